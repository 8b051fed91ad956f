//! [`Records`]: the records of anything that can be read from.

use super::container::{Container, ENOUGH, Place};
use super::error::{ArchiveError, ArchiveErrorKind};
use super::input::Input;
use super::record::{Record, RecordKind};
use super::warc::Step;
use crate::limits::Limits;
use std::collections::VecDeque;
use std::io::BufRead;

/// The records of a WARC, WET, MHTML or dump file, one after another.
///
/// As an iterator it yields records that own their bytes; [`Records::next_record`] lends them without copying. It holds one
/// record at a time, never more than [`Limits::record`] bytes and its header; a stated length allocates nothing. A broken
/// record is yielded as an error, and the next record follows.
#[derive(Debug)]
pub struct Records<R> {
    input: Input<R>,
    window: Vec<u8>,
    /// First byte of `window` not yet used.
    at: usize,
    /// Where `window` begins in the decompressed stream.
    base: u64,
    /// Where members begin: in the decompressed stream, and in the file.
    members: VecDeque<(u64, u64)>,
    /// The member of the last record, and how many records of it were yielded.
    yielded: (u64, u64),
    container: Option<Container>,
    limit: usize,
    lost: bool,
    /// Nothing follows the window; or nothing until `pending` is told.
    ended: bool,
    pending: Option<ArchiveError>,
}

/// The records of a WARC, WET, MHTML or text file, plain or, with the feature `gzip`, compressed: the first bytes tell which.
/// Any other file is one record, a [`RecordKind::Document`](super::RecordKind::Document).
///
/// # Examples
///
/// ```
/// use tearsheet::archive;
///
/// let file: &[u8] = b"WARC/1.1\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 24\r\n\r\n\
///                     <title>The mill</title>\n\r\n\r\n";
/// for record in archive::records(file) {
///     let page = tearsheet::Parser::new().parse_record(&record?)?;
///     assert_eq!(page.headline.as_deref(), Some("The mill"));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn records<R: BufRead>(reader: R) -> Records<R> {
    Records {
        input: Input::new(reader),
        window: Vec::new(),
        at: 0,
        base: 0,
        members: VecDeque::new(),
        yielded: (u64::MAX, 0),
        container: None,
        limit: Limits::default().record,
        lost: false,
        ended: false,
        pending: None,
    }
}

/// Dumps in one file with a separator between them: a line that holds `separator` and nothing else. A form feed (`b"\x0c"`)
/// cannot occur in the text of a page. Each dump is a [`RecordKind::Document`](super::RecordKind::Document).
///
/// # Examples
///
/// ```
/// use tearsheet::archive;
///
/// let file: &[u8] = b"The mill turns again\n\x0c\nThe bridge is closed\n";
/// let blocks: Vec<_> = archive::dumps(file, b"\x0c").map(|r| r.unwrap().block().to_vec()).collect();
/// assert_eq!(blocks, [b"The mill turns again\n", b"The bridge is closed\n"]);
/// ```
pub fn dumps<R: BufRead>(reader: R, separator: &[u8]) -> Records<R> {
    Records {
        // An empty separator would be every blank line: dumps hold those.
        container: (!separator.is_empty()).then(|| Container::Dumps(separator.to_vec())),
        ..records(reader)
    }
}

/// Most bytes taken at a time: they stay in the processor's cache until they are split.
const PIECE: usize = 128 << 10;

