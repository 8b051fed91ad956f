//! Somebody told of with their age: `Jane Miller, 54, carpenter`, `Jane Miller (54)`, `山田花子（54）`.

use super::name::is_person_like;
use crate::value::letter::is_alphabetic;
use crate::value::lexicon::Lexicon;
use crate::value::text::lowercase;

/// Words for years behind a number.
#[rustfmt::skip]
static YEARS: Lexicon<128> = Lexicon::of(&[
    "years", "year", "jahre", "jahren", "ans", "años", "anni", "anos", "jaar", "år", "vuotta", "vuotias", "lat", "lata", "let", "let.", "rokov", "éves",
    "ani", "godina", "год", "года", "лет", "років", "роки", "години", "yaşında", "ετών", "tuổi", "tahun", "عاما", "عامًا", "سنة", "ساله", "साल", "वर्ष", "ปี",
]);

/// Whether a line begins with a person and the person's age.
pub(crate) fn is_aged(line: &str) -> bool {
    behind_age(line).is_some()
}

/// Whether a line is a person, the age, and a trade or nothing: what stands beside a portrait. `Jane Miller (54) wins` tells more.
pub(crate) fn is_presented(line: &str) -> bool {
    behind_age(line).is_some_and(|rest| {
        let rest = rest.trim_start_matches([')', '）']);
        let comma = rest.find([',', '，', '、', '،']);
        let years = rest.get(..comma.unwrap_or(rest.len())).unwrap_or(rest);
        // `김철수(54) 방앗간 주인`: a trade in two words; a verb ends in 다.
        let trade = line.starts_with(|c| matches!(c, '가'..='힣'))
            && years.starts_with(' ')
            && years.split_whitespace().count() == 2
            && !years.ends_with('다');
        (years.is_empty() || is_years(years) || years.chars().count() == 1 || trade)
            && rest.split_whitespace().count() <= 3
            // "Jane Miller, 84, Carpenter, Dies".
            && rest.matches([',', '，', '、', '،']).count() <= 1
    })
}

/// What stands behind the age.
fn behind_age(line: &str) -> Option<&str> {
    let at = line.bytes().position(|b| b.is_ascii_digit())?;
    let (head, rest) = line.split_at_checked(at)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (age, rest) = rest.split_at_checked(digits)?;
    let name = head.trim_end();
    let bracket = name.ends_with(['(', '（']);
    let comma = name.ends_with([',', '，', '、', '،']);
    if !(bracket || comma) {
        return None;
    }
    let closed = match rest.chars().next() {
        None => !bracket,
        Some(c) if bracket => matches!(c, ')' | '）' | ',') || is_years(rest),
        Some(',' | '，' | '、' | '،') => true,
        Some(c) => c > '\u{2fff}' && is_alphabetic(c) || is_years(rest),
    };
    let name = name.trim_end_matches(['(', '（', ',', '，', '、', '،', ' ']);
    let aged = closed
        && (1..=3).contains(&digits)
        && age.parse().is_ok_and(|age: u16| (4..=115).contains(&age))
        && is_person_like(name);
    aged.then_some(rest)
}

fn is_years(rest: &str) -> bool {
    let word = rest.trim_start_matches([' ', '-', '\u{a0}']);
    let word = word.split([' ', ',', ')', '-']).next().unwrap_or_default();
    YEARS.contains(&lowercase(word))
}

#[cfg(test)]
mod tests {
    use super::{is_aged, is_presented};

    #[test]
    fn ages() {
        for line in [
            "Jane Miller, 54, carpenter",
            "Jane Miller (54), carpenter",
            "Jane Miller, 54",
            "Jeanne Meunier, 54 ans, charpentière",
            "Анна Мельник, 54 года, плотник",
            "王小溪，54岁，木匠",
            "山田花子（54）大工",
            "김하늘(54) 목수",
        ] {
            assert!(is_aged(line), "{line}");
        }
        for line in [
            "Jane Miller, 12 March 2024",
            "Jane Miller, 5 min read",
            "Jane Miller 54",
            "Jane Miller, 2024",
            "Jane Miller (2)",
            "The mill, 54, is old",
            "Apollo 11 lands",
        ] {
            assert!(!is_aged(line), "{line}");
        }
        assert!(is_presented("Jane Miller (54), carpenter"));
        assert!(is_presented("Jeanne Meunier, 54 ans, charpentière"));
        assert!(is_presented("王小溪，54岁，木匠"));
        assert!(is_presented("김철수(54) 방앗간 주인"));
        assert!(!is_presented("김철수(54) 방앗간 열었다"));
        assert!(!is_presented("Jane Miller (54) wins"));
        assert!(!is_presented("Jane Miller, 84, Carpenter, Dies"));
    }
}
