//! Saved HTML → claims.

mod head;
mod head_meta;
mod tags;
pub(crate) mod tree;
mod visible;
mod visible_byline;
mod visible_date;
mod visible_footer;
mod visible_headline;
mod visible_tags;

use crate::claim::Claims;
use crate::notice::Notice;
use crate::page::Date;
use crate::parser::Context;

/// Claims and notices of a saved page.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
) -> Claims<'a> {
    let document = tree::parse(text, context.limits, notices);
    let mut claims = Claims::new();
    let head = head::read(&document, context.base_url, &mut claims);
    visible::read(&document, &head, &mut claims);
    claims
}

/// A date as markup states it.
fn date(text: &str) -> Option<Date> {
    crate::value::date::iso(text)
}

/// The date in a short visible text.
fn date_in(text: &str) -> Option<Date> {
    crate::value::date::iso(text)
}
