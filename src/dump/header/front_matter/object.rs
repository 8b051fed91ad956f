//! An object of JSON that may be a page: which of its members is the page's text or its HTML.

use super::json::{self, Members, Place};
use super::markup::Markup;
use super::node::Entry;
use super::state;
use super::string::Told;
use super::tags;
use crate::claim::Field;
use crate::value::text;
use serde_json::value::RawValue;

/// Shortest text of a page, in bytes: a server's answer has `"content": "text"` too.
const LEAST: usize = 80;
/// Shortest text that makes a page with its title alone, or as most of an object: a list of what an application shows has a name `text`
/// too.
const LONG: usize = 500;
/// The same of a text in lines, of which the first may be its title.
const LONG_IN_LINES: usize = 250;
/// How far into a value it is looked for what it is.
const HEAD: usize = 1024;

/// What the page of an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// The inside of an article, in HTML.
    Fragment,
    /// A whole document of HTML.
    Document,
}

/// An object.
pub(super) struct Object<'t> {
    pub(super) members: Members<'t>,
    pub(super) place: Place<'t>,
    /// Members that are its text; where it has none those of its parts: `"webTitle": …, "fields": {"bodyText": …}`.
    texts: Vec<&'t RawValue>,
    /// What it holds of the page's markup.
    pub(super) markup: Markup,
}

impl<'t> Object<'t> {
    pub(super) fn of(place: Place<'t>) -> Option<Self> {
        let members = place.members()?;
        if json::is_structured(&members) {
            return None;
        }
        let parts = members.0.iter().filter(|(name, _)| state::is_part(name));
        let parts = parts.filter_map(|(_, raw)| place.of(raw).members());
        let parts = Members(parts.flat_map(|part| part.0).collect());
        let own = texts(&members);
        Some(Self {
            texts: if own.is_empty() { texts(&parts) } else { own },
            markup: Markup::of(&members, place),
            members,
            place,
        })
    }

    /// The page that it holds; where it has its markup it may have no other.
    pub(super) fn page(&self, entries: &[Entry], limit: usize) -> Option<(Told, Kind)> {
        let none = || (!self.markup.is_empty()).then(|| (Told::default(), Kind::Text));
        self.text(entries, limit).or_else(none)
    }

    /// Its text or its HTML. Where names and a text state a page, a document beside is what it was taken from.
    fn text(&self, entries: &[Entry], limit: usize) -> Option<(Told, Kind)> {
        let is_titled = state::has(entries, Field::Headline);
        let of_page = state::are_of_page(entries);
        let in_part = state::are_of_page_in_part(entries);
        let texts = || {
            let own = self.texts.iter();
            own.filter_map(|raw| told(self.place.of(raw), 0))
        };
        let plain = longest(texts().filter(|own| is_plain(&own.text, is_titled)));
        if plain.is_none() || !(of_page || in_part) {
            let all = self.members.0.iter().map(|(_, raw)| self.place.of(raw));
            let documents = all.filter(|place| opens_markup(place.written));
            let documents = documents.filter_map(|place| Told::of(place.written, place.start));
            let documents =
                documents.filter(|own| is_document(&own.text) && own.text.len() <= limit);
            if let Some(document) = longest(documents) {
                return Some((document, Kind::Document));
            }
        }
        if let Some(plain) = plain {
            let is_page = of_page
                || in_part
                || !self.markup.is_empty()
                || self.is_row(entries, &plain, is_titled);
            return is_page.then_some((plain, Kind::Text));
        }
        if !of_page {
            return None;
        }
        let marked = texts().filter(|own| own.text.len() >= LEAST && has_markup(&own.text));
        match longest(marked) {
            Some(marked) => Some((marked, Kind::Fragment)),
            // Names of a page are one even without a text.
            None => Some((Told::default(), Kind::Text)),
        }
    }

