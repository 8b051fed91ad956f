//! What stands round a candidate headline: days, bylines, paragraphs, menus, others like it.

use super::{Candidate, Clues, is_telling};
use crate::prose::choice::{up_to_ten, yes};
use crate::prose::page::Leaf;

/// Marks of what stands round it.
pub(super) const ROUND: usize = 28;

impl Clues<'_, '_, '_> {
    /// How many leaves of a stretch are so.
    fn count(&self, from: usize, to: usize, is: impl Fn(&Leaf<'_, '_>) -> bool) -> usize {
        let leaves = &self.page.leaves;
        let to = to.min(leaves.len());
        let stretch = leaves.get(from.min(to)..to).unwrap_or_default();
        stretch.iter().filter(|leaf| is(leaf)).count()
    }

    /// What stands round it.
    pub(super) fn round(&self, candidate: &Candidate<'_, '_>) -> [u8; ROUND] {
        let at = candidate.at;
        let page = self.page;
        let scene = self.scene;
        let hints = &candidate.leaf.block.hints;
        let dated = |from: usize, to: usize| yes(scene.is_dated(from..to));
        let signed = |from: usize, to: usize| yes(scene.is_signed(from..to));
        let menu = |leaf: &Leaf<'_, '_>| leaf.block.hints.item || leaf.words() <= 2;
        let next = page.leaves.get(at + 1);
        let previous = at.checked_sub(1).and_then(|at| page.leaves.get(at));
        let above = at.saturating_sub(10);
        let smaller = self.count(above, at, |leaf| leaf.size < candidate.leaf.size);
        let paragraph = |leaf: &Leaf<'_, '_>| leaf.paragraph;
        let deck = |next: &Leaf<'_, '_>| (50..=300).contains(&next.size) && next.ends_sentence();
        let only_short = || {
            let mut between = page.stretch(at + 1..page.body.start);
            between.all(|(_, leaf)| leaf.words() < 5)
        };
        let until = |marks: &[bool]| {
            let mut rest = marks.get(at..).unwrap_or_default().iter().take(11);
            up_to_ten(rest.position(|mark| *mark).unwrap_or(10))
        };
        [
            dated(at, at + 1),
            dated(at + 1, at + 3),
            dated(at + 1, at + 4),
            dated(at + 3, at + 7),
            dated(at.saturating_sub(2), at),
            dated(at.saturating_sub(3), at),
            signed(at + 1, at + 3),
            signed(at + 1, at + 4),
            signed(at + 3, at + 7),
            up_to_ten(self.count(at + 1, at + 4, menu) * 3),
            up_to_ten(self.count(above, at, menu)),
            up_to_ten(self.count(at + 1, at + 11, menu)),
            up_to_ten(self.count(at + 1, at + 6, paragraph) * 2),
            up_to_ten(self.count(at.saturating_sub(5), at, paragraph) * 2),
            yes(next.is_some_and(paragraph)),
            yes(next.is_some_and(deck)),
            yes(next.is_some_and(|next| !next.paragraph && next.size > 50)),
            yes(hints.gap && next.is_some_and(|next| next.block.hints.gap)),
            yes(previous.is_some_and(|previous| previous.words() <= 3)),
            up_to_ten((smaller * 10).checked_div(at - above).unwrap_or(0)),
            yes(at <= page.body.start && (scene.is_dated(at + 1..page.body.start) || only_short())),
            yes(previous.is_some_and(is_telling)),
            yes(next.is_some_and(is_telling)),
            yes(previous.is_some_and(|previous| {
                is_telling(previous) && previous.words() < candidate.leaf.words()
            })),
            until(&scene.dated),
            until(&scene.signed),
            // The site's line above a headline, and the headline below it.
            yes(
                next.is_some_and(|next| is_telling(next) && next.words() > candidate.leaf.words())
                    && !scene.is_line(at + 1)
                    && scene.is_line(at + 2),
            ),
            yes(at < 3 && (scene.is_line(at + 1) || scene.is_line(at + 2))),
        ]
    }
}
