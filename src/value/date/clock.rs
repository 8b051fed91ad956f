//! Times of day with their zones: `19:06`, `7.06 p.m.`, `19h06`, `오후 9시 35분`, `21時37分`, `19:06:30 +0100`.

use super::line::Line;
use super::words;
use super::zone::{self, Zone};
use crate::page::Time;

/// A time at some pieces.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    /// `None` where only the hour is told: that it was read keeps it out of what follows.
    pub(super) time: Option<Time>,
    pub(super) zone: Option<Zone>,
    pub(super) next: usize,
    pub(super) end: usize,
}

/// Reads a time from the piece at `at` on. `announced`: a word such as "at" or a date right before it stands for it, so that
/// `19.06` is a time too.
pub(super) fn clock(line: &Line<'_, '_>, at: usize, announced: bool) -> Option<Clock> {
    let (before, number_at) = match half(line, at) {
        Some((half, next)) if line.number(next).is_some() => (Some(half), next),
        _ => (None, at),
    };
    let (hour, digits) = line.number(number_at)?;
    if digits > 2 {
        return None;
    }
    let hands = hands(line, number_at)?;
    let Behind {
        is_afternoon,
        next,
        end,
    } = behind(line, hands.next, before.is_some());
    let half = before.or(is_afternoon);
    let Hands { minute, second, .. } = hands;
    let hour = twelve_hours(u8::try_from(hour).ok()?, half)?;
    let dotted_guess = hands.dotted && !announced && half.is_none() && next == hands.next;
    if dotted_guess {
        return None;
    }
    let Some(minute) = minute else {
        // "19 Uhr", "7 pm": an hour alone states no minute.
        let said = half.is_some() || next > number_at + 1;
        return said.then_some(Clock {
            time: None,
            zone: None,
            next,
            end,
        });
    };
    if minute > 59 || second.is_some_and(|second| second > 60) {
        return None;
    }
    let mut clock = Clock {
        time: Some(Time {
            hour,
            minute,
            second,
        }),
        zone: None,
        next,
        end,
    };
    let stamped = number_at
        .checked_sub(1)
        .is_some_and(|before| line.word(before).is_some_and(|word| word == "t"));
    if second.is_none() && !stamped {
        if let Some(last) = last_of_a_span(line, clock.next) {
            (clock.time, clock.next, clock.end) = (None, last, line.end_of(last));
            return Some(clock);
        }
    }
    // `10:00-12:00, 12 March 2024`: read from its second clock on.
    let behind = |dash: usize| last_of_a_span(line, dash).is_some() && is_minute(line, dash);
    if at.checked_sub(1).is_some_and(behind) {
        clock.time = None;
        return Some(clock);
    }
    read_zone(line, &mut clock);
    Some(clock)
}

/// What stands behind the numbers of a clock: "Uhr", "p.m.".
struct Behind {
    /// The half of the day, where it is told there.
    is_afternoon: Option<bool>,
    /// The piece after all of it, and where it ends in the text.
    next: usize,
    end: usize,
}

/// Reads it from the piece at `from` on; where the half of the day stood before the hour (`is_told`) there is nothing more to tell.
fn behind(line: &Line<'_, '_>, from: usize, is_told: bool) -> Behind {
    let mut behind = Behind {
        is_afternoon: None,
        next: from,
        end: line.end_of(from),
    };
    let mut passed = from;
    for _ in 0..2 {
        let unit = line.word(passed);
        let is_unit = unit.is_some_and(|word| words::is_clock_word(&word));
        if is_unit && half(line, passed).is_none() && !is_told {
            passed += 1;
            if line.is_mark(passed, '.') && line.glued(passed) && !line.glued(passed + 1) {
                passed += 1;
            }
            (behind.next, behind.end) = (passed, line.end_of(passed));
        }
        if let Some((is_afternoon, past)) = half(line, passed) {
            // "10:30 am 17. Januar": German "on", not a half of the day.
            let german_on = !line.is_mark(passed + 1, '.')
                && line.number(past).is_some()
                && line.speaks(&["de"]);
            if !is_told && behind.is_afternoon.is_none() && !german_on {
                behind.is_afternoon = Some(is_afternoon);
                passed = past;
                (behind.next, behind.end) = (past, line.end_of(past));
            }
        }
    }
    behind
}

/// The piece after `-12:00` in `10:00-12:00`: the hours of something are neither a time nor one with an offset. Behind seconds or a
/// `T`, and with a blank before the minus alone, it is an offset: `2024-03-12T10:00-05:00`, `10:00 -05:00`.
fn last_of_a_span(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let dash = matches!(line.mark(at), Some('-' | '\u{2013}'));
    let glued = (at..at + 4).all(|at| line.glued(at));
    let hands = line.number(at + 1).is_some_and(|(_, digits)| digits <= 2)
        && line.is_mark(at + 2, ':')
        && two(line, at + 3).is_some();
    if !dash || !glued || !hands {
        return None;
    }
    let next = at + 4;
    let uhr = line
        .word(next)
        .is_some_and(|word| words::is_clock_word(&word));
    Some(half(line, next).map_or(next + usize::from(uhr), |(_, past)| past))
}

