//! Tags of HTML in a text that may be none: `List<String>`, `q<p`, `<https://…>` and `<jane> …` have the same sign.

use crate::value::{entity, text};
use std::collections::HashSet;

/// A tag.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'t> {
    pub(super) start: usize,
    /// Behind the `>`.
    pub(super) end: usize,
    pub(super) name: &'t str,
    pub(super) closes: bool,
}

impl Tag<'_> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it ends a line.
    pub(super) fn is_line(&self) -> bool {
        entity::is_line(&local(self.name).to_ascii_lowercase())
    }
}

/// Elements that articles are written with.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "body", "br", "button",
    "canvas", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "embed",
    "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "iframe", "img",
    "input", "ins", "kbd", "label", "li", "link", "main", "mark", "meta", "nav", "noscript", "object", "ol", "p", "picture", "pre",
    "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "small", "source", "span", "strike", "strong", "style", "sub",
    "summary", "sup", "svg", "path", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video",
    "wbr", "sec", "title", "italic", "bold", "scp",
];

/// Prefixes that catalogues of works write elements with: `<jats:p>`, `<mml:math>`.
const PREFIXES: [&str; 2] = ["jats:", "mml:"];

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn is_known(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    PREFIXES.iter().any(|prefix| lower.starts_with(prefix)) || ELEMENTS.contains(&&*lower)
}

/// The tags of a text. `others`: names of elements that are none of HTML and are closed in it, `<o-embed>…</o-embed>`.
fn tags<'t>(text: &'t str, others: &HashSet<&'t str>) -> Vec<Tag<'t>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut close = 0;
    let mut behind = 0;
    for start in memchr::memchr_iter(b'<', bytes) {
        // Samples of code name elements: "`<p>`".
        if start < behind || start > 0 && bytes.get(start - 1) == Some(&b'`') {
            continue;
        }
        if close <= start {
            let Some(next) = bytes
                .get(start..)
                .and_then(|rest| memchr::memchr(b'>', rest))
            else {
                break;
            };
            close = start + next;
        }
        let inside = text.get(start + 1..close).unwrap_or_default();
        let Some((name, closes)) = named(inside) else {
            continue;
        };
        if is_known(name) || others.contains(name) {
            found.push(Tag {
                start,
                end: close + 1,
                name,
                closes,
            });
            behind = close + 1;
        }
    }
    found
}

/// The name of the element between `<` and `>`, and whether it is closed; `None` where what stands behind it is nothing that an element
/// has: `q<p be a prime, and n>0`.
fn named(inside: &str) -> Option<(&str, bool)> {
    let own = inside.strip_prefix('/');
    let (closes, own) = (own.is_some(), own.unwrap_or(inside));
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '-');
    let end = own.find(|c| !is_of_name(c)).unwrap_or(own.len());
    let (name, rest) = own.split_at_checked(end)?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let bare = rest.trim_start();
    let is_apart = rest.is_empty() || bare.len() < rest.len() || rest == "/";
    let rest = bare.trim_end_matches('/').trim_end();
    let is_attribute = || {
        let end = rest.find(|c: char| !(is_of_name(c) || matches!(c, '_' | '@' | '.')));
        let behind = end.and_then(|end| rest.get(end..)).unwrap_or_default();
        behind.trim_start().starts_with('=')
    };
    let words = || rest.split_ascii_whitespace();
    let is_of_element = rest.is_empty()
        || !closes && is_attribute()
        || !closes && name.len() > 1 && (words().count() <= 2 || rest.contains("=\""));
    (is_apart && is_of_element).then_some((name, closes))
}

/// Closed elements, or breaks of lines, that make a text markup.
const SOME: usize = 2;

/// Whether a text of some length is markup: elements are closed in it or lines broken, or it is one element and no more. What shows code
/// between fences is Markdown, whatever tags stand there.
pub(super) fn is(text: &str) -> bool {
    if memchr::memchr(b'<', text.as_bytes()).is_none() {
        return false;
    }
    let is_fence = |line: &str| line.starts_with("```") || line.starts_with("~~~");
    if text.lines().any(is_fence) {
        return false;
    }
    let found = tags(text, &HashSet::new());
    // A paragraph ends where another element begins, or its line ends: "Write <p>mill</p> and close it."
    let ends = |tag: &Tag<'_>| {
        let behind = text.get(tag.end..).unwrap_or_default();
        let behind = behind.trim_start_matches([' ', '\t']);
        !tag.is_line() || behind.is_empty() || behind.starts_with(['<', '\n', '\r'])
    };
    let makes = |tag: &&Tag<'_>| {
        if tag.closes {
            ends(tag)
        } else {
            tag.is("br") || tag.is("p") && is_first(text, tag.start)
        }
    };
    let bare = text.trim();
    let first = text.len() - text.trim_start().len();
    let is_one = || found.first().map(|tag| tag.start) == Some(first) && bare.ends_with('>');
    // What is cut out of a page begins or ends with a tag of its neighbour's: `</p>`, `<br />`.
    let is_cut = || {
        let last = first + bare.len();
        let mut edges = found
            .iter()
            .filter(|tag| tag.start == first || tag.end == last);
        edges.any(|tag| tag.closes || tag.is("br") || tag.is("p"))
            || bare.starts_with("<!--") && !bare.contains('\n')
            || bare.ends_with("-->") && !bare.contains('\n')
    };
    found.iter().filter(makes).count() >= SOME || is_one() || is_cut()
}

