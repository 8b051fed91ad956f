//! [`Place`]: a span in four bytes an end, for the many nodes of a page.

use crate::span::Span;

/// Half-open range of bytes in the page; empty where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Place {
    pub(super) const fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// From the start of this one to the end of `later`, where both are places.
    pub(super) fn joined(self, later: Self) -> Self {
        if self.is_empty() {
            later
        } else if later.is_empty() {
            self
        } else {
            Self {
                start: self.start.min(later.start),
                end: self.end.max(later.end),
            }
        }
    }

    pub(super) const fn is_empty(self) -> bool {
        self.end <= self.start
    }
}

impl From<Place> for Span {
    fn from(place: Place) -> Self {
        Self::new(place.start as usize, place.end as usize)
    }
}
