//! The date that begins at a piece of a line, with its weekday, its time, its zone and its label.

use super::find::Found;
use super::label;
use super::line::{Core, Line, Readings};
use super::words::Name;
use super::{Label, Written, clock, han, named, numeric, relative, words, zone};
use crate::page::Date;
use std::ops::Range;

/// A date at some pieces.
pub(super) struct Piece {
    pub(super) found: Found,
    pub(super) next: usize,
    /// `false`: passed over, a span of days.
    pub(super) said: bool,
}

/// The date that begins at the piece `at`, its time before or after it included.
pub(super) fn date_at(line: &Line<'_, '_>, floor: usize, at: usize) -> Option<Piece> {
    let token = line.get(at)?;
    if token.number().is_some() {
        if let Some(piece) = time_then_date(line, floor, at) {
            return Some(piece);
        }
        if let Some(found) = relative::at(line, at) {
            return Some(found_relative(line, floor, at, &found));
        }
        return core_from_number(line, at).map(|core| finish(line, floor, core, None));
    }
    if token.word().is_some() {
        let number_near = (at + 1..at + 5).any(|near| line.number(near).is_some());
        if !number_near {
            return None;
        }
        if let Some(found) = relative::at(line, at) {
            return Some(found_relative(line, floor, at, &found));
        }
        return named::from_month(line, at).map(|core| finish(line, floor, core, None));
    }
    // Chinese numerals, and times with the half of the day before them.
    if token
        .mark()
        .is_some_and(|mark| han::numeral(mark).is_some() || mark == '元')
    {
        return han::han(line, at).map(|core| finish(line, floor, core, None));
    }
    None
}

fn core_from_number(line: &Line<'_, '_>, at: usize) -> Option<Core> {
    han::han(line, at)
        .or_else(|| numeric::numeric(line, at))
        .or_else(|| named::from_number(line, at))
}

fn found_relative(
    line: &Line<'_, '_>,
    floor: usize,
    at: usize,
    found: &relative::Relative,
) -> Piece {
    let label = label::beside(line, floor, at, found.next);
    let written = Written {
        date: found.date,
        ambiguous: None,
        label,
        relative: true,
    };
    let range = line.get(at).map_or(0, |token| token.start)..line.end_of(found.next);
    Piece {
        found: Found { written, range },
        next: found.next,
        said: true,
    }
}

/// `17:27 17.03.2020`, `19.06 Uhr, 17. Januar 2023`, `10:30 AM EST, Tue January 17, 2023`.
fn time_then_date(line: &Line<'_, '_>, floor: usize, at: usize) -> Option<Piece> {
    let mut time = clock::clock(line, at, false).filter(|clock| clock.time.is_some())?;
    let mut first = at;
    if let (None, Some(zone)) = (time.zone, world_time_before(line, floor, at)) {
        (time.zone, first) = (Some(zone), at - 1);
    }
    let mut next = time.next;
    for _ in 0..5 {
        if let Some(core) = core_at(line, next) {
            return Some(finish(
                line,
                floor,
                Core {
                    first: core.first,
                    ..core
                },
                Some((first, time)),
            ));
        }
        let skippable = matches!(
            line.mark(next),
            Some(
                ',' | '|' | '-' | '\u{2013}' | '\u{2014}' | '·' | '•' | '/' | '(' | '.' | '،' | ')'
            )
        );
        if skippable || line.word(next).is_some_and(|word| words::is_on(&word)) {
            next += 1;
        } else if let Some(past) = line.weekday(next) {
            next = past;
        } else {
            return None;
        }
    }
    None
}

/// `GMT 17:27 17.03.2020`: right-to-left pages set the zone before the time. Only the zone that no word looks like stands there.
fn world_time_before(line: &Line<'_, '_>, floor: usize, at: usize) -> Option<zone::Zone> {
    let before = at.checked_sub(1).filter(|&before| before >= floor)?;
    let word = line.word(before)?;
    matches!(word.as_str(), "gmt" | "utc").then(|| zone::zone(&word))?
}

