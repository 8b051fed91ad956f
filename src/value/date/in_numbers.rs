//! Days in numbers alone, `03/04/2023`: one that can be read in one way only tells how its writer means the others.

use crate::parser::DayMonthOrder;
use memchr::memmem;

/// A day in numbers: two of them, and a year of this century.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InNumbers {
    first: u8,
    second: u8,
    year: u16,
}

/// Every day in numbers of a text, with slashes or hyphens. Dots put the day first everywhere.
pub(crate) fn in_numbers(text: &str) -> impl Iterator<Item = InNumbers> + '_ {
    let bytes = text.as_bytes();
    let years = ["/20", "-20"].into_iter();
    years.flat_map(move |mark| {
        memmem::find_iter(bytes, mark).filter_map(move |at| before_year(bytes, at))
    })
}

impl InNumbers {
    /// Which of the two is the day, where one can be no month.
    pub(crate) const fn order(self) -> Option<DayMonthOrder> {
        match (self.first, self.second) {
            (13..=31, 1..=12) => Some(DayMonthOrder::DayFirst),
            (1..=12, 13..=31) => Some(DayMonthOrder::MonthFirst),
            _ => None,
        }
    }

    /// Whether it could be either way round.
    pub(crate) const fn is_open(self) -> bool {
        self.first != self.second && matches!((self.first, self.second), (1..=12, 1..=12))
    }

    /// Which of the two is the day, where only one of the readings is among days that are known: year, month, day.
    pub(crate) fn order_by(self, known: impl Fn((u16, u8, u8)) -> bool) -> Option<DayMonthOrder> {
        let day_first = known((self.year, self.second, self.first));
        let month_first = known((self.year, self.first, self.second));
        match (day_first, month_first) {
            _ if !self.is_open() => None,
            (true, false) => Some(DayMonthOrder::DayFirst),
            (false, true) => Some(DayMonthOrder::MonthFirst),
            _ => None,
        }
    }
}

/// The day whose second mark stands at `at`.
fn before_year(bytes: &[u8], at: usize) -> Option<InNumbers> {
    let mark = *bytes.get(at)?;
    let goes_on = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'%');
    if bytes.get(at + 5).is_some_and(goes_on) {
        return None;
    }
    let year = number(bytes.get(at + 1..at + 5)?)?;
    let (second, start) = number_before(bytes, at)?;
    let first_end = start
        .checked_sub(1)
        .filter(|&end| bytes.get(end) == Some(&mark))?;
    let (first, start) = number_before(bytes, first_end)?;
    let before = start.checked_sub(1).and_then(|before| bytes.get(before));
    if before.is_some_and(|b| goes_on(b) || *b == b'.') {
        return None;
    }
    Some(InNumbers {
        first,
        second,
        year,
    })
}

/// The one or two digits before a place, and where they begin.
fn number_before(bytes: &[u8], end: usize) -> Option<(u8, usize)> {
    let digits = bytes.get(..end)?.iter().rev();
    let length = digits.take(3).take_while(|b| b.is_ascii_digit()).count();
    let start = end - length;
    let value = number(bytes.get(start..end).filter(|_| matches!(length, 1 | 2))?)?;
    Some((u8::try_from(value).ok()?, start))
}

fn number(digits: &[u8]) -> Option<u16> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::in_numbers;
    use crate::parser::DayMonthOrder::{DayFirst, MonthFirst};

    #[test]
    fn days_in_numbers() {
        let orders = |text| {
            in_numbers(text)
                .map(super::InNumbers::order)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            orders("Mills, 17/03/2024, 3/17/2024."),
            [Some(DayFirst), Some(MonthFirst)]
        );
        assert_eq!(orders("(05-03-2024) at 7:15"), [None]);
        // Addresses, numbers of articles, other orders.
        for other in [
            "/news/17/03/2024/mill",
            "117/03/2024",
            "17/03/20245",
            "2024/03/17",
            "1.17/03/2024",
            "x17-03-2024-mill",
            "/2024",
        ] {
            assert_eq!(in_numbers(other).count(), 0, "{other}");
        }
        assert!(in_numbers("05/03/2024").all(super::InNumbers::is_open));
        assert!(!in_numbers("17/03/2024 05/05/2024").any(super::InNumbers::is_open));
    }
}
