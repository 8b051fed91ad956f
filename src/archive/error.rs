//! [`ArchiveError`]: a record that could not be read, and where it stands.

use std::io;

/// A part of an archive that could not be read. The records after it still are, unless it says that the reader failed.
///
/// # Examples
///
/// ```
/// use tearsheet::archive;
///
/// let broken: &[u8] = b"WARC/1.0\r\nWARC-Type: conversion\r\n\r\n";
/// let error = archive::records(broken).next().unwrap().unwrap_err();
/// assert_eq!(error.to_string(), "byte 0: the record states no length");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("byte {offset}: {kind}")]
#[non_exhaustive]
pub struct ArchiveError {
    /// First byte of what is broken, counted in the decompressed stream; of the file itself where `kind` is
    /// [`ArchiveErrorKind::Gzip`].
    pub offset: u64,
    /// First byte, in the file, of the gzip member that the record begins in; `None` where the file is not compressed.
    pub member: Option<u64>,
    /// What is wrong.
    pub kind: ArchiveErrorKind,
}

/// What is wrong with a part of an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ArchiveErrorKind {
    /// Something else stands where a record should begin.
    #[error("no record begins here")]
    NotARecord,
    /// A header block without an end within its limit.
    #[error("the header block is longer than {limit} bytes")]
    HeaderTooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// Another record begins inside its header block: it was cut there.
    #[error("another record begins inside the header block")]
    HeaderCut,
    /// No `Content-Length`, or one that is no number.
    #[error("the record states no length")]
    NoLength,
    /// Longer than [`Limits::record`](crate::Limits::record).
    #[error("the record holds {declared} bytes, the limit is {limit}")]
    TooLarge {
        /// Length in bytes as stated or found so far.
        declared: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// No record ends where this one says that it does.
    #[error("the record does not end after the {declared} bytes it states")]
    WrongLength {
        /// Length in bytes as stated.
        declared: u64,
    },
    /// The input ends inside the record.
    #[error("the input ends inside the record")]
    Truncated,
    /// A broken or over-large gzip member.
    #[error("gzip: {what}")]
    Gzip {
        /// What is wrong with it.
        what: &'static str,
    },
    /// Compressed in a way that this build does not read.
    #[error("compressed: {what}")]
    Compressed {
        /// How it is compressed, and what would read it.
        what: &'static str,
    },
    /// The reader failed; nothing follows.
    #[error("cannot be read: {0}")]
    Io(io::ErrorKind),
}
