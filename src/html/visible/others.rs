//! Whose the parts of a page are. Most of it is the page's own; what stands in the card of another article, under a heading such as
//! "Related" or "3 Comments", in a quotation or an embedded post is somebody else's, and its names and days are not the page's.

mod title;

use super::Page;
use super::byline;
use super::class::Classes;
use super::marks::Marks;
use super::running::SENTENCES;
use crate::html::tree::{Document, NodeId};
use crate::value::others::{Opens, opens};
use crate::value::text;
use std::ops::Range;
use title::is_name;

/// The parts that are somebody else's, in the page's order, none inside another.
#[derive(Debug, Default)]
pub(super) struct Others(Vec<Range<NodeId>>);

impl Others {
    /// Whether a node stands in such a part.
    pub(super) fn hold(&self, id: NodeId) -> bool {
        self.part_of(id).is_some()
    }

    /// The part in which a node stands.
    pub(super) fn part_of(&self, id: NodeId) -> Option<&Range<NodeId>> {
        let at = self.0.partition_point(|part| part.end <= id);
        self.0.get(at).filter(|part| part.start <= id)
    }

    /// Finds them. No part holds the headline.
    pub(super) fn of<'d>(page: &Page<'d>, classes: &mut Classes<'d>) -> Self {
        let document = page.document;
        let title = page.headline.map(|id| document.inner_text(id));
        let mut finder = Finder {
            page,
            document,
            classes,
            title: title.unwrap_or_default(),
            told: told(page),
        };
        let mut parts = Vec::new();
        let mut at = 0;
        while at < document.ids().end {
            if page.place(at).hidden {
                at = document.descendants(at).end;
                continue;
            }
            match finder.part_from(at).filter(|part| !part.is_empty()) {
                Some(part) => {
                    at = part.end;
                    // A card holds what was found in it.
                    while parts
                        .last()
                        .is_some_and(|inner: &Range<NodeId>| inner.start >= part.start)
                    {
                        parts.pop();
                    }
                    parts.push(part);
                }
                None => at += 1,
            }
        }
        Self(parts)
    }
}

/// Most bytes of a heading over others' matter.
const HEADING: usize = 60;
/// Levels above a text at which the box is looked for that it is all the text of, and above a linked heading its card.
const UP: usize = 6;
/// Most nodes in which a text is looked for beside another.
const LOOK: usize = 400;
/// Most nodes of a card.
const CARD: usize = 80;
/// Most headings of a link that are looked at: a kicker, a title, a subtitle.
const HEADINGS: usize = 4;

struct Finder<'p, 'd> {
    page: &'p Page<'d>,
    document: &'d Document,
    classes: &'p mut Classes<'d>,
    /// The page's headline.
    title: String,
    /// Where the first two texts of the page's own end.
    told: [NodeId; 2],
}

impl Finder<'_, '_> {
    /// The part of somebody else's that a node begins or stands over.
    fn part_from(&mut self, id: NodeId) -> Option<Range<NodeId>> {
        let document = self.document;
        if let Some(text) = document.text(id) {
            if !self.is_told(id) {
                return None;
            }
            let text = text::trim(text);
            let fits = !text.is_empty() && text.len() <= HEADING;
            return self.under(id, fits.then(|| opens(text))??, text.ends_with([':', '：']));
        }
        if !self.page.marks(id).any(Marks::OTHERS) {
            return None;
        }
        let name = document.name(id);
        let whole = id..document.descendants(id).end;
        if self.is_own(&whole) {
            return None;
        }
        // Over the text stand the page's own byline, in whatever box, links that are whole cards, and posts that are embedded.
        if !self.is_told(id) {
            return match name {
                "a" => self.leads_with_title(id).map(|_| whole),
                "blockquote" => self.is_quoted(id).then_some(whole),
                _ => None,
            };
        }
        let others = match name {
            "html" | "body" | "main" => false,
            "blockquote" | "q" => true,
            "article" => self.has_title(id) && !self.continues_page(id),
            "aside" => self.tells_of_another(id),
            "a" => return self.leads_with_title(id),
            "h2" | "h3" | "h4" | "h5" | "h6" => {
                let titled = self.link_of(id).is_some() && self.is_title(id);
                return titled.then(|| self.card(id));
            }
            _ => self.is_quoted(id),
        };
        others.then_some(whole)
    }

    /// Whether running text of the page's stands before a node.
    fn is_told(&self, id: NodeId) -> bool {
        let [first, _] = self.told;
        first < id
    }

