//! Bylines: leaves and pieces of leaves that name somebody, by a word before the name, by a date beside it, or alone.

mod affiliated;
mod house;
mod introduced;
mod life;
mod line;
mod other;
mod place;
mod words;

use super::dates::Dated;
use super::page::{Leaf, Page};
use super::pieces::pieces;
use crate::page::Agent;
use crate::value::person;
use introduced::{ends_in_label, ends_in_word, introduced, opening};
use life::life;
use line::Line;
use other::{is_greeting, is_place_of_dateline};
use std::borrow::Cow;
use std::ops::Range;
pub(super) use words::is_quotation;

/// Names in a leaf and how they were introduced.
#[derive(Debug, Clone)]
pub(super) struct Byline {
    pub(super) at: usize,
    pub(super) agents: Vec<Agent>,
    pub(super) form: Form,
}

impl Byline {
    /// The first name.
    pub(super) fn name(&self) -> &str {
        self.agents
            .first()
            .and_then(|agent| agent.name.as_deref())
            .unwrap_or("")
    }

    /// Whether a headline is signed with the name: `Jane Miller: …`, `… – Jane Miller`, `…, by Jane Miller`.
    pub(super) fn signs(&self, headline: &str) -> bool {
        const DASHES: &[&str] = &["–", "—", "|", "- "];
        let Some((head, tail)) = headline.split_once(self.name()) else {
            return false;
        };
        let (head, rest) = (head.trim_end(), tail.trim_start());
        let parts =
            rest.starts_with([':', '：']) || DASHES.iter().any(|dash| rest.starts_with(dash));
        let closes = head.ends_with(['–', '—', '|']) || head.ends_with(" -") || ends_in_word(head);
        head.is_empty() && parts || rest.is_empty() && closes
    }
}

/// How a name is introduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `By Jane Miller`, `Von …`, `Автор: …`.
    By,
    /// `Author` or `By` on the leaf before.
    After,
    /// `Jane Miller, May 1 2024`: a name beside a date or between bars.
    Dated,
    /// A name and nothing else.
    Alone,
    /// One word beside a date, as forums and blogs have it.
    Nickname,
    /// `By millhand`: introduced, but no person's name.
    Account,
    /// `Jane Miller Mill Gazette`: a name and the house it works for.
    Housed,
    /// `Jane Miller, political editor`: a name and the post it holds.
    Posted,
    /// `A letter by Jane Miller`: what it is, then by whom.
    Behind,
    /// `Jane Miller is a reporter …`.
    Life,
}

impl Form {
    /// Whether a word before the name says that it is an author's.
    pub(super) const fn is_introduced(self) -> bool {
        matches!(self, Self::By | Self::After)
    }
}

/// Whether a line names a person behind a word such as "By", whatever else follows.
pub(crate) fn is_introduced(line: &str) -> bool {
    let first = pieces(line, &[]).into_iter().next();
    let name = first.and_then(introduced);
    let name = name.and_then(|name| name.split(',').next());
    name.is_some_and(person::is_person_like)
}

/// Leaves after the main text in which an author's card may stand.
const AFTER: usize = 120;

/// The bylines of the page: from the menus above the main text to the cards of authors below it.
pub(super) fn of_page(
    page: &Page<'_, '_>,
    dates: &[Dated],
    with_date: &[bool],
    language: Option<&str>,
) -> Vec<Byline> {
    let start = page.body.start.saturating_sub(100);
    let end = page.body.end.max(page.body.start + 40) + AFTER;
    let mut bylines: Vec<Byline> = Vec::new();
    let mut next = 0;
    let mut ranges = Vec::new();
    for (at, leaf) in page.stretch(start..end) {
        ranges.clear();
        // The days are spans, or those of something else.
        let mut strange = false;
        let mut month_alone = false;
        while let Some(date) = dates.get(next).filter(|date| date.at <= at) {
            if date.at == at {
                ranges.push(date.range.clone());
                strange |= date.is_span()
                    || date.is_of_slug(leaf.text())
                    || !date.can_be_a_page_s(leaf.text());
                month_alone |= date.written.date.is_some_and(|date| date.day().is_none());
            }
            next += 1;
        }
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let beside_date = beside
            .filter_map(|at| with_date.get(at))
            .any(|dated| *dated);
        let others = bylines.len();
        read(
            page,
            at,
            &leaf,
            &ranges,
            beside_date,
            language,
            &mut bylines,
        );
        // `Jane Miller (3 May 1931 – 12 June 2020)`: whose life it was. `Jane – May 2024`: a customer, under what she said.
        let found = bylines.get(others).map(|byline| byline.form);
        if strange && found.is_some_and(|form| !form.is_introduced())
            || month_alone && found == Some(Form::Nickname)
        {
            bylines.truncate(others);
        }
    }
    bylines
}

