//! What looks like a person's name.

use super::han::is_east_asian;
use super::organization::{may_begin_agency, organization_word};
use super::place::is_place;
use super::roles::{is_role_word, is_trade_behind};
use crate::value::letter::{has_cjk, is_alphabetic, is_mark};
use crate::value::lexicon::Lexicon;
use crate::value::text::{at_spaces, trim};
use std::borrow::Cow;

/// Small words inside names: "Ludwig van der Mill", "bin", "de la".
#[rustfmt::skip]
pub(super) static PARTICLES: Lexicon<256> = Lexicon::of(&[
    "de", "da", "do", "dos", "das", "del", "della", "dello", "dei", "degli", "di", "du", "des", "la", "le", "las", "los", "van",
    "von", "vom", "zu", "zum", "zur", "der", "den", "ter", "ten", "te", "het", "op", "af", "av", "bin", "bint", "ibn", "ben", "al",
    "el", "ul", "e", "y", "i", "san", "st", "mac", "mc", "abu", "ould", "ap", "in", "t", "s", "d", "l", "o", "dela", "delos", "und",
    "a", "ag", "ní", "ó", "afer", "bar", "bat", "ha", "os", "nic", "vel", "az", "ibni", "lo", "li", "sri", "en", "tot", "baron", "barones",
]);

/// Words no name holds, whatever their capitals: menus and sentences.
#[rustfmt::skip]
static NO_NAME: Lexicon<512> = Lexicon::of(&[
    "the", "this", "that", "these", "our", "your", "my", "we", "you", "and", "or", "for", "with", "from", "about", "all", "how",
    "why", "what", "when", "where", "who", "is", "are", "was", "will", "can", "read", "more", "share", "subscribe", "login", "sign",
    "home", "menu", "search", "comments", "comment", "follow", "click", "here", "view", "related", "latest", "trending",
    "advertisement", "privacy", "policy", "terms", "cookie", "cookies", "contact", "newsletter", "video", "photo", "photos",
    "image", "getty", "breaking", "exclusive", "opinion", "sports", "sport", "politics", "business", "world", "local", "travel",
    "health", "science", "technology", "culture", "entertainment", "lifestyle", "minutes", "minute", "hours", "ago", "today",
    "yesterday", "updated", "published", "posted", "copyright", "rights", "reserved", "source", "using", "continuing", "clicking",
    "subscribing", "default", "law", "email", "facebook", "twitter", "instagram", "linkedin", "youtube", "whatsapp", "telegram",
    "tiktok", "pinterest", "uhr", "der", "die", "das", "und", "oder", "mehr", "lesen", "teilen", "kommentare", "les", "lire",
    "suite", "partager", "leer", "más", "compartir", "leia", "mais", "pdf", "print", "unknown", "anonymous", "null", "none",
    "undefined", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "est", "edt", "pst", "gmt", "utc", "per", "cent",
    "officer", "expert", "podcast", "archive", "profile", "posts", "articles", "stories", "learn", "credit", "foto", "fotos", "quelle",
    "veröffentlicht", "aktualisiert", "publicado", "actualizado", "publié", "others", "sponsored", "reviewed", "edited", "medically",
    "checked", "modified", "expires", "reading", "guest", "member", "website", "topics", "ressort", "he", "she", "they", "it", "its", "at", "by", "on", "not", "no", "to", "as", "of", "into",
    "than", "dear", "links", "bio", "password", "forgot", "required", "information", "size", "resize", "been", "emailed", "e-mailed", "headlines",
    "meldungen", "weitere", "data", "nachrichtenagentur", "beiträge", "takip", "geehrte", "geehrter", "إلى", "في", "من", "على", "के", "की", "का", "में", "को", "से", "ने", "fot",
]);

/// Words of [`NO_NAME`] that are given names as well, before a family name and nothing else: "Will Brook", and not "Will Brook Win".
pub(super) const GIVEN: &[&str] = &["will", "april", "june", "august", "per"];

/// Words of [`NO_NAME`] and of posts that are names as well, where a word such as "By" stands before them.
#[rustfmt::skip]
static SAID: Lexicon<128> = Lexicon::of(&[
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "guest", "host", "coach", "fellow", "chief", "grand",
    "law", "read", "more", "he", "my", "to", "how", "links", "data", "bio",
]);

/// Those that are families' only: they stand last.
const FAMILIES: &[&str] = &[
    "law", "read", "more", "he", "my", "to", "how", "links", "data", "bio",
];

