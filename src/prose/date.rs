//! The day of the page among all days it shows: near the headline, alone on its line, beside the byline.

use super::choice::yes;
use super::dates::Dated;
use super::headline::Headline;
use super::place::Place;
use super::{Scene, say, weights};
use crate::claim::{Claims, Field, Value};
use crate::page::Date;
use crate::value::date::{Label, from_address};

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
    let bracketed = between.trim_start().starts_with('(') && !between.contains(')');
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
    let address = scene.known.url.and_then(from_address);
    scene
        .dates
        .iter()
        .enumerate()
        .filter_map(move |(place, dated)| {
            let date = value(dated)?;
            let marks = marks(scene, headline, place, dated, date, address);
            Some((marks, (dated, date)))
        })
}

/// What is sure of a date; a day that could be either way round is none.
fn value(dated: &Dated) -> Option<Date> {
    if dated.written.ambiguous.is_some() || dated.written.label == Label::Captured {
        return None;
    }
    dated.written.date.filter(|date| date.day().is_some())
}

fn marks(
    scene: &Scene<'_, '_, '_>,
    headline: Headline,
    place: usize,
    dated: &Dated,
    date: Date,
    address: Option<Date>,
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
    let same_day = scene
        .dates
        .iter()
        .filter(|other| {
            other.at != at
                && other
                    .written
                    .date
                    .is_some_and(|other| other.date_only() == date.date_only())
        })
        .count();
    let neighbours = scene
        .dates
        .iter()
        .filter(|other| {
            other.at != at
                && other.at.abs_diff(at) < 12
                && other
                    .written
                    .date
                    .is_some_and(|other| other.date_only() != date.date_only())
        })
        .count();
    let first = scene
        .dates
        .iter()
        .position(|other| head.is_none_or(|head| other.at >= head))
        == Some(place);
    let same_leaf_before = scene
        .dates
        .get(..place)
        .is_some_and(|before| before.iter().any(|other| other.at == at));
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
        yes(same_day > 0),
        yes(neighbours == 0),
        yes(neighbours > 2),
        yes(first),
        yes(place == 0),
        yes(same_leaf_before),
        yes(scene.any(&scene.signed, at.saturating_sub(2), at + 3)),
        yes(address.is_some_and(|address| address.agrees_with(date.date_only()))),
        yes(address.is_some_and(|address| !address.agrees_with(date.date_only()))),
        yes(leaf.is_some_and(|leaf| leaf.block.hints.link.is_some() || leaf.block.hints.item)),
        yes(leaf.is_some_and(|leaf| leaf.text().contains(['©', '€', '$', '%']))),
        yes(leaf.is_some_and(|leaf| leaf.paragraph)),
    ]
}
