//! Where decoded bytes stood before they were decoded.

use crate::span::Span;

/// A decoded text as runs that were copied: each `(decoded, source)` holds until the next one.
///
/// Taking off a transfer coding (quoted-printable, chunks) moves every byte, and a span must still show the value in the
/// text that the caller holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Pieces {
    runs: Vec<(usize, usize)>,
}

impl Pieces {
    /// From here on the decoded byte `decoded` stood at `source`. Called with rising offsets; a run that only goes on is not
    /// kept twice.
    pub(crate) fn push(&mut self, decoded: usize, source: usize) {
        if let Some(&(own, stood)) = self.runs.last() {
            if source.checked_sub(stood) == decoded.checked_sub(own) {
                return;
            }
            if own == decoded {
                self.runs.pop();
            }
        }
        self.runs.push((decoded, source));
    }

    /// Where the decoded byte stood.
    pub(crate) fn source(&self, decoded: usize) -> Option<usize> {
        let after = self.runs.partition_point(|run| run.0 <= decoded);
        let &(own, stood) = self.runs.get(after.checked_sub(1)?)?;
        Some(stood + (decoded - own))
    }

    /// The place, in the source, of a span of the decoded text: from its first byte to past its last.
    pub(crate) fn span(&self, span: Span) -> Option<Span> {
        if span.is_empty() {
            return Some(Span::default());
        }
        let start = self.source(span.start)?;
        // The byte after the last may stand in the next run: `=3D` is one byte decoded and three in the source.
        let end = self.source(span.end)?;
        (start < end).then_some(Span::new(start, end))
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::{Pieces, Span};

    #[test]
    fn a_span_of_the_decoded_text_finds_its_source() {
        let mut pieces = Pieces::default();
        for (decoded, source) in [(0, 10), (3, 13), (5, 17), (6, 18), (6, 20)] {
            pieces.push(decoded, source);
        }
        assert_eq!(pieces.source(4), Some(14));
        assert_eq!(pieces.source(5), Some(17));
        assert_eq!(pieces.span(Span::new(1, 6)), Some(Span::new(11, 20)));
        assert_eq!(pieces.span(Span::new(3, 3)), Some(Span::default()));
        assert_eq!(Pieces::default().source(0), None);
    }
}
