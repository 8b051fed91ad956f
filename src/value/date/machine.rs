//! What programs write into structured data: the whole string, in one of the forms that programming languages print.

use super::Convention;
use super::find::find;
use super::zone::{self, Zone};
use crate::page::{Date, Time};

/// Reads
/// - ISO 8601 ([`super::iso`]), and with single digits, slashes or dots, compact (`20230117T190630Z`), with fractions and zones in words;
/// - [RFC 2822](https://www.rfc-editor.org/rfc/rfc2822#section-3.3), RFC 850, asctime, JavaScript's `Date.toString`, PHP's and SQL's forms;
/// - Unix seconds and milliseconds of the years 1990–2099, also as `/Date(1673978790000)/`.
///
/// `None` where day and month could be either way round.
pub(crate) fn machine(text: &str) -> Option<Date> {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    if text.len() > 100 || !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if is_of_a_span(text) {
        return None;
    }
    super::iso(text)
        .or_else(|| year_first(text))
        .or_else(|| compact(text))
        .or_else(|| unix(text))
        .or_else(|| in_words(text))
}

/// `2024-03-12 10:00-12:00`: behind a blank and minutes alone, a later hour is the end of something and no offset.
fn is_of_a_span(text: &str) -> bool {
    let hands = |text: &str| {
        let (hour, minute) = text.split_once(':')?;
        let is_two = minute.len() == 2 && minute.bytes().all(|b| b.is_ascii_digit());
        hour.parse::<u8>().ok().filter(|_| is_two)
    };
    let span = text.rsplit_once('-').and_then(|(before, last)| {
        let (_, first) = before.rsplit_once(' ')?;
        hands(first).zip(hands(last))
    });
    span.is_some_and(|(first, last)| first <= last)
}

/// Year, month and day with separators, then a time in whatever of its forms.
fn year_first(text: &str) -> Option<Date> {
    let mut rest = Rest(text);
    let year = rest.digits(4, 4)?;
    let separator = rest.one_of(&['-', '/', '.'])?;
    let month = rest.digits(1, 2)?;
    rest.one_of(&[separator])?;
    let day = rest.digits(1, 2)?;
    let date = Date::from_ymd(year as u16, month as u8, day as u8).ok()?;
    rest.trim_start();
    time_of(date, rest)
}

/// `20230117`, `20230117T190630Z`, `20230117190630`.
fn compact(text: &str) -> Option<Date> {
    let mut rest = Rest(text);
    let (year, month, day) = (rest.digits(4, 4)?, rest.digits(2, 2)?, rest.digits(2, 2)?);
    // Eight digits of another year are an identifier.
    if !(1900..=2099).contains(&year) {
        return None;
    }
    let date = Date::from_ymd(year as u16, month as u8, day as u8).ok()?;
    if rest.0.is_empty() {
        return Some(date);
    }
    let _ = rest.one_of(&['T', 't', '_', ' ', '-']);
    let hour = rest.digits(2, 2)?;
    if rest.0.starts_with(':') {
        return with_minutes(date, hour, rest);
    }
    let minute = rest.digits(2, 2)?;
    let second = rest.digits(2, 2);
    with_zone(date, hour, minute, second, rest)
}

fn time_of(date: Date, mut rest: Rest<'_>) -> Option<Date> {
    if rest.0.is_empty() {
        return Some(date);
    }
    let _ = rest.one_of(&['T', 't', '_', ',', '@', '|']);
    rest.trim_start();
    let hour = rest.digits(1, 2)?;
    with_minutes(date, hour, rest)
}

fn with_minutes(date: Date, hour: u32, mut rest: Rest<'_>) -> Option<Date> {
    rest.one_of(&[':'])?;
    let minute = rest.digits(2, 2)?;
    let second = if rest.one_of(&[':']).is_some() {
        Some(rest.digits(2, 2)?)
    } else {
        None
    };
    with_zone(date, hour, minute, second, rest)
}

