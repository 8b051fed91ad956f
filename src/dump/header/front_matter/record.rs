//! A page as one object of JSON, as extractors, crawlers and builders of corpora write it: names with values, and the page's text or its
//! HTML as one of them. A row of C4, FineWeb or OSCAR has no title: it states an address and the time of the crawl, and what else there
//! is to know stands in the text.

use super::json::{self, Members};
use super::{RULE, state};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::dump::header::Header;
use crate::parser::Context;
use crate::pieces::Pieces;
use crate::span::Span;
use crate::value::text;
use serde_json::value::RawValue;

/// An object that is a page.
pub(crate) struct Record {
    /// What its names state.
    pub(crate) claims: Claims<'static>,
    /// The page, and whether it is HTML.
    pub(crate) page: String,
    pub(crate) is_html: bool,
    /// Where the page is written, escapes and all.
    pub(crate) pieces: Pieces,
}

impl Record {
    /// The address that the object states.
    pub(crate) fn url(&self) -> Option<&str> {
        self.claims.iter().find_map(|claim| match &claim.value {
            Value::Text(url) if claim.field == Field::Url => Some(&**url),
            _ => None,
        })
    }

    /// What the names say of the copy: where it was taken from, and when.
    pub(crate) fn of_copy(&self) -> impl Iterator<Item = Claim<'static>> {
        self.claims.iter().filter_map(|claim| {
            let field = match claim.field {
                Field::Url | Field::CaptureUrl => Field::CaptureUrl,
                Field::CaptureDate => Field::CaptureDate,
                _ => return None,
            };
            Some(Claim {
                field,
                source: Source::Capture,
                ..claim.clone()
            })
        })
    }
}

/// Shortest text of a page, in bytes: a server's answer has `"content": "text"` too.
const LEAST: usize = 80;
/// Shortest text that makes a page with its title alone, or as most of an object: a list of what an application shows has a name `text`
/// too.
const LONG: usize = 500;
/// How far into a value it is looked for what it is.
const HEAD: usize = 1024;

/// Reads a dump that is an object and nothing else.
pub(crate) fn read(text: &str, context: Context<'_>) -> Option<Record> {
    let object = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if !object.starts_with('{') || !object.trim_end().ends_with('}') {
        return None;
    }
    let (members, length) = json::members(object)?;
    if !object.get(length..)?.trim().is_empty() {
        return None;
    }
    let start = text.len() - object.len();
    let mut entries = json::entries(&members, object, start);
    for entry in &mut entries {
        entry.value.with_plain_spaces();
    }
    let told = |raw: &RawValue| Told::of(raw.get(), start + json::offset(object, raw));
    let is_own = |raw: &&&RawValue| is_document(raw) && raw.get().len() <= context.limits.bytes;
    let document = members.values().find(is_own);
    let own = match document {
        Some(raw) => told(raw)?,
        None => longest(texts(&members).filter_map(told))?,
    };
    let is_titled = state::has(&entries, Field::Headline);
    let states_page = state::are_of_page(&entries) || state::has(&entries, Field::Url);
    let is_long = own.text.len() >= LONG && (is_titled || own.span.len() * 2 > length);
    if document.is_none() && !states_page && !is_long {
        return None;
    }
    if members.values().any(|raw| tells_of_crawl(raw)) {
        entries.iter_mut().for_each(state::date_the_copy);
    }
    if !is_titled {
        // A row has its own source and number: `"source": "mC4"`, `"id": "<urn:uuid:…>"`.
        entries.retain(|entry| !state::is_of_row(entry));
    }
    let mut header = Header::of(context);
    state::say(&mut header, &entries);
    if is_titled && document.is_none() {
        header.typed(own.span, Field::ArticleBody, &paragraphs(&own.text), RULE);
    }
    header.read_days();
    Some(Record {
        claims: header.claims,
        page: own.text,
        is_html: document.is_some(),
        pieces: own.pieces,
    })
}

/// A text that a member states, and where.
struct Told {
    text: String,
    pieces: Pieces,
    span: Span,
}

