//! The input cut where statements begin and end: which piece of it gave what.

use std::collections::BTreeSet;
use tearsheet::{Evidence, Inspection, Outcome, Span};

/// A piece of the input from which the same statements were read.
pub(crate) struct Segment {
    pub(crate) span: Span,
    /// Indices into `Inspection::claims`, the most telling first: the shortest, and of the same length winners before those
    /// that agree before losers. At most [`MOST`].
    pub(crate) claims: Vec<usize>,
    /// Whether this is but a remainder: what was read here was read from more than this, and others were cut out of it.
    pub(crate) around: bool,
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
    let hollow = hollow(found);
    let mut open = BTreeSet::new();
    let mut segments = Vec::new();
    let mut since = 0;
    for (border, opens, at) in borders {
        if border > since && !open.is_empty() {
            let span = Span::new(since, border);
            let claims: Vec<usize> = open.iter().take(MOST).map(|&(_, _, at)| at).collect();
            let around = open.first().is_some_and(|&(length, _, at)| {
                length > span.len() && hollow.get(at).is_some_and(|&hollow| hollow)
            });
            segments.push(Segment {
                span,
                claims,
                around,
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

/// Which statements have others inside of them: an item of which the properties are read as well.
fn hollow(found: &Inspection) -> Vec<bool> {
    let mut hollow = vec![false; found.claims.len()];
    let mut places: Vec<(usize, usize, usize)> = Vec::new();
    for (at, claim) in found.claims.iter().enumerate() {
        // The longer of two that start together comes first.
        places.push((claim.span.start, usize::MAX - claim.span.end, at));
    }
    places.sort_unstable();
    let mut open: Vec<(Span, usize)> = Vec::new();
    for (start, rest, at) in places {
        let span = Span::new(start, usize::MAX - rest);
        while open.last().is_some_and(|(outer, _)| outer.end <= start) {
            open.pop();
        }
        if let Some((outer, outer_at)) = open.last() {
            if span.end <= outer.end && span.len() < outer.len() && !span.is_empty() {
                if let Some(hollow) = hollow.get_mut(*outer_at) {
                    *hollow = true;
                }
            }
        }
        open.push((span, at));
    }
    hollow
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
