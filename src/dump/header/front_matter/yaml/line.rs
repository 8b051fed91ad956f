//! What a line of YAML is by itself: a name with its value, an item, more of the value above.

use super::super::is_name;
use crate::value::letter::is_alphanumeric;

/// A text before a remark, `The mill # of the valley`; a sign of a number is none, `We are # 1`.
pub(super) fn without_remark(rest: &str) -> &str {
    let parted = rest.split_once(" # ");
    let remark = parted.filter(|(_, behind)| !behind.starts_with(|c: char| c.is_ascii_digit()));
    remark.map_or(rest, |(text, _)| text)
}

/// A text in quotes that has some of the same kind in it: `"He said "go" and went"`.
pub(super) fn in_forgotten_quotes(rest: &str) -> Option<&str> {
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = rest.strip_prefix(quote)?.strip_suffix(quote)?;
    let (before, _) = inner.split_once(quote)?;
    before.ends_with(' ').then_some(inner)
}

/// Name and value of a line.
pub(super) fn name(text: &str) -> Option<(&str, &str)> {
    if let Some(found) = quoted_name(text) {
        return Some(found);
    }
    let (name, value) = text.split_once(':').filter(|_| !is_item(text))?;
    (is_name(name) && !value.starts_with("//")).then(|| (name.trim_end(), value))
}

/// `"title": The mill`
fn quoted_name(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (name, rest) = text.strip_prefix(quote)?.split_once(quote)?;
    let value = rest.trim_start().strip_prefix(':')?;
    is_name(name).then_some((name, value))
}

/// Whether what stands behind a colon is parted from it.
pub(super) fn apart(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([' ', '\t', '\u{a0}'])
}

pub(super) fn is_item(text: &str) -> bool {
    text == "-"
        || ["- ", "-\u{a0}", "-\t"]
            .iter()
            .any(|dash| text.starts_with(dash))
}

/// Whether a line without a name may be more of the value above: words, no rule, no address and no mark-up.
pub(super) fn continues(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| is_alphanumeric(c) || "\"'“‘«„(&—–…".contains(c))
        && !text
            .split_once("://")
            .is_some_and(|(scheme, _)| scheme.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// Whether a line is of front matter and of nothing else: an item, or a name as generators have them.
pub(in super::super) fn is_of_form(text: &str) -> bool {
    let is_own = |name: &str| name.starts_with(char::is_lowercase) && !name.contains(' ');
    is_item(text) || name(text).is_some_and(|(name, rest)| is_own(name) && !rest.starts_with('/'))
}

/// Whether a list or a text in quotes may end with a line.
pub(super) fn closes(text: &str) -> bool {
    text.starts_with([']', '}']) || text.ends_with(['"', '\'', ']', '}'])
}

/// `|`, `>-`, `|2+`
pub(super) fn is_block(rest: &str) -> bool {
    let sign = rest
        .split_once(" #")
        .map_or(rest, |(sign, _)| sign)
        .trim_end();
    let marks = sign.strip_prefix(['|', '>']);
    marks.is_some_and(|marks| {
        marks.len() <= 2
            && marks
                .bytes()
                .all(|b| matches!(b, b'+' | b'-' | b'1'..=b'9'))
    })
}
