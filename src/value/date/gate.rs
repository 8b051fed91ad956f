//! The cheap question before the dear one: can a date stand at this digit? Numbers in prose are mostly counts and prices; they are passed over
//! here with a few looks at their neighbours, without cutting the line into pieces.

use super::fold::{first_two, fold_into};
use super::names::NAMES;
use super::relative;
use super::token::{digit, next_digit};
use super::words::Name;
use crate::value::text;

/// How the words of a list begin: one bit for each three ASCII letters, and one for each hash of two letters of any script.
pub(super) struct Beginnings {
    ascii: [u64; 275],
    any: [u64; 64],
}

impl Beginnings {
    pub(super) const NONE: Self = Self {
        ascii: [0; 275],
        any: [0; 64],
    };

    /// Of all words of some lists, which are folded.
    #[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
    pub(super) const fn of(lists: &[&[&str]]) -> Self {
        let mut beginnings = Self::NONE;
        let mut list = 0;
        while list < lists.len() {
            let mut at = 0;
            while at < lists[list].len() {
                beginnings = beginnings.with(lists[list][at]);
                at += 1;
            }
            list += 1;
        }
        beginnings
    }

    /// With the beginning of `word`, which is folded.
    #[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
    pub(super) const fn with(mut self, word: &str) -> Self {
        let bytes = word.as_bytes();
        if bytes.len() >= 3 {
            if let Some(index) = index(bytes[0], bytes[1], bytes[2]) {
                self.ascii[index / 64] |= 1 << (index % 64);
            }
        }
        let (first, len) = code_point(bytes, 0);
        if len < bytes.len() {
            let hash = hash(first, code_point(bytes, len).0);
            self.any[hash / 64] |= 1 << (hash % 64);
        }
        self
    }

    /// Whether a word of the list may begin as `word` does. Words of one letter, and of two ASCII letters, never.
    pub(super) fn may_hold(&self, word: &str) -> bool {
        match word.as_bytes().get(..3) {
            None => false,
            Some(three) if three.is_ascii() => self.has(three),
            Some(_) => first_two(word).is_some_and(|[a, b]| {
                let hash = hash(a as u32, b as u32);
                self.any
                    .get(hash / 64)
                    .is_some_and(|bits| bits >> (hash % 64) & 1 == 1)
            }),
        }
    }

    /// Whether some word begins with these three ASCII letters, in whatever case.
    pub(super) fn has(&self, three: &[u8]) -> bool {
        let &[a, b, c] = three else { return false };
        let index = index(
            a.to_ascii_lowercase(),
            b.to_ascii_lowercase(),
            c.to_ascii_lowercase(),
        );
        index.is_some_and(|index| {
            self.ascii
                .get(index / 64)
                .is_some_and(|bits| bits >> (index % 64) & 1 == 1)
        })
    }
}

const fn index(a: u8, b: u8, c: u8) -> Option<usize> {
    if a.is_ascii_lowercase() && b.is_ascii_lowercase() && c.is_ascii_lowercase() {
        Some(((a - b'a') as usize * 26 + (b - b'a') as usize) * 26 + (c - b'a') as usize)
    } else {
        None
    }
}

/// 0–4095; neighbours in an alphabet do not meet.
const fn hash(a: u32, b: u32) -> usize {
    (a.wrapping_mul(67).wrapping_add(b) & 4095) as usize
}

/// The code point that begins at `at`, and the byte after it.
#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
const fn code_point(bytes: &[u8], at: usize) -> (u32, usize) {
    let lead = bytes[at] as u32;
    let (mut value, len) = match lead {
        0..=0x7f => (lead, 1),
        0x80..=0xdf => (lead & 0x1f, 2),
        0xe0..=0xef => (lead & 0xf, 3),
        _ => (lead & 7, 4),
    };
    let mut next = at + 1;
    while next < at + len {
        value = value << 6 | (bytes[next] & 0x3f) as u32;
        next += 1;
    }
    (value, at + len)
}

static MONTHS: Beginnings = months();

#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
const fn months() -> Beginnings {
    let mut beginnings = Beginnings::NONE;
    let mut at = 0;
    while at < NAMES.len() {
        if !matches!(NAMES[at].1, Name::Weekday(_)) {
            beginnings = beginnings.with(NAMES[at].0);
        }
        at += 1;
    }
    beginnings
}

/// The next digit at or after `from` at which a date may stand.
pub(super) fn next_candidate(text: &str, mut from: usize) -> Option<usize> {
    let mut folded = String::new();
    loop {
        let at = next_digit(text, from)?;
        let rest = text.get(at..)?;
        let (digits, len) = run(rest);
        let (before, after) = (text.get(..at)?, rest.get(len..)?);
        if numbers_follow(after)
            || unit_follows(after)
            || (digits <= 4 && word_follows(before, after, &mut folded))
            || word_before(before, &mut folded)
        {
            return Some(at);
        }
        from = at + len;
    }
}

