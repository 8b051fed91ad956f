//! Zones by their names, and the offset that each has at a time of a day.

use crate::page::{Date, Time};
use chrono::{Datelike, NaiveDate, Weekday};

/// What a zone's name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// Minutes east of Greenwich, all the year.
    Fixed(i16),
    /// `ET`, `PT`: minutes east of Greenwich in winter, an hour more in summer, by the law of the United States.
    American(i16),
    /// A zone of several meanings, or of a clock that changes by laws unknown here.
    Unclear,
}

/// The zone that a folded word names.
#[allow(clippy::match_same_arms)] // Each row is a zone.
pub(super) fn zone(word: &str) -> Option<Zone> {
    let hours = match word {
        "z" | "utc" | "gmt" | "ut" | "wet" => 0,
        "cet" | "mez" | "west" | "wat" => 1,
        "cest" | "mesz" | "eet" | "cat" | "sast" => 2,
        "eest" | "msk" | "мск" | "eat" | "trt" => 3,
        "pkt" => 5,
        "wib" => 7,
        "wita" | "hkt" | "myt" | "sgt" | "awst" => 8,
        "wit" | "jst" | "kst" => 9,
        "aest" => 10,
        "aedt" => 11,
        "nzst" => 12,
        "nzdt" => 13,
        "brt" => -3,
        "edt" => -4,
        "est" => -5,
        "cdt" => -5,
        "mdt" => -6,
        "pdt" => -7,
        "pst" => -8,
        "akst" => -9,
        "acst" => return Some(Zone::Fixed(570)),
        "acdt" => return Some(Zone::Fixed(630)),
        "npt" => return Some(Zone::Fixed(345)),
        "et" => return Some(Zone::American(-5 * 60)),
        "ct" => return Some(Zone::American(-6 * 60)),
        "mt" => return Some(Zone::American(-7 * 60)),
        "pt" => return Some(Zone::American(-8 * 60)),
        // India, Israel, Ireland; China, Central America, Cuba; Britain, Bangladesh.
        "ist" | "cst" | "bst" | "mst" | "ast" | "gst" | "sst" | "clt" | "art" | "wst" | "adt"
        | "hst" | "idt" | "cot" | "pet" | "vet" | "ect" | "bot" => {
            return Some(Zone::Unclear);
        }
        _ => return None,
    };
    Some(Zone::Fixed(hours * 60))
}

impl Zone {
    /// Minutes east of Greenwich on a day, where the name tells them.
    pub(super) fn offset_on(self, day: Date) -> Option<i16> {
        match self {
            Self::Fixed(minutes) => Some(minutes),
            Self::American(winter) => {
                let summer = american_summer(day.to_naive_date()?)?;
                Some(if summer { winter + 60 } else { winter })
            }
            Self::Unclear => None,
        }
    }
}

/// A day at a time of a zone; its offset is left out where the zone does not tell it.
pub(super) fn at(day: Date, time: Time, zone: Option<Zone>) -> Option<Date> {
    let offset = zone.and_then(|zone| zone.offset_on(day));
    day.with_time(time, offset).ok()
}

/// Whether clocks in the United States were an hour ahead on a day; `None` on the days on which they change, and before the laws of
/// [1986](https://www.govinfo.gov/content/pkg/STATUTE-100/pdf/STATUTE-100-Pg764.pdf) and
/// [2005](https://www.govinfo.gov/content/pkg/PLAW-109publ58/html/PLAW-109publ58.htm).
fn american_summer(day: NaiveDate) -> Option<bool> {
    let year = day.year();
    let sunday = |month, nth| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, nth);
    let (begin, end) = match year {
        1987..=2006 => (sunday(4, 1)?, sunday(10, 5).or_else(|| sunday(10, 4))?),
        2007.. => (sunday(3, 2)?, sunday(11, 1)?),
        _ => return None,
    };
    (day != begin && day != end).then_some(begin < day && day < end)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[track_caller]
    fn eastern(day: &str, minutes: Option<i16>) {
        let offset = zone("et").unwrap().offset_on(day.parse().unwrap());
        assert_eq!(offset, minutes, "{day}");
    }

    #[test]
    fn american_clocks() {
        eastern("2023-01-17", Some(-300));
        eastern("2023-07-17", Some(-240));
        eastern("2023-03-11", Some(-300));
        eastern("2023-03-12", None);
        eastern("2023-03-13", Some(-240));
        eastern("2023-11-04", Some(-240));
        eastern("2023-11-05", None);
        eastern("2023-11-06", Some(-300));
        eastern("2006-03-20", Some(-300));
        eastern("2006-10-28", Some(-240));
        eastern("2006-10-29", None);
        eastern("2004-10-31", None);
        eastern("1980-07-17", None);
    }

    #[test]
    fn other_names() {
        let day = "2023-07-17".parse().unwrap();
        assert_eq!(zone("cet").unwrap().offset_on(day), Some(60));
        assert_eq!(zone("cst").unwrap().offset_on(day), None);
        assert_eq!(zone("mill"), None);
    }
}
