//! Front matter: what a page states of itself above its text, between two lines of `---` and in YAML, between two of `+++` and in TOML, in
//! JSON, or in a light markup's own form.

mod body;
mod doubt;
mod feed;
mod flow;
mod fragment;
mod gmt;
mod json;
mod light;
mod markup;
mod names;
mod node;
mod object;
mod people;
mod record;
mod shell;
mod state;
mod string;
mod subjects;
mod tags;
mod toml;
mod xml;
mod yaml;

use super::Header;
use crate::block::Block;
use crate::parser::Context;
use crate::span::{Span, line_end};
use crate::value::letter::is_alphanumeric;
use node::Entry;
pub(crate) use record::Record;

/// Reads a dump that is an object of JSON, or a document of XML that tells of a page.
pub(crate) fn record(text: &str, context: Context<'_>) -> Option<Record> {
    record::read(text, context).or_else(|| xml::read(text, context))
}

/// Most lines that front matter may have.
const LINES: usize = 200;

const RULE: &str = "front matter";

/// A line of it.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    /// Without white space round it.
    text: &'t str,
    /// White space before it, in bytes; a tab counts for more than the dash of an item and its space.
    indent: usize,
    /// Where the text begins in the dump.
    start: usize,
    /// A blank line stands before it.
    gap: bool,
}

impl Line<'_> {
    const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }
}

/// How it is written, told by the line above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Syntax {
    Yaml,
    Toml,
    Json,
}

/// Reads it from the first block on that is not header yet.
pub(super) fn read<'a>(text: &str, blocks: &[Block<'a>], header: &mut Header<'a>) -> bool {
    let Some(first) = blocks.get(header.blocks) else {
        return false;
    };
    let found = match first.text.as_ref() {
        open if open.starts_with('{') => {
            json::read(text.get(first.span.start..).unwrap_or(""), first.span.start)
                .map(|(entries, length)| Found {
                    entries,
                    end: first.span.start + length,
                    is_whole: false,
                })
                .filter(|found| state::are_of_page(&found.entries))
        }
        open => match fence(open) {
            Some((syntax, fence)) => between(text, first, syntax, fence),
            None => light::read(text, line_start(text, first.span.start)),
        },
    };
    let Some(mut found) = found else {
        return false;
    };
    names::leave_programs(&mut found.entries);
    for entry in &mut found.entries {
        entry.value.with_plain_spaces();
    }
    let is_known = state::say(header, &found.entries);
    // What only a generator reads, `layout: default`, is no text of the page either.
    if is_known || found.is_whole {
        let inside = |block: &&Block<'_>| block.span.end <= found.end;
        header.blocks += blocks.iter().skip(header.blocks).take_while(inside).count();
    }
    is_known
}

/// Where the line begins that a place is in; the mark that a file of Unicode begins with is none of it.
fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default().as_bytes();
    let start = memchr::memrchr(line_end(text), before).map_or(0, |end| end + 1);
    let line = text.get(start..).unwrap_or_default();
    start + line.len() - line.trim_start_matches('\u{feff}').len()
}

/// What stands between the fences.
struct Found {
    entries: Vec<Entry>,
    end: usize,
    /// It is closed, and nothing in it is anything but names with values.
    is_whole: bool,
}

/// The syntax that a line opens, and what closes it: `---`, `---toml`, `+++`, `;;;`.
fn fence(open: &str) -> Option<(Syntax, &str)> {
    let fence = open.get(..3)?;
    let syntax = match (fence, open.get(3..)?.trim()) {
        ("---", "" | "yaml" | "yml") => Syntax::Yaml,
        ("+++", "" | "toml") | ("---", "toml") => Syntax::Toml,
        (";;;", "" | "json") | ("---", "json") => Syntax::Json,
        _ => return None,
    };
    Some((syntax, fence))
}

/// What stands behind an opening line, and where it ends.
fn between(text: &str, first: &Block<'_>, syntax: Syntax, fence: &str) -> Option<Found> {
    let (lines, close) = lines(text, first.span.end, fence);
    if syntax == Syntax::Json {
        let start = lines.first()?.start;
        let (entries, length) = json::read(text.get(start..)?, start)?;
        return Some(Found {
            entries,
            end: close.unwrap_or(start + length),
            is_whole: false,
        });
    }
    // A dump may be cut before it is closed: lines are read as long as they are of the form.
    let (entries, taken) = match syntax {
        Syntax::Toml => toml::read(&lines, close.is_some()),
        _ => yaml::read(&lines, close.is_some()),
    };
    let last = taken.checked_sub(1).and_then(|last| lines.get(last));
    let end = close.or_else(|| last.map(|line| line.span().end))?;
    let is_whole = close.is_some() && is_whole(&lines, syntax);
    Some(Found {
        entries,
        end,
        is_whole,
    })
}

/// Whether lines are all of the form, the first right below the fence. Names that generators have begin with a small letter: `Mills: the
/// wheel turns` between two rules is a heading.
fn is_whole(lines: &[Line<'_>], syntax: Syntax) -> bool {
    let Some(first) = lines.first() else {
        return true;
    };
    let is_form = |line: &Line<'_>| match syntax {
        Syntax::Toml => {
            toml::has_key(line.text)
                || toml::header(line.text).is_some()
                || line.text.starts_with([']', '}', '"', '\'', '#'])
        }
        _ => {
            line.indent > first.indent || line.text.starts_with('#') || yaml::is_of_form(line.text)
        }
    };
    let own = lines.iter().filter(|line| !line.text.starts_with('#'));
    !first.gap && own.count() > 0 && lines.iter().all(is_form)
}

/// The lines behind a place up to the one that closes, and where that ends.
fn lines<'t>(text: &'t str, from: usize, fence: &str) -> (Vec<Line<'t>>, Option<usize>) {
    let parting = char::from(line_end(text));
    let mut found = Vec::new();
    let mut at = from;
    let mut gap = false;
    for raw in text
        .get(from..)
        .unwrap_or("")
        .split(parting)
        .take(2 * LINES)
    {
        let start = at;
        at += raw.len() + 1;
        let bare = raw.trim_start();
        let line = Line {
            text: bare.trim_end(),
            indent: indent(raw, bare),
            start: start + raw.len() - bare.len(),
            gap,
        };
        if line.text.is_empty() {
            // What is left of the opening line is none.
            gap = start > from;
            continue;
        }
        if closes(line.text, fence) {
            return (found, Some(line.span().end));
        }
        if found.len() == LINES {
            break;
        }
        gap = false;
        found.push(line);
    }
    (found, None)
}

/// How deep a line stands that is `bare` without the white space round it.
fn indent(raw: &str, bare: &str) -> usize {
    let before = raw.get(..raw.len() - bare.len()).unwrap_or_default();
    before.len() + 3 * before.matches('\t').count()
}

/// Whether a line closes: the fence, with some dashes more where a hand slipped, or the end of a document of YAML.
fn closes(line: &str, fence: &str) -> bool {
    let more = line.strip_prefix(fence).filter(|_| fence == "---");
    line == fence
        || line == "..."
        || more.is_some_and(|more| more.len() <= 3 && more.bytes().all(|b| b == b'-'))
}

fn is_name(name: &str) -> bool {
    name.len() <= 40
        && !name.is_empty()
        && name
            .chars()
            .all(|c| is_alphanumeric(c) || "_-. ".contains(c))
}
