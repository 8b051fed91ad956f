//! One way through a document: the values of the first page in it, its text, and where the second begins.

use super::rows::{ASIDE, BODIES, From, INLINE, OF_DOC, ROOTS, ROWS, Root, Row};
use super::{Entry, Node, Span, parts_of_day, text};
use crate::value::entity;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// Values that are read of a page.
const MOST: usize = 4096;

#[derive(Debug, Default)]
pub(super) struct Walk<'t> {
    pub(super) entries: Vec<Entry>,
    pub(super) body: String,
    pub(super) body_span: Option<Span>,
    pub(super) second: Option<Span>,
    /// The names of the elements around, the root first.
    path: Vec<&'t str>,
    value: Option<Open>,
    parts: Option<Open>,
    /// The elements around where the page's text and what is none of it begin.
    body_from: Option<usize>,
    aside_from: Option<usize>,
    /// The elements of which each is a page.
    page_name: &'static str,
    page: Page,
}

/// How far the first page is read.
#[derive(Debug, Default, PartialEq, Eq)]
enum Page {
    #[default]
    Before,
    /// The elements around its end, it among them.
    Inside(usize),
    Behind,
}

/// A value of which the end has not come.
#[derive(Debug)]
struct Open {
    row: Row,
    /// Elements around it.
    depth: usize,
    text: String,
    span: Option<Span>,
    /// What stands in it, where it is in parts.
    inside: Vec<Entry>,
}

impl Open {
    /// Parts words at the border of an element that is no part of one: "H<sub>2</sub>O" is a word.
    fn part(&mut self, name: &str) {
        if !INLINE.contains(&name) {
            self.text.push(' ');
        }
    }
}

