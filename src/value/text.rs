//! Text clean-up: white space, folding for comparison.

use crate::value::compose;
use crate::value::letter::{is_alphanumeric, lower};
use std::borrow::Cow;

/// As `str::trim`, which reads whole characters: at the ends stand those of ASCII mostly.
pub(crate) fn trim(text: &str) -> &str {
    let text = text.trim_ascii();
    let is_done = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    if is_done(text.as_bytes().first()) && is_done(text.as_bytes().last()) {
        text
    } else {
        text.trim()
    }
}

/// Whether a text is white space and nothing else.
pub(crate) fn is_blank(text: &str) -> bool {
    let text = text.trim_ascii_start();
    let is_graphic = text.as_bytes().first().is_some_and(u8::is_ascii_graphic);
    !is_graphic && text.trim_start().is_empty()
}

/// Runs of white space as one space, none at the ends, and letters stored in parts as one character. Borrows where nothing changes.
pub(crate) fn collapse(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let spaced = match odd_space(text) {
        Some(at) => Cow::Owned(with_single_spaces(text, at)),
        None => Cow::Borrowed(text),
    };
    if compose::is_in_parts(&spaced) {
        Cow::Owned(compose::composed(&spaced))
    } else {
        spaced
    }
}

/// A text that has no white space at its ends, each run of it one space; the first that is more stands at `odd`.
fn with_single_spaces(text: &str, odd: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut odd = Some(odd);
    while let Some((head, tail)) = odd.and_then(|at| rest.split_at_checked(at)) {
        out.push_str(head.strip_suffix(' ').unwrap_or(head));
        out.push(' ');
        rest = tail.trim_start();
        odd = odd_space(rest);
    }
    out.push_str(rest);
    out
}

/// Where the first white space stands that is not one space, or not the first one of several.
fn odd_space(text: &str) -> Option<usize> {
    let mut after_space = false;
    text.as_bytes().iter().enumerate().position(|(at, &byte)| {
        // Nearly all bytes.
        if byte > b' ' && byte < 0xc2 {
            after_space = false;
            return false;
        }
        let was_after = std::mem::replace(&mut after_space, byte == b' ');
        match byte {
            b' ' => was_after,
            // The first bytes of all white space that is not ASCII.
            0xc2 | 0xe1..=0xe3 => text
                .get(at..)
                .is_some_and(|rest| rest.starts_with(char::is_whitespace)),
            _ => matches!(byte, 9..=13),
        }
    })
}

/// Whether a text has one space between two words, and no byte that other white space begins with, or a mark of a letter stored in parts.
/// No early end: so one instruction looks at many.
fn is_plain(text: &str) -> bool {
    let pairs = text.bytes().zip(text.bytes().skip(1));
    let odd = |byte: u8| byte < b' ' || matches!(byte, 0xc2 | 0xcc | 0xe1..=0xe3);
    let both = |(a, b): (u8, u8)| a == b' ' && b == b' ';
    let twice = pairs.fold(false, |any, pair| any | both(pair));
    !twice && !text.bytes().fold(false, |any, byte| any | odd(byte))
}

/// As `text.split(' ')`, which takes more for a short word.
pub(crate) fn at_spaces(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(start..)?;
        let len = rest.iter().position(|byte| *byte == b' ');
        let end = start + len.unwrap_or(rest.len());
        let word = text.get(start..end);
        start = end + 1;
        word
    })
}

/// What [`fold`] makes of an ASCII character: a letter or digit in lower case, else one of these.
const GAP: u8 = b' ';
const NOTHING: u8 = 0;
#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
static FOLDED: [u8; 128] = {
    let mut folded = [GAP; 128];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            folded[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    folded[b'\'' as usize] = NOTHING;
    folded
};

/// Whether a text is a long number and nothing else, as a profile's is; a paper may be called `444`.
pub(crate) fn is_number(text: &str) -> bool {
    text.len() >= 6 && text.bytes().all(|b| b.is_ascii_digit())
}

/// Folded for comparison: letters and digits in lower case, quotes, dashes, punctuation and white space as one space.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text.as_bytes(), true);
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if let Some(&folded) = FOLDED.get(c as usize) {
            match folded {
                NOTHING => {}
                GAP => gap = !out.is_empty(),
                letter => {
                    if gap {
                        out.push(' ');
                        gap = false;
                    }
                    out.push(char::from(letter));
                }
            }
        } else if is_alphanumeric(c) {
            if gap {
                out.push(' ');
                gap = false;
            }
            lower(c, |c| out.push(c));
        } else if !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '’') {
            gap = !out.is_empty();
        }
    }
    out
}

