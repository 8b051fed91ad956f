//! Claims → [`PageMetadata`]. Reads nothing but claims; nothing else writes into the page.
//!
//! `rank` says, as data, how far a source is trusted for a field. Each field's own rules then look at the claims in that
//! order: `headline`, `dates`, `authors`, `address`, `lists`, `publisher`; `agree` holds what they check with.

mod address;
mod agree;
mod authors;
mod board;
mod dates;
mod headline;
mod keywords;
mod language;
mod lists;
mod moment;
mod publisher;
mod rank;

use crate::claim::{Claims, Field, Value};
use crate::notice::Notice;
use crate::page::{Capture, PageMetadata, Site};
use board::Board;

/// What became of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
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

/// The page, and what became of each claim, in the order of the claims.
pub(crate) fn resolve(
    claims: &Claims<'_>,
    notices: &mut Vec<Notice>,
) -> (PageMetadata, Vec<Outcome>) {
    let mut board = Board::new(claims);
    let mut page = PageMetadata {
        kind: board.text(Field::Kind),
        article_body: board.text(Field::ArticleBody),
        license: board.text(Field::License),
        alternative_headline: None,
        ..PageMetadata::default()
    };
    address::choose(&mut board, &mut page);
    page.is_part_of = site(&mut board);
    publisher::choose(&mut board, &mut page);
    headline::choose(&mut board, &mut page);
    page.description = lists::description(&mut board, &page);
    dates::choose(&mut board, &mut page, notices);
    authors::choose(&mut board, &mut page);
    keywords::choose(&mut board, &mut page);
    lists::images(&mut board, &mut page);
    language::choose(&mut board, &mut page);
    board.texts(Field::ArticleSection, &mut page.article_section);
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

/// The site by its most trusted name; its address from whichever source has that name and states one.
fn site(board: &mut Board<'_>) -> Option<Site> {
    let name_of = |value: &Value<'_>| match value {
        Value::Text(text) => agree::stated(text).map(str::to_owned),
        Value::Agent(site) => site
            .name
            .as_deref()
            .and_then(agree::stated)
            .map(str::to_owned),
        _ => None,
    };
    let name = board.first(Field::IsPartOf, name_of)?;
    let url = board.of(Field::IsPartOf).iter().find_map(|entry| {
        let same = name_of(&entry.claim.value).as_ref() == Some(&name);
        match &entry.claim.value {
            Value::Agent(site) if same => site.url.clone(),
            _ => None,
        }
    });
    Some(Site {
        name: Some(name),
        url,
    })
}
