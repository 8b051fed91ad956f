//! The part of TOML that front matter uses. [TOML 1.0](https://toml.io/en/v1.0.0)

use super::flow::{self, Sign, quoted, unescaped};
use super::node::{Entry, Node, put};
use super::yaml::BUDGET;
use super::{Line, is_name};

/// Reads the lines between two fences. Where the second is missing, only those that are of the form: gives how many.
pub(super) fn read(lines: &[Line<'_>], closed: bool) -> (Vec<Entry>, usize) {
    let mut entries = Vec::new();
    let mut table: Vec<String> = Vec::new();
    let mut at = 0;
    let mut budget = BUDGET;
    while let Some(line) = lines.get(at) {
        at += 1;
        if line.text.starts_with('#') {
            continue;
        }
        if let Some(name) = header(line.text) {
            table = path(name);
            // Each `[[author]]` begins another one, which `put` tells by its place alone.
            if line.text.starts_with("[[") {
                put(&mut entries, &table, Node::Map(Vec::new()));
            }
            continue;
        }
        let parted = line.text.split_once('=');
        let Some((name, rest)) = parted.filter(|(name, _)| is_key(name)) else {
            if closed {
                continue;
            }
            at -= 1;
            break;
        };
        let mut own = table.clone();
        own.extend(path(name));
        let (value, next) = value(rest.trim(), line, lines, at, &mut budget);
        at = next;
        put(&mut entries, &own, value);
    }
    (entries, at)
}

/// The name of `[table]`, `[[list]]`.
pub(super) fn header(text: &str) -> Option<&str> {
    let name = text.strip_prefix('[')?;
    let name = name.strip_prefix('[').unwrap_or(name);
    let (name, rest) = name.split_once(']')?;
    let rest = rest.strip_prefix(']').unwrap_or(rest).trim_start();
    (is_key(name) && (rest.is_empty() || rest.starts_with('#'))).then_some(name)
}

fn is_key(name: &str) -> bool {
    let bare = |c: char| !matches!(c, '"' | '\'');
    is_name(name.trim().trim_matches(['"', '\'']))
        && name.trim_matches(['"', '\'', ' ']).chars().all(bare)
        // `"mills = x",` is an item of a list.
        && name.matches(['"', '\'']).count() % 2 == 0
}

/// Whether a line begins with a name and its value.
pub(super) fn has_key(text: &str) -> bool {
    text.split_once('=').is_some_and(|(name, _)| is_key(name))
}

/// The names of `a.b`.
fn path(name: &str) -> Vec<String> {
    let names = name.split('.');
    names
        .map(|name| name.trim_matches(['"', '\'', ' ']).to_owned())
        .collect()
}

/// The value that begins in a line, and the number of the line behind it.
fn value(
    rest: &str,
    line: &Line<'_>,
    lines: &[Line<'_>],
    at: usize,
    budget: &mut usize,
) -> (Node, usize) {
    for fence in ["\"\"\"", "'''"] {
        if let Some(rest) = rest.strip_prefix(fence) {
            return several(rest, fence, line, lines, at);
        }
    }
    if rest.starts_with(['[', '{']) {
        return listed(rest, line, lines, at, budget);
    }
    let text = match quoted(rest) {
        Some((text, _)) => text.into_owned(),
        None => rest
            .split_once('#')
            .map_or(rest, |(value, _)| value)
            .trim()
            .to_owned(),
    };
    (Node::Text(text, line.span()), at)
}

/// A text that three quotes end.
fn several(
    rest: &str,
    fence: &str,
    line: &Line<'_>,
    lines: &[Line<'_>],
    at: usize,
) -> (Node, usize) {
    let quote = if fence == "'''" { "" } else { "\\" };
    let mut text = String::new();
    let mut span = line.span();
    let mut part = rest;
    let mut next = at;
    loop {
        let end = part.find(fence);
        let own = end.and_then(|end| part.get(..end)).unwrap_or(part).trim();
        // A backslash at the end of a line joins it to the next.
        let own = if quote.is_empty() {
            own
        } else {
            own.trim_end_matches('\\').trim_end()
        };
        if !text.is_empty() && !own.is_empty() {
            text.push(' ');
        }
        text.push_str(own);
        if end.is_some() {
            break;
        }
        let Some(line) = lines.get(next) else {
            break;
        };
        next += 1;
        span.end = line.span().end;
        part = line.text;
    }
    let text = if quote.is_empty() {
        text
    } else {
        unescaped(&text, '"').into_owned()
    };
    (Node::Text(text, span), next)
}

/// A list or names in brackets, over several lines where the first do not end it.
fn listed(
    rest: &str,
    line: &Line<'_>,
    lines: &[Line<'_>],
    at: usize,
    budget: &mut usize,
) -> (Node, usize) {
    let mut text = rest.to_owned();
    let mut span = line.span();
    let mut next = at;
    loop {
        if let Some(node) = flow::whole(&text, Sign::Equals, span) {
            return (node, next);
        }
        let more = lines.get(next).filter(|line| !has_key(line.text));
        let left = budget.checked_sub(text.len());
        let (Some(line), Some(left)) = (more, left) else {
            return (flow::broken(rest, line.span()), at);
        };
        *budget = left;
        next += 1;
        text.push('\n');
        text.push_str(line.text);
        span.end = line.span().end;
    }
}
