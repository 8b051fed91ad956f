//! Character references and tags left inside values that were meant to be plain text.
//!
//! The HTML tree decodes what stands in the page. This is for what publishers put into JSON strings and `content` attributes a
//! second time: `&amp;quot;`, `Caf&eacute;`, `<p>…</p>`. The names are HTML 4's and the typographic ones; the rest of the
//! [2,231 names](https://html.spec.whatwg.org/multipage/named-characters.html) have not been met in metadata.

mod names;

use crate::charset::WINDOWS_1252;
use names::NAMES;
use std::borrow::Cow;

/// Plain text of a value: tags dropped, references decoded (twice where they were escaped twice), white space collapsed.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    match unmarked(text) {
        Cow::Borrowed(text) => super::text::collapse(text),
        Cow::Owned(text) => Cow::Owned(super::text::collapse(&text).into_owned()),
    }
}

/// The same with its line breaks kept, and one for each paragraph: for long texts.
pub(crate) fn paragraphs(text: &str) -> String {
    let text = unmarked(text);
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let line = super::text::collapse(line);
        if !line.is_empty() {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&line);
        }
    }
    out
}

fn unmarked(text: &str) -> Cow<'_, str> {
    let bare = without_tags(text);
    if memchr::memchr(b'&', bare.as_bytes()).is_none() {
        return bare;
    }
    let had_tags = matches!(bare, Cow::Owned(_));
    let once = decode(&bare);
    let twice = decode(&once);
    // `&lt;b&gt;` in a headline about HTML is text; `&lt;p&gt;…&lt;/p&gt;` is markup that was escaped once too often.
    if !had_tags && (twice.contains("</") || twice.contains("/>") || twice.starts_with('<')) {
        return Cow::Owned(without_tags(&twice).into_owned());
    }
    Cow::Owned(twice.into_owned())
}

/// Decodes the character references of a text once.
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'&', text.as_bytes()) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    let (head, mut rest) = text.split_at(first);
    out.push_str(head);
    while let Some(after) = rest.strip_prefix('&') {
        let tail = if let Some((decoded, length)) = reference(after) {
            out.push_str(decoded.encode_utf8(&mut [0; 4]));
            after.get(length..).unwrap_or_default()
        } else {
            out.push('&');
            after
        };
        let next = memchr::memchr(b'&', tail.as_bytes()).unwrap_or(tail.len());
        let (plain, more) = tail.split_at(next);
        out.push_str(plain);
        rest = more;
    }
    Cow::Owned(out)
}

/// What stands after `&`: the character and the length of its reference, the semicolon included.
fn reference(after: &str) -> Option<(char, usize)> {
    let end = after.bytes().take(12).position(|b| b == b';')?;
    let name = after.get(..end)?;
    let decoded = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        numeric(code)?
    } else {
        let at = NAMES.binary_search_by(|(own, _)| (*own).cmp(name)).ok()?;
        NAMES.get(at)?.1
    };
    Some((decoded, end + 1))
}

/// [Numeric character references](https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state):
/// 128–159 mean windows-1252, as everywhere.
fn numeric(code: u32) -> Option<char> {
    match code {
        0 => None,
        0x80..=0x9f => WINDOWS_1252.get(code as usize - 0x80).copied(),
        _ => char::from_u32(code),
    }
}

/// Tags dropped; those that end a line or a paragraph leave a line break. `a < b` is no tag.
fn without_tags(text: &str) -> Cow<'_, str> {
    let opens = |after: &str| {
        after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'))
    };
    let mut out = String::new();
    let mut rest = text;
    let mut changed = false;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        let (before, from) = rest.split_at(at);
        let after = from.get(1..).unwrap_or_default();
        if !opens(after) {
            out.push_str(before);
            out.push('<');
            rest = after;
            continue;
        }
        let Some(close) = memchr::memchr(b'>', after.as_bytes()) else {
            break;
        };
        out.push_str(before);
        changed = true;
        let (tag, tail) = after.split_at(close);
        let name = tag.trim_start_matches('/');
        let name = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        if is_line(&name.to_ascii_lowercase()) {
            out.push('\n');
        }
        rest = tail.get(1..).unwrap_or_default();
    }
    if !changed {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Whether an element, its name in lower case, begins and ends a line of its own where a page is shown: those that browsers
/// [render](https://html.spec.whatwg.org/multipage/rendering.html) as blocks or as parts of a table, and `br`.
pub(crate) fn is_line(element: &str) -> bool {
    matches!(
        element,
        "p" | "br"
            | "div"
            | "li"
            | "ul"
            | "ol"
            | "dt"
            | "dd"
            | "tr"
            | "td"
            | "th"
            | "table"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "section"
            | "article"
            | "blockquote"
            | "figure"
            | "figcaption"
            | "pre"
            | "hr"
    )
}

#[cfg(test)]
mod tests {
    use super::{NAMES, decode, paragraphs, plain};

    #[test]
    fn names_are_sorted_and_told_once() {
        assert!(
            NAMES
                .windows(2)
                .all(|pair| matches!(pair, [a, b] if a.0 < b.0))
        );
    }

    #[test]
    fn references() {
        assert_eq!(decode("a &amp; b"), "a & b");
        assert_eq!(decode("caf&eacute; &#8211; &#x201C;x&#148;"), "café – “x”");
        assert_eq!(decode("&amp;quot;"), "&quot;");
        assert_eq!(
            decode("AT&T; R&D &; &#0; &#xd800; &unknown;"),
            "AT&T; R&D &; &#0; &#xd800; &unknown;"
        );
        assert_eq!(decode("a&"), "a&");
    }

    #[test]
    fn values_become_plain_text() {
        assert_eq!(plain(" The  mill\n turns "), "The mill turns");
        assert_eq!(
            plain("The &amp;quot;mill&amp;quot; turns"),
            "The \"mill\" turns"
        );
        assert_eq!(plain("<p>The <b>mill</b></p><p>turns"), "The mill turns");
        assert_eq!(plain("&lt;p&gt;The mill&lt;/p&gt;"), "The mill");
        assert_eq!(plain("How the &lt;b&gt; tag came"), "How the <b> tag came");
        assert_eq!(plain("1 < 2 and 3 > 2"), "1 < 2 and 3 > 2");
        assert_eq!(plain("a <b"), "a <b");
    }

    #[test]
    fn paragraphs_keep_their_borders() {
        assert_eq!(
            paragraphs("<p>One.</p><p>Two&nbsp;more.</p>\n\n Three."),
            "One.\nTwo more.\nThree."
        );
        // Cells are words apart, as a browser shows them.
        assert_eq!(
            paragraphs("<table><tr><th>Brook<td>82.0<tr><th>Weir<td>80.8</table>"),
            "Brook\n82.0\nWeir\n80.8"
        );
    }
}