fn with_zone(
    date: Date,
    mut hour: u32,
    minute: u32,
    second: Option<u32>,
    mut rest: Rest<'_>,
) -> Option<Date> {
    if second.is_some() && rest.one_of(&['.', ',', ':']).is_some() {
        rest.digits(1, 12)?;
    }
    rest.trim_start();
    if let Some((half, after)) = rest
        .0
        .get(..2)
        .map(str::to_ascii_lowercase)
        .zip(rest.0.get(2..))
    {
        if matches!(half.as_str(), "am" | "pm") && (1..=12).contains(&hour) {
            hour = hour % 12 + if half == "pm" { 12 } else { 0 };
            rest = Rest(after.trim_start());
        }
    }
    let time = Time {
        hour: hour as u8,
        minute: minute as u8,
        second: second.map(|second| second as u8),
    };
    zone::at(date, time, zone_of(rest.0)?)
}

/// The zone that the whole of `text` states; `Some(None)` where there is none.
#[allow(clippy::option_option)] // Whether the text can be read, and whether it names a zone.
fn zone_of(text: &str) -> Option<Option<Zone>> {
    let text = text
        .strip_suffix(']')
        .map_or(text, |text| {
            text.rsplit_once('[').map_or(text, |(before, _)| before)
        })
        .trim();
    if text.is_empty() {
        return Some(None);
    }
    let lower = text.to_ascii_lowercase();
    let unnamed = lower
        .strip_prefix("utc")
        .or_else(|| lower.strip_prefix("gmt"))
        .unwrap_or(&lower)
        .trim();
    if unnamed.is_empty() {
        return Some(Some(Zone::Fixed(0)));
    }
    if let Some(sign) = unnamed
        .chars()
        .next()
        .filter(|c| matches!(c, '+' | '-' | '\u{2212}'))
    {
        let mut rest = Rest(unnamed.get(sign.len_utf8()..)?);
        // `+0`, `+010`: an offset that was cut off. What is left states none.
        if unnamed.len() == lower.len()
            && (rest.0.len() == 1 || rest.0.len() == 3 && rest.0.starts_with('0'))
        {
            return Some(None);
        }
        // `-500`: a number that lost its zero.
        let hours = rest.digits(1, if rest.0.len() == 3 { 1 } else { 2 })?;
        let _ = rest.one_of(&[':']);
        let minutes = if rest.0.is_empty() {
            0
        } else {
            rest.digits(2, 2)?
        };
        if !rest.0.is_empty() || minutes > 59 || hours > 14 {
            return None;
        }
        let total = (hours * 60 + minutes) as i16;
        return Some(Some(Zone::Fixed(if sign == '+' { total } else { -total })));
    }
    // "Europe/Berlin": the offset changes with the season.
    if lower.contains('/')
        && lower
            .bytes()
            .all(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'_' | b'-'))
    {
        return Some(Some(Zone::Unclear));
    }
    zone::zone(&lower).map(Some)
}

fn unix(text: &str) -> Option<Date> {
    let bare = text
        .strip_prefix("/Date(")
        .or_else(|| text.strip_prefix("\\/Date("))
        .and_then(|rest| rest.split(')').next())
        .and_then(|rest| rest.split(['+', '-']).next())
        .unwrap_or(text)
        .trim_start_matches('@');
    let (whole, fraction) = bare.split_once('.').unwrap_or((bare, ""));
    if !whole.bytes().all(|b| b.is_ascii_digit()) || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let seconds = match whole.len() {
        9 | 10 => whole.parse::<i64>().ok()?,
        13 => whole.parse::<i64>().ok()? / 1000,
        _ => return None,
    };
    // 1990-01-01 to 2099-12-31.
    if !(631_152_000..4_102_444_800).contains(&seconds) {
        return None;
    }
    let instant = chrono::DateTime::from_timestamp(seconds, 0)?;
    Date::try_from(instant.fixed_offset()).ok()
}

