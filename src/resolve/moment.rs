//! One moment, told in several ways on a page: together they may state a second and an offset that none states alone.
//!
//! - The same minute on the same clock, or the same instant: what one leaves out the other tells.
//! - UTC and the publisher's clock: minutes the same, full hours apart. The difference is the offset.
//! - `Z` after what another statement calls the publisher's own clock was written without thought.
//! - A change some days later: the publisher's clock had not moved.
//! - UTC whose local day the page shows: the publisher's day, and no time.

use super::dates::{Stated, agrees, is_change, same_day, trusted};
use crate::claim::Source;
use crate::page::{Date, Time};
use crate::value::date::{at_offset, joined, localised, offset_between};

/// Most days between publication and a change for one offset to hold of both: clocks are changed twice a year.
const SEASON: i64 = 14;

/// A date of publication with all that the page states of its moment.
pub(super) fn whole(date: Date, stated: &[Stated<'_>], changed: &[Stated<'_>]) -> Date {
    if date.time().is_none() {
        return date;
    }
    let date = stated
        .iter()
        .fold(date, |date, other| joined(date, other.date).unwrap_or(date));
    let whole = match (date.time(), date.offset_minutes()) {
        (Some(time), Some(0)) => in_utc(date, time, stated),
        (Some(time), None) => offset_of(date, stated, changed)
            .and_then(|offset| date.date_only().with_time(time, Some(offset)).ok()),
        _ => None,
    };
    whole.unwrap_or(date)
}

/// The offset of a time that is stated without one.
fn offset_of(date: Date, stated: &[Stated<'_>], changed: &[Stated<'_>]) -> Option<i16> {
    let apart = stated
        .iter()
        .filter(|other| trusted(other) && !is_change(other, changed))
        .find_map(|other| {
            other.date.offset_minutes()?;
            offset_between(date, at_offset(other.date, 0)?)
        });
    apart.or_else(|| {
        let day = date.to_naive_date()?;
        changed.iter().find_map(|changed| {
            let whole = |other: &Stated<'_>| joined(changed.date, other.date);
            let changed = stated.iter().find_map(whole).unwrap_or(changed.date);
            let changed_day = changed.to_naive_date()?;
            let days = changed_day.signed_duration_since(day).num_days();
            changed
                .offset_minutes()
                .filter(|&offset| offset != 0 && (0..=SEASON).contains(&days))
        })
    })
}

/// A date in UTC, in the publisher's offset where the page tells it.
fn in_utc(date: Date, time: Time, stated: &[Stated<'_>]) -> Option<Date> {
    let wall = date.date_only().with_time(time, None).ok()?;
    let thoughtless = stated
        .iter()
        .filter(|other| {
            other
                .date
                .offset_minutes()
                .is_some_and(|offset| offset != 0)
        })
        .find_map(|other| joined(wall, other.date));
    thoughtless
        .or_else(|| stated.iter().find_map(|other| localised(date, other.date)))
        .or_else(|| publishers_day(date, stated))
}

/// The day that the page shows where that is a day from the one in UTC.
fn publishers_day(date: Date, stated: &[Stated<'_>]) -> Option<Date> {
    // Another statement of the same day: then that is the publisher's.
    let confirmed = stated.iter().any(|other| {
        other.date.offset_minutes() != Some(0)
            && same_day(other.date, date)
            && other.date.precision() >= 3
    });
    let shown = |other: &&Stated<'_>| {
        (other.entry.claim.source == Source::Address || other.entry.claim.weight >= 30)
            && other.date.precision() == 3
    };
    let day = stated.iter().find(shown)?.date;
    let moved = !confirmed && day.date_only() != date.date_only() && agrees(day, date);
    (moved && can_be(day, date)).then_some(day)
}

/// Whether a moment in UTC falls on a day of some country's clocks: from Hawaii's, ten hours behind, to New Zealand's, thirteen ahead.
fn can_be(day: Date, utc: Date) -> bool {
    let hour = utc.time().map_or(0, |time| time.hour);
    match (day.to_naive_date(), utc.to_naive_date()) {
        (Some(local), Some(day)) if local < day => hour < 10,
        (Some(local), Some(day)) if local > day => hour >= 11,
        _ => true,
    }
}
