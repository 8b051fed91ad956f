//! Visible text of a page → claims: headline, byline, dateline, tags line, contact line, copyright line.

mod address;
mod author;
mod body;
mod byline;
mod choice;
mod contact;
mod credit;
mod date;
mod dates;
mod description;
mod entries;
mod furniture;
mod headline;
pub(crate) mod language;
mod page;
mod pieces;
mod place;
mod records;
mod rights;
mod section;
mod shared;
mod site;
mod tags;
mod title;
mod vocabulary;
mod weights;

#[cfg(test)]
mod measure;

use crate::block::{Block, Sheet};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::parser::Context;
use crate::span::Span;
use crate::value::date::{Convention, can_be_a_page_s};
use crate::value::person;
use byline::Byline;
pub(crate) use byline::is_introduced;
use dates::Dated;
use page::Page;
use std::borrow::Cow;
use std::ops::Range;
pub(crate) use tags::are_tags;
use vocabulary::Vocabulary;

/// What is known of a page before its text is read: from a dump's header, from a page's head.
#[derive(Debug, Default)]
struct Known<'k> {
    url: Option<&'k str>,
    title: Option<&'k str>,
    language: Option<&'k str>,
    description: Option<&'k str>,
    body: bool,
    /// A run leaked into the page: it states what there is of a standfirst.
    run: bool,
}

impl<'k> Known<'k> {
    fn of(claims: &'k [Claim<'_>]) -> Self {
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

/// Claims of a page's visible text, from block `from` on. `before` are the claims made so far.
pub(crate) fn read<'a>(
    sheet: &Sheet<'a>,
    from: usize,
    before: &[Claim<'a>],
    context: Context<'_>,
) -> Claims<'a> {
    let page = Page::of(sheet, from);
    let mut claims = Claims::new();
    let shared = shared::read(&sheet.addresses);
    let mut known = Known::of(before);
    if let (None, Some(url)) = (known.url, &shared.url) {
        claims.push(Claim {
            field: Field::Url,
            value: Value::text(url.clone()),
            span: Span::default(),
            source: Source::Link,
            rule: "address that the share buttons hold",
            weight: 0,
            basis: None,
        });
        known.url = Some(url);
    }
    known.title = known.title.or(shared.title.as_deref());
    let language = match known.language {
        Some(language) => Some(language),
        None => detected(&page, &mut claims),
    };
    let convention = Convention::of(context, language);
    let mut scene = Scene::of(&page, known, &sheet.addresses, convention);
    scene.site = site::find(&scene);
    #[cfg(test)]
    measure::note(&scene);
    let headline = headline::read(&scene, &mut claims);
    if entries::has(&scene, headline) {
        claims.retain(|claim| claim.field != Field::Headline);
    } else {
        of_article(&scene, headline, &mut claims);
    }
    site::read(&scene, &mut claims);
    rights::read(&scene, &mut claims);
    contact::read(&scene, &mut claims);
    claims
}

/// What is said of the one text that a page is there for.
fn of_article<'a>(
    scene: &Scene<'_, '_, 'a>,
    headline: headline::Headline,
    claims: &mut Claims<'a>,
) {
    own_address(scene, headline, claims);
    date::read(scene, headline, claims);
    author::read(scene, headline, claims);
    tags::read(scene, headline, claims);
    section::read(scene, headline, claims);
    description::read(scene, headline, claims);
    if !scene.known.body {
        article(scene, headline, claims);
    }
}

/// Claims of the headline, the author and the day that a saved page shows, for where its markup tells none.
pub(crate) fn signed<'a>(
    sheet: &Sheet<'a>,
    before: &[Claim<'a>],
    context: Context<'_>,
) -> Claims<'a> {
    let page = Page::of(sheet, 0);
    let known = Known::of(before);
    let convention = Convention::of(context, known.language);
    let scene = Scene::of(&page, known, &sheet.addresses, convention);
    let mut claims = Claims::new();
    let headline = headline::read(&scene, &mut claims);
    if entries::has(&scene, headline) {
        return Claims::new();
    }
    author::of_saved_page(&scene, headline, &mut claims);
    date::read(&scene, headline, &mut claims);
    claims
}

