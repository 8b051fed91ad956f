//! Letters that stand for a portrait: `<div>AM</div><div>Ada Mill</div>`.

use super::BYTES;
use crate::html::tree::{Document, NodeId};
use crate::value::{person, text};

/// Most letters of a portrait, and most texts behind them in which the name they stand for is looked for: over several names stand the
/// letters of all.
const LETTERS: usize = 3;
const AHEAD: usize = 4;

/// The names of a byline in which the letters of portraits stand before some.
pub(super) fn names(document: &Document, id: NodeId) -> Option<Vec<String>> {
    let inside = document.descendants(id);
    let texts = inside.filter_map(|inner| document.text(inner));
    let texts = texts.map(text::trim).filter(|text| !text.is_empty());
    let mut room = BYTES;
    let within = texts.map(|text| {
        room = room.checked_sub(text.len())?;
        Some(text)
    });
    let texts: Vec<&str> = within.collect::<Option<_>>()?;
    let mut line = String::new();
    let (mut letters, mut any) = (false, false);
    let mut last = "";
    let mut spelled = 0;
    for (at, text) in texts.iter().enumerate() {
        let behind = texts.iter().skip(at + 1).take(AHEAD);
        spelled = spelled.max(at + spelled_letters(texts.get(at..).unwrap_or_default()));
        if at < spelled || stands_for_one(text, behind.copied()) {
            (letters, any) = (true, true);
            continue;
        }
        // `<b>Ada Mill</b><em>Reporter</em><i>JW</i><b>Jane Weir</b>`
        if person::is_person_like(last) && person::is_post(text) {
            continue;
        }
        if !line.is_empty() {
            // What stands behind a name, and behind letters, is something new.
            let goes_on =
                person::ends_in_joiner(last) || last.ends_with(',') || person::is_label(last);
            let begins = letters || person::is_person_like(last);
            let is_new = begins && !goes_on && text.starts_with(char::is_uppercase);
            line.push_str(if is_new { ", " } else { " " });
        }
        line.push_str(text);
        (last, letters) = (text, false);
    }
    let names = any.then(|| person::shown(&line))?;
    (!names.is_empty()).then_some(names)
}

/// How many texts of one letter each stand for the name behind them: `<b>J</b><b>W</b><b>Jane Weir</b>`.
fn spelled_letters(texts: &[&str]) -> usize {
    let single = |text: &&&str| {
        let mut letters = text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    };
    let count = texts.iter().take(LETTERS + 1).take_while(single).count();
    let letters = texts.get(..count).unwrap_or_default().concat();
    let stands = (2..=LETTERS).contains(&count)
        && texts.get(count).is_some_and(|name| {
            person::is_person_like(name) && person::is_initials(&letters, name)
        });
    if stands { count } else { 0 }
}

/// Whether a text is the first letters of a name in those behind it: of the one right behind as it stands, `王` before `王磨`, and of words
/// in it and the next ones, `JW` before "Ada Mill and Jane Weir".
fn stands_for_one<'t>(text: &str, mut behind: impl Iterator<Item = &'t str> + Clone) -> bool {
    let letters: String = text.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let count = letters.chars().count();
    if count == 0 || count > LETTERS || !letters.chars().all(char::is_uppercase) {
        return behind
            .next()
            .is_some_and(|next| person::is_initials(text, next));
    }
    let first = behind.clone().next();
    if first.is_some_and(|next| person::is_initials(&letters, next)) {
        return true;
    }
    behind.any(|next| {
        let words: Vec<&str> = next
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .collect();
        let lengths = if count == 1 { 2..=2 } else { count..=LETTERS };
        lengths.into_iter().any(|len| {
            words.windows(len).any(|name| {
                let name = name.join(" ");
                let whole = person::is_person_like(&name);
                let own = || name.starts_with(&*letters);
                whole && (person::is_initials(&letters, &name) || count == 1 && own())
            })
        })
    })
}
