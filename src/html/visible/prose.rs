//! What the page shows as the same list of blocks that a text dump is, for the readers of visible text: the byline and the
//! day where markup tells none, and the article's text where none is stated.

mod sheet;

use super::headline::untitled;
use super::{Page, whole_name};
use crate::block::Region;
use crate::claim::{BYLINE, Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::parser::Context;
use crate::prose::{self, Wanted};
use crate::value::{link, person, text};
use sheet::sheet;
use std::borrow::Cow;

/// Weight of an account's handle or less: it names nobody.
pub(super) const NAMED: i16 = -49;

/// Weight of a byline that says "by" or stands beside its day: it comes before the house, which the page's data name.
const SIGNED: i16 = 55;

/// Adds the author and the day that the visible text tells, where nothing else tells them.
pub(in crate::html) fn read(page: &Page<'_>, context: Context<'_>, claims: &mut Claims<'_>) {
    if !claims.iter().any(names_author) {
        let mut told = written_by(claims);
        claims.append(&mut told);
    }
    let houses = houses(claims);
    let (mut named, mut house) = (false, false);
    for claim in claims.iter().filter(|claim| names_author(claim)) {
        if is_among(claim, &houses) {
            house = true;
        } else {
            named = true;
        }
    }
    whole_name::read(page, claims);
    let dated = claims
        .iter()
        .any(|claim| claim.field == Field::DatePublished || claim.field == Field::DateModified);
    // Which parts of an element that is marked as the text are its paragraphs, the mark does not tell.
    let told = claims.iter().any(|claim| {
        let marked = matches!(
            claim.source,
            Source::Microdata | Source::Rdfa | Source::Microformats
        );
        claim.field == Field::ArticleBody && !marked
    });
    let untitled = untitled::is_untitled(claims);
    let described = claims.iter().any(|claim| claim.field == Field::Description);
    let silent = !named || !dated || !described || untitled;
    if told && !silent {
        return;
    }
    let (mut sheet, links) = sheet(page);
    if !told {
        let start = page.headline.map(|id| page.document.text_span(id).start);
        let mut body = prose::body_of_saved_page(&sheet, start, claims);
        claims.append(&mut body);
    }
    if named && dated && !untitled {
        return;
    }
    // A quotation is of the article's text, and is not signed by who signs the article.
    sheet.blocks.retain(|block| !block.hints.others);
    let links = links.into_iter().map(str::to_owned);
    sheet.addresses = links.map(Cow::Owned).collect();
    // In an announcement's lines the day and the name beside it are those of what takes place, and of the house it does in; where a day of
    // the page stands besides, so may whom it is by. And what nobody signs shows days of other things: sales, releases, deadlines.
    let announces = page.announces && !dated;
    let wanted = Wanted {
        headline: untitled,
        author: !named,
        day: !dated && !announces,
    };
    let mut found = prose::signed(&sheet, claims, context, wanted);
    found.retain(|claim| {
        claim.field != Field::Author || !(house || announces) || claim.weight >= SIGNED
    });
    untitled::weigh(&mut found, claims, untitled);
    claims.append(&mut found);
}

/// Whom the description says the page was written by: "This post was written by Ada Mill, miller. Grain is …".
fn written_by(claims: &Claims<'_>) -> Claims<'static> {
    let told = claims.iter().find_map(|claim| match &claim.value {
        Value::Text(text) if claim.field == Field::Description => {
            let rest = behind_written_by(text)?;
            let names = text::head(rest, NAMES);
            Some((person::shown(first_part(names)), claim.span, claim.source))
        }
        _ => None,
    });
    let Some((names, span, source)) = told else {
        return Claims::new();
    };
    let whole = names.into_iter().filter(|name| name.contains(' '));
    whole
        .map(|name| Claim {
            field: Field::Author,
            value: Value::named(name),
            span,
            source,
            rule: "whom the description names",
            weight: 0,
            basis: None,
        })
        .collect()
}

/// What stands behind the words that begin a description with the page's author: "Written by", "This post was written by". Of a book
/// or a song it is another's author.
fn behind_written_by(text: &str) -> Option<&str> {
    const PAGES: &[&str] = &["post", "blog post", "article", "page", "story", "entry"];
    let (before, rest) = text
        .split_once("ritten by ")
        .filter(|(before, _)| before.len() <= 32)?;
    let before = before.strip_suffix(['W', 'w'])?.to_ascii_lowercase();
    let page = before.strip_prefix("this ").and_then(|what| {
        let what = what.trim_end();
        let verb = [" was", " is"]
            .iter()
            .find_map(|verb| what.strip_suffix(verb));
        Some(verb.unwrap_or(what)).filter(|what| PAGES.contains(what))
    });
    (before.is_empty() || page.is_some()).then_some(rest)
}

/// A text up to the first comma or the end of its sentence: "Dr. Ada Mill" goes on.
fn first_part(text: &str) -> &str {
    let before = |at: usize| text.get(..at).unwrap_or(text);
    let ends = |&(at, c): &(usize, char)| {
        let last = before(at).rsplit(' ').next().unwrap_or_default();
        c == ',' || c == '.' && last.len() > 2
    };
    let end = text.char_indices().find(ends);
    end.map_or(text, |(at, _)| before(at))
}

/// Bytes of a description in which those stand who wrote it.
const NAMES: usize = 80;

/// Whether a node stands in what frames every page.
pub(super) fn is_frame(page: &Page<'_>, id: NodeId) -> bool {
    let region = page.place(id).region;
    matches!(region, Region::Navigation | Region::ContentInfo)
}

/// Whether a claim names an author; profiles' addresses, mailboxes and handles name nobody.
pub(super) fn names_author(claim: &Claim<'_>) -> bool {
    let Value::Agent(agent) = &claim.value else {
        return false;
    };
    claim.field == Field::Author
        && claim.weight
            >= if claim.source == Source::Prose {
                BYLINE
            } else {
                NAMED
            }
        && agent
            .name
            .as_deref()
            .is_some_and(|name| !link::is_http(name) && !name.contains('@'))
}

/// Most names of houses that an author is compared with. A real page states four.
const HOUSES: usize = 16;

/// The names of the site, of its publisher and of whose its copyright is, folded.
fn houses(claims: &Claims<'_>) -> Vec<String> {
    let houses = claims.iter().filter(|claim| {
        matches!(
            claim.field,
            Field::IsPartOf | Field::Publisher | Field::CopyrightHolder
        ) && claim.source != Source::Prose
    });
    houses
        .take(HOUSES)
        .map(|claim| text::fold(&claim.value.to_string()))
        .collect()
}

/// Whether the author named is one of these: whoever signs the text comes first.
fn is_among(author: &Claim<'_>, houses: &[String]) -> bool {
    let name = author.value.to_string();
    !person::is_person_like(&name) && houses.contains(&text::fold(&name))
}
