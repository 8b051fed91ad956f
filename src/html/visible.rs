//! What a page shows: headline, byline, date, tags, copyright line, read from markup that is meant for eyes. First a survey
//! tells for each node which part of the page it stands in; the readers of the single fields then look only where their field
//! can stand.

pub(super) mod address;
mod byline;
mod card;
pub(super) mod class;
mod crumbs;
mod date;
mod footer;
mod headline;
pub(super) mod image;
mod language;
mod lead;
mod others;
mod part;
pub(super) mod prose;
mod tags;
mod whole_name;

use super::head::Head;
use super::structured::Whose;
use super::tree::{Document, NodeId};
use crate::block::Region;
use crate::claim::Claims;
use crate::value::date::Convention;
use crate::value::text;
use class::Classes;
use others::Others;
use std::ops::Range;

/// Where a node stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Place {
    /// Landmark.
    pub(super) region: Region,
    /// Inside matter about other pages or by other people: related stories, comments, promotion.
    pub(super) minor: bool,
    /// Not shown: script, style, template, `hidden`.
    pub(super) hidden: bool,
    /// Inside `main` or `article`.
    pub(super) main: bool,
}

/// A page, surveyed.
pub(super) struct Page<'d> {
    pub(super) document: &'d Document,
    places: Vec<Place>,
    /// Texts with a digit in them, up to each node.
    numbers: Vec<u32>,
    running: Running,
    others: Others,
    /// The node of the headline.
    pub(super) headline: Option<NodeId>,
    /// The part of the page that the headline stands over.
    pub(super) article: Range<NodeId>,
}

/// Most nodes between a page's first running text and its byline.
/// Most elements of a card round what one of them states, and most bytes of an element's classes that are asked: this is asked of each
/// element that states something.
const CARD: usize = 16;
const CLASSES: usize = 256;
const BESIDE: usize = 40;
/// Most bytes of running text that a standfirst and a caption have.
const STANDFIRST: u64 = 500;
/// The distance at which what leads to the text counts as standing at most.
const LEADING: usize = 150;
/// Most nodes of a piece cut out of a page.
const FRAGMENT: usize = 400;

impl Page<'_> {
    /// Where a node stands.
    pub(super) fn place(&self, id: NodeId) -> Place {
        self.places.get(id).copied().unwrap_or_default()
    }

    /// Whether a node stands in matter about other pages or by other people.
    pub(super) fn is_others(&self, id: NodeId) -> bool {
        self.place(id).minor || self.others.hold(id)
    }

    /// Whose what markup states of a node is. A card that is a link states things of an item only that begins in it; for one around
    /// it, it is the title.
    pub(super) fn whose(&self, id: NodeId) -> Whose {
        let document = self.document;
        let place = self.place(id);
        let Some(part) = self.others.part_of(id) else {
            return if place.minor || place.region != Region::Unknown {
                Whose::Beside
            } else {
                Whose::Page
            };
        };
        let begins = |at| {
            document.attributes(at).any(|(name, value)| match name {
                "itemscope" | "typeof" => true,
                "class" => super::microformats::has_root(text::head(value, CLASSES)),
                _ => false,
            })
        };
        let above = document.ancestors(id).take(CARD);
        let mut above = above.take_while(|at| part.contains(at));
        if document.name(part.start) != "a" || begins(id) || above.any(begins) {
            Whose::Others
        } else {
            Whose::Page
        }
    }

    /// Whether a part holds most of the page's running text.
    pub(super) fn tells_most(&self, part: Range<NodeId>) -> bool {
        self.running.between(&part) * 5 > self.running.between(&self.document.ids()) * 3
    }

    /// Whether a part holds running text.
    pub(super) fn tells_any(&self, part: Range<NodeId>) -> bool {
        self.running.between(&part) > 0
    }

    /// Whether a text below a node has a digit in it: without one there is no date.
    pub(super) fn has_digit(&self, id: NodeId) -> bool {
        let count = |at: NodeId| self.numbers.get(at).or(self.numbers.last());
        count(id) != count(self.document.descendants(id).end)
    }

    /// Whether a node stands between the headline and the text under it: pictures and buttons may be many, but no more is told yet than
    /// a standfirst and a caption.
    fn leads(&self, id: NodeId) -> bool {
        self.headline.is_some_and(|anchor| {
            id > anchor
                && self.running.between(&(anchor..id)) <= STANDFIRST
                && self.running.between(&(id..self.document.ids().end)) >= 3 * STANDFIRST
        })
    }

    /// How near a node is to the headline: 0–40, and 0 where matter about other pages begins.
    pub(super) fn nearness(&self, id: NodeId) -> i16 {
        let place = self.place(id);
        let distance = match self.headline {
            Some(anchor) if id >= anchor => id - anchor,
            // Before the headline stand kickers and dates, and above them the site's own header.
            Some(anchor) => (anchor - id) * 4,
            // A whole page's first nodes are the site's: there stands the day of the visit. The page's own stands by its text.
            None if self.article.start == 0 && self.places.len() > FRAGMENT => {
                let text = self.running.first();
                if text.is_none_or(|text| id.abs_diff(text) > BESIDE) {
                    return 0;
                }
                id.abs_diff(text.unwrap_or_default())
            }
            None => id.saturating_sub(self.article.start),
        };
        let leads = self.leads(id);
        let distance = if leads {
            distance.min(LEADING)
        } else {
            distance
        };
        let near = match distance {
            0..=60 => 25,
            61..=150 => 18,
            151..=400 => 8,
            _ => 0,
        };
        let inside = if leads || self.article.contains(&id) {
            15
        } else {
            0
        };
        let outside = matches!(
            place.region,
            Region::Navigation | Region::Complementary | Region::ContentInfo | Region::Banner
        );
        // A banner that the headline stands in is the article's, and so is a box beside it.
        let own = match place.region {
            Region::Banner => self
                .headline
                .is_some_and(|own| self.place(own).region == Region::Banner),
            Region::Complementary => leads,
            _ => false,
        };
        let outside = outside && !own;
        if place.minor || place.hidden || self.others.hold(id) {
            0
        } else if outside {
            (near + inside) / 4
        } else {
            near + inside
        }
    }
}

