//! The lists of words of class and id names that mean something to a reader. A value is looked through once: of its words only the lists are
//! kept in which they stand, one bit each.

use crate::value::lexicon::Lexicon;

/// Words that mean the same, and the bit that stands for them.
#[derive(Clone, Copy)]
pub(super) struct List {
    words: &'static [&'static str],
    bit: u32,
}

impl List {
    pub(super) const fn new(bit: u32, words: &'static [&'static str]) -> Self {
        Self { words, bit }
    }
}

/// The lists in which a word stands, or one of several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Lists(u64);

impl Lists {
    pub(super) fn of_all(words: &[Self]) -> Self {
        Self(words.iter().fold(0, |all, word| all | word.0))
    }

    pub(super) const fn has(self, list: List) -> bool {
        self.0 & 1 << list.bit != 0
    }
}

impl From<u64> for Lists {
    fn from(lists: u64) -> Self {
        Self(lists)
    }
}

/// All words of the readers' lists. Two lists with one bit do not compile.
#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
pub(super) const fn lexicon<const SLOTS: usize>(readers: &[&[List]]) -> Lexicon<SLOTS> {
    let mut lexicon = Lexicon::NONE;
    let (mut reader, mut at, mut taken) = (0, 0, 0_u64);
    while reader < readers.len() {
        if at == readers[reader].len() {
            (reader, at) = (reader + 1, 0);
            continue;
        }
        let List { words, bit } = readers[reader][at];
        assert!(taken & 1 << bit == 0);
        taken |= 1 << bit;
        lexicon = lexicon.with(words, bit);
        at += 1;
    }
    lexicon
}
