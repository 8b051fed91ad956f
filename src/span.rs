//! [`Span`]: a place in the caller's text.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes in the text that the caller handed in.
///
/// Both ends lie on character boundaries of that text. An empty span means that the value has no place of its own.
///
/// # Examples
///
/// ```
/// use tearsheet::Span;
///
/// let text = "first\nsecond";
/// let span = Span::new(6, 12);
/// assert_eq!(span.of(text), Some("second"));
/// assert_eq!(span.line_column(text), (2, 1));
/// ```
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The text at this place; `None` where the span is not of `text`.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }

    /// Line and column of the start, both from 1; the column counts characters. Carriage returns part lines where there is no
    /// newline in the whole text. Worked out on demand: O(text).
    pub fn line_column(self, text: &str) -> (usize, usize) {
        let before = text.get(..self.start).unwrap_or(text);
        let end = line_end(text);
        let line = memchr::memchr_iter(end, before.as_bytes()).count() + 1;
        let start = memchr::memrchr(end, before.as_bytes()).map_or(0, |at| at + 1);
        let tail = before.get(start..).unwrap_or_default();
        (line, tail.chars().count() + 1)
    }

    /// The characters of `text` that the span touches.
    pub(crate) fn whole_characters(self, text: &str) -> Self {
        let boundary = |at: &usize| text.is_char_boundary(*at);
        let start = (0..=self.start).rev().find(boundary);
        let end = (self.end..text.len()).find(boundary);
        Self::new(start.unwrap_or(0), end.unwrap_or(text.len()))
    }

    /// The place of `part` in `whole`, where `part` is a slice of `whole`; an empty span where it is not.
    pub(crate) fn within(whole: &str, part: &str) -> Self {
        let start = (part.as_ptr() as usize).wrapping_sub(whole.as_ptr() as usize);
        if start.saturating_add(part.len()) <= whole.len() {
            Self::new(start, start + part.len())
        } else {
            Self::default()
        }
    }
}

/// The byte that ends the lines of a text: a newline, or a carriage return as on old Macs where there is no newline at all.
pub(crate) fn line_end(text: &str) -> u8 {
    let has = |byte: u8| memchr::memchr(byte, text.as_bytes()).is_some();
    if !has(b'\n') && has(b'\r') {
        b'\r'
    } else {
        b'\n'
    }
}

impl From<Span> for std::ops::Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn lines_end_as_the_text_ends_them() {
        for text in ["ä\nthe mill", "ä\r\nthe mill", "ä\rthe mill"] {
            let at = text.find("mill").unwrap_or_default();
            assert_eq!(Span::new(at, at + 4).line_column(text), (2, 5), "{text:?}");
        }
        // A return inside a line of a text with newlines ends none.
        assert_eq!(Span::new(4, 5).line_column("a\nb\rc"), (2, 3));
    }
}
