//! The syntaxes that state items, JSON-LD, microdata, `RDFa` and microformats → one graph.
//!
//! One walk over the page notes which elements speak each syntax; a page that speaks none pays for a look at its attributes'
//! names and its classes, and no more.

use super::tree::{AnyOf, Document, NodeId};
use super::{json_ld, microdata, microformats, rdfa};
use crate::limits::Limits;
use crate::notice::Notice;
use crate::schema::Graph;
use crate::span::Span;
use crate::value::entity::is_line;
use std::collections::HashSet;
use std::ops::Range;

#[cfg(test)]
mod tests;

/// Whose a part of the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The page's own, as far as is known.
    Page,
    /// It stands beside the text: in a sidebar, under promotion.
    Beside,
    /// Somebody else's: the card of a related article, a comment.
    Others,
}

/// All items of a page. `text` is the caller's, `is_root` tells the roots of microformats; what markup states in a part that is somebody
/// else's is not read.
pub(crate) fn read(
    text: &str,
    document: &Document,
    limits: &Limits,
    notices: &mut Vec<Notice>,
    is_root: impl Fn(NodeId) -> bool,
    whose: impl Fn(NodeId) -> Whose,
) -> Graph {
    let mut graph = Graph::default();
    let mut marked = Marked::of(document, is_root);
    let mut beside = HashSet::new();
    for nodes in [
        &mut marked.microdata,
        &mut marked.rdfa,
        &mut marked.microformats,
    ] {
        nodes.retain(|&node| match whose(node) {
            Whose::Others => false,
            Whose::Beside => {
                beside.insert(document.span(node));
                true
            }
            Whose::Page => true,
        });
    }
    json_ld::read(text, document, &marked.scripts, limits, &mut graph, notices);
    let mut texts = Texts::new(document, text.len());
    if !marked.microdata.is_empty() {
        microdata::read(document, &marked.microdata, &mut texts, &mut graph);
    }
    if marked.has_rdfa {
        rdfa::read(document, &marked.rdfa, &mut texts, &mut graph);
    }
    if !marked.microformats.is_empty() {
        microformats::read(document, &marked.microformats, &mut texts, &mut graph);
    }
    if !beside.is_empty() {
        for item in &mut graph.items {
            item.beside |= !item.span.is_empty() && beside.contains(&item.span);
        }
    }
    graph
}

/// All items of a page that has not been surveyed.
#[cfg(test)]
pub(crate) fn read_alone(text: &str, document: &Document) -> Graph {
    let class = |id| document.attribute(id, "class").unwrap_or_default();
    let is_root = |id| microformats::has_root(class(id));
    let limits = Limits::default();
    read(text, document, &limits, &mut Vec::new(), is_root, |_| {
        Whose::Page
    })
}

/// The elements that speak each syntax, in document order.
#[derive(Debug, Default)]
struct Marked {
    /// JSON-LD scripts.
    scripts: Vec<NodeId>,
    /// Elements with `itemscope` or `itemprop`.
    microdata: Vec<NodeId>,
    /// Elements with an attribute of `RDFa`'s own.
    rdfa: Vec<NodeId>,
    /// Whether one of them starts an item or stands in the body.
    has_rdfa: bool,
    /// Roots of microformats.
    microformats: Vec<NodeId>,
}

impl Marked {
    fn of(document: &Document, is_root: impl Fn(NodeId) -> bool) -> Self {
        let mut marked = Self::default();
        let templates = templates(document);
        for id in document.ids() {
            let is_root = is_root(id);
            if !(is_root || document.may_have(id, SPEAKING)) || stands_in(&templates, id) {
                continue;
            }
            if is_root {
                marked.microformats.push(id);
            }
            let (mut microdata, mut rdfa) = (false, false);
            for (name, value) in document.attributes(id) {
                match name {
                    "type" if document.name(id) == "script" && json_ld::is_json_ld(value) => {
                        marked.scripts.push(id);
                    }
                    "itemscope" | "itemprop" => microdata = true,
                    "typeof" | "about" | "resource" | "vocab" => {
                        rdfa = true;
                        marked.has_rdfa |= name != "resource";
                    }
                    // Open Graph's `<meta property>` is read with the head.
                    "property" => rdfa |= document.name(id) != "meta" || !is_head_vocabulary(value),
                    "rel" => rdfa |= value.contains(':') || value.eq_ignore_ascii_case("license"),
                    _ => {}
                }
            }
            if microdata {
                marked.microdata.push(id);
            }
            if rdfa {
                marked.rdfa.push(id);
            }
        }
        marked
    }
}

/// What stands in templates, and so is not on the page.
fn templates(document: &Document) -> Vec<Range<NodeId>> {
    let mut all: Vec<Range<NodeId>> = Vec::new();
    for id in document.named("template") {
        if all.last().is_none_or(|last| last.end <= id) {
            all.push(document.descendants(id));
        }
    }
    all
}

/// Whether a node stands in one of these parts, which are in order and apart.
fn stands_in(parts: &[Range<NodeId>], id: NodeId) -> bool {
    let after = parts.partition_point(|part| part.start <= id);
    let before = after.checked_sub(1).and_then(|before| parts.get(before));
    before.is_some_and(|part| part.contains(&id))
}

