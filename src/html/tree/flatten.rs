//! Tree → [`Document`]: one walk with a stack of its own, which takes the tree apart as it goes.

use super::loose::Loose;
use super::place::Place;
use super::sink::{Made, Sink, address};
use super::{Document, Kind, Node, mark};
use html5ever::Attribute;
use markup5ever_rcdom::{Handle, NodeData};

/// What is left to do of the walk.
enum Step {
    Open {
        node: Handle,
        parent: u32,
        depth: usize,
    },
    /// All below the node has been written.
    Close(u32),
}

/// Writes the tree and then what was found without one; tells whether something nested deeper than `depth`: that comes
/// behind its ancestor at that depth instead of inside it.
pub(super) fn flatten(
    sink: Sink,
    loose: Option<Loose>,
    source: &str,
    depth: usize,
    document: &mut Document,
) -> bool {
    document.attributes.reserve(sink.spent.get() / 2);
    let mut places = Places::new(sink.made.into_inner());
    document.nodes.reserve(places.made.len());
    document.marks.reserve(places.made.len());
    let deeper = walk(sink.dom.document, &mut places, source, depth, document);
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
fn kind(
    node: &Handle,
    places: &mut Places,
    source: &str,
    document: &mut Document,
) -> Option<(Kind, Place)> {
    Some(match &node.data {
        NodeData::Document => (Kind::Document, Place::default()),
        NodeData::Text { contents } => (Kind::Text(contents.take()), places.of(node)),
        NodeData::Comment { contents } => (Kind::Comment(contents.clone()), places.of(node)),
        NodeData::Element { name, attrs, .. } => {
            let place = Some(places.of(node))
                .filter(|place| starts_with_tag(source, *place, &name.local))
                .unwrap_or_default();
            (document.element(name.local.clone(), attrs.take()), place)
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

fn walk(
    root: Handle,
    places: &mut Places,
    source: &str,
    limit: usize,
    document: &mut Document,
) -> bool {
    let mut deeper = false;
    let mut steps = vec![Step::Open {
        node: root,
        parent: 0,
        depth: 0,
    }];
    while let Some(step) = steps.pop() {
        let (node, parent, depth) = match step {
            Step::Close(id) => {
                document.close(id);
                continue;
            }
            Step::Open {
                node,
                parent,
                depth,
            } => (node, parent, depth),
        };
        let Some((kind, place)) = kind(&node, places, source, document) else {
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
        let (below, close) = if sinks {
            (id, Some(Step::Close(id)))
        } else {
            (parent, None)
        };
        steps.extend(close);
        steps.extend(children.into_iter().rev().map(|node| Step::Open {
            node,
            parent: below,
            depth: depth + usize::from(sinks),
        }));
    }
    deeper
}

fn is_text(node: &Handle) -> bool {
    matches!(node.data, NodeData::Text { .. })
}

/// Elements that no tag of the page stands for (`<tbody>`, a formatting element opened again) were made while another
/// token was worked on: that is not their place.
fn starts_with_tag(source: &str, place: Place, name: &str) -> bool {
    let start = place.start as usize + 1;
    source
        .as_bytes()
        .get(start..start + name.len())
        .is_some_and(|written| written.eq_ignore_ascii_case(name.as_bytes()))
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
            _ => mark::NONE,
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
