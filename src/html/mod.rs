//! Saved HTML → claims.

#[cfg(test)]
mod conformance;
mod json_ld;
mod json_repair;
mod microdata;
mod microformats;
mod microformats_classic;
mod microformats_value;
mod rdfa;
mod structured;
pub(crate) mod tree;

use crate::claim::Claims;
use crate::notice::Notice;
use crate::parser::Context;
use crate::schema;

/// Claims and notices of a saved page.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
) -> Claims<'a> {
    let document = tree::parse(text, context.limits, notices);
    let mut graph = structured::read(text, &document, context.limits, notices);
    let first = |found: &dyn Fn(usize) -> Option<String>| document.ids().find_map(found);
    let canonical = first(&|id| {
        (document.name(id) == "link"
            && document
                .attribute(id, "rel")?
                .eq_ignore_ascii_case("canonical"))
        .then(|| document.attribute(id, "href").map(str::to_owned))?
    });
    let meta = |name: &str| {
        first(&|id| {
            (document.name(id) == "meta" && document.attribute(id, "property") == Some(name))
                .then(|| document.attribute(id, "content").map(str::to_owned))?
        })
    };
    let (og_url, og_title) = (meta("og:url"), meta("og:title"));
    let title = first(&|id| (document.name(id) == "title").then(|| document.inner_text(id)));
    let h1 = first(&|id| (document.name(id) == "h1").then(|| document.inner_text(id)));
    let addresses: Vec<&str> = [&canonical, &og_url]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let titles: Vec<&str> = [&og_title, &h1, &title]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let hints = schema::Hints {
        base: canonical.as_deref().or(og_url.as_deref()),
        addresses: &addresses,
        titles: &titles,
    };
    schema::claims(&mut graph, &hints)
}
