//! The day of the page among all days it shows: near the headline, alone on its line, beside the byline.

use super::page::Page;
use crate::value::date::{
    Convention, Found, Label, Written, can_be_a_page_s, find_spans, label_of, only_words_of_dates,
    tells_of_change,
};
use std::cell::OnceCell;
use std::ops::Range;

/// A date in a short leaf, or at the start of a paragraph.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    pub(super) at: usize,
    pub(super) written: Written,
    /// Share of the leaf that the date is, 0–100.
    pub(super) share: usize,
    /// Whether the words before it in its leaf do nothing but call it the day of a change.
    pub(super) is_only_called: bool,
    /// Where in its leaf the date stands.
    pub(super) range: Range<usize>,
    /// Whether it can be the page's, once it was asked.
    is_possible: OnceCell<bool>,
}

impl Dated {
    fn has_value(&self) -> bool {
        self.written.date.is_some() || self.written.ambiguous.is_some()
    }

    /// Whether it can be that of the page whose leaf has the text.
    pub(super) fn can_be_a_page_s(&self, text: &str) -> bool {
        let is_possible = || can_be_a_page_s(text, &self.range, &self.written);
        *self.is_possible.get_or_init(is_possible)
    }

    /// Whether it is from one day to another.
    pub(super) fn is_span(&self) -> bool {
        !self.written.relative && !self.has_value()
    }

    /// Whether it begins a file's name or the end of an address: `2024-05-03-miller-jane`.
    pub(super) fn is_of_slug(&self, text: &str) -> bool {
        let behind = text
            .get(self.range.end..)
            .and_then(|rest| rest.strip_prefix('-'));
        behind.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
    }

    /// Whether it is a day or days of the calendar: of `3 hours ago` nothing is known without a time to count from.
    pub(super) fn is_of_calendar(&self) -> bool {
        !self.written.relative || self.has_value()
    }
}

const BEFORE: usize = 300;
const AFTER: usize = 40;
const LONGEST: usize = 260;

/// All dates in the short leaves of the page, those without a value as well, from the menus before the main text to a little after its end.
pub(super) fn scan(page: &Page<'_, '_>, convention: Convention<'_>) -> Vec<Dated> {
    let start = page.body.start.saturating_sub(BEFORE);
    let end = page.body.end.max(page.body.start + AFTER) + AFTER;
    let mut dates = Vec::new();
    // An encyclopaedia lists what else there is in between.
    let foot = end.max(page.leaves.len().saturating_sub(AFTER));
    let of_foot = page
        .stretch(foot..page.leaves.len())
        .filter(|(_, leaf)| leaf.size <= LONGEST);
    for (at, leaf) in page.stretch(start..end).chain(of_foot) {
        let text = leaf.text();
        let long = leaf.size > LONGEST;
        if long && at > page.body.start + 2 {
            continue;
        }
        let text = if long {
            text.get(..crate::input::floor(text, 120)).unwrap_or("")
        } else {
            text
        };
        for found in days(text, convention) {
            let length = found.range.len().max(1);
            let mut written = found.written;
            // `Last updated` on a line of its own, and the day under it.
            if written.label == Label::None && found.range.start == 0 {
                let before = at.checked_sub(1).and_then(|at| page.leaves.get(at));
                written.label =
                    before.map_or(Label::None, |leaf| label_of(leaf.text(), convention));
            }
            let before = || text.get(..found.range.start).unwrap_or_default();
            let changed = written.label == Label::Updated;
            if at >= end && !changed && !tells_of_change(text) {
                continue;
            }
            dates.push(Dated {
                at,
                is_only_called: changed && only_words_of_dates(before(), convention),
                written,
                share: length * 100 / leaf.text().len().max(1),
                range: found.range,
                is_possible: OnceCell::new(),
            });
        }
    }
    dates
}

/// Most days of a line that are looked at.
const DAYS: usize = 6;

/// The days of a line, read as its pair of publication and change tells, where it has one.
fn days(text: &str, convention: Convention<'_>) -> Vec<Found> {
    let days = |convention| find_spans(text, convention).take(DAYS).collect();
    let found: Vec<Found> = days(convention);
    let labels = |label| found.iter().any(|found| found.written.label == label);
    if found.len() == 2 && labels(Label::Published) && labels(Label::Updated) {
        return days(convention.of_line(text));
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    #[test]
    fn a_span_of_days_hides_no_headline() {
        let text = "The wheel of the old mill turned on Saturday for the first time since the flood, and the village came to look.";
        let dump = format!(
            "The mill on the brook turns again\n\n10 December 2023 – 8 June 2024\n\n{text}\n\n{text} It did.\n"
        );
        let page = parse_dump(&dump).unwrap_or_default();
        assert_eq!(
            page.headline.as_deref(),
            Some("The mill on the brook turns again")
        );
        assert_eq!(page.date_published, None);
    }
}
