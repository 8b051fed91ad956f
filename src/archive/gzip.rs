//! gzip members one after another, each with a limit on what it may become. [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952)
//!
//! An archive is compressed record by record, so that a reader can start at any member; flate2's own reader of several
//! members hides where they begin and gives up at the first broken one. This one keeps the members' offsets, and after a
//! broken member it looks for the next.

use super::header;
use flate2::{Crc, Decompress, FlushDecompress, Status};
use memchr::memmem;
use std::io::{self, BufRead, Read};

/// What a member may become: 100 times what it is, and a mebibyte. Measured for gzip at its best: 1,029 times; real pages
/// stay under 20.
pub(super) fn allowed(compressed: u64) -> u64 {
    compressed.saturating_mul(100).saturating_add(1 << 20)
}

/// Compressed bytes of the current member that are kept, to look in them for the next member when this one is cut.
const KEPT: usize = 1 << 20;

/// Most compressed bytes taken at a time.
const PIECE: usize = 64 << 10;

pub(super) const BOMB: &str = "becomes more than 100 times its size";

const MAGIC: &[u8] = &[0x1f, 0x8b, 8];

/// A broken member. It travels inside an [`io::Error`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("gzip member at byte {offset}: {what}")]
pub(super) struct Fault {
    pub(super) offset: u64,
    pub(super) what: &'static str,
}

/// The members of a file as one stream of decompressed bytes.
#[derive(Debug)]
pub(super) struct Members<R> {
    inner: R,
    /// Compressed bytes not yet used, and those of the current member that are kept.
    held: Vec<u8>,
    /// Next byte of `held` to use.
    at: usize,
    /// Where `held` begins in the file.
    base: u64,
    /// Where the current member begins in the file.
    member: u64,
    stage: Stage,
    inflate: Decompress,
    crc: Crc,
    out: Vec<u8>,
    /// How much of `out` is filled.
    made: usize,
    given: usize,
    /// Bytes read again after faults.
    gone_back: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// A member begins here, or the end.
    Between,
    /// A broken member lies behind; the next is looked for.
    Lost,
    /// Inside a member.
    Body,
}

impl<R: BufRead> Members<R> {
    /// `base`: where the reader stands in the file.
    pub(super) fn new(inner: R, base: u64) -> Self {
        Self {
            inner,
            held: Vec::new(),
            at: 0,
            base,
            member: 0,
            stage: Stage::Between,
            inflate: Decompress::new(false),
            crc: Crc::new(),
            out: vec![0; 64 << 10],
            made: 0,
            given: 0,
            gone_back: 0,
        }
    }

    /// Where the member begins that the next bytes of [`BufRead::fill_buf`] are of.
    pub(super) fn member(&self) -> u64 {
        self.member
    }

    fn rest(&self) -> &[u8] {
        self.held.get(self.at..).unwrap_or_default()
    }

    /// Reads more compressed bytes; `false` at the end of the file.
    fn more(&mut self) -> io::Result<bool> {
        let keep_from = match self.stage {
            Stage::Body => {
                let start = self.member.saturating_sub(self.base) as usize;
                if self.member < self.base || self.at - start.min(self.at) > KEPT {
                    self.at
                } else {
                    start
                }
            }
            Stage::Between | Stage::Lost => self.at,
        };
        if keep_from > 0 && keep_from >= self.held.len() / 2 {
            self.held.drain(..keep_from);
            self.base += keep_from as u64;
            self.at -= keep_from;
        }
        let fresh = self.inner.fill_buf()?;
        let fresh = fresh.get(..PIECE).unwrap_or(fresh);
        let read = fresh.len();
        self.held.extend_from_slice(fresh);
        self.inner.consume(read);
        Ok(read > 0)
    }

    /// Fills `out` with the next decompressed bytes; leaves it empty at the end.
    fn advance(&mut self) -> io::Result<()> {
        self.made = 0;
        self.given = 0;
        while self.made == 0 {
            match self.stage {
                Stage::Between => {
                    if !self.begin()? {
                        return Ok(());
                    }
                }
                Stage::Lost => {
                    if !self.search()? {
                        return Ok(());
                    }
                }
                Stage::Body => self.inflate_some()?,
            }
        }
        Ok(())
    }

    /// Reads the header of the member that begins here; `false` at the end. Zeros that fill up a tape's block are passed over.
    fn begin(&mut self) -> io::Result<bool> {
        loop {
            self.at += self.rest().iter().take_while(|byte| **byte == 0).count();
            if !self.rest().is_empty() {
                break;
            }
            if !self.more()? {
                return Ok(false);
            }
        }
        self.member = self.base + self.at as u64;
        self.stage = Stage::Body;
        loop {
            match head(self.rest()) {
                Head::Ends(length) => {
                    self.at += length;
                    self.inflate.reset(false);
                    self.crc.reset();
                    return Ok(true);
                }
                Head::Wrong => return Err(self.fault("no member begins here")),
                Head::More => {
                    if self.rest().len() > header::LONGEST {
                        return Err(self.fault("the header of a member is longer than its limit"));
                    }
                    if !self.more()? {
                        return Err(self.fault("the input ends inside a member"));
                    }
                }
            }
        }
    }

    /// Looks for the next member after a broken one; `false` at the end. The three bytes of the magic also occur by chance:
    /// what begins there must have a sane header and hold a record of a WARC, the one container with many members.
    fn search(&mut self) -> io::Result<bool> {
        loop {
            if let Some(found) = memmem::find(self.rest(), MAGIC) {
                self.at += found;
                while self.rest().len() < 4096 && self.more()? {}
                let held = self.held.get(self.at..).unwrap_or_default();
                if begins_record(held, &mut self.inflate) {
                    return self.begin();
                }
                self.at += 1;
            } else {
                self.at = self.held.len().saturating_sub(MAGIC.len() - 1).max(self.at);
                if !self.more()? {
                    return Ok(false);
                }
            }
        }
    }

