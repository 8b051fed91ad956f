//! Words before names: "By", "Written by", "Автор:".

use crate::value::date::{self, Convention};
use crate::value::letter::is_alphanumeric;
use crate::value::lexicon::Lexicon;
use crate::value::search::Search;
use crate::value::text::lowercase;
use std::borrow::Cow;

/// How much a label proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// "Written by", "Author:": what follows is somebody, whatever it looks like.
    Strong,
    /// "Reporter:", "Our correspondent": what follows is a person's name, or else a question's first words, a section or a town.
    Person,
    /// "By", "von", "di": a preposition; what follows must look like somebody.
    Weak,
}

/// Labels before names, in lower case, with whether they need a colon to count: `:` after the word.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "articles by", "more articles by", "view all posts by", "view all articles by", "more stories by", "posts by", "stories by",
    "contributions by", "curated by", "by author", "alle beiträge von", "zeige alle beiträge von", "eine kolumne von", "ein essay von",
    "eine rezension von", "napisane przez", "oprac.", "written by", "posted by", "published by", "words by", "words", "story by", "text by", "text", "report by", "reported by",
    "reporting by", "about the author", "about author", "über den autor", "über die autorin", "sobre el autor",
    "sobre la autora", "sobre o autor", "sobre a autora", "article by", "post by", "authored by", "contributed by", "submitted by", "created by", "compiled by", "review by",
    "reviewed and written by", "opinion by", "analysis by", "interview by", "author", "authors", "author(s)", "byline", "by line",
    "writer", "reporter", "added by", "uploaded by", "a post by", "posté par", "publié par", "écrit par", "rédigé par",
    "propos recueillis par", "texte par", "texte", "auteur", "auteurs", "auteure", "autrice", "signé", "article de",
    "article écrit par", "un article de", "geschrieben von", "verfasst von", "veröffentlicht von", "erstellt von", "text von",
    "ein text von", "eine reportage von", "ein gastbeitrag von", "gastbeitrag von", "ein kommentar von", "kommentar von",
    "ein interview von", "ein beitrag von", "ein artikel von", "eine analyse von", "analyse von", "beitrag von", "artikel von",
    "interview von", "interview", "autor", "autorin", "autoren", "autor:in", "autor/in", "autor/-in", "autor*in", "verfasser", "verfasserin",
    "von unserem redakteur", "von unserer redakteurin", "von redakteur", "von redakteurin", "escrito por", "publicado por",
    "redactado por", "texto", "texto por", "texto de", "autor/a", "autora", "autores", "por:", "posteado por", "reportagem de",
    "por redação", "escrita por", "postado por", "redigido por", "autoría", "autoria", "enviado por", "scritto da", "pubblicato da",
    "a cura di", "articolo di", "testo di", "autore", "autori", "postato da", "inserito da", "geschreven door",
    "gepubliceerd door", "geplaatst door", "door onze verslaggever", "tekst", "tekst door", "auteur(s)", "skrevet af", "skrevet av",
    "skriven av", "publicerad av", "publisert av", "publiceret af", "tekst og foto", "text och bild", "text och foto", "tekst af",
    "tekst av", "av journalist", "journalist", "forfatter", "författare", "kirjoittaja", "kirjoittanut", "teksti", "toimittaja",
    "autor:", "avaldas", "autors", "autorius", "parengė", "parašė", "tekst:", "höfundur", "napsal", "napsala", "napsal(a)",
    "vložil", "autor článku", "autorka", "autoři", "autorzy", "opracował", "opracowała", "tekst i zdjęcia", "dodał", "dodała",
    "dodane przez", "napisał", "napisała", "opublikowane przez", "piše", "pišu", "napisao", "napisala", "objavio", "objavila",
    "foto i tekst", "tekst i foto", "od autora", "írta", "szerző", "szerzők", "közzétette", "scris de", "publicat de",
    "autor articol", "de către", "postat de", "yazan", "yazar", "haber", "editör", "shkruar nga", "nga", "автор", "авторы", "текст",
    "автор текста", "автори", "подготовил", "подготовила", "написал", "написала", "беседовал", "беседовала", "автор статьи",
    "опубликовано", "опубликовал", "опубликовала", "написано", "пише", "написао", "објавио", "аутор", "публикувано от",
    "написано от", "от редактор", "підготував", "підготувала", "автор матеріалу", "aўтар", "аўтар", "γράφει ο", "γράφει η",
    "γράφει", "γράφουν οι", "του δημοσιογράφου", "κείμενο", "συντάκτης", "συντάκτρια", "επιμέλεια", "מאת", "נכתב על ידי", "כתב", "כתבה", "הכותב",
    "כותב", "بقلم", "كُتب بواسطة", "كتب", "كتبت", "كتبه", "كاتب", "الكاتب", "تحرير", "المؤلف", "المصدر والكاتب", "إعداد", "اعداد", "نوشته",
    "نویسنده", "نویسندگان", "به قلم", "گزارش", "تحریر", "مصنف", "लेखक", "लेखिका", "द्वारा", "लिखित", "reported by:", "লেখক",
    "লিখেছেন", "ஆசிரியர்", "எழுதியவர்", "రచయిత", "ലേഖകൻ", "ผู้เขียน", "โดย", "เขียนโดย", "oleh", "ditulis oleh", "penulis",
    "pewarta", "disusun oleh", "tác giả", "bài viết", "viết bởi", "được viết bởi", "người viết", "ni", "isinulat ni", "imeandikwa na",
    "mwandishi", "հեղինակ", "ავტორი", "müəllif", "muallif",
    "ein bericht von", "bericht von", "eine glosse von", "glosse von", "ein porträt von", "reportage von", "das interview führte",
    "das gespräch führte", "interview geführt von", "text & fotos", "text und fotos", "text und foto", "text & foto", "text und bilder",
    "von unserem korrespondenten", "von unserer korrespondentin", "von unserem mitarbeiter", "von unserer mitarbeiterin",
    "von unserem reporter", "von unserer reporterin", "von redaktionsmitglied", "texte et photos", "texte et photo", "recueilli par",
    "une enquête de", "enquête de", "un reportage de", "reportage de", "chronique de", "une chronique de", "de notre correspondant",
    "de notre correspondante", "de notre envoyé spécial", "de notre envoyée spéciale", "par notre correspondant",
    "par notre correspondante", "par notre envoyé spécial", "par notre envoyée spéciale", "texto y fotos", "texto y foto", "una crónica de",
    "crónica de", "entrevista de", "un reportaje de", "reportaje de", "por nuestro corresponsal", "por nuestra corresponsal",
    "por nuestro enviado especial", "por nuestra enviada especial", "texto e fotos", "testo e foto", "intervista di", "reportage di",
    "dal nostro inviato", "dalla nostra inviata", "dal nostro corrispondente", "dalla nostra corrispondente", "tekst en foto's",
    "tekst en foto’s", "tekst en beeld", "een reportage van", "reportage van", "interview door", "door onze correspondent",
    "door onze verslaggeefster", "van onze verslaggever", "van onze verslaggeefster", "van onze correspondent", "van onze redacteur",
    "skrivet av", "en krönika av", "krönika av", "av vår reporter", "av vår korrespondent", "tekst & foto", "tekst og bilder",
    "af vores korrespondent", "teksti ja kuvat", "teksti ja kuva", "rozmawiał", "rozmawiała", "rozmawiali", "przygotował", "przygotowała",
    "rozhovor vedl", "rozhovor vedla", "připravil", "připravila", "napísal", "napísala", "pripravil", "pripravila", "avtor", "avtorica",
    "avtorji", "napisao/la", "razgovarao", "razgovarala", "autorica", "разговарао", "разговарала", "az interjút készítette", "un articol de",
    "un text de", "interviu de", "interviu realizat de", "интервю на", "текст и фото", "записал", "записала", "материал подготовил",
    "материал подготовила", "написано автором", "наш корреспондент", "корреспондент", "авторка", "розмовляв", "розмовляла", "спілкувався", "спілкувалася",
    "записав", "текст і фото", "γράφτηκε από", "συνέντευξη στον", "συνέντευξη στην", "γράφει ο/η", "hazırlayan", "escrit per",
    "redactat per", "teksts", "autorė", "blaðamaður", "story and photos by", "exclusive by", "article et photos",
];

