//! Who sent a message, and when, as archives of mailing lists show it: by the lines of its head, `From: Ada Mill <ada at weir.example>`, or
//! by a name and an address under the subject.

use super::Page;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::html::tree::{Document, NodeId};
use crate::page::Agent;
use crate::value::date::{self, Convention};
use crate::value::{person, text};
use std::ops::Range;

/// Most nodes in which the head of a message stands, and most lines and bytes of it.
const NODES: usize = 160;
const LINES: usize = 40;
const BYTES: usize = 200;

/// Most bytes of a text in which the sender's line begins.
const HEAD: usize = 2000;

/// How sure a message's own head is.
const SURE: i16 = 60;

/// Most bytes between the sender's name and the address, and most nodes from the name to the day.
const APART: usize = 4;
const NEAR: usize = 14;

/// Claims the sender where no byline is shown, and the day where none is.
pub(super) fn read(page: &Page<'_>, convention: Convention<'_>, claims: &mut Claims<'_>) {
    let known = |field: Field| {
        let shown = |claim: &Claim<'_>| claim.field == field && claim.source == Source::Prose;
        claims.iter().any(shown)
    };
    let (signed, dated) = (known(Field::Author), known(Field::DatePublished));
    if signed && dated {
        return;
    }
    let start = page.headline.unwrap_or(page.article.start);
    let nodes = start..(start + NODES).min(page.document.ids().end);
    let Some(head) =
        of_lines(page, nodes.clone(), convention).or_else(|| of_address(page, nodes, convention))
    else {
        return;
    };
    let document = page.document;
    if !signed {
        for name in head.names {
            claims.push(Claim {
                field: Field::Author,
                value: Value::Agent(Box::new(Agent::named(name))),
                span: document.text_span(head.sender),
                source: Source::Prose,
                rule: "sender of a message",
                weight: SURE,
                basis: None,
            });
        }
    }
    let day = head.day.filter(|_| !dated);
    if let Some((id, day)) = day {
        let written = || date::written(&day, convention).and_then(|written| written.date);
        let date = date::machine(&day).or_else(written);
        if let Some(date) = date.filter(|date| date.precision() >= 3) {
            claims.push(Claim {
                field: Field::DatePublished,
                value: Value::Date(date),
                span: document.text_span(id),
                source: Source::Prose,
                rule: "date of a message",
                weight: SURE,
                basis: None,
            });
        }
    }
}

/// What the head of a message says.
struct Head {
    sender: NodeId,
    names: Vec<String>,
    day: Option<(NodeId, String)>,
}

/// The lines `From:` and `Date:`, in either order, where the first has an address.
fn of_lines(page: &Page<'_>, nodes: Range<NodeId>, convention: Convention<'_>) -> Option<Head> {
    let mut texts = nodes.clone().filter_map(|id| page.document.text(id));
    if !texts.any(|line| text::head(line, HEAD).contains("From")) {
        return None;
    }
    let lines = lines(page, nodes);
    let value = |label: &str| {
        lines.iter().find_map(|(id, line)| {
            let rest = line.get(..label.len())?.eq_ignore_ascii_case(label);
            let rest = line.get(label.len()..).filter(|_| rest)?.trim_start();
            Some((*id, rest.strip_prefix(':')?.trim()))
        })
    };
    let (sender, from) = value("From")?;
    let day = value("Date").or_else(|| value("Sent"))?;
    let names = name_before_address(from)?;
    let first = sender.min(day.0);
    let above = lines.iter().take_while(|(id, _)| *id < first);
    if is_shown(page, first) || above.skip(1).any(|(_, line)| is_of_page(line, convention)) {
        return None;
    }
    Some(Head {
        sender,
        names,
        day: Some((day.0, before_bracket(day.1).to_owned())),
    })
}

/// Whether the head of a message is one that an article shows: in a quotation, or behind its text.
fn is_shown(page: &Page<'_>, first: NodeId) -> bool {
    let document = page.document;
    let mut above = document.ancestors(first).take(NEAR);
    let under = page
        .headline
        .map_or(page.article.start, |own| document.descendants(own).end);
    above.any(|up| document.name(up) == "blockquote") || page.tells_any(under..first.max(under))
}

/// Whether a line above the head of a message is the page's own day, or a sentence of its text: "Do not answer it." Archives have links to
/// other messages there, and more lines of the head, "To: pumps at weir.example".
fn is_of_page(line: &str, convention: Convention<'_>) -> bool {
    let line = line.trim();
    let ends = line.ends_with(['.', '!', '?', '。', '！', '？']);
    let sentence = ends && (line.contains(' ') || !line.is_ascii());
    let dated =
        || line.contains(|c: char| c.is_ascii_digit()) && date::written(line, convention).is_some();
    sentence || dated()
}

