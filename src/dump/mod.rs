//! Text dump → blocks → claims.

pub(crate) mod layout;

use crate::notice::Notice;
use crate::parser::{Context, Reading};

/// Claims and notices of a text dump, and its blocks where they are asked for.
pub(crate) fn read<'a>(
    text: &'a str,
    _context: Context<'_>,
    _notices: &mut Vec<Notice>,
    _with_blocks: bool,
) -> Reading<'a> {
    let (_sheet, _family) = layout::sheet(text);
    Reading::default()
}