/// Labels of who handed an entry in, where a day stands right behind the name, "Gespeichert von johanna am Do., 04.03.2021". Elsewhere they are words
/// of a sentence, "— добавил Иван Плотников", and of captions and lists: "Eingereicht von der Fraktion".
#[rustfmt::skip]
const HANDED: &[&str] = &[
    "gespeichert von", "eingetragen von", "eingereicht von", "eingestellt von", "hinzugefügt von", "soumis par", "ajouté par", "proposé par", "añadido por",
    "submetido por", "adicionado por", "inviato da", "aggiunto da", "ingediend door", "verzonden door", "toegevoegd door", "indsendt af",
    "innsendt av", "sendt inn av", "inskickad av", "lähettänyt", "przesłane przez", "beküldte", "trimis de", "adăugat de", "enviat per", "publicat per",
    "отправил", "отправила", "добавил", "добавила", "створив", "створила", "додав", "додала", "опубликовано", "опубліковано", "надіслано",
];

static HANDED_BEGINNINGS: Search = Search::of(HANDED);

/// What stands behind such a label, whose day is cut off.
pub(crate) fn behind_handed(text: &str) -> Option<&str> {
    let head = text.get(..text.char_indices().nth(4)?.0)?;
    if !HANDED_BEGINNINGS.may_begin(&lowercase(head)) {
        return None;
    }
    let heads = heads(text);
    let mut ends = heads.ends.iter().rev();
    ends.find_map(|&(end, folded)| {
        let label = heads.folded.get(..folded)?;
        let rest = text.get(end..)?;
        HANDED
            .contains(&label)
            .then(|| rest.trim_start_matches([' ', ':']))
    })
}

