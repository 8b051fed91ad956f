//! What is counted over all nodes of a page, so that a part of it is asked in one step: running text, and texts with a digit in them.

use crate::html::tree::{Document, NodeId};
use std::ops::Range;

/// Least bytes of a text that runs.
pub(super) const SENTENCES: usize = 80;
/// Least bytes of a page's running text that is an article's.
const ARTICLE: u32 = 500;

/// Counts both, in one walk over the texts.
pub(super) fn count(document: &Document) -> (Running, Numbers) {
    let (mut told, mut numbered) = (0, 0);
    let all = document.ids().end + 1;
    let (mut running, mut numbers) = (Vec::with_capacity(all), Vec::with_capacity(all));
    for id in document.ids() {
        running.push(told);
        numbers.push(numbered);
        if let Some(text) = document.text(id) {
            told += running_bytes(document, id, text);
            numbered += u32::from(has_digit(text));
        }
    }
    running.push(told);
    numbers.push(numbered);
    (Running(running), Numbers(numbers))
}

/// How much of a text runs: all of one in a paragraph.
fn running_bytes(document: &Document, id: NodeId, text: &str) -> u32 {
    let mut above = document.ancestors(id).take(2);
    let runs = text.len() >= SENTENCES && above.any(|up| document.name(up) == "p");
    if runs { text.len() as u32 } else { 0 }
}

fn has_digit(text: &str) -> bool {
    // No early end within a piece: so one instruction looks at many bytes.
    let any = |piece: &[u8]| piece.iter().fold(false, |any, b| any | b.is_ascii_digit());
    let bytes = text.as_bytes();
    match bytes.last_chunk::<PIECE>() {
        // The last piece may begin in the one before: so all have one length.
        Some(last) => any(last) || bytes.chunks_exact(PIECE).any(any),
        None => any(bytes),
    }
}

const PIECE: usize = 16;

/// Bytes of running text before each node, and before the end.
pub(super) struct Running(Vec<u32>);

impl Running {
    /// How much of it a part of the page holds: none where the part ends before it begins.
    pub(super) fn between(&self, part: &Range<NodeId>) -> u64 {
        let before = |at: NodeId| self.0.get(at).copied().unwrap_or_default();
        u64::from(before(part.end).saturating_sub(before(part.start)))
    }

    /// Whether a part holds most of it, on a page that has as much as an article.
    pub(super) fn most_in(&self, part: &Range<NodeId>) -> bool {
        let all = self.0.last().copied().unwrap_or_default();
        all > ARTICLE && self.between(part) * 5 > u64::from(all) * 3
    }

    /// The first running text.
    pub(super) fn first(&self) -> Option<NodeId> {
        let end = self.0.partition_point(|&before| before == 0);
        end.checked_sub(1).filter(|_| end < self.0.len())
    }
}

/// For each node, and for the end, how many texts before it have a digit in them.
pub(super) struct Numbers(Vec<u32>);

impl Numbers {
    /// Whether a text of a part has one.
    pub(super) fn any_in(&self, part: &Range<NodeId>) -> bool {
        let before = |at: NodeId| self.0.get(at).or(self.0.last());
        before(part.start) != before(part.end)
    }
}
