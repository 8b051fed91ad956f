//! Rows of entries: what each is made of, and whether all are alike as only those of a list are.

use super::{BESIDE, Kind, LONGEST, OTHERS, Side};
use crate::prose::Scene;
use crate::prose::page::Leaf;
use std::collections::HashSet;
use std::ops::Range;

/// Letters of an entry that is a whole article: pages that go on with the next article below the first are the first one's.
const ARTICLE: usize = 1500;
/// Letters of a text that calls for an article, and other entries of such texts that no article has below it.
const TEASER: usize = 400;
const MANY: usize = 6;
/// Short leaves in a row that end the text of an entry.
const GAP: usize = 4;
/// Leaves from the beginning of a page and round an entry that may say its title once more, and letters of such a line.
const FAR: usize = 500;
const LINE: usize = 300;

/// What a leaf of an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Title,
    Line(Kind),
    Short,
    Text,
}

impl Part {
    fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Line(one), Self::Line(two)) => one.is_like(two),
            (one, two) => one == two,
        }
    }
}

/// An entry: what it is made of, and how much is told in it.
#[derive(Debug, Default)]
struct Entry<'s> {
    own: bool,
    /// Nothing tells where it ends.
    last: bool,
    text: usize,
    paragraphs: usize,
    leaves: usize,
    /// Its parts in order, several short leaves or paragraphs in a row as one.
    form: Vec<Part>,
    /// Short leaves below its text.
    below: Vec<&'s str>,
    /// Its text breaks off: `The wheel was set going again and…`.
    cut: bool,
}

impl Entry<'_> {
    /// Whether two entries are made of the same parts. An article that stands over entries has its author besides the day, or a heading
    /// behind its text, `User reviews`, where they have none.
    fn is_made_like(&self, other: &Self) -> bool {
        let (one, two) = (self.form.len(), other.form.len());
        let shared = one.min(two);
        let whole = match (self.last, other.last) {
            (true, _) => two,
            (_, true) => one,
            _ => one.max(two),
        };
        let slack = usize::from(self.last || other.last);
        let mut parts = self.form.iter().zip(&other.form);
        shared + slack >= whole && parts.all(|(one, two)| one.is_like(*two))
    }

    fn is_teaser(&self) -> bool {
        self.paragraphs == 1 && self.text <= TEASER
    }
}

/// Lines that have their titles in the same place.
pub(super) struct Row {
    /// The title of the own line.
    pub(super) title: usize,
    /// Each line with its title.
    titled: Vec<(usize, usize)>,
}

impl Row {
    pub(super) fn of(
        scene: &Scene<'_, '_, '_>,
        lines: &[usize],
        own: usize,
        side: Side,
    ) -> Option<Self> {
        let leaves = &scene.page.leaves;
        let level = |title: usize| leaves.get(title).map(|leaf| leaf.block.hints.heading);
        let title = side.of(scene, own)?;
        let titled = lines.iter().filter_map(|line| {
            let other = side.of(scene, *line)?;
            (level(other) == level(title)).then_some((*line, other))
        });
        let titled = apart(titled, own);
        let texts = titled.iter().filter_map(|(_, title)| leaves.get(*title));
        let texts: HashSet<&str> = texts.map(Leaf::text).collect();
        // A button stands in all of them, `Reply to this comment`.
        let differ = texts.len() > OTHERS && texts.len() * 4 >= titled.len() * 3;
        differ.then_some(Self { title, titled })
    }

