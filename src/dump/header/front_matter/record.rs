//! A page as one object of JSON, as extractors, crawlers and builders of corpora write it: names with values, and the page's text or its
//! HTML as one of them. A row of C4, `FineWeb` or OSCAR has no title: it states an address and the time of the crawl, and what else there
//! is to know stands in the text.

use super::json::{self, Members};
use super::node::Entry;
use super::{RULE, state};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::dump::header::{Header, site};
use crate::dump::layout;
use crate::parser::Context;
use crate::pieces::Pieces;
use crate::span::Span;
use crate::value::text;
use serde_json::value::RawValue;

/// An object that is a page.
pub(crate) struct Record {
    /// What its names state. Their places are those in the object behind all places in the page: claims of both go through the same readers,
    /// and are told apart by it.
    pub(crate) claims: Claims<'static>,
    /// The page.
    pub(crate) page: String,
    pub(crate) is_html: bool,
    /// The names state its title, and its text is the article's. Otherwise the text may have a head of its own.
    pub(crate) is_titled: bool,
    /// Where the page is written, escapes and all.
    pieces: Pieces,
}

impl Record {
    fn new(mut claims: Claims<'static>, own: Told, is_html: bool, is_titled: bool) -> Self {
        let behind = own.text.len() + 1;
        for claim in &mut claims {
            claim.span = Span::new(claim.span.start + behind, claim.span.end + behind);
        }
        Self {
            claims,
            page: own.text,
            is_html,
            is_titled,
            pieces: own.pieces,
        }
    }

    /// The place in the object of what was read of the page or of the names.
    pub(crate) fn place(&self, span: Span) -> Span {
        let behind = self.page.len() + 1;
        if span.start >= behind {
            return Span::new(span.start - behind, span.end - behind);
        }
        self.pieces.span(span).unwrap_or_default()
    }

    /// The address that the object states.
    pub(crate) fn url(&self) -> Option<&str> {
        self.claims.iter().find_map(|claim| match &claim.value {
            Value::Text(url) if claim.field == Field::Url => Some(&**url),
            _ => None,
        })
    }

    /// What the names say of a document: of the copy, where it was taken from and when, and beside a title what the document leaves open.
    /// Without one they number and sort the row: `"id": 17, "category": "phishing"`.
    pub(crate) fn beside(&self, document: &Claims<'_>) -> Claims<'static> {
        let said = |field: Field| document.iter().any(|claim| claim.field == field);
        let claims = self.claims.iter().filter_map(|claim| {
            let field = match claim.field {
                Field::Url => Field::CaptureUrl,
                field => field,
            };
            let source = match field {
                Field::CaptureUrl | Field::CaptureDate => Source::Capture,
                _ if !self.is_titled || said(field) => return None,
                _ => claim.source,
            };
            Some(Claim {
                field,
                source,
                ..claim.clone()
            })
        });
        claims.collect()
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
    let object = Object::of(text)?;
    let mut entries = json::entries(&object.members, object.written, object.start);
    for entry in &mut entries {
        entry.value.with_plain_spaces();
    }
    // A summary that is markup is none.
    entries.retain(|entry| {
        !entry
            .value
            .text()
            .is_some_and(|(text, _)| text.trim_start().starts_with('<'))
    });
    state::leave_out_subject(&mut entries);
    let is_titled = state::has(&entries, Field::Headline);
    let (own, is_html) = object.page(&entries, is_titled, context.limits.bytes)?;
    if !is_html && !state::is_titled(&entries) {
        entries = object.of_row(entries);
    }
    let mut header = Header::of(context);
    state::say(&mut header, &entries);
    if is_titled && !is_html {
        header.typed(own.span, Field::ArticleBody, &paragraphs(&own.text), RULE);
    }
    header.read_days();
    if !is_html {
        site::leave_out(&mut header, &layout::sheet(&own.text));
    }
    Some(Record::new(header.claims, own, is_html, is_titled))
}

/// An object that is a whole dump.
struct Object<'t> {
    members: Members<'t>,
    written: &'t str,
    /// Where it stands.
    start: usize,
}

impl<'t> Object<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let is_gap = |c: char| c == '\u{feff}' || c.is_whitespace();
        let written = text.trim_start_matches(is_gap);
        let start = text.len() - written.len();
        let written = written.trim_end();
        if !written.starts_with('{') || !written.ends_with('}') {
            return None;
        }
        let (members, length) = json::members(written)?;
        (length == written.len()).then_some(Self {
            members,
            written,
            start,
        })
    }

    fn told(&self, raw: &RawValue) -> Option<Told> {
        Told::of(raw.get(), self.start + json::offset(self.written, raw))
    }

    /// The page that it holds, and whether that is HTML. Where names and a text state a page, a document beside is what it was taken from.
    fn page(&self, entries: &[Entry], is_titled: bool, limit: usize) -> Option<(Told, bool)> {
        let of_page = state::are_of_page(entries);
        let texts = self.members.iter().filter(|(name, _)| state::is_text(name));
        let texts = texts.filter_map(|(_, raw)| self.told(raw));
        let plain = longest(texts.filter(|own| own.is_plain(is_titled)));
        if plain.is_none() || !of_page {
            let all = self.members.values().filter(|raw| opens_markup(raw.get()));
            let documents = all.filter_map(|raw| self.told(raw));
            let documents = documents.filter(|own| own.is_document() && own.text.len() <= limit);
            if let Some(document) = longest(documents) {
                return Some((document, true));
            }
        }
        // Names of a page are one even where its text is markup or none.
        let own = plain.or_else(|| of_page.then(Told::default))?;
        (of_page || self.is_row(entries, &own, is_titled)).then_some((own, false))
    }

    /// Whether it is a page without the names of one: with an address and a sign of a crawl, or with a long text.
    fn is_row(&self, entries: &[Entry], own: &Told, is_titled: bool) -> bool {
        let is_most = own.span.len() * 2 > self.written.len();
        let is_dated = || state::has(entries, Field::CaptureDate) || self.is_of_crawl();
        own.text.len() >= LONG && (is_titled || is_most)
            || state::has(entries, Field::Url) && is_dated()
    }

    /// What a row's names state of its page.
    fn of_row(&self, entries: Vec<Entry>) -> Vec<Entry> {
        state::of_row(entries, self.is_of_crawl())
    }

    /// Whether a value beside the text names a crawl or a file of one: `"dump": "CC-MAIN-2024-10"`. Whoever writes such a row dates the
    /// copy.
    fn is_of_crawl(&self) -> bool {
        let beside = self
            .members
            .iter()
            .filter(|(name, _)| !state::is_text(name));
        let mut heads = beside.map(|(_, raw)| text::head(raw.get(), HEAD));
        heads.any(|head| CRAWLS.iter().any(|mark| head.contains(mark)))
    }
}

