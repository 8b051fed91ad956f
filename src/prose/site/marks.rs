//! The marks of what may be the name of a site.

use super::{Name, TOP};
use crate::prose::Scene;
use crate::prose::choice::{up_to_ten, yes};
use crate::value::link;

/// Marks of a name, each 0–10.
pub(in crate::prose) const MARKS: usize = 33;

impl Name<'_> {
    pub(super) fn marks(&self, scene: &Scene<'_, '_, '_>, host: &str) -> [u8; MARKS] {
        let page = scene.page;
        let squeezed = self.folded.replace(' ', "");
        let words = self.folded.split(' ').count();
        let site = link::site(host).replace('-', "");
        let in_host = squeezed.len() >= 3 && host.replace(['.', '-'], "").contains(&squeezed);
        let of_host = site.len() >= 3 && squeezed.contains(&site);
        let own = self.above + self.below;
        let leaf = page.leaves.get(self.at);
        let hints = leaf.map(|leaf| &leaf.block.hints);
        let all = own + self.within;
        let proofs = [
            self.title,
            self.spelled || in_host,
            self.rights,
            self.beside,
            self.home,
            own > 1,
            self.within > 1,
        ];
        let proofs = proofs.iter().filter(|is| **is).count();
        [
            10,
            yes(self.title),
            yes(self.spelled),
            yes(in_host),
            yes(of_host && !in_host),
            yes(self.rights),
            yes(self.beside),
            yes(self.home),
            yes(self.title && (own > 0 || self.within > 0)),
            yes(self.title && in_host),
            up_to_ten(self.above * 3),
            up_to_ten(self.below * 3),
            up_to_ten(self.within * 2),
            yes(all > 0 && self.within > own),
            yes(self.above > 0 && self.below > 0),
            yes(self.at == 0),
            yes((1..4).contains(&self.at)),
            yes((4..TOP).contains(&self.at)),
            yes(words == 1),
            yes(words == 2),
            yes(words > 3),
            yes(host.is_empty()),
            yes(host.is_empty() && self.title),
            yes(host.is_empty() && self.rights),
            yes(self.text.starts_with(char::is_lowercase)),
            yes(self.text.chars().all(|c| !c.is_lowercase())),
            yes(self.text.contains('.')),
            yes(self.text.contains(|c: char| c.is_ascii_digit())),
            yes(hints.is_some_and(|hints| hints.item)),
            yes(hints.is_some_and(|hints| hints.heading.is_some())),
            up_to_ten(proofs * 3),
            yes(self.folded.starts_with("the ")),
            yes(proofs >= 2),
        ]
    }
}
