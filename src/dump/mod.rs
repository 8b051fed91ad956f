//! Text dump → blocks → claims.

pub(crate) mod header;
pub(crate) mod layout;

use crate::notice::Notice;
use crate::prose;
use crate::parser::{Context, Reading};

/// Claims and notices of a text dump, and its blocks where they are asked for.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    _notices: &mut Vec<Notice>,
    _with_blocks: bool,
) -> Reading<'a> {
    let (sheet, _family) = layout::sheet(text);
    let header = header::read(&sheet);
    let mut claims = header.claims;
    let prose = prose::read(&sheet, header.blocks, &claims, context);
    claims.extend(prose);
    Reading {
        claims,
        blocks: Vec::new(),
    }
}
