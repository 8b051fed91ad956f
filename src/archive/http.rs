//! A saved HTTP response: its head, and its body without transfer and content codings.

use super::error::ArchiveErrorKind;
use super::header;
use super::record::Payload;
use super::transfer::{self, Decoded};
use std::borrow::Cow;

/// Reads the block of a WARC `response`. Its length says where the body ends: the response's own `Content-Length` counts
/// coded bytes and is not asked.
pub(super) fn payload(block: &[u8], limit: usize) -> Result<Payload<'_>, ArchiveErrorKind> {
    if !block.starts_with(b"HTTP/") {
        // Some tools write the body alone and still call the record a response.
        return Ok(Payload::plain(block));
    }
    let Some(head) = head(block) else {
        return Err(if block.len() >= header::LONGEST {
            ArchiveErrorKind::HeaderTooLong {
                limit: header::LONGEST,
            }
        } else {
            ArchiveErrorKind::Truncated
        });
    };
    let head_end = head.len();
    let body = block.get(head_end..).unwrap_or_default();
    let get = |name| header::get(head, name).unwrap_or_default();
    let mut decoded = Decoded::plain(body);
    if get("transfer-encoding")
        .to_ascii_lowercase()
        .contains("chunked")
    {
        decoded = transfer::chunked(body);
    }
    let codings = get("content-encoding").to_ascii_lowercase();
    // Codings were applied in the order listed: the last is taken off first. Nobody nests them; two bound a bomb.
    for coding in codings.rsplit(',').map(str::trim).take(2) {
        decoded = content(decoded, coding, limit)?;
    }
    Ok(Payload {
        content: decoded.bytes,
        pieces: decoded.pieces,
        start: head_end,
        whole: decoded.whole,
        ..Payload::described(head)
    })
}

/// The head of a response; `None` where there is none or it has no end.
pub(super) fn head(block: &[u8]) -> Option<&[u8]> {
    let block = block.get(..header::LONGEST).unwrap_or(block);
    let end = header::end(block).filter(|_| block.starts_with(b"HTTP/"))?;
    block.get(..end)
}

pub(super) fn status(head: &[u8]) -> Option<u16> {
    let code = head.split(|&byte| byte == b' ').nth(1)?.get(..3)?;
    std::str::from_utf8(code).ok()?.parse().ok()
}

/// Takes off one content coding. [RFC 9110 §8.4](https://www.rfc-editor.org/rfc/rfc9110#section-8.4). Archives that store
/// decoded bodies often keep the header: a body that is not in the coding is left as it is.
fn content<'a>(
    decoded: Decoded<'a>,
    coding: &str,
    limit: usize,
) -> Result<Decoded<'a>, ArchiveErrorKind> {
    let bytes = &*decoded.bytes;
    let (inflated, whole) = match coding {
        "gzip" | "x-gzip" if bytes.starts_with(&[0x1f, 0x8b]) => gunzip(bytes, limit)?,
        "deflate" if !looks_like_text(bytes) => inflate(bytes, limit)?,
        "br" if !looks_like_text(bytes) => {
            return Err(ArchiveErrorKind::Compressed {
                what: "the content coding br is not read",
            });
        }
        "zstd" if bytes.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) => {
            return Err(ArchiveErrorKind::Compressed {
                what: "the content coding zstd is not read",
            });
        }
        _ => return Ok(decoded),
    };
    Ok(Decoded {
        bytes: Cow::Owned(inflated),
        pieces: crate::pieces::Pieces::default(),
        whole: whole && decoded.whole,
    })
}

/// A page begins with a tag, a letter or white space; a zlib stream with 0x78, brotli and raw deflate with a byte that is
/// rarely the start of a tag.
fn looks_like_text(bytes: &[u8]) -> bool {
    let head = bytes.get(..64).unwrap_or(bytes);
    head.trim_ascii_start().starts_with(b"<") || std::str::from_utf8(head).is_ok_and(is_printable)
}

fn is_printable(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && !c.is_whitespace())
}

#[cfg(feature = "gzip")]
fn gunzip(bytes: &[u8], limit: usize) -> Result<(Vec<u8>, bool), ArchiveErrorKind> {
    super::inflate::gunzip(bytes, limit)
}

#[cfg(feature = "gzip")]
fn inflate(bytes: &[u8], limit: usize) -> Result<(Vec<u8>, bool), ArchiveErrorKind> {
    super::inflate::inflate(bytes, limit)
}

#[cfg(not(feature = "gzip"))]
fn gunzip(_: &[u8], _: usize) -> Result<(Vec<u8>, bool), ArchiveErrorKind> {
    Err(ArchiveErrorKind::Compressed {
        what: "gzip is read with the feature `gzip`",
    })
}

#[cfg(not(feature = "gzip"))]
fn inflate(_: &[u8], _: usize) -> Result<(Vec<u8>, bool), ArchiveErrorKind> {
    Err(ArchiveErrorKind::Compressed {
        what: "deflate is read with the feature `gzip`",
    })
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::payload;

    #[test]
    fn the_body_without_its_chunks() {
        let block = b"HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=\"koi8-r\"\r\nTransfer-Encoding: chunked\r\n\r\n\
                      3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n";
        let read = payload(block, 1000).unwrap();
        assert_eq!(&*read.content, b"abcd");
        assert_eq!(read.media_type.as_deref(), Some("text/html"));
        assert_eq!(read.charset.as_deref(), Some("koi8-r"));
        assert_eq!(read.status, Some(200));
        assert!(read.whole);
    }

    #[test]
    fn a_coding_that_was_taken_off_before_is_no_fault() {
        let block = b"HTTP/1.1 404 Not Found\r\nContent-Encoding: br, gzip\r\n\r\n<html>";
        let read = payload(block, 1000).unwrap();
        assert_eq!((&*read.content, read.status), (&b"<html>"[..], Some(404)));
        let body = payload(b"<html>", 1000).unwrap();
        assert_eq!((&*body.content, body.status), (&b"<html>"[..], None));
        assert!(payload(b"HTTP/1.1 200 OK\r\nA: b", 1000).is_err());
    }
}