fn core_at(line: &Line<'_, '_>, at: usize) -> Option<Core> {
    if line.number(at).is_some() {
        core_from_number(line, at)
    } else {
        named::from_month(line, at)
    }
}

/// Takes in weekday, time and label around `core`.
fn finish(
    line: &Line<'_, '_>,
    floor: usize,
    core: Core,
    time_before: Option<(usize, clock::Clock)>,
) -> Piece {
    let (mut next, mut end) = (core.next, core.end);
    let glued_digits = end < line.end_of(next);
    let mut time = None;
    if let Some((_, clock)) = time_before {
        time = clock.time.map(|time| (time, clock.zone));
    } else if let Some(clock) = core.clock_at.and_then(|at| clock::clock(line, at, true)) {
        // `Fri Jan 17 19:06:30 2023 +0100`, as git prints it: the offset behind the year.
        let behind = clock::zone_after(line, next).filter(|_| clock.zone.is_none());
        let zone = behind.map(|(zone, ..)| zone);
        time = clock.time.map(|time| (time, clock.zone.or(zone)));
        if let Some((_, past)) = behind {
            (next, end) = (past, line.end_of(past));
        }
    } else if !glued_digits {
        if let Some(clock) = time_after(line, next) {
            time = clock.time.map(|time| (time, clock.zone));
            (next, end) = (clock.next, clock.end);
        }
    } else if let Some(clock) = clock_in_digits(line, &core) {
        time = clock.time.map(|time| (time, clock.zone));
        (next, end) = (clock.next, clock.end);
    }
    let with_time = |date: Date| {
        time.and_then(|(time, zone)| zone::at(date, time, zone))
            .unwrap_or(date)
    };
    let mut first = time_before.map_or(core.first, |(at, _)| at);
    first = weekday_before(line, floor, first, core.next);
    let (date, ambiguous) = match core.readings {
        Readings::One(date) => (with_time(date), None),
        Readings::Either(a, b) => (
            Date::from_year(a.year()).unwrap_or(a),
            Some([with_time(a), with_time(b)]),
        ),
    };
    let label = label::beside(line, floor, first, next);
    let written = Written {
        date: Some(date),
        ambiguous,
        label,
        relative: false,
    };
    // A word between the days says what the last of them is of.
    let begun = Some(())
        .filter(|()| time.is_none() && label == Label::None)
        .and_then(|()| named::span_before(line, floor, first));
    let first = begun.unwrap_or(first);
    let start = line.get(first).map_or(0, |token| token.start);
    let span = span_of_days(line, &core).filter(|_| time.is_none());
    let range = start..span.as_ref().map_or(end, |last| last.end);
    let next = span.as_ref().map_or(next, |last| last.next);
    Piece {
        found: Found { written, range },
        next,
        said: span.is_none() && begun.is_none(),
    }
}

/// The last day of a span, `17.01.2023 – 19.01.2023`, that `core` is the first of.
fn span_of_days(line: &Line<'_, '_>, core: &Core) -> Option<Core> {
    let dash = matches!(
        line.mark(core.next),
        Some('-' | '\u{2013}' | '\u{2014}' | '〜' | '～')
    );
    let joins = |word: String| {
        matches!(
            &*word,
            "to" | "bis" | "until" | "till" | "til" | "au" | "al" | "tot" | "по"
        )
    };
    let dash = dash || line.word(core.next).is_some_and(joins);
    dash.then(|| core_at(line, core.next + 1))?
}

/// Whether a mark may stand between a day and its time; weekdays of East Asia do in brackets, `(土)`, `（星期一）`.
#[rustfmt::skip]
const fn is_passed(mark: char) -> bool {
    matches!(
        mark,
        ',' | '|' | '-' | '\u{2013}' | '\u{2014}' | '·' | '•' | '/' | '@' | '.' | '(' | ')' | '،' | ':' | '～' | '｜' | '・' | '‧' | '∙' | '>' | '[' | '*' | '’'
            | '\'' | '（' | '）' | '：' | '月' | '火' | '水' | '木' | '金' | '土' | '日' | '一' | '二' | '三' | '四' | '五' | '六' | '週' | '周' | '星' | '期' | '曜'
            | '於'
    )
}

