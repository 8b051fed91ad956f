//! Moments that stand behind an age: "over 3 years ago", as trackers and boards show them.

use super::sign::Sign;
use super::{BYTES, Stated};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::value::date::{self, Convention, Label};
use crate::value::{person, text};
use std::ops::Range;

/// The moment in the title of an age, as trackers and boards show it: `<a title="2021-03-04 20:15">about 3 years</a> ago`.
pub(super) fn aged(
    page: &Page<'_>,
    id: NodeId,
    convention: Convention<'_>,
) -> Option<(Sign, Stated)> {
    let document = page.document;
    let title = document.attribute(id, "title").map(text::trim)?;
    let holds = matches!(
        document.name(id),
        "a" | "span" | "abbr" | "small" | "em" | "i" | "b" | "strong" | "div" | "p" | "td"
    );
    // Behind the text stand the ages of comments.
    let over_text = || {
        page.headline
            .is_none_or(|headline| headline < id && !page.tells_any(headline..id))
    };
    if !holds || title.len() > TITLE || document.descendants(id).len() > AGE || !over_text() {
        return None;
    }
    let moment = date::machine(title).or_else(|| date::written(title, convention)?.settled());
    let moment = moment.filter(|moment| moment.time().is_some())?;
    (date::is_age(&document.inner_text(id)) && opens(page, id, convention)).then(|| {
        let sign = Sign {
            weight: 0,
            modified: false,
            publishes: false,
            rule: "moment of an age beside the headline",
        };
        (sign, Stated::shown(moment, Label::None))
    })
}

/// Whether the line of an age says before it that something was opened then, or who added it, and is about the past: "Added by `<a>`Jane
/// Weir`</a>` `<a>`over 3 years`</a>` ago. Updated …". Last replies, edits, terms and lengths are ages too.
fn opens(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> bool {
    let document = page.document;
    let line = document.parent(id);
    if document.descendants(line).len() > LINE_OF_AGE
        || page
            .headline
            .is_some_and(|own| document.descendants(line).contains(&own))
    {
        return false;
    }
    let texts = |part: Range<NodeId>| {
        let texts: Vec<&str> = part
            .filter_map(|at| document.text(at))
            .map(text::trim)
            .collect();
        texts.join(" ")
    };
    let own = document.descendants(id);
    let before = texts(line..id);
    let told = [
        before.as_str(),
        &texts(own.clone()),
        &texts(own.end..document.descendants(line).end),
    ]
    .join(" ");
    let is_past = |text: &str| date::find(text, convention).any(|found| found.written.relative);
    if told.len() > BYTES || !is_past(&told) {
        return false;
    }
    // Behind another day or age stands the change.
    if date::find(&before, convention).next().is_some() {
        return date::label_of(text::tail(&before, TITLE), convention) == Label::Updated;
    }
    let ends = before
        .match_indices(' ')
        .map(|(at, _)| at)
        .take(WORDS)
        .chain([before.len()]);
    ends.filter_map(|end| before.get(..end))
        .any(|head| person::says_who_added(head) || OPENED.contains(&&*text::fold(head)))
}

/// Most nodes of the line of an age, and most words that say what it is of.
const LINE_OF_AGE: usize = 24;
const WORDS: usize = 3;

/// Words before the age of what was opened.
const OPENED: &[&str] = &[
    "asked",
    "opened",
    "posted",
    "published",
    "created",
    "submitted",
    "reported",
    "authored by",
];

/// Longest title that is a moment, and most nodes of an age.
pub(super) const TITLE: usize = 40;
const AGE: usize = 4;
