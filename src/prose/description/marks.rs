//! The marks of a leaf that may be the standfirst.

use crate::prose::Scene;
use crate::prose::choice::{up_to_ten, yes};
use crate::prose::credit::is_credit;
use crate::prose::page::Leaf;
use crate::prose::vocabulary::Stems;

/// Marks of a standfirst, each 0–10.
pub(in crate::prose) const MARKS: usize = 57;

/// What the leaves below a headline are held against.
pub(super) struct Clues<'c, 's, 'a> {
    scene: &'c Scene<'c, 's, 'a>,
    /// Where the first leaf below the headline stands, and the headline's words where it is on the page.
    from: usize,
    headline: Option<Stems>,
}

impl<'c, 's, 'a> Clues<'c, 's, 'a> {
    pub(super) fn of(scene: &'c Scene<'c, 's, 'a>, head: Option<usize>, from: usize) -> Self {
        let headline = head.and_then(|head| scene.page.leaves.get(head));
        let headline = headline.map(|leaf| Stems::of(leaf.text()));
        Self {
            scene,
            from,
            headline,
        }
    }

    pub(super) fn marks(&self, at: usize, leaf: &Leaf<'_, '_>) -> [u8; MARKS] {
        let scene = self.scene;
        let page = scene.page;
        let text = leaf.text();
        let hints = &leaf.block.hints;
        let next = page.leaves.get(at + 1);
        let after = page.leaves.get(at + 2);
        let dated = |from: usize, to: usize| yes(scene.is_dated(from..to));
        let signed = |from: usize, to: usize| yes(scene.is_signed(from..to));
        let between = || page.stretch(self.from..at);
        let distance = at + 1 - self.from;
        let stems = Stems::of(text);
        let sentences = text.matches(['.', '!', '?', '。']).count();
        let ends = leaf.ends_sentence();
        let short = |leaf: &Leaf<'_, '_>| leaf.size < 40;
        let follow = |from: usize, to: usize| {
            page.stretch(from..to)
                .filter(|(_, leaf)| leaf.paragraph)
                .count()
        };
        let twice = || {
            page.stretch(self.from.saturating_sub(40)..at + 40)
                .filter(|(_, other)| other.size == leaf.size && other.text() == text)
                .count()
                > 1
        };
        let larger = next.is_some_and(|next| next.paragraph && next.size > leaf.size);
        [
            10,
            yes(distance == 1),
            yes(distance == 2),
            yes(distance == 3),
            yes((4..=6).contains(&distance)),
            yes(distance > 6),
            yes(between().all(|(_, leaf)| leaf.size < 50)),
            yes(between().all(|(at, _)| scene.is_line(at))),
            yes(between().any(|(_, leaf)| leaf.paragraph)),
            up_to_ten(between().filter(|(_, leaf)| leaf.paragraph).count() * 3),
            dated(self.from, at),
            signed(self.from, at),
            dated(at + 1, at + 2),
            dated(at + 1, at + 4),
            signed(at + 1, at + 2),
            signed(at + 1, at + 4),
            signed(at, at + 1),
            yes(next.is_some_and(|next| next.paragraph)),
            yes(larger),
            yes(next.is_some_and(short)),
            yes(next.is_some_and(short) && after.is_some_and(short)),
            yes(next.is_some_and(|next| !next.paragraph && is_credit(next.text()))),
            yes(next.is_some_and(|next| next.block.hints.heading.is_some())),
            yes(next.is_some_and(|next| next.text().starts_with(char::is_lowercase))),
            yes(next.is_some_and(|next| opens_with_place(next.text()))),
            yes(after.is_some_and(|next| opens_with_place(next.text()))),
            up_to_ten(follow(at + 1, at + 6) * 2),
            up_to_ten(follow(at + 1, at + 12)),
            yes(leaf.size < 80),
            yes((80..140).contains(&leaf.size)),
            yes((140..200).contains(&leaf.size)),
            yes((200..300).contains(&leaf.size)),
            yes(leaf.size >= 300),
            yes(ends),
            yes(text.ends_with("...") || text.ends_with('…')),
            yes(!ends && sentences == 0),
            yes(sentences > 1),
            yes(sentences > 3),
            yes(opens_with_place(text)),
            yes(text.starts_with(char::is_lowercase)),
            yes(text.starts_with(['"', '“', '«', '„', '‘', '»', '\''])),
            yes(text.contains(['/', '[', '|', '©'])),
            yes(text.contains(['!', '?'])),
            yes(is_credit(text)),
            yes(self.headline.is_none()),
            self.headline
                .as_ref()
                .map_or(0, |headline| stems.share_in(&[headline])),
            self.headline
                .as_ref()
                .map_or(0, |headline| headline.share_in(&[&stems])),
            scene.vocabulary.share(text),
            scene.vocabulary.frequency(&stems) / 10,
            yes(hints.heading.is_some()),
            yes(hints.item),
            yes(hints.link.is_some()),
            yes(leaf.paragraph),
            yes(at < page.body.start),
            yes(at == page.body.start),
            yes(at > page.body.start),
            yes(twice()),
        ]
    }
}

/// Whether a text begins with where it was written, as the first sentence of a report does: `UPPER BROOK (AP) — The mill …`.
fn opens_with_place(text: &str) -> bool {
    let head = text.get(..crate::input::floor(text, 60)).unwrap_or("");
    let dash = [" — ", " – ", " -- ", " - "]
        .iter()
        .filter_map(|dash| head.find(dash))
        .min();
    dash.and_then(|at| head.get(..at)).is_some_and(|place| {
        let mut letters = place.chars().filter(|c| c.is_alphabetic());
        place.ends_with(')')
            || letters.clone().count() >= 3 && letters.by_ref().take(4).all(char::is_uppercase)
    })
}
