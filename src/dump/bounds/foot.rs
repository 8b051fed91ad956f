//! The foot of a page: its tags, and the notice of who holds the rights.

use crate::prose;
use crate::value::copyright;

/// Where a text first says what stands at the foot of a page: the number of the line or block.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Foot {
    tags: Option<usize>,
    rights: Option<usize>,
}

impl Foot {
    pub(super) fn of<'t>(lines: impl Iterator<Item = (usize, &'t str)>) -> Self {
        let mut foot = Self::default();
        for (at, line) in lines {
            if foot.rights.is_none() && has_rights(line) {
                foot.rights = Some(at);
            }
            if foot.tags.is_none() && prose::are_tags(line) {
                foot.tags = Some(at);
            }
        }
        foot
    }

    /// Whether what stands below a line has a foot that nothing above it has: where a single page goes on, it is that page's.
    pub(super) fn is_only_behind(self, line: usize) -> bool {
        let first = [self.tags, self.rights];
        first.into_iter().flatten().any(|first| first > line)
    }

    pub(super) fn has_rights_before(self, line: usize) -> bool {
        self.rights.is_some_and(|first| first < line)
    }
}

/// Whether a line says who holds the rights of the page; a picture's credit has no year.
pub(super) fn has_rights(line: &str) -> bool {
    copyright::notice(line).is_some_and(|notice| notice.is_whole())
}

#[cfg(test)]
mod tests {
    use super::Foot;

    #[test]
    fn the_first_of_each_counts() {
        let lines = [
            "The mill turns again.",
            "Tags: mill, weir",
            "© 2024 Harbour Courier",
            "Oak falls in the storm",
            "Tags: oak, storm",
            "© 2023 Valley Paper",
        ];
        let foot = Foot::of(lines.into_iter().enumerate());
        assert!(foot.is_only_behind(0) && foot.is_only_behind(1));
        assert!(!foot.is_only_behind(2) && !foot.is_only_behind(3));
        assert!(foot.has_rights_before(3) && !foot.has_rights_before(2));
        assert!(!Foot::default().is_only_behind(0));
    }
}
