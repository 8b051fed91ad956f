//! Dates of publication, creation and change.
//!
//! - The most trusted claim that states a day wins; one that says the same day more exactly takes its place.
//! - What it leaves out of its moment, other statements of that moment tell (`moment`). One day apart is no conflict where one of the two
//!   is in UTC.
//! - Shops, lists of other pages and home pages have no date, whatever dates stand on them.

mod listing;
mod others;

use super::board::{Board, Entry};
use super::{Outcome, agree, moment};
use crate::claim::{Basis, Field, Source, Value};
use crate::notice::{Notice, NoticeKind};
use crate::page::{Date, PageMetadata};
use crate::value::date::joined;
use crate::value::link;
pub(super) use listing::is_list;
use listing::{Listing, beside_cards, listed, listing};
use others::{announces, is_deposit, is_of_event, issued, of_something_else};

/// Chooses each date.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata, notices: &mut Vec<Notice>) {
    page.date_published = published(board, page, notices);
    page.date_created = board.date(Field::DateCreated);
    page.date_modified = changed(board);
}

/// The day of the last change, with the offset that a page shows of that very minute.
fn changed(board: &mut Board<'_>) -> Option<Date> {
    let run = |entry: Entry<'_>| matches!(entry.claim.source, Source::Run | Source::Header);
    let stated = board.top(Field::DateModified).is_some_and(run);
    let date = board.date(Field::DateModified)?;
    if stated || date.time().is_none() || date.offset_minutes().is_some() {
        return Some(date);
    }
    let others = dates_of(board, Field::DatePublished);
    let mut others = others.iter().filter(|one| trusted(one));
    let whole = others
        .find_map(|one| joined(date, one.date).filter(|whole| whole.offset_minutes().is_some()));
    // Its seconds nobody states.
    let seconds = |date: Date| date.time().and_then(|time| time.second).is_some();
    let whole = whole.filter(|whole| seconds(*whole) == seconds(date));
    Some(whole.unwrap_or(date))
}

/// A claim's date.
#[derive(Clone, Copy)]
pub(super) struct Stated<'b> {
    pub(super) entry: Entry<'b>,
    pub(super) date: Date,
}

fn published(
    board: &mut Board<'_>,
    page: &PageMetadata,
    notices: &mut Vec<Notice>,
) -> Option<Date> {
    match board.top(Field::DatePublished) {
        Some(top) if matches!(top.claim.source, Source::Run | Source::Header) => {
            return board.date(Field::DatePublished);
        }
        _ => {}
    }
    let stated = dates_of(board, Field::DatePublished);
    if stated.iter().any(|one| is_markup(one.entry.claim.source)) {
        return of_markup(board, page, stated, notices);
    }
    let Some(&first) = stated.first() else {
        return only_change(board, page);
    };
    settle(board, first, &stated, notices);
    Some(first.date)
}

/// A saved page's day: the first of what may be its own, at the moment that all its statements tell together.
fn of_markup<'b>(
    board: &mut Board<'b>,
    page: &PageMetadata,
    mut stated: Vec<Stated<'b>>,
    notices: &mut Vec<Notice>,
) -> Option<Date> {
    if undated(board, page, &stated) {
        return None;
    }
    let changed = dates_of(board, Field::DateModified);
    let witnesses = keep_own(board, page, &mut stated);
    stated.retain(|one| !is_clock(one, &changed));
    earliest_first(&mut stated);
    changes_last(&mut stated, &changed);
    let Some(&first) = stated.first() else {
        return only_change(board, page);
    };
    let mut winner = first;
    for other in &stated {
        let more = other.date.precision() > winner.date.precision();
        let day = other.date.precision() >= 3 && same_day(winner.date, other.date);
        let moment = may_be_one_moment(winner.date, other.date)
            || other.entry.trust + ALIKE >= winner.entry.trust;
        // What is shown may be the minute of the last change.
        let change = winner.date.time().is_some()
            && is_change(other, &changed)
            && !is_change(&winner, &changed);
        if more && day && moment && !change && trusted(other) {
            winner = *other;
        }
    }
    settle(board, winner, &stated, notices);
    Some(moment::whole(winner.date, &witnesses, &changed))
}

