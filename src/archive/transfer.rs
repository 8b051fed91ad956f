//! Transfer codings: chunks, quoted-printable, base64. Each takes what it can and says whether it met a fault.

use crate::pieces::Pieces;
use std::borrow::Cow;

/// Decoded bytes, where they stood, and whether the coding was whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Decoded<'a> {
    pub(crate) bytes: Cow<'a, [u8]>,
    pub(crate) pieces: Pieces,
    pub(crate) whole: bool,
}

impl<'a> Decoded<'a> {
    /// Bytes that are in no coding.
    pub(crate) fn plain(bytes: &'a [u8]) -> Self {
        let mut pieces = Pieces::default();
        pieces.push(0, 0);
        Self {
            bytes: Cow::Borrowed(bytes),
            pieces,
            whole: true,
        }
    }
}

/// Takes off `Transfer-Encoding: chunked`. [RFC 9112 §7.1](https://www.rfc-editor.org/rfc/rfc9112#section-7.1)
///
/// Many archives keep the header and store the body without its chunks: bytes that do not begin with a chunk's size are
/// given back as they are. Where the coding breaks later, what stands there is kept as text: a page with a stray number
/// in it is worth more than half a page.
pub(crate) fn chunked(bytes: &[u8]) -> Decoded<'_> {
    let Some((first, size)) = chunk_size(bytes, 0) else {
        return Decoded::plain(bytes);
    };
    let only = bytes.get(first..first.saturating_add(size));
    let after = first.saturating_add(size).saturating_add(2);
    if let (Some(only), Some((_, 0))) = (only, chunk_size(bytes, after)) {
        let mut pieces = Pieces::default();
        pieces.push(0, first);
        return Decoded {
            bytes: Cow::Borrowed(only),
            pieces,
            whole: true,
        };
    }
    let mut out = Vec::new();
    let mut pieces = Pieces::default();
    let mut at = 0;
    let whole = loop {
        let Some((start, size)) = chunk_size(bytes, at) else {
            pieces.push(out.len(), at);
            out.extend_from_slice(bytes.get(at..).unwrap_or_default());
            break false;
        };
        if size == 0 {
            break true;
        }
        let end = start.saturating_add(size).min(bytes.len());
        pieces.push(out.len(), start);
        out.extend_from_slice(bytes.get(start..end).unwrap_or_default());
        at = end + newline(bytes, end);
        if at >= bytes.len() {
            break false;
        }
    };
    pieces.push(out.len(), at.min(bytes.len()));
    Decoded {
        bytes: Cow::Owned(out),
        pieces,
        whole,
    }
}

/// The size of the chunk whose size line begins at `at`, and where its data begin.
fn chunk_size(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let rest = bytes.get(at..)?;
    let head = rest.get(..256).unwrap_or(rest);
    let end = memchr::memchr(b'\n', head)?;
    let line = head.get(..end)?;
    let size = line.split(|&byte| byte == b';').next()?.trim_ascii();
    let size = std::str::from_utf8(size).ok()?;
    // Servers that fill the size in later write it at a fixed width.
    let digits = size.trim_start_matches('0');
    if size.is_empty() || digits.len() > 8 {
        return None;
    }
    let size = match digits {
        "" => 0,
        digits => usize::from_str_radix(digits, 16).ok()?,
    };
    Some((at + end + 1, size))
}

fn newline(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..) {
        Some([b'\r', b'\n', ..]) => 2,
        Some([b'\n', ..]) => 1,
        _ => 0,
    }
}

