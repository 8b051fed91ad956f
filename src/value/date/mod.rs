//! Dates as machines and people write them.

mod iso;

pub(crate) use iso::iso;