/// Whether the piece before `at` is the minute of a clock.
fn is_minute(line: &Line<'_, '_>, at: usize) -> bool {
    at.checked_sub(2)
        .is_some_and(|colon| line.is_mark(colon, ':') && two(line, colon + 1).is_some())
}

/// What follows the hour.
struct Hands {
    minute: Option<u8>,
    second: Option<u8>,
    /// A dot stands between hour and minute, as in prices and versions.
    dotted: bool,
    /// The piece after it.
    next: usize,
}

impl Hands {
    /// The hour alone.
    const fn hour(next: usize) -> Self {
        Self {
            minute: None,
            second: None,
            dotted: false,
            next,
        }
    }
}

/// Minute and second after the hour at `at`.
fn hands(line: &Line<'_, '_>, at: usize) -> Option<Hands> {
    let unit = line
        .word(at + 1)
        .is_some_and(|word| matches!(word.as_str(), "h" | "u" | "ч" | "g" | "o"));
    if matches!(line.mark(at + 1), Some('時' | '时' | '點' | '点' | '시')) {
        Some(by_units(line, at))
    } else if unit {
        Some(by_letter(line, at))
    } else {
        by_marks(line, at)
    }
}

/// 21時37分, 21시 37분.
fn by_units(line: &Line<'_, '_>, at: usize) -> Hands {
    let counted = |at: usize, units: [char; 2]| {
        let (value, unit) = super::han::count(line, at)?;
        let fits = value < 60 && line.mark(unit).is_some_and(|mark| units.contains(&mark));
        fits.then_some((value as u8, unit + 1))
    };
    let Some((minute, next)) = counted(at + 2, ['分', '분']) else {
        return Hands::hour(at + 2);
    };
    let second = counted(next, ['秒', '초']);
    Hands {
        minute: Some(minute),
        second: second.map(|(value, _)| value),
        dotted: false,
        next: second.map_or(next, |(_, next)| next),
    }
}

/// 19h06, 19u06.
fn by_letter(line: &Line<'_, '_>, at: usize) -> Hands {
    let Some(minute) = two(line, at + 2).filter(|minute| *minute < 60) else {
        return Hands::hour(at + 1);
    };
    let tail = line
        .word(at + 3)
        .is_some_and(|word| matches!(word.as_str(), "m" | "min" | "mn" | "хв" | "мин"));
    Hands {
        minute: Some(minute),
        second: None,
        dotted: false,
        next: at + 3 + usize::from(tail),
    }
}

/// 19:06, 19.06, 19:06:30.5.
fn by_marks(line: &Line<'_, '_>, at: usize) -> Option<Hands> {
    let mark = line.mark(at + 1);
    let separated = line.glued(at + 1) && matches!(mark, Some(':' | '.' | '：' | '∶' | '٫'))
        || !line.glued(at + 1) && matches!(mark, Some(':'));
    let Some(minute) = two(line, at + 2).filter(|_| separated) else {
        return Some(Hands::hour(at + 1));
    };
    let dotted = mark == Some('.');
    let mut next = at + 3;
    let same = line.mark(next) == mark && line.glued(next) && line.glued(next + 1);
    let mut second = None;
    if same {
        // "19.06.2023" is a day, "19:06:30" a time.
        match two(line, next + 1) {
            Some(value) if !(dotted && value > 59) => {
                second = Some(value);
                next += 2;
            }
            _ if line.number(next + 1).is_some() => return None,
            _ => {}
        }
    }
    let fraction = second.is_some()
        && matches!(line.mark(next), Some('.' | ','))
        && line.glued(next)
        && line.glued(next + 1)
        && line.number(next + 1).is_some();
    Some(Hands {
        minute: Some(minute),
        second,
        dotted,
        next: next + 2 * usize::from(fraction),
    })
}

/// A number of two digits.
fn two(line: &Line<'_, '_>, at: usize) -> Option<u8> {
    let (value, digits) = line.number(at)?;
    (digits == 2).then_some(value as u8)
}

/// The hour on a clock of twenty-four; a clock of twelve goes to twelve.
fn twelve_hours(hour: u8, after_noon: Option<bool>) -> Option<u8> {
    match after_noon {
        None => (hour <= 23).then_some(hour),
        // "16:55 pm" says the same thing twice.
        Some(_) if hour > 12 => (hour <= 23).then_some(hour),
        Some(true) => Some(if hour == 12 { 12 } else { hour + 12 }),
        Some(false) => Some(if hour == 12 { 0 } else { hour }),
    }
}

