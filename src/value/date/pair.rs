//! Day and month as other days that the same template wrote tell them.
//!
//! In a line, "Published 05/03/2024, updated 17/03/2024", only where a page calls the one the day of its publication and the other that of
//! its change, and in one form. Of a series, the posts of a thread, every day is in one form, and none speaks against the order that another
//! proves. Days elsewhere on a page, in its text, its lists and its comments, may be of another hand.

use super::{Convention, Found, Label, find};
use crate::parser::DayMonthOrder;

/// Whether a text has two numbers in it as only days begin that may read both ways: `5/3`, `05-03`, and not `2024-05-03`.
pub(crate) fn has_open_form(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    memchr::memchr2_iter(b'/', b'-', bytes).any(|at| {
        is_digit(at + 1)
            && at > 0
            && is_digit(at - 1)
            && !(at > 2 && is_digit(at - 2) && is_digit(at - 3))
    })
}

impl<'a> Convention<'a> {
    /// The same for a line: where its two days tell the order of day and month, that.
    pub(crate) fn of_line(self, line: &str) -> Convention<'a> {
        let pair = of_pair(line, self).unwrap_or(self.pair);
        Convention { pair, ..self }
    }
}

/// The order that one of the two days of a line proves for both.
fn of_pair(line: &str, convention: Convention<'_>) -> Option<DayMonthOrder> {
    if !has_open_form(line) {
        return None;
    }
    let mut days = find(line, convention);
    let (first, second) = (days.next()?, days.next()?);
    if days.next().is_some() {
        return None;
    }
    let of = |found: &Found| Numbers::of(line.get(found.range.clone())?);
    let (published, changed) = match (first.written.label, second.written.label) {
        (Label::Published, Label::Updated) => (of(&first)?, of(&second)?),
        (Label::Updated, Label::Published) => (of(&second)?, of(&first)?),
        _ => return None,
    };
    let ((DayMonthOrder::Unknown, order) | (order, DayMonthOrder::Unknown)) =
        (published.order(), changed.order())
    else {
        return None;
    };
    let possible = published.day(order)? <= changed.day(order)?;
    (published.is_like(&changed) && possible).then_some(order)
}

/// The days that one template wrote, as far as they tell the order of day and month.
#[derive(Default)]
pub(crate) struct SeriesOfDays {
    first: Option<Numbers>,
    order: DayMonthOrder,
    /// Whether two of them speak against each other, or are written in two forms.
    at_odds: bool,
}

impl SeriesOfDays {
    /// Adds the first day of a text, where it is one of numbers.
    pub(crate) fn add(&mut self, text: &str, convention: Convention<'_>) {
        if !has_open_form(text) {
            return;
        }
        let mut days = find(text, convention);
        let Some(day) = days.find_map(|day| Numbers::of(text.get(day.range)?)) else {
            return;
        };
        match (self.order, day.order()) {
            (_, DayMonthOrder::Unknown) => {}
            (DayMonthOrder::Unknown, order) => self.order = order,
            (own, order) => self.at_odds |= own != order,
        }
        match &self.first {
            Some(first) => self.at_odds |= !first.is_like(&day),
            None => self.first = Some(day),
        }
    }

    /// The order that they prove.
    pub(crate) fn order(&self) -> DayMonthOrder {
        if self.at_odds {
            DayMonthOrder::Unknown
        } else {
            self.order
        }
    }
}

/// A day as two numbers and a year behind them.
struct Numbers {
    separator: u8,
    parts: [u8; 2],
    year: u16,
    /// Digits of the year.
    digits: usize,
    /// Whether one of the numbers is padded with a zero, and whether one is not.
    padded: bool,
    bare: bool,
}