/// How much less a statement may be trusted that another is like it.
const ALIKE: i16 = 50;

/// Whether two times of a day may be one on two clocks, which stand whole quarters of an hour apart. Seconds alone make no time the truer
/// one where it is trusted far less: of "12:06" and a tracker's `17:10:17Z` the second is a change.
fn may_be_one_moment(a: Date, b: Date) -> bool {
    match (a.time(), b.time()) {
        (Some(a), Some(b)) => a.minute % 15 == b.minute % 15,
        _ => true,
    }
}

/// Leaves the dates that may be the page's own, exact days first. Gives those that may tell more of the moment.
fn keep_own<'b>(
    board: &Board<'b>,
    page: &PageMetadata,
    stated: &mut Vec<Stated<'b>>,
) -> Vec<Stated<'b>> {
    let article = agree::is_article(board);
    let own = stands_out(stated);
    // A live report says its own day over and over.
    let list = match listing(&beside_cards(board, stated)) {
        Some(Listing::OfADay) => !article && !own,
        Some(Listing::OfDays) => !(article && own),
        None => false,
    };
    let all = stated.clone();
    let event = announces(board, page);
    stated.retain(|one| {
        !(is_of_another_page(one)
            || event && is_of_event(one)
            || of_something_else(one, board, &all))
    });
    stated.retain(|one| acceptable(one, article, list));
    if let Some(year) = issued(&all, board, page) {
        stated.retain(|one| !is_deposit(one, year, board));
    }
    // "2016-12" in an address, a bare year in a script: only where nothing states a day.
    stated.sort_by_key(|one| one.date.precision() < 3);
    // A clock in a corner of the page may still be the article's, where it is the only one.
    let shown = all.iter().filter(|one| is_shown(one.entry.claim.source));
    if shown.count() == 1 {
        all
    } else {
        stated.clone()
    }
}

/// Whether a date stands in the card of another page.
fn is_of_another_page(one: &Stated<'_>) -> bool {
    one.entry.claim.basis == Some(Basis::OthersCard)
}

/// Marks what the others say of the winner.
fn settle(
    board: &mut Board<'_>,
    winner: Stated<'_>,
    stated: &[Stated<'_>],
    notices: &mut Vec<Notice>,
) {
    board.mark(winner.entry.at, Outcome::Won);
    for other in stated {
        if other.entry.at == winner.entry.at {
            continue;
        }
        if agrees(other.date, winner.date) {
            board.mark(other.entry.at, Outcome::Agreed);
        } else if other.entry.trust >= 850 {
            notices.push(Notice::new(NoticeKind::Conflict, other.entry.claim.span));
        }
    }
}

/// The claims of a field that are dates.
fn dates_of<'b>(board: &Board<'b>, field: Field) -> Vec<Stated<'b>> {
    let entries = board.of(field).into_iter();
    entries
        .filter_map(|entry| match entry.claim.value {
            Value::Date(date) => Some(Stated { entry, date }),
            _ => None,
        })
        .collect()
}

/// The only date that a page bears, "Updated: …", where nothing says when it was published: right under the
/// headline it is the page's day on five of six real pages, further off on one of two.
fn only_change(board: &mut Board<'_>, page: &PageMetadata) -> Option<Date> {
    let mut shown = dates_of(board, Field::DateModified);
    let silent = dates_of(board, Field::DatePublished)
        .iter()
        .all(|one| one.entry.claim.weight < 0 || is_clock(one, &shown));
    shown.retain(|one| is_shown(one.entry.claim.source) && !is_of_another_page(one));
    let only = *shown
        .first()
        .filter(|one| one.entry.claim.weight >= BESIDE_HEADLINE)?;
    let open = shown
        .iter()
        .any(|one| one.entry.claim.basis == Some(Basis::BesideOpenDay));
    if !silent || open || undated(board, page, &[]) || listed(&shown) {
        return None;
    }
    board.mark(only.entry.at, Outcome::Won);
    Some(only.date)
}