/// RFC 2822 and its like: the whole string is one date, but for a zone's name in brackets after its offset.
fn in_words(text: &str) -> Option<Date> {
    let mut all = find(text, Convention::default());
    let found = all.next()?;
    if all.next().is_some() || found.written.relative || found.written.ambiguous.is_some() {
        return None;
    }
    let outside = |c: char| !matches!(c, ',' | '.' | ' ');
    if text.get(..found.range.start)?.contains(outside) {
        return None;
    }
    let date = found.written.date?;
    let rest = text.get(found.range.end..)?.trim();
    if rest.starts_with('(') && rest.ends_with(')') || !rest.contains(outside) {
        return Some(rfc_2822_zone(text, date));
    }
    None
}

/// The American zones of [RFC 2822 §4.3](https://www.rfc-editor.org/rfc/rfc2822#section-4.3), after `Tue, 17 Jan 2023 19:06:30 `.
fn rfc_2822_zone(text: &str, date: Date) -> Date {
    let headed = text.as_bytes().get(3) == Some(&b',');
    let minutes = match text.rsplit(' ').next() {
        Some("CST") => -6 * 60,
        Some("MST") => -7 * 60,
        _ => return date,
    };
    match date.time() {
        Some(time) if headed => date.with_time(time, Some(minutes)).unwrap_or(date),
        _ => date,
    }
}

struct Rest<'a>(&'a str);

