//! Whom a byline names beside those whom it marks: "By `<a>`Ada Mill`</a>` and Jane Weir".

use super::Candidate;
use crate::html::visible::Page;
use crate::value::person;
use std::ops::Range;

/// A labelled line around all marked names, with the names in it.
pub(super) struct Line {
    candidate: Candidate,
    text: String,
    /// Where each of its names stands in the text, in their order.
    places: Vec<Range<usize>>,
}

impl Line {
    /// The byline among `outer` that holds all that is marked.
    pub(super) fn around(
        page: &Page<'_>,
        marked: &[Candidate],
        outer: Vec<Candidate>,
    ) -> Option<Self> {
        let document = page.document;
        let is_around = |byline: &Candidate| {
            let inside = document.descendants(byline.id);
            marked.iter().all(|one| inside.contains(&one.id))
                && marked
                    .iter()
                    .flat_map(|one| &one.names)
                    .all(|name| byline.names.contains(name))
                && person::is_labelled(&document.inner_text(byline.id))
        };
        let candidate = outer.into_iter().find(is_around)?;
        let text = document.inner_text(candidate.id);
        let mut end = 0;
        let mut places = Vec::new();
        for name in &candidate.names {
            let at = end + text.get(end..)?.find(name.as_str())?;
            end = at + name.len();
            places.push(at..end);
        }
        Some(Self {
            candidate,
            text,
            places,
        })
    }

    /// All that the line names, in its order.
    pub(super) fn with_the_unmarked(self, marked: Vec<Candidate>) -> Vec<Candidate> {
        let of = |one: &Candidate, name: &String| one.names.contains(name);
        let is_marked = |name: &String| marked.iter().any(|one| of(one, name));
        let own: Vec<bool> = self.candidate.names.iter().map(is_marked).collect();
        let unmarked: Vec<(usize, Candidate)> = (0..own.len())
            .filter(|&nth| !own.get(nth).copied().unwrap_or(true))
            .filter(|&nth| self.signs(nth, &own))
            .filter_map(|nth| Some((nth, self.of_name(nth)?)))
            .collect();
        let place = |one: &Candidate| {
            let first = one.names.first();
            let at = first.and_then(|name| self.candidate.names.iter().position(|own| own == name));
            at.unwrap_or(usize::MAX)
        };
        let marked = marked.into_iter().map(|one| (place(&one), one));
        let mut all: Vec<(usize, Candidate)> = marked.chain(unmarked).collect();
        all.sort_by_key(|(place, _)| *place);
        all.into_iter().map(|(_, one)| one).collect()
    }

    fn of_name(&self, nth: usize) -> Option<Candidate> {
        Some(Candidate {
            id: self.candidate.id,
            weight: self.candidate.weight,
            basis: self.candidate.basis,
            names: vec![self.candidate.names.get(nth)?.clone()],
        })
    }

    /// Whether a name that nothing marks signs with those that are marked.
    fn signs(&self, nth: usize, marked: &[bool]) -> bool {
        let (Some(name), Some(place)) = (self.candidate.names.get(nth), self.places.get(nth))
        else {
            return false;
        };
        let (before, behind) = (
            self.text.get(..place.start).unwrap_or_default(),
            self.text.get(place.end..).unwrap_or_default(),
        );
        // "and Jane Weir (photography)", "and Jane Weir, photographer", "for the Lower Weir and Jane Hall"
        !name.contains(',')
            && is_somebody(name)
            && !behind.trim_start().starts_with('(')
            && !person::begins_another_trade(behind)
            && !person::is_for_a_house(before)
            && (self.is_joined(nth, before, marked) || self.is_of_a_list(nth, marked))
    }

    /// Whether a word that joins names stands before it, and no bar or label between it and one that is marked: behind "| Tags:" stands
    /// something else.
    fn is_joined(&self, nth: usize, before: &str, marked: &[bool]) -> bool {
        let own = |at: &usize| marked.get(*at).copied().unwrap_or(false);
        let nearest = (0..nth).rev().find(own).and_then(|at| self.places.get(at));
        let between = nearest.and_then(|place| before.get(place.end..));
        person::ends_in_joiner(before)
            && between.is_some_and(|between| !between.contains(['|', '•', '·', ':']))
    }

    /// Whether it stands in a list with one that is marked, "Ada Mill, Jane Weir and Jon Hall" where only he
    /// has a link: nothing but commas between its names, and a word that joins them before the last. The first behind the label needs none.
    fn is_of_a_list(&self, nth: usize, marked: &[bool]) -> bool {
        let mut first = nth;
        while first > 0 && self.mark(first).is_some() {
            first -= 1;
        }
        let mut last = nth;
        while last + 1 < self.places.len() && self.mark(last + 1).is_some() {
            last += 1;
        }
        let closed = (first + 1..=last)
            .rev()
            .find(|&at| self.mark(at) == Some(Mark::Joiner));
        let shared = |from: usize, to: usize| (from..=to).any(|at| marked.get(at) == Some(&true));
        let opens = nth == 0
            && self.places.first().is_some_and(|place| {
                person::is_label(self.text.get(..place.start).unwrap_or_default().trim())
            });
        closed.is_some_and(|end| nth <= end && shared(first, end)) || opens && shared(first, last)
    }

    /// What parts a name from the one before it, where that is all that stands between.
    fn mark(&self, nth: usize) -> Option<Mark> {
        let (before, own) = (self.places.get(nth.checked_sub(1)?)?, self.places.get(nth)?);
        let between = self.text.get(before.end..own.start)?;
        let word = between.trim_matches([',', ' ']);
        if word.is_empty() {
            return between.contains(',').then_some(Mark::Comma);
        }
        (!word.contains(' ') && person::ends_in_joiner(word)).then_some(Mark::Joiner)
    }
}

/// What may stand between two names of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Comma,
    Joiner,
}

/// Whether a name is a person's: "Jane Weir Photography" is none.
fn is_somebody(name: &str) -> bool {
    person::is_person_like(name)
        && !person::is_organization_like(name, &[])
        && !person::begins_another_trade(name)
}