/// Takes off quoted-printable. [RFC 2045 §6.7](https://www.rfc-editor.org/rfc/rfc2045#section-6.7)
///
/// An `=` that begins no code is kept as it stands: mail gateways and hand edits leave such.
pub(crate) fn quoted_printable(bytes: &[u8]) -> Decoded<'_> {
    let mut out = Vec::with_capacity(bytes.len().min(1 << 20));
    let mut pieces = Pieces::default();
    let mut whole = true;
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = memchr::memchr(b'=', rest).unwrap_or(rest.len());
        pieces.push(out.len(), at);
        out.extend_from_slice(rest.get(..plain).unwrap_or_default());
        at += plain;
        match bytes.get(at..).unwrap_or_default() {
            [] => break,
            [_, b'\n', ..] => at += 2,
            [_, b'\r', b'\n', ..] => at += 3,
            [_, high, low, ..] => {
                pieces.push(out.len(), at);
                if let (Some(high), Some(low)) = (nibble(*high), nibble(*low)) {
                    out.push(high << 4 | low);
                    at += 3;
                } else {
                    whole = false;
                    out.push(b'=');
                    at += 1;
                }
            }
            _ => {
                // The input ends inside a code or in a soft line break.
                at = bytes.len();
            }
        }
    }
    pieces.push(out.len(), at);
    Decoded {
        bytes: Cow::Owned(out),
        pieces,
        whole,
    }
}

fn nibble(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

/// Takes off base64, line ends and other stray bytes passed over. [RFC 2045 §6.8](https://www.rfc-editor.org/rfc/rfc2045#section-6.8)
pub(crate) fn base64(bytes: &[u8]) -> Decoded<'_> {
    let mut out = Vec::with_capacity((bytes.len() / 4 * 3).min(1 << 20));
    let mut whole = true;
    let (mut bits, mut held) = (0u32, 0u32);
    for &byte in bytes {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            byte => {
                whole &= byte.is_ascii_whitespace();
                continue;
            }
        };
        bits = bits << 6 | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held & 0xff) as u8);
        }
    }
    Decoded {
        bytes: Cow::Owned(out),
        pieces: Pieces::default(),
        whole,
    }
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
    use super::{base64, chunked, quoted_printable};
    use std::borrow::Cow;

    #[test]
    fn chunks_are_joined_and_one_chunk_is_borrowed() {
        let two = chunked(b"3;x=1\r\nabc\r\n2\nde\n0\r\n\r\n");
        assert_eq!((&*two.bytes, two.whole), (&b"abcde"[..], true));
        assert_eq!(two.pieces.source(3), Some(14));
        let one = chunked(b"5\r\nabcde\r\n0\r\n\r\n");
        assert!(matches!(one.bytes, Cow::Borrowed(b"abcde")));
        assert_eq!(one.pieces.source(0), Some(3));
    }

    #[test]
    fn broken_chunks_keep_what_stands_there() {
        assert_eq!(&*chunked(b"<html>no chunks").bytes, b"<html>no chunks");
        // A longer number is no chunk's size: the page begins with it.
        let number = chunked(b"202401170\r\nThe mill");
        assert_eq!(&*number.bytes, b"202401170\r\nThe mill");
        assert!(number.whole);
        for (coded, decoded) in [
            (&b"3\r\nabc\r\n<p>"[..], &b"abc<p>"[..]),
            (b"ff\r\nabc", b"abc"),
            (b"000000000003\r\nabc\r\n<p>", b"abc<p>"),
            (b"3\r\nabc\r\nffffffff\r\nd", b"abcd"),
            (b"3\r\nabc", b"abc"),
        ] {
            let read = chunked(coded);
            assert_eq!((&*read.bytes, read.whole), (decoded, false));
        }
    }

    #[test]
    fn quoted_printable_with_soft_breaks_and_stray_signs() {
        let read = quoted_printable(b"a=3Db =\r\nc=C3=A9 =\nx");
        assert_eq!(&*read.bytes, "a=b c\u{e9} x".as_bytes());
        assert_eq!(read.pieces.source(2), Some(4));
        assert_eq!(read.pieces.source(4), Some(9));
        let stray = quoted_printable(b"1=1, a=zz =");
        assert_eq!((&*stray.bytes, stray.whole), (&b"1=1, a=zz "[..], false));
    }

    #[test]
    fn base64_over_lines() {
        assert_eq!(&*base64(b"VGhl\r\nIG1p bGw=").bytes, b"The mill");
        assert!(!base64(b"VGhl*").whole);
    }
}
