//! A page as a document of XML, as extractors, feeds, news agencies and journals write it.

mod rows;
mod walk;

use super::body::{paragraphs, untitled};
use super::node::{Entry, Node, get};
use super::record::Record;
use super::{RULE, doubt, fragment, names, state, tags};
use crate::claim::Field;
use crate::dump::header::Header;
use crate::parser::Context;
use crate::span::Span;
use crate::value::text;
use rows::FEED_AUTHOR;
use walk::Walk;

/// Reads a document of a vocabulary that says what a page is called. Of several pages the first is read.
pub(super) fn read(text: &str, context: Context<'_>) -> Option<Record> {
    let written = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if !written.starts_with('<') {
        return None;
    }
    let found = Walk::over(written, text.len() - written.len())?;
    let mut entries = found.entries;
    inherit(&mut entries);
    // An agency's day has a clock that stands still: `20240503T000000`.
    for entry in &mut entries {
        entry.value.each_text(&|text| {
            if let Some(day) = text.strip_suffix("T000000").map(str::len) {
                text.truncate(day);
            }
        });
    }
    doubt::settle(&mut entries, &[]);
    entries.sort_by_key(|entry| names::rank(&entry.name));
    if !state::say_title(&entries) {
        return None;
    }
    let mut header = Header::of(context);
    state::say(&mut header, &entries);
    let body = without_prolog(&found.body);
    let body = if tags::is(body) {
        fragment::paragraphs(body)
    } else {
        paragraphs(body)
    };
    if let Some(span) = found.body_span.filter(|_| !body.is_empty()) {
        let body = untitled(&body, &header).to_owned();
        header.typed(span, Field::ArticleBody, &body, RULE);
    }
    header.read_days();
    // The page has no other text, and the places of its names stand one behind it.
    for claim in &mut header.claims {
        claim.span = Span::new(claim.span.start + 1, claim.span.end + 1);
    }
    Some(Record::of_names(header.claims, found.second))
}

/// A document in a document without what stands before its root: `<?xml …?><!DOCTYPE en-note …><en-note>`.
fn without_prolog(body: &str) -> &str {
    let body = body.trim_start();
    if !body.starts_with("<?xml") && !body.starts_with("<!DOCTYPE") {
        return body;
    }
    let rest = body.split_once('>').map_or(body, |(_, rest)| rest);
    match rest.trim_start() {
        rest if rest.starts_with("<!DOCTYPE") => {
            rest.split_once('>').map_or(rest, |(_, rest)| rest)
        }
        rest => rest,
    }
}

/// Who writes a feed writes each entry of it that names nobody. <https://www.rfc-editor.org/rfc/rfc4287#section-4.2.1>
fn inherit(entries: &mut Vec<Entry>) {
    let is_signed = entries.iter().any(|entry| entry.name == "author");
    if is_signed {
        entries.retain(|entry| entry.name != FEED_AUTHOR);
    }
    for entry in entries {
        if entry.name == FEED_AUTHOR {
            "author".clone_into(&mut entry.name);
        }
    }
}

/// A day in elements of its own, as catalogues write it in JSON.
fn parts_of_day(inside: &[Entry]) -> Option<Node> {
    let part = |name| get(inside, &[name]).cloned();
    let year = part("year")?;
    let month = part("month");
    let day = month.as_ref().and_then(|_| part("day"));
    let parts = [Some(year), month, day].into_iter().flatten().collect();
    Some(Node::Map(vec![Entry {
        name: "date-parts".to_owned(),
        value: Node::List(parts),
    }]))
}
