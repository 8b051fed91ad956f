//! Two statements of one moment, each of which may leave out what the other tells.

use crate::page::{Date, Time};
use chrono::Datelike;

/// `date` with what `other` states of the same moment besides: the time, the second, the offset; in the offset of `other` where `date`
/// is in UTC. `None` where `other` is of another moment or tells nothing more.
pub(crate) fn joined(date: Date, other: Date) -> Option<Date> {
    let there = other.time()?;
    if date.date_only() == date {
        return (date == other.date_only()).then_some(other);
    }
    let local = match (date.offset_minutes(), other.offset_minutes()) {
        (Some(0), Some(offset)) if offset != 0 => at_offset(date, offset)?,
        _ => date,
    };
    let time = local.time()?;
    let both_say = |a: Option<i16>, b: Option<i16>| a.zip(b).is_none_or(|(a, b)| a == b);
    // Two clocks of one system may store an article a second apart.
    let seconds =
        local != date || both_say(time.second.map(i16::from), there.second.map(i16::from));
    let same = local.date_only() == other.date_only()
        && (time.hour, time.minute) == (there.hour, there.minute)
        && both_say(local.offset_minutes(), other.offset_minutes());
    let time = Time {
        second: time.second.or(there.second),
        ..time
    };
    let offset = local.offset_minutes().or(other.offset_minutes());
    let whole = local.date_only().with_time(time, offset).ok()?;
    (same && seconds && whole != date).then_some(whole)
}

/// A date in UTC, in the offset of a clock that shows `wall` at that moment; `None` where the clock can be of no zone on earth.
pub(crate) fn localised(date: Date, wall: Date) -> Option<Date> {
    let offset = offset_between(wall, date).filter(|&offset| offset != 0)?;
    at_offset(date, offset)
}

/// The offset of a clock that shows `wall` when it is `date` in UTC: full hours apart, the minutes the same. Where the seconds are the same
/// too, quarters of an hour are no accident either. Twelve hours apart are two halves of a day.
pub(crate) fn offset_between(wall: Date, date: Date) -> Option<i16> {
    let (there, time) = (wall.time()?, date.time()?);
    let seconds = there.second.zip(time.second);
    if seconds.is_some_and(|(a, b)| a != b)
        || wall.offset_minutes().is_some()
        || date.offset_minutes() != Some(0)
    {
        return None;
    }
    let apart = minutes(wall, there)? - minutes(date, time)?;
    let step = if seconds.is_some_and(|(a, _)| a != 0) {
        15
    } else {
        60
    };
    let zone = apart % step == 0 && (-11 * 60..=14 * 60).contains(&apart);
    zone.then(|| i16::try_from(apart).ok())?
}

/// The same instant with another offset.
pub(crate) fn at_offset(date: Date, offset: i16) -> Option<Date> {
    let zone = chrono::FixedOffset::east_opt(i32::from(offset) * 60)?;
    let there = Date::try_from(date.to_instant()?.with_timezone(&zone)).ok()?;
    let time = Time {
        second: date.time()?.second,
        ..there.time()?
    };
    there.date_only().with_time(time, Some(offset)).ok()
}

/// Minutes since the common era's beginning.
fn minutes(date: Date, time: Time) -> Option<i64> {
    let days = i64::from(date.to_naive_date()?.num_days_from_ce());
    Some(days * 24 * 60 + i64::from(time.hour) * 60 + i64::from(time.minute))
}

/// Whether the second of two dates is later: where both have a time, by that on one clock, else by the day. On clocks of which one is
/// not known a day is not enough.
pub(crate) fn is_later(first: Date, second: Date) -> bool {
    let day = |date: Date| (date.year(), date.month(), date.day());
    let Some((at, then)) = first.time().zip(second.time()) else {
        return day(first) < day(second);
    };
    if first.offset_minutes() == second.offset_minutes() {
        return (day(first), at) < (day(second), then);
    }
    if let Some((at, then)) = first.to_instant().zip(second.to_instant()) {
        return at < then;
    }
    let days = first.to_naive_date().zip(second.to_naive_date());
    days.is_some_and(|(one, two)| two.signed_duration_since(one).num_days() > 1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[track_caller]
    fn joins(one: &str, other: &str, whole: Option<&str>) {
        assert_eq!(joined(date(one), date(other)), whole.map(date));
    }

    #[test]
    fn what_each_leaves_out() {
        let whole = Some("2023-01-17T19:06:30+01:00");
        joins("2023-01-17T19:06:30", "2023-01-17T19:06+01:00", whole);
        joins("2023-01-17T19:06+01:00", "2023-01-17T19:06:30", whole);
        joins("2023-01-17T18:06:30Z", "2023-01-17T19:06+01:00", whole);
        joins("2023-01-17T18:06:30Z", "2023-01-17T19:06:31+01:00", whole);
        joins("2023-01-17", "2023-01-17T19:06:30+01:00", whole);
        joins("2023-01-17T19:06+01:00", "2023-01-17T19:06", None);
    }

    #[test]
    fn another_moment() {
        joins("2023-01-17T19:06:30", "2023-01-17T19:07+01:00", None);
        joins("2023-01-17T19:06:30", "2023-01-18T19:06+01:00", None);
        joins("2023-01-17T19:06:30", "2023-01-17T19:06:31Z", None);
        joins("2023-01-17T19:06Z", "2023-01-17T19:06:30+01:00", None);
        joins("2023-01-17", "2023-01-18T19:06+01:00", None);
    }

    #[test]
    fn what_is_later() {
        let later = |one, other| is_later(date(one), date(other));
        assert!(later("2023-01-17", "2023-01-18"));
        assert!(later("2023-01-17T19:06", "2023-01-17T19:07"));
        assert!(!later("2023-01-17T19:07", "2023-01-17T19:06"));
        assert!(!later("2023-01-17T19:06", "2023-01-18T07:06Z"));
        assert!(later("2023-01-17T19:06", "2023-01-19T07:06Z"));
        assert!(later("2023-01-17T19:06+01:00", "2023-01-17T18:07Z"));
        assert!(!later("2023-01-17T19:06-05:00", "2023-01-18T00:05Z"));
    }

    #[track_caller]
    fn clocks(wall: &str, utc: &str, offset: Option<i16>) {
        assert_eq!(offset_between(date(wall), date(utc)), offset);
    }

    #[test]
    fn the_publishers_clock() {
        clocks("2023-01-17T19:06", "2023-01-17T18:06:30Z", Some(60));
        clocks("2023-01-17T23:36:30", "2023-01-17T18:06:30Z", Some(330));
        clocks("2023-01-17T23:36", "2023-01-17T18:06:30Z", None);
        clocks("2023-01-17T19:06:31", "2023-01-17T18:06:30Z", None);
        clocks("2023-01-19T19:06:30", "2023-01-17T18:06:30Z", None);
        let local = localised(date("2023-01-18T01:06:30Z"), date("2023-01-17T20:06"));
        assert_eq!(local, Some(date("2023-01-17T20:06:30-05:00")));
    }
}
