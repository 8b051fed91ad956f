//! Dates with the month in words: `17 January 2023`, `Jan. 17th, 2023`, `2023. január 17.`, `ngày 17 tháng 1 năm 2023`.

use super::calendar::{ethiopic, gregorian, month_of, solar_hijri};
use super::line::{Core, Line};
use super::words::{self, Name};
use super::year::{year_after_clock, year_of};
use crate::page::Date;

/// A month of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Month {
    Gregorian(u8),
    SolarHijri(u8),
    Ethiopic(u8),
}

/// Reads from the number at `at` on: day first or year first.
pub(super) fn from_number(line: &Line<'_, '_>, at: usize) -> Option<Core> {
    if cut_off(line, at) {
        return None;
    }
    day_month_year(line, at)
        .filter(|core| !has_a_year_behind(line, core.next))
        .or_else(|| year_month_day(line, at))
}

/// Whether what was taken for a year of two digits is the day of a month before it: `Channel 5 - April 14, 2021`.
fn has_a_year_behind(line: &Line<'_, '_>, next: usize) -> bool {
    let digits = |at: usize| line.number(at).map(|(_, digits)| digits);
    next.checked_sub(1).and_then(digits) == Some(2)
        && line.is_mark(next, ',')
        && digits(next + 1) == Some(4)
}

/// Reads from the month's name at `at` on: `January 17, 2023`, `January 2023`.
pub(super) fn from_month(line: &Line<'_, '_>, at: usize) -> Option<Core> {
    let (month, next) = month(line, at)?;
    let after = skip_marks(line, next, &['.', '-', '/', ',', '\u{2010}', '\u{2011}']);
    let with_day = day_of(line, after).and_then(|(day, next)| {
        if span_follows(line, next) {
            return None;
        }
        of_a_year(line, at, (month, day), next, false)
    });
    with_day.or_else(|| {
        let year_at = skip_of(line, next);
        let year = year_of(line, year_at, false)?;
        let dashed_day = matches!(line.mark(year.next), Some('-' | '/'))
            && line.glued(year.next)
            && line.number(year.next + 1).is_some();
        let alone = !is_plain_word(line, at)
            && !day_before(line, at)
            && line.number(year_at).is_some_and(|(_, digits)| digits == 4)
            && !dashed_day;
        let Month::Gregorian(month) = month else {
            return None;
        };
        alone
            .then(|| month_of(year.value, month))?
            .map(|date| Core::one(date, at, year.next, year.end))
    })
}

/// A day before the month that made no date with it: `29 February 2023`, `17–19 January 2023`.
fn day_before(line: &Line<'_, '_>, at: usize) -> bool {
    let mut before = at;
    for _ in 0..3 {
        let Some(past) = before.checked_sub(1) else {
            return false;
        };
        let skipped = matches!(
            line.mark(past),
            Some('.' | '-' | '\u{2013}' | '/' | '\'' | '’')
        ) || line
            .word(past)
            .is_some_and(|word| words::is_of(&word) || words::is_ordinal(&word));
        if line
            .number(past)
            .is_some_and(|(value, digits)| digits <= 2 && value <= 31)
        {
            return true;
        }
        if !skipped {
            return false;
        }
        before = past;
    }
    false
}

/// The number at `at` is the end of something longer: `1.17 January`, `3/17 Jan`, `16–17 January`.
fn cut_off(line: &Line<'_, '_>, at: usize) -> bool {
    let day = |at: usize| {
        line.number(at)
            .is_some_and(|(value, digits)| digits <= 2 && value <= 31)
    };
    let span_word = at >= 2
        && day(at - 2)
        && !(at >= 3 && matches!(line.mark(at - 3), Some(':' | '.')))
        && line.word(at - 1).is_some_and(|word| {
            matches!(
                word.as_str(),
                "to" | "bis"
                    | "till"
                    | "until"
                    | "au"
                    | "al"
                    | "til"
                    | "tot"
                    | "do"
                    | "по"
                    | "a"
                    | "and"
                    | "und"
                    | "et"
                    | "y"
            )
        });
    if span_word {
        return true;
    }
    let Some(mark) = line.before(at).and_then(super::token::Token::mark) else {
        return false;
    };
    let number_before = at >= 2 && line.number(at - 2).is_some();
    match mark {
        '.' | ',' | '/' => number_before && line.glued(at) && line.glued(at - 1),
        // A time before the dash is no day: "19:06 - 17 January 2023".
        '-' | '\u{2013}' | '\u{2014}' => {
            number_before
                && line
                    .number(at - 2)
                    .is_some_and(|(value, digits)| digits <= 2 && value <= 31)
                && !(at >= 3 && matches!(line.mark(at - 3), Some(':' | '.' | 'h')))
        }
        '$' | '€' | '£' => line.glued(at),
        _ => false,
    }
}

