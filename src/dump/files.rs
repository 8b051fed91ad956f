//! Files that are no pages, told by how the whole of them is written: tables of values, programs, what programs keep of changes and of
//! their doings, and what they tell each other. The
//! days and names in them are of single rows, and nobody's headline stands in them.

mod code;
mod log;
mod table;

use crate::span::line_end;
use serde::de::IgnoredAny;

/// Whether a text is such a file, and nothing of it is a page's.
pub(super) fn is_file(text: &str) -> bool {
    let end = char::from(line_end(text));
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.split(end).filter(|line| !line.trim_ascii().is_empty());
    let Some(first) = lines.next() else {
        return false;
    };
    opens_file(first)
        || opens_changes(first, lines)
        || log::is_log(text, end)
        || table::is_table(text, end)
        || code::is_code(text, end)
}

/// Whether a text is what programs tell each other, objects or lists of JSON, one or a line each: settings, an answer, a map's places. What
/// is a page among it is read before, [`super::record`].
pub(crate) fn is_data(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim();
    if !text.starts_with(['{', '[']) {
        return false;
    }
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    let mut behind = 0;
    let broken = loop {
        match values.next() {
            Some(Ok(_)) => behind = values.byte_offset(),
            Some(Err(error)) => break error,
            None => return true,
        }
    };
    let rest = text.get(behind..).unwrap_or_default().trim_start();
    // Cut off, or a line of many is broken. Below an object may stand a text that begins with a short code or a picture: `{{< related >}}`,
    // `[![…](…)]`.
    opens_value(rest)
        && (broken.is_eof() || text.ends_with(['}', ']']) && (behind > 0 || are_values(rest)))
}

/// Whether a text begins as an object does, or as a list of objects or of texts.
fn opens_value(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    match (signs.next(), signs.next()) {
        (Some('['), Some('{')) => signs.next() == Some('"'),
        (Some('{' | '['), second) => second == Some('"'),
        _ => false,
    }
}

/// Whether most lines of a text are objects.
fn are_values(text: &str) -> bool {
    let (mut all, mut values) = (0, 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        all += 1;
        let is_value = || serde_json::from_str::<IgnoredAny>(line).is_ok();
        values += usize::from(line.starts_with('{') && is_value());
    }
    values * 2 > all
}

/// Whether the first line is the beginning of a script, of the difference between two files, of a calendar or a card. A page may tell of
/// such a line, `#!/bin/sh: what it means`: what stands behind its beginning is asked for.
fn opens_file(first: &str) -> bool {
    let first = first.trim_ascii_end();
    matches!(first, "BEGIN:VCALENDAR" | "BEGIN:VCARD")
        || first.starts_with("diff --git a/") && first.contains(" b/")
        || first.strip_prefix("#!/").is_some_and(is_interpreter)
}

/// Whether `usr/bin/env python3` stands behind `#!/`: a path, and nothing but what is given to it.
fn is_interpreter(path: &str) -> bool {
    let mut words = path.split_ascii_whitespace();
    let program = words.next().unwrap_or_default();
    let is_path = program.contains('/')
        && program
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"/._-+".contains(&b));
    is_path
        && match words.next() {
            None => true,
            Some(option) if option.starts_with('-') => true,
            Some(_) => program.ends_with("/env"),
        }
        && words.count() <= 1
}

/// Whether the first line opens a list of changes as version control and packages keep it: `commit 3f1c2a9d`, and under it `Author:`;
/// `millwheel (2.1-3) unstable; urgency=medium`, as [deb-changelog(5)](https://manpages.debian.org/deb-changelog) has it.
fn opens_changes<'t>(first: &str, mut rest: impl Iterator<Item = &'t str>) -> bool {
    let hash = |text: &str| text.len() >= 7 && text.bytes().all(|b| b.is_ascii_hexdigit());
    let commit = first
        .strip_prefix("commit ")
        .and_then(|rest| rest.split(' ').next());
    if commit.is_some_and(hash) {
        // One commit alone says its author and its day as a letter does.
        return rest.any(|line| {
            line.strip_prefix("commit ")
                .is_some_and(|rest| rest.split(' ').next().is_some_and(hash))
        });
    }
    let Some((head, tail)) = first.split_once("; ") else {
        return false;
    };
    let version = head
        .split_once(" (")
        .and_then(|(name, rest)| Some((name, rest.split_once(") ")?.0)));
    // Who made the version stands under its changes.
    version.is_some_and(|(name, version)| !name.contains(' ') && !version.contains(' '))
        && tail.starts_with("urgency=")
        && rest.any(|line| line.starts_with(" -- "))
}

#[cfg(test)]
mod tests;