/// All that a page shows.
pub(super) fn read<'d>(
    document: &'d Document,
    head: &Head,
    convention: Convention<'_>,
    claims: &mut Claims<'_>,
) -> Page<'d> {
    let titles = headline::titles(claims);
    let mut classes = Classes::of_a_page();
    let running = running(document);
    let survey = survey(document, &running, &mut classes);
    let mut page = Page {
        document,
        places: survey,
        numbers: numbers(document),
        running,
        others: Others::default(),
        headline: None,
        article: 0..document.ids().end,
    };
    page.headline = headline::read(&page, &titles, &mut classes, claims);
    page.article = article(&page);
    page.others = Others::of(&page, &mut classes);
    let base = head.base.as_deref();
    byline::read(&page, base, &mut classes, claims);
    date::read(&page, convention, &mut classes, claims);
    tags::read(&page, &mut classes, claims);
    footer::read(&page, base, claims);
    language::read(&page, claims);
    page
}

/// What the headline stands over: the nearest `article` or `main` around it, or the whole page.
fn article(page: &Page<'_>) -> Range<NodeId> {
    let document = page.document;
    let whole = document.ids();
    let Some(anchor) = page.headline else {
        let main = document
            .ids()
            .find(|&id| matches!(document.name(id), "main" | "article"));
        return main.map_or(whole, |id| id..document.descendants(id).end);
    };
    document
        .ancestors(anchor)
        .find(|&up| {
            let landmark = matches!(document.name(up), "main" | "article")
                || document.attribute(up, "role") == Some("main");
            // A headline in an `article` of its own stands over nothing.
            landmark && document.descendants(up).len() > 40
        })
        .map_or(whole, |up| up..document.descendants(up).end)
}

fn survey<'d>(document: &'d Document, running: &Running, classes: &mut Classes<'d>) -> Vec<Place> {
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
                most: running.most_in(id, end),
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

/// Bytes of running text before each node, and before the end.
struct Running(Vec<u32>);

impl Running {
    fn between(&self, part: &Range<NodeId>) -> u64 {
        let before = |at: NodeId| self.0.get(at).copied().unwrap_or_default();
        u64::from(before(part.end) - before(part.start))
    }

    /// The first running text.
    fn first(&self) -> Option<NodeId> {
        let end = self.0.partition_point(|&before| before == 0);
        end.checked_sub(1).filter(|_| end < self.0.len())
    }

    /// Whether most of the page's running text stands between two nodes.
    fn most_in(&self, from: NodeId, to: NodeId) -> bool {
        let before = |at: NodeId| self.0.get(at).copied().unwrap_or_default();
        let all = self.0.last().copied().unwrap_or_default();
        all > RUNNING && u64::from(before(to) - before(from)) * 5 > u64::from(all) * 3
    }
}

/// Least bytes of a text that runs, and of a page's running text that is an article's.
const SENTENCES: usize = 80;
const RUNNING: u32 = 500;

/// The texts of paragraphs.
fn running(document: &Document) -> Running {
    let mut sum = 0;
    let mut running = Vec::with_capacity(document.ids().end + 1);
    for id in document.ids() {
        running.push(sum);
        let Some(text) = document.text(id).filter(|text| text.len() >= SENTENCES) else {
            continue;
        };
        if document
            .ancestors(id)
            .take(2)
            .any(|up| document.name(up) == "p")
        {
            sum += text.len() as u32;
        }
    }
    running.push(sum);
    Running(running)
}

/// For each node, and for the end, how many texts before it have a digit in them.
fn numbers(document: &Document) -> Vec<u32> {
    let mut count = 0;
    let mut numbers = Vec::with_capacity(document.ids().end + 1);
    for id in document.ids() {
        numbers.push(count);
        let text = document.text(id).unwrap_or_default();
        count += u32::from(text.bytes().any(|b| b.is_ascii_digit()));
    }
    numbers.push(count);
    numbers
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
            "id" if super::saved::is_toolbar(value) => place.hidden = true,
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
