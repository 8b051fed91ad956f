//! Boxes with a name: an author's card, with their life under it, and a teaser, whose author is another page's.

use super::tree::{Document, NodeId};
use super::visible::Page;
use crate::value::person;

/// Most nodes of a teaser in which its headline stands.
const NODES: usize = 60;

/// Whether an element stands in a link to another page with that page's headline.
pub(super) fn is_in_teaser(page: &Page<'_>, id: NodeId) -> bool {
    let mut up = page.document.ancestors(id).take(UP);
    up.any(|up| is_teaser(page, up, id))
}

/// Whether an element is a link that holds a headline, and not the page's. A heading in which the candidate stands is its name:
/// `<a href=/users/ada><h4 class=author>Ada Mill</h4></a>`.
fn is_teaser(page: &Page<'_>, id: NodeId, candidate: NodeId) -> bool {
    let document = page.document;
    let heading = |inner| {
        matches!(
            document.name(inner),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
        ) && inner != candidate
            && !document.descendants(inner).contains(&candidate)
    };
    let inside = document.descendants(id);
    document.name(id) == "a"
        && !page.headline.is_some_and(|own| inside.contains(&own))
        && inside.take(NODES).any(heading)
}

/// Levels above an element at which a link round it is looked for.
const UP: usize = 8;

/// The whole name that stands over a life of its bearer, in an element of more than so many bytes.
pub(super) fn heads_card(document: &Document, id: NodeId, longest: usize) -> Option<String> {
    let size: usize = document
        .descendants(id)
        .filter_map(|inner| document.text(inner))
        .map(str::len)
        .sum();
    if size <= longest {
        return None;
    }
    let mut texts = document
        .descendants(id)
        .filter_map(|inner| document.text(inner));
    let first = texts.find(|text| !text.trim().is_empty())?.trim();
    let whole = first.len() <= CARD_NAME && first.contains(' ');
    let [name] = <[String; 1]>::try_from(whole.then(|| person::shown(first))?).ok()?;
    (name == first && person::is_person_like(&name)).then_some(name)
}

/// Most bytes of the name over a card.
const CARD_NAME: usize = 40;