/// Whether what stands behind such a label is a name, its colon or its day: "johanna.wehr am Do., 04.03.2021".
fn is_dated_name(rest: &str) -> bool {
    let day = date::find(rest, Convention::default()).next();
    let Some(before) = day.and_then(|day| rest.get(..day.range.start)) else {
        return false;
    };
    let mut words = before.split_whitespace();
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| !is_alphanumeric(c));
        word.starts_with(char::is_lowercase) && word.chars().count() > PREPOSITION
    };
    words.next().is_some() && words.clone().count() < DATED_NAME && !words.any(is_word)
}

/// Most words of a name and what stands before its day, and most letters of a preposition between them.
const DATED_NAME: usize = 6;
const PREPOSITION: usize = 4;

/// Labels that are nouns of sentences as well: their colon makes them one.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "redacción", "reportagem", "redactor", "redaktor", "besedilo", "szöveg", "röportaj", "muhabir", "riporter", "خبرنگار", "گزارشگر", "रिपोर्टर",
    "संवाददाता", "প্রতিবেদক", "ผู้สื่อข่าว", "bài", "bài và ảnh", "bài, ảnh", "ρεπορτάζ", "кореспондент", "корреспондент",
];

/// Most words of a name behind one of them in a script that has no capitals.
const UNCASED: usize = 3;

/// Whether what stands behind a noun and its colon may be a name and nothing else.
fn may_be_a_name(rest: &str) -> bool {
    let cased = rest.contains(|c: char| c.is_uppercase() || c.is_lowercase());
    cased || rest.split_whitespace().count() <= UNCASED
}

/// What labels of somebody whom a house has sent to a place have in them: the place stands behind them too, `De notre correspondant au Caire`.
#[rustfmt::skip]
const SENT: &[&str] = &[
    "correspond", "korrespond", "corrispondent", "corresponsal", "envoyé", "enviado", "enviada", "inviat", "redacteur", "verslagge", "redakteur",
    "mitarbeiter", "reporter von", "unserem reporter", "unserer reporterin", "vår reporter", "корреспондент",
];

/// Whether a label is one of somebody whom a house has sent.
fn is_sent(label: &str) -> bool {
    label.contains(' ') && SENT.iter().any(|part| label.contains(part))
}

static NOUN_BEGINNINGS: Search = Search::of(NOUNS);

/// Labels that are such only on a line of their own, the name on the next one: inside a line they are words like others, or say of an
/// account what it did.
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "作者", "記者", "記者名", "기자", "skribent", "przez", "文", "執筆", "著者", "ライター", "contributor", "contributors", "thread starter", "topic starter",
    "beitragvon", "started by", "opened by", "asked by", "posted", "written-by", "gepostet von", "zum autor", "zur autorin", "zur person",
    "autorenprofil", "autoreninfo", "about the authors", "meet the author", "post author", "author bio", "à propos de l'auteur",
    "à propos de l’auteur", "l'auteur", "l’auteur", "acerca del autor", "l'autore", "over de auteur", "om författaren", "o autorze", "o autorovi",
    "об авторе", "про автора", "за автора", "ο συντάκτης", "yazar hakkında", "tentang penulis", "この記事を書いた人", "この記事の著者", "著者プロフィール", "プロフィール", "筆者",
    "作者简介", "关于作者", "關於作者", "撰文", "글쓴이", "작성자", "عن الكاتب", "執筆者",
];

/// Prepositions that stand so.
const PREPOSITIONS: &[&str] = &["by", "von", "par", "por", "door", "av", "af", "di", "oleh"];

/// All of them; the first list is that of [`LABELS`].
static KNOWN: Lexicon<2048> = Lexicon::of(LABELS).with(ALONE, 1).with(PREPOSITIONS, 1);