/// The time after a date, past commas, bars, "at", a weekday in brackets and words for "year".
fn time_after(line: &Line<'_, '_>, from: usize) -> Option<clock::Clock> {
    let mut at = from;
    let mut announced = true;
    for _ in 0..6 {
        if let Some(clock) = clock::clock(line, at, announced) {
            return Some(clock);
        }
        if let Some(mark) = line.mark(at) {
            if !is_passed(mark) {
                return None;
            }
            announced &= mark != '(';
            at += 1;
        } else if line.get(at)?.number().is_some() {
            return None;
        } else if let Some(past) = line.weekday(at) {
            at = past;
        } else if line.word(at).is_some_and(|word| {
            word == "t"
                || words::is_at(&word)
                || words::is_year_word(&word)
                || words::is_ordinal(&word)
        }) {
            at += 1;
        } else {
            return None;
        }
    }
    clock::clock(line, at, announced)
}

/// `17.01.202319:06`: the hour is glued to the year.
fn clock_in_digits(line: &Line<'_, '_>, core: &Core) -> Option<clock::Clock> {
    let token = line.before(core.next)?;
    let glued = line.text.get(core.end..token.end())?;
    let two = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() == 2);
    let hour = two(glued).filter(|hour| *hour < 24)?;
    let minute = line.get(core.next + 1).filter(|_| {
        line.is_mark(core.next, ':') && line.glued(core.next) && line.glued(core.next + 1)
    })?;
    let minute_value = two(minute.text).filter(|minute| *minute < 60)?;
    Some(clock::Clock {
        time: Some(crate::page::Time {
            hour,
            minute: minute_value,
            second: None,
        }),
        zone: None,
        next: core.next + 2,
        end: minute.end(),
    })
}

/// Whether a short weekday is none beside the month of a day: no language has both. "Sam December 20" and "Ned May 3" are writers.
fn is_of_elsewhere(line: &Line<'_, '_>, weekday: usize, day: Range<usize>) -> bool {
    let Some(word) = line.word(weekday).filter(|word| word.len() <= 3) else {
        return false;
    };
    let days: Vec<_> = words::names(&word)
        .filter(|(name, _)| matches!(name, Name::Weekday(_)))
        .flat_map(|(_, languages)| languages.split(' '))
        .collect();
    let known = days.contains(&"en") || days.contains(&line.language());
    let month = day.filter_map(|at| line.word(at)).find_map(|word| {
        let months = words::names(&word).filter(|(name, _)| matches!(name, Name::Month(_)));
        let languages: Vec<_> = months.flat_map(|(_, all)| all.split(' ')).collect();
        (!languages.is_empty()).then_some(languages)
    });
    !known && month.is_some_and(|month| !month.iter().any(|one| days.contains(one)))
}

/// The first piece of the weekday before the day from `first` to `next`, past a comma, a dot and "the".
fn weekday_before(line: &Line<'_, '_>, floor: usize, first: usize, next: usize) -> usize {
    let mut at = first;
    for _ in 0..4 {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= floor) else {
            return first;
        };
        for width in (1..=3).rev() {
            let start = before + 1 - width.min(before + 1);
            if start >= floor
                && line.weekday(start) == Some(before + 1)
                && !(start == before && is_of_elsewhere(line, start, first..next))
            {
                return start;
            }
        }
        let passed = matches!(
            line.mark(before),
            Some(',' | '.' | '،' | '|' | '(' | ')' | '-')
        ) || line.word(before).is_some_and(|word| words::is_on(&word));
        if !passed {
            return first;
        }
        at = before;
    }
    first
}
