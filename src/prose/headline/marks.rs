//! The marks of a candidate headline: what it looks like, what it has in common with title, address and text, what stands round it.

mod beside;
mod look;
mod round;
mod words;

use super::furniture::Furniture;
use super::kin::{self, Kin};
use super::{Candidate, Cut};
use crate::prose::Scene;
use crate::prose::choice::{put, up_to_ten, yes};
use crate::prose::credit::is_credit;
use crate::prose::page::{Leaf, Page};
use crate::prose::title::Title;
use crate::prose::vocabulary::Stems;
use crate::value::link;
use beside::BESIDE;
use look::LOOK;
use round::ROUND;
use std::cell::OnceCell;
use words::WORDS;

/// Marks of a candidate, each 0–10.
pub(in crate::prose) const MARKS: usize = LOOK + WORDS + PLACE + ROUND + BESIDE;
const PLACE: usize = 34;

/// What candidates are held against.
pub(super) struct Clues<'c, 's, 'a> {
    scene: &'c Scene<'c, 's, 'a>,
    page: &'c Page<'s, 'a>,
    title: Option<&'c Title>,
    /// The largest part of the title that some candidate is, 0–100.
    best_title: usize,
    /// The words of the first line, where it may be a title.
    first_line: Stems,
    /// The words of the address, and those of a title that is known.
    address: Stems,
    known: Stems,
    /// Where cut candidates stand and what of their leaves they are.
    cuts: Vec<(usize, Cut)>,
    /// Leaves with the size and words of a headline, as sums from the first on.
    telling: Vec<u16>,
    /// How often the main text has the words of the candidate whose words it has most.
    most_frequent: u8,
    /// The highest level of headings, and where the first of that level stands.
    highest: Option<(u8, usize)>,
    /// How many headings of the first level there are.
    first_levels: usize,
    /// Where the paragraphs stand.
    paragraphs: Vec<usize>,
    /// How many of ten leaves are items of lists.
    items: u8,
    /// Whether a line of a date stands anywhere.
    dated: bool,
    /// Where the paragraph below the last candidate stands, its words and those of the next.
    below: (usize, Stems, Stems),
    furniture: Furniture,
    kin: Vec<Kin>,
    /// Whether leaves speak of pictures and whose they are, as far as it was asked: each stands below another.
    credits: Vec<OnceCell<bool>>,
    /// Leaves like headlines that a day or a byline follows, as in lists of articles.
    listed: u8,
    /// The most that a candidate has in common with the address, and with the main text.
    best_address: u8,
    best_share: u8,
}

impl<'c, 's, 'a> Clues<'c, 's, 'a> {
    pub(super) fn of(
        scene: &'c Scene<'c, 's, 'a>,
        title: Option<&'c Title>,
        found: &[Candidate<'_, '_>],
    ) -> Self {
        let page = scene.page;
        let leaves = &page.leaves;
        let first = leaves.first();
        let first = first.filter(|leaf| !leaf.paragraph && !leaf.block.hints.item);
        let levels = leaves.iter().enumerate();
        let levels = levels.filter_map(|(at, leaf)| Some((leaf.block.hints.heading?, at)));
        let items = leaves.iter().filter(|leaf| leaf.block.hints.item).count();
        let share =
            |candidate: &Candidate<'_, '_>| title.map_or(0, |title| title.share(&candidate.folded));
        let address = Stems::of(scene.known.url.map_or("", link::path));
        let to_address = |one: &Candidate<'_, '_>| one.words.likeness(&address);
        let telling = found.iter().filter(|one| one.words.len() > 2);
        let listed = leaves.iter().enumerate().filter(|(at, leaf)| {
            is_telling(leaf) && (scene.is_line(at + 1) || scene.is_line(at + 2))
        });
        Self {
            furniture: Furniture::of(page),
            credits: vec![OnceCell::new(); leaves.len()],
            kin: kin::of(found),
            listed: up_to_ten(listed.count()),
            best_address: found.iter().map(to_address).max().unwrap_or(0),
            best_share: telling.map(|one| one.share).max().unwrap_or(0),
            scene,
            page,
            title,
            best_title: found.iter().map(share).max().unwrap_or(0),
            first_line: first.map_or_else(Stems::default, |leaf| Stems::of(leaf.text())),
            address,
            known: Stems::of(scene.known.title.unwrap_or("")),
            cuts: found
                .iter()
                .filter(|one| one.is_cut())
                .map(|one| (one.at, one.cut))
                .collect(),
            telling: leaves
                .iter()
                .scan(0u16, |sum, leaf| {
                    *sum = sum.saturating_add(u16::from(is_telling(leaf)));
                    Some(*sum)
                })
                .collect(),
            most_frequent: found.iter().map(|one| one.frequency).max().unwrap_or(0),
            first_levels: levels.clone().filter(|(level, _)| *level == 1).count(),
            highest: levels.min(),
            paragraphs: (0..leaves.len())
                .filter(|at| leaves.get(*at).is_some_and(|leaf| leaf.paragraph))
                .collect(),
            items: up_to_ten((items * 10).checked_div(leaves.len()).unwrap_or(0)),
            dated: scene.dated.contains(&true),
            below: (0, Stems::default(), Stems::default()),
        }
    }

