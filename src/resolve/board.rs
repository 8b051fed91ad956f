//! [`Board`]: the claims laid out by field, most trusted first, with what became of each.

use super::{Outcome, rank};
use crate::claim::{Claim, Claims, Field, Value};
use crate::page::Date;
use crate::value::text;
use std::collections::BTreeSet;

/// Claims of one field that are weighed. Each is compared with the others, so a page of ten thousand `<meta name=author>` would
/// take quadratic time; those beyond are lost to more trusted ones.
const WEIGHED: usize = 512;

/// One claim on the board.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'b> {
    /// The claim.
    pub(super) claim: &'b Claim<'b>,
    /// Its place in the list of claims.
    pub(super) at: usize,
    /// Its source's trust and its own weight.
    pub(super) trust: i16,
}

/// All claims by field, most trusted first; equals in reading order.
pub(super) struct Board<'b> {
    entries: Vec<Entry<'b>>,
    /// What became of each claim, in the order of the claims.
    pub(super) outcomes: Vec<Outcome>,
}

impl<'b> Board<'b> {
    pub(super) fn new(claims: &'b Claims<'b>) -> Self {
        let stated = rank::Stated::of(claims);
        let mut entries: Vec<Entry<'b>> = claims
            .iter()
            .enumerate()
            .filter(|(_, claim)| stated.leaves(claim))
            .map(|(at, claim)| Entry {
                claim,
                at,
                trust: rank::trust(claim),
            })
            .collect();
        entries
            .sort_unstable_by_key(|entry| (entry.claim.field, -i32::from(entry.trust), entry.at));
        Self {
            entries,
            outcomes: vec![Outcome::Lost; claims.len()],
        }
    }

    /// The claims of a field, most trusted first: so many as are weighed.
    pub(super) fn of(&self, field: Field) -> Vec<Entry<'b>> {
        self.all(field).iter().take(WEIGHED).copied().collect()
    }

    /// The claims of a field, most trusted first: all of them.
    pub(super) fn all(&self, field: Field) -> &[Entry<'b>] {
        let start = self
            .entries
            .partition_point(|entry| entry.claim.field < field);
        let rest = self.entries.get(start..).unwrap_or_default();
        let end = rest
            .iter()
            .position(|entry| entry.claim.field != field)
            .unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    /// The most trusted claim of a field.
    pub(super) fn top(&self, field: Field) -> Option<Entry<'b>> {
        self.all(field).first().copied()
    }

    /// Says what became of a claim.
    pub(super) fn mark(&mut self, at: usize, outcome: Outcome) {
        if let Some(slot) = self.outcomes.get_mut(at) {
            *slot = outcome;
        }
    }

    /// The most trusted value of a field that `read` can read; those that say the same are marked.
    pub(super) fn first<T: PartialEq>(
        &mut self,
        field: Field,
        read: impl Fn(&Value<'b>) -> Option<T>,
    ) -> Option<T> {
        let mut found: Option<T> = None;
        let Self { entries, outcomes } = self;
        let start = entries.partition_point(|entry| entry.claim.field < field);
        for entry in entries.get(start..).unwrap_or_default() {
            if entry.claim.field != field {
                break;
            }
            let Some(value) = read(&entry.claim.value) else {
                continue;
            };
            let outcome = match &found {
                None => {
                    found = Some(value);
                    Outcome::Won
                }
                Some(own) if *own == value => Outcome::Agreed,
                Some(_) => Outcome::Lost,
            };
            if let Some(slot) = outcomes.get_mut(entry.at) {
                *slot = outcome;
            }
        }
        found
    }

    /// The most trusted text of a field.
    pub(super) fn text(&mut self, field: Field) -> Option<String> {
        self.first(field, |value| match value {
            Value::Text(text) => super::agree::stated(text).map(str::to_owned),
            _ => None,
        })
    }

    /// The most trusted date of a field.
    pub(super) fn date(&mut self, field: Field) -> Option<Date> {
        self.first(field, |value| match value {
            Value::Date(date) => Some(*date),
            _ => None,
        })
    }

    /// All texts of a field, each once.
    pub(super) fn texts(&mut self, field: Field, list: &mut Vec<String>) {
        let mut said = Said::of(list);
        for entry in self.of(field) {
            if let Value::Text(text) = &entry.claim.value {
                let outcome = said.add(list, text);
                self.mark(entry.at, outcome);
            }
        }
    }
}

/// What a list says already, folded for comparison: a page states a thousand tags, and each against each is a million comparisons.
pub(super) struct Said(BTreeSet<String>);

impl Said {
    pub(super) fn of(list: &[String]) -> Self {
        Self(list.iter().map(|own| text::fold(own)).collect())
    }

    /// Adds a text to a list that does not say it yet.
    pub(super) fn add(&mut self, list: &mut Vec<String>, value: &str) -> Outcome {
        let Some(value) = super::agree::stated(value) else {
            return Outcome::Lost;
        };
        if !self.0.insert(text::fold(value)) {
            return Outcome::Agreed;
        }
        list.push(value.to_owned());
        Outcome::Won
    }
}
