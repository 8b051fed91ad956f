//! Text dump → blocks → claims.

mod decode;
mod evidence;
mod leaf;
mod role;
mod scene;
mod shape;
mod tail;
mod weights;

#[cfg(test)]
mod measure;

use crate::notice::Notice;
use crate::parser::{Context, Reading};

/// Claims and notices of a text dump, and its blocks where they are asked for.
pub(crate) fn read<'a>(
    _text: &'a str,
    _context: Context<'_>,
    _notices: &mut Vec<Notice>,
    _with_blocks: bool,
) -> Reading<'a> {
    Reading::default()
}
