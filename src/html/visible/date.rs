//! Dates on the page: `<time>`, class names that say so, and what stands near the headline.

mod age;
mod appointment;
mod cards;
mod label;
mod line;
mod series;
mod sign;
mod unmarked;
pub(super) mod words;

use super::Page;
use super::class::Classes;
use super::marks::Marks;
use crate::block::Region;
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::{Document, NodeId};
use crate::page::Date;
use crate::value::date::{self, Convention, Found, Label};
use crate::value::letter::is_alphanumeric;
use crate::value::text::{self, lowercase};
use cards::Shown;
use label::{is_owned, label_before};
use line::{OpenDays, days, has_open_form, is_beside_open, of_line};
use series::{Series, of_later_posts};
use sign::{Says, Sign, says, sign};
use unmarked::Unmarked;

/// Most dates that are claimed; a list of other pages has one each.
const CANDIDATES: usize = 32;
/// Most bytes of a text that is a date and little else.
pub(super) const BYTES: usize = 200;
/// Most nodes of an element that is a date and little else.
const LINE: usize = 24;
/// Nodes after and before the headline whose bare text is searched for a date.
const AFTER: usize = 160;
const BEFORE: usize = 40;

/// Claims the dates that markup points at, and those that stand beside the headline. Says whether one is the day of what is to take place.
pub(super) fn read<'d>(
    page: &Page<'d>,
    convention: Convention<'_>,
    classes: &mut Classes<'d>,
    claims: &mut Claims<'_>,
) -> bool {
    let anchor = page.headline.unwrap_or(page.article.start);
    let mut unmarked = Unmarked {
        announces: false,
        near: anchor.saturating_sub(BEFORE)..anchor + AFTER,
        labelled: false,
        leads: Vec::new(),
    };
    let first = claims.len();
    let dated = shown(page, convention, classes, &mut unmarked, claims);
    behind_the_pages_own(page, &dated, first, claims);
    cards::mark(page, &dated, claims);
    if let Some(thread) = page.thread {
        of_later_posts(page, thread, &dated, claims);
    }
    if !is_dated(claims) {
        mark_beside_open(page, &dated, convention, claims);
    }
    // Of a chronicle every paragraph begins with a date; a report's lead does alone.
    if let [(id, day)] = unmarked.leads[..] {
        claims.push(Claim {
            field: Field::DatePublished,
            value: Value::Date(day),
            span: page.document.text_span(id),
            source: Source::Prose,
            rule: "date that opens the lead",
            weight: page.nearness(id) - 10,
            basis: None,
        });
    }
    unmarked.announces
}

/// What a class calls a date behind the text is a comment's, where a day without a class stands beside the headline.
fn behind_the_pages_own(page: &Page<'_>, dated: &[Shown], first: usize, claims: &mut Claims<'_>) {
    let mut own = claims.iter().skip(first);
    let is_own = |claim: &Claim<'_>| matches!(claim.rule, unmarked::BESIDE | unmarked::BARE);
    if !own.any(|claim| is_own(claim) && claim.field == Field::DatePublished) {
        return;
    }
    for shown in dated.iter().filter(|shown| page.is_behind_text(shown.id)) {
        if let Some(claim) = claims.get_mut(shown.claim) {
            if claim.field == Field::DatePublished && claim.basis.is_none() && !is_own(claim) {
                claim.weight -= BEHIND;
            }
        }
    }
}

/// How much less it says.
const BEHIND: i16 = 40;

