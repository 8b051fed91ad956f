//! What one value looks like, alone: the shapes that values of metadata have, told by their bytes.

use crate::value::date;
use crate::value::letter::is_alphanumeric;
use crate::value::link;

/// The shape of a whole value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Shape {
    /// Words.
    Text,
    /// An absolute or network-path address.
    Url,
    /// ISO 8601 with a time of day.
    Time,
    /// ISO 8601 day.
    Day,
    /// Four digits, 1900–2099.
    Year,
    /// Digits.
    Integer,
    /// Digits with a fraction.
    Decimal,
    /// `true` or `false`.
    Flag,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A language tag (`fr`, `fr_FR`).
    Language,
    /// An `XPath` or CSS selector, or a path without its host.
    Selector,
    /// An ISO 8601 duration.
    Duration,
}

/// The shape of a block.
pub(super) fn of_text(text: &str) -> Shape {
    let shape = if memchr::memchr(b' ', text.as_bytes()).is_some() {
        of_words(text)
    } else {
        match of_word(text) {
            Shape::Text => of_odd_word(text),
            shape => shape,
        }
    };
    if shape == Shape::Text && text.len() <= LONGEST_DATE {
        return of_date(text).unwrap_or(shape);
    }
    shape
}

/// The longest date a program writes, with the name of its zone: `Tue Jan 17 2023 19:06:30 GMT+0100 (Central European Standard Time)`.
const LONGEST_DATE: usize = 64;

/// Dates other than ISO 8601 that programs write, a day at least.
fn of_date(text: &str) -> Option<Shape> {
    let bytes = text.as_bytes();
    if bytes.len() < 8 || bytes.iter().filter(|b| b.is_ascii_digit()).count() < 5 {
        return None;
    }
    let date = date::machine(text)?;
    match date.precision() {
        4.. => Some(Shape::Time),
        3 => Some(Shape::Day),
        _ => None,
    }
}

fn of_words(text: &str) -> Shape {
    let bytes = text.as_bytes();
    match bytes.first() {
        Some(b'/')
            if text.starts_with("/html") || text.starts_with("//*") || text.contains("/@") =>
        {
            Shape::Selector
        }
        Some(b'.' | b'#') if is_selectors(text) => Shape::Selector,
        Some(b'0'..=b'9') if bytes.len() <= 32 && is_spaced_time(text) => Shape::Time,
        Some(b'0'..=b'9' | b'+' | b'(') if is_phone(text) => Shape::Phone,
        _ => Shape::Text,
    }
}

/// The shape of one word of a block.
pub(super) fn of_word(word: &str) -> Shape {
    let bytes = word.as_bytes();
    match bytes.first() {
        Some(b'0'..=b'9') => of_number(bytes),
        Some(b'h') if is_address(word) => Shape::Url,
        Some(b'/')
            if bytes.starts_with(b"//")
                && bytes.len() > 5
                && bytes.get(2) != Some(&b'*')
                && memchr::memchr(b'.', bytes).is_some()
                && !word.contains("[@") =>
        {
            Shape::Url
        }
        Some(b'/') if is_picture_of_the_site(word) => Shape::Url,
        Some(b't' | b'T') if matches!(word, "true" | "True") => Shape::Flag,
        Some(b'f' | b'F') if matches!(word, "false" | "False") => Shape::Flag,
        _ if bytes.len() < 100 && is_email(word.strip_prefix(MAIL).unwrap_or(word)) => Shape::Email,
        _ => Shape::Text,
    }
}

/// Before an e-mail address that stands where a page's was asked for.
pub(super) const MAIL: &str = "mailto:";

/// A picture's address that leaves the host out: `/media/2024/mill.jpg`.
fn is_picture_of_the_site(word: &str) -> bool {
    let path = word.split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once('.').is_some_and(|(path, extension)| {
        path.rfind('/').is_some_and(|at| at > 0) && link::is_ending_of_picture(extension)
    })
}

fn is_address(word: &str) -> bool {
    let rest = word
        .strip_prefix("http")
        .map(|rest| rest.strip_prefix('s').unwrap_or(rest));
    rest.and_then(|rest| rest.strip_prefix("://"))
        .is_some_and(|rest| rest.len() > 1)
}

