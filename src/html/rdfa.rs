//! `RDFa` → items: [`RDFa` Lite 1.1](https://www.w3.org/TR/rdfa-lite/) (`vocab`, `typeof`, `property`, `resource`, `prefix`) and of
//! [`RDFa` 1.1](https://www.w3.org/TR/rdfa-core/) what publishers use: `about`, `content`, `datatype`, `rel` with what hangs below it.
//!
//! Names lose their vocabulary: `dc:title`, `dcterms:title` and `title` under a `vocab` are one.

use super::structured::{Texts, link_of};
use super::tree::{Document, NodeId};
use crate::claim::Source;
use crate::schema::{Graph, Item, ItemId, Property, PropertyValue, local_name};
use std::collections::HashMap;
use std::rc::Rc;

/// Reads the elements that bear an attribute of `RDFa`'s.
pub(super) fn read(
    document: &Document,
    nodes: &[NodeId],
    texts: &mut Texts<'_>,
    graph: &mut Graph,
) {
    let mut reader = Reader {
        document,
        texts,
        graph,
        named: HashMap::new(),
        page: None,
    };
    let mut open: Vec<Scope> = Vec::new();
    for &node in nodes {
        while open.last().is_some_and(|scope| scope.end <= node) {
            open.pop();
        }
        let scope = reader.element(node, open.last());
        open.push(scope);
    }
}

/// Most names read of one attribute: each gets the value anew.
const NAMES: usize = 16;

/// What holds for the elements inside one element.
#[derive(Debug, Clone, Default)]
struct Scope {
    end: NodeId,
    /// Whose properties stand here; `None`: the page's.
    subject: Option<ItemId>,
    /// Whether a vocabulary is declared: a property without prefix means something.
    vocabulary: bool,
    /// A `rel` without an object: the subjects below are its objects.
    hanging: Option<(Option<ItemId>, Rc<[String]>)>,
}

struct Reader<'r, 'd> {
    document: &'r Document,
    texts: &'r mut Texts<'d>,
    graph: &'r mut Graph,
    named: HashMap<String, ItemId>,
    page: Option<ItemId>,
}

impl Reader<'_, '_> {
    /// Processes one element ([`RDFa` Core §7.5](https://www.w3.org/TR/rdfa-core/#s_sequence), in short) and gives its scope.
    fn element(&mut self, node: NodeId, outer: Option<&Scope>) -> Scope {
        let document = self.document;
        let attribute = |name: &str| document.attribute(node, name).map(str::trim);
        let above = outer.cloned().unwrap_or_default();
        let mut scope = Scope {
            end: document.descendants(node).end,
            ..above.clone()
        };
        scope.vocabulary |= attribute("vocab").is_some_and(|vocab| !vocab.is_empty());
        let kinds = attribute("typeof");
        let properties = names(attribute("property"), scope.vocabulary);
        let relations = names(
            attribute("rel").filter(|rel| rel.contains(':') || scope.vocabulary),
            false,
        );
        let object = attribute("resource").or_else(|| link_of(document, node));
        let literal = attribute("content").is_some() || attribute("datatype").is_some();

        let subject = match attribute("about") {
            Some(about) => Some(self.subject(about, node)),
            None if properties.is_empty() || literal => {
                self.new_subject(node, kinds, object, &relations)
            }
            None => None,
        };
        if let Some(subject) = subject {
            scope.subject = Some(subject);
            scope.hanging = None;
            if let Some((owner, names)) = &above.hanging {
                self.give(*owner, names, &PropertyValue::Item(subject), node);
            }
        }
        // What the properties of this element are said of.
        let owner = subject.or(above.subject);
        let thing = kinds.map(|kinds| {
            let thing = match (subject, object) {
                (Some(subject), _) => subject,
                (None, Some(object)) => self.subject(object, node),
                (None, None) => self.anonymous(node),
            };
            self.is_a(thing, kinds);
            thing
        });
        if !properties.is_empty() {
            let value = match thing.filter(|thing| Some(*thing) != subject) {
                Some(thing) => {
                    scope.subject = Some(thing);
                    scope.hanging = None;
                    PropertyValue::Item(thing)
                }
                None => self.value(node, literal, !relations.is_empty()),
            };
            self.give(owner, &properties, &value, node);
        }
        if !relations.is_empty() {
            match object {
                Some(object) => self.give(
                    owner,
                    &relations,
                    &PropertyValue::Text(object.to_owned()),
                    node,
                ),
                None => scope.hanging = Some((owner, relations.into())),
            }
        }
        scope
    }

