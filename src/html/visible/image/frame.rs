//! What sets a picture off from the text, and the caption in it.

use crate::html::tree::{Document, NodeId};
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
pub(super) fn caption(document: &Document, frame: Range<NodeId>) -> Option<(NodeId, String)> {
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
    let said = joined(document, id);
    let short = said.len() <= CAPTION && said.split(' ').nth(2).is_some();
    (short && !prose::is_credit_line(&said)).then_some((id, said))
}

/// The text of an element, a space where style sheets set its parts off: `The mill at dawn.<span>Jane Miller</span>`.
fn joined(document: &Document, id: NodeId) -> String {
    let mut said = String::new();
    for piece in document.descendants(id).filter_map(|id| document.text(id)) {
        let glued = said.ends_with(|c: char| c.is_lowercase() || ".!?)”\"".contains(c));
        if glued && piece.starts_with(char::is_uppercase) {
            said.push(' ');
        }
        said.push_str(piece);
    }
    text::collapse(&said).trim().to_owned()
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
