//! The page's other forms: feeds, AMP, other languages.

use super::Outcome;
use super::board::Board;
use crate::claim::{Field, Value};
use crate::page::PageMetadata;
use crate::value::link;
use std::collections::HashSet;

/// All that the head links to, each address of a kind once. A list of languages names the page itself too: that is no other form.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let mut seen = HashSet::new();
    for entry in board.of(Field::Alternate) {
        let Value::Alternate(alternate) = &entry.claim.value else {
            continue;
        };
        let own = |url: &str| link::is_same(url, &alternate.url);
        if page.url.as_deref().is_some_and(own) {
            continue;
        }
        let outcome = if seen.insert((alternate.kind, alternate.url.as_str())) {
            page.alternate.push((**alternate).clone());
            Outcome::Won
        } else {
            Outcome::Agreed
        };
        board.mark(entry.at, outcome);
    }
}