/// Parts of a day, and what is on it or makes it one: "By Friday Evening" is a time, "By Good Friday" and "By Sunday Mass" as well.
const TIMES: &[&str] = &[
    "morning",
    "noon",
    "afternoon",
    "evening",
    "night",
    "midnight",
    "first",
    "last",
    "next",
    "early",
    "late",
    "deadline",
    "special",
    "feature",
    "lunch",
    "lunchtime",
    "dinner",
    "dinnertime",
    "supper",
    "brunch",
    "breakfast",
    "dawn",
    "dusk",
    "sunset",
    "sunrise",
    "close",
    "school",
    "prayer",
    "prayers",
    "mass",
    "service",
    "services",
    "worship",
    "sermon",
    "market",
    "meeting",
    "session",
    "class",
    "classes",
    "game",
    "games",
    "weather",
    "forecast",
    "edition",
    "issue",
    "review",
    "delivery",
    "second",
    "third",
    "fourth",
    "fifth",
    "week",
    "weekend",
    "mid",
    "good",
    "black",
    "palm",
    "easter",
    "cyber",
    "ash",
    "common",
    "martial",
    "federal",
    "state",
    "international",
    "islamic",
    "roman",
];

/// Most words of a name without those that join the others, and most of all: "João Pedro dos Santos Almeida e Silva".
const FULL: usize = 6;
const WORDS: usize = 10;

/// Arabic words that join the names of a family.
const FAMILY: &[&str] = &["بن", "بنت", "ابن", "آل", "أبو", "عبد"];

/// Whether a text behind a word such as "By" is one person's name, though its words are others' as well: "January Brook", "Christian
/// Guest", or many: "María del Carmen Molinero de la Vega".
pub(crate) fn is_introduced(text: &str) -> bool {
    if is_person_like(text) {
        return true;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &&str| word.trim_matches(['.', ',', '-', '’', '\'']).to_lowercase();
    if words.len() > FULL {
        let small = |word: &&str| PARTICLES.contains_in_lower_case(word) || FAMILY.contains(word);
        let (joining, full): (Vec<&str>, Vec<&str>) = words.iter().partition(|word| small(word));
        return words.len() <= WORDS
            && joining.len() >= 2
            && (2..=FULL).contains(&full.len())
            && words.first().is_some_and(|first| !small(first))
            && is_person_like(&full.join(" "));
    }
    let (said, others): (Vec<&str>, Vec<&str>) =
        words.iter().partition(|word| SAID.contains(&bare(word)));
    let whole = |word: &&str| {
        let own = bare(word);
        word.chars().count() >= 2
            && is_name_word(word.trim_end_matches('.'))
            && !is_no_name(&own)
            && !is_role_word(&own)
            && !TIMES.contains(&&*own)
    };
    // "Jonas Law", and no "Read Miller", "Listening To", "Moore's Law".
    let closes = |own: &&str| {
        let thing =
            |word: &str| word.ends_with("ing") || word.ends_with("'s") || word.ends_with("’s");
        words.last().is_some_and(|last| last == own)
            && words.first().is_some_and(|first| !thing(first))
    };
    said.len() == 1
        && (1..=2).contains(&others.len())
        && said.iter().all(|word| word.starts_with(char::is_uppercase))
        && said
            .iter()
            .all(|word| !FAMILIES.contains(&&*bare(word)) || closes(word))
        && others.iter().all(whole)
        && !organization_word(text)
        && !is_place(text)
}

/// Whether `text` looks like one person's name: two to six words of letters, capitals where the script has them; in Chinese, Japanese
/// and Korean two to four signs (kana to ten). "Doe, Jane" counts.
pub(crate) fn is_person_like(text: &str) -> bool {
    let text = trim(text);
    if text.is_ascii() && memchr::memchr(b' ', text.as_bytes()).is_none() && !text.contains(',') {
        return false;
    }
    if text.len() > 80 || ends_small(text) || has_mark_of_no_name(text) {
        return false;
    }
    let Some(name) = given_first(text) else {
        return false;
    };
    if has_cjk(&name) {
        return is_east_asian(&name);
    }
    let spaced = if name.contains('\u{a0}') {
        Cow::Owned(name.replace('\u{a0}', " "))
    } else {
        Cow::Borrowed(&*name)
    };
    let words = || at_spaces(&spaced).filter(|word| !word.is_empty());
    let count = words().take(7).count();
    if !(2..=6).contains(&count) {
        return false;
    }
    let mut full = 0;
    let mut doubted = false;
    for (at, word) in words().enumerate() {
        if word.len() > 24 && word.chars().count() > 24 {
            return false;
        }
        let bare = word.trim_matches(|c: char| {
            matches!(
                c,
                '.' | ',' | '(' | ')' | '"' | '\'' | '’' | '‘' | '”' | '“' | '-'
            )
        });
        let capital = bare.chars().next().is_some_and(char::is_uppercase);
        let short = || bare.chars().filter(|&c| is_alphabetic(c)).count() <= 2;
        // An initial.
        if word.ends_with('.') && capital && short() {
            continue;
        }
        let particle = PARTICLES.contains_in_lower_case(bare);
        if particle && (at + 1 < count || capital) && (at > 0 || count > 2 || capital) {
            continue;
        }
        let given = at + 1 < count && GIVEN.iter().any(|own| own.eq_ignore_ascii_case(bare));
        doubted |= given && at == 0;
        if !is_name_word(bare) || is_no_name(bare) && !given || is_role_word(bare) {
            return false;
        }
        // "Registered Dietitian", and not "Economist Ada Mill".
        if at + 1 == count && is_trade_behind(bare) {
            return false;
        }
        full += usize::from(bare.chars().count() >= 2);
    }
    let most = if doubted { 2 } else { count };
    (1..=most).contains(&full) && !organization_word(&name) && !is_place(&name)
}

/// Whether the last word of a text of ASCII is in small letters: a name's has a capital, but where a comma stands before it.
fn ends_small(text: &str) -> bool {
    let last = memchr::memrchr(b' ', text.as_bytes()).and_then(|at| text.get(at + 1..));
    last.is_some_and(|last| {
        last.bytes().all(|byte| !byte.is_ascii_uppercase())
            && last.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
            && text.is_ascii()
            && memchr::memchr(b',', text.as_bytes()).is_none()
    })
}

/// Whether somebody's name or an agency's may stand in a text, as far as a look at its letters tells: a name has a capital behind its first
/// word, but where a comma stands between.
pub(crate) fn may_name(text: &str) -> bool {
    let behind = memchr::memchr(b' ', text.as_bytes()).and_then(|at| text.get(at..));
    !text.is_ascii()
        || memchr::memchr2(b',', b'`', text.as_bytes()).is_some()
        || behind.is_some_and(|behind| behind.bytes().any(|byte| byte.is_ascii_uppercase()))
        || may_begin_agency(text)
}

/// Whether a text has digits, or the marks of addresses, sentences and lists.
fn has_mark_of_no_name(text: &str) -> bool {
    let is_ascii_mark = |byte: u8| NO_NAMES_MARKS.get(usize::from(byte)) == Some(&true);
    if text.bytes().any(is_ascii_mark) {
        return true;
    }
    // Nearly all of a name. From the Roman numerals on letters are numbers as well.
    let is_mark = |c: char| {
        !(c.is_ascii() || c < '\u{2160}' && is_alphabetic(c))
            && (c.is_numeric() || matches!(c, '…' | '“'))
    };
    !text.is_ascii() && text.contains(is_mark)
}

#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
static NO_NAMES_MARKS: [bool; 128] = {
    let marks = b"0123456789@/:?!|<>=_#+%;&*[{\\";
    let mut are = [false; 128];
    let mut at = 0;
    while at < marks.len() {
        are[marks[at] as usize] = true;
        at += 1;
    }
    are
};

/// "Doe, Jane" as "Jane Doe", and "Jane Doe, Jr." alike; `None` where the comma parts more than the names of one person.
fn given_first(text: &str) -> Option<Cow<'_, str>> {
    let Some((family, given)) = text.split_once(',') else {
        return Some(Cow::Borrowed(text));
    };
    let (family, given) = (family.trim(), given.trim());
    let title =
        family.contains(' ') && !given.contains('.') && given.split_whitespace().count() > 2;
    let more = given.contains(',') || super::organization::is_agency(given) || title;
    (!more).then(|| Cow::Owned(format!("{given} {family}")))
}

