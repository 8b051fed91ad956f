//! Whether a line goes on in the next one, and what stood between the two before the tool broke them apart.

use super::measure::LYNX;
use super::{Family, Layout};
use crate::value::letter::is_alphanumeric;
use crate::value::text::columns;

/// The end of a line as far as joining needs it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tail<'a> {
    /// The line from its indent's end, trailing white space cut.
    pub(super) body: &'a str,
    /// Column of its text: the indent and the mark of a list item.
    pub(super) column: usize,
    /// Columns of the whole line.
    pub(super) width: usize,
    /// Two spaces at the end: a break that was meant.
    pub(super) broken: bool,
    /// Inside the brackets of a Markdown link's address.
    pub(super) inside: bool,
    /// Its last word is an address, or the part of one that earlier lines began.
    pub(super) address: bool,
}

/// What stood between two joined lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glue {
    Space,
    Nothing,
}

/// How `next`, at `column`, goes on from `tail`; `None`: it does not.
pub(super) fn glue(tail: Tail<'_>, next: &str, column: usize, layout: Layout) -> Option<Glue> {
    if tail.inside {
        let hyphen = tail.body.ends_with('-');
        return Some(if hyphen { Glue::Nothing } else { Glue::Space });
    }
    let wrap = layout.wrap?;
    let hangs = column == tail.column || column + 1 == tail.column;
    if tail.broken || !hangs {
        return None;
    }
    let last = tail.body.rsplit(' ').next().unwrap_or(tail.body);
    let address = tail.address || last.contains("](");
    if tail.width > wrap + 4 && !address {
        return None;
    }
    let hyphen = tail.body.ends_with('-') && !tail.body.ends_with(" -") && tail.body.len() > 1;
    // Terminal browsers cut an address at the last column, wherever that is, and one kind of them always at the same; others at a
    // hyphen, which no address ends with.
    let cut = match layout.family {
        Family::Markdown => hyphen,
        Family::Lynx => tail.width >= wrap.min(LYNX),
        _ => tail.width >= wrap,
    };
    if cut && address && last == tail.body && !next.contains(' ') && !next.contains("://") {
        return Some(Glue::Nothing);
    }
    let (word, wide) = first_word(next);
    let sentence_ends = tail.body.ends_with(['.', '!', '?', '…', '"', '”', '»']);
    if (sentence_ends && next.starts_with(char::is_lowercase)) || next.starts_with("http") {
        return None;
    }
    let gap = usize::from(!hyphen && !wide);
    if tail.width + gap + word <= wrap {
        return None;
    }
    let inner = next.starts_with(|c: char| is_alphanumeric(c) || c == '%');
    if hyphen && inner {
        return Some(Glue::Nothing);
    }
    let last_char = tail.body.chars().next_back();
    let broken_word =
        wide && last_char.is_some_and(wide_char) && (!hangul(last_char) || tail.width + 1 >= wrap);
    Some(if broken_word {
        Glue::Nothing
    } else {
        Glue::Space
    })
}

/// Columns up to the first place where `text` could have been broken, and whether it begins with a wide character, after
/// each of which it could.
pub(super) fn first_word(text: &str) -> (usize, bool) {
    if text.chars().next().is_some_and(wide_char) {
        // Two, and two more because no line may begin with a closing mark.
        return (4, true);
    }
    let word = text.split(' ').next().unwrap_or(text);
    // No tool breaks before a digit: `library-1076.html` is one piece.
    let breaks = |&(at, _): &(usize, &str)| {
        let after = word.get(at + 1..).and_then(|rest| rest.chars().next());
        at > 0 && after.is_none_or(|c| !c.is_ascii_digit())
    };
    let end = word
        .match_indices('-')
        .find(breaks)
        .map_or(word.len(), |(at, _)| at + 1);
    (columns(word.get(..end).unwrap_or(word)), false)
}

fn wide_char(c: char) -> bool {
    columns(c.encode_utf8(&mut [0; 4])) == 2
}

fn hangul(c: Option<char>) -> bool {
    c.is_some_and(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c))
}