/// "a.m.", "PM", "오후", "午前", "ق.ظ" at `at`: whether after noon, and the piece after it.
fn half(line: &Line<'_, '_>, at: usize) -> Option<(bool, usize)> {
    let han = line.get(at).and_then(|first| {
        let text = line.text.get(first.start..)?;
        ["午前", "上午", "早上", "凌晨", "清晨"]
            .iter()
            .any(|word| text.starts_with(word))
            .then_some(false)
            .or_else(|| {
                ["午後", "下午", "晚上", "傍晚", "深夜"]
                    .iter()
                    .any(|word| text.starts_with(word))
                    .then_some(true)
            })
    });
    if let Some(after) = han {
        return Some((after, at + 2));
    }
    let word = line.word(at)?;
    // Letters with dots: p.m., p. m., π.μ., ق.ظ
    if word.chars().count() <= 2 && line.is_mark(at + 1, '.') {
        if let Some(second) = line
            .word(at + 2)
            .filter(|second| second.chars().count() <= 2)
        {
            if let Some(after) = words::half_of_day(&format!("{word}{second}")) {
                let next = at + 3;
                let dot = line.is_mark(next, '.') && line.glued(next);
                return Some((after, next + usize::from(dot)));
            }
        }
    }
    let after = words::half_of_day(&word)?;
    let next = at + 1;
    let dot =
        word.is_ascii() && line.is_mark(next, '.') && line.glued(next) && !line.glued(next + 1);
    Some((after, next + usize::from(dot)))
}

/// The zone after a time: `Z`, `+01:00`, `GMT+7`, `(CET)`, `UTC`. A zone of several meanings is passed over without an offset.
fn read_zone(line: &Line<'_, '_>, clock: &mut Clock) {
    let bracket = matches!(line.mark(clock.next), Some('(' | '['));
    let mut at = clock.next + usize::from(bracket);
    if !bracket
        && matches!(line.mark(at), Some('-' | '|' | ',' | '/'))
        && line
            .word(at + 1)
            .is_some_and(|word| word.len() > 1 && zone::zone(&word).is_some())
    {
        at += 1;
    }
    let mut zone;
    if let Some(word) = line.word(at) {
        // "pt", "ct" and "et" are words as well: as zones they stand in capitals.
        let text = line
            .get(at)
            .and_then(super::token::Token::word)
            .unwrap_or("");
        let capitals = text.chars().all(|c| !c.is_lowercase())
            || word.len() > 2
            || matches!(word.as_str(), "z" | "pt");
        let Some(named) = zone::zone(&word).filter(|_| capitals) else {
            return;
        };
        // "Z" and such may be glued; "ET" before a name is a name's.
        zone = named;
        at += 1;
        let signed = matches!(word.as_str(), "utc" | "gmt" | "ut")
            .then(|| signed(line, at, true))
            .flatten();
        if let Some((minutes, next)) = signed {
            zone = Zone::Fixed(minutes);
            at = next;
        }
    } else if let Some((minutes, next)) = signed(line, at, false) {
        zone = Zone::Fixed(minutes);
        at = next;
    } else {
        return;
    }
    if bracket {
        if !matches!(line.mark(at), Some(')' | ']')) {
            return;
        }
        at += 1;
    }
    clock.zone = Some(zone);
    clock.next = at;
    clock.end = line.end_of(at);
}

/// The offset in numbers at a piece, and the piece after it: `+0100`.
pub(super) fn zone_after(line: &Line<'_, '_>, at: usize) -> Option<(Zone, usize)> {
    signed(line, at, false).map(|(minutes, next)| (Zone::Fixed(minutes), next))
}

/// `+01:00`, `-0330`, `+7` after a zone's name. Bare hours need a name before them, and a bare sign must be followed by four digits or
/// `hh:mm` and be glued to its number.
fn signed(line: &Line<'_, '_>, at: usize, named: bool) -> Option<(i16, usize)> {
    let sign: i16 = match line.mark(at)? {
        '+' => 1,
        '-' | '\u{2212}' | '\u{2013}' => -1,
        _ => return None,
    };
    if !line.glued(at + 1) && !named {
        return None;
    }
    let (value, digits) = line.number(at + 1)?;
    let value = i16::try_from(value).ok()?;
    let (hours, minutes, next) = match digits {
        4 => (value / 100, value % 100, at + 2),
        1 | 2
            if line.is_mark(at + 2, ':')
                && line.glued(at + 2)
                && line.number(at + 3).is_some_and(|(_, digits)| digits == 2) =>
        {
            (value, i16::try_from(line.number(at + 3)?.0).ok()?, at + 4)
        }
        1 | 2 if named => (value, 0, at + 2),
        2 if sign == 1 && line.glued(at) => (value, 0, at + 2),
        _ => return None,
    };
    // Clocks go from -12:00 to +14:00. Another number behind a dash is a year or a count: "19:06 -2020".
    let most = if sign == 1 { 14 * 60 } else { 12 * 60 };
    let offset = hours * 60 + minutes;
    (minutes < 60 && offset <= most).then_some((sign * offset, next))
}

#[cfg(test)]
mod tests;