/// Claims of the article's text that a saved page shows. `headline` is where its headline stands.
pub(crate) fn body_of_saved_page<'a>(
    sheet: &Sheet<'a>,
    headline: Option<usize>,
    before: &[Claim<'a>],
) -> Claims<'a> {
    let page = Page::of_markup(sheet);
    let headline = headline.and_then(|start| {
        let leaves = &page.leaves;
        leaves.iter().position(|leaf| leaf.block.span.end > start)
    });
    let mut claims = Claims::new();
    let credits = credits(before);
    let seen = body::Seen::in_markup(&Known::of(before), headline, &credits);
    #[cfg(test)]
    measure::note_body(&page, seen);
    body::read(&page, seen, &mut claims);
    claims
}

/// Whether a line under a picture tells whose it is, and not what it shows.
pub(crate) fn is_credit_line(text: &str) -> bool {
    credit::opens_credit(text) || credit::is_only_credit(text)
}

/// Where it stands who wrote the page, and when, in order of places.
fn credits(claims: &[Claim<'_>]) -> Vec<(Span, Field)> {
    let is_credit = |claim: &&Claim<'_>| {
        matches!(
            claim.field,
            Field::Author | Field::DatePublished | Field::DateModified
        )
    };
    let credits = claims.iter().filter(is_credit);
    let mut credits: Vec<(Span, Field)> = credits
        .map(|claim| (claim.span, claim.field))
        .filter(|(span, _)| span.start < span.end)
        .collect();
    credits.sort_unstable_by_key(|(span, _)| *span);
    credits
}

/// Whether a byline names a person.
pub(crate) fn is_signed(claims: &[Claim<'_>]) -> bool {
    claims.iter().any(|claim| whole_name(claim).is_some())
}

/// An author's name, where it looks like a person's: `Mill` begins many a sentence, and so does a paper.
fn whole_name(claim: &Claim<'_>) -> Option<String> {
    match &claim.value {
        Value::Agent(agent) if claim.field == Field::Author => agent
            .name
            .clone()
            .filter(|name| person::is_person_like(name)),
        _ => None,
    }
}

/// The article's text. A standfirst is left out of it only where it will be said: nothing shown is chosen for one beside a run, or where
/// header lines state a summary.
fn article<'a>(scene: &Scene<'_, '_, 'a>, headline: headline::Headline, claims: &mut Claims<'a>) {
    let is_said = !scene.known.run && scene.known.description.is_none();
    let standfirst = claims
        .iter()
        .filter(|_| is_said)
        .find_map(|claim| match &claim.value {
            Value::Text(text) if claim.field == Field::Description => Some(text.clone()),
            _ => None,
        });
    let credits = credits(claims);
    let authors: Vec<String> = claims.iter().filter_map(whole_name).collect();
    let seen = body::Seen {
        headline: headline.at,
        title: None,
        description: standfirst.as_deref().or(scene.known.description),
        dated: &scene.dated,
        signed: &scene.signed,
        credits: &credits,
        authors: &authors,
        marked_up: false,
    };
    #[cfg(test)]
    measure::note_body(scene.page, seen);
    body::read(scene.page, seen, claims);
}

/// Leaves after the main text in which an author's card may stand.
const AFTER: usize = 120;

/// Says the page's own address where no header does.
fn own_address<'a>(
    scene: &Scene<'_, '_, 'a>,
    headline: headline::Headline,
    claims: &mut Claims<'a>,
) {
    let at = headline.at.filter(|_| headline.is_said);
    let leaf = at.and_then(|at| scene.page.leaves.get(at));
    let said = claims.iter().any(|claim| matches!(claim.field, Field::Url));
    let (None, false, Some(leaf)) = (scene.known.url, said, leaf) else {
        return;
    };
    let linked = leaf.block.hints.link.as_deref();
    let written: Vec<_> = match scene.addresses {
        [] => address::written(scene.page).collect(),
        _ => Vec::new(),
    };
    let addresses = if written.is_empty() {
        scene.addresses
    } else {
        &written
    };
    if let Some(url) = address::find(addresses, leaf.text(), linked) {
        claims.push(Claim {
            field: Field::Url,
            value: Value::text(url),
            span: Span::default(),
            source: Source::Link,
            rule: "address that says what the headline says",
            weight: 0,
            basis: None,
        });
    }
}

