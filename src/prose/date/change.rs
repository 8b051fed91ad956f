//! The day of the last change beside that of publication, or alone.

use super::list::TITLE;
use super::{from, value};
use crate::page::Date;
use crate::prose::Scene;
use crate::prose::dates::Dated;
use crate::value::date::{Label, is_later, is_page, tells_of_change};
use crate::value::letter::is_alphanumeric;

/// Whether a change behind the text is the page's: the line tells nothing but that, `Last updated: 3 May 2024` and no title over it, or
/// speaks of the page. `Privacy policy updated`, `Exchange rates last updated` and the card of another page are of something else.
pub(super) fn is_of_the_page(scene: &Scene<'_, '_, '_>, change: &Dated) -> bool {
    let Some(leaf) = scene.page.leaves.get(change.at) else {
        return false;
    };
    let text = leaf.text();
    let before = text.get(..change.range.start).unwrap_or_default();
    let behind = text.get(change.range.end..).unwrap_or_default();
    let over = change
        .at
        .checked_sub(1)
        .and_then(|at| scene.page.leaves.get(at));
    let titled = over.is_some_and(|over| !over.paragraph && over.words() >= TITLE);
    let mut words = before.split(|c: char| !is_alphanumeric(c));
    is_all(scene, change, behind) && !titled || words.any(is_page)
}

/// Whether a line tells of a change and of nothing else.
fn is_all(scene: &Scene<'_, '_, '_>, change: &Dated, behind: &str) -> bool {
    change.is_only_called && (is_bare(scene, change) || is_remark(behind))
}

/// Whether brackets hold all of a text: 最終更新 2021年5月3日 12:03（日時はUTC）。
fn is_remark(text: &str) -> bool {
    let text = text.trim_matches([' ', '.', '。']);
    text.starts_with(['(', '（']) && text.ends_with([')', '）'])
}

/// Lines of a page's foot.
const FOOT: usize = 16;
/// Longest sentence that tells of a page's change.
const SENTENCE: usize = 140;

/// The day of the change that lines behind the text tell of, where they agree: `This page was last edited on 3 May 2021, at 12:03.` Under
/// a text of which nobody is the author and no day the first, as an encyclopaedia's, it is the only day of the page.
pub(super) fn told_at_the_foot<'s>(scene: &'s Scene<'_, '_, '_>) -> Option<(&'s Dated, Date)> {
    let page = scene.page;
    // Above stand lists that are changed by themselves: `Top 10` / `Updated 11 August 2022`.
    let told = page.leaves.iter().position(|leaf| leaf.paragraph);
    let is_foot = |at: usize| {
        told.is_some_and(|told| at > told)
            && at + 1 >= page.body.end
            && (at + FOOT >= page.leaves.len() || at >= page.body.end)
    };
    // `Flour prices` / `Updated 3 May 2022`: of the line above it, in a list or of another page; right under the text, of the text.
    let is_under_text = |at: usize| {
        let over = at.checked_sub(1).and_then(|at| page.leaves.get(at));
        at <= page.body.end && over.is_some_and(|over| over.paragraph)
    };
    let is_line = |dated: &Dated| {
        let leaf = page.leaves.get(dated.at);
        let behind = leaf.and_then(|leaf| leaf.text().get(dated.range.end..));
        behind.is_some_and(|behind| is_all(scene, dated, behind))
    };
    let of_page = |dated: &&Dated| {
        let leaf = scene.page.leaves.get(dated.at);
        let says = leaf.is_some_and(|leaf| {
            leaf.size <= SENTENCE
                && scene.dates_of(dated.at).count() == 1
                && tells_of_change(leaf.text())
        });
        match dated.written.label {
            Label::Updated if !says => {
                is_foot(dated.at) && is_under_text(dated.at) && is_line(dated)
            }
            // The word may stand far from the day, or behind it.
            Label::Updated | Label::None => says && is_foot(dated.at),
            _ => false,
        }
    };
    let mut told = scene
        .dates
        .iter()
        .filter(of_page)
        .filter_map(|dated| Some((dated, value(dated)?)));
    let first = told.next()?;
    told.all(|(_, day)| day.date_only() == first.1.date_only())
        .then_some(first)
}

/// Share of a line beside the day of a change that a day has which is all that the line tells.
const ALL: usize = 90;

/// Whether in the line of the day of a change, or right beside it, stands another day that is not called so and reads both ways:
/// `Published 05/03/2024`. The change's is not the publication's, only because it can be read. `Price on 05/04/2024: 12 pounds` is of
/// another thing.
pub(super) fn is_beside_open(scene: &Scene<'_, '_, '_>, change: &Dated) -> bool {
    let may_be_own = |other: &Dated| {
        let leaf = scene.page.leaves.get(other.at);
        let possible = leaf.is_some_and(|leaf| other.can_be_a_page_s(leaf.text()));
        possible && (other.at == change.at || other.share >= ALL)
    };
    let open = |other: &Dated| {
        other.written.ambiguous.is_some()
            && match other.written.label {
                Label::Published => true,
                Label::None => may_be_own(other),
                _ => false,
            }
    };
    all_near(scene, change).any(open)
}

