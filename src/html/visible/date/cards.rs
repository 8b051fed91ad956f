//! Cards of other pages: three or more beside each other, built alike, each with a title that leads on and a day. A page of them, a front
//! page, a section, a board, has no day of its own, and an article's is not among them.

use crate::claim::{Basis, Claims, Value};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::value::date::is_later;
use crate::value::person;
use std::collections::{BTreeMap, HashSet};

/// Fewest cards of a list, and levels above a day at which its card is looked for.
const FEWEST: usize = 3;
const UP: usize = 7;
/// Most nodes of a card in which its title is looked for.
const CARD: usize = 120;
/// Fewest words of a title that is no heading: a name or "Read more" has less.
const WORDS: usize = 4;
/// Fewest words of a heading: one is an account's name.
const HEADING: usize = 2;

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

/// The title of another page.
struct Title<'d> {
    text: String,
    leads_to: &'d str,
    /// Whether it is a heading.
    heads: bool,
}

impl<'d> Title<'d> {
    /// The first heading of a card that leads on, or else its first link of some words.
    fn of(page: &Page<'d>, card: NodeId) -> Option<Self> {
        let document = page.document;
        let inside = document.descendants(card);
        if inside.len() > CARD {
            return None;
        }
        let links = std::iter::once(card)
            .chain(inside)
            .filter(|&id| document.name(id) == "a");
        let titles = links.filter_map(|link| {
            // A place in the same page is a post of it, and who wrote a post is no title.
            let leads_to = document
                .attribute(link, "href")
                .filter(|href| !href.is_empty() && !href.contains('#') && !is_account(href))?;
            let heading =
                |id: NodeId| matches!(document.name(id), "h2" | "h3" | "h4" | "h5" | "h6");
            let heads = document.ancestors(link).take(2).any(heading)
                || document.descendants(link).any(heading);
            let text = document.inner_text(link);
            let text = text.trim();
            let fewest = if heads { HEADING } else { WORDS };
            (text.split_whitespace().count() >= fewest).then(|| Title {
                text: text.to_owned(),
                leads_to,
                heads,
            })
        });
        let mut first = None;
        for title in titles {
            if title.heads {
                return Some(title);
            }
            first.get_or_insert(title);
        }
        first
    }
}

/// Words of addresses that lead to an account: `/user-1.html`, `index.php?action=profile;u=1`, `memberlist.php?mode=viewprofile`.
const ACCOUNTS: &[&str] = &[
    "user",
    "users",
    "profile",
    "profiles",
    "viewprofile",
    "member",
    "members",
    "memberlist",
];

/// Whether a link leads to whoever wrote a post.
fn is_account(address: &str) -> bool {
    let is_mark = |c: char| matches!(c, '/' | '?' | '&' | ';' | '=');
    let mut segments = address.split(is_mark).map(|segment| {
        let end = segment.find(['-', '.']).unwrap_or(segment.len());
        segment.get(..end).unwrap_or_default()
    });
    person::may_be_profile(address) || segments.any(|word| ACCOUNTS.contains(&word))
}