/// Folded and without spaces: how a name stands in a host.
pub(crate) fn squeezed(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text.as_bytes(), false);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| is_alphanumeric(c)) {
        lower(c, |c| out.push(c));
    }
    out
}

/// As [`fold`]: a word of small letters is folded as it stands.
pub(crate) fn fold_word(word: &str) -> Cow<'_, str> {
    let is_folded = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if word.bytes().all(is_folded) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(fold(word))
    }
}

/// The letters and digits of a text in lower case, with one space between words or none.
fn fold_ascii(text: &[u8], spaced: bool) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut last = GAP;
    for byte in text {
        let folded = FOLDED.get(usize::from(*byte)).copied().unwrap_or(NOTHING);
        // Nearly all bytes are kept: letters, and the first of several gaps. One question, as the end of a word is hard to foresee.
        let first = u8::from(spaced && last != GAP);
        if folded + first > GAP {
            out.push(folded);
            last = folded;
        }
    }
    if out.last() == Some(&GAP) {
        out.pop();
    }
    String::from_utf8(out).unwrap_or_default()
}

/// The beginning of a text, of at most so many bytes.
pub(crate) fn head(text: &str, bytes: usize) -> &str {
    let mut at = bytes.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    text.get(..at).unwrap_or(text)
}

/// The end of a text, of at most so many bytes.
pub(crate) fn tail(text: &str, bytes: usize) -> &str {
    let mut at = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    text.get(at..).unwrap_or(text)
}

/// As `str::to_lowercase`, which borrows nothing: most words are in lower case.
pub(crate) fn lowercase(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() && !is_small_beyond_ascii(text) {
        return Cow::Owned(lowercase_of_all(text));
    }
    // No early end: so one instruction looks at many.
    let any = |any: bool, byte: u8| any | byte.is_ascii_uppercase();
    if text.bytes().fold(false, any) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether all characters that are not ASCII are their own small letters.
pub(super) fn is_small_beyond_ascii(text: &str) -> bool {
    let mut bytes = text.as_bytes().iter().enumerate();
    bytes.all(|(at, &byte)| CASELESS.get(usize::from(byte)) == Some(&true) || is_small_at(text, at))
}

/// Bytes that begin no capital: ASCII, and the bytes behind a first one; Hebrew and Arabic, India and Thailand, Han and kana, Hangul have
/// none.
#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
static CASELESS: [bool; 256] = {
    let mut caseless = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        caseless[byte] = matches!(byte, 0..=0xc2 | 0xd7..=0xe0 | 0xe3..=0xe9 | 0xeb..=0xed);
        byte += 1;
    }
    caseless
};

/// Whether the character that begins at a place is its own small letter.
fn is_small_at(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at..at + 2) {
        // Nearly all: Latin letters with their marks, Cyrillic ones, dashes and quotation marks.
        Some([0xc3, next]) => *next >= 0x9f || *next == 0x97,
        Some([0xd0, next]) => *next >= 0xb0,
        Some([0xd1, ..0xa0] | [0xe2, 0x80..=0x83]) => true,
        _ => text.get(at..).is_some_and(begins_small),
    }
}

/// Whether the first character is its own small letter.
fn begins_small(text: &str) -> bool {
    let Some(c) = text.chars().next() else {
        return true;
    };
    let mut small = true;
    lower(c, |own| small &= own == c);
    small
}

fn lowercase_of_all(text: &str) -> String {
    // The small letter of one is another at the end of a word.
    if text.contains('Σ') {
        return text.to_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| lower(c, |c| out.push(c)));
    out
}

/// Whether two texts say the same, apart from case, punctuation and white space.
pub(crate) fn same(a: &str, b: &str) -> bool {
    // Most pairs differ in their first letter.
    a == b || initial(a).eq(initial(b)) && fold(a) == fold(b)
}

fn initial(text: &str) -> impl Iterator<Item = char> {
    let first = text.chars().find(|&c| is_alphanumeric(c));
    first.into_iter().flat_map(char::to_lowercase)
}

/// Columns that a text takes on a terminal: wide characters of East Asia count twice
/// ([UAX #11](https://www.unicode.org/reports/tr11/), in round terms).
pub(crate) fn columns(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    // What begins a character of no width or of two. Looked for first without an early end: so one instruction looks at many.
    let is_special = |byte: u8| matches!(byte, 0xc2 | 0xcc | 0xcd | 0xe1..);
    if !text.bytes().fold(false, |any, byte| any | is_special(byte)) {
        return text.chars().count();
    }
    let bytes = text.bytes().enumerate();
    let special = bytes.filter(|(_, byte)| is_special(*byte));
    special.fold(text.chars().count(), |columns, (at, _)| {
        let c = text.get(at..).and_then(|rest| rest.chars().next());
        columns + c.map_or(1, width) - 1
    })
}

