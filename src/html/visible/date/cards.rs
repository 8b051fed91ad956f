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

/// Marks the days that stand in cards of other pages. Weight they keep, that they are many and near tells that the page is a list, but for
/// a list behind the text of a page with its own day.
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
        // A day may stand in cards of several depths: it is marked once.
        let behind = is_behind_own_day(page, row, shown);
        for (_, own) in row {
            let claim = claims.get_mut(own.claim);
            if let Some(claim) = claim.filter(|claim| claim.basis != Some(Basis::OthersCard)) {
                claim.rest_on(Basis::OthersCard);
                claim.weight -= if behind { BEHIND } else { 0 };
            }
        }
    }
}

/// Levels above a day at which its row is looked for.
const ROW: usize = 3;

/// Whether a day over the headline stands in a row with the title of another page: `<li><span>5 March 2024</span> <a>The weir is painted</a>`.
pub(super) fn is_teaser(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let rows = std::iter::once(id).chain(document.ancestors(id).take(ROW));
    let mut rows = rows.filter(|&row| matches!(document.name(row), "li" | "tr" | "article"));
    rows.next().is_some_and(|row| {
        let holds_headline = page
            .headline
            .is_some_and(|headline| document.descendants(row).contains(&headline));
        !holds_headline && Title::of(page, row).is_some()
    })
}

/// What the days of a list behind the text weigh less than the page's own over it.
const BEHIND: i16 = 15;

/// Whether a list stands behind the text of a page that shows its own day over it: its days tell of no list then.
fn is_behind_own_day(page: &Page<'_>, row: &Row<'_>, shown: &[Shown]) -> bool {
    let in_row = |own: &Shown| row.iter().any(|(_, other)| other.claim == own.claim);
    let over_text = |own: &Shown| {
        page.headline
            .is_some_and(|headline| own.id > headline && !page.tells_any(headline..own.id))
    };
    let dated = shown.iter().any(|own| !in_row(own) && over_text(own));
    dated && row.iter().all(|(card, _)| page.is_behind_text(*card))
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
