//! What kind of character one is: the answers of `char::is_alphabetic` and `char::is_alphanumeric` for every character, quickly.
//!
//! The standard library walks a list of runs for each character that is not ASCII, some 500 instructions for an Arabic letter: half
//! of the time that a page in Arabic took. Here the long runs of the scripts that pages are written in are known beforehand, and
//! only what is in none of them is asked there.

/// As `char::is_alphabetic`: the property Alphabetic of [UAX #44](https://www.unicode.org/reports/tr44/#Alphabetic).
#[inline]
pub(crate) fn is_alphabetic(c: char) -> bool {
    match kind(c) {
        Kind::Letter => true,
        Kind::Digit | Kind::Sign => false,
        Kind::Unknown => c.is_alphabetic(),
    }
}

/// As `char::is_alphanumeric`: a letter, or a number of any kind (`½` and `Ⅷ` too).
#[inline]
pub(crate) fn is_alphanumeric(c: char) -> bool {
    match kind(c) {
        Kind::Letter | Kind::Digit => true,
        Kind::Sign => false,
        Kind::Unknown => c.is_alphanumeric(),
    }
}

/// Chinese characters, their compatibility forms, and what stands for one: `〇`, `々`.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '〇' | '々')
}

/// Chinese characters, kana and hangul, as
/// [CJK](https://www.unicode.org/glossary/#cjk) has them: scripts that set no spaces round an address.
pub(crate) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

/// Whether a text has one of these; their first bytes are high.
pub(crate) fn has_cjk(text: &str) -> bool {
    text.bytes().any(|b| b >= 0xe3) && text.chars().any(is_cjk)
}

/// Marks that belong to letters: Indic vowel signs, virama, Arabic and Hebrew points.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}'..='\u{e4e}'
        | '\u{1031}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}')
        || (matches!(c, '\u{980}'..='\u{dff}') && !c.is_numeric())
}

#[derive(Clone, Copy)]
enum Kind {
    Letter,
    /// One of ASCII.
    Digit,
    /// Neither a letter nor a number.
    Sign,
    Unknown,
}

/// Characters up to here are looked up: all scripts of letters but those of East Asia.
const NEAR: usize = 0x2800;

static KINDS: [Kind; NEAR] = kinds();

#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
const fn kinds() -> [Kind; NEAR] {
    let mut kinds = [Kind::Unknown; NEAR];
    let mut at = 0;
    while at < NEAR {
        if let Some(c) = char::from_u32(at as u32) {
            kinds[at] = near(c);
        }
        at += 1;
    }
    kinds
}

#[inline]
fn kind(c: char) -> Kind {
    KINDS.get(c as usize).copied().unwrap_or_else(|| far(c))
}

/// Runs without a hole.
const fn near(c: char) -> Kind {
    match c {
        '0'..='9' => Kind::Digit,
        // Latin, Greek, Cyrillic.
        'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{2c1}' | '\u{1e00}'..='ἕ'
        | 'Σ'..='ϵ' | 'Ϸ'..='ҁ' | 'Ҋ'..='ԯ'
        // Hebrew, Arabic.
        | 'א'..='ת' | '\u{620}'..='\u{657}' | '\u{66e}'..='\u{6d3}'
        // Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Malayalam, Sinhala.
        | '\u{900}'..='\u{93b}' | '\u{93d}'..='\u{94c}' | '\u{993}'..='\u{9a8}'
        | '\u{a13}'..='\u{a28}' | '\u{a93}'..='\u{aa8}' | '\u{bae}'..='\u{bb9}'
        | '\u{c12}'..='\u{c28}' | '\u{c2a}'..='\u{c39}' | '\u{c92}'..='\u{ca8}'
        | '\u{d12}'..='\u{d3a}' | '\u{d9a}'..='\u{db1}'
        // Thai, Burmese, Georgian, Armenian, Ethiopic, Khmer.
        | '\u{e01}'..='\u{e3a}' | '\u{1000}'..='\u{1036}' | 'ა'..='ჺ' | 'Ա'..='Ֆ' | '\u{560}'..='\u{588}'
        | 'ሀ'..='ቈ' | '\u{1780}'..='\u{17b3}' => Kind::Letter,
        // Quotation marks, dashes, dots, signs of money, arrows, boxes.
        '\0'..='\u{a9}' | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{2101}'
        | '\u{2190}'..='\u{245f}' | '\u{2500}'..='\u{2775}' => Kind::Sign,
        _ => Kind::Unknown,
    }
}

