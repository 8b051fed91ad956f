//! Words that two texts have in common, whatever their endings.

use crate::value::letter::{has_cjk, is_alphanumeric};
use std::collections::HashSet;

/// The beginnings of the words of a text in small letters: "Goodalls" is told of where "GOODALL" stands. Of texts in Chinese or Japanese,
/// which have no spaces, each two letters.
pub(super) fn stems(text: &str) -> HashSet<String> {
    let mut stems = HashSet::new();
    for word in text.split(|c: char| !is_alphanumeric(c)) {
        let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
        if has_cjk(word) {
            stems.extend(letters.windows(2).map(|pair| pair.iter().collect()));
        } else if let Some(stem) = letters.get(..STEM) {
            stems.insert(stem.iter().collect());
        }
    }
    stems
}

/// Letters by which a word is known; shorter ones are mostly articles and prepositions.
const STEM: usize = 4;

#[cfg(test)]
mod tests {
    use super::stems;

    #[test]
    fn words_by_their_beginnings() {
        let share = |a: &str, b: &str| !stems(a).is_disjoint(&stems(b));
        assert!(share("GOODALL opens the mill", "Goodalls"));
        assert!(share("Мельница у реки", "старой мельницы"));
        assert!(share("廃校の宿", "廃校が宿になる"));
        assert!(!share("The mill of the town", "A day at the sea"));
        assert!(!share("水車", "宿泊"));
    }
}
