//! Which of all charsets bytes are in, whatever they say.
//!
//! The order is the browsers': byte order mark, HTTP, `<meta>`, then a guess. But a statement is believed only while the bytes
//! bear it out. Saved pages were re-encoded on the way: a browser that saves as UTF-8 leaves the old `<meta>`, a server
//! states its default for every file. UTF-8 with more than a character or two beyond ASCII is never there by chance.

use super::{Decoded, ENOUGH_LETTERS, Utf8, declared, odd_letters, utf_8};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// Longest head that the detector is fed: its answer does not change after that, and it is the slow part.
const SAMPLE: usize = 256 << 10;

/// Decodes bytes; `stated` is what HTTP or MIME says. Never fails: what fits no charset becomes U+FFFD.
pub(crate) fn decode<'a>(bytes: &'a [u8], stated: Option<&str>) -> Decoded<'a> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return with(rest, encoding, false);
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return with(bytes, encoding, false);
    }
    let stated = stated
        .and_then(|label| Encoding::for_label(label.as_bytes()))
        .or_else(|| stated_inside(bytes));
    let utf_8 = utf_8(bytes);
    let encoding = match stated {
        // ISO-2022-JP is ASCII to the eye: only its statement tells it from UTF-8.
        Some(own) if own == encoding_rs::ISO_2022_JP => own,
        _ if utf_8 != Utf8::Not => UTF_8,
        stated => guess(bytes, stated),
    };
    let wrong = utf_8 != Utf8::Ascii && stated.is_some_and(|own| own != encoding);
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

/// The charset that the page itself states. Bytes in which this can be read are not UTF-16, whatever it says.
fn stated_inside(bytes: &[u8]) -> Option<&'static Encoding> {
    let stated = Encoding::for_label(declared::label(bytes)?)?;
    Some(if stated == UTF_16LE || stated == UTF_16BE {
        UTF_8
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

/// UTF-16 without a mark: of text in Latin script every other byte is zero, and no charset of bytes holds any.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..1024).unwrap_or(bytes);
    let pairs: Vec<&[u8]> = sample.chunks_exact(2).collect();
    if pairs.len() < 4 {
        return None;
    }
    let zeros = |at: usize| pairs.iter().filter(|pair| pair.get(at) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    if second * 2 > pairs.len() && first == 0 {
        Some(UTF_16LE)
    } else if first * 2 > pairs.len() && second == 0 {
        Some(UTF_16BE)
    } else {
        None
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
