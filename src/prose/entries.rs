//! Pages of many entries: the front of a weblog, its archive, what a search found. Each entry has its title, its day and its author,
//! and none of them is the page's.

use super::Scene;
use super::headline::Headline;
use super::page::Leaf;
use crate::value::date::Label;
use crate::value::{others, person};
use std::collections::HashSet;
use std::ops::Range;

/// Leaves from the line of a day or an author to the title of its entry.
const BESIDE: usize = 3;
/// Other entries that make a page one of entries; where nobody tells anything of them, one more.
const OTHERS: usize = 2;
/// Lines like it to either side of a line that are looked at.
const LINES: usize = 12;
/// Words before and behind the day that lines of one kind may differ by: names are of one word or of four.
const WORDS: usize = 4;
/// Letters of an entry that is a whole article: pages that go on with the next article below the first are the first one's.
const ARTICLE: usize = 1500;
/// Short leaves in a row that end the text of an entry.
const GAP: usize = 4;
/// Leaves from the beginning of a page and round an entry that may say its title once more, and letters of such a line.
const FAR: usize = 500;
const LINE: usize = 300;
/// Leaves of an entry that are measured.
const LONGEST: usize = 200;

/// Where the title of an entry stands, seen from the line of its day or author.
#[derive(Debug, Clone, Copy)]
enum Side {
    /// In the same line: `12 March 2024: The mill turns again`.
    Same,
    /// So many short leaves above, paragraphs not counted: some tell under the text who wrote it.
    Above(usize),
    Below(usize),
}

const SIDES: [Side; 2 * BESIDE + 1] = [
    Side::Same,
    Side::Above(1),
    Side::Above(2),
    Side::Above(3),
    Side::Below(1),
    Side::Below(2),
    Side::Below(3),
];

/// Whether the headline is that of one entry of many.
pub(super) fn has(scene: &Scene<'_, '_, '_>, headline: Headline) -> bool {
    let Some(head) = headline.at.filter(|_| headline.is_said) else {
        return false;
    };
    let near = head.saturating_sub(BESIDE)..head + BESIDE + 1;
    let mut lines = scene.page.stretch(near).map(|(at, _)| at);
    !headline.is_titled
        && lines.any(|at| {
            let kind = Kind::of(scene, at);
            kind.is_some_and(|kind| kind.is_one_of_many(scene, at, |title| title == head))
        })
}

/// Whether a line of a day or an author stands in one entry of many. What stands under the headline of a page has its title there.
pub(super) fn is_in_one(scene: &Scene<'_, '_, '_>, headline: Headline, at: usize) -> bool {
    let head = headline.at.filter(|_| headline.is_said);
    let head = head.filter(|head| *head < at);
    let below = |title: usize| head.is_none_or(|head| title > head);
    let kind = Kind::of(scene, at);
    kind.is_some_and(|kind| kind.is_one_of_many(scene, at, below))
}

/// What a line is that all entries have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Day {
        label: Label,
        timed: bool,
        before: usize,
        behind: usize,
    },
    Signed,
}

impl Kind {
    fn of(scene: &Scene<'_, '_, '_>, at: usize) -> Option<Self> {
        let leaf = scene.page.leaves.get(at).filter(|leaf| !leaf.paragraph)?;
        let words = |text: Option<&str>| text.map_or(0, |text| text.split_whitespace().count());
        if let Some(dated) = scene.dates_of(at).next() {
            return Some(Self::Day {
                label: dated.written.label,
                timed: dated.written.date.is_some_and(|date| date.time().is_some()),
                before: words(leaf.text().get(..dated.range.start)),
                behind: words(leaf.text().get(dated.range.end..)),
            });
        }
        scene.is_signed(at..at + 1).then_some(Self::Signed)
    }

    fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (
                Self::Day {
                    label,
                    timed,
                    before,
                    behind,
                },
                Self::Day {
                    label: other,
                    timed: at_time,
                    before: words,
                    behind: rest,
                },
            ) => {
                label == other
                    && timed == at_time
                    && before.abs_diff(words) <= WORDS
                    && behind.abs_diff(rest) <= WORDS
            }
            (one, other) => one == other,
        }
    }

    /// Lines of this kind before and behind one, the nearest first, each with the place of its leaf.
    fn others(self, scene: &Scene<'_, '_, '_>, at: usize) -> Vec<usize> {
        let marks = |at: &usize| match self {
            Self::Day { .. } => scene.dates_of(*at).next().is_some(),
            Self::Signed => scene.is_signed(*at..*at + 1),
        };
        let like = |at: &usize| Self::of(scene, *at).is_some_and(|kind| self.is_like(kind));
        let end = scene.page.leaves.len().min(at + LONGEST);
        let own = |at: &usize| !opens_others(scene, *at);
        let before = (at.saturating_sub(LONGEST)..at).rev().take_while(own);
        let before = before.filter(marks).filter(like).take(LINES);
        let behind = (at + 1..end).take_while(own);
        let behind = behind.filter(marks).filter(like).take(LINES);
        let mut all: Vec<usize> = before.collect();
        all.reverse();
        all.push(at);
        all.extend(behind);
        all
    }

    /// Whether a line has a title beside it, in a place where it may stand, and others like it have theirs in the same place, with as
    /// much text.
    fn is_one_of_many(
        self,
        scene: &Scene<'_, '_, '_>,
        at: usize,
        may_stand: impl Fn(usize) -> bool,
    ) -> bool {
        let lines = self.others(scene, at);
        if lines.len() <= OTHERS {
            return false;
        }
        let rows = SIDES
            .iter()
            .filter_map(|side| Row::of(scene, &lines, at, *side));
        let rows: Vec<Row> = rows.collect();
        rows.iter()
            .any(|row| may_stand(row.title) && row.is_of_entries(scene, at))
            && !rows.iter().any(|row| row.is_said_elsewhere(scene))
    }
}

