//! Bylines: `By Jane Miller and John Doe, Staff Writer | May 1`, in the languages of the news, and names that stand alone.

use super::page::{Leaf, Page};
use std::ops::Range;

/// Names in a leaf and how they were introduced.
#[derive(Debug, Clone)]
pub(super) struct Byline<'s> {
    pub(super) at: usize,
    pub(super) names: Vec<&'s str>,
    pub(super) form: Form,
}

/// How a name is introduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `By Jane Miller`, `Von …`, `Автор: …`.
    By,
    /// `Author` or `By` on the leaf before.
    After,
    /// `Jane Miller, May 1 2024`: a name before a date.
    Dated,
    /// A name and nothing else.
    Alone,
    /// One word beside a date, as forums and blogs have it.
    Nickname,
}

/// Longest leaf that may be a byline.
const LONGEST: usize = 220;

/// The bylines of a leaf: of each of its pieces between bars, dots and dates.
pub(super) fn read<'s>(
    page: &Page<'s, '_>,
    at: usize,
    leaf: &Leaf<'s, '_>,
    dates: &[Range<usize>],
    bylines: &mut Vec<Byline<'s>>,
) {
    let text = leaf.text();
    if leaf.size > LONGEST || leaf.size < 3 || text.contains("://") {
        return;
    }
    let before = at.checked_sub(1).and_then(|at| page.leaves.get(at));
    let labelled = before.is_some_and(|before| before.size < 40 && is_label(before.text()));
    let mut make = |names: Vec<&'s str>, form| {
        if !names.is_empty() {
            bylines.push(Byline { at, names, form });
        }
    };
    let pieces = pieces(text, dates);
    let whole = pieces.len() == 1 && dates.is_empty();
    for (place, piece) in pieces.iter().enumerate() {
        if let Some((rest, strength)) = introduced(piece) {
            let names = split(statement(rest));
            let fits = !names.is_empty() && names.iter().all(|name| is_name(name, strength));
            if fits && (!leaf.paragraph || leaf.size < 160) {
                make(names, Form::By);
            }
        } else if labelled && place == 0 {
            let names = split(statement(piece));
            if names.iter().all(|name| is_name(name, Strength::Label)) {
                make(names, Form::After);
            }
        } else if leaf.size <= 120 && !leaf.paragraph {
            let line = statement(piece);
            let names = split(line);
            let fits = !names.is_empty()
                && names
                    .iter()
                    .all(|name| is_full_name(name) || is_agency(name));
            if fits {
                make(names, if whole { Form::Alone } else { Form::Dated });
            } else if !dates.is_empty() && is_nickname(line) {
                make(vec![line], Form::Nickname);
            } else if whole && is_eastern_name(line) {
                make(vec![line], Form::Alone);
            }
        }
    }
}

/// What is left of a line without its dates, parted at bars, dots and dashes.
fn pieces<'t>(text: &'t str, dates: &[Range<usize>]) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for date in dates {
        cut(text.get(at..date.start).unwrap_or(""), &mut pieces);
        at = at.max(date.end);
    }
    cut(text.get(at..).unwrap_or(""), &mut pieces);
    pieces
}

fn cut<'t>(text: &'t str, pieces: &mut Vec<&'t str>) {
    let mut rest = text;
    while !rest.is_empty() && pieces.len() < 12 {
        let (at, length) = BARS
            .iter()
            .filter_map(|mark| rest.find(mark).map(|at| (at, mark.len())))
            .min()
            .unwrap_or((rest.len(), 0));
        let piece = rest
            .get(..at)
            .unwrap_or(rest)
            .trim_matches(|c: char| c.is_whitespace() || ",;-–—".contains(c));
        if !piece.is_empty() {
            pieces.push(piece);
        }
        rest = rest.get(at + length..).unwrap_or("");
    }
}

const BARS: &[&str] = &[
    "|",
    "•",
    "·",
    " - ",
    " – ",
    " — ",
    "►",
    "▪",
    " // ",
    "→",
    "»",
    "✉",
    "＝",
    "【",
    "】",
    "●",
    "\u{2009}—",
];

