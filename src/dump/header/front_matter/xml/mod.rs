//! A page as a document of XML, as extractors, feeds, news agencies and journals write it.

mod rows;
mod tag;
mod walk;

use super::body::{paragraphs, untitled};
use super::node::{Entry, Node, get};
use super::record::Record;
use super::{RULE, doubt, fragment, gmt, names, state, tags};
use crate::claim::Field;
use crate::dump::header::Header;
use crate::parser::Context;
use crate::span::Span;
use crate::value::text;
use rows::{ACCOUNT, FEED_AUTHOR};
use std::cmp::Reverse;
use std::collections::HashMap;
use walk::Walk;

/// Reads a document of a vocabulary that says what a page is called. Of several pages the first is read.
pub(super) fn read(text: &str, context: Context<'_>) -> Option<Record> {
    let written = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if !written.starts_with('<') {
        return None;
    }
    let mut found = Walk::over(written, text.len() - written.len())?;
    let mut entries = found.entries;
    leave_out_foot(&mut entries, &mut found.body);
    inherit(&mut entries);
    name_authors(&mut entries);
    gmt::join(&mut entries);
    // An agency's day has a clock that stands still: `20240503T000000`.
    for entry in &mut entries {
        entry.value.each_text(&|text| {
            if let Some(day) = text.strip_suffix("T000000").map(str::len) {
                text.truncate(day);
            }
        });
    }
    doubt::settle(&mut entries, &[]);
    entries.sort_by_key(|entry| (names::rank(&entry.name), Reverse(parts(&entry.value))));
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
    let mut body = body.trim_start();
    while body.starts_with("<?xml") || body.starts_with("<!DOCTYPE") {
        body = body
            .split_once('>')
            .map_or("", |(_, rest)| rest.trim_start());
    }
    body
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

/// Leaves out the paragraph that a feed ends with, which links the page that it stands on: `<p>The post <a …>The mill turns again</a> appeared
/// first on <a …>Weir Paper</a>.</p>`. So does `WordPress` in all languages.
fn leave_out_foot(entries: &mut [Entry], body: &mut String) {
    let Some((url, _)) = get(entries, &["url"]).and_then(Node::text) else {
        return;
    };
    let link = format!("href=\"{url}\"");
    let leave_out = |text: &mut String| {
        let foot = text.rfind("<p>").and_then(|at| Some((at, text.get(at..)?)));
        let own = foot.filter(|(_, foot)| {
            foot.contains(&link)
                && foot.matches("<a ").count() == 2
                && foot.trim_end().ends_with("</p>")
        });
        if let Some((at, _)) = own.filter(|(at, _)| *at > 0) {
            text.truncate(at);
        }
    };
    leave_out(body);
    for entry in entries
        .iter_mut()
        .filter(|entry| entry.name == "description")
    {
        entry.value.each_text(&leave_out);
    }
}

/// Gives authors their names: in place of the login of an account, and of a mail's address as feeds have it, `jane@weirpaper.example (Jane
/// Weir)`. <https://www.rssboard.org/rss-specification#ltauthorgtSubelementOfLtitemgt>
fn name_authors(entries: &mut Vec<Entry>) {
    let mut accounts = HashMap::new();
    entries.retain_mut(|entry| {
        if let Node::Map(own) = &entry.value {
            let part = |name| Some(get(own, &[name])?.text()?.0.to_owned());
            if let Some((login, name)) = part("login").zip(part("name")) {
                accounts.insert(login, name);
            }
        }
        entry.name != ACCOUNT
    });
    for entry in entries.iter_mut().filter(|entry| entry.name == "author") {
        entry.value.each_text(&|text| {
            if let Some(name) = accounts.get(text.as_str()) {
                text.clone_from(name);
            }
            let behind = text
                .strip_suffix(')')
                .and_then(|text| text.split_once(" ("));
            if let Some((_, name)) = behind.filter(|(mail, _)| mail.contains('@')) {
                *text = name.to_owned();
            }
        });
    }
}

/// How many parts a day has: a journal's issue is of a year, what is put on the web of a day.
fn parts(value: &Node) -> usize {
    match value {
        Node::Map(own) => match get(own, &["date-parts"]) {
            Some(Node::List(parts)) => parts.len(),
            _ => 0,
        },
        _ => 0,
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
