//! A guarded parse, and one iterative walk that flattens the tree into a [`Document`]. Only this file and those below it name
//! html5ever and `markup5ever_rcdom`.
//!
//! `tokenizer` reads the text into html5ever's tokens (`tag`, `doctype`, `raw_text`, `entity`, `names`), `guard` sees to the
//! limits, html5ever's tree builder decides what goes where, `sink` holds the nodes, `flatten` writes them down. `loose`
//! reads on where a limit ended the tree.

#[cfg(test)]
mod differential;
mod doctype;
mod entity;
mod flatten;
mod guard;
mod loose;
mod mark;
mod names;
mod place;
mod raw_text;
mod sink;
mod tag;
#[cfg(test)]
mod tests;
mod tokenizer;

use self::guard::Guard;
pub(crate) use self::mark::AnyOf;
use self::place::Place;
use self::tokenizer::Tokenizer;
use crate::limits::Limits;
use crate::notice::{Notice, NoticeKind};
use crate::span::Span;
use crate::value::text::collapse;
use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use memchr::memchr_iter;
use std::borrow::Cow;

/// Index of a node; nodes stand in document order.
pub(crate) type NodeId = usize;

/// A page as a flat list of nodes in document order.
#[derive(Debug, Default)]
pub(crate) struct Document {
    nodes: Vec<Node>,
    /// A byte of each node's name, so that the elements of one name are found without a look at any other.
    marks: Vec<u8>,
    attributes: Vec<(LocalName, StrTendril)>,
    /// The page; texts and values are shares of it.
    source: StrTendril,
}

#[derive(Debug)]
struct Node {
    parent: u32,
    /// One past the last descendant.
    end: u32,
    place: Place,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Document,
    Element {
        name: LocalName,
        first: u32,
        last: u32,
        /// The names of its attributes, a bit each: most that are asked for are not there.
        held: u32,
    },
    Text(StrTendril),
    Comment(StrTendril),
}

impl Document {
    /// All nodes, the document itself first.
    pub(crate) fn ids(&self) -> std::ops::Range<NodeId> {
        0..self.nodes.len()
    }

