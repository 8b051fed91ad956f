//! [`RecordsIn`]: the records of bytes in memory, borrowed.

use super::container::{Container, ENOUGH, Place};
use super::error::ArchiveError;
use super::record::Record;
use super::warc::Step;
use crate::limits::Limits;

/// The records of an uncompressed file held in memory: nothing is copied.
#[derive(Debug, Clone)]
pub struct RecordsIn<'a> {
    bytes: &'a [u8],
    at: usize,
    container: Container,
    limit: usize,
    lost: bool,
}

/// The records of an uncompressed WARC, WET, MHTML or text file held in memory (or mapped into it), borrowed from it.
/// For compressed bytes: [`records`](super::records) of the slice.
///
/// # Examples
///
/// ```
/// let wet = b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 8\r\n\r\nThe mill\r\n\r\n";
/// let blocks: Vec<_> = tearsheet::archive::records_in(wet).flatten().map(|r| r.block().len()).collect();
/// assert_eq!(blocks, [8]);
/// ```
pub fn records_in(bytes: &[u8]) -> RecordsIn<'_> {
    let container = Container::detect(bytes.get(..ENOUGH).unwrap_or(bytes));
    let bom = container == Container::Warc && bytes.starts_with(b"\xef\xbb\xbf");
    RecordsIn {
        bytes,
        at: if bom { 3 } else { 0 },
        container,
        limit: Limits::default().record,
        lost: false,
    }
}

impl RecordsIn<'_> {
    /// Takes other limits: of them [`Limits::record`] counts here.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limit = limits.record;
        self
    }
}

impl<'a> Iterator for RecordsIn<'a> {
    type Item = Result<Record<'a>, ArchiveError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            match self.container.step(rest, true, self.lost, self.limit) {
                Step::End | Step::More(_) => return None,
                Step::Skip(length) => self.at += length,
                Step::Found(length) => {
                    self.at += length;
                    self.lost = false;
                }
                Step::Record { start, block, end } => {
                    let header = rest.get(start..block).unwrap_or_default();
                    let place = Place {
                        kind: self.container.kind(header),
                        start,
                        block,
                        end,
                        offset: (self.at + start) as u64,
                        member: None,
                        limit: self.limit,
                    };
                    self.at += end;
                    return Some(Ok(place.of(rest)));
                }
                Step::Broken { at, skip, kind } => {
                    let offset = (self.at + at) as u64;
                    self.at += skip;
                    self.lost = true;
                    if self.container != Container::Warc {
                        self.container = Container::Refused;
                    }
                    let member = None;
                    return Some(Err(ArchiveError {
                        offset,
                        member,
                        kind,
                    }));
                }
            }
        }
    }
}
