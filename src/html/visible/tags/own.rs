//! Which links lead to the page's own site: a tag's page stands there.

use crate::claim::{Claims, Field, Value};
use crate::html::tree::Document;
use crate::value::link::{self, Sites};

/// Links that lead to the own site at least, where its address is known, so that others are told from it.
const OWN: usize = 3;
/// Of so many links within the site one leads to it by its host.
const MANY: usize = 8;

/// The page's own site, worked out when the first link is asked about.
#[derive(Default)]
pub(super) struct Own<'d>(Option<Links<'d>>);

struct Links<'d> {
    /// The sites of the page's addresses.
    named: Vec<String>,
    sites: Sites<'d>,
    /// Links without a host.
    inner: usize,
}

impl<'d> Own<'d> {
    /// Whether a link leads to another site. `https://shop.example/dp/7?tag=weir-21` says who sent the buyer, `/topics/` on another host and a
    /// hashtag on a network are the tags of others. Pages that moved, and those that several sites share, call themselves by another
    /// host than their links do.
    pub(super) fn is_left(
        &mut self,
        document: &'d Document,
        claims: &Claims<'_>,
        href: &str,
    ) -> bool {
        let href = within(href);
        let Some(host) = link::host(href).filter(|_| href.starts_with("//") || link::is_http(href))
        else {
            return false;
        };
        let links = self.0.get_or_insert_with(|| Links::of(document, claims));
        links.is_left(link::site(host))
    }
}

impl<'d> Links<'d> {
    fn of(document: &'d Document, claims: &Claims<'_>) -> Self {
        let mut links = Self {
            named: Vec::new(),
            sites: Sites::default(),
            inner: 0,
        };
        let addresses = claims.iter().filter_map(|claim| match &claim.value {
            Value::Text(url) if claim.field == Field::Url => link::host(within(url)),
            _ => None,
        });
        links.named = addresses.map(|host| link::site(host).to_owned()).collect();
        for id in document.ids().filter(|&id| document.name(id) == "a") {
            let href = within(document.attribute(id, "href").unwrap_or_default());
            if link::is_http(href) {
                links.sites.add(href);
            } else if !href.starts_with("//") && !link::has_scheme(href) {
                links.inner += 1;
            }
        }
        links
    }

    fn is_left(&self, site: &str) -> bool {
        if self.named.iter().any(|own| own == site) {
            return false;
        }
        let led = self.sites.number(site);
        // Without an address of the page's, the site that a good part of the links lead to may be its own.
        let own: usize = self.named.iter().map(|own| self.sites.number(own)).sum();
        let own = own + self.inner;
        own >= OWN
            && if self.named.is_empty() {
                led < OWN || led * MANY < own
            } else {
                led < own
            }
    }
}

/// The address inside an archive's: `https://archive.example/web/20240503/https://paper.example/tag/mills`.
fn within(href: &str) -> &str {
    let path = href.split(['?', '#']).next().unwrap_or(href);
    let inner = ["/https://", "/http://"]
        .iter()
        .filter_map(|mark| path.rfind(mark))
        .max();
    inner.and_then(|at| href.get(at + 1..)).unwrap_or(href)
}
