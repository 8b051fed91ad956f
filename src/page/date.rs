//! [`Date`]: exactly what was stated of a point in time, and no more.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A date with the precision and the offset that were stated: year, month, day, minute or second.
///
/// Prints and reads as [ISO 8601](https://www.w3.org/TR/NOTE-datetime): `2023`, `2023-01`, `2023-01-17`,
/// `2023-01-17T19:06`, `2023-01-17T19:06+01:00`, `2023-01-17T19:06:30Z`. An offset of nothing prints as `Z`. Years lie in
/// 1–9999, offsets within ±14 h. Two dates are equal when they state the same: the same instant in two offsets differs. They have no
/// order, since a month is neither before nor after its days; sort by what you need: [`Date::to_instant`], [`Date::to_naive_date`],
/// or the printed text, which sorts by what the calendar and the clock showed.
///
/// # Examples
///
/// ```
/// use tearsheet::Date;
///
/// let date: Date = "2023-01-17T19:06+01:00".parse().unwrap();
/// assert_eq!((date.year(), date.month(), date.day()), (2023, Some(1), Some(17)));
/// assert_eq!(date.offset_minutes(), Some(60));
/// assert_eq!(date.to_string(), "2023-01-17T19:06+01:00");
///
/// // To chrono, as far as it was stated, and back.
/// let instant = date.to_instant().unwrap();
/// assert_eq!(instant.timestamp(), 1_673_978_760);
/// assert!(Date::try_from(instant).unwrap().agrees_with(date));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
    time: Option<Time>,
    offset: Option<i16>,
}

/// A time of day: hour and minute, and the second where it was stated. Prints as `19:06` or `19:06:30`.
///
/// Any numbers can be written into it; [`Date::with_time`] refuses those that are no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// 0–23.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
    /// 0–59; 60 only in a true leap second's minute, 23:59 UTC. `None` where only the minute was stated.
    pub second: Option<u8>,
}

/// There is no such day, time or offset; of a text: it is no date in ISO 8601, or such a date is none.
///
/// # Examples
///
/// ```
/// use tearsheet::Date;
///
/// let error = "2023-02-30".parse::<Date>().unwrap_err();
/// assert_eq!(error.to_string(), "not an ISO 8601 date, or no such day, time or offset");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO 8601 date, or no such day, time or offset")]
pub struct DateError;

impl Date {
    /// A year, 1–9999.
    ///
    /// # Errors
    ///
    /// Year 0, or one after 9999.
    pub const fn from_year(year: u16) -> Result<Self, DateError> {
        if year == 0 || year > 9999 {
            return Err(DateError);
        }
        Ok(Self {
            year,
            month: None,
            day: None,
            time: None,
            offset: None,
        })
    }

    /// A month of a year.
    ///
    /// # Errors
    ///
    /// As [`Date::from_year`]; a month that is not 1–12.
    pub const fn from_ym(year: u16, month: u8) -> Result<Self, DateError> {
        match Self::from_year(year) {
            Ok(date) if month >= 1 && month <= 12 => Ok(Self {
                month: Some(month),
                ..date
            }),
            _ => Err(DateError),
        }
    }

    /// A day of the Gregorian calendar.
    ///
    /// # Errors
    ///
    /// As [`Date::from_ym`]; a day that the month does not have: 30 February, 29 February 2023.
    pub const fn from_ymd(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        match Self::from_ym(year, month) {
            Ok(date) if day >= 1 && day <= days_in(year, month) => Ok(Self {
                day: Some(day),
                ..date
            }),
            _ => Err(DateError),
        }
    }

