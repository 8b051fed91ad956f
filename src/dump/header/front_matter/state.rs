//! What front matter holds → claims. The names are those of Jekyll, Hugo, Zola, Eleventy, Astro, Docusaurus, Quarto, Pandoc and Obsidian.

use super::node::{Entry, Node, get};
use super::people::{people, person};
use super::{Header, RULE, names, subjects};
use crate::claim::{Field, Value};
use crate::page::Image;
use crate::span::Span;
use crate::value::{link, person};

/// Names under which a generator or a crawler keeps more of what the page states: `[taxonomies]` of Zola, `params:` of Hugo,
/// `"meta": {"warc_headers": …}` of OSCAR, `_embedded` of `WordPress`.
const PARTS: [&str; 9] = [
    "taxonomies",
    "taxonomy",
    "_embedded",
    "extra",
    "params",
    "metadata",
    "meta",
    "warc_headers",
    "fields",
];

/// What names with values call the one they stand for, its address and its day by.
pub(super) const NAMED: [&str; 11] = [
    "name",
    "title",
    "label",
    "text",
    "literal",
    "rendered",
    "main",
    "display_name",
    "original",
    "value",
    "basic",
];
const ADDRESS: [&str; 7] = [
    "url",
    "src",
    "path",
    "image",
    "href",
    "source_url",
    "sourceUrl",
];
const DAY: [&str; 5] = ["date", "date-time", "time", "value", "raw"];

/// Says what the entries state. Gives whether any has a known name.
pub(super) fn say(header: &mut Header<'_>, entries: &[Entry]) -> bool {
    let mut known = false;
    for entry in entries {
        match &entry.value {
            Node::Map(inner) if is_part(&entry.name) => known |= say(header, inner),
            _ => known |= one(header, entry),
        }
    }
    known
}

/// Whether a name says something of a page.
pub(super) fn is_known(name: &str) -> bool {
    is_part(name) || field(name).is_some()
}

/// Whether what a name says may be a number: a time in seconds, a key, a title that a table's writer took for one.
pub(super) fn may_be_number(name: &str) -> bool {
    matches!(
        field(name),
        Some(
            Field::DatePublished
                | Field::DateModified
                | Field::DateCreated
                | Field::CaptureDate
                | Field::Identifier
                | Field::Headline
        )
    )
}

/// Whether the names are those of a page: a title and, of a day, an author, an address, a section and tags, one. Answers of a server and
/// settings of a player have a title too.
pub(super) fn are_of_page(entries: &[Entry]) -> bool {
    has(entries, Field::Headline) && tell_of_page(entries)
}

/// The same where all of them stand in a part beside the text: `"page_content": …, "metadata": {"source": …, "title": …}`.
pub(super) fn are_of_page_in_part(entries: &[Entry]) -> bool {
    let is_own = |entry: &Entry| match &entry.value {
        Node::Map(inner) if is_part(&entry.name) => {
            is_titled(inner) && (tell_of_page(inner) || is_clipped(inner))
        }
        _ => false,
    };
    entries.iter().any(is_own)
}

/// Whether a source is an address.
fn is_clipped(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| {
        let address = entry.value.text().filter(|(text, _)| link::is_http(text));
        field(&entry.name) == Some(Field::Publisher) && address.is_some()
    })
}

