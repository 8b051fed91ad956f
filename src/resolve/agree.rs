//! What claims are checked with: placeholders, the same thing said in two ways.

/// The text, where it is one: templates' placeholders are no values.
pub(super) fn stated(text: &str) -> Option<&str> {
    let text = text.trim();
    let placeholder = text.is_empty()
        || text.starts_with("{{") && text.ends_with("}}")
        || text.starts_with("<%") && text.ends_with("%>")
        || text.starts_with("${") && text.ends_with('}')
        || text.starts_with("[[") && text.ends_with("]]")
        || text.starts_with('%') && text.ends_with('%')
        || text.len() <= 16
            && [
                "undefined",
                "null",
                "none",
                "nan",
                "untitled",
                "n/a",
                "%s",
                "false",
                "[object object]",
                "-",
                ".",
                "tba",
                "default",
                "no title",
            ]
            .iter()
            .any(|own| own.eq_ignore_ascii_case(text));
    (!placeholder).then_some(text)
}
