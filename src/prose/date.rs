//! The day of the page among all days it shows: near the headline, alone on its line, beside the byline.

use super::choice::yes;
use super::dates::Dated;
use super::headline::Headline;
use super::place::Place;
use super::{Scene, say, weights};
use crate::claim::{Claims, Field, Value};
use crate::page::Date;
use crate::value::date::{Label, can_be_a_page_s, from_address, is_hours};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Marks of a candidate, each 0–10.
pub(super) const MARKS: usize = 40;
/// Below this there is none.
const ENOUGH: i32 = -20;

/// Finds the day of publication, and of the last change, and says them.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let best = weights::DATE.best(candidates(scene, headline));
    if let Some((_, (dated, date))) = best.filter(|(score, ..)| *score >= ENOUGH) {
        if let Some(leaf) = scene.page.leaves.get(dated.at) {
            say(
                claims,
                leaf.block,
                Field::DatePublished,
                Value::Date(date),
                "date near the headline",
                40,
            );
            if let Some(date) = changed(scene, dated, date, leaf.text()) {
                let rule = "date of the change beside the date of publication";
                say(
                    claims,
                    leaf.block,
                    Field::DateModified,
                    Value::Date(date),
                    rule,
                    40,
                );
            }
        }
    }
}

/// The date behind the publication's in the same line, later and called the change's or set in brackets:
/// `22:57 28.04.2020 (updated 11:14 29.04.2020)`, in whatever language.
fn changed(scene: &Scene<'_, '_, '_>, published: &Dated, date: Date, line: &str) -> Option<Date> {
    let next = scene
        .dates
        .iter()
        .find(|other| other.at == published.at && other.range.start >= published.range.end)?;
    let between = line.get(published.range.end..next.range.start)?;
    // `(valid until 9 June 2030)` says more than one word and another thing.
    let inside = between.trim_start().strip_prefix('(');
    let bracketed = inside.is_some_and(|inside| {
        // Zones and clocks are no words.
        let is_word = |word: &&str| !word.bytes().all(|b| b.is_ascii_uppercase() || b < b'A');
        let words = inside.split_whitespace().filter(is_word);
        !inside.contains(')') && words.count() <= 1
    });
    let change = value(next).filter(|_| bracketed || next.written.label == Label::Updated)?;
    let moment = |date: Date| Some((date.year(), date.month()?, date.day()?, date.time()?));
    let is_later =
        moment(date)? < moment(change)? && date.offset_minutes() == change.offset_minutes();
    is_later.then_some(change)
}

