//! [`Lexicon`]: a list of words that is asked again and again, laid out when the crate is compiled so that one look answers.

use super::text::{is_small_beyond_ascii, lowercase};

/// Words, and the lists each stands in: one bit a list. At most half of the `SLOTS`, a power of two, are taken.
pub(crate) struct Lexicon<const SLOTS: usize> {
    /// Each word with its lists, side by side in memory; an empty word is a free slot.
    slots: [(&'static str, u64); SLOTS],
    /// By the length of a word and its first byte: one bit for each end (three bits) of its last byte. Most words that are asked for are
    /// in no list, and nearly all of these are told by that.
    lasts: [u8; SLOTS],
}

impl<const SLOTS: usize> Lexicon<SLOTS> {
    /// No words.
    pub(crate) const NONE: Self = Self {
        slots: [("", 0); SLOTS],
        lasts: [0; SLOTS],
    };

    /// One list.
    pub(crate) const fn of(words: &[&'static str]) -> Self {
        Self::NONE.with(words, 0)
    }

    /// With the words of one more list, in which each stands once: what somebody wrote twice does not compile.
    pub(crate) const fn with(self, words: &[&'static str], list: u32) -> Self {
        self.and(words, list, false)
    }

    #[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
    const fn and(mut self, words: &[&'static str], list: u32, twice: bool) -> Self {
        assert!(SLOTS.is_power_of_two() && words.len() * 2 <= SLOTS);
        let mut at = 0;
        while at < words.len() {
            let mut slot = hash(words[at].as_bytes()) & (SLOTS - 1);
            while !self.slots[slot].0.is_empty() && !same(self.slots[slot].0, words[at]) {
                slot = (slot + 1) & (SLOTS - 1);
            }
            assert!(twice || self.slots[slot].1 & 1 << list == 0);
            self.slots[slot].0 = words[at];
            self.slots[slot].1 |= 1 << list;
            let bytes = words[at].as_bytes();
            self.lasts[group(bytes[0], bytes.len()) & (SLOTS - 1)] |= bit(bytes[bytes.len() - 1]);
            at += 1;
        }
        self
    }

    /// With the words of some lists as one; a word may stand in several.
    #[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
    pub(crate) const fn with_each(mut self, lists: &[&[&'static str]]) -> Self {
        let mut at = 0;
        while at < lists.len() {
            self = self.and(lists[at], 0, true);
            at += 1;
        }
        self
    }

    /// Whether the word is in a list.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.lists(word) != 0
    }

    /// Whether the word, in lower case, is in a list, all of which are.
    pub(crate) fn contains_in_lower_case(&self, word: &str) -> bool {
        self.in_lower_case(word).is_some()
            || !word.is_ascii() && !is_small_beyond_ascii(word) && self.contains(&lowercase(word))
    }

    /// The word of a list that the word, all but its ASCII letters as they are, is in lower case.
    #[inline]
    pub(crate) fn in_lower_case(&self, word: &str) -> Option<&'static str> {
        if self.may_hold(word.as_bytes()) {
            self.held_in_lower_case(word).map(|(own, _)| own)
        } else {
            None
        }
    }

    /// The lists such a word is in.
    #[inline]
    pub(crate) fn lists_in_lower_case(&self, word: &str) -> u64 {
        if self.may_hold(word.as_bytes()) {
            self.held_in_lower_case(word).map_or(0, |(_, lists)| lists)
        } else {
            0
        }
    }

    #[inline(never)]
    fn held_in_lower_case(&self, word: &str) -> Option<(&'static str, u64)> {
        let same = |own: &str| own.eq_ignore_ascii_case(word);
        self.slot(word, u8::to_ascii_lowercase, same)
    }

    /// The lists the word is in.
    #[inline]
    pub(crate) fn lists(&self, word: &str) -> u64 {
        if self.may_hold(word.as_bytes()) {
            self.held(word)
        } else {
            0
        }
    }

    #[inline(never)]
    fn held(&self, word: &str) -> u64 {
        let slot = self.slot(word, |byte| *byte, |own| own == word);
        slot.map_or(0, |(_, lists)| lists)
    }

    /// Whether a word of this length begins and ends so, in whatever case.
    #[inline]
    fn may_hold(&self, word: &[u8]) -> bool {
        let (Some(&first), Some(&last)) = (word.first(), word.last()) else {
            return false;
        };
        let group = group(first, word.len()) & (SLOTS - 1);
        self.lasts.get(group).copied().unwrap_or(0) & bit(last) != 0
    }

    #[inline]
    fn slot(
        &self,
        word: &str,
        as_listed: fn(&u8) -> u8,
        same: impl Fn(&str) -> bool,
    ) -> Option<(&'static str, u64)> {
        let bytes = word.bytes().map(|byte| as_listed(&byte));
        let first = ended(bytes.fold(BEGUN, hashed));
        for slot in first..first + SLOTS {
            match self.slots.get(slot & (SLOTS - 1)) {
                None | Some(("", _)) => break,
                Some(own) if same(own.0) => return Some(*own),
                Some(_) => {}
            }
        }
        None
    }
}

/// What words of one first letter and one length share: five bits of it, which capitals and small letters of ASCII have in common.
const fn group(first: u8, length: usize) -> usize {
    (first as usize & 31) + length * 37
}

const fn bit(byte: u8) -> u8 {
    1 << (byte & 7)
}

#[allow(clippy::indexing_slicing)] // A constant cannot iterate.
const fn hash(bytes: &[u8]) -> usize {
    let mut hash = BEGUN;
    let mut at = 0;
    while at < bytes.len() {
        hash = hashed(hash, bytes[at]);
        at += 1;
    }
    ended(hash)
}

/// The bytes of a word moved over each other, which takes less for each than a product, and one product at the end.
const BEGUN: u64 = 0;

const fn hashed(hash: u64, byte: u8) -> u64 {
    hash.rotate_left(5) ^ byte as u64
}

const fn ended(hash: u64) -> usize {
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize
}

#[allow(clippy::indexing_slicing)] // A constant cannot compare texts otherwise.
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn words_and_their_lists() {
        static WORDS: Lexicon<8> = Lexicon::NONE
            .with(&["mill", "brook"], 0)
            .with(&["mill", "düne"], 5);
        assert_eq!(WORDS.lists("mill"), 1 | 1 << 5);
        assert_eq!(WORDS.lists("düne"), 1 << 5);
        assert!(WORDS.contains("brook"));
        assert!(WORDS.contains_in_lower_case("Brook") && WORDS.contains_in_lower_case("DÜNE"));
        assert_eq!(WORDS.in_lower_case("MILL"), Some("mill"));
        assert_eq!(WORDS.lists_in_lower_case("Mill"), 1 | 1 << 5);
        assert!(!WORDS.contains_in_lower_case("Brooks") && !WORDS.contains("Brook"));
        assert!(!WORDS.contains("") && !WORDS.contains("mil") && !WORDS.contains("mills"));
    }
}
