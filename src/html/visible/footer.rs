//! The foot of the page: copyright line, contact, licence.

use super::Page;
use super::marks::Marks;
use crate::block::Region;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::html::tree::{Document, NodeId};
use crate::page::Agent;
use crate::span::Span;
use crate::value::contact::{Contacts, Sole, emails, postal_address};
use crate::value::{copyright, link, text};
use std::collections::HashSet;

/// Claims the copyright line, the contact in the footer and the licence the page links to.
pub(super) fn read(page: &Page<'_>, base: Option<&str>, claims: &mut Claims<'_>) {
    let document = page.document;
    let last_part = document.ids().end - document.ids().end / 4;
    let mut contact = Contact::of(base);
    let mut rights = Rights::default();
    for id in document.ids() {
        let place = page.place(id);
        let footer = place.region == Region::ContentInfo;
        let asked = footer || id >= last_part || page.marks(id).any(Marks::REL);
        if !asked || place.hidden {
            continue;
        }
        if let Some(shown) = document.text(id) {
            if footer || id >= last_part {
                rights.read(page, id, shown, footer && !place.minor);
            }
            if footer {
                contact.read_text(page, id, shown);
            }
        } else if page.marks(id).any(Marks::LINK) {
            if page.marks(id).any(Marks::REL) {
                licence(page, id, base, claims);
            }
            if footer {
                contact.read(page, id);
            }
        }
    }
    rights.claim(claims);
    claims.extend(contact.claim(page));
}

/// The copyright notice: the first of the footer that begins a line, else the last of the page's end with a year or rights, since
/// pictures' credits stand above it.
#[derive(Default)]
struct Rights {
    footer: Option<Line>,
    end: Option<Line>,
    /// The elements read: of many texts in one element each would be read as often as there are.
    read: HashSet<NodeId>,
}

struct Line {
    year: Option<u16>,
    holder: Option<String>,
    span: Span,
}

impl Rights {
    fn read(&mut self, page: &Page<'_>, id: NodeId, shown: &str, footer: bool) {
        let signed = || !shown.is_ascii() && shown.contains(['©', '⒞']);
        if !(signed() || footer && says_copyright(shown)) {
            return;
        }
        let document = page.document;
        let parent = document.parent(id);
        if self.footer.is_some() || !self.read.insert(parent) {
            return;
        }
        // "© 2024 Mill Paper. All rights reserved." and a page of terms behind it.
        let whole = line(document, parent);
        let line = whole.as_deref().unwrap_or_else(|| opening(shown));
        let Some(notice) = copyright::notice(line) else {
            return;
        };
        // What commenters and widgets have rights in is not the page.
        let place = page.place(id);
        let told = if place.region == Region::ContentInfo {
            true
        } else if page.is_others(id) {
            notice.reserved
        } else {
            notice.is_whole()
        };
        if !told {
            return;
        }
        let line = Line {
            year: notice.year,
            holder: notice.holder.map(|name| text::collapse(name).into_owned()),
            span: document.span(id),
        };
        if footer && !notice.behind {
            self.footer = Some(line);
        } else if line.holder.is_some() || self.end.is_none() {
            self.end = Some(line);
        }
    }

    fn claim(self, claims: &mut Claims<'_>) {
        let Some(line) = self.footer.or(self.end) else {
            return;
        };
        let year = line
            .year
            .map(|year| (Field::CopyrightYear, Value::Number(u64::from(year))));
        let holder = line
            .holder
            .map(|name| (Field::CopyrightHolder, Value::named(name)));
        for (field, value) in year.into_iter().chain(holder) {
            claims.push(Claim {
                field,
                value,
                span: line.span,
                source: Source::Prose,
                rule: "copyright line",
                weight: 0,
                basis: None,
            });
        }
    }
}

fn says_copyright(shown: &str) -> bool {
    const WORD: &[u8] = b"copyright";
    let mut pieces = shown.as_bytes().windows(WORD.len());
    pieces.any(|piece| piece.eq_ignore_ascii_case(WORD))
}

/// Longest line that a notice is read from as a whole, in bytes.
const NOTICE: usize = 400;

/// Most bytes and nodes that such a line has with its indents.
const INDENTED: usize = 8 * NOTICE;
const PIECES: usize = 1024;

/// The text of an element that is short enough to be read whole. Elements in one another are each read, so that none is before it
/// is known to be short.
fn line(document: &Document, id: NodeId) -> Option<String> {
    let inside = document.descendants(id);
    if inside.len() > PIECES {
        return None;
    }
    let texts = inside.filter_map(|inner| document.text(inner));
    let mut left = INDENTED;
    for text in texts {
        left = left.checked_sub(text.len())?;
    }
    Some(document.inner_text(id)).filter(|line| line.len() <= NOTICE)
}

