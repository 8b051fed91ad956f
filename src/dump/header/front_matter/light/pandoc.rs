//! The title block of Pandoc: `% title`, `% authors`, `% date`,
//! [Pandoc User's Guide](https://pandoc.org/MANUAL.html#extension-pandoc_title_block). Remarks of TeX and of programs begin with the same sign: who
//! wrote it has to be somebody, or the day a day.

use super::super::Line;
use super::super::node::{Entry, Node};
use super::{ITEMS, entry, go_on};
use crate::span::Span;
use crate::value::date::{self, Convention};
use crate::value::person;

/// Longest line of a day.
const DAY: usize = 40;

pub(super) fn opens(line: &str) -> bool {
    line.starts_with("% ") && !line.starts_with("% !")
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
    if fields.len() > 3 {
        return None;
    }
    let mut fields = fields.into_iter();
    let title = fields.next()?;
    let authors = authors(&fields.next()?);
    let day = fields.next().and_then(|lines| lines.first().copied());
    let day = day.filter(|(day, _)| !day.is_empty() && !day.starts_with('\\'));
    let is_somebody = |(name, _): &(&str, Span)| person::is_person_like(name);
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
    let authors = authors.map(|(name, span)| Node::Text(name.to_owned(), span));
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

/// The names of lines, parted by semicolons too, each without the house in brackets behind it.
fn authors<'t>(lines: &[(&'t str, Span)]) -> Vec<(&'t str, Span)> {
    let parts = |&(text, span): &(&'t str, Span)| text.split(';').map(move |part| (part, span));
    let names = lines.iter().flat_map(parts).map(|(part, span)| {
        let name = part.split(" (").next().unwrap_or(part);
        (name.trim(), span)
    });
    names
        .filter(|(name, _)| !name.is_empty())
        .take(ITEMS)
        .collect()
}
