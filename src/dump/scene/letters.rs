//! Names written alike: letters and digits only, lower case, without the marks of Latin letters.

/// Letters and digits of ASCII in lower case, Latin letters without their marks; other scripts are kept.
pub(super) fn letters(text: &str) -> String {
    if text.is_ascii() {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        return letters
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
    }
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(|c| plain(c).to_lowercase())
        .collect()
}

/// A Latin letter without its marks.
pub(super) fn plain(c: char) -> char {
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
