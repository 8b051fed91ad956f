//! What front matter holds → claims. The names are those of Jekyll, Hugo, Zola, Eleventy, Astro, Docusaurus, Quarto, Pandoc and Obsidian.

use super::node::{Entry, Node, get};
use super::{Header, RULE};
use crate::claim::{Field, Value};
use crate::dump::header::{label_names, names};
use crate::page::{Agent, Image};
use crate::span::Span;
use crate::value::link;

/// Names under which a generator keeps more of what the page states: `[taxonomies]` of Zola, `params:` of Hugo.
const PARTS: [&str; 4] = ["taxonomies", "extra", "params", "metadata"];

/// What names with values call the one they stand for, its address and its day by.
const NAMED: [&str; 6] = ["name", "title", "label", "text", "literal", "value"];
const ADDRESS: [&str; 5] = ["url", "src", "path", "image", "href"];
const DAY: [&str; 3] = ["date", "time", "value"];

/// Says what the entries state. Gives whether any has a known name.
pub(super) fn say(header: &mut Header<'_>, entries: &[Entry]) -> bool {
    let mut known = false;
    for entry in entries {
        match &entry.value {
            Node::Map(inner) if is_part(&entry.name) => {
                for entry in inner {
                    known |= one(header, entry);
                }
            }
            _ => known |= one(header, entry),
        }
    }
    known
}

/// Whether a name says something of a page.
pub(super) fn is_known(name: &str) -> bool {
    is_part(name) || field(name).is_some()
}

/// Whether the names are those of a page: a title and, of a day, an author, an address, a section and tags, one. Answers of a server and
/// settings of a player have a title too. An object that is the whole dump may have a long text instead.
pub(super) fn are_of_page(entries: &[Entry], is_all: bool) -> bool {
    let stated = entries
        .iter()
        .filter(|entry| entry.value != Node::Nothing)
        .filter_map(|entry| field(&entry.name));
    let fields: Vec<Field> = stated.collect();
    let other = |field: &Field| {
        matches!(
            field,
            Field::Author
                | Field::DatePublished
                | Field::DateModified
                | Field::DateCreated
                | Field::Url
                | Field::Keywords
                | Field::ArticleSection
        )
    };
    let is_long = || is_all && text(entries).is_some_and(|(text, _)| text.len() >= LONG);
    fields.contains(&Field::Headline) && (fields.iter().any(other) || is_long())
}

fn is_part(name: &str) -> bool {
    PARTS.iter().any(|part| name.eq_ignore_ascii_case(part))
}

/// The field of a name. The text stands below, whatever is called so here.
fn field(name: &str) -> Option<Field> {
    named(name).filter(|field| *field != Field::ArticleBody)
}

/// Whether a name is that of the page's text.
pub(super) fn is_text(name: &str) -> bool {
    named(name) == Some(Field::ArticleBody)
}

/// Shortest text of a page, in bytes: a server's answer has `"content": "text"` too.
const LEAST: usize = 80;
/// Shortest text that makes a page with its title alone: a list of what an application shows has a name `text` too.
const LONG: usize = 500;

