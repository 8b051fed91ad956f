//! The site's name over every page, in an h1 above the headline's own heading.

use super::{Page, leads_home, led_to, path_of};
use crate::block::Region;
use crate::claim::{Basis, Claim, Field, Value};
use crate::html::tree::{Document, NodeId};
use crate::value::letter::is_alphanumeric;
use crate::value::{section, text};

/// How many times as long as the site's name the headline is, where both are headings.
const BRIEF: usize = 2;

/// What the site's name over every page has less of a claim than the article's heading.
pub(super) const OVER_THE_PAGE: i16 = 60;

/// The h1 that begins the title is the site's name where a heading says the rest of it, and far more: "The Mill | The wheel turns again",
/// and with a colon, which headlines have too, where it leads up, as blogs have it. Where it leads home, or the head states it as the site's
/// name, the heading below it may be short; then, and in the banner of the page, it may stand last in the title too, as forums have it.
pub(super) fn over_the_page(
    page: &Page<'_>,
    head: &[Claim<'_>],
    headings: &mut [Claim<'_>],
    places: &[NodeId],
    titles: &[String],
) {
    let before_colon = |name: &str| {
        head.iter().any(|claim| match &claim.value {
            Value::Text(title) if claim.field == Field::Headline => title
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(':')),
            _ => false,
        })
    };
    let folded = |claim: &Claim<'_>| text::fold(&claim.value.to_string());
    let stands_for_h1 = |claim: &Claim<'_>| claim.basis == Some(Basis::StandsForH1);
    let below = headings.iter().zip(places);
    let below = below.filter(|(claim, _)| stands_for_h1(claim));
    let below: Vec<(String, NodeId)> = below.map(|(claim, &id)| (folded(claim), id)).collect();
    for (claim, &id) in headings.iter_mut().zip(places) {
        if stands_for_h1(claim) || below.is_empty() {
            continue;
        }
        if before_colon(&claim.value.to_string()) && !leads_up(page, id) {
            continue;
        }
        let name = folded(claim);
        let named = leads_home(page, id) || is_stated(head, &name);
        let says_the_rest = |rest: &str| {
            below.iter().any(|(heading, at)| {
                let sign = rest.strip_suffix(heading.as_str());
                let own = heading.len() >= name.len() * BRIEF || named && *at > id;
                own && sign.is_some_and(|sign| !sign.contains(is_alphanumeric))
            })
        };
        let over = named || is_in_banner(page.document, id);
        let says_the_start = |start: &str| {
            below.iter().any(|(heading, at)| {
                let sign = start.strip_prefix(heading.as_str());
                let own = over && *at > id && heads_article(page, *at, heading);
                own && sign.is_some_and(|sign| !sign.contains(is_alphanumeric))
            })
        };
        let mut rests = titles.iter().filter_map(|title| title.strip_prefix(&name));
        let mut starts = titles.iter().filter_map(|title| title.strip_suffix(&name));
        if rests.any(says_the_rest) || starts.any(says_the_start) {
            claim.weight -= OVER_THE_PAGE;
        }
    }
}

/// Whether the head states a name as the site's.
fn is_stated(head: &[Claim<'_>], name: &str) -> bool {
    head.iter()
        .filter(|claim| matches!(claim.field, Field::IsPartOf | Field::Publisher))
        .filter_map(|claim| match &claim.value {
            Value::Text(site) => Some(&**site),
            Value::Agent(agent) => agent.name.as_deref(),
            _ => None,
        })
        .any(|site| text::fold(site) == name)
}

/// Whether a heading may be an article's: no section's name, and none of the page's foot, which may name the site again.
fn heads_article(page: &Page<'_>, id: NodeId, heading: &str) -> bool {
    let place = page.place(id);
    let is_heading = matches!(page.document.name(id), "h2" | "h3" | "h4" | "h5" | "h6");
    is_heading
        && place.region != Region::ContentInfo
        && !place.minor
        && !section::is_section(heading)
}

/// Whether an element stands in the banner of the page: what holds the first h1 has no region, for an article's header does.
fn is_in_banner(document: &Document, id: NodeId) -> bool {
    let own = |up: &NodeId| !matches!(document.name(*up), "main" | "article");
    let mut above = document.ancestors(id).take_while(own);
    above
        .any(|up| document.name(up) == "header" || document.attribute(up, "role") == Some("banner"))
}

/// Whether it is a link to the front page, or to that of a part of the site, a directory: `/techo/`, `/?m=1`.
fn leads_up(page: &Page<'_>, id: NodeId) -> bool {
    led_to(page, id).is_some_and(|href| {
        let path = path_of(href).split(['?', '#']).next().unwrap_or_default();
        let file = path.rsplit('/').next().unwrap_or_default();
        !href.starts_with('#') && (file.is_empty() || file.starts_with("index."))
    })
}
