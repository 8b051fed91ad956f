//! Words for "ago", and whether one may stand near a number.

use crate::value::date::gate::Beginnings;

/// "ago" before the number: "vor", "hace", "il y a", "منذ".
#[rustfmt::skip]
pub(super) const AGO_FIRST: &[&str] = &[
    "acum", "cach day", "duela", "hace", "il y a", "pred", "prije", "przed", "siden", "vor", "πριν", "пре", "пред", "преди", "לפני",
    "قبل", "منذ",
];
/// "ago" after the unit.
#[rustfmt::skip]
pub(super) const AGO_LAST: &[&str] = &[
    "ago", "atpakal", "atras", "avval", "azelott", "dr", "duela", "earlier", "evvel", "evvelə", "ezelott", "fa", "geleden", "herri",
    "iliyopita", "lalu", "nakalipas", "oldin", "omenye", "once", "perpara", "pirms", "pries", "sedan", "selam", "siden", "sitten",
    "tagasi", "temu", "truoc", "uleden", "vorher", "yang lalu", "zilizopita", "zpet", "zuvor", "ετων", "бурын", "назад", "тому",
    "өмнө", "առաջ", "قبل", "پيش", "پہلے", "अघि", "पहले", "पूर्वी", "আগে", "পূর্বে", "ਪਹਿਲਾਂ", "પહેલાં", "முன்", "முன்பு", "క్రితం",
    "ಹಿಂದೆ", "മുമ്പ്", "ที่ผ่านมา", "ที่แล้ว", "წინ", "之前", "以前", "前", "전",
];

/// Before a number, "ago" only in some languages: elsewhere "pre", "ha" and "fa" are other words.
pub(super) const AGO_FIRST_IN: &[(&str, &[&str])] = &[
    ("ha", &["pt"]),
    ("fa", &["ca"]),
    ("pre", &["sr", "hr", "bs", "sh"]),
    ("fai", &["gl"]),
];

static AGO: Beginnings = Beginnings::of(&[AGO_FIRST, AGO_LAST, &["fai"]]);

/// Whether one of the first words of a text may be for "ago"; one that is not of ASCII may.
pub(in crate::value::date) fn may_tell_ago(text: &str, words: usize) -> bool {
    let (mut last, mut left) = (b' ', words);
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        let goes_on = !byte.is_ascii_alphabetic()
            || last.is_ascii_alphabetic()
                && !(last.is_ascii_lowercase() && byte.is_ascii_uppercase());
        last = byte;
        if goes_on && byte.is_ascii() {
            continue;
        }
        if left == 0 {
            return false;
        }
        left -= 1;
        let word = text.as_bytes().get(at..).unwrap_or_default();
        if !byte.is_ascii() || begins_as_ago(word) {
            return true;
        }
    }
    false
}

/// The same of a word of ASCII, "il" of "il y a" and other short ones among them.
fn begins_as_ago(word: &[u8]) -> bool {
    let short = |own: &[u8; 2]| {
        let two = word.first_chunk::<2>();
        two.is_some_and(|two| two.eq_ignore_ascii_case(own))
            && !word.get(2).is_some_and(u8::is_ascii_lowercase)
    };
    word.get(..3).is_some_and(|three| AGO.has(three))
        || [b"dr", b"fa", b"ha", b"il"].into_iter().any(short)
}

#[cfg(test)]
mod tests {
    use super::{AGO_FIRST, AGO_FIRST_IN, AGO_LAST, may_tell_ago};

    #[test]
    fn each_word_for_ago() {
        let some = AGO_FIRST_IN.iter().map(|(word, _)| word);
        for word in AGO_FIRST.iter().chain(AGO_LAST).chain(some) {
            for text in [
                format!(" {word} "),
                format!(" a b c {word}"),
                word.to_uppercase(),
            ] {
                assert!(may_tell_ago(&text, 4), "{text}");
            }
        }
    }

    #[test]
    fn words_for_ago_near_a_number() {
        for text in [
            " years ago",
            " hours 20 minutes yang lalu",
            " years AgoShare",
            " jaar.Geleden",
            " heures – il y a",
            "DoeHace ",
            " ETH fa",
        ] {
            assert!(may_tell_ago(text, 4), "{text}");
        }
        for text in [
            " years the water is back",
            " years and more, long ago",
            " jam",
            "",
        ] {
            assert!(!may_tell_ago(text, 4), "{text}");
        }
    }
}
