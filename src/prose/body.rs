//! The text of the article: which leaves of a page are its paragraphs.
//!
//! Each leaf has `marks`; what a mark is worth was learned from pages that state their text. What the marks are worth together tells
//! how likely a leaf is one of the article's; the stretch of the page that gains most is the article, and the likely leaves in it
//! are its paragraphs. Related links, captions and share buttons between them are left out, and so is what stands far from it.

mod counts;
mod look;
mod marks;
#[cfg(test)]
mod tests;
mod weights;
mod wording;

use super::Known;
use super::page::{Leaf, Page};
use crate::block::Element;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::span::Span;
use crate::value::{copyright, entity, person};
use look::{Letters, begins_inside};
pub(super) use marks::{MARKS, Marks};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// What is known of a page's leaves before its text is looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'c> {
    /// The leaf of the headline.
    pub(super) headline: Option<usize>,
    pub(super) title: Option<&'c str>,
    pub(super) description: Option<&'c str>,
    /// Per leaf: short and with a date in it.
    pub(super) dated: &'c [bool],
    /// Per leaf: a byline that is introduced as one.
    pub(super) signed: &'c [bool],
    /// Where it stands who wrote the page, and when: in order of places.
    pub(super) credits: &'c [(Span, Field)],
    /// Whole names of the authors.
    pub(super) authors: &'c [String],
    /// Elements say what the leaves are.
    pub(super) marked_up: bool,
}

impl<'c> Seen<'c> {
    /// What the claims of a saved page tell.
    pub(super) fn in_markup(
        known: &Known<'c>,
        headline: Option<usize>,
        credits: &'c [(Span, Field)],
    ) -> Self {
        Self {
            headline,
            title: known.title,
            description: known.description,
            dated: &[],
            signed: &[],
            credits,
            authors: &[],
            marked_up: true,
        }
    }
}

/// Says the paragraphs of the article, one claim each; `None` of a page that is none.
pub(super) fn read<'a>(page: &Page<'_, 'a>, seen: Seen<'_>, claims: &mut Claims<'a>) {
    let mut open: Option<(usize, Claim<'a>)> = None;
    let chosen = chosen(page, seen);
    for (place, &at) in chosen.iter().enumerate() {
        let Some(leaf) = page.leaves.get(at) else {
            continue;
        };
        let next = chosen.get(place + 1).filter(|next| **next == at + 1);
        let next = next.and_then(|next| page.leaves.get(*next));
        match &mut open {
            // Where elements part the text, what two of them hold is two paragraphs, however the second begins.
            Some((last, claim))
                if !seen.marked_up && *last + 1 == at && goes_on(page, at, leaf, next) =>
            {
                *last = at;
                take_on(claim, leaf, seen);
            }
            _ => claims.extend(
                open.replace((at, paragraph(leaf, seen)))
                    .map(|(_, claim)| claim),
            ),
        }
    }
    claims.extend(open.map(|(_, claim)| claim));
}

fn paragraph<'a>(leaf: &Leaf<'_, 'a>, seen: Seen<'_>) -> Claim<'a> {
    Claim {
        field: Field::ArticleBody,
        value: Value::Text(shown(leaf, seen)),
        span: leaf.block.span,
        source: Source::Prose,
        rule: "paragraph of the main text",
        weight: 0,
        basis: None,
    }
}

/// The text of a leaf, its references decoded: what a page escaped twice shows them.
fn shown<'a>(leaf: &Leaf<'_, 'a>, seen: Seen<'_>) -> Cow<'a, str> {
    let text = &leaf.block.text;
    if seen.marked_up && text.contains('&') {
        Cow::Owned(entity::decode(text).into_owned())
    } else {
        text.clone()
    }
}

