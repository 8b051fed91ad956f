//! A page saved as MHTML: its parts, and which of them is the page. [RFC 2557](https://www.rfc-editor.org/rfc/rfc2557)

use super::error::ArchiveErrorKind;
use super::header;
use super::record::{Payload, Record, RecordKind};
use super::transfer::{self, Decoded};
use crate::page::Date;
use memchr::memmem;
use std::borrow::Cow;

/// Most parts read. A saved news page has 50 to 300.
const PARTS: usize = 1024;

/// Deepest multipart inside multipart. Mail programs nest three.
const DEPTH: usize = 8;

/// A part of an MHTML page: the page itself, a picture, a style sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<'r> {
    header: &'r [u8],
    body: &'r [u8],
    /// Where the body begins in the block.
    at: usize,
}

impl<'r> Part<'r> {
    /// What the page calls it: in `cid:logo@paper.example` what stands after `cid:`. [RFC 2392](https://www.rfc-editor.org/rfc/rfc2392)
    pub fn content_id(&self) -> Option<Cow<'r, str>> {
        let id = header::get(self.header, "content-id")?;
        Some(Cow::Owned(
            id.trim_start_matches('<').trim_end_matches('>').to_owned(),
        ))
    }

    /// The address it was saved from.
    pub fn location(&self) -> Option<Cow<'r, str>> {
        header::get(self.header, "content-location")
    }

    /// Its media type, in lower case, without parameters.
    pub fn media_type(&self) -> Option<String> {
        header::media_type(&header::get(self.header, "content-type")?)
    }

    /// The name of its file, where one is stated.
    pub fn name(&self) -> Option<String> {
        let of = |field, name| header::parameter(&header::get(self.header, field)?, name);
        of("content-disposition", "filename").or_else(|| of("content-type", "name"))
    }

    /// Its bytes, transfer coding taken off.
    pub fn content(&self) -> Cow<'r, [u8]> {
        self.decoded().bytes
    }

    /// The charset that it states.
    pub(super) fn charset(&self) -> Option<String> {
        header::parameter(&header::get(self.header, "content-type")?, "charset")
    }

    /// Where its body begins in the block.
    pub(super) const fn start(&self) -> usize {
        self.at
    }

    /// Its bytes as they stand.
    pub(super) const fn body(&self) -> &'r [u8] {
        self.body
    }

    /// Whether it was sent beside the text.
    pub(super) fn is_attached(&self) -> bool {
        let disposition = header::get(self.header, "content-disposition").unwrap_or_default();
        let kind = disposition.split(';').next().unwrap_or_default();
        kind.trim().eq_ignore_ascii_case("attachment")
    }

    /// The transfer coding that it states, in lower case.
    pub(super) fn coding(&self) -> String {
        let coding = header::get(self.header, "content-transfer-encoding").unwrap_or_default();
        coding.trim().to_ascii_lowercase()
    }

    pub(super) fn decoded(&self) -> Decoded<'r> {
        match self.coding().as_str() {
            "quoted-printable" => transfer::quoted_printable(self.body),
            "base64" => transfer::base64(self.body),
            _ => Decoded::plain(self.body),
        }
    }

    pub(super) fn is_html(&self) -> bool {
        matches!(
            self.media_type().as_deref(),
            Some("text/html" | "application/xhtml+xml")
        )
    }
}

impl Record<'_> {
    /// The parts of an MHTML page in order; of any other record none. Reads at most 1,024.
    pub fn parts(&self) -> Vec<Part<'_>> {
        if self.kind() == RecordKind::Mhtml {
            parts(&self.header, &self.block)
        } else {
            Vec::new()
        }
    }
}

/// Whether the bytes begin with a MIME header of a multipart document, or of a page that a browser saved alone: it is from no address of mail
/// and from a place of its own.
pub(super) fn begins(bytes: &[u8]) -> bool {
    let head = bytes.get(..header::LONGEST).unwrap_or(bytes);
    let name = head
        .iter()
        .take_while(|byte| byte.is_ascii_graphic() && **byte != b':');
    if head.get(name.count()) != Some(&b':') {
        return false;
    }
    let Some(end) = header::end(head) else {
        return false;
    };
    let head = head.get(..end).unwrap_or_default();
    header::get(head, "content-type")
        .and_then(|kind| header::media_type(&kind))
        .is_some_and(|kind| {
            kind == "multipart/related"
                || kind.starts_with("multipart/") && header::get(head, "mime-version").is_some()
                || kind == "text/html" && is_saved(head)
        })
}