impl<R: BufRead> Records<R> {
    /// Takes other limits: of them [`Limits::record`] counts here.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limit = limits.record;
        self
    }

    /// Says that the reader stands at this byte of its file, not at its start: offsets count from there, those in the
    /// decompressed stream of a compressed file as well. The byte must be the
    /// first of a record or of a gzip member: see [`Record::resume_at`].
    #[must_use]
    pub fn starting_at(mut self, offset: u64) -> Self {
        self.base = offset;
        self.input.starting_at(offset);
        self
    }

    /// The next record, lent from the reader's buffer; `None` at the end.
    ///
    /// # Errors
    ///
    /// A broken record, with its place. The call after it goes on behind it.
    pub fn next_record(&mut self) -> Option<Result<Record<'_>, ArchiveError>> {
        let found = self.find()?;
        Some(found.map(|place| place.of(&self.window)))
    }

    fn find(&mut self) -> Option<Result<Place, ArchiveError>> {
        loop {
            let bytes = self.window.get(self.at..).unwrap_or_default();
            let Some(container) = &self.container else {
                if !self.ended && bytes.len() < ENOUGH {
                    self.fill(ENOUGH);
                } else {
                    self.container = Some(Container::detect(bytes));
                    let bom = bytes.starts_with(b"\xef\xbb\xbf");
                    let warc = self.container == Some(Container::Warc);
                    self.at += if bom && warc { 3 } else { 0 };
                }
                continue;
            };
            match container.step(bytes, self.ended, self.lost, self.limit) {
                Step::More(wanted) => self.fill(wanted),
                Step::Skip(length) => self.at += length,
                Step::Found(length) => {
                    self.at += length;
                    self.lost = false;
                }
                Step::Record { start, block, end } => {
                    let kind = container.kind(bytes.get(start..block).unwrap_or_default());
                    return Some(Ok(self.record(kind, start, block, end)));
                }
                Step::Broken { at, skip, kind } => {
                    return Some(Err(self.broken(at, skip, kind)));
                }
                Step::End => return self.end().map(Err),
            }
        }
    }

    /// The place of a record that was found, and past it.
    fn record(&mut self, kind: RecordKind, start: usize, block: usize, end: usize) -> Place {
        let offset = self.base + (self.at + start) as u64;
        let place = Place {
            kind,
            start: self.at + start,
            block: self.at + block,
            end: self.at + end,
            offset,
            member: self.count(offset),
            limit: self.limit,
        };
        self.at += end;
        place
    }

    /// What is wrong with a record, and past it; of a container that does not go on behind one, nothing more is read.
    fn broken(&mut self, at: usize, skip: usize, kind: ArchiveErrorKind) -> ArchiveError {
        let goes_on = matches!(self.container, Some(Container::Warc | Container::Dumps(_)));
        let offset = self.base + (self.at + at) as u64;
        let member = self.count(offset).map(|(member, _)| member);
        self.at += skip;
        self.lost = true;
        if !goes_on {
            self.container = Some(Container::Refused);
        }
        ArchiveError {
            offset,
            member,
            kind,
        }
    }

    /// What the reader failed with, if it did: after that nothing follows; after a broken member the next one may.
    fn end(&mut self) -> Option<ArchiveError> {
        let error = self.pending.take()?;
        self.at = self.window.len();
        self.lost = false;
        self.ended = matches!(
            error.kind,
            ArchiveErrorKind::Io(_) | ArchiveErrorKind::Compressed { .. }
        );
        Some(error)
    }

    /// The member that holds this byte, and the number of the record in it.
    fn count(&mut self, offset: u64) -> Option<(u64, u64)> {
        while self.members.get(1).is_some_and(|next| next.0 <= offset) {
            self.members.pop_front();
        }
        let &(_, member) = self.members.front()?;
        if self.yielded.0 != member {
            self.yielded = (member, 0);
        }
        let number = self.yielded.1;
        self.yielded.1 += 1;
        Some((member, number))
    }

    /// Reads on until the window holds so many unused bytes or the input ends.
    fn fill(&mut self, wanted: usize) {
        if self.at > 0 && self.at >= self.window.len() / 2 {
            self.window.drain(..self.at);
            self.base += self.at as u64;
            self.at = 0;
        }
        while !self.ended && self.window.len() - self.at < wanted {
            match self.input.next_bytes() {
                Ok((bytes, member)) => {
                    // A reader over memory lends all of it at once.
                    let bytes = bytes.get(..PIECE).unwrap_or(bytes);
                    let length = bytes.len();
                    let here = self.base + self.window.len() as u64;
                    let last = self.members.back().map(|last| last.1);
                    if let Some(member) = member.filter(|own| Some(*own) != last) {
                        self.members.push_back((here, member));
                    }
                    self.window.extend_from_slice(bytes);
                    self.input.used(length);
                    self.ended = length == 0;
                }
                Err(error) => self.fail(error),
            }
        }
    }

    /// Keeps an error until what was read before it is yielded. Of a broken member nothing is believed that was not yielded.
    fn fail(&mut self, mut error: ArchiveError) {
        self.ended = true;
        if matches!(error.kind, ArchiveErrorKind::Io(_)) {
            error.offset = self.base + self.window.len() as u64;
        }
        let broken = self
            .members
            .back()
            .filter(|last| Some(last.1) == error.member);
        if let Some(&(start, _)) = broken {
            let keep = start.saturating_sub(self.base) as usize;
            self.window.truncate(keep.max(self.at));
        }
        self.pending = Some(error);
    }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<Record<'static>, ArchiveError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.next_record()?.map(Record::into_owned))
    }
}
