//! [microformats2](https://microformats.org/wiki/microformats2-parsing) and the classic ones that lived before it (hAtom, hCard, hCalendar, hReview,
//! rel-tag), read as microformats2 under their new names.
//!
//! Roots are known types only: `h-full` and `h-auto` are other people's layout classes, and taken for roots they would cut
//! an entry's properties off.

mod classic;
mod include;
mod value;

use super::structured::Texts;
use super::tree::{Document, NodeId};
use crate::claim::Source;
use crate::schema::{Graph, Item, ItemId, Property, PropertyValue};
use std::collections::HashMap;

/// Whether an element of these classes starts an item.
pub(super) fn has_root(classes: &str) -> bool {
    // Every class of the page comes by here: the first letter settles nearly all.
    let mut tokens = classes
        .split_ascii_whitespace()
        .filter(|token| token.starts_with(['h', 'v', 'a', 'g']));
    tokens.any(|token| is_known(token) || is_unknown(token) || classic::root(token).is_some())
}

/// The types of [microformats2](https://microformats.org/wiki/microformats2#v2_vocabularies), drafts and vendors' own (`h-x-…`) included.
fn is_known(token: &str) -> bool {
    const KNOWN: [&str; 22] = [
        "adr",
        "app",
        "breadcrumb",
        "card",
        "cite",
        "entry",
        "event",
        "feed",
        "food",
        "geo",
        "item",
        "job",
        "leg",
        "listing",
        "measure",
        "news",
        "product",
        "rating",
        "recipe",
        "resume",
        "review",
        "review-aggregate",
    ];
    token
        .strip_prefix("h-")
        .is_some_and(|name| KNOWN.contains(&name) || name.starts_with("x-"))
}

/// A type nobody has defined: it starts an item only where it can take nothing from a known one.
fn is_unknown(token: &str) -> bool {
    const LAYOUT: [&str; 12] = [
        "full", "auto", "screen", "px", "fit", "min", "max", "svh", "dvh", "lvh", "center",
        "inherit",
    ];
    let Some(name) = token.strip_prefix("h-") else {
        return false;
    };
    let parts = || name.split('-');
    let vendor = parts()
        .next()
        .is_some_and(|part| part.bytes().any(|b| b.is_ascii_digit()));
    let letters = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    let vendor_fits = parts().next().is_some_and(|part| {
        part.bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    });
    let fits = if vendor {
        vendor_fits && parts().count() > 1 && parts().skip(1).all(letters)
    } else {
        parts().all(letters)
    };
    fits && !parts().next().is_some_and(|part| LAYOUT.contains(&part))
}

/// How the value of a property is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prefix {
    /// `p-`: plain text.
    Plain,
    /// `u-`: an address.
    Address,
    /// `dt-`: a date.
    Date,
    /// `e-`: embedded markup, of which the text is kept.
    Embedded,
}

/// Whether an element of these classes is an item or a property of microformats2.
fn is_marked(classes: &str) -> bool {
    let mut tokens = classes.split_ascii_whitespace();
    tokens.any(|token| is_known(token) || is_unknown(token) || prefixed(token).is_some())
}

/// A property class taken to pieces: `dt-published`.
fn prefixed(token: &str) -> Option<(Prefix, &str)> {
    let (prefix, name) = token.split_once('-')?;
    let prefix = match prefix {
        "p" => Prefix::Plain,
        "u" => Prefix::Address,
        "dt" => Prefix::Date,
        "e" => Prefix::Embedded,
        _ => return None,
    };
    let fits = name.split('-').enumerate().all(|(nth, part)| {
        !part.is_empty()
            && part.bytes().all(|b| {
                b.is_ascii_lowercase() || (nth == 0 && name.contains('-') && b.is_ascii_digit())
            })
    });
    fits.then_some((prefix, name))
}

/// Reads the items of these roots, and what stands in them.
pub(super) fn read(
    document: &Document,
    roots: &[NodeId],
    texts: &mut Texts<'_>,
    graph: &mut Graph,
) {
    let mut reader = Reader {
        document,
        texts,
        graph,
        open: Vec::new(),
        floor: 0,
        ids: None,
        left: document.ids().len() + 1_024,
    };
    let mut done = 0;
    for &root in roots {
        let end = document.descendants(root).end;
        let mut node = root.max(done);
        while node < end {
            reader.close_before(node);
            if document.name(node) == "template" {
                node = document.descendants(node).end;
                continue;
            }
            reader.element(node);
            node += 1;
        }
        done = done.max(end);
    }
    reader.close_before(NodeId::MAX);
}

