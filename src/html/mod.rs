//! Saved HTML → claims.
//!
//! One parse, then readers that each only claim: `head` (title, metas, links), `visible` and its siblings (what the page shows),
//! `structured` (JSON-LD, microdata, `RDFa`, microformats, joined by `schema`), `saved` (what an archive or a browser added).
//!
//! What is read for each field, and what knowingly is not, stands on [`Field`], in `src/sources.md`.

#[cfg(test)]
mod conformance;
mod head;
mod json_ld;
mod json_repair;
mod microdata;
mod microformats;
mod rdfa;
mod saved;
mod site;
pub(crate) mod structured;
pub(crate) mod tree;
mod visible;

use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::notice::{Notice, NoticeKind};
use crate::parser::Context;
use crate::span::Span;
use crate::value::date::{self, Convention};
use crate::value::link;
use crate::{schema, undated};

/// Claims and notices of a saved page.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
    with_reasons: bool,
) -> Claims<'a> {
    let document = tree::parse(text, context.limits, notices);
    let copy = saved::recognise(&document);
    let mut claims = Claims::new();
    let head = head::read(&document, context, &mut claims);
    claims.extend(site::read(&document, &claims));
    let convention = Convention::of(context, head.language.as_deref());
    let page = visible::read(&document, &head, convention, &mut claims);
    let is_root = |id| page.is_root(id);
    let whose = |id| page.whose(id);
    let mut graph = structured::read(text, &document, context.limits, notices, is_root, whose);
    let said = of_items(&mut graph, &head, convention, &claims);
    claims.extend(said);
    visible::image::confirm(&document, &mut claims);
    visible::address::read(&document, head.base.as_deref(), &mut claims);
    saved::restore(copy, &mut claims);
    of_address(&mut claims);
    visible::prose::read(&page, context, &mut claims);
    visible::standfirst::read(&page, &mut claims);
    visible::image::read(&page, head.base.as_deref(), &mut claims);
    claims.extend(site::of_page(&document, &claims));
    head::rest_on_found(&head, &mut claims);
    if with_reasons {
        undated::tell(dates(&document, &graph), &claims, context, notices);
        notices.extend(
            without_base(&claims).map(|span| Notice::new(NoticeKind::RelativeAddress, span)),
        );
        let left_out = head.left_out;
        notices.extend(left_out.map(|span| Notice::new(NoticeKind::AlternateLimit, span)));
        notices.extend(cut_off(text).map(|span| Notice::new(NoticeKind::Truncated, span)));
    }
    claims
}

/// The page's address in its head where it is relative, and the page has no other that it could be joined to.
fn without_base(claims: &Claims<'_>) -> Option<Span> {
    let mut relative = None;
    for claim in claims.iter().filter(|claim| claim.field == Field::Url) {
        match &claim.value {
            Value::Text(url) if link::is_http(url) => return None,
            _ if matches!(claim.source, Source::Link | Source::OpenGraph) => {
                relative = relative.or(Some(claim.span));
            }
            _ => {}
        }
    }
    relative
}

/// The tag in the middle of which the text ends.
fn cut_off(text: &str) -> Option<Span> {
    let start = text.rfind('<')?;
    let tag = text.get(start + 1..)?;
    let begins = tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
    (begins && !tag.contains('>')).then(|| Span::new(start, text.len()))
}

/// The texts of a page that may be dates: what markup and structured data state, what is shown.
fn dates<'d>(
    document: &'d tree::Document,
    graph: &'d schema::Graph,
) -> impl Iterator<Item = (&'d str, Span)> {
    let properties = graph.items.iter().flat_map(|item| &item.properties);
    let stated = properties.filter_map(|property| match &property.value {
        schema::PropertyValue::Text(text) if property.name.starts_with("date") => {
            Some((text.as_str(), property.span))
        }
        _ => None,
    });
    let marked = document.ids().filter_map(|id| {
        let attribute = match document.name(id) {
            "time" => "datetime",
            "meta" => "content",
            _ => return None,
        };
        Some((document.attribute(id, attribute)?, document.span(id)))
    });
    let shown = document.ids().filter_map(|id| {
        let text = document.text(id)?;
        let around = document.name(document.parent(id));
        let unseen = matches!(around, "script" | "style" | "template" | "option" | "title");
        (!unseen).then(|| (text, document.span(id)))
    });
    stated.chain(marked).chain(shown)
}

/// What the page's items say, the main one chosen with the help of what is known already.
fn of_items(
    graph: &mut schema::Graph,
    head: &head::Head,
    convention: Convention<'_>,
    claims: &Claims<'_>,
) -> Claims<'static> {
    let texts = |field: Field| {
        claims.iter().filter_map(move |claim| match &claim.value {
            Value::Text(text) if claim.field == field => Some((&**text, claim.source)),
            _ => None,
        })
    };
    let addresses: Vec<&str> = texts(Field::Url).map(|(url, _)| url).collect();
    let headlines = |trusted: &[Source]| -> Vec<&str> {
        let of = texts(Field::Headline).filter(|(_, source)| trusted.contains(source));
        of.map(|(title, _)| title).take(8).collect()
    };
    let mut titles = headlines(&[Source::OpenGraph, Source::Title]);
    let mut shown = headlines(&[Source::Prose]);
    // A lone heading is the page's as surely as what its head says; of several each may be of an entry.
    if let [_] = *shown {
        titles.append(&mut shown);
    }
    let hints = schema::Hints {
        base: head.base.as_deref(),
        addresses: &addresses,
        titles: &titles,
        shown: &shown,
        convention,
    };
    schema::claims(graph, &hints)
}

/// The day in the page's own address.
fn of_address(claims: &mut Claims<'_>) {
    let found = claims.iter().find_map(|claim| match &claim.value {
        Value::Text(url)
            if claim.field == Field::Url
                && matches!(claim.source, Source::Link | Source::OpenGraph) =>
        {
            Some((date::from_address(url)?, claim.span))
        }
        _ => None,
    });
    if let Some((date, span)) = found {
        claims.push(Claim {
            field: Field::DatePublished,
            value: Value::Date(date),
            span,
            source: Source::Address,
            rule: "day in the page's address",
            weight: 0,
            basis: None,
        });
    }
}
