//! Which item is the page's own subject.
//!
//! A script often holds a dozen articles: the page's own, and those it links to. Taking the first gives the neighbours'
//! authors and dates. The page's own is the one that bears the page's address, then whose headline the page shows, then that
//! has a date, then the shallowest.

use super::kinds::{Family, family, is_media};
use super::{Graph, Item, ItemId, PropertyValue};
use crate::claim::Source;
use crate::value::date::Convention;
use crate::value::{link, text};
use std::collections::HashSet;

/// What the rest of the page says of itself, as far as it helps to find the main entity.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Hints<'h> {
    /// What relative addresses are joined to.
    pub(crate) base: Option<&'h str>,
    /// The page's own address as stated elsewhere: canonical link, `og:url`, what the caller said.
    pub(crate) addresses: &'h [&'h str],
    /// The headline as the head states it, `og:title`, `<title>`, or a lone heading.
    pub(crate) titles: &'h [&'h str],
    /// The headline as one of the headings that the page shows.
    pub(crate) shown: &'h [&'h str],
    /// How dates are written on this page.
    pub(crate) convention: Convention<'h>,
}

/// The items of one syntax that speak of the page, the main entity first; none where the page is a list of others' things.
pub(super) fn faces(graph: &Graph, source: Source, page: &Page, aside: &[bool]) -> Vec<Face> {
    let mut works: Vec<Face> = Vec::new();
    let mut pages: Vec<Face> = Vec::new();
    let mut headlines = HashSet::new();
    let wholes = wholes(graph);
    for (id, item) in graph.items.iter().enumerate() {
        if item.source != source || aside.get(id).copied().unwrap_or(true) {
            continue;
        }
        let family = family(item);
        let list = match family {
            Family::Article | Family::Subject if !wholes.contains(&id) => &mut works,
            Family::Page => &mut pages,
            _ => continue,
        };
        let headline = headline(item).map(text::fold).unwrap_or_default();
        let face = page.judge(graph, id, item, family, &headline);
        list.push(face);
        // What somebody else wrote makes no list of the page.
        let reversed = item.beside && source == Source::JsonLd && !face.own;
        if family != Family::Page && !reversed {
            headlines.insert(headline);
        }
    }
    works.sort_by_key(|face| (std::cmp::Reverse(face.score), face.id));
    // Known by nothing the page says of itself, one item is still likely its subject; one of several is a list's.
    let single = headlines.len() < 2;
    // What stands in a sidebar is the page's only where it says so.
    let beside = |face: &Face| graph.get(face.id).is_some_and(|item| item.beside);
    works.retain(|face| face.own || single && face.score > -40 && !beside(face));
    // A second item is the page's only where it says so itself.
    let mut first = true;
    works.retain(|face| {
        let media = graph.get(face.id).is_some_and(is_media);
        std::mem::take(&mut first) || (face.own && !media)
    });
    pages.sort_by_key(|face| (std::cmp::Reverse(face.score), face.id));
    pages.retain(|face| face.own || face.score >= 0 && !beside(face));
    pages.truncate(1);
    works.truncate(4);
    works.extend(pages);
    works
}

/// What other items say they are a part of: the series of an episode, the issue of an article. To be asked after references
/// are joined.
fn wholes(graph: &Graph) -> HashSet<ItemId> {
    let works = graph
        .items
        .iter()
        .filter(|item| matches!(family(item), Family::Article | Family::Subject));
    works
        .flat_map(|item| &item.properties)
        .filter(|property| PARTS.contains(&property.name.as_str()))
        .filter_map(|property| match property.value {
            PropertyValue::Item(id) => Some(id),
            PropertyValue::Text(_) => None,
        })
        .collect()
}

const PARTS: &[&str] = &["isPartOf", "partOfSeries", "partOfSeason", "partOfEpisode"];

/// An item that may be the page's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    pub(super) id: ItemId,
    pub(super) family: Family,
    /// Whether address or headline are the page's.
    pub(super) own: bool,
    /// Whether its address is.
    pub(super) addressed: bool,
    score: i32,
}

/// Most hints of a kind looked at, and the longest title in bytes: every item is compared with each.
pub(super) const HINTS: usize = 8;
const TITLE: usize = 512;

/// The hints, made ready for comparison.
pub(super) struct Page {
    keys: Vec<String>,
    titles: Vec<String>,
    shown: Vec<String>,
}

impl Page {
    pub(super) fn new(hints: &Hints<'_>) -> Self {
        let folded = |titles: &[&str]| {
            let titles = titles.iter().take(HINTS);
            titles
                .map(|title| text::fold(text::head(title, TITLE)))
                .filter(|title| !title.is_empty())
                .collect()
        };
        Self {
            keys: hints
                .addresses
                .iter()
                .filter_map(|address| link::key(address))
                .take(HINTS)
                .collect(),
            titles: folded(hints.titles),
            shown: folded(hints.shown),
        }
    }

