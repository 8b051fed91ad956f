//! Pictures on the page: which of the stated images it really shows.

mod captions;
mod frame;
mod lead;

use super::Page;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::html::tree::{Document, NodeId};
use crate::value::{link, picture, text};
use memchr::memmem;

/// Most pictures looked at, and most claims that are checked against them.
const PICTURES: usize = 80;
const CLAIMS: usize = 12;
/// Least bytes of a path that names one picture and no other.
const PATH: usize = 12;
/// What an image has more that the page shows: it is the publisher's own cut, not one made for social networks. It outweighs what
/// Open Graph's is trusted more than a card's.
const SHOWN: i16 = 45;

/// Claims the captions of the images that are named, and where none is the picture over the article's text. The text is known by now.
pub(in crate::html) fn read(page: &Page<'_>, base: Option<&str>, claims: &mut Claims<'_>) {
    captions::read(page, claims);
    lead::read(page, base, claims);
}

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
    let first = |name: &'static str| document.named(name).take(PICTURES);
    let mut pictures: Vec<NodeId> = first("img").chain(first("source")).collect();
    pictures.sort_unstable();
    pictures.truncate(PICTURES);
    let shown = sources(document, pictures.iter().copied());
    let is_logo = |claim: &Claim<'_>| address(claim).is_some_and(picture::is_logo);
    let (logos, others) = (
        stated.iter().any(|claim| is_logo(claim)),
        stated
            .iter()
            .any(|claim| address(claim).is_some() && !is_logo(claim)),
    );
    // The page's head shows the site's logo whatever the text is of.
    let told = if logos && others {
        sources(
            document,
            pictures.iter().copied().filter(|&id| is_told(document, id)),
        )
    } else {
        shown.clone()
    };
    for claim in &mut stated {
        let places = if is_logo(claim) { &told } else { &shown };
        if address(claim).is_some_and(|address| Sought::of(address).is_named_in(places)) {
            claim.weight += SHOWN;
        }
    }
}

/// The address of a claimed picture.
fn address<'c>(claim: &'c Claim<'_>) -> Option<&'c str> {
    match &claim.value {
        Value::Image(image) => image.url.as_deref(),
        _ => None,
    }
}

/// What pictures are read from.
fn sources(document: &Document, pictures: impl Iterator<Item = NodeId>) -> Vec<&str> {
    pictures
        .flat_map(|id| document.attributes(id))
        .filter(|(name, _)| matches!(*name, "src" | "srcset" | "data-src" | "data-srcset"))
        .map(|(_, value)| value)
        .collect()
}

/// What a picture is loaded from. Scripts that load pictures as the reader comes to them leave a drawing of nothing in its place.
fn source(document: &Document, id: NodeId) -> Option<&str> {
    const LATER: &[&str] = &["data-src", "data-original", "data-lazy-src", "src"];
    let sources = LATER.iter().filter_map(|name| document.attribute(id, name));
    sources
        .map(text::trim)
        .find(|source| is_one_address(source))
}

/// Whether a value is the address of one picture: no list of them by their widths, no pattern, no picture written out.
fn is_one_address(value: &str) -> bool {
    let list = value.contains(", ")
        || value.contains(",%20")
        || value.ends_with([',', 'w', 'x']) && value.contains(' ');
    !value.is_empty()
        && !list
        && !value.starts_with(['#', '?'])
        && !value.starts_with("data:")
        && !value.contains(['{', '}'])
        && !holds_code(value)
}

/// Whether an address stands in quotes within a value: a template put the script beside it there, `if(this.src!='https://…')`.
fn holds_code(value: &str) -> bool {
    value.contains("'http") || value.contains("\"http")
}

/// Whether a picture stands in an article, or in the main part of the page outside its head and foot.
fn is_told(document: &Document, id: NodeId) -> bool {
    let (mut main, mut frame) = (false, false);
    for up in document.ancestors(id) {
        match document.name(up) {
            "article" => return true,
            "main" => main = true,
            "header" | "footer" | "nav" | "aside" => frame = true,
            _ => {}
        }
    }
    main && !frame
}

/// The address of a picture, which is looked for in many a `src` and `srcset`.
struct Sought<'a> {
    url: &'a str,
    path: &'a str,
    host: &'a str,
    finder: memmem::Finder<'a>,
}

impl<'a> Sought<'a> {
    fn of(url: &'a str) -> Self {
        let path = link::path(url);
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        Self {
            url,
            path,
            host: rest.split('/').next().unwrap_or_default(),
            finder: memmem::Finder::new(path),
        }
    }

    /// What stands before and behind its path in a value, wherever it does.
    fn places<'v>(&self, value: &'v str) -> impl Iterator<Item = (&'v str, &'v str)> {
        let found = self.finder.find_iter(value.as_bytes());
        found.filter_map(|at| {
            let (before, rest) = value.split_at_checked(at)?;
            Some((before, rest.get(self.path.len()..)?))
        })
    }

    /// Whether one of some values names it, its scheme and host left out at times.
    fn is_named_in(&self, values: &[&str]) -> bool {
        let begins = |before: &str| {
            before.is_empty()
                || before.ends_with([' ', ',', '\n', '\t'])
                || !self.host.is_empty() && before.ends_with(self.host)
        };
        let named = |value: &&str| self.places(value).any(|(before, _)| begins(before));
        self.path.len() > PATH && values.iter().any(named)
    }
}
