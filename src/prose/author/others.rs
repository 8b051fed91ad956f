//! Where the page is at its end and other pages and other people begin: lists of more articles, the readers' comments.

use crate::prose::Scene;
use crate::prose::byline::{Byline, Form};
use crate::value::lexicon::Lexicon;
use crate::value::text::lowercase;

/// What stands over comments; a number of them is no part of the word.
#[rustfmt::skip]
static COMMENTS: Lexicon<256> = Lexicon::of(&[
    "comment", "comments", "reader comments", "kommentar", "kommentare", "leserkommentare", "commentaire", "commentaires", "comentario",
    "comentarios", "comentário", "comentários", "commento", "commenti", "reactie", "reacties", "kommentarer", "kommentit", "kommenttia",
    "komentarz", "komentarze", "komentarzy", "komentář", "komentáře", "komentářů", "komentari", "hozzászólás", "hozzászólások", "comentarii",
    "комментарий", "комментарии", "комментария", "комментариев", "коментар", "коментарі", "коментарів", "коментари", "yorum", "yorumlar",
    "σχόλια", "σχόλιο", "التعليقات", "تعليقات", "تعليق", "نظر", "نظرات", "תגובות", "टिप्पणियाँ", "टिप्पणियां", "ความคิดเห็น", "评论", "条评论", "評論", "留言",
    "コメント", "コメント件", "댓글", "bình luận", "komentar", "athugasemdir", "responses", "replies", "antworten", "respuestas", "réponses",
]);

