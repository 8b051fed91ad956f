//! Tearsheet reads a saved web page, a text dump or HTML, and gives back what the page says about itself.
//!
//! ```
//! let page = tearsheet::parse_dump("https://paper.example/2024/5/1/mill.html\n\nThe mill turns again")?;
//! # Ok::<(), tearsheet::ParseError>(())
//! ```
//!
//! # A map of the crate
//!
//! `input` tells what the text is; `dump` and `html` read it into claims, by way of `block`, `prose`, `schema` and `value`;
//! `resolve` chooses among the claims and is alone in writing a `page`. [`export`] hangs beside: a page in, another tool's format out.

#![forbid(unsafe_code)]

pub mod archive;
mod block;
#[cfg(feature = "bytes")]
mod bytes;
mod captured;
#[cfg(feature = "bytes")]
mod charset;
mod claim;
mod dump;
mod error;
pub mod export;
mod html;
mod input;
mod inspection;
mod limits;
mod mojibake;
mod notice;
mod page;
mod parser;
mod prose;
mod resolve;
mod restore;
mod schema;
mod span;
mod value;

#[cfg(feature = "bytes")]
pub use bytes::{DecodedText, decode, inspect_bytes, parse_bytes};
pub use claim::{Field, Source, Value};
pub use error::ParseError;
pub use input::InputKind;
pub use inspection::{BlockReading, Evidence, Inspection, Outcome};
pub use limits::Limits;
pub use notice::{Notice, NoticeKind};
pub use page::{Agent, AgentKind, Capture, Date, DateError, Image, PageMetadata, Site, Time};
pub use parser::{DayMonthOrder, Parser};
pub use span::Span;

/// Reads a saved page, a text dump or HTML: detects which, and gives what the page says about itself.
///
/// Shorthand for [`Parser::default`]`.parse(text)`.
///
/// # Errors
///
/// - [`ParseError::Empty`]: nothing but white space and control characters.
/// - [`ParseError::TooLarge`]: longer than [`Limits::bytes`] (HTML) or [`Limits::dump_bytes`] (text).
///
/// # Examples
///
/// ```
/// let page = tearsheet::parse_dump("<title>The mill turns again</title><html lang=en>")?;
/// assert_eq!(page.in_language.as_deref(), Some("en"));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
pub fn parse_dump(text: &str) -> Result<PageMetadata, ParseError> {
    Parser::default().parse(text)
}

/// The same work as [`parse_dump`], with its reasons: claims, winners and losers, notices, unclassified blocks.
///
/// # Errors
///
/// As [`parse_dump`].
pub fn inspect_dump(text: &str) -> Result<Inspection, ParseError> {
    Parser::default().inspect(text)
}

/// The examples of the cookbook, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../examples/README.md")]
mod cookbook {}