    /// Whether it is a page without the names of one: with an address and a sign of a crawl, or with a text that is most of it and long, or
    /// parted in lines, or beside an address.
    fn is_row(&self, entries: &[Entry], own: &Told, is_titled: bool) -> bool {
        let is_most = own.span.len() * 2 > self.place.written.len();
        let is_dated = || state::has(entries, Field::CaptureDate) || self.is_of_crawl();
        let has_address = || state::has(entries, Field::Url);
        let is_in_lines = || {
            own.text.len() >= LONG_IN_LINES
                && own.text.trim().lines().count() > 3
                && is_of_sentences(&own.text)
        };
        let is_whole = !own.is_parted;
        own.text.len() >= LONG && (is_titled || is_most && is_whole)
            || is_most && (has_address() || is_whole && is_in_lines())
            || has_address() && is_dated()
    }

    /// Whether a value beside the text names a crawl or a file of one: `"dump": "CC-MAIN-2024-10"`. Whoever writes such a row dates the
    /// copy.
    pub(super) fn is_of_crawl(&self) -> bool {
        let is_marked = |raw: &RawValue| {
            let head = text::head(raw.get(), HEAD);
            CRAWLS.iter().any(|mark| head.contains(mark))
        };
        // The text may tell of one.
        let mut own = self.members.0.iter();
        own.any(|(name, raw)| is_marked(raw) && !state::is_text(name))
    }
}

/// The members that are a page's text.
fn texts<'t>(members: &Members<'t>) -> Vec<&'t RawValue> {
    let own = members.0.iter().filter(|(name, _)| state::is_text(name));
    own.map(|(_, raw)| *raw).collect()
}

/// What the names of crawls and of their files hold.
const CRAWLS: [&str; 3] = ["CC-MAIN-", ".warc", "warc-"];

/// How deep a text may be parted.
const DEEPEST: usize = 8;
/// Under which names a part of a text stands: lists, of which each is a part, and texts, which are one in several forms.
const LISTS: [&str; 4] = ["sections", "paragraphs", "headline", "blocks"];
const FORMS: [&str; 8] = [
    "rendered",
    "value",
    "text",
    "content",
    "html",
    "plaintext",
    "markdown",
    "body",
];

/// A text, which may be written as a list of its paragraphs, `["…", "…"]`, as a form of it, `{"rendered": "…"}`, or in sections.
fn told(place: Place<'_>, depth: usize) -> Option<Told> {
    if place.written.starts_with('"') {
        let own = Told::of(place.written, place.start);
        let own = own.filter(|own| !own.text.trim().is_empty());
        return own.map(Told::with_line_ends);
    }
    if depth == DEEPEST {
        return None;
    }
    if let Some(items) = place.items() {
        return of_items(&items.collect::<Vec<_>>(), depth);
    }
    let members = place.members()?;
    // What somebody says to somebody.
    if members.0.iter().any(|(name, _)| name == "role") {
        return None;
    }
    let under = |names: &'static [&str], open: &'static [char]| {
        let own = members.0.iter().filter(move |(name, raw)| {
            names.contains(&name.as_str()) && raw.get().starts_with(open)
        });
        own.filter_map(move |(_, raw)| told(place.of(raw), depth + 1))
    };
    let parts = Told::joined(under(&LISTS, &['[']).collect());
    let parts = parts.or_else(|| longest(under(&FORMS, &['"'])));
    parts.or_else(|| longest(under(&EDITORS, &['['])))
}

/// Under which name editors of text keep what stands in an element of theirs.
const EDITORS: [&str; 2] = ["content", "children"];