    /// The same day with a time, and its offset from UTC in minutes, east positive, where that was stated.
    ///
    /// # Errors
    ///
    /// A date without a day; an hour over 23, a minute over 59, a second over 59 where it is no leap second; an offset beyond ±14 h.
    ///
    /// # Examples
    ///
    /// ```
    /// use tearsheet::{Date, Time};
    ///
    /// let time = Time { hour: 19, minute: 6, second: None };
    /// let date = Date::from_ymd(2023, 1, 17)?.with_time(time, Some(60))?;
    /// assert_eq!(date.to_string(), "2023-01-17T19:06+01:00");
    /// assert!(Date::from_ym(2023, 1)?.with_time(time, None).is_err());
    /// # Ok::<(), tearsheet::DateError>(())
    /// ```
    pub fn with_time(self, time: Time, offset_minutes: Option<i16>) -> Result<Self, DateError> {
        let Time {
            hour,
            minute,
            second,
        } = time;
        let offset_fits =
            offset_minutes.is_none_or(|minutes| (-14 * 60..=14 * 60).contains(&minutes));
        // Leap seconds are the last of a UTC day; at any other minute `:60` is a mistake.
        let leap_minute = || {
            let utc =
                i32::from(hour) * 60 + i32::from(minute) - i32::from(offset_minutes.unwrap_or(0));
            utc.rem_euclid(24 * 60) == 23 * 60 + 59
        };
        let second_fits =
            second.is_none_or(|second| second < 60 || (second == 60 && leap_minute()));
        if self.day.is_none() || hour > 23 || minute > 59 || !offset_fits || !second_fits {
            return Err(DateError);
        }
        Ok(Self {
            time: Some(time),
            offset: offset_minutes,
            ..self
        })
    }

    /// Year, 1–9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Month, 1–12; `None` where only the year was stated.
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// Day of the month, 1–31; `None` where not stated.
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// Time of day on the clock where it was written; `None` where not stated.
    pub const fn time(self) -> Option<Time> {
        self.time
    }

    /// Offset from UTC in minutes, east positive; `None` where not stated.
    pub const fn offset_minutes(self) -> Option<i16> {
        self.offset
    }

    /// The date alone, without time and offset.
    #[must_use]
    pub const fn date_only(self) -> Self {
        Self {
            time: None,
            offset: None,
            ..self
        }
    }

    /// The day as chrono has it; `None` where no day was stated.
    pub fn to_naive_date(self) -> Option<chrono::NaiveDate> {
        chrono::NaiveDate::from_ymd_opt(
            i32::from(self.year),
            u32::from(self.month?),
            u32::from(self.day?),
        )
    }

    /// Day and time on the clock where they were written, as chrono has them; `None` unless both were stated. Seconds not stated count
    /// as 0, a leap second as the one before.
    pub fn to_naive_date_time(self) -> Option<chrono::NaiveDateTime> {
        let time = self.time?;
        self.to_naive_date()?.and_hms_opt(
            u32::from(time.hour),
            u32::from(time.minute),
            u32::from(time.second.unwrap_or(0)).min(59),
        )
    }

    /// The instant as chrono has it; `None` unless day, time and offset were all stated. Seconds not stated count as 0.
    pub fn to_instant(self) -> Option<chrono::DateTime<chrono::FixedOffset>> {
        let offset = chrono::FixedOffset::east_opt(i32::from(self.offset?) * 60)?;
        self.to_naive_date_time()?
            .and_local_timezone(offset)
            .single()
    }

    /// Whether one of the two states no more than the other, and both agree as far as it goes. Instants are compared
    /// where both have offsets.
    ///
    /// # Examples
    ///
    /// ```
    /// use tearsheet::Date;
    ///
    /// let [year, local, utc]: [Date; 3] = ["2023", "2023-01-17T19:06+01:00", "2023-01-17T18:06Z"].map(|date| date.parse().unwrap());
    /// assert!(year.agrees_with(local) && local.agrees_with(utc));
    /// assert_ne!(local, utc); // what was stated differs
    /// ```
    pub fn agrees_with(self, other: Self) -> bool {
        fn same<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
            a.zip(b).is_none_or(|(a, b)| a == b)
        }
        if let (Some(a), Some(b)) = (self.to_instant(), other.to_instant()) {
            let minute =
                |instant: chrono::DateTime<chrono::FixedOffset>| instant.timestamp().div_euclid(60);
            return minute(a) == minute(b);
        }
        self.year == other.year
            && same(self.month, other.month)
            && same(self.day, other.day)
            && same(
                self.time.map(|t| (t.hour, t.minute)),
                other.time.map(|t| (t.hour, t.minute)),
            )
    }

    /// How much was stated: 1 year, 2 month, 3 day, 4 time, 5 time with offset.
    pub(crate) fn precision(self) -> u8 {
        1 + u8::from(self.month.is_some())
            + u8::from(self.day.is_some())
            + u8::from(self.time.is_some())
            + u8::from(self.offset.is_some())
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        if let Some(time) = self.time {
            write!(f, "T{time}")?;
        }
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        match self.second {
            Some(second) => write!(f, ":{second:02}"),
            None => Ok(()),
        }
    }
}