/// Whether `text` is one word that may be a given name or a pen name: a capital, letters, nothing of menus, posts or houses.
pub(crate) fn is_given_name(text: &str) -> bool {
    !text.contains(' ')
        && (2..=24).contains(&text.chars().count())
        && is_name_word(text)
        && !is_no_name(text)
        && !is_role_word(text)
        && !is_trade_behind(text)
        && !organization_word(text)
}

/// Letters with inner hyphens, apostrophes and dots; a capital first where the script has capitals, no capital after a small letter but as
/// in "`McDoe`" and "D'Arcy".
fn is_name_word(word: &str) -> bool {
    let Some(first) = word.chars().next() else {
        return false;
    };
    let letters = word.chars().all(|c| {
        is_alphabetic(c)
            || is_mark(c)
            || matches!(
                c,
                '-' | '\''
                    | '’'
                    | '‘'
                    | '.'
                    | 'ʼ'
                    | '‐'
                    | '\u{2011}'
                    | '\u{200c}'
                    | '\u{200d}'
                    | '`'
            )
    });
    let cased = first.is_uppercase() || first.is_lowercase();
    // "al-Masri", "d'Arc", "'t".
    let small_prefix = || {
        [
            "al-", "el-", "d'", "d’", "l'", "l’", "de-", "ul-", "ash-", "as-", "an-", "ar-", "at-",
            "az-",
        ]
        .iter()
        .any(|prefix| {
            word.strip_prefix(prefix)
                .is_some_and(|rest| rest.starts_with(char::is_uppercase))
        })
    };
    letters && (!cased || first.is_uppercase() || small_prefix())
}

/// Whether `letters` are the first ones of a name's words, or of its first and last: `JD`, `JMD`.
pub(crate) fn is_initials(letters: &str, name: &str) -> bool {
    let firsts = name
        .split_whitespace()
        .filter_map(|word| word.chars().next());
    let ends = [firsts.clone().next(), firsts.clone().next_back()];
    letters.chars().eq(firsts) || letters.chars().eq(ends.into_iter().flatten())
}

/// Whether the word is one of menus and sentences.
pub(crate) fn is_no_name(word: &str) -> bool {
    NO_NAME.contains_in_lower_case(word)
}