    /// The marks of a candidate; those of one page are asked for in reading order.
    pub(super) fn marks(
        &mut self,
        found: &[Candidate<'_, '_>],
        place: usize,
        copies: Option<(usize, usize)>,
        first: bool,
    ) -> [u8; MARKS] {
        let Some(candidate) = found.get(place) else {
            return [0; MARKS];
        };
        let mut marks = [0; MARKS];
        let rest = &mut marks[..];
        let rest = put(rest, self.look(candidate));
        let rest = put(rest, self.words(candidate, copies, first));
        let rest = put(rest, self.place(candidate));
        let rest = put(rest, self.round(candidate));
        put(rest, self.beside(found, place, candidate));
        marks
    }

    /// Whether a leaf speaks of pictures and whose they are.
    fn is_credit(&self, at: usize) -> bool {
        let leaf = self.page.leaves.get(at).zip(self.credits.get(at));
        leaf.is_some_and(|(leaf, known)| *known.get_or_init(|| is_credit(leaf.text())))
    }

    /// Where it stands.
    fn place(&self, candidate: &Candidate<'_, '_>) -> [u8; PLACE] {
        let at = candidate.at;
        let page = self.page;
        let body = &page.body;
        let before = body.start.saturating_sub(at);
        let next = self.paragraphs.partition_point(|one| *one <= at);
        let soon = self.paragraphs.partition_point(|one| *one <= at + 20);
        let below = self.paragraphs.get(next);
        let left = self.paragraphs.len() - next;
        let extract = page.leaves.first().is_some_and(|leaf| leaf.paragraph);
        [
            yes(at == 0),
            yes(at > 0 && at < 4),
            yes(before == 0),
            yes((1..=3).contains(&before)),
            yes((4..=9).contains(&before)),
            yes((10..=25).contains(&before)),
            yes(before > 60),
            yes(at > body.start),
            yes(at > body.start + 3),
            yes(at < body.start),
            up_to_ten(body.start.abs_diff(at)),
            up_to_ten(body.start / 10),
            up_to_ten(body.len()),
            yes(body.is_empty()),
            up_to_ten(below.map_or(10, |below| below - at)),
            up_to_ten(soon - next),
            up_to_ten((left * 10).checked_div(self.paragraphs.len()).unwrap_or(0)),
            yes(extract),
            self.items,
            yes(self.dated),
            yes(self.highest.is_some()),
            yes(at == 0 && page.leaves.get(1).is_some_and(|next| next.paragraph)),
            yes(at == 0 && page.leaves.get(1).is_some_and(|next| next.words() <= 2)),
            yes(at == 0 && self.paragraphs.partition_point(|one| *one < 12) >= 6),
            up_to_ten(self.telling_between(at, body.start)),
            up_to_ten(self.telling_between(body.start, body.end)),
            up_to_ten(next),
            up_to_ten(
                (self.paragraphs.len() * 10)
                    .checked_div(page.leaves.len())
                    .unwrap_or(0),
            ),
            up_to_ten((page.leaves.len() / 4).checked_ilog2().unwrap_or(0) as usize),
            yes(self.first_levels > 1),
            yes(self.first_levels == 1),
            yes(extract && at > 0),
            up_to_ten(at),
            up_to_ten(at.checked_ilog2().map_or(0, |log| log as usize + 1)),
        ]
    }

    /// How many leaves that look like headlines stand between two others.
    fn telling_between(&self, at: usize, end: usize) -> usize {
        let sum = |at: usize| {
            self.telling
                .get(at)
                .or(self.telling.last())
                .copied()
                .unwrap_or(0)
        };
        match end.checked_sub(1) {
            Some(last) if last > at => usize::from(sum(last).saturating_sub(sum(at))),
            _ => 0,
        }
    }
}

/// Whether a leaf has the size and the words of a headline.
fn is_telling(leaf: &Leaf<'_, '_>) -> bool {
    !leaf.paragraph && !leaf.block.hints.item && (4..24).contains(&leaf.words()) && leaf.size >= 20
}
