//! The way from the home page to this one: `Home › Crafts › Mills`.

use super::Page;
use crate::claim::{Claim, Claims, Field, Source, Value, rule};
use crate::html::tree::NodeId;
use crate::value::{section, text};
use std::ops::Range;

/// Most links and most bytes of text of a way, and elements that are tried.
const LINKS: usize = 10;
const LONGEST: usize = 500;
const TRIES: usize = 8;

/// Where the way stands, found on the walk through the page.
#[derive(Debug, Default)]
pub(super) struct Crumbs {
    place: Range<NodeId>,
    tries: usize,
}

impl Crumbs {
    /// Looks at an element. Of a page whose `body` is classed `has-breadcrumbs` every menu's link would be a section: a way is short.
    pub(super) fn look<'d>(
        &mut self,
        page: &Page<'d>,
        id: NodeId,
        mut is_way_class: impl FnMut(&'d str) -> bool,
    ) {
        let document = page.document;
        let named = document.attributes(id).any(|(name, value)| {
            matches!(name, "class" | "id" | "aria-label" | "itemtype") && is_way_class(value)
        });
        if named {
            self.tries += 1;
            if is_way(page, id) {
                self.place = document.descendants(id);
            }
        }
    }

    /// Whether one is still looked for.
    pub(super) fn are_sought(&self) -> bool {
        self.place.is_empty() && self.tries < TRIES
    }

    pub(super) fn contains(&self, id: NodeId) -> bool {
        self.place.contains(&id)
    }
}

/// Words of class and id names that name a way; what begins with "breadcrumb" counts as the first.
pub(super) const NAMES: &[&str] = &["crumbs", "crumb", "brotkrumen", "breadcrumb", "breadcrumbs"];

/// Whether an element holds a few links and little text.
fn is_way(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let (mut links, mut size) = (0, 0);
    for id in document.descendants(id) {
        let is_shown = !matches!(document.name(document.parent(id)), "style" | "script");
        let text = document.text(id).filter(|_| is_shown);
        size += text.map_or(0, |text| text.trim().len());
        links += usize::from(document.name(id) == "a");
        if links > LINKS || size > LONGEST {
            return false;
        }
    }
    links > 0
}

/// A step of the way; the home page itself is no section.
pub(super) fn claim(page: &Page<'_>, id: NodeId, claims: &mut Claims<'_>) {
    let document = page.document;
    let href = document.attribute(id, "href").unwrap_or_default();
    let path = href.split_once("://").map_or(href, |(_, rest)| rest);
    let path = path
        .split_once('/')
        .map_or("", |(_, rest)| rest)
        .trim_matches('/');
    let name = document.inner_text(id);
    if path.is_empty() || name.is_empty() || name.len() > 60 || section::is_home(&text::fold(&name))
    {
        return;
    }
    claims.push(Claim {
        field: Field::ArticleSection,
        value: Value::text(name),
        span: document.text_span(id),
        source: Source::Prose,
        rule: rule::BREADCRUMB,
        weight: 0,
    });
}
