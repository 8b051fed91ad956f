//! `w3m -dump` and other browsers of the terminal: inputs, names of images, rules.

use crate::value::letter::is_alphanumeric;
use std::borrow::Cow;

/// Without inputs `[      ]`, names of images `[ico]` at the start, and rules.
pub(super) fn read(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.chars().all(|c| {
        matches!(
            c,
            '━' | '─' | '│' | '┃' | '═' | '-' | '_' | '=' | ' ' | '┌' | '┐' | '└' | '┘'
        )
    }) {
        return Cow::Borrowed("");
    }
    let mut rest = text.as_ref();
    while let Some(after) = image(rest) {
        rest = after.trim_start();
    }
    if rest.len() == text.len() {
        return text;
    }
    Cow::Owned(rest.to_owned())
}

/// What follows a bracket at the start that holds nothing, or a file's name.
fn image(text: &str) -> Option<&str> {
    let (inner, after) = text.strip_prefix('[')?.split_once(']')?;
    let name = inner.len() <= 24
        && inner
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_. ?=&".contains(&b));
    (name && !after.starts_with(|c: char| is_alphanumeric(c))).then_some(after)
}
