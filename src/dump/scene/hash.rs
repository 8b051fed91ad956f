//! Hashes by which texts are compared, the same on every run.

/// Spreads the bits of a number; odd, so that nothing is lost.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// A hash of all bytes, eight at a time.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let mut hash = (bytes.len() as u64).wrapping_mul(SPREAD);
    let mut add = |word: u64| hash = (hash ^ word).wrapping_mul(SPREAD).rotate_left(29);
    let mut words = bytes.chunks_exact(8);
    for word in words.by_ref() {
        add(word.try_into().map_or(0, u64::from_le_bytes));
    }
    let rest = words.remainder().iter();
    add(rest.fold(0, |word, &byte| word << 8 | u64::from(byte)));
    hash
}
