//! Claims → [`PageMetadata`]. Reads nothing but claims; nothing else writes into the page.
//!
//! `rank` says, as data, how far a source is trusted for a field; `board` holds the claims in that order. A field's own rules
//! stand in the file of its name; `agree`, `house` and `moment` hold what several of them check with.

mod address;
mod agree;
mod alternates;
mod authors;
mod board;
mod body;
mod dates;
mod description;
mod headline;
mod house;
mod images;
mod keywords;
mod kind;
mod language;
mod moment;
mod publisher;
mod rank;
mod sections;
mod site;

use crate::claim::{Claims, Field, Value};
use crate::notice::{Notice, NoticeKind};
use crate::page::{Capture, PageMetadata};
use board::Board;
use serde::{Deserialize, Serialize};

/// What became of a claim. Prints as its name in JSON: `won`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// Its value, or a part of it, is in the page.
    Won,
    /// It says what the winner says.
    Agreed,
    /// Another claim was preferred.
    #[default]
    Lost,
}

/// Tells of each place where a template left its own words, which the headline may be.
fn placeholders(claims: &Claims<'_>, headline: Option<&str>, notices: &mut Vec<Notice>) {
    let is_headline =
        |text: &str| headline.is_some_and(|own| own.eq_ignore_ascii_case(text.trim()));
    let refused = claims.iter().filter(|claim| {
        matches!(&claim.value, Value::Text(text) if !text.trim().is_empty() && agree::stated(text).is_none() && !is_headline(text))
    });
    let mut last = None;
    for claim in refused.filter(|claim| !claim.span.is_empty()) {
        if last.replace(claim.span) != Some(claim.span) {
            notices.push(Notice::new(NoticeKind::Placeholder, claim.span));
        }
    }
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serialize(f)
    }
}

/// The page, and what became of each claim, in the order of the claims.
pub(crate) fn resolve(
    claims: &Claims<'_>,
    notices: &mut Vec<Notice>,
) -> (PageMetadata, Vec<Outcome>) {
    let mut board = Board::new(claims);
    let mut page = PageMetadata {
        kind: board
            .text(Field::Kind)
            .map(|stated| kind::schema_org(&stated)),
        license: board.text(Field::License),
        alternative_headline: None,
        ..PageMetadata::default()
    };
    address::choose(&mut board, &mut page);
    page.article_body = body::choose(&mut board, &page);
    page.is_part_of = site::choose(&mut board, page.url.as_deref());
    page.page_start = board.text(Field::PageStart);
    page.page_end = board.text(Field::PageEnd);
    publisher::choose(&mut board, &mut page);
    headline::choose(&mut board, &mut page);
    body::begin_below_headline(&board, &mut page);
    placeholders(claims, page.headline.as_deref(), notices);
    page.description = description::choose(&mut board, &page);
    dates::choose(&mut board, &mut page, notices);
    authors::choose(&mut board, &mut page);
    house::name_kinds(&mut page);
    keywords::choose(&mut board, &mut page);
    images::choose(&mut board, &mut page);
    alternates::choose(&mut board, &mut page);
    language::choose(&mut board, &mut page);
    sections::choose(&mut board, &mut page);
    board.texts(Field::Identifier, &mut page.identifier);
    board.texts(Field::Speakable, &mut page.speakable);
    page.is_accessible_for_free = board.first(Field::IsAccessibleForFree, |value| match value {
        Value::Flag(flag) => Some(*flag),
        _ => None,
    });
    page.word_count = board.first(Field::WordCount, |value| match value {
        Value::Number(number) => Some(*number),
        _ => None,
    });
    page.copyright_year = board.first(Field::CopyrightYear, |value| match value {
        Value::Number(number) => u16::try_from(*number).ok(),
        _ => None,
    });
    let capture = Capture {
        date: board.date(Field::CaptureDate),
        url: board.text(Field::CaptureUrl),
        archived_at: board.text(Field::ArchivedAt),
    };
    page.capture = (capture != Capture::default()).then_some(capture);
    (page, board.outcomes)
}