/// Digits first: a number, a year, a day, a time.
fn of_number(bytes: &[u8]) -> Shape {
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let rest = bytes.get(digits..).unwrap_or_default();
    match rest {
        [] if digits == 4 && (bytes.starts_with(b"19") || bytes.starts_with(b"20")) => Shape::Year,
        [] if digits <= 20 => Shape::Integer,
        [b'p', b'x'] => Shape::Integer,
        [b'.' | b',', fraction @ ..]
            if !fraction.is_empty()
                && fraction.len() < 8
                && fraction.iter().all(u8::is_ascii_digit) =>
        {
            Shape::Decimal
        }
        [b'-', rest @ ..] if digits == 4 => of_day(rest),
        _ => Shape::Text,
    }
}

/// What follows `YYYY-`.
fn of_day(rest: &[u8]) -> Shape {
    let mut parts = rest.splitn(2, |&b| b == b'-');
    let (month, day) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let small = |part: &[u8]| (1..=2).contains(&part.len()) && part.iter().all(u8::is_ascii_digit);
    if !small(month) {
        return Shape::Text;
    }
    if small(day) {
        return Shape::Day;
    }
    let at = day
        .iter()
        .position(|b| matches!(b, b'T' | b't'))
        .unwrap_or(0);
    let (day, time) = day.split_at_checked(at).unwrap_or_default();
    let clock = matches!(
        time,
        [_, b'0'..=b'9', b'0'..=b'9', b':', ..] | [_, b'0'..=b'9', b':', ..]
    );
    if small(day) && clock {
        Shape::Time
    } else {
        Shape::Text
    }
}

/// A lone word that is no word of prose.
fn of_odd_word(word: &str) -> Shape {
    let bytes = word.as_bytes();
    match bytes.first() {
        Some(b'/' | b'.' | b'#')
            if bytes.len() > 1
                && bytes
                    .get(1)
                    .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'*' | b'/')) =>
        {
            Shape::Selector
        }
        Some(b'P') if is_duration(bytes) => Shape::Duration,
        Some(b'+' | b'(' | b'0'..=b'9') if is_phone(word) => Shape::Phone,
        _ if is_language(bytes) => Shape::Language,
        _ => Shape::Text,
    }
}

/// `fr`, `fr-FR`, `fr_FR`, `zh-Hans-CN`, `es-419`: case tells a tag from a word, so `EN` alone is left to other evidence.
fn is_language(bytes: &[u8]) -> bool {
    if bytes.len() > 11 {
        return false;
    }
    let mut parts = bytes.split(|&b| matches!(b, b'-' | b'_'));
    let language = parts.next().unwrap_or_default();
    if !(2..=3).contains(&language.len()) || !language.iter().all(u8::is_ascii_lowercase) {
        return false;
    }
    let parts: Vec<&[u8]> = parts.collect();
    if parts.is_empty() {
        return language.len() == 2;
    }
    parts.iter().all(|part| match part.len() {
        2 => part.iter().all(u8::is_ascii_alphabetic),
        3 => part.iter().all(u8::is_ascii_digit),
        4 => {
            part.first().is_some_and(u8::is_ascii_uppercase)
                && part.iter().all(u8::is_ascii_alphabetic)
        }
        _ => false,
    })
}

fn is_duration(bytes: &[u8]) -> bool {
    bytes.len() >= 3
        && bytes.len() < 24
        && bytes
            .iter()
            .all(|b| b.is_ascii_digit() || b"PYMWDTHS.".contains(b))
        && bytes.iter().any(u8::is_ascii_digit)
}

/// `2023-01-17 19:06:30 +0100`.
fn is_spaced_time(text: &str) -> bool {
    let Some((day, time)) = text.split_once(' ') else {
        return false;
    };
    of_word(day) == Shape::Day
        && matches!(
            time.as_bytes(),
            [b'0'..=b'9', b'0'..=b'9', b':', b'0'..=b'9', ..]
        )
}

/// At least seven digits, and only what stands in telephone numbers ([E.123](https://www.itu.int/rec/T-REC-E.123)).
pub(super) fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (7..=15).contains(&digits)
        && text.len() <= 30
        && text.bytes().all(|b| {
            b.is_ascii_digit() || matches!(b, b'+' | b'(' | b')' | b'-' | b' ' | b'.' | b'/')
        })
        && !text.contains("..")
}

