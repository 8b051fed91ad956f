//! What stands before a day and says what it is of: in its own text, or right before its element.

use crate::html::tree::{Document, NodeId};
use crate::value::date::{self, Convention, Found, Label};
use crate::value::text;

/// Nodes before a date in which the text before it stands.
const BEFORE_LABEL: usize = 6;

/// Whether a day stands behind the label of one of something else: "Member, joined: 2 February 2009" of who posted.
pub(super) fn is_owned(text: &str, found: &Found) -> bool {
    let before = text.get(..found.range.start).unwrap_or_default().trim_end();
    let label = before.strip_suffix([':', '：']).map(str::trim_end);
    label.is_some_and(|label| date::owns_a_day(text::tail(label, OWNER)) && !is_of_report(label))
}

/// Whether a label is of what was done to a report, a paper or an article: where no other day stands, it is its own.
pub(super) fn is_of_report(label: &str) -> bool {
    const OWN: &[&str] = &[
        "opened",
        "filed",
        "received",
        "reviewed",
        "recorded",
        "effective",
        "available",
        "delivered",
    ];
    let label = text::fold(label);
    OWN.iter().any(|own| label.ends_with(own))
}

/// Longest label of a day of something else.
const OWNER: usize = 40;

/// What the text right before an element calls its date: `<dt>Last updated</dt><dd>16 May 2024</dd>`.
pub(super) fn label_before(document: &Document, id: NodeId, convention: Convention<'_>) -> Label {
    text_before(document, id).map_or(Label::None, |(_, text)| date::label_of(text, convention))
}

/// The text right before an element, where it may be its label. Under the heads of a table it is the head of its own column.
pub(super) fn text_before(document: &Document, id: NodeId) -> Option<(NodeId, &str)> {
    let nodes = (id.saturating_sub(BEFORE_LABEL)..id).rev();
    let mut texts = nodes.filter_map(|at| Some((at, document.text(at)?)));
    let (at, text) = texts.find(|(_, text)| !text::is_blank(text))?;
    let heads = document
        .ancestors(at)
        .take(ROW)
        .any(|up| document.name(up) == "th");
    let (Some(over), own) = (row(document, at).filter(|_| heads), row(document, id)) else {
        return Some((at, text));
    };
    if Some(over) == own {
        return Some((at, text));
    }
    let cells = |row| {
        document
            .children(row)
            .filter(|&cell| matches!(document.name(cell), "th" | "td"))
    };
    let column =
        cells(own?).position(|cell| cell == id || document.descendants(cell).contains(&id))?;
    let head = cells(over).nth(column)?;
    document.descendants(head).find_map(|at| {
        document
            .text(at)
            .filter(|text| !text::is_blank(text))
            .map(|text| (at, text))
    })
}

/// The row of a table round a node.
fn row(document: &Document, at: NodeId) -> Option<NodeId> {
    let mut above = document.ancestors(at).take(ROW);
    above.find(|&up| document.name(up) == "tr")
}

/// Most elements between a text and the row of the table that it stands in.
const ROW: usize = 4;
