//! What tells most names apart at a glance: a byte of a tag's name, a bit of an attribute's.

/// The mark of what has no name.
pub(super) const NONE: u8 = 0;

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

/// Length, first and last character: what is known of a name without reading it. The factors are those that mix up the fewest
/// of the names that pages have most.
#[inline]
const fn mixed(name: &str) -> usize {
    match name.as_bytes() {
        [] => 0,
        [only] => 6 + *only as usize * (15 + 19),
        [first, .., last] => name.len() * 6 + *first as usize * 15 + *last as usize * 19,
    }
}
