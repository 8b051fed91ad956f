//! What is seen on a leaf and round it that tells whether it is a paragraph of the article.

use super::Seen;
use super::counts::{boxes, distances, twice};
use super::look::{Letters, Look, begins_inside};
use super::wording::{WORDING, Wording};
use crate::block::{Element, Region};
use crate::prose::choice::put;
use crate::prose::page::{Leaf, Page};

const TEXT: usize = 26;
const MARKUP: usize = 11;
const BESIDE: usize = 17;
const PLACE: usize = 24;
/// Windows round a leaf, from and to, itself being 0..1.
const WINDOWS: [(isize, isize); 7] = [
    (-2, 3),
    (-5, 6),
    (-12, 13),
    (-5, 0),
    (1, 6),
    (-15, 0),
    (1, 16),
];
const ROUND: usize = WINDOWS.len() * 3;
pub(in crate::prose) const MARKS: usize = TEXT + MARKUP + BESIDE + PLACE + ROUND + WORDING;

/// A page's leaves with what is counted over all of them.
pub(in crate::prose) struct Marks<'m, 's, 'a> {
    page: &'m Page<'s, 'a>,
    seen: Seen<'m>,
    title: Option<Letters>,
    description: Option<Letters>,
    ends: Vec<bool>,
    inside: Vec<bool>,
    /// Up to each leaf: characters of running text, ends of sentences, short leaves.
    sums: Vec<[u32; 3]>,
    /// Per leaf: how far the last paragraph before it and the next one after it are.
    last: Vec<usize>,
    next: Vec<usize>,
    /// Running text by the elements that it stands in, sorted.
    boxes: Vec<(u32, usize)>,
    most: usize,
    all: usize,
    /// Whose text the page has twice.
    twice: Vec<bool>,
    wording: Wording,
}

impl<'m, 's, 'a> Marks<'m, 's, 'a> {
    pub(in crate::prose) fn of(page: &'m Page<'s, 'a>, seen: Seen<'m>) -> Self {
        let leaves = &page.leaves;
        let ends: Vec<bool> = leaves.iter().map(Leaf::ends_sentence).collect();
        let inside: Vec<bool> = leaves
            .iter()
            .map(|leaf| begins_inside(leaf.text()))
            .collect();
        let mut sums = Vec::with_capacity(leaves.len() + 1);
        let mut sum = [0; 3];
        sums.push(sum);
        for (leaf, (&ends, &inside)) in leaves.iter().zip(ends.iter().zip(&inside)) {
            let [running, sentences, short] = &mut sum;
            if leaf.paragraph || ends || inside {
                *running += leaf.size.min(300) as u32;
            }
            *sentences += u32::from(ends && leaf.size >= 30);
            *short += u32::from(leaf.size < 40 && !ends && !inside);
            sums.push(sum);
        }
        let boxes = boxes(leaves);
        let mut next = distances(leaves.iter().rev());
        next.reverse();
        Self {
            page,
            title: seen.title.map(Letters::of),
            description: seen.description.map(Letters::of),
            seen,
            ends,
            inside,
            sums,
            last: distances(leaves.iter()),
            next,
            most: boxes.iter().map(|(_, mass)| *mass).max().unwrap_or(0),
            all: boxes.iter().map(|(_, mass)| *mass).sum(),
            boxes,
            twice: twice(leaves),
            wording: if seen.marked_up {
                Wording::default()
            } else {
                Wording::of(leaves, seen.authors)
            },
        }
    }

    /// The marks of a leaf, each 0–10.
    pub(in crate::prose) fn of_leaf(&self, at: usize) -> [u8; MARKS] {
        let mut marks = [0; MARKS];
        let Some(leaf) = self.page.leaves.get(at) else {
            return marks;
        };
        let rest = &mut marks[..];
        let rest = put(rest, self.text(at, leaf));
        let rest = put(rest, self.markup(leaf));
        let rest = put(rest, self.beside(at, leaf));
        let rest = put(rest, self.place(at, leaf));
        let rest = WINDOWS.iter().fold(rest, |rest, &(from, to)| {
            put(rest, self.window(at, from, to))
        });
        put(rest, self.wording.marks(at));
        marks
    }

