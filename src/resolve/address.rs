//! The page's own address.

use super::Outcome;
use super::agree::{is_front, is_work};
use super::board::{Board, Entry};
use crate::claim::{Field, Source, Value};
use crate::page::PageMetadata;
use crate::value::link;

/// Least trust of a claim that may be chosen: short links have less.
const LEAST: i16 = 600;
/// Most trust of what stands in an item or on the page, and not in the head.
const ITEM: i16 = 700;

/// Chooses the address; one that may be a template's only where there is no other.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let entries = board.of(Field::Url);
    let articles = items_of_works(board);
    let chosen = [false, true]
        .into_iter()
        .find_map(|left| most_trusted(&entries, left, &articles));
    let Some((entry, url)) = chosen else {
        return;
    };
    page.url = Some(url.to_owned());
    let won = entry.at;
    for entry in &entries {
        if matches!(&entry.claim.value, Value::Text(own) if &**own == url) {
            let outcome = if entry.at == won {
                Outcome::Won
            } else {
                Outcome::Agreed
            };
            board.mark(entry.at, outcome);
        }
    }
}

/// The most trusted address that is one. A front page's is the page's own where the canonical link says so and nothing that
/// stands in the head says otherwise: `og:url` is a template's as often as not, and so is what an
/// article's item says alone.
fn most_trusted<'e, 'b>(
    entries: &'e [Entry<'b>],
    left: bool,
    articles: &[Source],
) -> Option<(&'e Entry<'b>, &'b str)> {
    let foreign = foreign_canonical(entries);
    let fit: Vec<(&Entry<'_>, &str)> = entries
        .iter()
        .filter(|entry| foreign != Some(entry.at) && !repeated(entry, entries))
        .filter_map(|entry| Some((entry, usable(entry, left)?)))
        .collect();
    let deep = fit.iter().find(|(_, url)| !is_front(url));
    // A story on the front page names its own address in its item.
    let whole_head = fit.iter().any(|(entry, url)| {
        is_front(url) && is_sites(entry.claim.source) && entry.claim.weight >= 0
    });
    let of_template = |source| is_sites(source) || !whole_head && articles.contains(&source);
    let front = fit
        .iter()
        .find(|(entry, url)| is_front(url) && !of_template(entry.claim.source));
    let chosen = match (deep, front) {
        (Some((item, _)), Some(_)) if whole_head && item.trust <= ITEM => front,
        (Some(_), _) => deep,
        _ => front,
    };
    chosen.copied()
}

/// The address of a claim that may be chosen, and whether one whose end a template may have left: a page may be about `NaN`.
fn usable<'b>(entry: &Entry<'b>, left: bool) -> Option<&'b str> {
    let Value::Text(url) = &entry.claim.value else {
        return None;
    };
    let run = is_run(entry);
    let last = url.rsplit('/').next().unwrap_or_default();
    // `https://paper.example/undefined`
    let named = left || !matches!(last, "undefined" | "null" | "NaN");
    let template = last == "[object Object]" || url.contains("{{");
    // `<meta name="twitter:url" content="https://twitter.com/paper">`
    let account = matches!(entry.claim.source, Source::Twitter | Source::Meta)
        && link::host(url).is_some_and(link::is_network);
    let fit = entry.trust >= LEAST && link::is_http(url) && named && !template && !account;
    (run || fit).then_some(&**url)
}

/// Whether a source is filled in once for all of a site's pages by many a template: of a front page its word counts for nothing.
const fn is_sites(source: Source) -> bool {
    matches!(source, Source::OpenGraph | Source::Twitter | Source::Meta)
}

/// The syntaxes in which the page's item says that it is an article and when it was published.
fn items_of_works(board: &Board<'_>) -> Vec<Source> {
    let kinds = board.of(Field::Kind);
    let works = kinds.iter().filter(|entry| {
        let item = matches!(
            entry.claim.source,
            Source::JsonLd | Source::Microdata | Source::Rdfa
        );
        item && matches!(&entry.claim.value, Value::Text(kind) if is_work(kind))
    });
    let dates = board.of(Field::DatePublished);
    let has_day = |source| dates.iter().any(|date| date.claim.source == source);
    works
        .map(|entry| entry.claim.source)
        .filter(|source| has_day(*source))
        .collect()
}

fn is_run(entry: &Entry<'_>) -> bool {
    matches!(entry.claim.source, Source::Run | Source::Header)
}

/// Whether the address asked for stands elsewhere as the page's own, in another spelling: pages move after they were copied.
fn repeated(entry: &Entry<'_>, entries: &[Entry<'_>]) -> bool {
    let Value::Text(url) = &entry.claim.value else {
        return false;
    };
    entry.claim.source == Source::Capture
        && entries
            .iter()
            .any(|other| other.at != entry.at && same_page(url, &other.claim.value))
}

/// The canonical link where it leads to another site that the story was taken from, while `og:url` names this one.
fn foreign_canonical(entries: &[Entry<'_>]) -> Option<usize> {
    let text = |entry: &Entry<'_>| match &entry.claim.value {
        Value::Text(url) => Some(url.to_ascii_lowercase()),
        _ => None,
    };
    let canonical = entries
        .iter()
        .find(|entry| entry.claim.source == Source::Link && entry.claim.weight >= 0)?;
    let other = entries
        .iter()
        .find(|entry| entry.claim.source == Source::OpenGraph)?;
    let (canonical_url, graph_url) = (text(canonical)?, text(other)?);
    let origin = link::site(link::host(&canonical_url)?);
    let here = link::site(link::host(&graph_url)?);
    if origin == here || is_front(&graph_url) || link::is_short(&graph_url) {
        return None;
    }
    Some(canonical.at)
}

/// Whether an address is of the same host and path.
fn same_page(url: &str, other: &Value<'_>) -> bool {
    let Value::Text(other) = other else {
        return false;
    };
    let path = |url| link::path(url).trim_end_matches('/');
    link::host(url) == link::host(other) && path(url) == path(other)
}
