//! How short texts that stand one behind the other go on: many lists are in the order of the alphabet and of one case, and where one
//! list ends and another begins, both break: `winter, winter sports | Culture, Towns, Valley`.

use super::{LONGEST_NAME, Scene};
use crate::dump::shape::Shape;

/// How a short text follows another one where a list is in the order of the alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::dump) enum Series {
    /// As the list goes, but the case of the first letter is another one.
    Recased,
    /// As the list goes.
    Sorted,
    /// Where that order breaks, and the case too.
    Broken,
    /// Where that order breaks.
    Restarted,
    /// In no order: where small letters follow large ones, or large ones small.
    Cased,
}

/// Neighbours on each side by whose order a list is judged: of three words in no order, one in six is in order by chance.
const REACH: usize = 3;

impl Scene<'_> {
    pub(super) fn read_series(&mut self) {
        let rises: Vec<Option<bool>> = (0..self.leaves.len()).map(|at| self.rises(at)).collect();
        let cases: Vec<Option<bool>> = (0..self.leaves.len()).map(|at| self.case(at)).collect();
        let series = (0..rises.len()).map(|at| match self.series_among(&rises, at) {
            None if is_recased(&cases, at) => Some(Series::Cased),
            series => series,
        });
        self.series = series.collect();
    }

    /// How the short text at `at` follows the one before.
    pub(in crate::dump) fn series(&self, at: usize) -> Option<Series> {
        self.series.get(at).copied().flatten()
    }

    fn series_among(&self, rises: &[Option<bool>], at: usize) -> Option<Series> {
        let own = rises.get(at).copied().flatten()?;
        let last = rises.len().min(at + REACH + 1);
        let near = rises.get(at.saturating_sub(REACH)..last)?.iter().flatten();
        let (mut up, mut down) = (0, 0);
        near.for_each(|&rises| *(if rises { &mut up } else { &mut down }) += 1);
        // One break is where two lists meet; more are no order.
        if up < REACH || down > 1 {
            return None;
        }
        let is_alike = self.is_lower(at) == self.is_lower(at.saturating_sub(1));
        Some(match (own, is_alike) {
            (true, false) => Series::Recased,
            (true, true) => Series::Sorted,
            (false, false) => Series::Broken,
            (false, true) => Series::Restarted,
        })
    }

    /// Whether a short text stands behind another one in the order of the alphabet.
    fn rises(&self, at: usize) -> Option<bool> {
        let (before, own) = (self.list_entry(at.checked_sub(1)?)?, self.list_entry(at)?);
        let order = before
            .bytes()
            .map(|byte| byte.to_ascii_lowercase())
            .cmp(own.bytes().map(|byte| byte.to_ascii_lowercase()));
        Some(order.is_le())
    }

    /// Whether a short text begins with a small letter; nothing where letters have no case.
    fn case(&self, at: usize) -> Option<bool> {
        let first = self.list_entry(at)?.chars().next()?;
        (first.is_lowercase() || first.is_uppercase()).then(|| first.is_lowercase())
    }

    /// A short text alone in its block.
    fn list_entry(&self, at: usize) -> Option<&str> {
        let leaf = self.leaves.get(at)?;
        let is_entry =
            leaf.shape == Shape::Text && leaf.first && leaf.last && self.width(at) < LONGEST_NAME;
        is_entry.then(|| self.text(at))
    }

    fn is_lower(&self, at: usize) -> bool {
        self.text(at).chars().next().is_some_and(char::is_lowercase)
    }
}

/// Whether the short texts before one are all of one case, and it and those behind of the other: `Towns | mills, bread, water`.
fn is_recased(cases: &[Option<bool>], at: usize) -> bool {
    let of = |at: Option<usize>| at.and_then(|at| cases.get(at).copied().flatten());
    let (Some(old), Some(new)) = (of(at.checked_sub(1)), of(Some(at))) else {
        return false;
    };
    let before = (1..=REACH).map_while(|steps| of(at.checked_sub(steps)));
    let from = (0..REACH).map_while(|steps| of(Some(at + steps)));
    old != new
        && before.clone().all(|case| case == old)
        && from.clone().all(|case| case == new)
        && before.count() + from.count() >= REACH
}

#[cfg(test)]
mod tests {
    use super::{Scene, Series};
    use crate::dump::layout;
    use crate::dump::leaf::cut;

    #[test]
    fn lists_are_told_where_their_order_breaks() {
        let series = |text: &str| {
            let blocks = layout::sheet(text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let scene = Scene::new(&leaves, &blocks);
            (0..leaves.len())
                .map(|at| scene.series(at))
                .collect::<Vec<_>>()
        };
        let told = series("bread\nmills\nrivers\nwater\nCulture\nTowns\nValley");
        assert_eq!(told.first(), Some(&None));
        assert_eq!(told.get(2), Some(&Some(Series::Sorted)));
        assert_eq!(told.get(4), Some(&Some(Series::Broken)));
        assert_eq!(told.get(5), Some(&Some(Series::Sorted)));
        let told = series("Mills\nBread\nWater\nRivers\nTowns\nCulture\nValley");
        assert!(told.iter().all(Option::is_none));
        // In no order, and of two cases.
        let told = series("Towns\nwater\nmills\nbread");
        assert_eq!(told, [None, Some(Series::Cased), None, None]);
        let told = series("Towns\nwater\nMills\nbread");
        assert!(told.iter().all(Option::is_none));
    }
}
