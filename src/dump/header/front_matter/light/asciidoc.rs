//! The head of a document of `AsciiDoc`: `= Title`, an author line, a revision line, attributes,
//! [AsciiDoc, Document Header](https://docs.asciidoctor.org/asciidoc/latest/document/header/). Other markups begin headings with the same sign: one
//! of the other lines has to stand right below.

use super::super::Line;
use super::super::node::{Entry, Node};
use super::{ITEMS, entry, go_on, person, with_email};
use crate::span::Span;
use crate::value::date::{self, Convention};
use crate::value::person::is_person_like;

/// What attributes state of the document. Others are the writer's own short forms, `:url: https://…` for what is used in the text, or what
/// the processor reads.
const STATED: &[(&str, &str)] = &[
    ("author", "author"),
    ("authors", "authors"),
    ("email", "email"),
    ("revdate", "date"),
    ("date", "date"),
    ("modified", "modified"),
    ("lastmod", "modified"),
    ("last-modified", "modified"),
    ("updated", "modified"),
    ("keywords", "keywords"),
    ("tags", "tags"),
    ("category", "category"),
    ("categories", "categories"),
    ("description", "description"),
    ("summary", "description"),
    ("lang", "lang"),
    ("subtitle", "subtitle"),
];

/// What generators of sites put before the names of theirs.
const GENERATORS: &[&str] = &["page-", "jbake-", "awestruct-", "hp-"];

pub(super) fn opens(line: &str) -> bool {
    title(line).is_some() || line.starts_with("// ")
}

/// `= The mill turns`; what is closed too is a heading of a wiki, `= The mill turns =`.
fn title(line: &str) -> Option<&str> {
    let title = line.strip_prefix("= ")?.trim();
    (!title.is_empty() && !title.ends_with('=')).then_some(title)
}

pub(super) fn read(lines: &[Line<'_>]) -> Option<(Vec<Entry>, usize)> {
    let is_remark = |line: &Line<'_>| line.text.starts_with("//");
    let start = lines.iter().position(|line| !is_remark(line))?;
    let (head, rest) = lines.get(start..)?.split_first()?;
    let mut entries = Vec::new();
    entries.extend(entry("title", title(head.text)?, head.span()));
    let own = rest.iter().position(|line| line.gap).unwrap_or(rest.len());
    let own = rest.get(..own)?;
    let mut reader = Reader {
        entries,
        attributes: Vec::new(),
        place: Place::Author,
        told: false,
        is_open: false,
        is_stated: false,
    };
    let mut taken = start + 1;
    for line in own {
        let goes_on = is_remark(line) && !reader.is_open || reader.take(line, own.len() == 1)?;
        if !goes_on {
            break;
        }
        taken += 1;
    }
    let mut entries = reader.entries;
    entries.append(&mut reader.attributes);
    // What a processor puts in: `{docdate}`.
    entries.retain(|entry| {
        entry
            .value
            .text()
            .is_none_or(|(text, _)| !text.contains('{'))
    });
    with_email(&mut entries, "email");
    reader.told.then_some((entries, taken))
}

/// Which line may come next: each is there once, and in this order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Author,
    Revision,
    Attributes,
}

struct Reader {
    entries: Vec<Entry>,
    attributes: Vec<Entry>,
    place: Place,
    /// A line says that this is such a head.
    told: bool,
    /// The value of the last attribute goes on in the next line, and is one that is stated.
    is_open: bool,
    is_stated: bool,
}

impl Reader {
    /// Takes a line below the title. Gives whether it is of the head; nothing where it cannot stand there.
    fn take(&mut self, line: &Line<'_>, is_alone: bool) -> Option<bool> {
        if self.is_open {
            self.is_open = line.text.ends_with('\\');
            if let Some(known) = self.attributes.last_mut().filter(|_| self.is_stated) {
                go_on(
                    &mut known.value,
                    &Line {
                        text: bare(line.text),
                        ..*line
                    },
                );
            }
        } else if let Some((name, value)) = attribute(line.text) {
            self.told = true;
            self.place = Place::Attributes;
            self.is_open = value.ends_with('\\');
            let found = stated(name).and_then(|name| entry(name, bare(value), line.span()));
            self.is_stated = found.is_some();
            self.attributes.extend(found);
        } else if self.place == Place::Author && !is_version(line.text) {
            // One name alone is a short line of a text in another markup.
            self.told |= line.text.contains('<') || is_alone && line.text.contains(';');
            self.entries.push(authors(line)?);
            self.place = Place::Revision;
        } else if self.place != Place::Attributes {
            let day = revision(line.text)?;
            self.told = true;
            self.entries.extend(entry("date", day, line.span()));
            self.place = Place::Attributes;
        } else {
            return Some(false);
        }
        Some(true)
    }
}

/// Name and value of an attribute, `:keywords: mills, rye`, `:toc!:`.
fn attribute(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.strip_prefix(':')?.split_once(':')?;
    let own = name.trim_matches('!');
    let is_of_name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
    let apart = value.is_empty() || value.starts_with(' ');
    (!own.is_empty() && own.bytes().all(is_of_name) && apart).then_some((own, value))
}

fn stated(name: &str) -> Option<&'static str> {
    let own = GENERATORS
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix));
    let own = own.unwrap_or(name);
    let known = STATED
        .iter()
        .find(|(known, _)| own.eq_ignore_ascii_case(known));
    known.map(|(_, name)| *name)
}

fn bare(value: &str) -> &str {
    value.trim_end_matches('\\').trim()
}

/// `Jane Q. Weir <jane@weir.example>; Mary_Sue Brook`: of a line without addresses each has to be somebody.
fn authors(line: &Line<'_>) -> Option<Entry> {
    let span = line.span();
    let mut people = Vec::new();
    for part in line
        .text
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .take(ITEMS)
    {
        people.push(author(part, span)?);
    }
    (!people.is_empty()).then(|| Entry {
        name: "author".to_owned(),
        value: Node::List(people),
    })
}

fn author(part: &str, span: Span) -> Option<Node> {
    let spaced = |name: &str| name.trim().replace('_', " ");
    if let Some((name, address)) = part.strip_suffix('>').and_then(|part| part.split_once('<')) {
        let email = Some(address).filter(|address| address.contains('@'));
        let named = !name.trim().is_empty() && (email.is_some() || address.contains("://"));
        return named.then(|| person(&spaced(name), email, span));
    }
    let name = spaced(part);
    (is_person_like(&name) && part.split(' ').count() <= 3).then(|| person(&name, None, span))
}

/// The day of `v1.0, 2021-05-03: First draft`, of which each part may be missing; empty where it is.
fn revision(text: &str) -> Option<&str> {
    let (version, rest) = match text.split_once(',') {
        Some((version, rest)) if is_number(version) => (version, rest.trim()),
        _ => ("", text),
    };
    let day = rest.split_once(": ").map_or(rest, |(day, _)| day).trim();
    let is_day = date::stated(day, Convention::default()).is_some();
    match (version.is_empty(), is_day) {
        (_, true) => Some(day),
        (true, false) => is_version(text).then_some(""),
        (false, false) => Some(""),
    }
}

/// `v1.0`, with what may stand behind it.
fn is_version(text: &str) -> bool {
    let version = text.split([',', ':']).next().unwrap_or_default();
    version.starts_with('v') && is_number(version)
}

fn is_number(version: &str) -> bool {
    let number = version.trim().trim_start_matches('v');
    let is_of_number = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-');
    number.starts_with(|c: char| c.is_ascii_digit()) && number.bytes().all(is_of_number)
}
