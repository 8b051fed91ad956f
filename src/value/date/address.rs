//! The day an address holds in its path.

use super::words::{Name, names};
use crate::page::Date;
use crate::value::link;

/// Reads `/2023/01/17/`, `/2023-01/17/`, `/2023/jan/17/`, `/2023/0117/`, `2023-01-17`, `20230117`, `2023-jan-17`, `17-01-2023`, else the month of
/// `/2023/01/`; `None` for addresses of files that were uploaded some other day, and for numbers that are identifiers.
///
/// Takes a whole address or its path.
pub(crate) fn from_address(path: &str) -> Option<Date> {
    let path = if path.contains("://") {
        link::path(path)
    } else {
        path.split(['?', '#']).next().unwrap_or("")
    };
    if path.len() > 2048 || !path.bytes().any(|b| b.is_ascii_digit()) || is_upload(path) {
        return None;
    }
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let from =
        |read: fn(&[&str]) -> Option<Date>| (0..parts.len()).find_map(|at| read(parts.get(at..)?));
    from(day_in_folders)
        .or_else(|| parts.iter().rev().find_map(|part| day_in_name(part)))
        .or_else(|| from(month_in_folders))
}

/// `img/07e5/05/06`, `wp-content/uploads/2023/01/`, `17.jpg`: when a picture was stored.
fn is_upload(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    let folder = [
        "/uploads/",
        "/wp-content/",
        "/images/",
        "/image/",
        "/img/",
        "/media/image",
        "/thumbs/",
        "/static/",
        "/assets/",
        "/files/",
    ]
    .iter()
    .any(|part| lower.contains(part));
    let suffix = lower.rsplit('.').next().unwrap_or("");
    folder
        || matches!(
            suffix,
            "jpg"
                | "jpeg"
                | "png"
                | "gif"
                | "webp"
                | "svg"
                | "avif"
                | "mp4"
                | "mp3"
                | "css"
                | "js"
                | "zip"
                | "ico"
        )
}

fn day_in_folders(parts: &[&str]) -> Option<Date> {
    let (first, second) = (*parts.first()?, *parts.get(1)?);
    let third = parts.get(2).copied().unwrap_or("");
    // 2023/01/17, 2023/jan/17, 2023/01/17-slug
    if let Some(year) = year(first) {
        if let Some(month) = number(second, 1..=2).or_else(|| month_name(second)) {
            let day = number(third, 1..=2).or_else(|| leading_day(third))?;
            return Date::from_ymd(year, month as u8, day as u8).ok();
        }
        let joined = number(second, 4..=4)?;
        return Date::from_ymd(year, (joined / 100) as u8, (joined % 100) as u8).ok();
    }
    // 2023-01/17, 202301/17
    let (year_part, month_part) = first
        .split_once(['-', '_'])
        .or_else(|| (first.len() == 6).then(|| first.split_at_checked(4))?)?;
    let day = number(second, 2..=2).or_else(|| leading_day(second))?;
    Date::from_ymd(
        year(year_part)?,
        number(month_part, 2..=2)? as u8,
        day as u8,
    )
    .ok()
}

/// `17-mill-turns`: a day of two digits before a name.
fn leading_day(part: &str) -> Option<u32> {
    let (day, rest) = part.split_at_checked(2)?;
    let worded = rest
        .strip_prefix(['-', '_'])
        .is_some_and(|rest| rest.bytes().next().is_some_and(|b| b.is_ascii_alphabetic()));
    worded.then(|| number(day, 2..=2))?
}

fn month_in_folders(parts: &[&str]) -> Option<Date> {
    let (first, second) = (*parts.first()?, *parts.get(1)?);
    let month = number(second, 2..=2).or_else(|| month_name(second))?;
    Date::from_ym(year(first)?, month as u8).ok()
}

/// `2023-01-17-mill`, `mill_20230117.html`, `t20230117_42.html`, `mill-17-01-2023`, `mill-17-jan-2023`, `jan-17-2023`.
fn day_in_name(name: &str) -> Option<Date> {
    let words: Vec<&str> = name
        .split(['-', '_', '.', '+', ',', ' ', '~', ';', '='])
        .collect();
    let three = words.windows(3).find_map(|window| match window {
        [first, second, third] => {
            year_first(first, second, third).or_else(|| year_last(first, second, third))
        }
        _ => None,
    });
    three.or_else(|| words.iter().find_map(|word| eight_digits(word)))
}

