//! What writers of light markup put above their text: keywords of Org, a title with an author line of `AsciiDoc`, a title with fields of
//! reStructuredText, a title block of Pandoc. Each is told by the whole of its form and not by its first sign: a line that begins with `=` or
//! `%` is a heading, a remark or a figure as well.

mod asciidoc;
mod org;
mod pandoc;
mod restructured;

use super::node::{Entry, Node, get};
use super::{Found, Line, lines};
use crate::span::{Span, line_end};

/// Reads it from the line on that begins at a place.
pub(super) fn read(text: &str, from: usize) -> Option<Found> {
    let rest = text.get(from..)?;
    let end = char::from(line_end(text));
    let mut first = rest.split(end).map(str::trim);
    let (opening, below) = (first.next()?, first.next().unwrap_or_default());
    let read = if org::opens(opening) {
        org::read
    } else if asciidoc::opens(opening) {
        asciidoc::read
    } else if pandoc::opens(opening) {
        pandoc::read
    } else if restructured::opens(opening, below) {
        restructured::read
    } else {
        return None;
    };
    let (lines, _) = lines(text, from, "");
    let (entries, taken) = read(&lines)?;
    let last = taken.checked_sub(1).and_then(|last| lines.get(last))?;
    Some(Found {
        entries,
        end: last.span().end,
        is_whole: false,
    })
}

/// Most items of a list in a line.
const ITEMS: usize = 256;

/// A name and its value, where there is one.
fn entry(name: &str, value: &str, span: Span) -> Option<Entry> {
    let value = value.trim();
    (!value.is_empty()).then(|| Entry {
        name: name.to_owned(),
        value: Node::Text(value.to_owned(), span),
    })
}

/// The names and values of somebody, as far as they are stated.
fn person(name: &str, email: Option<&str>, span: Span) -> Node {
    let own = [
        entry("name", name, span),
        email.and_then(|email| entry("email", email, span)),
    ];
    Node::Map(own.into_iter().flatten().collect())
}

/// Gives the only author the address that stands under a name of its own.
fn with_email(entries: &mut Vec<Entry>, name: &str) {
    let Some((email, _)) = get(entries, &[name]).and_then(Node::text) else {
        return;
    };
    let email = email.trim_matches(['<', '>']).to_owned();
    entries.retain(|entry| !entry.name.eq_ignore_ascii_case(name));
    let mut authors = entries
        .iter_mut()
        .filter(|entry| entry.name.eq_ignore_ascii_case("author"));
    let (Some(author), None) = (authors.next(), authors.next()) else {
        return;
    };
    let is_one = |name: &str| !name.contains([',', ';', '@']) && !name.contains(" and ");
    if let Some((name, span)) = author.value.text().filter(|(name, _)| is_one(name)) {
        author.value = person(name, Some(&email), span);
    }
}

/// Adds more of a value that goes on in the next line.
fn go_on(node: &mut Node, line: &Line<'_>) {
    if let Node::Text(text, span) = node {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line.text);
        span.end = line.span().end;
    }
}
