//! Lines in which a run of metadata stands with no separator at all: `BeautifulSoup`'s `get_text()` of a hidden item.
//!
//! A line is parted only where a border is proven: by the grammar of a value made for machines (a time, an address, a locale), by a text
//! that the dump says elsewhere too (the headline, the publisher's name in a tail), by a list that names its parts, by numbers that can
//! be a picture's size in one way only. What is left together was together in the input.

mod numbers;
mod values;
mod words;

use crate::block::{Block, Hints};
use crate::span::Span;
use std::borrow::Cow;
use std::ops::Range;
use values::{Kind, Value};

/// Longest line that is parted: a run with its article.
const LONGEST: usize = 64 << 10;

/// Least and most bytes of a text that is looked for in a line.
const KNOWN_LENGTH: Range<usize> = 16..2000;

/// Bytes of lines that are searched for known texts, all in all.
const SEARCHED: usize = 16 << 20;

/// Rows of digits that are held to one another.
const ROWS: usize = 64;

/// Texts that one line is parted by: half of them may be the dump's other blocks, the rest are the line's own.
const KNOWN: usize = 24;

/// Parts the glued blocks; the others stay as they are.
pub(super) fn part<'a>(input: &'a str, blocks: &mut Vec<Block<'a>>) {
    let glued = |block: &Block<'_>| block.text.len() < LONGEST && values::are_glued(&block.text);
    if !blocks.iter().any(glued) {
        return;
    }
    let whole = std::mem::take(blocks);
    let known = whole
        .iter()
        .filter(|block| KNOWN_LENGTH.contains(&block.text.len()) && !glued(block));
    let known: Vec<&str> = known.map(|block| &*block.text).collect();
    let mut left = SEARCHED;
    let parts = whole.iter().map(|block| {
        if !glued(block) {
            return Vec::new();
        }
        let few = known.len().min(left / block.text.len());
        left -= few * block.text.len();
        pieces(&block.text, known.get(..few).unwrap_or_default())
    });
    let parts: Vec<Vec<Range<usize>>> = parts.collect();
    for (block, parts) in whole.into_iter().zip(parts) {
        if parts.len() > 1 {
            place(input, &block, &parts, blocks);
        } else {
            blocks.push(block);
        }
    }
}

/// The pieces of a line without the white space between them.
fn pieces(line: &str, known: &[&str]) -> Vec<Range<usize>> {
    let mut strip = Strip::of(line, known);
    words::twice(&mut strip);
    words::copies(&mut strip);
    let names = words::names(&mut strip);
    words::mailboxes(&mut strip, &names);
    strip.numbers();
    words::after_names(&mut strip, &names);
    words::copies(&mut strip);
    words::lists(&mut strip);
    strip.pieces()
}

/// A line with the borders found so far.
struct Strip<'l> {
    line: &'l str,
    values: Vec<Value>,
    /// Offsets, sorted, each once.
    borders: Vec<usize>,
    known: Vec<&'l str>,
}

