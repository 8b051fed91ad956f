//! Where on the page each node stands: its landmark, whether it is shown, whether it is about other pages.

use super::STANDFIRST;
use super::class::Classes;
use super::marks::Marks;
use super::part::Part;
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

/// The place of each node, and to which readers it may mean something.
pub(super) fn survey<'d>(
    document: &'d Document,
    running: &Running,
    classes: &mut Classes<'d>,
) -> (Vec<Place>, Vec<Marks>) {
    let total = document.ids().end;
    let landmarks = Landmarks::of(document, running);
    let (mut places, mut marks) = (Vec::with_capacity(total), Vec::with_capacity(total));
    // Elements that others stand in, and what stands in the nearest of them.
    let mut open: Vec<(NodeId, Place)> = Vec::new();
    let mut outer = Place::default();
    for id in document.ids() {
        while open.last().is_some_and(|&(end, _)| id >= end) {
            open.pop();
            outer = open.last().map(|&(_, place)| place).unwrap_or_default();
        }
        let name = document.name(id);
        if name.is_empty() {
            places.push(outer);
            marks.push(Marks::default());
            continue;
        }
        let element = Element {
            landmarks: &landmarks,
            id,
            end: document.descendants(id).end,
            name,
        };
        let (place, mark) = element.look(outer, classes);
        places.push(place);
        marks.push(mark);
        if element.end > id + 1 {
            open.push((element.end, place));
            outer = place;
        }
    }
    (places, marks)
}

/// What the size of an element is told by.
struct Landmarks<'d, 'p> {
    document: &'d Document,
    running: &'p Running,
    /// The page's one large `article`, and its one `main`.
    only: Option<NodeId>,
    main: Option<NodeId>,
    h1s: Vec<NodeId>,
}

/// Most h1s that are looked at, and nodes behind one that stand right under it.
const H1S: usize = 8;
const UNDER: usize = 30;
/// The same of what may stand in another box than it.
const BELOW: usize = 60;

impl<'d, 'p> Landmarks<'d, 'p> {
    fn of(document: &'d Document, running: &'p Running) -> Self {
        let h1s = document.named("h1");
        let h1s = h1s.filter(|&id| !document.descendants(id).is_empty());
        Self {
            document,
            running,
            only: only_work(document),
            main: only_main(document),
            h1s: h1s.take(H1S).collect(),
        }
    }
}

/// The page's one `article`, where it is large.
fn only_work(document: &Document) -> Option<NodeId> {
    let mut works = document.named("article");
    let only = works.next()?;
    (works.next().is_none() && document.descendants(only).len() > 100).then_some(only)
}

/// The page's one `main`.
fn only_main(document: &Document) -> Option<NodeId> {
    let mut mains = document.named("main");
    let only = mains.next()?;
    mains.next().is_none().then_some(only)
}

/// An element, and how much of the page it is: asked only of those that call themselves something.
struct Element<'l, 'd, 'p> {
    landmarks: &'l Landmarks<'d, 'p>,
    id: NodeId,
    end: NodeId,
    name: &'d str,
}

impl<'d> Element<'_, 'd, '_> {
    fn holds(&self, other: NodeId) -> bool {
        self.id < other && other < self.end
    }

    fn is_large(&self) -> bool {
        let page = self.landmarks;
        (self.end - self.id) * 5 > page.document.ids().end * 2
            || self.heads()
            // The wrapper of the page's one article, or of its main part, may say on which side its sidebar stands.
            || page.only.is_some_and(|only| self.holds(only))
            || page.main.is_some_and(|main| self.holds(main))
            // The site's name may be the first h1, and the article bear "newsletter" in its class.
            || matches!(self.name, "article" | "main") && page.h1s.iter().any(|&h1| self.holds(h1))
    }

    /// Whether it stands in one box with the headline, right under it.
    fn is_under(&self) -> bool {
        let document = self.landmarks.document;
        let parent = || document.parent(self.id);
        self.landmarks
            .h1s
            .iter()
            .any(|&h1| self.id > h1 && self.id < h1 + UNDER && parent() == document.parent(h1))
    }