fn is_strong(text: &str) -> bool {
    KNOWN.lists(text) & 1 != 0
}

/// How they begin: most texts do otherwise.
static BEGINNINGS: Search = Search::of(LABELS);

/// Whether a text is a label and nothing else: what it introduces stands elsewhere.
pub(crate) fn is_label(text: &str) -> bool {
    let text = lowercase(text.trim_end_matches([':', '：', ' ']));
    is_strong(&text) || languages_of(&text).is_some()
}

/// Whether words say that what stands behind them is who wrote something or added it.
pub(crate) fn says_who_added(words: &str) -> bool {
    is_label(words) || HANDED.contains(&&*lowercase(words.trim_end_matches([':', ' '])))
}

/// What a card's label says where its value is who wrote, without doubt: under "Words" stands their number, under "Interview" how long it
/// takes, under "Posted" where.
#[rustfmt::skip]
const WRITERS: &[&str] = &[
    "written by", "author", "authors", "by", "posted by", "authored by", "words by", "story by", "text by", "verfasst von", "geschrieben von", "autor",
    "autorin", "autoren", "von", "écrit par", "rédigé par", "auteur", "auteurs", "par", "escrito por", "publicado por", "autora", "autores", "por",
    "scritto da", "autore", "autori", "da", "geschreven door", "door", "napisane przez", "autorzy", "skrevet av", "skrevet af", "forfatter",
    "skriven av", "skrivet av", "författare", "av", "af", "kirjoittanut", "kirjoittaja", "escrit per", "napsal", "napsala", "szerző", "scris de",
    "yazan", "yazar", "автор", "авторы", "написано автором", "написал", "написао", "аутор", "γράφτηκε από", "συντάκτης", "執筆者", "著者", "作者",
    "글쓴이", "작성자", "נכתב על ידי", "מאת", "كُتب بواسطة", "الكاتب", "نویسنده", "लेखक", "ditulis oleh", "penulis", "oleh", "được viết bởi",
    "tác giả", "napisao/la", "ผู้เขียน", "เขียนโดย",
];

/// Whether a label with its value elsewhere says that this is who wrote.
pub(crate) fn says_who_wrote(label: &str) -> bool {
    let label = lowercase(label.trim_matches([':', '：', ' ']));
    WRITERS.contains(&&*label)
}

/// Whether a line is nothing but the words before a name, which stands on the next one.
pub(crate) fn stands_before_a_name(line: &str) -> bool {
    KNOWN.contains_in_lower_case(line.trim_matches(|c: char| !is_alphanumeric(c)))
}

/// Prepositions, with the languages in which they are labels.
const WEAK: &[(&str, &[&str])] = &[
    ("by", &["en"]),
    ("von", &["de"]),
    ("par", &["fr"]),
    ("por", &["es", "pt", "gl"]),
    ("per", &["ca"]),
    ("di", &["it"]),
    ("da", &["it"]),
    ("de", &["fr", "es", "ro", "gl"]),
    ("door", &["nl"]),
    ("av", &["sv", "nb", "nn", "no"]),
    ("af", &["da", "is"]),
    ("eftir", &["is"]),
    ("od", &["cs", "sk", "hr", "sr", "bs", "pl"]),
    ("от", &["bg", "ru"]),
    ("од", &["mk", "sr"]),
    ("від", &["uk"]),
    ("oleh", &["id", "ms"]),
    ("bởi", &["vi"]),
    ("από", &["el"]),
    ("από τον", &["el"]),
    ("από την", &["el"]),
    ("του", &["el"]),
    ("της", &["el"]),
    ("من", &["ar"]),
    ("از", &["fa"]),
    ("na", &["sw"]),
    ("doen", &["fy"]),
    ("gan", &["cy"]),
    ("le", &["ga"]),
    ("nga", &["sq"]),
    ("minn", &["mt"]),
    ("no", &[]),
    ("ni", &["fil", "tl"]),
    ("vun", &["lb"]),
    ("deur", &["af"]),
];

static WEAK_BEGINNINGS: Search = Search::of(&WEAK_WORDS);

#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
const WEAK_WORDS: [&str; WEAK.len()] = {
    let mut words = [""; WEAK.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = WEAK[at].0;
        at += 1;
    }
    words
};

/// The languages in which a preposition is a label.
fn languages_of(word: &str) -> Option<&'static [&'static str]> {
    if !WEAK_BEGINNINGS.may_begin(word) {
        return None;
    }
    let known = WEAK.iter().find(|(own, _)| *own == word);
    known.map(|(_, languages)| *languages)
}

