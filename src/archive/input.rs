//! The bytes under a reader: plain, or the members of a gzip file, told by the first bytes.

use super::error::{ArchiveError, ArchiveErrorKind};
#[cfg(feature = "gzip")]
use super::gzip::{self, Members};
use std::io::{self, BufRead, Chain, Cursor, Read};

type Whole<R> = Chain<Cursor<Vec<u8>>, R>;

#[derive(Debug)]
pub(super) enum Input<R> {
    /// Nothing was read; the second is where the reader stands in its file.
    Unread(Option<R>, u64),
    Plain(Whole<R>),
    #[cfg(feature = "gzip")]
    Gzip(Box<Members<Whole<R>>>),
}

impl<R: BufRead> Input<R> {
    pub(super) fn new(reader: R) -> Self {
        Self::Unread(Some(reader), 0)
    }

    pub(super) fn starting_at(&mut self, offset: u64) {
        if let Self::Unread(_, base) = self {
            *base = offset;
        }
    }

    /// The next bytes, none at the end, and the gzip member they are of. [`Input::used`] must follow.
    pub(super) fn next_bytes(&mut self) -> Result<(&[u8], Option<u64>), ArchiveError> {
        if let Self::Unread(reader, base) = self {
            let base = *base;
            if let Some(reader) = reader.take() {
                *self = Self::open(reader, base)?;
            }
        }
        match self {
            Self::Unread(..) => Ok((&[], None)),
            Self::Plain(reader) => match fill(reader) {
                Ok(()) => Ok((reader.fill_buf().unwrap_or_default(), None)),
                Err(error) => Err(failed(&error)),
            },
            #[cfg(feature = "gzip")]
            Self::Gzip(members) => match fill(members.as_mut()) {
                Ok(()) => {
                    let member = members.member();
                    Ok((members.fill_buf().unwrap_or_default(), Some(member)))
                }
                Err(error) => Err(failed(&error)),
            },
        }
    }

    /// So many of the next bytes were used.
    pub(super) fn used(&mut self, length: usize) {
        match self {
            Self::Unread(..) => {}
            Self::Plain(reader) => reader.consume(length),
            #[cfg(feature = "gzip")]
            Self::Gzip(members) => members.consume(length),
        }
    }

    fn open(mut reader: R, base: u64) -> Result<Self, ArchiveError> {
        let mut head = Vec::new();
        let read = reader.by_ref().take(4).read_to_end(&mut head);
        read.map_err(|error| failed(&error))?;
        let compressed = |what| ArchiveError {
            offset: base,
            member: None,
            kind: ArchiveErrorKind::Compressed { what },
        };
        if head == [0x28, 0xb5, 0x2f, 0xfd] {
            return Err(compressed("zstd is not read: decompress it first"));
        }
        if head.starts_with(b"BZh") || head == [0xfd, b'7', b'z', b'X'] {
            return Err(compressed("bzip2 and xz are not read: decompress it first"));
        }
        let gzip = head.starts_with(&[0x1f, 0x8b]);
        let whole = Cursor::new(head).chain(reader);
        if !gzip {
            return Ok(Self::Plain(whole));
        }
        #[cfg(feature = "gzip")]
        return Ok(Self::Gzip(Box::new(Members::new(whole, base))));
        #[cfg(not(feature = "gzip"))]
        Err(compressed("gzip is read with the feature `gzip`"))
    }
}

/// Makes the reader hold bytes; a signal that interrupts it is no failure.
fn fill(reader: &mut impl BufRead) -> io::Result<()> {
    loop {
        match reader.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => return other.map(|_| ()),
        }
    }
}

fn failed(error: &io::Error) -> ArchiveError {
    #[cfg(feature = "gzip")]
    if let Some(fault) = gzip::fault_of(error) {
        return ArchiveError {
            offset: fault.offset,
            member: Some(fault.offset),
            kind: ArchiveErrorKind::Gzip { what: fault.what },
        };
    }
    ArchiveError {
        offset: 0,
        member: None,
        kind: ArchiveErrorKind::Io(error.kind()),
    }
}