/// Agencies, who sign as authors do.
fn is_agency(name: &str) -> bool {
    const AGENCIES: &[&str] = &[
        "AFP",
        "dpa",
        "DPA",
        "AP",
        "Reuters",
        "REUTERS",
        "EFE",
        "ANSA",
        "SID",
        "APA",
        "KNA",
        "epd",
        "TASS",
        "Xinhua",
        "PTI",
        "ANI",
        "PAP",
        "ČTK",
        "MTI",
        "TT",
        "NTB",
        "Ritzau",
        "STT",
        "ANP",
        "Belga",
        "Lusa",
        "UPI",
        "AAP",
        "CP",
        "Bloomberg",
        "IANS",
        "Agencias",
        "dpa-AFX",
        "AFX",
        "ATS",
        "SDA",
        "Keystone-SDA",
        "Interfax",
        "Europa Press",
        "RIA Novosti",
        "Yonhap",
        "Kyodo",
        "Antara",
        "BNS",
        "ELTA",
    ];
    AGENCIES.contains(&name)
}

/// One word of letters, digits and the marks that forums allow.
fn is_nickname(line: &str) -> bool {
    (3..=24).contains(&line.chars().count())
        && line
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '@'))
        && line.starts_with(char::is_alphabetic)
        && !is_no_name(line)
}

/// A name of two to eight characters as Japan, China and Korea write it.
fn is_eastern_name(line: &str) -> bool {
    (2..=9).contains(&line.chars().count())
        && line
            .chars()
            .all(|c| c >= '\u{3040}' && c.is_alphabetic() || c == ' ' || c == '・')
}

/// How sure a word is that a name follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strength {
    /// `Author:`: whatever follows is one.
    Label,
    /// `By`, `von`: a name must look like one.
    Word,
}

/// What follows a word that introduces an author.
fn introduced(text: &str) -> Option<(&str, Strength)> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let lower = text
        .get(..text.len().min(48))
        .or_else(|| text.get(..crate::input::floor(text, 48)))?
        .to_lowercase();
    for &(word, strength) in INTRODUCTIONS {
        if !lower.starts_with(word) {
            continue;
        }
        // Lower case may be longer or shorter than what it was; count characters.
        let skip = text
            .char_indices()
            .nth(word.chars().count())
            .map_or(text.len(), |(at, _)| at);
        let rest = text.get(skip..)?;
        let wide = word.starts_with(|c: char| c >= '\u{2e80}');
        let parted = rest.starts_with(|c: char| !c.is_alphanumeric());
        if !parted && !wide {
            continue;
        }
        if strength == Strength::Label
            && !wide
            && !rest
                .trim_start()
                .starts_with([':', '-', '–', '|', '：', '/', '·'])
            && !word.contains(' ')
        {
            continue;
        }
        let rest = rest.trim_start_matches([
            ':', ' ', '：', '/', '／', '-', '–', '|', '·', '•', '】', '」', ',', '\u{a0}',
        ]);
        if !rest.is_empty() {
            return Some((rest, strength));
        }
    }
    None
}

/// Whether a leaf is nothing but the introduction.
fn is_label(text: &str) -> bool {
    let text = text
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    LABELS.contains(&text.as_str())
        || INTRODUCTIONS.iter().any(|(word, _)| {
            *word == text && text != "di" && text != "de" && text != "av" && text != "od"
        })
}

const LABELS: &[&str] = &[
    "author",
    "authors",
    "by",
    "written by",
    "posted by",
    "published by",
    "story by",
    "von",
    "par",
    "por",
    "autor",
    "autoren",
    "auteur",
    "autore",
    "автор",
    "автори",
    "авторы",
    "作者",
    "記者",
    "기자",
    "yazar",
    "forfatter",
    "författare",
    "kirjoittaja",
    "penulis",
    "szerző",
    "text",
    "tekst",
    "texte",
    "geschrieben von",
    "artikel von",
    "beitrag von",
    "ein artikel von",
    "escrito por",
    "publicado por",
    "door",
    "av",
    "af",
    "skribent",
    "redaktion",
    "reporter",
    "journalist",
    "created by",
];

