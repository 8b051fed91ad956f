//! The text of an article that is given in HTML.

use crate::value::entity;

/// Elements of which the inside is not shown as text, or is none of the article's.
const NOT_SHOWN: [&str; 5] = ["script", "style", "iframe", "noscript", "figcaption"];
/// What tells that lines are made by elements and not by line ends.
const MAKE_LINES: [&str; 6] = ["<p", "</p", "<br", "<div", "<li", "<h"];

/// Its paragraphs, a line each.
pub(super) fn paragraphs(markup: &str) -> String {
    let lower = markup.to_ascii_lowercase();
    let mut shown = String::with_capacity(markup.len());
    let mut at = 0;
    while let Some((start, end)) = next_hidden(&lower, at) {
        shown.push_str(markup.get(at..start).unwrap_or_default());
        at = end;
    }
    shown.push_str(markup.get(at..).unwrap_or_default());
    if MAKE_LINES.iter().any(|tag| lower.contains(tag)) {
        shown = shown.replace(['\n', '\r'], " ");
    }
    entity::paragraphs(&shown)
}

/// Where the next element begins and ends that is not shown. One that is not closed hides nothing.
fn next_hidden(lower: &str, from: usize) -> Option<(usize, usize)> {
    let rest = lower.get(from..)?;
    let opens = memchr::memchr_iter(b'<', rest.as_bytes());
    opens.into_iter().find_map(|at| {
        let behind = rest.get(at + 1..)?;
        let name = NOT_SHOWN.iter().find(|name| {
            let after = behind.strip_prefix(**name);
            after.is_some_and(|after| after.starts_with(['>', ' ', '\n', '\t']))
        })?;
        let close = memchr::memmem::find(behind.as_bytes(), format!("</{name}>").as_bytes())?;
        let end = at + 1 + close + name.len() + 3;
        Some((from + at, from + end))
    })
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn what_is_shown() {
        for (markup, text) in [
            (
                "<p>The mill\nturns.</p>\n<p>Flour &amp; bread</p>",
                "The mill turns.\nFlour & bread",
            ),
            (
                "<p>The mill</p><script async>let a = '<p>b</p>';</script><STYLE>p {}</STYLE><p>turns.</p>",
                "The mill\nturns.",
            ),
            (
                "<figure><img src=a><figcaption>A wheel</figcaption></figure><p>Flour</p>",
                "Flour",
            ),
            ("The mill &amp; weir\nturns", "The mill & weir\nturns"),
            (
                "<scripted>The mill</scripted> <em>turns</em>",
                "The mill turns",
            ),
            ("<p>The mill</p><style>", "The mill"),
            ("", ""),
        ] {
            assert_eq!(paragraphs(markup), text, "{markup}");
        }
    }
}