/// Whether a leaf goes on in the sentence of the one before it: tools that put each piece of a paragraph on its own line part
/// it at links and at bold words.
fn goes_on(
    page: &Page<'_, '_>,
    at: usize,
    leaf: &Leaf<'_, '_>,
    next: Option<&Leaf<'_, '_>>,
) -> bool {
    let Some(previous) = at.checked_sub(1).and_then(|at| page.leaves.get(at)) else {
        return false;
    };
    let apart = |leaf: &Leaf<'_, '_>| leaf.block.hints.item || leaf.block.hints.heading.is_some();
    if previous.ends_sentence() || apart(previous) || apart(leaf) || leaf.block.hints.gap {
        return false;
    }
    let between = leaf.size < 60 && !leaf.ends_sentence();
    begins_inside(leaf.text())
        || between && next.is_some_and(|next| !next.block.hints.gap && begins_inside(next.text()))
}

/// Adds a leaf to the paragraph before it.
fn take_on(claim: &mut Claim<'_>, leaf: &Leaf<'_, '_>, seen: Seen<'_>) {
    let Value::Text(text) = &mut claim.value else {
        return;
    };
    let text = text.to_mut();
    let more = shown(leaf, seen);
    if !more.starts_with([',', '.', ';', ':', ')', ']', '!', '?', '%', '’', '”'])
        && !text.ends_with(['(', '[', '“', '„'])
    {
        text.push(' ');
    }
    text.push_str(&more);
    claim.span = Span::new(claim.span.start, leaf.block.span.end.max(claim.span.start));
}

/// Most leaves of a notice of rights and of lines behind it.
const BEHIND_RIGHTS: usize = 6;

/// Least that an article's stretch gains: below its headline, or where none is known but it is most of what runs; where it is not;
/// where it begins so far below its headline that a menu stands between, or that it is the teaser of something else; and where there
/// is much else besides.
const ENOUGH: i32 = 100;
const ENOUGH_ALONE: i32 = 350;
const ENOUGH_AFAR: i32 = 1500;
const ENOUGH_AMID: i32 = 6000;
/// Leaves between the headline and its text from which on it is far.
const FAR: usize = 40;

/// Leaves between a headline and a short text, of which one says who wrote it, or when; the least size of the text, and how likely
/// each of its leaves is.
const CREDITED: usize = 6;
const NOTICE: usize = 240;
const LIKELY_BELOW: i32 = 25;

/// The sentences right below a headline and its byline or its day, where little else runs: a notice is too short to gain what an
/// article does.
fn notice(page: &Page<'_, '_>, seen: Seen<'_>, likely: &[i32]) -> Option<Range<usize>> {
    if seen.marked_up {
        return None;
    }
    let head = seen.headline?;
    let mut between = page.stretch(head + 1..head + 1 + CREDITED);
    let (start, first) = between.find(|(_, leaf)| leaf.paragraph)?;
    let (above, below) = (page.leaves.get(head)?.block.span, first.block.span);
    let is_between = |(span, _): &(Span, Field)| above.end <= span.start && span.end <= below.start;
    // A day that is not the page's, `12–14 April`, stands there as well.
    let is_dated = seen.dated.get(head + 1..start);
    let is_dated = is_dated.is_some_and(|leaves| leaves.contains(&true));
    if !is_dated && !seen.credits.iter().any(is_between) {
        return None;
    }
    let runs = |(at, leaf): &(usize, Leaf<'_, '_>)| {
        let sentence = leaf.paragraph || leaf.words() >= 6 && leaf.ends_sentence();
        sentence && likely.get(*at).is_some_and(|own| *own >= LIKELY_BELOW)
    };
    let leaves = page.stretch(start..page.leaves.len()).take_while(runs);
    let (count, size) = leaves.fold((0, 0), |(count, size), (_, leaf)| {
        (count + 1, size + leaf.size)
    });
    let notice = start..start + count;
    (count > 1 && size >= NOTICE && holds_most(page, &notice)).then_some(notice)
}

/// How likely a leaf must be, in hundredths, for the stretch to gain by it, and what it costs to hold one that is no paragraph: in
/// characters.
const EVEN: i32 = 30;
const AGAINST: i32 = 20;
const LONGEST: usize = 1200;

