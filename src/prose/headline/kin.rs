//! Which candidates begin or end others: a headline stands alone and, elsewhere, with the site behind it or a kicker before it.

use super::Candidate;

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
        .map(|(place, one)| (one.folded.as_bytes(), one.at, *place))
        .collect();
    let mut kin = vec![Kin::default(); found.len()];
    mark(&mut texts, <[u8]>::cmp, <[u8]>::starts_with, |place| {
        if let Some(kin) = kin.get_mut(place) {
            kin.opens = true;
        }
    });
    let backwards = |a: &[u8], b: &[u8]| a.iter().rev().cmp(b.iter().rev());
    mark(&mut texts, backwards, <[u8]>::ends_with, |place| {
        if let Some(kin) = kin.get_mut(place) {
            kin.ends = true;
        }
    });
    kin
}

/// A text, its leaf and its place among the candidates.
type Text<'s> = (&'s [u8], usize, usize);

/// Tells each text that a longer one of another leaf holds at its beginning: in order, those that hold it stand right behind it.
fn mark(
    texts: &mut [Text<'_>],
    order: impl Fn(&[u8], &[u8]) -> std::cmp::Ordering,
    holds: impl Fn(&[u8], &[u8]) -> bool,
    mut tell: impl FnMut(usize),
) {
    texts.sort_by(|a, b| order(a.0, b.0));
    let mut open: Vec<Text<'_>> = Vec::new();
    for text in texts.iter() {
        while open.last().is_some_and(|last| !holds(text.0, last.0)) {
            open.pop();
        }
        // A candidate that is cut out of its leaf begins that leaf.
        let shorter = open.iter().rev().take(4);
        let mut shorter = shorter.filter(|one| one.0.len() < text.0.len() && one.1 != text.1);
        if let Some(one) = shorter.next() {
            tell(one.2);
        }
        open.push(*text);
    }
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn beginnings() {
        let all = [
            "the mill turns",
            "the mill turns mill paper",
            "the mill",
            "a brook",
        ];
        let mut texts: Vec<_> = (0..)
            .zip(all)
            .map(|(at, text)| (text.as_bytes(), at, at))
            .collect();
        let mut told = Vec::new();
        mark(&mut texts, <[u8]>::cmp, <[u8]>::starts_with, |at| {
            told.push(at);
        });
        told.sort_unstable();
        assert_eq!(told, [0, 2]);
    }
}
