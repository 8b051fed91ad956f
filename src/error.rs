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
    /// (text).
    #[error("the input holds {bytes} bytes, the limit is {limit}")]
    TooLarge {
        /// Length of the input in bytes.
        bytes: usize,
        /// The limit that was in force, in bytes.
        limit: usize,
    },
    /// Bytes that are no text in any charset: an image, an archive, an executable.
    #[error("the input is not text: {what}")]
    NotText {
        /// What the first bytes look like, e.g. `"a PNG image"`.
        what: &'static str,
    },
    /// A record of an archive whose payload cannot be had: a coding that is not read, a body over its limit.
    #[error(transparent)]
    Archive(#[from] crate::archive::ArchiveError),
}
