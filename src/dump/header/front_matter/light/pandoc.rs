//! The title block of Pandoc: `% title`, `% authors`, `% date`,
//! [Pandoc User's Guide](https://pandoc.org/MANUAL.html#extension-pandoc_title_block). Remarks of TeX and of programs begin with the same sign: who
//! wrote it has to be somebody, or the day a day, and what stands below no line of a program.

use super::super::Line;
use super::super::node::{Entry, Node};
use super::{ITEMS, entry, go_on};
use crate::span::Span;
use crate::value::date::{self, Convention};
use crate::value::person;

/// Longest line of a day.
const DAY: usize = 40;

pub(super) fn opens(line: &str) -> bool {
    let title = line.strip_prefix('%').unwrap_or_default();
    let apart = title
        .strip_prefix(' ')
        .is_some_and(|title| !title.starts_with('!'));
    apart || title.starts_with(char::is_alphabetic)
}

pub(super) fn read(lines: &[Line<'_>]) -> Option<(Vec<Entry>, usize)> {
    let mut fields: Vec<Vec<(&str, Span)>> = Vec::new();
    let mut taken = 0;
    for line in lines {
        if line.gap && taken > 0 {
            break;
        }
        if let Some(own) = line.text.strip_prefix('%').filter(|_| line.indent == 0) {
            fields.push(vec![(own.trim(), line.span())]);
        } else {
            let field = fields.last_mut().filter(|_| line.indent > 0)?;
            field.push((line.text, line.span()));
        }
        taken += 1;
    }
    let below = lines.get(taken);
    if fields.len() > 3 || below.is_some_and(|line| is_of_program(line.text)) {
        return None;
    }
    let mut fields = fields.into_iter();
    let title = fields.next()?;
    let authors = authors(&fields.next()?);
    let day = fields.next().and_then(|lines| lines.first().copied());
    let day = day.filter(|(day, _)| !day.is_empty() && !day.starts_with('\\'));
    let is_somebody = |(name, _): &(&str, Span)| person::is_person_like(mailbox(name).0);
    let is_day = |day: &str| day.len() <= DAY && day.contains(|c: char| c.is_ascii_digit());
    let is_own = if authors.is_empty() {
        day.is_some_and(|(day, _)| date::stated(day, Convention::default()).is_some())
    } else {
        authors.iter().all(is_somebody) && day.is_none_or(|(day, _)| is_day(day))
    };
    if !is_own {
        return None;
    }
    let mut entries = Vec::new();
    for (text, span) in title {
        match entries.last_mut() {
            Some(Entry { value, .. }) => go_on(value, &of(text, span)),
            None => entries.extend(entry("title", text, span)),
        }
    }
    let authors = authors.into_iter();
    let authors = authors.map(|(name, span)| match mailbox(name) {
        (name, Some(email)) => super::person(name, Some(email), span),
        _ => Node::Text(name.to_owned(), span),
    });
    entries.push(Entry {
        name: "author".to_owned(),
        value: Node::List(authors.collect()),
    });
    entries.extend(day.and_then(|(day, span)| entry("date", day, span)));
    Some((entries, taken))
}

fn of(text: &str, span: Span) -> Line<'_> {
    Line {
        text,
        indent: 0,
        start: span.start,
        gap: false,
    }
}

/// Words that lines of a program begin with.
const COMMANDS: [&str; 7] = [
    "function", "classdef", "clear", "close", "clc", "addpath", "import",
];

/// Whether the first line below is of what remarks with this sign stand above: TeX, `\documentclass`; its references, `@article{weir,`; Erlang,
/// `-module(mill).`; Prolog, `turns(wheel).`, `:- use_module(mill).`; MATLAB, `x = 3;`; or another remark.
fn is_of_program(line: &str) -> bool {
    let first = line.split(' ').next().unwrap_or_default();
    let mut rest = line.chars();
    let sign = rest.next();
    let is_named = rest.next().is_some_and(|c| c.is_ascii_alphabetic());
    let calls = || {
        let mut parts = first.splitn(2, '(');
        let name = parts.next().unwrap_or_default();
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        parts.next().is_some()
            && name.starts_with(char::is_alphabetic)
            && name.chars().all(is_of_name)
    };
    match sign {
        Some('%') => true,
        Some('\\') => is_named,
        Some('@') => is_named && line.contains('{'),
        Some('-') => is_named && line.contains('('),
        _ => {
            line.ends_with([';', '{'])
                || line.contains(":-")
                || line.contains(" = ")
                || COMMANDS.contains(&first)
                || calls()
        }
    }
}

/// The names of lines, parted by semicolons too, each without the house in brackets behind it; two with a word between them that are
/// nobody's name together.
fn authors<'t>(lines: &[(&'t str, Span)]) -> Vec<(&'t str, Span)> {
    let parts = |&(text, span): &(&'t str, Span)| text.split(';').map(move |part| (part, span));
    let names = lines.iter().flat_map(parts).map(|(part, span)| {
        let name = part.split(" (").next().unwrap_or(part);
        (name.trim(), span)
    });
    names
        .filter(|(name, _)| !name.is_empty())
        .flat_map(|(name, span)| {
            let one = mailbox(name).0;
            let two = name
                .split_once(" and ")
                .filter(|_| !person::is_person_like(one));
            let (name, other) = two.map_or((name, None), |(one, other)| (one, Some(other)));
            [Some(name), other]
                .into_iter()
                .flatten()
                .map(move |name| (name.trim(), span))
        })
        .take(ITEMS)
        .collect()
}

/// A name and the address behind it, `Jane Weir <jane@weir.example>`.
fn mailbox(name: &str) -> (&str, Option<&str>) {
    let parts = name
        .strip_suffix('>')
        .and_then(|name| name.rsplit_once('<'));
    match parts.filter(|(_, address)| address.contains('@')) {
        Some((name, address)) => (name.trim(), Some(address)),
        None => (name, None),
    }
}
