//! Cards of other pages: three or more beside each other, built alike, each with a title that leads on and a day. A page of them, a front
//! page, a section, a board, has no day of its own, and an article's is not among them.

use crate::claim::{Basis, Claims, Value};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::html::visible::teaser::Title;
use crate::value::date::is_later;
use std::collections::{BTreeMap, HashSet};

/// Fewest cards of a list, and levels above a day at which its card is looked for.
const FEWEST: usize = 3;
const UP: usize = 7;

/// A day that the page shows, and its claim.
pub(super) struct Shown {
    pub(super) id: NodeId,
    pub(super) claim: usize,
}

/// Cards beside each other, each with the day in it.
type Row<'s> = Vec<(NodeId, &'s Shown)>;

/// Marks the days that stand in cards of other pages. Weight they keep: that they are many and near tells that the page is a list.
pub(super) fn mark(page: &Page<'_>, shown: &[Shown], claims: &mut Claims<'_>) {
    if shown.len() < FEWEST {
        return;
    }
    let document = page.document;
    // Cards beside each other, by what they stand in, how deep in them the day stands, and what they are.
    let mut rows: BTreeMap<(usize, NodeId, &str), Row<'_>> = BTreeMap::new();
    for own in shown {
        let mut card = own.id;
        for depth in 0..UP {
            let around = document.parent(card);
            if around == card || document.name(card) == "body" {
                break;
            }
            let holds_headline = page.headline.is_some_and(|headline| {
                headline == card || document.descendants(card).contains(&headline)
            });
            if holds_headline {
                break;
            }
            let key = (depth, around, document.name(card));
            rows.entry(key).or_default().push((card, own));
            card = around;
        }
    }
    for row in rows.values().filter(|row| row.len() >= FEWEST) {
        if !is_list(page, row, claims) {
            continue;
        }
        for (_, own) in row {
            if let Some(claim) = claims.get_mut(own.claim) {
                claim.rest_on(Basis::OthersCard);
            }
        }
    }
}

/// Whether the cards of a row are each another page's: titles that lead to different places, and days that do not rise, as those of the
/// posts of a thread do.
fn is_list(page: &Page<'_>, row: &Row<'_>, claims: &Claims<'_>) -> bool {
    let mut cards: Vec<&(NodeId, &Shown)> = row.iter().collect();
    cards.dedup_by_key(|(card, _)| *card);
    let titles: Option<Vec<Title<'_>>> = cards
        .iter()
        .map(|(card, _)| Title::of(page, *card))
        .collect();
    let Some(titles) = titles.filter(|titles| titles.len() >= FEWEST) else {
        return false;
    };
    let places: HashSet<&str> = titles.iter().map(|title| title.leads_to).collect();
    let texts: HashSet<&str> = titles.iter().map(|title| &*title.text).collect();
    let apart = places.len() == titles.len() && texts.len() == titles.len();
    apart && !rises(&cards, claims)
}

/// Whether no day of the cards is before the one above it.
fn rises(cards: &[&(NodeId, &Shown)], claims: &Claims<'_>) -> bool {
    let day = |own: &Shown| match claims.get(own.claim)?.value {
        Value::Date(date) => Some(date.date_only()),
        _ => None,
    };
    let days: Vec<_> = cards.iter().filter_map(|(_, own)| day(own)).collect();
    days.windows(2)
        .all(|pair| matches!(pair, [a, b] if !is_later(*b, *a)))
}