/// How likely one of the article's leaves is, in hundredths, and a paragraph beside one.
const LIKELY: i32 = 50;
const LIKELY_BESIDE: i32 = 40;

/// The leaves of the article, in order.
fn chosen(page: &Page<'_, '_>, seen: Seen<'_>) -> Vec<usize> {
    if page.body.is_empty() {
        return Vec::new();
    }
    let marks = Marks::of(page, seen);
    let weights = if seen.marked_up {
        &weights::OF_MARKUP
    } else {
        &weights::OF_TEXT
    };
    let likely: Vec<i32> = (0..page.leaves.len())
        .map(|at| likelihood(worth(weights, &marks.of_leaf(at))))
        .collect();
    let standfirst = seen.description.map(Letters::of);
    let own = |leaf: &Leaf<'_, '_>| !stands_apart(leaf, seen, standfirst.as_ref());
    let Some(stretch) = stretch(page, seen, &likely) else {
        let notice = notice(page, seen, &likely).unwrap_or_default();
        let leaves = page.stretch(notice).filter(|(_, leaf)| own(leaf));
        return leaves.map(|(at, _)| at).collect();
    };
    let mut shown = HashSet::new();
    let leaves = page.stretch(stretch);
    let mut chosen: Vec<(usize, Leaf<'_, '_>)> = leaves
        .filter(|(at, leaf)| fits(page, &likely, *at) && own(leaf))
        // A copy for small screens, or for readers without scripts, says nothing again.
        .filter(|(at, leaf)| !leaf.paragraph || !marks.is_twice(*at) || shown.insert(leaf.text()))
        .collect();
    chosen.truncate(before_rights(&chosen));
    if chosen.iter().all(|(_, leaf)| is_record(leaf.text())) {
        return Vec::new();
    }
    // Between paragraphs a name or a day is the text's own: a programme, a chronicle.
    let runs = |(_, leaf): &(usize, Leaf<'_, '_>)| leaf.paragraph && !credits(leaf, seen.credits);
    let first = chosen.iter().position(runs).unwrap_or(chosen.len());
    let last = chosen.iter().rposition(runs).unwrap_or(chosen.len());
    chosen
        .iter()
        .enumerate()
        .filter(|(place, (_, leaf))| (first..=last).contains(place) || !credits(leaf, seen.credits))
        .map(|(_, (at, _))| *at)
        .collect()
}

/// Whether a line is what a script reads, which a template left in an element of its own: `{"widget":"overlay","size":"400"}`.
fn is_record(text: &str) -> bool {
    let text = text.trim();
    text.starts_with("{\"") && text.ends_with('}') || text.starts_with("[{") && text.ends_with("}]")
}

/// Where the notice of rights ends the leaves of an article, with the lines behind it: old pages have it in the text's own cell. What
/// goes on behind it with a sentence, a list or a heading has it under a picture, and the long notice of an agency is of its text.
fn before_rights(chosen: &[(usize, Leaf<'_, '_>)]) -> usize {
    let is_notice = |leaf: &Leaf<'_, '_>| {
        let notice = (leaf.size < CREDITS).then(|| copyright::notice(leaf.text()));
        let notice = notice.flatten();
        notice.is_some_and(|notice| notice.is_whole() && !notice.behind)
    };
    let goes_on = |leaf: &Leaf<'_, '_>| {
        let hints = &leaf.block.hints;
        let apart = hints.item || hints.heading.is_some() || hints.element == Element::Quote;
        leaf.paragraph || leaf.ends_sentence() || leaf.size >= CREDITS || apart
    };
    let mut end = chosen.len();
    for (place, (_, leaf)) in chosen.iter().enumerate().rev().take(BEHIND_RIGHTS) {
        if is_notice(leaf) {
            end = place;
        } else if goes_on(leaf) {
            break;
        }
    }
    end
}