const INTRODUCTIONS: &[(&str, Strength)] = {
    use Strength::{Label, Word};
    &[
        ("written by", Label),
        ("posted by", Label),
        ("published by", Label),
        ("reported by", Word),
        ("story by", Word),
        ("words by", Word),
        ("artikel von", Label),
        ("beitrag von", Label),
        ("skrevet av", Label),
        ("article by", Word),
        ("text by", Word),
        ("created by", Word),
        ("submitted by", Word),
        ("authored by", Word),
        ("contributed by", Word),
        ("added by", Word),
        ("reviewed by", Word),
        ("by", Word),
        ("author", Label),
        ("authors", Label),
        ("writer", Label),
        ("reporter", Label),
        ("geschrieben von", Label),
        ("verfasst von", Word),
        ("veröffentlicht von", Word),
        ("erstellt von", Word),
        ("ein artikel von", Word),
        ("ein beitrag von", Word),
        ("ein gastbeitrag von", Word),
        ("eine kolumne von", Word),
        ("ein kommentar von", Word),
        ("kommentar von", Word),
        ("kolumne von", Word),
        ("gastbeitrag von", Word),
        ("interview von", Word),
        ("eine analyse von", Word),
        ("text von", Word),
        ("text und fotos von", Word),
        ("eine reportage von", Word),
        ("aus berlin von", Word),
        ("von", Word),
        ("autor", Label),
        ("autorin", Label),
        ("autoren", Label),
        ("autor/in", Label),
        ("autor*in", Label),
        ("redakteur", Label),
        ("text", Label),
        ("verfasser", Label),
        ("écrit par", Label),
        ("publié par", Word),
        ("rédigé par", Word),
        ("posté par", Word),
        ("propos recueillis par", Word),
        ("par", Word),
        ("auteur", Label),
        ("texte", Label),
        ("escrito por", Label),
        ("publicado por", Word),
        ("redactado por", Word),
        ("elaborado por", Word),
        ("por", Word),
        ("autora", Label),
        ("redacción", Label),
        ("texto", Label),
        ("texto de", Word),
        ("postado por", Word),
        ("enviado por", Word),
        ("reportagem", Label),
        ("scritto da", Word),
        ("pubblicato da", Word),
        ("a cura di", Word),
        ("articolo di", Word),
        ("di", Word),
        ("da", Word),
        ("autore", Label),
        ("door", Word),
        ("geschreven door", Word),
        ("skrevet av", Word),
        ("skrevet af", Word),
        ("skriven av", Word),
        ("publisert av", Word),
        ("publicerad av", Word),
        ("av", Word),
        ("af", Word),
        ("tekst", Label),
        ("text och foto", Label),
        ("skribent", Label),
        ("forfatter", Label),
        ("författare", Label),
        ("journalist", Label),
        ("foto og tekst", Label),
        ("przez", Word),
        ("napisał", Word),
        ("napisała", Word),
        ("opracował", Word),
        ("opublikował", Word),
        ("autorzy", Label),
        ("napsal", Word),
        ("napsala", Word),
        ("autoři", Label),
        ("zdroj", Label),
        ("od", Word),
        ("írta", Label),
        ("szerző", Label),
        ("scris de", Word),
        ("publicat de", Word),
        ("autorius", Label),
        ("parengė", Word),
        ("autors", Label),
        ("kirjoittaja", Label),
        ("kirjoittanut", Word),
        ("teksti", Label),
        ("yazan", Label),
        ("yazar", Label),
        ("haber", Label),
        ("penulis", Label),
        ("oleh", Word),
        ("reporter", Label),
        ("editor", Label),
        ("tác giả", Label),
        ("συντάκτης", Label),
        ("του", Word),
        ("της", Word),
        ("γράφει", Word),
        ("автор", Label),
        ("авторы", Label),
        ("автори", Label),
        ("автор текста", Label),
        ("текст", Label),
        ("корреспондент", Label),
        ("журналист", Label),
        ("опубликовал", Word),
        ("от", Word),
        ("од", Word),
        ("пише", Word),
        ("аўтар", Label),
        ("հեղինակ", Label),
        ("بقلم", Word),
        ("كتب", Word),
        ("كتبت", Word),
        ("الكاتب", Label),
        ("المصدر", Label),
        ("نویسنده", Label),
        ("نوشته", Word),
        ("מאת", Word),
        ("लेखक", Label),
        ("द्वारा", Label),
        ("रिपोर्ट", Label),
        ("written & edited by", Word),
        ("作者", Label),
        ("记者", Label),
        ("記者", Label),
        ("文/", Label),
        ("文／", Label),
        ("文：", Label),
        ("文:", Label),
        ("撰文", Label),
        ("著者", Label),
        ("執筆", Label),
        ("編集", Label),
        ("ライター", Label),
        ("取材・文", Label),
        ("글", Label),
        ("기자", Label),
        ("저자", Label),
    ]
};

