//! [`Record`]: one record of an archive, and its payload.

use super::error::{ArchiveError, ArchiveErrorKind};
use super::{header, http, mhtml};
use crate::notice::NoticeKind;
use crate::page::Date;
use crate::pieces::Pieces;
use std::borrow::Cow;

/// What a record is.
///
/// The first eight are the types of [WARC/1.1 §6](https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/#warc-record-types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordKind {
    /// About the file itself.
    Warcinfo,
    /// An answer of a server, usually with its HTTP head.
    Response,
    /// A thing saved without a protocol's head.
    Resource,
    /// What was asked of the server.
    Request,
    /// More about another record.
    Metadata,
    /// The same content as an earlier record; it holds none.
    Revisit,
    /// Another form of an earlier record: in a WET file, the text of the page.
    Conversion,
    /// A further piece of a record cut in pieces. Pieces are not joined.
    Continuation,
    /// A record of a type that the standard does not know.
    Other,
    /// A page saved as MHTML. [RFC 2557](https://www.rfc-editor.org/rfc/rfc2557)
    Mhtml,
    /// A text or an HTML page that is in no container, or one of several dumps in a file.
    Document,
}

/// One record of an archive. Its text is borrowed from the reader's buffer where that can be done.
///
/// # Examples
///
/// ```
/// use tearsheet::archive;
///
/// let wet = b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://paper.example/mill\r\n\
///             Content-Length: 21\r\n\r\nThe mill turns again.\r\n\r\n";
/// let record = archive::records_in(wet).next().unwrap()?;
/// assert_eq!(record.target_url().as_deref(), Some("https://paper.example/mill"));
/// assert_eq!(record.block(), b"The mill turns again.");
/// # Ok::<(), archive::ArchiveError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<'a> {
    pub(super) kind: RecordKind,
    pub(super) offset: u64,
    pub(super) member: Option<(u64, u64)>,
    pub(super) header: Cow<'a, [u8]>,
    pub(super) block: Cow<'a, [u8]>,
    pub(super) limit: usize,
}

/// What a record is about: the body of a response without its codings, the root part of an MHTML page, a text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Payload<'r> {
    /// Its bytes, in the charset of the page.
    pub content: Cow<'r, [u8]>,
    /// Media type as stated, in lower case, without parameters: `text/html`. `None` where nothing states it.
    pub media_type: Option<String>,
    /// Charset as stated by the HTTP or MIME head; what the page itself states is not looked at.
    pub charset: Option<String>,
    /// Status code of an HTTP response ([RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110#section-15)); `None` of anything else.
    pub status: Option<u16>,
    /// Whether its codings were whole; where not, `content` is what could be had.
    pub whole: bool,
    /// Where the coded content begins in the block.
    pub(crate) start: usize,
    /// Where its bytes stood in the coded content; empty where they cannot be traced.
    pub(crate) pieces: Pieces,
}

impl<'r> Payload<'r> {
    /// Bytes without a head or a coding.
    pub(super) fn plain(block: &'r [u8]) -> Self {
        let mut pieces = Pieces::default();
        pieces.push(0, 0);
        Self {
            content: Cow::Borrowed(block),
            media_type: None,
            charset: None,
            status: None,
            whole: true,
            start: 0,
            pieces,
        }
    }

    /// What a response's head says of its body, without the body.
    pub(super) fn described(head: &[u8]) -> Self {
        let kind = header::get(head, "content-type").unwrap_or_default();
        Self {
            media_type: header::media_type(&kind),
            charset: header::parameter(&kind, "charset"),
            status: http::status(head),
            ..Self::plain(&[])
        }
    }

    /// Whether it is stated to be HTML.
    pub(crate) fn is_html(&self) -> bool {
        let kind = self.media_type.as_deref();
        matches!(kind, Some("text/html" | "application/xhtml+xml"))
    }

