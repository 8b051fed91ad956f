//! Days of other calendars as Gregorian days, where arithmetic alone tells.

use crate::page::Date;

/// A Gregorian year that a page can be of; other years are numbers.
pub(super) fn gregorian(year: u32, month: u8, day: u8) -> Option<Date> {
    (1500..=2199).contains(&year).then_some(())?;
    Date::from_ymd(year as u16, month, day).ok()
}

/// A month of a Gregorian year.
pub(super) fn month_of(year: u32, month: u8) -> Option<Date> {
    (1500..=2199).contains(&year).then_some(())?;
    Date::from_ym(year as u16, month).ok()
}

/// A day of the Solar Hijri calendar, by the Borkowski breaks
/// ([Persian calendar, 33-year cycles](https://www.astro.uni.torun.pl/~kb/Papers/EMP/PersianC-EMP.htm)); years 1178–1633.
pub(super) fn solar_hijri(year: u32, month: u8, day: u8) -> Option<Date> {
    // In these years the 33-year rule holds without a break.
    if !(1210..=1633).contains(&year) || !(1..=12).contains(&month) || day == 0 {
        return None;
    }
    let leap = |year: u32| matches!(year % 33, 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30);
    let length = match month {
        1..=6 => 31,
        7..=11 => 30,
        _ => 29 + u8::from(leap(year)),
    };
    if day > length {
        return None;
    }
    // 1 Farvardin 1400 is 21 March 2021.
    let anchor = i64::from(chrono::Datelike::num_days_from_ce(
        &chrono::NaiveDate::from_ymd_opt(2021, 3, 21)?,
    ));
    let days_of = |year: u32| 365 + i64::from(leap(year));
    let years: i64 = if year >= 1400 {
        (1400..year).map(days_of).sum()
    } else {
        -(year..1400).map(days_of).sum::<i64>()
    };
    let month = i64::from(month);
    let months = if month <= 7 {
        (month - 1) * 31
    } else {
        186 + (month - 7) * 30
    };
    from_days(anchor + years + months + i64::from(day) - 1)
}

/// A day of the Ethiopic calendar: twelve months of thirty days and five or six days more.
pub(super) fn ethiopic(year: u32, month: u8, day: u8) -> Option<Date> {
    if !(1500..=2199).contains(&year) || !(1..=13).contains(&month) || !(1..=30).contains(&day) {
        return None;
    }
    let leap = year % 4 == 3;
    if month == 13 && day > 5 + u8::from(leap) {
        return None;
    }
    // 1 Meskerem 2000 is 12 September 2007.
    let anchor = i64::from(chrono::Datelike::num_days_from_ce(
        &chrono::NaiveDate::from_ymd_opt(2007, 9, 12)?,
    ));
    let before = |year: i64| year * 365 + year.div_euclid(4);
    let years = before(i64::from(year)) - before(2000);
    from_days(anchor + years + (i64::from(month) - 1) * 30 + i64::from(day) - 1)
}

/// A year of a Japanese era as a Gregorian year.
pub(super) fn japanese_era(era: &str, year: u32) -> Option<u32> {
    let (before, last) = match era {
        "令和" => (2018, 99),
        "平成" => (1988, 31),
        "昭和" => (1925, 64),
        "大正" => (1911, 15),
        "明治" => (1867, 45),
        _ => return None,
    };
    (1..=last).contains(&year).then_some(before + year)
}

fn from_days(days: i64) -> Option<Date> {
    let day = chrono::NaiveDate::from_num_days_from_ce_opt(i32::try_from(days).ok()?)?;
    Date::try_from(day).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn solar_hijri_days() {
        for (y, m, d, printed) in [
            (1398, 11, 29, "2020-02-18"),
            (1399, 12, 30, "2021-03-20"),
            (1400, 1, 1, "2021-03-21"),
            (1402, 10, 27, "2024-01-17"),
            (1403, 12, 30, "2025-03-20"),
            (1357, 11, 22, "1979-02-11"),
            (1404, 8, 15, "2025-11-06"),
        ] {
            assert_eq!(
                solar_hijri(y, m, d).unwrap().to_string(),
                printed,
                "{y}/{m}/{d}"
            );
        }
        assert_eq!(solar_hijri(1400, 12, 30), None);
        assert_eq!(solar_hijri(1400, 7, 31), None);
    }

    #[test]
    fn ethiopic_days() {
        assert_eq!(ethiopic(2000, 1, 1).unwrap().to_string(), "2007-09-12");
        assert_eq!(ethiopic(2015, 5, 9).unwrap().to_string(), "2023-01-17");
        assert_eq!(ethiopic(2016, 1, 1).unwrap().to_string(), "2023-09-12");
        assert_eq!(ethiopic(2017, 1, 1).unwrap().to_string(), "2024-09-11");
        assert_eq!(ethiopic(2016, 13, 6), None);
        assert_eq!(ethiopic(2015, 13, 6).unwrap().to_string(), "2023-09-11");
    }

    #[test]
    fn eras() {
        assert_eq!(japanese_era("令和", 5), Some(2023));
        assert_eq!(japanese_era("平成", 32), None);
    }
}