impl Numbers {
    fn of(text: &str) -> Option<Self> {
        let at = text.find(['/', '-'])?;
        let separator = *text.as_bytes().get(at)?;
        let (before, rest) = text.split_at_checked(at)?;
        let start = before.rfind(|c: char| !c.is_ascii_digit());
        let first = before.get(start.map_or(0, |at| at + 1)..)?;
        let (second, rest) = rest.get(1..)?.split_once(char::from(separator))?;
        let end = rest.find(|c: char| !c.is_ascii_digit());
        let year = rest.get(..end.unwrap_or(rest.len()))?;
        let short = |text: &&str| matches!(text.len(), 1 | 2);
        let number = |text| Some(text).filter(short)?.parse().ok();
        Some(Self {
            separator,
            parts: [number(first)?, number(second)?],
            year: Some(year)
                .filter(|year| matches!(year.len(), 2 | 4))?
                .parse()
                .ok()?,
            digits: year.len(),
            padded: [first, second].iter().any(|text| text.starts_with('0')),
            bare: [first, second].iter().any(|text| text.len() == 1),
        })
    }

    /// The order that an impossible month proves.
    fn order(&self) -> DayMonthOrder {
        match self.parts.map(|number| number > 12) {
            [true, false] => DayMonthOrder::DayFirst,
            [false, true] => DayMonthOrder::MonthFirst,
            _ => DayMonthOrder::Unknown,
        }
    }

    /// Year, month and day; `None` for a month that there is not.
    fn day(&self, order: DayMonthOrder) -> Option<[u16; 3]> {
        let [first, second] = self.parts.map(u16::from);
        let (day, month) = match order {
            DayMonthOrder::DayFirst => (first, second),
            DayMonthOrder::MonthFirst => (second, first),
            DayMonthOrder::Unknown => return None,
        };
        (month <= 12).then_some([self.year, month, day])
    }

    /// Whether another day is written in the same form.
    fn is_like(&self, other: &Self) -> bool {
        self.separator == other.separator
            && self.digits == other.digits
            && !(self.padded && other.bare || self.bare && other.padded)
    }
}

#[cfg(test)]
mod tests {
    use super::{Convention, of_pair};
    use crate::parser::DayMonthOrder::{self, DayFirst, MonthFirst};

    #[track_caller]
    fn order(line: &str, expected: Option<DayMonthOrder>) {
        for language in [None, Some("en"), Some("en-US")] {
            let convention = Convention {
                language,
                ..Convention::default()
            };
            assert_eq!(of_pair(line, convention), expected, "{line} {language:?}");
        }
    }

    #[test]
    fn one_day_tells_the_order_of_both() {
        for line in [
            "Published 05/03/2024, updated 17/03/2024",
            "Updated 17/03/2024. Published 05/03/2024",
            "Published 17/03/2024 | Updated 05/04/2024",
            "Posted 5/3/2024 by Ada Mill | Last updated 17/3/2024",
            "Published: 05-03-24 10:15 AM - Updated: 17-03-24 1:20 PM GMT",
            "Publié le 05/03/2024, mis à jour le 17/03/2024",
        ] {
            order(line, Some(DayFirst));
        }
        for line in [
            "Published 03/05/2024, updated 03/17/2024",
            "Posted 03/17/2024, last modified: 04/05/2024",
        ] {
            order(line, Some(MonthFirst));
        }
    }

    #[test]
    fn what_tells_nothing() {
        for line in [
            // Both or none are clear.
            "Published 05/03/2024, updated 06/03/2024",
            "Published 15/03/2024, updated 16/03/2024",
            "Published 15/03/2024, updated 03/16/2024",
            // Of another form.
            "Published 05-03-2024, updated 17/03/2024",
            "Published 05/03/24, updated 17/03/2024",
            "Published 5/3/2024, updated 17/03/2024",
            // Nothing changes before it is published.
            "Published 05/06/2024, updated 17/03/2024",
            "Published 05/03/2024, updated 03/17/2024",
            // Not the page's two days, or more than two.
            "Published 05/03/2024. Concert on 17/03/2024",
            "Published 05/03/2024, retrieved 17/03/2024",
            "05/03/2024 17/03/2024",
            "Published 05/03/2024, published online 06/03/2024, updated 17/03/2024",
            "Published 05/03/2024, updated 17/03/2024, open from 12/25/2024",
            "Published 5 March 2024, updated 17/03/2024",
            "Published 05/03/2024",
        ] {
            order(line, None);
        }
    }
}
