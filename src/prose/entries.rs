//! Pages of many entries: the front of a weblog, its archive, what a search found. Each entry has its title, its day and its author,
//! and none of them is the page's.

mod rows;

use super::Scene;
use super::headline::Headline;
use super::page::Leaf;
use crate::value::date::Label;
use crate::value::{others, person};
use rows::Row;
use std::ops::Range;

/// Leaves from the line of a day or an author to the title of its entry.
const BESIDE: usize = 3;
/// Other entries that make a page one of entries; where nothing is told in them, one more.
const OTHERS: usize = 2;
/// Lines like it to either side of a line that are looked at.
const LINES: usize = 12;
/// Words before and behind the day that lines of one kind may differ by: names are of one word or of four.
const WORDS: usize = 4;
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

#[cfg(test)]
mod tests;