impl TryFrom<chrono::NaiveDate> for Date {
    type Error = DateError;

    /// A day; years outside 1–9999 are refused.
    fn try_from(day: chrono::NaiveDate) -> Result<Self, DateError> {
        use chrono::Datelike;
        let year = u16::try_from(day.year()).map_err(|_| DateError)?;
        Self::from_ymd(year, day.month() as u8, day.day() as u8)
    }
}

impl TryFrom<chrono::DateTime<chrono::FixedOffset>> for Date {
    type Error = DateError;

    /// An instant to the second, with its offset; one that is no whole number of minutes or beyond ±14 h is refused.
    fn try_from(instant: chrono::DateTime<chrono::FixedOffset>) -> Result<Self, DateError> {
        use chrono::Timelike;
        let seconds = instant.offset().local_minus_utc();
        let minutes = i16::try_from(seconds / 60).map_err(|_| DateError)?;
        if seconds % 60 != 0 {
            return Err(DateError);
        }
        let time = Time {
            hour: instant.hour() as u8,
            minute: instant.minute() as u8,
            second: Some(instant.second() as u8),
        };
        Self::try_from(instant.date_naive())?.with_time(time, Some(minutes))
    }
}

impl std::str::FromStr for Date {
    type Err = DateError;

    /// Reads ISO 8601 as [`Date`] prints it, and its everyday variants (`2023-01-17 19:06:30+0100`). Fractions of a second are
    /// dropped.
    fn from_str(text: &str) -> Result<Self, DateError> {
        crate::value::date::iso(text).ok_or(DateError)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Time};

    #[test]
    fn what_agrees() {
        for (a, b, agree) in [
            ("2023", "2023-01-17", true),
            ("2023", "2024", false),
            ("2023-01", "2023-01-17", true),
            ("2023-01", "2023-02-17", false),
            ("2023-01-17", "2023-01-17T19:06", true),
            ("2023-01-17", "2023-01-18T19:06", false),
            ("2023-01-17T19:06", "2023-01-17T19:06:30", true),
            ("2023-01-17T19:06", "2023-01-17T19:07", false),
            ("2023-01-17T19:06", "2023-01-17T19:06Z", true),
            ("2023-01-17T19:06+01:00", "2023-01-17T18:06:59Z", true),
            ("2023-01-17T19:06Z", "2023-01-17T19:07Z", false),
            ("2023-01-17T19:06+01:00", "2023-01-17T19:06Z", false),
        ] {
            let [first, second] = [a, b].map(str::parse::<Date>);
            let agrees = first.and_then(|first| Ok(first.agrees_with(second?)));
            assert_eq!(agrees, Ok(agree), "{a} {b}");
        }
    }

    #[test]
    fn times_on_a_clock() {
        let at = |day: &str, hour, minute, second, offset| {
            let second = Some(second);
            let time = Time {
                hour,
                minute,
                second,
            };
            let day: Option<Date> = day.parse().ok();
            day.is_some_and(|day| day.with_time(time, offset).is_ok())
        };
        assert!(at("2023-01-17", 23, 59, 59, None));
        assert!(!at("2023-01-17", 24, 0, 0, None));
        assert!(!at("2023-01-17", 12, 60, 0, None));
        assert!(!at("2023-01", 12, 0, 0, None));
        assert!(at("2023-01-17", 23, 59, 60, None));
        assert!(!at("2023-01-17", 23, 59, 61, None));
        assert!(!at("2023-01-17", 12, 0, 60, None));
        assert!(at("2023-01-17", 9, 59, 60, Some(-14 * 60)));
        assert!(!at("2023-01-17", 12, 0, 0, Some(14 * 60 + 1)));
    }

    #[test]
    fn an_offset_of_seconds_is_none() {
        use chrono::{FixedOffset, TimeZone};
        let at = |seconds: i32| {
            let instant = FixedOffset::east_opt(seconds)?
                .timestamp_opt(0, 0)
                .single()?;
            Date::try_from(instant).ok()
        };
        assert_eq!(
            at(3600).map(|date| date.to_string()).as_deref(),
            Some("1970-01-01T01:00:00+01:00")
        );
        assert_eq!(at(3601), None);
    }
}
