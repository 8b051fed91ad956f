//! Links to tags' pages in the middle of the text.

use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::value::letter::is_alphanumeric;
use crate::value::text;

/// Whether a link stands in the middle of what a paragraph tells: it explains a word, in the case and number that the sentence needs.
/// "This entry was posted by Ada Mill and tagged" tells whose tags follow.
pub(super) fn is_told_of(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let mut around = document.ancestors(id).take(4);
    let Some(paragraph) = around.find(|&up| matches!(document.name(up), "p" | "li" | "dd")) else {
        return false;
    };
    let inside = document.descendants(paragraph);
    let mut told = 0;
    let mut at = inside.start;
    while at < inside.end.min(inside.start + PARAGRAPH) {
        if document.name(at) == "a" {
            at = document.descendants(at).end;
            continue;
        }
        let words = text::head(document.text(at).unwrap_or_default(), BEGINNING).split_whitespace();
        for word in words.filter(|word| word.contains(is_alphanumeric)) {
            if FILED.iter().any(|begin| word.starts_with(begin)) {
                return false;
            }
            told += 1;
        }
        at += 1;
    }
    told >= TOLD
}

/// Most nodes of a paragraph that are looked at, and least words beside its links that tell something: "More about these topics" does not.
const PARAGRAPH: usize = 80;
const TOLD: usize = 8;
/// Most bytes of one of its texts.
const BEGINNING: usize = 300;

/// How the words begin by which a sentence tells what an entry is tagged with.
const FILED: &[&str] = &[
    "tagged",
    "tags",
    "Tags",
    "filed",
    "getaggt",
    "verschlagw",
    "Schlagw",
    "Stichw",
    "étiquet",
    "mots-cl",
    "etiquet",
    "contrassegnat",
    "getagd",
    "getagged",
    "oznaczon",
    "otagov",
    "метк",
    "тег",
    "etiket",
];
