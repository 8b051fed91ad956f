//! Dates told by their distance from now: "2 hours ago", "gestern", "منذ 5 دقائق". They have a value only against a reference, and only as
//! much of it as is certain: "3 hours ago" is a day, "2 months ago" a month or a year.

mod ago;
mod back;
mod unit;

use super::clock::clock;
use super::find::Found;
use super::fold::fold_into;
use super::gate::Beginnings;
use super::label;
use super::line::Line;
use super::{Convention, Written, zone};
use crate::page::{Date, Time};
pub(super) use ago::may_tell_ago;
use ago::{AGO_FIRST, AGO_FIRST_IN, AGO_LAST};
use back::{back, days_before};
pub(super) use unit::is_unit;
use unit::unit_at;

/// A relative date at some pieces.
pub(super) struct Relative {
    pub(super) date: Option<Date>,
    pub(super) next: usize,
}

/// "today"
#[rustfmt::skip]
const TODAY: &[&str] = &[
    "astazi", "aujourd", "avui", "azi", "bu gun", "bugun", "danas", "danes", "dnes", "dzis", "dzisiaj", "gaur", "heute", "hoje",
    "hoy", "idag", "leo", "ma", "ngayon", "oggi", "siandien", "sodien", "taina", "tana", "tanaan", "today", "vandaag", "σημερα",
    "бүгін", "данас", "денес", "днес", "сегодня", "сьогодні", "այսօր", "հայսօր", "היום", "اليوم", "امروز", "आज", "আজ", "இன்று",
    "วันนี้", "დღეს", "오늘",
];
/// "yesterday"
#[rustfmt::skip]
const YESTERDAY: &[&str] = &[
    "ahir", "atzo", "ayer", "dun", "dunen", "eile", "eilen", "gestern", "gisteren", "hier", "ieri", "igar", "jana", "juce", "jucer",
    "kahapon", "kecha", "kemarin", "onte", "ontem", "semalam", "tegnap", "vakar", "vcera", "vceraj", "wczoraj", "yesterday", "χθεσ",
    "χτεσ", "вчера", "вчора", "кеше", "учора", "јуче", "երեկ", "אתמול", "امس", "ديروز", "कल", "গতকাল", "நேற்று", "เมื่อวาน",
    "เมื่อวานนี้", "გუშინ", "어제",
];

/// The second words of "i dag", "hari ini", "hôm nay", "hôm qua", "bu gün".
const SECOND: &[&str] = &[
    "cach", "dag", "gaar", "gar", "gun", "ini", "lalu", "nay", "qua",
];

static BEGINNINGS: Beginnings = Beginnings::of(&[AGO_FIRST, AGO_LAST, TODAY, YESTERDAY, SECOND]);

/// Whether some word of `text` may be "today", "ago" or the like: most lines end here.
fn has_trigger(text: &str) -> bool {
    let mut folded = String::new();
    let mut holds = |word: &str| {
        if word.len() <= 2 || !BEGINNINGS.may_hold(word) {
            return matches!(word, "ma" | "Ma" | "fa");
        }
        folded.clear();
        fold_into(word, &mut folded);
        [AGO_FIRST, AGO_LAST, TODAY, YESTERDAY, SECOND]
            .iter()
            .any(|list| list.binary_search(&folded.as_str()).is_ok())
    };
    if !text.is_ascii() {
        return text.split(|c: char| !is_word_char(c)).any(&mut holds)
            || text.contains('今')
            || text.contains('昨');
    }
    // The same, by bytes, for most lines.
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let len = bytes
            .iter()
            .skip(at)
            .take_while(|byte| byte.is_ascii_alphabetic())
            .count();
        if len > 1 && text.get(at..at + len).is_some_and(&mut holds) {
            return true;
        }
        at += len + 1;
    }
    false
}

fn is_word_char(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        !matches!(c, '\u{a0}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3002}' | '،')
    }
}

