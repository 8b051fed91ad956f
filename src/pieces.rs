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

    /// Goes on with the runs of a text that begins at `decoded` here, and whose source begins at `source`.
    pub(crate) fn append(&mut self, decoded: usize, text: &Self, source: usize) {
        for &(own, stood) in &text.runs {
            self.push(decoded + own, source + stood);
        }
    }

    /// Where the decoded byte stood.
    pub(crate) fn source(&self, decoded: usize) -> Option<usize> {
        let after = self.runs.partition_point(|run| run.0 <= decoded);
        let &(own, stood) = self.runs.get(after.checked_sub(1)?)?;
        Some(stood + (decoded - own))
    }

    /// The same runs traced one coding further: `outer` says where the bytes that are the source here stood before.
    pub(crate) fn through(&self, outer: &Self) -> Self {
        let mut traced = Self::default();
        for (at, &(decoded, source)) in self.runs.iter().enumerate() {
            let length = match self.runs.get(at + 1) {
                Some(next) => next.0 - decoded,
                None => usize::MAX - source,
            };
            if let Some(stood) = outer.source(source) {
                traced.push(decoded, stood);
            }
            let inside = outer.runs.partition_point(|run| run.0 <= source);
            let breaks = outer.runs.get(inside..).unwrap_or_default();
            for run in breaks.iter().take_while(|run| run.0 - source < length) {
                traced.push(decoded + (run.0 - source), run.1);
            }
        }
        traced
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

    #[test]
    fn two_codings_are_traced_as_one() {
        let (mut outer, mut inner) = (Pieces::default(), Pieces::default());
        for (decoded, source) in [(0, 100), (4, 110), (10, 130)] {
            outer.push(decoded, source);
        }
        for (decoded, source) in [(0, 1), (2, 5), (7, 12)] {
            inner.push(decoded, source);
        }
        let both = inner.through(&outer);
        for at in 0..12 {
            let step = inner.source(at).and_then(|at| outer.source(at));
            assert_eq!(both.source(at), step, "byte {at}");
        }
    }
}
