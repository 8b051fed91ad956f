//! The language of the text.

use super::Outcome;
use super::board::{Board, Entry};
use crate::claim::{Field, Source, Value};
use crate::page::PageMetadata;
use crate::value::language;

/// The most trusted language tag. English that the text without doubt is not in was left from a template.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let entries = board.of(Field::InLanguage);
    let said = |entry: &Entry<'_>| match &entry.claim.value {
        Value::Text(stated) => tag(stated),
        _ => None,
    };
    let read = entries
        .iter()
        .find(|entry| entry.claim.source == Source::Detected && entry.claim.weight > 0)
        .and_then(said);
    for entry in &entries {
        let Some(tag) = said(entry) else {
            continue;
        };
        let template = primary(&tag) == "en"
            && entry.claim.source != Source::Detected
            && read.as_deref().is_some_and(|read| primary(read) != "en");
        let outcome = match &page.in_language {
            _ if template => Outcome::Lost,
            None => {
                page.in_language = Some(tag);
                Outcome::Won
            }
            Some(own) if *own == tag => Outcome::Agreed,
            Some(_) => Outcome::Lost,
        };
        board.mark(entry.at, outcome);
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// The tag of what was stated; of a list, the first.
fn tag(stated: &str) -> Option<String> {
    language::tag(stated).or_else(|| language::tag(stated.trim().split([',', ';', ' ']).next()?))
}