impl<'t> Walk<'t> {
    /// Goes through a document of a vocabulary that is read, which stands at `start`. One that breaks off is read as far as it goes.
    pub(super) fn over(document: &'t str, start: usize) -> Option<Self> {
        let mut reader = Reader::from_str(document);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        let mut walk = Self::default();
        loop {
            let from = usize::try_from(reader.buffer_position()).ok()?;
            let Ok(event) = reader.read_event() else {
                break;
            };
            let to = usize::try_from(reader.buffer_position()).ok()?;
            let place = |from: usize, to: usize| Span::new(start + from, start + to);
            let span = place(from, to);
            let written = document.get(from..to).unwrap_or_default();
            if let (Event::Start(tag) | Event::Empty(tag), true) = (&event, walk.path.is_empty()) {
                match root(tag) {
                    Some(root) => walk.page_name = root.page,
                    None if walk.page == Page::Before => return None,
                    None => break,
                }
            }
            match event {
                Event::Start(tag) => walk.start(written, &tag, span),
                Event::Empty(tag) => {
                    walk.start(written, &tag, span);
                    walk.end();
                }
                Event::End(_) => walk.end(),
                Event::Text(_) => walk.text(written, span),
                Event::CData(_) => {
                    let (open, close) = ("<![CDATA[".len(), "]]>".len());
                    let (from, to) = (from + open, to.saturating_sub(close));
                    walk.text(document.get(from..to).unwrap_or_default(), place(from, to));
                }
                Event::GeneralRef(_) => walk.text(&entity::decode(written), span),
                Event::Eof => break,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
            if walk.second.is_some() {
                break;
            }
        }
        walk.close();
        Some(walk)
    }

    fn start(&mut self, written: &'t str, start: &BytesStart<'_>, span: Span) {
        let name = name(written);
        if name == self.page_name {
            match self.page {
                Page::Before => self.page = Page::Inside(self.path.len() + 1),
                Page::Inside(_) => {}
                Page::Behind => {
                    self.second = Some(span);
                    return;
                }
            }
        }
        if self.path.is_empty() {
            self.of_root(name, start, (written, span));
        }
        self.path.push(name);
        self.body_from = self.body_from.or_else(|| {
            let begins = BODIES.iter().any(|path| self.path.ends_with(path));
            (begins && self.body.is_empty()).then_some(self.path.len())
        });
        if self.body_from.is_some() {
            if self.aside_from.is_none() && ASIDE.contains(&name) {
                self.aside_from = Some(self.path.len());
            }
            self.part_lines(name);
            return;
        }
        if let Some(value) = &mut self.value {
            value.part(name);
            return;
        }
        let own = |row: &&Row| row.path.last() == Some(&name) && self.path.ends_with(row.path);
        let rows: Vec<&Row> = ROWS
            .iter()
            .filter(own)
            .filter(|row| fits(row, start))
            .collect();
        for row in rows {
            let open = Open {
                row: *row,
                depth: self.path.len(),
                text: String::new(),
                span: None,
                inside: Vec::new(),
            };
            match row.from {
                From::Attribute(from) => {
                    self.attribute(row.name, start, from, (written, span));
                }
                From::Text => self.value = Some(open),
                From::Parts => self.parts = Some(open),
            }
        }
    }

    fn end(&mut self) {
        let depth = self.path.len();
        let Some(name) = self.path.pop() else {
            return;
        };
        if let Some(from) = self.body_from {
            self.part_lines(name);
            self.aside_from = self.aside_from.filter(|from| *from < depth);
            self.body_from = (from < depth).then_some(from);
            return;
        }
        if let Some(value) = self.value.take_if(|value| value.depth == depth) {
            self.value(&value);
        } else if let Some(value) = &mut self.value {
            value.part(name);
        }
        if let Some(parts) = self.parts.take_if(|parts| parts.depth == depth) {
            let value = parts_of_day(&parts.inside).unwrap_or(Node::Map(parts.inside));
            self.say(parts.row.name, value);
        }
        if self.page == Page::Inside(depth) {
            self.page = Page::Behind;
        }
    }

    /// Ends what no tag ended.
    fn close(&mut self) {
        if let Some(value) = self.value.take() {
            self.value(&value);
        }
    }

    fn value(&mut self, value: &Open) {
        let shown = text::collapse(&value.text);
        let Some(span) = value.span.filter(|_| !shown.trim().is_empty()) else {
            return;
        };
        self.say(value.row.name, Node::Text(shown.trim().to_owned(), span));
    }

    fn say(&mut self, name: &str, value: Node) {
        let own = self.parts.as_mut().map(|parts| &mut parts.inside);
        let own = own.unwrap_or(&mut self.entries);
        if own.len() < MOST {
            own.push(Entry {
                name: name.to_owned(),
                value,
            });
        }
    }

    /// What the root states: the language; of an extractor's document all else as well.
    fn of_root(&mut self, name: &str, start: &BytesStart<'_>, tag: (&str, Span)) {
        self.attribute("language", start, "xml:lang", tag);
        let own = if name == "doc" { OF_DOC } else { &[] };
        for name in own {
            self.attribute(name, start, name, tag);
        }
    }

    /// Says what an attribute states. `tag`: the tag as it is written, and where.
    fn attribute(&mut self, name: &str, start: &BytesStart<'_>, from: &str, tag: (&str, Span)) {
        let Some(own) = attribute(start, from) else {
            return;
        };
        let Some(value) = decoded(&own) else {
            return;
        };
        let (written, span) = tag;
        let from = (own.as_ptr() as usize).checked_sub(written.as_ptr() as usize);
        let place = from
            .filter(|from| from + own.len() <= written.len())
            .map_or(span, |from| {
                let start = span.start + from;
                Span::new(start, start + own.len())
            });
        self.say(name, Node::Text(value, place));
    }

    fn text(&mut self, text: &str, span: Span) {
        if self.body_from.is_some() {
            if self.aside_from.is_some() {
                return;
            }
            self.body.push_str(text);
            self.body_span = Some(joined(self.body_span, span));
        } else if let Some(value) = &mut self.value {
            value.text.push_str(text);
            value.span = Some(joined(value.span, span));
        }
    }

    /// Ends a line of the text at the border of an element that is one.
    fn part_lines(&mut self, name: &str) {
        if !INLINE.contains(&name) && !self.body.is_empty() && !self.body.ends_with('\n') {
            self.body.push('\n');
        }
    }
}

fn joined(before: Option<Span>, span: Span) -> Span {
    before.map_or(span, |before| Span::new(before.start, span.end))
}

/// The name in a tag as it is written; TEI may have a prefix.
fn name(written: &str) -> &str {
    let name = written.trim_start_matches('<');
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    let name = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
    name.strip_prefix("tei:").unwrap_or(name)
}

fn root(start: &BytesStart<'_>) -> Option<&'static Root> {
    let name = std::str::from_utf8(start.name().into_inner()).unwrap_or_default();
    let name = name.strip_prefix("tei:").unwrap_or(name);
    ROOTS.iter().find(|root| {
        root.name == name && (root.attribute.is_empty() || value(start, root.attribute).is_some())
    })
}

fn fits(row: &Row, start: &BytesStart<'_>) -> bool {
    row.when.is_none_or(|(attribute, values)| {
        let own = value(start, attribute).unwrap_or_default();
        values.contains(&own.as_str())
    })
}

/// The value of an attribute as it is written.
fn attribute<'s>(start: &'s BytesStart<'_>, name: &str) -> Option<Cow<'s, [u8]>> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    let mut attributes = attributes.flatten();
    let own = attributes.find(|own| own.key.into_inner() == name.as_bytes())?;
    Some(own.value)
}

/// A value with its references undone.
fn decoded(value: &[u8]) -> Option<String> {
    let value = std::str::from_utf8(value).ok()?;
    Some(entity::decode(value).into_owned()).filter(|value| !value.trim().is_empty())
}

fn value(start: &BytesStart<'_>, name: &str) -> Option<String> {
    decoded(&attribute(start, name)?)
}
