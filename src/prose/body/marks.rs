//! What is seen on a leaf and round it that tells whether it is a paragraph of the article.

use super::Seen;
use super::wording::{WORDING, Wording};
use crate::block::{Element, Region};
use crate::prose::choice::put;
use crate::prose::page::{Leaf, Page};
use crate::value::letter::is_alphanumeric;

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
        Self {
            page,
            title: seen.title.map(Letters::of),
            description: seen.description.map(Letters::of),
            seen,
            ends,
            inside,
            sums,
            last: distances(leaves.iter()),
            next: {
                let mut next = distances(leaves.iter().rev());
                next.reverse();
                next
            },
            most: boxes
                .iter()
                .map(|(_, mass)| *mass)
                .max()
                .unwrap_or_default(),
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
            yes(is(&self.twice, at)),
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

/// What stands in the beginning of a text.
#[derive(Default)]
struct Look {
    commas: usize,
    capitals: usize,
    words: usize,
    digits: bool,
    bars: bool,
    rights: bool,
    account: bool,
    address: bool,
}

impl Look {
    fn of(text: &str) -> Self {
        const LOOKED_AT: usize = 160;
        let mut look = Self::default();
        let mut before = ' ';
        for c in text.chars().take(LOOKED_AT) {
            if before == ' ' {
                look.words += 1;
                look.capitals += usize::from(c.is_uppercase());
            }
            // Nearly all of them.
            if !(c.is_ascii_alphabetic() || c == ' ') {
                match c {
                    ',' | ';' | '、' | '，' | '،' => look.commas += 1,
                    '0'..='9' => look.digits = true,
                    '|' | '•' | '·' | '►' | '→' | '›' | '»' => look.bars = true,
                    '/' if before == '/' => look.address = true,
                    '©' => look.rights = true,
                    '@' => look.account = true,
                    _ => {}
                }
            }
            before = c;
        }
        look
    }
}

/// Whether a text begins as no sentence does: with a small letter, or with a mark that closes something.
pub(super) fn begins_inside(text: &str) -> bool {
    text.starts_with(|c: char| {
        c.is_lowercase() || matches!(c, ',' | '.' | ';' | ':' | ')' | ']' | '}' | '!' | '?' | '%')
    })
}

fn is_link(leaf: &Leaf<'_, '_>) -> bool {
    leaf.block.hints.link.is_some() || leaf.block.hints.linked >= 8
}

/// The letters of a text that many leaves are held to.
#[derive(Debug)]
pub(super) struct Letters(Vec<char>);

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        Self(letters(text).collect())
    }

    /// Whether the text begins with all letters of another: with nothing behind them, or with more.
    pub(super) fn begin_with(&self, part: &str) -> Option<bool> {
        let mut whole = self.0.iter();
        let mut any = false;
        for c in letters(part) {
            if whole.next() != Some(&c) {
                return None;
            }
            any = true;
        }
        any.then(|| whole.next().is_none())
    }
}

/// What is told begins with a leaf's letters, if anything is told.
fn told(told: Option<&Letters>, leaf: &str) -> Option<bool> {
    told?.begin_with(leaf)
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .filter(|c| is_alphanumeric(*c))
        .flat_map(char::to_lowercase)
}

/// How far the last paragraph is, for each leaf.
fn distances<'l, 's: 'l, 'a: 's>(leaves: impl Iterator<Item = &'l Leaf<'s, 'a>>) -> Vec<usize> {
    let mut distance = usize::MAX / 2;
    let next = |leaf: &Leaf<'_, '_>| {
        distance += 1;
        let own = distance;
        if leaf.paragraph {
            distance = 0;
        }
        own
    };
    leaves.map(next).collect()
}

/// Running text by the elements that it stands in, sorted by these.
fn boxes(leaves: &[Leaf<'_, '_>]) -> Vec<(u32, usize)> {
    let paragraphs = leaves.iter().filter(|leaf| leaf.paragraph);
    let mut boxes: Vec<_> = paragraphs
        .map(|leaf| (leaf.block.hints.inside, leaf.size.min(1200)))
        .collect();
    boxes.sort_unstable();
    boxes.dedup_by(|own, kept| {
        let same = own.0 == kept.0;
        kept.1 += if same { own.1 } else { 0 };
        same
    });
    boxes
}

/// For each leaf, whether its text stands on the page twice.
fn twice(leaves: &[Leaf<'_, '_>]) -> Vec<bool> {
    let prints = leaves.iter().map(|leaf| print(leaf.text())).zip(0..);
    let mut prints: Vec<(Print<'_>, usize)> = prints.collect();
    prints.sort_unstable();
    let mut twice = vec![false; leaves.len()];
    for pair in prints.windows(2) {
        if let [(a, first), (b, second)] = pair {
            for at in [first, second] {
                if let Some(twice) = twice.get_mut(*at).filter(|_| a == b) {
                    *twice = true;
                }
            }
        }
    }
    twice
}

/// A text with what tells most others apart at a glance: its length, its beginning and its end.
type Print<'t> = (u64, &'t str);

fn print(text: &str) -> Print<'_> {
    let bytes = text.as_bytes();
    let ends = bytes.iter().take(16).chain(bytes.iter().rev().take(16));
    let start = (bytes.len() as u64) ^ 0xcbf2_9ce4_8422_2325;
    let glance = ends.fold(start, |print, &byte| {
        (print ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    (glance, text)
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

#[cfg(test)]
mod tests {
    use super::twice;
    use crate::block::{Block, Sheet};
    use crate::prose::page::Page;

    #[test]
    fn long_lines_with_equal_ends_are_two() {
        let line = |word: &str| format!("The mill turns and turns, {word}, and turns once again.");
        let block = |word: &str| Block {
            text: line(word).into(),
            ..Block::default()
        };
        let sheet = Sheet {
            blocks: ["rye", "oak", "rye"].map(block).to_vec(),
            addresses: Vec::new(),
        };
        let page = Page::of(&sheet, 0);
        assert_eq!(twice(&page.leaves), [true, false, true]);
    }
}
