//! Dates of publication, creation and change.
//!
//! - The most trusted claim that states a day wins; one that says the same day more exactly takes its place.
//! - An instant in UTC whose local day the page shows is given in the publisher's own offset, where another statement of the
//!   same moment tells it; else the publisher's day is kept and the time left out. One day apart is no conflict then.
//! - Shops, lists of other pages and home pages have no date, whatever dates stand on them.

use super::board::{Board, Entry};
use super::{Outcome, agree};
use crate::claim::{Field, Source, Value};
use crate::notice::{Notice, NoticeKind};
use crate::page::{Date, PageMetadata, Time};
use crate::value::link;

/// Chooses each date.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata, notices: &mut Vec<Notice>) {
    page.date_published = published(board, page, notices);
    page.date_created = board.date(Field::DateCreated);
    page.date_modified = board.date(Field::DateModified);
}

/// A claim's date.
#[derive(Clone, Copy)]
struct Stated<'b> {
    entry: Entry<'b>,
    date: Date,
}

fn published(
    board: &mut Board<'_>,
    page: &PageMetadata,
    notices: &mut Vec<Notice>,
) -> Option<Date> {
    if matches!(
        board.top(Field::DatePublished)?.claim.source,
        Source::Run | Source::Header
    ) {
        return board.date(Field::DatePublished);
    }
    let article = agree::is_article(board);
    let mut stated: Vec<Stated<'_>> = board
        .of(Field::DatePublished)
        .into_iter()
        .filter_map(|entry| match entry.claim.value {
            Value::Date(date) => Some(Stated { entry, date }),
            _ => None,
        })
        .collect();
    let html = stated.iter().any(|one| is_markup(one.entry.claim.source));
    if html {
        if undated(board, page, &stated) {
            return None;
        }
        let list = listed(&stated);
        let all = stated.clone();
        stated.retain(|one| !of_something_else(one, board, &all));
        let only = only_day(&stated);
        stated.retain(|one| acceptable(one, article, list) || article && only);
        // "2016-12" in an address, a bare year in a script: only where nothing states a day.
        stated.sort_by_key(|one| one.date.precision() < 3);
        earliest_first(&mut stated);
    }
    let first = *stated.first()?;
    let mut winner = first;
    for other in &stated {
        let more = other.date.precision() > winner.date.precision();
        if html
            && more
            && other.date.precision() >= 3
            && same_day(winner.date, other.date)
            && trusted(other)
        {
            winner = *other;
        }
    }
    let date = if html {
        localised(winner.date, &stated)
    } else {
        winner.date
    };
    board.mark(winner.entry.at, Outcome::Won);
    for other in &stated {
        if other.entry.at == winner.entry.at {
            continue;
        }
        if agrees(other.date, winner.date) {
            board.mark(other.entry.at, Outcome::Agreed);
        } else if other.entry.trust >= 850 {
            notices.push(Notice::new(NoticeKind::Conflict, other.entry.claim.span));
        }
    }
    Some(date)
}

/// Of shown dates that are about as likely, the one that stands first: a thread's first post.
fn earliest_first(stated: &mut [Stated<'_>]) {
    let Some(top) = stated
        .first()
        .filter(|one| is_shown(one.entry.claim.source))
        .map(|one| one.entry)
    else {
        return;
    };
    let equals = |one: &Stated<'_>| {
        one.entry.claim.source == top.claim.source
            && one.entry.claim.rule == top.claim.rule
            && one.entry.trust + 6 >= top.trust
    };
    let count = stated.iter().take_while(|one| equals(one)).count();
    if let Some(equal) = stated.get_mut(..count) {
        equal.sort_by_key(|one| one.entry.at);
    }
}

const fn is_markup(source: Source) -> bool {
    matches!(
        source,
        Source::JsonLd
            | Source::Microdata
            | Source::Rdfa
            | Source::Microformats
            | Source::OpenGraph
            | Source::Meta
            | Source::DublinCore
            | Source::Citation
            | Source::Time
            | Source::Address
            | Source::Prose
    )
}

const fn is_shown(source: Source) -> bool {
    matches!(source, Source::Time | Source::Prose)
}

fn trusted(one: &Stated<'_>) -> bool {
    !is_shown(one.entry.claim.source) || one.entry.claim.weight >= 20
}

/// Whether the page is of a kind that has no date: a home page, a shop's product, a list, a manual.
fn undated(board: &Board<'_>, page: &PageMetadata, stated: &[Stated<'_>]) -> bool {
    let manual = page.url.as_deref().is_some_and(|url| {
        link::path(url)
            .split('/')
            .any(|segment| matches!(segment, "docs" | "documentation" | "manual" | "reference"))
    });
    let shown = stated
        .iter()
        .any(|one| is_shown(one.entry.claim.source) && one.entry.claim.weight >= 30);
    agree::is_home(page) || agree::is_shop_or_list(board) || manual && !shown
}

