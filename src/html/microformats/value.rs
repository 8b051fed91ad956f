//! Values of microformats properties: by element, by the [value-class pattern](https://microformats.org/wiki/value-class-pattern), and what a root
//! implies.

use super::super::structured::{Texts, link_of};
use super::super::tree::{Document, NodeId};
use super::{Prefix, is_marked};
use crate::value::text::collapse;

/// The value of a property's element ([parsing](https://microformats.org/wiki/microformats2-parsing#parse_an_element_for_properties)).
pub(super) fn read(
    document: &Document,
    node: NodeId,
    prefix: Prefix,
    texts: &mut Texts<'_>,
) -> String {
    let attribute = |name: &str| document.attribute(node, name).map(str::to_owned);
    let by_class = |texts: &mut Texts<'_>| by_value_class(document, node, prefix, texts);
    let name = document.name(node);
    let titled = |name: &str| match name {
        "abbr" => attribute("title"),
        "data" | "input" => attribute("value"),
        _ => None,
    };
    let stated = match prefix {
        Prefix::Plain => by_class(texts)
            .or_else(|| {
                if name == "link" {
                    attribute("title")
                } else {
                    titled(name)
                }
            })
            .or_else(|| {
                if matches!(name, "img" | "area") {
                    attribute("alt")
                } else {
                    None
                }
            }),
        Prefix::Address => link_of(document, node)
            .or_else(|| {
                document
                    .attribute(node, "poster")
                    .filter(|_| name == "video")
            })
            .map(|link| link.trim().to_owned())
            .or_else(|| by_class(texts))
            .or_else(|| titled(name)),
        Prefix::Date => by_class(texts)
            .or_else(|| {
                if matches!(name, "time" | "ins" | "del") {
                    attribute("datetime")
                } else {
                    None
                }
            })
            .or_else(|| titled(name)),
        Prefix::Embedded => return texts.line(node),
    };
    match stated {
        Some(stated) => stated.trim().to_owned(),
        None if prefix == Prefix::Address => texts.line(node),
        None => collapse(&texts.with_pictures(node)).into_owned(),
    }
}

/// Parts with `class="value"`, put together; `class="value-title"` gives its `title`.
fn by_value_class(
    document: &Document,
    node: NodeId,
    prefix: Prefix,
    texts: &mut Texts<'_>,
) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    let below = document.descendants(node);
    let mut at = below.start;
    while at < below.end && texts.step() {
        if document.name(at) == "template" {
            at = document.descendants(at).end;
            continue;
        }
        let classes = document.attribute(at, "class").unwrap_or_default();
        let has = |wanted: &str| {
            classes
                .split_ascii_whitespace()
                .any(|class| class == wanted)
        };
        if has("value") {
            parts.push(part(document, at, prefix, texts));
        } else if has("value-title") {
            parts.push(
                document
                    .attribute(at, "title")
                    .unwrap_or_default()
                    .to_owned(),
            );
        } else if !is_marked(classes) {
            at += 1;
            continue;
        }
        // What stands in another property or item is that one's.
        at = document.descendants(at).end;
    }
    if prefix == Prefix::Date {
        return date(&parts);
    }
    (!parts.is_empty()).then(|| parts.concat())
}

fn part(document: &Document, node: NodeId, prefix: Prefix, texts: &mut Texts<'_>) -> String {
    let stated = match document.name(node) {
        "img" | "area" => document.attribute(node, "alt"),
        "data" => document.attribute(node, "value"),
        "abbr" => document.attribute(node, "title"),
        "time" | "ins" | "del" if prefix == Prefix::Date => document.attribute(node, "datetime"),
        _ => None,
    };
    stated.map_or_else(|| texts.line(node), str::to_owned)
}

