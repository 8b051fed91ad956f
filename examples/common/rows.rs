//! Rows in a file: a page each, one object of JSON a line, or the objects of a list.

use serde::de::IgnoredAny;
use serde_json::value::RawValue;

/// A row.
pub(crate) struct Row<'t> {
    /// The line that it begins in, counted from 1.
    pub(crate) line: usize,
    /// Its object; or what is wrong with the line.
    pub(crate) text: Result<&'t str, String>,
}

/// The rows of a text; `None` where it is one page. Told by what is in it and not by the name of its file: corpora call lines of JSON
/// `part-00000.json` too. A page with objects in it, and an object in many lines, is no such text: its first line is one, and the second
/// begins as one.
/// `by_name`: its name says that it has rows.
pub(crate) fn rows(text: &str, by_name: bool) -> Option<Vec<Row<'_>>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.trim_start();
    if first.starts_with('[') && !by_name {
        return items(text, first);
    }
    if !first.starts_with('{') && !by_name {
        return None;
    }
    let lines = text.lines().enumerate();
    let mut lines = lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| (at + 1, line.trim()));
    let opening: Vec<_> = lines.by_ref().take(2).collect();
    let is_of_rows = match *opening {
        [(_, first), (_, second)] => is_object(first).is_ok() && second.starts_with('{'),
        _ => false,
    };
    let lines = opening.into_iter().chain(lines);
    (by_name || is_of_rows).then(|| lines.map(|(line, text)| row(line, text)).collect())
}

fn row(line: usize, text: &str) -> Row<'_> {
    let text = is_object(text).map(|()| text);
    Row { line, text }
}

/// The objects of a list: more than one, and nothing else.
fn items<'t>(whole: &'t str, list: &'t str) -> Option<Vec<Row<'t>>> {
    let items: Vec<&RawValue> = serde_json::from_str(list).ok()?;
    if items.len() < 2 || !items.iter().all(|item| item.get().starts_with('{')) {
        return None;
    }
    let (mut line, mut behind) = (1, 0);
    let rows = items.into_iter().map(|item| {
        let at = item.get().as_ptr() as usize - whole.as_ptr() as usize;
        line += whole.get(behind..at).unwrap_or("").matches('\n').count();
        behind = at;
        let text = Ok(item.get());
        Row { line, text }
    });
    Some(rows.collect())
}

/// What is wrong with a line that is no object. The reader of JSON was given one line, and calls each the first.
fn is_object(line: &str) -> Result<(), String> {
    let found = serde_json::from_str::<IgnoredAny>(line);
    found.map_err(|error| {
        let text = error.to_string();
        let what = text
            .rsplit_once(" at line ")
            .map_or(&*text, |(what, _)| what);
        format!("{what} at column {}", error.column())
    })?;
    line.starts_with('{')
        .then_some(())
        .ok_or_else(|| "no object of JSON".to_owned())
}
