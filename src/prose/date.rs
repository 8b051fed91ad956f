//! The day of the page among all days it shows: near the headline, alone on its line, beside the byline.

mod change;
mod dateline;
mod list;

use super::choice::yes;
use super::dates::Dated;
use super::ends_sentence;
use super::headline::Headline;
use super::place::Place;
use super::{Scene, entries, say, weights};
use crate::claim::{Basis, Claims, Field, Value};
use crate::page::Date;
use crate::value::date::{Label, from_address, is_hours, is_later};
use crate::value::text::columns;
use change::{changed, first_published, is_bare, is_beside_open, is_of_the_page, told_at_the_foot};
use list::is_of_a_list;
use std::cell::LazyCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

/// Marks of a candidate, each 0–10.
pub(super) const MARKS: usize = 40;
/// Below this there is none.
const ENOUGH: i32 = -20;

/// Finds the day of publication, and of the last change, and says them.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let best = weights::DATE.best(candidates(scene, headline));
    let best = best.filter(|(score, ..)| *score >= ENOUGH);
    let best = best.map(|(_, best)| best);
    let best = best.or_else(|| only_called(scene, headline));
    let best = best.or_else(|| dateline::find(scene, headline));
    let of_another = |dated: &Dated| {
        is_of_a_list(scene, headline, dated) || entries::is_in_one(scene, headline, dated.at)
    };
    let foot = told_at_the_foot(scene);
    let rule = "change that the foot of the page tells";
    let tell_of_foot = |claims: &mut Claims<'a>| {
        let leaf = foot.and_then(|(dated, _)| scene.page.leaves.get(dated.at));
        if let Some((leaf, (_, date))) = leaf.zip(foot) {
            let value = Value::Date(date);
            say(claims, leaf.block, Field::DateModified, value, rule, 20);
        }
    };
    let Some(best) = best.filter(|(dated, _)| !of_another(dated)) else {
        tell_of_foot(claims);
        return;
    };
    let (published, change) = match first_published(scene, best) {
        Some(published) => (published, Some(best)),
        None => (best, changed(scene, best)),
    };
    let mut tell = |(dated, date): (&Dated, Date), field, rule, weight| {
        if let Some(leaf) = scene.page.leaves.get(dated.at) {
            say(claims, leaf.block, field, Value::Date(date), rule, weight);
        }
    };
    let near = "date near the headline";
    if published.0.written.label == Label::Updated {
        // Whether the page is of that day is for `resolve` to say: a footer's is of the change only.
        if published.0.at >= scene.page.body.end && !is_of_the_page(scene, published.0) {
            return;
        }
        let weight = if published.0.at < scene.page.body.end {
            40
        } else {
            20
        };
        tell(published, Field::DateModified, near, weight);
        if is_beside_open(scene, published.0) {
            if let Some(claim) = claims.last_mut() {
                claim.rest_on(Basis::BesideOpenDay);
            }
        }
        return;
    }
    tell(published, Field::DatePublished, near, 40);
    if let Some(change) = change {
        let rule = "date of the change beside the date of publication";
        tell(change, Field::DateModified, rule, 40);
    } else if foot.is_some_and(|(_, day)| is_later(published.1, day)) {
        tell_of_foot(claims);
    }
}

/// Lines from the day of a letter to who sent it.
const LETTER: usize = 2;
/// Lines under a headline in which its day stands.
const UNDER: usize = 6;

/// The day that a line under the headline calls that of publication and tells nothing else, where all days called so are one. A notice
/// of two sentences has no text to measure its place by, and `Published 3 December 2024` stands under its headline and once more at its end.
fn only_called<'s>(scene: &'s Scene<'_, '_, '_>, headline: Headline) -> Option<(&'s Dated, Date)> {
    let head = headline.at.filter(|_| headline.is_said)?;
    let all = candidates(scene, headline).map(|(_, day)| day);
    let mut called = all.filter(|(dated, _)| dated.written.label == Label::Published);
    let first = called.next()?;
    let (dated, date) = first;
    let under = dated.at > head && dated.at <= head + UNDER && is_bare(scene, dated);
    let one = called.all(|(_, other)| other.date_only() == date.date_only());
    (under && one).then_some(first)
}