    /// What an element without a property to give speaks of: what it names. A plain link names nothing.
    fn new_subject(
        &mut self,
        node: NodeId,
        kinds: Option<&str>,
        object: Option<&str>,
        relations: &[String],
    ) -> Option<ItemId> {
        let named = self
            .document
            .attribute(node, "resource")
            .map(str::trim)
            .or_else(|| object.filter(|_| kinds.is_some()));
        match named {
            Some(resource) if relations.is_empty() => Some(self.subject(resource, node)),
            _ => kinds.map(|_| self.anonymous(node)),
        }
    }

    /// Adds types that an item has not yet.
    fn is_a(&mut self, item: ItemId, kinds: &str) {
        let Some(item) = self.graph.items.get_mut(item) else {
            return;
        };
        for kind in kinds.split_ascii_whitespace().map(local_name) {
            if !item.types.iter().any(|own| own == kind) {
                item.types.push(kind.to_owned());
            }
        }
    }

    /// The value of a property ([§7.5, step 11](https://www.w3.org/TR/rdfa-core/#s_sequence)).
    fn value(&mut self, node: NodeId, literal: bool, related: bool) -> PropertyValue {
        let document = self.document;
        let attribute = |name: &str| document.attribute(node, name);
        if let Some(content) = attribute("content") {
            return PropertyValue::Text(content.to_owned());
        }
        if let Some(datetime) = attribute("datetime").filter(|_| document.name(node) == "time") {
            return PropertyValue::Text(datetime.to_owned());
        }
        if !literal && !related {
            if let Some(resource) = attribute("resource") {
                let resource = resource.trim();
                return match self.named.get(resource) {
                    Some(&item) => PropertyValue::Item(item),
                    None => PropertyValue::Text(resource.to_owned()),
                };
            }
            if let Some(link) = link_of(document, node) {
                return PropertyValue::Text(link.to_owned());
            }
        }
        PropertyValue::Text(self.texts.line(node))
    }

    fn give(
        &mut self,
        owner: Option<ItemId>,
        names: &[String],
        value: &PropertyValue,
        node: NodeId,
    ) {
        let owner = owner
            .or(self.page)
            .unwrap_or_else(|| *self.page.insert(self.graph.items.len()));
        if owner == self.graph.items.len() {
            self.anonymous(node);
        }
        let span = match value {
            PropertyValue::Text(text) => self.texts.place(node, text),
            PropertyValue::Item(_) => self.document.span(node),
        };
        let depth = self
            .graph
            .get(owner)
            .map_or(0, |owner| owner.depth.saturating_add(1));
        if let PropertyValue::Item(id) = value {
            if let Some(item) = self.graph.items.get_mut(*id).filter(|_| *id > owner) {
                item.depth = item.depth.max(depth);
            }
        }
        if let Some(owner) = self.graph.items.get_mut(owner) {
            owner.properties.extend(names.iter().map(|name| Property {
                name: name.clone(),
                value: value.clone(),
                span,
            }));
        }
    }

    /// The item of a name, the same each time.
    fn subject(&mut self, name: &str, node: NodeId) -> ItemId {
        if let Some(&item) = self.named.get(name) {
            return item;
        }
        let item = self.anonymous(node);
        if let Some(item) = self.graph.items.get_mut(item) {
            item.id = Some(name.to_owned());
        }
        self.named.insert(name.to_owned(), item);
        item
    }

    fn anonymous(&mut self, node: NodeId) -> ItemId {
        self.graph.items.push(Item {
            types: Vec::new(),
            id: None,
            properties: Vec::new(),
            source: Source::Rdfa,
            span: self.document.span(node),
            depth: 0,
            beside: false,
        });
        self.graph.items.len() - 1
    }
}

/// The properties of an attribute without their prefixes; a bare name means nothing where no vocabulary is declared, but for
/// HTML's own `rel=license`.
fn names(attribute: Option<&str>, vocabulary: bool) -> Vec<String> {
    attribute
        .unwrap_or_default()
        .split_ascii_whitespace()
        .filter(|name| vocabulary || name.contains(':') || *name == "license")
        .map(|name| local_name(name).to_owned())
        .filter(|name| !name.is_empty())
        .take(NAMES)
        .collect()
}