/// One `@` between a local part and a dotted domain; international names too.
fn is_email(word: &str) -> bool {
    // Most words are short and have none.
    if !word.bytes().any(|byte| byte == b'@') {
        return false;
    }
    let Some((local, domain)) = word.split_once('@') else {
        return false;
    };
    let fits = |c: char| is_alphanumeric(c) || matches!(c, '.' | '-' | '_' | '+');
    !local.is_empty()
        && local.chars().all(fits)
        && domain
            .split_once('.')
            .is_some_and(|(name, zone)| !name.is_empty() && zone.chars().count() >= 2)
        && domain
            .chars()
            .all(|c| is_alphanumeric(c) || matches!(c, '.' | '-'))
        && !domain.ends_with(['.', '-'])
}

/// `.paywall, .teaser #body`: what `cssSelector` of a speakable or of a paywalled part holds.
pub(super) fn is_selectors(text: &str) -> bool {
    text.len() < 200
        && text
            .split([' ', ','])
            .filter(|part| !part.is_empty())
            .all(|part| {
                part.starts_with(['.', '#'])
                    && part.len() > 1
                    && part.bytes().all(|b| b.is_ascii_graphic())
            })
}

#[cfg(test)]
mod tests {
    use super::{Shape, is_selectors, of_text};

    #[track_caller]
    fn all(shape: Shape, texts: &[&str]) {
        for text in texts {
            assert_eq!(of_text(text), shape, "{text}");
        }
    }

    #[test]
    fn tags_of_languages() {
        all(
            Shape::Language,
            &[
                "fr",
                "fr-FR",
                "fr_FR",
                "zh-Hans",
                "zh-Hans-CN",
                "es-419",
                "gsw-CH",
            ],
        );
        all(
            Shape::Text,
            &[
                "EN",
                "mill",
                "eng",
                "fr-FRA",
                "fr-hans",
                "es-41",
                "fr-F1",
                "a-tide-mill",
                "f",
                "zh-Hans-CN-1",
            ],
        );
    }

    #[test]
    fn numbers_and_days() {
        all(Shape::Year, &["1999", "2024"]);
        all(
            Shape::Integer,
            &["1899", "252", "800px", "12345678901234567890"],
        );
        all(Shape::Decimal, &["1.5", "0,75", "4.1234567"]);
        all(Shape::Text, &["1.x", "25em"]);
        all(Shape::Day, &["2024-05-03", "2024-5-3"]);
        all(
            Shape::Time,
            &[
                "2024-05-03T07:15+0100",
                "2024-05-03t7:15",
                "2024-05-03 07:15:00",
                "Fri, 03 May 2024 07:15:00 GMT",
            ],
        );
        all(
            Shape::Text,
            &["2024-mill-05", "2024-05-mill", "2024-05-03Tide"],
        );
    }

    #[test]
    fn addresses_and_what_programs_write() {
        all(
            Shape::Url,
            &[
                "https://courier.example/",
                "http://ab",
                "//img.courier.example/a",
                "/media/2024/mill.jpg",
            ],
        );
        all(Shape::Text, &["http://", "https:/courier.example", "httpd"]);
        all(
            Shape::Selector,
            &[
                "//*[@id='a']",
                "/html/head/title",
                ".paywall",
                "#body",
                ".paywall, .teaser #body",
            ],
        );
        all(Shape::Text, &["/", "#", ". a", "#1, # 2"]);
        all(Shape::Flag, &["true", "False"]);
        all(
            Shape::Email,
            &[
                "desk@courier.example",
                "mailto:desk@courier.example",
                "büro@käse.example",
            ],
        );
        all(
            Shape::Text,
            &[
                "desk@courier",
                "@courier.example",
                "desk@courier.",
                "a@b@courier.example",
            ],
        );
        all(Shape::Phone, &["+442079460123", "020 7946 0123"]);
        all(Shape::Duration, &["PT3M20S"]);
        assert!(is_selectors(".a #b") && !is_selectors(".a b") && !is_selectors(". a"));
    }
}
