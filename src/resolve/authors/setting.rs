//! What tells of a page how much a byline on it is worth.

use crate::claim::{self, Basis, Field, Source, Value};
use crate::page::PageMetadata;
use crate::resolve::board::{Board, Entry};
use crate::resolve::{agree, dates, rank};
use crate::value::letter::is_cjk;
use crate::value::person;

/// A visible byline under this trust is a guess.
const BYLINE: i16 = rank::of(Field::Author, Source::Prose) + claim::BYLINE;

/// What it needs more where the page does not call itself an article, and where it bears no date: of such pages few are signed, and
/// the names on them are customers', staff's, other pages' authors'.
const UNTYPED: i16 = 10;
const UNDATED: i16 = 15;
/// Letters of running text from which on a page tells something, whatever it calls itself.
const TOLD: usize = 1_200;

/// What tells of a page how much a byline on it is worth.
pub(super) struct Setting {
    /// Nothing says that it is an article.
    pub(super) untyped: bool,
    pub(super) undated: bool,
    /// Its text is as long as an article's.
    told: bool,
    english: bool,
    /// It lists entries, beside which their writers stand, not the list's.
    list: bool,
}

impl Setting {
    pub(super) fn of(board: &Board<'_>, page: &PageMetadata) -> Self {
        let language = board.of(Field::InLanguage);
        let is_english = |tag: &str| {
            let primary = tag.get(..2);
            primary.is_some_and(|own| own.eq_ignore_ascii_case("en"))
        };
        Self {
            untyped: !agree::is_article(board),
            undated: page.date_published.is_none(),
            told: page.article_body.as_deref().is_some_and(is_long),
            english: language.first().is_some_and(
                |entry| matches!(&entry.claim.value, Value::Text(tag) if is_english(tag)),
            ),
            list: page.date_published.is_none() && dates::is_list(board),
        }
    }

    /// Whether what a group of claims says may be the page's author.
    pub(super) fn counts(&self, head: &Entry<'_>, group: &[Entry<'_>]) -> bool {
        let doubtful =
            head.claim.source == Source::Prose && head.trust < self.trust_for_bylines(group);
        let of_entries = self.list && group.len() > 1 && is_of_markup(head.claim.source);
        !doubtful && head.claim.weight > -50 && !of_entries
    }

    /// The least trust with which a byline that the page shows signs it.
    fn trust_for_bylines(&self, group: &[Entry<'_>]) -> i16 {
        // Under a day stand those who wrote that day's entry.
        let signed = !self.undated && group.iter().all(is_person);
        let told = self.told && self.introduces(group);
        let untyped = if self.untyped && !signed && !told {
            UNTYPED
        } else {
            0
        };
        let undated = if self.undated { UNDATED } else { 0 };
        BYLINE + untyped + undated
    }

    /// Whether markup or a word calls all of a group authors. "De Paris à Lyon", "Von Haus zu Haus", "Od redakcji": most languages' "by"
    /// begins other lines as often.
    fn introduces(&self, group: &[Entry<'_>]) -> bool {
        group.iter().all(|entry| match entry.claim.basis {
            Some(Basis::RelAuthor | Basis::BylineClass | Basis::AuthorItem | Basis::AuthorLink) => {
                true
            }
            Some(Basis::BylineLine) => self.english && is_person(entry),
            _ => false,
        })
    }
}

/// Whether a claim names somebody by what looks like a person's whole name.
fn is_person(entry: &Entry<'_>) -> bool {
    let Value::Agent(agent) = &entry.claim.value else {
        return false;
    };
    agent.name.as_deref().is_some_and(person::is_person_like)
}

/// Whether a text is an article's by its length. A character of Chinese and Japanese says as much as three letters.
fn is_long(body: &str) -> bool {
    let mut letters = 0;
    body.chars().any(|c| {
        letters += if is_cjk(c) { 3 } else { 1 };
        letters >= TOLD
    })
}

/// Whether a source reads names from what the page shows.
const fn is_of_markup(source: Source) -> bool {
    matches!(source, Source::Prose | Source::Microformats)
}
