//! Back from a reference: as much of a date as is certain.

use super::unit::Unit;
use crate::page::Date;
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

fn naive(date: Date, time: NaiveTime) -> Option<NaiveDateTime> {
    let time = date
        .time()
        .and_then(|time| NaiveTime::from_hms_opt(u32::from(time.hour), u32::from(time.minute), 0))
        .unwrap_or(time);
    Some(date.to_naive_date()?.and_time(time))
}

/// What is certain of "`count` units before `reference`": between that many units and one more, the finest precision on which both ends agree.
pub(super) fn back(reference: Date, count: u32, unit: Unit) -> Option<Date> {
    let late = naive(reference, NaiveTime::from_hms_opt(23, 59, 59)?)?;
    let early = naive(reference, NaiveTime::MIN)?;
    if unit == Unit::Day {
        return days_before(reference, u64::from(count));
    }
    let (from, to) = (minus(early, count + 1, unit)?, minus(late, count, unit)?);
    agreed(from.date(), to.date())
}

fn minus(from: NaiveDateTime, count: u32, unit: Unit) -> Option<NaiveDateTime> {
    let count_64 = i64::from(count);
    match unit {
        Unit::Second => from.checked_sub_signed(TimeDelta::try_seconds(count_64)?),
        Unit::Minute => from.checked_sub_signed(TimeDelta::try_minutes(count_64)?),
        Unit::Hour => from.checked_sub_signed(TimeDelta::try_hours(count_64)?),
        Unit::Day => from.checked_sub_days(Days::new(u64::from(count))),
        Unit::Week => from.checked_sub_days(Days::new(7 * u64::from(count))),
        Unit::Month => from.checked_sub_months(Months::new(count)),
        Unit::Year => from.checked_sub_months(Months::new(12 * count)),
    }
}

fn agreed(from: NaiveDate, to: NaiveDate) -> Option<Date> {
    let year = u16::try_from(to.year()).ok()?;
    if from == to {
        return Date::from_ymd(year, to.month() as u8, to.day() as u8).ok();
    }
    if from.year() != to.year() {
        return None;
    }
    if from.month() == to.month() {
        Date::from_ym(year, to.month() as u8).ok()
    } else {
        Date::from_year(year).ok()
    }
}

pub(super) fn days_before(reference: Date, days: u64) -> Option<Date> {
    let day = reference
        .to_naive_date()?
        .checked_sub_days(Days::new(days))?;
    agreed(day, day)
}
