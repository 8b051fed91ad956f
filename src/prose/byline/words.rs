//! What a word or two are beside names: accounts, words of menus, a quotation.

use crate::prose::furniture::{ALONE, NO_NAME, NO_NAMES};
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::link;
use crate::value::person;
use crate::value::text::lowercase;

/// One word of letters, digits and the marks that forums allow.
pub(super) fn is_nickname(line: &str) -> bool {
    (3..=24).contains(&line.chars().count())
        && line
            .chars()
            .all(|c| is_alphanumeric(c) || matches!(c, '_' | '-' | '.'))
        && line.starts_with(is_alphabetic)
        && !is_no_name(line)
        && !is_of_file(line)
        && !line.contains("--")
        && !ALONE.contains_in_lower_case(line)
        && !person::stands_before_a_name(line)
        && !person::is_button(line)
}

/// Whether a word is the name of a file, as lists of them have it beside its day: `wheel.c`, `IMG_2041.JPG`.
fn is_of_file(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "c", "h", "py", "rs", "js", "ts", "md", "txt", "pdf", "doc", "docx", "xls", "xlsx", "csv",
        "json", "xml", "html", "htm", "zip", "gz", "tar", "log", "sh", "php", "java", "mp3", "mp4",
        "wav", "exe", "iso",
    ];
    let ending = word.rsplit_once('.').map(|(_, ending)| lowercase(ending));
    ending.is_some_and(|ending| ENDINGS.contains(&&*ending) || link::is_ending_of_picture(&ending))
}

/// Whether a nickname is no word: `miller77`, `mill_hand`, `MillHand`.
pub(super) fn is_account(line: &str) -> bool {
    line.contains(|c: char| c.is_ascii_digit() || c == '_')
        || line
            .chars()
            .zip(line.chars().skip(1))
            .any(|(a, b)| a.is_lowercase() && b.is_uppercase())
}

/// Whether a text of a script that has no capitals, as Hebrew and Arabic, is of more words than names mostly are.
pub(super) fn is_long_without_capitals(name: &str) -> bool {
    name.split(' ').count() > 4 && !name.contains(|c: char| c.is_uppercase() || c.is_lowercase())
}

/// Whether words that look like a name are those of menus and of the furniture round articles.
pub(super) fn is_furniture(name: &str) -> bool {
    name.split_whitespace().any(is_no_name)
        || has_pair_of_no_name(name)
        || person::is_button(name)
        || person::reads_as_button(name)
}

/// Whether two words side by side are no name's: `SALTWICK TOWN COUNCIL` is no Saltwick Town who works for a council.
pub(super) fn has_pair_of_no_name(text: &str) -> bool {
    let words = text.split_whitespace();
    let mut pairs = words.clone().zip(words.skip(1));
    pairs.any(|(one, next)| NO_NAMES.contains_in_lower_case(&[one, next].join(" ")))
}

/// Words of menus and of the furniture round articles, that look like names where every word has a capital.
pub(super) fn is_no_name(word: &str) -> bool {
    // `Share0`: a button and how often it was pressed.
    let bare = word.trim_matches(|c: char| !is_alphanumeric(c));
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    NO_NAME.contains_in_lower_case(bare) || person::is_no_name(bare) || person::is_work(bare)
}

/// Whether a quotation that begins before a piece of a line ends in it: the byline is in what a list of sources cites,
/// `"The wall, 21 December By Jane Miller, Paper". Paper. Retrieved …`.
pub(in crate::prose) fn ends_quotation(line: &str, piece: &str) -> bool {
    let Some((before, _)) = line.split_once(piece) else {
        return false;
    };
    let count = |text: &str, mark: char| text.matches(mark).count();
    count(before, '"') % 2 == 1 && count(piece, '"') % 2 == 1
        || [('“', '”'), ('„', '“'), ('«', '»')]
            .iter()
            .any(|&(open, close)| {
                count(before, open) > count(before, close)
                    && count(piece, close) > count(piece, open)
            })
}

/// Whether a text is in quotation marks, a sentence in them.
pub(in crate::prose) fn is_quotation(text: &str) -> bool {
    const MARKS: [(char, char); 7] = [
        ('“', '”'),
        ('"', '"'),
        ('„', '“'),
        ('„', '”'),
        ('”', '”'),
        ('«', '»'),
        ('»', '«'),
    ];
    MARKS.iter().any(|(open, close)| {
        let inner = text.strip_prefix(*open);
        let inner = inner.and_then(|inner| inner.strip_suffix(*close));
        inner.is_some_and(|inner| inner.ends_with(['.', '!', '?', '…', ',']))
    })
}