/// The attributes by which an element speaks a syntax, its class left aside.
const SPEAKING: AnyOf = AnyOf::names(&[
    "type",
    "itemscope",
    "itemprop",
    "typeof",
    "about",
    "resource",
    "vocab",
    "property",
    "rel",
]);

/// Vocabularies of `<meta property>` that speak of the page as a whole.
fn is_head_vocabulary(property: &str) -> bool {
    const PREFIXES: [&str; 12] = [
        "og", "article", "fb", "twitter", "al", "book", "profile", "video", "music", "product",
        "ia", "op",
    ];
    let prefix = property
        .split_once(':')
        .map_or("", |(prefix, _)| prefix.trim());
    PREFIXES.iter().any(|own| own.eq_ignore_ascii_case(prefix))
}

/// Texts of elements, as values. Items nest, and each may want the text of all that is in it: a budget keeps the sum linear.
pub(super) struct Texts<'d> {
    document: &'d Document,
    left: usize,
}

impl<'d> Texts<'d> {
    pub(super) fn new(document: &'d Document, input: usize) -> Self {
        Self {
            document,
            left: input.saturating_mul(4) + (64 << 10),
        }
    }

    /// All text below an element; elements that stand on lines of their own end a line. White space is the page's.
    pub(super) fn of(&mut self, id: NodeId) -> String {
        self.gather(id, false)
    }

    /// The same with pictures as their alternative text.
    pub(super) fn with_pictures(&mut self, id: NodeId) -> String {
        self.gather(id, true)
    }

    fn gather(&mut self, id: NodeId, pictures: bool) -> String {
        let mut out = String::new();
        let document = self.document;
        let end = document.descendants(id).end;
        let mut at = id;
        // Where the lines that are open end.
        let mut lines: Vec<NodeId> = Vec::new();
        while at < end && self.left > 0 {
            while lines.last().is_some_and(|line| *line <= at) {
                lines.pop();
                out.push('\n');
            }
            let name = document.name(at);
            if at != id && matches!(name, "script" | "style" | "noscript" | "template") {
                at = document.descendants(at).end;
                continue;
            }
            if let Some(text) = document.text(at) {
                out.push_str(text);
                self.left = self.left.saturating_sub(text.len());
            } else if pictures && name == "img" {
                let alternative = document.attribute(at, "alt").unwrap_or_default();
                out.push_str(alternative);
                self.left = self.left.saturating_sub(alternative.len());
            } else if at != id && is_line(name) {
                out.push('\n');
                lines.push(document.descendants(at).end);
            }
            self.left = self.left.saturating_sub(1);
            at += 1;
        }
        out
    }

    /// Where the value of an element stands in the caller's text: the attribute that gave it, else the text in the element, else
    /// the start tag.
    pub(super) fn place(&mut self, id: NodeId, value: &str) -> Span {
        let document = self.document;
        let mut attributes = document
            .attributes(id)
            .filter(|(name, _)| VALUED.contains(name));
        if let Some((name, _)) = attributes.find(|(_, own)| own.trim() == value.trim()) {
            let span = document.attribute_span(id, name);
            return if span.is_empty() {
                document.span(id)
            } else {
                span
            };
        }
        let is_text = |&at: &NodeId| {
            document
                .text(at)
                .is_some_and(|text| !text.trim().is_empty())
        };
        let first = document
            .descendants(id)
            .take_while(|_| self.step())
            .find(is_text);
        let last = document
            .descendants(id)
            .rev()
            .take_while(|_| self.step())
            .find(is_text);
        match (
            first.map(|at| document.span(at)),
            last.map(|at| document.span(at)),
        ) {
            (Some(first), Some(last)) if !first.is_empty() && first.start < last.end => {
                Span::new(first.start, last.end)
            }
            _ => document.span(id),
        }
    }

    /// Takes a step of a search below an element; false where the budget is spent.
    pub(super) fn step(&mut self) -> bool {
        self.left = self.left.saturating_sub(1);
        self.left > 0
    }

    /// The same without outer white space.
    pub(super) fn line(&mut self, id: NodeId) -> String {
        self.of(id).trim().to_owned()
    }
}

/// Attributes that can hold a value.
const VALUED: &[&str] = &[
    "content", "datetime", "value", "href", "src", "data", "title", "alt", "resource", "data-src",
    "poster",
];

/// The address that an element gives by its nature, for microdata and `RDFa` alike.
pub(super) fn link_of(document: &Document, id: NodeId) -> Option<&str> {
    match document.name(id) {
        "audio" | "embed" | "iframe" | "img" | "source" | "track" | "video" => {
            picture(document, id)
        }
        "a" | "area" | "link" => document.attribute(id, "href"),
        "object" => document.attribute(id, "data"),
        _ => None,
    }
}

/// `src`, or where a script is to fill it in later what it will be.
fn picture(document: &Document, id: NodeId) -> Option<&str> {
    let src = document
        .attribute(id, "src")
        .filter(|src| !src.trim().is_empty());
    if src.is_some_and(|src| !src.starts_with("data:")) {
        return src;
    }
    ["data-src", "data-original", "data-lazy-src"]
        .iter()
        .find_map(|name| document.attribute(id, name))
        .or_else(|| document.attribute(id, "src"))
}
