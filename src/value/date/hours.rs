//! Days and clocks that go on to others, as an event's do and a page's do not.

use super::{Convention, Written, find};
use crate::value::letter::{is_alphanumeric, is_mark};

/// Words between the first and the last day of something, and between two clocks.
#[rustfmt::skip]
pub(super) const TO: &[&str] = &[
    "to", "bis", "until", "till", "through", "hasta", "до", "по", "au", "al", "à", "às", "a", "ao", "tot", "til", "alle", "do", "έως", "إلى", "الى", "حتى", "تا", "עד", "से",
];
pub(super) const DASHES: [char; 6] = ['–', '—', '-', '~', '～', '〜'];

/// Units behind the hour of a clock.
const CLOCKS: &[&str] = &["am", "pm", "uhr", "h", "ч", "बजे", "giờ", "น"];
/// Words before the first hour of a span, and units behind its last one.
#[rustfmt::skip]
const FROM: &[&str] = &[
    "from", "at", "between", "von", "um", "zwischen", "de", "entre", "das", "dalle", "ore", "van", "tussen", "kl", "klo", "klockan", "mellan",
    "mellom", "mellem", "godz", "godzina", "od", "hod", "с", "з", "між", "между", "saat", "ώρες", "ώρα", "orele", "ora",
    "من", "از", "ساعت", "सुबह", "từ", "เวลา",
];
#[rustfmt::skip]
const HOURS: &[&str] = &[
    "hrs", "uur", "horas", "heures", "hodin", "hod", "godz", "óra", "óráig", "ore", "часов", "годин", "година",
];
const PARTS: &[&str] = &["शाम", "दोपहर", "रात", "सुबह", "عصر", "شب"];
/// Beginnings of words for minutes: "5–7 min read" is no span of hours.
#[rustfmt::skip]
const MINUTES: &[&str] = &[
    "min", "мин", "хв", "dakika", "dk", "perc", "λεπτ", "דקות", "دقائق", "دقيقة", "मिनट", "phút", "menit", "分", "분",
];

/// Whether a day goes on to another one, or a clock to a second one: "14 June 2025, 10:00–17:00", "du 3 mai au 8 juin".
pub(super) fn is_event(shown: &str, written: &Written, before: &str, after: &str) -> bool {
    let begins_with_day = |text: &str| {
        text.starts_with(|c: char| c.is_numeric())
            && find(text, Convention::default())
                .next()
                .is_some_and(|day| day.range.start == 0)
    };
    let to_a_day = behind_to(after).is_some_and(begins_with_day);
    // "Channel 365 – 3 May 2024" is no span.
    let ends_with_day = |first: &str| {
        first.bytes().all(|b| b.is_ascii_digit())
            || find(first, Convention::default()).any(|day| day.range.end == first.len())
    };
    let from_a_day = from_to(before).is_some_and(|first| !first.is_empty() && ends_with_day(first));
    // "10am": an hour alone is no time of day.
    let unit = shown.rsplit(|c: char| !c.is_alphabetic()).next();
    let timed = written.date.is_some_and(|date| date.time().is_some())
        || unit.is_some_and(|unit| is_one_of(unit, CLOCKS));
    // "12 March 2024 10:00-12:00 Uhr".
    let mut pieces = shown.split_whitespace();
    let spans = pieces.any(|piece| clock(piece).is_some_and(|first| is_second(first.rest)));
    // "Fr 10:00 - 17:00 Uhr Sa 12.04.2025": the second clock of another span.
    let second = from_to(before).is_some_and(|first| {
        first
            .rsplit(char::is_whitespace)
            .next()
            .and_then(clock)
            .is_some_and(|first| first.sure && first.rest.is_empty())
    });
    let begins_with_clock =
        clock(shown).is_some_and(|first| first.sure && !first.rest.starts_with(['.', '-', '/']));
    spans
        || !timed && (to_a_day || from_a_day)
        || timed && second && begins_with_clock
        || is_span_of_hours(after, timed)
}

