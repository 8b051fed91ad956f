//! The way from the home page to this one: `Home › Crafts › Mills`.

mod step;
mod unmarked;

use super::Page;
use super::lists::List;
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::value::{link, section, text};
use std::ops::Range;
pub(super) use step::is_one as is_step;

/// Most links and most bytes of text of a way, and elements that are tried.
const LINKS: usize = 10;
const LONGEST: usize = 500;
const TRIES: usize = 8;

/// Where the way stands, found on the walk through the page.
#[derive(Debug, Default)]
pub(super) struct Crumbs {
    place: Range<NodeId>,
    tries: usize,
    /// A way that no class names.
    unmarked: Range<NodeId>,
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

    /// Looks whether a way that no class names begins with a link.
    pub(super) fn look_at_link(&mut self, page: &Page<'_>, id: NodeId, claims: &Claims<'_>) {
        if self.unmarked.is_empty() {
            self.unmarked = unmarked::at(page, id, claims).unwrap_or_default();
        }
    }

    /// Claims the steps of a way that no class names, where no class names one.
    pub(super) fn claim_unmarked(&mut self, page: &Page<'_>, claims: &mut Claims<'_>) {
        if !self.place.is_empty() {
            return;
        }
        self.place = self.unmarked.clone();
        let first = claims.len();
        let document = page.document;
        let links = self.place.clone().filter(|&id| document.name(id) == "a");
        for id in links.filter(|&id| step::is_one(document, id)) {
            self.claim(page, id, claims);
        }
        for claim in claims.iter_mut().skip(first) {
            claim.rest_on(Basis::BareWay);
        }
    }

    /// A step of the way; the home page itself is no section, and neither is the way back, "‹ Crafts", or to another page, "Next".
    pub(super) fn claim(&self, page: &Page<'_>, id: NodeId, claims: &mut Claims<'_>) {
        let document = page.document;
        let href = document.attribute(id, "href").unwrap_or_default();
        let name = document.inner_text(id);
        let folded = text::fold(&name);
        let rel = document.attribute(id, "rel").unwrap_or_default();
        let home = rel.split_ascii_whitespace().any(|rel| rel == "home")
            || section::is_home(&folded)
            || is_front(href, &folded) && !self.is_department(page, id, href, &folded);
        if home
            || name.is_empty()
            || name.len() > 60
            || is_back(&name) && !self.is_parted(page, id)
            || step::is_turn(&folded, href)
        {
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

    /// Whether the front page of a host is that of a part of the site: "Sport" at `https://sport.paper.example/`, behind a step to the site's
    /// own. The first step is the site itself, wherever it is, `wiki.weir.example`; without a scheme sites link their own parts, whatever they
    /// are called: `//sport.paper.example/`.
    fn is_department(&self, page: &Page<'_>, id: NodeId, href: &str, name: &str) -> bool {
        let document = page.document;
        let Some(own) = link::host(href).filter(|own| !is_whole(own)) else {
            return false;
        };
        if href.starts_with("//") {
            return true;
        }
        let first = (self.place.start..id).find(|&id| document.name(id) == "a");
        let Some(first) = first.and_then(|first| document.attribute(first, "href")) else {
            return false;
        };
        let of_site = link::host(first)
            .is_none_or(|first| first != own && link::site(first) == link::site(own));
        let part = own.split('.').next();
        of_site && name.len() > LANGUAGE && part == Some(name)
    }

    /// Whether arrows part the steps, "« Crafts « Mills", and none of them leads back.
    fn is_parted(&self, page: &Page<'_>, id: NodeId) -> bool {
        let document = page.document;
        let others = self.place.clone().filter(|&other| other != id);
        others
            .filter(|&other| document.name(other) == "a")
            .any(|other| is_back(&document.inner_text(other)))
    }
}

/// Words of class and id names that name a way; what begins with "breadcrumb" counts as the first.
#[rustfmt::skip]
pub(super) const NAMES: List = List::new(29, &[
    "crumbs", "crumb", "brotkrumen", "breadcrumb", "breadcrumbs", "pathway", "rootline", "topicpath", "pankuzu", "kruimelpad",
]);

/// Whether an element holds a few links and little text.
fn is_way(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let (mut links, mut size) = (0, 0);
    for id in document.descendants(id) {
        let is_shown = !matches!(document.name(document.parent(id)), "style" | "script");
        let text = document.text(id).filter(|_| is_shown);
        size += text.map_or(0, |text| text::trim(text).len());
        links += usize::from(document.name(id) == "a");
        if links > LINKS || size > LONGEST {
            return false;
        }
    }
    links > 0
}

/// Bytes of the code of a language, whose part of the site is no section.
const LANGUAGE: usize = 2;

/// Whether a host is a whole site's, and of no part of one: `paper.example`, `www.paper.co.uk`, `weir.blogspot.com`.
fn is_whole(host: &str) -> bool {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let site = link::site(host);
    host.split('.').next() == Some(site)
}

/// Whether an address is the front page's, whatever the site calls it there: `/`, `//paper.example/`, `/index.html`, `/home/index.html`; or
/// no page's, `#`; or the folder's above, `../`. A page beside this one is none, `rubrique12`. What is called after the folder is a section, "Home and garden" in `/home/index.html`.
fn is_front(href: &str, name: &str) -> bool {
    if href.is_empty() || href.starts_with(['#', '?']) || matches!(href, "../" | "./" | ".." | ".")
    {
        return true;
    }
    if !href.contains('/') && href.contains(':') {
        return true;
    }
    let rest = href.split_once("://").map(|(_, rest)| rest);
    let path = rest
        .or_else(|| href.strip_prefix("//"))
        .map_or(href, |rest| {
            rest.split_once('/').map_or("", |(_, path)| path)
        });
    // As boards write it; books of one page a folder lead to their own by `./index.html`.
    let path = if path == "./index.php" { "" } else { path };
    let path = path.trim_matches('/');
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let is_index = file.split('.').next() == Some("index") && !file.contains(['?', '#']);
    let path = if is_index { folder } else { path };
    let named = || name.split(' ').any(|word| word == path);
    path.is_empty() || is_index && section::is_home(path) && !named()
}

/// Whether a step leads back: an arrow stands before its name. Where one writes from right to left it parts the steps, and a name in quotation
/// marks is closed: `«Weir»`.
fn is_back(name: &str) -> bool {
    let rest = name.strip_prefix(['‹', '«', '←', '<', '❮', '⟨', '◀', '◄']);
    let other = |c| matches!(c, '\u{590}'..='\u{8ff}' | '›' | '»' | '>' | '❯' | '⟩');
    rest.is_some_and(|rest| !rest.contains(other))
}

#[cfg(test)]
mod tests {
    use super::{is_back, is_front, is_whole};

    #[test]
    fn front_pages_and_ways_back() {
        for href in [
            "/",
            "",
            "//paper.example/",
            "https://paper.example",
            "https://paper.example/index.html",
            "/index.htm",
            "./index.php",
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
        for host in ["paper.example", "www.paper.co.uk", "weir.blogspot.com"] {
            assert!(is_whole(host), "{host}");
        }
        assert!(!is_whole("sport.paper.example") && !is_whole("sport.paper.com.au"));
        assert!(is_back("‹ Crafts") && is_back("← Back"));
        assert!(!is_back("› Crafts") && !is_back("Crafts") && !is_back("‹ حرف"));
        assert!(!is_back("«Русский мир»") && !is_back("« Le Moulin »"));
    }
}
