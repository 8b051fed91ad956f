//! The description: what most sources say, whole rather than cut off.

use super::board::{Board, Entry};
use super::{Outcome, agree};
use crate::claim::{Field, OF_PAGE, Source, Value};
use crate::page::PageMetadata;
use crate::value::{link, text};
use std::collections::HashMap;

/// A claim, its text as stated and folded.
type Stated<'b> = (&'b Entry<'b>, &'b str, String);

/// Most descriptions compared with one another, and least bytes that two which begin alike have in common.
const TEXTS: usize = 12;
const BEGINNING: usize = 40;
/// What ends a text that a system has cut.
const BREAKS: &[&str] = &["...", "…", "…]", "...]", "...)", "…)"];

/// The description that most sources give, and is not the headline again: where one of them has the site's on every page, the
/// others seldom have it too. Of equals the most trusted.
pub(super) fn choose(board: &mut Board<'_>, page: &PageMetadata) -> Option<String> {
    let headline = page.headline.as_deref();
    let entries = board.of(Field::Description);
    let stated: Vec<Stated<'_>> = entries
        .iter()
        .filter_map(|entry| match &entry.claim.value {
            Value::Text(text) => Some((entry, agree::stated(text)?)),
            _ => None,
        })
        .filter(|(_, text)| Some(*text) != headline && !is_broken_off(text, headline))
        // A template that was given the site's address for its description.
        .filter(|(_, text)| !link::is_http(text) || text.contains(' '))
        .map(|(entry, text)| (entry, text, text::fold(text)))
        .collect();
    let mut votes: HashMap<&str, (Vec<Source>, u8)> = HashMap::new();
    for (entry, _, folded) in &stated {
        let (seen, sum) = votes.entry(folded).or_default();
        if !seen.contains(&entry.claim.source) {
            seen.push(entry.claim.source);
            *sum += weight(entry);
        }
    }
    for (cut, whole) in continued(&stated) {
        let moved = votes.get_mut(cut).map_or(0, |(_, sum)| std::mem::take(sum));
        votes.entry(whole).or_default().1 += moved;
    }
    let (won, chosen, folded) = stated
        .iter()
        .rev()
        .max_by_key(|(_, _, folded)| votes.get(folded.as_str()).map_or(0, |(_, sum)| *sum))?;
    for (entry, _, own) in &stated {
        if own == folded {
            board.mark(
                entry.at,
                if entry.at == won.at {
                    Outcome::Won
                } else {
                    Outcome::Agreed
                },
            );
        }
    }
    Some((*chosen).to_owned())
}

/// Whether an attribute ended at a quotation mark inside it, `content="The "old" mill turns"`: what is left is a word, or the headline
/// up to its own mark. Where the headline has no mark, a word is what somebody wrote: "Mud".
fn is_broken_off(text: &str, headline: Option<&str>) -> bool {
    headline.is_some_and(|headline| {
        let rest = headline.strip_prefix(text);
        text.is_ascii() && text.len() < WORD && headline.contains(MARKS)
            || rest.is_some_and(|rest| rest.trim_start().starts_with(MARKS))
    })
}

/// What opens a quotation.
const MARKS: [char; 5] = ['"', '“', '„', '«', '「'];

/// Bytes under which a text is a word and no description.
const WORD: usize = 5;

/// Each text that breaks off, beside one that begins alike and is whole, folded: the second is what both say.
fn continued<'s>(stated: &'s [Stated<'_>]) -> Vec<(&'s str, &'s str)> {
    let texts = || stated.iter().take(TEXTS);
    let mut found: Vec<(&str, &str)> = Vec::new();
    for cut in texts().filter(|(_, text, _)| breaks_off(text)) {
        if let Some((_, _, whole)) = texts().find(|whole| is_whole(whole, cut)) {
            found.push((&cut.2, whole));
        }
    }
    found
}

fn breaks_off(text: &str) -> bool {
    BREAKS.iter().any(|mark| text.trim_end().ends_with(mark))
}

/// Whether a text is what another was cut from, or the whole sentences at its beginning.
fn is_whole((_, text, folded): &Stated<'_>, (_, cut, cut_folded): &Stated<'_>) -> bool {
    if breaks_off(text) || folded.len().min(cut_folded.len()) < BEGINNING {
        return false;
    }
    let longer = folded.starts_with(cut_folded.as_str()) && !text.starts_with(cut);
    let ends = text.ends_with(['.', '!', '?', '。', '"', '”', '»', ')']);
    longer || ends && cut_folded.starts_with(folded.as_str())
}

/// How much a source's word counts for a description.
fn weight(entry: &Entry<'_>) -> u8 {
    match entry.claim.source {
        Source::JsonLd if entry.claim.weight <= OF_PAGE => 0,
        Source::Run | Source::Header => 40,
        Source::OpenGraph => 10,
        Source::Meta => 9,
        Source::JsonLd | Source::Microdata | Source::Twitter => 7,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::is_broken_off;

    #[test]
    fn attributes_that_ended_at_a_quotation_mark() {
        let headline = Some("The wheel of the \"old\" mill turns");
        assert!(is_broken_off("The", headline));
        assert!(is_broken_off("The wheel of the", headline));
        assert!(!is_broken_off("The wheel", headline));
        assert!(!is_broken_off("It turns again.", headline));
        assert!(!is_broken_off(
            "Mud",
            Some("The wheel of the old mill turns")
        ));
        assert!(!is_broken_off("Mud", None));
        assert!(!is_broken_off("水车", None));
    }
}
