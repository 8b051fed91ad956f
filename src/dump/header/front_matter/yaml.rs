//! The part of YAML that front matter uses: names with values, lists, one in the other, texts over several lines, names for values used twice.
//! [YAML 1.2.2](https://yaml.org/spec/1.2.2/)
//!
//! Tools that write it without a library forget quotes, so more is read than the standard allows: `title: The mill: a story`.

mod line;

pub(super) use line::is_of_form;

use super::Line;
use super::flow::{self, Sign, quoted, unescaped};
use super::node::{DEPTH, Entry, Node};
use crate::span::Span;
use line::{
    apart, closes, continues, in_forgotten_quotes, is_block, is_item, name, without_remark,
};
use std::collections::HashMap;

/// Reads the lines between two fences. Where the second is missing, only those that are of the form: gives how many.
pub(super) fn read(lines: &[Line<'_>], closed: bool) -> (Vec<Entry>, usize) {
    let text = |line: &Line<'_>| line.text.contains('*');
    let mut yaml = Yaml {
        lines,
        at: 0,
        closed,
        has_aliases: lines.iter().any(text),
        anchors: HashMap::new(),
        budget: BUDGET,
    };
    let indent = lines.first().map_or(0, |line| line.indent);
    let entries = yaml.map(indent, None, 0);
    (entries, yaml.at)
}

struct Yaml<'l, 't> {
    lines: &'l [Line<'t>],
    at: usize,
    closed: bool,
    /// Whether a value may be used twice: `*name`.
    has_aliases: bool,
    anchors: HashMap<&'t str, Node>,
    /// Bytes of values over several lines that may still be read.
    budget: usize,
}

/// Names that begin an item of a list, where a text with a colon in it might stand as well.
const OWN: [&str; 10] = [
    "name", "title", "label", "literal", "given", "family", "url", "src", "path", "id",
];

/// Bytes that are read of values over several lines, those that come to nothing too: each line may begin one.
pub(super) const BUDGET: usize = 64 << 10;

