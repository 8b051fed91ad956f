//! The input cut where statements begin and end: which piece of it gave what.

use std::collections::BTreeSet;
use tearsheet::{Evidence, Inspection, Outcome, Span};

/// A piece of the input from which the same statements were read.
pub(crate) struct Segment {
    pub(crate) span: Span,
    /// Indices into `Inspection::claims`, the most telling first: the shortest, and of the same length winners before those
    /// that agree before losers. At most [`MOST`].
    pub(crate) claims: Vec<usize>,
}

/// A keyword list of ten thousand entries may have one place for all of them.
const MOST: usize = 24;

/// All pieces that gave something, in order, none over another.
pub(crate) fn segments(found: &Inspection) -> Vec<Segment> {
    let mut borders = Vec::new();
    for (at, claim) in found.claims.iter().enumerate() {
        if !claim.span.is_empty() {
            borders.push((claim.span.start, true, at));
            borders.push((claim.span.end, false, at));
        }
    }
    borders.sort_unstable();
    let mut open = BTreeSet::new();
    let mut segments = Vec::new();
    let mut since = 0;
    for (border, opens, at) in borders {
        if border > since && !open.is_empty() {
            segments.push(Segment {
                span: Span::new(since, border),
                claims: open.iter().take(MOST).map(|&(_, _, at)| at).collect(),
            });
        }
        since = border;
        if let Some(claim) = found.claims.get(at) {
            let key = (claim.span.len(), place(claim.outcome), at);
            if opens {
                open.insert(key);
            } else {
                open.remove(&key);
            }
        }
    }
    segments
}

impl Segment {
    /// Whether this is but a remainder: all that was read here was read from more than this, out of which others were cut.
    pub(crate) fn is_around(&self, found: &Inspection) -> bool {
        let first = self.claims.first().and_then(|&at| found.claims.get(at));
        first.is_some_and(|claim| claim.span.len() > self.span.len())
    }
}

/// A piece of `span`: its text, and the segment it belongs to where it gave something.
pub(crate) type Piece<'t> = (&'t str, Option<usize>);

/// `span` cut at the segments' borders, nothing of it left out.
pub(crate) fn pieces<'t>(text: &'t str, span: Span, segments: &[Segment]) -> Vec<Piece<'t>> {
    let mut pieces = Vec::new();
    let mut push = |start: usize, end: usize, segment| {
        if let Some(piece) = text.get(start..end).filter(|piece| !piece.is_empty()) {
            pieces.push((piece, segment));
        }
    };
    let mut since = span.start;
    let first = segments.partition_point(|segment| segment.span.end <= span.start);
    for (at, segment) in segments.iter().enumerate().skip(first) {
        if segment.span.start >= span.end {
            break;
        }
        let start = segment.span.start.max(span.start);
        let end = segment.span.end.min(span.end);
        push(since, start, None);
        push(start, end, Some(at));
        since = end;
    }
    push(since, span.end, None);
    pieces
}

/// Winners, then those that agree, then the rest.
fn place(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Won => 0,
        Outcome::Agreed => 1,
        _ => 2,
    }
}

/// What became of a statement, in a word.
pub(crate) fn verdict(claim: &Evidence) -> &'static str {
    match claim.outcome {
        Outcome::Won => "chosen",
        Outcome::Agreed => "agrees",
        _ => "lost",
    }
}
