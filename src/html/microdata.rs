//! Microdata → items ([HTML §5](https://html.spec.whatwg.org/multipage/microdata.html)): `itemref`, nested items, values by element.
//!
//! Read as publishers write it where the standard would lose a value: `content` on any element, `datetime` on a `<span>`, the
//! text of a link where the property is a name.

use super::structured::{Texts, link_of};
use super::tree::{Document, NodeId};
use crate::claim::Source;
use crate::schema::{
    Graph, Item, ItemId, Property, PropertyValue, local_name, property as spelled,
};
use std::collections::HashMap;

/// Reads the elements that bear `itemscope` or `itemprop`.
pub(super) fn read(
    document: &Document,
    nodes: &[NodeId],
    texts: &mut Texts<'_>,
    graph: &mut Graph,
) {
    let mut reader = Reader {
        document,
        nodes,
        texts,
        graph,
        items: HashMap::new(),
        found: Vec::new(),
    };
    let referring = reader.own();
    if !referring.is_empty() {
        reader.referred(&referring);
    }
    reader.settle();
}

struct Reader<'r, 'd> {
    document: &'r Document,
    nodes: &'r [NodeId],
    texts: &'r mut Texts<'d>,
    graph: &'r mut Graph,
    items: HashMap<NodeId, ItemId>,
    /// Whose property, at which element.
    found: Vec<(ItemId, NodeId, Property)>,
}

impl Reader<'_, '_> {
    /// Items and the properties that stand inside them. Gives the items that refer elsewhere.
    fn own(&mut self) -> Vec<(ItemId, NodeId)> {
        let document = self.document;
        let mut referring = Vec::new();
        // Open items: where each ends, and which it is.
        let mut open: Vec<(NodeId, ItemId)> = Vec::new();
        for &node in self.nodes {
            while open.last().is_some_and(|(end, _)| *end <= node) {
                open.pop();
            }
            let owner = open.last().map(|(_, item)| *item);
            if document.attribute(node, "itemscope").is_some() {
                let item = self.item(node, owner);
                if document.attribute(node, "itemref").is_some() {
                    referring.push((item, node));
                }
                open.push((document.descendants(node).end, item));
            }
            if let Some(owner) = owner {
                self.property(owner, node);
            }
        }
        referring
    }

    fn item(&mut self, node: NodeId, owner: Option<ItemId>) -> ItemId {
        let attribute = |name: &str| self.document.attribute(node, name);
        let kinds = attribute("itemtype").unwrap_or_default();
        let nested = owner
            .filter(|_| attribute("itemprop").is_some())
            .and_then(|owner| self.graph.get(owner));
        let item = Item {
            types: kinds
                .split_ascii_whitespace()
                .map(|kind| local_name(kind).to_owned())
                .collect(),
            id: attribute("itemid")
                .map(|id| id.trim().to_owned())
                .filter(|id| !id.is_empty()),
            properties: Vec::new(),
            source: Source::Microdata,
            span: self.document.span(node),
            depth: nested.map_or(0, |owner| owner.depth.saturating_add(1)),
            beside: false,
        };
        let id = self.graph.items.len();
        self.graph.items.push(item);
        self.items.insert(node, id);
        id
    }

    /// Notes the properties that an element gives to an item.
    fn property(&mut self, owner: ItemId, node: NodeId) {
        let document = self.document;
        let names = document.attribute(node, "itemprop").unwrap_or_default();
        let mut names = names
            .split_ascii_whitespace()
            .map(local_name)
            .take(NAMES_AT_ONCE)
            .peekable();
        let Some(first) = names.peek() else { return };
        let (value, span) = if let Some(&item) = self.items.get(&node) {
            (PropertyValue::Item(item), document.span(node))
        } else {
            let text = value(document, node, spelled(first), self.texts);
            let span = self.texts.place(node, &text);
            (PropertyValue::Text(text), span)
        };
        for name in names {
            self.found.push((
                owner,
                node,
                Property {
                    name: name.to_owned(),
                    value: value.clone(),
                    span,
                },
            ));
        }
    }

