//! [`Limits`], each with its reason.

/// What a hostile input may cost. The defaults bite none of 4,775 real saved pages (933 MB).
///
/// # Examples
///
/// ```
/// use tearsheet::{Limits, Parser};
///
/// let mut limits = Limits::default();
/// limits.bytes = 1024;
/// let parser = Parser::new().limits(limits);
/// assert!(parser.parse(&"<p>x</p>".repeat(2000)).is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Longest input in bytes: 16 MiB for HTML. Longest real page: 5.3 MB. Over it: [`ParseError::TooLarge`](crate::ParseError::TooLarge).
    pub bytes: usize,
    /// Longest text dump in bytes: 256 MiB. A dump is read in one pass and has no tree.
    pub dump_bytes: usize,
    /// Deepest nesting of elements: 192. Deepest real page: 139, the next 56; browsers stop at 512. html5ever's tree builder
    /// takes quadratic time in the depth (its issue 788).
    pub depth: usize,
    /// Nodes and attributes beyond one for each eight bytes of input: 20,000. One formatting element with many
    /// attributes can be copied a million times by the adoption agency.
    pub nodes: usize,
    /// Attributes kept of one tag: 256. Most on a real page: 136.
    pub attributes: usize,
    /// JSON-LD scripts read: 256. Most on a real page: 104.
    pub scripts: usize,
    /// Deepest nesting inside structured data: 128. Deepest real one: 11.
    pub item_depth: usize,
    /// Notices kept: 64; the rest are counted.
    pub notices: usize,
    /// Longest record of an archive in bytes, as it stands and with its codings taken off: 64 MiB. It is what a reader of
    /// archives holds at a time; crawlers cut what is longer.
    pub record: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 16 << 20,
            dump_bytes: 256 << 20,
            depth: 192,
            nodes: 20_000,
            attributes: 256,
            scripts: 256,
            item_depth: 128,
            notices: 64,
            record: 64 << 20,
        }
    }
}
