//! The visitor that `serde_json` drives over one script: each value goes where its role says, into the graph.

mod key;
mod reverse;

use super::Script;
use crate::claim::Source;
use crate::html::json_repair::Mended;
use crate::schema::{Graph, Item, ItemId, Property, PropertyValue, local_name};
use crate::span::Span;
use key::KeySeed;
use serde::Deserializer as _;
use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::ops::Range;

/// One reading of a script.
pub(super) struct Reader<'r> {
    pub(super) script: &'r Script<'r>,
    /// The JSON that is read: the script, or what it was mended to.
    pub(super) json: &'r str,
    pub(super) mended: Option<&'r Mended>,
    pub(super) graph: &'r mut Graph,
    /// Deepest nesting read.
    pub(super) depth: usize,
    /// Whether something nested deeper.
    pub(super) too_deep: &'r mut bool,
}

impl Reader<'_> {
    pub(super) fn read(&mut self) -> Result<(), serde_json::Error> {
        let mut deserializer = serde_json::Deserializer::from_str(self.json);
        deserializer.deserialize_any(Node {
            reader: self,
            role: Role::Top,
            level: 0,
            item_depth: 0,
            key_end: None,
        })?;
        deserializer.end()
    }

    fn item(&mut self, id: ItemId) -> Option<&mut Item> {
        self.graph.items.get_mut(id)
    }

    fn is_untyped(&mut self, id: ItemId) -> bool {
        self.item(id).is_some_and(|item| item.types.is_empty())
    }

    fn forget_types(&mut self, id: ItemId) {
        if let Some(item) = self.item(id) {
            item.types.clear();
        }
    }

    /// The place in the caller's text of a range of the JSON that is read.
    fn place(&self, range: Range<usize>) -> Option<Span> {
        let start = self.script.start?;
        let (from, to) = match self.mended {
            None => (range.start, range.end),
            Some(mended) => (mended.origin(range.start)?, mended.origin(range.end)?),
        };
        // A mended text may have more changes than are noted: a place inside a character is none.
        self.script.text.get(from..to)?;
        Some(Span::new(start + from, start + to))
    }

    /// The range of a value as written, from the end of its key: without quotes.
    fn written(&self, key_end: usize) -> Option<Range<usize>> {
        let bytes = self.json.as_bytes();
        let skip = |at: usize, set: &[u8]| {
            at + bytes
                .iter()
                .skip(at)
                .take_while(|b| set.contains(b))
                .count()
        };
        let start = skip(key_end + 1, b" \t\r\n:");
        if bytes.get(start) != Some(&b'"') {
            let length = bytes
                .iter()
                .skip(start)
                .take_while(|b| !b",}] \t\r\n".contains(b))
                .count();
            return Some(start..start + length);
        }
        let mut end = start + 1;
        loop {
            end += memchr::memchr2(b'"', b'\\', bytes.get(end..)?)?;
            if bytes.get(end) == Some(&b'"') {
                return Some(start + 1..end);
            }
            end += 2;
        }
    }
}

/// What a value is to the item it stands in.
#[derive(Clone, Copy)]
enum Role<'k> {
    /// An item of the page, or a list of them.
    Top,
    /// `@type` of an item.
    Types(ItemId),
    /// `@id` of an item.
    Id(ItemId),
    /// `@value` of a value object: the item, and the text goes to the property it hangs on.
    Literal(ItemId),
    /// A property of an item.
    Property(ItemId, &'k str),
    /// `@reverse` of an item, and an item that has it for a value of a property.
    Reverse(ItemId),
    Pointing(ItemId, &'k str),
}

impl<'k> Role<'k> {
    /// What the value of a key is to the item that has it; of other keywords of JSON-LD nothing.
    fn of_key(self, key: &'k str, item: ItemId) -> Option<Self> {
        Some(match key {
            "@type" => Role::Types(item),
            "@id" => Role::Id(item),
            "@value" => Role::Literal(item),
            "@graph" | "@included" => Role::Top,
            "@list" | "@set" => self,
            "@reverse" => Role::Reverse(item),
            _ if key.starts_with('@') => return None,
            _ => Role::Property(item, local_name(key)),
        })
    }
}

/// One JSON value in its place.
struct Node<'n, 'r, 'k> {
    reader: &'n mut Reader<'r>,
    role: Role<'k>,
    /// Nesting of objects and lists.
    level: usize,
    /// Depth of an item that stands here.
    item_depth: u16,
    /// Where its key ends in the JSON, its quote not counted.
    key_end: Option<usize>,
}