impl Told {
    /// Takes the escapes off a text in its quotes, which stands at `start`.
    fn of(written: &str, start: usize) -> Option<Self> {
        let text: String = serde_json::from_str(written).ok()?;
        let inner = written.strip_prefix('"')?.strip_suffix('"')?;
        let mut pieces = Pieces::default();
        pieces.push(0, start + 1);
        let (mut decoded, mut behind) = (0, 0);
        for at in memchr::memchr_iter(b'\\', inner.as_bytes()) {
            if at < behind {
                continue;
            }
            decoded += at - behind;
            let (length, means) = escape(inner.get(at..)?)?;
            pieces.push(decoded, start + 1 + at);
            decoded += means;
            behind = at + length;
            pieces.push(decoded, start + 1 + behind);
        }
        Some(Self {
            text,
            pieces,
            span: Span::new(start + 1, start + 1 + inner.len()),
        })
    }
}

/// The length of the escape that a text begins with, and how many bytes it stands for: `\n` one, `\u00e9` two, `\ud83d\ude00` four.
fn escape(text: &str) -> Option<(usize, usize)> {
    let unit = |at: usize| u32::from_str_radix(text.get(at..at + 4)?, 16).ok();
    if text.as_bytes().get(1) != Some(&b'u') {
        return Some((2, 1));
    }
    let first = unit(2)?;
    Some(match char::from_u32(first) {
        Some(c) => (6, c.len_utf8()),
        None => (12, 4),
    })
}

/// The members that hold the page's text.
fn texts<'t>(members: &Members<'t>) -> impl Iterator<Item = &'t RawValue> {
    let texts = members.iter().filter(|(name, _)| state::is_text(name));
    texts.map(|(_, raw)| *raw)
}

/// The longest text that is no markup: an extractor writes it raw and tidied.
fn longest(texts: impl Iterator<Item = Told>) -> Option<Told> {
    texts
        .filter(|own| own.text.len() >= LEAST && !has_markup(&own.text))
        .max_by_key(|own| own.text.len())
}

/// A text's paragraphs, a line each.
fn paragraphs(text: &str) -> String {
    let plain = text.replace(|c: char| c.is_control() && c != '\n' || c == '\u{a0}', " ");
    let lines = plain.lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Whether a value is a whole document of HTML.
fn is_document(raw: &RawValue) -> bool {
    let head = text::head(raw.get(), HEAD).to_ascii_lowercase();
    head.starts_with('"') && (head.contains("<!doctype html") || head.contains("<html"))
}

/// Whether a value names a crawl or a file of one: `"dump": "CC-MAIN-2024-10"`. Whoever writes such a row dates the copy.
fn tells_of_crawl(raw: &RawValue) -> bool {
    let value = text::head(raw.get(), HEAD);
    ["CC-MAIN-", ".warc", "warc-"]
        .iter()
        .any(|mark| value.contains(mark))
}

/// Whether a text has tags or references of HTML in it: `<br />`, `</p>`, `<!-- -->`, `&quot;`, `&#39;`.
fn has_markup(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'<', b'&', bytes).any(|at| {
        let behind = bytes.get(at + 1..).unwrap_or_default();
        let first = behind.first().copied().unwrap_or_default();
        if bytes.get(at) == Some(&b'<') {
            return first.is_ascii_alphabetic() || matches!(first, b'/' | b'!');
        }
        let name = behind.strip_prefix(b"#").unwrap_or(behind);
        let length = name
            .iter()
            .take(REFERENCE)
            .take_while(|b| b.is_ascii_alphanumeric())
            .count();
        length > 1 && name.get(length) == Some(&b';')
    })
}

/// Longest name of a reference that is looked for.
const REFERENCE: usize = 10;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]
mod tests {
    use super::Told;
    use crate::span::Span;

    #[test]
    fn each_character_has_its_place() {
        let written = r#""a\n\"é\" \u00e9\\\ud83d\ude00\/b""#;
        let told = Told::of(written, 0).unwrap();
        assert_eq!(told.text, "a\n\"é\" é\\😀/b");
        let places = [
            "a",
            r"\n",
            r#"\""#,
            "é",
            r#"\""#,
            " ",
            r"\u00e9",
            r"\\",
            r"\ud83d\ude00",
            r"\/",
            "b",
        ];
        for ((at, c), place) in told.text.char_indices().zip(places) {
            let span = told.pieces.span(Span::new(at, at + c.len_utf8())).unwrap();
            assert_eq!(&written[span.start..span.end], place);
        }
        assert!(Told::of("[1]", 0).is_none());
        assert!(Told::of(r#""\ud83d""#, 0).is_none());
    }
}
