//! Tree → [`Document`]: one walk with a stack of its own, which takes the tree apart as it goes.

use super::loose::Loose;
use super::place::Place;
use super::sink::{Made, Sink, address};
use super::{Document, Kind, Node, mark};
use html5ever::Attribute;
use markup5ever_rcdom::{Handle, NodeData};

/// The children of a node that are not written yet.
struct Level {
    left: std::vec::IntoIter<Handle>,
    parent: u32,
    depth: usize,
    /// Whether all below the parent is written when they are.
    closes: bool,
}

/// Writes the tree and then what was found without one; tells whether something nested deeper than `depth`: that comes
/// behind its ancestor at that depth instead of inside it.
pub(super) fn flatten(
    sink: Sink,
    loose: Option<Loose>,
    depth: usize,
    document: &mut Document,
) -> bool {
    let mut places = Places::new(sink.made.into_inner());
    let nodes = places.made.len();
    document.attributes.reserve(sink.spent.get() - nodes);
    // And one for the document itself.
    document.nodes.reserve(nodes + 1);
    document.marks.reserve(nodes + 1);
    let deeper = walk(sink.dom.document, &mut places, depth, document);
    for element in loose.into_iter().flat_map(|loose| loose.elements) {
        let kind = document.element(element.name, element.attrs);
        let id = document.push(0, kind, element.place);
        if let Some((text, place)) = element.text {
            document.push(id, Kind::Text(text), place);
        }
        document.close(id);
    }
    document.close(0);
    deeper
}

/// What a node is in the document, and its place; of a doctype nothing.
fn kind(node: &Handle, places: &mut Places, document: &mut Document) -> Option<(Kind, Place)> {
    Some(match &node.data {
        NodeData::Document => (Kind::Document, Place::default()),
        NodeData::Text { contents } => (Kind::Text(contents.take()), places.of(node)),
        NodeData::Comment { contents } => (Kind::Comment(contents.clone()), places.of(node)),
        NodeData::Element { name, attrs, .. } => {
            let kind = document.element(name.local.clone(), attrs.take());
            (kind, places.of(node))
        }
        NodeData::Doctype { .. } | NodeData::ProcessingInstruction { .. } => return None,
    })
}

/// Takes the nodes below a node, those of a template first.
fn children(node: &Handle) -> Vec<Handle> {
    let mut children = node.children.take();
    if let NodeData::Element {
        template_contents, ..
    } = &node.data
    {
        if let Some(contents) = template_contents.take() {
            children.splice(0..0, contents.children.take());
        }
    }
    children
}

fn walk(root: Handle, places: &mut Places, limit: usize, document: &mut Document) -> bool {
    let mut deeper = false;
    let mut levels = vec![Level {
        left: vec![root].into_iter(),
        parent: 0,
        depth: 0,
        closes: false,
    }];
    while let Some(level) = levels.last_mut() {
        let (parent, depth) = (level.parent, level.depth);
        let Some(node) = level.left.next() else {
            if level.closes {
                document.close(parent);
            }
            levels.pop();
            continue;
        };
        let Some((kind, place)) = kind(&node, places, document) else {
            continue;
        };
        let id = document.push(parent, kind, place);
        let children = children(&node);
        if children.is_empty() {
            continue;
        }
        // What holds text alone keeps it: a time, a heading, a link.
        let sinks = depth < limit || children.iter().all(is_text);
        deeper |= !sinks;
        levels.push(Level {
            left: children.into_iter(),
            parent: if sinks { id } else { parent },
            depth: depth + usize::from(sinks),
            closes: sinks,
        });
    }
    deeper
}

fn is_text(node: &Handle) -> bool {
    matches!(node.data, NodeData::Text { .. })
}

/// Finds the place of a node. Nodes are mostly written in the order in which they were made; those that the tree builder
/// moved are looked up.
struct Places {
    made: Vec<Made>,
    at: usize,
    /// Addresses in order, each with its index; made when first needed.
    sorted: Vec<(usize, u32)>,
}

impl Places {
    fn new(made: Vec<Made>) -> Self {
        Self {
            made,
            at: 0,
            sorted: Vec::new(),
        }
    }

    fn of(&mut self, node: &Handle) -> Place {
        let address = address(node);
        let ahead = self.made.get(self.at..).unwrap_or_default();
        if let Some(skipped) = ahead.iter().take(8).position(|made| made.node == address) {
            let place = ahead.get(skipped).map(|made| made.place);
            self.at += skipped + 1;
            return place.unwrap_or_default();
        }
        if self.sorted.is_empty() {
            self.sorted = (0..)
                .zip(&self.made)
                .map(|(index, made)| (made.node, index))
                .collect();
            self.sorted.sort_unstable();
        }
        // Of several nodes at one address the last is the one that lives.
        let after = self.sorted.partition_point(|(node, _)| *node <= address);
        let found = after
            .checked_sub(1)
            .and_then(|before| self.sorted.get(before));
        match found {
            Some(&(node, index)) if node == address => {
                self.at = index as usize + 1;
                self.made
                    .get(index as usize)
                    .map(|made| made.place)
                    .unwrap_or_default()
            }
            _ => Place::default(),
        }
    }
}

impl Document {
    fn element(&mut self, name: html5ever::LocalName, attrs: Vec<Attribute>) -> Kind {
        let first = self.attributes.len() as u32;
        let mut held = 0;
        self.attributes.extend(attrs.into_iter().map(|attribute| {
            let name = attribute.name.local;
            held |= mark::bit(&name);
            (name, attribute.value)
        }));
        Kind::Element {
            name,
            first,
            last: self.attributes.len() as u32,
            held,
        }
    }

    fn push(&mut self, parent: u32, kind: Kind, place: Place) -> u32 {
        let id = self.nodes.len() as u32;
        self.marks.push(match &kind {
            Kind::Element { name, .. } => mark::byte(name),
            Kind::Comment(_) => mark::COMMENT,
            Kind::Document | Kind::Text(_) => mark::OTHER,
        });
        self.nodes.push(Node {
            parent,
            end: id + 1,
            place,
            kind,
        });
        id
    }

    fn close(&mut self, id: u32) {
        let end = self.nodes.len() as u32;
        if let Some(node) = self.nodes.get_mut(id as usize) {
            node.end = end;
        }
    }
}