    /// Whether the lines open entries that are alike, and such as only a list has. A page that goes on with whole articles below the
    /// first is the first one's, however short they are.
    pub(super) fn is_of_entries(&self, scene: &Scene<'_, '_, '_>, own: usize) -> bool {
        let entries = entries(scene, &self.titled, own);
        let mine = entries.iter().find(|entry| entry.own);
        let Some(mine) = mine.filter(|mine| mine.text <= ARTICLE) else {
            return false;
        };
        let like = |entry: &&Entry<'_>| {
            !entry.own
                && entry.text * 2 >= mine.text
                && entry.leaves * 2 + GAP >= mine.leaves
                && mine.is_made_like(entry)
        };
        let others: Vec<&Entry<'_>> = entries.iter().filter(like).collect();
        let most = |is: &dyn Fn(&Entry<'_>) -> bool| {
            let count = others.iter().filter(|entry| is(entry)).count();
            count >= OTHERS && count * 4 >= others.len() * 3
        };
        if others.len() < OTHERS || (others.len() + 1) * 2 < entries.len() {
            return false;
        }
        // Titles and days alone; under the pictures of a gallery stands who took them.
        if mine.text == 0 {
            let bare = mine.form.len() <= 2 && others.len() > OTHERS;
            return bare && entries.iter().all(|entry| entry.text == 0);
        }
        let button = |text: &&str| most(&|entry| entry.below.contains(text));
        mine.is_teaser()
            && (others.len() >= MANY && most(&|entry| entry.is_teaser())
                || mine.cut && most(&|entry| entry.cut)
                || mine.below.iter().any(button)
                || mine.text <= longest(&others) * 2
                    && most(&|entry| entry.is_teaser())
                    && self.is_front(scene, &others))
    }

    /// Whether the page begins with its entries, the name of the site and its menu above them, and all are of one make: the front of a
    /// small site has four or five, and each tells one thing in a paragraph. Where the first line is the title of the first, or the way to the
    /// page has it, `Home > News > The mill turns`, the page is that article's, and others stand below it.
    fn is_front(&self, scene: &Scene<'_, '_, '_>, others: &[&Entry<'_>]) -> bool {
        let first = self.titled.first().map(begins).filter(|first| *first > 0);
        let title = scene.page.leaves.get(self.title).map_or("", Leaf::text);
        others.len() > OTHERS
            && others.len() + 1 == self.titled.len()
            && first.is_some_and(|first| {
                scene
                    .page
                    .stretch(0..first)
                    .all(|(_, leaf)| !leaf.paragraph && !leaf.text().contains(title))
            })
    }

    /// Whether another part of the page says the title of the own entry, and not those of the others: its title line, the way to it,
    /// the buttons that share it. What was posted last may stand in a list beside all entries.
    pub(super) fn is_said_elsewhere(&self, scene: &Scene<'_, '_, '_>) -> bool {
        let leaves = &scene.page.leaves;
        let is_said = |(line, title): &(usize, usize)| {
            let near = line.min(title).saturating_sub(BESIDE)..line.max(title) + BESIDE + 1;
            let text = leaves.get(*title).map_or("", Leaf::text);
            let round = line.saturating_sub(FAR).max(FAR)..line + FAR;
            let all = scene.page.stretch(0..FAR).chain(scene.page.stretch(round));
            let mut others = all.filter(|(at, leaf)| leaf.size <= LINE && !near.contains(at));
            others.any(|(_, leaf)| leaf.text().contains(text))
        };
        let mine = self.titled.iter().find(|(_, title)| *title == self.title);
        mine.is_some_and(is_said) && {
            let said = self.titled.iter().filter(|entry| is_said(entry)).count();
            said * 2 <= self.titled.len()
        }
    }
}

/// One line of each entry, with its title: the day may stand in a frame once more, beside that of the change or in other words.
fn apart(titled: impl Iterator<Item = (usize, usize)>, own: usize) -> Vec<(usize, usize)> {
    let mut entries: Vec<(usize, usize)> = Vec::new();
    for (line, title) in titled {
        let last = entries.last_mut();
        match last.filter(|(before, over)| line.min(title) <= (*before).max(*over)) {
            None => entries.push((line, title)),
            Some(last) if line == own => *last = (line, title),
            Some(_) => {}
        }
    }
    entries
}

/// Where an entry begins.
fn begins((line, title): &(usize, usize)) -> usize {
    (*line).min(*title)
}

/// The most text of an entry.
fn longest(entries: &[&Entry<'_>]) -> usize {
    let texts = entries.iter().map(|entry| entry.text);
    texts.max().unwrap_or_default()
}

/// The entries that begin at a line or its title, whichever stands first, and end where the next one begins.
fn entries<'s>(scene: &Scene<'_, 's, '_>, titled: &[(usize, usize)], own: usize) -> Vec<Entry<'s>> {
    let mut ends = titled.iter().skip(1).map(begins);
    let entry = |place: &(usize, usize)| {
        let from = begins(place);
        let end = ends.next();
        let mut entry = Entry {
            own: place.0 == own,
            last: end.is_none(),
            ..Entry::default()
        };
        entry.take(scene, from..end.unwrap_or(from + LONGEST), place.1);
        entry
    };
    titled.iter().map(entry).collect()
}

impl<'s> Entry<'s> {
    /// Takes the leaves of a stretch. What stands behind the text of another entry, several short leaves between, is not its own; between
    /// the headline of an article and its text many stand.
    fn take(&mut self, scene: &Scene<'_, 's, '_>, stretch: Range<usize>, title: usize) {
        let mut gap = 0;
        for (at, leaf) in scene.page.stretch(stretch) {
            gap = if leaf.paragraph { 0 } else { gap + 1 };
            if self.text > 0 && gap > GAP && !self.own {
                break;
            }
            self.leaves += 1;
            let part = if leaf.paragraph {
                self.text += leaf.size;
                self.paragraphs += 1;
                self.cut = is_cut(leaf.text());
                Part::Text
            } else if at == title {
                Part::Title
            } else {
                Kind::of(scene, at).map_or(Part::Short, Part::Line)
            };
            if part == Part::Short && self.text > 0 {
                self.below.push(leaf.text());
            }
            let goes_on = matches!(part, Part::Short | Part::Text);
            if !(goes_on && self.form.last() == Some(&part)) {
                self.form.push(part);
            }
        }
    }
}

/// Whether a text breaks off: `…`, `[...]`.
fn is_cut(text: &str) -> bool {
    let bare = text.trim_end_matches([']', ')', ' ', '»', '→']);
    bare.ends_with('…') || bare.ends_with("...")
}
