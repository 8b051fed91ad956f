//! Where on the page each node stands: its landmark, whether it is shown, whether it is about other pages.

use super::class::Classes;
use super::running::Running;
use crate::block::Region;
use crate::html::saved;
use crate::html::tree::{Document, NodeId};

/// Where a node stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::html) struct Place {
    /// Landmark.
    pub(in crate::html) region: Region,
    /// Inside matter about other pages or by other people: related stories, comments, promotion.
    pub(in crate::html) minor: bool,
    /// Not shown: script, style, template, `hidden`.
    pub(in crate::html) hidden: bool,
    /// Inside `main` or `article`.
    pub(in crate::html) main: bool,
}

impl Place {
    /// Whether what stands here is not shown, is of others or stands beside the article on every page. A banner is left to who asks: the
    /// site's mostly, it is the article's where its headline stands in it.
    pub(super) fn is_of_frame(self) -> bool {
        let beside = matches!(
            self.region,
            Region::Navigation | Region::ContentInfo | Region::Complementary
        );
        self.hidden || self.minor || beside
    }
}

/// The place of each node.
pub(super) fn survey<'d>(
    document: &'d Document,
    running: &Running,
    classes: &mut Classes<'d>,
) -> Vec<Place> {
    let total = document.ids().end;
    let only = only_work(document);
    let main = only_main(document);
    let h1s: Vec<NodeId> = document
        .ids()
        .filter(|&id| document.name(id) == "h1" && !document.descendants(id).is_empty())
        .take(8)
        .collect();
    let mut places = Vec::with_capacity(total);
    let mut open: Vec<(NodeId, Place)> = Vec::new();
    let mut place = Place::default();
    for id in document.ids() {
        while open.last().is_some_and(|&(end, _)| id >= end) {
            open.pop();
            place = open.last().map(|&(_, place)| place).unwrap_or_default();
        }
        let name = document.name(id);
        if !name.is_empty() {
            let end = document.descendants(id).end;
            let holds = |&h1: &NodeId| id < h1 && h1 < end;
            let follows = |&h1: &NodeId| {
                id > h1 && id < h1 + 30 && document.parent(id) == document.parent(h1)
            };
            let large = (end - id) * 5 > total * 2
                || h1s.first().is_some_and(holds)
                // The wrapper of the page's one article, or of its main part, may say on which side its sidebar stands.
                || only.as_ref().is_some_and(holds)
                || main.as_ref().is_some_and(holds)
                // The site's name may be the first h1, and the article bear "newsletter" in its class.
                || matches!(name, "article" | "main") && h1s.iter().any(holds);
            let size = Size {
                large,
                // What stands under the headline in one box with it, whatever its class.
                under: h1s.iter().any(follows),
                most: running.most_in(&(id..end)),
                heads: h1s.first().is_some_and(holds),
            };
            place = within(document, id, name, place, size, classes);
            if end > id + 1 {
                open.push((end, place));
                places.push(place);
                continue;
            }
            places.push(place);
            place = open.last().map(|&(_, place)| place).unwrap_or_default();
            continue;
        }
        places.push(place);
    }
    places
}

/// The page's one `article`, where it is large.
fn only_work(document: &Document) -> Option<NodeId> {
    let mut works = document.ids().filter(|&id| document.name(id) == "article");
    let only = works.next()?;
    (works.next().is_none() && document.descendants(only).len() > 100).then_some(only)
}

/// The page's one `main`.
fn only_main(document: &Document) -> Option<NodeId> {
    let mut mains = document.ids().filter(|&id| document.name(id) == "main");
    let only = mains.next()?;
    mains.next().is_none().then_some(only)
}

/// How much of a page an element is.
#[derive(Debug, Clone, Copy)]
struct Size {
    large: bool,
    /// It stands right under the headline.
    under: bool,
    /// It holds most of the running text.
    most: bool,
    /// It holds the headline.
    heads: bool,
}

/// The place of an element inside `outer`. A large element, or one around the headline, is never side matter.
fn within<'d>(
    document: &'d Document,
    id: NodeId,
    name: &str,
    outer: Place,
    size: Size,
    classes: &mut Classes<'d>,
) -> Place {
    let mut place = outer;
    let large = size.large || size.under;
    match name {
        "script" | "style" | "template" | "noscript" | "head" | "svg" | "iframe" => {
            place.hidden = true;
        }
        "main" | "article" => place.main = true,
        "nav" => place.region = Region::Navigation,
        "aside" if !large => place.region = Region::Complementary,
        "footer" if !outer.main => place.region = Region::ContentInfo,
        "header" if !outer.main && !large => place.region = Region::Banner,
        "form" if !large => place.minor = true,
        _ => {}
    }
    for (attribute, value) in document.attributes(id) {
        match attribute {
            // What most of the text or the headline stands in, scripts were to show.
            "hidden" => place.hidden |= value != "false" && !size.most && !size.heads,
            "style" => place.hidden |= is_unseen(value) && !size.most && !size.heads,
            "role" => match value {
                "main" => place.main = true,
                "navigation" => place.region = Region::Navigation,
                "complementary" if !large => place.region = Region::Complementary,
                "contentinfo" => place.region = Region::ContentInfo,
                "banner" if !large => place.region = Region::Banner,
                _ => {}
            },
            "id" if saved::is_toolbar(value) => place.hidden = true,
            "class" | "id" if !size.large && !matches!(name, "html" | "body") => {
                let part = classes.of(value).part;
                if size.under {
                    place.minor |= part.others;
                    continue;
                }
                let region = if place.main {
                    part.in_main
                } else {
                    part.region
                };
                place.region = region.unwrap_or(place.region);
                if name == "footer" && part.closes_article {
                    place.region = outer.region;
                }
                place.minor |= part.minor || part.beside && !size.most;
            }
            _ => {}
        }
    }
    place
}

/// Whether a style says that nothing is shown: `display: none`.
fn is_unseen(style: &str) -> bool {
    style.split(';').any(|rule| {
        let (name, value) = rule.split_once(':').unwrap_or_default();
        // "none !important"
        let value = value.split('!').next().unwrap_or_default();
        let is = |text: &str, own: &str| text.trim().eq_ignore_ascii_case(own);
        is(name, "display") && is(value, "none") || is(name, "visibility") && is(value, "hidden")
    })
}
