//! The page's own address.

use super::Outcome;
use super::board::{Board, Entry};
use crate::claim::{Field, Source, Value};
use crate::page::PageMetadata;
use crate::value::link;

/// The most trusted address that is one; a home page's only where nothing names a deeper one.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let entries = board.of(Field::Url);
    let mut home = None;
    let foreign = foreign_canonical(board, &entries);
    for entry in &entries {
        let Value::Text(url) = &entry.claim.value else {
            continue;
        };
        let run = matches!(entry.claim.source, Source::Run | Source::Header);
        if foreign.is_some_and(|at| at == entry.at) {
            continue;
        }
        if !run && (entry.trust < 600 || !link::is_http(url)) {
            continue;
        }
        // The address asked for stands where the page's own is another: pages move after they were copied.
        if entry.claim.source == Source::Capture
            && entries
                .iter()
                .any(|other| other.at != entry.at && same_page(url, &other.claim.value))
        {
            continue;
        }
        if !run && link::path(url).trim_matches('/').is_empty() && !url.contains('?') {
            home.get_or_insert(entry);
            continue;
        }
        page.url = Some(url.to_string());
        board.mark(entry.at, Outcome::Won);
        break;
    }
    if let (None, Some(entry), Value::Text(url)) = (
        &page.url,
        home,
        home.map_or(&Value::Flag(false), |entry| &entry.claim.value),
    ) {
        page.url = Some(url.to_string());
        board.mark(entry.at, Outcome::Won);
    }
    for entry in &entries {
        if matches!(&entry.claim.value, Value::Text(url) if page.url.as_deref() == Some(url))
            && board.outcomes.get(entry.at) == Some(&Outcome::Lost)
        {
            board.mark(entry.at, Outcome::Agreed);
        }
    }
}

/// The canonical link where it leads to another site that the story was taken from, while `og:url` and the site's own items name
/// this one.
fn foreign_canonical(board: &Board<'_>, entries: &[Entry<'_>]) -> Option<usize> {
    let host_of = |value: &Value<'_>| match value {
        Value::Text(url) => link::host(url).map(str::to_ascii_lowercase),
        _ => None,
    };
    let canonical = entries
        .iter()
        .find(|entry| entry.claim.source == Source::Link && entry.claim.weight >= 0)?;
    let its = host_of(&canonical.claim.value)?;
    let other = entries
        .iter()
        .find(|entry| entry.claim.source == Source::OpenGraph)
        .and_then(|entry| host_of(&entry.claim.value))?;
    let label = |host: &str| host.rsplit('.').nth(1).unwrap_or(host).to_owned();
    let (its, name) = (label(&its), label(&other));
    if its == name {
        return None;
    }
    let named = board
        .of(Field::IsPartOf)
        .iter()
        .chain(&board.of(Field::Publisher))
        .any(|entry| {
            let said = match &entry.claim.value {
                Value::Text(said) => Some(&**said),
                Value::Agent(agent) => agent.name.as_deref(),
                _ => None,
            };
            said.is_some_and(|said| {
                let said: String = said
                    .chars()
                    .filter(|c| c.is_alphanumeric())
                    .flat_map(char::to_lowercase)
                    .collect();
                said.contains(&name) && !said.contains(&its)
            })
        });
    named.then_some(canonical.at)
}

/// Whether an address is of the same host and path.
fn same_page(url: &str, other: &Value<'_>) -> bool {
    let Value::Text(other) = other else {
        return false;
    };
    let path = |url| link::path(url).trim_end_matches('/');
    link::host(url) == link::host(other) && path(url) == path(other)
}