    /// Its text: with the feature `bytes` decoded from the charset that its bytes are in, whatever is stated; without it from UTF-8,
    /// from UTF-16 behind its mark, and from Latin-1 where that is stated, else U+FFFD stands for what is not UTF-8.
    pub fn text(&self) -> Cow<'_, str> {
        self.decoded().0
    }

    /// Its text, and what was noticed of its charset.
    pub(crate) fn decoded(&self) -> (Cow<'_, str>, Option<NoticeKind>) {
        let decoded = crate::charset::decode(&self.content, self.charset.as_deref());
        let noticed = if decoded.lost {
            Some(NoticeKind::UnreadCharset)
        } else {
            decoded.wrong.then_some(NoticeKind::WrongCharset)
        };
        (decoded.text, noticed)
    }

    /// Whether a page can be read from it: text of some kind, and no error page of a server.
    pub fn is_page(&self) -> bool {
        let kind = self.media_type.as_deref();
        let text = kind.is_none_or(|kind| {
            matches!(
                kind,
                "text/html" | "application/xhtml+xml" | "text/plain" | "unknown/unknown"
            )
        });
        text && self
            .status
            .is_none_or(|status| (200..300).contains(&status))
    }
}

#[cfg(feature = "bytes")]
impl<'a> Record<'a> {
    /// A saved HTTP response that is in no archive.
    pub(crate) fn of_http(bytes: &'a [u8]) -> Self {
        Self {
            kind: RecordKind::Response,
            offset: 0,
            member: None,
            header: Cow::Borrowed(&[]),
            block: Cow::Borrowed(bytes),
            limit: crate::Limits::default().record,
        }
    }
}

