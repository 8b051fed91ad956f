//! The [include pattern](https://microformats.org/wiki/include-pattern): what stands elsewhere on the page and belongs to an item: `<a class="include" href="#id">`,
//! `<object class="include" data="#id">`, `itemref` on the item, `headers` on an item that is a table's cell.

use super::super::tree::{Document, NodeId};
use super::Reader;
use std::collections::HashMap;

/// Most pieces included in one item.
const PIECES: usize = 16;

/// What a root says belongs to it.
pub(super) fn of_root(document: &Document, node: NodeId) -> Vec<&str> {
    let cell = matches!(document.name(node), "td" | "th");
    let headers = document.attribute(node, "headers").filter(|_| cell);
    [document.attribute(node, "itemref"), headers]
        .into_iter()
        .flatten()
        .flat_map(str::split_ascii_whitespace)
        .take(PIECES)
        .collect()
}

/// What an element inside an item points at.
pub(super) fn of_element<'d>(
    document: &'d Document,
    node: NodeId,
    classes: &str,
) -> Option<&'d str> {
    if !classes
        .split_ascii_whitespace()
        .any(|class| class == "include")
    {
        return None;
    }
    let address = match document.name(node) {
        "a" => document.attribute(node, "href"),
        "object" => document.attribute(node, "data"),
        _ => None,
    };
    address?.trim().strip_prefix('#')
}

impl Reader<'_, '_> {
    /// Reads into the item that is about to close what it includes. What is included includes nothing itself.
    pub(super) fn include(&mut self) {
        let document = self.document;
        let Some(open) = self.open.last_mut().filter(|_| self.floor == 0) else {
            return;
        };
        let item = open.node;
        for name in std::mem::take(&mut open.includes).into_iter().take(PIECES) {
            let Some(root) = self.by_id(name) else {
                continue;
            };
            // What an item stands in cannot be a part of it, and what stands in it is.
            let apart = |outer: NodeId, inner: NodeId| {
                outer != inner && !document.descendants(outer).contains(&inner)
            };
            if !apart(root, item) || !apart(item, root) {
                continue;
            }
            self.floor = self.open.len();
            for node in root..document.descendants(root).end {
                if self.left == 0 {
                    break;
                }
                self.left -= 1;
                self.close_before(node);
                self.element(node);
            }
            self.close_before(NodeId::MAX);
            self.floor = 0;
        }
    }

    fn by_id(&mut self, name: &str) -> Option<NodeId> {
        let document = self.document;
        let ids = self.ids.get_or_insert_with(|| {
            let mut ids = HashMap::new();
            for node in document.ids() {
                if let Some(id) = document.attribute(node, "id") {
                    ids.entry(id).or_insert(node);
                }
            }
            ids
        });
        ids.get(name).copied()
    }
}
