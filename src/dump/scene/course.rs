//! Which kinds of values stood before a leaf, and which are still to come: a run states each property once.

use super::Scene;
use crate::dump::shape::Shape;

impl Scene<'_> {
    pub(super) fn read_course(&mut self) {
        let kinds: Vec<u8> = (0..self.leaves.len()).map(|at| self.stated(at)).collect();
        let mut seen = 0;
        self.course = kinds
            .iter()
            .map(|kind| {
                let before = seen;
                seen |= kind;
                (before, 0)
            })
            .collect();
        let mut ahead = 0;
        for ((_, slot), kind) in self.course.iter_mut().zip(&kinds).rev() {
            *slot = ahead;
            ahead |= kind;
        }
    }

    /// A bit for each kind of value: a time, a picture, the page's address, a longer text.
    fn stated(&self, at: usize) -> u8 {
        let Some(leaf) = self.leaves.get(at) else {
            return 0;
        };
        match (leaf.shape, self.address(at)) {
            (Shape::Time, _) => 1,
            (_, Some(facts)) => 2 * u8::from(facts.image && !facts.logo) + 4 * u8::from(facts.page),
            (Shape::Text, _) => 8 * u8::from(self.width(at) > LONGER),
            _ => 0,
        }
    }

    /// The kinds of values before and after a leaf.
    pub(in crate::dump) fn course(&self, at: usize) -> (usize, usize) {
        let (seen, ahead) = self.course.get(at).copied().unwrap_or_default();
        (usize::from(seen), usize::from(ahead))
    }
}

/// Length of a text that is no name, in columns.
const LONGER: usize = 60;