/// Whether names say what only a page has.
fn tell_of_page(entries: &[Entry]) -> bool {
    let other = |field: Field| {
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
    let mut own = entries.iter().filter(|entry| entry.value != Node::Nothing);
    own.any(|entry| field(&entry.name).is_some_and(other) && !names::is_of_work(&entry.name))
}

/// Whether names in an envelope are those of a page without its text: what an application shows has a title and one more there, too.
pub(super) fn tell_surely(entries: &[Entry]) -> bool {
    let is_sure = |own: &Field| {
        let mut entries = entries
            .iter()
            .filter(|entry| field(&entry.name) == Some(*own) && !names::is_of_work(&entry.name));
        entries.any(|entry| {
            let mut texts = Vec::new();
            entry.value.texts(&NAMED, &mut texts);
            let mut texts = texts.into_iter().map(|(text, _)| text);
            match own {
                Field::Url => texts.any(link::is_http),
                Field::Author => texts.any(person::is_person_like) || is_of_people(&entry.value),
                _ => texts.any(has_year) || parted_day(&entry.value).is_some(),
            }
        })
    };
    let fields = [Field::Url, Field::Author, Field::DatePublished];
    fields.iter().filter(|own| is_sure(own)).count() > 1
}

/// Whether a value is a list of names in parts: `[{"given": "Jane", "family": "Weir"}]`.
fn is_of_people(value: &Node) -> bool {
    match value {
        Node::List(items) => items.iter().any(is_of_people),
        Node::Map(own) => person(own).is_some(),
        _ => false,
    }
}

/// Whether a text has the digits of a year.
fn has_year(text: &str) -> bool {
    let mut run = 0;
    text.bytes().any(|b| {
        run = if b.is_ascii_digit() { run + 1 } else { 0 };
        run == 4
    })
}

/// Whether names state a title, none of a part asked.
pub(super) fn is_titled(entries: &[Entry]) -> bool {
    stated(entries).any(|field| field == Field::Headline)
}

/// Whether names say what the title is.
pub(super) fn say_title(entries: &[Entry]) -> bool {
    let is_own = |entry: &Entry| match &entry.value {
        Node::Map(inner) if is_part(&entry.name) => say_title(inner),
        Node::Nothing => false,
        value => field(&entry.name) == Some(Field::Headline) && !value.is_silent(),
    };
    entries.iter().any(is_own)
}

/// Whether a field is stated, be it in a part.
pub(super) fn has(entries: &[Entry], own: Field) -> bool {
    let inside = |entry: &Entry| match &entry.value {
        Node::Map(inner) => is_part(&entry.name) && has(inner, own),
        _ => false,
    };
    stated(entries).any(|field| field == own) || entries.iter().any(inside)
}

/// The fields of the names that have a value.
fn stated(entries: &[Entry]) -> impl Iterator<Item = Field> {
    let stated = entries.iter().filter(|entry| entry.value != Node::Nothing);
    stated.filter_map(|entry| field(&entry.name))
}

/// What a row of a corpus, which has no title, states of the page: not its own number, source, classes and licence, no day of its file,
/// and nobody who is not called as people are. `of_crawl`: the row says that it comes from a crawl, and its day is the copy's.
pub(super) fn of_row(entries: Vec<Entry>, of_crawl: bool) -> Vec<Entry> {
    let own = |mut entry: Entry| {
        if let Node::Map(inner) = entry.value {
            if !is_part(&entry.name) {
                return None;
            }
            // A part with a title is the page's own: `"id": "7", "source": "wiki", "metadata": {"title": …}`.
            let inner = if is_titled(&inner) {
                inner
            } else {
                of_row(inner, of_crawl)
            };
            entry.value = Node::Map(inner);
            return Some(entry);
        }
        let field = field(&entry.name)?;
        let name = entry.name.as_str();
        match field {
            Field::DatePublished | Field::DateCreated
                if of_crawl && matches!(name, "date" | "created") =>
            {
                "crawled".clone_into(&mut entry.name);
            }
            Field::Author if matches!(name, "author" | "authors" | "byline") => {
                let mut names = Vec::new();
                entry.value.texts(&NAMED, &mut names);
                // `"author": "gpt-4"`
                let all = names.iter().all(|(name, _)| person::is_person_like(name));
                all.then_some(())?;
            }
            Field::Publisher => {
                entry.value.text().filter(|(text, _)| link::is_http(text))?;
            }
            Field::Url
            | Field::CaptureUrl
            | Field::CaptureDate
            | Field::DatePublished
            | Field::InLanguage
            | Field::Description
            | Field::Image => {}
            _ => return None,
        }
        Some(entry)
    };
    entries.into_iter().filter_map(own).collect()
}

pub(super) fn is_part(name: &str) -> bool {
    PARTS.iter().any(|part| name.eq_ignore_ascii_case(part))
}

/// The field of a name. The text stands below, whatever is called so here.
pub(super) fn field(name: &str) -> Option<Field> {
    names::field(name).filter(|field| *field != Field::ArticleBody)
}

/// Whether a name is that of the page's text.
pub(super) fn is_text(name: &str) -> bool {
    names::field(name) == Some(Field::ArticleBody)
}

/// Most people of a page: names under many names, or in lists of lists, are each compared with all others.
const PEOPLE: usize = 4096;

fn one(header: &mut Header<'_>, entry: &Entry) -> bool {
    let Some(field) = field(&entry.name) else {
        return false;
    };
    match field {
        Field::Author | Field::Editor => {
            let others = header.claims.iter().filter(|claim| claim.field == field);
            let most = header.claims.len() + PEOPLE.saturating_sub(others.count());
            people(header, field, &entry.value);
            header.claims.truncate(most);
        }
        Field::Publisher if matches!(&entry.value, Node::Map(own) if person(own).is_some()) => {
            people(header, field, &entry.value);
        }
        Field::Image => pictures(header, &entry.value),
        Field::Keywords | Field::ArticleSection => subjects::say(header, field, &entry.value, 0),
        Field::Identifier => texts(header, field, &entry.value, &NAMED, usize::MAX),
        Field::DatePublished | Field::DateModified | Field::DateCreated | Field::CaptureDate => {
            match parted_day(&entry.value) {
                Some((day, span)) => {
                    header.typed(span, field, &day, RULE);
                }
                None => texts(header, field, &entry.value, &DAY, 1),
            }
        }
        Field::Url | Field::License => texts(header, field, &entry.value, &ADDRESS, 1),
        _ => texts(header, field, &entry.value, &NAMED, 1),
    }
    true
}

/// Says the texts of a value, each as the field.
pub(super) fn texts(
    header: &mut Header<'_>,
    field: Field,
    value: &Node,
    names: &[&str],
    most: usize,
) {
    let mut found = Vec::new();
    value.texts(names, &mut found);
    for (text, span) in found.into_iter().take(most) {
        // A note's source is where it was clipped.
        let field = match field {
            Field::Publisher if link::is_http(text) => Field::Url,
            // A key.
            Field::Publisher if text.bytes().all(|b| b.is_ascii_digit()) => continue,
            field => field,
        };
        header.typed(span, field, text, RULE);
    }
}

/// A day as catalogues write it, `{"date-parts": [[2024, 5, 3]]}`.
fn parted_day(value: &Node) -> Option<(String, Span)> {
    let Node::Map(entries) = value else {
        return None;
    };
    let mut parts = Vec::new();
    get(entries, &["date-parts", "date_parts"])?.texts(&[], &mut parts);
    let numbers: Option<Vec<u16>> = parts.iter().map(|(part, _)| part.parse().ok()).collect();
    let day = match *numbers? {
        [year] => format!("{year:04}"),
        [year, month] => format!("{year:04}-{month:02}"),
        [year, month, day] => format!("{year:04}-{month:02}-{day:02}"),
        _ => return None,
    };
    let ((_, first), (_, last)) = (parts.first()?, parts.last()?);
    Some((day, Span::new(first.start, last.end)))
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
