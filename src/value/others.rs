//! The words over what is not the page's own: lists of more articles, the readers' comments.

use super::lexicon::Lexicon;
use super::search::Search;
use super::text::lowercase;

/// What a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opens {
    /// What readers say.
    Comments,
    /// A list of other articles.
    List,
}

/// What a short text opens where it stands as a heading.
pub(crate) fn opens(text: &str) -> Option<Opens> {
    let bare = bare(text);
    if COMMENTS.contains_in_lower_case(bare) {
        return Some(Opens::Comments);
    }
    let more = MORE.contains_in_lower_case(bare) || BEGINNINGS.may_begin(bare) && goes_on(bare);
    more.then_some(Opens::List)
}

fn goes_on(bare: &str) -> bool {
    let lower = lowercase(bare);
    FROM.iter().any(|from| lower.starts_with(from))
}

/// A heading without a number, a colon, an arrow: `Comments (3)`.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_numeric()
            || matches!(
                c,
                ' ' | '(' | ')' | ':' | '（' | '）' | '：' | '»' | '>' | '#'
            )
    })
}

/// What stands over comments and reviews; a number of them is no part of the word.
#[rustfmt::skip]
static COMMENTS: Lexicon<256> = Lexicon::of(&[
    "comment", "comments", "reader comments", "kommentar", "kommentare", "leserkommentare", "commentaire", "commentaires", "comentario",
    "comentarios", "comentário", "comentários", "commento", "commenti", "reactie", "reacties", "kommentarer", "kommentit", "kommenttia",
    "komentarz", "komentarze", "komentarzy", "komentář", "komentáře", "komentářů", "komentari", "hozzászólás", "hozzászólások", "comentarii",
    "комментарий", "комментарии", "комментария", "комментариев", "коментар", "коментарі", "коментарів", "коментари", "yorum", "yorumlar",
    "σχόλια", "σχόλιο", "التعليقات", "تعليقات", "تعليق", "نظر", "نظرات", "תגובות", "टिप्पणियाँ", "टिप्पणियां", "ความคิดเห็น", "评论", "条评论", "評論", "留言",
    "コメント", "コメント件", "댓글", "bình luận", "komentar", "athugasemdir", "responses", "replies", "antworten", "respuestas", "réponses",
    "reviews", "customer reviews", "rezensionen", "bewertungen", "kundenbewertungen", "avis", "avis clients", "reseñas", "opiniones", "avaliações",
    "recensioni", "recensies", "recensioner", "arvostelut", "opinie", "recenze", "vélemények", "отзывы", "відгуки", "レビュー", "评价", "리뷰",
]);

