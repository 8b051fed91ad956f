//! What a candidate headline looks like: its length, its marks, its letters.

use super::{Candidate, Clues};
use crate::prose::choice::{up_to_ten, yes};
use crate::prose::credit::is_credit;
use crate::value::letter::is_alphabetic;
use crate::value::search::Search;
use crate::value::text::at_spaces;

/// Marks of what it looks like.
pub(super) const LOOK: usize = 35;

impl Clues<'_, '_, '_> {
    /// What it looks like.
    pub(super) fn look(&self, candidate: &Candidate<'_, '_>) -> [u8; LOOK] {
        let Candidate { leaf, text, at, .. } = candidate;
        let hints = &leaf.block.hints;
        let (words, size) = (leaf.words(), leaf.size);
        let level = hints.heading;
        let highest = self.highest.map(|(level, _)| level);
        [
            yes(words <= 1),
            yes(words == 2),
            yes(words == 3),
            yes((4..=5).contains(&words)),
            yes((6..=14).contains(&words)),
            yes((15..=22).contains(&words)),
            yes(words > 22),
            yes(size < 20),
            up_to_ten(size / 12),
            yes(size > 110),
            yes(level == Some(1)),
            yes(level == Some(2)),
            yes(level.is_some_and(|level| level > 2)),
            yes(level.is_some() && level == highest),
            yes(self.highest.is_some_and(|(_, first)| first == *at)),
            yes(level.is_none() && highest.is_some()),
            yes(hints.link.is_some()),
            yes(hints.item),
            yes(hints.gap),
            yes(leaf.paragraph),
            yes(text.ends_with(['.', ':', ',', ';', '。']) && !text.ends_with("...")),
            yes(text.ends_with("...") || text.ends_with('…')),
            yes(text.ends_with(|c: char| c.is_ascii_digit())),
            yes(text.starts_with(char::is_lowercase)),
            yes(text.starts_with(['#', '(', '←', '*', '+', '-', '[', '@', '|'])),
            yes(text.starts_with(['‘', '“', '"', '\'', '«', '„'])),
            yes(text.starts_with(|c: char| c.is_ascii_digit())),
            yes(is_numbered(text)),
            yes(BARS.is_in(text)),
            yes(text.contains('/') && (words < 6 || text.contains(" / "))),
            yes(HALVES.is_in(text)),
            yes(words > 1 && text.chars().all(|c| !c.is_lowercase())),
            capitals(text),
            letters(text),
            yes(if text.len() == leaf.text().len() {
                self.is_credit(*at)
            } else {
                is_credit(text)
            }),
        ]
    }
}

/// What parts a line of several things.
pub(super) static BARS: Search = Search::of(&["|", "»", "›", ">", "→", "←", "•", "／", "＞"]);

/// What parts two halves of a headline.
static HALVES: Search = Search::of(&[": ", "– ", "— ", "- "]);

/// Whether a text begins as the items of a numbered list do.
fn is_numbered(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// How many of ten words begin with a capital.
fn capitals(text: &str) -> u8 {
    let first = at_spaces(text).filter_map(|word| word.chars().next());
    let (mut capitals, mut all) = (0usize, 0usize);
    for c in first.filter(|&c| is_alphabetic(c)) {
        all += 1;
        capitals += usize::from(c.is_uppercase());
    }
    up_to_ten((capitals * 10).checked_div(all).unwrap_or(0))
}

/// How many of ten characters are letters.
fn letters(text: &str) -> u8 {
    let (letters, all) = if text.is_ascii() {
        let letters = text.bytes().filter(u8::is_ascii_alphabetic);
        (letters.count(), text.len())
    } else {
        let letters = text.chars().filter(|&c| is_alphabetic(c));
        (letters.count(), text.chars().count())
    };
    up_to_ten((letters * 10).checked_div(all).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks() {
        assert!(is_numbered("3. The mill"));
        assert!(is_numbered("12) The mill"));
        assert!(!is_numbered("3.5 sacks"));
        assert!(!is_numbered("The mill"));
        assert_eq!(capitals("The Mill by the Brook"), 6);
        assert_eq!(letters("a1b2"), 5);
    }
}
