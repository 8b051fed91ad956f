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
mod kicker;
mod language;
mod lead;
mod lists;
mod marks;
mod message;
mod others;
mod part;
mod post;
pub(super) mod prose;
mod running;
pub(super) mod standfirst;
mod survey;
mod tags;
mod teaser;
mod whole_name;

use super::head::Head;
use super::structured::Whose;
use super::tree::{Document, NodeId};
use crate::block::Region;
use crate::claim::Claims;
use crate::value::date::Convention;
use crate::value::text;
use class::Classes;
use marks::Marks;
use others::Others;
use post::Thread;
use running::{Numbers, Running, count};
use std::ops::Range;
use survey::{Place, survey};

#[cfg(test)]
mod tests;

/// A page, surveyed.
pub(super) struct Page<'d> {
    pub(super) document: &'d Document,
    places: Vec<Place>,
    marks: Vec<Marks>,
    numbers: Numbers,
    running: Running,
    others: Others,
    /// The posts, where the page is a thread's.
    thread: Option<Thread>,
    /// Whether a day stands beside the labels of what is to take place.
    announces: bool,
    /// The node of the headline.
    pub(super) headline: Option<NodeId>,
    /// The part of the page that the headline stands over.
    pub(super) article: Range<NodeId>,
}

/// Most elements of a card round what one of them states, and most bytes of an element's classes that are asked: this is asked of each
/// element that states something.
const CARD: usize = 16;
const CLASSES: usize = 256;
/// Most nodes between a page's first running text and its byline.
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

    /// To which readers a node may mean something.
    fn marks(&self, id: NodeId) -> Marks {
        self.marks.get(id).copied().unwrap_or_default()
    }

    /// The elements with one of some marks, in the page's order.
    fn marked(&self, marks: Marks) -> impl Iterator<Item = NodeId> {
        let all = self.marks.iter().enumerate();
        let marked = all.filter(move |(_, own)| own.any(marks));
        marked.map(|(id, _)| id)
    }

    /// Whether a node stands in matter about other pages or by other people.
    pub(super) fn is_others(&self, id: NodeId) -> bool {
        self.place(id).minor || self.others.hold(id)
    }

    /// Whether a node is the root of a microformat.
    pub(super) fn is_root(&self, id: NodeId) -> bool {
        self.marks(id).any(Marks::ROOT)
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
        self.numbers
            .any_in(&(id..self.document.descendants(id).end))
    }

    /// Whether a node stands in an `aside`. What stands right under the headline in one box with it is the page's whatever its class,
    /// but not what markup says stands beside.
    fn is_aside(&self, id: NodeId) -> bool {
        let mut above = self.document.ancestors(id).take(CARD);
        above.any(|up| self.document.name(up) == "aside" && up > self.article.start)
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

    /// Whether a node stands behind the text that the headline is over.
    fn is_behind_text(&self, id: NodeId) -> bool {
        self.headline.is_some_and(|anchor| {
            let told = self.running.between(&(anchor..id.max(anchor)));
            told > STANDFIRST && told > self.running.between(&(id..self.document.ids().end))
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
    let (running, numbers) = count(document);
    let (places, marks) = survey(document, &running, &mut classes);
    let mut page = Page {
        document,
        places,
        marks,
        numbers,
        running,
        others: Others::default(),
        thread: None,
        announces: false,
        headline: None,
        article: 0..document.ids().end,
    };
    page.headline = headline::read(&page, &titles, convention, claims);
    page.article = article(&page);
    page.others = Others::of(&page, &mut classes);
    page.thread = Thread::of(&page);
    let base = head.base.as_deref();
    byline::read(&page, base, &mut classes, claims);
    page.announces = date::read(&page, convention, &mut classes, claims);
    message::read(&page, convention, claims);
    tags::read(&page, &mut classes, claims);
    kicker::read(&page, claims);
    footer::read(&page, base, claims);
    language::read(&page, claims);
    page
}

/// What the headline stands over: the nearest `article` or `main` around it, or the whole page.
fn article(page: &Page<'_>) -> Range<NodeId> {
    let document = page.document;
    let whole = document.ids();
    let Some(anchor) = page.headline else {
        let first = ["main", "article"].map(|name| document.named(name).next());
        let main = first.into_iter().flatten().min();
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
