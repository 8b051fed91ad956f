//! Dates with units after the numbers: `2023年1月17日`, `2023년 1월 17일`, `令和5年1月17日`, `民國112年1月17日`, `二〇二三年一月`.

use super::calendar::{gregorian, japanese_era, month_of};
use super::line::{Core, Line};

/// Reads from the year's number at `at` on; an era before it is looked at and made part of the date.
pub(super) fn han(line: &Line<'_, '_>, at: usize) -> Option<Core> {
    let (number, year_next) = count(line, at)?;
    if !matches!(line.mark(year_next)?, '年' | '년') {
        return None;
    }
    let (year, first) = era(line, at, number)?;
    let next = year_next + 1;
    let month = count(line, next).filter(|(_, unit)| matches!(line.mark(*unit), Some('月' | '월')));
    let (month, month_unit) = month?;
    let month = u8::try_from(month).ok()?;
    let next = month_unit + 1;
    let day = count(line, next)
        .filter(|(_, unit)| matches!(line.mark(*unit), Some('日' | '일' | '號' | '号')));
    let Some((day, day_unit)) = day else {
        return month_of(year, month).map(|date| Core::one(date, first, next, line.end_of(next)));
    };
    let date = gregorian(year, month, u8::try_from(day).ok()?)?;
    Some(Core::one(
        date,
        first,
        day_unit + 1,
        line.end_of(day_unit + 1),
    ))
}

/// The Gregorian year of the year counted at `at`, and the first piece of era and year together.
fn era(line: &Line<'_, '_>, at: usize, number: u32) -> Option<(u32, usize)> {
    let name = at.checked_sub(2).and_then(|first| {
        let (from, to) = (line.get(first)?.start, line.get(first + 1)?.end());
        line.text.get(from..to)
    });
    match name {
        Some("民國" | "民国") => return (number >= 1).then_some((number + 1911, at - 2)),
        Some(name) => {
            if let Some(year) = japanese_era(name, number) {
                return Some((year, at - 2));
            }
        }
        None => {}
    }
    match number {
        1500..=2199 => Some((number, at)),
        // Two digits with a unit that says year: "23年1月17日".
        0..=39 if line.number(at).is_some_and(|(_, digits)| digits == 2) => {
            Some((2000 + number, at))
        }
        _ => None,
    }
}

/// A number in digits or in Chinese numerals, and the piece after it.
pub(super) fn count(line: &Line<'_, '_>, at: usize) -> Option<(u32, usize)> {
    if let Some((value, digits)) = line.number(at) {
        return (digits <= 4).then_some((value, at + 1));
    }
    if line.is_mark(at, '元') {
        return Some((1, at + 1));
    }
    let mut next = at;
    let (mut value, mut tens, mut any) = (0u32, 0u32, false);
    while let Some(mark) = line.mark(next).filter(|_| next < at + 5) {
        match mark {
            '十' if tens == 0 => {
                tens = value.max(1) * 10;
                value = 0;
            }
            _ => {
                let Some(numeral) = numeral(mark) else { break };
                value = value * 10 + numeral;
            }
        }
        any = true;
        next += 1;
    }
    any.then_some((tens + value, next))
}

/// The value of a Chinese numeral below ten.
pub(super) fn numeral(c: char) -> Option<u32> {
    "〇一二三四五六七八九"
        .chars()
        .position(|one| one == c)
        .or(("零○".contains(c)).then_some(0))
        .map(|value| value as u32)
}
