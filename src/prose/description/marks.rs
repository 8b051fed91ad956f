//! The marks of a leaf that may be the standfirst.

use crate::prose::Scene;
use crate::prose::choice::{put, up_to_ten, yes};
use crate::prose::credit::is_credit;
use crate::prose::page::Leaf;
use crate::prose::vocabulary::Stems;
use crate::value::search::Search;
use crate::value::text::head;

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

    /// The marks of the leaf at `at`.
    pub(super) fn marks(&self, at: usize, leaf: &Leaf<'_, '_>) -> [u8; MARKS] {
        let mut marks = [0; MARKS];
        let rest = &mut marks[..];
        let rest = put(rest, self.below_the_headline(at));
        let rest = put(rest, self.round(at, leaf));
        let rest = put(rest, look(leaf));
        let rest = put(rest, self.words(leaf));
        put(rest, self.place(at, leaf));
        marks
    }

    fn dated(&self, from: usize, to: usize) -> u8 {
        yes(self.scene.is_dated(from..to))
    }

    fn signed(&self, from: usize, to: usize) -> u8 {
        yes(self.scene.is_signed(from..to))
    }

    /// How far below the headline it stands, and what stands between.
    fn below_the_headline(&self, at: usize) -> [u8; 12] {
        let between = || self.scene.page.stretch(self.from..at);
        let distance = at + 1 - self.from;
        let paragraphs = between().filter(|(_, leaf)| leaf.paragraph).count();
        [
            10,
            yes(distance == 1),
            yes(distance == 2),
            yes(distance == 3),
            yes((4..=6).contains(&distance)),
            yes(distance > 6),
            yes(between().all(|(_, leaf)| leaf.size < 50)),
            yes(between().all(|(at, _)| self.scene.is_line(at))),
            yes(paragraphs > 0),
            up_to_ten(paragraphs * 3),
            self.dated(self.from, at),
            self.signed(self.from, at),
        ]
    }

    /// What stands below it.
    fn round(&self, at: usize, leaf: &Leaf<'_, '_>) -> [u8; 16] {
        let page = self.scene.page;
        let next = page.leaves.get(at + 1);
        let after = page.leaves.get(at + 2);
        let short = |leaf: &Leaf<'_, '_>| leaf.size < 40;
        let opens = |leaf: &Leaf<'_, '_>| opens_with_place(leaf.text());
        let follow = |to: usize| {
            let below = page.stretch(at + 1..to);
            below.filter(|(_, leaf)| leaf.paragraph).count()
        };
        [
            self.dated(at + 1, at + 2),
            self.dated(at + 1, at + 4),
            self.signed(at + 1, at + 2),
            self.signed(at + 1, at + 4),
            self.signed(at, at + 1),
            yes(next.is_some_and(|next| next.paragraph)),
            yes(next.is_some_and(|next| next.paragraph && next.size > leaf.size)),
            yes(next.is_some_and(short)),
            yes(next.is_some_and(short) && after.is_some_and(short)),
            yes(next.is_some_and(|next| !next.paragraph && is_credit(next.text()))),
            yes(next.is_some_and(|next| next.block.hints.heading.is_some())),
            yes(next.is_some_and(|next| next.text().starts_with(char::is_lowercase))),
            yes(next.is_some_and(opens)),
            yes(after.is_some_and(opens)),
            up_to_ten(follow(at + 6) * 2),
            up_to_ten(follow(at + 12)),
        ]
    }

    /// What it has in common with the headline and the main text.
    fn words(&self, leaf: &Leaf<'_, '_>) -> [u8; 5] {
        let vocabulary = &self.scene.vocabulary;
        let stems = Stems::of(leaf.text());
        let headline = self.headline.as_ref();
        [
            yes(headline.is_none()),
            headline.map_or(0, |headline| stems.share_in(&[headline])),
            headline.map_or(0, |headline| headline.share_in(&[&stems])),
            vocabulary.share(leaf.text()),
            vocabulary.frequency(&stems) / 10,
        ]
    }

    /// What the input says of it, where the main text begins, and whether it stands there twice.
    fn place(&self, at: usize, leaf: &Leaf<'_, '_>) -> [u8; 8] {
        let page = self.scene.page;
        let hints = &leaf.block.hints;
        let near = page.stretch(self.from.saturating_sub(40)..at + 40);
        let copies =
            near.filter(|(_, other)| other.size == leaf.size && other.text() == leaf.text());
        [
            yes(hints.heading.is_some()),
            yes(hints.item),
            yes(hints.link.is_some()),
            yes(leaf.paragraph),
            yes(at < page.body.start),
            yes(at == page.body.start),
            yes(at > page.body.start),
            yes(copies.count() > 1),
        ]
    }
}

/// What it looks like.
fn look(leaf: &Leaf<'_, '_>) -> [u8; 16] {
    let text = leaf.text();
    let sentences = text.matches(['.', '!', '?', '。']).count();
    let ends = leaf.ends_sentence();
    [
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
    ]
}

/// Whether a text begins with where it was written, as the first sentence of a report does: `UPPER BROOK (AP) — The mill …`.
fn opens_with_place(text: &str) -> bool {
    static DASH: Search = Search::of(&[" — ", " – ", " -- ", " - "]);
    let head = head(text, 60);
    let dash = DASH.first_in(head);
    dash.and_then(|(at, _)| head.get(..at))
        .is_some_and(|place| {
            let mut letters = place.chars().filter(|c| c.is_alphabetic());
            place.ends_with(')')
                || letters.clone().count() >= 3 && letters.by_ref().take(4).all(char::is_uppercase)
        })
}
