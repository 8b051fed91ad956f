//! Publisher, copyright holder, editors.

use super::Outcome;
use super::board::Board;
use crate::claim::{Field, Value};
use crate::page::{Agent, PageMetadata};
use crate::value::text;

/// The most trusted publisher, with what the others add to the same one.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    page.publisher = merged(board, Field::Publisher);
    page.copyright_holder = merged(board, Field::CopyrightHolder);
    for entry in board.of(Field::Editor) {
        if let Value::Agent(agent) = &entry.claim.value {
            let outcome = merge(&mut page.editor, agent);
            board.mark(entry.at, outcome);
        }
    }
}

fn merged(board: &mut Board<'_>, field: Field) -> Option<Agent> {
    let mut chosen: Option<Agent> = None;
    for entry in board.of(field) {
        let Value::Agent(agent) = &entry.claim.value else {
            continue;
        };
        let outcome = match &mut chosen {
            None => {
                chosen = Some((**agent).clone());
                Outcome::Won
            }
            Some(own) => {
                own.absorb((**agent).clone());
                Outcome::Agreed
            }
        };
        board.mark(entry.at, outcome);
    }
    chosen
}

/// Adds somebody to a list, or what is new of them.
pub(super) fn merge(list: &mut Vec<Agent>, agent: &Agent) -> Outcome {
    let name = agent.name.as_deref().unwrap_or_default();
    if let Some(own) = list
        .iter_mut()
        .find(|own| own.name.as_deref().is_some_and(|own| text::same(own, name)))
    {
        own.absorb(agent.clone());
        return Outcome::Agreed;
    }
    list.push(agent.clone());
    Outcome::Won
}
