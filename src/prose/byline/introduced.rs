//! Words before a name, on its own leaf or the one before: `By`, `Posted by`, `A letter by`.

use super::words::is_furniture;
use crate::value::letter::{is_alphabetic, is_alphanumeric, words};
use crate::value::person;
use crate::value::search::Search;
use crate::value::text::{self, lowercase};

/// Words before the name of an author, as they stand inside a line.
const WORDS: &[&str] = &[
    " by ",
    " von ",
    " par ",
    " por ",
    " door ",
    " av ",
    " af ",
    " di ",
    " от ",
    " starter ",
    " beitragvon ",
];

fn is_word(word: &str) -> bool {
    WORDS
        .iter()
        .any(|known| known.len() == word.len() + 2 && known.get(1..=word.len()) == Some(word))
}

/// Whether a word is one of them in lower case.
fn is_word_in_any_case(word: &str) -> bool {
    let is = |known: &&str| {
        known.len() == word.len() + 2
            && known
                .get(1..=word.len())
                .is_some_and(|known| known.eq_ignore_ascii_case(word))
    };
    WORDS.iter().any(is) || !word.is_ascii() && is_word(&lowercase(word))
}

/// Who is named in `A letter by Jane Miller`: at the end, behind a word such as "by".
pub(super) fn behind(piece: &str) -> Option<&str> {
    static ANY: Search = Search::of(WORDS);
    if !ANY.is_in(piece) {
        return None;
    }
    let (at, word) = WORDS
        .iter()
        .find_map(|word| Some((piece.rfind(word)?, word)))?;
    let (head, name) = (piece.get(..at)?, piece.get(at + word.len()..)?.trim());
    let short = head.split_whitespace().count() <= 6;
    let trade = || person::is_of_another_trade(piece.get(..at + word.len()).unwrap_or(head));
    (short && person::is_person_like(name) && !is_furniture(name) && !trade()).then_some(name)
}

/// Who is named at the beginning of `By Jane Miller, who writes about mills. …`.
///
/// Behind such words and a comma stand places and people spoken of as well, `By Lake Geneva, the mill …`: what follows must tell of
/// somebody who writes, and `Von Jana Mühle, der Autorin, …` goes on with a sentence.
pub(super) fn opening(text: &str) -> Option<&str> {
    const WHO: &[&str] = &["who", "quien", "whose"];
    const DECLINED: &[&str] = &["der", "dem", "den", "des"];
    let head = text::head(text, 60);
    let (head, _) = head.split_once(',')?;
    let name = introduced(head.trim_end()).filter(|name| person::is_person_like(name))?;
    let rest = text.get(head.len() + 1..)?;
    let clause = rest.split([',', '.', ';']).next().unwrap_or(rest);
    let first = words(clause).next()?;
    let writes = !DECLINED.contains(&first) && words(clause).take(4).any(person::is_trade);
    (WHO.contains(&first) || writes).then_some(name)
}

/// What stands behind a word such as "By".
pub(super) fn introduced(piece: &str) -> Option<&str> {
    let mut ends = memchr::memchr_iter(b' ', piece.as_bytes()).take(3);
    let named = ends.find_map(|end| {
        let head = piece.get(..end).filter(|head| head.len() <= 40)?;
        let head = head.trim_end_matches(':');
        let last = || head.rsplit(' ').next().unwrap_or("");
        (person::stands_before_a_name(head) && is_word_in_any_case(last())).then(|| {
            piece
                .get(end..)
                .unwrap_or("")
                .trim_start_matches([' ', ':'])
        })
    });
    named.filter(|name| !person::is_phrase(name))
}

/// `millhand`, `jo miller`: an account or a name without capitals, behind a word such as "By".
pub(super) fn account(name: &str) -> Option<&str> {
    let letters = name
        .chars()
        .all(|c| is_alphanumeric(c) || matches!(c, ' ' | '_' | '-' | '.' | '\'' | '’' | '&'));
    (letters
        && (3..=30).contains(&name.chars().count())
        && name.split_whitespace().count() <= 3
        && name.starts_with(is_alphabetic)
        && !is_furniture(name))
    .then_some(name)
}

/// Whether a line such as `10.12.2022 18:27 by` leaves its name to the next leaf.
pub(super) fn ends_in_label(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && ends_in_word(text)
}

/// Whether a text goes on with a name: `The mill turns again, by`.
pub(super) fn ends_in_word(text: &str) -> bool {
    text.rsplit(' ').next().is_some_and(is_word)
}

#[cfg(test)]
mod tests {
    use super::{account, behind, introduced, opening};

    #[test]
    fn introductions() {
        assert_eq!(introduced("Posted by millhand"), Some("millhand"));
        assert_eq!(introduced("By Jane Miller"), Some("Jane Miller"));
        assert_eq!(introduced("Stand by me"), None);
        assert_eq!(introduced("By Popular Demand"), None);
        assert_eq!(account("millhand"), Some("millhand"));
        assert_eq!(account("clicking here, you agree"), None);
        assert_eq!(account("Monday Morning"), None);
        assert_eq!(account("unserem Korrespondenten"), None);
        assert_eq!(behind("A letter by Jane Miller"), Some("Jane Miller"));
        assert_eq!(behind("Photo by Jane Miller"), None);
        assert_eq!(behind("The dam was built by Hand and Mill"), None);
        assert_eq!(
            opening("By Jane Miller , who writes about mills. She lives by the brook."),
            Some("Jane Miller")
        );
        assert_eq!(
            opening("Von Jana Mühle, freie Journalistin. Sie wohnt am Bach."),
            Some("Jana Mühle")
        );
        for sentence in [
            "By Lake Upper, the mill turned again for the first time in a year.",
            "Von Jana Mühle, der früheren Ministerin, ist bekannt, dass sie mahlt.",
            "Von Jana Mühle, der bekannten Autorin, ist ein Roman erschienen.",
        ] {
            assert_eq!(opening(sentence), None, "{sentence}");
        }
        assert_eq!(opening("By noon, the dam had held for a year."), None);
    }
}
