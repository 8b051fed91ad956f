//! Names and what their bearers are: the house they work for, the post they hold.

use super::words::is_no_name;
use crate::value::person;
use crate::value::text::lowercase;

/// The name before the house it works for: `Jane Miller Mill Gazette`, `Jane MillerMillPost`, `Jane Q. Miller MILL NEWS`.
pub(super) fn housed(text: &str) -> Option<&str> {
    let mut ends = memchr::memchr_iter(b' ', text.as_bytes());
    let first_end = ends.next()?;
    let second = text.get(first_end + 1..)?;
    // Two words glued together in the second: where the small letters end.
    let glue = second
        .char_indices()
        .zip(second.chars().skip(1))
        .take_while(|((_, c), _)| *c != ' ')
        .find(|((at, c), next)| *at >= 3 && c.is_lowercase() && next.is_uppercase())
        .map(|((at, c), _)| first_end + 1 + at + c.len_utf8());
    if let Some(end) = glue {
        return text.get(..end).filter(|name| person::is_person_like(name));
    }
    let end = ends.next()?;
    let middle = text.get(first_end + 1..end)?;
    let initial = middle.trim_end_matches('.').chars().count() == 1;
    let end = if initial { ends.next()? } else { end };
    let (name, house) = (text.get(..end)?, text.get(end + 1..)?);
    let named = house.starts_with(char::is_uppercase) && house.split(' ').count() <= 5;
    if !named || !person::is_person_like(name) || person::is_which_office(house) {
        return None;
    }
    // `COMMUNIQUÉ DE PRESSE`: the last word of a name is none that parts two.
    if PARTS.contains(&&*lowercase(middle)) {
        return None;
    }
    // `Jane Miller III`, `Jane Miller, Richard ROE`: no house.
    let part_of_name = is_numeral(house) || name.ends_with(',') && person::is_person_like(house);
    let is_loud = |word: &str| word.chars().filter(|c| c.is_uppercase()).count() >= 3;
    let loud = || house.split(' ').any(is_loud) && name.contains(char::is_lowercase);
    (!part_of_name && (loud() || person::is_organization_like(house, &[])))
        .then(|| name.trim_end_matches(','))
}

/// Words that part two of a name.
const PARTS: &[&str] = &[
    "de", "di", "da", "do", "of", "von", "van", "des", "du", "del", "der", "den", "af", "av",
];

fn is_numeral(text: &str) -> bool {
    matches!(text, "II" | "III" | "IV")
}

/// The name before the post its bearer holds: `Jane Miller Political Correspondent`, `Jane Miller, political editor`.
pub(super) fn posted(text: &str) -> Option<&str> {
    let name = match text.split_once([',', '，']) {
        // `Jane Miller, News`: a section of the site, and no post.
        Some((name, post)) if person::is_post(post) && !is_no_name(post) => name.trim_end(),
        Some(_) => return None,
        None => person::without_post(text),
    };
    (name.len() < text.len() && person::is_person_like(name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{housed, posted};

    #[test]
    fn names_before_their_house() {
        for (line, name) in [
            ("Jane Miller Mill Gazette", Some("Jane Miller")),
            ("Jane Q. Miller MILL NETWORK", Some("Jane Q. Miller")),
            ("Jane MillerMillPost Writer", Some("Jane Miller")),
            ("Jane Miller MILLBusiness", Some("Jane Miller")),
            ("Lake County Health Department", None),
            ("Jane McMiller", None),
            ("COMMUNIQUÉ DE PRESSE", None),
            ("Comunicado de PRENSA", None),
            ("Jane Miller Brook", None),
            ("Upper Brook wins the Mill Cup", None),
            ("Jane Q. Miller III", None),
            ("Jane MILLER, Richard ROE", None),
        ] {
            assert_eq!(housed(line), name, "{line}");
        }
    }

    #[test]
    fn names_before_their_post() {
        for (line, name) in [
            ("Jane Miller Political Correspondent", Some("Jane Miller")),
            ("Jane Miller, political editor", Some("Jane Miller")),
            (
                "Анна Мельник, специальный корреспондент",
                Some("Анна Мельник"),
            ),
            ("Jane Miller, Richard Roe", None),
            ("Jane Miller, News", None),
            ("Senior Reporter", None),
            ("Jane Miller", None),
        ] {
            assert_eq!(posted(line), name, "{line}");
        }
    }
}
