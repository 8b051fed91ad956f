//! Which of all charsets bytes are in, whatever they say.
//!
//! The order is the browsers': byte order mark, HTTP, `<meta>`, then a guess. But a statement is believed only while the bytes
//! bear it out. Saved pages were re-encoded on the way: a browser that saves as UTF-8 leaves the old `<meta>`, a server
//! states its default for every file. UTF-8 with more than a character or two beyond ASCII is never there by chance.

use super::{Decoded, ENOUGH_LETTERS, Utf8, Wide, declared, odd_letters, utf_8, utf_32, wide};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_2022_JP, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED,
};

/// Longest head that the detector is fed: its answer does not change after that, and it is the slow part.
const SAMPLE: usize = 256 << 10;

/// Decodes bytes; `stated` is what HTTP or MIME says. Never fails: what fits no charset becomes U+FFFD.
pub(crate) fn decode<'a>(bytes: &'a [u8], stated: Option<&str>) -> Decoded<'a> {
    if let Some(decoded) = utf_32::decode(bytes) {
        return decoded;
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return with(rest, encoding, false);
    }
    match wide(bytes) {
        Some(Wide::LittleEndian) => return with(bytes, UTF_16LE, false),
        Some(Wide::BigEndian) => return with(bytes, UTF_16BE, false),
        None => {}
    }
    let outside = stated.and_then(|label| Encoding::for_label(label.as_bytes()));
    let believed = outside.filter(|own| can_be(own, bytes));
    let stated = believed.or_else(|| stated_inside(bytes));
    let utf_8 = utf_8(bytes);
    let encoding = match stated {
        // ISO-2022-JP is ASCII to the eye: only its statement tells it from UTF-8.
        Some(own) if own == ISO_2022_JP && (utf_8 == Utf8::Ascii || escapes(bytes)) => own,
        _ if utf_8 != Utf8::Not => UTF_8,
        stated => guess(bytes, stated),
    };
    let refused = outside.is_some() && believed.is_none();
    let wrong = utf_8 != Utf8::Ascii && (refused || stated.is_some_and(|own| own != encoding));
    with(bytes, encoding, wrong)
}

fn with<'a>(bytes: &'a [u8], encoding: &'static Encoding, wrong: bool) -> Decoded<'a> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text,
        charset: encoding.name(),
        wrong,
        lost: false,
    }
}

/// Whether bytes can be in the charset that HTTP or MIME states. UTF-16 has a zero in every mark of HTML and at each end of a line; what the
/// standard replaces as a whole, and a script's own charset, leave nothing to read.
fn can_be(stated: &'static Encoding, bytes: &[u8]) -> bool {
    let wide = stated == UTF_16LE || stated == UTF_16BE;
    let nothing = stated == X_USER_DEFINED || stated == REPLACEMENT;
    let narrow = wide && memchr::memchr(0, bytes).is_none();
    !nothing && !narrow
}

/// Whether bytes go over to Japanese by escapes, a few beyond seven bits aside: a © in another charset does not change the page.
fn escapes(bytes: &[u8]) -> bool {
    let beyond = || bytes.iter().filter(|byte| !byte.is_ascii()).count();
    memchr::memmem::find(bytes, b"\x1b$").is_some() && beyond().saturating_mul(20) <= bytes.len()
}

/// The charset that the page itself states. Bytes in which this can be read are not UTF-16, whatever it says.
fn stated_inside(bytes: &[u8]) -> Option<&'static Encoding> {
    let stated = Encoding::for_label(declared::label(bytes)?)?;
    Some(if stated == UTF_16LE || stated == UTF_16BE {
        UTF_8
    } else if stated == REPLACEMENT {
        return None;
    } else if stated == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        stated
    })
}

/// Whether bytes can be in a charset. One of two bytes a character breaks soon on bytes of another; one of single bytes has a
/// sign for all, but the words it makes of another's are none.
fn fits(encoding: &'static Encoding, sample: &[u8]) -> bool {
    let (text, faults) = encoding.decode_without_bom_handling(sample);
    let beyond = text.chars().filter(|c| !c.is_ascii()).count();
    let broken = if faults {
        text.matches('\u{fffd}').count()
    } else {
        0
    };
    broken * 20 <= beyond && odd_letters(&text) * 4 <= beyond.max(ENOUGH_LETTERS)
}

