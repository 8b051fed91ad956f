//! Images and description.

use super::board::{Board, Entry};
use super::{Outcome, agree};
use crate::claim::{Field, Source, Value};
use crate::page::{Image, PageMetadata};
use crate::value::text;
use std::collections::HashMap;

/// Images of all sources, each once, the lead image first.
pub(super) fn images(board: &mut Board<'_>, page: &mut PageMetadata) {
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

/// The description that most sources give, and is not the headline again: where one of them has the site's on every page, the
/// others seldom have it too. Of equals the most trusted.
pub(super) fn description(board: &mut Board<'_>, page: &PageMetadata) -> Option<String> {
    let headline = page.headline.as_deref();
    let entries = board.of(Field::Description);
    let stated: Vec<(&Entry<'_>, &str, String)> = entries
        .iter()
        .filter_map(|entry| match &entry.claim.value {
            Value::Text(text) => Some((entry, agree::stated(text)?)),
            _ => None,
        })
        .filter(|(_, text)| Some(*text) != headline)
        .map(|(entry, text)| (entry, text, text::fold(text)))
        .collect();
    let mut votes: HashMap<&str, (Vec<Source>, u8)> = HashMap::new();
    for (entry, _, folded) in &stated {
        let (seen, sum) = votes.entry(folded).or_default();
        if !seen.contains(&entry.claim.source) {
            seen.push(entry.claim.source);
            *sum += weight(entry.claim.source);
        }
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

/// How much a source's word counts for a description.
const fn weight(source: Source) -> u8 {
    match source {
        Source::Run | Source::Header => 40,
        Source::OpenGraph => 10,
        Source::Meta => 9,
        Source::JsonLd | Source::Microdata | Source::Twitter => 7,
        _ => 3,
    }
}
