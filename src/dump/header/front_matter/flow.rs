//! Values written in a line: `"text"`, `[a, b]`, `{name: Jo}` of YAML and JSON, `{ name = "Jo" }` of TOML.

use super::node::{DEPTH, Entry, Node};
use crate::span::Span;
use std::borrow::Cow;

/// What parts a name from its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Colon,
    Equals,
}

impl Sign {
    const fn letter(self) -> char {
        match self {
            Self::Colon => ':',
            Self::Equals => '=',
        }
    }
}

/// A list or names with values, where the whole text is one, a remark behind it aside.
pub(super) fn whole(text: &str, sign: Sign, span: Span) -> Option<Node> {
    // `{{ page.title }}` is of a template.
    if !text.starts_with(['[', '{']) || text.starts_with("{{") || text.starts_with("{%") {
        return None;
    }
    let mut flow = Flow {
        rest: text,
        sign,
        span,
        left: VALUES,
    };
    let node = flow.value(0)?;
    let behind = flow.rest.trim_start();
    (behind.is_empty() || behind.starts_with('#')).then_some(node)
}

/// What begins with a bracket that nothing ends. A bracket alone says nothing.
pub(super) fn broken(text: &str, span: Span) -> Node {
    if text.trim_matches(['[', '{', ',', ' ']).is_empty() {
        return Node::Nothing;
    }
    Node::Text(text.to_owned(), span)
}

struct Flow<'t> {
    rest: &'t str,
    sign: Sign,
    span: Span,
    /// Values that may still be read.
    left: usize,
}

/// Most values in brackets: one takes fifty times the memory of a letter and its comma.
const VALUES: usize = 4096;

impl<'t> Flow<'t> {
    /// Takes white space, and remarks of TOML between items of a list.
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
        while let Some(remark) = self.rest.strip_prefix("# ") {
            let line = remark.find('\n').and_then(|end| remark.get(end..));
            self.rest = line.unwrap_or("").trim_start();
        }
    }

    fn take(&mut self, c: char) -> bool {
        self.skip();
        match self.rest.strip_prefix(c) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        if depth > DEPTH {
            return None;
        }
        self.left = self.left.checked_sub(1)?;
        if self.take('[') {
            return self.list(depth);
        }
        if self.take('{') {
            return self.map(depth);
        }
        self.skip();
        let is_alias = self.sign == Sign::Colon && self.rest.starts_with('*');
        let text = self.text(&[',', ']', '}'])?;
        if let Some(name) = text.strip_prefix('*').filter(|_| is_alias) {
            return Some(Node::Alias(name.to_owned()));
        }
        Some(Node::Text(text.into_owned(), self.span))
    }

    fn list(&mut self, depth: usize) -> Option<Node> {
        let mut items = Vec::new();
        loop {
            if self.take(']') {
                return Some(Node::List(items));
            }
            if self.take(',') {
                continue;
            }
            items.push(self.value(depth + 1)?);
            self.skip();
            if !self.rest.starts_with([',', ']']) {
                return None;
            }
        }
    }

    fn map(&mut self, depth: usize) -> Option<Node> {
        let mut entries = Vec::new();
        loop {
            if self.take('}') {
                return Some(Node::Map(entries));
            }
            if self.take(',') {
                continue;
            }
            let name = self
                .text(&[self.sign.letter(), ',', '}', '{', '['])?
                .into_owned();
            let value = if self.take(self.sign.letter()) {
                self.value(depth + 1)?
            } else {
                Node::Nothing
            };
            entries.push(Entry { name, value });
            self.skip();
            if !self.rest.starts_with([',', '}']) {
                return None;
            }
        }
    }

    /// A text in quotes, or one that goes up to one of `ends`. A colon of an address ends no name.
    fn text(&mut self, ends: &[char]) -> Option<Cow<'t, str>> {
        self.skip();
        if let Some((text, rest)) = quoted(self.rest) {
            self.rest = rest;
            return Some(text);
        }
        let end = self.rest.find(ends)?;
        let (text, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        Some(Cow::Borrowed(text.trim()))
    }
}

/// The text in quotes that `text` begins with, and what stands behind: `"…"` with escapes as JSON has them, `'…'` with YAML's `''`.
pub(super) fn quoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = text.get(1..)?;
    let mut end = None;
    let mut letters = inner.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        if c == '\\' && quote == '"' {
            letters.next();
        } else if c == quote {
            if quote == '\'' && letters.peek().is_some_and(|(_, next)| *next == '\'') {
                letters.next();
                continue;
            }
            end = Some(at);
            break;
        }
    }
    let end = end?;
    let (own, rest) = (inner.get(..end)?, inner.get(end + 1..)?);
    Some((unescaped(own, quote), rest))
}

/// A text as it stood between `quote`s, its escapes undone. Where a backslash is none of an escape the text stays as it is.
pub(super) fn unescaped(own: &str, quote: char) -> Cow<'_, str> {
    if quote == '\'' {
        return if own.contains("''") {
            Cow::Owned(own.replace("''", "'"))
        } else {
            Cow::Borrowed(own)
        };
    }
    if !own.contains('\\') {
        return Cow::Borrowed(own);
    }
    let spaced = own.replace(['\n', '\r', '\t'], " ");
    serde_json::from_str(&format!("\"{spaced}\"")).map_or(Cow::Borrowed(own), Cow::Owned)
}
