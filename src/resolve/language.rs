//! The language of the text.

use super::Outcome;
use super::board::Board;
use crate::claim::{Field, Value};
use crate::page::PageMetadata;

/// The most trusted language tag.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    for entry in board.of(Field::InLanguage) {
        let Value::Text(stated) = &entry.claim.value else {
            continue;
        };
        let Some(tag) = tag(stated) else {
            continue;
        };
        let outcome = match &page.in_language {
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

/// A [BCP 47](https://www.rfc-editor.org/info/bcp47) tag of what was stated: `fr_FR` is `fr-FR`, `es_AR.UTF-8` is `es-AR`.
fn tag(stated: &str) -> Option<String> {
    let stated = stated.split(['.', ',', ';', ' ', '@']).next()?.trim();
    let mut out = String::new();
    for (at, part) in stated.split(['-', '_']).enumerate() {
        if part.is_empty() || !part.bytes().all(|b| b.is_ascii_alphanumeric()) || part.len() > 8 {
            break;
        }
        if at == 0 {
            if !(2..=3).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphabetic()) {
                return None;
            }
            out.push_str(&part.to_ascii_lowercase());
        } else {
            out.push('-');
            match part.len() {
                2 => out.push_str(&part.to_ascii_uppercase()),
                4 => {
                    let (head, tail) = part.split_at(1);
                    out.push_str(&head.to_ascii_uppercase());
                    out.push_str(&tail.to_ascii_lowercase());
                }
                _ => out.push_str(part),
            }
        }
    }
    (!out.is_empty()).then_some(out)
}
