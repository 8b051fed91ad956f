//! Which links lead to the page's own site: a tag's page stands there.

use crate::claim::{Claims, Field, Value};
use crate::html::tree::Document;
use crate::value::{link, text};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// Links that lead to the own site at least, so that others are told from it.
const OWN: usize = 3;
/// Most of the page's addresses that are looked at.
const HINTS: usize = 8;

/// The page's own site, worked out when the first link is asked about.
#[derive(Default)]
pub(super) struct Own<'d>(Option<Links<'d>>);

#[derive(Default)]
struct Links<'d> {
    /// The sites of the page's addresses.
    named: BTreeSet<String>,
    /// The sites that links lead to, with their number.
    sites: HashMap<Cow<'d, str>, usize>,
    /// Links that lead to the own site, by its host or without one.
    own: usize,
}

impl<'d> Own<'d> {
    /// Whether a link leads to another site than the page's addresses name. `https://shop.example/dp/7?tag=weir-21` says who sent the buyer,
    /// `/topics/` on another host and a hashtag on a network are the tags of others. Pages that moved, and those that several sites share,
    /// call themselves by another host than their links do.
    pub(super) fn is_left(
        &mut self,
        document: &'d Document,
        claims: &Claims<'_>,
        href: &str,
    ) -> bool {
        let Some(site) = led_to(href) else {
            return false;
        };
        let links = self.0.get_or_insert_with(|| Links::of(document, claims));
        links.is_left(&site)
    }
}

impl<'d> Links<'d> {
    fn of(document: &'d Document, claims: &Claims<'_>) -> Self {
        let mut links = Self::default();
        let addresses = claims.iter().filter_map(|claim| match &claim.value {
            Value::Text(url) if claim.field == Field::Url => led_to(url),
            _ => None,
        });
        links.named = addresses.take(HINTS).map(Cow::into_owned).collect();
        if links.named.is_empty() {
            return links;
        }
        let hrefs = |name: &'static str| {
            let all = document.named(name);
            all.map(|id| document.attribute(id, "href").unwrap_or_default())
        };
        for href in hrefs("a") {
            if let Some(site) = led_to(href) {
                *links.sites.entry(site).or_default() += 1;
            } else {
                // Marks within the page lead nowhere.
                let leads = !href.is_empty() && !href.starts_with('#');
                let within = leads && !href.starts_with("//") && !link::has_scheme(href);
                links.own += usize::from(within);
            }
        }
        // What links without a host lead to.
        let bases = hrefs("base").filter_map(led_to).map(Cow::into_owned);
        links.named.extend(bases);
        let led = |own: &String| links.sites.get(own.as_str()).copied();
        links.own += links.named.iter().filter_map(led).sum::<usize>();
        links
    }

    fn is_left(&self, site: &str) -> bool {
        let is_coded = |site: &str| site.starts_with("xn--");
        // One name of a host may be written in letters and in `xn--`.
        let is_own = |own: &String| {
            own == site || is_coded(own) && !site.is_ascii() || is_coded(site) && !own.is_ascii()
        };
        let led = self.sites.get(site).copied().unwrap_or_default();
        self.own >= OWN && led < self.own && !self.named.iter().any(is_own)
    }
}

/// The site that an address with a host leads to, in lower case.
fn led_to(href: &str) -> Option<Cow<'_, str>> {
    let href = within(href.trim());
    let host = link::host(href).filter(|_| href.starts_with("//") || link::is_http(href))?;
    Some(text::lowercase(link::site(host)))
}

/// The address inside an archive's: `https://archive.example/web/20240503/https://paper.example/tag/mills`.
fn within(href: &str) -> &str {
    let path = href.split(['?', '#']).next().unwrap_or(href);
    // Most addresses have one colon, behind their scheme, or none.
    let inner = path.rmatch_indices(':').find_map(|(colon, _)| {
        let (before, behind) = path.split_at_checked(colon)?;
        let scheme = ["https", "http"]
            .iter()
            .find(|own| before.ends_with(*own))?;
        let at = colon - scheme.len();
        let begins = path.get(..at)?.ends_with('/') && behind.starts_with("://");
        begins.then_some(at)
    });
    inner.and_then(|at| href.get(at..)).unwrap_or(href)
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn an_address_inside_an_archives() {
        let own = "https://paper.example/tag/mills";
        for before in [
            "https://archive.example/web/20240503/",
            "/web/20240503/",
            "http://archive.example/http://other.example/",
        ] {
            assert_eq!(within(&format!("{before}{own}")), own);
        }
        for whole in [
            own,
            "/tag/mills",
            "//paper.example/a:b/https:/mills",
            "/go?to=/https://paper.example",
            "/xhttps://paper.example",
        ] {
            assert_eq!(within(whole), whole);
        }
    }
}
