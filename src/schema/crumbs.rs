//! [schema.org/BreadcrumbList](https://schema.org/BreadcrumbList): the way from the home page to this one.

use super::agent::web;
use super::entity::{Hints, near};
use super::{Graph, Item};
use crate::span::Span;
use crate::value::{entity, language, link, section, text};

/// Most steps read of a way; what is longer is a menu.
const STEPS: usize = 10;

/// A step of the way.
pub(super) struct Step {
    pub(super) name: String,
    /// Where it leads to; the page itself often has no link.
    address: Option<String>,
    pub(super) span: Span,
}

/// The parts of the site that the way leads through, and the page's own address where its last step names it.
#[derive(Default)]
pub(super) struct Way {
    pub(super) sections: Vec<Step>,
    pub(super) page: Option<(String, Span)>,
}

/// Reads a way: neither the home page nor the page itself is a section.
pub(super) fn way(graph: &Graph, breadcrumb: &Item, hints: &Hints<'_>) -> Way {
    let mut steps: Vec<Step> = graph
        .nested(breadcrumb, "itemListElement")
        .filter_map(|step| read(graph, step, hints.base))
        .take(STEPS + 1)
        .collect();
    if steps.len() > STEPS {
        return Way::default();
    }
    let ends = steps.last().is_some_and(|last| is_page(last, hints));
    let last = if ends { steps.pop() } else { None };
    if steps.first().is_some_and(is_home) {
        steps.remove(0);
    }
    let page = last
        .filter(|last| is_titled(last, hints))
        .and_then(|last| Some((last.address.filter(|url| link::is_http(url))?, last.span)));
    Way {
        sections: steps,
        page,
    }
}

/// A step with its name, which stands on it or on what it leads to.
fn read(graph: &Graph, step: &Item, base: Option<&str>) -> Option<Step> {
    let target = || graph.nested(step, "item");
    let name = step
        .text("name")
        .or_else(|| target().find_map(|item| item.text("name")))?;
    let name = entity::plain(name);
    let address = web(graph, step, "item", base)
        .or_else(|| target().find_map(|item| web(graph, item, "url", base)))
        .or_else(|| target().find_map(|item| web(graph, item, "id", base)));
    (!name.is_empty()).then(|| Step {
        name: name.into_owned(),
        address,
        span: step.span,
    })
}

/// Whether the first step is the home page: by its name, or the host's; by its address, or that of a site's language (`/en-gb/`);
/// without an address.
fn is_home(first: &Step) -> bool {
    let Some(address) = first.address.as_deref() else {
        return true;
    };
    let path = link::path(address).trim_matches('/');
    let named = |part: &str| section::is_home(&text::fold(part));
    let host = link::host(address).unwrap_or_default();
    path.is_empty()
        || is_language_s(path, &first.name)
        || named(&first.name)
        || first.name.split(" - ").any(named)
        || first.name.eq_ignore_ascii_case(host)
}

/// Whether a path is that of a site's language, `en-gb` or `fr`: "TV" at `/tv/` and "UK news" at `/uk/` are parts of the site.
fn is_language_s(path: &str, name: &str) -> bool {
    let shape = match path.split_once('-') {
        Some((language, region)) => language.len() == 2 && region.len() == 2,
        None => path.len() == 2,
    };
    let is_path = |word: &str| word.eq_ignore_ascii_case(path);
    shape && language::tag(path).is_some() && !name.split_whitespace().any(is_path)
}

/// Whether the last step is the page itself.
fn is_page(last: &Step, hints: &Hints<'_>) -> bool {
    let is_own = |address: &String| {
        hints
            .addresses
            .iter()
            .any(|own| link::is_same(own, address))
    };
    last.address.as_ref().is_none_or(is_own) || is_titled(last, hints)
}

/// Whether a step is called what the page is called.
fn is_titled(step: &Step, hints: &Hints<'_>) -> bool {
    let name = text::fold(&step.name);
    let mut titles = hints.titles.iter().chain(hints.shown);
    titles.any(|title| near(&name, &text::fold(title)))
}
