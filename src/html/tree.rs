//! The only file that names html5ever and markup5ever_rcdom: a guarded parse, and one iterative walk that flattens the
//! tree into a [`Document`].

use crate::limits::Limits;
use crate::notice::Notice;
use crate::span::Span;
use html5ever::tendril::TendrilSink;
use html5ever::{LocalName, ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Index of a node; nodes stand in document order.
pub(crate) type NodeId = usize;

/// A page as a flat list of nodes in document order.
#[derive(Debug, Default)]
pub(crate) struct Document {
    nodes: Vec<Node>,
    attributes: Vec<(LocalName, String)>,
}

#[derive(Debug)]
struct Node {
    parent: NodeId,
    /// One past the last descendant.
    end: NodeId,
    kind: Kind,
    span: Span,
}

#[derive(Debug)]
enum Kind {
    Document,
    Element {
        name: LocalName,
        first: usize,
        last: usize,
    },
    Text(String),
    Comment(String),
}

impl Document {
    /// All nodes, the document itself first.
    pub(crate) fn ids(&self) -> std::ops::Range<NodeId> {
        0..self.nodes.len()
    }

    /// Tag name in lower case; `""` for what is no element.
    pub(crate) fn name(&self, id: NodeId) -> &str {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Element { name, .. }) => name,
            _ => "",
        }
    }

    /// Attributes in the page's order, names in lower case.
    pub(crate) fn attributes(&self, id: NodeId) -> impl Iterator<Item = (&str, &str)> {
        let range = match self.nodes.get(id).map(|node| &node.kind) {
            Some(&Kind::Element { first, last, .. }) => first..last,
            _ => 0..0,
        };
        self.attributes
            .get(range)
            .unwrap_or_default()
            .iter()
            .map(|(name, value)| (&**name, value.as_str()))
    }

    /// One attribute.
    pub(crate) fn attribute(&self, id: NodeId, name: &str) -> Option<&str> {
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
        self.nodes.get(id).map_or(0, |node| node.parent)
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
        id + 1..self.nodes.get(id).map_or(id + 1, |node| node.end)
    }

    /// The node's children.
    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let range = self.descendants(id);
        let mut at = range.start;
        std::iter::from_fn(move || {
            (at < range.end).then(|| {
                let child = at;
                at = self.nodes.get(at).map_or(range.end, |node| node.end);
                child
            })
        })
    }

    /// Where the node's start tag, text or comment stands in the caller's text; empty where not known.
    pub(crate) fn span(&self, id: NodeId) -> Span {
        self.nodes.get(id).map(|node| node.span).unwrap_or_default()
    }

    /// All text below a node, script and style left out, white space collapsed.
    pub(crate) fn inner_text(&self, id: NodeId) -> String {
        let mut out = String::new();
        let mut at = id;
        let end = self.descendants(id).end;
        while at < end {
            if at != id && matches!(self.name(at), "script" | "style" | "noscript" | "template") {
                at = self.descendants(at).end;
                continue;
            }
            if let Some(text) = self.text(at) {
                out.push_str(text);
            } else if matches!(self.name(at), "br" | "p" | "div" | "li" | "td" | "tr") {
                out.push(' ');
            }
            at += 1;
        }
        crate::value::text::collapse(&out).into_owned()
    }
}

/// Parses `text` within the limits; what could not be kept is told in `notices`.
pub(crate) fn parse(text: &str, _limits: &Limits, _notices: &mut Vec<Notice>) -> Document {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(text);
    flatten(&dom.document)
}

fn flatten(root: &Handle) -> Document {
    let mut document = Document::default();
    // (node, parent) to open, or the index of a node to close.
    enum Step {
        Open(Handle, NodeId),
        Close(NodeId),
    }
    let mut stack = vec![Step::Open(root.clone(), 0)];
    while let Some(step) = stack.pop() {
        match step {
            Step::Close(id) => {
                let end = document.nodes.len();
                if let Some(node) = document.nodes.get_mut(id) {
                    node.end = end;
                }
            }
            Step::Open(handle, parent) => {
                let kind = match &handle.data {
                    NodeData::Document => Kind::Document,
                    NodeData::Element { name, attrs, .. } => {
                        let first = document.attributes.len();
                        document.attributes.extend(
                            attrs
                                .borrow()
                                .iter()
                                .map(|a| (a.name.local.clone(), a.value.to_string())),
                        );
                        Kind::Element {
                            name: name.local.clone(),
                            first,
                            last: document.attributes.len(),
                        }
                    }
                    NodeData::Text { contents } => Kind::Text(contents.borrow().to_string()),
                    NodeData::Comment { contents } => Kind::Comment(contents.to_string()),
                    NodeData::Doctype { .. } | NodeData::ProcessingInstruction { .. } => continue,
                };
                let id = document.nodes.len();
                document.nodes.push(Node {
                    parent,
                    end: id + 1,
                    kind,
                    span: Span::default(),
                });
                stack.push(Step::Close(id));
                if let NodeData::Element {
                    template_contents, ..
                } = &handle.data
                {
                    if let Some(contents) = &*template_contents.borrow() {
                        stack.extend(
                            contents
                                .children
                                .borrow()
                                .iter()
                                .rev()
                                .map(|child| Step::Open(child.clone(), id)),
                        );
                    }
                }
                stack.extend(
                    handle
                        .children
                        .borrow()
                        .iter()
                        .rev()
                        .map(|child| Step::Open(child.clone(), id)),
                );
            }
        }
    }
    document
}
