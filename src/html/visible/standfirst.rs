//! The standfirst, where nothing states a description: what a class under the headline calls so, or the one heading right under it. A
//! line that only stands there may be anything: an offer of a newsletter, how to share the page, who wrote it.

use super::Page;
use super::class::words;
use crate::block::Region;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;

/// Most nodes between the headline and the standfirst, and of it.
const REACH: usize = 120;
const NODES: usize = 12;
/// Its size in bytes, and the fewest words where words are set apart.
const SIZE: std::ops::RangeInclusive<usize> = 40..=500;
const WORDS: usize = 5;

/// Words of classes that call a text the standfirst.
#[rustfmt::skip]
const STANDFIRST: &[&str] = &[
    "standfirst", "dek", "deck", "subtitle", "subheadline", "subhead", "lead", "lede", "intro", "summary", "excerpt", "abstract",
    "ingress", "chapo", "chapeau", "entradilla", "bajada", "sumario", "subtitulo", "sottotitolo", "vorspann", "untertitel", "perex", "manchet",
];

/// Words beside which they speak of something else: "lead-image", "intro-meta", "summary-form".
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "image", "img", "media", "picture", "photo", "figure", "caption", "video", "author", "byline", "meta", "date", "form", "newsletter",
    "subscribe", "share", "nav", "menu", "link", "links", "comment", "comments", "tags",
];

/// Claims it.
pub(in crate::html) fn read(page: &Page<'_>, claims: &mut Claims<'_>) {
    let has = |field: Field| claims.iter().any(|claim| claim.field == field);
    let (described, told) = (has(Field::Description), has(Field::ArticleBody));
    let Some(headline) = page.headline.filter(|_| told && !described) else {
        return;
    };
    let document = page.document;
    let from = document.descendants(headline).end;
    let until = page.article.end.min(from + REACH);
    let over_text = |id: &NodeId| page.running.between(&(from..*id)) == 0;
    let mut places = (from..until).take_while(over_text);
    let found = places.find_map(|id| {
        let named = is_classed(page, id) || is_heading_under(page, headline, id);
        let said = named.then(|| said(page, id)).flatten()?;
        Some((id, said))
    });
    let Some((id, said)) = found else {
        return;
    };
    claims.push(Claim {
        field: Field::Description,
        value: Value::text(said),
        span: document.text_span(id),
        source: Source::Prose,
        rule: "standfirst",
        weight: 0,
        basis: None,
    });
}

/// Whether an element's class calls it the standfirst.
fn is_classed(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    matches!(
        document.name(id),
        "p" | "div" | "h2" | "h3" | "h4" | "span" | "section"
    ) && document.attribute(id, "class").is_some_and(|class| {
        let lowered = class.to_ascii_lowercase();
        let all: Vec<&str> = words(&lowered).collect();
        let any = |list: &[&str]| all.iter().any(|word| list.contains(word));
        any(STANDFIRST) && !any(OTHER)
    })
}

/// Whether an element is a heading right under the headline, and heads no part of the text: those are several.
fn is_heading_under(page: &Page<'_>, headline: NodeId, id: NodeId) -> bool {
    let document = page.document;
    let name = document.name(id);
    let under = document.descendants(headline).end..id;
    let is_text = |id: NodeId| {
        document
            .text(id)
            .is_some_and(|text| !text.trim().is_empty())
    };
    let heads = |at: NodeId| document.name(at) == name && !page.is_others(at);
    matches!(name, "h2" | "h3" | "h4")
        && !under.clone().any(is_text)
        && !(document.descendants(id).end..page.article.end).any(heads)
}

/// What an element says, where it is long enough and of the page.
fn said(page: &Page<'_>, id: NodeId) -> Option<String> {
    let document = page.document;
    let place = page.place(id);
    let inside = document.descendants(id);
    let own = !place.hidden
        && !page.is_others(id)
        && !page.is_aside(id)
        && matches!(place.region, Region::Unknown | Region::Banner)
        && inside.len() <= NODES
        && !inside
            .clone()
            .any(|id| matches!(document.name(id), "a" | "button" | "img" | "time"));
    let said = own.then(|| document.inner_text(id))?;
    let spaced = said.is_ascii() || said.contains(' ');
    let whole = SIZE.contains(&said.len()) && (!spaced || said.split(' ').count() >= WORDS);
    (whole && !said.ends_with(':')).then_some(said)
}
