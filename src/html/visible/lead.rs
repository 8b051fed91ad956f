//! Dates inside the text of an article: the one that opens its lead, the one that a label stands before.

use super::Page;
use super::marks::Marks;
use crate::html::tree::{Document, NodeId};
use crate::page::Date;
use crate::value::date::{self, Convention, Label};
use crate::value::text;
use std::borrow::Cow;

/// Most nodes of a paragraph, and of a label with its date.
const PARAGRAPH: usize = 60;
const PAIR: usize = 12;
/// Least bytes of a lead: what is shorter is a line about an event.
const LEAD: usize = 120;
/// Bytes at a lead's beginning in which its date stands.
const OPENING: usize = 120;
/// Most bytes of a label and its date, and of a sentence about the entry.
const LABELLED: usize = 80;
const SENTENCE: usize = 600;

/// The day that a lead opens with: "(18.01.2018) Farmers …", "01.02.2022 “The market …", "LONDON, 5 May 2020 – …".
pub(super) fn read(document: &Document, id: NodeId, convention: Convention<'_>) -> Option<Date> {
    if document.name(id) != "p" || document.descendants(id).len() > PARAGRAPH {
        return None;
    }
    let text = said(document, id);
    if text.len() < LEAD {
        return None;
    }
    let found = date::find(text::head(&text, OPENING), convention).next()?;
    let date = found.written.date.filter(|date| date.precision() >= 3)?;
    let before = text.get(..found.range.start)?.trim();
    let after = text.get(found.range.end..)?.trim_start();
    opens(before, after).then_some(date)
}

/// What an element says: most paragraphs hold one text, which is not put together again.
fn said(document: &Document, id: NodeId) -> Cow<'_, str> {
    let inside = document.descendants(id);
    let only = document.text(inside.start).filter(|_| inside.len() == 1);
    only.map_or_else(|| document.inner_text(id).into(), text::collapse)
}

/// Whether a date between these is set off from the sentence that follows.
fn opens(before: &str, after: &str) -> bool {
    let dash = after.starts_with(['–', '—', '-']);
    let bracketed = before.ends_with(['(', '[']) && after.starts_with([')', ']']);
    let place = before.trim_end_matches(['(', '[']).trim_end();
    if place.is_empty() {
        let sentence = after
            .starts_with(|c: char| c.is_uppercase() || matches!(c, '„' | '“' | '«' | '"' | '|'));
        return bracketed || dash || sentence && before.is_empty();
    }
    // A dateline: places only, and an agency or a dash behind the day.
    place.len() <= 50
        && place.ends_with([',', '–', '—', '-'])
        && place.split_whitespace().all(|word| {
            !word.starts_with(char::is_lowercase) && !word.starts_with(char::is_numeric)
        })
        && (bracketed || dash || after.starts_with('/') || after.starts_with("(GLOBE"))
}

/// How blogs' themes begin the sentence that says when an entry was posted.
const ENTRY: &[&str] = &[
    "This entry was posted on",
    "This entry was published on",
    "This post was published on",
    "Dieser Eintrag wurde am",
    "Dieser Beitrag wurde am",
    "Dieser Artikel wurde am",
    "Cette entrée a été publiée",
    "Esta entrada fue publicada",
    "Questo articolo è stato pubblicato",
    "Dit bericht is geplaatst",
];

/// The day of publication in a label and its date, wherever in the article they stand, or in a theme's sentence about the entry.
pub(super) fn labelled(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> Option<Date> {
    let document = page.document;
    let nodes = document.descendants(id).len();
    if nodes > 2 * PAIR || matches!(document.name(id), "h1" | "title" | "option" | "a") {
        return None;
    }
    // Most elements are too long for a label and its date, and no theme's sentence: told before their text is put together.
    let least = least_bytes(page, id);
    let short = nodes <= PAIR && least <= LABELLED;
    if !short && (least > SENTENCE || !may_be_entry(page, id)) {
        return None;
    }
    let text = said(document, id);
    let text = text::trim(&text);
    let entry = text.len() <= SENTENCE
        && (ENTRY.iter().any(|own| text.starts_with(own)) || links_to_itself(page, id));
    let short = short && text.len() <= LABELLED;
    if !entry && !short || !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut all = date::find(text, convention);
    let found = all.next()?;
    let written = found.written;
    let day = written.date.filter(|date| date.precision() >= 3)?;
    if entry {
        return (written.label != Label::Updated && found.range.start <= LABELLED).then_some(day);
    }
    // Label, date, and no sentence around them.
    let alone =
        all.next().is_none() && found.range.start <= 32 && found.range.end + 4 >= text.len();
    (written.label == Label::Published && alone).then_some(day)
}

/// Bytes that are counted at once: no more than a byte can tell.
const PIECE: usize = 128;

/// Bytes that the text of an element has at least, however much white space goes.
fn least_bytes(page: &Page<'_>, id: NodeId) -> usize {
    let document = page.document;
    let shown = document
        .descendants(id)
        .filter(|&inner| !page.place(inner).hidden);
    let texts = shown.filter_map(|inner| document.text(inner));
    // Of a long one its beginning is enough. Counted in bytes: so one instruction looks at many.
    let count = |count: u8, byte: &u8| count + u8::from(byte.is_ascii_graphic());
    let graphic = |piece: &[u8]| usize::from(piece.iter().fold(0, count));
    let beginnings = texts.map(|text| text::head(text, 2 * SENTENCE).as_bytes());
    beginnings
        .flat_map(|text| text.chunks(PIECE))
        .map(graphic)
        .sum()
}

/// Whether an element may be a theme's sentence: a text in it begins with the first word of one, or it holds a link that says what it leads to.
fn may_be_entry(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let begins = |text: &str| {
        let text = text::trim(text);
        let may_begin = text.starts_with(['T', 'D', 'C', 'E', 'Q']);
        let first = may_begin.then(|| text.split_whitespace().next()).flatten();
        first.is_some_and(|first| ENTRY.iter().any(|own| own.starts_with(first)))
    };
    document
        .descendants(id)
        .any(|inner| is_bookmark(page, inner) || document.text(inner).is_some_and(begins))
}

/// Whether an element holds the entry's permalink under its headline: "<a rel=bookmark>The mill turns again</a> was posted on …".
fn links_to_itself(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let link = document
        .descendants(id)
        .find(|&inner| is_bookmark(page, inner));
    link.zip(page.headline)
        .is_some_and(|(link, headline)| document.inner_text(link) == document.inner_text(headline))
}

fn is_bookmark(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    page.marks(id).any(Marks::REL)
        && document.name(id) == "a"
        && document.attribute(id, "rel").is_some_and(|rel| {
            rel.split_ascii_whitespace()
                .any(|rel| rel.eq_ignore_ascii_case("bookmark"))
        })
}

#[cfg(test)]
mod tests {
    use super::opens;

    #[test]
    fn a_date_set_off_from_the_lead() {
        assert!(opens("(", ") Farmers fear the disease."));
        assert!(opens("", "“The market has begun well,” she said."));
        assert!(opens("LONDON,", "/Agency/ -- A firm"));
        assert!(opens("New York,", "– A firm"));
        assert!(opens("", "– A firm"));
    }

    #[test]
    fn a_date_inside_the_sentence() {
        assert!(!opens("", "was a cold day."));
        assert!(!opens("On", "she left."));
        assert!(!opens("She was born on", "– a cold day"));
        assert!(!opens("On Monday,", "she left."));
    }
}