/// What stands behind a preposition of the page's language: `Oleh Suharto`, `Por Zé`.
pub(crate) fn behind_preposition<'t>(text: &'t str, language: Option<&str>) -> Option<&'t str> {
    language?;
    let (strength, rest) = label_in(text, language)?;
    (strength == Label::Weak && text.len() > rest.len()).then_some(rest)
}

/// A label at the start of `text` and what stands after it, in whatever language.
pub(super) fn label(text: &str) -> Option<(Label, &str)> {
    label_in(text, None)
}

/// The beginnings of a text that may be labels.
struct Heads {
    /// The text as far as they go, in lower case.
    folded: String,
    /// Where each ends in the text, and where in `folded`.
    ends: Vec<(usize, usize)>,
}

/// Longest label in bytes, and most words or marks in one.
pub(super) const LONGEST: usize = 48;
const MOST: usize = 6;

fn heads(text: &str) -> Heads {
    let mut heads = Heads {
        folded: String::with_capacity(LONGEST),
        ends: Vec::new(),
    };
    let mut from = 0;
    let ends = text.match_indices([' ', ':', '：', '=', '|', '/', '-', '՝']);
    for (at, mark) in ends.take(MOST).take_while(|(at, _)| *at <= LONGEST) {
        let word = text.get(from..at).unwrap_or("");
        if word.is_ascii() {
            let folded = word.bytes().map(|b| char::from(b.to_ascii_lowercase()));
            heads.folded.extend(folded);
        } else {
            heads.folded.push_str(&word.to_lowercase());
        }
        heads.ends.push((at, heads.folded.len()));
        heads.folded.push_str(mark);
        from = at + mark.len();
    }
    heads
}

pub(super) fn label_in<'a>(text: &'a str, language: Option<&str>) -> Option<(Label, &'a str)> {
    let text = text.trim_start_matches(|c: char| !is_alphanumeric(c));
    let end = text.char_indices().nth(4).map_or(text.len(), |(at, _)| at);
    let head = text.get(..end).unwrap_or("");
    let head = if head.is_ascii() {
        Cow::Borrowed(head)
    } else {
        lowercase(head)
    };
    let begins = |labels: &Search| labels.may_begin(&head);
    if !begins(&BEGINNINGS)
        && !begins(&WEAK_BEGINNINGS)
        && !begins(&NOUN_BEGINNINGS)
        && !begins(&HANDED_BEGINNINGS)
    {
        return None;
    }
    let mut heads = heads(text);
    // "ByJane Doe", as glued text has it.
    let glued = ["By", "BY", "by", "Von", "Por", "Par"].iter().find(|word| {
        text.strip_prefix(**word).is_some_and(|rest| {
            rest.starts_with(char::is_uppercase)
                && rest.chars().nth(1).is_some_and(char::is_lowercase)
                && rest.contains(' ')
        })
    });
    if let Some(word) = glued {
        heads.ends.push((word.len(), word.len()));
    }
    heads.ends.iter().rev().find_map(|&(end, folded_end)| {
        let rest = text.get(end..)?;
        let folded = heads.folded.get(..folded_end)?;
        let colon = rest
            .trim_start()
            .starts_with([':', '：', '=', '/', '|', '՝']);
        let rest = rest
            .trim_start_matches([' ', ':', '：', '=', '|', '/', '՝'])
            .trim_start();
        if rest.is_empty() {
            return None;
        }
        Some((strength(folded, colon, rest, language)?, rest))
    })
}

/// How surely folded words before a text, with a colon behind them or without, are a label.
fn strength(folded: &str, colon: bool, rest: &str, language: Option<&str>) -> Option<Label> {
    if colon && NOUNS.contains(&folded) {
        return may_be_a_name(rest).then_some(Label::Person);
    }
    if is_strong(folded) {
        if is_sent(folded) && !colon {
            let place = rest.starts_with(char::is_lowercase);
            return (!place).then_some(Label::Person);
        }
        // One word that is also a noun ("Text", "Autor") is a label only with its colon, or before a full name.
        let worded = folded.contains(' ');
        return Some(if colon || worded {
            Label::Strong
        } else {
            Label::Weak
        });
    }
    if HANDED_BEGINNINGS.may_begin(folded) && HANDED.contains(&folded) {
        return (colon || is_dated_name(rest)).then_some(Label::Strong);
    }
    let languages = languages_of(folded)?;
    if colon {
        return Some(Label::Strong);
    }
    let mine = language.is_none_or(|tag| {
        let primary = tag.split(['-', '_']).next().unwrap_or("");
        languages
            .iter()
            .any(|one| one.eq_ignore_ascii_case(primary))
            || folded == "by"
    });
    mine.then_some(Label::Weak)
}