/// Leaves from the day of publication to that of a change, each with a label.
const BESIDE: usize = 2;
/// Words before a day of a line that is nothing but the day and its label: `Dernière mise à jour le`.
const LABELLED: usize = 5;

/// The day called that of publication near one that is called the change's, and is later.
pub(super) fn first_published<'s>(
    scene: &'s Scene<'_, '_, '_>,
    (change, date): (&Dated, Date),
) -> Option<(&'s Dated, Date)> {
    let mut others = near(scene, change).filter(|_| change.written.label == Label::Updated);
    others.find(|(other, day)| other.written.label == Label::Published && is_later(*day, date))
}

/// The day behind the publication's in the same line, later and called the change's or set in brackets,
/// `22:57 28.04.2020 (updated 11:14 29.04.2020)`, in whatever language; or that of a line near it, which a label calls so.
pub(super) fn changed<'s>(
    scene: &'s Scene<'_, '_, '_>,
    (published, date): (&Dated, Date),
) -> Option<(&'s Dated, Date)> {
    let line = scene.page.leaves.get(published.at)?;
    let called = |other: &Dated| other.written.label == Label::Updated;
    let mut others = near(scene, published);
    others.find(|(other, change)| {
        let behind = other.at == published.at && other.range.start >= published.range.end;
        let between = line.text().get(published.range.end..other.range.start);
        let bracketed = behind && between.is_some_and(is_bracket) && change.time().is_some();
        let own = other.at != published.at && published.written.label != Label::Updated;
        is_later(date, *change) && (bracketed || called(other) && (behind || own))
    })
}

/// The other days of a leaf, and those of lines of a day right beside it.
fn near<'s>(
    scene: &'s Scene<'_, '_, '_>,
    dated: &Dated,
) -> impl Iterator<Item = (&'s Dated, Date)> {
    all_near(scene, dated).filter_map(|other| Some((other, value(other)?)))
}

/// The same, with days of which nothing is sure.
fn all_near<'s>(scene: &'s Scene<'_, '_, '_>, dated: &Dated) -> impl Iterator<Item = &'s Dated> {
    let (at, start) = (dated.at, dated.range.start);
    let first = from(&scene.dates, at.saturating_sub(BESIDE));
    let near = scene.dates.get(first..).unwrap_or_default().iter();
    near.take_while(move |other| other.at <= at + BESIDE)
        .filter(move |other| {
            if other.at == at {
                return other.range.start != start;
            }
            is_bare(scene, dated) && is_bare(scene, other) && are_joined(scene, at, other.at)
        })
}

/// Whether a leaf is nothing but a day, its label and its clock.
pub(super) fn is_bare(scene: &Scene<'_, '_, '_>, dated: &Dated) -> bool {
    let Some(leaf) = scene.page.leaves.get(dated.at) else {
        return false;
    };
    let words = |text: Option<&str>| text.map_or(0, |text| text.split_whitespace().count());
    let text = leaf.text();
    !leaf.paragraph
        && words(text.get(..dated.range.start)) <= LABELLED
        && words(text.get(dated.range.end..)) <= LABELLED
}

/// Whether nothing that may be another headline, nor a paragraph, stands between two leaves: a day, a name, two words.
fn are_joined(scene: &Scene<'_, '_, '_>, one: usize, other: usize) -> bool {
    let mut between = scene.page.stretch(one.min(other) + 1..one.max(other));
    let is_labelled = |dated: &Dated| dated.written.label != Label::None;
    between.all(|(at, leaf)| {
        !leaf.paragraph
            && (leaf.words() <= 2
                || leaf.words() <= LABELLED && scene.dates_of(at + 1).any(is_labelled)
                || scene.is_dated(at..at + 1)
                || scene.is_signed(at..at + 1))
    })
}

/// Whether a bracket that is still open, and no more than one word in it, stands before a day: `(valid until 9 June 2030)` says more and
/// another thing.
fn is_bracket(between: &str) -> bool {
    let Some(inside) = between.trim_start().strip_prefix('(') else {
        return false;
    };
    // Zones and clocks are no words.
    let is_word = |word: &&str| !word.bytes().all(|b| b.is_ascii_uppercase() || b < b'A');
    let words = inside.split_whitespace().filter(is_word);
    !inside.contains(')') && words.count() <= 1
}