    /// Whether a part holds the headline, or most of what is told.
    fn is_own(&self, part: &Range<NodeId>) -> bool {
        self.page.headline.is_some_and(|own| part.contains(&own))
            || self.page.tells_most(part.clone())
    }

    /// What stands under a heading, in the box that the heading opens: up to a heading of the same rank, or where the text goes on.
    fn under(&mut self, id: NodeId, opens: Opens, colon: bool) -> Option<Range<NodeId>> {
        let document = self.document;
        let mut head = id;
        let mut rank = None;
        for up in document.ancestors(id).take(UP) {
            if matches!(
                document.name(up),
                "a" | "button" | "option" | "label" | "title" | "nav" | "body"
            ) || self.says_more(up, head)
            {
                break;
            }
            head = up;
            rank = rank.or(level(document, up));
        }
        let parent = document.parent(head);
        if document.name(parent) == "a" {
            return None;
        }
        // As an item of a list it tells their number, and so it does under one text, a standfirst, if it is no heading.
        let [_, second] = self.told;
        let item = matches!(document.name(head), "li" | "td" | "th" | "dt");
        let counts = item || rank.is_none() && second >= id;
        if opens == Opens::Comments && counts {
            return None;
        }
        // In the middle of a line it is a label of the page's: "Ada Mill · 3 Comments".
        let line = is_line(document.name(head));
        let begins = || !self.says(parent + 1..head);
        if !line && !(opens == Opens::List && begins() && (colon || self.next_is_link(head))) {
            return None;
        }
        let start = document.descendants(head).end;
        let mut end = start;
        while end < document.descendants(parent).end {
            let next = end..document.descendants(end).end;
            if self.is_own(&next) && (opens == Opens::List || !self.is_behind_headline(id))
                || self.page.headline.is_some_and(|own| next.contains(&own))
                || self.ends_part(end, rank.unwrap_or(LOWEST), opens)
            {
                break;
            }
            end = next.end;
        }
        Some(start..end)
    }

    /// Whether what others say or wrote ends before an element: at a heading, at the card of an author, where the page's text goes on.
    fn ends_part(&mut self, id: NodeId, rank: u8, opens: Opens) -> bool {
        let document = self.document;
        let heading = Some(id)
            .filter(|&id| document.name(id) != "a")
            .and_then(|id| {
                let mut inside = std::iter::once(id).chain(document.descendants(id).take(UP));
                inside.find(|&inner| level(document, inner).is_some())
            });
        if let Some(heading) = heading {
            let same = level(document, heading).is_some_and(|level| level <= rank);
            if same && self.link_of(heading).is_none() {
                return true;
            }
        }
        let runs = || {
            self.texts(id..document.descendants(id).end)
                .any(|text| text.len() >= SENTENCES)
        };
        match document.name(id) {
            "p" => opens == Opens::List && runs(),
            "" | "a" | "span" | "li" => false,
            _ => opens == Opens::List && runs() && byline::is_byline(self.page, id, self.classes),
        }
    }

    /// The card of another article that a link leads to: the box round its title, up to where another begins.
    fn card(&self, title: NodeId) -> Range<NodeId> {
        let document = self.document;
        let mut card = title..document.descendants(title).end;
        for up in document.ancestors(title).take(UP) {
            let outer = up..document.descendants(up).end;
            let other = |at: NodeId| {
                !card.contains(&at)
                    && level(document, at).is_some()
                    && !self.is_kicker(at, card.start)
            };
            if outer.len() > CARD || self.is_own(&outer) || outer.clone().any(other) {
                break;
            }
            card = outer;
        }
        card
    }

    /// Whether a heading stands right over a title: "Guest essay".
    fn is_kicker(&self, id: NodeId, title: NodeId) -> bool {
        let document = self.document;
        let end = document.descendants(id).end;
        document.parent(id) == document.parent(title) && end <= title && !self.says(end..title)
    }

    /// Whether an element's first heading is no author's name, or one of its headings is another article's title.
    fn has_title(&mut self, id: NodeId) -> bool {
        let document = self.document;
        let inside = document.descendants(id).take(CARD);
        let mut headings = inside.filter(|&inner| level(document, inner).is_some());
        let first = headings.next();
        first.is_some_and(|first| !self.names_author(first))
            || headings.any(|other| self.link_of(other).is_some() && self.is_title(other))
    }

    /// Whether one of an aside's headings is the title of another article: "Details" is none.
    fn tells_of_another(&mut self, id: NodeId) -> bool {
        let document = self.document;
        let inside = document.descendants(id).take(CARD);
        let mut headings = inside.filter(|&inner| level(document, inner).is_some());
        headings.any(|heading| self.is_title(heading))
    }