/// The stretch of the page that gains most, if that is enough for an article.
fn stretch(page: &Page<'_, '_>, seen: Seen<'_>, likely: &[i32]) -> Option<Range<usize>> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (at, (leaf, likely)) in page.leaves.iter().zip(likely).enumerate() {
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        let size = i32::try_from(leaf.size.min(LONGEST)).unwrap_or_default();
        sum += ((likely - EVEN) * size - AGAINST * (100 - likely)) / 100;
        if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
    }
    let enough = match seen.headline {
        Some(headline) if best.start > headline + FAR && holds_most(page, &best) => ENOUGH_AFAR,
        Some(headline) if best.start > headline + FAR => ENOUGH_AMID,
        None if !holds_most(page, &best) => ENOUGH_ALONE,
        _ => ENOUGH,
    };
    let before = best.start.checked_sub(1);
    let first = before.filter(|at| runs(page, *at) && fits(page, likely, *at));
    (best_sum >= enough).then(|| first.unwrap_or(best.start)..best.end)
}

/// Whether a leaf is likely enough; what runs right before or behind one that is may be a little less so.
fn fits(page: &Page<'_, '_>, likely: &[i32], at: usize) -> bool {
    let over = |at: usize, least: i32| likely.get(at).is_some_and(|likely| *likely > least);
    let beside = || over(at + 1, LIKELY) || at > 0 && over(at - 1, LIKELY);
    over(at, LIKELY) || over(at, LIKELY_BESIDE) && runs(page, at) && beside()
}

fn runs(page: &Page<'_, '_>, at: usize) -> bool {
    page.leaves.get(at).is_some_and(|leaf| leaf.paragraph)
}

/// Whether a stretch holds most of the page's running text.
fn holds_most(page: &Page<'_, '_>, stretch: &Range<usize>) -> bool {
    let running = |range: Range<usize>| -> usize {
        let leaves = page.stretch(range).filter(|(_, leaf)| leaf.paragraph);
        leaves.map(|(_, leaf)| leaf.size).sum()
    };
    running(stretch.clone()) * 4 >= running(0..page.leaves.len()) * 3
}

/// Whether a leaf is known for something else: the standfirst that a dump tells, a line of markup that is a link elsewhere.
fn stands_apart(leaf: &Leaf<'_, '_>, seen: Seen<'_>, standfirst: Option<&Letters>) -> bool {
    if seen.marked_up {
        return leaf.block.hints.linked >= 9 && leaf.size < 200;
    }
    standfirst.is_some_and(|told| told.begin_with(leaf.text()) == Some(true))
}

/// Whether a line says who wrote the page, and when, and is no sentence: `By Nell Harrow | 4 June 2021`. A day alone has to be much
/// of its line: a list of concerts begins each with one.
fn credits(leaf: &Leaf<'_, '_>, credits: &[(Span, Field)]) -> bool {
    if leaf.size >= CREDITS || leaf.ends_sentence() {
        return false;
    }
    // "Interview with Jane Weir" stands where a byline does.
    if person::is_only_asked(leaf.text()) {
        return true;
    }
    let line = leaf.block.span;
    let first = credits.partition_point(|(span, _)| span.start < line.start);
    let mut inside = credits
        .iter()
        .skip(first)
        .take_while(|(span, _)| span.end <= line.end);
    inside.any(|(span, field)| {
        *field == Field::Author || (span.end - span.start) * 3 >= leaf.block.text.len()
    })
}

/// Longest line of names and days.
const CREDITS: usize = 100;

/// What marks are worth together, in hundredths.
fn worth(weights: &[i16; MARKS], marks: &[u8; MARKS]) -> i32 {
    let each = weights.iter().zip(marks);
    each.map(|(weight, mark)| i32::from(*weight) * i32::from(*mark))
        .sum::<i32>()
        / 10
}

/// From worth to likelihood, in hundredths: a half where marks say nothing.
fn likelihood(worth: i32) -> i32 {
    50 + 50 * worth / (worth.abs() + 200)
}
