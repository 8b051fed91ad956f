//! Whether a date in a text that is shown can be a page's own, by its year and by the sentence round it.

use super::{Label, Written};
use crate::value::letter::is_alphanumeric;
use crate::value::text::has_han_or_kana;
use std::ops::Range;

/// The first pages of the web are of 1991: what is older is told of.
const FIRST: u16 = 1991;
/// Words round a date from which on it stands in a sentence, and words before the day of a dateline.
const SENTENCE: usize = 5;
const DATELINE: usize = 5;

/// Whether a date can be that of the page that shows it. One that is called so is; another one not if it is of a time before all
/// pages, told inside a sentence ("The gates were opened on 13 March 2008."), an event's, a term's, or under a label of another kind.
pub(crate) fn can_be_a_page_s(text: &str, range: &Range<usize>, written: &Written) -> bool {
    if written.label != Label::None {
        return true;
    }
    let older = written.date.is_some_and(|date| date.year() < FIRST);
    let before = text.get(..range.start).unwrap_or_default().trim();
    let after = text.get(range.end..).unwrap_or_default().trim();
    !(older
        || is_told(before, after)
        || is_event(written, after)
        || is_labelled(before)
        || is_bound(before))
}

/// Words between the first and the last day of something.
const TO: &[&str] = &["to", "bis", "until", "till", "through", "hasta", "до"];

/// Whether a day goes on to another one, or a clock to a second one: "14 June 2025, 10:00–17:00".
fn is_event(written: &Written, after: &str) -> bool {
    if after
        .split_whitespace()
        .next()
        .is_some_and(|word| TO.contains(&word))
    {
        return true;
    }
    let timed = written.date.is_some_and(|date| date.time().is_some());
    let end = after.trim_start_matches(['–', '—', '-']).trim_start();
    let clock = end.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = end.len() - clock.len();
    // "10:15 – 1.5 min read", "10:15 – 1.25K views"
    let minutes = clock.strip_prefix([':', '.', 'h']).unwrap_or_default();
    let rest = minutes.trim_start_matches(|c: char| c.is_ascii_digit());
    timed
        && end.len() < after.len()
        && (1..=2).contains(&digits)
        && minutes.len() - rest.len() == 2
        && !rest.starts_with(is_alphanumeric)
}

/// What a date is called where it is nothing but the date.
#[rustfmt::skip]
const DATE: &[&str] = &[
    "date", "datum", "data", "fecha", "dato", "dátum", "päivämäärä", "päiväys", "kuupäev", "datums", "tarih", "tarix", "ημερομηνία", "дата",
    "датум", "күні", "תאריך", "التاريخ", "تاريخ", "تاریخ", "दिनांक", "तारीख", "তারিখ", "วันที่", "ngày", "tanggal", "tarikh", "tarehe", "日期", "日付", "날짜", "일시",
];

/// Whether a label stands before a date that is no publication's: "Apply by: 15 July 2024".
fn is_labelled(before: &str) -> bool {
    let label = before.strip_suffix([':', '：']).map(str::trim_end);
    label.is_some_and(|label| {
        let word = label
            .rsplit(|c: char| !is_alphanumeric(c) && !is_mark(c))
            .next();
        let word = word.unwrap_or_default().to_lowercase();
        let names_it = |own: &&str| word == *own || has_no_spaces(own) && word.ends_with(own);
        !DATE.iter().any(names_it)
    })
}

/// Whether a word is of a script that joins it to what it is a date of: 新聞日期.
fn has_no_spaces(word: &str) -> bool {
    has_han_or_kana(word) || word.contains(|c| matches!(c, '\u{e00}'..='\u{e7f}'))
}

/// Vowel signs of Indic scripts and Thai, which are parts of words.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}' | '\u{e00}'..='\u{e7f}')
}

/// Words that make a day the first or the last of something.
const BOUNDS: &[&str] = &[
    "until",
    "till",
    "since",
    "by",
    "before",
    "bis",
    "ab",
    "seit",
    "jusqu'au",
    "jusqu’au",
    "dès",
    "depuis",
    "avant",
    "hasta",
    "desde",
    "até",
    "tot",
    "vanaf",
    "sinds",
    "до",
];

/// Whether a word before a date makes it a term: "Book by 1 June 2025", "valid until 9 June 2030".
fn is_bound(before: &str) -> bool {
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    BOUNDS.iter().any(|own| own.eq_ignore_ascii_case(word))
}

/// Whether a sentence goes on round a date.
fn is_told(before: &str, after: &str) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    if !after.ends_with(['.', '!', '?', '…', '”', '"', '।', '؟', '۔'])
        || words(before) + words(after) < SENTENCE
    {
        return false;
    }
    // "LONDON, 3 May 2024 – The ministry …", "(18.01.2018) Farmers …", "3 May 2024, 10:15 by Jane Doe."
    let apart = after.starts_with(['–', '—', '-', ':', '|', '·', '(', ')', '[', ']', '/', '•']);
    let opens = before.trim_start_matches(['(', '[']).is_empty()
        && !after.starts_with(|c: char| c.is_lowercase());
    !(opens || apart && words(before) <= DATELINE)
}

#[cfg(test)]
mod tests {
    use super::can_be_a_page_s;
    use crate::value::date::{Convention, find};

    fn can_be(text: &str) -> bool {
        let language = Convention {
            language: Some("en"),
            ..Convention::default()
        };
        let found = find(text, language).next();
        found.is_some_and(|found| can_be_a_page_s(text, &found.range, &found.written))
    }

    #[test]
    fn a_line_of_its_own_a_dateline_a_label() {
        for text in [
            "3 May 2024",
            "Jane Doe, 3 May 2024",
            "3 May 2024 10:15 – 5 min read",
            "3 May 2024 10:15 – 1.5 min read",
            "3 May 2024 10:15 – 1.25K views",
            "新聞日期：2024年5月3日",
            "Published 5 June 1985",
            "Date: 3 May 2024",
            "Valley Times : DATUM : 3 May 2024",
            "LONDON, 3 May 2024 – The ministry announced a plan against floods.",
            "(18.01.2018) Farmers fear the disease, says the ministry of the valley.",
            "This page was last edited on 7 February 2023, at 10:14.",
            "The notice was published on 3 May 2024 by the council of the valley.",
        ] {
            assert!(can_be(text), "{text}");
        }
    }

    #[test]
    fn a_day_that_is_told_of() {
        for text in [
            "13 March 1848",
            "Saturday, 14 June 2025, 10:00–17:00",
            "Apply by: 15 July 2024",
            "Book by 1 June 2025",
            "Valid from 10 December 2023 to 8 June 2024",
            "The gates were opened before noon on 13 March 2008.",
            "On 13 March 2008 the duke gave way, and the gates were opened.",
            "The mill was opened by the mayor on 12 June 2004, and all the town came.",
        ] {
            assert!(!can_be(text), "{text}");
        }
    }
}