/// The same of East Asia and of pictures.
const fn far(c: char) -> Kind {
    match c {
        // Han, Hangul, kana.
        '\u{4e00}'..='\u{9fff}' | '가'..='힣' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' => Kind::Letter,
        // The marks of East Asia; emoji and other pictures.
        '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{1f300}'..='\u{1faff}' => Kind::Sign,
        _ => Kind::Unknown,
    }
}

/// The words of a text: its runs of letters and numbers, as `split` at everything else has them, without the empty ones.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = end_of_run(text, at, false);
        at = end_of_run(text, start, true);
        text.get(start..at).filter(|word| !word.is_empty())
    })
}

/// Where the letters and numbers end that stand from a place on, or the other characters.
#[inline]
fn end_of_run(text: &str, from: usize, alphanumeric: bool) -> usize {
    let bytes = text.as_bytes();
    let wanted = if alphanumeric { LETTER } else { SIGN };
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        match BYTES.get(usize::from(byte)).copied().unwrap_or(FOREIGN) {
            own if own == wanted => at += 1,
            FOREIGN => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if is_alphanumeric(c) == alphanumeric => at += c.len_utf8(),
                _ => break,
            },
            _ => break,
        }
    }
    at
}

/// What a byte is: a letter or digit of ASCII, another character of it, or a part of a character beyond.
const LETTER: u8 = 0;
const SIGN: u8 = 1;
const FOREIGN: u8 = 2;

#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
static BYTES: [u8; 256] = {
    let mut bytes = [FOREIGN; 256];
    let mut byte = 0;
    while byte < 128 {
        bytes[byte] = if (byte as u8).is_ascii_alphanumeric() {
            LETTER
        } else {
            SIGN
        };
        byte += 1;
    }
    bytes
};

/// As `char::to_lowercase`; `None` of one that has more than one letter there, or is none that pages have many of.
#[inline]
fn plain_lower(c: char) -> Option<char> {
    let code = u32::from(c);
    match c {
        '\0'..='\u{7f}' => Some(c.to_ascii_lowercase()),
        'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => char::from_u32(code + 32),
        'Ѐ'..='Џ' => char::from_u32(code + 80),
        // Small letters, and scripts and marks that have no others.
        '\u{80}'..='¿'
        | 'ß'..='ÿ'
        | '×'
        | 'ά'..='ώ'
        | 'а'..='џ'
        | '\u{590}'..='\u{109f}'
        | '\u{1100}'..='\u{139f}'
        | '\u{2000}'..='\u{20ff}'
        | '\u{2e80}'..='\u{a63f}'
        | '\u{ac00}'..='\u{faff}' => Some(c),
        _ => None,
    }
}

/// Tells each letter of `char::to_lowercase`.
#[inline]
pub(crate) fn lower(c: char, mut tell: impl FnMut(char)) {
    match plain_lower(c) {
        Some(lower) => tell(lower),
        None => c.to_lowercase().for_each(tell),
    }
}

#[cfg(test)]
mod tests {
    /// A run with a hole, or one that a later Unicode changes, is found here.
    #[test]
    fn the_answer_is_the_standard_librarys_for_every_character() {
        for c in '\0'..=char::MAX {
            assert_eq!(
                super::is_alphabetic(c),
                c.is_alphabetic(),
                "{c:?} {:x}",
                u32::from(c)
            );
            assert_eq!(
                super::is_alphanumeric(c),
                c.is_alphanumeric(),
                "{c:?} {:x}",
                u32::from(c)
            );
            let mut lower = Vec::new();
            super::lower(c, |c| lower.push(c));
            assert!(c.to_lowercase().eq(lower), "{c:?} {:x}", u32::from(c));
        }
    }

    #[test]
    fn words_of_texts() {
        for text in [
            "The mill’s wheel, 12 paddles – “Mühle” 水車。",
            "mill",
            " ",
            "",
            "•mill•",
        ] {
            let split = text.split(|c: char| !c.is_alphanumeric());
            let split: Vec<_> = split.filter(|word| !word.is_empty()).collect();
            assert_eq!(super::words(text).collect::<Vec<_>>(), split);
        }
    }
}
