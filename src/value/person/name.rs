//! What looks like a person's name, and names cleaned of what clings to them.

use super::organization::{is_nobody, organization_word};
use super::roles::{begins_role, is_role_word};
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::lexicon::Lexicon;
use crate::value::text::{collapse, fold, fold_word, has_han_or_kana, lowercase};
use std::borrow::Cow;

/// Small words inside names: "Ludwig van Beethoven", "bin", "de la".
#[rustfmt::skip]
static PARTICLES: Lexicon<256> = Lexicon::of(&[
    "de", "da", "do", "dos", "das", "del", "della", "dello", "dei", "degli", "di", "du", "des", "la", "le", "las", "los", "van",
    "von", "vom", "zu", "zum", "zur", "der", "den", "ter", "ten", "te", "het", "op", "af", "av", "bin", "bint", "ibn", "ben", "al",
    "el", "ul", "e", "y", "i", "san", "st", "mac", "mc", "abu", "ould", "ap", "in", "t", "s", "d", "l", "o", "dela", "delos", "und",
    "a", "ag", "ní", "ó", "afer", "zur", "bar", "bat", "ha", "os", "nic", "vel", "az", "ibni", "lo", "li", "sri", "en",
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
    "checked", "modified", "expires", "reading", "guest", "member", "website", "topics", "ressort", "he", "she", "they", "it", "its", "at", "by", "on", "not", "no", "to", "as", "إلى",
]);

/// Words of [`NO_NAME`] that are given names as well, before a family name.
const GIVEN: &[&str] = &["will", "april", "june", "august"];

/// Whether `text` looks like one person's name: two to six words of letters, capitals where the script has them; in Chinese, Japanese
/// and Korean two to four signs (kana to ten). "Doe, Jane" counts.
pub(crate) fn is_person_like(text: &str) -> bool {
    let text = text.trim();
    if text.is_ascii() && memchr::memchr(b' ', text.as_bytes()).is_none() && !text.contains(',') {
        return false;
    }
    if text.len() < 2
        || text.len() > 80
        || text.contains(|c: char| {
            // Nearly all of a name.
            if c.is_ascii_alphabetic() || c == ' ' {
                return false;
            }
            c.is_numeric()
                || matches!(
                    c,
                    '@' | '/'
                        | ':'
                        | '?'
                        | '!'
                        | '|'
                        | '<'
                        | '>'
                        | '='
                        | '_'
                        | '#'
                        | '+'
                        | '%'
                        | '…'
                        | ';'
                        | '“'
                        | '&'
                        | '*'
                        | '['
                        | '{'
                        | '\\'
                )
        })
    {
        return false;
    }
    let name = match text.split_once(',') {
        Some((family, given)) => {
            if given.contains(',')
                || family.trim().contains(' ')
                    && !given.trim().contains('.')
                    && given.split_whitespace().count() > 2
            {
                return false;
            }
            // "Jane Doe, Jr." and "Doe, Jane" alike.
            Cow::Owned(format!("{} {}", given.trim(), family.trim()))
        }
        None => Cow::Borrowed(text),
    };
    if has_han_or_kana(&name) {
        return is_east_asian(&name);
    }
    let words = name.split([' ', '\u{a0}']).filter(|word| !word.is_empty());
    let count = words.clone().take(7).count();
    if !(2..=6).contains(&count) {
        return false;
    }
    let mut full = 0;
    for (at, word) in words.clone().enumerate() {
        let bare = word.trim_matches(['.', ',', '(', ')', '"', '\'', '’', '‘', '”', '“', '-']);
        let folded = lowercase(bare);
        let initial = bare.chars().filter(|&c| is_alphabetic(c)).count() <= 2
            && bare.chars().next().is_some_and(char::is_uppercase);
        if initial && word.ends_with('.') {
            continue;
        }
        let particle = PARTICLES.contains(&folded);
        if particle
            && (at + 1 < count || bare.chars().next().is_some_and(char::is_uppercase))
            && (at > 0 || count > 2 || bare.chars().next().is_some_and(char::is_uppercase))
        {
            continue;
        }
        let given = at + 1 < count && GIVEN.contains(&&*folded);
        if !is_name_word(bare) || NO_NAME.contains(&folded) && !given || is_role_word(&folded) {
            return false;
        }
        full += usize::from(bare.chars().count() >= 2);
    }
    full >= 1
        && words.map(|word| word.chars().count()).max() <= Some(24)
        && !organization_word(&name)
}