/// A text before what archives set behind a day: "[thread overview]".
fn before_bracket(text: &str) -> &str {
    text.split(['[', '\t']).next().unwrap_or(text).trim()
}

/// Who stands before an address: `Ada Mill <ada at weir.example>`, `"Mill, Ada" <ada@weir.example>`, `Ada Mill (ada@weir.example)`.
fn name_before_address(from: &str) -> Option<Vec<String>> {
    let (name, address) = from.split_once(['<', '(', '['])?;
    let name = name.trim().trim_matches('"');
    let names = person::shown(name);
    let fits = is_address(address) && names.len() == 1 && name.len() <= BYTES;
    (fits && names.iter().all(|name| person::is_person_like(name))).then_some(names)
}

/// Whether a text begins with an address, or with one that is hidden from machines: `ada at weir.example`, `ada () weir ! example`, `a...@...`.
fn is_address(text: &str) -> bool {
    let first = text.split(['>', ')', ']']).next().unwrap_or_default();
    [
        "@", " at ", " (at) ", "_at_", " AT ", " ! ", "[at]", "&#64;",
    ]
    .iter()
    .any(|sign| text.get(..BYTES).unwrap_or(text).contains(sign) && !first.contains(". "))
}

/// The short lines of a message's head, up to the first running text.
fn lines(page: &Page<'_>, nodes: Range<NodeId>) -> Vec<(NodeId, String)> {
    let document = page.document;
    let mut lines: Vec<(NodeId, String)> = Vec::new();
    let mut open = false;
    for id in nodes {
        if lines.len() > LINES {
            break;
        }
        let Some(text) = document.text(id) else {
            open &= !parts_lines(document.name(id));
            continue;
        };
        if page.place(id).hidden {
            continue;
        }
        let set = is_set(document, id);
        for (nth, piece) in text.split('\n').take(LINES).enumerate() {
            open &= !(set && nth > 0);
            let piece = piece.trim_end_matches('\r');
            if text::is_blank(piece) {
                continue;
            }
            match lines.last_mut().filter(|_| open) {
                Some((_, line)) if line.len() <= BYTES => line.push_str(piece),
                Some(_) => {}
                None => lines.push((id, piece.trim_start().chars().take(BYTES).collect())),
            }
            open = true;
        }
    }
    lines
}

/// Whether an element begins a line.
fn parts_lines(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "tr"
            | "table"
            | "pre"
            | "br"
            | "hr"
            | "h1"
            | "h2"
            | "h3"
            | "dt"
            | "blockquote"
    )
}

/// Whether the ends of lines of a text are those that readers see.
fn is_set(document: &Document, id: NodeId) -> bool {
    let mut above = document.ancestors(id).take(NEAR);
    above.any(|up| document.name(up) == "pre")
}

/// A name in bold type right under the subject, an address that mail goes to, and a day told to the minute.
fn of_address(page: &Page<'_>, nodes: Range<NodeId>, convention: Convention<'_>) -> Option<Head> {
    let document = page.document;
    let behind = document.descendants(page.headline?).end;
    let is_bold = |&id: &NodeId| matches!(document.name(id), "b" | "strong");
    let sender = (behind..nodes.end).find(is_bold)?;
    if page.tells_any(behind..sender) {
        return None;
    }
    let name = document.inner_text(sender);
    let end = document.descendants(sender).end;
    let behind = end..(end + NEAR).min(document.ids().end);
    let mail = behind.clone().find(|&id| document.name(id) == "a")?;
    let between = (end..mail).filter_map(|id| document.text(id));
    let apart: usize = between.map(|text| text::trim(text).len()).sum();
    let to = document.attribute(mail, "href").unwrap_or_default();
    let shown = document.inner_text(mail);
    let mails = to.starts_with("mailto:") || is_address(&shown) && shown.len() <= BYTES;
    let day = behind.into_iter().filter(|&id| id > mail).find_map(|id| {
        let text = text::trim(document.text(id)?);
        let written = date::written(text, convention)?.date;
        let date = date::machine(text).or(written)?;
        date.time().map(|_| (id, text.to_owned()))
    })?;
    let names = person::shown(&name);
    let fits = mails && apart <= APART && names.len() == 1 && person::is_person_like(&name);
    fits.then_some(Head {
        sender,
        names,
        day: Some(day),
    })
}
