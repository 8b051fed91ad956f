//! Names that a page tells of, or of people of another trade: they are no authors.

use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::value::person;

/// Whether a link stands in a running text that tells of whom it names: sites have pages for whom they write of, `/people/ada-mill`. The
/// life of an author begins with the name.
pub(super) fn is_told_of(page: &Page<'_>, id: NodeId, href: &str) -> bool {
    let document = page.document;
    let folder = href.trim_end_matches('/').rsplit('/').nth(1);
    if folder.is_some_and(person::is_author_word) {
        return false;
    }
    let around = document.ancestors(id).take(3);
    let Some(paragraph) = around.into_iter().find(|&up| document.name(up) == "p") else {
        return false;
    };
    let paragraph = paragraph..document.descendants(paragraph).end;
    let before: String = (paragraph.start..id)
        .filter_map(|at| document.text(at))
        .collect();
    let behind = (document.descendants(id).end..paragraph.end).find_map(|at| document.text(at));
    let begins = before.trim().is_empty()
        && !behind.is_some_and(|text| OWNED.iter().any(|mark| text.starts_with(mark)));
    page.tells_any(paragraph) && !begins && !person::is_label(before.trim())
}

/// What stands behind a name where something of its bearer's is told of.
const OWNED: &[&str] = &["'s", "’s"];

/// Whether the words before a name say that it is of who checked or drew: "Reviewed by", "Photography by". Before what is no link one word
/// may be a section's, "Fotografie".
pub(super) fn of_another_trade(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let linked = document.name(id) == "a";
    let before = (id.saturating_sub(BEFORE)..id)
        .rev()
        .filter_map(|at| document.text(at))
        .map(str::trim)
        .find(|text| !text.is_empty());
    before.is_some_and(|before| {
        (linked || before.contains(' '))
            && person::is_of_another_trade(before)
            && !writes_as_well(before)
    })
}

/// Whether a label says that somebody wrote as well: "Words and photos by".
fn writes_as_well(label: &str) -> bool {
    let joined = [" and ", " & ", " und ", " et ", " y ", " e "];
    let head = joined.iter().find_map(|by| label.split_once(by));
    head.is_some_and(|(head, _)| person::is_label(head.trim()))
}

/// Nodes before a link in which the words stand that say what it names.
const BEFORE: usize = 6;
