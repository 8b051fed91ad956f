//! Offices: "Lake County Health Department", "Ministry of Rivers and Health". Words of theirs are those of menus and sections as well, and what
//! stands before these looks like somebody's name.

use super::name::{is_no_name, is_person_like};
use crate::value::letter::is_alphabetic;
use crate::value::lexicon::Lexicon;

/// Words that names of offices end with.
#[rustfmt::skip]
static LAST: Lexicon<64> = Lexicon::of(&[
    "department", "ministry", "council", "committee", "office", "authority", "commission", "district", "board", "administration", "organization",
    "organisation", "school", "college", "university", "institute", "association", "society", "foundation", "dept",
]);

/// Words that say which one of a town's or a country's offices.
#[rustfmt::skip]
static WHICH: Lexicon<128> = Lexicon::of(&[
    "health", "public", "police", "fire", "works", "water", "school", "schools", "city", "county", "town", "village", "parish", "state", "district",
    "sheriff's", "sheriff’s", "parks", "recreation", "planning", "zoning", "transportation", "transport", "transit", "education", "environmental",
    "environment", "housing", "finance", "human", "social", "services", "election", "elections", "library", "conservation", "sanitation", "utility", "utilities",
    "regional", "municipal", "attorney's", "mayor's", "clerk's", "mayor’s", "clerk’s", "emergency", "management", "rescue", "and", "&", "of",
]);

/// Words that names of offices begin with, and what joins them to what these are for.
#[rustfmt::skip]
static FIRST: Lexicon<128> = Lexicon::of(&[
    "department", "ministry", "office", "bureau", "board", "council", "committee", "commission", "institute", "university", "college", "school", "society",
    "association", "foundation", "ministère", "ministerio", "ministério", "ministero", "ministerium", "université", "universidad", "universidade",
    "università", "institut", "instituto", "istituto", "direction", "dirección", "secretaría", "secretaria", "agence", "agencia",
]);
const OF: &[&str] = &[
    "of", "for", "de", "des", "du", "del", "di", "della", "delle", "dei", "da", "do", "für", "der",
];

/// Small words inside such names.
const SMALL: &[&str] = &[
    "of", "for", "the", "and", "&", "on", "de", "des", "du", "la", "las", "los", "les", "et", "y",
    "e", "del", "di", "della", "delle", "dei", "da", "do", "für", "der", "und", "l",
];

/// What offices are for, of the words that menus have and names do not: "Sunday School" is none.
const TOPICS: &[&str] = &[
    "health",
    "law",
    "world",
    "science",
    "business",
    "technology",
    "culture",
    "sport",
    "sports",
    "local",
    "travel",
    "information",
    "data",
];

/// Most words of one.
const WORDS: usize = 9;

/// Whether a text is an office's name, each of its words with a capital.
pub(super) fn is_office(text: &str) -> bool {
    let ends = ends(text);
    if !ends && !begins(text) || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let capital = |word: &&str| {
        let of_name = !is_no_name(word) || TOPICS.contains(&&*word.to_lowercase());
        word.starts_with(char::is_uppercase) && of_name || SMALL.contains(word)
    };
    let lettered = |word: &&str| {
        word.chars()
            .all(|c| is_alphabetic(c) || matches!(c, '\'' | '’' | '-' | '&' | '.'))
    };
    let count = text.split(' ').take(WORDS + 1).count();
    (2..=WORDS).contains(&count)
        && text
            .split(' ')
            .all(|word| capital(&word) && lettered(&word))
        && (begins(text) || ends && !is_person_like(text))
}

fn ends(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    LAST.contains_in_lower_case(last)
}

/// Words that names of offices and schools end with, and those of families too: "Jane School".
const FAMILIES: &[&str] = &["school", "college", "board", "district"];