/// The text that an object states, of several the longest: an extractor writes it raw and tidied. Markup is no text.
fn text(entries: &[Entry]) -> Option<(&str, Span)> {
    let texts = entries.iter().filter(|entry| is_text(&entry.name));
    let plain = texts.filter_map(|entry| entry.value.text());
    let plain = plain.filter(|(text, _)| text.len() >= LEAST && !has_markup(text));
    plain.max_by_key(|(text, _)| text.len())
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

/// Says the text that an object states.
pub(super) fn say_text(header: &mut Header<'_>, entries: &[Entry]) {
    if let Some((text, span)) = text(entries) {
        let text = text.replace(|c: char| c.is_control() && c != '\n', " ");
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let paragraphs: Vec<&str> = lines.collect();
        header.typed(span, Field::ArticleBody, &paragraphs.join("\n"), RULE);
    }
}

/// The field of a name, which may be `publishDate` as well as `publish_date`.
fn named(name: &str) -> Option<Field> {
    label_names::field(name).or_else(|| {
        let mut apart = String::with_capacity(name.len() + 4);
        let mut small = false;
        for c in name.chars() {
            if small && c.is_uppercase() {
                apart.push(' ');
            }
            small = c.is_lowercase();
            apart.push(c);
        }
        label_names::field(&apart)
    })
}

fn one(header: &mut Header<'_>, entry: &Entry) -> bool {
    let Some(field) = field(&entry.name) else {
        return false;
    };
    match field {
        Field::Author | Field::Editor => people(header, field, &entry.value),
        Field::Publisher if matches!(entry.value, Node::Map(_)) => {
            people(header, field, &entry.value);
        }
        Field::Image => pictures(header, &entry.value),
        Field::Keywords | Field::ArticleSection | Field::Identifier => {
            texts(header, field, &entry.value, &NAMED, usize::MAX);
        }
        Field::DatePublished | Field::DateModified | Field::DateCreated | Field::CaptureDate => {
            texts(header, field, &entry.value, &DAY, 1);
        }
        Field::Url | Field::License => texts(header, field, &entry.value, &ADDRESS, 1),
        _ => texts(header, field, &entry.value, &NAMED, 1),
    }
    true
}

fn texts(header: &mut Header<'_>, field: Field, value: &Node, names: &[&str], most: usize) {
    let mut found = Vec::new();
    value.texts(names, &mut found);
    for (text, span) in found.into_iter().take(most) {
        // A note's source is where it was clipped.
        let field = match field {
            Field::Publisher if link::is_http(text) => Field::Url,
            field => field,
        };
        header.typed(span, field, text, RULE);
    }
}

fn people(header: &mut Header<'_>, field: Field, value: &Node) {
    match value {
        Node::Nothing | Node::Alias(_) => {}
        Node::List(items) => {
            for item in items {
                people(header, field, item);
            }
        }
        // Switches of themes: `author: true`.
        Node::Text(text, _) if matches!(text.as_str(), "true" | "false") => {}
        Node::Text(text, span) => {
            header.typed(*span, field, linked(text), RULE);
        }
        Node::Map(entries) => {
            if let Some((agent, span)) = person(entries) {
                header.say(span, field, Value::Agent(Box::new(agent)), RULE, 0);
            }
        }
    }
}

/// Somebody told of by names with values: `name: Jo Miller`, `url: …`.
fn person(entries: &[Entry]) -> Option<(Agent, Span)> {
    let (name, span) = whole_name(get(entries, &["name", "literal", "fullname", "full_name"])?)?;
    let mut agent = Agent::named(names(&name, 1).into_iter().next()?);
    let own = |names: &[&str]| {
        let (text, _) = get(entries, names)?.text()?;
        Some(text.to_owned()).filter(|text| !text.is_empty())
    };
    agent.email = own(&["email", "mail"]).filter(|mail| mail.contains('@'));
    agent.url =
        own(&["url", "website", "link", "homepage", "href"]).filter(|url| link::is_http(url));
    agent.image = own(&[
        "image",
        "image_url",
        "imageURL",
        "avatar",
        "picture",
        "photo",
    ])
    .filter(|url| link::is_http(url));
    agent.job_title = own(&["title", "job_title", "jobTitle", "role", "position"]);
    Some((agent, span))
}

/// A name that is one text, or `given` and `family`.
fn whole_name(value: &Node) -> Option<(String, Span)> {
    let Node::Map(parts) = value else {
        let (name, span) = value.text()?;
        return Some((linked(name).to_owned(), span)).filter(|(name, _)| !name.is_empty());
    };
    let part = |names: &[&str]| get(parts, names).and_then(Node::text);
    if let Some((name, span)) = part(&["literal", "name"]) {
        return Some((name.to_owned(), span));
    }
    let given = part(&["given", "first"]);
    let family = part(&["family", "last"]);
    let words: Vec<&str> = [given, family]
        .into_iter()
        .flatten()
        .map(|(word, _)| word)
        .collect();
    let (_, span) = given.or(family)?;
    Some((words.join(" "), span))
}

/// What a link between notes shows: `[[Jo Miller]]`, `[[people/jo|Jo Miller]]`.
fn linked(text: &str) -> &str {
    let inner = text
        .strip_prefix("[[")
        .and_then(|text| text.strip_suffix("]]"));
    let shown = inner.and_then(|inner| inner.rsplit(['|', '/']).next());
    shown.map_or(text, str::trim)
}

fn pictures(header: &mut Header<'_>, value: &Node) {
    let items = match value {
        Node::List(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    for item in items {
        let mut found = Vec::new();
        item.texts(&ADDRESS, &mut found);
        let Some((url, span)) = found.first().filter(|(url, _)| link::is_http(url)) else {
            continue;
        };
        let mut image = Image {
            url: Some((*url).to_owned()),
            ..Image::default()
        };
        if let Node::Map(entries) = item {
            let caption = get(entries, &["caption"]).and_then(Node::text);
            image.caption = caption
                .map(|(text, _)| text.to_owned())
                .filter(|text| !text.is_empty());
        }
        header.say(*span, Field::Image, Value::Image(Box::new(image)), RULE, 0);
    }
}
