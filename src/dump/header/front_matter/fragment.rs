//! The text of an article that is given in HTML.

use super::tags;
use crate::value::text;

/// Elements of which the inside is not shown as text, or is none of the article's.
const NOT_SHOWN: [&str; 8] = [
    "script",
    "style",
    "iframe",
    "noscript",
    "figcaption",
    "template",
    "svg",
    "button",
];

/// Its paragraphs, a line each.
pub(super) fn paragraphs(written: &str) -> String {
    let lower = written.to_ascii_lowercase();
    let hidden = Hidden {
        lower: &lower,
        at: 0,
        unclosed: [false; NOT_SHOWN.len()],
        in_remark: false,
    };
    let mut shown = String::with_capacity(written.len());
    let mut at = 0;
    for (start, end) in hidden {
        shown.push_str(written.get(at..start).unwrap_or_default());
        at = end;
    }
    shown.push_str(written.get(at..).unwrap_or_default());
    let mut paragraphs = String::with_capacity(shown.len());
    for line in tags::text(&shown).lines() {
        let line = text::collapse(line);
        if !line.is_empty() {
            if !paragraphs.is_empty() {
                paragraphs.push('\n');
            }
            paragraphs.push_str(&line);
        }
    }
    paragraphs
}

/// The places of elements that are not shown. One that is not closed hides nothing.
struct Hidden<'t> {
    lower: &'t str,
    at: usize,
    /// Elements of which no end is left.
    unclosed: [bool; NOT_SHOWN.len()],
    /// The same of remarks.
    in_remark: bool,
}

impl Iterator for Hidden<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        loop {
            let rest = self.lower.get(self.at..)?;
            let start = self.at + memchr::memchr(b'<', rest.as_bytes())?;
            self.at = start + 1;
            let behind = self.lower.get(self.at..)?;
            if let Some(remark) = behind.strip_prefix("!--").filter(|_| !self.in_remark) {
                match memchr::memmem::find(remark.as_bytes(), b"-->") {
                    Some(close) => {
                        self.at += close + "!---->".len();
                        return Some((start, self.at));
                    }
                    None => self.in_remark = true,
                }
            }
            let mut names = NOT_SHOWN.iter().zip(&mut self.unclosed);
            let own = names.find(|(name, unclosed)| {
                let after = behind.strip_prefix(**name);
                !**unclosed && after.is_some_and(|after| after.starts_with(['>', ' ', '\n', '\t']))
            });
            let Some((name, unclosed)) = own else {
                continue;
            };
            let end = format!("</{name}>");
            match memchr::memmem::find(behind.as_bytes(), end.as_bytes()) {
                Some(close) => {
                    self.at += close + end.len();
                    return Some((start, self.at));
                }
                None => *unclosed = true,
            }
        }
    }
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
                "<scripted>The mill</scripted> <em>turns</em> <once>",
                "The mill turns <once>",
            ),
            ("<p>The mill</p><style>", "The mill"),
            (
                "<!-- a --><p>Let x<y</p>\n<pre>a = 1\nb: List<String></pre>",
                "Let x<y\na = 1\nb: List<String>",
            ),
            (
                "<p align=center><img src=a></p>\n\nThe mill\nturns.\n\nFlour <b>and</b> bread.",
                "The mill\nturns.\nFlour and bread.",
            ),
            (
                "<p>The mill</p><template><p>b</p></template><svg><title>c</title></svg><p>turns</p>",
                "The mill\nturns",
            ),
            ("", ""),
        ] {
            assert_eq!(paragraphs(markup), text, "{markup}");
        }
    }
}