/// Whether nothing but another tag stands before a place in its line.
fn is_first(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with(['>', '\n', '\r'])
}

/// A short text, a title or what describes, without its tags where an element is closed in it: `The <em>mill</em> turns`. A title may
/// name one: `How the <b> tag came`.
pub(super) fn without(text: &str) -> Option<String> {
    memchr::memchr(b'<', text.as_bytes())?;
    let found = tags(text, &HashSet::new());
    let opened = || found.iter().take(SOME).filter(|tag| !tag.closes);
    let is_closed =
        |tag: &Tag<'_>| tag.is("br") || tag.closes && opened().any(|own| own.is(tag.name));
    found.iter().any(is_closed).then(|| {
        let shown = shown(text, &found);
        let words: Vec<&str> = shown.split_whitespace().collect();
        words.join(" ")
    })
}

/// A text without tags, and with line ends where elements make some.
fn shown(text: &str, tags: &[Tag<'_>]) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for tag in tags {
        shown.push_str(text.get(at..tag.start).unwrap_or_default());
        if tag.is_line() {
            shown.push('\n');
        }
        at = tag.end;
    }
    shown.push_str(text.get(at..).unwrap_or_default());
    shown
}

/// The text of markup, in which lines may end where none does on the page. References are undone twice, where they were escaped twice.
pub(super) fn text(markup: &str) -> String {
    let closed = |at: usize| {
        let rest = text::head(markup.get(at + 2..)?, NAME);
        rest.split_once('>').map(|(name, _)| name)
    };
    let ends = memchr::memmem::find_iter(markup.as_bytes(), b"</");
    let others: HashSet<&str> = ends.filter_map(closed).collect();
    let found = tags(markup, &others);
    let shown = if makes_lines(markup, &found) {
        let joined = with_lines_joined(markup, &found);
        shown(&joined, &found)
    } else {
        shown(markup, &found)
    };
    entity::decode(&entity::decode(&shown)).into_owned()
}

/// Longest name of an element that is none of HTML.
const NAME: usize = 40;

/// Whether lines are made by elements and not by line ends: most of what stands between empty lines has one that does. Markdown begins
/// with a picture and a heading in HTML, too.
fn makes_lines(markup: &str, tags: &[Tag<'_>]) -> bool {
    let mut lines = tags
        .iter()
        .filter(|tag| tag.is_line())
        .map(|tag| tag.start)
        .peekable();
    let (mut all, mut made, mut at) = (0, 0, 0);
    for part in markup.split("\n\n") {
        let end = at + part.len() + 2;
        let mut has = false;
        while lines.next_if(|start| *start < end).is_some() {
            has = true;
        }
        if !part.trim().is_empty() {
            all += 1;
            made += usize::from(has);
        }
        at = end;
    }
    made > 0 && made * 2 >= all
}

/// Markup of the same length with spaces for line ends, but for those that `pre` keeps.
fn with_lines_joined(markup: &str, tags: &[Tag<'_>]) -> String {
    let mut joined = String::with_capacity(markup.len());
    let (mut at, mut is_kept) = (0, false);
    let mut push = |part: &str, is_kept: bool| {
        if is_kept {
            joined.push_str(part);
        } else {
            joined.push_str(&part.replace(['\n', '\r'], " "));
        }
    };
    for tag in tags.iter().filter(|tag| tag.is("pre")) {
        push(markup.get(at..tag.start).unwrap_or_default(), is_kept);
        (at, is_kept) = (tag.start, !tag.closes);
    }
    push(markup.get(at..).unwrap_or_default(), is_kept);
    joined
}

#[cfg(test)]
mod tests {
    use super::{is, without};

    #[test]
    fn signs_that_are_no_tags() {
        for text in [
            "Let q<p be a prime and n be any.\nThen n>0 holds.\nIf a<b and c=d, then e>f.",
            "A List<List<String>> of <https://a.example> by <jane@weir.example>",
            "<jane> the mill turns\n<ida> it does",
            "Write <div> and then <p>mill</p> and close it with </div>, always.",
            "<!-- mill -->\n<h1>Mill</h1>\n\nIt turns.",
            "Write\n```\n<p>The mill</p>\n<p>turns</p>\n```\nand `<p>` or `</p>`, `</b>`.",
        ] {
            assert!(!is(text), "{text}");
        }
        for text in [
            "<p>The mill</p>",
            "The mill<br>turns<br />again",
            "<p>The mill\n<p>turns",
            "The <b>mill</b> <a href=\"/x\">turns</a>",
        ] {
            assert!(is(text), "{text}");
        }
    }

    #[test]
    fn short_texts() {
        assert_eq!(without("<em>Oak</em> falls").as_deref(), Some("Oak falls"));
        assert_eq!(
            without("The <jats:italic>mill</jats:italic> <b>turns</b>").as_deref(),
            Some("The mill turns")
        );
        assert_eq!(
            without("<p>The mill</p><p>turns</p>").as_deref(),
            Some("The mill turns")
        );
        assert_eq!(without("How the <b> tag came"), None);
        assert_eq!(without("a < b > c"), None);
    }
}
