//! One binary for all integration tests: it links once.

mod archive;
mod browser;
mod dumps;
mod examples;
mod export;
mod hostile_html;
mod mutants;
mod prose;