/// A text that a member states, and where.
#[derive(Default)]
struct Told {
    text: String,
    pieces: Pieces,
    span: Span,
}

impl Told {
    /// Takes the escapes off a text in its quotes, which stands at `start`. Half a surrogate pair is U+FFFD: what cuts a text at so
    /// many units cuts pairs in two.
    fn of(written: &str, start: usize) -> Option<Self> {
        let inner = written.strip_prefix('"')?.strip_suffix('"')?;
        let start = start + 1;
        let mut pieces = Pieces::default();
        pieces.push(0, start);
        let mut text = String::with_capacity(inner.len());
        let mut behind = 0;
        for at in memchr::memchr_iter(b'\\', inner.as_bytes()) {
            if at < behind {
                continue;
            }
            text.push_str(inner.get(behind..at)?);
            pieces.push(text.len(), start + at);
            let (length, meant) = escape(inner.get(at..)?);
            text.push(meant);
            behind = at + length;
            pieces.push(text.len(), start + behind);
        }
        text.push_str(inner.get(behind..)?);
        Some(Self {
            text,
            pieces,
            span: Span::new(start, start + inner.len()),
        })
    }

    /// Whether it is long enough and no markup. Under a title a tag tells that it is the source of a page; a row's text may show some.
    fn is_plain(&self, is_titled: bool) -> bool {
        let is_markup = if is_titled {
            has_markup(&self.text)
        } else {
            let closed = memchr::memmem::find_iter(self.text.as_bytes(), "</");
            self.text.trim_start().starts_with('<') || closed.take(TAGS).count() == TAGS
        };
        self.text.len() >= LEAST && !is_markup
    }

    /// Whether it is a whole document of HTML.
    fn is_document(&self) -> bool {
        let head = text::head(&self.text, HEAD).to_ascii_lowercase();
        let has = |tags: &[&str]| tags.iter().any(|tag| head.contains(tag));
        has(&["<!doctype html", "<html"]) && has(&["<head", "<body", "<title", "<meta"])
    }
}

/// The length of the escape that a text begins with, and the character it stands for: `\n`, `\u00e9`, `\ud83d\ude00`.
fn escape(text: &str) -> (usize, char) {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let Some(first) = unit(0) else {
        let c = text.chars().nth(1).unwrap_or('\u{fffd}');
        let meant = match c {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            c => c,
        };
        return (1 + c.len_utf8(), meant);
    };
    let units = [Some(first), unit(6)].into_iter().flatten();
    let meant = char::decode_utf16(units).next();
    match meant {
        Some(Ok(c)) => (6 * c.len_utf16(), c),
        _ => (6, '\u{fffd}'),
    }
}

/// The longest: an extractor writes a text raw and tidied, a crawler a page and its lighter copy.
fn longest(texts: impl Iterator<Item = Told>) -> Option<Told> {
    texts.max_by_key(|own| own.text.len())
}

/// A text's paragraphs, a line each.
fn paragraphs(text: &str) -> String {
    let plain = text.replace(|c: char| c.is_control() && c != '\n' || c == '\u{a0}', " ");
    let lines = plain.lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Whether a value is a text that begins with a tag, `<` or `\u003c`.
fn opens_markup(written: &str) -> bool {
    let Some(mut rest) = written.strip_prefix('"') else {
        return false;
    };
    rest = rest.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    while let Some(behind) = ["\\n", "\\r", "\\t", "\\ufeff"]
        .iter()
        .find_map(|gap| rest.strip_prefix(gap))
    {
        rest = behind.trim_start();
    }
    let escaped = || {
        rest.get(..6)
            .is_some_and(|head| head.eq_ignore_ascii_case("\\u003c"))
    };
    rest.starts_with('<') || escaped()
}

/// What the names of crawls and of their files hold.
const CRAWLS: [&str; 3] = ["CC-MAIN-", ".warc", "warc-"];
/// Closing tags that make a text markup.
const TAGS: usize = 3;

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
        assert_eq!(
            Told::of(r#""a\ud83d\u00e9""#, 0).unwrap().text,
            "a\u{fffd}é"
        );
    }
}
