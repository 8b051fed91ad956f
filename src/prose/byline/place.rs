//! What stands in the line of a name and is a place or a word of dates.

use super::is_no_name;
use crate::value::date::{bounds, is_of_dates};
use crate::value::lexicon::Lexicon;
use crate::value::text::lowercase;

/// Words of streets that are hardly ever a family name, as Lane, Hall and Park are.
static STREETS: Lexicon<64> = Lexicon::of(&[
    "street",
    "road",
    "avenue",
    "boulevard",
    "highway",
    "parkway",
    "rue",
    "quai",
    "calle",
    "avenida",
    "paseo",
    "rua",
    "praça",
    "viale",
    "piazza",
    "ulica",
    "улица",
    "проспект",
    "площадь",
    "sokak",
    "caddesi",
    "mahallesi",
    "jalan",
]);

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
    STREETS.contains(first)
        || STREETS.contains(last)
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

/// Whether a piece beside a date says what the date is of: `Deadline`, `bis`, `BOOK UNTIL`.
pub(super) fn is_for_date(piece: &str) -> bool {
    let piece = piece.trim_matches(['(', ')', '（', '）']);
    match piece.rsplit_once(' ') {
        // Emmett Till has small letters.
        Some((_, last)) => !piece.contains(char::is_lowercase) && bounds(last),
        None => is_of_dates(piece),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_for_date, is_place};

    #[test]
    fn places() {
        for place in [
            "Harbour Street",
            "Town Hall",
            "Rue Jeanne",
            "Alte Mühlenstraße",
            "12 Brook Lane",
        ] {
            assert!(is_place(place), "{place}");
        }
        for name in [
            "Jane Lane",
            "Richard Hall",
            "Min Park",
            "Jane Miller",
            "5 Min Read",
        ] {
            assert!(!is_place(name), "{name}");
        }
    }

    #[test]
    fn words_of_dates() {
        for word in ["bis", "(Stand", "Geboren", "Deadline", "from", "BOOK UNTIL"] {
            assert!(is_for_date(word), "{word}");
        }
        for name in ["millhand", "Max Born", "Jane Till"] {
            assert!(!is_for_date(name), "{name}");
        }
    }
}