/// Whether `text` is one word that may be a given name or a pen name: a capital, letters, nothing of menus, posts or houses.
pub(super) fn is_given_name(text: &str) -> bool {
    let folded = lowercase(text);
    !text.contains(' ')
        && (2..=24).contains(&text.chars().count())
        && is_name_word(text)
        && !NO_NAME.contains(&folded)
        && !is_role_word(&folded)
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

/// Marks that belong to letters: Indic vowel signs, virama, Arabic and Hebrew points.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}'..='\u{e4e}'
        | '\u{1031}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}')
        || (matches!(c, '\u{980}'..='\u{dff}') && !c.is_numeric())
}

fn is_east_asian(name: &str) -> bool {
    let signs: Vec<char> = name
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{3000}' | '・' | '·' | '=' | '＝' | '‧'))
        .collect();
    let spaced = name
        .split([' ', '\u{3000}', '・', '·', '‧'])
        .filter(|part| !part.is_empty())
        .count();
    let all = |test: fn(char) -> bool| signs.iter().all(|c| test(*c));
    let hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7af}');
    let han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '々');
    let kana = |c: char| matches!(c, '\u{3040}'..='\u{30ff}');
    let transcribed = spaced >= 2 && name.contains(['・', '·', '‧']);
    if organization_word(name) || is_nobody(name) {
        return false;
    }
    if all(hangul) {
        return (2..=4).contains(&signs.len()) && spaced <= 2;
    }
    if all(han) {
        return (2..=4).contains(&signs.len())
            || transcribed && signs.len() <= 14
            || spaced == 2 && signs.len() <= 6;
    }
    let mixed = signs.iter().all(|c| han(*c) || kana(*c));
    // A name in kana has no particles: の, は, を, が, に, で, と make a phrase. `水野ひでのり`: inside the given name they are none.
    let particle = |c: &char| "のはをがにでへも".contains(*c);
    let family = signs.iter().take_while(|c| han(**c)).count();
    let given = signs.get(family..).unwrap_or_default();
    let whole = family == 2
        && (3..=4).contains(&given.len())
        && given.iter().all(|c| kana(*c))
        && ![given.first(), given.last()]
            .into_iter()
            .flatten()
            .any(particle);
    let phrase = signs.iter().any(particle) && !all(kana) && !whole;
    mixed
        && !phrase
        && (2..=if transcribed || all(kana) { 20 } else { 8 }).contains(&signs.len())
        && (signs.iter().any(|c| han(*c)) || transcribed || spaced >= 2)
}

/// One name, cleaned: label ("By"), e-mail address, handle, link, role and place after it, quotes and marks at its ends are cut.
///
/// `None` where nothing is left that names somebody: an address, a date, a number, "admin", "Staff".
pub(crate) fn clean_name(text: &str) -> Option<String> {
    let text = collapse(text);
    let mut name = text
        .trim_matches(|c: char| {
            !is_alphanumeric(c) && !matches!(c, '(' | ')' | '.' | '\'' | '’') && !is_mark(c)
        })
        .to_owned();
    if let Some((_, rest)) = super::label::label(&name) {
        // "De", "Di" and "Da" begin names as well; "By" and "Von" before a name are labels.
        let first = name.split(' ').next().unwrap_or("").to_lowercase();
        let preposition = matches!(
            first.as_str(),
            "by" | "von" | "par" | "por" | "door" | "av" | "af" | "oleh"
        ) && is_person_like(rest);
        if !rest.is_empty() && (preposition || !is_person_like(&name)) {
            name = rest.to_owned();
        }
    }
    name = without_addresses(&name);
    if let Some(at) = role_at(&name) {
        name.truncate(at);
    }
    let name = without_post(trim_name(&name));
    let no_name = name.is_empty()
        || name.chars().count() < 2
        || name.chars().count() > 120
        || !name.chars().any(is_alphabetic)
        || name.contains("://")
        || is_nobody(name)
        || text.starts_with('@') && !text.contains(' ')
        || crate::value::date::written(name, crate::value::date::Convention::default()).is_some();
    (!no_name).then(|| name.to_owned())
}

/// "Jane Doe Political correspondent": cut before a post that no comma sets apart, at the shortest whole name.
pub(crate) fn without_post(name: &str) -> &str {
    let has_post = name
        .split(' ')
        .skip(2)
        .any(|word| is_role_word(&fold_word(word)));
    if !has_post {
        return name;
    }
    let ends = name.match_indices(' ').map(|(at, _)| at).skip(1);
    ends.filter_map(|at| name.get(..at))
        .find(|head| {
            let last = head.rsplit(' ').next().unwrap_or("");
            is_person_like(head)
                && last.chars().count() > 2
                && !PARTICLES.contains(&lowercase(last))
        })
        .unwrap_or(name)
}

/// Whether the word is one of menus and sentences.
pub(crate) fn is_no_name(word: &str) -> bool {
    NO_NAME.contains(&lowercase(word))
}

