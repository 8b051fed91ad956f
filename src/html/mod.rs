//! Saved HTML → claims.

pub(crate) mod tree;

use crate::claim::Claims;
use crate::notice::Notice;
use crate::parser::Context;

/// Claims and notices of a saved page.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
) -> Claims<'a> {
    let _document = tree::parse(text, context.limits, notices);
    Claims::new()
}
