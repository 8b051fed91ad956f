//! Lines that tell whose a picture is: captions and credits.

use crate::value::letter::{is_alphabetic, is_alphanumeric, words};
use crate::value::lexicon::Lexicon;
use crate::value::person;
use crate::value::search::Search;
use crate::value::text::{self, lowercase};

/// Whether a line begins with a word for a picture and a colon, and somebody's name or an agency's stands behind it: `Photo: Jane Miller`.
pub(super) fn opens_credit(text: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<128> = Lexicon::of(&[
        "photo", "photos", "photograph", "photo credit", "image", "image credit", "picture", "illustration", "credit", "foto", "fotos", "bild", "bilder",
        "crédit", "crédit photo", "fotografía", "fotografia", "fotografie", "imagen", "imagem", "immagine", "beeld", "kuva", "kuvat", "billede", "bilde",
        "zdjęcie", "fot.", "snímek", "fotó", "kép", "imagine", "fotoğraf", "görsel", "фото", "фотография", "фотографія", "снимка", "φωτογραφία",
        "تصوير", "صورة", "الصورة", "عکس", "צילום", "תמונה", "फोटो", "तस्वीर", "ภาพ", "ảnh", "写真", "画像", "图片", "圖片", "图", "摄影", "攝影", "사진",
    ]);
    // No such word is longer than what is looked at.
    let near = text::head(text, HEAD);
    let mark = memchr::memchr3_iter(b':', b'=', WIDE_COLON, near.as_bytes()).find_map(|at| {
        text.split_at_checked(at)
            .filter(|(_, rest)| rest.starts_with(COLONS))
    });
    // `Fot. Jane Miller`
    let shortened = || {
        let mut dots = memchr::memchr_iter(b'.', near.as_bytes());
        let dot = dots.find(|dot| near.as_bytes().get(dot + 1) == Some(&b' '))?;
        text.split_at_checked(dot + 1)
    };
    let head = mark.or_else(|| shortened().filter(|_| !text.contains(COLONS)));
    head.is_some_and(|(head, rest)| {
        let rest = rest.strip_prefix(COLONS).unwrap_or(rest);
        let mut names = rest.split(['/', ',', '|', '©', '(', ')']).map(str::trim);
        WORDS.contains(&lowercase(head.trim()))
            && names.any(|name| person::is_person_like(name) || person::is_agency(name))
    })
}

/// What parts such a word from the name, and the first byte of the one that is not ASCII.
const COLONS: [char; 3] = [':', '：', '='];
const WIDE_COLON: u8 = 0xef;

/// Bytes of a text in which such a word ends.
const HEAD: usize = 64;

/// Whether a text under a picture tells whose it is and no more: `© Jane Miller`, `(Photo by Jane Miller / Agency)`, `Jane Miller / AP`.
/// `Image of the mill in spring` tells what it shows, and so does `The mill works 24/7`.
pub(super) fn is_only_credit(text: &str) -> bool {
    const OPENS: &[&str] = &[
        "source",
        "quelle",
        "fuente",
        "fonte",
        "courtesy",
        "copyright",
        "handout",
        "cc",
        "c",
    ];
    const BEHIND: &[&str] = &[
        "by", "von", "de", "di", "par", "of", "courtesy", "via", "photo", "images", "credit",
        "credits", "for",
    ];
    let text = text.trim_start_matches(['(', '[']);
    let count = text.split(' ').count();
    if count > CREDIT {
        return false;
    }
    let head = text.find(|c: char| !is_alphabetic(c)).unwrap_or(text.len());
    let (first, rest) = text.split_at(head);
    let opens = is_credit(first) || OPENS.contains(&&*lowercase(first));
    let behind = rest.trim_start_matches(|c: char| !is_alphanumeric(c));
    let next = behind.split(' ').next().unwrap_or_default();
    let named = BEHIND
        .contains(&&*lowercase(next))
        .then(|| behind.get(next.len()..))
        .flatten();
    let led = rest.is_empty()
        || rest.starts_with([':', '.', '/', '©', ')'])
        || is_owner(named.unwrap_or(behind));
    let numbered = behind.starts_with(|c: char| c.is_ascii_digit());
    text.starts_with('©')
        || text.ends_with(['摄', '攝'])
        || opens && (led || numbered)
        || count <= NAMES
            && [" for ", " via ", " (", "/", "|"].iter().any(|sign| {
                text.split_once(sign)
                    .is_some_and(|(who, house)| is_owner(who) && (*sign != "/" || is_owner(house)))
            })
}

/// Whether a text is somebody's name or an agency's, and no more.
fn is_owner(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !is_alphanumeric(c));
    let first = text.split([',', '/', '|']).next().unwrap_or(text).trim();
    person::is_person_like(first) || person::is_agency(first)
}

/// Most words of a credit, and of one that names a person and an agency only.
const CREDIT: usize = 12;
const NAMES: usize = 6;

/// Whether a text speaks of pictures and whose they are, as captions do.
pub(super) fn is_credit(text: &str) -> bool {
    static WORDS: Lexicon<64> = Lexicon::of(&[
        "foto",
        "fotos",
        "photo",
        "photos",
        "photograph",
        "image",
        "images",
        "bild",
        "bilder",
        "credit",
        "crédit",
        "getty",
        "reuters",
        "afp",
        "ap",
        "epa",
        "dpa",
        "фото",
        "写真",
        "撮影",
        "사진",
    ]);
    // `Credit: how the mill pays for itself` is a headline: behind the colon stands no name, but what happened.
    let colon = memchr::memchr(b':', text.as_bytes());
    let told = colon.and_then(|_| text.split_once(": "));
    let told = told.filter(|(head, rest)| {
        !head.contains(' ') && rest.split(' ').count() >= 4 && !opens_credit(text)
    });
    let text = told.map_or(text, |(_, rest)| rest);
    words(text).any(|word| (2..=12).contains(&word.len()) && WORDS.contains_in_lower_case(word))
}

/// Whether a text holds a word of pictures or sources, also inside of another, `Bildung`: what a learned mark asks beside others. The
/// names in such a line took a picture or own it.
pub(super) fn has_word_of_pictures(text: &str) -> bool {
    static WORDS: Search = Search::of(&[
        "foto",
        "photo",
        "image",
        "bild",
        "credit",
        "crédit",
        "quelle",
        "source:",
        "getty",
        "©",
        "(c)",
        "фото",
        "撮影",
        "写真",
        "사진",
        "illustration",
        "grafik",
        "video",
    ]);
    WORDS.is_in(&lowercase(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_pictures() {
        assert!(is_credit("The mill at dawn. Photo: Jane Doe"));
        assert!(!is_credit("A photographic mill"));
        assert!(!is_credit("Credit: how the mill pays for itself"));
        assert!(opens_credit("Kuva: Jane Miller") && opens_credit("图片：水野花子"));
        assert!(opens_credit("Fot. Anna Kowalska"));
        assert!(opens_credit("Foto: Jane Miller/dpa"));
        for headline in [
            "Bild: Saltwick holt den Müller zurück",
            "Imagine: the mill without a brook",
            "Credit: how the mill pays for itself",
        ] {
            assert!(!opens_credit(headline), "{headline}");
        }
        assert!(!opens_credit("The picture: a mill") && !opens_credit("Bild am Bach"));
    }
}
