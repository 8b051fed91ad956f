//! What the readers of single fields look at: the page with its dates and bylines, and what is known of it beforehand.

use super::author::others::Others;
use super::byline::{self, Byline};
use super::dates::{self, Dated};
use super::page::Page;
use super::vocabulary::Vocabulary;
use super::{records, site};
use crate::claim::{Claim, Field, Source, Value};
use crate::value::date::{Convention, is_before_all_pages};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

/// What is known of a page before its text is read: from a dump's header, from a page's head.
#[derive(Debug, Default)]
pub(super) struct Known<'k> {
    pub(super) url: Option<&'k str>,
    pub(super) title: Option<&'k str>,
    pub(super) language: Option<&'k str>,
    pub(super) description: Option<&'k str>,
    pub(super) body: bool,
    /// A run leaked into the page: it states what there is of a standfirst.
    pub(super) run: bool,
}

impl<'k> Known<'k> {
    pub(super) fn of(claims: &'k [Claim<'_>]) -> Self {
        let text = |field: Field| {
            claims.iter().find_map(|claim| match &claim.value {
                Value::Text(text) if claim.field == field => Some(text.as_ref()),
                _ => None,
            })
        };
        Self {
            url: text(Field::Url),
            title: text(Field::Headline),
            language: text(Field::InLanguage),
            description: text(Field::Description),
            body: text(Field::ArticleBody).is_some(),
            run: claims.iter().any(|claim| claim.source == Source::Run),
        }
    }
}

/// The page with its dates and bylines: what the readers of single fields look at.
pub(super) struct Scene<'c, 's, 'a> {
    pub(super) page: &'c Page<'s, 'a>,
    pub(super) known: Known<'c>,
    /// Addresses of the page's links, where the dump kept them.
    pub(super) addresses: &'c [Cow<'a, str>],
    pub(super) dates: Vec<Dated>,
    pub(super) bylines: Vec<Byline>,
    /// Per leaf: short and with a date in it.
    pub(super) dated: Vec<bool>,
    /// Per leaf: a byline that is introduced as one.
    pub(super) signed: Vec<bool>,
    pub(super) vocabulary: Vocabulary<'c>,
    /// The site's name, where it was looked for.
    pub(super) site: Option<site::Name<'s>>,
    /// Where others begin below the text, once it was asked.
    others: OnceCell<Others>,
}

impl<'c, 's, 'a> Scene<'c, 's, 'a> {
    pub(super) fn of(
        page: &'c Page<'s, 'a>,
        known: Known<'c>,
        addresses: &'c [Cow<'a, str>],
        convention: Convention<'_>,
    ) -> Self {
        let dates = dates::scan(page, convention);
        Self::with_dates(dates, page, known, addresses, convention.language)
    }

    /// The same with the dates of the page, where they had to be known before.
    pub(super) fn with_dates(
        mut dates: Vec<Dated>,
        page: &'c Page<'s, 'a>,
        known: Known<'c>,
        addresses: &'c [Cow<'a, str>],
        language: Option<&str>,
    ) -> Self {
        let mut with_date = vec![false; page.leaves.len()];
        // `Type: Mill` beside `Built: 4 March 1803` is no name beside a day.
        let mut with_own = with_date.clone();
        for date in &dates {
            if let (Some(mark), Some(leaf)) = (with_date.get_mut(date.at), page.leaves.get(date.at))
            {
                let is_line = leaf.size < 140 && date.share >= 12;
                *mark |= is_line;
                if let Some(mark) = with_own.get_mut(date.at) {
                    *mark |= is_line && !is_before_all_pages(&date.written);
                }
            }
        }
        let is_of_records = records::are_records(page, &dates);
        if is_of_records {
            dates.clear();
        }
        let mut bylines = byline::of_page(page, &dates, &with_own, language);
        if is_of_records {
            bylines.clear();
        }
        // `3 hours ago` shows where a page says its day, and not which.
        dates.retain(Dated::is_of_calendar);
        let mut signed = vec![false; page.leaves.len()];
        for byline in bylines.iter().filter(|byline| byline.form.is_introduced()) {
            if let Some(mark) = signed.get_mut(byline.at) {
                *mark = true;
            }
        }
        Self {
            page,
            known,
            addresses,
            dates,
            bylines,
            dated: with_date,
            signed,
            vocabulary: Vocabulary::of(page),
            site: None,
            others: OnceCell::new(),
        }
    }

    /// Where what stands below the main text is no more the page's own.
    pub(super) fn others(&self) -> &Others {
        self.others.get_or_init(|| Others::of(self))
    }

    /// The dates of a leaf.
    pub(super) fn dates_of(&self, at: usize) -> impl Iterator<Item = &Dated> {
        let start = self.dates.partition_point(|date| date.at < at);
        let dates = self.dates.get(start..).unwrap_or_default();
        dates.iter().take_while(move |date| date.at == at)
    }

    /// Whether a leaf is a line of a date or of an introduced byline.
    pub(super) fn is_line(&self, at: usize) -> bool {
        self.is_dated(at..at + 1) || self.is_signed(at..at + 1)
    }

    /// Whether a leaf of a stretch is short and with a date in it.
    pub(super) fn is_dated(&self, stretch: Range<usize>) -> bool {
        holds(&self.dated, stretch)
    }

    /// Whether a leaf of a stretch is a byline that is introduced as one.
    pub(super) fn is_signed(&self, stretch: Range<usize>) -> bool {
        holds(&self.signed, stretch)
    }
}

/// Whether a leaf of a stretch is marked; stretches may reach beyond the page.
fn holds(marks: &[bool], stretch: Range<usize>) -> bool {
    let to = stretch.end.min(marks.len());
    marks
        .get(stretch.start.min(to)..to)
        .is_some_and(|marks| marks.contains(&true))
}
