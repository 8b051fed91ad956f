//! The line that stands for a heading on a page without any: large or bold type over the text, as pages were set before style sheets,
//! `<font size=+3><b>The mill turns again</b></font>`, or a plain line that the title begins with.

use super::{HEADING, Page, TITLE, TITLES};
use crate::block::Region;
use crate::claim::{Claim, Claims, Field, Value};
use crate::html::tree::{Document, NodeId};
use crate::html::visible::running::SENTENCES;
use crate::value::letter::{has_cjk, is_alphabetic, is_alphanumeric};
use crate::value::{link, section, text};

/// Most nodes of such a line.
pub(super) const NODES: usize = 12;

/// Least bytes and words: what is shorter is as often the site's name or its section.
const SHORTEST: usize = 10;
pub(super) const WORDS: usize = 2;
/// Its least width where words are not set apart.
pub(super) const WIDTH: usize = 12;

/// What sets a headline off from the site's name in a title, beside a colon.
const SEPARATORS: &[char] = &['|', '｜', '_', '-', '–', '—', '·', '•', '»', '«', '/'];

/// A line that stands for a heading, and whether it is sure: of plain type a site's one title for all its pages is shown too.
pub(super) struct Line {
    pub(super) id: NodeId,
    pub(super) shown: String,
    pub(super) sure: bool,
}

/// The last line over the text that is a title of the head, or most of one, and what it shows.
pub(super) fn read(page: &Page<'_>, claims: &Claims<'_>) -> Option<Line> {
    let document = page.document;
    if is_front_page(claims) {
        return None;
    }
    let titles: Vec<String> = written_titles(claims.iter())
        .map(str::to_lowercase)
        .collect();
    let mut last = None;
    let mut at = 0;
    while at < document.ids().end {
        let id = at;
        at += 1;
        let name = document.name(id);
        let place = page.place(id);
        let outside = place.is_of_frame() || place.region == Region::Banner;
        if outside || matches!(name, "a" | "title" | "script" | "style" | "option") {
            at = document.descendants(id).end.max(at);
            continue;
        }
        if document
            .text(id)
            .is_some_and(|text| text.len() >= SENTENCES)
        {
            break;
        }
        let bold = match name {
            "b" | "strong" | "big" | "font" | "center" => true,
            "div" | "p" | "td" | "span" => false,
            _ => continue,
        };
        let said = shown(document, id).and_then(|shown| Some((said(&titles, &shown)?, shown)));
        // Of plain type is the site's name as often, which stands last in a title.
        let said = said.filter(|(said, _)| bold || *said != Said::Last);
        if let Some((said, shown)) = said {
            let sure = bold || said == Said::First;
            last = Some(Line { id, shown, sure });
        }
    }
    last
}

/// Whether the page is the site's first: what its title has beside the name is a motto.
pub(super) fn is_front_page(claims: &Claims<'_>) -> bool {
    claims.iter().any(|claim| match &claim.value {
        Value::Text(url) => claim.field == Field::Url && link::path(url).len() < 2,
        _ => false,
    })
}

/// Whether the page's own address is known, and is not the site's first page.
pub(super) fn is_inner_page(claims: &Claims<'_>) -> bool {
    claims.iter().any(|claim| claim.field == Field::Url) && !is_front_page(claims)
}

/// The titles that claims state, as they are written.
pub(super) fn written_titles<'c>(
    claims: impl Iterator<Item = &'c Claim<'c>>,
) -> impl Iterator<Item = &'c str> {
    let titles = claims.filter_map(|claim| match &claim.value {
        Value::Text(title) if claim.field == Field::Headline => Some(title.trim()),
        _ => None,
    });
    titles.filter(|title| title.len() <= TITLE).take(TITLES)
}

/// The text of a short element that is a line of its own: without links, and no words of a sentence.
pub(super) fn shown(document: &Document, id: NodeId) -> Option<String> {
    let inside = document.descendants(id);
    if inside.len() > NODES || inside.clone().any(|inner| document.name(inner) == "a") {
        return None;
    }
    let texts = inside.filter_map(|inner| document.text(inner));
    let size: usize = texts.map(str::len).sum();
    let line = (SHORTEST..=HEADING).contains(&size) && stands_alone(document, id);
    line.then(|| document.inner_text(id))
}

/// Whether no text stands on an element's line beside it. Asked of its neighbours alone: of a thousand lines in one element each is asked.
fn stands_alone(document: &Document, id: NodeId) -> bool {
    let around = document.parent(id);
    let beside = [before(document, around, id), after(document, around, id)];
    let mut beside = beside.into_iter().flatten();
    !beside.any(|other| document.text(other).is_some())
}

/// The shown sibling before an element.
fn before(document: &Document, around: NodeId, id: NodeId) -> Option<NodeId> {
    let mut end = id;
    loop {
        let last = end.checked_sub(1).filter(|&last| last > around)?;
        let mut up = std::iter::once(last).chain(document.ancestors(last));
        end = up.find(|&up| document.parent(up) == around)?;
        if is_shown(document, end) {
            return Some(end);
        }
    }
}

/// The one behind it.
fn after(document: &Document, around: NodeId, id: NodeId) -> Option<NodeId> {
    let end = document.descendants(around).end;
    let mut next = document.descendants(id).end;
    while next < end && !is_shown(document, next) {
        next = document.descendants(next).end;
    }
    (next < end).then_some(next)
}

fn is_shown(document: &Document, id: NodeId) -> bool {
    document.text(id).is_none_or(|text| !text::is_blank(text))
}

/// How a title says a line.
#[derive(PartialEq, Eq)]
enum Said {
    /// Says it and no more.
    Alone,
    /// Sets it off from less that stands behind it, or before it: "Weir Paper: The mill turns again". A day and a section are set off as
    /// well.
    First,
    Last,
}

fn said(titles: &[String], shown: &str) -> Option<Said> {
    let line = shown.to_lowercase();
    let is_word =
        |word: &&str| word.contains(is_alphabetic) && !word.contains(|c: char| c.is_ascii_digit());
    let words = || line.split_whitespace().filter(is_word).count() >= WORDS;
    let wide = || has_cjk(&line) && text::columns(&line) >= WIDTH;
    if !(words() || wide()) || section::is_section(&text::fold(&line)) {
        return None;
    }
    titles.iter().find_map(|title| of_title(title, &line))
}

fn of_title(title: &str, line: &str) -> Option<Said> {
    if title == line {
        return Some(Said::Alone);
    }
    let less = |rest: &str| {
        text::columns(rest.trim_matches(|c| !is_alphanumeric(c))) < text::columns(line)
    };
    let end = title.strip_suffix(line).map(str::trim_end);
    let before = end.and_then(|rest| {
        rest.strip_suffix(':')
            .or_else(|| rest.strip_suffix(SEPARATORS))
    });
    if before.is_some_and(less) {
        return Some(Said::Last);
    }
    let start = title.strip_prefix(line).map(str::trim_start);
    let behind = start.and_then(|rest| rest.strip_prefix(SEPARATORS));
    behind.is_some_and(less).then_some(Said::First)
}
