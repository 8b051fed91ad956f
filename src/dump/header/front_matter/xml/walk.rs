//! One way through a document: the values of the first page in it, its text, and where the second begins.

use super::rows::{
    ASIDE, BESIDE, BODIES, Element, From, INLINE, KIND, NO_PAGES, OF_DOC, ROOTS, ROWS, Root, Row,
};
use super::tag::{attribute, bare, decoded, fits, value};
use super::{Entry, Node, Span, parts_of_day, text};
use crate::value::entity;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Values that are read of a page.
const MOST: usize = 4096;

const CDATA: &str = "<![CDATA[";

/// Elements that may be left open inside one that ends, as `<br>` of HTML that nobody escaped.
const LEFT_OPEN: usize = 64;

#[derive(Debug, Default)]
pub(super) struct Walk<'t> {
    pub(super) entries: Vec<Entry>,
    pub(super) body: String,
    pub(super) body_span: Option<Span>,
    pub(super) second: Option<Span>,
    /// What the names of the vocabulary are written behind, `tei:`.
    prefix: &'t str,
    /// The names of the elements around, the root first.
    path: Vec<&'t str>,
    /// Values of which the end has not come, each in the one before.
    open: Vec<Open>,
    /// The elements around where the page's text and what is none of it begin.
    body_from: Option<usize>,
    aside_from: Option<usize>,
    page: Page,
    /// The elements of which each is a page.
    page_name: &'static str,
    /// The first that is none anybody sees: it is read where no other is there.
    passed: Option<Passed>,
}

/// How far the first page is read.
#[derive(Debug, Default, PartialEq, Eq)]
enum Page {
    #[default]
    Before,
    /// The elements around it and the values before.
    Inside {
        depth: usize,
        entries: usize,
    },
    Behind,
}

/// What was read of a page and put aside.
#[derive(Debug)]
struct Passed {
    entries: Vec<Entry>,
    body: String,
    body_span: Option<Span>,
}