/// Columns of one character.
#[inline]
pub(crate) fn width(c: char) -> usize {
    if c < '\u{ad}' {
        return 1;
    }
    match u32::from(c) {
        0x300..=0x36f | 0x200b..=0x200f | 0xad => 0,
        0x1100..=0x115f
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff01..=0xff60
        | 0x1f300..=0x1faff => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        at_spaces, collapse, columns, fold, fold_word, head, is_blank, is_number, lowercase, same,
        squeezed, tail, trim,
    };
    use std::borrow::Cow;

    #[test]
    fn white_space_is_one_space_and_letters_are_whole() {
        for (text, expected) in [
            ("The mill", "The mill"),
            (" The  mill\n", "The mill"),
            ("The\tmill", "The mill"),
            ("The\u{a0}mill", "The mill"),
            ("Die\u{2009}Mühle", "Die Mühle"),
            ("水車\u{3000}小屋", "水車 小屋"),
            ("Mu\u{308}hle", "Mühle"),
            (
                "The  mill \n\u{a0}\u{b} turns  again",
                "The mill turns again",
            ),
            ("The \u{2009}Mühle  Mu\u{308}hle", "The Mühle Mühle"),
            ("a\u{7f}b", "a\u{7f}b"),
            ("", ""),
        ] {
            assert_eq!(collapse(text), expected, "{text:?}");
        }
        for clean in ["The mill", "Die Mühle", " Die Mühle "] {
            assert!(matches!(collapse(clean), Cow::Borrowed(_)), "{clean:?}");
        }
    }

    #[test]
    fn ends_are_those_of_the_library() {
        for text in [
            "",
            " ",
            "\u{a0}",
            "\u{b}",
            " \u{a0}\n",
            "\u{1}",
            " mill\t",
            "\u{b}mill\u{3000} ",
            "é ",
            " ’",
        ] {
            assert_eq!(trim(text), text.trim(), "{text:?}");
            assert_eq!(is_blank(text), text.trim().is_empty(), "{text:?}");
        }
    }

    #[test]
    fn small_letters_are_those_of_the_library() {
        for text in [
            "mill",
            "MILL",
            "Die MÜHLE",
            "ΟΔΟΣ ΜΥΛΟΣ",
            "МЕЛЬНИЦА",
            "İstanbul",
            "straße",
            "ǅ",
            "水車",
            "",
        ] {
            assert_eq!(lowercase(text), text.to_lowercase(), "{text}");
        }
        assert!(matches!(lowercase("straße, мельница"), Cow::Borrowed(_)));
        for c in '\0'..'\u{3000}' {
            assert_eq!(*lowercase(&c.to_string()), *c.to_lowercase().to_string());
        }
    }

    #[test]
    fn folded_is_letters_digits_and_single_spaces() {
        for (text, expected) in [
            ("The Mill -- again!", "the mill again"),
            ("don't", "dont"),
            ("don’t", "dont"),
            ("(Die) MÜHLE…", "die mühle"),
            ("co\u{ad}operate", "cooperate"),
            ("a\u{200b}b — c", "ab c"),
            ("…", ""),
        ] {
            assert_eq!(fold(text), expected, "{text}");
            assert_eq!(squeezed(text), expected.replace(' ', ""), "{text}");
        }
        assert!(
            same("The mill!", "the  MILL") && !same("The mill", "The mills") && !same("A", "B")
        );
        assert!(matches!(fold_word("mill2"), Cow::Borrowed("mill2")));
        assert_eq!(fold_word("Mill"), "mill");
    }

    #[test]
    fn parts_end_between_characters() {
        assert_eq!(
            (head("Mühle", 2), head("Mühle", 3), head("Mühle", 99)),
            ("M", "Mü", "Mühle")
        );
        assert_eq!(
            (tail("Mühle", 4), tail("Mühle", 5), tail("Mühle", 99)),
            ("hle", "ühle", "Mühle")
        );
        for text in ["", " ", "a", "a b", " a  b ", "ü é"] {
            assert!(at_spaces(text).eq(text.split(' ')), "{text:?}");
        }
        assert!(is_number("123456") && !is_number("12345") && !is_number("12345a"));
    }

    #[test]
    fn wide_characters_take_two_columns() {
        for (text, expected) in [
            ("mill", 4),
            ("Mühle", 5),
            ("水車", 4),
            ("Mu\u{308}hle", 5),
            ("co\u{ad}op", 4),
            ("ｍ", 2),
            ("🌊", 2),
            ("мельница", 8),
        ] {
            assert_eq!(columns(text), expected, "{text}");
        }
    }
}
