//! Dates of numbers alone: `2023-01-17`, `17.01.2023`, `1/17/23`, `۱۳۹۸/۱۱/۲۹`.

use super::calendar::{gregorian, solar_hijri};
use super::line::{Core, Line, Readings, Year};
use crate::page::Date;
use crate::parser::DayMonthOrder;
use chrono::Datelike as _;

/// Reads year, month and day, in whatever order, from the number at `at` on.
pub(super) fn numeric(line: &Line<'_, '_>, at: usize) -> Option<Core> {
    let (_, digits) = line.number(at)?;
    if digits > 4 {
        return None;
    }
    let separator = separator(line, at + 1)?;
    // "17.1. 2023": the second dot may be followed by a space alone.
    let spaced_alike = spacing(line, at + 1) == spacing(line, at + 3)
        || (separator == '.'
            && spacing(line, at + 1) == (false, false)
            && spacing(line, at + 3) == (false, true));
    let separated = line.mark(at + 3)? == line.mark(at + 1)? && spaced_alike;
    if !separated || !stands_alone(line, at, separator) {
        return None;
    }
    let core = match digits {
        4 => year_first(line, at, separator),
        3 => minguo(line, at),
        _ => year_last(line, at, separator),
    }?;
    ends_well(line, &core, separator).then_some(core)
}

/// `.`, `/` or `-`, glued to the number before it unless it is spaced on both sides: `1 / 12 / 2020`, `4. 2. 2022`.
fn separator(line: &Line<'_, '_>, at: usize) -> Option<char> {
    let mark = match line.mark(at)? {
        '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}' | '－' => '-',
        '/' | '／' | '⁄' => '/',
        '.' | '．' | '·' => '.',
        _ => return None,
    };
    let fits = match spacing(line, at) {
        (false, false) => true,
        (false, true) => mark == '.',
        (true, true) => mark == '/' || mark == '-',
        (true, false) => false,
    };
    fits.then_some(mark)
}

fn spacing(line: &Line<'_, '_>, at: usize) -> (bool, bool) {
    (!line.glued(at), !line.glued(at + 1))
}

/// Nothing before the first number makes it part of something longer: a telephone number, a version, a price.
#[allow(clippy::match_same_arms)] // One row a mark.
fn stands_alone(line: &Line<'_, '_>, at: usize, separator: char) -> bool {
    let Some(before) = line.before(at) else {
        return true;
    };
    if let Some(word) = before.word() {
        let version = matches!(
            line.word(at - 1).as_deref(),
            Some(
                "v" | "ver"
                    | "version"
                    | "versao"
                    | "versione"
                    | "rev"
                    | "release"
                    | "build"
                    | "art"
                    | "tel"
                    | "fax"
                    | "az"
            )
        );
        return !version && (!line.glued(at) || word.chars().count() > 2 || !word.is_ascii());
    }
    let Some(mark) = before.mark() else {
        return !line.glued(at);
    };
    if matches!(
        mark,
        '$' | '€' | '£' | '¥' | '₹' | '§' | '+' | '№' | '%' | '#'
    ) {
        return false;
    }
    if mark == '.' && line.glued(at - 1) && at >= 2 {
        let label = line.word(at - 2);
        if matches!(
            label.as_deref(),
            Some("v" | "ver" | "vers" | "no" | "nr" | "art" | "tel" | "fax" | "az")
        ) {
            return false;
        }
    }
    if !line.glued(at) {
        // "17–19.01.2023" and "10 - 12.01.2023" are spans of days.
        let span = matches!(mark, '-' | '\u{2013}' | '\u{2014}')
            && separator == '.'
            && at >= 2
            && line.number(at - 2).is_some_and(|(_, digits)| digits <= 2)
            && !matches!(line.mark(at.wrapping_sub(3)), Some(':' | '.'));
        return !span;
    }
    let digits_before = at >= 2 && line.number(at - 2).is_some() && line.glued(at - 1);
    match mark {
        // "_01.11.2023 11:35_": emphasis of Markdown.
        '.' | ',' | '_' => !digits_before,
        ':' => !digits_before,
        '/' => !digits_before && line.number(at).is_some_and(|(_, digits)| digits == 4),
        '-' | '\u{2013}' => !digits_before && at >= 2,
        _ => true,
    }
}

/// Nothing after the last number makes it part of something longer.
fn ends_well(line: &Line<'_, '_>, core: &Core, separator: char) -> bool {
    let next = core.next;
    if core.end != line.end_of(next) {
        // Digits glued to the year of a whole `dd.mm.yyyy`: see `Line::year`.
        return true;
    }
    if !line.glued(next) {
        return true;
    }
    let Some(token) = line.get(next) else {
        return true;
    };
    if let Some(mark) = token.mark() {
        let number_follows = line.number(next + 1).is_some() && line.glued(next + 1);
        return match mark {
            '%' | '€' | '$' | '£' | '°' => false,
            '.' | '-' if number_follows => false,
            '/' if number_follows => {
                separator == '/'
                    && line
                        .number(core.first)
                        .is_some_and(|(_, digits)| digits == 4)
            }
            '-' => line.get(next + 1).is_none_or(|after| {
                after.word().is_none()
                    || after.spaced
                    || line
                        .number(core.first)
                        .is_some_and(|(_, digits)| digits == 4)
            }),
            _ => true,
        };
    }
    match line.word(next) {
        // "17.03.2020Von", "2023-01-17T…", "2023г"; but "10.12.2022b" is a number of something.
        Some(word) => matches!(word.as_str(), "t" | "z") || !word.is_ascii() || word.len() > 2,
        None => true,
    }
}