impl Node<'_, '_, '_> {
    /// Takes a text, number or flag. `range` is its place in the JSON.
    fn scalar(self, text: &str, range: Option<Range<usize>>) {
        let reader = self.reader;
        match self.role {
            Role::Top | Role::Reverse(_) | Role::Pointing(..) => {}
            Role::Types(item) => {
                if let Some(item) = reader.item(item) {
                    item.types.extend(
                        text.split_whitespace()
                            .map(|kind| local_name(kind).to_owned()),
                    );
                }
            }
            Role::Id(item) => {
                if let Some(item) = reader.item(item) {
                    item.id.get_or_insert_with(|| text.trim().to_owned());
                }
            }
            Role::Literal(item) => {
                if let Some(item) = reader.item(item) {
                    let span = item.span;
                    item.properties.push(Property {
                        name: "@value".to_owned(),
                        value: PropertyValue::Text(text.to_owned()),
                        span,
                    });
                }
            }
            Role::Property(item, name) => {
                let range = range.or_else(|| reader.written(self.key_end?));
                let span = range
                    .and_then(|range| reader.place(range))
                    .unwrap_or(reader.script.span);
                if let Some(item) = reader.item(item) {
                    item.properties.push(Property {
                        name: name.to_owned(),
                        value: PropertyValue::Text(text.to_owned()),
                        span,
                    });
                }
            }
        }
    }

    /// The text of a number as it was written: identifiers are longer than any integer type.
    fn number(self, fallback: &str) {
        let written = self.key_end.and_then(|end| self.reader.written(end));
        let json = self.reader.json;
        let text = written
            .clone()
            .and_then(|range| json.get(range))
            .unwrap_or(fallback);
        self.scalar(text, written);
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<(), E> {
        self.scalar(if flag { "true" } else { "false" }, None);
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.number(&number.to_string());
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.number(&number.to_string());
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.number(&number.to_string());
        Ok(())
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        let span = Span::within(self.reader.json, text);
        let range = (!span.is_empty()).then_some(span.start..span.end);
        self.scalar(text, range);
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.scalar(text, None);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        if self.level >= self.reader.depth {
            *self.reader.too_deep = true;
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        }
        let Self {
            reader,
            role,
            level,
            item_depth,
            ..
        } = self;
        while list
            .next_element_seed(Node {
                reader: &mut *reader,
                role,
                level: level + 1,
                item_depth,
                key_end: None,
            })?
            .is_some()
        {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let parent = match self.role {
            _ if self.level >= self.reader.depth => {
                *self.reader.too_deep = true;
                None
            }
            Role::Reverse(item) => return self.reverse(item, map),
            Role::Top | Role::Pointing(..) => Some(None),
            Role::Property(item, name) => Some(Some((item, name))),
            // `"@type": {…}` and the like say nothing.
            Role::Types(_) | Role::Id(_) | Role::Literal(_) => None,
        };
        let Some(parent) = parent else {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let Self {
            reader,
            role,
            level,
            item_depth,
            key_end,
        } = self;
        let id = add(reader, item_depth, parent);
        // [schema.org's context](https://schema.org/docs/jsonldcontext.jsonld) has `type` for `@type` as well, which goes before it.
        let mut named_by_context = false;
        while let Some(key) = map.next_key_seed(KeySeed)? {
            let name = key.name();
            // serde_json's own way to hand over a number when `arbitrary_precision` is switched on from outside.
            if name == "$serde_json::private::Number" {
                drop_last(reader, id, parent);
                map.next_value_seed(Node {
                    reader: &mut *reader,
                    role,
                    level,
                    item_depth,
                    key_end,
                })?;
                continue;
            }
            let end = key.end(reader.json);
            let below = match name {
                "type" if reader.is_untyped(id) => {
                    named_by_context = true;
                    Some(Role::Types(id))
                }
                _ => role.of_key(name, id),
            };
            if name == "@type" && std::mem::take(&mut named_by_context) {
                reader.forget_types(id);
            }
            let Some(below) = below else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let deeper = u16::from(!name.starts_with('@'));
            map.next_value_seed(Node {
                reader: &mut *reader,
                role: below,
                level: level + 1,
                item_depth: item_depth.saturating_add(deeper),
                key_end: end,
            })?;
        }
        settle(reader, id, parent);
        role.point(reader, id);
        Ok(())
    }
}

/// A new item, with the property of its parent that holds it.
fn add(reader: &mut Reader<'_>, depth: u16, parent: Option<(ItemId, &str)>) -> ItemId {
    let id = reader.graph.items.len();
    let span = reader.script.span;
    reader.graph.items.push(Item {
        types: Vec::new(),
        id: None,
        properties: Vec::new(),
        source: Source::JsonLd,
        span,
        depth,
        beside: false,
    });
    if let Some((item, name)) = parent {
        if let Some(item) = reader.item(item) {
            item.properties.push(Property {
                name: name.to_owned(),
                value: PropertyValue::Item(id),
                span,
            });
        }
    }
    id
}

/// An object that is no item: `{"@value": …}` is a text, `{"@graph": […]}` and `{"@list": […]}` only hold others.
fn settle(reader: &mut Reader<'_>, id: ItemId, parent: Option<(ItemId, &str)>) {
    let Some(item) = reader.item(id) else { return };
    let literal = match item
        .properties
        .iter()
        .position(|property| property.name == "@value")
    {
        Some(at) => Some(item.properties.swap_remove(at)),
        None if item.properties.is_empty() && item.types.is_empty() && item.id.is_none() => None,
        None => return,
    };
    drop_last(reader, id, parent);
    if let (Some(literal), Some((owner, name))) = (literal, parent) {
        if let Some(owner) = reader.item(owner) {
            owner.properties.push(Property {
                name: name.to_owned(),
                ..literal
            });
        }
    }
}

/// Takes an item out of the graph: out of its owner always, out of the arena where nothing came after it.
fn drop_last(reader: &mut Reader<'_>, id: ItemId, parent: Option<(ItemId, &str)>) {
    if let Some(owner) = parent.and_then(|(owner, _)| reader.item(owner)) {
        if let Some(at) = owner
            .properties
            .iter()
            .rposition(|property| property.value == PropertyValue::Item(id))
        {
            owner.properties.remove(at);
        }
    }
    if reader.graph.items.len() == id + 1 {
        reader.graph.items.pop();
    }
}
