//! Words round tags: labels before them, parts of their addresses, and furniture that stands where they do.

use crate::value::lexicon::Lexicon;
use crate::value::search::Search;

/// Labels at the start of a line.
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "article tags", "post tags", "tagged with", "tagged as", "tagged under", "tagged in", "tagged", "tags", "tag", "keywords",
    "topics", "filed under", "topics in this article", "archivado en", "související témata", "témata článku", 
    "sujets", "sujets associés", "argomenti correlati", "onderwerpen", "trefwoorden",
    "related topics", "schlagwörter", "schlagworte", "schlagwort", "stichwörter", "stichworte", "stichwort",
    "verschlagwortet mit", "themen", "mots-clés", "mots clés", "mots clefs", "étiquettes",
    "sur le même thème", "thèmes", "etiquetas", "etiquetado", "palabras clave", "temas relacionados", "temas",
    "palavras-chave", "tópicos", "assuntos", "parole chiave", "argomenti", "teggar", "ämnen", "ämnesord", "emner", "emneord",
    "stikkord", "avainsanat", "asiasanat", "słowa kluczowe", "tagi", "tematy", "klíčová slova", "štítky", "témata",
    "kľúčové slová", "címkék", "etichete", "cuvinte cheie", "etiketler", "konular", "etiket", "теги", "метки",
    "ключевые слова", "темы", "мітки", "ключові слова", "етикети", "ознаке", "тагови", "λέξεις κλειδιά", "ετικέτες", "topik",
    "kata kunci", "từ khóa", "الكلمات المفتاحية", "كلمات مفتاحية", "وسوم", "الوسوم", "برچسب‌ها", "کلیدواژه‌ها", 
    "תגיות", "टैग", "标签", "關鍵字", "关键词", "標籤", "แท็ก", "oznake", "taggar", "タグ", "キーワード", "関連キーワード", "関連タグ", "태그", "키워드", "kategorien & tags", "žymės",
    "raktažodžiai", "temos", "märksõnad", "atslēgvārdi",
    "related tags", "tagged topics", "article topics", "story topics", "topics in this story", "labels", "published under", "posted under", "categories & tags",
    "explore more on these topics", "explore more on the topics in this story", "explore more topics", "themenseiten", "relevante themen",
    "themen in diesem artikel", "themen des artikels", "libellés", "mots clef", "thématiques", "etiquetado en", "temas de la nota", "marcadores",
    "tags relacionadas", "tópicos relacionados", "etichette", "argomenti trattati", "onderwerpen in dit artikel", "nyckelord", "etiketter",
    "ämnen i artikeln", "följ ämnen i artikeln", "emneknagger", "nøgleord", "følg emner", "tunnisteet", "aiheet", "artikkelin aiheet", "etykiety", "tagy",
    "súvisiace témy", "témy", "témák", "kapcsolódó témák", "kulcsszavak", "taguri", "subiecte", "ključne riječi", "ključne reči", "ključne besede",
    "povezane teme", "тагове", "ключови думи", "тэги", "темы материала", "позначки", "теми", "λέξεις-κλειδιά", "σχετικά θέματα", "anahtar kelimeler",
    "ilgili konular", "i\u{307}lgili konular", "chủ đề", "từ khoá", "tag terkait", "topik terkait", "ป้ายกำกับ", "คำค้น", "แท็กที่เกี่ยวข้อง", "الكلمات الدليلية",
    "كلمات دليلية", "برچسب ها", "برچسب", "کلمات کلیدی", "کلیدواژه", "תגים", "מילות מפתח", "टैग्स", "संबंधित विषय", "関連ワード", "関連トピックス", "関連テーマ",
    "トピックス", "この記事のキーワード", "この記事のタグ", "ハッシュタグ", "相关标签", "相關標籤", "關鍵詞", "文章标签", "本文标签", "相關關鍵字", "관련 태그", "관련키워드", "해시태그",
    "žymos", "birkas", "tēmas", "sildid", "teemad", "efnisorð", "etiquetes", "paraules clau", "arxivat a", "etiketat", "fjalë kyçe", "клучни зборови",
    "in this article:", "in this story:", "in diesem artikel:", "dans cet article:", "en este artículo:", "in dit artikel:",
    "თეგები", "ტეგები", "պիտակներ", "etiketlər", "açar sözlər", "тегтер",
];