    /// Tag name in lower case; `""` for what is no element.
    #[inline]
    pub(crate) fn name(&self, id: NodeId) -> &str {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Element { name, .. }) => name,
            _ => "",
        }
    }

    /// The elements of a name, in document order.
    pub(crate) fn named(&self, name: &str) -> impl DoubleEndedIterator<Item = NodeId> {
        self.named_in(self.ids(), name)
    }

    /// The elements of a name among some nodes: what is named but not wanted is not looked at.
    pub(crate) fn named_in(
        &self,
        nodes: std::ops::Range<NodeId>,
        name: &str,
    ) -> impl DoubleEndedIterator<Item = NodeId> {
        let marks = self.marks.get(nodes.clone()).unwrap_or_default();
        memchr_iter(mark::byte(name), marks)
            .map(move |at| nodes.start + at)
            .filter(move |&id| self.name(id) == name)
    }

    /// The comments, in document order.
    pub(crate) fn comments(&self) -> impl Iterator<Item = NodeId> {
        memchr_iter(mark::COMMENT, &self.marks)
    }

    /// Attributes in the page's order, names in lower case.
    pub(crate) fn attributes(&self, id: NodeId) -> impl Iterator<Item = (&str, &str)> {
        let range = match self.nodes.get(id).map(|node| &node.kind) {
            Some(&Kind::Element { first, last, .. }) => first as usize..last as usize,
            _ => 0..0,
        };
        self.attributes
            .get(range)
            .unwrap_or_default()
            .iter()
            .map(|(name, value)| (&**name, &**value))
    }

    /// One attribute.
    #[inline]
    pub(crate) fn attribute(&self, id: NodeId, name: &str) -> Option<&str> {
        self.may_have(id, AnyOf(mark::bit(name)))
            .then(|| self.value_of(id, name))?
    }

    /// Whether a look at the element's attributes for one of these is worth it: where not, it has none of them.
    #[inline]
    pub(crate) fn may_have(&self, id: NodeId, names: AnyOf) -> bool {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Element { held, .. }) => held & names.0 != 0,
            _ => false,
        }
    }

    fn value_of(&self, id: NodeId, name: &str) -> Option<&str> {
        self.attributes(id)
            .find(|(own, _)| *own == name)
            .map(|(_, value)| value)
    }

    /// Text of a text node.
    pub(crate) fn text(&self, id: NodeId) -> Option<&str> {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Text of a comment.
    pub(crate) fn comment(&self, id: NodeId) -> Option<&str> {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Comment(text)) => Some(text),
            _ => None,
        }
    }

    /// Parent; the document is its own.
    pub(crate) fn parent(&self, id: NodeId) -> NodeId {
        self.nodes.get(id).map_or(0, |node| node.parent as usize)
    }

    /// The node's ancestors, nearest first, the document last.
    pub(crate) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let mut at = id;
        std::iter::from_fn(move || {
            let parent = self.parent(at);
            (parent != at).then(|| {
                at = parent;
                parent
            })
        })
    }

    /// The node's descendants in document order, itself left out.
    pub(crate) fn descendants(&self, id: NodeId) -> std::ops::Range<NodeId> {
        id + 1..self.nodes.get(id).map_or(id + 1, |node| node.end as usize)
    }

    /// The node's children.
    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let range = self.descendants(id);
        let mut at = range.start;
        std::iter::from_fn(move || {
            (at < range.end).then(|| {
                let child = at;
                at = self
                    .nodes
                    .get(at)
                    .map_or(range.end, |node| node.end as usize);
                child
            })
        })
    }

    /// Where the node's start tag, text or comment stands in the caller's text; empty where not known.
    pub(crate) fn span(&self, id: NodeId) -> Span {
        self.nodes
            .get(id)
            .map(|node| node.place.into())
            .unwrap_or_default()
    }

    /// Where the text below a node stands, from its first to its last piece; the node's own place where it has none.
    pub(crate) fn text_span(&self, id: NodeId) -> Span {
        let mut pieces = self
            .descendants(id)
            .filter(|&at| self.text(at).is_some_and(|text| !text.trim().is_empty()))
            .map(|at| self.span(at))
            .filter(|span| !span.is_empty());
        let Some(first) = pieces.next() else {
            return self.span(id);
        };
        let last = pieces.next_back().unwrap_or(first);
        // A table's stray text is moved up in the tree, and may so stand behind what follows it.
        if last.end < first.end {
            return first;
        }
        Span::new(first.start, last.end)
    }

    /// Where an attribute's value stands in the caller's text, quotes left out; empty where there is none. Reads the start tag
    /// again: meant for values that are claimed, not for all.
    pub(crate) fn attribute_span(&self, id: NodeId, name: &str) -> Span {
        let bytes = self.source.as_bytes();
        let place = self.span(id);
        let mut at = place.start + 1;
        at += tag::name_len(bytes, at);
        while let Some(tag::Piece::Attribute {
            name: own, value, ..
        }) = tag::piece(bytes, &mut at)
        {
            if at > place.end {
                break;
            }
            let own = bytes.get(own).unwrap_or_default();
            if own.eq_ignore_ascii_case(name.as_bytes()) {
                return Span::new(value.start, value.end);
            }
        }
        Span::default()
    }

    /// All text below a node, script and style left out, white space collapsed.
    pub(crate) fn inner_text(&self, id: NodeId) -> String {
        let below = self.descendants(id);
        if let (1, Some(text)) = (below.len(), self.text(below.start)) {
            return collapse(text).into_owned();
        }
        let mut out = String::new();
        let mut at = id;
        while at < below.end {
            if let Some(text) = self.text(at) {
                out.push_str(text);
                at += 1;
                continue;
            }
            match self.name(at) {
                "script" | "style" | "noscript" | "template" if at != id => {
                    at = self.descendants(at).end;
                    continue;
                }
                "br" | "p" | "div" | "li" | "td" | "th" | "tr" | "dt" | "dd" => out.push(' '),
                _ => {}
            }
            at += 1;
        }
        match collapse(&out) {
            Cow::Borrowed(clean) if clean.len() < out.len() => clean.to_owned(),
            Cow::Borrowed(_) => out,
            Cow::Owned(clean) => clean,
        }
    }
}

/// Parses `text` within the limits; what could not be kept is told in `notices`.
pub(crate) fn parse(text: &str, limits: &Limits, notices: &mut Vec<Notice>) -> Document {
    let text = addressable(text);
    read(text, limits, Guard::new(limits, text.len()), notices)
}

/// What can be told apart by offsets of four bytes.
fn addressable(text: &str) -> &str {
    let end = crate::input::floor(text, u32::MAX as usize - 1);
    text.get(..end).unwrap_or_default()
}

fn read(text: &str, limits: &Limits, guard: Guard, notices: &mut Vec<Notice>) -> Document {
    let source = StrTendril::from_slice(text);
    // What is shared is what was read: one of the two copies need not be looked at again.
    let tokenizer = Tokenizer::new(&source, source.clone(), limits.attributes, guard);
    let (guard, attributes_lost) = tokenizer.run();
    let flattened = guard.flattened;
    let (sink, loose) = guard.finish();
    let attributes_lost = attributes_lost || sink.attributes_lost();
    let out_of_nodes = loose.is_some();
    let mut document = Document {
        source,
        ..Document::default()
    };
    let deeper = flatten::flatten(sink, loose, limits.depth, &mut document);
    let bitten = [
        (deeper || flattened, NoticeKind::DepthLimit),
        (out_of_nodes, NoticeKind::NodeLimit),
        (attributes_lost, NoticeKind::AttributeLimit),
    ];
    notices.extend(
        bitten
            .into_iter()
            .filter(|(bitten, _)| *bitten)
            .map(|(_, kind)| Notice::new(kind, Span::default())),
    );
    document
}
