//! What is counted over all leaves of a page before one of them is asked.

use crate::prose::page::Leaf;

/// How far the last paragraph is, for each leaf.
pub(super) fn distances<'l, 's: 'l, 'a: 's>(
    leaves: impl Iterator<Item = &'l Leaf<'s, 'a>>,
) -> Vec<usize> {
    let mut distance = usize::MAX / 2;
    let next = |leaf: &Leaf<'_, '_>| {
        distance += 1;
        let own = distance;
        if leaf.paragraph {
            distance = 0;
        }
        own
    };
    leaves.map(next).collect()
}

/// Running text by the elements that it stands in, sorted by these.
pub(super) fn boxes(leaves: &[Leaf<'_, '_>]) -> Vec<(u32, usize)> {
    let paragraphs = leaves.iter().filter(|leaf| leaf.paragraph);
    let mut boxes: Vec<_> = paragraphs
        .map(|leaf| (leaf.block.hints.inside, leaf.size.min(1200)))
        .collect();
    boxes.sort_unstable();
    boxes.dedup_by(|own, kept| {
        let same = own.0 == kept.0;
        kept.1 += if same { own.1 } else { 0 };
        same
    });
    boxes
}

/// For each leaf, whether its text stands on the page twice.
pub(super) fn twice(leaves: &[Leaf<'_, '_>]) -> Vec<bool> {
    let prints = leaves.iter().map(|leaf| print(leaf.text())).zip(0..);
    let mut prints: Vec<(Print<'_>, usize)> = prints.collect();
    prints.sort_unstable();
    let mut twice = vec![false; leaves.len()];
    for pair in prints.windows(2) {
        if let [(a, first), (b, second)] = pair {
            for at in [first, second] {
                if let Some(twice) = twice.get_mut(*at).filter(|_| a == b) {
                    *twice = true;
                }
            }
        }
    }
    twice
}

/// A text with what tells most others apart at a glance: its length, its beginning and its end.
type Print<'t> = (u64, &'t str);

fn print(text: &str) -> Print<'_> {
    let bytes = text.as_bytes();
    let ends = bytes.iter().take(16).chain(bytes.iter().rev().take(16));
    let start = (bytes.len() as u64) ^ 0xcbf2_9ce4_8422_2325;
    let glance = ends.fold(start, |print, &byte| {
        (print ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    (glance, text)
}

#[cfg(test)]
mod tests {
    use super::twice;
    use crate::block::{Block, Sheet};
    use crate::prose::page::Page;

    #[test]
    fn long_lines_with_equal_ends_are_two() {
        let line = |word: &str| format!("The mill turns and turns, {word}, and turns once again.");
        let block = |word: &str| Block {
            text: line(word).into(),
            ..Block::default()
        };
        let sheet = Sheet {
            blocks: ["rye", "oak", "rye"].map(block).to_vec(),
            ..Sheet::default()
        };
        let page = Page::of(&sheet, 0);
        assert_eq!(twice(&page.leaves), [true, false, true]);
    }
}