/// Count and byte length of the digits at the start of `rest`.
fn run(rest: &str) -> (usize, usize) {
    let ascii = rest.bytes().take_while(u8::is_ascii_digit).count();
    if ascii > 0 {
        return (ascii, ascii);
    }
    rest.chars()
        .take_while(|c| digit(*c).is_some())
        .fold((0, 0), |(digits, len), c| (digits + 1, len + c.len_utf8()))
}

/// `-01-17`, `.1.2023`, `. 1. 2023`, ` / 1 / 2023`: two more numbers behind the same mark.
fn numbers_follow(after: &str) -> bool {
    let Some((mark, rest)) = mark_and_number(after) else {
        return false;
    };
    mark_and_number(rest).is_some_and(|(again, _)| again == mark)
}

fn mark_and_number(text: &str) -> Option<(char, &str)> {
    let text = text
        .strip_prefix([' ', '\u{a0}', '\u{200f}', '\u{200e}'])
        .unwrap_or(text);
    let mark = text.chars().next().filter(|c| {
        matches!(
            c,
            '-' | '/'
                | '.'
                | '\u{2010}'
                | '\u{2011}'
                | '\u{2013}'
                | '\u{2212}'
                | '－'
                | '／'
                | '．'
                | '⁄'
                | '·'
        )
    })?;
    let rest = text.get(mark.len_utf8()..)?;
    let rest = rest
        .strip_prefix([' ', '\u{a0}', '\u{200f}', '\u{200e}'])
        .unwrap_or(rest);
    let (digits, len) = run(rest);
    (digits > 0).then(|| rest.get(len..).map(|rest| (mark, rest)))?
}

/// 年, 월, 小时 and other units of dates and distances.
fn unit_follows(after: &str) -> bool {
    let next = after.trim_start_matches(' ').chars().next();
    next.is_some_and(|c| {
        c >= '\u{3000}' && "年年月日時时分秒小天周週个個か년월일시분초개주".contains(c)
    })
}

/// A month among the next three words, or a unit of time, where a word for "ago" stands near it.
fn word_follows(before: &str, after: &str, folded: &mut String) -> bool {
    let near = text::head(after, 56);
    let mut words = near
        .split(|c: char| !is_letter(c))
        .filter(|word| !word.is_empty())
        .take(3);
    let Some(first) = words.next() else {
        return false;
    };
    let is_age = |folded: &mut String| {
        relative::is_unit(first, folded)
            && (relative::may_tell_ago(after, BEHIND)
                || relative::may_tell_ago(text::tail(before, BEFORE), usize::MAX))
    };
    is_age(folded) || is_month(first, folded) || words.any(|word| is_month(word, folded))
}

/// Words behind a number with the last for "ago", "5 hours 20 minutes yang lalu", and bytes before one in which the first stands.
const BEHIND: usize = 4;
const BEFORE: usize = 96;

/// A month among the two words before.
fn word_before(before: &str, folded: &mut String) -> bool {
    let near = text::tail(before, 40);
    near.rsplit(|c: char| !is_letter(c))
        .filter(|word| !word.is_empty())
        .take(2)
        .any(|word| is_month(word, folded))
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        !c.is_whitespace()
            && !matches!(c, '\u{2010}'..='\u{2027}' | '،' | '॰' | '׳' | '·')
            && digit(c).is_none()
    }
}

/// Whether the name of a month may begin as `word` does; names of two letters and Thai ones pass.
pub(super) fn may_be_month(word: &str) -> bool {
    word.len() <= 2 || MONTHS.may_hold(word)
}

fn is_month(mut word: &str, folded: &mut String) -> bool {
    // "DoeDec", "JanuaryNews": glued pieces of a page, cut as the line will be.
    let border = |word: &str| {
        word.as_bytes().windows(2).position(
            |two| matches!(two, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()),
        )
    };
    while let Some((head, tail)) = border(word).and_then(|at| word.split_at_checked(at + 1)) {
        if is_month_alone(head, folded) {
            return true;
        }
        word = tail;
    }
    is_month_alone(word, folded)
}

fn is_month_alone(word: &str, folded: &mut String) -> bool {
    // Thai and Lao abbreviations have inner dots, and the word here is only their first part.
    if word.starts_with(|c| matches!(c, '\u{e00}'..='\u{eff}')) {
        return true;
    }
    if !MONTHS.may_hold(word) {
        return matches!(word, "ag" | "thg" | "сар" | "сарын");
    }
    folded.clear();
    fold_into(word, folded);
    if matches!(folded.as_str(), "сарын" | "сар") {
        return true;
    }
    let at = NAMES.partition_point(|(name, ..)| *name < folded.as_str());
    NAMES
        .get(at..)
        .unwrap_or_default()
        .iter()
        .take_while(|(name, ..)| name.starts_with(folded.as_str()))
        .take(4)
        .any(|(name, kind, _)| {
            !matches!(kind, Name::Weekday(_))
                && name
                    .get(folded.len()..)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
}