/// The whole words that a long text opens with.
fn opening(text: &str) -> &str {
    let text = text::trim(text);
    let start = text::head(text, LONGEST);
    if start.len() == text.len() {
        return text;
    }
    start.rsplit_once(' ').map_or(start, |(whole, _)| whole)
}

fn licence(page: &Page<'_>, id: NodeId, base: Option<&str>, claims: &mut Claims<'_>) {
    let document = page.document;
    let licence = document.attribute(id, "rel").is_some_and(|rel| {
        rel.split_ascii_whitespace()
            .any(|rel| rel.eq_ignore_ascii_case("license"))
    });
    if !licence {
        return;
    }
    let href = document.attribute(id, "href").unwrap_or_default();
    let address = base.map_or_else(|| href.to_owned(), |base| link::join(base, href));
    claims.push(Claim {
        field: Field::License,
        value: Value::text(address),
        span: document.span(id),
        source: Source::Attribute,
        rule: "rel=license",
        weight: 0,
        basis: None,
    });
}

/// What the footer's links and lines agree on, and where the first of them stands.
struct Contact<'u> {
    all: Contacts<'u>,
    address: Sole<String>,
    first: Option<NodeId>,
    /// The element whose text was read last.
    read: Option<NodeId>,
    /// The text before, where it is short: "Fax", "Tel.", "If you need help, call".
    before: String,
}

/// Most nodes of a line of a contact.
const NODES: usize = 24;
/// Longest line of a contact, and longest text that says what stands behind it, in bytes.
const LONGEST: usize = 240;
const LABEL: usize = 120;

impl<'u> Contact<'u> {
    fn of(base: Option<&'u str>) -> Self {
        Self {
            all: Contacts::of(base),
            address: Sole::None,
            first: None,
            read: None,
            before: String::new(),
        }
    }

    fn read(&mut self, page: &Page<'_>, id: NodeId) {
        let document = page.document;
        let href = document.attribute(id, "href").unwrap_or_default();
        let any = if let Some(mail) = href.strip_prefix("mailto:") {
            let mail = link::percent_decoded(mail.split('?').next().unwrap_or(mail));
            let found = emails(&mail).next();
            found.map(|(mail, _)| self.all.add_email(mail)).is_some()
        } else if let Some(number) = href.strip_prefix("tel:") {
            self.all
                .add_link(number, &document.inner_text(id), &self.before)
        } else {
            false
        };
        if any {
            self.first.get_or_insert(id);
        }
    }

    /// The text of an element, whole where it is short: "Tel." may stand in bold before its number.
    fn read_text(&mut self, page: &Page<'_>, id: NodeId, shown: &str) {
        let document = page.document;
        let shown = text::trim(shown);
        if shown.is_empty() {
            return;
        }
        let parent = document.parent(id);
        if shown.bytes().any(|b| b.is_ascii_digit() || b == b'@') && self.read != Some(parent) {
            self.read = Some(parent);
            let short = document.descendants(parent).len() <= NODES;
            let line = short.then(|| document.inner_text(parent));
            let line = line.filter(|line| line.len() <= LONGEST);
            let line = line.as_deref().unwrap_or(shown);
            if line.len() <= LONGEST && self.add(line) {
                self.first.get_or_insert(id);
            }
        }
        self.before.clear();
        if shown.len() <= LABEL {
            self.before.push_str(shown);
        }
    }

    /// Adds what a line tells; whether it told anything.
    fn add(&mut self, line: &str) -> bool {
        let mut any = false;
        for (found, _) in emails(line).take(4) {
            self.all.add_email(found);
            any = true;
        }
        let labelled = format!("{} {line}", self.before);
        let whole = if line.starts_with(&self.before) {
            line
        } else {
            &labelled
        };
        any |= self.all.add_telephones(whole);
        if let Some(found) = postal_address(line) {
            self.address
                .add(found, |a: &String, b| a.eq_ignore_ascii_case(b));
            any = true;
        }
        any
    }

    fn claim(self, page: &Page<'_>) -> Option<Claim<'static>> {
        let span = page.document.span(self.first?);
        let (email, telephone) = self.all.one();
        let agent = Agent {
            email,
            telephone,
            address: self.address.one(),
            ..Agent::default()
        };
        if agent == Agent::default() {
            return None;
        }
        Some(Claim {
            field: Field::Publisher,
            value: Value::Agent(Box::new(agent)),
            span,
            source: Source::Prose,
            rule: "contact in the footer",
            weight: 0,
            basis: None,
        })
    }
}
