//! Lines in which days stand: what one day of a line tells of the other, and days that stay open.

use super::{BYTES, LINE, for_machines};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::page::Date;
use crate::value::date::{self, Convention, Found, Label};
use crate::value::letter::is_alphanumeric;

/// An element and those round it that may be one line: `<div><span>Published …</span> <span>Updated …</span></div>`.
const ROUND: usize = 3;

/// Whether an element has a day in it that may read both ways.
pub(super) fn has_open_form(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let mut texts = document.descendants(id).take(LINE);
    page.has_digit(id) && texts.any(|inner| document.text(inner).is_some_and(date::has_open_form))
}

/// How days are written in the line of an element that has such a day: as its pair of publication and change tells, where there is one.
pub(super) fn of_line<'c>(
    page: &Page<'_>,
    id: NodeId,
    convention: Convention<'c>,
) -> Convention<'c> {
    let document = page.document;
    let mut at = id;
    for _ in 0..ROUND {
        if document.descendants(at).len() > LINE {
            break;
        }
        let text = document.inner_text(at);
        // Behind a link may be another page.
        let led_away = || {
            let mut inside = document.descendants(at);
            inside.any(|inner| document.name(inner) == "a" && page.has_digit(inner))
        };
        if text.len() > BYTES || led_away() {
            break;
        }
        let own = convention.of_line(&text);
        if own.pair != convention.pair {
            return own;
        }
        at = document.parent(at);
    }
    convention
}

/// The days of an element's text. What reads both ways is what an attribute in it says: `<time datetime="2024-05-03">05/03/2024</time>`.
pub(super) fn days<'t>(
    page: &'t Page<'_>,
    id: NodeId,
    text: &'t str,
    convention: Convention<'t>,
) -> impl Iterator<Item = Found> + use<'t> {
    date::find(text, convention).map(move |mut found| {
        let Some(readings) = found.written.ambiguous else {
            return found;
        };
        let document = page.document;
        let mut stated = document
            .descendants(id)
            .take(LINE)
            .filter_map(|inner| for_machines(document, inner, convention));
        // So does the day itself, written out beside it: `03/05/2024 | March 5, 2024`.
        let other = || date::find(text, convention).filter_map(|other| other.written.date);
        let of = |exact: Date| {
            let said = |reading: &Date| reading.date_only() == exact.date_only();
            readings.into_iter().find(said)
        };
        let told = stated.find_map(of).or_else(|| {
            let short = text.len() <= BYTES;
            short.then(|| other().find_map(of)).flatten()
        });
        if told.is_some() {
            (found.written.date, found.written.ambiguous) = (told, None);
        }
        found
    })
}

/// Whether a day reads both ways that, for all its words say, is that of publication.
fn is_open(text: &str, found: &Found) -> bool {
    let written = &found.written;
    written.ambiguous.is_some()
        && match written.label {
            Label::Published => true,
            Label::None => date::can_be_a_page_s(text, &found.range, written),
            _ => false,
        }
}

/// The days of a line that read both ways, as far as they may be that of publication.
#[derive(Default)]
pub(super) struct OpenDays {
    any: bool,
    /// Whether one is called so.
    called: bool,
}

impl OpenDays {
    pub(super) fn add(&mut self, text: &str, found: &Found) {
        if is_open(text, found) {
            self.any = true;
            self.called |= found.written.label == Label::Published;
        }
    }

    /// Whether beside them another day of the line may be the page's: that of a change, or one written out, `Issue 03/04/2024 | 5 March 2024`,
    /// where nothing calls the others so.
    pub(super) fn leave(&self, text: &str, found: &Found) -> bool {
        let written_out = || {
            let day = text.get(found.range.clone()).unwrap_or_default();
            is_written_out(day) && date::can_be_a_page_s(text, &found.range, &found.written)
        };
        !self.any || found.written.label == Label::Updated || !self.called && written_out()
    }
}

/// Whether a day has its month's name in it.
fn is_written_out(day: &str) -> bool {
    let mut words = day.split(|c: char| !is_alphanumeric(c));
    let numbers = day.as_bytes().windows(3);
    let mut joined = numbers.filter(|three| {
        matches!(three, [a, b'/' | b'-' | b'.', b] if a.is_ascii_digit() && b.is_ascii_digit())
    });
    words.any(|word| word.chars().count() >= 3 && !word.contains(|c: char| c.is_ascii_digit()))
        && joined.next().is_none()
}

/// Bytes of a text that is a paragraph, and nodes before the headline in which its day may stand.
const PARAGRAPH: usize = 100;
const OVER: usize = 6;
/// Most nodes under the headline in which its day may stand.
const UNDER: usize = 60;

/// Whether a day of publication that reads both ways stands beside the day of a change: in one line or small element with it, or at the
/// headline, over the text. What stands in a footer, a table or a list behind the text is another's.
pub(super) fn is_beside_open(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> bool {
    let document = page.document;
    let is_line = |&at: &NodeId| is_short(page, at) && document.inner_text(at).len() <= BYTES;
    let round = document.ancestors(id).take(ROUND).take_while(is_line);
    let line = round.last().unwrap_or(id);
    let mut beside = std::iter::once(line).chain(document.descendants(line));
    if beside.any(|at| open_day(page, at, convention).is_some()) {
        return true;
    }
    let Some(headline) = page.headline else {
        return false;
    };
    let is_paragraph = |at: &NodeId| {
        document
            .text(*at)
            .is_some_and(|text| text.len() >= PARAGRAPH)
    };
    let listed = |at: NodeId| {
        let above = std::iter::once(at).chain(document.ancestors(at).take(ROUND));
        let mut above = above.map(|at| document.name(at));
        above.any(|name| matches!(name, "li" | "td" | "dd" | "footer" | "aside" | "nav"))
    };
    let under = document.descendants(headline).end;
    (headline.saturating_sub(OVER)..headline)
        .chain((under..document.ids().end.min(under + UNDER)).take_while(|at| !is_paragraph(at)))
        .any(|at| match open_day(page, at, convention) {
            Some(Label::Published) => true,
            Some(_) => !listed(at),
            None => false,
        })
}

/// What the line of an element calls the day in it that reads both ways and may be that of publication.
fn open_day(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> Option<Label> {
    let document = page.document;
    let place = page.place(id);
    if place.hidden || place.minor || page.is_others(id) || !page.has_digit(id) {
        return None;
    }
    let mut texts = document
        .children(id)
        .filter_map(|child| document.text(child));
    let own = texts.any(|text| text.bytes().any(|b| b.is_ascii_digit()));
    if !own || !is_short(page, id) {
        return None;
    }
    let text = document.inner_text(id);
    if text.len() > BYTES {
        return None;
    }
    let open = days(page, id, &text, convention).find(|found| is_open(&text, found));
    open.map(|found| found.written.label)
}

/// Most bytes of a line with the blanks of its markup.
const WITH_BLANKS: usize = BYTES * 8;

/// Whether an element may be a line, asked before its text is put together: this is asked of each day of a change.
fn is_short(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let inside = document.descendants(id);
    let texts = || inside.clone().filter_map(|inner| document.text(inner));
    inside.len() <= LINE && texts().map(str::len).sum::<usize>() <= WITH_BLANKS
}
