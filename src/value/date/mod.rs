//! Dates as machines and people write them: one string in, what it states of time out.
//!
//! - [`machine`] reads what programs write into structured data, the whole string and nothing else.
//! - [`written`] reads a string that is one date as people write it, words such as "Published:" around it allowed.
//! - [`find`] reads every date inside a line.
//! - [`from_address`] reads the day an address holds in its path.
//! - [`joined`] and [`localised`] make one of two statements of the same moment.
//!
//! Nothing is taken from a clock. A day and a month that could be either way round are said to be so; a relative date has a
//! value only against a reference; hours without minutes, times without a day and days without a year state no date.

mod address;
mod calendar;
mod cited;
mod clock;
mod clock_line;
mod find;
mod fold;
mod gate;
mod governed;
mod han;
mod hours;
mod iso;
mod label;
mod line;
mod machine;
mod moment;
mod named;
mod names;
mod numeric;
mod owners;
mod pair;
mod piece;
mod relative;
mod standing;
mod timed;
mod token;
mod words;
mod year;
mod zone;

#[cfg(test)]
mod tests;

pub(crate) use address::from_address;
pub(crate) use clock_line::is_clock;
pub(crate) use find::{Found, find, find_spans, only_words_of_dates, stated, written};
pub(crate) use fold::base_letters;
pub(crate) use governed::owns_a_day;
pub(crate) use hours::is_hours;
pub(crate) use iso::iso;
pub(crate) use label::{label_of, tells_of_change};
pub(crate) use machine::machine;
pub(crate) use moment::{at_offset, is_later, joined, localised, offset_between};
pub(crate) use owners::{bounds, is_page};
pub(crate) use pair::{SeriesOfDays, has_open_form};
pub(crate) use relative::is_age;
pub(crate) use standing::{can_be_a_page_s, is_before_all_pages, is_of_dates};
pub(crate) use timed::timed;

use crate::page::Date;
use crate::parser::{Context, DayMonthOrder};

/// The value of a decimal digit of any living script.
pub(crate) fn digit(c: char) -> Option<u32> {
    token::digit(c).map(|(value, _)| value)
}

/// What is known of the writer when a date is read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Convention<'a> {
    /// Language of the text, a BCP 47 tag: settles `03/04/2023`, calendars, and abbreviations of two meanings.
    pub(crate) language: Option<&'a str>,
    /// How `03/04/2023` is read where the language does not settle it.
    pub(crate) order: DayMonthOrder,
    /// What "2 hours ago" counts from.
    pub(crate) reference: Option<Date>,
    /// How another day of the same line or template is written: it settles this one before the language does.
    pub(crate) pair: DayMonthOrder,
}

impl<'a> Convention<'a> {
    /// What a caller says of the writer, and the language of the text.
    pub(crate) fn of(context: Context<'_>, language: Option<&'a str>) -> Self {
        Self {
            language,
            order: context.day_month_order,
            reference: context.reference_time,
            ..Self::default()
        }
    }
}

/// A date as somebody wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    /// What is certain: only the year where [`Written::ambiguous`]. `None` for a relative date without a reference.
    pub(crate) date: Option<Date>,
    /// The two readings where day and month could be either way round: day first, then month first.
    pub(crate) ambiguous: Option<[Date; 2]>,
    /// What the words beside it say it is the date of.
    pub(crate) label: Label,
    /// "2 hours ago", "yesterday".
    pub(crate) relative: bool,
}

impl Written {
    /// The date, where it can be read in one way only.
    pub(crate) fn settled(&self) -> Option<Date> {
        self.date.filter(|_| self.ambiguous.is_none())
    }
}

/// What the words beside a date say it is the date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Label {
    /// Nothing.
    #[default]
    None,
    /// "Published", "Posted on", "Veröffentlicht am", "公開".
    Published,
    /// "Updated", "Last modified", "Stand:", "更新".
    Updated,
    /// "Retrieved", "abgerufen am": the reader's day, not the page's.
    Captured,
}
