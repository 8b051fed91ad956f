//! [`ParseError`]: there is no page here.

/// Why a call gave no page at all.
///
/// Everything that still leaves something to say is no error: it is a page with [`Notice`](crate::Notice)s.
/// Messages never hold text of the input.
///
/// # Examples
///
/// ```
/// use tearsheet::{ParseError, parse_dump};
///
/// assert_eq!(parse_dump(" \n\t").unwrap_err(), ParseError::Empty);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseError {
    /// Nothing but white space, control characters and byte order marks: `""`, `"\u{feff}\n\n"`.
    #[error("the input holds no text")]
    Empty,
    /// The input is longer than [`Limits::bytes`](crate::Limits::bytes) (HTML) or [`Limits::dump_bytes`](crate::Limits::dump_bytes)
    /// (text), or the page that a WARC record or an MHTML file holds is: 17 MiB of HTML under the default limits.
    #[error("the input holds {bytes} bytes, the limit is {limit}")]
    TooLarge {
        /// Length of the input in bytes.
        bytes: usize,
        /// The limit that was in force, in bytes.
        limit: usize,
    },
    /// Bytes that are no text in any charset, by how they begin: an image, an archive, an executable. Only the calls that take bytes
    /// or a record give it: `b"\x89PNG\r\n\x1a\n"`.
    #[error("the input is not text: {what}")]
    NotText {
        /// What the first bytes look like, e.g. `"a PNG image"`.
        what: &'static str,
    },
    /// A record of an archive whose payload cannot be had: a coding that is not read, a body over its limit. Only the calls that take a
    /// record or bytes give it: `Content-Encoding: br`.
    #[error(transparent)]
    Archive(#[from] crate::archive::ArchiveError),
}
