//! What sets a picture off from the text, and the caption in it.

use crate::html::tree::{Document, NodeId};
use crate::html::visible::Page;
use crate::html::visible::byline::is_spoken;
use crate::html::visible::class::words;
use crate::prose;
use crate::value::text;
use std::ops::Range;

/// Levels above a picture at which its frame is looked for.
pub(super) const UP: usize = 4;
/// Most nodes of a frame: a picture in five sizes, its caption, a credit, buttons to share it.
const FRAME: usize = 60;
/// Most bytes of a caption.
const CAPTION: usize = 600;

/// The `figure` round a picture, or the box that a class calls one with a caption: `<div class="wp-caption">`.
pub(super) fn of(document: &Document, id: NodeId) -> Option<Range<NodeId>> {
    let frame = document.ancestors(id).take(UP).find(|&up| {
        document.name(up) == "figure" || document.name(up) != "a" && is_captioned(document, up)
    })?;
    let frame = frame..document.descendants(frame).end;
    (frame.len() <= FRAME).then_some(frame)
}

/// The text under a picture, and where it stands: `<figcaption>`, or what a class calls so. Whose the picture is, is no caption.
pub(super) fn caption(page: &Page<'_>, frame: Range<NodeId>) -> Option<(NodeId, String)> {
    let document = page.document;
    let pictures = frame.clone().filter(|&id| document.name(id) == "img");
    // A gallery's caption is of all its pictures.
    if pictures.count() != 1 {
        return None;
    }
    let mut inside = frame.skip(1);
    let id = inside.find(|&id| match document.name(id) {
        "figcaption" => true,
        "div" | "p" | "span" | "dd" => is_captioned(document, id) && !holds_picture(document, id),
        _ => false,
    })?;
    let said = joined(page, id);
    // Chinese and Japanese set no words apart.
    let told = said.split(' ').nth(2).is_some() || !said.is_ascii() && said.chars().count() >= 8;
    let short = told && said.len() <= CAPTION;
    (short && !prose::is_credit_line(&said)).then_some((id, said))
}

/// What is seen of an element's text: a space where a line ends and where style sheets set a part off,
/// `The mill at dawn.<span>Jane Miller</span>`.
fn joined(page: &Page<'_>, id: NodeId) -> String {
    let document = page.document;
    let mut said = String::new();
    let inside = document.descendants(id);
    let mut at = inside.start;
    while at < inside.end {
        let name = document.name(at);
        let class = document.attribute(at, "class").unwrap_or_default();
        if page.place(at).hidden || name == "button" || at != id && is_spoken(class) {
            at = document.descendants(at).end;
            continue;
        }
        match document.text(at) {
            Some(text) => said.push_str(text),
            None if is_part_of_word(name) => {}
            None => said.push(' '),
        }
        at += 1;
        // Behind an element's end as before its beginning.
        let ends = |up: &NodeId| document.descendants(*up).end == at && inside.contains(up);
        let mut above = document.ancestors(at - 1).take_while(ends);
        if above.any(|up| !is_part_of_word(document.name(up))) {
            said.push(' ');
        }
    }
    text::collapse(&said).trim().to_owned()
}

/// Elements that mark a part of a word: `<b>Mc</b>Donald`.
fn is_part_of_word(name: &str) -> bool {
    matches!(
        name,
        "" | "b" | "i" | "em" | "strong" | "u" | "sup" | "sub" | "mark" | "font" | "abbr"
    )
}

fn is_captioned(document: &Document, id: NodeId) -> bool {
    document.attribute(id, "class").is_some_and(|class| {
        words(text::head(class, 120)).any(|word| word.eq_ignore_ascii_case("caption"))
    })
}

fn holds_picture(document: &Document, id: NodeId) -> bool {
    let mut inside = document.descendants(id);
    inside.any(|id| document.name(id) == "img")
}
