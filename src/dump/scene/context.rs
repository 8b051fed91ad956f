//! What surrounds a leaf: the item it is part of, the nearest logo, the texts that mention it, the sides of its picture.

use super::Scene;
use crate::dump::shape::Shape;
use crate::value::alike::{Letters, letters};
use crate::value::text;

/// What the block of a leaf holds.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Item {
    /// Kinds of addresses: 1 a logo, 2 a picture, 4 a person's, 8 a home page.
    addresses: u8,
    leaves: u8,
    texts: u8,
}

/// Texts in which names are looked up, one behind the other: the headline, the summaries, the beginning of the body.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    all: Letters,
    /// Where the summaries begin, and the body.
    summaries: usize,
    body: usize,
}

/// Bytes read of the summaries and of the body.
const READ: usize = 1500;

/// Letters of a name that are found in a text by chance, in bytes.
const BY_CHANCE: usize = 4;

impl Scene<'_> {
    pub(super) fn read_items(&mut self) {
        let mut items: Vec<Item> = Vec::with_capacity(self.leaves.len());
        for same in self.leaves.chunk_by(|a, b| a.block == b.block) {
            let start = items.len();
            let mut item = Item::default();
            for (leaf, at) in same.iter().zip(start..) {
                item.leaves = item.leaves.saturating_add(1);
                item.texts = item
                    .texts
                    .saturating_add(u8::from(leaf.shape == Shape::Text));
                item.addresses |= match self.address(at) {
                    Some(facts) if facts.logo => 1,
                    Some(facts) if facts.image => 2,
                    Some(facts) if facts.author || facts.profile => 4,
                    Some(facts) if facts.home => 8,
                    _ => 0,
                };
            }
            items.extend(same.iter().map(|_| item));
        }
        self.items = items;
    }

    pub(super) fn read_mentions(&mut self) {
        let (mut headline, mut summaries, mut body) =
            (Letters::new(), Letters::new(), Letters::new());
        let opening = self.opening;
        for at in 0..self.leaves.len() {
            let text = self.text(at);
            if Some(at) == opening {
                headline = letters(text);
            } else if Some(at) == self.longest {
                body = letters(text::head(text, READ));
            } else if (60..800).contains(&self.width(at))
                && summaries.len() < READ
                && self.address(at).is_none()
                && self.text_facts(at).list == 0
            {
                summaries.extend(letters(text));
                summaries.push(0);
            }
        }
        // No letter is 0: no name goes on from one text into the next.
        headline.push(0);
        self.mentions.summaries = headline.len();
        self.mentions.body = headline.len() + summaries.len();
        self.mentions.all = [headline, summaries, body].concat();
    }

    /// Kinds of addresses in the leaf's item, and how many leaves and texts it has; `None` where the leaf is no part of one.
    pub(in crate::dump) fn item(&self, at: usize) -> Option<(usize, usize)> {
        let item = self.items.get(at).filter(|item| item.leaves > 1)?;
        let size = match item.leaves {
            2 => 0,
            3 => 1,
            4..=6 => 2,
            _ => 3,
        };
        Some((
            usize::from(item.addresses),
            size * 4 + usize::from(item.texts.min(3)),
        ))
    }

    /// How near a logo stands before and behind: 0 none, 1 next to the leaf, 2 one between, 3 a little further.
    pub(in crate::dump) fn logo_near(&self, at: usize) -> usize {
        let distance = |other: Option<usize>| {
            other.is_some_and(|at| self.address(at).is_some_and(|facts| facts.logo))
        };
        let rank = |steps: usize| steps.min(3);
        let before = (1..=4)
            .find(|&steps| distance(at.checked_sub(steps)))
            .map_or(0, rank);
        let behind = (1..=4)
            .find(|&steps| distance(Some(at + steps)))
            .map_or(0, rank);
        before * 4 + behind
    }

    /// Where a name is mentioned, by its letters: 0 too short to tell, 1 nowhere, 2 in the headline, 3 in a summary, 4 in the body.
    pub(in crate::dump) fn mention(&self, name: &[u8]) -> usize {
        if name.len() <= BY_CHANCE {
            return 0;
        }
        match memchr::memmem::find(&self.mentions.all, name) {
            None => 1,
            Some(at) if at < self.mentions.summaries => 2,
            Some(at) if at < self.mentions.body => 3,
            Some(_) => 4,
        }
    }

    /// What the two numbers beside an address, or a number and its neighbour, are the sides of: 0 nothing, 2 and 6 a small square or
    /// oblong, 4 and 5 a banner, else a picture.
    pub(in crate::dump) fn sides(&self, at: usize) -> usize {
        let number = |at: Option<usize>| {
            let at = at?;
            let leaf = self.leaves.get(at)?;
            matches!(leaf.shape, Shape::Integer | Shape::Year).then(|| self.number(at))
        };
        let before = number(at.checked_sub(1));
        let pair = match (number(Some(at)), number(Some(at + 1))) {
            (None, Some(next)) => number(Some(at + 2)).or(before).map(|other| (next, other)),
            (Some(own), next) => {
                let row = (0..at)
                    .rev()
                    .take(4)
                    .take_while(|&at| number(Some(at)).is_some())
                    .count();
                let other = if row % 2 == 0 { next } else { before };
                other.map(|other| (own, other))
            }
            _ => None,
        };
        let Some((a, b)) = pair else {
            return 0;
        };
        let (long, short) = (a.max(b), a.min(b));
        if short < 16 {
            return 1;
        }
        match (long.saturating_mul(10) / short, long) {
            (10, ..=300) => 2,
            (10, _) => 3,
            (25.., _) if short <= 160 => 4,
            (18.., _) if short <= 160 => 5,
            (_, ..=300) => 6,
            (_, ..=640) => 7,
            (12..=20, _) => 8,
            (21.., _) => 9,
            _ => 10,
        }
    }
}
