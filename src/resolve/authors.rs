//! Authors: the most trusted source that names somebody, checked against the byline and the publisher.

mod named;
mod setting;
mod site;
mod whole;

use super::board::{Board, Entry};
use super::publisher::merge;
use super::{Outcome, agree};
use crate::claim::{Field, Source, Value};
use crate::page::{Agent, PageMetadata};
use named::agents_of;
use setting::Setting;
use site::{is_site, names_whose_site};
use whole::completed;

/// Chooses the authors.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let entries = board.of(Field::Author);
    let stated = |source| matches!(source, Source::Run | Source::Header);
    if entries.iter().any(|entry| stated(entry.claim.source)) {
        as_stated(board, page, &entries);
        return;
    }
    if agree::is_home(page) {
        return;
    }
    let setting = Setting::of(board, page);
    let mut site: Option<(Vec<Agent>, Vec<usize>)> = None;
    // What one source says with one trust is a list of authors: it is taken or left as a whole.
    let together =
        |a: &Entry<'_>, b: &Entry<'_>| a.claim.source == b.claim.source && a.trust == b.trust;
    for group in entries.chunk_by(together) {
        let Some(head) = group.first().filter(|head| setting.counts(head, group)) else {
            continue;
        };
        let unsigned = setting.untyped && setting.undated && head.claim.source == Source::Meta;
        let (agents, used) = agents_of(group, |entry| !unsigned || !names_whose_site(entry, page));
        if agents.is_empty() {
            continue;
        }
        // The site as its own author stands only where nobody else does, and where it is said in so many words.
        if agents.iter().all(|agent| is_site(agent, page)) {
            if typed(head.claim.source) || head.claim.source == Source::Meta {
                site.get_or_insert((agents, used));
            }
            continue;
        }
        // One word on the page, such as "Agencies", says less than an organisation in the page's items.
        let single = |agent: &Agent| agent.name.as_deref().is_none_or(|name| !name.contains(' '));
        if head.claim.source == Source::Prose && site.is_some() && agents.iter().all(single) {
            continue;
        }
        let agents = completed(agents, head, &entries, page);
        take(board, page, agents, used);
        return;
    }
    if let Some((agents, used)) = site {
        take(board, page, agents, used);
    }
}

/// Makes some the authors of the page.
fn take(board: &mut Board<'_>, page: &mut PageMetadata, agents: Vec<Agent>, used: Vec<usize>) {
    page.author = agents;
    for at in used {
        board.mark(at, Outcome::Won);
    }
}

/// A dump's own statements are taken as they stand, in their order.
fn as_stated(board: &mut Board<'_>, page: &mut PageMetadata, entries: &[Entry<'_>]) {
    for entry in entries {
        if let Value::Agent(agent) = &entry.claim.value {
            let outcome = merge(&mut page.author, agent);
            board.mark(entry.at, outcome);
        }
    }
}

/// Whether a syntax says of what kind an author is.
const fn typed(source: Source) -> bool {
    matches!(
        source,
        Source::JsonLd | Source::Microdata | Source::Rdfa | Source::Microformats | Source::Prose
    )
}
