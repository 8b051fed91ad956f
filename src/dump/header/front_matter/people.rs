//! Who wrote a page, told by names with values.

use super::node::{Entry, Node, get};
use super::{Header, RULE};
use crate::claim::{Field, Value};
use crate::dump::header::names;
use crate::page::Agent;
use crate::span::Span;
use crate::value::link;

/// Claims of an object behind which no more people are read.
const MOST: usize = 8192;

/// Says who somebody is, or several.
pub(super) fn people(header: &mut Header<'_>, field: Field, value: &Node) {
    match value {
        Node::Nothing | Node::Alias(_) => {}
        Node::List(items) => {
            for item in items {
                // Lists of lists have no end, and each is compared with those before.
                if header.claims.len() >= MOST {
                    return;
                }
                people(header, field, item);
            }
        }
        // Switches of themes: `author: true`.
        Node::Text(text, _) if is_nobody(text.trim()) => {}
        Node::Text(text, span) => {
            header.typed(*span, field, linked(text), RULE);
        }
        Node::Map(entries) => {
            // A byline with those whom it names: `{"original": "By Jane Weir and Jo Miller", "person": […]}`.
            if let Some((line, span)) = get(entries, &["original"]).and_then(Node::text) {
                header.typed(span, field, line, RULE);
                return;
            }
            // The part that they had: `{"by": [{"name": "Jane Weir"}], "photos_by": […]}`.
            if let Some(own) = get(entries, &["by"]) {
                return people(header, field, own);
            }
            let part = get(entries, &["creatorType", "creator_type"]).and_then(Node::text);
            let field = match part {
                None | Some(("author", _)) => field,
                Some(("editor", _)) => Field::Editor,
                // Translators, those who are spoken with.
                Some(_) => return,
            };
            let role = get(entries, &["role", "type", "contributor_type"]).and_then(Node::text);
            let field = match role {
                Some(("editor", _)) => Field::Editor,
                Some((role, _)) if OTHER_PARTS.contains(&role) => return,
                _ => field,
            };
            if let Some((agent, span)) = person(entries) {
                header.say(span, field, Value::Agent(Box::new(agent)), RULE, 0);
            }
        }
    }
}

/// Somebody told of by names with values: `name: Jo Miller`, `url: …`; and in a list of who had which part in a work, `author: …`.
pub(super) fn person(entries: &[Entry]) -> Option<(Agent, Span)> {
    if let Some(Node::Map(own)) = get(entries, &["author"]) {
        return person(own);
    }
    let (name, span) = match get(entries, &CALLED) {
        Some(name) => whole_name(name),
        None => name_in_parts(entries),
    }?;
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
    agent.job_title = own(&["title", "job_title", "jobTitle", "role", "position"])
        .filter(|title| !matches!(title.as_str(), "author" | "editor"));
    Some((agent, span))
}

/// Whether a text is a key of the software's own, a switch or a value that is none, and no name: `auth0|5f7c8ec7`, `urn:uuid:…`, `{}`, `nan`.
fn is_nobody(text: &str) -> bool {
    let has = |is: fn(u8) -> bool| text.bytes().any(is);
    let is_hash = || text.len() >= 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
    let is_key = !text.contains(' ') && text.is_ascii() && has(|b| b.is_ascii_digit());
    let lower = text.to_ascii_lowercase();
    [
        "true",
        "false",
        "nan",
        "none",
        "null",
        "n.a.",
        "unknown author",
    ]
    .contains(&&*lower)
        || text.is_ascii() && !has(|b| b.is_ascii_alphabetic())
        || is_key && (is_hash() || text.contains(['|', ':']) && !link::is_http(text))
}

/// Parts in a work that are none of an author, as catalogues write them. With a capital they are somebody's profession.
const OTHER_PARTS: [&str; 7] = [
    "illustrator",
    "translator",
    "photographer",
    "narrator",
    "publisher",
    "uploader",
    "contributor",
];

/// What somebody's whole name is called.
const CALLED: [&str; 8] = [
    "name",
    "literal",
    "fullname",
    "full_name",
    "display_name",
    "displayName",
    "original",
    "webTitle",
];

/// A name that is one text, or `given` and `family`.
fn whole_name(value: &Node) -> Option<(String, Span)> {
    let Node::Map(parts) = value else {
        let (name, span) = value.text()?;
        return Some((linked(name).to_owned(), span)).filter(|(name, _)| !name.is_empty());
    };
    if let Some((name, span)) = get(parts, &["literal", "name"]).and_then(Node::text) {
        return Some((name.to_owned(), span));
    }
    name_in_parts(parts)
}

fn name_in_parts(parts: &[Entry]) -> Option<(String, Span)> {
    let part = |names: &[&str]| get(parts, names).and_then(Node::text);
    let given = part(&["given", "first", "firstName", "first_name", "givenName"]);
    let family = part(&[
        "family",
        "last",
        "lastName",
        "last_name",
        "familyName",
        "surname",
    ]);
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