/// A text in parts: paragraphs; pieces of one, `["The ", {"type": "bold", "text": "wheel"}, " turns"]`; or the whole in forms of several
/// types, `[{"type": "text/plain", …}, {"type": "text/html", …}]`.
fn of_items(items: &[Place<'_>], depth: usize) -> Option<Told> {
    let is_object = |item: &&Place<'_>| item.written.starts_with('{');
    let objects = items.iter().filter(is_object).count();
    let kind = |item: &Place<'_>| {
        let members = item.members()?;
        let mut own = members.0.iter();
        let (_, kind) =
            own.find(|(name, _)| matches!(name.as_str(), "type" | "_type" | "nodeType"))?;
        Some(kind.get().trim_matches('"').to_owned())
    };
    let kinds: Vec<String> = match objects {
        0 => Vec::new(),
        _ => items.iter().filter_map(kind).collect(),
    };
    let is_each = |is: fn(&String) -> bool| kinds.len() == items.len() && kinds.iter().all(is);
    let is_run = objects > 0 && objects < items.len()
        || is_each(|kind| INLINE.contains(&kind.as_str())) && depth > 1;
    let parts = items.iter().filter_map(|item| told(*item, depth + 1));
    if is_each(|kind| kind.contains('/')) && items.len() > 1 {
        return longest(parts);
    }
    let parts = parts.collect();
    let joined = if is_run {
        Told::run_together(parts)
    } else {
        Told::joined(parts)
    };
    joined.map(|own| Told {
        is_parted: own.is_parted || objects > 0,
        ..own
    })
}

/// Pieces of a paragraph.
const INLINE: [&str; 5] = ["text", "span", "link", "hardBreak", "mention"];

/// The longest: an extractor writes a text raw and tidied, a crawler a page and its lighter copy. Of two that are near it the one that is
/// parted in lines.
fn longest(texts: impl Iterator<Item = Told>) -> Option<Told> {
    texts.reduce(|best, own| {
        let (short, long) = if own.text.len() < best.text.len() {
            (own, best)
        } else {
            (best, own)
        };
        let is_near = short.text.len() * 10 >= long.text.len() * 9;
        if is_near && short.text.contains('\n') && !long.text.contains('\n') {
            short
        } else {
            long
        }
    })
}

/// Whether a text is long enough, whole and no markup. Under a title a tag tells that it is the source of a page; a row's text may show
/// some.
fn is_plain(text: &str, is_titled: bool) -> bool {
    let is_markup = if is_titled {
        has_markup(text)
    } else {
        let closed = memchr::memmem::find_iter(text.as_bytes(), "</");
        text.trim_start().starts_with('<') || closed.take(TAGS).count() == TAGS
    };
    text.len() >= LEAST && !is_markup && !is_beginning(text)
}

/// Shortest line of a paragraph.
const PARAGRAPH: usize = 40;

/// Whether most of a text are lines that end as sentences do: programs, queries and settings are parted in lines as well.
fn is_of_sentences(text: &str) -> bool {
    const ENDS: &str = ".!?…\"”’»)。！？।॥؟۔։";
    let is_sentence = |line: &&str| line.len() >= PARAGRAPH && line.ends_with(|c| ENDS.contains(c));
    let lines = text.lines().map(str::trim_end);
    let sentences = lines.filter(is_sentence).map(str::len);
    sentences.sum::<usize>() * 2 > text.len()
}

/// Whether a text is the beginning of one, as an interface that searches news gives it: `… [+2345 chars]`.
fn is_beginning(text: &str) -> bool {
    let count = text
        .trim_end()
        .strip_suffix(" chars]")
        .and_then(|text| text.rsplit_once('['));
    count.is_some_and(|(_, count)| {
        let count = count.trim_start_matches('+');
        !count.is_empty() && count.bytes().all(|b| b.is_ascii_digit())
    })
}

/// Whether a text is a whole document of HTML.
fn is_document(text: &str) -> bool {
    let head = text::head(text, HEAD).to_ascii_lowercase();
    let has = |tags: &[&str]| tags.iter().any(|tag| head.contains(tag));
    has(&["<!doctype html", "<html"]) && has(&["<head", "<body", "<title", "<meta"])
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

/// Closing tags that make a text markup.
const TAGS: usize = 3;

/// Whether a text is markup or has references of HTML in it: `&quot;`, `&#39;`.
fn has_markup(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_reference = |at: usize| {
        let behind = bytes.get(at + 1..).unwrap_or_default();
        let name = behind.strip_prefix(b"#").unwrap_or(behind);
        let length = name
            .iter()
            .take(REFERENCE)
            .take_while(|b| b.is_ascii_alphanumeric())
            .count();
        length > 1 && name.get(length) == Some(&b';')
    };
    tags::is(text) || memchr::memchr_iter(b'&', bytes).any(is_reference)
}

/// Longest name of a reference that is looked for.
const REFERENCE: usize = 10;
