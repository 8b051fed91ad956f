//! Saved files as bytes: any charset, compressed or not, in a container or not.

use crate::archive::{self, Record};
use crate::error::ParseError;
use crate::inspection::Inspection;
use crate::notice::NoticeKind;
use crate::page::PageMetadata;
use crate::parser::Parser;
use crate::{charset, not_text};
use std::borrow::Cow;

/// Bytes as text, and what they were.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodedText<'a> {
    /// The text, without its byte order mark; borrowed where the bytes are UTF-8.
    pub text: Cow<'a, str>,
    /// Name of the charset it was in, as the [standard](https://encoding.spec.whatwg.org/#names-and-labels) has it; `UTF-32LE` or `UTF-32BE`,
    /// which it has not.
    pub charset: &'static str,
    /// Another charset was stated, and the bytes are not in it.
    pub wrong_charset: bool,
}

/// Decodes a page: byte order mark, what HTTP stated (`http_charset`), what the page states, then detection. A statement that
/// the bytes do not bear out is not believed.
///
/// # Errors
///
/// [`ParseError::NotText`]: an image, an archive, an executable.
///
/// # Examples
///
/// ```
/// let decoded = tearsheet::decode(b"<meta charset=utf-8><title>Die M\xfchle \xf6ffnet</title>", None)?;
/// assert!(decoded.text.contains("Mühle"));
/// assert!(decoded.wrong_charset);
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
pub fn decode<'a>(
    bytes: &'a [u8],
    http_charset: Option<&str>,
) -> Result<DecodedText<'a>, ParseError> {
    if let Some(what) = not_text::kind(bytes) {
        return Err(ParseError::NotText { what });
    }
    let decoded = charset::decode(bytes, http_charset);
    Ok(DecodedText {
        text: decoded.text,
        charset: decoded.charset,
        wrong_charset: decoded.wrong,
    })
}

/// Reads a saved page of any charset: shorthand for [`Parser::default`]`.parse_bytes(bytes)`.
///
/// # Errors
///
/// As [`Parser::parse_bytes`].
///
/// # Examples
///
/// ```
/// // UTF-16 behind its byte order mark.
/// let page = tearsheet::parse_bytes(b"\xff\xfeU\0R\0L\0:\0 \0h\0t\0t\0p\0:\0/\0/\0o\0a\0k\0.\0e\0x\0a\0m\0p\0l\0e\0")?;
/// assert_eq!(page.url.as_deref(), Some("http://oak.example"));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
pub fn parse_bytes(bytes: &[u8]) -> Result<PageMetadata, ParseError> {
    Parser::default().parse_bytes(bytes)
}

/// The same work as [`parse_bytes`], with its reasons. Spans are places in the decoded text: see [`Parser::inspect_bytes`].
///
/// # Errors
///
/// As [`Parser::parse_bytes`].
///
/// # Examples
///
/// ```
/// use tearsheet::{Field, inspect_bytes};
///
/// let bytes = b"<meta charset=iso-8859-1><title>Die M\xfchle</title>";
/// let found = inspect_bytes(bytes)?;
/// let title = found.field(Field::Headline).next().unwrap();
/// let text = tearsheet::decode(bytes, None)?.text;
/// assert_eq!(title.span.of(&text), Some("Die Mühle"));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
pub fn inspect_bytes(bytes: &[u8]) -> Result<Inspection, ParseError> {
    Parser::default().inspect_bytes(bytes)
}

impl Parser {
    /// Reads one page from bytes of any charset: a text dump, HTML, an HTTP response, the first page of a WARC, WET or MHTML
    /// file; with the feature `gzip` also compressed.
    ///
    /// # Errors
    ///
    /// As [`Parser::parse`], and:
    ///
    /// - [`ParseError::NotText`]: an image, an archive, an executable; an archive without a page.
    /// - [`ParseError::Archive`]: a broken or over-large gzip member, or such a body of the archive's first page.
    pub fn parse_bytes(&self, bytes: &[u8]) -> Result<PageMetadata, ParseError> {
        let bytes = uncompressed(bytes)?;
        self.parse_record(&first_page(&bytes, &mut records_of(&bytes))?)
    }

    /// Reads one page from bytes and tells why each value was chosen. Spans are places in the text that [`decode`] gives; of
    /// an archive's page, in that of its payload. That more pages follow in the archive is a notice.
    ///
    /// # Errors
    ///
    /// As [`Parser::parse_bytes`].
    pub fn inspect_bytes(&self, bytes: &[u8]) -> Result<Inspection, ParseError> {
        let bytes = uncompressed(bytes)?;
        let mut records = records_of(&bytes);
        let mut inspection = self.inspect_record(&first_page(&bytes, &mut records)?)?;
        if !is_http(&bytes) && records.flatten().any(|record| record.may_hold_page()) {
            inspection.told(NoticeKind::SeveralPages, &self.limits);
        }
        Ok(inspection)
    }
}

fn uncompressed(bytes: &[u8]) -> Result<Cow<'_, [u8]>, ParseError> {
    #[cfg(feature = "gzip")]
    if bytes.starts_with(&[0x1f, 0x8b]) {
        return archive::gunzip_file(bytes)
            .map(Cow::Owned)
            .map_err(ParseError::Archive);
    }
    Ok(Cow::Borrowed(bytes))
}

/// Most records looked at for a page.
const RECORDS: usize = 10_000;

/// Whether the bytes are an HTTP response that is in no archive.
fn is_http(bytes: &[u8]) -> bool {
    bytes.starts_with(b"HTTP/1") || bytes.starts_with(b"HTTP/2")
}

type Records<'b> = std::iter::Take<archive::RecordsIn<'b>>;

fn records_of(bytes: &[u8]) -> Records<'_> {
    archive::records_in(bytes).take(RECORDS)
}

/// The first record that holds a page; an error of the first that should hold one and does not.
fn first_page<'b>(bytes: &'b [u8], records: &mut Records<'b>) -> Result<Record<'b>, ParseError> {
    if is_http(bytes) {
        return Ok(Record::of_http(bytes));
    }
    let mut error = None;
    for record in records {
        match record {
            Ok(record) if record.may_hold_page() => match record.payload() {
                Ok(payload) if payload.is_page() => return Ok(record),
                Ok(_) => {}
                Err(fault) => error = error.or(Some(fault)),
            },
            Ok(_) => {}
            Err(fault) => error = error.or(Some(fault)),
        }
    }
    Err(match error {
        Some(error) => error.into(),
        None if bytes.trim_ascii().is_empty() => ParseError::Empty,
        None => ParseError::NotText {
            what: "an archive without a page",
        },
    })
}
