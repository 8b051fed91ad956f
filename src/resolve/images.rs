//! Images.

use super::Outcome;
use super::board::Board;
use crate::claim::{Field, Source, Value};
use crate::page::{Image, PageMetadata};

/// Images of all sources, each once, the lead image first.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let mut entries = board.of(Field::Image);
    let run = |source| matches!(source, Source::Run);
    // In a run the order of the images is the page's. Elsewhere one of which only the size is stated stands behind those
    // that can be had.
    entries.sort_by_key(|entry| match &entry.claim.value {
        Value::Image(image) => !run(entry.claim.source) && image.url.is_none(),
        _ => false,
    });
    for entry in entries {
        let Value::Image(image) = &entry.claim.value else {
            continue;
        };
        let stated = matches!(entry.claim.source, Source::JsonLd | Source::Microdata);
        if image.url.is_none() && !run(entry.claim.source) && !stated {
            continue;
        }
        let same = |own: &&mut Image| **own == **image || own.url.is_some() && own.url == image.url;
        let outcome = if let Some(own) = page.image.iter_mut().find(same) {
            own.width = own.width.or(image.width);
            own.height = own.height.or(image.height);
            if own.caption.is_none() {
                own.caption.clone_from(&image.caption);
            }
            Outcome::Agreed
        } else {
            page.image.push((**image).clone());
            Outcome::Won
        };
        board.mark(entry.at, outcome);
    }
}