/// The page with its dates and bylines: what the readers of single fields look at.
struct Scene<'c, 's, 'a> {
    page: &'c Page<'s, 'a>,
    known: Known<'c>,
    /// Addresses of the page's links, where the dump kept them.
    addresses: &'c [Cow<'a, str>],
    dates: Vec<Dated>,
    bylines: Vec<Byline>,
    /// Per leaf: short and with a date in it.
    dated: Vec<bool>,
    /// Per leaf: a byline that is introduced as one.
    signed: Vec<bool>,
    vocabulary: Vocabulary,
    /// The site's name, where it was looked for.
    site: Option<site::Name<'s>>,
}

impl<'c, 's, 'a> Scene<'c, 's, 'a> {
    fn of(
        page: &'c Page<'s, 'a>,
        known: Known<'c>,
        addresses: &'c [Cow<'a, str>],
        convention: Convention<'_>,
    ) -> Self {
        let mut dates = dates::scan(page, convention);
        let mut with_date = vec![false; page.leaves.len()];
        for date in &dates {
            if let (Some(mark), Some(leaf)) = (with_date.get_mut(date.at), page.leaves.get(date.at))
            {
                *mark |= leaf.size < 140 && date.share >= 12;
            }
        }
        let is_of_records = records::are_records(page, &dates);
        if is_of_records {
            dates.clear();
        }
        let mut bylines = bylines(page, &dates, &with_date, convention.language);
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
        }
    }

    /// The dates of a leaf.
    fn dates_of(&self, at: usize) -> impl Iterator<Item = &Dated> {
        let start = self.dates.partition_point(|date| date.at < at);
        let dates = self.dates.get(start..).unwrap_or_default();
        dates.iter().take_while(move |date| date.at == at)
    }

    /// Whether a leaf is a line of a date or of an introduced byline.
    fn is_line(&self, at: usize) -> bool {
        self.is_dated(at..at + 1) || self.is_signed(at..at + 1)
    }

    /// Whether a leaf of a stretch is short and with a date in it.
    fn is_dated(&self, stretch: Range<usize>) -> bool {
        holds(&self.dated, stretch)
    }

    /// Whether a leaf of a stretch is a byline that is introduced as one.
    fn is_signed(&self, stretch: Range<usize>) -> bool {
        holds(&self.signed, stretch)
    }
}

/// The bylines of the page: from the menus above the main text to the cards of authors below it.
fn bylines(
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
                    || !can_be_a_page_s(leaf.text(), &date.range, &date.written);
                month_alone |= date.written.date.is_some_and(|date| date.day().is_none());
            }
            next += 1;
        }
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let beside_date = beside
            .filter_map(|at| with_date.get(at))
            .any(|dated| *dated);
        let others = bylines.len();
        byline::read(
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
            || month_alone && found == Some(byline::Form::Nickname)
        {
            bylines.truncate(others);
        }
    }
    bylines
}

/// Whether a leaf of a stretch is marked; stretches may reach beyond the page.
fn holds(marks: &[bool], stretch: Range<usize>) -> bool {
    let to = stretch.end.min(marks.len());
    marks
        .get(stretch.start.min(to)..to)
        .is_some_and(|marks| marks.contains(&true))
}

fn detected<'a>(page: &Page<'_, 'a>, claims: &mut Claims<'a>) -> Option<&'static str> {
    let tag = language::detect(page)?;
    claims.push(Claim {
        field: Field::InLanguage,
        value: Value::text(tag),
        span: Span::default(),
        source: Source::Detected,
        rule: "language of the main text",
        weight: 0,
        basis: None,
    });
    Some(tag)
}

fn say<'a>(
    claims: &mut Claims<'a>,
    block: &Block<'a>,
    field: Field,
    value: Value<'a>,
    rule: &'static str,
    weight: i16,
) {
    claims.push(Claim {
        field,
        value,
        span: block.span,
        source: Source::Prose,
        rule,
        weight,
        basis: None,
    });
}
