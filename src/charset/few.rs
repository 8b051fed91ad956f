//! The charsets that need no tables, for a build without the feature `bytes`.
//!
//! A text dump and a page come to such a build decoded; bytes are met only inside a container: a part of an MHTML page behind its
//! coding, a record. What is in none of these charsets is U+FFFD, and said to be lost.

use super::{Decoded, ENOUGH_LETTERS, Utf8, WINDOWS_1252, declared, odd_letters, utf_8, utf_32};
use std::borrow::Cow;

/// What the standard takes for [windows-1252](https://encoding.spec.whatwg.org/#names-and-labels).
const LATIN_1: &[&str] = &[
    "ansi_x3.4-1968",
    "ascii",
    "cp1252",
    "cp819",
    "csisolatin1",
    "ibm819",
    "iso-8859-1",
    "iso-ir-100",
    "iso8859-1",
    "iso88591",
    "iso_8859-1",
    "iso_8859-1:1987",
    "l1",
    "latin1",
    "us-ascii",
    "windows-1252",
    "x-cp1252",
];

/// Latin-1 with the euro sign and seven letters more.
const LATIN_9: &[&str] = &[
    "csisolatin9",
    "iso-8859-15",
    "iso8859-15",
    "iso885915",
    "iso_8859-15",
    "l9",
];

/// Decodes bytes; `stated` is what HTTP or MIME says. Never fails.
pub(crate) fn decode<'a>(bytes: &'a [u8], stated: Option<&str>) -> Decoded<'a> {
    if let Some(decoded) = utf_32::decode(bytes) {
        return decoded;
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(rest);
    }
    match bytes {
        [0xff, 0xfe, rest @ ..] => return utf_16(rest, "UTF-16LE", u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return utf_16(rest, "UTF-16BE", u16::from_be_bytes),
        _ => {}
    }
    let stated = stated.map(str::as_bytes).or_else(|| declared::label(bytes));
    let own = stated.and_then(western);
    match (utf_8(bytes), own) {
        (Utf8::Not, Some((charset, decoded))) => {
            let text: String = bytes.iter().map(|&byte| decoded(byte)).collect();
            if is_likely(&text) {
                return of(text, charset);
            }
            Decoded {
                lost: true,
                ..utf8(bytes)
            }
        }
        (Utf8::Not, None) => Decoded {
            lost: true,
            ..utf8(bytes)
        },
        (found, own) => Decoded {
            wrong: found == Utf8::Yes && own.is_some(),
            ..utf8(bytes)
        },
    }
}

fn utf8(bytes: &[u8]) -> Decoded<'_> {
    Decoded {
        text: String::from_utf8_lossy(bytes),
        charset: "UTF-8",
        wrong: false,
        lost: false,
    }
}

fn of(text: String, charset: &'static str) -> Decoded<'static> {
    Decoded {
        text: Cow::Owned(text),
        charset,
        wrong: false,
        lost: false,
    }
}

fn utf_16(bytes: &[u8], charset: &'static str, unit: fn([u8; 2]) -> u16) -> Decoded<'static> {
    let pairs = bytes.chunks(2).map(|pair| match *pair {
        [a, b] => unit([a, b]),
        // The file ends inside a character.
        _ => 0xfffd,
    });
    let text = char::decode_utf16(pairs).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    of(text.collect(), charset)
}

/// A charset of single bytes: its name, and what a byte means in it.
type OfBytes = (&'static str, fn(u8) -> char);

fn western(label: &[u8]) -> Option<OfBytes> {
    let label = label.trim_ascii();
    let is_one_of = |names: &[&str]| {
        names
            .iter()
            .any(|name| name.as_bytes().eq_ignore_ascii_case(label))
    };
    if is_one_of(LATIN_1) {
        Some(("windows-1252", latin_1))
    } else if is_one_of(LATIN_9) {
        Some(("ISO-8859-15", latin_9))
    } else {
        None
    }
}

fn latin_1(byte: u8) -> char {
    let high = byte.checked_sub(0x80).map(usize::from);
    let high = high.and_then(|at| WINDOWS_1252.get(at)).copied();
    high.unwrap_or(char::from(byte))
}

fn latin_9(byte: u8) -> char {
    match byte {
        0xa4 => '€',
        0xa6 => 'Š',
        0xa8 => 'š',
        0xb4 => 'Ž',
        0xb8 => 'ž',
        0xbc => 'Œ',
        0xbd => 'œ',
        0xbe => 'Ÿ',
        byte => char::from(byte),
    }
}

/// Whether these are words. A server's default stands over pages of every language: `Ìåëüíèöà` was Russian.
fn is_likely(text: &str) -> bool {
    let beyond = text.chars().filter(|c| !c.is_ascii()).count();
    odd_letters(text) * 4 <= beyond.max(ENOUGH_LETTERS)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[track_caller]
    fn reads(bytes: &[u8], stated: Option<&str>, expected: &str) {
        let decoded = decode(bytes, stated);
        assert_eq!((&*decoded.text, decoded.lost), (expected, false));
    }

    #[test]
    fn what_needs_no_tables_is_read() {
        reads("Die Mühle".as_bytes(), None, "Die Mühle");
        reads("\u{feff}Die Mühle".as_bytes(), Some("latin1"), "Die Mühle");
        reads(b"\xff\xfeM\0\xfc\0", None, "Mü");
        reads(b"\xfe\xff\0M\0\xfc\0", None, "Mü\u{fffd}");
        for label in ["iso-8859-1", " Latin1 ", "US-ASCII", "windows-1252"] {
            reads(b"Die M\xfchle \x96 5 \x80", Some(label), "Die Mühle – 5 €");
        }
        reads(b"L'\xbduvre, 5 \xa4", Some("iso-8859-15"), "L'œuvre, 5 €");
        let page = b"<meta charset=iso-8859-1>Die M\xfchle";
        reads(page, None, "<meta charset=iso-8859-1>Die Mühle");
        let wrong = decode("<meta charset=latin1>Die Mühle".as_bytes(), None);
        assert!(wrong.wrong && !wrong.lost && wrong.text.ends_with("Mühle"));
        assert!(!decode(b"<meta charset=latin1>The mill", None).wrong);
    }

    #[test]
    fn what_is_not_read_is_said_to_be_lost() {
        let shift_jis = b"\x90\x85\x8e\xd4\x8f\xac\x89\xae\x82\xaa";
        for stated in [Some("shift_jis"), Some("utf-8"), None] {
            assert!(decode(shift_jis, stated).lost, "{stated:?}");
        }
        // A server's default over Russian in windows-1251.
        let russian = b"\xcc\xe5\xeb\xfc\xed\xe8\xf6\xe0 \xf1\xed\xee\xe2\xe0 \xf0\xe0\xe1\xee\xf2\xe0\xe5\xf2";
        assert!(decode(russian, Some("iso-8859-1")).lost);
    }
}
