//! Names as libraries and their formats record them: the family first, several between semicolons.

use super::field::{is_credential, is_other, stated};
use super::is_person_like;
use super::organization::is_organization_like;
use super::split::{is_reversed, is_suffix};

/// Whom a library's record names: "Doe, Jane" is one person there whatever stands before the comma, "Molino Arroyo, Gabriel; Prado
/// Rueda, Mario" are two, and so are "Doe, Jane and Roe, Richard". The years of a life are no part of a name: "Doe, Jane, 1950-". Newsrooms
/// fill the same names with bylines, "By Jane Doe; Photos by Richard Roe": where any part is none, the whole is read like other fields.
pub(crate) fn recorded(text: &str) -> Vec<String> {
    let text = before_life(text.trim());
    for mark in [";", " and "] {
        let names: Vec<&str> = text
            .split(mark)
            .map(before_life)
            .filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case("et al."))
            .take(RECORDED)
            .collect();
        let whole = names.iter().all(|name| is_heading(name));
        let by_family = names.iter().all(|name| name.contains(','))
            || mark == ";" && names.iter().any(|name| is_reversed(name));
        if names.len() > 1 && whole && by_family {
            return names.into_iter().map(str::to_owned).collect();
        }
    }
    // "Jane Doe ; Foto: dpa"
    let labelled = text.match_indices(';').map(|(at, _)| at).find(|at| {
        let piece = text.get(at + 1..).unwrap_or("").split(';').next();
        piece.is_some_and(|piece| piece.contains(": "))
    });
    stated(labelled.map_or(text, |at| text.get(..at).unwrap_or(text)))
}

/// Most names read of one record.
const RECORDED: usize = 256;

/// Whether a part of a record is one name: a family and its given names, one person, one house.
fn is_heading(name: &str) -> bool {
    if name.contains(',') {
        return is_family_first(name) && is_person_like(name) && !is_credential(name);
    }
    stated(name) == [name]
        && !is_other(name)
        && (is_person_like(name) || is_organization_like(name, &[]))
}

/// Whether a record's name has its family before its comma and few given names behind. Of two words on both sides each may be a person.
fn is_family_first(name: &str) -> bool {
    let (family, given) = name.split_once(',').unwrap_or((name, ""));
    let given = given.trim();
    let full = |text: &str| {
        let words = text.split_whitespace();
        let full =
            words.filter(|word| word.starts_with(char::is_uppercase) && !word.ends_with('.'));
        full.filter(|word| word.chars().count() > 2).count()
    };
    !given.is_empty()
        && !given.contains(',')
        && given.split_whitespace().count() <= 3
        && !is_suffix(given)
        && (full(family) < 2 || full(given) < 2)
}

/// A heading's name before the years of a life: ", 1950-", ", 1950-2010".
fn before_life(text: &str) -> &str {
    let text = text.trim().trim_end_matches([',', ';']);
    let is_life = |years: &str| {
        let (born, died) = years.split_once(['-', '–']).unwrap_or((years, ""));
        let year = |year: &str| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        year(born.trim()) && (died.trim().is_empty() || year(died.trim()))
    };
    match text.rsplit_once(',') {
        Some((name, years)) if is_life(years) => name.trim_end(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::recorded;

    #[test]
    fn records() {
        for (text, names) in [
            ("Doe, Jane", &["Doe, Jane"][..]),
            ("Molino Arroyo, Gabriel", &["Molino Arroyo, Gabriel"]),
            (
                "Molino Arroyo, Gabriel; Prado Rueda, Mario",
                &["Molino Arroyo, Gabriel", "Prado Rueda, Mario"],
            ),
            (
                "Doe, Jane; University of Weir;",
                &["Doe, Jane", "University of Weir"],
            ),
            ("Doe, Jane and Roe, Richard", &["Doe, Jane", "Roe, Richard"]),
            (
                "Doe, Jane, 1950-; Roe, R., 1901-1990",
                &["Doe, Jane", "Roe, R."],
            ),
            ("Doe, Jane, 1950-", &["Doe, Jane"]),
            ("Jane Doe", &["Jane Doe"]),
            ("Jane Doe, Richard Roe", &["Jane Doe", "Richard Roe"]),
            ("Jane Doe and Richard Roe", &["Jane Doe", "Richard Roe"]),
            ("Doe J, Roe R", &["Doe J", "Roe R"]),
            ("Weir and Mill Society", &["Weir and Mill Society"]),
            (
                "Doe, Jane; Roe, Richard; et al.",
                &["Doe, Jane", "Roe, Richard"],
            ),
            (
                "Doe, J.; van der Mill, Ada",
                &["Doe, J.", "van der Mill, Ada"],
            ),
            // Bylines of newsrooms.
            ("By Jane Doe; Photos by Richard Roe", &["Jane Doe"]),
            (
                "By JANE DOE; The Associated Press",
                &["JANE DOE", "The Associated Press"],
            ),
            ("Von Anna Berg; dpa", &["Anna Berg", "dpa"]),
            (
                "Jane Doe, Richard Roe; Saltwick Courier",
                &["Jane Doe", "Richard Roe"],
            ),
            ("Jane Doe; Staff Writer", &["Jane Doe"]),
            ("Jane Doe; Political Editor", &["Jane Doe"]),
            ("Doe, Jane; Political Editor", &["Doe, Jane"]),
            ("Doe, Jane; Staff Writer", &["Doe, Jane"]),
            ("Jane Doe; Updated 5 March 2024", &["Jane Doe"]),
            ("Doe, Jane; Updated 5 March 2024", &["Doe, Jane"]),
            ("Doe, Jane; Email: jane@x.example", &["Doe, Jane"]),
            ("Doe, Jane; Photos by Richard Roe", &["Doe, Jane"]),
            ("Jane Doe ; Foto: dpa", &["Jane Doe"]),
            ("WEIR (Saltwick; 1990)", &["WEIR (Saltwick; 1990)"]),
            ("By Doe, Jane; Roe, Richard", &["Doe, Jane", "Roe, Richard"]),
        ] {
            assert_eq!(recorded(text), names, "{text:?}");
        }
    }
}
