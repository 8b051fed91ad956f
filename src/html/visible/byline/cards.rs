//! Bylines in the cards of other pages: beside each other, built alike, each under a title that leads on.

use super::Candidate;
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::html::visible::class::Classes;
use crate::html::visible::teaser::Title;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Levels above a byline at which its card is looked for.
const UP: usize = 7;
/// Fewest cards of a list, and fewest behind the page's own text: two under it are of two more stories.
const FEWEST: usize = 3;
const BEHIND: usize = 2;

/// A card, and the nodes of the bylines in it by their place among the candidates.
type Row = Vec<(NodeId, usize)>;

/// Leaves out what stands in them: `<a>`The weir has a new gate`</a> <span class=byline>`Jon Hall`</span>`.
pub(super) fn leave_out<'d>(
    page: &Page<'d>,
    classes: &mut Classes<'d>,
    candidates: &mut Vec<Candidate>,
) {
    let document = page.document;
    let mut rows: BTreeMap<(usize, NodeId, &str), Row> = BTreeMap::new();
    for (at, own) in candidates.iter().enumerate() {
        let mut card = own.id;
        for depth in 0..UP {
            let around = document.parent(card);
            let whole = card..document.descendants(card).end;
            let holds = page
                .headline
                .is_some_and(|headline| whole.contains(&headline));
            if around == card || document.name(card) == "body" || holds {
                break;
            }
            let key = (depth, around, document.name(card));
            rows.entry(key).or_default().push((card, at));
            card = around;
        }
    }
    let (mut behind, mut listed) = (BTreeSet::new(), BTreeSet::new());
    for ((_, around, _), row) in rows.iter().filter(|(_, row)| row.len() >= BEHIND) {
        if is_list(page, classes, row, candidates) {
            let of_row = row.iter().map(|(_, at)| *at);
            let Some((start, _)) = row.first() else {
                continue;
            };
            if is_told_before(page, *start) {
                let others = (0..).zip(candidates.iter());
                let own: BTreeSet<usize> = of_row.clone().collect();
                let others = others.filter(|(at, _)| !own.contains(at));
                // A list of which only some is understood tells nothing of the rest.
                let mut beside = others
                    .filter(|(_, one)| document.descendants(*around).contains(&one.id))
                    .filter(|(_, one)| is_told_before(page, one.id));
                if beside.next().is_some() {
                    continue;
                }
                behind.extend(of_row);
            } else {
                listed.extend(of_row);
            }
        }
    }
    // Of a list of stories one byline would be left as the page's own, had it not their shape.
    listed.extend(&behind);
    let others = if listed.len() == candidates.len() {
        listed
    } else {
        behind
    };
    let mut at = 0;
    candidates.retain(|_| {
        at += 1;
        !others.contains(&(at - 1))
    });
}

/// Whether the page tells something of its own before a node.
fn is_told_before(page: &Page<'_>, start: NodeId) -> bool {
    page.headline
        .is_some_and(|headline| headline < start && page.tells_any(headline..start))
}

/// Whether each card of a row has a title over its byline, and these lead to different places.
fn is_list<'d>(
    page: &Page<'d>,
    classes: &mut Classes<'d>,
    row: &Row,
    candidates: &[Candidate],
) -> bool {
    let mut cards = row.clone();
    cards.dedup_by_key(|(card, _)| *card);
    let told = cards
        .first()
        .is_some_and(|(start, _)| is_told_before(page, *start));
    let fewest = if told { BEHIND } else { FEWEST };
    if cards.len() < fewest {
        return false;
    }
    let titles = cards.iter().map(|(card, at)| {
        let byline = candidates.get(*at)?;
        let title = Title::of(page, *card)?;
        let of_story = is_over(page, &title, byline) && is_marked(page, classes, *card, &title);
        of_story.then_some(title)
    });
    let Some(titles) = titles.collect::<Option<Vec<Title<'_>>>>() else {
        return false;
    };
    let places: HashSet<&str> = titles.iter().map(|title| title.leads_to).collect();
    let texts: HashSet<&str> = titles.iter().map(|title| &*title.text).collect();
    places.len() == titles.len() && texts.len() == titles.len()
}

/// Whether markup says that a title is one: a heading, a class, a day beside it or a picture that leads to the same place. Over an author's
/// name a link may lead to where they work: `<a>`Institute of River Studies`</a><span class=author>`Ada Mill`</span>`.
fn is_marked<'d>(
    page: &Page<'d>,
    classes: &mut Classes<'d>,
    card: NodeId,
    title: &Title<'_>,
) -> bool {
    let document = page.document;
    let mut is_titular = |id: NodeId| {
        let class = document.attribute(id, "class");
        class.is_some_and(|class| classes.of(class).headline)
    };
    let picture = |id: NodeId| {
        document.attribute(id, "href") == Some(title.leads_to)
            && document
                .descendants(id)
                .any(|inner| document.name(inner) == "img")
    };
    title.heads
        || is_titular(title.id)
        || is_titular(document.parent(title.id))
        || document
            .descendants(card)
            .any(|id| document.name(id) == "time" || document.name(id) == "a" && picture(id))
}

/// Whether a title stands over a byline: a link in the middle of what is told of an author is none, "More by Ada Mill" neither.
fn is_over(page: &Page<'_>, title: &Title<'_>, byline: &Candidate) -> bool {
    let document = page.document;
    let alone = || {
        let around = document.parent(title.id);
        document.name(around) != "p" || document.inner_text(around).trim() == title.text
    };
    let begins = |name: &String| title.text.starts_with(&**name);
    let names = |name: &String| title.text.ends_with(&**name);
    let whole = document.descendants(title.id).contains(&byline.id);
    let own = byline
        .names
        .iter()
        .any(|name| begins(name) || names(name) && !whole);
    !own && (title.id < byline.id || title.heads) && (title.heads || alone())
}
