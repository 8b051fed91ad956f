//! Authors.

use super::Outcome;
use super::board::Board;
use super::publisher::merge;
use crate::claim::{Field, Source, Value};
use crate::page::PageMetadata;

/// The authors that the most trusted source names.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let mut chosen: Option<Source> = None;
    for entry in board.of(Field::Author) {
        let Value::Agent(agent) = &entry.claim.value else {
            continue;
        };
        if agent.name.is_none() || chosen.is_some_and(|source| source != entry.claim.source) {
            continue;
        }
        chosen = Some(entry.claim.source);
        let outcome = merge(&mut page.author, agent);
        if outcome == Outcome::Won || outcome == Outcome::Agreed {
            board.mark(entry.at, outcome);
        }
    }
}