/// Date, time and offset from parts in any order ([date and time parsing](https://microformats.org/wiki/value-class-pattern#Date_and_time_values)): of each the
/// first; nothing of parts that are none of these.
fn date(parts: &[String]) -> Option<String> {
    let (mut day, mut time, mut offset) = (None, None, None);
    for part in parts.iter().map(|part| part.trim()) {
        if is_day(part) {
            day = day.or(Some(part));
        } else if is_offset(part) {
            offset = offset.or(Some(part));
        } else if part
            .get(..11)
            .is_some_and(|day| is_day(day.trim_end_matches(['T', 't', ' '])))
        {
            if day.is_none() && time.is_none() {
                return Some(part.to_owned());
            }
        } else if part.starts_with(|c: char| c.is_ascii_digit()) {
            time = time.or_else(|| clock(part));
        }
    }
    let Some(time) = time else {
        return day.map(str::to_owned);
    };
    let zoned = time.ends_with(['z', 'Z']) || time.contains(['+', '-']);
    let offset = offset.filter(|_| !zoned).unwrap_or_default();
    // The pattern wants offsets without a colon and a large Z.
    let mut time = (time + offset).replace('z', "Z");
    if let Some(at) = time.find(['+', '-']) {
        let offset = time.split_off(at).replace(':', "");
        time.push_str(&offset);
    }
    Some(day.map_or_else(String::new, |day| format!("{day} ")) + &time)
}

/// `2009-06-26`, `2009-177`.
fn is_day(part: &str) -> bool {
    (8..=10).contains(&part.len())
        && part.as_bytes().get(4) == Some(&b'-')
        && part.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

fn is_offset(part: &str) -> bool {
    matches!(part, "Z" | "z")
        || part.starts_with(['+', '-'])
            && part
                .bytes()
                .skip(1)
                .all(|b| b.is_ascii_digit() || b == b':')
}

/// `7:30 p.m.` as `19:30`; a time as it is; `None` of anything else.
fn clock(text: &str) -> Option<String> {
    let lower: String = text
        .to_ascii_lowercase()
        .chars()
        .filter(|c| !matches!(c, '.' | ' '))
        .collect();
    let half = if lower.contains("pm") {
        12
    } else if lower.contains("am") {
        0
    } else {
        return text.contains(':').then(|| text.to_owned());
    };
    let digits = lower.get(..lower.find(['a', 'p'])?)?;
    let (hour, rest) = digits.split_once(':').unwrap_or((digits, "00"));
    let hour = hour.parse::<u8>().ok()?;
    Some(format!("{:02}:{rest}", hour % 12 + half))
}

/// The name of an item that gives none: of its picture, or all its text.
pub(super) fn implied_name(document: &Document, node: NodeId, texts: &mut Texts<'_>) -> String {
    let own = |node: NodeId| match document.name(node) {
        "img" | "area" => document.attribute(node, "alt"),
        "abbr" => document.attribute(node, "title"),
        _ => None,
    };
    let of_only = |node: NodeId| {
        let only = only_child(document, node)?;
        Some((only, own(only).filter(|name| !name.is_empty())))
    };
    let stated = own(node).or_else(|| {
        let (child, name) = of_only(node)?;
        name.or_else(|| of_only(child)?.1)
    });
    stated.map_or_else(
        || collapse(&texts.with_pictures(node)).into_owned(),
        |name| name.trim().to_owned(),
    )
}

/// The picture of an item that gives none.
pub(super) fn implied_photo(document: &Document, node: NodeId) -> Option<String> {
    implied_link(document, node, &["img", "object"])
}

/// The address of an item that gives none.
pub(super) fn implied_address(document: &Document, node: NodeId) -> Option<String> {
    implied_link(document, node, &["a", "area"])
}

/// The item's element itself, else its only such child, else the only such child of its only child; items of their own do not count.
fn implied_link(document: &Document, node: NodeId, names: &[&str]) -> Option<String> {
    let own = |node: NodeId| {
        let fits = names.contains(&document.name(node));
        fits.then(|| link_of(document, node))
            .flatten()
            .map(|link| link.trim().to_owned())
    };
    let of_type = |node: NodeId| {
        names.iter().find_map(|name| {
            let mut such = document
                .children(node)
                .filter(|&child| document.name(child) == *name);
            let only = such.next()?;
            if such.next().is_some() {
                None
            } else {
                own(only).filter(|_| !is_item(document, only))
            }
        })
    };
    own(node).or_else(|| of_type(node)).or_else(|| {
        let child = only_child(document, node).filter(|&child| !is_item(document, child))?;
        of_type(child)
    })
}

fn is_item(document: &Document, node: NodeId) -> bool {
    document.attribute(node, "class").is_some_and(|classes| {
        classes
            .split_ascii_whitespace()
            .any(|class| class.starts_with("h-"))
    })
}

/// The one element among a node's children.
fn only_child(document: &Document, node: NodeId) -> Option<NodeId> {
    let mut elements = document
        .children(node)
        .filter(|&child| !document.name(child).is_empty());
    let only = elements.next()?;
    elements.next().is_none().then_some(only)
}
