//! The text of an article that names state beside its title.

use crate::claim::{Field, Value};
use crate::dump::header::Header;
use crate::value::text::fold;

/// A text's paragraphs, a line each.
pub(super) fn paragraphs(text: &str) -> String {
    let plain = text.replace(|c: char| c.is_control() && c != '\n' || c == '\u{a0}', " ");
    let lines = plain.lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// A text without the title that it begins with.
pub(super) fn untitled<'t>(text: &'t str, header: &Header<'_>) -> &'t str {
    let Some((first, rest)) = text.split_once('\n') else {
        return text;
    };
    let first = fold(first.trim_start_matches(['#', ' ']));
    let mut titles = header.claims.iter().filter_map(|claim| match &claim.value {
        Value::Text(title) if claim.field == Field::Headline => Some(fold(title)),
        _ => None,
    });
    if titles.any(|title| title == first) {
        rest
    } else {
        text
    }
}