    fn inflate_some(&mut self) -> io::Result<()> {
        if self.rest().is_empty() && !self.more()? {
            return Err(self.fault("the input ends inside a member"));
        }
        let (before_in, before_out) = (self.inflate.total_in(), self.inflate.total_out());
        let input = self.held.get(self.at..).unwrap_or_default();
        let status = self
            .inflate
            .decompress(input, &mut self.out, FlushDecompress::None);
        self.at += (self.inflate.total_in() - before_in) as usize;
        self.made = (self.inflate.total_out() - before_out) as usize;
        self.crc
            .update(self.out.get(..self.made).unwrap_or_default());
        match status {
            Err(_) => Err(self.fault("not in the coding")),
            Ok(_) if self.inflate.total_out() > allowed(self.inflate.total_in()) => {
                Err(self.fault(BOMB))
            }
            Ok(Status::StreamEnd) => self.trailer(),
            Ok(Status::Ok | Status::BufError) => {
                let stuck = self.made == 0 && self.inflate.total_in() == before_in;
                if stuck && !self.more()? {
                    return Err(self.fault("the input ends inside a member"));
                }
                Ok(())
            }
        }
    }

    /// Checks the sum behind the data. The last bytes of the member are given out with it, so that nothing of a member with a
    /// wrong sum is taken for whole.
    fn trailer(&mut self) -> io::Result<()> {
        while self.rest().len() < 8 {
            if !self.more()? {
                return Err(self.fault("the input ends inside a member"));
            }
        }
        let sum = self.crc.sum().to_le_bytes();
        let length = (self.inflate.total_out() as u32).to_le_bytes();
        if !self.rest().starts_with(&[sum, length].concat()) {
            return Err(self.fault("its checksum or length is wrong"));
        }
        self.at += 8;
        self.stage = Stage::Between;
        Ok(())
    }

    /// Gives up the current member: the search goes on right behind its first byte where that is still held.
    fn fault(&mut self, what: &'static str) -> io::Error {
        self.made = 0;
        // Members made to overlap could be read again and again: going back has a budget.
        let back = self.base + self.at as u64 - self.member;
        let budget = 4 * (self.base + self.at as u64) + KEPT as u64;
        let start = self.member.checked_sub(self.base);
        if let Some(start) = start.filter(|_| self.gone_back + back <= budget) {
            self.gone_back += back;
            self.at = (start as usize + 1).min(self.held.len());
        }
        self.stage = Stage::Lost;
        io::Error::other(Fault {
            offset: self.member,
            what,
        })
    }
}

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Members<R> {
    /// Bytes of one member: never of two.
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.given >= self.made {
            self.advance()?;
        }
        Ok(self.out.get(self.given..self.made).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.given += amount;
    }
}

/// What the bytes of a member begin with.
pub(super) enum Head {
    Ends(usize),
    More,
    Wrong,
}

/// Where the header of a member ends. [RFC 1952 §2.3](https://www.rfc-editor.org/rfc/rfc1952#page-5)
pub(super) fn head(bytes: &[u8]) -> Head {
    let known = bytes.len().min(MAGIC.len());
    if bytes.get(..known) != MAGIC.get(..known) {
        return Head::Wrong;
    }
    let Some(&flags) = bytes.get(3) else {
        return Head::More;
    };
    if flags & 0xe0 != 0 {
        return Head::Wrong;
    }
    let mut at = 10;
    if flags & 4 != 0 {
        let Some(&[low, high]) = bytes.get(at..at + 2) else {
            return Head::More;
        };
        at += 2 + usize::from(u16::from_le_bytes([low, high]));
    }
    for text in [8, 16] {
        if flags & text != 0 {
            match bytes.get(at..).and_then(|rest| memchr::memchr(0, rest)) {
                Some(end) => at += end + 1,
                None => return Head::More,
            }
        }
    }
    if flags & 2 != 0 {
        at += 2;
    }
    if at < bytes.len() {
        Head::Ends(at)
    } else {
        Head::More
    }
}

fn begins_record(bytes: &[u8], inflate: &mut Decompress) -> bool {
    let bytes = bytes.get(..4096).unwrap_or(bytes);
    let Head::Ends(start) = head(bytes) else {
        return false;
    };
    let mut out = [0; 16];
    inflate.reset(false);
    let input = bytes.get(start..).unwrap_or_default();
    let _ = inflate.decompress(input, &mut out, FlushDecompress::None);
    out.starts_with(b"WARC/")
}

/// The broken member that an error tells of.
pub(super) fn fault_of(error: &io::Error) -> Option<Fault> {
    error.get_ref()?.downcast_ref::<Fault>().copied()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
pub(super) mod tests {
    use super::{Members, fault_of};
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::{BufRead, Write};

    pub(in crate::archive) fn gzip(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn after_a_broken_member_comes_the_next_record() {
        let record = gzip(b"WARC/1.0\r\n");
        let cut = record.get(..record.len() - 5).unwrap();
        let file = [cut, &record].concat();
        let mut members = Members::new(&file[..], 0);
        let fault = fault_of(&members.fill_buf().unwrap_err()).unwrap();
        assert_eq!(fault.offset, 0);
        assert_eq!(members.fill_buf().unwrap(), b"WARC/1.0\r\n");
        assert_eq!(members.member(), cut.len() as u64);
    }
}
