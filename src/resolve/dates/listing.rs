//! Lists of other pages: whether the dates that a page shows are those of its entries.

use super::{Stated, dates_of, is_of_another_page, is_shown, same_day};
use crate::claim::{Field, Value};
use crate::page::Date;
use crate::resolve::board::Board;

/// Whether the page shows the dates of a list of other pages.
pub(in crate::resolve) fn is_list(board: &Board<'_>) -> bool {
    listed(&beside_cards(board, &dates_of(board, Field::DatePublished)))
}

/// Least weight of a day over an article's text, and least bytes of that text.
const OVER_TEXT: i16 = 15;
const TEXT: usize = 600;

/// The dates without those of other pages' cards, where the article's text stands between its day and the next card: such cards make no
/// list of a page. Over a list stands a clock as well, and right under it the first entry.
pub(super) fn beside_cards<'b>(board: &Board<'b>, stated: &[Stated<'b>]) -> Vec<Stated<'b>> {
    let place = |one: &Stated<'_>| one.entry.claim.span.start;
    let cards = || stated.iter().filter(|one| is_of_another_page(one));
    let mut days = stated.iter().filter(|one| {
        is_shown(one.entry.claim.source)
            && !is_of_another_page(one)
            && one.entry.claim.weight >= OVER_TEXT
    });
    let over_text = |day: &Stated<'_>| {
        let card = cards().map(place).filter(|at| *at > place(day)).min();
        card.is_some_and(|card| body_between(board, place(day), card) >= TEXT)
    };
    let article = days.any(over_text);
    let kept = stated
        .iter()
        .filter(|one| !(article && is_of_another_page(one)));
    kept.copied().collect()
}

/// Bytes of the page's text between two places.
fn body_between(board: &Board<'_>, start: usize, end: usize) -> usize {
    let parts = board.all(Field::ArticleBody).iter().map(|entry| {
        let span = entry.claim.span;
        let shared = span.end.min(end).saturating_sub(span.start.max(start));
        match &entry.claim.value {
            Value::Text(text) => shared.min(text.len()),
            _ => 0,
        }
    });
    parts.sum()
}

/// Whether the dates shown are those of a list of other pages.
pub(super) fn listed(stated: &[Stated<'_>]) -> bool {
    listing(stated).is_some()
}

/// Other pages' dates, as a list shows them.
pub(super) enum Listing {
    /// Three or more, the newest first.
    OfDays,
    /// All of one day.
    OfADay,
}

/// The list of other pages that the dates shown are of.
pub(super) fn listing(stated: &[Stated<'_>]) -> Option<Listing> {
    let top = stated
        .iter()
        .filter(|one| is_shown(one.entry.claim.source))
        .map(|one| one.entry.claim.weight)
        .max()?;
    let mut shown: Vec<(usize, Date)> = stated
        .iter()
        .filter(|one| is_shown(one.entry.claim.source) && one.entry.claim.weight + 12 >= top)
        .filter(|one| one.date.precision() >= 3)
        .map(|one| (one.entry.at, one.date))
        .collect();
    shown.sort_by_key(|&(at, _)| at);
    let of_one_day = is_list_of_a_day(&shown);
    shown.dedup_by_key(|&mut (_, date)| date.date_only());
    let days: Vec<_> = shown
        .iter()
        .filter_map(|(_, date)| date.to_naive_date())
        .collect();
    let falling = days.len() >= 3 && days.windows(2).all(|pair| matches!(pair, [a, b] if a >= b));
    // A thread's posts follow each other in time; teasers stand in any order.
    let mixed = days.len() >= 4 && !days.windows(2).all(|pair| matches!(pair, [a, b] if a <= b));
    if falling || mixed {
        return Some(Listing::OfDays);
    }
    of_one_day.then_some(Listing::OfADay)
}

/// Whether dates in the order in which they stand are those of one day's news: the latest first, or without hours and too many to be
/// one day said again.
fn is_list_of_a_day(shown: &[(usize, Date)]) -> bool {
    let moments: Vec<_> = shown
        .iter()
        .filter_map(|(_, date)| date.to_naive_date_time())
        .collect();
    let falling = moments.len() >= 3
        && moments
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if a > b));
    let bare = moments.is_empty() && shown.len() >= SAID_AGAIN;
    let one_day = shown
        .windows(2)
        .all(|pair| matches!(pair, [(_, a), (_, b)] if same_day(*a, *b)));
    one_day && (falling || bare)
}

/// Times that a page may say its own day over: over and under the text, once more for small screens.
const SAID_AGAIN: usize = 5;
