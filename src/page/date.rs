//! [`Date`]: exactly what was stated of a point in time, and no more.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A date with the precision and the offset that were stated: year, month, day, minute or second.
///
/// Prints and reads as [ISO 8601](https://www.w3.org/TR/NOTE-datetime): `2023`, `2023-01`, `2023-01-17`,
/// `2023-01-17T19:06`, `2023-01-17T19:06+01:00`, `2023-01-17T19:06:30Z`. An offset of nothing prints as `Z`. Years lie in
/// 1–9999, offsets within ±14 h. Two dates are equal when they state the same: the same instant in two offsets differs.
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
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
    time: Option<Time>,
    offset: Option<i16>,
}

/// A time of day: hour and minute, and the second where it was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// 0–23.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
    /// 0–59; 60 only in a true leap second's minute, 23:59 UTC.
    pub second: Option<u8>,
}

/// There is no such day, time or offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such day, time or offset")]
pub struct DateError;

impl Date {
    /// A year, 1–9999.
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
    pub const fn from_ymd(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        match Self::from_ym(year, month) {
            Ok(date) if day >= 1 && day <= days_in(year, month) => Ok(Self {
                day: Some(day),
                ..date
            }),
            _ => Err(DateError),
        }
    }

    /// The same day with a time, and its offset from UTC in minutes where that was stated.
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

    /// Month, 1–12.
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// Day of the month.
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// Time of day.
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

    /// The instant as chrono has it; `None` unless day, time and offset were all stated. Seconds not stated count as 0.
    pub fn to_instant(self) -> Option<chrono::DateTime<chrono::FixedOffset>> {
        let time = self.time?;
        let offset = chrono::FixedOffset::east_opt(i32::from(self.offset?) * 60)?;
        let second = u32::from(time.second.unwrap_or(0)).min(59);
        let wall = self.to_naive_date()?.and_hms_opt(
            u32::from(time.hour),
            u32::from(time.minute),
            second,
        )?;
        wall.and_local_timezone(offset).single()
    }

    /// Whether one of the two states no more than the other, and both agree as far as it goes. Instants are compared
    /// where both have offsets.
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
        if let Some(Time {
            hour,
            minute,
            second,
        }) = self.time
        {
            write!(f, "T{hour:02}:{minute:02}")?;
            if let Some(second) = second {
                write!(f, ":{second:02}")?;
            }
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

impl std::str::FromStr for Date {
    type Err = DateError;

    /// Reads ISO 8601 as [`Date`] prints it, and its everyday variants (`2023-01-17 19:06:30+0100`).
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
