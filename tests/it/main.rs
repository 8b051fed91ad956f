//! One binary for all integration tests: it links once.

mod architecture;
mod archive;
mod browser;
mod date_edges;
mod dumps;
mod examples;
mod export;
mod hostile;
mod hostile_html;
mod mutants;
mod prose;