/// Labels that begin sentences and links as well: `More about the author`.
#[rustfmt::skip]
pub(super) const OPENINGS: &[&str] = &[
    "more about", "more on", "read more about", "read more on", "mehr zu", "mehr zum thema", "zum thema", "mehr über",
    "mehr lesen über", "lesen sie mehr zum thema", "lesen sie mehr zu", "mehr zu den themen", "en savoir plus sur", "plus sur",
    "más sobre", "mais sobre", "leia mais sobre", "saiba mais sobre", "tudo sobre", "altro su", "lees meer over", "meer over",
    "mer om", "les mer om", "läs mer om", "mere om", "læs mere om", "lue lisää aiheesta", "więcej na temat", "czytaj więcej o", "více k tématu",
    "viac k téme", "mai multe despre", "više o", "ещё по теме", "еще по теме", "більше про", "още по темата", "διαβάστε περισσότερα για", "עוד בנושא",
];

/// How the labels begin.
pub(super) static BEGINNINGS: Search = Search::of(LABELS);

/// Labels that are told from the text even inside a line.
#[rustfmt::skip]
pub(super) static INSIDE: Search = Search::of(&[
    "and tagged ", "abgelegt und mit ", "et marqué avec ", "et marquée avec ", "y etiquetada ", "e contrassegnata con ", "en getagged met ",
    "i oznaczony tagami ", "har märkts med etiketterna ", "с метками ",
    "tags:", "tagged:", "tagged as", "tagged with", "schlagwörter", "schlagworte", "keywords:", "mots-clés", "étiquettes",
    "etiquetas:", "etiquetado", "palabras clave", "parole chiave", "tagi:", "štítky:", "теги:", "метки:", "etiketler",
    "címkék",
]);

/// Parts of addresses of tags' pages.
#[rustfmt::skip]
pub(super) static TAG_PAGES: Search = Search::of(&[
    "/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/keyword", "/mot/", "/sujet/", "/etiqueta",
    "/noticias/tag", "/tema/", "/temas/", "/stitek/", "/stikkord/", "/emne/", "/label/", "/hashtag/", "rel=tag", "/schlagwort",
    "/argomenti/", "/etiket", "/tagi/", "/tegi/", "/stikkord", "/etiquettes/", "/tagged/", "/thema-", "/schlagworte/",
    "_tag/", "?tag=", "&tag=", "/tag-", "/tags-", "/topik/", "/theme/", "/themes/", "/dossier/", "/onderwerp", "/stichwort", "/mots-cles",
    "/mot-cle", "/etichet", "/cimke", "/klicova", "/avainsana", "/asiasana", "/aihe/", "/aiheet/", "/amne/", "/amnen/", "/nyckelord", "/emner/", "/metki/",
    "/metka/", "/temy/", "/tematy/", "/temat/", "/slowa-kluczowe", "/konu/", "/konular/", "/chu-de/", "/tu-khoa", "/oznaka/", "/tagovi/", "/assunto",
    "/tudo-sobre/", "/noticias-sobre/",
]);

/// What is no tag.
#[rustfmt::skip]
pub(super) const FURNITURE: &[&str] = &[
    "facebook", "twitter", "whatsapp", "linkedin", "instagram", "youtube", "pinterest", "reddit", "telegram", "email",
    "e-mail", "print", "share", "teilen", "comments", "comment", "related", "read more", "more", "copy link", "x", "tumblr",
    "rss", "home", "reply", "subscribe", "newsletter", "drucken", "kommentare", "partager", "compartir", "share this",
    "flipboard", "next", "previous", "leave a comment", "log in", "login", "about", "contact", "privacy policy",
    "terms of use", "impressum", "datenschutz", "messenger", "bluesky", "threads", "xing", "pocket", "mail",
    "weiter", "zurück", "suivant", "précédent", "siguiente", "anterior", "avanti", "indietro", "volgende", "vorige", "nästa", "föregående", "neste",
    "forrige", "weitersagen", "follow", "advertisement", "anzeige", "werbung", "reklame", "publicidad", "publicité", "publicidade", "pubblicità", "annons", "annonse",
    "about us", "contact us", "terms and conditions", "terms of service", "privacy and cookies", "acceptable use policy", "cookie policy",
    "post a comment", "add a comment", "create an account", "微信", "微博", "易信", "qq空间", "更多", "分享", "朋友圈",
    "article content", "learn more", "sign in", "register", "menu", "search", "supported by", "by", "show more", "follow us",
    "post navigation", "beitrags-navigation", "beitragsnavigation", "navigation de l’article", "navegación de entradas",
    "navigazione articoli", "navegação de posts", "berichtnavigatie", "inläggsnavigering", "zobacz wpisy",
];

/// Words of buttons that share a page.
pub(super) static SHARES: Lexicon<64> = Lexicon::of(&[
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "pinterest",
    "messenger",
    "telegram",
    "email",
    "sharing",
]);