fn year_first(line: &Line<'_, '_>, at: usize, separator: char) -> Option<Core> {
    let (year, _) = line.number(at)?;
    let month = line.small(at + 2, 1..=12)?;
    let day = line.small(at + 4, 1..=31)?;
    let padded = |at| line.number(at).is_some_and(|(_, digits)| digits == 2);
    // "2023.1.1" is as often a version; a space, a zero or a writer who puts the year first tells.
    let clear = separator != '.'
        || (padded(at + 2) && padded(at + 4))
        || line.get(at + 2)?.spaced
        || line.speaks(&["hu", "lt", "ko", "ja", "zh", "mn", "lv"]);
    if !clear {
        return None;
    }
    let date = of_some_calendar(line, at, year, month, day, separator != '-')?;
    Some(Core::one(date, at, at + 5, line.end_of(at + 5)))
}

/// A year that says by its size, its digits or its writer's language which calendar it is of.
fn of_some_calendar(
    line: &Line<'_, '_>,
    year_at: usize,
    year: u32,
    month: u8,
    day: u8,
    slashed: bool,
) -> Option<Date> {
    match year {
        1210..=1499 => {
            let persian = line.speaks(&["fa", "ps", "ckb", "ku", "prs", "lrc", "mzn"])
                || (line.language().is_empty() && slashed)
                || line.persian_digits(year_at);
            persian.then(|| solar_hijri(year, month, day))?
        }
        2443..=2643 => (line.speaks(&["th"]) || line.language().is_empty())
            .then(|| gregorian(year - 543, month, day))?,
        _ => gregorian(year, month, day),
    }
}

/// `112/01/17`: years since 1911, as Taiwan counts.
fn minguo(line: &Line<'_, '_>, at: usize) -> Option<Core> {
    let (year, _) = line.number(at)?;
    if !line.speaks(&["zh"]) || !(80..=150).contains(&year) {
        return None;
    }
    let date = gregorian(
        year + 1911,
        line.small(at + 2, 1..=12)?,
        line.small(at + 4, 1..=31)?,
    )?;
    Some(Core::one(date, at, at + 5, line.end_of(at + 5)))
}

fn year_last(line: &Line<'_, '_>, at: usize, separator: char) -> Option<Core> {
    let first = line.small(at, 1..=31)?;
    let second = line.small(at + 2, 1..=31)?;
    let (_, second_digits) = line.number(at + 2)?;
    let (_, year_digits) = line.number(at + 4)?;
    let year = match year_digits {
        2 => {
            // "1.2.22" is as often a version or a chapter.
            let padded = line.number(at)?.1 == 2 && second_digits == 2;
            let clear = separator != '.'
                || padded
                || line.speaks(&[
                    "de", "fi", "cs", "sk", "no", "nb", "nn", "da", "et", "sl", "hr",
                ]);
            if !clear || line.get(at + 4)?.spaced && separator == '.' && !padded {
                return None;
            }
            line.short_year(at + 4)?
        }
        4 => line.year(at + 4)?,
        _ if line.number(at)?.1 == 2 && second_digits == 2 && line.glued(at + 4) => {
            line.year(at + 4)?
        }
        _ => return None,
    };
    let build = |day, month| of_some_calendar(line, at + 4, year.value, month, day, true);
    let order = order_by_weekday(line, at, first, second, build).unwrap_or_else(|| line.order());
    let readings = arrange(first, second, separator, order, build)?;
    if year_digits == 2 && separator == '.' && second > 12 {
        return None;
    }
    let Year { next, end, .. } = year;
    Some(Core {
        readings,
        first: at,
        next,
        end,
        clock_at: None,
    })
}

/// The order in which the day falls on the weekday that stands before it: `Di, 06/02/2015` of a system that writes all languages' days as
/// Americans do.
fn order_by_weekday(
    line: &Line<'_, '_>,
    at: usize,
    first: u8,
    second: u8,
    build: impl Fn(u8, u8) -> Option<Date>,
) -> Option<DayMonthOrder> {
    let marked = |at: usize| matches!(line.mark(at), Some(',' | '.' | '،'));
    let before = at.checked_sub(1)?;
    let before = if marked(before) {
        before.checked_sub(1)?
    } else {
        before
    };
    let weekday = line.day_of_week(before)?;
    let falls = |date: Option<Date>| {
        let day = date.and_then(Date::to_naive_date);
        day.is_some_and(|day| day.weekday().number_from_monday() == u32::from(weekday))
    };
    match (falls(build(first, second)), falls(build(second, first))) {
        (true, false) => Some(DayMonthOrder::DayFirst),
        (false, true) => Some(DayMonthOrder::MonthFirst),
        _ => None,
    }
}

/// Which of the two is the day: the impossible order, the dots, the writer's order; else both readings.
#[allow(clippy::match_same_arms)] // One row a reason.
fn arrange(
    first: u8,
    second: u8,
    separator: char,
    order: DayMonthOrder,
    build: impl Fn(u8, u8) -> Option<Date>,
) -> Option<Readings> {
    let day_first = build(first, second);
    let month_first = build(second, first);
    match (day_first, month_first) {
        (None, None) => None,
        (Some(date), None) | (None, Some(date)) => Some(Readings::One(date)),
        (Some(a), Some(b)) if a == b => Some(Readings::One(a)),
        (Some(a), Some(b)) => Some(match order {
            // Nobody who writes dots puts the month first.
            _ if separator == '.' => Readings::One(a),
            DayMonthOrder::DayFirst => Readings::One(a),
            DayMonthOrder::MonthFirst => Readings::One(b),
            DayMonthOrder::Unknown => Readings::Either(a, b),
        }),
    }
}