/// Whether a claim speaks of something else than the page: of a video on it, or, where nobody signs and no date is shown, of the
/// day on which a content system made the page.
fn of_something_else(one: &Stated<'_>, board: &Board<'_>, stated: &[Stated<'_>]) -> bool {
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
    let system = one.entry.claim.rule == "the page's item"
        && board
            .top(Field::Author)
            .is_none_or(|entry| entry.claim.weight <= -50)
        && !stated
            .iter()
            .any(|other| other.entry.at != one.entry.at && agrees(other.date, one.date));
    thing && !video || system
}

/// Whether the dates shown are those of a list of other pages: three or more, the newest first.
fn listed(stated: &[Stated<'_>]) -> bool {
    let Some(top) = stated
        .iter()
        .filter(|one| is_shown(one.entry.claim.source))
        .map(|one| one.entry.claim.weight)
        .max()
    else {
        return false;
    };
    let mut shown: Vec<(usize, Date)> = stated
        .iter()
        .filter(|one| is_shown(one.entry.claim.source) && one.entry.claim.weight + 12 >= top)
        .filter(|one| one.date.precision() >= 3)
        .map(|one| (one.entry.at, one.date.date_only()))
        .collect();
    shown.sort_by_key(|&(at, _)| at);
    shown.dedup_by_key(|&mut (_, date)| date);
    let days: Vec<_> = shown
        .iter()
        .filter_map(|(_, date)| date.to_naive_date())
        .collect();
    let falling = days.len() >= 3 && days.windows(2).all(|pair| matches!(pair, [a, b] if a >= b));
    // A thread's posts follow each other in time; teasers stand in any order.
    let mixed = days.len() >= 4 && !days.windows(2).all(|pair| matches!(pair, [a, b] if a <= b));
    falling || mixed
}

/// Whether a claim may be the date of the page.
fn acceptable(one: &Stated<'_>, article: bool, list: bool) -> bool {
    let weight = one.entry.claim.weight;
    if !is_shown(one.entry.claim.source) {
        return true;
    }
    if list {
        return false;
    }
    weight >= if article { 0 } else { 20 }
}

/// Whether all dates that the page shows are one day, though all stand in parts that look like side matter.
fn only_day(stated: &[Stated<'_>]) -> bool {
    let Some(first) = stated.first() else {
        return false;
    };
    stated.iter().all(|one| {
        is_shown(one.entry.claim.source)
            && one.entry.claim.weight < 0
            && one.entry.claim.weight > -80
            && same_day(one.date, first.date)
    })
}

fn same_day(a: Date, b: Date) -> bool {
    a.year() == b.year() && (a.month(), a.day()) == (b.month(), b.day())
        || a.precision() < 3 && a.agrees_with(b.date_only())
}

/// Whether two dates say the same, or lie a day apart with one of them in UTC.
fn agrees(a: Date, b: Date) -> bool {
    if same_day(a, b) {
        return true;
    }
    let (Some(one), Some(two)) = (a.to_naive_date(), b.to_naive_date()) else {
        return a.agrees_with(b);
    };
    let utc = |date: Date| date.offset_minutes() == Some(0);
    (utc(a) || utc(b)) && one.signed_duration_since(two).num_days().abs() <= 1
}

/// A date in UTC, in the publisher's offset where the page tells it.
fn localised(date: Date, stated: &[Stated<'_>]) -> Date {
    let (
        Some(Time {
            hour,
            minute,
            second,
        }),
        0,
    ) = (date.time(), date.offset_minutes().unwrap_or(0))
    else {
        return date;
    };
    if date.offset_minutes().is_none() {
        return date;
    }
    let mut day = None;
    // Another statement of the same day: then that is the publisher's.
    let confirmed = stated.iter().any(|other| {
        other.date.offset_minutes() != Some(0)
            && same_day(other.date, date)
            && other.date.precision() >= 3
    });
    for other in stated {
        let other_date = other.date;
        if other_date
            .offset_minutes()
            .is_some_and(|offset| offset != 0)
            && date.agrees_with(other_date)
        {
            let precise = other_date
                .time()
                .is_some_and(|time| time.second.is_some() || second.is_none());
            return if precise {
                other_date
            } else {
                at_offset(date, other_date.offset_minutes().unwrap_or(0)).unwrap_or(date)
            };
        }
        if other_date.precision() == 3
            && (other.entry.claim.source == Source::Address || other.entry.claim.weight >= 30)
        {
            day.get_or_insert(other_date);
        }
        // The same moment on the publisher's clock: hours apart, the minutes the same.
        if let (Some(wall), None) = (other_date.time(), other_date.offset_minutes()) {
            let there = minutes(other_date, wall);
            let here = minutes(
                date,
                Time {
                    hour,
                    minute,
                    second,
                },
            );
            if let (Some(there), Some(here)) = (there, here) {
                let apart = there - here;
                let full = apart % 60 == 0 && (-12 * 60..=14 * 60).contains(&apart) && apart != 0;
                let strange = wall.minute == minute && full;
                if let (true, Ok(offset)) = (strange, i16::try_from(apart)) {
                    if let Some(local) = at_offset(date, offset) {
                        return local;
                    }
                }
            }
        }
    }
    match day {
        Some(day) if !confirmed && day.date_only() != date.date_only() && agrees(day, date) => day,
        _ => date,
    }
}

/// Minutes since the common era's beginning.
fn minutes(date: Date, time: Time) -> Option<i64> {
    let days = i64::from(chrono::Datelike::num_days_from_ce(&date.to_naive_date()?));
    Some(days * 24 * 60 + i64::from(time.hour) * 60 + i64::from(time.minute))
}

/// The same instant with another offset.
fn at_offset(date: Date, offset: i16) -> Option<Date> {
    use chrono::{Datelike, Timelike};
    let instant = date.to_instant()?;
    let there = instant.with_timezone(&chrono::FixedOffset::east_opt(i32::from(offset) * 60)?);
    let day = Date::from_ymd(
        u16::try_from(there.year()).ok()?,
        there.month() as u8,
        there.day() as u8,
    )
    .ok()?;
    let time = Time {
        hour: there.hour() as u8,
        minute: there.minute() as u8,
        second: date.time()?.second,
    };
    day.with_time(time, Some(offset)).ok()
}