/// Every day of the page with its marks.
pub(super) fn candidates<'s>(
    scene: &'s Scene<'_, '_, '_>,
    headline: Headline,
) -> impl Iterator<Item = ([u8; MARKS], (&'s Dated, Date))> {
    let clues = Clues::of(scene, headline);
    let others = scene.others();
    let today = today(scene, headline);
    let spared = move |dated: &Dated| {
        let labelled = dated.written.label != Label::None;
        others.spare_day(dated.at, labelled) && (labelled || dated.at >= today)
    };
    let one = LazyCell::new(|| senders(scene, 0..scene.page.leaves.len()) < 2);
    let of_letter = move |dated: &Dated| is_of_a_letter(scene, headline, dated, || *one);
    scene
        .dates
        .iter()
        .enumerate()
        .filter(move |(_, dated)| spared(dated) && is_own(scene, dated) && !of_letter(dated))
        .filter_map(move |(place, dated)| {
            let date = value(dated)?;
            let marks = marks(scene, &clues, headline, place, dated, date);
            Some((marks, (dated, date)))
        })
}

/// The first leaf from which on a day without a label may be the page's. Above a headline under which a line is a day, a day is the
/// reader's: `Tuesday, June 4, 2024` over the name of the paper.
fn today(scene: &Scene<'_, '_, '_>, headline: Headline) -> usize {
    let Some(head) = headline.at.filter(|_| headline.is_said) else {
        return 0;
    };
    let under = scene.dates.get(from(&scene.dates, head + 1)..);
    let mut under = under.unwrap_or_default().iter();
    let own = under
        .by_ref()
        .take_while(|dated| dated.at <= scene.page.body.start)
        .any(|dated| {
            let sure = value(dated).is_some() && dated.written.label != Label::Updated;
            sure && (dated.share >= 90 || dated.written.label == Label::Published)
        });
    if own { head } else { 0 }
}

/// Whether a date may be the page's: neither told inside a sentence that nobody signs, nor beside one that is labelled as published.
fn is_own(scene: &Scene<'_, '_, '_>, dated: &Dated) -> bool {
    let Some(leaf) = scene.page.leaves.get(dated.at) else {
        return false;
    };
    let labelled = |other: &Dated| other.written.label == Label::Published;
    let signed = scene.is_signed(dated.at..dated.at + 1);
    // `Saturday, 14 June 2025`, and under it `10:00 - 17:00`: an event's.
    let next = scene.page.leaves.get(dated.at + 1);
    if dated.written.label == Label::None && next.is_some_and(|next| is_hours(next.text())) {
        return false;
    }
    if dated.written.label == Label::None && is_of_comment(scene, dated.at) {
        return false;
    }
    // `Valley Gazette, 12 June 2004. Retrieved 9 January 2020.`: of a work that somebody has looked up.
    let looked_up = |other: &Dated| {
        other.written.label == Label::Captured && other.range.start > dated.range.start
    };
    let before = leaf.text().get(..dated.range.start).unwrap_or_default();
    if dated.written.label == Label::None
        && before.contains(char::is_alphabetic)
        && scene.dates_of(dated.at).any(looked_up)
    {
        return false;
    }
    (signed || dated.can_be_a_page_s(leaf.text()))
        && (dated.written.label != Label::None || !scene.dates_of(dated.at).any(labelled))
}

/// Whether the day is that of what a reader has said behind the text: `Tom says:`, and the day below. `The council says:` opens a report.
fn is_of_comment(scene: &Scene<'_, '_, '_>, at: usize) -> bool {
    const SAYS: &[&str] = &[
        " says:",
        " said:",
        " schreibt:",
        " sagt:",
        " meint:",
        " dit :",
        " dit:",
        " a dit :",
        " dice:",
        " disse:",
        " ha detto:",
        " zegt:",
        " schreef:",
        " säger:",
        " skriver:",
        " sier:",
        " siger:",
        " sanoo:",
        " pisze:",
        " mówi:",
        " říká:",
        " napsal:",
        " говорит:",
        " пишет:",
        " каже:",
        " diyor ki:",
        " dedi ki:",
    ];
    let above = at
        .checked_sub(1)
        .and_then(|above| scene.page.leaves.get(above));
    let told = || scene.page.stretch(0..at).any(|(_, leaf)| leaf.paragraph);
    above.is_some_and(|above| {
        above.words() <= SAID && SAYS.iter().any(|says| above.text().ends_with(says)) && told()
    })
}

/// Words of a reader's name, and of the verb behind it.
const SAID: usize = 6;

/// Whether a day is in the head of a letter that stands in the text, or of one of many in a digest: `From: Jane Miller <jane@mill.example>`,
/// `Date: Fri, 3 May 2024 07:15:00 +0200`. Right under a headline, or alone with no running text above it, the letter is the page.
fn is_of_a_letter(
    scene: &Scene<'_, '_, '_>,
    headline: Headline,
    dated: &Dated,
    one: impl Fn() -> bool,
) -> bool {
    let under = |head: usize| dated.at > head && dated.at <= head + UNDER;
    let near = dated.at.saturating_sub(LETTER)..dated.at + LETTER + 1;
    let leaf = scene.page.leaves.get(dated.at);
    leaf.is_some_and(|leaf| behind_label(leaf.text()).is_some())
        && senders(scene, near) > 0
        && !headline.at.filter(|_| headline.is_said).is_some_and(under)
        && (!one() || is_told_above(scene, dated.at))
}

/// Whether running text stands above a place: an article's, of which the letter is a part.
fn is_told_above(scene: &Scene<'_, '_, '_>, at: usize) -> bool {
    let mut above = scene.page.stretch(0..at);
    above.any(|(_, leaf)| columns(leaf.text()) >= TOLD && ends_sentence(leaf.text()))
}

/// Columns of running text.
const TOLD: usize = 80;

/// How many lines of a stretch say who sent a letter.
fn senders(scene: &Scene<'_, '_, '_>, stretch: Range<usize>) -> usize {
    let is_sender = |text: &str| {
        let sender = text
            .split_once(": ")
            .filter(|(label, _)| FROM.contains(label))
            .and_then(|(_, value)| value.strip_suffix('>')?.rsplit_once('<'));
        sender.is_some_and(|(_, address)| address.contains('@') && !address.contains(' '))
    };
    let leaves = scene.page.stretch(stretch);
    leaves.filter(|(_, leaf)| is_sender(leaf.text())).count()
}

/// Labels of who sent a letter; who else is named in its head got it, or signed it off.
const FROM: [&str; 9] = ["From", "Von", "De", "Da", "Van", "Od", "Från", "Fra", "От"];

/// What stands behind the one word of a label: `Date: …`.
fn behind_label(text: &str) -> Option<&str> {
    let (label, value) = text.split_once(": ")?;
    (!label.contains(' ')).then_some(value)
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
        yes(scene.is_signed(at.saturating_sub(2)..at + 3)),
        yes(address.is_some_and(|address| address.agrees_with(date.date_only()))),
        yes(address.is_some_and(|address| !address.agrees_with(date.date_only()))),
        yes(leaf.is_some_and(|leaf| leaf.block.hints.link.is_some() || leaf.block.hints.item)),
        yes(leaf.is_some_and(|leaf| leaf.text().contains(['©', '€', '$', '%']))),
        yes(leaf.is_some_and(|leaf| leaf.paragraph)),
    ]
}

#[cfg(test)]
mod tests;