fn is_saved(head: &[u8]) -> bool {
    let is_mail = |from: &str| from.contains('@');
    let place = header::get(head, "snapshot-content-location")
        .or_else(|| header::get(head, "content-location"));
    header::get(head, "mime-version").is_some()
        && header::get(head, "from").is_some_and(|from| !is_mail(&from))
        && place.is_some_and(|place| place.contains("://"))
}

/// The page among the parts: the one that `start` names, else the first HTML, else the first text.
pub(super) fn root<'r>(head: &'r [u8], block: &'r [u8]) -> Result<Payload<'r>, ArchiveErrorKind> {
    let parts = parts(head, block);
    let root = root_of(head, &parts).ok_or(ArchiveErrorKind::NotARecord)?;
    let decoded = root.decoded();
    let kind = header::get(root.header, "content-type").unwrap_or_default();
    Ok(Payload {
        content: decoded.bytes,
        media_type: header::media_type(&kind),
        charset: header::parameter(&kind, "charset"),
        status: None,
        whole: decoded.whole,
        start: root.at,
        pieces: decoded.pieces,
    })
}

fn root_of<'p, 'r>(head: &[u8], parts: &'p [Part<'r>]) -> Option<&'p Part<'r>> {
    let kind = header::get(head, "content-type").unwrap_or_default();
    let start = header::parameter(&kind, "start");
    let start = start.map(|id| id.trim_start_matches('<').trim_end_matches('>').to_owned());
    let named = start.and_then(|id| {
        parts
            .iter()
            .find(|part| part.content_id().as_deref() == Some(id.as_str()))
    });
    let plain = |part: &&Part<'_>| part.media_type().is_none_or(|kind| kind == "text/plain");
    named
        .or_else(|| parts.iter().find(|part| part.is_html()))
        .or_else(|| parts.iter().find(plain))
}

/// The address the page was saved from, as its browser or its root part states it.
pub(super) fn address<'r>(head: &'r [u8], block: &'r [u8]) -> Option<Cow<'r, str>> {
    header::get(head, "snapshot-content-location")
        .or_else(|| root_of(head, &parts(head, block))?.location())
        .or_else(|| header::get(head, "content-location"))
        .filter(|url| url.contains("://"))
}

/// A date of mail: `Fri, 22 Nov 2024 10:00:00 -0000`. [RFC 5322 §3.3](https://www.rfc-editor.org/rfc/rfc5322#section-3.3)
pub(super) fn date(text: &str) -> Option<Date> {
    let stated = chrono::DateTime::parse_from_rfc2822(text.trim()).ok()?;
    Date::try_from(stated).ok()
}

/// The leaves of the tree of parts, in order.
pub(super) fn parts<'r>(head: &'r [u8], block: &'r [u8]) -> Vec<Part<'r>> {
    let mut leaves = Vec::new();
    let top = Part {
        header: head,
        body: block,
        at: 0,
    };
    let mut waiting = vec![(top, 0)];
    let mut seen = 0;
    while let Some((part, depth)) = waiting.pop() {
        let kind = header::get(part.header, "content-type").unwrap_or_default();
        let multi = header::media_type(&kind).is_some_and(|kind| kind.starts_with("multipart/"));
        if !multi || depth >= DEPTH {
            leaves.push(part);
            continue;
        }
        let inner = split(&part, header::parameter(&kind, "boundary"), PARTS - seen);
        seen += inner.len();
        waiting.extend(inner.into_iter().rev().map(|part| (part, depth + 1)));
    }
    leaves
}

/// The parts between the boundary lines; the first line that could be one where none is stated.
fn split<'r>(outer: &Part<'r>, boundary: Option<String>, most: usize) -> Vec<Part<'r>> {
    let body = outer.body;
    let delimiter = match boundary {
        Some(boundary) => [b"--", boundary.as_bytes()].concat(),
        None => match first_boundary(body) {
            Some(line) => line.to_vec(),
            None => return Vec::new(),
        },
    };
    let mut parts = Vec::new();
    let mut open: Option<usize> = None;
    for at in memmem::find_iter(body, &delimiter) {
        // Asked first: a line of many delimiters is not looked through for each of them.
        if at > 0 && body.get(at - 1) != Some(&b'\n') {
            continue;
        }
        let rest = body.get(at + delimiter.len()..).unwrap_or_default();
        let line = memchr::memchr(b'\n', rest).map_or(rest, |end| rest.get(..=end).unwrap_or(rest));
        let tail = line.trim_ascii();
        if !(tail.is_empty() || tail == b"--") {
            continue;
        }
        if let Some(start) = open {
            parts.extend(part(outer, start, line_end_before(body, at)));
        }
        open = (tail != b"--" && parts.len() < most).then_some(at + delimiter.len() + line.len());
        if open.is_none() {
            break;
        }
    }
    // Without the closing line the file was cut: what is there of the last part counts.
    if let Some(start) = open {
        parts.extend(part(outer, start, body.len()));
    }
    parts
}