/// What stands over a list of other articles, in whole or as the beginning of a line that goes on with the site's name.
#[rustfmt::skip]
static MORE: Lexicon<1024> = Lexicon::of(&[
    "related", "related articles", "related stories", "related posts", "related news", "related content", "related reading", "related coverage",
    "read more", "read next", "read also", "also read", "more stories", "more articles", "more news", "more posts", "more from us", "most read",
    "most popular", "most viewed", "popular posts", "popular articles", "recent posts", "recent articles", "latest news", "latest articles",
    "latest stories", "latest posts", "you may also like", "you might also like", "you may also be interested in", "recommended",
    "recommended for you", "recommended stories", "recommended articles", "keep reading", "up next", "what to read next", "trending", "trending now",
    "see also", "top stories", "in case you missed it", "other stories", "other articles", "other news", "more on this story", "more on this topic",
    "featured stories", "featured articles", "featured posts", "popular stories", "you may like", "you might like", "further reading", "more like this", "similar articles", "similar posts", "similar stories", "don't miss", "editor's picks",
    "mehr zum thema", "mehr zu diesem thema", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
    "das könnte ihnen auch gefallen", "lesen sie auch", "lies auch", "auch interessant", "weitere artikel", "weitere beiträge", "weitere meldungen",
    "weitere themen", "ähnliche artikel", "ähnliche beiträge", "verwandte artikel", "verwandte themen", "meistgelesen", "meistgelesene artikel",
    "siehe auch", "mehr lesen", "zum weiterlesen", "weiterlesen", "neueste artikel", "neueste beiträge",
    "à lire aussi", "lire aussi", "a lire aussi", "à lire également", "sur le même sujet", "articles similaires", "articles liés", "les plus lus",
    "voir aussi", "à voir aussi", "vous aimerez aussi", "dans la même rubrique", "articles récents", "nos derniers articles",
    "te puede interesar", "también te puede interesar", "te recomendamos", "artículos relacionados", "noticias relacionadas", "lee también",
    "ver también", "vea también", "leer más", "lo más leído", "lo más visto", "más noticias", "más información", "entradas relacionadas", "entradas recientes",
    "leia também", "leia mais", "veja também", "artigos relacionados", "notícias relacionadas", "posts relacionados", "mais lidas", "mais notícias",
    "leggi anche", "vedi anche", "articoli correlati", "potrebbe interessarti", "potrebbe interessarti anche", "ti potrebbe interessare", "i più letti",
    "lees ook", "zie ook", "lees meer", "gerelateerde artikelen", "gerelateerd", "meest gelezen", "meer nieuws", "läs mer", "läs också", "se även", "läs även",
    "relaterade artiklar", "mest lästa", "læs også", "se også", "læs mere", "mest læste", "relaterede artikler", "les også", "les mer", "mest lest",
    "relaterte artikler", "lue myös", "katso myös", "lue lisää", "luetuimmat", "zobacz także", "zobacz też", "czytaj także", "czytaj też", "przeczytaj także",
    "powiązane artykuły", "podobne artykuły", "najczęściej czytane", "čtěte také", "viz také", "čtěte dále", "související články", "podobné články",
    "nejčtenější", "prečítajte si aj", "súvisiace články", "ezt is olvassa el", "kapcsolódó cikkek", "olvasta már?", "legolvasottabb",
    "citește și", "citeşte şi", "articole similare", "articole asemănătoare", "ilgili haberler", "i\u{307}lgili haberler", "ilgili yazılar", "i\u{307}lgili yazılar", "benzer yazılar",
    "en çok okunanlar", "bunlar da ilginizi çekebilir", "читайте также", "смотрите также", "см. также", "по теме", "материалы по теме", "похожие статьи", "похожие записи",
    "самое читаемое", "популярное", "читайте також", "дивіться також", "за темою", "схожі статті", "популярні новини", "прочетете още", "свързани статии",
    "διαβάστε επίσης", "δείτε επίσης", "διαβάστε ακόμα", "σχετικά άρθρα", "pročitajte još", "pročitajte i", "povezani članci", "preberite tudi",
    "اقرأ أيضا", "شاهد أيضا", "شاهد أيضًا", "اقرأ أيضًا", "اقرأ أيضاً", "مقالات ذات صلة", "أخبار ذات صلة", "مواضيع ذات صلة", "الأكثر قراءة", "آخر الأخبار", "أحدث الأخبار", "بیشتر بخوانید", "مطالب مرتبط", "اخبار مرتبط",
    "קראו גם", "ראו גם", "כתבות נוספות", "כתבות קשורות", "यह भी पढ़ें", "संबंधित खबरें", "ข่าวที่เกี่ยวข้อง", "บทความที่เกี่ยวข้อง", "tin liên quan", "bài viết liên quan", "xem thêm",
    "đọc thêm", "baca juga", "berita terkait", "artikel terkait", "terpopuler", "関連記事", "あわせて読みたい", "おすすめ記事", "人気記事", "関連ニュース", "相关阅读", "相关文章",
    "相关新闻", "相关推荐", "推荐阅读", "延伸阅读", "相關文章", "相關新聞", "延伸閱讀", "推薦閱讀", "관련기사", "관련 기사", "관련 글", "관련글", "추천 기사", "많이 본 뉴스",
    "lestu einnig", "tengdar fréttir",
    "upcoming events", "upcoming", "events", "event calendar", "fixtures", "what's on", "veranstaltungen", "kommende veranstaltungen",
    "nächste veranstaltungen", "termine", "nächste termine", "événements à venir", "prochains événements", "prochains rendez-vous", "agenda",
    "próximos eventos", "eventos", "próximas actividades", "prossimi eventi", "eventi", "evenementen", "kommande evenemang", "kommende arrangementer",
    "tulevat tapahtumat", "nadchodzące wydarzenia", "najbliższe wydarzenia", "nadcházející akce", "ближайшие события", "афиша", "yaklaşan etkinlikler",
    "etkinlikler", "イベント", "活动预告", "다가오는 행사",
]);

/// Beginnings of the same that go on with a name: `More from Saltwick Courier`.
const FROM: &[&str] = &[
    "more from ",
    "mehr von ",
    "mehr aus ",
    "plus de ",
    "más de ",
    "mais de ",
    "meer van ",
    "altro da ",
];

static BEGINNINGS: Search = Search::of(FROM);