/// Every day of the page with its marks.
pub(super) fn candidates<'s>(
    scene: &'s Scene<'_, '_, '_>,
    headline: Headline,
) -> impl Iterator<Item = ([u8; MARKS], (&'s Dated, Date))> {
    let clues = Clues::of(scene, headline);
    scene
        .dates
        .iter()
        .enumerate()
        .filter(|(_, dated)| is_own(scene, dated))
        .filter_map(move |(place, dated)| {
            let date = value(dated)?;
            let marks = marks(scene, &clues, headline, place, dated, date);
            Some((marks, (dated, date)))
        })
}

/// Whether a date may be the page's: neither told inside a sentence that nobody signs, nor beside one that is labelled as published.
fn is_own(scene: &Scene<'_, '_, '_>, dated: &Dated) -> bool {
    let Some(leaf) = scene.page.leaves.get(dated.at) else {
        return false;
    };
    let labelled = |other: &Dated| other.written.label == Label::Published;
    let signed = scene.any(&scene.signed, dated.at, dated.at + 1);
    // `Saturday, 14 June 2025`, and under it `10:00 - 17:00`: an event's.
    let next = scene.page.leaves.get(dated.at + 1);
    if dated.written.label == Label::None && next.is_some_and(|next| is_hours(next.text())) {
        return false;
    }
    (signed || can_be_a_page_s(leaf.text(), &dated.range, &dated.written))
        && (dated.written.label != Label::None || !scene.dates_of(dated.at).any(labelled))
}

/// What is sure of a date; a day that could be either way round is none.
fn value(dated: &Dated) -> Option<Date> {
    if dated.written.ambiguous.is_some() || dated.written.label == Label::Captured {
        return None;
    }
    dated.written.date.filter(|date| date.day().is_some())
}

/// What the days of a page are held against, worked out once: a page may show a day in every line, and to look through all of them
/// for each takes the square of their number.
struct Clues {
    /// The leaf of each day; `None` of a day that several leaves show.
    leaves: HashMap<Date, Option<usize>>,
    /// The place of the first date from the headline on.
    first: Option<usize>,
    /// The day in the address of the page.
    address: Option<Date>,
}

impl Clues {
    fn of(scene: &Scene<'_, '_, '_>, headline: Headline) -> Self {
        let mut leaves = HashMap::new();
        for dated in &scene.dates {
            let Some(date) = dated.written.date else {
                continue;
            };
            match leaves.entry(date.date_only()) {
                Entry::Vacant(entry) => {
                    entry.insert(Some(dated.at));
                }
                Entry::Occupied(mut entry) if *entry.get() != Some(dated.at) => {
                    entry.insert(None);
                }
                Entry::Occupied(_) => {}
            }
        }
        let first = headline.at.map_or(0, |head| from(&scene.dates, head));
        Self {
            leaves,
            first: Some(first).filter(|first| *first < scene.dates.len()),
            address: scene.known.url.and_then(from_address),
        }
    }

    /// Whether another leaf shows the same day.
    fn is_elsewhere(&self, date: Date, at: usize) -> bool {
        let leaf = self.leaves.get(&date.date_only());
        leaf.is_some_and(|leaf| *leaf != Some(at))
    }
}

/// The place of the first date from a leaf on; dates are in the order of the leaves.
fn from(dates: &[Dated], at: usize) -> usize {
    dates.partition_point(|dated| dated.at < at)
}

/// Leaves to either side in which other days are neighbours.
const NEAR: usize = 12;

/// How many other days stand near a leaf; no more than three are counted.
fn neighbours(dates: &[Dated], at: usize, date: Date) -> usize {
    let start = from(dates, (at + 1).saturating_sub(NEAR));
    dates
        .get(start..)
        .unwrap_or_default()
        .iter()
        .take_while(|other| other.at < at + NEAR)
        .filter(|other| {
            let day = other.written.date.map(Date::date_only);
            other.at != at && day.is_some_and(|day| day != date.date_only())
        })
        .take(3)
        .count()
}

fn marks(
    scene: &Scene<'_, '_, '_>,
    clues: &Clues,
    headline: Headline,
    place: usize,
    dated: &Dated,
    date: Date,
) -> [u8; MARKS] {
    let at = dated.at;
    let page = scene.page;
    let leaf = page.leaves.get(at);
    let head = headline.at;
    let Place {
        after,
        before,
        inside,
        ahead,
        ..
    } = Place::of(page, headline, at);
    let neighbours = neighbours(&scene.dates, at, date);
    let previous = place.checked_sub(1).and_then(|last| scene.dates.get(last));
    let address = clues.address;
    [
        10,
        yes(dated.written.label == Label::Published),
        yes(dated.written.label == Label::Updated),
        yes(dated.written.relative),
        yes(date.time().is_some()),
        yes(dated.share >= 90),
        yes((55..90).contains(&dated.share)),
        yes((25..55).contains(&dated.share)),
        yes(dated.share < 8),
        yes(dated.range.start == 0),
        yes(head.is_none()),
        after.between(0, 0),
        after.between(1, 2),
        after.between(3, 5),
        after.between(6, 10),
        after.between(11, 20),
        after.beyond(20),
        before.between(1, 2),
        before.between(3, 8),
        before.beyond(8),
        inside.between(0, 0),
        inside.between(1, 3),
        inside.between(4, 12),
        inside.beyond(12),
        yes(at >= page.body.end),
        ahead.between(1, 3),
        ahead.between(4, 10),
        ahead.beyond(30),
        yes(clues.is_elsewhere(date, at)),
        yes(neighbours == 0),
        yes(neighbours > 2),
        yes(clues.first == Some(place)),
        yes(place == 0),
        yes(previous.is_some_and(|previous| previous.at == at)),
        yes(scene.any(&scene.signed, at.saturating_sub(2), at + 3)),
        yes(address.is_some_and(|address| address.agrees_with(date.date_only()))),
        yes(address.is_some_and(|address| !address.agrees_with(date.date_only()))),
        yes(leaf.is_some_and(|leaf| leaf.block.hints.link.is_some() || leaf.block.hints.item)),
        yes(leaf.is_some_and(|leaf| leaf.text().contains(['©', '€', '$', '%']))),
        yes(leaf.is_some_and(|leaf| leaf.paragraph)),
    ]
}
