//! The account that opens a thread, as the programs of boards and trackers mark it: by a class, by the box of a post that its link stands
//! in, or by what it did.

use super::Candidate;
use super::told::of_another_trade;
use crate::block::Region;
use crate::claim::Basis;
use crate::html::tree::{Document, NodeId};
use crate::html::visible::Page;
use crate::value::text;

/// The account that posted first under the headline.
pub(super) fn poster(page: &Page<'_>) -> Option<Candidate> {
    let document = page.document;
    let account = |&id: &NodeId| {
        let place = page.place(id);
        let aside = place.hidden || place.minor || place.region != Region::Unknown;
        !aside
            && (is_account(document, id) || has_opened(document, id))
            && !of_another_trade(page, id)
    };
    let headline = page.headline?;
    let mut links = document.named_in(headline..document.ids().end, "a");
    // The subject of the first post, which may be the headline, stands behind its box.
    let first = page.thread.and_then(|thread| thread.account);
    let first = first.filter(|&id| !of_another_trade(page, id));
    let id = match (links.find(account), first) {
        (Some(account), Some(first)) => account.min(first),
        (account, first) => account.or(first)?,
    };
    let name = document.inner_text(id);
    let fits = !name.is_empty() && name.chars().count() <= ACCOUNT;
    fits.then(|| Candidate {
        id,
        weight: 65,
        basis: Basis::Account,
        names: vec![name],
    })
}

/// Most characters of an account's name.
const ACCOUNT: usize = 40;

/// Whether a link is marked as an account: `<a class="username">`.
pub(super) fn is_account(document: &Document, id: NodeId) -> bool {
    let class = document.attribute(id, "class").unwrap_or_default();
    document.name(id) == "a" && class.split_ascii_whitespace().any(|one| one == "username")
}

/// Whether a link is marked as an author and goes on to say that they opened what the page is about: "`<a class=author>`otter`</a>` opened
/// this issue". Who comments is marked so as well.
fn has_opened(document: &Document, id: NodeId) -> bool {
    let class = document.attribute(id, "class").unwrap_or_default();
    if !class.split_ascii_whitespace().any(|one| one == "author") {
        return false;
    }
    let end = document.descendants(id).end;
    let mut behind = (end..document.ids().end.min(end + BEHIND)).filter_map(|at| document.text(at));
    behind
        .find(|text| !text::is_blank(text))
        .is_some_and(|text| OPENED.iter().any(|did| text.trim_start().starts_with(did)))
}

/// Most nodes behind a link in which what its account did is said.
const BEHIND: usize = 4;

/// What opens a report, a request or a version.
const OPENED: &[&str] = &[
    "opened",
    "released this",
    "wants to merge",
    "asked",
    "started this",
];