    /// Follows `itemref`. Each item may refer to the whole page: a budget of steps keeps that linear.
    fn referred(&mut self, referring: &[(ItemId, NodeId)]) {
        let document = self.document;
        let mut wanted: HashMap<&str, Option<NodeId>> = HashMap::new();
        for &(_, node) in referring {
            let names = document.attribute(node, "itemref").unwrap_or_default();
            wanted.extend(names.split_ascii_whitespace().map(|name| (name, None)));
        }
        for node in document.ids() {
            if let Some(slot) = document
                .attribute(node, "id")
                .and_then(|id| wanted.get_mut(id))
            {
                slot.get_or_insert(node);
            }
        }
        let mut budget = self.nodes.len() * 4 + 1024;
        for &(item, node) in referring {
            let names = document.attribute(node, "itemref").unwrap_or_default();
            for root in names
                .split_ascii_whitespace()
                .filter_map(|name| *wanted.get(name)?)
            {
                // What stands inside the item is its own already; what it stands in cannot be a part of it.
                let around = document.descendants(root).contains(&node) || root == node;
                if !around && !document.descendants(node).contains(&root) {
                    self.crawl(item, root, &mut budget);
                }
            }
        }
    }

    fn crawl(&mut self, item: ItemId, root: NodeId, budget: &mut usize) {
        let document = self.document;
        let nodes = self.nodes;
        let end = document.descendants(root).end;
        let mut at = nodes.partition_point(|&node| node < root);
        while let Some(&node) = nodes.get(at).filter(|&&node| node < end) {
            if *budget == 0 {
                return;
            }
            *budget -= 1;
            self.property(item, node);
            at += 1;
            if let Some(&nested) = self.items.get(&node) {
                let depth = self
                    .graph
                    .get(item)
                    .map_or(0, |item| item.depth.saturating_add(1));
                if document.attribute(node, "itemprop").is_some() {
                    if let Some(nested) = self.graph.items.get_mut(nested) {
                        nested.depth = nested.depth.max(depth);
                    }
                }
                let inner_end = document.descendants(node).end;
                at += nodes
                    .get(at..)
                    .unwrap_or_default()
                    .partition_point(|&inner| inner < inner_end);
            }
        }
    }

    /// Hands the properties to their items in the page's order.
    fn settle(mut self) {
        self.found.sort_by_key(|(owner, node, _)| (*owner, *node));
        for (owner, _, property) in self.found {
            if let Some(item) = self.graph.items.get_mut(owner) {
                item.properties.push(property);
            }
        }
    }
}

/// The value of an element for a property ([§5.2.4](https://html.spec.whatwg.org/multipage/microdata.html#values)).
fn value(document: &Document, node: NodeId, property: &str, texts: &mut Texts<'_>) -> String {
    let attribute = |name: &str| {
        document
            .attribute(node, name)
            .filter(|value| !value.trim().is_empty())
    };
    let is_date = property.starts_with("date") || property.ends_with("Date");
    let stated = match document.name(node) {
        "meta" => {
            return document
                .attribute(node, "content")
                .unwrap_or_default()
                .to_owned();
        }
        "time" => attribute("datetime").or_else(|| attribute("content")),
        "data" | "meter" => attribute("value").or_else(|| attribute("content")),
        _ if is_date => attribute("datetime")
            .or_else(|| attribute("content"))
            .or_else(|| {
                attribute("title").filter(|title| crate::value::date::iso(title).is_some())
            }),
        _ => attribute("content"),
    };
    if let Some(stated) = stated {
        return stated.to_owned();
    }
    if let Some(link) = link_of(document, node) {
        // `<a itemprop="author" href="/jane">Jane Doe</a>` means the name.
        let named = document.name(node) == "a" && NAMES.contains(&property);
        let text = if named {
            texts.line(node)
        } else {
            String::new()
        };
        return if text.is_empty() {
            link.to_owned()
        } else {
            text
        };
    }
    texts.line(node)
}

/// Most names read of one `itemprop`: each gets the value anew.
const NAMES_AT_ONCE: usize = 16;

/// Properties whose value is a text even where a link bears them.
const NAMES: &[&str] = &[
    "name",
    "headline",
    "alternativeHeadline",
    "description",
    "author",
    "creator",
    "editor",
    "articleSection",
    "keywords",
    "about",
    "jobTitle",
    "datePublished",
    "dateModified",
    "dateCreated",
    "telephone",
    "givenName",
    "familyName",
    "genre",
];