/// Longest leaf that may be a byline.
const LONGEST: usize = 220;

/// The bylines of a leaf: of each of its pieces between bars, dots and dates.
fn read(
    page: &Page<'_, '_>,
    at: usize,
    leaf: &Leaf<'_, '_>,
    dates: &[Range<usize>],
    beside_date: bool,
    language: Option<&str>,
    bylines: &mut Vec<Byline>,
) {
    if leaf.size < 3 || leaf.has_address() {
        return;
    }
    let before = at.checked_sub(1).and_then(|at| page.leaves.get(at));
    let labelled = before.is_some_and(is_label);
    if !labelled && dates.is_empty() && !beside_date && is_one_word(leaf.text()) {
        return;
    }
    // A word such as "by" before a quotation or another such word introduces nobody.
    let quoted = leaf.text().starts_with(['\'', '"']);
    if labelled && (quoted || person::stands_before_a_name(leaf.text())) {
        return;
    }
    if let Some(agent) = life(leaf.text()) {
        let form = if labelled { Form::After } else { Form::Life };
        let agents = vec![agent];
        bylines.push(Byline { at, agents, form });
        return;
    }
    if leaf.size > LONGEST || leaf.paragraph && leaf.size >= 160 {
        if let Some(name) = opening(leaf.text()) {
            let agents = vec![Agent::named(name)];
            let form = Form::By;
            bylines.push(Byline { at, agents, form });
        }
        return;
    }
    // `Jane Miller`, `By`, `Mill Paper staff writer`: a tool has moved the name before its word.
    if labelled && person::is_post(leaf.text()) && !person::is_person_like(leaf.text()) {
        let moved = bylines.last_mut().filter(|last| {
            last.at + 2 == at && last.form == Form::Alone && person::is_person_like(last.name())
        });
        if let Some(moved) = moved {
            moved.form = Form::After;
            return;
        }
    }
    let (text, dates) = if leaf.text().contains('\u{ad}') {
        (Cow::Owned(leaf.text().replace('\u{ad}', "")), &[][..])
    } else {
        (Cow::Borrowed(leaf.text()), dates)
    };
    let next = page.leaves.get(at + 1);
    let line = Line {
        whole: false,
        greets: is_greeting(&text) && next.is_some_and(|next| next.paragraph),
        dated: !dates.is_empty(),
        dateline: dates.first().is_some_and(|date| {
            let head = text.get(..date.start);
            head.is_some_and(is_place_of_dateline)
        }),
        beside_date,
        short: leaf.size <= 120 && !leaf.paragraph,
        told: text.ends_with(['.', '!', '?']) || text.contains(';'),
        above: before.filter(|_| !labelled).map(Leaf::text),
        text: &text,
        dates,
        language,
    };
    line.read(at, labelled, bylines);
}

/// Whether a leaf stands before a name on the next: `Author`, `By`.
fn is_label(leaf: &Leaf<'_, '_>) -> bool {
    leaf.size < 40 && (person::stands_before_a_name(leaf.text()) || ends_in_label(leaf.text()))
}

/// Whether a leaf is one word of ASCII letters that names no agency, as most of a menu: nobody's name.
fn is_one_word(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphabetic()) && !person::is_agency(text)
}