/// What items the classes of an element begin.
struct Begun {
    types: Vec<String>,
    /// The classic roots among them; none: microformats2.
    classic: Vec<&'static str>,
    /// Whether a type of them is defined.
    known: bool,
}

/// An item whose element is still open.
struct Open<'d> {
    node: NodeId,
    end: NodeId,
    item: ItemId,
    /// The classic roots it is; none: microformats2.
    classic: Vec<&'static str>,
    /// Whether its type is defined.
    known: bool,
    /// Whether it has text properties or items of its own, so that nothing is implied.
    has_text: bool,
    has_address: bool,
    has_nested: bool,
    /// Ids of elements elsewhere that belong to it.
    includes: Vec<&'d str>,
}

struct Reader<'r, 'd> {
    document: &'r Document,
    texts: &'r mut Texts<'d>,
    graph: &'r mut Graph,
    open: Vec<Open<'r>>,
    /// Open items that stay open: those that what is read now is included in.
    floor: usize,
    /// Elements by their ids, looked up when the first is asked for: once, also where the page has none.
    ids: Option<HashMap<&'r str, NodeId>>,
    /// Nodes that may still be included.
    left: usize,
}

impl<'r> Reader<'r, '_> {
    /// Closes the items that end before a node, and gives them what they imply.
    fn close_before(&mut self, node: NodeId) {
        while self.open.len() > self.floor && self.open.last().is_some_and(|open| open.end <= node)
        {
            self.include();
            if let Some(open) = self.open.pop() {
                self.imply(&open);
            }
        }
    }

    fn element(&mut self, node: NodeId) {
        let document = self.document;
        let classes = document.attribute(node, "class").unwrap_or_default();
        if classes.is_empty() && document.attribute(node, "rel").is_none() {
            return;
        }
        let Begun {
            types,
            classic,
            known,
        } = self.types(classes);
        let properties = self.properties(node, classes);
        if types.is_empty() {
            self.plain(node, classes, properties);
            return;
        }
        let owner = self.open.last().map(|open| open.item);
        let item = self.item(types, node, owner);
        if let Some(owner) = owner {
            if let Some(open) = self.open.last_mut() {
                open.has_nested = true;
            }
            let named = !properties.is_empty();
            for (prefix, name) in properties {
                self.give(owner, name, PropertyValue::Item(item), prefix, node);
            }
            if !named {
                self.give(
                    owner,
                    "children",
                    PropertyValue::Item(item),
                    Prefix::Address,
                    node,
                );
            }
        }
        let includes = if classic.is_empty() {
            Vec::new()
        } else {
            include::of_root(document, node)
        };
        self.open.push(Open {
            node,
            end: document.descendants(node).end,
            item,
            classic,
            known,
            has_text: false,
            has_address: false,
            has_nested: false,
            includes,
        });
    }

    /// What items the classes of an element begin.
    fn types(&self, classes: &str) -> Begun {
        let guarded = self.open.iter().any(|open| open.known);
        let tokens = || classes.split_ascii_whitespace();
        let known = tokens().any(is_known);
        let counts = |token: &&str| is_known(token) || is_unknown(token) && (known || !guarded);
        let mut types: Vec<String> = tokens().filter(counts).map(str::to_owned).collect();
        let mut classic = Vec::new();
        if types.is_empty() {
            classic.extend(tokens().filter_map(classic::root));
            if let (true, Some(open)) = (classic.is_empty(), self.open.last()) {
                classic.extend(
                    tokens().filter_map(|token| classic::root_within(&open.classic, token)),
                );
            }
            types.extend(classic.iter().map(|root| (*root).to_owned()));
        }
        types.sort_unstable();
        types.dedup();
        let known = known || !classic.is_empty();
        Begun {
            types,
            classic,
            known,
        }
    }

    /// An element that begins no item: its properties are texts.
    fn plain(&mut self, node: NodeId, classes: &'r str, properties: Vec<(Prefix, &str)>) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let owner = open.item;
        open.includes
            .extend(include::of_element(self.document, node, classes));
        for (prefix, name) in properties {
            let text = value::read(self.document, node, prefix, self.texts);
            let text = if prefix == Prefix::Date {
                self.with_day(owner, text)
            } else {
                text
            };
            self.give(owner, name, PropertyValue::Text(text), prefix, node);
        }
    }

    /// The properties that an element gives to the item it stands in.
    fn properties<'c>(&self, node: NodeId, classes: &'c str) -> Vec<(Prefix, &'c str)> {
        let Some(owner) = self.open.last() else {
            return Vec::new();
        };
        let mut found: Vec<(Prefix, &str)> = Vec::new();
        if owner.classic.is_empty() {
            found.extend(
                classes
                    .split_ascii_whitespace()
                    .filter_map(prefixed)
                    .take(16),
            );
        }
        for root in &owner.classic {
            found.extend(
                classes
                    .split_ascii_whitespace()
                    .filter_map(|token| classic::property(root, token))
                    .take(16),
            );
            let relations = self.document.attribute(node, "rel").unwrap_or_default();
            found.extend(
                relations
                    .split_ascii_whitespace()
                    .filter_map(|token| classic::relation(root, token))
                    .take(4),
            );
        }
        // A classic property has several names: `<a class="category" rel="tag">`.
        let mut seen: Vec<(Prefix, &str)> = Vec::new();
        found.retain(|one| {
            let new = owner.classic.is_empty() || !seen.contains(one);
            seen.push(*one);
            new
        });
        found
    }

    fn item(&mut self, types: Vec<String>, node: NodeId, owner: Option<ItemId>) -> ItemId {
        let depth = owner
            .and_then(|owner| self.graph.get(owner))
            .map_or(0, |owner| owner.depth.saturating_add(1));
        self.graph.items.push(Item {
            types,
            id: None,
            properties: Vec::new(),
            source: Source::Microformats,
            span: self.document.span(node),
            depth,
            beside: false,
        });
        self.graph.items.len() - 1
    }

    fn give(
        &mut self,
        owner: ItemId,
        name: &str,
        value: PropertyValue,
        prefix: Prefix,
        node: NodeId,
    ) {
        if let Some(open) = self.open.iter_mut().rev().find(|open| open.item == owner) {
            match prefix {
                Prefix::Plain | Prefix::Embedded => open.has_text = true,
                Prefix::Address if name != "children" => open.has_address = true,
                _ => {}
            }
        }
        let span = match &value {
            PropertyValue::Text(text) => self.texts.place(node, text),
            PropertyValue::Item(_) => self.document.span(node),
        };
        if let Some(item) = self.graph.items.get_mut(owner) {
            item.properties.push(Property {
                name: name.to_owned(),
                value,
                span,
            });
        }
    }

    /// A time of day alone takes the day of the date before it: a start and an end.
    fn with_day(&self, owner: ItemId, text: String) -> String {
        let is_time = text.len() >= 5 && text.as_bytes().get(2) == Some(&b':');
        let item = self.graph.get(owner).filter(|_| is_time);
        let day = item
            .into_iter()
            .flat_map(|item| &item.properties)
            .rev()
            .take(16)
            .find_map(|property| match &property.value {
                PropertyValue::Text(before) => {
                    let day = before.get(..10).filter(|day| is_day(day));
                    day.filter(|_| before.len() > 10)
                }
                PropertyValue::Item(_) => None,
            });
        day.map(|day| format!("{day} {text}")).unwrap_or(text)
    }

    /// [Implied properties](https://microformats.org/wiki/microformats2-parsing#parsing_for_implied_properties): name, photo and address of an item that states
    /// none. The classic ones imply nothing.
    fn imply(&mut self, open: &Open<'_>) {
        if !open.classic.is_empty() {
            return;
        }
        let (document, node) = (self.document, open.node);
        let Some(item) = self.graph.get(open.item) else {
            return;
        };
        let lacks = |name: &str| item.values(name).next().is_none();
        let (no_name, no_photo, no_address) = (lacks("name"), lacks("photo"), lacks("url"));
        let mut implied = Vec::new();
        if no_name && !open.has_text && !open.has_nested {
            implied.push(("name", value::implied_name(document, node, self.texts)));
        }
        if no_photo && !open.has_address && !open.has_nested {
            implied.extend(value::implied_photo(document, node).map(|photo| ("photo", photo)));
        }
        if no_address && !open.has_address && !open.has_nested {
            implied.extend(value::implied_address(document, node).map(|address| ("url", address)));
        }
        let span = document.span(node);
        if let Some(item) = self.graph.items.get_mut(open.item) {
            item.properties
                .extend(implied.into_iter().map(|(name, text)| Property {
                    name: name.to_owned(),
                    value: PropertyValue::Text(text),
                    span,
                }));
        }
    }
}

/// Whether ten characters are written like a day.
fn is_day(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-')
}
