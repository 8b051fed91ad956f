//! Header blocks as WARC, HTTP and MIME share them: a name, a colon, a value, folded lines, a blank line.
//!
//! [WARC/1.1 §4](https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/#file-and-record-model),
//! [RFC 9112 §5](https://www.rfc-editor.org/rfc/rfc9112#section-5), [RFC 5322 §2.2](https://www.rfc-editor.org/rfc/rfc5322#section-2.2).
//! Nothing is collected: a splitter that only wants the length of a record must not pay for the other fields.

use std::borrow::Cow;

/// Longest header block in bytes. The longest of a real crawl hold a cookie or a policy of 20 KB.
pub(crate) const LONGEST: usize = 64 << 10;

/// One past the blank line that ends the block; `None` where there is no such line.
pub(crate) fn end(bytes: &[u8]) -> Option<usize> {
    memchr::memchr_iter(b'\n', bytes).find_map(|at| match bytes.get(at + 1..)? {
        [b'\n', ..] => Some(at + 2),
        [b'\r', b'\n', ..] => Some(at + 3),
        _ => None,
    })
}

/// The fields of a block, in order; a line that is none is left out.
pub(crate) fn fields(block: &[u8]) -> Fields<'_> {
    Fields { rest: block }
}

/// The value of the first field of that name, compared without case.
pub(crate) fn get<'a>(block: &'a [u8], name: &str) -> Option<Cow<'a, str>> {
    fields(block)
        .find(|(own, _)| own.eq_ignore_ascii_case(name.as_bytes()))
        .map(|(_, value)| text(value))
}

/// The fields of a header block.
#[derive(Debug, Clone)]
pub(crate) struct Fields<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Fields<'a> {
    type Item = (&'a [u8], Cow<'a, [u8]>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            let line = self.line();
            let Some(colon) = memchr::memchr(b':', line) else {
                continue;
            };
            let (name, value) = line.split_at(colon);
            let mut value = Cow::Borrowed(value.get(1..).unwrap_or_default().trim_ascii());
            while matches!(self.rest.first(), Some(b' ' | b'\t')) {
                let more = self.line().trim_ascii();
                let own = value.to_mut();
                own.push(b' ');
                own.extend_from_slice(more);
            }
            return Some((name.trim_ascii(), value));
        }
        None
    }
}

impl<'a> Fields<'a> {
    fn line(&mut self) -> &'a [u8] {
        let end = memchr::memchr(b'\n', self.rest).map_or(self.rest.len(), |at| at + 1);
        let (line, rest) = self.rest.split_at(end);
        self.rest = rest;
        line
    }
}

fn text(value: Cow<'_, [u8]>) -> Cow<'_, str> {
    match value {
        Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
        Cow::Owned(bytes) => Cow::Owned(String::from_utf8_lossy(&bytes).into_owned()),
    }
}

/// The media type of a `Content-Type`, in lower case, without its parameters.
pub(crate) fn media_type(value: &str) -> Option<String> {
    let kind = value.split(';').next().unwrap_or_default().trim();
    (kind.contains('/') && kind.len() < 256).then(|| kind.to_ascii_lowercase())
}

/// A parameter of a `Content-Type`: `charset`, `boundary`, `start`. [RFC 2045 §5.1](https://www.rfc-editor.org/rfc/rfc2045#section-5.1)
pub(crate) fn parameter(value: &str, name: &str) -> Option<String> {
    let mut rest = value.split_once(';')?.1;
    loop {
        let (own, after) = rest.split_once('=')?;
        // A stray parameter without a value stands before the one that has it: `text/html; x; charset=utf-8`.
        let own = own.rsplit(';').next().unwrap_or(own).trim();
        let after = after.trim_start();
        let (value, next) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => after.split_once(';').unwrap_or((after, "")),
        };
        if own.eq_ignore_ascii_case(name) {
            let value = value.trim().trim_matches('\'');
            return (!value.is_empty()).then(|| value.to_owned());
        }
        rest = next;
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
    use super::{end, fields, get, media_type, parameter};

    #[test]
    fn folded_lines_join_and_odd_lines_are_passed_over() {
        let block = b"HTTP/1.1 200 OK\r\nA: one\r\n\ttwo\r\nno field\nb:three\r\n\r\n";
        let all: Vec<_> = fields(block)
            .map(|(name, value)| (name, value.into_owned()))
            .collect();
        assert_eq!(
            all,
            [(&b"A"[..], b"one two".to_vec()), (b"b", b"three".to_vec())]
        );
        assert_eq!(get(block, "B").as_deref(), Some("three"));
        assert_eq!(end(block), Some(block.len()));
        assert_eq!(end(b"A: 1\n\nrest"), Some(6));
        assert_eq!(end(b"A: 1\r\nB: 2\r\n"), None);
    }

    #[test]
    fn parameters_quoted_or_bare() {
        let value = "Multipart/Related; x; type=\"text/html\"; boundary=\"a;b=c\" ; Charset=utf-8";
        assert_eq!(media_type(value).as_deref(), Some("multipart/related"));
        assert_eq!(parameter(value, "boundary").as_deref(), Some("a;b=c"));
        assert_eq!(parameter(value, "charset").as_deref(), Some("utf-8"));
        assert_eq!(parameter(value, "start"), None);
        assert_eq!(parameter("text/html; charset=", "charset"), None);
        assert_eq!(media_type("unknown"), None);
    }
}
