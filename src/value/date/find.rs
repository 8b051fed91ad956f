//! Every date inside a line, and the line that is one date.

use super::gate::next_candidate;
use super::line::Line;
use super::machine::machine;
use super::piece::date_at;
use super::token::{Token, cut};
use super::{Convention, Written, relative, words, zone};
use crate::page::Date;
use crate::value::letter::is_han;
use std::ops::Range;

/// A date and where it stands: weekday, time and zone included, label not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) written: Written,
    /// Bytes of the text.
    pub(crate) range: Range<usize>,
}

/// Bytes looked at before and after a digit in one go.
const BEFORE: usize = 96;
const AFTER: usize = 224;
/// Bytes a date may need after its first number.
const ROOM: usize = 128;

/// Every date in `text`, in order. Time is linear in the text's length; text without digits costs one scan.
pub(crate) fn find<'a>(
    text: &'a str,
    convention: Convention<'a>,
) -> impl Iterator<Item = Found> + use<'a> {
    search(text, convention, false)
}

/// Every date in `text`, and every span of days, which has no date of its own: `10 December 2023 – 8 June 2024`.
pub(crate) fn find_spans<'a>(
    text: &'a str,
    convention: Convention<'a>,
) -> impl Iterator<Item = Found> + use<'a> {
    search(text, convention, true)
}

fn search<'a>(
    text: &'a str,
    convention: Convention<'a>,
    spans: bool,
) -> impl Iterator<Item = Found> + use<'a> {
    let mut finder = Finder {
        digit: next_candidate(text, 0),
        numeral: han_numerals(text, 0),
        text,
        convention,
        tokens: Vec::new(),
        at: 0,
        next: 0,
        window_end: 0,
        floor: 0,
        spans,
    };
    let mut any = false;
    let mut done = false;
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        if let Some(found) = finder.advance() {
            any = true;
            return Some(found);
        }
        // "Yesterday, 19:06": only where nothing better stands.
        done = true;
        if any {
            None
        } else {
            relative::without_count(text, convention)
        }
    })
}

/// The one date that the whole of `text` is, with words such as "Published:" or "at" around it.
pub(crate) fn written(text: &str, convention: Convention<'_>) -> Option<Written> {
    let text = text.trim();
    // The longest dates with labels and zones in words have about a hundred letters.
    if text.is_empty() || text.len() > 240 {
        return None;
    }
    let mut all = find(text, convention);
    let found = all.next()?;
    if all.next().is_some() {
        return None;
    }
    let before = text.get(..found.range.start)?;
    let after = text.get(found.range.end..)?;
    (only_words_of_dates(before, convention) && only_words_of_dates(after, convention))
        .then_some(found.written)
}

/// The date that a field of dates states, as machines write it or as people do.
pub(crate) fn stated(text: &str, convention: Convention<'_>) -> Option<Date> {
    machine(text).or_else(|| written(text, convention)?.settled())
}

/// Whether nothing but labels, "on", weekdays, zones and marks stands in `text`.
pub(crate) fn only_words_of_dates(text: &str, convention: Convention<'_>) -> bool {
    let mut tokens = Vec::new();
    let line = Line::of(text, convention, &mut tokens);
    line.tokens.len() <= 24
        && (0..line.tokens.len()).all(|at| match line.word(at) {
            Some(word) => {
                words::label(&word).is_some()
                    || words::is_on(&word)
                    || words::is_at(&word)
                    || words::is_of(&word)
                    || words::is_clock_word(&word)
                    || words::is_year_word(&word)
                    || words::is_beside(&word)
                    || zone::zone(&word).is_some()
                    || line.weekday(at).is_some()
            }
            None => line.number(at).is_none() && line.mark(at).is_none_or(is_of_dates),
        })
}

/// The Chinese characters that labels of dates and weekdays are written with: each is a piece of its own, as their words are
/// not parted. A headline before its day has others.
const HAN_OF_DATES: &str = "日時时间間期于於最終后後近初公開开更新编辑編輯発发發布表投稿掲載配信刊登修改正作成\
    星週周一二三四五六曜月火水木金土";

fn is_of_dates(mark: char) -> bool {
    !is_han(mark) || HAN_OF_DATES.contains(mark)
}

struct Finder<'a> {
    text: &'a str,
    convention: Convention<'a>,
    tokens: Vec<Token<'a>>,
    /// The next digit at which a date may stand, the next Chinese numeral: behind `at` where not looked for yet.
    digit: Option<usize>,
    numeral: Option<usize>,
    /// Byte offset up to which the text is done.
    at: usize,
    /// The next piece to look at.
    next: usize,
    window_end: usize,
    /// The first piece that belongs to no date yet.
    floor: usize,
    /// Whether spans of days are given as well.
    spans: bool,
}

impl Finder<'_> {
    fn advance(&mut self) -> Option<Found> {
        loop {
            if self.next >= self.tokens.len() && !self.open_window() {
                return None;
            }
            let line = Line {
                text: self.text,
                tokens: &self.tokens,
                convention: self.convention,
            };
            let whole = self.window_end >= self.text.len();
            while let Some(token) = line.get(self.next) {
                if !whole && token.start + ROOM > self.window_end && token.start > self.at {
                    self.at = token.start;
                    self.next = usize::MAX;
                    break;
                }
                if token.start < self.at {
                    self.next += 1;
                    continue;
                }
                if let Some(piece) = date_at(&line, self.floor, self.next) {
                    self.next = piece.next.max(self.next + 1);
                    self.floor = self.next;
                    self.at = piece.found.range.end;
                    if piece.said {
                        return Some(piece.found);
                    }
                    if self.spans {
                        let mut found = piece.found;
                        (found.written.date, found.written.ambiguous) = (None, None);
                        return Some(found);
                    }
                } else {
                    self.next += 1;
                }
            }
            if self.next != usize::MAX {
                self.at = self.window_end;
            }
            self.tokens.clear();
            self.next = 0;
            self.floor = 0;
        }
    }

    /// Cuts the text around the next digit into pieces; `false` where there is none.
    fn open_window(&mut self) -> bool {
        // What was found once is kept until the reading has passed it: each byte is looked at once.
        if self.digit.is_some_and(|digit| digit < self.at) {
            self.digit = next_candidate(self.text, self.at);
        }
        if self.numeral.is_some_and(|numeral| numeral < self.at) {
            self.numeral = han_numerals(self.text, self.at);
        }
        let Some(digit) = self.digit.into_iter().chain(self.numeral).min() else {
            return false;
        };
        let from = border_before(self.text, digit.saturating_sub(BEFORE));
        let to = border_after(self.text, digit + AFTER);
        self.tokens.clear();
        cut(self.text, from, to, &mut self.tokens);
        // Text already given stays out of reach of labels and times.
        self.floor = self
            .tokens
            .iter()
            .take_while(|token| token.start < self.at)
            .count();
        self.next = self.floor;
        self.window_end = to;
        true
    }
}

/// `二〇二三年`, `令和元年`: years without a single digit.
fn han_numerals(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let begins = |at: usize| {
        rest.get(at..).is_some_and(|rest| {
            ["二〇", "二零", "令和元年"]
                .iter()
                .any(|year| rest.starts_with(year))
        })
    };
    // The lead bytes of 二 and 令.
    memchr::memchr_iter(0xe4, rest.as_bytes())
        .find(|at| begins(*at))
        .map(|at| from + at)
}

fn border_before(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn border_after(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}