/// What stands over a list of other articles, in whole or as the beginning of a line that goes on with the site's name.
#[rustfmt::skip]
static MORE: Lexicon<1024> = Lexicon::of(&[
    "related", "related articles", "related stories", "related posts", "related news", "related content", "related reading", "related coverage",
    "read more", "read next", "read also", "also read", "more stories", "more articles", "more news", "more posts", "more from us", "most read",
    "most popular", "most viewed", "popular posts", "popular articles", "recent posts", "recent articles", "latest news", "latest articles",
    "latest stories", "latest posts", "you may also like", "you might also like", "you may also be interested in", "recommended",
    "recommended for you", "recommended stories", "recommended articles", "keep reading", "up next", "what to read next", "trending", "trending now",
    "further reading", "more like this", "similar articles", "similar posts", "similar stories", "don't miss", "editor's picks",
    "mehr zum thema", "mehr zu diesem thema", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
    "das könnte ihnen auch gefallen", "lesen sie auch", "lies auch", "auch interessant", "weitere artikel", "weitere beiträge", "weitere meldungen",
    "weitere themen", "ähnliche artikel", "ähnliche beiträge", "verwandte artikel", "verwandte themen", "meistgelesen", "meistgelesene artikel",
    "mehr lesen", "zum weiterlesen", "weiterlesen", "neueste artikel", "neueste beiträge",
    "à lire aussi", "lire aussi", "a lire aussi", "à lire également", "sur le même sujet", "articles similaires", "articles liés", "les plus lus",
    "vous aimerez aussi", "dans la même rubrique", "articles récents", "nos derniers articles",
    "te puede interesar", "también te puede interesar", "te recomendamos", "artículos relacionados", "noticias relacionadas", "lee también",
    "leer más", "lo más leído", "lo más visto", "más noticias", "más información", "entradas relacionadas", "entradas recientes",
    "leia também", "leia mais", "veja também", "artigos relacionados", "notícias relacionadas", "posts relacionados", "mais lidas", "mais notícias",
    "leggi anche", "articoli correlati", "potrebbe interessarti", "potrebbe interessarti anche", "ti potrebbe interessare", "i più letti",
    "lees ook", "lees meer", "gerelateerde artikelen", "gerelateerd", "meest gelezen", "meer nieuws", "läs mer", "läs också", "läs även",
    "relaterade artiklar", "mest lästa", "læs også", "læs mere", "mest læste", "relaterede artikler", "les også", "les mer", "mest lest",
    "relaterte artikler", "lue myös", "lue lisää", "luetuimmat", "zobacz także", "zobacz też", "czytaj także", "czytaj też", "przeczytaj także",
    "powiązane artykuły", "podobne artykuły", "najczęściej czytane", "čtěte také", "čtěte dále", "související články", "podobné články",
    "nejčtenější", "prečítajte si aj", "súvisiace články", "ezt is olvassa el", "kapcsolódó cikkek", "olvasta már?", "legolvasottabb",
    "citește și", "citeşte şi", "articole similare", "articole asemănătoare", "ilgili haberler", "i\u{307}lgili haberler", "ilgili yazılar", "i\u{307}lgili yazılar", "benzer yazılar",
    "en çok okunanlar", "bunlar da ilginizi çekebilir", "читайте также", "по теме", "материалы по теме", "похожие статьи", "похожие записи",
    "самое читаемое", "популярное", "читайте також", "за темою", "схожі статті", "популярні новини", "прочетете още", "свързани статии",
    "διαβάστε επίσης", "διαβάστε ακόμα", "σχετικά άρθρα", "pročitajte još", "pročitajte i", "povezani članci", "preberite tudi",
    "اقرأ أيضا", "اقرأ أيضًا", "اقرأ أيضاً", "مقالات ذات صلة", "أخبار ذات صلة", "مواضيع ذات صلة", "الأكثر قراءة", "بیشتر بخوانید", "مطالب مرتبط", "اخبار مرتبط",
    "קראו גם", "כתבות נוספות", "כתבות קשורות", "यह भी पढ़ें", "संबंधित खबरें", "ข่าวที่เกี่ยวข้อง", "บทความที่เกี่ยวข้อง", "tin liên quan", "bài viết liên quan", "xem thêm",
    "đọc thêm", "baca juga", "berita terkait", "artikel terkait", "terpopuler", "関連記事", "あわせて読みたい", "おすすめ記事", "人気記事", "関連ニュース", "相关阅读", "相关文章",
    "相关新闻", "相关推荐", "推荐阅读", "延伸阅读", "相關文章", "相關新聞", "延伸閱讀", "推薦閱讀", "관련기사", "관련 기사", "관련 글", "관련글", "추천 기사", "많이 본 뉴스",
    "lestu einnig", "tengdar fréttir",
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

/// Longest leaf over such a list.
const LONGEST: usize = 40;

/// Where what stands below the main text is no more the page's own.
pub(super) struct Others {
    /// The leaf over the readers' comments.
    comments: usize,
    /// The first leaf over comments or over a list of other articles.
    first: usize,
    /// Below this, names stand under a headline each.
    listed: usize,
}

impl Others {
    pub(super) fn of(scene: &Scene<'_, '_, '_>) -> Self {
        let end = scene.page.leaves.len();
        // A day or what somebody says stands under a name there; the word alone, `Comments`, is a button of the text above it.
        let said = |at: usize| {
            let mut below = scene.page.stretch(at + 1..at + 4);
            scene.any(&scene.dated, at + 1, at + 4)
                || below.any(|(at, leaf)| leaf.paragraph && !scene.any(&scene.signed, at, at + 1))
        };
        let heading = |is: &dyn Fn(usize, &str) -> bool| {
            let mut leaves = scene.page.stretch(scene.page.body.end..end);
            let found = leaves
                .find(|(at, leaf)| leaf.size <= LONGEST && is(*at, &lowercase(bare(leaf.text()))));
            found.map_or(end, |(at, _)| at)
        };
        let none = |at: usize| {
            let leaf = scene.page.leaves.get(at);
            leaf.is_some_and(|leaf| leaf.text().starts_with("0 "))
        };
        let comments = heading(&|at, text| COMMENTS.contains(text) && !none(at) && said(at));
        let more = heading(&|_, text| is_more(text));
        Self {
            comments,
            first: comments.min(more),
            listed: listed(scene).unwrap_or(end),
        }
    }

    /// Whether the page may be somebody's who is named here. Under the headings only the card of its author is: `About the author`
    /// and the name, or whose life is told; commenters have no card.
    pub(super) fn spare(&self, byline: &Byline) -> bool {
        let at = byline.at;
        match byline.form {
            Form::After => true,
            Form::Life | Form::Posted => at < self.comments,
            Form::By => at < self.first && at < self.listed,
            _ => at < self.first,
        }
    }
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

fn is_more(text: &str) -> bool {
    MORE.contains(text) || FROM.iter().any(|from| text.starts_with(from))
}

/// The first of two or more names below the main text that stand each under a line of its own, as the headlines of a list do.
fn listed(scene: &Scene<'_, '_, '_>) -> Option<usize> {
    let headed = |byline: &&Byline| {
        let before = byline.at.checked_sub(1);
        let before = before.filter(|at| *at >= scene.page.body.end);
        let before = before.and_then(|at| scene.page.leaves.get(at));
        byline.form == Form::By && before.is_some_and(|leaf| leaf.words() >= 3)
    };
    let mut names = scene.bylines.iter().filter(headed);
    let first = names.next()?;
    names
        .any(|other| other.name() != first.name())
        .then_some(first.at)
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    const TEXT: &str = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old \
                        stones. The water was high that spring, and nobody had thought that the dam would hold for another year.";

    /// The names of the authors of a text with so many lines below its paragraphs.
    fn authors(lines: &str) -> Vec<String> {
        let dump = format!(
            "The mill on the brook turns again\n\n12 June 2019\n\n{TEXT}\n\n{TEXT} It did.\n\n{lines}\n"
        );
        let names = parse_dump(&dump).unwrap_or_default().author;
        names.into_iter().filter_map(|agent| agent.name).collect()
    }

    #[test]
    fn below_other_pages_and_comments() {
        for lines in [
            "Related articles\n\nThe weir of the hill\n\nBy Jane Miller",
            "More from The Mill Paper\n\nThe weir of the hill\n\nBy Jane Miller",
            "Mehr zum Thema\n\nDas Wehr am Hügel\n\nVon Jane Miller",
            "İlgili Haberler\n\nJane Miller\n\n13 Haziran 2019",
            "3 Comments\n\nBy Jane Miller on 13 June 2019\n\nI was there too.",
            "The weir of the hill\n\nBy Jane Miller\n\nThe baker of the town\n\nBy Richard Roe",
        ] {
            assert!(authors(lines).is_empty(), "{lines}");
        }
    }

    #[test]
    fn at_the_foot_of_the_page() {
        for lines in [
            "By Jane Miller",
            "By Jane Miller\n\nRelated articles\n\nThe weir of the hill\n\nBy Richard Roe",
            "Related articles\n\nThe weir of the hill\n\nAbout the author\n\nJane Miller",
        ] {
            assert_eq!(authors(lines), ["Jane Miller"], "{lines}");
        }
    }
}
