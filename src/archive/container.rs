//! Which container the bytes are, and where its next record lies.

use super::error::ArchiveErrorKind;
use super::record::{Record, RecordKind, kind_of};
use super::warc::{self, Step};
use super::{header, mhtml};
use memchr::memmem;

/// How records follow one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Container {
    /// WARC records.
    Warc,
    /// One MHTML page.
    Mhtml,
    /// One text or HTML page.
    Document,
    /// Dumps with a line between them that holds this and nothing else.
    Dumps(Vec<u8>),
    /// One page that was over the limit: what follows is passed over.
    Refused,
}

/// Bytes that are enough to tell the container.
pub(super) const ENOUGH: usize = header::LONGEST;

impl Container {
    /// Tells from its first bytes. What opens with anything else is one document: that it is broken is its reader's to say.
    pub(super) fn detect(bytes: &[u8]) -> Self {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = text.trim_ascii_start();
        if text.starts_with(b"WARC/") {
            Self::Warc
        } else if mhtml::begins(text) {
            Self::Mhtml
        } else {
            Self::Document
        }
    }

    /// What stands at the head of `bytes`; see [`warc::step`].
    pub(super) fn step(&self, bytes: &[u8], ended: bool, lost: bool, limit: usize) -> Step {
        match self {
            Self::Warc => warc::step(bytes, ended, lost, limit),
            Self::Mhtml | Self::Document => self.whole(bytes, ended, limit),
            Self::Dumps(separator) if lost => next_dump(separator, bytes, ended),
            Self::Dumps(separator) => dump(separator, bytes, ended, limit),
            Self::Refused if bytes.is_empty() && ended => Step::End,
            Self::Refused if bytes.is_empty() => Step::More(1),
            Self::Refused => Step::Skip(bytes.len()),
        }
    }

    fn whole(&self, bytes: &[u8], ended: bool, limit: usize) -> Step {
        if bytes.len() > limit {
            return too_large(bytes.len(), limit);
        }
        if !ended {
            return Step::More((bytes.len() * 2).max(1));
        }
        let start = bytes.len() - bytes.trim_ascii_start().len();
        if start == bytes.len() {
            return Step::End;
        }
        let rest = bytes.get(start..).unwrap_or_default();
        let head = match self {
            Self::Mhtml => header::end(rest).unwrap_or(rest.len()),
            _ => 0,
        };
        // A document keeps its white space: its spans count from its first byte.
        let start = if *self == Self::Mhtml { start } else { 0 };
        Step::Record {
            start,
            block: start + head,
            end: bytes.len(),
        }
    }

    /// What a record with this header is.
    pub(super) fn kind(&self, header: &[u8]) -> RecordKind {
        match self {
            Self::Warc => kind_of(header),
            Self::Mhtml => RecordKind::Mhtml,
            _ => RecordKind::Document,
        }
    }
}

fn too_large(found: usize, limit: usize) -> Step {
    Step::Broken {
        at: 0,
        skip: found,
        kind: ArchiveErrorKind::TooLarge {
            declared: found as u64,
            limit,
        },
    }
}

/// The bytes up to the next separator line.
fn dump(separator: &[u8], bytes: &[u8], ended: bool, limit: usize) -> Step {
    // Separators in a row, or first in the file, have nothing between them.
    if let Some(length) = separator_line(separator, bytes, ended) {
        return Step::Skip(length);
    }
    if bytes.is_empty() && ended {
        return Step::End;
    }
    let end = next_separator(separator, bytes, ended);
    match end.or_else(|| ended.then_some(bytes.len())) {
        Some(end) if end <= limit => Step::Record {
            start: 0,
            block: 0,
            end,
        },
        Some(end) => too_large(end, limit),
        None if bytes.len() > limit => too_large(bytes.len(), limit),
        None => Step::More((bytes.len() * 2).max(1)),
    }
}

/// After a dump over the limit: the next one begins behind the next separator.
fn next_dump(separator: &[u8], bytes: &[u8], ended: bool) -> Step {
    let kept = separator.len() + 2;
    if separator_line(separator, bytes, ended).is_some() {
        return Step::Found(0);
    }
    match next_separator(separator, bytes, ended) {
        Some(at) => Step::Found(at),
        None if ended => Step::End,
        None if bytes.len() > kept => Step::Skip(bytes.len() - kept),
        None => Step::More(kept + 1),
    }
}

fn next_separator(separator: &[u8], bytes: &[u8], ended: bool) -> Option<usize> {
    memmem::find_iter(bytes, separator).find(|&at| {
        let opens_line = at > 0 && bytes.get(at - 1) == Some(&b'\n');
        let rest = bytes.get(at..).unwrap_or_default();
        opens_line && separator_line(separator, rest, ended).is_some()
    })
}

fn separator_line(separator: &[u8], bytes: &[u8], ended: bool) -> Option<usize> {
    let rest = bytes.strip_prefix(separator)?;
    match rest {
        [b'\n', ..] => Some(separator.len() + 1),
        [b'\r', b'\n', ..] => Some(separator.len() + 2),
        [] if ended => Some(separator.len()),
        _ => None,
    }
}

/// Where a record was found in the bytes that a driver holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) kind: RecordKind,
    pub(super) start: usize,
    pub(super) block: usize,
    pub(super) end: usize,
    pub(super) offset: u64,
    pub(super) member: Option<(u64, u64)>,
    pub(super) limit: usize,
}

impl Place {
    /// The record itself, borrowed.
    pub(super) fn of(self, bytes: &[u8]) -> Record<'_> {
        let slice = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default().into();
        Record {
            kind: self.kind,
            offset: self.offset,
            member: self.member,
            header: slice(self.start, self.block),
            block: slice(self.block, self.end),
            limit: self.limit,
        }
    }
}
