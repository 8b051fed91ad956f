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
    let before = before.trim();
    let owned = || behind.is_some_and(|text| OWNED.iter().any(|mark| text.starts_with(mark)));
    let told = if before.is_empty() {
        owned()
    } else {
        is_said(before) && !introduces(before)
    };
    told && page.tells_any(paragraph)
}

/// Whether words of a sentence are among those before a name: a place or a day, "LONDON –", is none.
fn is_said(before: &str) -> bool {
    let mut words = before.split_whitespace();
    let uncased = |c: &char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    words.any(|word| word.starts_with(char::is_lowercase))
        || before.chars().filter(uncased).count() > UNCASED
}

/// Most letters without capitals that may be a label.
const UNCASED: usize = 8;

/// Whether words before a name say that it is who wrote, at their end: "A story by", "By our reporter", "文：".
fn introduces(before: &str) -> bool {
    let words: Vec<&str> = before.split_whitespace().take(OFFICE + 1).collect();
    let mut ends = (0..words.len()).filter_map(|from| words.get(from..));
    let writes = || {
        words
            .last()
            .is_some_and(|word| person::is_trade(&word.to_lowercase()))
    };
    before.ends_with([':', '：'])
        || words.len() <= LABEL && ends.any(|end| person::is_label(&end.join(" ")))
        || words.len() <= OFFICE && writes()
}

/// Most words before a name whose last are a label, or what somebody is by trade.
const LABEL: usize = 3;
const OFFICE: usize = 5;

/// What stands behind a name where something of its bearer's is told of.
const OWNED: &[&str] = &["'s", "’s"];

/// Whether the words before a link say that it names who checked or drew: "Reviewed by", "Photography by". The headline ends in such words
/// too, "The flood in photos".
pub(super) fn of_another_trade(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let before = (id.saturating_sub(BEFORE)..id).rev().find_map(|at| {
        let text = document.text(at)?.trim();
        (!text.is_empty()).then_some((at, text))
    });
    before.is_some_and(|(at, before)| {
        !matches!(document.name(document.parent(at)), "h1" | "figcaption")
            && person::is_of_another_trade(before)
            && !writes_as_well(before)
    })
}

/// Whether a label says that somebody wrote as well: "Words and photos by", "Written & edited by".
fn writes_as_well(label: &str) -> bool {
    let writes = |head: &str| {
        let head = head.trim();
        person::is_label(head) || person::is_label(&format!("{head} by"))
    };
    let joined = |by: &&str| label.split_once(*by).is_some_and(|(head, _)| writes(head));
    person::is_label(label) || JOINED.iter().any(joined)
}

/// What joins two trades.
const JOINED: &[&str] = &[
    " and ", " & ", " + ", ",", "/", " und ", " et ", " y ", " e ", " och ", " og ", " и ",
];

/// Nodes before a link in which the words stand that say what it names.
const BEFORE: usize = 6;
