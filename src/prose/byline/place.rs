//! What stands in the line of a name and is a place or a word of dates.

use super::words::is_no_name;
use crate::value::date::{Convention, Label, bounds, is_of_dates, label_of, owns_a_day};
use crate::value::lexicon::Lexicon;
use crate::value::person;
use crate::value::text::lowercase;

/// Last words of streets and of houses where people meet, that are hardly ever a family name, as Lane, Hall and Park are.
#[rustfmt::skip]
static LAST: Lexicon<128> = Lexicon::of(&[
    "street", "road", "avenue", "boulevard", "highway", "parkway", "sokak", "sokağı", "caddesi", "mahallesi", "meydanı", "utca", "tér", "náměstí",
    "ulice", "улица", "проспект", "площадь", "मार्ग", "museum", "theatre", "theater", "library", "cathedral", "stadium", "airport",
    "gallery", "cinema", "hospital", "academy", "rathaus", "stadthalle", "kulturhaus", "bibliothek", "müzesi", "kütüphanesi", "stadion",
]);

/// First words of them.
#[rustfmt::skip]
static FIRST: Lexicon<128> = Lexicon::of(&[
    "rue", "avenue", "boulevard", "quai", "calle", "avenida", "paseo", "plaza", "rua", "praça", "viale", "piazza", "ulica", "ul.", "plac", "rynek", "trg", "strada",
    "улица", "ул.", "проспект", "площадь", "пл.", "вулиця", "вул.", "οδός", "πλατεία", "jalan", "شارع", "ميدان", "musée", "museo", "museu", "muzeum",
    "teatro", "théâtre", "teatr", "divadlo", "biblioteca", "bibliothèque", "музей", "театр", "библиотека", "salle",
]);

/// Words of places that are family names as well.
#[rustfmt::skip]
static GROUNDS: Lexicon<128> = Lexicon::of(&[
    "lane", "hall", "park", "mill", "court", "house", "square", "close", "hill", "bridge", "station", "church", "school", "drive", "way", "place",
    "terrace", "garden", "gardens", "wharf", "quay", "row", "green", "yard", "farm", "inn", "castle", "abbey", "college", "market", "pier", "plaza",
]);

/// Whether the parts of a line are a house, a street and a town: `Mill Lane, Saltwick`. Behind a person stands another one, and the
/// town of `Jane Hall, Berlin`: two words must be of places.
pub(super) fn is_address_line(parts: &[String]) -> bool {
    let ground = |word: &str| GROUNDS.contains(&lowercase(word));
    let ends = |part: &str| part.rsplit(' ').next().is_some_and(ground);
    let before = parts.windows(2).any(|pair| match pair {
        [part, next] => ends(part) && !person::is_person_like(next),
        _ => false,
    });
    before && {
        let words = parts.iter().flat_map(|part| part.split(' '));
        words.filter(|word| ground(word)).count() > 1
    }
}

/// States as papers shorten them behind a town: `Upper Brook, Calif.`
#[rustfmt::skip]
const STATES: &[&str] = &[
    "Ala.", "Ariz.", "Ark.", "Calif.", "Colo.", "Conn.", "Del.", "Fla.", "Ga.", "Ill.", "Ind.", "Kan.", "Ky.", "La.", "Md.", "Mass.", "Mich.", "Minn.",
    "Miss.", "Mo.", "Mont.", "Neb.", "Nev.", "N.H.", "N.J.", "N.M.", "N.Y.", "N.C.", "N.D.", "Okla.", "Ore.", "Pa.", "R.I.", "S.C.", "S.D.", "Tenn.", "Vt.",
    "Va.", "Wash.", "W.Va.", "Wis.", "Wyo.", "Ont.", "Que.", "Sask.", "Man.", "Alta.", "B.C.", "N.S.W.",
];

/// Whether a line is a town and its state, as a report's dateline stands alone.
pub(super) fn is_town_of_state(line: &str) -> bool {
    let state = line.rsplit_once(", ").map(|(_, state)| state);
    state.is_some_and(|state| STATES.contains(&state))
}

/// Their ends in compounds: `Mühlenstraße`, `Mühlplatz`.
const ENDS: &[&str] = &[
    "straße", "strasse", "platz", "gasse", "straat", "plein", "gatan", "gata", "vägen", "veien",
];

/// Whether a part of a line is a street, with its number or without, or a public hall: `Harbour Street`, `Rue du Moulin`, `12 Brook Lane`.
pub(super) fn is_place(part: &str) -> bool {
    if is_address(part) {
        return true;
    }
    let part = lowercase(part);
    let last = part.rsplit(' ').next().unwrap_or_default();
    let first = part.split(' ').next().unwrap_or_default();
    let hall = ["town hall", "city hall", "village hall"];
    FIRST.contains(first)
        || LAST.contains(last)
        || ENDS.iter().any(|end| last.ends_with(end))
        || hall.iter().any(|hall| part.ends_with(hall))
}

/// A number and the name of a street: `12 Brook Lane`.
fn is_address(text: &str) -> bool {
    let mut words = text.split(' ');
    let number = words.next().is_some_and(|word| {
        !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit())
    });
    let street = words.next().is_some_and(|word| {
        word.chars().count() > 1 && word.starts_with(char::is_uppercase) && !is_no_name(word)
    });
    number && street
}

/// Whether a piece says which day follows: `آخر تحديث`.
fn is_label(piece: &str) -> bool {
    label_of(piece, Convention::default()) != Label::None
}

/// Whether a piece beside a date says what the date is of: `Deadline`, `bis`, `BOOK UNTIL`.
pub(super) fn is_for_date(piece: &str) -> bool {
    let piece = piece.trim_matches(['(', ')', '（', '）']);
    // `الاجتماع القادم`: where no capitals tell names from words.
    let no_capitals = !piece.contains(|c: char| c.is_uppercase() || c.is_lowercase());
    if no_capitals && (owns_a_day(piece) || is_label(piece)) {
        return true;
    }
    match piece.rsplit_once(' ') {
        // Jane Till has small letters.
        Some((_, last)) => !piece.contains(char::is_lowercase) && bounds(last),
        None => is_of_dates(piece),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_for_date, is_place, is_town_of_state};

    #[test]
    fn places() {
        for place in [
            "Harbour Street",
            "Town Hall",
            "Rue Jeanne",
            "Boulevard Jeanne",
            "Avenue Juana",
            "Saltwick Avenue",
            "Museo Juana",
            "Saltwick Library",
            "Alte Mühlenstraße",
            "12 Brook Lane",
        ] {
            assert!(is_place(place), "{place}");
        }
        for name in [
            "Jane Lane",
            "Richard Hall",
            "Min Park",
            "Mario Arena",
            "Kino Tanaka",
            "Sala Giuseppe",
            "Jane Miller",
            "5 Min Read",
        ] {
            assert!(!is_place(name), "{name}");
        }
    }

    #[test]
    fn towns() {
        assert!(is_town_of_state("UPPER BROOK, Calif."));
        assert!(!is_town_of_state("Miller, Jane") && !is_town_of_state("Jane Miller, Jr."));
    }

    #[test]
    fn words_of_dates() {
        for word in ["bis", "(Stand", "Geboren", "Deadline", "from", "BOOK UNTIL"] {
            assert!(is_for_date(word), "{word}");
        }
        assert!(is_for_date("الاجتماع القادم") && is_for_date("有效期至"));
        for name in ["millhand", "Moritz Born", "Jane Till"] {
            assert!(!is_for_date(name), "{name}");
        }
    }
}