/// What stands before the first mark or word that ends a statement of names: a bracket, "in", "for", a number.
fn statement(text: &str) -> &str {
    let mut end = text.len();
    for mark in ENDS {
        if let Some(at) = text.find(mark).filter(|at| *at > 0) {
            end = end.min(at);
        }
    }
    let head = text.get(..end).unwrap_or(text);
    let lower = head.to_lowercase();
    if lower.len() == head.len() {
        for word in END_WORDS {
            if let Some(at) = lower.find(word) {
                end = end.min(at);
            }
        }
    }
    let digits = head.find(|c: char| c.is_numeric()).unwrap_or(head.len());
    text.get(..end.min(digits))
        .unwrap_or(head)
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ')')
        .trim()
}

const ENDS: &[&str] = &["(", "[", " @", ";", "：", ": ", "＝", "=", "（", "<", " / "];

const END_WORDS: &[&str] = &[
    " on ",
    " in ",
    " for ",
    " at ",
    " am ",
    " vom ",
    " um ",
    " für ",
    " published",
    " updated",
    " posted",
    " last updated",
    " le ",
    " el ",
    " em ",
    " il ",
    " den ",
    " publi",
    " veröffentlicht",
    " aktualisiert",
    " updated",
    " is a ",
    " is the ",
    " ist ",
    " est ",
    " es ",
    " reporter",
    " staff",
    " special to",
    " contributor",
    " correspondent",
    " editor",
    " min read",
    " minute",
    " follow",
    " opinion",
    " contributing",
    " senior",
    " about ",
    " with ",
    " from ",
    " leave a comment",
    " comments",
    " no comments",
    " filed under",
    " categories",
    " en ",
    " dans ",
    " pour ",
    " contact ",
    " redakteur",
    " korrespondent",
    " journalist",
    " redaktør",
    " uhr",
    " report",
    " today",
    " yesterday",
    " à ",
    " a las ",
    " updated:",
    " read ",
    " view ",
    " email",
    " e-mail",
    " via ",
    " i ",
    " om ",
    " kl. ",
    " op ",
    " to ",
    " since ",
    " seit ",
];

/// The names of a statement, parted at commas and "and". What follows a comma and is no name ends the list.
fn split(line: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        let (at, length) = SPLITS
            .iter()
            .filter_map(|mark| rest.find(mark).map(|at| (at, mark.len())))
            .min()
            .unwrap_or((rest.len(), 0));
        let name = rest.get(..at).unwrap_or(rest).trim();
        rest = rest.get(at + length..).unwrap_or("").trim();
        if name.is_empty() {
            continue;
        }
        // `Jane Miller, Berlin`, `Jane Miller, Science`: one word after a comma is a place or a desk.
        if !names.is_empty() && !is_full_name(name) {
            break;
        }
        names.push(name);
        if names.len() > 8 {
            return Vec::new();
        }
    }
    names
}

const SPLITS: &[&str] = &[
    ", ", " and ", " und ", " et ", " y ", " e ", " og ", " och ", " & ", " и ", " та ", " i ",
    " oraz ", " ve ", " dan ", " en ", "、", "，", " / ", " ja ", " a ", " và ", " و ", " և ",
];

/// Two to five words, each with a capital or a particle; or a name as China, Japan and Korea write it.
pub(super) fn is_full_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (2..=5).contains(&words) && capitals(name) && !name.split_whitespace().any(is_no_name)
}

