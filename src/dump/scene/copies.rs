//! Leaves that stand in a window more than once.

use super::hash::hash;

/// Equal leaves of a leaf.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::dump) struct Copies {
    /// How many others.
    pub(in crate::dump) count: usize,
    /// The leaf before is one.
    pub(in crate::dump) before: bool,
    /// The leaf after is one.
    pub(in crate::dump) after: bool,
    /// It is the first of them.
    pub(in crate::dump) first: bool,
    /// The place of the first of them.
    pub(in crate::dump) original: usize,
    /// The place of the next of them, of the first.
    pub(in crate::dump) next: usize,
}

/// The copies of each of `texts`: texts of one length that begin alike.
pub(super) fn copies(texts: &[&str]) -> Vec<Copies> {
    let mut places: Vec<(u64, usize)> = texts
        .iter()
        .map(|text| text.as_bytes())
        .map(|text| hash(text.get(..64).unwrap_or(text)) ^ text.len() as u64)
        .zip(0..)
        .collect();
    places.sort_unstable();
    let mut copies = vec![Copies::default(); texts.len()];
    for same in places
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|same| same.len() > 1)
    {
        let original = same.first().map_or(0, |&(_, at)| at);
        let next = same.get(1).map_or(0, |&(_, at)| at);
        let mut last: Option<usize> = None;
        for &(_, at) in same {
            if let Some(slot) = copies.get_mut(at) {
                slot.original = original;
                slot.next = next;
                slot.count = same.len() - 1;
                slot.first = last.is_none();
                slot.before = last.is_some_and(|last| last + 1 == at);
            }
            let before = last.filter(|last| last + 1 == at);
            if let Some(slot) = before.and_then(|before| copies.get_mut(before)) {
                slot.after = true;
            }
            last = Some(at);
        }
    }
    copies
}
