//! Dates that are not the page's: of what it announces, of a film on it, of the day on which a repository took it in.

use super::{Stated, agrees, is_shown};
use crate::claim::{Basis, Claim, Field, Source, Value};
use crate::page::PageMetadata;
use crate::resolve::agree;
use crate::resolve::board::{Board, Entry};
use crate::value::text;

/// Whether a date of an event's page is when it takes place: it stands under its name as an article's does under the headline, and in the
/// address, `/events/2025/06/14/fair`.
pub(super) fn is_of_event(one: &Stated<'_>) -> bool {
    let claim = one.entry.claim;
    is_shown(claim.source) && claim.basis != Some(Basis::CalledPublished)
        || claim.source == Source::Address
}

/// Whether a claim speaks of something else than the page: of a video on it, or, where nobody signs and no date is shown, of the
/// day on which a content system made the page.
pub(super) fn of_something_else(
    one: &Stated<'_>,
    board: &Board<'_>,
    stated: &[Stated<'_>],
) -> bool {
    if one.entry.claim.source != Source::JsonLd {
        return false;
    }
    let kind = board
        .of(Field::Kind)
        .into_iter()
        .find(|entry| entry.claim.source == Source::JsonLd)
        .and_then(|entry| match &entry.claim.value {
            Value::Text(kind) => Some(&**kind),
            _ => None,
        });
    let thing = matches!(
        kind,
        Some("VideoObject" | "ImageObject" | "AudioObject" | "Product" | "Event" | "Course")
    );
    let video = board
        .of(Field::Kind)
        .iter()
        .any(|entry| matches!(&entry.claim.value, Value::Text(kind) if kind.starts_with("video")));
    let system = one.entry.claim.basis == Some(Basis::OfPageItem)
        && board
            .top(Field::Author)
            .is_none_or(|entry| entry.claim.weight <= -50)
        && !stated
            .iter()
            .any(|other| other.entry.at != one.entry.at && agrees(other.date, one.date));
    thing && !video || system
}

/// Whether the page is of what takes place on a day, by its types, and of no work. A report has the event that it tells of beside it, and
/// is signed: only an event that is called as the page is, where nobody signs, makes the page its own. An item that neither its address nor
/// its name makes the page's may be of a box with what is on, unless it is marked in the text itself.
pub(super) fn announces(board: &Board<'_>, page: &PageMetadata) -> bool {
    let kinds = board.of(Field::Kind);
    let kinds = || {
        kinds.iter().filter_map(|entry| match &entry.claim.value {
            Value::Text(kind) => Some((&**kind, entry.claim)),
            _ => None,
        })
    };
    let own = |claim: &Claim<'_>| claim.weight >= 0 || claim.source == Source::Microformats;
    let mut events = kinds().filter(|(kind, claim)| own(claim) && is_event(kind));
    events.any(|(_, claim)| is_called_so(claim.source, board, page))
        && !kinds().any(|(kind, _)| agree::is_work(kind))
        && !is_signed(board)
}

/// Whether an item of a syntax is called as the page is, but for a year. Open Graph's type is the page's own.
fn is_called_so(source: Source, board: &Board<'_>, page: &PageMetadata) -> bool {
    if source == Source::OpenGraph {
        return true;
    }
    let Some(headline) = page.headline.as_deref().map(without_year) else {
        return false;
    };
    let names = board.of(Field::Headline);
    let mut names = names.iter().filter(|entry| entry.claim.source == source);
    names.any(|entry| match &entry.claim.value {
        Value::Text(name) => without_year(name) == headline,
        _ => false,
    })
}

/// The words of a title, folded, without years.
fn without_year(title: &str) -> String {
    let folded = text::fold(title);
    let is_year = |word: &&str| {
        word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit())
    };
    let words: Vec<&str> = folded.split(' ').filter(|word| !is_year(word)).collect();
    words.join(" ")
}

/// Whether somebody signs what the page shows. Whom an event's item or the head names may have put it on.
fn is_signed(board: &Board<'_>) -> bool {
    let authors = board.of(Field::Author);
    let shown = |entry: &Entry<'_>| entry.claim.source == Source::Prose && entry.claim.weight >= 0;
    authors.iter().any(shown)
}

/// Whether a type is of what takes place: [schema.org/Event](https://schema.org/Event) and its kinds, h-event, Open Graph's `event`.
fn is_event(kind: &str) -> bool {
    const OTHERS: &[&str] = &[
        "h-event",
        "event",
        "Festival",
        "Hackathon",
        "EventSeries",
        "Course",
        "CourseInstance",
    ];
    kind.ends_with("Event") || OTHERS.contains(&kind)
}

/// The year in which a work was issued, where that is all that its record tells: theses and reprints have no day. Old sites state one year on
/// all their pages: the page has to be of a repository.
pub(super) fn issued(stated: &[Stated<'_>], board: &Board<'_>, page: &PageMetadata) -> Option<u16> {
    let of_record = |one: &&Stated<'_>| {
        let claim = one.entry.claim;
        matches!(claim.source, Source::Citation | Source::DublinCore) && claim.weight >= 0
    };
    let first = stated.iter().find(of_record)?;
    let year = (first.date.precision() < 3).then(|| first.date.year())?;
    (stated.iter().any(is_intake) || is_of_repository(board, page)).then_some(year)
}

/// Whether a record's date is that of a repository: "available" beside the one of issue.
fn is_intake(one: &Stated<'_>) -> bool {
    one.entry.claim.source == Source::DublinCore && one.entry.claim.weight < 0
}

/// Whether a page is a repository's: it cites the work, by more than a date, or has a DOI or a handle for it.
fn is_of_repository(board: &Board<'_>, page: &PageMetadata) -> bool {
    let fields = [
        Field::Headline,
        Field::Author,
        Field::IsPartOf,
        Field::Publisher,
    ];
    let cites = |entry: &Entry<'_>| entry.claim.source == Source::Citation;
    let named = |entry: &Entry<'_>| {
        matches!(&entry.claim.value, Value::Text(text) if is_persistent(text)) || cites(entry)
    };
    fields
        .iter()
        .any(|field| board.all(*field).iter().any(cites))
        || board.all(Field::Identifier).iter().any(named)
        || page.url.as_deref().is_some_and(is_persistent)
}

/// Whether an identifier or an address is a DOI or a handle.
fn is_persistent(text: &str) -> bool {
    let doi = text
        .trim_start_matches("doi:")
        .trim_start()
        .strip_prefix("10.");
    doi.is_some_and(|rest| rest.contains('/'))
        || ["doi.org/10.", "hdl.handle.net/", "/handle/"]
            .iter()
            .any(|sign| text.contains(sign))
}

/// Whether a day is one on which a repository took a work in, years after it was issued: "available" in its record, or shown on its page
/// and not called one of publication. The day in a line that tells who wrote is the work's.
pub(super) fn is_deposit(one: &Stated<'_>, issued: u16, board: &Board<'_>) -> bool {
    let claim = one.entry.claim;
    let shown = is_shown(claim.source) && claim.basis != Some(Basis::CalledPublished);
    (is_intake(one) || shown && !stands_with_author(one, board)) && one.date.year() > issued
}

/// Whether a shown day stands in a line with an author.
fn stands_with_author(one: &Stated<'_>, board: &Board<'_>) -> bool {
    let day = one.entry.claim.span;
    board.all(Field::Author).iter().any(|entry| {
        let name = entry.claim.span;
        name.start < day.end && day.start < name.end && entry.claim.source == Source::Prose
    })
}
