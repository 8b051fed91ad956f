//! Front matter in JSON: an object above the text, or one that is the whole dump.

use super::doubt;
use super::gmt;
use super::node::{DEPTH, Entry, Node};
use super::shell;
use super::state;
use super::string::Told;
use crate::pieces::Pieces;
use crate::span::Span;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::collections::HashSet;
use std::fmt::{Formatter, Result as Written};

/// Items that are read of a list. No more claims of one field are weighed than an eighth of them.
const ITEMS: usize = 4096;
/// Names that are read of an object.
const NAMES: usize = 64;

/// The members of an object in their order, each value as it is written.
pub(super) struct Members<'t>(pub(super) Vec<(String, &'t RawValue)>);

impl<'t> Deserialize<'t> for Members<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'t> Visitor<'t> for InOrder {
            type Value = Members<'t>;

            fn expecting(&self, f: &mut Formatter<'_>) -> Written {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Members<'t>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(last_of_each(members)))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// Members of which each has a name of its own: of a name that stands there twice the last counts, as for all readers of JSON.
fn last_of_each(mut members: Vec<(String, &RawValue)>) -> Vec<(String, &RawValue)> {
    let mut names = HashSet::with_capacity(members.len());
    let is_last: Vec<bool> = members
        .iter()
        .rev()
        .map(|(name, _)| names.insert(name.as_str()))
        .collect();
    if is_last.len() != names.len() {
        drop(names);
        let mut is_last = is_last.into_iter().rev();
        members.retain(|_| is_last.next().unwrap_or(true));
    }
    members
}

/// A value as it is written, and where.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    pub(super) written: &'t str,
    pub(super) start: usize,
}

impl<'t> Place<'t> {
    /// The place of a value that is a part of this one.
    pub(super) fn of(self, raw: &'t RawValue) -> Self {
        let inside = (raw.get().as_ptr() as usize).saturating_sub(self.written.as_ptr() as usize);
        Self {
            written: raw.get(),
            start: self.start + inside,
        }
    }

    /// The items of a list.
    pub(super) fn items(self) -> Option<impl Iterator<Item = Self>> {
        let items: Vec<&RawValue> = self.read('[')?;
        Some(items.into_iter().map(move |item| self.of(item)))
    }

    /// The members of an object.
    pub(super) fn members(self) -> Option<Members<'t>> {
        self.read('{')
    }

    /// What is written, as it is.
    pub(super) fn told(self) -> Told {
        let mut pieces = Pieces::default();
        pieces.push(0, self.start);
        Told {
            text: self.written.to_owned(),
            pieces,
            span: Span::new(self.start, self.start + self.written.len()),
            is_parted: false,
        }
    }

    fn read<T: Deserialize<'t>>(self, open: char) -> Option<T> {
        let is_one = self.written.starts_with(open);
        is_one.then(|| serde_json::from_str(self.written).ok())?
    }

    /// What it states. `numbers`: a number is a value here. An author or a tag that is one is a key in a table of the software's own.
    fn node(self, numbers: bool, depth: usize) -> Node {
        match self.written.bytes().next() {
            Some(b'"') => match Told::of(self.written, self.start) {
                Some(told) if !told.text.trim().is_empty() => Node::Text(told.text, told.span),
                _ => Node::Nothing,
            },
            Some(b'[') if depth < DEPTH => {
                let items = self.items().into_iter().flatten().take(ITEMS);
                Node::List(items.map(|item| item.node(numbers, depth + 1)).collect())
            }
            Some(b'{') if depth < DEPTH => {
                let Some(members) = self.members() else {
                    return Node::Map(Vec::new());
                };
                if let Some(own) = shell::inside(&members) {
                    return self.of(own).node(numbers, depth + 1);
                }
                let entries = members.0.into_iter().map(|(name, raw)| {
                    let numbers = numbers || state::may_be_number(&name);
                    let value = self.of(raw).node(numbers, depth + 1);
                    Entry { name, value }
                });
                Node::Map(entries.collect())
            }
            Some(b'0'..=b'9' | b'-') if numbers => {
                let span = Span::new(self.start, self.start + self.written.len());
                Node::Text(self.written.to_owned(), span)
            }
            _ => Node::Nothing,
        }
    }
}

/// What the object states that `text` begins with, which stands at `start` in the dump, and its length. Structured data is none of a
/// page's own making.
pub(super) fn read(text: &str, start: usize) -> Option<(Vec<Entry>, usize)> {
    let (members, length) = members(text)?;
    let place = Place {
        written: text,
        start,
    };
    Some((entries(&members, place), length))
}

/// The members of the object that a text begins with, and its length.
fn members(text: &str) -> Option<(Members<'_>, usize)> {
    let mut objects = serde_json::Deserializer::from_str(text).into_iter::<Members<'_>>();
    let members = objects.next()?.ok()?;
    (!is_structured(&members)).then_some((members, objects.byte_offset()))
}

/// Whether an object is structured data.
pub(super) fn is_structured(members: &Members<'_>) -> bool {
    members.0.iter().any(|(name, _)| name.starts_with('@'))
}

/// What the members with known names state of the object at `place`, without what they seem to.
pub(super) fn entries(members: &Members<'_>, place: Place<'_>) -> Vec<Entry> {
    let is_known = |name: &str| state::is_known(name);
    let known = members.0.iter().filter(|(name, _)| is_known(name));
    let entries = known.take(NAMES).map(|(name, raw)| Entry {
        name: name.clone(),
        value: place.of(raw).node(state::may_be_number(name), 0),
    });
    let mut entries = entries.collect();
    let names: Vec<&str> = members.0.iter().map(|(name, _)| name.as_str()).collect();
    doubt::settle(&mut entries, &names);
    gmt::join(&mut entries);
    entries
}
