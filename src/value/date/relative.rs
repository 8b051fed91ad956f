//! Dates told by their distance from now: "2 hours ago", "gestern", "منذ 5 دقائق". They have a value only against a reference.

use super::find::Found;
use super::line::Line;
use super::token::cut;
use super::{Convention, Label, Written};
use crate::page::Date;

/// A relative date at some pieces.
pub(super) struct Relative {
    pub(super) date: Option<Date>,
    pub(super) next: usize,
}

/// A relative date with its number, from the piece at `at` on.
pub(super) fn at(_line: &Line<'_, '_>, _at: usize) -> Option<Relative> {
    None
}

/// A short line that is a relative date in words: "Yesterday", "an hour ago".
pub(super) fn without_digits(text: &str, convention: Convention<'_>) -> Option<Found> {
    if text.len() > 80 || text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut tokens = Vec::new();
    cut(text, 0, text.len(), &mut tokens);
    let _ = (convention, Label::None, None::<Written>);
    None
}