    fn judge(
        &self,
        graph: &Graph,
        id: ItemId,
        item: &Item,
        family: Family,
        headline: &str,
    ) -> Face {
        let address = self.address(graph, item);
        let stated = is_one_of(headline, &self.titles);
        let shown = is_one_of(headline, &self.shown);
        let dated = ["datePublished", "dateCreated", "uploadDate", "published"]
            .iter()
            .any(|name| item.text(name).is_some());
        let score = match address {
            Some(true) => 100,
            Some(false) => -70,
            None => 0,
        } + match (stated, shown) {
            (Some(true), _) | (_, Some(true)) => 80,
            (None, None) => 0,
            _ => -30,
        } + if dated { 20 } else { 0 }
            + match family {
                Family::Article => 30,
                // A film on the page is its subject only where the page says so.
                Family::Subject if is_media(item) => -100,
                Family::Subject => 10,
                _ => 0,
            }
            - 5 * i32::from(item.depth.min(10));
        Face {
            id,
            family,
            own: address == Some(true)
                || stated == Some(true)
                // The first heading of a list is the headline of its first entry, which has another page's address.
                || shown == Some(true) && address.is_none(),
            addressed: address == Some(true),
            score,
        }
    }

    /// Whether the item's address is the page's; `None` where one of the two is not stated or says nothing.
    fn address(&self, graph: &Graph, item: &Item) -> Option<bool> {
        let mut verdict = None;
        let stated = ["url", "mainEntityOfPage"]
            .iter()
            .flat_map(|name| item.values(name))
            .filter_map(|property| match &property.value {
                PropertyValue::Text(text) => Some(text.as_str()),
                PropertyValue::Item(id) => graph
                    .get(*id)
                    .and_then(|page| page.id.as_deref().or(page.text("url"))),
            });
        for (address, binding) in stated
            .map(|address| (address, true))
            .chain(item.id.as_deref().map(|id| (id, false)))
        {
            let Some(key) = link::key(address) else {
                continue;
            };
            if self.keys.iter().any(|own| same_page(own, &key)) {
                return Some(true);
            }
            if binding && !self.keys.is_empty() && key.contains('/') {
                verdict = Some(false);
            }
        }
        verdict
    }
}

/// Whether the headline of an item is one of the page's titles; `None` where there is nothing to compare.
fn is_one_of(headline: &str, titles: &[String]) -> Option<bool> {
    if headline.is_empty() || titles.is_empty() {
        return None;
    }
    Some(titles.iter().any(|title| near(headline, title)))
}

/// Whether two folded titles are one: equal, one inside the other, or most words shared.
pub(super) fn near(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short == long || (short.len() >= 12 && long.contains(short)) {
        return true;
    }
    let words: HashSet<&str> = long.split(' ').collect();
    let (mut shared, mut all) = (0, 0);
    for word in short.split(' ').take(64) {
        all += 1;
        shared += usize::from(words.contains(word));
    }
    all >= 4 && shared * 10 >= all * 7 && all * 2 >= words.len()
}

/// One page: the same key, the same but for a query that only one of them has, or the same long path on another host of the
/// publisher (`m.`, `amp.`).
fn same_page(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let ((one, one_query), (other, other_query)) = (without_query(a), without_query(b));
    let path = |address: &str| address.split_once('/').map_or(0, |(host, _)| host.len());
    // `article.php?id=…` tells pages apart by nothing but the query; a home page with a query is another page.
    if one.ends_with("php") || one.ends_with("aspx") || path(one) == 0 {
        return false;
    }
    if one == other {
        return one_query.is_empty() || other_query.is_empty();
    }
    let (one, other) = (
        one.get(path(one)..).unwrap_or_default(),
        other.get(path(other)..).unwrap_or_default(),
    );
    one.len() >= 16 && one == other
}

fn without_query(key: &str) -> (&str, &str) {
    let (address, query) = key.split_once('?').unwrap_or((key, ""));
    (address.trim_end_matches('/'), query)
}

/// Which items are no candidates because of the property they hang on: related stories, comments, reviews of the thing, parts.
/// To be asked before references are joined: they point anywhere.
pub(super) fn aside(graph: &Graph) -> Vec<bool> {
    let mut aside = vec![false; graph.items.len()];
    for (id, item) in graph.items.iter().enumerate() {
        let above = aside.get(id).copied().unwrap_or(true);
        // The page is about all its questions, and none of them is the page.
        let questions = item.is_a(&["FAQPage"]);
        for property in &item.properties {
            if let PropertyValue::Item(nested) = property.value {
                let inside = nested > id
                    && graph
                        .get(nested)
                        .is_some_and(|nested| nested.depth > item.depth);
                if let (true, Some(flag)) = (inside, aside.get_mut(nested)) {
                    *flag |= above || questions || !LEADS_ON.contains(&property.name.as_str());
                }
            }
        }
    }
    aside
}

/// Properties behind which the page's own subject may stand.
const LEADS_ON: &[&str] = &[
    "mainEntity",
    "mainEntityOfPage",
    "mainContentOfPage",
    "blogPost",
    "blogPosts",
    "hasPart",
    "article",
    "articles",
    "@graph",
    "children",
];

/// The headline of an item.
fn headline(item: &Item) -> Option<&str> {
    item.text("headline")
        .or_else(|| item.text("name"))
        .or_else(|| item.text("title"))
}
