//! Where a leaf stands: from the headline, and from the beginning and the end of the main text.

use super::choice::yes;
use super::headline::Headline;
use super::page::Page;

/// Distances in leaves; `None` where the leaf stands on the other side.
pub(super) struct Place {
    pub(super) after: Distance,
    pub(super) before: Distance,
    /// From the beginning of the main text, inside it.
    pub(super) inside: Distance,
    /// To the beginning of the main text.
    pub(super) ahead: Distance,
    /// From the end of the main text.
    pub(super) behind: Distance,
    /// To the end of the main text, inside it.
    pub(super) to_end: Distance,
}

/// A distance, where there is one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Distance(Option<usize>);

impl Place {
    pub(super) fn of(page: &Page<'_, '_>, headline: Headline, at: usize) -> Self {
        let body = &page.body;
        let head = headline.at;
        let inside = at.checked_sub(body.start).filter(|_| at < body.end);
        let to_end = body.end.checked_sub(at).filter(|_| inside.is_some());
        Self {
            after: Distance(head.and_then(|head| at.checked_sub(head))),
            before: Distance(head.and_then(|head| head.checked_sub(at))),
            inside: Distance(inside),
            ahead: Distance(body.start.checked_sub(at)),
            behind: Distance(at.checked_sub(body.end)),
            to_end: Distance(to_end),
        }
    }
}

impl Distance {
    pub(super) const fn is_some(self) -> bool {
        self.0.is_some()
    }

    /// The mark of a distance within bounds.
    pub(super) fn between(self, from: usize, to: usize) -> u8 {
        yes(self
            .0
            .is_some_and(|distance| (from..=to).contains(&distance)))
    }

    /// The mark of a distance beyond a bound.
    pub(super) fn beyond(self, bound: usize) -> u8 {
        yes(self.0.is_some_and(|distance| distance > bound))
    }
}
