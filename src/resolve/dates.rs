//! Dates of publication, creation and change.

use super::board::Board;
use crate::claim::Field;
use crate::notice::Notice;
use crate::page::PageMetadata;

/// Each date by its most trusted claim.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata, _notices: &mut Vec<Notice>) {
    page.date_published = board.date(Field::DatePublished);
    page.date_created = board.date(Field::DateCreated);
    page.date_modified = board.date(Field::DateModified);
}
