//! Letters that stand for a portrait: `<div>AM</div><div>Ada Mill</div>`.

use crate::html::tree::{Document, NodeId};
use crate::value::person;

/// Most texts of a byline that are looked at.
const TEXTS: usize = 16;

/// The names of a byline in which the letters of portraits stand before some.
pub(super) fn names(document: &Document, id: NodeId) -> Option<Vec<String>> {
    let inside = document.descendants(id);
    let texts = inside.filter_map(|inner| document.text(inner));
    let texts = texts.map(str::trim).filter(|text| !text.is_empty());
    let texts: Vec<&str> = texts.take(TEXTS).collect();
    let is_letters =
        |pair: &[&str]| matches!(pair, [letters, name] if person::is_initials(letters, name));
    if !texts.windows(2).any(is_letters) {
        return None;
    }
    let mut line = String::new();
    let (mut behind_letters, mut after_portrait) = (false, false);
    for (at, text) in texts.iter().enumerate() {
        let letters = texts.get(at..at + 2).is_some_and(is_letters);
        if !letters {
            if !line.is_empty() {
                line.push_str(if behind_letters && after_portrait {
                    ", "
                } else {
                    " "
                });
            }
            line.push_str(text);
            after_portrait = behind_letters;
        }
        behind_letters = letters;
    }
    let names = person::shown(&line);
    (!names.is_empty()).then_some(names)
}
