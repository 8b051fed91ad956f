//! One binary for all integration tests: it links once.

mod browser;
mod examples;
mod export;
