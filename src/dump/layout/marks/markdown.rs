//! Markdown as html2text, trafilatura and their like write it: links, images, emphasis, escapes.

use super::row;
use crate::block::{Anchor, Hints};
use crate::value::letter::is_alphanumeric;
use std::borrow::Cow;

/// The text that the page showed. A block that is one link keeps its address as a hint.
pub(super) fn read<'a>(
    text: Cow<'a, str>,
    hints: &mut Hints,
    addresses: &mut Vec<Cow<'a, str>>,
) -> Cow<'a, str> {
    if text
        .bytes()
        .all(|b| matches!(b, b'*' | b'-' | b'_' | b'|' | b':' | b' ' | b'='))
    {
        return Cow::Borrowed("");
    }
    if !text.bytes().any(opens) {
        return text;
    }
    let mut scan = Scan::default();
    scan.run(&text);
    addresses.extend(
        scan.links
            .iter()
            .map(|(.., address)| Cow::Owned(address.clone())),
    );
    hints.row = scan.row();
    let (out, link) = scan.finish();
    hints.link = link;
    Cow::Owned(out)
}

/// Whether a byte may begin a mark.
fn opens(byte: u8) -> bool {
    matches!(byte, b'[' | b'\\' | b'*' | b'_' | b'`' | b'|')
}

/// Whether a byte may mean more than itself.
fn is_mark(byte: u8) -> bool {
    opens(byte) || matches!(byte, b']' | b'!')
}

#[derive(Default)]
struct Scan {
    out: String,
    /// Open brackets: where in `out`, and whether of an image.
    open: Vec<(usize, bool)>,
    /// Parts of `out` to leave out.
    cuts: Vec<(usize, usize)>,
    /// Links: start and end of their text in `out`, and the address.
    links: Vec<(usize, usize, String)>,
    /// Brackets whose address never ended; after a few no more are looked for, or `](](](` would take quadratic time.
    endless: usize,
}

/// Brackets without an end that a block may have before none are looked for.
const ENDLESS: usize = 16;

impl Scan {
    fn run(&mut self, text: &str) {
        let mut rest = text;
        // The last word is an address: `_` is a letter of it.
        let mut addressed = false;
        loop {
            let plain = rest.bytes().position(is_mark).unwrap_or(rest.len());
            let (text, marked) = rest.split_at_checked(plain).unwrap_or((rest, ""));
            self.out.push_str(text);
            addressed = match text.rsplit_once(' ') {
                Some((_, word)) => word.contains("://"),
                None => addressed || text.contains("://"),
            };
            rest = marked;
            let Some(c) = rest.chars().next() else {
                break;
            };
            let mut after = rest.get(c.len_utf8()..).unwrap_or("");
            match c {
                '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                    self.out.extend(after.chars().next());
                    after = after.get(1..).unwrap_or("");
                }
                '!' if after.starts_with('[') => {
                    self.open.push((self.out.len(), true));
                    self.out.push_str("![");
                    after = after.get(1..).unwrap_or("");
                }
                '[' => {
                    self.open.push((self.out.len(), false));
                    self.out.push('[');
                }
                ']' => match (self.open.pop(), self.target(after)) {
                    (Some(open), Some((address, length))) => {
                        self.link(open, address);
                        after = after.get(length..).unwrap_or("");
                    }
                    _ => self.out.push(']'),
                },
                '*' | '_' | '`' => {
                    let run = rest.bytes().take_while(|b| char::from(*b) == c).count();
                    after = rest.get(run..).unwrap_or("");
                    // What goes on behind it is of the same address; a comma or a stop is not.
                    let goes_on = after.starts_with(|c: char| c.is_alphanumeric() || c == '/');
                    let is_letter = c == '_' && addressed && goes_on;
                    if is_letter || !emphasis(c, run, &self.out, after) {
                        self.out.push_str(rest.get(..run).unwrap_or(""));
                    }
                }
                '|' => self.out.push_str(" | "),
                _ => self.out.push(c),
            }
            rest = after;
        }
    }

    fn target<'t>(&mut self, after: &'t str) -> Option<(&'t str, usize)> {
        if self.endless > ENDLESS || !after.starts_with('(') {
            return None;
        }
        let target = target(after);
        self.endless += usize::from(target.is_none());
        target
    }

    fn link(&mut self, (start, image): (usize, bool), address: &str) {
        if image {
            self.cuts.push((start, self.out.len()));
            self.out.push(' ');
        } else {
            self.cuts.push((start, start + 1));
            self.links
                .push((start + 1, self.out.len(), address.to_owned()));
        }
    }

    /// The links, where next to nothing stands between them.
    fn row(&self) -> Vec<Anchor> {
        let Some((first, ..)) = self.links.first() else {
            return Vec::new();
        };
        let mut end = 0;
        let apart = self.links.iter().all(|(start, next, _)| {
            let between = self.out.get(end..start.saturating_sub(1));
            let is_first = end == 0;
            end = *next;
            between.is_some_and(|between| is_first || !between.contains(is_alphanumeric))
        });
        let after = self.out.get(end..).unwrap_or("");
        if !apart || after.contains(is_alphanumeric) {
            return Vec::new();
        }
        let links = self.links.iter().map(|(start, end, address)| {
            let text = self.out.get(*start..*end).unwrap_or("");
            (text, address.as_str())
        });
        let before = self.out.get(..first.saturating_sub(1)).unwrap_or("");
        row::of(before, links)
    }

    fn finish(mut self) -> (String, Option<String>) {
        self.cuts.sort_unstable();
        let mut clean = String::with_capacity(self.out.len());
        let mut at = 0;
        for &(start, end) in &self.cuts {
            if let Some(part) = self.out.get(at..start) {
                clean.push_str(part);
            }
            at = at.max(end);
        }
        clean.push_str(self.out.get(at..).unwrap_or(""));
        // The widest link is the last closed of those that hold others.
        let whole = self.links.pop().filter(|(start, end, _)| {
            let before = self.out.get(..*start).unwrap_or("");
            let after = self.out.get(*end..).unwrap_or("");
            before.trim_matches([' ', '[']).is_empty() && after.trim().is_empty()
        });
        (clean, whole.map(|(.., address)| address))
    }
}

