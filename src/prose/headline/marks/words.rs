//! What a candidate headline has in common with the title, the address and the main text.

use super::{Candidate, Clues, Cut};
use crate::prose::choice::{up_to_ten, yes};
use crate::prose::vocabulary::Stems;

/// Marks of what it has in common with them.
pub(super) const WORDS: usize = 36;

impl Clues<'_, '_, '_> {
    /// What it has in common with the title, the address and the main text.
    pub(super) fn words(
        &mut self,
        candidate: &Candidate<'_, '_>,
        copies: Option<(usize, usize)>,
        first: bool,
    ) -> [u8; WORDS] {
        let share = self.title.map_or(0, |title| title.share(&candidate.folded));
        self.look_below(candidate.at);
        let (_, below, second) = &self.below;
        let own = &candidate.words;
        let in_first_line = |likeness: u8| if candidate.at == 0 { 0 } else { likeness };
        let site = self.scene.site.as_ref().map(|site| site.folded.as_str());
        let of_first_line = own.share_in(&[&self.first_line]);
        let gap = self.most_frequent.saturating_sub(candidate.frequency);
        let twin = |kinds: &[Cut]| {
            let mut cuts = self.cuts.iter().filter(|(at, _)| *at == candidate.at);
            yes(!candidate.is_cut() && cuts.any(|(_, cut)| kinds.contains(cut)))
        };
        [
            10,
            yes(share > 0),
            up_to_ten(share / 10),
            yes(self.title.is_some() && share == 0),
            yes(self.best_title == 0),
            yes(share > 0 && share >= self.best_title),
            yes(copies.is_some_and(|(_, count)| count > 1)),
            candidate.share,
            candidate.frequency / 10,
            up_to_ten(usize::from(gap) / 5),
            own.share_in(&[below]),
            own.share_in(&[below, second]),
            in_first_line(own.likeness(&self.first_line)),
            in_first_line(of_first_line),
            own.likeness(&self.address),
            up_to_ten(own.len()),
            yes(first),
            yes(candidate.is_cut()),
            yes(own.len() >= 3 && of_first_line >= 6),
            yes(self
                .title
                .is_some_and(|title| title.is_tail(&candidate.folded))),
            yes(candidate.cut == Cut::Site),
            yes(candidate.cut == Cut::Tail),
            yes(candidate.cut == Cut::Kicker),
            yes(candidate.cut == Cut::Path),
            twin(&[Cut::Site]),
            twin(&[Cut::Tail]),
            twin(&[Cut::Kicker, Cut::Path]),
            own.likeness(&self.known),
            own.share_in(&[&self.address]),
            self.address.share_in(&[own]),
            yes(copies.is_some_and(|(at, count)| count > 1 && at == candidate.at)),
            yes(copies.is_some_and(|(_, count)| count > 2)),
            yes(share > 0 && share >= self.best_title && !candidate.is_cut()),
            yes(site == Some(candidate.folded.as_str())),
            yes(site.is_some_and(|site| candidate.folded.ends_with(site))),
            yes(site.is_some_and(|site| candidate.folded.starts_with(site))),
        ]
    }

    /// Reads the two paragraphs below a leaf, where they are not those read last.
    fn look_below(&mut self, at: usize) {
        let next = self.paragraphs.partition_point(|below| *below <= at);
        let paragraph = |place: usize| {
            let leaf = self.paragraphs.get(place).copied();
            let leaf = leaf.and_then(|at| self.page.leaves.get(at));
            leaf.map_or_else(Stems::default, |leaf| Stems::of(leaf.text()))
        };
        if self.below.0 == next + 1 {
            return;
        }
        // The second of the last two is mostly the first of these.
        let first = if self.below.0 == next && next > 0 {
            std::mem::take(&mut self.below.2)
        } else {
            paragraph(next)
        };
        self.below = (next + 1, first, paragraph(next + 1));
    }
}
