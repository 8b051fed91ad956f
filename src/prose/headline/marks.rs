//! The marks of a candidate headline: what it looks like, what it has in common with title, address and text, what stands round it.

mod beside;

use super::furniture::Furniture;
use super::kin::{self, Kin};
use super::{Candidate, Cut};
use crate::prose::Scene;
use crate::prose::choice::{put, up_to_ten, yes};
use crate::prose::credit::is_credit;
use crate::prose::page::{Leaf, Page};
use crate::prose::title::Title;
use crate::prose::vocabulary::Stems;
use crate::value::letter::is_alphabetic;
use crate::value::link;
use crate::value::search::Search;
use beside::BESIDE;

/// Marks of a candidate, each 0–10.
pub(in crate::prose) const MARKS: usize = LOOK + WORDS + PLACE + ROUND + BESIDE;
const LOOK: usize = 35;
const WORDS: usize = 36;
const PLACE: usize = 34;
const ROUND: usize = 28;

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

    /// What it has in common with the title, the address and the main text.
    fn words(
        &mut self,
        candidate: &Candidate<'_, '_>,
        copies: Option<(usize, usize)>,
        first: bool,
    ) -> [u8; WORDS] {
        let share = self.title.map_or(0, |title| title.share(&candidate.folded));
        self.look_below(candidate.at);
        let (_, below, second) = &self.below;
        let own = &candidate.words;
        let in_first_line = |likeness: u8| if candidate.at == 0 { 0 } else { likeness };
        let site = self.scene.site.as_ref().map(|site| site.folded.as_str());
        let of_first_line = own.share_in(&[&self.first_line]);
        let gap = self.most_frequent.saturating_sub(candidate.frequency);
        let twin = |kinds: &[Cut]| {
            let mut cuts = self.cuts.iter().filter(|(at, _)| *at == candidate.at);
            yes(!candidate.is_cut() && cuts.any(|(_, cut)| kinds.contains(cut)))
        };
        [
            10,
            yes(share > 0),
            up_to_ten(share / 10),
            yes(self.title.is_some() && share == 0),
            yes(self.best_title == 0),
            yes(share > 0 && share >= self.best_title),
            yes(copies.is_some_and(|(_, count)| count > 1)),
            candidate.share,
            candidate.frequency / 10,
            up_to_ten(usize::from(gap) / 5),
            own.share_in(&[below]),
            own.share_in(&[below, second]),
            in_first_line(own.likeness(&self.first_line)),
            in_first_line(of_first_line),
            own.likeness(&self.address),
            up_to_ten(own.len()),
            yes(first),
            yes(candidate.is_cut()),
            yes(own.len() >= 3 && of_first_line >= 6),
            yes(self
                .title
                .is_some_and(|title| title.is_tail(&candidate.folded))),
            yes(candidate.cut == Cut::Site),
            yes(candidate.cut == Cut::Tail),
            yes(candidate.cut == Cut::Kicker),
            yes(candidate.cut == Cut::Path),
            twin(&[Cut::Site]),
            twin(&[Cut::Tail]),
            twin(&[Cut::Kicker, Cut::Path]),
            own.likeness(&self.known),
            own.share_in(&[&self.address]),
            self.address.share_in(&[own]),
            yes(copies.is_some_and(|(at, count)| count > 1 && at == candidate.at)),
            yes(copies.is_some_and(|(_, count)| count > 2)),
            yes(share > 0 && share >= self.best_title && !candidate.is_cut()),
            yes(site == Some(candidate.folded.as_str())),
            yes(site.is_some_and(|site| candidate.folded.ends_with(site))),
            yes(site.is_some_and(|site| candidate.folded.starts_with(site))),
        ]
    }

    /// Reads the two paragraphs below a leaf, where they are not those read last.
    fn look_below(&mut self, at: usize) {
        let next = self.paragraphs.partition_point(|below| *below <= at);
        let paragraph = |place: usize| {
            let leaf = self.paragraphs.get(place).copied();
            let leaf = leaf.and_then(|at| self.page.leaves.get(at));
            leaf.map_or_else(Stems::default, |leaf| Stems::of(leaf.text()))
        };
        if self.below.0 == next + 1 {
            return;
        }
        // The second of the last two is mostly the first of these.
        let first = if self.below.0 == next && next > 0 {
            std::mem::take(&mut self.below.2)
        } else {
            paragraph(next)
        };
        self.below = (next + 1, first, paragraph(next + 1));
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

    /// What stands round it.
    fn round(&self, candidate: &Candidate<'_, '_>) -> [u8; ROUND] {
        let at = candidate.at;
        let page = self.page;
        let scene = self.scene;
        let hints = &candidate.leaf.block.hints;
        let dated = |from: usize, to: usize| yes(scene.is_dated(from..to));
        let signed = |from: usize, to: usize| yes(scene.is_signed(from..to));
        let menu = |leaf: &Leaf<'_, '_>| leaf.block.hints.item || leaf.words() <= 2;
        let count = |from: usize, to: usize, is: &dyn Fn(&Leaf<'_, '_>) -> bool| {
            page.stretch(from..to).filter(|(_, leaf)| is(leaf)).count()
        };
        let next = page.leaves.get(at + 1);
        let previous = at.checked_sub(1).and_then(|at| page.leaves.get(at));
        let above = at.saturating_sub(10);
        let smaller = count(above, at, &|leaf| leaf.size < candidate.leaf.size);
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
            up_to_ten(count(at + 1, at + 4, &menu) * 3),
            up_to_ten(count(above, at, &menu)),
            up_to_ten(count(at + 1, at + 11, &menu)),
            up_to_ten(count(at + 1, at + 6, &paragraph) * 2),
            up_to_ten(count(at.saturating_sub(5), at, &paragraph) * 2),
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

    /// What it looks like.
    fn look(&self, candidate: &Candidate<'_, '_>) -> [u8; LOOK] {
        let Candidate { leaf, text, at, .. } = candidate;
        let hints = &leaf.block.hints;
        let (words, size) = (leaf.words(), leaf.size);
        let level = hints.heading;
        let highest = self.highest.map(|(level, _)| level);
        [
            yes(words <= 1),
            yes(words == 2),
            yes(words == 3),
            yes((4..=5).contains(&words)),
            yes((6..=14).contains(&words)),
            yes((15..=22).contains(&words)),
            yes(words > 22),
            yes(size < 20),
            up_to_ten(size / 12),
            yes(size > 110),
            yes(level == Some(1)),
            yes(level == Some(2)),
            yes(level.is_some_and(|level| level > 2)),
            yes(level.is_some() && level == highest),
            yes(self.highest.is_some_and(|(_, first)| first == *at)),
            yes(level.is_none() && highest.is_some()),
            yes(hints.link.is_some()),
            yes(hints.item),
            yes(hints.gap),
            yes(leaf.paragraph),
            yes(text.ends_with(['.', ':', ',', ';', '。']) && !text.ends_with("...")),
            yes(text.ends_with("...") || text.ends_with('…')),
            yes(text.ends_with(|c: char| c.is_ascii_digit())),
            yes(text.starts_with(char::is_lowercase)),
            yes(text.starts_with(['#', '(', '←', '*', '+', '-', '[', '@', '|'])),
            yes(text.starts_with(['‘', '“', '"', '\'', '«', '„'])),
            yes(text.starts_with(|c: char| c.is_ascii_digit())),
            yes(is_numbered(text)),
            yes(BARS.is_in(text)),
            yes(text.contains(" / ") || words < 6 && text.contains('/')),
            yes(HALVES.is_in(text)),
            yes(words > 1 && text.chars().all(|c| !c.is_lowercase())),
            capitals(text),
            letters(text),
            yes(is_credit(text)),
        ]
    }
}

/// What parts a line of several things.
static BARS: Search = Search::of(&["|", "»", "›", ">", "→", "←", "•", "／", "＞"]);

/// What parts two halves of a headline.
static HALVES: Search = Search::of(&[": ", "– ", "— ", "- "]);

/// Whether a leaf has the size and the words of a headline.
fn is_telling(leaf: &Leaf<'_, '_>) -> bool {
    !leaf.paragraph && !leaf.block.hints.item && (4..24).contains(&leaf.words()) && leaf.size >= 20
}

/// Whether a text begins as the items of a numbered list do.
fn is_numbered(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// How many of ten words begin with a capital.
fn capitals(text: &str) -> u8 {
    let first = text.split(' ').filter_map(|word| word.chars().next());
    let (mut capitals, mut all) = (0usize, 0usize);
    for c in first.filter(|&c| is_alphabetic(c)) {
        all += 1;
        capitals += usize::from(c.is_uppercase());
    }
    up_to_ten((capitals * 10).checked_div(all).unwrap_or(0))
}

/// How many of ten characters are letters.
fn letters(text: &str) -> u8 {
    let letters = text.chars().filter(|&c| is_alphabetic(c)).count();
    let all = text.chars().count();
    up_to_ten((letters * 10).checked_div(all).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks() {
        assert!(is_numbered("3. The mill"));
        assert!(is_numbered("12) The mill"));
        assert!(!is_numbered("3.5 sacks"));
        assert!(!is_numbered("The mill"));
        assert_eq!(capitals("The Mill by the Brook"), 6);
        assert_eq!(letters("a1b2"), 5);
    }
}
