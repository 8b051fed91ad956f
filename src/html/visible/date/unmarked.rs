//! Dates that no markup points at: beside the headline, with their label, before the lead.

use super::line::{OpenDays, days};
use super::sign::Sign;
use super::{BYTES, Stated};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::html::visible::lead;
use crate::page::Date;
use crate::value::date::{self, Convention, Label};
use std::ops::Range;

/// Dates that no markup points at.
pub(super) struct Unmarked {
    /// The nodes around the headline, where a bare date is the page's.
    pub(super) near: Range<NodeId>,
    /// Whether a date with its label was found in the article.
    pub(super) labelled: bool,
    /// Whether a day was found beside the labels of what is to take place.
    pub(super) announces: bool,
    /// Days that open a paragraph near the headline.
    pub(super) leads: Vec<(NodeId, Date)>,
}

impl Unmarked {
    /// Whether a node stands where one may be read.
    pub(super) fn may_read(&self, page: &Page<'_>, id: NodeId) -> bool {
        self.near.contains(&id)
            || !self.labelled && page.article.contains(&id) && page.has_digit(id)
    }

    pub(super) fn read(
        &mut self,
        page: &Page<'_>,
        id: NodeId,
        convention: Convention<'_>,
    ) -> Option<(Sign, Stated)> {
        let document = page.document;
        if page.place(id).minor || page.headline.is_none_or(|headline| headline == id) {
            return None;
        }
        let numbered = page.has_digit(id);
        let anchor = page.headline.unwrap_or_default();
        if self.near.contains(&id) {
            if let Some(day) = lead::read(document, id, convention) {
                self.leads.push((id, day));
            }
            let bare = || {
                let found = beside(page, id, convention).or_else(|| alone(page, id, convention));
                found.filter(|(_, stated)| {
                    id > anchor || leads_to_headline(page, id, anchor, stated)
                })
            };
            if let Some(found) = numbered.then(bare).flatten() {
                return Some(found);
            }
        }
        if self.labelled || !numbered || !page.article.contains(&id) {
            return None;
        }
        let found = lead::labelled(page, id, convention)?;
        self.labelled = true;
        Some((LABELLED, Stated::shown(found, Label::Published)))
    }
}

/// Fewest links of a menu.
const MENU: usize = 3;

/// Whether a date over the headline is the page's: a label says so, or it stands right over it. Where a menu stands between, or where it
/// is told to the second and a link stands between, it is the clock of the site. A link or two are the section, or a button to print.
fn leads_to_headline(page: &Page<'_>, id: NodeId, headline: NodeId, stated: &Stated) -> bool {
    let document = page.document;
    let between = || document.descendants(id).end..headline;
    let holds_headline = |at: NodeId| document.descendants(at).contains(&headline);
    let is_link = |at: &NodeId| {
        document.name(*at) == "a"
            && !holds_headline(*at)
            && document
                .descendants(*at)
                .any(|inner| document.text(inner).is_some())
    };
    let to_the_second = stated
        .date
        .and_then(Date::time)
        .is_some_and(|time| time.second.is_some());
    let most = if to_the_second { 1 } else { MENU };
    let menu = |at: NodeId| document.name(at) == "nav" && !holds_headline(at);
    stated.label != Label::None
        || between().filter(is_link).take(most).count() < most && !between().any(menu)
}

const LABELLED: Sign = Sign {
    weight: 0,
    modified: false,
    publishes: false,
    rule: "date with its label",
};

/// A date beside the headline that no markup points at: a line that is a date, or a short line that says what it is of.
pub(super) fn beside(
    page: &Page<'_>,
    id: NodeId,
    convention: Convention<'_>,
) -> Option<(Sign, Stated)> {
    let document = page.document;
    let own_text = document.children(id).any(|child| {
        document
            .text(child)
            .is_some_and(|text| text.bytes().any(|b| b.is_ascii_digit()))
    });
    if !own_text
        || document.descendants(id).len() > 16
        || matches!(
            document.name(id),
            "h1" | "title" | "option" | "script" | "style" | "a"
        )
    {
        return None;
    }
    of_text(page, id, &document.inner_text(id), convention)
}

/// The same of a node's text.
pub(super) fn of_text(
    page: &Page<'_>,
    id: NodeId,
    text: &str,
    convention: Convention<'_>,
) -> Option<(Sign, Stated)> {
    if text.len() > BYTES {
        return None;
    }
    let mut open = OpenDays::default();
    let found = days(page, id, text, convention).find(|found| {
        open.add(text, found);
        found.written.date.is_some_and(|date| date.precision() >= 3)
    })?;
    let written = found.written;
    if !open.leave(text, &found) || !date::can_be_a_page_s(text, &found.range, &written) {
        return None;
    }
    let rest = text.len() - found.range.len();
    let (weight, fits) = match written.label {
        Label::Published => (5, true),
        Label::Updated => (0, true),
        Label::Captured => return None,
        Label::None => (
            -5,
            rest <= 60 && rest <= found.range.len() * 3 || found.range.start == 0 && rest <= 120,
        ),
    };
    fits.then_some((
        Sign {
            weight,
            modified: false,
            publishes: false,
            rule: "date beside the headline",
        },
        Stated {
            date: written.date,
            exact: false,
            label: written.label,
        },
    ))
}

/// A piece of bare text near the headline that is a date and nothing else, in an element with much else in it: after the link to
/// the author, before a row of buttons.
fn alone(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> Option<(Sign, Stated)> {
    let document = page.document;
    if matches!(
        document.name(id),
        "h1" | "title" | "option" | "script" | "style" | "a"
    ) {
        return None;
    }
    // Under the day of an event stand its hours.
    let mut texts = document
        .children(id)
        .filter_map(|child| document.text(child));
    if texts.any(|text| date::is_hours(text.trim())) {
        return None;
    }
    let mut before = None;
    let written = document.children(id).find_map(|child| {
        let Some(text) = document.text(child) else {
            before = Some(child);
            return None;
        };
        let text = Some(text)
            .filter(|text| text.len() <= BYTES && text.bytes().any(|b| b.is_ascii_digit()))?;
        let text = text.trim_matches(|c: char| c.is_whitespace() || ",|·•–—-".contains(c));
        date::written(text, convention).filter(|written| {
            !matches!(written.label, Label::Captured)
                && date::can_be_a_page_s(text, &(0..text.len()), written)
                && !before.is_some_and(|before| is_labelled(page, before))
                && written.date.is_some_and(|date| date.precision() >= 3)
        })
    })?;
    let sign = Sign {
        weight: -5,
        modified: false,
        publishes: false,
        rule: "bare date beside the headline",
    };
    Some((sign, Stated::shown(written.date?, written.label)))
}

/// Words that end the label of a day on which something began: `Member since:`.
const SINCE: &[&str] = &[
    "since", "seit", "depuis", "desde", "dal", "sinds", "sedan", "siden",
];

/// Whether an element is the label of a day of something else that follows it: `<b>Member since:</b> 8 December 2014`.
fn is_labelled(page: &Page<'_>, id: NodeId) -> bool {
    let text = page.document.inner_text(id);
    let Some(label) = text.trim_end().strip_suffix([':', '：']) else {
        return false;
    };
    let last = label.rsplit(' ').next().unwrap_or_default();
    label.len() <= BYTES && (date::owns_a_day(label) || SINCE.contains(&&*last.to_lowercase()))
}
