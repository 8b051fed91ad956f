//! The values made for machines inside a glued line: their grammar ends them where no separator does.

use crate::value::{language, link};
use memchr::{memchr, memmem};
use std::ops::Range;

/// What a value is, as far as its borders go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Time,
    Address,
    Selector,
    /// From its `@` on: where the name of the mailbox begins its neighbours must say.
    Mail,
    Flag,
    Locale,
}

/// A value found in a line.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

/// Whether a line holds values with no separator round them: a time that touches a word or another time, or two addresses that
/// touch what stands before.
pub(super) fn are_glued(line: &str) -> bool {
    let bytes = line.as_bytes();
    let touches = |at: Option<usize>| at.is_some_and(|at| is_word(bytes.get(at)));
    let times = memchr::memchr_iter(b'T', bytes).filter_map(|at| time(bytes, at));
    // Behind a time without offset letters may be its zone's.
    let zoned = |time: &Range<usize>| {
        !bytes.get(time.end).is_some_and(u8::is_ascii_uppercase) || time.len() > 19
    };
    let mut glued = times.filter(|time| {
        touches(time.start.checked_sub(1)) || touches(Some(time.end)) && zoned(time)
    });
    if glued.next().is_some() {
        return true;
    }
    let addresses = link::schemes(bytes).filter_map(|at| scheme(bytes, at));
    addresses
        .filter(|&start| touches(start.checked_sub(1)))
        .nth(1)
        .is_some()
}

/// A letter, a digit, or a byte of any other script.
fn is_word(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80)
}

/// The values of a line, in order; none reaches into the next. `known` are texts of the dump that may stand right behind one.
pub(super) fn find(line: &str, known: &[&str]) -> Vec<Value> {
    let bytes = line.as_bytes();
    let mut starts: Vec<Value> = Vec::new();
    let mut add = |range: Range<usize>, kind| starts.push(Value { range, kind });
    for at in memchr::memchr_iter(b'T', bytes) {
        if let Some(range) = time(bytes, at) {
            add(range, Kind::Time);
        }
    }
    for at in link::schemes(bytes) {
        if let Some(start) = scheme(bytes, at) {
            add(start..at + 3, Kind::Address);
        }
    }
    for start in memmem::find_iter(bytes, b"/html/") {
        if let Some(range) = selector(line, start) {
            add(range, Kind::Selector);
        }
    }
    for at in memchr::memchr_iter(b'@', bytes) {
        if let Some(end) = domain(bytes, at).filter(|&end| !in_sentence(line, at, end)) {
            add(at..end, Kind::Mail);
        }
    }
    for flag in ["true", "false"] {
        for start in memmem::find_iter(bytes, flag.as_bytes()) {
            if start
                .checked_sub(1)
                .and_then(|at| bytes.get(at))
                .is_some_and(u8::is_ascii_digit)
            {
                add(start..start + flag.len(), Kind::Flag);
            }
        }
    }
    for at in memchr::memchr2_iter(b'_', b'-', bytes) {
        if let Some(range) = locale(bytes, at) {
            add(range, Kind::Locale);
        }
    }
    starts.sort_by_key(|value| value.range.start);
    settle(line, &starts, known)
}

/// Gives addresses their ends, and drops what stands inside another value.
fn settle(line: &str, starts: &[Value], known: &[&str]) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::with_capacity(starts.len());
    for (value, rest) in starts
        .iter()
        .zip((1..).map(|from| starts.get(from..).unwrap_or_default()))
    {
        let mut range = value.range.clone();
        if values
            .last()
            .is_some_and(|last| range.start < last.range.end)
        {
            continue;
        }
        if value.kind == Kind::Address {
            // Mailboxes and locales are looked for in addresses too.
            let next = rest
                .iter()
                .find(|next| !matches!(next.kind, Kind::Mail | Kind::Locale));
            let limit = next.map_or(line.len(), |next| next.range.start);
            match address_end(line, range.clone(), limit, known) {
                Some(end) if !is_word_of_sentence(line, range.start, end) => range.end = end,
                _ => continue,
            }
        }
        values.push(Value {
            range,
            kind: value.kind,
        });
    }
    values
}

/// Whether an address stands between two spaces.
fn is_word_of_sentence(line: &str, start: usize, end: usize) -> bool {
    let before = line.get(..start).and_then(|text| text.chars().next_back());
    let after = line.get(end..).and_then(|text| text.chars().next());
    before.is_some_and(char::is_whitespace) && after.is_some_and(char::is_whitespace)
}

/// `2024-05-01T10:00`, seconds and offset or not, by the place of its `T`.
fn time(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let start = at.checked_sub(10)?;
    let fits = |from: usize, pattern: &[u8]| {
        pattern
            .iter()
            .zip(from..)
            .all(|(&wanted, at)| match bytes.get(at) {
                Some(byte) if wanted == b'0' => byte.is_ascii_digit(),
                Some(&byte) => byte == wanted,
                None => false,
            })
    };
    if !fits(start, b"0000-00-00T00:00") {
        return None;
    }
    let mut end = at + 6;
    if fits(end, b":00") {
        end += 3;
        let digits = bytes
            .get(end + 1..)?
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let whole = matches!(bytes.get(end + 1 + digits), Some(b'Z' | b'+' | b'-'));
        if bytes.get(end) == Some(&b'.') && digits > 0 {
            end += 1 + if whole { digits } else { digits.min(3) };
        }
    }
    Some(
        start..match bytes.get(end) {
            Some(b'Z') => end + 1,
            Some(b'+' | b'-') if fits(end + 1, b"00:00") => end + 6,
            Some(b'+' | b'-') if fits(end + 1, b"0000") => end + 5,
            _ => end,
        },
    )
}