/// Whether a text of two words or more ends as names of offices and schools do: "Weir Law School". Of two words, alone or behind one that
/// joins names, "Jane School" is as much somebody's name as a house's: the first has to say which of a place's offices it is, "Water Board".
pub(super) fn is_house(text: &str) -> bool {
    if !ends_as_house(text) {
        return false;
    }
    let joined = [" and ", " & ", " und ", " et "];
    let starts = joined
        .iter()
        .filter_map(|word| Some(text.rfind(word)? + word.len()));
    let own = starts.max().and_then(|start| text.get(start..));
    let own = own.unwrap_or(text);
    let last = own.rsplit(' ').next().unwrap_or_default();
    let of_family = FAMILIES.iter().any(|word| word.eq_ignore_ascii_case(last));
    !of_family || own.split(' ').nth(2).is_some() || is_which_office(own)
}

/// Whether a text of two words or more ends as names of offices and schools do, be it somebody's name or not: "Saltwick College".
pub(crate) fn ends_as_house(text: &str) -> bool {
    text.contains(' ') && ends(text)
}

/// Whether a text begins with an office and what it is for: "Department for".
fn begins(text: &str) -> bool {
    let Some((first, rest)) = text.split_once(' ') else {
        return false;
    };
    rest.split_once(' ').is_some_and(|(of, _)| OF.contains(&of))
        && FIRST.contains_in_lower_case(first)
}

/// Whether a text begins as an office's name does that says what it is for: "Department for Rivers".
pub(super) fn is_office_for(text: &str) -> bool {
    begins(text) && is_office(text)
}

/// Whether a list of names is one office's: what its name joins is no person, neither before the joint, "Ada Mill and Health Department", nor
/// behind it. What an office is for is behind its first words, or what ends its name tells which of a place's offices it is.
pub(super) fn joins_in_name(piece: &str) -> bool {
    if !ends(piece) && !begins(piece) {
        return false;
    }
    let joined = [" and ", " & ", " et ", " y ", " e ", " und "];
    let Some((head, tail)) = joined.iter().find_map(|word| piece.rsplit_once(word)) else {
        return false;
    };
    let first = head.split(',').next().unwrap_or(head);
    (begins(piece) || is_which_office(tail) && !is_person_like(first))
        && is_office(piece)
        && !is_person_like(tail)
}

/// Whether what stands behind two words says only which office of a place it is, "Health Department": it is no house of somebody's.
pub(crate) fn is_which_office(house: &str) -> bool {
    let Some((which, last)) = house.rsplit_once(' ') else {
        return LAST.contains_in_lower_case(house);
    };
    LAST.contains_in_lower_case(last)
        && which
            .split(' ')
            .all(|word| WHICH.contains_in_lower_case(word))
}

#[cfg(test)]
mod tests {
    use super::{is_house, is_office, is_which_office, joins_in_name};

    #[test]
    fn offices() {
        for office in [
            "Lake County Health Department",
            "Weir Law School",
            "World Health Organization",
            "Department of Public Health",
            "Ministry of Rivers and Health",
            "Office of the Mayor",
            "Ministère de la Santé et des Rivières",
            "Weir County Sheriff's Office",
        ] {
            assert!(is_office(office), "{office}");
        }
        for other in [
            "Ada Mill",
            "Department",
            "Read more in our office",
            "The mill school",
            "Ministry of 12 rivers",
            "Sunday School",
        ] {
            assert!(!is_office(other), "{other}");
        }
        assert!(joins_in_name("Ministry of Rivers and Health"));
        assert!(joins_in_name(
            "City of Saltwick Parks and Recreation Department"
        ));
        assert!(!joins_in_name("Ada Mill and Health Department"));
        assert!(!joins_in_name("Ida Weir and Public Works Department"));
        assert!(!joins_in_name("Jane Weir, Parks and Recreation Department"));
        assert!(!joins_in_name("Ada Mill and Weir Law School"));
        assert!(!joins_in_name("Department of Health and Ada Mill"));
        for house in [
            "Weir Law School",
            "Bread and Water Board",
            "School District",
            "Skerrow Commission",
        ] {
            assert!(is_house(house), "{house}");
        }
        for name in ["Jane School", "Rosa Parks and Jane School", "School"] {
            assert!(!is_house(name), "{name}");
        }
        assert!(is_which_office("Health Department"));
        assert!(!is_which_office("Mill Gazette"));
        assert!(!is_which_office("Weir University"));
    }
}