/// "Published" at the very minute of the last change, where another statement for machines is earlier, was the change.
fn changes_last(stated: &mut [Stated<'_>], changed: &[Stated<'_>]) {
    let copied = |one: &Stated<'_>| is_change(one, changed);
    let earlier = stated.iter().any(|one| {
        !is_shown(one.entry.claim.source)
            && !copied(one)
            && changed.iter().all(|change| precedes(one.date, change.date))
    });
    if earlier {
        stated.sort_by_key(copied);
    }
}

/// Whether a date is the very minute of a change.
pub(super) fn is_change(one: &Stated<'_>, changed: &[Stated<'_>]) -> bool {
    let same = |a: Date, b: Date| a == b || joined(a, b).is_some() || joined(b, a).is_some();
    let timed = |date: Date| date.time().is_some();
    timed(one.date)
        && changed
            .iter()
            .any(|change| timed(change.date) && same(one.date, change.date))
}

/// Whether a date lies before another: a day, or on the same clock a time.
fn precedes(a: Date, b: Date) -> bool {
    let (Some(day), Some(other)) = (a.to_naive_date(), b.to_naive_date()) else {
        return false;
    };
    let times = || a.to_naive_date_time().zip(b.to_naive_date_time());
    let one_clock = || a.offset_minutes() == b.offset_minutes();
    day < other || day == other && one_clock() && times().is_some_and(|(a, b)| a < b)
}

/// Whether a shown date is the site's clock: nothing is published after the day of a change that stands nearer to the headline.
fn is_clock(one: &Stated<'_>, changed: &[Stated<'_>]) -> bool {
    let day = one.date.to_naive_date();
    one.entry.claim.source == Source::Prose
        && day.is_some()
        && changed.iter().any(|change| {
            is_shown(change.entry.claim.source)
                && change.entry.claim.weight >= BESIDE_HEADLINE
                && change.entry.claim.weight > one.entry.claim.weight
                && change
                    .date
                    .to_naive_date()
                    .is_some_and(|other| Some(other) < day)
        })
}

/// Least weight of a date that stands right beside the headline: `Last updated:` in a box of its own, its day in the next, and the
/// headline below them have a little less than a line under it.
const BESIDE_HEADLINE: i16 = 35;

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

pub(super) fn trusted(one: &Stated<'_>) -> bool {
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

/// Whether one shown date stands nearer to the headline than all others: an article's over its teasers of other pages.
fn stands_out(stated: &[Stated<'_>]) -> bool {
    let mut weights: Vec<i16> = stated
        .iter()
        .filter(|one| is_shown(one.entry.claim.source))
        .map(|one| one.entry.claim.weight)
        .collect();
    weights.sort_unstable();
    matches!(weights[..], [.., second, first] if first >= 20 && first >= second + 8)
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

pub(super) fn same_day(a: Date, b: Date) -> bool {
    a.year() == b.year() && (a.month(), a.day()) == (b.month(), b.day())
        || a.precision() < 3 && a.agrees_with(b.date_only())
}

/// Whether two dates say the same, or lie a day apart with one of them in UTC.
pub(super) fn agrees(a: Date, b: Date) -> bool {
    if same_day(a, b) {
        return true;
    }
    let (Some(one), Some(two)) = (a.to_naive_date(), b.to_naive_date()) else {
        return a.agrees_with(b);
    };
    let utc = |date: Date| date.offset_minutes() == Some(0);
    (utc(a) || utc(b)) && one.signed_duration_since(two).num_days().abs() <= 1
}
