//! Archives: every good record is found, every bad one reported with its place, within the limits.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod broken;
mod corpus;
mod endless;
#[cfg(feature = "gzip")]
mod members;
mod mutated;
mod pages;
mod programs;
mod whole;
