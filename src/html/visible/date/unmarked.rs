//! Dates that no markup points at: beside the headline, with their label, before the lead.

use super::age::{TITLE, aged};
use super::label::{is_of_report, text_before};
use super::line::{OpenDays, days};
use super::sign::Sign;
use super::{BYTES, Stated};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::html::visible::lead;
use crate::page::Date;
use crate::value::date::{self, Convention, Label};
use crate::value::letter::is_alphanumeric;
use crate::value::text;
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
        let of_post = |&first: &NodeId| numbered && first.abs_diff(id) <= POST;
        if document.name(id) == "a" && page.thread.is_some_and(|thread| of_post(&thread.first)) {
            return of_own_link(page, id, convention);
        }
        let anchor = page.headline.unwrap_or_default();
        if self.near.contains(&id) {
            if let Some(day) = lead::read(document, id, convention) {
                self.leads.push((id, day));
            }
            let bare = || {
                let found = beside(page, id, convention).or_else(|| alone(page, id, convention));
                let found = found.filter(|(_, stated)| {
                    (id > anchor || leads_to_headline(page, id, anchor, stated))
                        && (stated.label != Label::None || !is_of_label(page, id))
                });
                found.or_else(|| aged(page, id, convention))
            };
            // Of an age the attribute has the numbers: "about an hour ago".
            let asked = numbered || document.attribute(id, "title").is_some();
            if let Some(found) = asked.then(bare).flatten() {
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

/// Rules by which the page's own day is known that no markup points at.
pub(super) const BESIDE: &str = "date beside the headline";
pub(super) const BARE: &str = "bare date beside the headline";

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
            rest <= 60 && (rest <= found.range.len() * 3 || is_of_release(text, &found.range))
                || found.range.start == 0 && rest <= 120,
        ),
    };
    fits.then_some((
        Sign {
            weight,
            modified: false,
            publishes: false,
            rule: BESIDE,
        },
        Stated {
            date: written.date,
            exact: false,
            label: written.label,
        },
    ))
}

/// Whether a line is that over a release for the press: `Pressemitteilung Nr. 12/2021 vom 04.03.2021`. The day ends it, and before the day
/// stands no more than its number: what a release tells of has a day too.
fn is_of_release(line: &str, day: &Range<usize>) -> bool {
    const RELEASES: &[&str] = &[
        "pressemitteilung",
        "medienmitteilung",
        "presseinformation",
        "pressemeldung",
        "medieninformation",
        "communiqué",
        "press release",
        "media release",
        "news release",
        "comunicado",
        "nota de prensa",
        "comunicato",
        "persbericht",
        "pressmeddelande",
        "pressemelding",
        "pressemeddelelse",
        "lehdistötiedote",
        "tisková zpráva",
        "informacja prasowa",
        "komunikat",
        "пресс-релиз",
        "пресрелиз",
        "прес-реліз",
    ];
    const OF_PRESS: &[&str] = &[
        "de", "di", "presse", "prensa", "imprensa", "stampa", "n", "no", "nr", "número", "numéro",
    ];
    let behind = line.get(day.end..).unwrap_or_default();
    let before = text::lowercase(line.get(..day.start).unwrap_or_default());
    let Some(rest) = RELEASES.iter().find_map(|own| before.strip_prefix(own)) else {
        return false;
    };
    let mut words = rest
        .split(|c: char| !is_alphanumeric(c))
        .filter(|word| !word.is_empty() && !OF_PRESS.contains(word));
    let few = words
        .clone()
        .filter(|word| !word.contains(|c: char| c.is_ascii_digit()))
        .count()
        <= 1;
    let mut numbered = || words.any(|word| word.contains(|c: char| c.is_ascii_digit()));
    let of = || {
        rest.split_whitespace()
            .last()
            .is_none_or(|last| OF.contains(&last))
    };
    few && !behind.contains(is_alphanumeric) && !rest.contains(':') && (of() || numbered())
}

/// Words between the name of a release and its day.
const OF: &[&str] = &[
    "vom", "of", "du", "del", "de", "do", "van", "av", "fra", "af", "från", "ze", "z", "dnia",
    "от", "від", "-", "–", "|", "dated",
];

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
        rule: BARE,
    };
    Some((sign, Stated::shown(written.date?, written.label)))
}

/// Most nodes between the account of a post and its day.
const POST: usize = 40;

/// The moment that is the text of a post's own link: `<a href="viewtopic.php?pid=7#p7">2011-03-04 20:15:09</a>`.
fn of_own_link(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> Option<(Sign, Stated)> {
    let text = page.document.inner_text(id);
    let written = (text.len() <= TITLE).then(|| date::written(&text, convention))??;
    let moment = written.settled().filter(|moment| moment.time().is_some())?;
    let sign = Sign {
        weight: 0,
        modified: false,
        publishes: false,
        rule: "moment that is a post's link",
    };
    Some((sign, Stated::shown(moment, written.label)))
}

/// Whether the text right before an element is the label of a day of something else, `<th>Date deposited:</th>`. A colon closes it, or its
/// element says that it is one.
fn is_of_label(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let label = text_before(document, id).map(|(at, text)| (at, text::trim(text)));
    let Some((at, shown)) = label.filter(|(_, text)| text.len() <= TITLE) else {
        return false;
    };
    let bare = shown.trim_end_matches([':', '：']).trim_end();
    let closed = || bare.len() < shown.len();
    let named = || {
        let mut above = document.ancestors(at).take(2);
        above.any(|up| matches!(document.name(up), "dt" | "th" | "label"))
    };
    stands_together(page, at, id)
        && !is_of_report(bare)
        && (closed() || named())
        && (date::owns_a_day(bare) || closed() && STARTS.contains(&&*text::fold(bare)))
}

/// Whether a label and a day stand in one row, list or box, and no headline: fields of a form over the day, and an empty entry of a list,
/// have labels of their own.
fn stands_together(page: &Page<'_>, label: NodeId, id: NodeId) -> bool {
    let document = page.document;
    let mut above = document.ancestors(id).take(TOGETHER);
    let Some(both) = above.find(|&up| document.descendants(up).contains(&label)) else {
        return false;
    };
    let own = document.descendants(both);
    let headed = page
        .headline
        .is_some_and(|headline| own.contains(&headline));
    let mut between = document.ancestors(label).take_while(|&up| up != both);
    !headed
        && own.len() <= BOX
        && !between.any(|up| {
            matches!(
                document.name(up),
                "form" | "dl" | "tr" | "table" | "ul" | "ol" | "li"
            )
        })
}

/// Most elements between a day and what it shares with its label, and most nodes of that.
const TOGETHER: usize = 4;
const BOX: usize = 160;

/// Labels of the first and the last day of a task, where a colon closes them: "Start date" is a board's word for a thread's day.
const STARTS: &[&str] = &[
    "start date",
    "end date",
    "target date",
    "fecha de inicio",
    "fecha fin",
    "début",
    "data inizio",
    "data d'inizio",
];

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
