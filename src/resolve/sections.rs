//! Sections: each name once, without the marks of a path, lists in one string apart; what only machines read is no name.

use super::Outcome;
use super::board::{Board, Entry, Said};
use crate::claim::{Basis, Field, Source, Value};
use crate::page::{Date, PageMetadata};
use crate::value::date::{self, Convention};
use crate::value::letter::is_alphabetic;
use crate::value::{link, section, text};

/// Names in one string of which it is surely a list: "Food, Drink & Travel" is one section.
const LIST: usize = 4;

/// Chooses the sections.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let entries = board.of(Field::ArticleSection);
    let lists = |text: &str| joined(text).len() > 1;
    let named = |text: &str| stated(text).is_some() && !lists(text);
    let is_named =
        |entry: &Entry<'_>| matches!(&entry.claim.value, Value::Text(text) if named(text));
    let apart = entries.iter().any(is_named);
    let is_way = |entry: &Entry<'_>| {
        let basis = entry.claim.basis;
        matches!(
            basis,
            Some(Basis::Breadcrumb | Basis::BareWay | Basis::Kicker)
        )
    };
    // Links alone, and the signs between them, tell of a way only where nothing else tells of a section. A list of sections and tags in one string
    // does not say which of them is one.
    let bare =
        |entry: &Entry<'_>| matches!(entry.claim.basis, Some(Basis::BareWay | Basis::Kicker));
    let told = entries.iter().any(|entry| !bare(entry) && is_named(entry));
    let last = entries
        .iter()
        .filter(|entry| is_way(entry))
        .map(|entry| entry.at)
        .max();
    let year = entries
        .iter()
        .filter(|entry| is_way(entry))
        .find_map(year_of);
    let own = page.date_published.map(Date::year);
    let mut said = Said::of(&page.article_section);
    for entry in entries.iter().filter(|entry| !(told && bare(entry))) {
        let Value::Text(text) = &entry.claim.value else {
            continue;
        };
        // A dump's lists are apart already, and what stands in it is what readers saw.
        if matches!(entry.claim.source, Source::Run | Source::Header) {
            let outcome = said.add(&mut page.article_section, text);
            board.mark(entry.at, outcome);
            continue;
        }
        // A list of sections and tags in one, where the section is also said by itself, tells nothing more.
        let parts = if apart && lists(text) {
            Vec::new()
        } else {
            joined(text)
        };
        let mut outcome = Outcome::Lost;
        for name in parts.into_iter().filter_map(stated) {
            let way = is_way(entry);
            let frames = || {
                is_headline(name, page)
                    || is_site(name, page)
                    || is_of_service(name, last == Some(entry.at))
                    || is_of_calendar(name, year, own)
            };
            if way && frames() {
                continue;
            }
            match said.add(&mut page.article_section, name) {
                Outcome::Won => outcome = Outcome::Won,
                Outcome::Agreed if outcome == Outcome::Lost => outcome = Outcome::Agreed,
                _ => {}
            }
        }
        board.mark(entry.at, outcome);
    }
}

/// The names in a string: `Mills,Public Policy`, where no blank follows a comma, and lists too long for one name. "Mills, Floods,
/// Music, and Film" is one name, so is "Top 10,000 Mills".
fn joined(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let glued = parts.len() > 1 && !text.contains(", ");
    let whole = parts.iter().all(|part| !part.is_empty());
    let last = parts.last().copied().unwrap_or_default();
    let told = ["and ", "& ", "und ", "et ", "y ", "e "]
        .iter()
        .any(|word| last.starts_with(word));
    let number = parts.iter().skip(1).any(|part| {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        digits == 3
    });
    if !told && !number && (parts.len() >= LIST || glued && whole) {
        parts
    } else {
        vec![text]
    }
}

/// The name without marks of a path, if it is one: no number, identifier, address or clock.
fn stated(name: &str) -> Option<&str> {
    let name = name.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '>' | '»' | '›' | '|' | ',' | '\u{200b}')
    });
    let name = name.strip_prefix('#').unwrap_or(name);
    let machine = link::is_http(name)
        || name.starts_with('/')
        || !name.chars().any(is_alphabetic)
        || is_identifier(name)
        || section::is_unsorted(&text::fold(name));
    (!machine).then_some(name)
}