/// Whether a leaf stands over a list of others. What stands below every entry is a button, `Read more`.
fn opens_others(scene: &Scene<'_, '_, '_>, at: usize) -> bool {
    let leaves = &scene.page.leaves;
    let opens = |leaf: &&Leaf<'_, '_>| others::opens(leaf.text()).is_some();
    let Some(leaf) = leaves.get(at).filter(opens) else {
        return false;
    };
    let near = scene.page.stretch(at.saturating_sub(LONGEST)..at + LONGEST);
    let mut same = near.filter(|(_, other)| other.text() == leaf.text());
    same.nth(1).is_none()
}

impl Side {
    /// The leaf of the title.
    fn of(self, scene: &Scene<'_, '_, '_>, at: usize) -> Option<usize> {
        let leaves = &scene.page.leaves;
        let short = |at: &usize| leaves.get(*at).is_some_and(|leaf| !leaf.paragraph);
        let place = match self {
            Self::Same => return is_titled(scene, at).then_some(at),
            Self::Above(step) => {
                let near = at.saturating_sub(BESIDE + step)..at;
                near.rev().filter(short).nth(step - 1)?
            }
            Self::Below(step) => {
                let near = at + 1..at + 1 + step;
                near.clone().all(|at| short(&at)).then_some(at + step)?
            }
        };
        is_title(scene, place).then_some(place)
    }
}

/// Whether the line of a day tells what is of that day: nobody's name, and no word for what the day is.
fn is_titled(scene: &Scene<'_, '_, '_>, at: usize) -> bool {
    const TITLE: usize = 3;
    let mut days = scene.dates_of(at);
    let (Some(dated), None, Some(leaf)) = (days.next(), days.next(), scene.page.leaves.get(at))
    else {
        return false;
    };
    let words = leaf.text().split_whitespace().count();
    let of_day = leaf.text().get(dated.range.clone()).unwrap_or_default();
    let named = scene.bylines.iter().any(|byline| byline.at == at);
    dated.written.label == Label::None
        && !named
        && words >= TITLE + of_day.split_whitespace().count()
}

/// Whether a leaf may be the title of an entry: it is neither a paragraph, nor a line of who and when.
fn is_title(scene: &Scene<'_, '_, '_>, at: usize) -> bool {
    let Some(leaf) = scene.page.leaves.get(at) else {
        return false;
    };
    !leaf.paragraph
        && (8..=200).contains(&leaf.size)
        && leaf.words() >= 2
        && !leaf.has_address()
        && !leaf.text().starts_with(['(', '—', '–'])
        && !leaf.text().ends_with([':', '.'])
        && !scene.is_line(at)
        && scene.dates_of(at).next().is_none()
        && !person::is_person_like(leaf.text())
}

/// An entry: where it begins, and how much is told in it.
#[derive(Debug)]
struct Entry {
    own: bool,
    text: usize,
    leaves: usize,
}

/// Lines that have their titles in the same place.
struct Row {
    /// The title of the own line.
    title: usize,
    /// Each line with its title.
    titled: Vec<(usize, usize)>,
}

impl Row {
    fn of(scene: &Scene<'_, '_, '_>, lines: &[usize], own: usize, side: Side) -> Option<Self> {
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

    /// Whether the lines open entries that are alike.
    fn is_of_entries(&self, scene: &Scene<'_, '_, '_>, own: usize) -> bool {
        let entries = entries(scene, &self.titled, own);
        let mine = entries.iter().find(|entry| entry.own);
        let Some(mine) = mine.filter(|mine| mine.text <= ARTICLE) else {
            return false;
        };
        let like = |entry: &&Entry| {
            !entry.own && entry.text * 2 >= mine.text && entry.leaves * 2 + GAP >= mine.leaves
        };
        let others = entries.iter().filter(like).count();
        others >= OTHERS + usize::from(mine.text == 0)
    }

    /// Whether another part of the page says the title of the own entry, and not those of the others: its title line, the way to it,
    /// the buttons that share it. What was posted last may stand in a list beside all entries.
    fn is_said_elsewhere(&self, scene: &Scene<'_, '_, '_>) -> bool {
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

/// The entries that begin at a line or its title, whichever stands first, and end where the next one begins.
fn entries(scene: &Scene<'_, '_, '_>, titled: &[(usize, usize)], own: usize) -> Vec<Entry> {
    let begins = |(line, title): &(usize, usize)| (*line).min(*title);
    let mut ends = titled.iter().skip(1).map(begins);
    let entry = |place: &(usize, usize)| {
        let from = begins(place);
        let own = place.0 == own;
        let end = ends.next().unwrap_or(from + LONGEST);
        let (text, leaves) = told(scene, from..end, own);
        Entry { own, text, leaves }
    };
    titled.iter().map(entry).collect()
}

/// Letters of the paragraphs of a stretch, and its leaves. What stands behind the text of another entry, several short leaves between, is
/// not its own; between the headline of an article and its text many stand.
fn told(scene: &Scene<'_, '_, '_>, stretch: Range<usize>, own: bool) -> (usize, usize) {
    let (mut text, mut leaves, mut gap) = (0, 0, 0);
    for (_, leaf) in scene.page.stretch(stretch) {
        gap = if leaf.paragraph { 0 } else { gap + 1 };
        if text > 0 && gap > GAP && !own {
            break;
        }
        text += if leaf.paragraph { leaf.size } else { 0 };
        leaves += 1;
    }
    (text, leaves)
}

#[cfg(test)]
mod tests;
