//! Saved HTML → claims.

mod head;
mod head_meta;
mod json_ld;
mod json_repair;
mod saved;
mod structured;
pub(crate) mod tree;
mod visible;
mod visible_byline;
mod visible_date;
mod visible_footer;
mod visible_headline;
mod visible_tags;

use crate::claim::{Claims, Field, Source, Value};
use crate::notice::Notice;
use crate::page::Date;
use crate::parser::Context;
use crate::schema;

/// Claims and notices of a saved page.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
) -> Claims<'a> {
    let document = tree::parse(text, context.limits, notices);
    let copy = saved::recognise(&document);
    let mut claims = Claims::new();
    let head = head::read(&document, context.base_url, &mut claims);
    visible::read(&document, &head, &mut claims);
    let mut graph = structured::read(text, &document, context.limits, notices);
    let said = of_items(&mut graph, &head, &claims);
    claims.extend(said);
    saved::restore(copy, &mut claims);
    claims
}

/// What the page's items say, the main one chosen with the help of what is known already.
fn of_items(graph: &mut schema::Graph, head: &head::Head, claims: &Claims<'_>) -> Claims<'static> {
    let texts = |field: Field| {
        claims.iter().filter_map(move |claim| match &claim.value {
            Value::Text(text) if claim.field == field => Some((&**text, claim.source)),
            _ => None,
        })
    };
    let addresses: Vec<&str> = texts(Field::Url).map(|(url, _)| url).collect();
    let trusted = |source| matches!(source, Source::OpenGraph | Source::Prose | Source::Title);
    let titles: Vec<&str> = texts(Field::Headline)
        .filter(|&(_, source)| trusted(source))
        .map(|(title, _)| title)
        .take(8)
        .collect();
    let hints = schema::Hints {
        base: head.base.as_deref(),
        addresses: &addresses,
        titles: &titles,
    };
    schema::claims(graph, &hints)
}

/// A date as markup states it.
fn date(text: &str) -> Option<Date> {
    crate::value::date::iso(text)
}

/// The date in a short visible text.
fn date_in(text: &str) -> Option<Date> {
    crate::value::date::iso(text)
}