/// `0D1E2F3A-1B2C-4D5E-8F90-A1B2C3D4E5F6`
fn is_identifier(name: &str) -> bool {
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    digits >= 4
        && name.len() >= 16
        && name
            .bytes()
            .all(|b| b.is_ascii_hexdigit() || matches!(b, b'-' | b'_'))
}

/// Whether a step of the way is of the site's business with a visitor. In one word it is so where the way ends: "Contact" over other
/// steps is a section.
fn is_of_service(name: &str, last: bool) -> bool {
    let folded = text::fold(name);
    section::is_of_service(&folded) && (last || folded.contains(' '))
}

/// The year that a step of the way is: "Home › 2024 › March".
fn year_of<'e>(entry: &'e Entry<'_>) -> Option<&'e str> {
    let Value::Text(text) = &entry.claim.value else {
        return None;
    };
    let text = text.trim();
    let year = text.parse().ok().filter(|_| text.len() == 4);
    year.is_some_and(|year: u16| (1990..2100).contains(&year))
        .then_some(text)
}

/// Whether a step of the way is of an archive's calendar: a month with the page's own year, and where another step is that year the month
/// alone and the archive's own name. "May" may be a place, "Mars" a star, and of "September 11, 2001" and "Mai 1968" others write later.
fn is_of_calendar(name: &str, year: Option<&str>, own: Option<u16>) -> bool {
    let Some(own) = own else {
        return false;
    };
    let is_month = |text: &str| {
        let date = date::written(text, Convention::default()).and_then(|written| written.settled());
        date.is_some_and(|date| date.year() == own && date.precision() == 2)
    };
    let year = year.filter(|year| year.parse() == Ok(own));
    let is_archive = |name: &str| {
        let folded = text::fold(name);
        ["archiv", "arkiv", "архив", "архів", "アーカイブ"]
            .iter()
            .any(|word| folded.starts_with(word))
            && !folded.contains(' ')
    };
    name.contains(|c: char| c.is_ascii_digit()) && is_month(name)
        || year.is_some_and(|year| is_archive(name) || is_month(&format!("{name} {year}")))
}

/// Whether a name is the site's, the first step of the way.
fn is_site(name: &str, page: &PageMetadata) -> bool {
    let site = page.is_part_of.as_ref();
    site.and_then(|site| site.name.as_deref())
        .is_some_and(|site| text::same(site, name))
}

/// Whether a name is the page's own headline, the last step of the way to it.
fn is_headline(name: &str, page: &PageMetadata) -> bool {
    page.headline
        .as_deref()
        .is_some_and(|headline| text::same(headline, name))
}

#[cfg(test)]
mod tests {
    use super::{is_of_calendar, joined, stated};

    #[test]
    fn steps_of_a_calendar() {
        for (name, year) in [
            ("March 2024", None),
            ("März 2024", None),
            ("March", Some("2024")),
            ("März", Some("2024")),
            ("Archive", Some("2024")),
        ] {
            assert!(is_of_calendar(name, year, Some(2024)), "{name}");
        }
        for (name, year) in [
            ("May", None),
            ("Mars", None),
            ("Archive", None),
            ("Village", Some("2024")),
            ("Election 2024", None),
            ("Archive of mills", Some("2024")),
            ("September 11, 2001", None),
            ("5 March 2024", None),
            ("8. Mai 1945", None),
            ("6 février 1934", None),
            ("Mai 1968", None),
            ("March", Some("1999")),
        ] {
            assert!(!is_of_calendar(name, year, Some(2024)), "{name}");
        }
    }

    #[test]
    fn lists_and_names() {
        assert_eq!(joined("Mills,Public Policy"), ["Mills", "Public Policy"]);
        assert_eq!(joined("Food, Drink & Travel"), ["Food, Drink & Travel"]);
        assert_eq!(joined("Mills, floods, crafts, Saltwick").len(), 4);
        for name in ["Top 10,000 Mills", "Mills, Floods, Music, and Film"] {
            assert_eq!(joined(name), [name]);
        }
        for (text, name) in [
            ("> Local news", Some("Local news")),
            ("#Mills", Some("Mills")),
            ("0D1E2F3A-1B2C-4D5E-8F90-A1B2C3D4E5F6", None),
            ("2016", None),
            ("/world/mills", None),
            ("https://paper.example/mills", None),
            ("Uncategorized", None),
            ("B2B", Some("B2B")),
        ] {
            assert_eq!(stated(text), name, "{text}");
        }
    }
}
