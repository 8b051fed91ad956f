//! Which charset bytes are in. [WHATWG Encoding](https://encoding.spec.whatwg.org/)
//!
//! With the feature `bytes` any of the standard's; without it the few that need no tables: UTF-8, UTF-16 behind its mark, and the two of
//! Western Europe where they are stated. With or without it UTF-32.

#[cfg(feature = "bytes")]
mod any;
mod declared;
#[cfg(any(test, not(feature = "bytes")))]
mod few;
mod utf_32;

use std::borrow::Cow;

#[cfg(feature = "bytes")]
pub(crate) use any::decode;
#[cfg(not(feature = "bytes"))]
pub(crate) use few::decode;
pub(crate) use utf_32::{order as utf_32, units as of_utf_32};

/// A text with the charset it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    /// The charset's name in the standard.
    #[cfg_attr(
        not(feature = "bytes"),
        allow(dead_code, reason = "only `decode` tells it")
    )]
    pub(crate) charset: &'static str,
    /// Another charset was stated, and the bytes are not in it.
    pub(crate) wrong: bool,
    /// The bytes are in a charset that is not read here: what it has beyond ASCII is U+FFFD in the text.
    pub(crate) lost: bool,
}

/// What the bytes from 80 to 9F mean in windows-1252, and in all that is called Latin-1 on the web.
pub(crate) const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The order of bytes in UTF-16.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wide {
    LittleEndian,
    BigEndian,
}

/// Whether bytes are UTF-16: by the mark, or because every other byte is the small number of a script, 0 of Latin, 4 of Cyrillic, 6 of
/// Arabic, which stand for no letters in any charset of bytes.
pub(crate) fn wide(bytes: &[u8]) -> Option<Wide> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(Wide::LittleEndian),
        [0xfe, 0xff, ..] => return Some(Wide::BigEndian),
        _ => {}
    }
    let sample = bytes.get(..1024).unwrap_or(bytes);
    let pairs: Vec<&[u8]> = sample.chunks_exact(2).collect();
    if pairs.len() < 4 {
        return None;
    }
    let script = |at: usize| {
        let small = |pair: &&&[u8]| pair.get(at).is_some_and(|byte| *byte < 9);
        pairs.iter().filter(small).count()
    };
    let (first, second) = (script(0), script(1));
    if second * 2 > pairs.len() && first * 20 < second {
        Some(Wide::LittleEndian)
    } else if first * 2 > pairs.len() && second * 20 < first {
        Some(Wide::BigEndian)
    } else {
        None
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Utf8 {
    Ascii,
    Yes,
    Not,
}

/// Whether bytes are UTF-8, a few broken characters aside: pages are cut in the middle of a character, and one ad in another
/// charset does not change the page.
fn utf_8(bytes: &[u8]) -> Utf8 {
    let (mut good, mut bad) = (0usize, 0usize);
    // A surrogate, `ED A0 BD`, as Java writes the halves of an emoji, is one fault and not three.
    let mut of_surrogate = 0;
    for chunk in bytes.utf8_chunks() {
        good += beyond_ascii(chunk.valid());
        let is_half = matches!(
            (of_surrogate, chunk.invalid()),
            (2, [0xa0..=0xbf]) | (1, [0x80..=0xbf])
        );
        if is_half && chunk.valid().is_empty() {
            of_surrogate -= 1;
            continue;
        }
        bad += usize::from(!chunk.invalid().is_empty());
        of_surrogate = if chunk.invalid() == [0xed] { 2 } else { 0 };
    }
    match (good, bad) {
        (0, 0) => Utf8::Ascii,
        (_, 0) => Utf8::Yes,
        (good, bad) if good >= bad.saturating_mul(20) => Utf8::Yes,
        _ => Utf8::Not,
    }
}

fn beyond_ascii(text: &str) -> usize {
    // Continuation bytes are 10xxxxxx; every other byte of 0x80 and above opens a character.
    text.bytes().filter(|byte| *byte >= 0xc0).count()
}

/// Fewer letters beyond ASCII than this tell nothing of a charset.
const ENOUGH_LETTERS: usize = 16;

/// Letters where no script has them: three accented Latin letters in a row (`Ìåëü`), another script's letter glued to an
/// ASCII one (`dйjа`), a capital behind a small letter (`лЕТО`).
fn odd_letters(text: &str) -> usize {
    let mut odd = 0;
    let (mut last, mut accents) = (' ', 0);
    for c in text.chars() {
        let latin = ('\u{80}'..'\u{370}').contains(&c) && c.is_alphabetic();
        accents = if latin { accents + 1 } else { 0 };
        let other = c >= '\u{370}' && c.is_alphabetic();
        let glued = other && last.is_ascii_alphabetic() && c < '\u{2000}';
        let risen = !c.is_ascii() && c.is_uppercase() && last.is_lowercase();
        odd += usize::from(accents >= 3 || glued || risen);
        last = c;
    }
    odd
}