/// A relative date with its number, from the piece at `at` on.
pub(super) fn at(line: &Line<'_, '_>, at: usize) -> Option<Relative> {
    let (number_at, ago) = match line.number(at) {
        Some(_) => (at, false),
        None => (ago_before(line, at)?, true),
    };
    let (count, digits) = line.number(number_at)?;
    // "il y a 2023 ans" and "5000 years ago" date no page.
    if digits > 3
        || (number_at > 0
            && !ago
            && matches!(
                line.before(number_at).and_then(super::token::Token::mark),
                Some('.' | ',' | ':' | '/' | '-')
            )
            && line.glued(number_at))
    {
        return None;
    }
    let (unit, mut next) = unit_at(line, number_at + 1)?;
    // "5 hours 20 minutes ago"
    if let Some((_, past)) = line.number(next).and_then(|_| unit_at(line, next + 1)) {
        next = past;
    }
    let after = ago_after(line, next);
    match after {
        Some(past) => next = past,
        None if ago => {}
        None => return None,
    }
    Some(Relative {
        date: line
            .convention
            .reference
            .and_then(|reference| back(reference, count, unit)),
        next,
    })
}

/// The piece after "ago", where it stands before a number.
fn ago_before(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let first = line.get(at)?.word()?;
    if first.len() > 2 && !BEGINNINGS.may_hold(first) && !first.starts_with(['p', 'f', 'P', 'F']) {
        return None;
    }
    let mut joined = String::new();
    for next in at..at + 3 {
        let word = line.word(next)?;
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&word);
        let ago = AGO_FIRST.contains(&joined.as_str())
            || AGO_FIRST_IN
                .iter()
                .any(|(word, languages)| *word == joined && line.speaks(languages));
        if !ago {
            continue;
        }
        let about = |at: &usize| line.word(*at).is_some_and(|word| ABOUT.contains(&&*word));
        let skipped = next + 1 + (next + 1..next + 3).take_while(about).count();
        if line.number(skipped).is_some() {
            return Some(skipped);
        }
    }
    None
}

/// Words between "ago" and its number: "vor mehr als 3 Jahren", "il y a environ 2 heures", "hace casi 5 años".
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "de", "ca", "etwa", "circa", "about", "environ", "cerca", "cu", "mehr", "als", "fast", "knapp", "uber", "ungefahr", "plus", "pres", "presque", "mas",
    "casi", "unos", "unas", "mais", "quase", "piu", "di", "quasi", "meer", "dan", "ruim", "bijna", "ongeveer", "over", "mere", "end",
];

fn ago_after(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    if line.mark(at).is_some_and(|mark| matches!(mark, '前')) {
        return Some(at + 1);
    }
    if matches!(line.mark(at), Some('以' | '之')) && line.is_mark(at + 1, '前') {
        return Some(at + 2);
    }
    let dot = usize::from(line.is_mark(at, '.') && line.glued(at));
    let first = line.word(at + dot)?;
    if AGO_LAST.contains(&first.as_str()) {
        return Some(at + dot + 1);
    }
    let second = line.word(at + dot + 1)?;
    AGO_LAST
        .contains(&format!("{first} {second}").as_str())
        .then_some(at + dot + 2)
}

/// A short line that is a relative date without a count: "Yesterday, 19:06", "an hour ago", "heute".
pub(super) fn without_count(text: &str, convention: Convention<'_>) -> Option<Found> {
    // The longest such lines, label and time included, stay well below a sentence's length.
    if text.len() > 72 || !has_trigger(text) {
        return None;
    }
    let mut tokens = Vec::new();
    let line = Line::of(text, convention, &mut tokens);
    if line.tokens.len() > 14 {
        return None;
    }
    (0..line.tokens.len()).find_map(|at| {
        let named = named_day(&line, at);
        let (mut date, mut next) = named.or_else(|| one_unit_ago(&line, at))?;
        let time_at = past_marks(&line, next);
        if let Some(clock) = clock(&line, time_at, true).filter(|clock| clock.time.is_some()) {
            date = date.and_then(|date| {
                clock
                    .time
                    .and_then(|time: Time| zone::at(date, time, clock.zone))
                    .or(Some(date))
            });
            next = clock.next;
        }
        let label = label::beside(&line, 0, at, next);
        let range = line.get(at)?.start..line.end_of(next);
        // "Today" is a word of headlines and of papers' names: it is a date only where nothing else stands.
        let alone = || {
            [text.get(..range.start), text.get(range.end..)]
                .into_iter()
                .flatten()
                .all(|part| super::find::only_words_of_dates(part, convention))
        };
        if named.is_some() && !alone() {
            return None;
        }
        Some(Found {
            written: Written {
                date,
                ambiguous: None,
                label,
                relative: true,
            },
            range,
        })
    })
}