fn is_name(name: &str, strength: Strength) -> bool {
    let words = name.split_whitespace().count();
    let length = name.chars().count();
    if !(2..=60).contains(&length)
        || words > 6
        || name.chars().filter(|c| c.is_ascii_digit()).count() > 2
    {
        return false;
    }
    let caseless = name.chars().all(|c| !c.is_lowercase() && !c.is_uppercase());
    match strength {
        Strength::Label => words <= 5 && (capitals(name) || caseless || words == 1),
        Strength::Word => {
            (capitals(name) || (caseless && words <= 4) || (words == 1 && length > 2))
                && !name.split_whitespace().next().is_some_and(is_no_name)
        }
    }
}

fn capitals(name: &str) -> bool {
    let mut any = false;
    for word in name.split_whitespace() {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = word.chars().next() else {
            return false;
        };
        if first.is_uppercase() {
            any = true;
        } else if first.is_lowercase() && !PARTICLES.contains(&word) && !word.contains('\'') {
            return false;
        } else if first.is_numeric() {
            return false;
        }
    }
    any
}

const PARTICLES: &[&str] = &[
    "de", "von", "van", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la",
    "le", "el", "al", "bin", "ibn", "zu", "zur", "zum", "ten", "ter", "af", "av", "y", "e", "dem",
    "vom", "dpa", "af", "ben", "des", "lo", "und", "of",
];

/// Words that begin or make up what looks like a name and is none.
fn is_no_name(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "the",
        "our",
        "your",
        "this",
        "that",
        "my",
        "a",
        "an",
        "using",
        "clicking",
        "subscribing",
        "signing",
        "continuing",
        "email",
        "about",
        "read",
        "more",
        "all",
        "news",
        "home",
        "contact",
        "us",
        "login",
        "log",
        "sign",
        "in",
        "menu",
        "search",
        "share",
        "subscribe",
        "newsletter",
        "privacy",
        "policy",
        "terms",
        "cookie",
        "cookies",
        "comments",
        "comment",
        "next",
        "previous",
        "related",
        "latest",
        "top",
        "stories",
        "story",
        "photo",
        "photos",
        "video",
        "videos",
        "image",
        "foto",
        "bild",
        "quelle",
        "source",
        "advertisement",
        "anzeige",
        "werbung",
        "publicidad",
        "skip",
        "content",
        "view",
        "show",
        "hide",
        "close",
        "open",
        "back",
        "follow",
        "facebook",
        "twitter",
        "instagram",
        "youtube",
        "linkedin",
        "whatsapp",
        "telegram",
        "pinterest",
        "reddit",
        "print",
        "download",
        "copy",
        "link",
        "new",
        "best",
        "how",
        "what",
        "why",
        "who",
        "where",
        "when",
        "is",
        "are",
        "was",
        "getty",
        "images",
        "reuters/",
        "rights",
        "reserved",
        "inc",
        "inc.",
        "ltd",
        "gmbh",
        "university",
        "college",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "updated",
        "published",
        "posted",
        "min",
        "minutes",
        "artikel",
        "beitrag",
        "mehr",
        "alle",
        "startseite",
        "kontakt",
        "impressum",
        "datenschutz",
        "anmelden",
        "suche",
        "teilen",
        "drucken",
        "kommentare",
        "lesen",
        "accueil",
        "connexion",
        "partager",
        "inicio",
        "compartir",
        "buscar",
        "leer",
        "más",
        "today",
        "editorial",
        "opinion",
        "sports",
        "business",
        "politics",
        "world",
        "health",
        "science",
        "technology",
        "entertainment",
        "culture",
        "local",
        "weather",
        "shop",
        "store",
        "cart",
        "account",
        "free",
        "get",
        "start",
        "buy",
        "sale",
        "guide",
        "review",
        "reviews",
        "table",
        "contents",
        "learn",
        "support",
        "help",
        "services",
        "products",
        "company",
        "team",
        "blog",
        "events",
        "careers",
        "jobs",
        "united",
        "states",
        "street",
        "city",
        "north",
        "south",
        "east",
        "west",
        "new york",
        "press",
        "media",
        "group",
        "gallery",
    ];
    let word = word
        .trim_matches(|c: char| !c.is_alphanumeric() && c != '.')
        .to_lowercase();
    WORDS.contains(&word.as_str())
}
