//! The headline.

use super::board::Board;
use crate::claim::Field;
use crate::page::PageMetadata;

/// The most trusted headline.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    page.headline = board.text(Field::Headline);
    page.alternative_headline = board.text(Field::AlternativeHeadline);
}
