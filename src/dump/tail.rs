//! The tail of a description: a day and the publisher's name, set behind the text by templates (`… 17.01.2023, Paper`).

use crate::input;
use crate::page::Date;
use std::ops::Range;

/// A tail found at the end of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tail {
    /// Where it begins in the text.
    pub(super) start: usize,
    /// The day.
    pub(super) date: Date,
    /// The name's place in the text.
    pub(super) name: Range<usize>,
}

/// Longest name that a tail can hold, in bytes; the longest seen has 44.
const LONGEST_NAME: usize = 120;

/// Longest day in bytes: `2023年12月31日` with room to spare.
const LONGEST_DAY: usize = 20;

/// `text 17.01.2023, Name`, `text Name, 17.01.2023`, `text 2023年1月17日, Name`, complete and at the end.
pub(super) fn find(text: &str) -> Option<Tail> {
    let bytes = text.as_bytes();
    let from = bytes.len().saturating_sub(LONGEST_NAME + 2);
    let end = bytes.get(from..)?;
    let comma = from + memchr::memrchr_iter(b',', end).find(|at| end.get(at + 1) == Some(&b' '))?;
    let (head, last) = (text.get(..comma)?, text.get(comma + 2..)?);
    if last.is_empty() {
        return None;
    }
    if let Some(date) = day(last) {
        // The name has no border on its left: the sentence's end gives one.
        let start = name_start(head)?;
        return Some(Tail {
            start,
            date,
            name: start..comma,
        });
    }
    let from = input::floor(head, head.len().saturating_sub(LONGEST_DAY + 2));
    let start = head
        .get(from..)?
        .char_indices()
        .rfind(|(_, c)| matches!(c, ' ' | '\u{a0}'))
        .map_or(0, |(at, space)| from + at + space.len_utf8());
    let date = day(head.get(start..)?)?;
    Some(Tail {
        start,
        date,
        name: comma + 2..text.len(),
    })
}

/// `dd.mm.yyyy` or `yyyy年m月d日`, the whole string.
fn day(text: &str) -> Option<Date> {
    if !(8..=LONGEST_DAY).contains(&text.len()) || !text.as_bytes().first()?.is_ascii_digit() {
        return None;
    }
    if let Some((year, rest)) = text.split_once('年') {
        let (month, rest) = rest.split_once('月')?;
        let day = rest.strip_suffix('日')?;
        return Date::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    }
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    Date::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Where a name at the end of `head` begins: behind the last sentence's end.
fn name_start(head: &str) -> Option<usize> {
    let end = ["... ", "… ", ". ", "! ", "? ", "\" ", "» "]
        .iter()
        .filter_map(|mark| head.rfind(mark).map(|at| at + mark.len()))
        .max()?;
    let name = head.get(end..)?;
    (!name.is_empty() && name.len() <= LONGEST_NAME && name.split(' ').count() <= 8).then_some(end)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice)]
mod tests {
    use super::find;

    #[track_caller]
    fn splits(text: &str, body: &str, date: &str, name: &str) {
        let tail = find(text).unwrap();
        assert_eq!(
            (
                &text[..tail.start].trim_end(),
                tail.date.to_string().as_str(),
                &text[tail.name]
            ),
            (&body, date, name)
        );
    }

    #[test]
    fn day_and_name_in_either_order() {
        splits(
            "The mill turns... 17.01.2023, The Valley Post",
            "The mill turns...",
            "2023-01-17",
            "The Valley Post",
        );
        splits(
            "The mill turns... Valley Post, 17.01.2023",
            "The mill turns...",
            "2023-01-17",
            "Valley Post",
        );
        splits(
            "水車が回った。 2023年1月7日, 谷新聞",
            "水車が回った。",
            "2023-01-07",
            "谷新聞",
        );
    }

    #[test]
    fn what_is_no_tail() {
        let long = "Mill".repeat(31);
        for text in [
            "Born on 17.01.2023, and well, 5.6",
            "He came, saw",
            "v1.2.3, stable",
            "31.02.2023, Post",
            "",
            "The mill turns... 17.01.2023, ",
            "The mill turns... 17.01.2023,Post",
            "The mill turns... 17.01.23, Valley Post",
            "The mill turns... 017.01.2023, Post",
            "The mill turns... 17.001.2023, Post",
            "The mill turns... 17.01.2023.5, Post",
            "The mill turns... , 17.01.2023",
            "The mill turns... A name of eight words and of one more, 17.01.2023",
            &format!("The mill turns... {long}, 17.01.2023"),
            &format!("The mill turns... 17.01.2023, {long}"),
        ] {
            assert_eq!(find(text), None, "{text}");
        }
        let name = "Mill".repeat(30);
        splits(
            &format!("It turns... 7.1.2023, {name}"),
            "It turns...",
            "2023-01-07",
            &name,
        );
        splits(
            &format!("It turns... {name}, 7.1.2023"),
            "It turns...",
            "2023-01-07",
            &name,
        );
    }
}