/// A value of which the end has not come.
#[derive(Debug)]
struct Open {
    row: &'static Row,
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
                // A text breaks off: a copy of so many bytes.
                let rest = document.get(from..).unwrap_or_default();
                if let Some(rest) = rest.strip_prefix(CDATA) {
                    let from = start + from + CDATA.len();
                    walk.text(rest, Span::new(from, from + rest.len()));
                }
                break;
            };
            let to = usize::try_from(reader.buffer_position()).ok()?;
            let place = |from: usize, to: usize| Span::new(start + from, start + to);
            let span = place(from, to);
            let written = document.get(from..to).unwrap_or_default();
            if let (Event::Start(tag) | Event::Empty(tag), true) = (&event, walk.path.is_empty()) {
                match walk.root(written, tag) {
                    Some(root) => walk.page_name = root.page,
                    None if walk.page == Page::Before => return None,
                    // Something else behind it.
                    None => break,
                }
            }
            match event {
                Event::Start(tag) => walk.start(written, &tag, span),
                Event::Empty(tag) => {
                    walk.start(written, &tag, span);
                    walk.leave();
                }
                Event::End(_) => walk.end(written),
                Event::Text(_) => walk.text(written, span),
                Event::CData(_) => {
                    let (open, close) = (CDATA.len(), "]]>".len());
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
        walk.finish();
        Some(walk)
    }

    /// The root that begins, where it is a vocabulary's, whose names may all have a prefix.
    fn root(&mut self, written: &'t str, start: &BytesStart<'_>) -> Option<&'static Root> {
        let name = bare(written);
        let called = |name: &str| {
            ROOTS.iter().find(|root| {
                root.name == name
                    && (root.attribute.is_empty() || value(start, root.attribute).is_some())
            })
        };
        let local = name.rsplit(':').next().unwrap_or(name);
        let whole = called(name).map(|root| (root, ""));
        let (root, prefix) = whole.or_else(|| called(local).zip(name.strip_suffix(local)))?;
        self.prefix = prefix;
        Some(root)
    }

    fn name(&self, written: &'t str) -> &'t str {
        let name = bare(written);
        name.strip_prefix(self.prefix).unwrap_or(name)
    }

    fn is_in(&self, elements: &[Element], start: &BytesStart<'_>) -> bool {
        let mut elements = elements.iter();
        elements.any(|element| self.path.ends_with(element.path) && fits(element, start))
    }

    fn start(&mut self, written: &'t str, start: &BytesStart<'_>, span: Span) {
        let name = self.name(written);
        if name == self.page_name {
            match self.page {
                Page::Behind => {
                    self.second = Some(span);
                    return;
                }
                Page::Inside { .. } => {}
                Page::Before => {
                    self.page = Page::Inside {
                        depth: self.path.len() + 1,
                        entries: self.entries.len(),
                    }
                }
            }
        }
        if self.path.is_empty() {
            self.of_root(name, start, (written, span));
        }
        self.path.push(name);
        let depth = self.path.len();
        let is_aside =
            || self.is_in(ASIDE, start) || !self.open.is_empty() && self.is_in(BESIDE, start);
        if self.aside_from.is_none() && is_aside() {
            self.aside_from = Some(depth);
        }
        if self.is_in(BODIES, start) && self.open.is_empty() && self.body.trim().is_empty() {
            self.body.clear();
            self.body_from = Some(depth);
        }
        if self.body_from.is_some() {
            return self.part_lines(name);
        }
        if let Some(value) = self.open.last_mut() {
            value.part(name);
        }
        if self.aside_from.is_none() {
            self.values(start, (written, span));
        }
    }

    /// Says or opens the values of an element that begins.
    fn values(&mut self, start: &BytesStart<'_>, tag: (&'t str, Span)) {
        let is_inside = match self.open.last() {
            Some(open) if open.row.from == From::Part => return,
            open => open.is_some(),
        };
        for row in ROWS {
            let is_own = (row.from == From::Part) == is_inside
                && self.path.ends_with(row.element.path)
                && fits(&row.element, start);
            match row.from {
                _ if !is_own => {}
                From::Attribute(from) => self.attribute(row.name, start, from, tag),
                From::Text | From::Part => self.open.push(Open {
                    row,
                    depth: self.path.len(),
                    text: String::new(),
                    span: None,
                    inside: Vec::new(),
                }),
            }
        }
    }

    /// Ends an element, and those in it that nothing ended.
    fn end(&mut self, written: &'t str) {
        let name = self.name(written);
        let mut inner = self.path.iter().rev().take(LEFT_OPEN);
        if let Some(left) = inner.position(|own| *own == name) {
            for _ in 0..=left {
                self.leave();
            }
        }
    }

    fn leave(&mut self) {
        let depth = self.path.len();
        let Some(name) = self.path.pop() else {
            return;
        };
        self.aside_from = self.aside_from.filter(|from| *from < depth);
        if self.body_from.is_some() {
            self.part_lines(name);
            self.body_from = self.body_from.filter(|from| *from < depth);
        }
        while self.open.last().is_some_and(|value| value.depth == depth) {
            self.close_last();
        }
        if let Some(value) = self.open.last_mut() {
            value.part(name);
        }
        match self.page {
            Page::Inside {
                depth: own,
                entries,
            } if own == depth => self.end_page(entries),
            _ => {}
        }
    }

    /// Ends a page. One that has no title or is none that anybody sees is passed over: a record that was deleted, a picture of an article.
    fn end_page(&mut self, before: usize) {
        let own = self.entries.get(before..).unwrap_or_default();
        let is_titled = is_titled(own);
        let mut kinds = own.iter().filter(|entry| entry.name == KIND);
        let is_other = kinds.any(|entry| {
            let kind = entry.value.text().map(|(text, _)| text);
            kind.is_some_and(|kind| NO_PAGES.contains(&kind))
        });
        if is_titled && !is_other {
            self.page = Page::Behind;
            return;
        }
        self.page = Page::Before;
        let passed = Passed {
            entries: self.entries.split_off(before),
            body: std::mem::take(&mut self.body),
            body_span: self.body_span.take(),
        };
        if is_titled {
            self.passed.get_or_insert(passed);
        }
    }

    /// Ends what no tag ended, and takes what was passed over where nothing else is there.
    fn finish(&mut self) {
        while !self.open.is_empty() {
            self.close_last();
        }
        if is_titled(&self.entries) {
            return;
        }
        if let Some(passed) = self.passed.take() {
            self.entries.extend(passed.entries);
            self.body = passed.body;
            self.body_span = passed.body_span;
        }
    }

    /// Says a value that is whole.
    fn close_last(&mut self) {
        let Some(value) = self.open.pop() else {
            return;
        };
        let name = value.row.name;
        if !value.inside.is_empty() {
            let parts = parts_of_day(&value.inside).unwrap_or(Node::Map(value.inside));
            return self.say(name, parts);
        }
        let shown = text::collapse(&value.text);
        if let Some(span) = value.span.filter(|_| !shown.trim().is_empty()) {
            self.say(name, Node::Text(shown.trim().to_owned(), span));
        }
    }

    fn say(&mut self, name: &str, value: Node) {
        let own = self.open.last_mut().map(|open| &mut open.inside);
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
        if self.aside_from.is_some() {
            return;
        }
        if self.body_from.is_some() {
            self.body.push_str(text);
            self.body_span = Some(joined(self.body_span, span));
        } else if let Some(value) = self.open.last_mut() {
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

fn is_titled(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| entry.name == "title")
}
