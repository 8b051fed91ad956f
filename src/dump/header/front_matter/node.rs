//! What front matter holds, whatever syntax it is in: texts, lists and names with values.

use crate::span::Span;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// Nothing stands behind the name.
    Nothing,
    /// A text, its quotes and escapes undone, and its place in the dump.
    Text(String, Span),
    /// The name of a text that stands elsewhere, `[*jo]`, until it is put in.
    Alias(String),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A name and its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) value: Node,
}

/// How deep values may stand in each other. What is deeper is text.
pub(super) const DEPTH: usize = 8;

impl Node {
    /// The texts in it that stand for the value itself: of a list each, of names with values the one that is under one of `names`.
    pub(super) fn texts<'n>(&'n self, names: &[&str], found: &mut Vec<(&'n str, Span)>) {
        match self {
            Self::Nothing | Self::Alias(_) => {}
            Self::Text(text, span) => found.push((text, *span)),
            Self::List(items) => items.iter().for_each(|item| item.texts(names, found)),
            Self::Map(entries) => {
                if let Some(value) = get(entries, names) {
                    value.texts(names, found);
                }
            }
        }
    }

    /// A value that is there and not told.
    pub(super) const fn silent() -> Self {
        Self::List(Vec::new())
    }

    pub(super) fn is_silent(&self) -> bool {
        matches!(self, Self::List(items) if items.is_empty())
    }

    /// Makes plain spaces of those that no line is broken at: editors put them in unseen.
    pub(super) fn with_plain_spaces(&mut self) {
        self.each_text(&|text| {
            if text.contains('\u{a0}') {
                *text = text.replace('\u{a0}', " ");
            }
        });
    }

    /// Puts each text in it as `change` does.
    pub(super) fn each_text(&mut self, change: &impl Fn(&mut String)) {
        match self {
            Self::Nothing | Self::Alias(_) => {}
            Self::Text(text, _) => change(text),
            Self::List(items) => items.iter_mut().for_each(|item| item.each_text(change)),
            Self::Map(entries) => {
                for entry in entries {
                    entry.value.each_text(change);
                }
            }
        }
    }

    pub(super) fn text(&self) -> Option<(&str, Span)> {
        match self {
            Self::Text(text, span) => Some((text, *span)),
            _ => None,
        }
    }
}

/// The value under the first of `names` that is there and says something.
pub(super) fn get<'n>(entries: &'n [Entry], names: &[&str]) -> Option<&'n Node> {
    names.iter().find_map(|name| {
        let is_own =
            |entry: &&Entry| entry.name.eq_ignore_ascii_case(name) && entry.value != Node::Nothing;
        entries.iter().find(is_own).map(|entry| &entry.value)
    })
}

/// Puts a value under a name, or under a name in a name where it is `a.b`.
pub(super) fn put(entries: &mut Vec<Entry>, path: &[String], value: Node) {
    let Some((name, rest)) = path.split_first() else {
        return;
    };
    if rest.is_empty() || rest.len() >= DEPTH {
        entries.push(Entry {
            name: name.clone(),
            value,
        });
        return;
    }
    let is_own = |entry: &Entry| entry.name == *name && matches!(entry.value, Node::Map(_));
    if !entries.last().is_some_and(is_own) {
        entries.push(Entry {
            name: name.clone(),
            value: Node::Map(Vec::new()),
        });
    }
    if let Some(Entry {
        value: Node::Map(inner),
        ..
    }) = entries.last_mut()
    {
        put(inner, rest, value);
    }
}
