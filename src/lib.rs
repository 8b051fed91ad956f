//! Tearsheet reads a saved web page, a *text dump* or HTML, and gives back what the page says about itself: address, headline,
//! dates with the offset that was stated, tags, section, language, authors, publisher and its contact, images, body. Offline: there is no
//! network layer, no file access, no clock in this crate.
//!
//! # In, out
//!
//! A text dump has the values of a page's metadata without their names; this gives the names back.
//!
//! ```
//! let dump = "https://paper.example/20240501/the-mill-turns-again-after-ninety-years.html
//!
//! The mill turns again after ninety years
//!
//! Volunteers mended the wheel with oak from the valley... 01.05.2024, Valley Paper
//!
//! 2024-05-01T09:30+0100
//!
//! 2024-05-01T11:05+0100
//!
//! Valley Paper desk@paper.example +442079460123 Valley Paper Ltd 252 60";
//! let page = tearsheet::parse_dump(dump)?;
//! assert_eq!(page.headline.as_deref(), Some("The mill turns again after ninety years"));
//! assert_eq!(page.date_published.unwrap().to_string(), "2024-05-01T09:30+01:00");
//! assert_eq!(page.publisher.unwrap().email.as_deref(), Some("desk@paper.example"));
//! # Ok::<(), tearsheet::ParseError>(())
//! ```
//!
//! A saved HTML page goes into the same call:
//!
//! ```
//! let page = tearsheet::parse_dump(
//!     r#"<html lang="en"><title>The mill turns again | Valley Paper</title>
//!        <meta property="og:site_name" content="Valley Paper"><h1>The mill turns again</h1>"#,
//! )?;
//! assert_eq!(page.headline.as_deref(), Some("The mill turns again"));
//! assert_eq!(page.in_language.as_deref(), Some("en"));
//! # Ok::<(), tearsheet::ParseError>(())
//! ```
//!
//! # How a value is chosen
//!
//! Readers only *claim*: a field, a value, its place in your text, the syntax, the rule. `resolve` chooses among claims by one table of
//! trust and by their agreement. [`inspect_dump`] shows it all: winners, losers, notices, and what of a dump was not understood. `None` and
//! empty lists mean "not stated", or not in a way that is read; nothing is guessed.
//!
//! # What it does not do
//!
//! It fetches nothing, keeps no layout of the article's text, reads no relative date without [`Parser::reference_time`], and leaves a date out
//! whose day and month could be either way round unless [`Parser::day_month_order`] settles it.
//!
//! # Limits
//!
//! Input is hostile by nature: [`Limits`] holds what one may cost, each with its reason. One that bites leaves a page and a [`Notice`].
//!
//! # Features
//!
//! - `detect`, on by default: the language of a page that declares none, from its text, where small words do not tell it.
//! - `bytes`: saved files of any charset, `parse_bytes(&[u8])`; without it a page is text that somebody has decoded.
//! - `gzip`: what is compressed: `.warc.gz`, `.wet.gz`, `page.html.gz`, and compressed bodies in archives.
//!
//! # A map of the crate
//!
//! [`PageMetadata`] is the answer, [`Field`] tells what each part of it is read from, [`Inspection`] why. Inside, `input` tells
//! what the text is and `restore` undoes what happened to it on the way (`mojibake`, a container around it); `dump` and `html`
//! read it into `claim`s, by way of `block`, `prose`, `schema` and `value`; `undated` tells why no date was found; `resolve`
//! chooses among the claims and is alone in writing a `page`. `bytes` and `charset`, `captured` and [`archive`] lead to the same
//! way from bytes and from records. [`export`] hangs beside: a page in, another tool's format out.

#![forbid(unsafe_code)]
// No network, no files, no clock: what `.ci/clippy.toml` lists. Tests of the crate's own read fixtures.
#![cfg_attr(not(test), deny(clippy::disallowed_types, clippy::disallowed_methods))]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod archive;
#[cfg(test)]
mod at_hand;
mod block;
#[cfg(feature = "bytes")]
mod bytes;
mod captured;
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
mod not_text;
mod notice;
mod page;
mod parser;
mod pieces;
mod prose;
mod resolve;
mod restore;
mod schema;
mod span;
mod undated;
mod value;

#[cfg(feature = "bytes")]
pub use bytes::{DecodedText, decode, inspect_bytes, parse_bytes};
pub use claim::{Field, Source, Value};
pub use error::ParseError;
pub use input::InputKind;
pub use inspection::{BlockReading, Evidence, Inspection, Outcome};
pub use limits::Limits;
pub use notice::{Notice, NoticeKind};
pub use page::{
    Agent, AgentKind, Alternate, AlternateKind, Capture, Date, DateError, Image, PageMetadata,
    Site, Time,
};
pub use parser::{DayMonthOrder, Parser};
pub use span::Span;

/// Reads a saved page, a text dump or HTML: detects which, and gives what the page says about itself. An object of JSON that is the
/// whole text is read as the page it holds: an extractor's answer, a row of a corpus, a document of HTML among names,
/// structured data without its page. So is a document of XML: an extractor's, a feed's entry, an agency's or a journal's article.
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
/// Shorthand for [`Parser::default`]`.inspect(text)`.
///
/// # Errors
///
/// As [`parse_dump`].
///
/// # Examples
///
/// ```
/// let text = "<title>Oak | Courier</title><h1>Oak</h1>";
/// let found = tearsheet::inspect_dump(text)?;
/// for claim in &found.claims {
///     let (line, column) = claim.span.line_column(text);
///     println!("{line}:{column} {} = {} ({}): {}", claim.field, claim.value, claim.rule, claim.outcome);
/// }
/// # assert_eq!(found.claims.len(), 2);
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
pub fn inspect_dump(text: &str) -> Result<Inspection, ParseError> {
    Parser::default().inspect(text)
}

/// The examples of the cookbook, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../examples/README.md")]
mod cookbook {}

/// The example of the first page, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod first_page {}