/// The stated charset where the bytes can be in it, else the one they look like.
fn guess(bytes: &[u8], stated: Option<&'static Encoding>) -> &'static Encoding {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if let Some(stated) = stated.filter(|own| *own != UTF_8 && fits(own, sample)) {
        return stated;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let found = detector.guess(None, Utf8Detection::Allow);
    // Where the guess fits no better, what is stated is the better guess.
    match stated {
        Some(stated) if stated != UTF_8 && !fits(found, sample) => stated,
        _ => found,
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::decode;
    use encoding_rs::{Encoding, GBK, KOI8_R, SHIFT_JIS, WINDOWS_1251};

    const RUSSIAN: &str = "Мельница снова работает. Жители города собрались на площади, чтобы увидеть первый помол за сорок лет.";

    #[track_caller]
    fn reads(bytes: &[u8], stated: Option<&str>, charset: &str, wrong: bool, has: &str) {
        let decoded = decode(bytes, stated);
        assert_eq!((decoded.charset, decoded.wrong), (charset, wrong));
        assert!(decoded.text.contains(has), "{:?}", decoded.text);
    }

    fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn what_is_stated_is_believed_where_it_fits() {
        let koi = encoded(RUSSIAN, KOI8_R);
        reads(&koi, Some("koi8-r"), "KOI8-R", false, "Мельница");
        let page = encoded(
            &format!("<meta charset=windows-1251>{RUSSIAN}"),
            WINDOWS_1251,
        );
        reads(&page, None, "windows-1251", false, "Мельница");
        reads(
            "\u{feff}Mühle".as_bytes(),
            Some("latin1"),
            "UTF-8",
            false,
            "Mühle",
        );
        reads(b"\xff\xfeM\0\xfc\0", None, "UTF-16LE", false, "M\u{fc}");
        reads(b"M\0i\0l\0l\0s\0", None, "UTF-16LE", false, "Mills");
        for text in [RUSSIAN, "Ο μύλος γυρίζει ξανά", "הטחנה מסתובבת שוב"]
        {
            let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
            let little: Vec<u8> = wide(u16::to_le_bytes);
            let big: Vec<u8> = wide(u16::to_be_bytes);
            reads(&little, None, "UTF-16LE", false, text);
            reads(&big, None, "UTF-16BE", false, text);
        }
    }

    #[test]
    fn a_wrong_statement_is_noticed() {
        let page = "<meta charset=iso-8859-1>Die M\u{fc}hle \u{f6}ffnet";
        reads(page.as_bytes(), None, "UTF-8", true, "M\u{fc}hle");
        reads(
            &encoded(RUSSIAN, WINDOWS_1251),
            Some("utf-8"),
            "windows-1251",
            true,
            "Мельница",
        );
        reads(
            &encoded(RUSSIAN, WINDOWS_1251),
            Some("latin1"),
            "windows-1251",
            true,
            "Мельница",
        );
        reads(b"L'\xe9t\xe9 dernier, la for\xeat br\xfblait d\xe9j\xe0, et la ville \xe9tait ferm\xe9e", Some("cp1251"), "windows-1252", true, "dernier");
        reads(
            b"L'\xe9t\xe9 dernier, la for\xeat br\xfblait",
            Some("iso-8859-15"),
            "ISO-8859-15",
            false,
            "dernier",
        );
        reads(b"only ASCII", Some("utf-16"), "UTF-8", false, "only");
        // In bytes in which it can be read UTF-16 is a slip, and the user's own charset is none.
        let meta =
            |label: &str, tail: &[u8]| [b"<meta charset=", label.as_bytes(), b">", tail].concat();
        let utf_8 = "Die M\u{fc}hle".as_bytes();
        reads(&meta("utf-16", utf_8), None, "UTF-8", false, "M\u{fc}hle");
        let latin = b"Die M\xfchle";
        reads(
            &meta("x-user-defined", latin),
            None,
            "windows-1252",
            false,
            "M\u{fc}hle",
        );
    }

    #[test]
    fn what_cannot_be_is_not_believed() {
        let utf_8 = "Die M\u{fc}hle".as_bytes();
        // Seven bits are all that ISO-2022-JP has.
        reads(utf_8, Some("iso-2022-jp"), "UTF-8", true, "M\u{fc}hle");
        let japanese = encoded("水車小屋", encoding_rs::ISO_2022_JP);
        reads(&japanese, Some("iso-2022-jp"), "ISO-2022-JP", false, "水車");
        // One sign in another charset does not change the page.
        for stray in ["\u{a9}".as_bytes(), b"\xa9"] {
            let page = [b"<p>Saltwick 2024 ", stray, b" all rights</p> ", &japanese].concat();
            reads(&page, Some("iso-2022-jp"), "ISO-2022-JP", false, "水車小屋");
        }
        // The standard replaces a page in such a charset by one sign, and so would a page in no charset at all be.
        let none = [
            b"<p>Mill ".as_slice(),
            b"\x81\x8d\xff\xfd\x81".repeat(9).as_slice(),
        ]
        .concat();
        assert!(decode(&none, Some("hz-gb-2312")).text.contains("Mill"));
        let meta = [b"<meta charset=iso-2022-kr>".as_slice(), &none].concat();
        assert!(decode(&meta, None).text.contains("Mill"));
        let latin = b"Die M\xfchle \xf6ffnet";
        for label in ["x-user-defined", "utf-16", "utf-16be"] {
            reads(latin, Some(label), "windows-1252", true, "M\u{fc}hle");
        }
        // Chinese without a mark is UTF-16 by its statement alone.
        let wide: Vec<u8> = "磨坊再次转动\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        reads(&wide, Some("utf-16"), "UTF-16LE", false, "磨坊");
    }

    #[test]
    fn pairs_of_surrogates_do_not_change_the_charset_of_a_page() {
        // What Java and some databases write for signs beyond 16 bits, beside fifty letters beyond ASCII.
        let page = [
            b"\xed\xa0\xbd\xed\xb8\x80 ".as_slice(),
            "M\u{fc}hle ".repeat(50).as_bytes(),
        ]
        .concat();
        reads(&page, None, "UTF-8", false, "M\u{fc}hle");
        // What no half of a pair goes on with is three faults.
        let faults = |bytes: &[u8]| super::utf_8(&[bytes, "\u{fc}".repeat(40).as_bytes()].concat());
        assert_eq!(faults(b"\xed\xa0\xbd "), super::Utf8::Yes);
        assert_eq!(faults(b"\xed\xff\xbd "), super::Utf8::Not);
        assert_eq!(faults(b"\xed\xa0\xff "), super::Utf8::Yes);
    }

    #[test]
    fn nothing_stated_is_guessed() {
        reads(
            &encoded(RUSSIAN, WINDOWS_1251),
            None,
            "windows-1251",
            false,
            "Мельница",
        );
        let japanese = "水車小屋がふたたび回りはじめた。町の人びとが広場に集まった。";
        reads(
            &encoded(japanese, SHIFT_JIS),
            None,
            "Shift_JIS",
            false,
            "水車",
        );
        let chinese = "磨坊再次转动，镇上的人们聚集在广场上观看四十年来的第一次磨粉。";
        reads(&encoded(chinese, GBK), None, "GBK", false, "磨坊");
        reads(
            b"Die M\xfchle \xf6ffnet wieder",
            None,
            "windows-1252",
            false,
            "M\u{fc}hle",
        );
    }

    #[test]
    fn a_cut_character_is_no_other_charset() {
        let text = format!("{RUSSIAN}{RUSSIAN}");
        let cut = text.as_bytes().get(..text.len() - 2).unwrap();
        reads(cut, None, "UTF-8", false, "Мельница");
    }
}
