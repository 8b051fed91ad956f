//! What the words of a short text tell: a person, an organisation, a post, a section of a paper.

use crate::value::person;
use crate::value::section::is_section;
use crate::value::text::fold;

/// What a short text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub(super) enum Wording {
    /// Nothing known.
    #[default]
    Words,
    /// A name of a person.
    Person,
    /// A name that holds a word of organisations.
    Organization,
    /// A post: "Staff writer".
    Post,
    /// "By" and a name.
    Byline,
    /// A section that papers have: "Politics".
    Section,
    /// Several such.
    Sections,
    /// A word that programs use: "paper.example:metered", `web_only`.
    Code,
}

/// Longest text looked at, in bytes.
const LONGEST: usize = 90;

/// What `text` names.
pub(super) fn of(text: &str) -> Wording {
    if text.len() > LONGEST || text.is_empty() {
        return Wording::Words;
    }
    if !text.contains(' ') && is_code(text) {
        return Wording::Code;
    }
    let folded = fold(text);
    if is_section(&folded) {
        return Wording::Section;
    }
    if text.contains([',', '&', '/', '|'])
        && text
            .split([',', '&', '/', '|'])
            .filter(|part| !part.trim().is_empty())
            .any(|part| is_section(&fold(part)))
    {
        return Wording::Sections;
    }
    if person::is_folded_post(&folded) {
        return Wording::Post;
    }
    if person::is_organization_like(text, &[]) {
        return Wording::Organization;
    }
    if person::is_person_like(text) {
        return Wording::Person;
    }
    if person::byline(text, None).is_some() {
        return Wording::Byline;
    }
    Wording::Words
}

/// Whether a word without spaces is a program's: it holds signs that words do not have, or is a type of media, an account, a sum of bytes.
fn is_code(word: &str) -> bool {
    word.contains([':', '_', '=', '{', '#'])
        || word.contains('.') && word.contains('-')
        || is_media_type(word)
        || word.strip_prefix('@').is_some_and(str::is_ascii)
        || is_sum(word)
}

/// Whether a text is a word that programs write for one another and nobody reads: a kind of page or of card, the state of an entry, a media type,
/// a record's file, the size of the screen.
pub(super) fn is_of_programs(text: &str) -> bool {
    let is_small = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let is_word = |b: u8| is_small(b) || matches!(b, b'_' | b'/' | b'.' | b'-');
    text.len() <= LONGEST_FILE
        && text.bytes().all(is_word)
        && (PROGRAMS.contains(&text) || is_media_type(text) || is_file_of_record(text))
        || text.starts_with("width=device-width")
}

/// Whether a word of programs is one that people tag pages by as well.
pub(super) fn is_noun(text: &str) -> bool {
    matches!(text, "article" | "website")
}

/// `5f0c9a1e33b1.json`: a sum or a number before the ending.
fn is_file_of_record(text: &str) -> bool {
    let name = RECORDS.iter().find_map(|ending| text.strip_suffix(ending));
    name.is_some_and(|name| {
        name.len() >= SHORTEST_SUM && name.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

/// Endings of files that hold records.
const RECORDS: [&str; 5] = [".json", ".html", ".xml", ".txt", ".warc"];

/// Bytes of a file's name.
const LONGEST_FILE: usize = 80;

/// Kinds of pages of [Open Graph](https://ogp.me/#types), kinds of cards, states of entries in content systems.
const PROGRAMS: [&str; 5] = [
    "article",
    "website",
    "publish",
    "inherit",
    "summary_large_image",
];

/// `image/jpeg`: the types of [RFC 6838](https://www.rfc-editor.org/rfc/rfc6838) that articles and their pictures have.
fn is_media_type(word: &str) -> bool {
    let rest = ["image/", "video/", "audio/", "text/", "application/"]
        .iter()
        .find_map(|kind| word.strip_prefix(kind));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains('/'))
}

/// Digits in base 16, as sums and numbers of records are written: `5f0c9a1e`. A word has no digits, a number no letters.
fn is_sum(word: &str) -> bool {
    word.len() >= SHORTEST_SUM
        && word.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-')
        && word.bytes().any(|b| b.is_ascii_digit())
        && word.bytes().any(|b| b.is_ascii_alphabetic())
}

/// Digits of a sum that no word is taken for.
const SHORTEST_SUM: usize = 8;

#[cfg(test)]
mod tests {
    use super::{Wording, is_of_programs, of};

    #[test]
    fn words_of_programs() {
        for text in [
            "article",
            "summary_large_image",
            "image/jpeg",
            "5f0c9a1e33b1.json",
        ] {
            assert!(is_of_programs(text), "{text}");
        }
        for text in [
            "Article",
            "articles",
            "mills",
            "decade.json",
            "post",
            "paper.example",
        ] {
            assert!(!is_of_programs(text), "{text}");
        }
    }

    #[test]
    fn what_is_named() {
        for (text, wording) in [
            ("Grace Miller", Wording::Person),
            ("谷口 花子", Wording::Person),
            ("The Valley Post", Wording::Organization),
            ("Senior Mills Reporter", Wording::Post),
            ("By Grace Miller", Wording::Byline),
            ("Wirtschaft", Wording::Section),
            ("経済", Wording::Section),
            ("Culture & Mills", Wording::Sections),
            ("valley.example:metered", Wording::Code),
            ("image/jpeg", Wording::Code),
            ("@valleypost", Wording::Code),
            ("5f0c9a1e77b0", Wording::Code),
            ("50e3f9d2-a1c0-4b7e", Wording::Code),
            ("facade", Wording::Words),
            ("text/", Wording::Words),
            ("old mill", Wording::Words),
            ("", Wording::Words),
        ] {
            assert_eq!(of(text), wording, "{text}");
        }
    }
}