impl Record<'_> {
    /// What it is.
    pub fn kind(&self) -> RecordKind {
        self.kind
    }

    /// Its first byte, counted in the decompressed stream.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Where a reader must start to meet this record again, and how many records stand before it there: its first byte in a
    /// plain file; in a compressed one the first byte of its gzip member and its number in the member, usually 0.
    pub fn resume_at(&self) -> (u64, u64) {
        self.member.unwrap_or((self.offset, 0))
    }

    /// First byte, in the file, of the gzip member that it begins in; `None` where the file is not compressed.
    pub fn member(&self) -> Option<u64> {
        self.member.map(|(at, _)| at)
    }

    /// A field of its WARC or MIME header, the first of that name, compared without case.
    pub fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        header::get(&self.header, name)
    }

    /// All fields of its WARC or MIME header, in order.
    pub fn fields(&self) -> impl Iterator<Item = (String, String)> {
        owned_fields(&self.header)
    }

    /// The bytes after its header, as they stand.
    pub fn block(&self) -> &[u8] {
        &self.block
    }

    /// The address it was captured from: `WARC-Target-URI`, `Snapshot-Content-Location` or `Content-Location`; `None` where it
    /// states none.
    pub fn target_url(&self) -> Option<Cow<'_, str>> {
        match self.kind {
            RecordKind::Document => None,
            RecordKind::Mhtml => mhtml::address(&self.header, &self.block),
            // Older writers put the address between angle brackets, after a slip in the grammar of WARC/1.0.
            _ => match self.field("warc-target-uri")? {
                Cow::Borrowed(url) => Some(Cow::Borrowed(bare(url))),
                Cow::Owned(url) => Some(Cow::Owned(bare(&url).to_owned())),
            },
        }
    }

    /// When it was captured: `WARC-Date`, or the `Date` of an MHTML page; `None` where neither is stated as its standard has it.
    pub fn capture_time(&self) -> Option<Date> {
        match self.kind {
            RecordKind::Document => None,
            RecordKind::Mhtml => mhtml::date(&self.field("date")?),
            _ => self.field("warc-date")?.parse().ok(),
        }
    }

    /// [`WARC-Record-ID`](https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/#warc-record-id-mandatory),
    /// without its brackets; `None` outside of WARC.
    pub fn id(&self) -> Option<Cow<'_, str>> {
        self.field("warc-record-id")
            .map(|id| Cow::Owned(bare(&id).to_owned()))
    }

    /// The records that this one is about: `WARC-Concurrent-To`, `WARC-Refers-To`, without brackets.
    pub fn about(&self) -> impl Iterator<Item = String> {
        self.fields().filter_map(|(name, value)| {
            let about = name.eq_ignore_ascii_case("warc-concurrent-to")
                || name.eq_ignore_ascii_case("warc-refers-to");
            about.then(|| bare(&value).to_owned())
        })
    }

    /// What it is about, codings taken off.
    ///
    /// # Errors
    ///
    /// - [`ArchiveErrorKind::HeaderTooLong`], [`ArchiveErrorKind::Truncated`]: a response whose HTTP head has no end.
    /// - [`ArchiveErrorKind::TooLarge`], [`ArchiveErrorKind::Gzip`]: a compressed body that bursts its limit, or is broken from
    ///   its first byte on.
    /// - [`ArchiveErrorKind::Compressed`]: a content coding that this build does not read.
    /// - [`ArchiveErrorKind::NotARecord`]: MHTML without a part that is a page.
    pub fn payload(&self) -> Result<Payload<'_>, ArchiveError> {
        let payload = match self.kind {
            RecordKind::Response => self.response(),
            RecordKind::Mhtml => mhtml::root(&self.header, &self.block),
            RecordKind::Document => Ok(Payload::plain(&self.block)),
            _ => Ok(self.described()),
        };
        payload.map_err(|kind| ArchiveError {
            offset: self.offset,
            member: self.member(),
            kind,
        })
    }

    fn response(&self) -> Result<Payload<'_>, ArchiveErrorKind> {
        let mut payload = http::payload(&self.block, self.limit)?;
        if payload.status.is_none() {
            let described = self.described();
            // `application/http` describes the block with its head, and there is none.
            payload.media_type = described
                .media_type
                .filter(|kind| kind != "application/http");
            payload.charset = described.charset;
        }
        Ok(self.identified(payload))
    }

    /// With the type that the crawler found, where the server stated none.
    fn identified<'r>(&self, mut payload: Payload<'r>) -> Payload<'r> {
        if payload.media_type.is_none() {
            payload.media_type = self
                .field("warc-identified-payload-type")
                .and_then(|kind| header::media_type(&kind));
        }
        payload
    }

    /// The block as its own `Content-Type` describes it.
    fn described(&self) -> Payload<'_> {
        let kind = self.field("content-type").unwrap_or_default();
        Payload {
            media_type: header::media_type(&kind),
            charset: header::parameter(&kind, "charset"),
            ..Payload::plain(&self.block)
        }
    }

    /// Whether a page may be read from it: a response (no error page), a resource or a conversion of text, MHTML, a document.
    /// Looks at heads only; no coding is taken off.
    pub fn may_hold_page(&self) -> bool {
        match self.kind {
            RecordKind::Response => match http::head(&self.block) {
                Some(head) => self.identified(Payload::described(head)).is_page(),
                // Without a head, or with a broken one: its payload tells which.
                None => self.field("content-type").is_none_or(|kind| {
                    let kind = header::media_type(&kind);
                    kind.is_none_or(|kind| {
                        kind.starts_with("text/ht") || kind.starts_with("application/http")
                    })
                }),
            },
            RecordKind::Resource | RecordKind::Conversion => self.described().is_page(),
            RecordKind::Mhtml | RecordKind::Document => true,
            _ => false,
        }
    }

    /// The same record, owning its bytes.
    pub fn into_owned(self) -> Record<'static> {
        Record {
            header: Cow::Owned(self.header.into_owned()),
            block: Cow::Owned(self.block.into_owned()),
            kind: self.kind,
            offset: self.offset,
            member: self.member,
            limit: self.limit,
        }
    }
}

/// The fields of an `application/warc-fields` block.
pub(super) fn owned_fields(block: &[u8]) -> impl Iterator<Item = (String, String)> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    header::fields(block).map(move |(name, value)| (text(name), text(&value)))
}

/// The type that a WARC header states.
pub(super) fn kind_of(header: &[u8]) -> RecordKind {
    const KINDS: [(&str, RecordKind); 8] = [
        ("response", RecordKind::Response),
        ("conversion", RecordKind::Conversion),
        ("request", RecordKind::Request),
        ("metadata", RecordKind::Metadata),
        ("resource", RecordKind::Resource),
        ("warcinfo", RecordKind::Warcinfo),
        ("revisit", RecordKind::Revisit),
        ("continuation", RecordKind::Continuation),
    ];
    let stated = header::get(header, "warc-type").unwrap_or_default();
    KINDS
        .iter()
        .find(|(name, _)| stated.eq_ignore_ascii_case(name))
        .map_or(RecordKind::Other, |(_, kind)| *kind)
}

fn bare(text: &str) -> &str {
    text.strip_prefix('<')
        .and_then(|text| text.strip_suffix('>'))
        .unwrap_or(text)
}
