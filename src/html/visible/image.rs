//! Pictures on the page: which of the stated images it really shows.

use crate::claim::{Claims, Field, Source, Value};
use crate::html::tree::Document;
use crate::value::link;
use memchr::memmem;

/// Most pictures looked at, and most claims that are checked against them.
const PICTURES: usize = 80;
const CLAIMS: usize = 12;
/// Least bytes of a path that names one picture and no other.
const PATH: usize = 12;
/// What an image has more that the page shows: it is the publisher's own cut, not one made for social networks. It outweighs what
/// Open Graph's is trusted more than a card's.
const SHOWN: i16 = 45;

/// Adds weight to the images that the page shows.
pub(in crate::html) fn confirm(document: &Document, claims: &mut Claims<'_>) {
    let stated = claims
        .iter_mut()
        // Microdata's picture is one that the page shows: nothing else confirms it.
        .filter(|claim| claim.field == Field::Image && claim.source != Source::Microdata)
        .take(CLAIMS);
    let mut stated: Vec<_> = stated.collect();
    if stated.len() < 2 {
        return;
    }
    let shown: Vec<&str> = document
        .ids()
        .filter(|&id| matches!(document.name(id), "img" | "source"))
        .take(PICTURES)
        .flat_map(|id| {
            document
                .attributes(id)
                .filter(|(name, _)| matches!(*name, "src" | "srcset" | "data-src" | "data-srcset"))
        })
        .map(|(_, value)| value)
        .collect();
    for claim in &mut stated {
        let Value::Image(image) = &claim.value else {
            continue;
        };
        let Some(address) = image.url.as_deref() else {
            continue;
        };
        if named(&shown, address) {
            claim.weight += SHOWN;
        }
    }
}

/// Whether a `src` or a `srcset` names the picture at `address`, its scheme and host left out at times.
fn named(shown: &[&str], address: &str) -> bool {
    let path = link::path(address);
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = host.split_once(path).map_or("", |(host, _)| host);
    if path.len() <= PATH {
        return false;
    }
    let finder = memmem::Finder::new(path);
    shown.iter().any(|value| {
        finder.find_iter(value.as_bytes()).any(|at| {
            let before = value.get(..at).unwrap_or_default();
            before.is_empty()
                || before.ends_with([' ', ',', '\n', '\t'])
                || !host.is_empty() && before.ends_with(host)
        })
    })
}
