//! The line that stands for a heading on a page without any: large or bold type in a table's cell, as pages were set before style
//! sheets, `<font size=+3><b>The mill turns again</b></font>`.

use super::{HEADING, Page, TITLE, TITLES};
use crate::claim::{Claims, Field, Value};
use crate::html::tree::NodeId;
use crate::value::letter::is_alphanumeric;
use crate::value::link;

/// Most nodes of such a line.
const NODES: usize = 12;

/// Least bytes and words, and which part of a title at least: what is shorter is as often the site's name or its section.
const SHORTEST: usize = 10;
const WORDS: usize = 2;
const PART: usize = 3;

/// The longest line that says what a title of the head says, whole or without the site's name, and what it shows.
pub(super) fn read(page: &Page<'_>, claims: &Claims<'_>) -> Option<(NodeId, String)> {
    let document = page.document;
    if is_front_page(claims) {
        return None;
    }
    let titles: Vec<String> = titles(claims).map(str::to_lowercase).collect();
    let mut best: Option<(NodeId, String)> = None;
    let mut at = 0;
    while at < document.ids().end {
        let id = at;
        at += 1;
        let name = document.name(id);
        if matches!(name, "a" | "title" | "script" | "style" | "option") || page.place(id).hidden {
            at = document.descendants(id).end.max(at);
            continue;
        }
        if !is_type(name) || document.descendants(id).len() > NODES {
            continue;
        }
        let Some(shown) = shown(page, id) else {
            continue;
        };
        let longer = |best: &(NodeId, String)| shown.len() > best.1.len();
        if best.as_ref().is_none_or(longer) && is_said(&titles, &shown) {
            best = Some((id, shown));
        }
    }
    best
}

/// Whether the page is the site's first: what its title has beside the name is a motto.
fn is_front_page(claims: &Claims<'_>) -> bool {
    claims.iter().any(|claim| match &claim.value {
        Value::Text(url) => claim.field == Field::Url && link::path(url).len() < 2,
        _ => false,
    })
}

/// The titles that the head states, as they are written.
fn titles<'c>(claims: &'c Claims<'_>) -> impl Iterator<Item = &'c str> {
    let titles = claims.iter().filter_map(|claim| match &claim.value {
        Value::Text(title) if claim.field == Field::Headline => Some(title.trim()),
        _ => None,
    });
    titles.filter(|title| title.len() <= TITLE).take(TITLES)
}

/// Whether an element only says how its text is set, or where.
fn is_type(name: &str) -> bool {
    matches!(
        name,
        "b" | "strong"
            | "big"
            | "font"
            | "center"
            | "i"
            | "em"
            | "td"
            | "th"
            | "p"
            | "div"
            | "span"
    )
}

/// The text of a short element without links.
fn shown(page: &Page<'_>, id: NodeId) -> Option<String> {
    let document = page.document;
    let inside = || document.descendants(id);
    if inside().any(|inner| document.name(inner) == "a") {
        return None;
    }
    let size: usize = inside()
        .filter_map(|inner| document.text(inner))
        .map(str::len)
        .sum();
    (SHORTEST..=HEADING)
        .contains(&size)
        .then(|| document.inner_text(id))
}

/// Whether a title says a line and no more, or sets it off from the rest: "Weir Paper: The mill turns again", and not "On the mill".
fn is_said(titles: &[String], shown: &str) -> bool {
    let line = shown.to_lowercase();
    let says = |title: &String| {
        let end = title.strip_suffix(line.as_str()).map(str::trim_end);
        let start = title.strip_prefix(line.as_str()).map(str::trim_start);
        let apart = end.is_some_and(|rest| !rest.ends_with(is_alphanumeric))
            || start.is_some_and(|rest| !rest.starts_with(is_alphanumeric));
        apart && line.len() * PART >= title.len()
    };
    line.split_whitespace().nth(WORDS - 1).is_some() && titles.iter().any(says)
}
