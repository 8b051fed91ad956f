//! Keywords above a file of Org: `#+TITLE: The mill`, [Org Manual, Export Settings](https://orgmode.org/manual/Export-Settings.html); a drawer
//! of properties may stand before them, and `ox-hugo` has some of its own.

use super::super::Line;
use super::super::node::{Entry, Node};
use super::{ITEMS, entry, go_on, with_email};
use crate::span::Span;

/// Keywords of what stands below them, and not of the file.
const BELOW: &[&str] = &[
    "caption", "name", "results", "header", "include", "toc", "call", "html", "latex",
];

/// Keywords that mean something else than labels of the name: a short form of addresses, a folder.
const OTHERS: &[&str] = &["link", "section", "source", "html_head"];

pub(super) fn opens(line: &str) -> bool {
    line.starts_with("#+") || line.starts_with("# -*-") || is_drawer(line)
}

fn is_drawer(line: &str) -> bool {
    line.eq_ignore_ascii_case(":properties:")
}

pub(super) fn read(lines: &[Line<'_>]) -> Option<(Vec<Entry>, usize)> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut taken = 0;
    let mut at = 0;
    if lines.first().is_some_and(|line| is_drawer(line.text)) {
        let end = lines
            .iter()
            .position(|line| line.text.eq_ignore_ascii_case(":end:"))?;
        let own = lines
            .get(1..end)?
            .iter()
            .all(|line| line.text.starts_with(':'));
        at = own.then_some(end + 1)?;
    }
    for line in lines.iter().skip(at) {
        at += 1;
        if line.text == "#" || line.text.starts_with("# ") {
            continue;
        }
        let Some((name, value)) = keyword(line.text) else {
            break;
        };
        let name = name.to_ascii_lowercase();
        if BELOW.contains(&&*name) || name.starts_with("attr_") {
            break;
        }
        taken = at;
        let name = name.strip_prefix("hugo_").unwrap_or(&name);
        if OTHERS.contains(&name) {
            continue;
        }
        say(&mut entries, name, value, line);
    }
    with_email(&mut entries, "email");
    let has_title = entries.iter().any(|entry| entry.name == "title");
    has_title.then_some((entries, taken))
}

/// Name and value of `#+NAME: value`.
fn keyword(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.strip_prefix("#+")?.split_once(':')?;
    let is_of_name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
    let apart = value.is_empty() || value.starts_with([' ', '\t', ':']);
    (!name.is_empty() && name.bytes().all(is_of_name) && apart).then_some((name, value.trim()))
}

fn say(entries: &mut Vec<Entry>, name: &str, value: &str, line: &Line<'_>) {
    let span = line.span();
    let known = entries.iter_mut().find(|entry| entry.name == name);
    match (name, known) {
        // Further lines go on.
        ("title" | "subtitle" | "description", Some(known)) => {
            let more = Line {
                text: value,
                start: span.end - value.len(),
                ..*line
            };
            go_on(&mut known.value, &more);
        }
        ("filetags" | "tags" | "categories", _) => entries.push(Entry {
            name: if name == "filetags" { "tags" } else { name }.to_owned(),
            value: list(value, span),
        }),
        ("date" | "lastmod" | "publishdate", _) => {
            entries.extend(stamp(value).and_then(|day| entry(name, &day, span)));
        }
        _ => entries.extend(entry(name, value, span)),
    }
}

/// `:mills:rye:`, `mills rye`.
fn list(value: &str, span: Span) -> Node {
    let parted = |c: char| {
        if value.starts_with(':') {
            c == ':'
        } else {
            c == ' ' || c == ','
        }
    };
    let items = value
        .split(parted)
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .take(ITEMS);
    Node::List(
        items
            .map(|item| Node::Text(item.trim_start_matches('@').to_owned(), span))
            .collect(),
    )
}

/// The day of a [timestamp](https://orgmode.org/manual/Timestamps.html), `<2021-05-03 Mon 10:15>`, the first of a range; a day that is written
/// in another way as it is. What an editor puts in when it exports is none: `\today`.
fn stamp(value: &str) -> Option<String> {
    let Some(inner) = value.strip_prefix(['<', '[']) else {
        return (!value.starts_with(['\\', '{', '('])).then(|| value.to_owned());
    };
    let inner = inner.split(['>', ']']).next().unwrap_or_default();
    let mut words = inner.split_ascii_whitespace();
    let day = words.next()?;
    let is_time = |word: &&str| word.len() == 5 && word.as_bytes().get(2) == Some(&b':');
    Some(match words.find(is_time) {
        Some(time) => format!("{day}T{time}"),
        None => day.to_owned(),
    })
}