impl Rest<'_> {
    /// At least `least` and at most `most` digits.
    fn digits(&mut self, least: usize, most: usize) -> Option<u32> {
        let len = self
            .0
            .bytes()
            .take(most)
            .take_while(u8::is_ascii_digit)
            .count();
        let (digits, rest) = self.0.split_at_checked(len)?;
        if len < least {
            return None;
        }
        self.0 = rest;
        digits.get(..len.min(9))?.parse().ok()
    }

    fn one_of(&mut self, set: &[char]) -> Option<char> {
        let first = self.0.chars().next().filter(|c| set.contains(c))?;
        self.0 = self.0.get(first.len_utf8()..)?;
        Some(first)
    }

    fn trim_start(&mut self) {
        self.0 = self.0.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::machine;

    #[track_caller]
    fn reads(text: &str, printed: &str) {
        assert_eq!(
            machine(text).map(|date| date.to_string()).as_deref(),
            Some(printed),
            "{text:?}"
        );
    }

    #[test]
    fn what_programs_print() {
        reads("2023-1-7", "2023-01-07");
        reads("2023-01-17T19:06+0", "2023-01-17T19:06");
        reads("2023-01-17T19:06+010", "2023-01-17T19:06");
        reads("2023-01-17T19:06-500", "2023-01-17T19:06-05:00");
        reads("2023-01-17 19:06-05:00", "2023-01-17T19:06-05:00");
        assert_eq!(machine("2023-01-17 10:00-12:00"), None);
        reads("2023/01/17 19:06", "2023-01-17T19:06");
        reads("2023-01-17T19:06:30.123+0100", "2023-01-17T19:06:30+01:00");
        reads("2023-01-17T19:06:30.123456789Z", "2023-01-17T19:06:30Z");
        reads("2023-01-17T9:06", "2023-01-17T09:06");
        reads(
            "2023-01-17T19:06:30+01:00[Europe/Berlin]",
            "2023-01-17T19:06:30+01:00",
        );
        reads("2023-01-17 19:06:30 UTC", "2023-01-17T19:06:30Z");
        reads("2023-01-17 19:06:30 GMT+2", "2023-01-17T19:06:30+02:00");
        reads("2023-01-17 19:06:30 Europe/Berlin", "2023-01-17T19:06:30");
        reads("2023-01-17 19:06:30 IST", "2023-01-17T19:06:30");
        reads("2023-07-17 19:06:30 ET", "2023-07-17T19:06:30-04:00");
        reads("2023-01-17T19:06-500", "2023-01-17T19:06-05:00");
        reads("2023-01-17T19:06+5:30", "2023-01-17T19:06+05:30");
        reads("2023-01-17 07:06:30 PM", "2023-01-17T19:06:30");
        reads("2023-01-17 12:06 PM EST", "2023-01-17T12:06-05:00");
        reads("2023-01-17 12:06:30 am", "2023-01-17T00:06:30");
        reads(" '2023-1-7' ", "2023-01-07");
        reads("2023-01-17 19:06:30 utc +2", "2023-01-17T19:06:30+02:00");
        reads("2023-01-17T19:06 +14:00", "2023-01-17T19:06+14:00");
        reads("2023-1-7 10:00-9:30", "2023-01-07T10:00-09:30");
        reads("20230117", "2023-01-17");
        reads("20230117 19:06", "2023-01-17T19:06");
        reads("20230117T190630Z", "2023-01-17T19:06:30Z");
        reads("20230117190630", "2023-01-17T19:06:30");
        reads("1673978790", "2023-01-17T18:06:30Z");
        reads("1673978790123", "2023-01-17T18:06:30Z");
        reads("@1673978790.25", "2023-01-17T18:06:30Z");
        reads("631152000", "1990-01-01T00:00:00Z");
        reads("/Date(1673978790000+0100)/", "2023-01-17T18:06:30Z");
    }

    #[test]
    fn mail_and_its_like() {
        reads(
            "Tue, 17 Jan 2023 19:06:30 +0100",
            "2023-01-17T19:06:30+01:00",
        );
        reads("Tue, 17 Jan 2023 19:06:30 GMT", "2023-01-17T19:06:30Z");
        reads("Tue, 17 Jan 2023 19:06:30 CST", "2023-01-17T19:06:30-06:00");
        reads("Tue, 17 Jan 2023 19:06:30 MST", "2023-01-17T19:06:30-07:00");
        reads("17 Jan 2023 19:06:30 CST", "2023-01-17T19:06:30");
        reads("17 Jan 2023 19:06 EST", "2023-01-17T19:06-05:00");
        reads("Tue, 17 Jan 23 19:06:30 +0000", "2023-01-17T19:06:30Z");
        reads("Tuesday, 17-Jan-23 19:06:30 UTC", "2023-01-17T19:06:30Z");
        reads("Tue Jan 17 19:06:30 2023", "2023-01-17T19:06:30");
        reads("Tue Jan 17 19:06:30 CET 2023", "2023-01-17T19:06:30+01:00");
        reads(
            "Tue Jan 17 19:06:30 +0100 2023",
            "2023-01-17T19:06:30+01:00",
        );
        reads(
            "Tue Jan 17 2023 19:06:30 GMT+0100 (Central European Standard Time)",
            "2023-01-17T19:06:30+01:00",
        );
        reads(
            "Tue Jan 17 19:06:30 2023 +0100",
            "2023-01-17T19:06:30+01:00",
        );
        reads(
            "Tue Jan 17 19:06:30 2023 -0500",
            "2023-01-17T19:06:30-05:00",
        );
        reads("January 17, 2023, 7:06 pm", "2023-01-17T19:06");
        reads("Jan 17, 2023 12:06:30 AM", "2023-01-17T00:06:30");
        reads("01/17/2023 19:06:30", "2023-01-17T19:06:30");
        reads("17.01.2023 19:06", "2023-01-17T19:06");
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "0000-00-00",
            "2023-00-17",
            "2023-13-01",
            "03/04/2023",
            "12345678",
            "99999999",
            "20231345",
            "0",
            "1",
            "123456789012",
            "9999999999999999",
            "yesterday",
            "2023-01-17T25:00",
            "-0001-11-30T00:00:00+00:00",
            "2023-01-17T19:06:30+25:00",
            "1.2.3",
            "10:30",
            "call 555 1234",
            "Mill 2023-01-17",
            "2023-02-30 10:00",
            "null",
            "PT1H30M",
            "P1D",
            "2023-01-17/2023-01-19",
            "2023-01-17 10:00-10:00",
            "2023-01-17T19:06:30+15:00",
            "2023-01-17T19:06:30+01:60",
            "2023-01-17T19:06.5",
            "18230117",
            "21000117",
            "631151999",
            "4102444800",
            "+673978790",
            "1673978790.mill",
            "二〇二三年一月十七日",
            "17 Jan 2023 18 Jan 2023",
            "17 Jan 2023 (CET",
            "17 Jan 2023 CET)",
        ] {
            assert_eq!(machine(text), None, "{text:?}");
        }
    }
}
