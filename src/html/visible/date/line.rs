//! Lines in which days stand: what one day of a line tells of the other, and days that stay open.

use super::{BYTES, LINE, for_machines, sign};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::html::visible::class::Classes;
use crate::page::Date;
use crate::parser::DayMonthOrder;
use crate::value::date::{self, Convention, Found, Label};
use std::ops::Range;

/// An element and those round it that may be one line: `<div><span>Published …</span> <span>Updated …</span></div>`.
const ROUND: usize = 3;

/// How days are written in the line of an element: as its pair of publication and change tells, where there is one.
pub(super) fn of_line<'c>(
    page: &Page<'_>,
    id: NodeId,
    convention: Convention<'c>,
) -> Convention<'c> {
    let document = page.document;
    let mut texts = document.descendants(id).take(LINE);
    if !page.has_digit(id)
        || !texts.any(|inner| document.text(inner).is_some_and(date::has_open_form))
    {
        return convention;
    }
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
        if own.pair != DayMonthOrder::Unknown {
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
        let told = stated.find_map(|exact| {
            let said = |reading: &Date| reading.date_only() == exact.date_only();
            readings.into_iter().find(said)
        });
        if told.is_some() {
            (found.written.date, found.written.ambiguous) = (told, None);
        }
        found
    })
}

/// Whether a day reads both ways that, for all its words say, is that of publication.
pub(super) fn is_open(text: &str, found: &Found) -> bool {
    let written = &found.written;
    written.ambiguous.is_some()
        && match written.label {
            Label::Published => true,
            Label::None => date::can_be_a_page_s(text, &found.range, written),
            _ => false,
        }
}

/// Whether the page shows, marked or `near` its headline, a day of publication that reads both ways.
pub(super) fn is_left_open<'d>(
    page: &Page<'d>,
    classes: &mut Classes<'d>,
    near: &Range<NodeId>,
    convention: Convention<'_>,
) -> bool {
    let document = page.document;
    document.ids().any(|id| {
        let place = page.place(id);
        if place.hidden || place.minor || page.is_others(id) || !page.has_digit(id) {
            return false;
        }
        let small = document.descendants(id).len() <= LINE;
        if !small || !near.contains(&id) && sign(page, id, classes).is_none() {
            return false;
        }
        let text = document.inner_text(id);
        text.len() <= BYTES && days(page, id, &text, convention).any(|found| is_open(&text, &found))
    })
}
