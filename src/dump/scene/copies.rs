//! Leaves that stand in a window more than once.

use super::hash::{Fast, fnv};
use std::collections::HashMap;

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
}

pub(super) fn copies(texts: &[&str]) -> Vec<Copies> {
    let mut seen: HashMap<u64, (usize, usize), Fast> =
        HashMap::with_capacity_and_hasher(texts.len(), Fast::default());
    let hashes: Vec<u64> = texts
        .iter()
        .map(|text| fnv(text.get(..64).unwrap_or(text).as_bytes()) ^ text.len() as u64)
        .collect();
    for (at, &hash) in hashes.iter().enumerate() {
        seen.entry(hash).or_insert((0, at)).0 += 1;
    }
    let same = |a: Option<&u64>, b: u64| a == Some(&b);
    hashes
        .iter()
        .enumerate()
        .map(|(at, &hash)| {
            let (count, first) = seen.get(&hash).copied().unwrap_or((1, at));
            Copies {
                count: count - 1,
                before: at > 0 && same(hashes.get(at - 1), hash),
                after: same(hashes.get(at + 1), hash),
                first: first == at,
            }
        })
        .collect()
}
