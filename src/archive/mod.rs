//! Many pages in one file: WARC, WET, MHTML, and dumps one after another.
//!
//! [`records`] reads from any [`BufRead`](std::io::BufRead), [`records_in`] borrows from bytes in memory, [`pages`] leaves out
//! what holds no page. This room yields records and never reads a field of a page:
//! [`Parser::parse_record`](crate::Parser::parse_record) does that, by the same way as for any text, with the record's address
//! and time as facts of the capture.
//!
//! - WARC 0.17 to [1.1](https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/), WET included; HTTP responses
//!   with chunks, and with the feature `gzip` gzip and deflate. Not read: brotli, zstd, segments of a record cut in pieces
//!   (each piece is a record).
//! - MHTML ([RFC 2557](https://www.rfc-editor.org/rfc/rfc2557)), quoted-printable and base64.
//! - With the feature `gzip`, all of it compressed, record by record or as a whole.
//!
//! What an archive may cost: a record at most [`Limits::record`](crate::Limits::record), a header block 64 KiB, a gzip member 100 times
//! its size and a mebibyte, an MHTML page 1,024 parts, eight deep.

mod container;
mod encoded_word;
mod error;
#[cfg(feature = "gzip")]
mod gzip;
mod header;
mod http;
#[cfg(feature = "gzip")]
mod inflate;
mod input;
mod letter;
mod mhtml;
mod pages;
mod record;
mod slice;
mod stream;
mod transfer;
mod unwrap;
mod warc;

pub use error::{ArchiveError, ArchiveErrorKind};
pub use mhtml::Part;
pub use pages::{Page, Pages, pages};
pub use record::{Payload, Record, RecordKind};
pub use slice::{RecordsIn, records_in};
pub use stream::{Records, dumps, records};

pub(crate) use letter::{Letter, letter};
pub(crate) use unwrap::{Unwrapped, named_parts, unwrap};

#[cfg(all(feature = "bytes", feature = "gzip"))]
pub(crate) use inflate::gunzip_file;
