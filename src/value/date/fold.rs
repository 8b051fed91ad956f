//! A word as the tables hold it: lower case, no accents, points or joiners, one letter where spellings vary.

/// Base letters of U+00C0–U+017F; letters that are letters of their own stand for themselves.
const LATIN: &str = "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllŀŀllnnnnnnŉnnoooooo\
œœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

/// Base letters of U+1EA0–U+1EF9, Vietnamese.
const VIETNAMESE: &str =
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// What a letter becomes.
enum Folded {
    Nothing,
    One(char),
    Two([char; 2]),
}

/// Folds `word` onto the end of `out`.
pub(super) fn fold_into(word: &str, out: &mut String) {
    for c in word.chars() {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            for c in c.to_lowercase() {
                match fold_char(c) {
                    Folded::Nothing => {}
                    Folded::One(c) => out.push(c),
                    Folded::Two(two) => out.extend(two),
                }
            }
        }
    }
}

/// The letters that a letter is written as where there are no accents: ü as u, æ as ae.
pub(crate) fn base_letters(c: char) -> (char, Option<char>) {
    let lower = c.to_lowercase().next().unwrap_or(c);
    match fold_char(lower) {
        Folded::Nothing => (lower, None),
        Folded::One(one) => (one, None),
        Folded::Two([one, two]) => (one, Some(two)),
    }
}

/// `word`, folded.
pub(super) fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}

/// The first two letters of `word`, folded.
pub(super) fn first_two(word: &str) -> Option<[char; 2]> {
    let mut first = None;
    // The dots inside Thai abbreviations are no letters.
    for c in word
        .chars()
        .filter(|c| *c != '.')
        .flat_map(char::to_lowercase)
    {
        match (fold_char(c), first) {
            (Folded::Nothing, _) => {}
            (Folded::One(c), None) => first = Some(c),
            (Folded::Two(two), None) => return Some(two),
            (Folded::One(c) | Folded::Two([c, _]), Some(first)) => return Some([first, c]),
        }
    }
    None
}

fn fold_char(c: char) -> Folded {
    let folded = match c {
        'æ' | 'ǽ' => return Folded::Two(['a', 'e']),
        'œ' => return Folded::Two(['o', 'e']),
        'ß' => return Folded::Two(['s', 's']),
        '\u{0}'..='\u{7f}' => c,
        'ı' => 'i',
        'ŋ' => 'n',
        '\u{c0}'..='\u{17f}' => nth(LATIN, c, '\u{c0}'),
        '\u{1ea0}'..='\u{1ef9}' => nth(VIETNAMESE, c, '\u{1ea0}'),
        'ơ' => 'o',
        'ư' => 'u',
        'ș' => 's',
        'ț' => 't',
        'ǎ' => 'a',
        'ǧ' => 'g',
        'ẓ' => 'z',
        'ḥ' => 'h',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ѐ' | 'ё' | 'ӗ' => 'е',
        'ѓ' => 'г',
        'ї' => 'і',
        'ќ' => 'к',
        'й' | 'ѝ' | 'ӣ' => 'и',
        'ў' | 'ӯ' => 'у',
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' | 'ی' | 'ې' | 'ۍ' => 'ي',
        'ة' | 'ۀ' | 'ە' => 'ه',
        'ک' => 'ك',
        'ۂ' => 'ہ',
        'ۓ' => 'ے',
        '\u{929}' => 'न',
        '\u{931}' => 'र',
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95a}' => 'ग',
        '\u{95b}' => 'ज',
        '\u{95c}' => 'ड',
        '\u{95d}' => 'ढ',
        '\u{95e}' => 'फ',
        '\u{95f}' => 'य',
        '\u{9dc}' => 'ড',
        '\u{9dd}' => 'ঢ',
        '\u{9df}' => 'য',
        '\u{a33}' => 'ਲ',
        '\u{a36}' => 'ਸ',
        '\u{a59}' => 'ਖ',
        '\u{a5a}' => 'ਗ',
        '\u{a5b}' => 'ਜ',
        '\u{a5e}' => 'ਫ',
        // Full-width Latin.
        'ａ'..='ｚ' => char::from(b'a' + (c as u32 - 'ａ' as u32) as u8),
        // Points, harakat, nukta, tatweel, joiners, soft hyphen; the dots of Thai abbreviations.
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5c7}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{640}'
        | '\u{200b}'..='\u{200f}'
        | '\u{ad}'
        | '\u{93c}'
        | '\u{9bc}'
        | '\u{a3c}'
        | '\u{feff}' => return Folded::Nothing,
        other => other,
    };
    Folded::One(folded)
}

fn nth(table: &str, c: char, first: char) -> char {
    table
        .chars()
        .nth((c as u32 - first as u32) as usize)
        .unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_points_and_joiners_go() {
        assert_eq!(fold("Août"), "aout");
        assert_eq!(fold("Şubat"), "subat");
        assert_eq!(fold("İyul"), "iyul");
        assert_eq!(fold("Μαΐου"), "μαιου");
        assert_eq!(fold("أكتوبر"), "اكتوبر");
        assert_eq!(fold("Tháng"), "thang");
        assert_eq!(fold("žiema"), "ziema");
        assert_eq!(fold("września"), "wrzesnia");
        assert_eq!(fold("फ़रवरी"), "फरवरी");
    }
}
