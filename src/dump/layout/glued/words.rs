//! Borders between words that nothing parts: proven by what the dump says twice.

use super::Strip;
use crate::dump::tail;
use crate::value::letter::is_alphanumeric;
use memchr::memmem;
use std::ops::Range;

/// Longest text that can be a name, a tag or a section, in bytes.
const SHORT: usize = 120;

/// Parts of lists that are looked for.
const TAGS: usize = 100;

/// Names that tails may give: a dump has one publisher, two pages in a row have two.
const NAMES: usize = 8;

/// Shortest text that is no chance when it is found again.
const LONG: usize = 16;

/// Texts said twice running at the start of a piece: a headline and the same again.
pub(super) fn twice(strip: &mut Strip<'_>) {
    for piece in strip.words() {
        let text = strip.text(&piece);
        if let Some(length) = repeated(text) {
            strip.cut(piece.start + length);
            strip.cut(piece.start + 2 * length);
            strip.learn(piece.start..piece.start + length);
        }
    }
}

/// Length of the text that stands twice at the start.
fn repeated(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let probe = bytes.get(..LONG)?;
    memmem::find_iter(bytes.get(LONG..)?, probe)
        .map(|at| at + LONG)
        .take(8)
        .find(|&at| {
            let (head, again) = (bytes.get(..at), bytes.get(at..2 * at));
            head == again && head.is_some_and(|head| !head.ends_with(b" "))
        })
}

/// Texts of the dump that stand inside a piece with no white space between them and what is round them.
pub(super) fn copies(strip: &mut Strip<'_>) {
    for known in strip.known.clone() {
        if known.len() < LONG || !known.contains(' ') {
            continue;
        }
        // Most of them stand nowhere: a few bytes tell it.
        let beginning = known.as_bytes().get(..LONG).unwrap_or_default();
        let beginning = memmem::Finder::new(beginning);
        for piece in strip.words() {
            let text = strip.text(&piece);
            if beginning.find(text.as_bytes()).is_none() {
                continue;
            }
            for at in memmem::find_iter(text.as_bytes(), known.as_bytes()) {
                let end = at + known.len();
                let opens = at == 0 || strip.parts_here(piece.start + at);
                let closes = end == text.len() || strip.parts_here(piece.start + end);
                // A sentence that begins with the same words goes on with a space or a comma.
                let goes_on = text
                    .get(end..)
                    .is_some_and(|rest| rest.starts_with([',', '.', ';', ':', '!', '?']));
                if opens && closes && !goes_on {
                    strip.cut(piece.start + at);
                    strip.cut(piece.start + end);
                }
            }
        }
    }
}

/// The publisher's name, by the tails of descriptions: what follows the day there stands before the e-mail address and alone.
pub(super) fn names(strip: &mut Strip<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for piece in strip.words() {
        let text = strip.text(&piece);
        if let Some(tail) = tail::find(text) {
            let name = text.get(tail.name).unwrap_or_default();
            // A tail with the day behind has the name before it.
            if names.len() < NAMES && name.len() >= 3 && !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
    }
    after_names(strip, &names);
    names
}

/// A name that opens a piece is a piece of its own.
pub(super) fn after_names(strip: &mut Strip<'_>, names: &[String]) {
    for name in names {
        for piece in strip.words() {
            let text = strip.text(&piece);
            if text
                .strip_prefix(name.as_str())
                .is_some_and(|rest| rest.starts_with(is_alphanumeric))
            {
                strip.cut(piece.start + name.len());
            }
        }
    }
}

/// Mailboxes: what stands before an `@` is a name of the organisation and the mailbox.
pub(super) fn mailboxes(strip: &mut Strip<'_>, names: &[String]) {
    for mail in strip.mails() {
        let start = strip.piece_before(mail.start);
        let before = strip.line.get(start..mail.start).unwrap_or_default();
        let Some(at) = mailbox(before, names) else {
            strip.join(mail.start);
            continue;
        };
        strip.join(mail.start);
        strip.cut(start + at.start);
        strip.cut(start + at.end);
    }
}

/// The name and the mailbox at the end of `before`: from where the name begins, and where the mailbox does.
fn mailbox(before: &str, names: &[String]) -> Option<Range<usize>> {
    let is_box = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphanumeric()) && text.bytes().all(is_mailbox)
    };
    let by_name = names.iter().find_map(|name| {
        let at = before.rfind(name.as_str())?;
        let end = at + name.len();
        let rest = before.get(end..)?;
        let rating = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '))
                .len();
        is_box(rest.get(rating..)?).then_some(at..end + rating)
    });
    if by_name.is_some() {
        return by_name;
    }
    let tail = before.len()
        - before
            .bytes()
            .rev()
            .take_while(|&byte| is_mailbox(byte))
            .count();
    let text = before.get(tail..)?;
    let digits = text.len()
        - text
            .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
            .len();
    let start = tail + if digits < text.len() { digits } else { 0 };
    let text = before.get(start..)?;
    let parted = start == 0
        || !before
            .get(..start)?
            .ends_with(|c: char| c.is_ascii_alphanumeric() && digits == 0);
    (!text.is_empty() && parted && !text.starts_with(|c: char| c.is_ascii_uppercase()))
        .then_some(start..start)
}

fn is_mailbox(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+')
}

/// Lists `a, b, c` whose parts stand glued together in another piece, or close it.
pub(super) fn lists(strip: &mut Strip<'_>) {
    let words = strip.words();
    let mut tags: Vec<&str> = Vec::new();
    for piece in &words {
        let text = strip.text(piece);
        let parts: Vec<&str> = text.split(',').map(str::trim).collect();
        let is_tag = |part: &&str| {
            !part.is_empty() && part.len() < SHORT / 2 && !part.contains(['.', '!', '?', '"', '»'])
        };
        if text.len() < 8 * SHORT && parts.len() > 1 && parts.iter().all(is_tag) {
            tags.extend(parts);
        }
    }
    tags.truncate(TAGS);
    tags.sort_by_key(|tag| std::cmp::Reverse(tag.len()));
    // What stands alone between the times and the next value is one tag, or all of them with nothing to part them.
    let alone = strip
        .after_times()
        .filter(|alone| parts_at_end(alone, &tags).1 > 0);
    tags.extend(alone);
    for piece in words {
        let text = strip.text(&piece);
        let (ends, consumed) = parts_at_end(text, &tags);
        let before = text.get(..consumed).unwrap_or_default();
        // A sentence may end with a tag's word, but not in the middle of it.
        if before.is_empty()
            || before.ends_with(|c: char| !is_alphanumeric(c) && !c.is_whitespace())
        {
            for end in ends {
                strip.cut(piece.start + end);
            }
        }
    }
}

/// Where the parts begin that `text` ends with, and where the first of them does.
fn parts_at_end(text: &str, tags: &[&str]) -> (Vec<usize>, usize) {
    let mut cuts = Vec::new();
    let mut end = text.len();
    while end > 0 {
        let head = text.get(..end).unwrap_or_default();
        let Some(tag) = tags.iter().find(|tag| head.ends_with(**tag)) else {
            break;
        };
        end -= tag.len();
        let head = text.get(..end).unwrap_or_default();
        match head.strip_suffix(", ") {
            Some(head) => end = head.len(),
            None => cuts.push(end),
        }
    }
    (cuts, end)
}
