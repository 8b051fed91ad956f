//! Rows in a file: a page each, one object of JSON a line, or the objects of a list.

use serde::de::IgnoredAny;
use serde_json::value::RawValue;

/// A row.
pub(crate) struct Row<'t> {
    /// The line that it begins in, counted from 1; its number in a list that is all in one line.
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
    let opening: Vec<_> = lines.by_ref().take(3).collect();
    let are_objects = opening.iter().all(|(_, line)| line.starts_with('{'));
    let is_of_rows = match *opening {
        [(_, first), (_, second), ..] if is_object(first).is_ok() => opens_object(second),
        // The first line may be the one that is broken.
        [_, (_, second), (_, third)] => {
            are_objects && is_object(second).is_ok() && is_object(third).is_ok()
        }
        _ => false,
    };
    let lines = opening.into_iter().chain(lines);
    (by_name || is_of_rows).then(|| lines.map(|(line, text)| row(line, text)).collect())
}

fn row(line: usize, text: &str) -> Row<'_> {
    let text = is_object(text).map(|()| text);
    Row { line, text }
}

/// Whether a line begins as an object does. Below an object that heads a page one of Hugo's may stand, `{{< figure >}}`.
fn opens_object(line: &str) -> bool {
    let behind = line.strip_prefix('{').map(str::trim_start);
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(['"', '}']))
}

/// How many items of a list are asked whether they are pages.
const ASKED: usize = 8;

/// The objects of a list: more than one, and of the first some more than a menu's, which has titles and addresses. In a list that is all one
/// line they are counted.
fn items<'t>(whole: &'t str, list: &'t str) -> Option<Vec<Row<'t>>> {
    let items: Vec<&RawValue> = serde_json::from_str(list).ok()?;
    let objects = items.iter().filter(|item| item.get().starts_with('{'));
    let objects: Vec<_> = objects.map(|item| item.get()).collect();
    let are_most = objects.len() * 2 > items.len();
    if objects.len() < 2 || !are_most || !objects.iter().take(ASKED).any(|item| is_page(item)) {
        return None;
    }
    // The items of one page, as its script of JSON-LD lists them.
    if objects.iter().any(|item| item.contains("\"@context\"")) {
        return None;
    }
    let is_one_line = !list.trim_end().contains('\n');
    let (mut line, mut behind) = (1, 0);
    let rows = items.into_iter().enumerate().map(|(index, item)| {
        let at = item.get().as_ptr() as usize - whole.as_ptr() as usize;
        line += whole.get(behind..at).unwrap_or("").matches('\n').count();
        behind = at;
        let text = is_object(item.get()).map(|()| item.get());
        let line = if is_one_line { index + 1 } else { line };
        Row { line, text }
    });
    Some(rows.collect())
}

/// Whether an object states more than a title and an address.
fn is_page(object: &str) -> bool {
    tearsheet::parse_dump(object).is_ok_and(|page| {
        page.article_body.is_some() || page.date_published.is_some() || !page.author.is_empty()
    })
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
