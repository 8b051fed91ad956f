//! An author's card: a name, with its bearer's life under it.

use crate::html::tree::{Document, NodeId};
use crate::value::{person, text};

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
    let first = text::trim(texts.find(|text| !text::is_blank(text))?);
    let whole = first.len() <= CARD_NAME && first.contains(' ');
    let [name] = <[String; 1]>::try_from(whole.then(|| person::shown(first))?).ok()?;
    (name == first && person::is_person_like(&name)).then_some(name)
}

/// Most bytes of the name over a card.
const CARD_NAME: usize = 40;
