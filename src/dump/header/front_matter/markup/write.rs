//! Markup is written, and where each part of it stands.

use super::Markup;
use crate::dump::header::front_matter::string::Told;
use crate::pieces::Pieces;
use crate::span::Span;

impl Markup {
    /// From here on what is written stands for the place.
    pub(super) fn stands_at(&mut self, source: usize) {
        self.pieces.push(self.text.len(), source);
    }

    /// A script of JSON-LD.
    pub(super) fn script(&mut self, json: &Told) {
        self.stands_at(json.span.start);
        self.text.push_str("<script type=\"application/ld+json\">");
        // What would end a script inside one is a text's there.
        self.copy(json, |byte, next| {
            (byte == b'<' && matches!(next, Some(b'/' | b'!'))).then_some("\\u003c")
        });
        self.stands_at(json.span.end);
        self.text.push_str("</script>\n");
    }

    /// The page's `<title>`.
    pub(super) fn title(&mut self, title: &Told) {
        self.stands_at(title.span.start);
        self.text.push_str("<title>");
        self.copy(title, |byte, _| match byte {
            b'&' => Some("&amp;"),
            b'<' => Some("&lt;"),
            _ => None,
        });
        self.stands_at(title.span.end);
        self.text.push_str("</title>\n");
    }

    /// An element without an inside, of fixed names and values but one, which is told. Its place is that of what is told.
    pub(super) fn element(&mut self, name: &str, fixed: &[(&str, &str)], own: &str, value: &Told) {
        if value.text.trim().is_empty() {
            return;
        }
        self.stands_at(value.span.start);
        self.open(name, fixed);
        self.text.push(' ');
        self.text.push_str(own);
        self.text.push_str("=\"");
        self.copy(value, |byte, _| quoted(byte));
        self.text.push_str("\">");
        self.stands_at(value.span.end);
        self.text.push('\n');
    }

    /// The start tag of an element that stands for an object.
    pub(super) fn start(&mut self, name: &str, fixed: &[(&str, &str)], place: Span) {
        self.stands_at(place.start);
        self.open(name, fixed);
        self.text.push('>');
        self.stands_at(place.end);
        self.text.push('\n');
    }

    pub(super) fn end(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    fn open(&mut self, name: &str, fixed: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in fixed {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            for c in value.chars() {
                match u8::try_from(c).ok().and_then(quoted) {
                    Some(reference) => self.text.push_str(reference),
                    None => self.text.push(c),
                }
            }
            self.text.push('"');
        }
    }

    /// Copies a text. `written` says how a byte is written that markup has a meaning of its own for, from it and the next one.
    fn copy(&mut self, told: &Told, written: impl Fn(u8, Option<u8>) -> Option<&'static str>) {
        let begin = self.text.len();
        let mut own = Pieces::default();
        own.push(0, 0);
        let bytes = told.text.as_bytes();
        let mut behind = 0;
        for (at, &byte) in bytes.iter().enumerate() {
            let Some(escape) = written(byte, bytes.get(at + 1).copied()) else {
                continue;
            };
            self.text
                .push_str(told.text.get(behind..at).unwrap_or_default());
            own.push(self.text.len() - begin, at);
            self.text.push_str(escape);
            behind = at + 1;
            own.push(self.text.len() - begin, behind);
        }
        self.text
            .push_str(told.text.get(behind..).unwrap_or_default());
        self.pieces.append(begin, &own.through(&told.pieces), 0);
    }
}

/// How a byte is written in an attribute's value.
const fn quoted(byte: u8) -> Option<&'static str> {
    match byte {
        b'"' => Some("&quot;"),
        b'&' => Some("&amp;"),
        _ => None,
    }
}
