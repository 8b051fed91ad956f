//! The words of the main text, as a set of bits: a headline speaks of what the text speaks of, a menu does not.

use super::page::Page;

/// Characters of the main text that are taken in.
const CHARACTERS: usize = 4000;

/// Bits of the set: with some 400 words one in ten strangers is taken for known.
const BITS: usize = 4096;

pub(super) struct Vocabulary {
    bits: [u64; BITS / 64],
    empty: bool,
}

impl Vocabulary {
    pub(super) fn of(page: &Page<'_, '_>) -> Self {
        let mut vocabulary = Self {
            bits: [0; BITS / 64],
            empty: true,
        };
        let mut left = CHARACTERS;
        for (_, leaf) in page
            .stretch(page.body.clone())
            .filter(|(_, leaf)| leaf.paragraph)
        {
            for hash in stems(leaf.text()).take(left) {
                vocabulary.empty = false;
                if let Some(word) = vocabulary.bits.get_mut(hash / 64) {
                    *word |= 1 << (hash % 64);
                }
            }
            left = left.saturating_sub(leaf.size);
            if left == 0 {
                break;
            }
        }
        vocabulary
    }

    /// How many of the telling words of a text the main text has as well, 0–10.
    pub(super) fn share(&self, text: &str) -> u8 {
        if self.empty {
            return 0;
        }
        let (mut known, mut all) = (0usize, 0usize);
        for hash in stems(text).take(64) {
            all += 1;
            known += usize::from(
                self.bits
                    .get(hash / 64)
                    .is_some_and(|word| word >> (hash % 64) & 1 == 1),
            );
        }
        (known * 10).checked_div(all).unwrap_or(0) as u8
    }
}

/// Hashes of the beginnings of words of four letters and more; of scripts that do not part words, of pairs of characters.
fn stems(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() >= 4)
        .flat_map(|word| {
            let wide = word.starts_with(|c: char| c >= '\u{2e80}');
            let pairs = if wide {
                word.chars().count().saturating_sub(1)
            } else {
                0
            };
            let pairs = word
                .char_indices()
                .take(pairs)
                .map(move |(at, _)| hash(word.get(at..).unwrap_or(""), 2));
            let long = !wide && (word.is_ascii() || word.chars().nth(3).is_some());
            long.then(|| hash(word, 6)).into_iter().chain(pairs)
        })
}

/// A hash of the first characters of a word, in lower case.
fn hash(word: &str, characters: usize) -> usize {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |c: char| hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x100_0000_01b3);
    for c in word.chars().take(characters) {
        if c.is_ascii() {
            add(c.to_ascii_lowercase());
        } else {
            c.to_lowercase().for_each(&mut add);
        }
    }
    hash as usize >> 7 & (BITS - 1)
}