impl<'t> Yaml<'_, 't> {
    /// The next line that is no remark.
    fn line(&mut self) -> Option<Line<'t>> {
        while let Some(line) = self.lines.get(self.at) {
            if line.text.starts_with('#') {
                self.at += 1;
                continue;
            }
            return Some(*line);
        }
        None
    }

    /// Names with values at an indent, the first of which may stand behind the dash of a list's item.
    fn map(&mut self, indent: usize, first: Option<Line<'t>>, depth: usize) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut pending = first;
        loop {
            let line = if let Some(line) = pending.take() {
                line
            } else {
                let next = self.line();
                let Some(line) = next.filter(|line| line.indent >= indent || depth == 0) else {
                    break;
                };
                if depth > 0 && is_item(line.text) {
                    break;
                }
                self.at += 1;
                line
            };
            let Some((name, rest)) = name(line.text) else {
                if depth == 0 && is_item(line.text) {
                    self.at -= 1;
                    let items = self.list(0, 1);
                    if let Some(Entry { value, .. }) = entries.last_mut() {
                        take_in(value, items);
                    }
                    continue;
                }
                // A value may go on in the next line, as a long title does that was folded.
                let goes_on = self.closed && !line.gap && continues(line.text);
                if let Some(Entry { value, .. }) = entries.last_mut().filter(|_| goes_on) {
                    go_on(value, &line);
                } else if !self.closed {
                    self.at -= 1;
                    break;
                }
                continue;
            };
            let value = self.value(rest, &line, indent.max(line.indent), depth);
            entries.push(Entry {
                name: name.to_owned(),
                value,
            });
        }
        entries
    }

    /// The items of a list, none of which stands before an indent. By hand they are seldom written one right below the other.
    fn list(&mut self, least: usize, depth: usize) -> Node {
        let mut items = Vec::new();
        let mut column = None;
        while let Some(line) = self.line().filter(|line| line.indent >= least) {
            let Some(rest) = line.text.strip_prefix('-').filter(|_| is_item(line.text)) else {
                if self.closed && name(line.text).is_none() && !continues(line.text) {
                    self.at += 1;
                    continue;
                }
                // More of somebody whose dash slipped, where the names of the first stand.
                let is_more = column == Some(line.indent) && name(line.text).is_some();
                let Some(Node::Map(own)) = items.last_mut().filter(|_| is_more) else {
                    break;
                };
                own.extend(self.map(line.indent, None, depth + 1));
                continue;
            };
            let indent = line.indent;
            self.at += 1;
            let text = rest.trim_start();
            let inner = Line {
                text,
                indent: indent + line.text.len() - text.len(),
                ..line
            };
            let own = name(text).filter(|(_, rest)| depth < DEPTH && apart(rest));
            column = column.or(Some(inner.indent));
            // `- Mills: a story` alone is a text.
            let is_map =
                own.is_some_and(|(name, _)| OWN.contains(&name) || self.goes_deeper(inner.indent));
            items.push(if is_map {
                Node::Map(self.map(inner.indent, Some(inner), depth + 1))
            } else {
                self.value(text, &line, indent, depth + 1)
            });
        }
        Node::List(items)
    }

    /// Whether the next line has a name too, at this indent.
    fn goes_deeper(&mut self, indent: usize) -> bool {
        let next = self.line().filter(|next| next.indent == indent);
        next.is_some_and(|next| name(next.text).is_some_and(|(_, rest)| apart(rest)))
    }

    /// The value whose text begins with `rest` in a line.
    fn value(&mut self, rest: &'t str, line: &Line<'t>, indent: usize, depth: usize) -> Node {
        let mut rest = rest.trim();
        if let Some((kind, value)) = rest.split_once(' ') {
            // `!!str 1984`
            let kind = kind
                .strip_prefix("!!")
                .filter(|kind| kind.starts_with(char::is_alphabetic));
            rest = kind.map_or(rest, |_| value.trim());
        }
        if self.has_aliases {
            if let Some(known) = rest
                .strip_prefix('*')
                .filter(|name| self.anchors.contains_key(name))
            {
                return self.known(known);
            }
            let anchored = rest
                .strip_prefix('&')
                .map(|rest| rest.split_once(' ').unwrap_or((rest, "")));
            if let Some((name, value)) = anchored.filter(|(name, _)| !name.is_empty()) {
                let node = self.plain(value.trim(), line, indent, depth);
                // A list of such names doubles with each line: texts alone are used twice.
                if matches!(node, Node::Text(..)) {
                    self.anchors.insert(name, node.clone());
                }
                return node;
            }
        }
        self.plain(rest, line, indent, depth)
    }

    /// The text of a name, as long as the budget lasts: a long one might be used in each line.
    fn known(&mut self, name: &str) -> Node {
        let Some(node @ Node::Text(text, _)) = self.anchors.get(name) else {
            return Node::Nothing;
        };
        let Some(left) = self.budget.checked_sub(text.len()) else {
            return Node::Nothing;
        };
        self.budget = left;
        node.clone()
    }

    /// Puts the texts of names into a list in brackets.
    fn put_in(&mut self, node: &mut Node) {
        match node {
            Node::Alias(name) => *node = self.known(name),
            Node::List(items) => items.iter_mut().for_each(|item| self.put_in(item)),
            Node::Map(entries) => {
                for entry in entries {
                    self.put_in(&mut entry.value);
                }
            }
            Node::Nothing | Node::Text(..) => {}
        }
    }

    fn plain(&mut self, rest: &'t str, line: &Line<'t>, indent: usize, depth: usize) -> Node {
        if rest.is_empty() || rest.starts_with("# ") {
            return self.below(indent, depth);
        }
        if is_block(rest) {
            return self.block(line, indent);
        }
        if let Some(mut node) = self.flow(rest, line) {
            if self.has_aliases {
                self.put_in(&mut node);
            }
            return node;
        }
        if let Some((text, behind)) = quoted(rest) {
            let behind = behind.trim_start();
            if behind.is_empty() || behind.starts_with('#') {
                return Node::Text(text.into_owned(), line.span());
            }
        } else if let Some(node) = self.quoted_over_lines(rest, line, indent) {
            return node;
        }
        let text = in_forgotten_quotes(rest).unwrap_or(without_remark(rest));
        let mut node = Node::Text(text.trim_end().to_owned(), line.span());
        // What stands deeper and has no name goes on.
        while let Some(next) = self.line().filter(|next| next.indent > indent && !next.gap) {
            if is_item(next.text) || name(next.text).is_some() {
                break;
            }
            self.at += 1;
            go_on(&mut node, &next);
        }
        match node {
            Node::Text(text, span) if text.starts_with(['[', '{']) => flow::broken(&text, span),
            node => node,
        }
    }

    /// What stands in the lines below a name.
    fn below(&mut self, indent: usize, depth: usize) -> Node {
        let Some(next) = self
            .line()
            .filter(|next| next.indent >= indent && depth < DEPTH)
        else {
            return Node::Nothing;
        };
        if is_item(next.text) {
            return self.list(indent, depth + 1);
        }
        if next.indent == indent {
            return Node::Nothing;
        }
        if name(next.text).is_some_and(|(_, rest)| apart(rest)) {
            return Node::Map(self.map(next.indent, None, depth + 1));
        }
        self.at += 1;
        self.plain(next.text, &next, indent, depth + 1)
    }

    /// The lines of `|` or `>`: all that stand deeper. The fields they are read for hold one line.
    fn block(&mut self, line: &Line<'t>, indent: usize) -> Node {
        let mut text = String::new();
        let mut span = line.span();
        while let Some(next) = self.lines.get(self.at).filter(|next| next.indent > indent) {
            self.at += 1;
            join(&mut text, next.text);
            span.end = next.span().end;
        }
        Node::Text(text, span)
    }

    /// A list or names in brackets, which may go over several lines.
    fn flow(&mut self, rest: &'t str, line: &Line<'t>) -> Option<Node> {
        if !rest.starts_with(['[', '{']) {
            return None;
        }
        if let Some(node) = flow::whole(rest, Sign::Colon, line.span()) {
            return Some(node);
        }
        let opens = |text: &str| text.trim_end().ends_with(['[', '{', ',']);
        if !opens(rest) {
            return None;
        }
        let goes_on = |next: &Line<'_>| {
            let is_own = name(next.text).is_some() || is_item(next.text);
            opens(next.text) || closes(next.text) || !is_own
        };
        self.over_lines(rest, line, goes_on, |text, span| {
            flow::whole(text, Sign::Colon, span)
        })
    }

    /// A text in quotes that ends in a later line. Where the second quote was forgotten the next name begins a value of its own.
    fn quoted_over_lines(&mut self, rest: &'t str, line: &Line<'t>, indent: usize) -> Option<Node> {
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let whole = |text: &str, span: Span| {
            let own = text.strip_prefix(quote)?.strip_suffix(quote)?;
            Some(Node::Text(unescaped(own, quote).into_owned(), span))
        };
        let goes_on = |next: &Line<'_>| {
            next.indent > indent || (name(next.text).is_none() && !is_item(next.text))
        };
        self.over_lines(rest, line, goes_on, whole)
    }

    /// What a few lines joined make, each of which lets the next follow.
    fn over_lines(
        &mut self,
        rest: &'t str,
        line: &Line<'t>,
        goes_on: impl Fn(&Line<'_>) -> bool,
        whole: impl Fn(&str, Span) -> Option<Node>,
    ) -> Option<Node> {
        let mut text = rest.to_owned();
        let mut span = line.span();
        let mut at = self.at;
        while let Some(next) = self.lines.get(at) {
            if !goes_on(next) {
                return None;
            }
            self.budget = self.budget.checked_sub(text.len())?;
            join(&mut text, next.text);
            span.end = next.span().end;
            at += 1;
            if closes(next.text) {
                if let Some(node) = whole(&text, span) {
                    self.at = at;
                    return Some(node);
                }
            }
        }
        None
    }
}

/// Adds items to the list of a name that had nothing, or a list, before another line came between.
fn take_in(value: &mut Node, items: Node) {
    match (value, items) {
        (Node::List(own), Node::List(items)) => own.extend(items),
        (value @ Node::Nothing, items) => *value = items,
        _ => {}
    }
}

fn go_on(node: &mut Node, line: &Line<'_>) {
    match node {
        Node::Text(text, span) => {
            join(text, line.text);
            span.end = line.span().end;
        }
        Node::List(items) => {
            if let Some(last @ Node::Text(..)) = items.last_mut() {
                go_on(last, line);
            }
        }
        _ => {}
    }
}

fn join(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}
