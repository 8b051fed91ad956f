//! [`InputKind`]: what the input is.

use memchr::memmem;
use serde::{Deserialize, Serialize};

/// What the input is. Prints as its name in JSON: `html`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum InputKind {
    /// A text dump: the text of a page, markup lost.
    Text,
    /// A saved HTML page or a fragment of one.
    Html,
    /// A WARC or WET record with its header block. [WARC/1.1](https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/)
    Warc,
    /// A page saved as MHTML. [RFC 2557](https://www.rfc-editor.org/rfc/rfc2557)
    Mhtml,
}

impl InputKind {
    /// Tells from the first few kilobytes what `text` is.
    ///
    /// # Examples
    ///
    /// ```
    /// use tearsheet::InputKind;
    ///
    /// assert_eq!(InputKind::detect("<!doctype html><title>A</title>"), InputKind::Html);
    /// assert_eq!(InputKind::detect("A < B, said the teacher"), InputKind::Text);
    /// ```
    pub fn detect(text: &str) -> Self {
        let start = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
        if start.starts_with("WARC/") {
            return Self::Warc;
        }
        let head = start.get(..floor(start, 4096)).unwrap_or(start);
        if is_mhtml(head) {
            return Self::Mhtml;
        }
        if is_html(start, head) {
            Self::Html
        } else {
            Self::Text
        }
    }
}

/// The last character boundary at or before `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

fn is_mhtml(head: &str) -> bool {
    let end = |gap: &[u8]| memmem::find(head.as_bytes(), gap);
    let end = end(b"\n\n").or_else(|| end(b"\r\n\r\n"));
    let Some(headers) = end.and_then(|end| head.get(..end)) else {
        return false;
    };
    let headers = headers.to_ascii_lowercase();
    let is_related = headers.contains("content-type: multipart/related")
        && (headers.contains("mime-version:") || headers.contains("boundary="));
    is_related || is_saved_alone(&headers)
}

/// A page that a browser saved without its pictures, `From: <Saved by Blink>`: it has a place of its own, and is from no address of mail.
fn is_saved_alone(headers: &str) -> bool {
    let mut lines = headers.lines();
    headers.contains("content-type: text/html")
        && headers.contains("mime-version:")
        && headers.contains("content-location: http")
        && lines.any(|line| line.starts_with("from:") && !line.contains('@'))
}

/// A doctype, `<html`, or several tags of a document. One leftover tag in a text dump does not make it HTML.
fn is_html(start: &str, head: &str) -> bool {
    let first = memchr::memchr(b'<', head.as_bytes());
    let Some(tags_on) = first.and_then(|first| head.get(first..)) else {
        return false;
    };
    let lower = tags_on.to_ascii_lowercase();
    let has = |tag: &str| memmem::find(lower.as_bytes(), tag.as_bytes()).is_some();
    if has("<html") || has("<!doctype html") {
        return true;
    }
    if !start.starts_with('<') {
        return false;
    }
    let tags = [
        "<head", "<body", "<meta ", "<title", "<div", "<script", "<p>", "<p ", "<a ", "<article",
        "<section", "<style", "<span", "<time", "<link ", "<!--", "<h1", "<ul", "<?xml",
    ];
    tags.into_iter().any(has)
}

impl std::fmt::Display for InputKind {
    /// The name that JSON has for it: `html`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serialize(f)
    }
}
