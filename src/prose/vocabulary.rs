//! The words of the main text and how often it has them: a headline speaks of what the text speaks of, a menu does not.

use super::page::Page;
use crate::value::letter::{lower, words};
use std::cell::OnceCell;

/// Characters of the main text that are taken in.
const CHARACTERS: usize = 4000;

/// Places for words: with some 400 of them taken one stranger in ten is held for known.
const PLACES: usize = 4096;

/// Words of a text that are compared.
const COMPARED: usize = 64;

/// They are counted when the first question is asked: a page that signs nothing has none.
pub(super) struct Vocabulary<'c> {
    page: &'c Page<'c, 'c>,
    /// Empty where the main text has no words.
    counts: OnceCell<Vec<u8>>,
}

impl<'c> Vocabulary<'c> {
    pub(super) fn of(page: &'c Page<'c, 'c>) -> Self {
        Self {
            page,
            counts: OnceCell::new(),
        }
    }

    fn counts(&self) -> &[u8] {
        self.counts.get_or_init(|| counted(self.page))
    }

    fn count(&self, stem: u16) -> u8 {
        self.counts().get(usize::from(stem)).copied().unwrap_or(0)
    }

    /// How many of the telling words of a text the main text has as well, 0–10.
    pub(super) fn share(&self, text: &str) -> u8 {
        if self.counts().is_empty() {
            return 0;
        }
        self.share_of(&stems_of(text))
    }

    /// The same of a text's telling words.
    pub(super) fn share_of(&self, words: &[u16]) -> u8 {
        if self.counts().is_empty() {
            return 0;
        }
        let known = words.iter().filter(|stem| self.count(**stem) > 0);
        (known.count() * 10).checked_div(words.len()).unwrap_or(0) as u8
    }

    /// How often the main text has the words of another, on average and up to four times each: 0–100.
    pub(super) fn frequency(&self, words: &Stems) -> u8 {
        let sum: usize = words
            .0
            .iter()
            .map(|stem| usize::from(self.count(*stem).min(4)))
            .sum();
        (sum * 25).checked_div(words.0.len()).unwrap_or(0) as u8
    }
}

/// How often each stem stands in a page's main text.
fn counted(page: &Page<'_, '_>) -> Vec<u8> {
    let (mut counts, mut any) = (vec![0_u8; PLACES], false);
    let mut left = CHARACTERS;
    let stretch = page.stretch(page.body.clone());
    for (_, leaf) in stretch.filter(|(_, leaf)| leaf.paragraph) {
        stems(leaf.text(), left, |stem| {
            any = true;
            if let Some(count) = counts.get_mut(usize::from(stem)) {
                *count = count.saturating_add(1);
            }
        });
        left = left.saturating_sub(leaf.size);
        if left == 0 {
            break;
        }
    }
    counts.truncate(if any { PLACES } else { 0 });
    counts
}

/// The telling words of a text, each once.
#[derive(Debug, Default)]
pub(super) struct Stems(Vec<u16>);

impl Stems {
    pub(super) fn of(text: &str) -> Self {
        Self::once(stems_of(text))
    }

    pub(super) fn once(mut all: Vec<u16>) -> Self {
        all.sort_unstable();
        all.dedup();
        Self(all)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// How many of its words one of the others has as well, 0–10.
    pub(super) fn share_in(&self, others: &[&Self]) -> u8 {
        let known = |stem: &&u16| {
            others
                .iter()
                .any(|other| other.0.binary_search(*stem).is_ok())
        };
        let common = self.0.iter().filter(known).count();
        (common * 10).checked_div(self.0.len()).unwrap_or(0) as u8
    }

    /// How like two texts are by their words, 0–10 (Dice).
    pub(super) fn likeness(&self, other: &Self) -> u8 {
        let common = self
            .0
            .iter()
            .filter(|stem| other.0.binary_search(stem).is_ok());
        (common.count() * 20)
            .checked_div(self.0.len() + other.0.len())
            .unwrap_or(0) as u8
    }
}

/// The telling words of a text in order.
pub(super) fn stems_of(text: &str) -> Vec<u16> {
    let mut all = Vec::with_capacity((text.len() / 4).min(COMPARED));
    stems(text, COMPARED, |stem| all.push(stem));
    all
}

/// Tells hashes of the beginnings of words of four letters and more; of scripts that do not part words, of pairs of characters.
fn stems(text: &str, most: usize, mut tell: impl FnMut(u16)) {
    let mut left = most;
    for word in words(text).filter(|word| word.len() >= 4) {
        if left == 0 {
            return;
        }
        if word.is_ascii() {
            tell(hash_ascii(word.as_bytes()));
            left -= 1;
        } else if word.starts_with(|c: char| c >= '\u{2e80}') {
            let pairs = word.chars().count().saturating_sub(1).min(left);
            for (at, _) in word.char_indices().take(pairs) {
                tell(hash(word.get(at..).unwrap_or(""), 2));
            }
            left -= pairs;
        } else if word.chars().nth(3).is_some() {
            tell(hash(word, TOLD_BY));
            left -= 1;
        }
    }
}

/// Characters of a word that it is told by.
const TOLD_BY: usize = 6;

/// A hash of the first characters of a word, in lower case.
fn hash(word: &str, characters: usize) -> u16 {
    let mut hash = BEGUN;
    let characters = word.chars().take(characters);
    characters.for_each(|c| lower(c, |c| hash = hashed(hash, u32::from(c))));
    ended(hash)
}

/// The same of a word of ASCII.
fn hash_ascii(word: &[u8]) -> u16 {
    let head = word.iter().take(TOLD_BY);
    let add = |hash, byte: &u8| hashed(hash, u32::from(byte.to_ascii_lowercase()));
    ended(head.fold(BEGUN, add))
}

const BEGUN: u64 = 0xcbf2_9ce4_8422_2325;

const fn hashed(hash: u64, code: u32) -> u64 {
    (hash ^ code as u64).wrapping_mul(0x100_0000_01b3)
}

const fn ended(hash: u64) -> u16 {
    (hash >> 7) as u16 & (PLACES - 1) as u16
}

#[cfg(test)]
mod tests {
    use super::Stems;

    #[test]
    fn each_word_counts_once() {
        let once = Stems::of("turning millstones").len();
        assert_eq!(once, 2);
        assert_eq!(
            Stems::of("turning millstones turning millstones").len(),
            once
        );
        assert_eq!(Stems::of("").len(), 0);
        assert_eq!(super::hash("Turning", 6), super::hash_ascii(b"turnings"));
    }
}
