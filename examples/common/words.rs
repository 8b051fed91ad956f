//! Fields and sources in words, and text cut to size.

use serde::Serialize;

/// The name that JSON has for a field, a source, a kind or an outcome.
pub(crate) fn name(item: &impl Serialize) -> String {
    match serde_json::to_value(item) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// White space and control characters as single spaces: a terminal obeys escape sequences that stand in a page.
pub(crate) fn one_line(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most `width` characters, an ellipsis where more follows.
pub(crate) fn short(text: &str, width: usize) -> String {
    if text.char_indices().nth(width).is_none() {
        return text.to_owned();
    }
    let cut: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}
