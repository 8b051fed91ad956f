//! The marks of what is of the site beside a candidate, and of how it stands to the other candidates.

use super::Clues;
use super::look::BARS;
use crate::prose::choice::{up_to_ten, yes};
use crate::prose::headline::Candidate;
use crate::prose::headline::furniture::services;
use crate::prose::page::Leaf;
use crate::value::text::at_spaces;

/// Marks of what stands beside a candidate.
pub(super) const BESIDE: usize = 18;

impl Clues<'_, '_, '_> {
    /// What is of the site beside it, and how it stands to the other candidates.
    pub(super) fn beside(
        &self,
        found: &[Candidate<'_, '_>],
        place: usize,
        candidate: &Candidate<'_, '_>,
    ) -> [u8; BESIDE] {
        let Candidate { at, text, .. } = *candidate;
        let own = &candidate.words;
        let kin = self.kin.get(place).copied().unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| self.page.leaves.get(at));
        let next = self.page.leaves.get(at + 1);
        let path = |leaf: &Leaf<'_, '_>| leaf.size < 200 && BARS.is_in(leaf.text());
        let below = found.iter().skip(place + 1).find(|other| other.at > at);
        let small = |word: &&str| word.len() <= 3 && word.starts_with(char::is_lowercase);
        let (mut all, mut few) = (0, 0);
        for word in at_spaces(text) {
            all += 1;
            few += usize::from(small(&word));
        }
        [
            up_to_ten((services(text) * 10).checked_div(all).unwrap_or(0)),
            yes(text.ends_with(['?', '？', '؟'])),
            up_to_ten(commas(text) * 3),
            up_to_ten((few * 10).checked_div(all).unwrap_or(0)),
            yes(kin.opens),
            yes(kin.ends),
            self.furniture.home_above(at),
            yes(before.is_some_and(path)),
            yes(self.furniture.offers(at + 1, at + 6)),
            yes(self.furniture.offers(at + 6, at + 13)),
            self.listed,
            below.map_or(0, |other| own.share_in(&[&other.words])),
            yes(text.starts_with(char::is_uppercase)),
            yes(next.is_some_and(|leaf| leaf.size < 200) && self.is_credit(at + 1)),
            yes(self.address.len() > 0),
            self.best_address - own.likeness(&self.address),
            self.best_share.saturating_sub(candidate.share),
            up_to_ten(self.telling_between(0, at + 1)),
        ]
    }
}

/// How many commas a text has, of any script.
fn commas(text: &str) -> usize {
    if text.is_ascii() {
        memchr::memchr_iter(b',', text.as_bytes()).count()
    } else {
        text.matches([',', '、', '،', '，']).count()
    }
}
