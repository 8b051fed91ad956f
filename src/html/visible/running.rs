//! What is counted over all nodes of a page, so that a part of it is asked in one step: running text, and texts with a digit in them.

use crate::html::tree::{Document, NodeId};
use std::ops::Range;

/// Least bytes of a text that runs.
pub(super) const SENTENCES: usize = 80;
/// Least bytes of a page's running text that is an article's.
const ARTICLE: u32 = 500;

/// Bytes of running text before each node, and before the end.
pub(super) struct Running(Vec<u32>);

impl Running {
    /// Of the texts of paragraphs.
    pub(super) fn of(document: &Document) -> Self {
        let mut sum = 0;
        let mut running = Vec::with_capacity(document.ids().end + 1);
        for id in document.ids() {
            running.push(sum);
            let Some(text) = document.text(id).filter(|text| text.len() >= SENTENCES) else {
                continue;
            };
            let mut above = document.ancestors(id).take(2);
            if above.any(|up| document.name(up) == "p") {
                sum += text.len() as u32;
            }
        }
        running.push(sum);
        Self(running)
    }

    /// How much of it a part of the page holds.
    pub(super) fn between(&self, part: &Range<NodeId>) -> u64 {
        let before = |at: NodeId| self.0.get(at).copied().unwrap_or_default();
        u64::from(before(part.end) - before(part.start))
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
    pub(super) fn of(document: &Document) -> Self {
        let mut count = 0;
        let mut numbers = Vec::with_capacity(document.ids().end + 1);
        for id in document.ids() {
            numbers.push(count);
            let text = document.text(id).unwrap_or_default();
            count += u32::from(text.bytes().any(|b| b.is_ascii_digit()));
        }
        numbers.push(count);
        Self(numbers)
    }

    /// Whether a text of a part has one.
    pub(super) fn any_in(&self, part: &Range<NodeId>) -> bool {
        let before = |at: NodeId| self.0.get(at).or(self.0.last());
        before(part.start) != before(part.end)
    }
}