fn day_month_year(line: &Line<'_, '_>, at: usize) -> Option<Core> {
    let (day, next) = day_of(line, at)?;
    if span_follows(line, next) {
        return None;
    }
    let month_at = skip_of(line, next);
    let (month, next) = month(line, month_at).or_else(|| counted_month(line, month_at))?;
    of_a_year(line, at, (month, day), next, true)
}

/// A month and a day, from `at` on, with the year behind them, or behind a clock: "Jan 17 19:06:30 CET 2023", as C and JavaScript print it.
fn of_a_year(
    line: &Line<'_, '_>,
    at: usize,
    (month, day): (Month, u8),
    next: usize,
    after_month: bool,
) -> Option<Core> {
    let (year, clock_at) = match year_of(line, skip_of(line, next), after_month) {
        Some(year) => (year, None),
        None => (year_after_clock(line, next)?, Some(next)),
    };
    let date = day_of_the_year(line, at, (year.next, year.value), month, day)?;
    Some(Core {
        clock_at,
        ..Core::one(date, at, year.next, year.end)
    })
}

/// `2023. január 17.`, `2023 m. sausio 17 d.`, `2023. gada 17. janvāris`, `2023 January 17`, `2023-Jan-17`.
fn year_month_day(line: &Line<'_, '_>, at: usize) -> Option<Core> {
    let year = line
        .year(at)
        .filter(|_| line.number(at).is_some_and(|(_, digits)| digits == 4))?;
    let mut next = skip_marks(line, year.next, &['.', '-', ',', '/']);
    let mut worded = false;
    // Basque forms leave the vowel open: "2013(e)ko irailaren 22(a)".
    if line.is_mark(next, '(')
        && line.is_mark(next + 2, ')')
        && line.word(next + 1).as_deref() == Some("e")
    {
        next += 3;
    }
    for _ in 0..2 {
        if line
            .word(next)
            .is_some_and(|word| words::is_year_word(&word))
            && month(line, next).is_none()
        {
            worded = true;
            next = skip_marks(line, next + 1, &['.', '-', ',']);
        }
    }
    if let Some((month, next)) = month(line, next).or_else(|| counted_month(line, next)) {
        let day_at = skip_of(line, next);
        if let Some((day, next)) = day_of(line, day_at) {
            // "2023 January 17, 2024": the first number belonged to something else.
            let another_year = line.year(skip_of(line, next)).is_some_and(|_| {
                line.number(skip_of(line, next))
                    .is_some_and(|(_, d)| d == 4)
            });
            if another_year || matches!(line.mark(next), Some(':')) {
                return None;
            }
            let date = day_of_the_year(line, at, (next, year.value), month, day)?;
            return Some(Core::one(date, at, next, line.end_of(next)));
        }
        let Month::Gregorian(month) = month else {
            return None;
        };
        let date = month_of(year.value, month)?;
        return worded.then(|| Core::one(date, at, next, line.end_of(next)));
    }
    let (day, after) = day_of(line, next).filter(|_| worded || line.is_mark(year.next, '.'))?;
    let (month, next) = month(line, skip_of(line, after))?;
    let date = day_of_the_year(line, at, (next, year.value), month, day)?;
    Some(Core::one(date, at, next, line.end_of(next)))
}

/// The month's name at `at`.
fn month(line: &Line<'_, '_>, at: usize) -> Option<(Month, usize)> {
    if !super::gate::may_be_month(line.get(at)?.word()?) {
        return None;
    }
    let wanted = |name| match name {
        Name::Month(month) => Some(Month::Gregorian(month)),
        Name::SolarHijri(month) => Some(Month::SolarHijri(month)),
        Name::Ethiopic(month) => Some(Month::Ethiopic(month)),
        Name::Weekday(_) => None,
    };
    let (month, next) = line.name(at, wanted)?;
    // The dot of an abbreviation: Latin, Hebrew, Devanagari.
    let dot = matches!(line.mark(next), Some('.' | '׳' | '॰')) && line.glued(next);
    let next = next + usize::from(dot);
    // The month twice, in two traditions: "يناير/كانون الثاني".
    let again = matches!(line.mark(next), Some('/' | '-' | '('));
    let twin = line
        .name(next + 1, wanted)
        .filter(|(twin, _)| again && *twin == month);
    let next = twin.map_or(next, |(_, past)| {
        past + usize::from(line.is_mark(past, ')'))
    });
    Some((month, next))
}

