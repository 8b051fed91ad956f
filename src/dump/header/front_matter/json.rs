//! Front matter in JSON: an object above the text.

use super::node::{DEPTH, Entry, Node};
use super::state;
use crate::span::Span;
use serde_json::{Map, Value};

/// Longest object that is read.
const LONGEST: usize = 64 << 10;
/// How far behind its name a value is looked for.
const BEHIND: usize = 4096;
/// Names that are read of an object.
const NAMES: usize = 64;

/// What the object states that `text` begins with, which stands at `start` in the dump, and its length. Structured data is none of a
/// page's own making.
pub(super) fn read(text: &str, start: usize) -> Option<(Vec<Entry>, usize)> {
    let text = up_to(text, LONGEST);
    let mut objects = serde_json::Deserializer::from_str(text).into_iter::<Map<String, Value>>();
    let object = objects.next()?.ok()?;
    let own = text.get(..objects.byte_offset())?;
    if object.keys().any(|name| name.starts_with('@')) {
        return None;
    }
    let is_known = |name: &str| state::is_known(name) || state::is_text(name);
    let known = object.into_iter().filter(|(name, _)| is_known(name));
    let entries = known.take(NAMES).map(|(name, value)| {
        let at = own.find(&format!("\"{name}\"")).unwrap_or(0);
        let behind = up_to(own.get(at..).unwrap_or(""), BEHIND);
        let place = Place {
            behind,
            start: start + at,
        };
        Entry {
            value: place.node(value, 0),
            name,
        }
    });
    Some((entries.collect(), own.len()))
}

fn up_to(text: &str, mut end: usize) -> &str {
    while !text.is_char_boundary(end) && end < text.len() {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Where values are looked for.
struct Place<'t> {
    /// The object from the name on.
    behind: &'t str,
    /// Where that stands in the dump.
    start: usize,
}

impl Place<'_> {
    fn node(&self, value: Value, depth: usize) -> Node {
        match value {
            Value::Number(number) => self.text(number.to_string()),
            Value::String(text) => self.text(text),
            Value::Array(items) if depth < DEPTH => {
                let items = items.into_iter().map(|item| self.node(item, depth + 1));
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

    /// A text at the place where it stands, or at its name where it is written in another way.
    fn text(&self, text: String) -> Node {
        let line = || self.behind.split(['\n', '\r']).next().unwrap_or("").len();
        let found = self.behind.find(&text).filter(|_| !text.is_empty());
        let (from, length) = found.map_or_else(|| (0, line()), |at| (at, text.len()));
        let from = self.start + from;
        Node::Text(text, Span::new(from, from + length))
    }
}