/// Whether a text is from one clock to another: `10:00 - 17:00`, `10 am–5 pm`, `from 10:00 to 17:00 hrs`.
pub(crate) fn is_hours(text: &str) -> bool {
    text.len() <= 48 && is_span_of_hours(text, false)
}

/// Whether a text begins with a dash and a clock.
fn is_second(text: &str) -> bool {
    behind_to(text)
        .and_then(clock)
        .is_some_and(|second| second.sure)
}

/// Whether a clock goes on to another one: "10:00–17:00", "de 10 a 17 horas", "kl. 10–17"; where one stands in the date, to it.
fn is_span_of_hours(after: &str, timed: bool) -> bool {
    let after = after.trim_start_matches([',', '.', ' ', '(', '،', '，', '、']);
    if timed {
        return is_second(after);
    }
    // One small word before the first: "from", "ore", "szombat".
    let word = after
        .split(|c: char| !is_alphanumeric(c) && !is_mark(c))
        .next()
        .unwrap_or_default();
    let small = !word.is_empty()
        && word.chars().count() <= 8
        && word.chars().all(|c| !c.is_uppercase() && !c.is_numeric());
    let behind = after.get(word.len()..).filter(|_| small);
    let announced = behind.map(|rest| rest.trim_start_matches(['.', ':', ' ']));
    let Some(first) = clock(announced.unwrap_or(after)) else {
        return false;
    };
    let Some(second) = behind_to(first.rest.trim_start()) else {
        return false;
    };
    // "सुबह 10 बजे से शाम 5 बजे": the part of the day before the second clock.
    let part = second
        .split_once(' ')
        .filter(|(word, _)| is_one_of(word, PARTS));
    let Some(second) = clock(part.map_or(second, |(_, rest)| rest)) else {
        return false;
    };
    let rest = second.rest.trim_start().to_lowercase();
    if MINUTES.iter().any(|unit| rest.starts_with(unit)) {
        return false;
    }
    let unit = rest.split(|c: char| !is_alphanumeric(c)).next();
    let hours = first.hour < second.hour && second.hour <= 24;
    second.sure
        || hours && (is_one_of(word, FROM) || unit.is_some_and(|unit| is_one_of(unit, HOURS)))
}

/// What stands behind a dash or a word for "to" that a text begins with.
fn behind_to(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix(DASHES) {
        return Some(rest.trim_start());
    }
    let (word, rest) = text.split_once(char::is_whitespace)?;
    is_one_of(word, TO).then(|| rest.trim_start())
}

/// What stands before a dash or a word for "to" that a text ends with.
fn from_to(text: &str) -> Option<&str> {
    if let Some(first) = text.strip_suffix(DASHES) {
        return Some(first.trim_end());
    }
    let (first, word) = text.rsplit_once(char::is_whitespace)?;
    is_one_of(word, TO).then(|| first.trim_end())
}

pub(super) fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.contains(&&*word.to_lowercase())
}

/// A clock that a text begins with.
struct Clock<'t> {
    hour: u8,
    /// Minutes or a unit make one of it; "5 min read", "1.25K views" are none.
    sure: bool,
    rest: &'t str,
}

fn clock(text: &str) -> Option<Clock<'_>> {
    let digits =
        |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let length = digits(text);
    let hour = text.get(..length)?.parse().ok().filter(|_| length <= 2)?;
    let rest = text.get(length..)?;
    let minutes = rest
        .strip_prefix([':', '.', 'h'])
        .filter(|rest| digits(rest) == 2);
    let rest = minutes.and_then(|rest| rest.get(2..)).unwrap_or(rest);
    let tail = rest.trim_start();
    let word = tail
        .split(|c: char| !is_alphanumeric(c))
        .next()
        .unwrap_or_default();
    if is_one_of(word, CLOCKS) {
        let rest = tail.get(word.len()..).unwrap_or_default();
        return Some(Clock {
            hour,
            sure: true,
            rest,
        });
    }
    (!rest.starts_with(is_alphanumeric)).then_some(Clock {
        hour,
        sure: minutes.is_some(),
        rest,
    })
}