/// `tháng 1`, `1-р сарын`, `thg 1`: months by number with a word for "month".
fn counted_month(line: &Line<'_, '_>, at: usize) -> Option<(Month, usize)> {
    let of = |word: Option<String>, list: &[&str]| {
        word.is_some_and(|word| list.contains(&word.as_str()))
    };
    if of(line.word(at), &["thang", "thg"]) {
        return line
            .small(at + 1, 1..=12)
            .map(|month| (Month::Gregorian(month), at + 2));
    }
    let month = line.small(at, 1..=12)?;
    let word_at = if line.is_mark(at + 1, '-') {
        at + 3
    } else if of(line.word(at + 1), &["р", "дугаар", "дугээр"]) {
        at + 2
    } else {
        at + 1
    };
    of(line.word(word_at), &["сарын", "сар"]).then_some((Month::Gregorian(month), word_at + 1))
}

/// Also when the token before was "thang": `17 tháng 1`, where `skip_of` passed over the word.
fn day_of(line: &Line<'_, '_>, at: usize) -> Option<(u8, usize)> {
    let day = line.small(at, 1..=31)?;
    let mut next = at + 1;
    // "19:06" and "17,5" are no days.
    let number_follows =
        line.number(next + 1).is_some() && line.glued(next + 1) && line.glued(next);
    if number_follows && matches!(line.mark(next), Some(':' | ',' | '%')) {
        return None;
    }
    if line.is_mark(next, '(')
        && line.is_mark(next + 2, ')')
        && line
            .word(next + 1)
            .is_some_and(|word| words::is_ordinal(&word))
    {
        return Some((day, next + 3));
    }
    if line.glued(next) {
        let suffix_at = if matches!(line.mark(next), Some('-' | ':' | '\'' | '’' | '\u{2011}'))
            && line.glued(next + 1)
        {
            next + 1
        } else {
            next
        };
        if line
            .word(suffix_at)
            .is_some_and(|word| words::is_ordinal(&word))
        {
            next = suffix_at + 1;
        } else if matches!(line.mark(next), Some('º' | 'ª' | '°' | '.')) {
            next += 1;
        }
    } else if line
        .word(next)
        .is_some_and(|word| matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "d" | "д" | "ቀን"))
    {
        next += 1;
    }
    Some((day, next))
}

/// `17–19 January`, `17 bis 19. Januar`, `January 17-19`: a span of days is not one day.
fn span_follows(line: &Line<'_, '_>, at: usize) -> bool {
    let joined = matches!(
        line.mark(at),
        Some('-' | '\u{2013}' | '\u{2014}' | '/' | '&' | '\u{2011}')
    ) || line.word(at).is_some_and(|word| JOINS.contains(&&*word));
    joined
        && line
            .number(at + 1)
            .is_some_and(|(value, digits)| digits <= 2 && value <= 31)
        && !line.is_mark(at + 2, ':')
}

/// Words between the days of a span.
#[rustfmt::skip]
const JOINS: &[&str] = &["to", "bis", "and", "und", "et", "y", "i", "au", "al", "til", "till", "tot", "do", "по"];

/// Where a span of days begins that the day at `first` ends, the first of them without its year: `12 May – 3 September 2024`, `Du 12 mai au
/// 3 septembre 2024`. What is shown from day to day came out on neither.
pub(super) fn span_before(line: &Line<'_, '_>, floor: usize, first: usize) -> Option<usize> {
    let back = |at: usize, by: usize| at.checked_sub(by).filter(|&at| at >= floor);
    let last = back(first, 1)?;
    let word = line.word(last);
    let word = word.as_deref();
    let joint = if matches!(line.mark(last), Some('-' | '\u{2013}' | '\u{2014}')) {
        last
    } else if word == Some("m") && line.is_mark(back(first, 2)?, '/') {
        // `12 mei t/m 3 september 2024`, `12 mei tot en met 3 september 2024`
        back(first, 3)?
    } else if word == Some("en") && line.word(back(first, 2)?).as_deref() == Some("tot") {
        // "met" is Luxembourg's Wednesday, and taken in.
        back(first, 2)?
    } else if word.is_some_and(|word| matches!(word, "a" | "until" | "ao") || JOINS.contains(&word))
    {
        last
    } else {
        return None;
    };
    let before = back(joint, 1)?;
    let before = if line.is_mark(before, '.') {
        back(before, 1)?
    } else {
        before
    };
    let is_day = |at: usize| line.small(at, 1..=31).is_some();
    if month(line, before).is_some() {
        // `12. Mai`, `12 de mayo`
        let day = back(before, 1)?;
        let passed = line.is_mark(day, '.')
            || line
                .word(day)
                .is_some_and(|word| matches!(&*word, "de" | "of"));
        let day = if passed { back(day, 1)? } else { day };
        return is_day(day).then_some(day);
    }
    let name = back(before, 1)?;
    (is_day(before) && month(line, name).is_some()).then_some(name)
}

