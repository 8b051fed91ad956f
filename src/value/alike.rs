//! Names written alike: letters and digits only, lower case, without the marks of Latin letters.

use crate::value::letter::is_alphanumeric;

/// Bytes of a name's letters: names are compared a byte at a time, and never read.
pub(crate) type Letters = Vec<u8>;

/// What an ASCII letter or digit is folded to, 0 for all other bytes.
#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
const FOLDED: [u8; 256] = {
    let mut table = [0u8; 256];
    let mut byte = 0u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// An ASCII letter or digit in lower case, `None` for any other byte.
pub(crate) fn folded(byte: u8) -> Option<u8> {
    FOLDED
        .get(usize::from(byte))
        .copied()
        .filter(|&folded| folded != 0)
}

/// Letters and digits of ASCII in lower case, Latin letters without their marks; other scripts are kept.
pub(crate) fn letters(text: &str) -> Letters {
    let mut letters = Letters::with_capacity(text.len());
    if text.is_ascii() {
        // Each byte is written, and written over where it is no letter.
        letters.resize(text.len(), 0);
        let mut count = 0;
        for folded in text.bytes().map(|byte| folded(byte).unwrap_or(0)) {
            if let Some(slot) = letters.get_mut(count) {
                *slot = folded;
            }
            count += usize::from(folded != 0);
        }
        letters.truncate(count);
        return letters;
    }
    let mut utf8 = [0; 4];
    for c in text.chars() {
        if c.is_ascii() {
            letters.extend(folded(c as u8));
            continue;
        }
        for c in c.to_lowercase() {
            let plain = plain(c);
            if plain.is_ascii() {
                letters.extend(folded(plain as u8));
            } else if is_alphanumeric(plain) {
                letters.extend_from_slice(plain.encode_utf8(&mut utf8).as_bytes());
            }
        }
    }
    letters
}

/// A Latin letter without its marks.
pub(crate) fn plain(c: char) -> char {
    if c < 'À' {
        return c;
    }
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'À'..='Å' => 'a',
        'ç' | 'ć' | 'č' | 'Ç' | 'Č' | 'Ć' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'ī' | 'ı' | 'İ' => 'i',
        'ñ' | 'ń' | 'ň' | 'Ñ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'Ö' | 'Ø' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'Ü' => 'u',
        'ś' | 'š' | 'ş' | 'ș' | 'Š' | 'Ś' => 's',
        'ž' | 'ź' | 'ż' | 'Ž' | 'Ż' => 'z',
        'ł' | 'Ł' => 'l',
        'ď' | 'đ' => 'd',
        'ť' | 'ț' => 't',
        'ř' => 'r',
        'ğ' => 'g',
        'ý' => 'y',
        c => c,
    }
}