    /// Whether an `article` goes on in the page: no text stands between the headline and it, or it holds the headline, or none is known.
    fn continues_page(&self, id: NodeId) -> bool {
        let headline = self.page.headline.filter(|&own| own < id);
        headline.is_none_or(|headline| !self.page.tells_any(headline..id))
    }

    /// The card that a link to another article is or stands in.
    fn leads_with_title(&mut self, id: NodeId) -> Option<Range<NodeId>> {
        let document = self.document;
        let inside = document.descendants(id);
        // Most links hold one text and nothing beside it.
        let only = inside.len() == 1 && document.text(inside.start).is_some();
        if only || !self.is_linked(id) {
            return None;
        }
        let marked = |at: &NodeId| self.page.marks(*at).any(Marks::HEADING);
        let headings = inside.clone().take(LOOK).filter(marked);
        let headings = headings.filter(|&at| level(document, at).is_some());
        let headings: Vec<NodeId> = headings.take(HEADINGS).collect();
        if let Some(title) = headings.iter().find(|&&at| !self.names_author(at)) {
            let titled = self.is_title(*title);
            return Some(if titled {
                self.card(id)
            } else {
                id..inside.end
            });
        }
        if !headings.is_empty() {
            return None;
        }
        let texts = || self.texts(inside.clone());
        let titled = texts().nth(1).is_some()
            && texts()
                .next()
                .is_some_and(|first| !is_name(first) && self.is_title_text(first))
            && !byline::is_byline(self.page, id, self.classes);
        titled.then_some(id..inside.end)
    }

    /// Whether an element's class says that it is a quotation or an embedded post.
    fn is_quoted(&mut self, id: NodeId) -> bool {
        let class = self.document.attribute(id, "class");
        class.is_some_and(|class| self.classes.of(class).part.quoted)
    }

    fn is_behind_headline(&self, id: NodeId) -> bool {
        let headline = self.page.headline.filter(|&own| own < id);
        headline.is_some_and(|own| self.page.tells_any(own..id))
    }

    /// Whether an element holds other text than a piece of it.
    fn says_more(&self, id: NodeId, piece: NodeId) -> bool {
        let document = self.document;
        let behind = document.descendants(piece).end..document.descendants(id).end;
        self.says(id..piece) || self.says(behind)
    }

    fn next_is_link(&self, id: NodeId) -> bool {
        let document = self.document;
        let behind = document.descendants(id).end..document.descendants(document.parent(id)).end;
        let next = behind.take(UP).find(|&at| !document.name(at).is_empty());
        next.is_some_and(|at| document.name(at) == "a")
    }

    /// Whether a part has text in it; a large one has.
    fn says(&self, part: Range<NodeId>) -> bool {
        let is_one = |text: &str| !text::is_blank(text);
        part.len() > LOOK
            || part
                .into_iter()
                .any(|at| self.document.text(at).is_some_and(is_one))
    }

    /// The texts of a part.
    fn texts(&self, part: Range<NodeId>) -> impl Iterator<Item = &str> {
        let texts = part.filter_map(|at| self.document.text(at));
        texts.map(text::trim).filter(|text| !text.is_empty())
    }
}

/// Where the first two texts that run end, behind the headline. A linked one is a teaser's, one in a heading a standfirst.
fn told(page: &Page<'_>) -> [NodeId; 2] {
    let document = page.document;
    let end = document.ids().end;
    let mut runs = (page.headline.unwrap_or_default()..end).filter(|&id| {
        let long = document
            .text(id)
            .is_some_and(|text| text.len() >= SENTENCES && text::trim(text).len() >= SENTENCES);
        let mut around = document.ancestors(id).take(3);
        long && !page.place(id).hidden
            && !around.any(|up| document.name(up) == "a" || level(document, up).is_some())
    });
    let first = runs.next().unwrap_or(end);
    [first, runs.next().unwrap_or(end)]
}

/// The rank of what is no heading.
const LOWEST: u8 = 7;

/// The rank of a heading.
fn level(document: &Document, id: NodeId) -> Option<u8> {
    match document.name(id) {
        "h1" => Some(1),
        "h2" => Some(2),
        "h3" => Some(3),
        "h4" => Some(4),
        "h5" => Some(5),
        "h6" => Some(6),
        _ => None,
    }
}

/// Whether an element stands on a line of its own.
fn is_line(name: &str) -> bool {
    matches!(
        name,
        "h1" | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "div"
            | "p"
            | "header"
            | "li"
            | "dt"
            | "section"
            | "legend"
            | "summary"
            | "center"
            | "td"
            | "th"
    )
}

#[cfg(test)]
mod tests;
