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
/// Other entries that make a page one of entries; where nothing is told in them, one more.
const OTHERS: usize = 2;
/// Lines like it to either side of a line that are looked at.
const LINES: usize = 12;
/// Words before and behind the day that lines of one kind may differ by: names are of one word or of four.
const WORDS: usize = 4;
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

    /// A line of this kind and those before and behind it in a stretch, in order of places.
    fn lines(self, scene: &Scene<'_, '_, '_>, at: usize, stretch: Range<usize>) -> Vec<usize> {
        let like = |other: &usize| {
            let kind = Self::of(scene, *other).filter(|_| stretch.contains(other));
            *other != at && kind.is_some_and(|kind| self.is_like(kind))
        };
        let (before, behind) = match self {
            Self::Day { .. } => nearest(&scene.dates, at, |dated| dated.at, like),
            Self::Signed => nearest(&scene.bylines, at, |byline| byline.at, like),
        };
        let mut all = before;
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
        let stands = |side: &Side| side.of(scene, at).is_some_and(&may_stand);
        if !SIDES.iter().any(stands) {
            return false;
        }
        let rows = |stretch: Range<usize>| -> Vec<Row> {
            let lines = self.lines(scene, at, stretch);
            let sides = SIDES.iter().filter(|_| lines.len() > OTHERS);
            sides
                .filter_map(|side| Row::of(scene, &lines, at, *side))
                .collect()
        };
        let are_entries = |rows: &[Row]| {
            let mut rows = rows.iter().filter(|row| may_stand(row.title));
            rows.any(|row| row.is_of_entries(scene, at))
        };
        // What stands under a heading over others is asked for last: most pages have no such rows.
        are_entries(&rows(at.saturating_sub(LONGEST)..at + LONGEST)) && {
            let rows = rows(up_to_others(scene, at));
            are_entries(&rows) && !rows.iter().any(|row| row.is_said_elsewhere(scene))
        }
    }
}

/// The leaves of what stands before and behind a leaf, the nearest first, each leaf once and so many as are looked at.
fn nearest<T>(
    marks: &[T],
    at: usize,
    place: impl Fn(&T) -> usize,
    like: impl Fn(&usize) -> bool,
) -> (Vec<usize>, Vec<usize>) {
    let from = marks.partition_point(|mark| place(mark) < at);
    let (before, behind) = marks.split_at(from.min(marks.len()));
    let pick = |marks: &mut dyn Iterator<Item = &T>| {
        let mut found: Vec<usize> = Vec::new();
        let near = marks
            .map(&place)
            .take_while(|other| other.abs_diff(at) <= LONGEST);
        for other in near {
            if found.len() < LINES && found.last() != Some(&other) && like(&other) {
                found.push(other);
            }
        }
        found
    };
    (pick(&mut before.iter().rev()), pick(&mut behind.iter()))
}

/// The stretch round a leaf up to the headings over others on either side.
fn up_to_others(scene: &Scene<'_, '_, '_>, at: usize) -> Range<usize> {
    let end = scene.page.leaves.len().min(at + LONGEST);
    let opens = |at: &usize| opens_others(scene, *at);
    let from = (at.saturating_sub(LONGEST)..at).rev().find(opens);
    let end = (at + 1..end).find(opens).unwrap_or(end);
    from.map_or(0, |from| from + 1)..end
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

    /// Whether the lines open entries that are alike, and such as only a list has. A page that goes on with whole articles below the
    /// first is the first one's, however short they are.
    fn is_of_entries(&self, scene: &Scene<'_, '_, '_>, own: usize) -> bool {
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
                || mine.below.iter().any(button))
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
fn entries<'s>(scene: &Scene<'_, 's, '_>, titled: &[(usize, usize)], own: usize) -> Vec<Entry<'s>> {
    let begins = |(line, title): &(usize, usize)| (*line).min(*title);
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

#[cfg(test)]
mod tests;
