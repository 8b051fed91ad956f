//! The name that an item begins with, where more words stand behind it: a post, or what the person says of himself.

use super::Word;
use crate::dump::scene::letters;
use crate::dump::shape::Shape;
use crate::value::letter::is_alphabetic;
use crate::value::link;

/// Words of a name, at most.
const LONGEST: usize = 4;

/// Letters that make a name more than chance in an address.
const LETTERS: usize = 6;

/// Letters behind the name in its part of an address: a number, an abbreviation.
const BEHIND: usize = 6;

/// How many words of an item with an address are the name at its head: one said twice (`Jane Miller Jane Miller writes of mills
/// https://paper.example/staff/17`), or one that an address repeats. 0 where there is none.
pub(super) fn name(text: &str, words: &[Word]) -> usize {
    let hard = |word: &&Word| matches!(word.shape, Shape::Url | Shape::Email);
    let mut addresses = words.iter().filter(hard).peekable();
    // Headlines say names and calls twice as well: `New York New York`.
    if addresses.peek().is_none() {
        return 0;
    }
    let twice = said_twice(text);
    if twice > 0 {
        return twice;
    }
    let addresses: Vec<&str> = addresses
        .filter_map(|word| text.get(word.range.clone()))
        .collect();
    let plain = words.iter().take_while(|word| word.shape == Shape::Text);
    let plain = plain.take(LONGEST).count();
    (2..=plain)
        .rev()
        .find(|&count| {
            let end = words.get(count - 1).map_or(0, |word| word.range.end);
            let name = letters(text.get(..end).unwrap_or_default());
            addresses.iter().any(|address| repeats(address, &name))
        })
        .unwrap_or(0)
}

/// Whether a part of an address's path is the name, with little behind it: the slug of an article about somebody goes on. A name of
/// few letters begins many words, and one of none all.
pub(in crate::dump) fn repeats(address: &str, name: &[u8]) -> bool {
    if name.len() < LETTERS {
        return false;
    }
    let path = if address.contains("//") {
        link::path(address)
    } else {
        address
    };
    path.split(['/', '@', '?', '=', ':']).any(|part| {
        let part = letters(part);
        part.starts_with(name) && part.len() <= name.len() + BEHIND
    })
}

/// Words of the name that the text begins with twice: two or more, none in small letters. One word may be said twice in a name:
/// `Walla Walla Times`.
pub(in crate::dump) fn said_twice(text: &str) -> usize {
    if text.starts_with(char::is_lowercase) {
        return 0;
    }
    let mut words = [""; 2 * LONGEST];
    let mut count = 0;
    for (slot, word) in words.iter_mut().zip(text.split(' ')) {
        *slot = word;
        count += 1;
    }
    (2..=LONGEST)
        .find(|&size| {
            let (first, second) = (words.get(..size), words.get(size..2 * size));
            let named =
                |word: &&str| word.starts_with(|c: char| is_alphabetic(c) && !c.is_lowercase());
            count >= 2 * size
                && first == second
                && first.is_some_and(|words| words.iter().all(named))
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::{letters, name, repeats, said_twice};

    #[test]
    fn a_name_before_what_is_said_of_it() {
        let head = |text: &str| name(text, &words(text));
        assert_eq!(
            head("Jane Miller Jane Miller writes of mills https://paper.example/staff/17"),
            2
        );
        // No item: a headline, and a call.
        assert_eq!(head("New York New York takes the cup"), 0);
        assert_eq!(head("الله أكبر الله أكبر هتف الناس"), 0);
        assert_eq!(
            head("Ida Brook writes of mills https://paper.example/staff/ida-brook-17"),
            2
        );
        assert_eq!(
            head("Ida Brook writes of mills i.brook@paper.example idabrook@paper.example"),
            2
        );
        // The slug of an article about somebody, a dish, and nothing at all.
        assert_eq!(
            head("Ida Brook turns https://paper.example/ida-brook-turns-the-mill"),
            0
        );
        assert_eq!(head("Rye bread Rye bread is made of rye"), 0);
        assert_eq!(head("Ida Brook"), 0);
    }

    #[test]
    fn an_address_that_repeats_a_name() {
        let repeated = |address: &str, name: &str| repeats(address, &letters(name));
        assert!(repeated(
            "https://paper.example/staff/ida-brook-17",
            "Ida Brook"
        ));
        for name in ["AP", "—"] {
            assert!(!repeated("https://paper.example/apples/x", name), "{name}");
        }
    }

    #[test]
    fn a_name_before_its_legal_form() {
        assert_eq!(said_twice("Valley Post Valley Post Ltd"), 2);
        assert_eq!(said_twice("Walla Walla Times"), 0);
        assert_eq!(said_twice("The Valley Post"), 0);
    }
}