    /// Whether the page has the text of a leaf twice.
    pub(in crate::prose) fn is_twice(&self, at: usize) -> bool {
        is(&self.twice, at)
    }

    /// What its text looks like.
    fn text(&self, at: usize, leaf: &Leaf<'_, '_>) -> [u8; TEXT] {
        let (text, size) = (leaf.text(), leaf.size);
        let ends = is(&self.ends, at);
        let look = Look::of(text);
        [
            10,
            yes(size < 20),
            yes((20..40).contains(&size)),
            yes((40..80).contains(&size)),
            yes((80..160).contains(&size)),
            yes((160..320).contains(&size)),
            yes((320..640).contains(&size)),
            yes(ends),
            yes(leaf.paragraph),
            yes(ends && size < 60),
            yes(!ends && size >= 80),
            yes(text.ends_with([':', '：'])),
            yes(text.starts_with(char::is_lowercase)),
            yes(text.starts_with([',', '.', ';', ':', ')', ']', '}', '!', '?', '%'])),
            yes(text.starts_with([
                '"', '“', '”', '„', '«', '»', '\'', '‘', '「', '『', '—', '–', '-',
            ])),
            yes(text.starts_with(|c: char| c.is_ascii_digit())),
            yes(look.digits && size < 60),
            yes(look.bars && size < 160),
            yes(look.rights),
            yes(look.account && size < 120),
            yes(look.address),
            up_to_ten(look.commas * 2),
            up_to_ten((look.capitals * 10).checked_div(look.words).unwrap_or(0)),
            yes(self.is_twice(at)),
            yes(told(self.title.as_ref(), text) == Some(true)),
            yes(size > 20 && told(self.description.as_ref(), text).is_some()),
        ]
    }

    /// What its element says, and the elements round it.
    fn markup(&self, leaf: &Leaf<'_, '_>) -> [u8; MARKUP] {
        let hints = &leaf.block.hints;
        let own = self
            .boxes
            .binary_search_by_key(&hints.inside, |(own, _)| *own);
        let own = own
            .ok()
            .and_then(|at| self.boxes.get(at))
            .map_or(0, |(_, mass)| *mass);
        let heading = hints.heading.is_some_and(|level| level > 1);
        [
            yes(hints.element == Element::Paragraph),
            yes(hints.element == Element::Paragraph && leaf.size < 60),
            yes(hints.element == Element::Caption),
            yes(hints.element == Element::Quote),
            yes(hints.region == Region::Complementary),
            yes(hints.region == Region::Banner),
            yes(hints.main),
            up_to_ten((own * 10).checked_div(self.most).unwrap_or(0)),
            up_to_ten((own * 10).checked_div(self.all).unwrap_or(0)),
            yes(heading && own * 2 > self.most),
            yes(hints.linked > 0),
        ]
    }

