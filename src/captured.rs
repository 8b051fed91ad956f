//! A record of an archive, read by the one way that every page goes.

use crate::archive::{Record, RecordKind};
use crate::error::ParseError;
use crate::input::InputKind;
use crate::inspection::Inspection;
use crate::not_text;
use crate::notice::NoticeKind;
use crate::page::PageMetadata;
use crate::parser::Parser;

impl Parser {
    /// Reads the page that a record holds. The record's address and time become [`Capture`](crate::Capture), unless the caller
    /// has stated others; relative addresses are joined to the address. It is not taken for the page's own `url`: that
    /// [`Parser::parse`] does with the address of a WET record that is handed in as text.
    ///
    /// Bytes are decoded as [`Payload::text`](crate::archive::Payload::text) does.
    ///
    /// # Errors
    ///
    /// As [`Parser::parse`], [`ParseError::Archive`] where the payload cannot be had (see [`Record::payload`]), and
    /// [`ParseError::NotText`] where it is an image or another thing that is no text, whatever type is stated.
    ///
    /// # Examples
    ///
    /// ```
    /// use tearsheet::{Parser, archive};
    ///
    /// let warc = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/mill\r\n\
    ///     WARC-Date: 2024-05-01T10:00:00Z\r\nContent-Length: 70\r\n\r\n\
    ///     HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>The mill</title>\r\n\r\n";
    /// for record in archive::records_in(warc).flatten() {
    ///     let page = Parser::new().parse_record(&record)?;
    ///     let capture = page.capture.unwrap();
    ///     assert_eq!(capture.url.as_deref(), Some("https://paper.example/mill"));
    /// }
    /// # Ok::<(), tearsheet::ParseError>(())
    /// ```
    pub fn parse_record(&self, record: &Record<'_>) -> Result<PageMetadata, ParseError> {
        self.captured(record, |parser, text, _| parser.parse(text))
    }

    /// Reads the page that a record holds and tells why each value was chosen. Spans are places in the decoded payload.
    ///
    /// # Errors
    ///
    /// As [`Parser::parse_record`].
    pub fn inspect_record(&self, record: &Record<'_>) -> Result<Inspection, ParseError> {
        self.captured(record, |parser, text, noticed| {
            let mut inspection = parser.inspect(text)?;
            if let Some(kind) = noticed {
                inspection.told(kind, &parser.limits);
            }
            Ok(inspection)
        })
    }

    fn captured<T>(
        &self,
        record: &Record<'_>,
        read: impl FnOnce(&Self, &str, Option<NoticeKind>) -> Result<T, ParseError>,
    ) -> Result<T, ParseError> {
        let payload = record.payload()?;
        if let Some(what) = not_text::kind(&payload.content) {
            return Err(ParseError::NotText { what });
        }
        let (text, noticed) = payload.decoded();
        let kind = match record.kind() {
            _ if payload.is_html() => Some(InputKind::Html),
            RecordKind::Conversion => Some(InputKind::Text),
            // What stands inside a container is a page: containers inside containers are not opened.
            RecordKind::Document => None,
            _ => Some(match InputKind::detect(&text) {
                InputKind::Html => InputKind::Html,
                _ => InputKind::Text,
            }),
        };
        let parser = self.of_copy(kind, record.target_url(), record.capture_time());
        read(&parser, &text, noticed)
    }
}