/// Claims the days that the page shows, one after the other. Gives where they stand.
fn shown<'d>(
    page: &Page<'d>,
    convention: Convention<'_>,
    classes: &mut Classes<'d>,
    unmarked: &mut Unmarked,
    claims: &mut Claims<'_>,
) -> Vec<Shown> {
    let document = page.document;
    let mut done = 0;
    let mut dated: Vec<Shown> = Vec::new();
    let mut series = Series::default();
    for id in document.ids() {
        // Menus over the page may show teasers of their own.
        let over = page.headline.is_some_and(|own| id < own);
        let most = if over { CANDIDATES / 2 } else { CANDIDATES };
        if id < done
            || dated.len() >= most
            || !(page.marks(id).any(Marks::DATE) || unmarked.may_read(page, id))
            || document.name(id).is_empty()
            || page.place(id).hidden
            // What stands among other matter only tells more of a day that is known.
            || page.is_others(id) && !is_dated(claims)
        {
            continue;
        }
        let signed = match says(page, id, convention, classes) {
            Says::Date(sign) => Some(sign),
            Says::Nothing => None,
            Says::Another => {
                done = document.descendants(id).end;
                continue;
            }
        };
        let asked = signed.is_some() || unmarked.near.contains(&id);
        let convention = if asked && has_open_form(page, id) {
            let of_post = page.thread.map(|_| series.of(page, id, convention));
            of_line(page, id, of_post.unwrap_or(convention))
        } else {
            convention
        };
        let marked = signed.and_then(|sign| Some((sign, stated(page, id, convention)?)));
        let Some((sign, stated)) = marked.or_else(|| unmarked.read(page, id, convention)) else {
            continue;
        };
        if over && stated.label == Label::None && cards::is_teaser(page, id) {
            continue;
        }
        let stated = in_its_place(page, id, convention, stated);
        done = document.descendants(id).end;
        if appointment::is_one(page, id, &sign, stated.label, convention, claims) {
            unmarked.announces = true;
            continue;
        }
        if let Some(date) = stated.date {
            let claim = claims.len();
            dated.push(Shown { id, claim });
            claims.push(self::claim(page, id, &sign, stated, date));
            if claims.last().map(|own| own.field) == Some(Field::DatePublished) {
                let told = change(page, id, &sign, date, convention);
                claims.extend(told.or_else(|| marked_change(page, id, classes, date, convention)));
            }
        }
    }
    dated
}

/// What an element states, with the label that stands before it and what attributes inside it tell.
fn in_its_place(
    page: &Page<'_>,
    id: NodeId,
    convention: Convention<'_>,
    mut stated: Stated,
) -> Stated {
    let document = page.document;
    if stated.label == Label::None {
        stated.label = label_before(document, id, convention);
    }
    if stated.exact {
        stated
    } else {
        exactly(document, id, convention, stated)
    }
}

/// Marks the days of changes that stand beside a day of publication that reads both ways.
fn mark_beside_open(
    page: &Page<'_>,
    dated: &[Shown],
    convention: Convention<'_>,
    claims: &mut Claims<'_>,
) {
    for own in dated {
        if let Some(claim) = claims.get_mut(own.claim) {
            if claim.field == Field::DateModified && is_beside_open(page, own.id, convention) {
                claim.rest_on(Basis::BesideOpenDay);
            }
        }
    }
}

fn claim(page: &Page<'_>, id: NodeId, sign: &Sign, stated: Stated, date: Date) -> Claim<'static> {
    let document = page.document;
    let time = document.name(id) == "time" && stated.exact;
    let mut weight = page.nearness(id) + sign.weight;
    // The foot of a site shows the next open day, the last news.
    let foot = page.place(id).region == Region::ContentInfo && stated.label == Label::None;
    if page.is_others(id) || foot {
        weight -= 60;
    }
    if stated.label == Label::Published {
        weight += 15;
    }
    let modified =
        stated.label == Label::Updated || sign.modified && stated.label != Label::Published;
    // "Last updated" behind the text tells of the change alone. An hAtom entry's `updated` is also its day where it has no other.
    let of_entry = sign.modified && stated.exact;
    if stated.label == Label::Updated && !of_entry && page.is_behind_text(id) {
        weight -= 40;
    }
    Claim {
        field: if modified {
            Field::DateModified
        } else {
            Field::DatePublished
        },
        value: Value::Date(date),
        span: if time {
            document.span(id)
        } else {
            document.text_span(id)
        },
        source: if time { Source::Time } else { Source::Prose },
        rule: sign.rule,
        weight,
        basis: (stated.label == Label::Published || sign.publishes && !modified)
            .then_some(Basis::CalledPublished),
    }
}

/// The day of the change, where a line tells both: "Published 1 May 2024, updated 3 May 2024".
fn change(
    page: &Page<'_>,
    id: NodeId,
    sign: &Sign,
    published: Date,
    convention: Convention<'_>,
) -> Option<Claim<'static>> {
    let document = page.document;
    if document.descendants(id).len() > LINE {
        return None;
    }
    let text = document.inner_text(id);
    if text.len() > BYTES {
        return None;
    }
    let shown = date::find(&text, convention).find_map(|found| {
        let written = found.written;
        let updated = written.label == Label::Updated;
        written
            .date
            .filter(|&date| updated && date.precision() >= 3 && date::is_later(published, date))
    })?;
    let stated = Stated::shown(shown, Label::Updated);
    let stated = exactly(document, id, convention, stated);
    Some(claim(page, id, sign, stated, stated.date?))
}