/// The address in `(…)` right after a bracket, and the length of it all.
fn target(after: &str) -> Option<(&str, usize)> {
    let inner = after.strip_prefix('(')?;
    let mut depth = 0usize;
    let mut escaped = false;
    for (at, byte) in inner.bytes().enumerate().take(8192) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 0 => {
                let address = inner.get(..at)?;
                let address = address
                    .split(" \"")
                    .next()
                    .unwrap_or(address)
                    .trim()
                    .trim_matches(['<', '>']);
                return Some((address, at + 2));
            }
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Whether a run of `*`, `_` or a backtick is emphasis: it touches a word on one side only. `snake_case` and `2 * 3` are none.
fn emphasis(c: char, run: usize, before: &str, after: &str) -> bool {
    if run > 3 {
        return false;
    }
    if c == '`' || (c == '*' && run >= 2) {
        return true;
    }
    // A picture of a style sheet is emphasis of nothing, `The mill turns again __`; in the middle it may be a gap to fill in.
    if c == '_' && run == 2 && (before.trim().is_empty() || after.trim().is_empty()) {
        return true;
    }
    let left = before
        .chars()
        .next_back()
        .is_some_and(|c| !c.is_whitespace());
    let right = after.chars().next().is_some_and(|c| !c.is_whitespace());
    let inside = before.chars().next_back().is_some_and(is_alphanumeric)
        && after.chars().next().is_some_and(is_alphanumeric);
    (left || right) && !(inside && c == '_')
}

#[cfg(test)]
mod tests {
    use super::{Hints, read};

    fn text(line: &str) -> String {
        read(line.into(), &mut Hints::default(), &mut Vec::new()).into_owned()
    }

    #[test]
    fn emphasis_of_nothing() {
        assert_eq!(
            text("The mill turns again __").trim(),
            "The mill turns again"
        );
        assert_eq!(text("__ The mill").trim(), "The mill");
        assert_eq!(text("The __ turns again"), "The __ turns again");
    }

    #[test]
    fn a_letter_of_an_address() {
        for (line, expected) in [
            (
                "see https://paper.example/old_mill_turns now",
                "see https://paper.example/old_mill_turns now",
            ),
            (
                "(see _https://paper.example/mill_, and others)",
                "(see https://paper.example/mill, and others)",
            ),
            (
                "_https://paper.example/weir_.",
                "https://paper.example/weir.",
            ),
            ("the _old_ mill", "the old mill"),
        ] {
            assert_eq!(text(line), expected, "{line}");
        }
    }
}
