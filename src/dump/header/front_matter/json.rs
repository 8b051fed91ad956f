//! Front matter in JSON: an object above the text, or one that is the whole dump.

use super::node::{DEPTH, Entry, Node};
use super::state;
use crate::span::Span;
use crate::value::text;
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// How far into a value its texts are looked for.
const INSIDE: usize = 4096;
/// Items that are read of a list. No more claims of one field are weighed than an eighth of them.
const ITEMS: usize = 4096;
/// Names that are read of an object.
const NAMES: usize = 64;

/// The members of an object, each value as it is written.
pub(super) type Members<'t> = BTreeMap<String, &'t RawValue>;

/// What the object states that `text` begins with, which stands at `start` in the dump, and its length. Structured data is none of a
/// page's own making.
pub(super) fn read(text: &str, start: usize) -> Option<(Vec<Entry>, usize)> {
    let (members, length) = members(text)?;
    Some((entries(&members, text, start), length))
}

/// The members of the object that a text begins with, and its length.
pub(super) fn members(text: &str) -> Option<(Members<'_>, usize)> {
    let mut objects = serde_json::Deserializer::from_str(text).into_iter::<Members<'_>>();
    let members = objects.next()?.ok()?;
    let is_structured = members.keys().any(|name| name.starts_with('@'));
    (!is_structured).then_some((members, objects.byte_offset()))
}

/// What the members with known names state; `text`, in which they stand, stands at `start` in the dump.
pub(super) fn entries(members: &Members<'_>, text: &str, start: usize) -> Vec<Entry> {
    let is_known = |name: &str| state::is_known(name) || state::is_text(name);
    let known = members.iter().filter(|(name, _)| is_known(name));
    let entries = known.take(NAMES).filter_map(|(name, raw)| {
        let place = Place::of(raw, start + offset(text, raw));
        Some(Entry {
            name: name.clone(),
            value: place.node(serde_json::from_str(raw.get()).ok()?, 0),
        })
    });
    entries.collect()
}

/// Where in a text a value stands that is a part of it.
pub(super) fn offset(text: &str, raw: &RawValue) -> usize {
    (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// Where texts are looked for.
struct Place<'t> {
    /// The beginning of the value as it is written, and of that the first line's length.
    inside: &'t str,
    line: usize,
    /// Where that stands in the dump.
    start: usize,
}

impl<'t> Place<'t> {
    fn of(raw: &'t RawValue, start: usize) -> Self {
        let inside = text::head(raw.get(), INSIDE);
        let line = inside.split(['\n', '\r']).next().unwrap_or("").len();
        Self {
            inside,
            line,
            start,
        }
    }

    fn node(&self, value: Value, depth: usize) -> Node {
        match value {
            Value::Number(number) => self.text(number.to_string()),
            Value::String(text) if !text.trim().is_empty() => self.text(text),
            Value::Array(items) if depth < DEPTH => {
                let items = items.into_iter().take(ITEMS);
                let items = items.map(|item| self.node(item, depth + 1));
                Node::List(items.collect())
            }
            Value::Object(object) if depth < DEPTH => {
                let entries = object.into_iter().map(|(name, value)| Entry {
                    name,
                    value: self.node(value, depth + 1),
                });
                Node::Map(entries.collect())
            }
            _ => Node::Nothing,
        }
    }

    /// A text at the place where it stands, or at its value's first line where it is written in another way. In its quotes it is sure to
    /// be no part of another: `["Annabel Weir", "Anna"]`.
    fn text(&self, text: String) -> Node {
        let quoted = self.inside.find(&format!("\"{text}\"")).map(|at| at + 1);
        let found = quoted.or_else(|| self.inside.find(&text));
        let (from, length) = found.map_or((0, self.line), |at| (at, text.len()));
        let from = self.start + from;
        Node::Text(text, Span::new(from, from + length))
    }
}