/// Where the address begins whose `://` stands at `at`; an address inside another's path or query is a part of it.
fn scheme(bytes: &[u8], at: usize) -> Option<usize> {
    let before = bytes.get(..at)?;
    let start = [&b"https"[..], b"http"]
        .into_iter()
        .find_map(|scheme| before.strip_suffix(scheme).map(<[u8]>::len))?;
    let outer = bytes.get(..start)?;
    let nested =
        outer.ends_with(b"%20") || matches!(outer.last(), Some(b'/' | b'=' | b'?' | b'&' | b':'));
    (!nested).then_some(start)
}

/// Endings of the names of files, after which an address goes on with a query at most.
const FILES: [&str; 12] = [
    ".html", ".htm", ".shtml", ".php", ".aspx", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg",
    ".avif",
];

/// Where an address ends: before white space or a value; there a text that stands elsewhere too begins, or the name of a file is over,
/// or letters turn from small to capital.
fn address_end(line: &str, start: Range<usize>, limit: usize, known: &[&str]) -> Option<usize> {
    let text = line.get(start.end..limit)?;
    let text = text.get(
        ..text
            .find(|c: char| c.is_whitespace() || "\"<>„“”«»".contains(c))
            .unwrap_or(text.len()),
    )?;
    let whole = start.end + text.len();
    // A text known from elsewhere may hold the white space that the address has not.
    let copy = known
        .iter()
        .filter_map(|known| memmem::find(line.get(start.end..limit)?.as_bytes(), known.as_bytes()))
        .filter(|&at| at <= text.len() && at > 3)
        .min();
    if let Some(copy) = copy {
        return Some(start.end + copy);
    }
    if let Some(end) = file_end(text) {
        return Some(start.end + end);
    }
    let alone = whole == limit
        || line
            .get(whole..)
            .is_some_and(|rest| rest.starts_with([' ', '\n', '\t']));
    match turn(text) {
        Some(at) => Some(start.end + at),
        None => alone.then_some(whole),
    }
}

/// The end of the first name of a file.
fn file_end(text: &str) -> Option<usize> {
    let mut ends = memchr::memchr_iter(b'.', text.as_bytes()).filter_map(|at| {
        let rest = text.get(at..)?;
        let ending = FILES
            .iter()
            .filter(|ending| rest.starts_with(**ending))
            .max_by_key(|ending| ending.len())?;
        let after = rest.get(ending.len()..)?.chars().next();
        (!after.is_some_and(|c| "/?#&.:-_%".contains(c))).then_some(at + ending.len())
    });
    // The host has its dots too: a file stands behind a slash.
    let path = memchr(b'/', text.as_bytes())?;
    ends.find(|&end| end > path)
}

/// Where a path's small letters, digits or last slash go over to a capital letter.
fn turn(text: &str) -> Option<usize> {
    let path = memchr(b'/', text.as_bytes())?;
    let mut before = '/';
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at <= path) {
        let settled = before.is_ascii_lowercase() || before.is_ascii_digit() || before == '/';
        if c.is_uppercase() && settled && text.get(path..at).is_some_and(|path| path.len() > 8) {
            return Some(at);
        }
        before = c;
    }
    None
}

/// An `XPath` from the root of the page to an attribute or a text.
fn selector(line: &str, start: usize) -> Option<Range<usize>> {
    let rest = line.get(start..)?;
    let next = memmem::find(rest.as_bytes().get(1..)?, b"/html/").map_or(rest.len(), |at| at + 1);
    let path = rest.get(..next)?;
    let ends = ["/@content", "/@href", "/text()"]
        .iter()
        .filter_map(|end| path.find(end).map(|at| at + end.len()));
    ends.min().map(|end| start..start + end)
}

/// Where the host behind an `@` ends: before a digit, a capital letter, another script, at the last letter of its last label.
fn domain(bytes: &[u8], at: usize) -> Option<usize> {
    let boxed = at.checked_sub(1).and_then(|before| bytes.get(before))?;
    if !boxed.is_ascii_alphanumeric() {
        return None;
    }
    let host = bytes.get(at + 1..)?;
    let host = host.get(
        ..host
            .iter()
            .position(|b| {
                !(b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'))
            })
            .unwrap_or(host.len()),
    )?;
    let dot = host.iter().rposition(|&b| b == b'.')?;
    let label = host
        .get(dot + 1..)?
        .iter()
        .take_while(|b| b.is_ascii_lowercase())
        .count();
    (dot > 0 && label >= 2).then_some(at + 1 + dot + 1 + label)
}

/// Whether an e-mail address stands between the words of a sentence.
fn in_sentence(line: &str, at: usize, end: usize) -> bool {
    let (before, after) = (
        line.get(..at).unwrap_or_default(),
        line.get(end..).unwrap_or_default(),
    );
    let mailbox =
        before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "._-+".contains(c));
    mailbox.ends_with([' ', '('])
        && mailbox.len() < at
        && after.starts_with([' ', ',', '.', ')', ';'])
}

/// `fr_FR`, `fr-FR`: a language and a region that another value, a capital letter or the end follows.
fn locale(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let start = at.checked_sub(2)?;
    let primary = bytes.get(start..at)?;
    let region = bytes.get(at + 1..at + 3)?;
    let after = bytes.get(at + 3);
    let small = primary.iter().all(u8::is_ascii_lowercase);
    let known = || std::str::from_utf8(primary).is_ok_and(|tag| language::tag(tag).is_some());
    let over =
        after.is_none_or(|b| !b.is_ascii_lowercase() && !matches!(b, b'-' | b'_' | b'/' | b'.'));
    (small && region.iter().all(u8::is_ascii_uppercase) && over && known()).then_some(start..at + 3)
}
