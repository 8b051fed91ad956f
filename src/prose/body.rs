//! The text of the article: which leaves of a page are its paragraphs.
//!
//! Each leaf has `marks`; what a mark is worth was learned from pages that state their text. What the marks are worth together tells
//! how likely a leaf is one of the article's; the stretch of the page that gains most is the article, and the likely leaves in it
//! are its paragraphs. Related links, captions and share buttons between them are left out, and so is what stands far from it.

mod marks;
mod weights;

use super::Known;
use super::page::{Leaf, Page};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::span::Span;
pub(super) use marks::{MARKS, Marks};

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
    /// Elements say what the leaves are.
    pub(super) marked_up: bool,
}

impl<'c> Seen<'c> {
    /// What the claims of a saved page tell.
    pub(super) fn in_markup(known: &Known<'c>, headline: Option<usize>) -> Self {
        Self {
            headline,
            title: known.title,
            description: known.description,
            dated: &[],
            signed: &[],
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
            Some((last, claim)) if *last + 1 == at && goes_on(page, at, leaf, next) => {
                *last = at;
                take_on(claim, leaf);
            }
            _ => claims.extend(open.replace((at, paragraph(leaf))).map(|(_, claim)| claim)),
        }
    }
    claims.extend(open.map(|(_, claim)| claim));
}

fn paragraph<'a>(leaf: &Leaf<'_, 'a>) -> Claim<'a> {
    Claim {
        field: Field::ArticleBody,
        value: Value::Text(leaf.block.text.clone()),
        span: leaf.block.span,
        source: Source::Prose,
        rule: "paragraph of the main text",
        weight: 0,
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
    marks::begins_inside(leaf.text())
        || between
            && next.is_some_and(|next| !next.block.hints.gap && marks::begins_inside(next.text()))
}

/// Adds a leaf to the paragraph before it.
fn take_on(claim: &mut Claim<'_>, leaf: &Leaf<'_, '_>) {
    let Value::Text(text) = &mut claim.value else {
        return;
    };
    let text = text.to_mut();
    if !leaf
        .text()
        .starts_with([',', '.', ';', ':', ')', ']', '!', '?', '%', '’', '”'])
        && !text.ends_with(['(', '[', '“', '„'])
    {
        text.push(' ');
    }
    text.push_str(leaf.text());
    claim.span = Span::new(claim.span.start, leaf.block.span.end.max(claim.span.start));
}

/// Least that an article's stretch gains.
const ENOUGH: i32 = 200;

/// How likely a leaf must be, in hundredths, for the stretch to gain by it, and what it costs to hold one that is no paragraph: in
/// characters.
const EVEN: i32 = 30;
const AGAINST: i32 = 20;
const LONGEST: usize = 1200;

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
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (at, (leaf, likely)) in page.leaves.iter().zip(&likely).enumerate() {
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        let size = i32::try_from(leaf.size.min(LONGEST)).unwrap_or_default();
        sum += ((likely - EVEN) * size - AGAINST * (100 - likely)) / 100;
        if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
    }
    if best_sum < ENOUGH {
        return Vec::new();
    }
    // What is told as the standfirst stands before the text.
    let standfirst = |leaf: &Leaf<'_, '_>| {
        let told = seen.description.filter(|_| !seen.marked_up);
        told.is_some_and(|told| marks::begins_with(told, leaf.text()) == Some(true))
    };
    let likely = |at: &usize| likely.get(*at).is_some_and(|likely| *likely > 50);
    let own = |at: &usize| page.leaves.get(*at).is_some_and(|leaf| !standfirst(leaf));
    best.filter(likely).filter(own).collect()
}

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