/// Past "of", commas and dots between the parts.
fn skip_of(line: &Line<'_, '_>, mut at: usize) -> usize {
    for _ in 0..4 {
        if matches!(
            line.mark(at),
            Some(',' | '.' | '-' | '/' | '\'' | '’' | '،' | '\u{2010}' | '\u{2011}' | '、' | '։')
        ) {
            // An apostrophe before two digits is the year's own.
            at += 1;
        } else if line.word(at).is_some_and(|word| words::is_of(&word))
            && month(line, at).is_none()
            && counted_month(line, at).is_none()
        {
            at += 1;
        } else {
            break;
        }
    }
    at
}

pub(super) fn skip_marks(line: &Line<'_, '_>, mut at: usize, marks: &[char]) -> usize {
    while line.mark(at).is_some_and(|mark| marks.contains(&mark)) {
        at += 1;
    }
    at
}

/// Whether the year beside a month of Ethiopia's is of its calendar, some eight before ours. Beside the word for "day", with which months of
/// Europe are written too, it has to have the mark of Ethiopia's count, `ዓ.ም`. `እ.ኤ.አ` and its other spellings, "as Europeans count",
/// say that it is not, and so does a year that is to come there.
fn counts_as_ethiopia(line: &Line<'_, '_>, at: usize, behind: usize, year: u32) -> bool {
    const TO_COME: u32 = 2020;
    const BESIDE: usize = 8;
    let is = |at: usize, words: &[&str]| line.word(at).is_some_and(|own| words.contains(&&*own));
    let european = |at: usize| {
        is(at, &["እኤአ", "እአአ"]) || is(at, &["እ"]) && is(at + 2, &["ኤ", "አ"]) && is(at + 4, &["አ"])
    };
    let worded = (at..behind).any(|at| is(at, &["ቀን"]));
    let marked = (at..behind + 2).any(|at| is(at, &["ዓ", "ዓም"]));
    let mut around = at.saturating_sub(BESIDE)..behind + BESIDE;
    year < TO_COME && (marked || !worded) && !around.any(european)
}

/// The day between two places of a line, if its year is of the calendar that its month is of.
fn day_of_the_year(
    line: &Line<'_, '_>,
    at: usize,
    (behind, year): (usize, u32),
    month: Month,
    day: u8,
) -> Option<Date> {
    let ethiopic = matches!(month, Month::Ethiopic(_));
    let counts = !ethiopic || counts_as_ethiopia(line, at, behind, year);
    counts.then(|| build(year, month, day)).flatten()
}

fn build(year: u32, month: Month, day: u8) -> Option<Date> {
    match month {
        // Buddhist years, 543 ahead.
        Month::Gregorian(month) if (2443..=2643).contains(&year) => {
            gregorian(year - 543, month, day)
        }
        Month::Gregorian(month) => gregorian(year, month, day),
        Month::SolarHijri(month) => solar_hijri(year, month, day),
        Month::Ethiopic(month) => ethiopic(year, month, day),
    }
}

/// Month names that are everyday words of some language: a year alone beside them proves nothing.
fn is_plain_word(line: &Line<'_, '_>, at: usize) -> bool {
    line.word(at).is_some_and(|word| {
        matches!(
            word.as_str(),
            "out"
                | "set"
                | "ago"
                | "mar"
                | "ara"
                | "mei"
                | "dis"
                | "des"
                | "pro"
                | "lis"
                | "lip"
                | "svi"
                | "tra"
                | "man"
                | "lul"
                | "mac"
                | "bal"
                | "dub"
                | "led"
                | "me"
                | "eki"
                | "kas"
                | "jul"
                | "gen"
                | "ag"
        ) && !line.speaks(&["pt", "it", "es", "tr", "ca", "gl"])
    })
}