    /// What it is, and what stands right before it and right after it.
    fn beside(&self, at: usize, leaf: &Leaf<'_, '_>) -> [u8; BESIDE] {
        let leaves = &self.page.leaves;
        let previous = at.checked_sub(1).and_then(|at| leaves.get(at));
        let next = leaves.get(at + 1);
        let linked = |leaf: &Leaf<'_, '_>| is_link(leaf);
        let short = |leaf: &Leaf<'_, '_>| leaf.size < 40;
        let heading = |leaf: &Leaf<'_, '_>| leaf.block.hints.heading.is_some();
        let item = |leaf: &Leaf<'_, '_>| leaf.block.hints.item;
        let goes_on = previous.is_some_and(|previous| !heading(previous))
            && at > 0
            && !is(&self.ends, at - 1);
        let (inside, next_inside) = (is(&self.inside, at), is(&self.inside, at + 1));
        let ends = is(&self.ends, at);
        let long = previous.is_some_and(|previous| previous.size >= 30);
        [
            yes(previous.is_some_and(|leaf| leaf.paragraph)),
            yes(next.is_some_and(|leaf| leaf.paragraph)),
            yes(previous.is_some_and(linked)),
            yes(next.is_some_and(linked)),
            yes(previous.is_some_and(short)),
            yes(next.is_some_and(short)),
            yes(previous.is_some_and(heading)),
            yes(next.is_some_and(heading)),
            yes(previous.is_some_and(item)),
            yes(next.is_some_and(item)),
            yes(previous.is_none()),
            yes(next.is_none()),
            yes(goes_on && long),
            yes(goes_on && inside),
            yes(!ends && next_inside),
            yes(goes_on && inside && (ends || next_inside)),
            yes(goes_on && long && leaf.size < 40 && next_inside),
        ]
    }

    /// Where it stands on the page.
    fn place(&self, at: usize, leaf: &Leaf<'_, '_>) -> [u8; PLACE] {
        let hints = &leaf.block.hints;
        let body = &self.page.body;
        let inside = body.contains(&at);
        let last = self.last.get(at).copied().unwrap_or(usize::MAX);
        let next = self.next.get(at).copied().unwrap_or(usize::MAX);
        let headline = self.seen.headline;
        let after = |from: usize, to: usize| {
            yes(headline.is_some_and(|head| (head + from..=head + to).contains(&at)))
        };
        [
            yes(hints.heading.is_some()),
            yes(hints.item),
            yes(hints.item && leaf.paragraph),
            yes(is_link(leaf)),
            hints.linked.min(10),
            yes(inside),
            yes(at < body.start),
            yes((body.end..body.end + 4).contains(&at)),
            yes((body.start.saturating_sub(4)..body.start).contains(&at)),
            yes(inside && leaf.size < 40),
            yes(last <= 1),
            yes(last <= 3),
            yes(last <= 8),
            yes(next <= 1),
            yes(next <= 3),
            yes(next <= 8),
            yes(headline.is_some_and(|head| at < head)),
            after(0, 0),
            after(1, 2),
            after(3, 5),
            after(6, 12),
            yes(is(self.seen.dated, at)),
            yes(is(self.seen.signed, at)),
            yes(hints.gap),
        ]
    }

    /// How much of the leaves round it is running text, how many end as sentences do, and how many are short.
    fn window(&self, at: usize, from: isize, to: isize) -> [u8; 3] {
        let end = self.page.leaves.len();
        let from = at.saturating_add_signed(from).min(end);
        let to = at.saturating_add_signed(to).min(end);
        let (Some(a), Some(z)) = (self.sums.get(from), self.sums.get(to)) else {
            return [0; 3];
        };
        let count = (to.saturating_sub(from) as u32).max(1);
        let [running, sentences, short] = [0, 1, 2]
            .map(|sum: usize| z.get(sum).copied().unwrap_or(0) - a.get(sum).copied().unwrap_or(0));
        [
            running / (count * 6),
            sentences * 10 / count,
            short * 10 / count,
        ]
        .map(|mark| mark.min(10) as u8)
    }
}

fn is_link(leaf: &Leaf<'_, '_>) -> bool {
    leaf.block.hints.link.is_some() || leaf.block.hints.linked >= 8
}

/// What is told begins with a leaf's letters, if anything is told.
fn told(told: Option<&Letters>, leaf: &str) -> Option<bool> {
    told?.begin_with(leaf)
}

fn is(marks: &[bool], at: usize) -> bool {
    marks.get(at).copied().unwrap_or(false)
}

fn yes(is: bool) -> u8 {
    10 * u8::from(is)
}

fn up_to_ten(count: usize) -> u8 {
    count.min(10) as u8
}
