//! The way from the home page to this one: `Home › Crafts › Mills`.

use super::Page;
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::value::{link, section, text};
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

/// A step of the way; the home page itself is no section, and neither is the way back, "‹ Crafts".
pub(super) fn claim(page: &Page<'_>, id: NodeId, claims: &mut Claims<'_>) {
    let document = page.document;
    let href = document.attribute(id, "href").unwrap_or_default();
    let name = document.inner_text(id);
    let folded = text::fold(&name);
    let rel = document.attribute(id, "rel").unwrap_or_default();
    let home = rel.split_ascii_whitespace().any(|rel| rel == "home")
        || section::is_home(&folded)
        || is_front(href, &folded) && !is_department(href, &folded);
    if home || name.is_empty() || name.len() > 60 || is_back(&name) {
        return;
    }
    claims.push(Claim {
        field: Field::ArticleSection,
        value: Value::text(name),
        span: document.text_span(id),
        source: Source::Prose,
        rule: Basis::Breadcrumb.rule(),
        weight: 0,
        basis: Some(Basis::Breadcrumb),
    });
}

/// Whether an address is the front page's, whatever the site calls it there: `/`, `//paper.example/`, `/index.html`, `/home/index.html`; or
/// no page's, `#`. What is called after the folder is a section, "Home and garden" in `/home/index.html`.
fn is_front(href: &str, name: &str) -> bool {
    if !href.contains('/') {
        return true;
    }
    let rest = href.split_once("://").map(|(_, rest)| rest);
    let path = rest
        .or_else(|| href.strip_prefix("//"))
        .map_or(href, |rest| {
            rest.split_once('/').map_or("", |(_, path)| path)
        });
    let path = path.trim_matches('/');
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let is_index = file.split('.').next() == Some("index") && !file.contains(['?', '#']);
    let path = if is_index { folder } else { path };
    let named = || name.split(' ').any(|word| word == path);
    path.is_empty() || is_index && section::is_home(path) && !named()
}

/// Whether the front page of a host is that of a part of the site: "Sport" at `//sport.paper.example/`.
fn is_department(href: &str, name: &str) -> bool {
    let part = link::host(href).and_then(|host| host.split_once('.'));
    part.is_some_and(|(part, rest)| part == name && rest.contains('.'))
}

/// Whether a step leads back: an arrow stands before its name. Where one writes from right to left it parts the steps.
fn is_back(name: &str) -> bool {
    let rest = name.strip_prefix(['‹', '«', '←', '<', '❮', '⟨', '◀', '◄']);
    rest.is_some_and(|rest| !rest.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}')))
}

#[cfg(test)]
mod tests {
    use super::{is_back, is_department, is_front};

    #[test]
    fn front_pages_and_ways_back() {
        for href in [
            "/",
            "",
            "//paper.example/",
            "https://paper.example",
            "https://paper.example/index.html",
            "/index.htm",
            "https://paper.example/home/index.html",
        ] {
            assert!(is_front(href, "paper"), "{href}");
        }
        for href in [
            "/crafts/",
            "/crafts/index.html",
            "//paper.example/crafts",
            "/home/",
        ] {
            assert!(!is_front(href, "paper"), "{href}");
        }
        assert!(!is_front("/home/index.html", "home and garden"));
        assert!(is_department("//sport.paper.example/", "sport"));
        assert!(!is_department("https://www.paper.example/", "sport"));
        assert!(is_back("‹ Crafts") && is_back("← Back"));
        assert!(!is_back("› Crafts") && !is_back("Crafts") && !is_back("‹ حرف"));
    }
}