impl<'l> Strip<'l> {
    fn of(line: &'l str, known: &[&'l str]) -> Self {
        let mut known: Vec<&str> = known
            .iter()
            .copied()
            .filter(|known| line.contains(known))
            .take(KNOWN / 2)
            .collect();
        known.sort_by_key(|known| std::cmp::Reverse(known.len()));
        // What stands before the first value of a line is a title that may stand behind an address as well.
        let first = values::find(line, &known)
            .first()
            .map_or(0, |value| value.range.start);
        let title = line.get(..first).unwrap_or_default().trim();
        if KNOWN_LENGTH.contains(&title.len()) {
            known.push(title);
        }
        let values = values::find(line, &known);
        let mut borders: Vec<usize> = values
            .iter()
            .flat_map(|value| [value.range.start, value.range.end])
            .collect();
        borders.sort_unstable();
        borders.dedup();
        Self {
            line,
            values,
            borders,
            known,
        }
    }

    fn cut(&mut self, at: usize) {
        if let Err(place) = self.borders.binary_search(&at) {
            self.borders.insert(place, at);
        }
    }

    /// Takes a border away.
    fn join(&mut self, at: usize) {
        if let Ok(place) = self.borders.binary_search(&at) {
            self.borders.remove(place);
        }
    }

    fn text(&self, piece: &Range<usize>) -> &'l str {
        self.line.get(piece.clone()).unwrap_or_default()
    }

    fn learn(&mut self, piece: Range<usize>) {
        let text = self.text(&piece);
        if self.known.len() < KNOWN && !self.known.contains(&text) {
            self.known.push(text);
        }
    }

    /// Whether no white space stands on either side of a place.
    fn parts_here(&self, at: usize) -> bool {
        let (before, after) = self.line.split_at_checked(at).unwrap_or_default();
        !before.ends_with(char::is_whitespace) && !after.starts_with(char::is_whitespace)
            || self.borders.binary_search(&at).is_ok()
    }

    /// All pieces, the white space round them cut off.
    fn pieces(&self) -> Vec<Range<usize>> {
        let mut pieces = Vec::with_capacity(self.borders.len() + 1);
        let mut start = 0;
        for end in self.borders.iter().copied().chain([self.line.len()]) {
            let text = self.line.get(start..end).unwrap_or_default();
            let bare = text.trim();
            if !bare.is_empty() {
                let from = start + (text.len() - text.trim_start().len());
                pieces.push(from..from + bare.len());
            }
            start = end;
        }
        pieces
    }

    /// The pieces that are no values.
    fn words(&self) -> Vec<Range<usize>> {
        let mut pieces = self.pieces();
        let inside = |piece: &Range<usize>| {
            let next = self
                .values
                .partition_point(|value| value.range.start <= piece.start);
            let value = next.checked_sub(1).and_then(|at| self.values.get(at));
            value.is_some_and(|value| piece.end <= value.range.end)
        };
        pieces.retain(|piece| !inside(piece));
        pieces
    }

    /// Whether a value of a kind begins at a place.
    fn begins(&self, at: usize, kind: Kind) -> bool {
        let place = self.values.partition_point(|value| value.range.start < at);
        self.values
            .get(place)
            .is_some_and(|value| value.range.start == at && value.kind == kind)
    }

    /// Whether a value of a kind ends at a place.
    fn ends(&self, at: usize, kind: Kind) -> bool {
        let place = self.values.partition_point(|value| value.range.end < at);
        self.values
            .get(place)
            .is_some_and(|value| value.range.end == at && value.kind == kind)
    }

    fn mails(&self) -> Vec<Range<usize>> {
        let mails = self.values.iter().filter(|value| value.kind == Kind::Mail);
        mails.map(|value| value.range.clone()).collect()
    }

    /// Where the piece begins that ends at a border.
    fn piece_before(&self, at: usize) -> usize {
        let place = self.borders.partition_point(|&border| border < at);
        place
            .checked_sub(1)
            .and_then(|place| self.borders.get(place))
            .copied()
            .unwrap_or(0)
    }

    /// What stands between the last of the times and the next value.
    fn after_times(&self) -> Option<&'l str> {
        let last = self
            .values
            .iter()
            .rposition(|value| value.kind == Kind::Time)?;
        let (time, next) = (self.values.get(last)?, self.values.get(last + 1)?);
        let text = self.line.get(time.range.end..next.range.start)?;
        (!text.is_empty() && text.len() < 60).then_some(text)
    }

    /// Rows of digits: behind an e-mail address' telephone and legal name, and before flags.
    fn numbers(&mut self) {
        let years: Vec<&str> = self
            .values
            .iter()
            .filter(|value| value.kind == Kind::Time)
            .filter_map(|value| self.line.get(value.range.start..value.range.start + 4))
            .collect();
        let mut rows = Vec::new();
        for piece in self.words() {
            self.after_mail(&piece);
        }
        for piece in self.words() {
            let text = self.text(&piece);
            if (4..=20).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
                let flagged = self.begins(piece.end, Kind::Flag);
                rows.push((piece, flagged));
            }
        }
        let mut found = Vec::new();
        rows.truncate(ROWS);
        numbers::borders(self.line, &rows, &years, &mut found);
        for at in found {
            self.cut(at);
        }
    }

    /// Cuts `+7 495 645-6601Paper Ltd25260…` behind an e-mail address into the telephone, the legal name, the digits and the rest.
    fn after_mail(&mut self, piece: &Range<usize>) {
        let mail = self.ends(piece.start, Kind::Mail);
        if !mail && !self.begins(piece.end, Kind::Flag) {
            return;
        }
        let text = self.text(piece);
        let phone = text
            .find(|c: char| !(c.is_ascii_digit() || "+()-. ".contains(c)))
            .unwrap_or(0);
        let phone = text.get(..phone).unwrap_or_default().trim_end().len();
        if mail && text.bytes().take(phone).filter(u8::is_ascii_digit).count() >= 7 {
            self.cut(piece.start + phone);
        }
        // The legal name, then digits.
        let rest = text.get(phone..).unwrap_or_default();
        let mut at = phone;
        for row in rest.split(|c: char| !c.is_ascii_digit()) {
            if row.len() >= 4 {
                self.cut(piece.start + at);
                self.cut(piece.start + at + row.len());
            }
            at += row.len();
            at += text
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
        }
    }
}

/// Puts the pieces of a block in its place. Where the block is no slice of the input, its characters are found there one after the other.
fn place<'a>(
    input: &'a str,
    block: &Block<'a>,
    pieces: &[Range<usize>],
    blocks: &mut Vec<Block<'a>>,
) {
    let raw = block.span.of(input).unwrap_or_default();
    let mut places = Places { raw, at: 0 };
    let mut start = block.span.start;
    let mut done = 0;
    for (place, piece) in pieces.iter().enumerate() {
        let last = place + 1 == pieces.len();
        places.pass(block.text.get(done..piece.end).unwrap_or_default());
        done = piece.end;
        let end = if last {
            block.span.end
        } else {
            block.span.start + places.at
        };
        let text = match &block.text {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(piece.clone()).unwrap_or_default()),
            Cow::Owned(text) => Cow::Owned(text.get(piece.clone()).unwrap_or_default().to_owned()),
        };
        let own = input.get(start..end).unwrap_or_default();
        let gap = block.hints.gap && place == 0;
        if own.trim().is_empty() {
            continue;
        }
        let from = start + (own.len() - own.trim_start().len());
        blocks.push(Block {
            text,
            span: Span::new(from, from + own.trim().len()),
            hints: Hints {
                gap,
                ..Hints::default()
            },
        });
        start = end;
    }
}

/// Characters of a tool's own marks that may stand between two of a block.
const AWAY: usize = 64;

/// Follows a block's text through the bytes it was made of.
struct Places<'r> {
    raw: &'r str,
    at: usize,
}

impl Places<'_> {
    /// Goes past the characters of `text`; white space and a tool's own marks between them are passed too.
    fn pass(&mut self, text: &str) {
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            let rest = self.raw.get(self.at..).unwrap_or_default();
            let near = rest.char_indices().take(AWAY).find(|&(_, own)| own == c);
            if let Some((found, _)) = near {
                self.at += found + c.len_utf8();
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice)]
mod tests;
