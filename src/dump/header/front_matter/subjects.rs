//! Tags and sections, of which each may say what it is: `{"type": "keyword", "webTitle": "Mills"}`, `{"name": "Crafts", "taxonomy": "category"}`.

use super::node::{Node, get};
use super::people::person;
use super::state::texts;
use super::{Header, RULE};
use crate::claim::{Field, Value};

/// What a tag is called by. `{"name": "subject", "value": "Mills"}` is of a list in which each says what it is.
const CALLED: [&str; 10] = [
    "label",
    "display_name",
    "value",
    "name",
    "title",
    "text",
    "literal",
    "term",
    "tag",
    "webTitle",
];

/// What `WordPress` sorts by beside tags and categories.
const OTHERS: [&str; 3] = ["post_format", "nav_menu", "author"];

/// Lists in lists that are looked into, one for each kind.
const DEEPEST: usize = 2;

/// Says tags or sections. Those that are something else are none: people, the tone of a text.
pub(super) fn say(header: &mut Header<'_>, field: Field, value: &Node, depth: usize) {
    let Node::List(items) = value else {
        return texts(header, field, value, &CALLED, usize::MAX);
    };
    let are_sorted = items.iter().any(|item| kind(item) == Some("keyword"));
    for item in items {
        match (item, kind(item)) {
            (Node::List(_), _) if depth < DEEPEST => say(header, field, item, depth + 1),
            (Node::Map(own), Some("contributor")) => {
                if let Some((agent, span)) = person(own) {
                    header.say(span, Field::Author, Value::Agent(Box::new(agent)), RULE, 0);
                }
            }
            (_, Some("category")) => texts(header, Field::ArticleSection, item, &CALLED, 1),
            (_, Some(kind)) if are_sorted && kind != "keyword" || OTHERS.contains(&kind) => {}
            // One of its own in a list is none: `{"name": "persons", "value": "Weir, Jane"}`.
            (Node::Map(_), _) => whole(header, field, item),
            _ => texts(header, field, item, &CALLED, usize::MAX),
        }
    }
}

fn whole(header: &mut Header<'_>, field: Field, item: &Node) {
    let mut found = Vec::new();
    item.texts(&CALLED, &mut found);
    for (text, span) in found {
        if text.contains(", ") {
            header.say(span, field, Value::text(text.to_owned()), RULE, 0);
        } else {
            header.typed(span, field, text, RULE);
        }
    }
}

/// What an item says that it is.
fn kind(item: &Node) -> Option<&str> {
    let Node::Map(own) = item else {
        return None;
    };
    let (kind, _) = get(own, &["type", "taxonomy"])?.text()?;
    Some(kind)
}
