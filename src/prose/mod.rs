//! Visible text of a page → claims: headline, byline, dateline, tags line, contact line, copyright line.

use crate::block::Sheet;
use crate::claim::Claims;
use crate::notice::Notice;

/// Claims of a page's visible text.
pub(crate) fn read<'a>(_sheet: &Sheet<'a>, _claims: &mut Claims<'a>, _notices: &mut Vec<Notice>) {}
