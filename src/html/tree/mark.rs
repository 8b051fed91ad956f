//! What tells most names apart at a glance: a byte of a tag's name, a bit of an attribute's.

/// The marks of what has no name.
pub(super) const COMMENT: u8 = 1;
pub(super) const OTHER: u8 = 0;

/// The byte of a tag's name; of the tags that pages have mostly, few share one.
#[inline]
pub(super) const fn byte(name: &str) -> u8 {
    mixed(name) as u8 | 0x80
}

/// The bit of an attribute's name.
#[inline]
pub(super) const fn bit(name: &str) -> u32 {
    1 << (mixed(name) % 32)
}

/// Attributes that are asked for at once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AnyOf(pub(super) u32);

impl AnyOf {
    pub(crate) const fn names(names: &[&str]) -> Self {
        let (mut bits, mut left) = (0, names);
        while let [name, rest @ ..] = left {
            bits |= bit(name);
            left = rest;
        }
        Self(bits)
    }
}

/// Length, first and last character: what is known of a name without reading it. The factors are those that mix up the fewest
/// of the names that pages have most.
#[inline]
const fn mixed(name: &str) -> usize {
    match name.as_bytes() {
        [] => 0,
        [only] => 22 + *only as usize * (6 + 7),
        [first, .., last] => name.len() * 22 + *first as usize * 6 + *last as usize * 7,
    }
}