    /// Whether it stands close under the headline in one box with it, and the text below it: the foot of a headline, with its byline and its
    /// day, and none of the page or of a card.
    fn is_over_text(&self) -> bool {
        let page = self.landmarks;
        let over = page.h1s.iter().rev().find(|&&h1| h1 < self.id);
        let document = page.document;
        over.is_some_and(|&h1| {
            self.id < h1 + BELOW
                && document.descendants(document.parent(self.id)).contains(&h1)
                && page.running.between(&(h1..self.id)) <= STANDFIRST
                && page.running.between(&(self.end..document.ids().end)) >= 3 * STANDFIRST
        })
    }

    /// Whether it holds the headline.
    fn heads(&self) -> bool {
        let first = self.landmarks.h1s.first();
        first.is_some_and(|&h1| self.holds(h1))
    }

    /// Whether it may be left unseen: what most of the text or the headline stands in, scripts were to show.
    fn may_be_hidden(&self) -> bool {
        !self.tells_most() && !self.heads()
    }

    fn tells_most(&self) -> bool {
        self.landmarks.running.most_in(&(self.id..self.end))
    }

    /// Its place inside `outer`, and its marks. A large element, or one around the headline, is never side matter, and neither is what stands
    /// under it.
    fn look(&self, outer: Place, classes: &mut Classes<'d>) -> (Place, Marks) {
        let mut place = self.named(outer);
        let mut marks = Marks::of_name(self.name);
        for (attribute, value) in self.landmarks.document.attributes(self.id) {
            let mark = match attribute {
                "class" => {
                    let says = classes.of(value);
                    self.class(&mut place, outer, says.part);
                    says.marks
                }
                "id" => {
                    let says = classes.of(value);
                    if saved::is_toolbar(value) {
                        place.hidden = true;
                    } else {
                        self.class(&mut place, outer, says.part);
                    }
                    says.marks.of_id()
                }
                "hidden" => {
                    place.hidden |= value != "false" && self.may_be_hidden();
                    continue;
                }
                "style" => {
                    place.hidden |= is_unseen(value) && self.may_be_hidden();
                    continue;
                }
                "role" => {
                    self.role(&mut place, value);
                    continue;
                }
                "href" if self.name == "a" => Marks::of_address(value),
                _ => Marks::of_attribute(attribute),
            };
            marks = marks.and(mark);
        }
        (place, marks)
    }

    fn named(&self, outer: Place) -> Place {
        let mut place = outer;
        let is_side = || !self.is_large() && !self.is_under();
        match self.name {
            "script" | "style" | "template" | "noscript" | "head" | "svg" | "iframe" => {
                place.hidden = true;
            }
            "main" | "article" => place.main = true,
            "nav" => place.region = Region::Navigation,
            "aside" if is_side() => place.region = Region::Complementary,
            "footer" if !outer.main && !self.is_over_text() => {
                place.region = Region::ContentInfo;
            }
            "header" if !outer.main && is_side() => place.region = Region::Banner,
            "form" if is_side() => place.minor = true,
            _ => {}
        }
        place
    }

    fn role(&self, place: &mut Place, role: &str) {
        let is_side = || !self.is_large() && !self.is_under();
        match role {
            "main" => place.main = true,
            "navigation" => place.region = Region::Navigation,
            "complementary" if is_side() => place.region = Region::Complementary,
            "contentinfo" => place.region = Region::ContentInfo,
            "banner" if is_side() => place.region = Region::Banner,
            _ => {}
        }
    }

    fn class(&self, place: &mut Place, outer: Place, part: Part) {
        if part.is_silent() || self.is_large() || matches!(self.name, "html" | "body") {
            return;
        }
        if self.is_under() {
            place.minor |= part.others;
            return;
        }
        let region = if place.main {
            part.in_main
        } else {
            part.region
        };
        let foot = region == Some(Region::ContentInfo);
        place.region = region
            .filter(|_| !(foot && self.is_over_text()))
            .unwrap_or(place.region);
        if self.name == "footer" && part.closes_article {
            place.region = outer.region;
        }
        place.minor |= part.minor || part.beside && !self.tells_most();
    }
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