/// Whether a short text is an age: "3 years", "about an hour", "mehr als 3 Jahren", with the word for "ago" or without it.
pub(crate) fn is_age(text: &str) -> bool {
    if text.len() > AGE {
        return false;
    }
    let mut tokens = Vec::new();
    let line = Line::of(text, Convention::default(), &mut tokens);
    (0..line.tokens.len()).any(|at| {
        let one = || {
            line.word(at)
                .is_some_and(|word| ONE.contains(&word.as_str()))
        };
        (line.number(at).is_some_and(|(_, digits)| digits <= 3) || one())
            && unit_at(&line, at + 1).is_some()
    })
}

/// Longest text that is an age.
const AGE: usize = 40;

/// The words for "one" before a unit of time.
#[rustfmt::skip]
const ONE: &[&str] = &[
    "a", "an", "one", "einer", "einem", "eine", "un", "una", "une", "uma", "um", "een", "en", "et", "yksi", "ein",
];

fn past_marks(line: &Line<'_, '_>, mut at: usize) -> usize {
    for _ in 0..3 {
        if matches!(line.mark(at), Some(',' | '|' | '-' | '·' | '•' | '،'))
            || line.word(at).is_some_and(|word| super::words::is_at(&word))
        {
            at += 1;
        }
    }
    at
}

/// "today" and "yesterday".
fn named_day(line: &Line<'_, '_>, at: usize) -> Option<(Option<Date>, usize)> {
    let reference = line.convention.reference;
    let han = line
        .get(at)
        .and_then(|token| line.text.get(token.start..))
        .unwrap_or("");
    if han.starts_with("今天") || han.starts_with("今日") {
        return Some((reference.map(Date::date_only), at + 2));
    }
    if han.starts_with("昨天") || han.starts_with("昨日") {
        return Some((
            reference.and_then(|reference| days_before(reference, 1)),
            at + 2,
        ));
    }
    let word = line.word(at)?;
    // "i dag", "i går", "hôm nay", "hari ini"; "ma", "hier", "dun" and "jana" are other words elsewhere.
    let two = line
        .word(at + 1)
        .map(|second| format!("{word} {second}"))
        .unwrap_or_default();
    match two.as_str() {
        "i dag" | "hom nay" | "hari ini" | "bu gun" | "in dag" => {
            return Some((reference.map(Date::date_only), at + 2));
        }
        "i gar" | "hom qua" | "i gaar" => {
            return Some((
                reference.and_then(|reference| days_before(reference, 1)),
                at + 2,
            ));
        }
        _ => {}
    }
    let settled = match word.as_str() {
        "ma" => line.speaks(&["hu"]),
        "hier" => line.speaks(&["fr"]),
        "dun" => line.speaks(&["tr"]),
        "jana" | "leo" => line.speaks(&["sw"]),
        "कल" => false,
        "امس" => line.speaks(&["ar"]),
        "vakar" => line.speaks(&["lt", "lv"]),
        "azi" => line.speaks(&["ro"]),
        "eile" => line.speaks(&["et"]),
        _ => true,
    };
    if !settled {
        return None;
    }
    if TODAY.contains(&word.as_str()) {
        let elided = usize::from(word == "aujourd") * 2;
        return Some((reference.map(Date::date_only), at + 1 + elided));
    }
    YESTERDAY.contains(&word.as_str()).then(|| {
        (
            reference.and_then(|reference| days_before(reference, 1)),
            at + 1,
        )
    })
}

/// "an hour ago", "vor einer Stunde", "il y a une heure", "hace un día", "منذ ساعة".
fn one_unit_ago(line: &Line<'_, '_>, at: usize) -> Option<(Option<Date>, usize)> {
    let one = |at: usize| {
        line.word(at)
            .is_some_and(|word| ONE.contains(&word.as_str()))
    };
    let reference = line.convention.reference;
    let value = |unit| reference.and_then(|reference| back(reference, 1, unit));
    if one(at) {
        let (unit, next) = unit_at(line, at + 1)?;
        let past = ago_after(line, next)?;
        return Some((value(unit), past));
    }
    let mut joined = String::new();
    for next in at..at + 3 {
        let word = line.word(next)?;
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&word);
        if AGO_FIRST.contains(&joined.as_str()) && joined.len() > 2 {
            let unit_start = next + 1 + usize::from(one(next + 1));
            if let Some((unit, past)) = unit_at(line, unit_start) {
                // "for time" and "pre day" mean nothing: without "a", only where the language has no article.
                if one(next + 1) || matches!(joined.as_str(), "منذ" | "قبل" | "לפני") {
                    return Some((value(unit), past));
                }
            }
        }
    }
    None
}
