//! The title line of a page: `Headline | Section | Site`, taken to pieces.

use crate::value::search::Search;
use crate::value::text::fold;

/// The parts of a title line, folded: each prefix and each suffix that ends at a separator.
#[derive(Debug, Default)]
pub(super) struct Title {
    whole: String,
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    folded: String,
    /// Share of the whole, 0–100.
    share: usize,
    /// It ends the title.
    tail: bool,
}

/// What parts a headline from a site's name.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " > ", " < ", " ‹ ",
    " › ", " ~ ", " ● ", "｜", "：", ": ", " : ", "|", "–", "—", "_", " @ ", " ▷ ", " ⋆ ", " ✓ ",
    "-", " by ", ", ",
];

/// Separators strong enough to cut at without any other proof.
const STRONG: usize = 17;

impl Title {
    pub(super) fn of(title: &str) -> Self {
        let whole = fold(title);
        let mut parts = Vec::new();
        let length = whole.chars().count().max(1);
        for separator in SEPARATORS {
            for (at, _) in title.match_indices(separator).take(6) {
                let head = fold(title.get(..at).unwrap_or(""));
                let tail = fold(title.get(at + separator.len()..).unwrap_or(""));
                for (folded, tail) in [(head, false), (tail, true)] {
                    let share = folded.chars().count() * 100 / length;
                    if !folded.is_empty() {
                        parts.push(Part {
                            folded,
                            share,
                            tail,
                        });
                    }
                }
            }
        }
        Self { whole, parts }
    }

    /// The part of the title, of `least` hundredths or more, that a folded text ends with, other words before it.
    pub(super) fn end_of(&self, folded: &str, least: usize) -> Option<&str> {
        let parts = self.parts.iter().filter(|part| part.share >= least);
        let ends = |part: &&str| {
            folded
                .strip_suffix(*part)
                .is_some_and(|head| head.ends_with(' '))
        };
        std::iter::once(self.whole.as_str())
            .chain(parts.map(|part| part.folded.as_str()))
            .filter(|part| part.contains(' '))
            .filter(ends)
            .max_by_key(|part| part.len())
    }

    /// Whether some part of the title begins with a folded text and goes on.
    pub(super) fn has_more_than(&self, folded: &str) -> bool {
        let goes_on = |text: &str| {
            let rest = text.strip_prefix(folded);
            rest.is_some_and(|rest| rest.starts_with(' '))
        };
        folded.len() > 3
            && (goes_on(&self.whole) || self.parts.iter().any(|part| goes_on(&part.folded)))
    }

    /// Whether a folded text is as much of the title as so many hundredths, wherever it stands in it.
    pub(super) fn tells(&self, folded: &str, least: usize) -> bool {
        folded.len() * 100 >= self.whole.len() * least && self.whole.contains(folded)
    }

    /// Whether a text is neither much shorter than the title nor longer, so that it may be a part of it that tells.
    pub(super) fn may_hold(&self, text: &str) -> bool {
        (self.whole.len() / 4..=self.whole.len() + 16).contains(&text.len())
    }

    /// Whether a folded text is what the title ends with, and not what it begins with.
    pub(super) fn is_tail(&self, folded: &str) -> bool {
        let mut parts = self.parts.iter().filter(|part| part.folded == folded);
        parts.next().is_some_and(|part| part.tail) && parts.all(|part| part.tail)
    }

    /// How much of the title a folded text is, 0–100; 0: it is no part of it.
    pub(super) fn share(&self, folded: &str) -> usize {
        if folded.is_empty() {
            return 0;
        }
        if folded == self.whole {
            return 100;
        }
        self.parts
            .iter()
            .filter(|part| part.folded == folded)
            .map(|part| part.share)
            .max()
            .unwrap_or(0)
    }
}

/// The heads of a title, each a part shorter, and what stands behind them: `A | B | Site` has `A | B` and `A`.
pub(super) fn heads(title: &str) -> Vec<(&str, &str)> {
    let mut heads = Vec::new();
    let mut rest = title;
    while let Some((head, _)) = headed(rest).filter(|_| heads.len() < 3) {
        heads.push((head, title.get(head.len()..).unwrap_or("")));
        rest = head;
    }
    heads
}

/// The title without the last part, where a strong separator stands before a short tail.
pub(super) fn headed(title: &str) -> Option<(&str, &str)> {
    static ANY: Search = Search::of(SEPARATORS.split_at(STRONG).0);
    if !ANY.is_in(title) {
        return None;
    }
    let (at, separator) = SEPARATORS
        .iter()
        .take(STRONG)
        .filter_map(|separator| title.rfind(separator).map(|at| (at, *separator)))
        .max_by_key(|(at, _)| *at)?;
    let head = title.get(..at)?.trim();
    let tail = title.get(at + separator.len()..)?.trim();
    let words = |text: &str| text.split_whitespace().count();
    (words(head) >= 2 + usize::from(words(tail) > 1)
        && words(tail) <= 5
        && words(tail) <= words(head))
    .then_some((head, tail))
}

#[cfg(test)]
mod tests {
    use super::{Title, heads};

    #[test]
    fn parts_of_titles() {
        let title = "The mill turns again | Town | Mill Paper";
        let heads: Vec<_> = heads(title).into_iter().map(|(head, _)| head).collect();
        assert_eq!(
            heads,
            ["The mill turns again | Town", "The mill turns again"]
        );
        let title = Title::of(title);
        assert!(title.is_tail("mill paper"));
        assert!(!title.is_tail("the mill turns again"));
        assert!(!title.is_tail("the brook"));
    }
}