/// The day of the change, where an element of the line is marked so: `<time class="updated" datetime=…>`, as blogs write it.
fn marked_change<'d>(
    page: &Page<'d>,
    id: NodeId,
    classes: &mut Classes<'d>,
    published: Date,
    convention: Convention<'_>,
) -> Option<Claim<'static>> {
    let document = page.document;
    let inside = document.descendants(id).take(LINE);
    inside.into_iter().find_map(|inner| {
        let sign = sign(page, inner, convention, classes).filter(|sign| sign.modified)?;
        let date = for_machines(document, inner, convention)?;
        let stated = Stated {
            date: Some(date),
            exact: true,
            label: Label::Updated,
        };
        date::is_later(published, date).then(|| claim(page, inner, &sign, stated, date))
    })
}

#[derive(Clone, Copy)]
pub(super) struct Stated {
    pub(super) date: Option<Date>,
    pub(super) exact: bool,
    pub(super) label: Label,
}

impl Stated {
    pub(super) const fn shown(date: Date, label: Label) -> Self {
        Self {
            date: Some(date),
            exact: false,
            label,
        }
    }
}

/// The date an element states, by an attribute made for it, on itself or on an element inside it, or by its text.
fn stated(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> Option<Stated> {
    let document = page.document;
    let text = document.inner_text(id);
    let shown = in_text(page, id, &text, convention);
    let own = for_machines(document, id, convention);
    let Some(exact) = own else {
        return match shown {
            Some(shown) => Some(shown),
            None => document
                .descendants(id)
                .find_map(|inner| for_machines(document, inner, convention))
                .map(|exact| Stated::shown(with_text(exact, &text, convention), Label::None)),
        };
    };
    Some(Stated {
        date: Some(with_text(exact, &text, convention)),
        exact: true,
        label: shown.map_or(Label::None, |shown| shown.label),
    })
}

/// Whether an element is a short line that tells a day: `Published: 18 May 2019`, `18 May 2019 | Source: Weir Society`.
pub(super) fn of_short_line(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> bool {
    unmarked::beside(page, id, convention).is_some()
}

/// Whether a bare text is a day alone, or one with a word of publication. Rights have a day as well: "Copyright 18 May 2019".
pub(super) fn of_bare_line(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> bool {
    let Some(text) = page.document.text(id).map(text::trim) else {
        return false;
    };
    unmarked::of_text(page, id, text, convention).is_some_and(|(_, stated)| {
        let mut found = date::find(text, convention);
        let day = found.next().map_or(0..0, |found| found.range);
        let before = text.get(..day.start).unwrap_or_default();
        let behind = text.get(day.end..).unwrap_or_default();
        let alone = !before.contains(is_alphanumeric) && !behind.contains(is_alphanumeric);
        let rights = text.contains(['©', '℗']) || lowercase(text).contains("copyright");
        !rights && (alone || stated.label == Label::Published)
    })
}

/// Whether a day of publication is known.
fn is_dated(claims: &Claims<'_>) -> bool {
    let mut claims = claims.iter();
    claims.any(|claim| claim.field == Field::DatePublished)
}

/// What the text of an element states, as an attribute inside the element states it of the same day: of "Published … Updated …" in one
/// line each has its own.
fn exactly(document: &Document, id: NodeId, convention: Convention<'_>, shown: Stated) -> Stated {
    if document.descendants(id).len() > LINE {
        return shown;
    }
    let same_day = |exact: &Date| {
        shown
            .date
            .is_some_and(|date| date.date_only() == exact.date_only())
    };
    let exact = document
        .descendants(id)
        .filter_map(|inner| for_machines(document, inner, convention))
        .find(|exact| {
            same_day(exact)
                || shown
                    .date
                    .is_some_and(|date| completed(*exact, date).is_some())
        });
    let date = exact.map(|exact| {
        shown
            .date
            .and_then(|date| completed(exact, date))
            .unwrap_or(exact)
    });
    Stated {
        date: date.or(shown.date),
        ..shown
    }
}

/// An attribute's date with what the text tells besides: `<time datetime="2023-01-17 19:06:30">01/17/2023 7:06 p.m. ET</time>`.
fn with_text(exact: Date, text: &str, convention: Convention<'_>) -> Date {
    if text.len() > BYTES {
        return exact;
    }
    date::find(text, convention)
        .flat_map(|found| {
            let either = found.written.ambiguous.into_iter().flatten();
            found.written.date.into_iter().chain(either)
        })
        .find_map(|date| completed(exact, date))
        .unwrap_or(exact)
}

fn completed(exact: Date, shown: Date) -> Option<Date> {
    date::joined(exact, shown).or_else(|| date::localised(exact, shown))
}

/// The date in an attribute of an element.
fn for_machines(document: &Document, id: NodeId, convention: Convention<'_>) -> Option<Date> {
    let read = |value: &str| {
        date::machine(value)
            .or_else(|| date::written(value, convention)?.date)
            .filter(|date| date.precision() >= 3)
    };
    let exact = document.attribute(id, "datetime").and_then(read);
    let other = document.attributes(id).find_map(|(name, value)| {
        let made_for_it = matches!(name, "content" | "title") || data_date(name);
        made_for_it.then(|| read(value)).flatten()
    });
    // What an element shows to who points at it, `title`, is in words. Yet some tell the moment there, and the day alone in `datetime`.
    let detail = |date: Date| {
        let second = date.time().is_some_and(|time| time.second.is_some());
        (date.precision(), second)
    };
    match (exact, other) {
        (Some(exact), Some(other)) => {
            let same = exact.date_only() == other.date_only();
            Some(if same && detail(other) > detail(exact) {
                other
            } else {
                exact
            })
        }
        (exact, other) => exact.or(other),
    }
}

/// Whether an attribute is named as the date of publication: `data-timestamp`, `data-publish-date`.
fn data_date(name: &str) -> bool {
    name.strip_prefix("data-").is_some_and(|name| {
        ["date", "time", "publi"]
            .iter()
            .any(|own| name.contains(own))
            && !["update", "modif", "expir", "end"]
                .iter()
                .any(|own| name.contains(own))
    })
}

/// The first date of publication in a short text, or else the first date.
fn in_text(page: &Page<'_>, id: NodeId, text: &str, convention: Convention<'_>) -> Option<Stated> {
    if text.len() > BYTES {
        return None;
    }
    let mut first: Option<(Stated, Found)> = None;
    let mut open = OpenDays::default();
    for found in days(page, id, text, convention) {
        let written = found.written;
        open.add(text, &found);
        if written.date.is_none_or(|date| date.precision() < 3)
            || written.label == Label::Captured
            || date::is_before_all_pages(&written)
            || date::is_clock(text.get(..found.range.start).unwrap_or_default())
            || written.label == Label::None && is_owned(text, &found)
        {
            continue;
        }
        let stated = Stated {
            date: written.date,
            exact: false,
            label: written.label,
        };
        if written.label == Label::Published {
            return Some(stated);
        }
        first.get_or_insert((stated, found));
    }
    let (first, found) = first?;
    open.leave(text, &found).then_some(first)
}
