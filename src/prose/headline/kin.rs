//! Which candidates begin or end others: a headline stands alone and, elsewhere, with the site behind it or a kicker before it.

use super::Candidate;
use crate::value::letter::{is_alphanumeric, is_cjk};

/// How a candidate's text stands to the others'.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kin {
    /// Another leaf's text begins with it.
    pub(super) opens: bool,
    /// Another leaf's text ends with it.
    pub(super) ends: bool,
}

/// Of each candidate; only texts of two telling words and three words in all are held against each other.
pub(super) fn of(found: &[Candidate<'_, '_>]) -> Vec<Kin> {
    let fit = |one: &&(usize, &Candidate<'_, '_>)| {
        one.1.words.len() >= 2 && (3..30).contains(&one.1.leaf.words())
    };
    let fit: Vec<_> = found.iter().enumerate().filter(|one| fit(&one)).collect();
    let mut texts: Vec<Text<'_>> = fit
        .iter()
        .map(|(place, one)| (&*one.folded, one.at, *place))
        .collect();
    let mut kin = vec![Kin::default(); found.len()];
    mark(&mut texts, &BEGINNING, |place| {
        if let Some(kin) = kin.get_mut(place) {
            kin.opens = true;
        }
    });
    mark(&mut texts, &END, |place| {
        if let Some(kin) = kin.get_mut(place) {
            kin.ends = true;
        }
    });
    kin
}

/// A text, its leaf and its place among the candidates.
type Text<'s> = (&'s str, usize, usize);

/// One side of texts: their order by it, and what a longer one has beside a shorter one that it holds there.
struct Side {
    order: fn(&str, &str) -> std::cmp::Ordering,
    rest: for<'t> fn(&'t str, &str) -> Option<&'t str>,
    /// The characters of a shorter text and of the rest that stand together.
    border: fn(&str, &str) -> [Option<char>; 2],
}

const BEGINNING: Side = Side {
    order: |a, b| a.cmp(b),
    rest: |long, short| long.strip_prefix(short),
    border: |short, rest| [short.chars().next_back(), rest.chars().next()],
};

const END: Side = Side {
    order: |a, b| a.bytes().rev().cmp(b.bytes().rev()),
    rest: |long, short| long.strip_suffix(short),
    border: |short, rest| [short.chars().next(), rest.chars().next_back()],
};

/// Tells each text that a longer one of another leaf holds at its beginning or end: in order, those that hold it stand right behind it.
fn mark(texts: &mut [Text<'_>], side: &Side, mut tell: impl FnMut(usize)) {
    texts.sort_by(|a, b| (side.order)(a.0, b.0));
    // "airport is closed today" does not end with "port is closed today".
    let is_of_words = |long: &str, short: &str| {
        let rest = (side.rest)(long, short).filter(|rest| !rest.is_empty());
        rest.is_some_and(|rest| {
            !(side.border)(short, rest)
                .into_iter()
                .flatten()
                .all(is_inside)
        })
    };
    let mut open: Vec<Text<'_>> = Vec::new();
    for text in texts.iter() {
        while open
            .last()
            .is_some_and(|last| (side.rest)(text.0, last.0).is_none())
        {
            open.pop();
        }
        // A candidate that is cut out of its leaf begins that leaf.
        let shorter = open.iter().rev().take(4);
        let mut shorter = shorter.filter(|one| one.1 != text.1 && is_of_words(text.0, one.0));
        if let Some(one) = shorter.next() {
            tell(one.2);
        }
        open.push(*text);
    }
}

/// Whether a character beside another such one is within a word; East Asia writes words without spaces.
fn is_inside(c: char) -> bool {
    is_alphanumeric(c) && !is_cjk(c)
}

#[cfg(test)]
mod tests {
    use super::{BEGINNING, END, Side, mark};

    fn told(side: &Side, all: &[&'static str]) -> Vec<usize> {
        let mut texts: Vec<_> = (0..).zip(all).map(|(at, text)| (*text, at, at)).collect();
        let mut told = Vec::new();
        mark(&mut texts, side, |at| told.push(at));
        told.sort_unstable();
        told
    }

    #[test]
    fn beginnings() {
        let all = [
            "the mill turns",
            "the mill turns mill paper",
            "the mill",
            "a brook",
        ];
        assert_eq!(told(&BEGINNING, &all), [0, 2]);
        assert_eq!(
            told(&END, &["the wheel turns", "mill: the wheel turns"]),
            [0]
        );
    }

    #[test]
    fn a_word_is_whole() {
        let all = ["port is closed today", "airport is closed today"];
        assert!(told(&END, &all).is_empty());
        let all = ["the new mill", "the new miller speaks"];
        assert!(told(&BEGINNING, &all).is_empty());
        assert_eq!(told(&BEGINNING, &["水車が回る", "水車が回る水車日報"]), [0]);
    }
}
