//! Archives: every good record is found, every bad one reported with its place, within the limits.

mod broken;
mod charsets;
mod corpus;
mod endless;
#[cfg(feature = "gzip")]
mod members;
mod mutated;
mod pages;
mod programs;
mod whole;
