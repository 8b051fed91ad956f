//! One string in, one typed value out. Nothing here knows of a place in a page.

pub(crate) mod date;
pub(crate) mod language;
pub(crate) mod link;
pub(crate) mod text;