/// Marks at the ends; a dot stays after an initial or an abbreviation: "Jr.", "Jane D."
pub(super) fn trim_name(name: &str) -> &str {
    let name = name.trim().trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';'
                    | ':'
                    | '|'
                    | '-'
                    | '–'
                    | '—'
                    | '•'
                    | '·'
                    | '*'
                    | '"'
                    | '“'
                    | '”'
                    | '„'
                    | '«'
                    | '»'
                    | '/'
                    | '／'
                    | '='
                    | '['
                    | ']'
                    | '、'
                    | '，'
                    | '：'
                    | '>'
                    | '<'
                    | '~'
                    | '＝'
                    | '【'
                    | '】'
                    | '■'
                    | '▶'
                    | '✍'
                    | '#'
                    | '…'
            )
    });
    let dotted = name.strip_suffix('.').is_some_and(|rest| {
        let last = rest.rsplit([' ', '.']).next().unwrap_or("");
        last.chars().count() > 2
            && !matches!(
                last.to_lowercase().as_str(),
                "phd" | "inc" | "ltd" | "esq" | "corp"
            )
    });
    let name = if dotted {
        name.strip_suffix('.').unwrap_or(name)
    } else {
        name
    };
    // A bracket that was opened outside, or closed.
    let name = if name.contains(')') && !name.contains('(') {
        name.trim_end_matches(')')
    } else {
        name
    };
    let name = if name.contains('(') && !name.contains(')') {
        name.split('(').next().unwrap_or(name)
    } else {
        name
    };
    name.trim()
}

/// `name` without e-mail addresses, `@handles` and links.
pub(super) fn without_addresses(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut from = 0;
    for (_, range) in crate::value::contact::emails(name) {
        out.push_str(name.get(from..range.start).unwrap_or(""));
        from = range.end;
    }
    out.push_str(name.get(from..).unwrap_or(""));
    let kept: Vec<&str> = out
        .split(' ')
        .filter(|word| {
            let bare = word.trim_start_matches(['(', '[', '|', ',']);
            !(bare.starts_with('@') || bare.contains("://") || bare.starts_with("www."))
        })
        .collect();
    kept.join(" ")
        .replace("()", "")
        .replace("<>", "")
        .replace("[]", "")
}

/// Where a role, an agency, a place or a credential begins after a name: byte offset of its comma, bracket, dash or word.
pub(super) fn role_at(name: &str) -> Option<usize> {
    for (at, c) in name.char_indices() {
        let rest = name.get(at + c.len_utf8()..).unwrap_or("");
        let breaks = match c {
            '(' | '（' | '|' | '•' | '·' if at > 0 => {
                c != '·' || name.get(..at).is_some_and(|head| head.ends_with(' '))
            }
            ',' | '，' => begins_role(rest.trim_start()),
            '-' | '–' | '—' => {
                name.get(..at).is_some_and(|head| head.ends_with(' '))
                    && (rest.starts_with(' ') || c != '-')
            }
            // "Jane Doe 5 min read"
            ' ' => {
                is_place_word(rest)
                    || rest.starts_with(|c: char| c.is_ascii_digit())
                        && is_person_like(name.get(..at).unwrap_or(""))
            }
            '／' | '＝' => at > 0,
            '/' => {
                at > 0
                    && (begins_role(rest.trim_start())
                        || super::organization::is_agency(rest.trim()))
            }
            _ => false,
        };
        if breaks && at > 0 {
            return Some(at);
        }
    }
    None
}

/// "in Berlin", "for The Paper", "aus Wien", "special to …", "updated …".
fn is_place_word(rest: &str) -> bool {
    let word = rest.split([' ', ':']).next().unwrap_or("");
    let more = rest.len() > word.len();
    more && matches!(
        fold(word).as_str(),
        "in" | "for"
            | "from"
            | "at"
            | "aus"
            | "für"
            | "special"
            | "updated"
            | "published"
            | "posted"
            | "on"
            | "is"
            | "has"
            | "contributed"
            | "reports"
            | "berichtet"
            | "pour"
            | "para"
            | "published:"
            | "stand"
            | "last"
            | "reporting"
            | "via"
            | "said"
            | "says"
            | "wrote"
            | "writes"
            | "à"
            | "à_"
            | "publié"
            | "mis"
            | "publicado"
            | "actualizado"
            | "aktualisiert"
    ) && word.chars().next().is_some_and(|c| {
        c.is_lowercase()
            || matches!(
                word,
                "Updated"
                    | "Published"
                    | "Posted"
                    | "Last"
                    | "For"
                    | "Special"
                    | "Stand"
                    | "Publié"
                    | "Aktualisiert"
                    | "Publicado"
                    | "Actualizado"
            )
    })
}
