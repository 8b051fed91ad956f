//! One of several candidates: each has marks, and what a mark is worth was learned from labelled pages.

/// The sum of what the marks of a candidate are worth; "none of them" is worth nothing.
pub(super) fn score<const N: usize>(weights: &[i16; N], marks: &[u8; N]) -> i32 {
    weights
        .iter()
        .zip(marks)
        .map(|(weight, mark)| i32::from(*weight) * i32::from(*mark) / 10)
        .sum()
}

/// The first of the best candidates.
pub(super) fn best<T, const N: usize>(
    weights: &[i16; N],
    candidates: impl Iterator<Item = ([u8; N], T)>,
) -> Option<(i32, T)> {
    let mut best: Option<(i32, T)> = None;
    for (marks, candidate) in candidates {
        let score = score(weights, &marks);
        if best.as_ref().is_none_or(|(top, _)| score > *top) {
            best = Some((score, candidate));
        }
    }
    best
}