fn year_first(first: &str, second: &str, third: &str) -> Option<Date> {
    let month = number(second, 1..=2).or_else(|| month_name(second))?;
    Date::from_ymd(year(first)?, month as u8, number(third, 1..=2)? as u8).ok()
}

fn year_last(first: &str, second: &str, third: &str) -> Option<Date> {
    let year = year(third)?;
    if let Some(month) = month_name(second) {
        return Date::from_ymd(year, month as u8, number(first, 1..=2)? as u8).ok();
    }
    if let Some(month) = month_name(first) {
        return Date::from_ymd(year, month as u8, number(second, 1..=2)? as u8).ok();
    }
    let (a, b) = (number(first, 2..=2)?, number(second, 2..=2)?);
    // Either way round is no day.
    match (a > 12, b > 12) {
        (true, false) => Date::from_ymd(year, b as u8, a as u8).ok(),
        (false, true) => Date::from_ymd(year, a as u8, b as u8).ok(),
        (false, false) if a == b => Date::from_ymd(year, a as u8, b as u8).ok(),
        _ => None,
    }
}

/// Eight digits that begin with a year and stand alone, `t` before them allowed; longer numbers are identifiers.
fn eight_digits(word: &str) -> Option<Date> {
    let digits = word.strip_prefix('t').unwrap_or(word);
    number(digits, 8..=8)?;
    let (head, tail) = digits.split_at_checked(4)?;
    let (month, day) = tail.split_at_checked(2)?;
    Date::from_ymd(year(head)?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A year in which there were pages.
fn year(text: &str) -> Option<u16> {
    number(text, 4..=4)
        .filter(|year| (1993..=2049).contains(year))
        .map(|year| year as u16)
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    (digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// Latin names of three letters or more: `jan`, `janvier`.
fn month_name(text: &str) -> Option<u32> {
    if !(3..=12).contains(&text.len()) || !text.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let mut months = names(&lower).filter_map(|(name, _)| match name {
        Name::Month(month) => Some(u32::from(month)),
        _ => None,
    });
    let first = months.next()?;
    months.all(|month| month == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::from_address;

    #[track_caller]
    fn reads(path: &str, printed: &str) {
        assert_eq!(
            from_address(path).map(|date| date.to_string()).as_deref(),
            Some(printed),
            "{path:?}"
        );
    }

    #[test]
    fn days_in_paths() {
        reads("/2023/01/17/mill/", "2023-01-17");
        reads(
            "https://paper.example/news/2023/1/7/mill.html?p=1",
            "2023-01-07",
        );
        reads("/2023/jan/17/mill", "2023-01-17");
        reads("/2023/0117/c90000.html", "2023-01-17");
        reads("/2023-01/17/c_112.htm", "2023-01-17");
        reads("/202301/17/a.htm", "2023-01-17");
        reads("/202301/t20230117_5.html", "2023-01-17");
        reads("/news/mill-20230117", "2023-01-17");
        reads("/2023-01-17-mill.html", "2023-01-17");
        reads("/mill-2023-01-17", "2023-01-17");
        reads("/mill_2023_1_7", "2023-01-07");
        reads("/mill-17-01-2023", "2023-01-17");
        reads("/mill-2023-jan-17", "2023-01-17");
        reads("/2023/01/17-mill-turns", "2023-01-17");
        reads("/mill-jan-17-2023", "2023-01-17");
        reads("/2023/01/mill", "2023-01");
    }

    #[test]
    fn what_is_no_day() {
        for path in [
            "",
            "/",
            "/mill",
            "/123456789",
            "/1673978790",
            "/img/07e5/05/06/1234.jpg",
            "/wp-content/uploads/2023/01/17/a.png",
            "/2023/01/17/photo.jpg",
            "/id/99999999",
            "/a20230117b",
            "/2023/13/45/",
            "/03-04-2023",
            "/2023",
            "/20231345",
            "/1889/01/17/",
            "/v/2023011712345",
            "/8f20230117c1-aa",
            "/part-12-13-14",
        ] {
            assert_eq!(from_address(path), None, "{path:?}");
        }
    }
}
