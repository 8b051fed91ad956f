//! Bylines in the cards of other pages: beside each other, built alike, each under a title that leads on.

use super::Candidate;
use crate::claim::Basis;
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::html::visible::class::Classes;
use crate::html::visible::teaser::Title;
use crate::value::date::{self, Convention};
use crate::value::person;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Levels above a byline at which its card is looked for.
const UP: usize = 7;
/// Fewest cards of a list, and fewest behind the page's own text: two under it are of two more stories.
const FEWEST: usize = 3;
const BEHIND: usize = 2;
/// Levels above a card at which a class may say that authors stand there.
const AROUND: usize = 2;
/// Most words of a house or a post, and most letters of a small word that joins those of its name.
const HOUSE: usize = 4;
const JOINER: usize = 3;

/// A card, and the nodes of the bylines in it by their place among the candidates.
type Row = Vec<(NodeId, usize)>;

/// Leaves out what stands in them: `<a>`The weir has a new gate`</a> <span class=byline>`Jon Hall`</span>`.
pub(super) fn leave_out<'d>(
    page: &Page<'d>,
    classes: &mut Classes<'d>,
    candidates: &mut Vec<Candidate>,
) {
    let (mut apart, mut listed) = (BTreeSet::new(), BTreeSet::new());
    for ((_, around, _), row) in rows(page, candidates) {
        if !is_list(page, classes, &row, candidates) {
            continue;
        }
        let of_row: BTreeSet<usize> = row.iter().map(|(_, at)| *at).collect();
        let behind = is_behind(page, &row);
        if behind && !is_whole(page, around, &of_row, candidates) {
            continue;
        }
        if behind || is_above(page, &row, candidates) {
            apart.extend(&of_row);
        }
        listed.extend(of_row);
    }
    // Of a list of stories one byline would be left as the page's own, had it not their shape.
    let others = if listed.len() == candidates.len() {
        listed
    } else {
        apart
    };
    let all = std::mem::take(candidates);
    let kept = (0..).zip(all).filter(|(at, _)| !others.contains(at));
    candidates.extend(kept.map(|(_, candidate)| candidate));
}

/// Leaves out who wrote under the text: beside each other, behind it, each with a day of their own. Under a page's own authors stands what they
/// are, and no day.
pub(super) fn leave_out_comments(page: &Page<'_>, candidates: &mut Vec<Candidate>) {
    let behind = |one: &&Candidate| page.is_behind_text(one.id);
    if candidates.iter().filter(behind).take(2).count() < 2 {
        return;
    }
    let mut others: BTreeSet<usize> = BTreeSet::new();
    for row in rows(page, candidates).into_values() {
        let [(first, _), .., (last, _)] = row.as_slice() else {
            continue;
        };
        if first != last
            && page.is_behind_text(*first)
            && row.iter().all(|(card, _)| shows_day(page, *card))
        {
            others.extend(row.iter().map(|(_, at)| *at));
        }
    }
    let mut at = 0;
    candidates.retain(|_| {
        at += 1;
        !others.contains(&(at - 1))
    });
}

/// Whether a text in a card has a day in it.
fn shows_day(page: &Page<'_>, card: NodeId) -> bool {
    let document = page.document;
    let mut texts = document
        .descendants(card)
        .filter_map(|id| document.text(id));
    page.has_digit(card)
        && texts.any(|text| {
            text.len() <= DAY
                && text.bytes().any(|byte| byte.is_ascii_digit())
                && date::find(text, Convention::default()).any(|found| {
                    let either = found.written.ambiguous.is_some();
                    either || found.written.date.is_some_and(|day| day.precision() >= 3)
                })
        })
}

/// Most bytes of a text that is a day and little else.
const DAY: usize = 80;

/// What may be cards, by how deep their bylines stand in them, where they stand and what they are.
fn rows<'d>(page: &Page<'d>, candidates: &[Candidate]) -> BTreeMap<(usize, NodeId, &'d str), Row> {
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
    rows
}

/// Whether the page's own text stands before a row.
fn is_behind(page: &Page<'_>, row: &Row) -> bool {
    row.first()
        .is_some_and(|(start, _)| is_told_before(page, *start))
}

/// Whether a row stands over the headline of a page that shows a byline of its own under it.
fn is_above(page: &Page<'_>, row: &Row, candidates: &[Candidate]) -> bool {
    page.headline.is_some_and(|headline| {
        row.iter().all(|(card, _)| *card < headline)
            && candidates.iter().any(|one| one.id > headline)
    })
}

/// Whether no other byline stands beside those of a row: a list of which only some is understood tells nothing of the rest.
fn is_whole(
    page: &Page<'_>,
    around: NodeId,
    row: &BTreeSet<usize>,
    candidates: &[Candidate],
) -> bool {
    let inside = page.document.descendants(around);
    let others = (0..).zip(candidates).filter(|(at, _)| !row.contains(at));
    let mut beside = others.filter(|(_, one)| inside.contains(&one.id));
    !beside.any(|(_, one)| is_told_before(page, one.id))
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
    let fewest = if is_behind(page, row) { BEHIND } else { FEWEST };
    if cards.len() < fewest || names_authors(page, row, candidates) {
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
    let of_people = titles.iter().all(is_of_a_person);
    places.len() == titles.len() && texts.len() == titles.len() && !of_people
}

/// Whether a row is of the page's own authors: markup says so (`rel=author`, `<div class=authors>` around all), or it stands between the headline
/// and the text. Each stands under the place where they work there.
fn names_authors(page: &Page<'_>, row: &Row, candidates: &[Candidate]) -> bool {
    let document = page.document;
    let ([(first, _), ..], [.., (last, _)]) = (row.as_slice(), row.as_slice()) else {
        return false;
    };
    let linked = row.iter().any(|(_, at)| {
        let byline = candidates.get(*at);
        byline.is_some_and(|byline| byline.basis == Basis::RelAuthor)
    });
    let around = document.ancestors(*first).take(AROUND);
    let classed = around.into_iter().any(|up| {
        let class = document.attribute(up, "class").unwrap_or_default();
        class.split_ascii_whitespace().any(|word| {
            let mut parts = word.split(['-', '_']);
            parts.any(|part| matches!(part, "authors" | "contributors"))
        })
    });
    let end = document.descendants(*last).end;
    let leads = page.headline.is_some_and(|headline| headline < *first)
        && !is_told_before(page, *first)
        && page.tells_any(end..document.ids().end);
    linked || classed || leads
}

/// Whether a title names a post or a house, as over an author's name: "Professor of River Studies", "University of Upper Brook". Of many words
/// or with such in small letters it is a story's: "Council votes on the pond".
fn is_of_a_person(title: &Title<'_>) -> bool {
    let head = title.text.split(',').next().unwrap_or_default();
    let tells = |word: &str| word.starts_with(char::is_lowercase) && word.chars().count() > JOINER;
    let mut words = head.split_whitespace();
    let short = words.clone().count() <= HOUSE && !words.any(tells);
    short && (person::is_post(head) || person::is_organization_like(head, &[]))
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
