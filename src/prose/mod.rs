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
mod scene;
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
use crate::value::date::Convention;
use crate::value::person;
pub(crate) use byline::is_introduced;
use dates::Dated;
use page::Page;
pub(crate) use page::ends_sentence;
use scene::{Known, Scene};
pub(crate) use tags::are_tags;

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
    let of_one = !entries::has(&scene, headline);
    if of_one {
        of_article(&scene, headline, &mut claims);
    } else {
        claims.retain(|claim| claim.field != Field::Headline);
    }
    site::read(&scene, of_one.then_some(headline), &mut claims);
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

/// What is looked for in the visible text of a saved page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) headline: bool,
    pub(crate) author: bool,
    /// The day: where no author is known, only beside one that is found.
    pub(crate) day: bool,
}

/// Claims of the headline, the author and the day that a saved page shows, for where its markup tells none. What is not wanted may be
/// among them.
pub(crate) fn signed<'a>(
    sheet: &Sheet<'a>,
    before: &[Claim<'a>],
    context: Context<'_>,
    wanted: Wanted,
) -> Claims<'a> {
    let page = Page::of(sheet, 0);
    let known = Known::of(before);
    let convention = Convention::of(context, known.language);
    let dates = dates::scan(&page, convention);
    let mut claims = Claims::new();
    let day = wanted.day && dates.iter().any(Dated::is_of_calendar);
    if !(wanted.headline || wanted.author || day) {
        return claims;
    }
    let scene = Scene::with_dates(dates, &page, known, &sheet.addresses, convention.language);
    let author = wanted.author && !scene.bylines.is_empty();
    let day = day && (author || !wanted.author);
    // The author and the day stand beside the headline.
    if !(wanted.headline || author || day) {
        return claims;
    }
    let headline = headline::read(&scene, &mut claims);
    if entries::has(&scene, headline) {
        return Claims::new();
    }
    if author {
        author::of_saved_page(&scene, headline, &mut claims);
    }
    let is_signed = || claims.iter().any(|claim| claim.field == Field::Author);
    if day && (!wanted.author || is_signed()) {
        date::read(&scene, headline, &mut claims);
    }
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

fn detected<'a>(page: &Page<'_, 'a>, claims: &mut Claims<'a>) -> Option<&'static str> {
    let tag = language::detect(page)?;
    claims.push(of_main_text(tag));
    Some(tag)
}

/// The language of a main text that somebody else found, where it is long enough to tell.
pub(crate) fn language_of(body: &str) -> Option<Claim<'static>> {
    language::of_lines(body.lines()).map(of_main_text)
}

fn of_main_text(tag: &'static str) -> Claim<'static> {
    Claim {
        field: Field::InLanguage,
        value: Value::text(tag),
        span: Span::default(),
        source: Source::Detected,
        rule: "language of the main text",
        weight: 0,
        basis: None,
    }
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