fn first_boundary(body: &[u8]) -> Option<&[u8]> {
    let line = body
        .split(|&byte| byte == b'\n')
        .take(64)
        .find(|line| line.starts_with(b"--"))?;
    Some(line.trim_ascii_end()).filter(|line| line.len() > 4)
}

fn part<'r>(outer: &Part<'r>, start: usize, end: usize) -> Option<Part<'r>> {
    let whole = outer.body.get(start..end)?;
    let head = whole.get(..header::LONGEST).unwrap_or(whole);
    // A part may have no header at all: then a blank line stands first.
    let blank = match whole {
        [b'\n', ..] => Some(1),
        [b'\r', b'\n', ..] => Some(2),
        _ => header::end(head),
    };
    let (header, body) = whole.split_at(blank?);
    Some(Part {
        header,
        body,
        at: outer.at + start + header.len(),
    })
}

/// The line end before a boundary belongs to the boundary.
fn line_end_before(body: &[u8], at: usize) -> usize {
    match body.get(..at) {
        Some([.., b'\r', b'\n']) => at - 2,
        Some([.., b'\n']) => at - 1,
        _ => at,
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
    use super::{begins, date, parts, root};

    const HEAD: &[u8] = b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"--b\"\r\n\r\n";
    const BODY: &[u8] = b"\r\n----b\r\nContent-Type: text/css\r\n\r\np{}\r\n----b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3Da>--=\r\n--b\r\n----b\r\nContent-ID: <x@y>\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC\r\n----b--\r\nafter";

    #[test]
    fn the_root_is_the_first_html_part() {
        assert!(begins(HEAD) && !begins(b"A text: with a colon\n\nand a body"));
        let alone = "From: <Saved by Blink>\nSnapshot-Content-Location: https://mill.example/3\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>";
        assert!(begins(alone.as_bytes()));
        assert!(!begins(
            alone
                .replace("Saved by Blink", "jane@mill.example")
                .as_bytes()
        ));
        let page = root(HEAD, BODY).unwrap();
        assert_eq!(&*page.content, b"<p class=a>----b");
        assert_eq!(page.charset.as_deref(), Some("utf-8"));
        let all = parts(HEAD, BODY);
        assert_eq!(all.len(), 3);
        assert_eq!(all[2].content_id().as_deref(), Some("x@y"));
        assert_eq!(all[2].name().as_deref(), Some("a.png"));
        assert_eq!(&*all[2].content(), [0, 1, 2]);
    }

    #[test]
    fn start_names_the_root() {
        let head = b"Content-Type: multipart/related; boundary=b; start=\"<two>\"\n\n";
        let body = b"--b\nContent-Type: text/html\n\none\n--b\nContent-ID: <two>\n\ntwo\n--b";
        assert_eq!(&*root(head, body).unwrap().content, b"two");
    }

    #[test]
    fn a_longer_line_is_no_boundary() {
        let head = b"Content-Type: multipart/related; boundary=b\n\n";
        let body = b"--b\nContent-Type: text/html\n\none\n--bread\n--b--crumbs\ntwo\n--b--";
        assert_eq!(
            &*root(head, body).unwrap().content,
            b"one\n--bread\n--b--crumbs\ntwo"
        );
        // White space behind it is none of its own.
        let body = b"--b \nContent-Type: text/html\n\none\n--b \n\ntwo\n--b--";
        assert_eq!(parts(head, body).len(), 2);
        assert_eq!(&*root(head, body).unwrap().content, b"one");
    }

    #[test]
    fn nesting_and_number_of_parts_have_limits() {
        let mut body = Vec::new();
        for level in 0..20 {
            body.extend(
                format!(
                    "--{level}\nContent-Type: multipart/mixed; boundary={}\n\n",
                    level + 1
                )
                .bytes(),
            );
        }
        let head = b"Content-Type: multipart/mixed; boundary=0\n\n";
        assert_eq!(parts(head, &body).len(), 1);
        let many = b"--0\n\nx\n".repeat(5000);
        assert_eq!(parts(head, &many).len(), 1024);
    }

    #[test]
    fn dates_of_mail() {
        assert_eq!(
            date("Fri, 22 Nov 2024 10:00:05 -0000").unwrap().to_string(),
            "2024-11-22T10:00:05Z"
        );
        assert_eq!(date("yesterday"), None);
    }
}
