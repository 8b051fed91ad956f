//! Words round tags: labels before them, parts of their addresses, and furniture that stands where they do.

use crate::value::search::Search;

/// Labels at the start of a line, the longer of two first.
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "article tags", "post tags", "tagged with", "tagged as", "tagged under", "tagged in", "tagged", "tags", "tag", "keywords",
    "topics", "filed under", "more about", "more on", "topics in this article", "read more about", "mer om", "les mer om",
    "läs mer om", "mere om", "archivado en", "související témata", "témata článku", "mehr zu", "zum thema",
    "en savoir plus sur", "sujets", "sujets associés", "argomenti correlati", "onderwerpen", "trefwoorden", "lees meer over",
    "related topics", "schlagwörter", "schlagworte", "schlagwort", "stichwörter", "stichworte", "stichwort",
    "verschlagwortet mit", "mehr zum thema", "themen", "mots-clés", "mots clés", "mots clefs", "étiquettes",
    "sur le même thème", "thèmes", "etiquetas", "etiquetado", "palabras clave", "temas relacionados", "más sobre", "temas",
    "palavras-chave", "tópicos", "assuntos", "parole chiave", "argomenti", "teggar", "ämnen", "ämnesord", "emner", "emneord",
    "stikkord", "avainsanat", "asiasanat", "słowa kluczowe", "tagi", "tematy", "klíčová slova", "štítky", "témata",
    "kľúčové slová", "címkék", "etichete", "cuvinte cheie", "etiketler", "konular", "etiket", "теги", "метки",
    "ключевые слова", "темы", "мітки", "ключові слова", "етикети", "ознаке", "тагови", "λέξεις κλειδιά", "ετικέτες", "topik",
    "kata kunci", "từ khóa", "الكلمات المفتاحية", "كلمات مفتاحية", "وسوم", "الوسوم", "برچسب‌ها", "کلیدواژه‌ها", "تגיות",
    "תגיות", "टैग", "标签", "關鍵字", "关键词", "標籤", "แท็ก", "oznake", "taggar", "タグ", "キーワード", "関連キーワード", "関連タグ", "태그", "키워드", "kategorien & tags", "žymės",
    "raktažodžiai", "temos", "märksõnad", "atslēgvārdi",
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
    "/argomenti/", "/etiket", "/tagi/", "/tegi/", "/stikkord", "/etiquettes/", "/tagged/", "/thema-", "/schlagworte/", "/t/",
]);

/// What is no tag.
#[rustfmt::skip]
pub(super) const FURNITURE: &[&str] = &[
    "facebook", "twitter", "whatsapp", "linkedin", "instagram", "youtube", "pinterest", "reddit", "telegram", "email",
    "e-mail", "print", "share", "teilen", "comments", "comment", "related", "read more", "more", "copy link", "x", "tumblr",
    "rss", "home", "reply", "subscribe", "newsletter", "drucken", "kommentare", "partager", "compartir", "share this",
    "flipboard", "next", "previous", "leave a comment", "log in", "login", "about", "contact", "privacy policy",
    "terms of use", "impressum", "datenschutz", "messenger", "bluesky", "threads", "xing", "pocket", "mail",
    "post navigation", "beitrags-navigation", "beitragsnavigation", "navigation de l’article", "navegación de entradas",
    "navigazione articoli", "navegação de posts", "berichtnavigatie", "inläggsnavigering", "zobacz wpisy",
];
