//! [`Notice`]: a page, but an odd one.

use crate::span::Span;
use serde::{Deserialize, Serialize};

/// Something odd that did not stop the reading. Prints as the sentence of its kind; never holds text of the input.
///
/// # Examples
///
/// ```
/// use tearsheet::NoticeKind;
///
/// let text = "<title>{{title}}</title><h1>Oak</h1><time datetime='2024-02-30'>";
/// let found = tearsheet::inspect_dump(text)?;
/// for notice in &found.notices {
///     println!("{notice}: {:?}", notice.span.of(text));
/// }
/// # assert!(!found.notices.is_empty());
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Notice {
    /// What happened.
    pub kind: NoticeKind,
    /// Where, in bytes of the text handed in; empty where it concerns the whole input.
    pub span: Span,
}

impl Notice {
    pub(crate) const fn new(kind: NoticeKind, span: Span) -> Self {
        Self { kind, span }
    }
}

impl std::fmt::Display for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.kind.sentence())
    }
}

/// The kinds of [`Notice`]. Prints as its name in JSON: `impossible-date`; [`NoticeKind::sentence`] says each in words.
///
/// # Examples
///
/// ```
/// use tearsheet::NoticeKind;
///
/// let found = tearsheet::inspect_dump("<title>Oak</title><meta name=date content=2024-02-30>")?;
/// let kinds: Vec<NoticeKind> = found.notices.iter().map(|notice| notice.kind).collect();
/// assert_eq!(kinds, [NoticeKind::ImpossibleDate]);
/// assert_eq!(kinds[0].to_string(), "impossible-date");
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NoticeKind {
    /// Two trusted sources state different dates of publication. Which sources differ on other fields, the claims tell:
    /// [`Outcome::Lost`](crate::Outcome::Lost).
    Conflict,
    /// A day and month could be read either way, and nothing settles which.
    AmbiguousDate,
    /// A value is written like a date and is none (`2023-02-30`).
    ImpossibleDate,
    /// A date is relative ("2 hours ago") and the caller gave no reference time.
    RelativeDate,
    /// The dump holds more than one page; the first was read.
    SeveralPages,
    /// The dump ends in the middle of a value whose form shows it: a time, a locale, a text that it says whole elsewhere. An address
    /// may end anywhere, and a sentence too: a cut there is not seen.
    Truncated,
    /// NULs or control characters stand in the text.
    ControlCharacters,
    /// UTF-8 was once read as another charset.
    Mojibake,
    /// Elements nest deeper than [`Limits::depth`](crate::Limits::depth); deeper ones were flattened.
    DepthLimit,
    /// More nodes and attributes than [`Limits::nodes`](crate::Limits::nodes); the rest was read without a tree.
    NodeLimit,
    /// A tag has more attributes than [`Limits::attributes`](crate::Limits::attributes); the rest of them were dropped.
    AttributeLimit,
    /// A structured-data block is broken and was mended.
    MendedJson,
    /// A structured-data block is broken and could not be read.
    BrokenJson,
    /// More structured data than the limits allow; the rest was left out.
    StructuredDataLimit,
    /// More links to other forms of the page than are read, 512; the rest were left out.
    AlternateLimit,
    /// A value was a template's placeholder (`{{title}}`, `undefined`) and was left out.
    Placeholder,
    /// The declared charset is not the one the bytes are in.
    WrongCharset,
    /// The page of a record or of an MHTML file is in a charset that needs the feature `bytes`, which this build is without: what it has
    /// beyond ASCII is U+FFFD.
    UnreadCharset,
    /// The page's address is relative and nothing says to what: it was left out. [`Parser::base_url`](crate::Parser::base_url) helps.
    RelativeAddress,
    /// The page is a copy kept by an archive; its own address was recovered.
    ArchivedCopy,
    /// More notices than [`Limits::notices`](crate::Limits::notices); the rest were only counted.
    NoticeLimit,
}

impl std::fmt::Display for NoticeKind {
    /// The name that JSON has for it: `impossible-date`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serialize(f)
    }
}

impl NoticeKind {
    /// The notice in words, without text of the input.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Conflict => "two sources state different days of publication",
            Self::AmbiguousDate => "day and month could be read either way",
            Self::ImpossibleDate => "written like a date, but there is no such day or time",
            Self::RelativeDate => "a relative date, and no reference time was given",
            Self::SeveralPages => "more than one page; the first was read",
            Self::Truncated => "ends in the middle of a value",
            Self::ControlCharacters => "control characters in the text",
            Self::Mojibake => "text decoded with the wrong charset",
            Self::DepthLimit => "elements nest deeper than the limit",
            Self::NodeLimit => {
                "more nodes and attributes than the limit; the rest was read without a tree"
            }
            Self::AttributeLimit => "a tag has more attributes than the limit",
            Self::MendedJson => "broken structured data, mended",
            Self::BrokenJson => "broken structured data, left out",
            Self::StructuredDataLimit => "more structured data than the limit",
            Self::AlternateLimit => "more links to other forms of the page than the limit",
            Self::Placeholder => "a template's placeholder instead of a value",
            Self::WrongCharset => "the declared charset is not the one the bytes are in",
            Self::UnreadCharset => "a charset that needs the feature bytes; letters were lost",
            Self::RelativeAddress => "the page's address is relative, and its base is not known",
            Self::ArchivedCopy => "an archive's copy of the page",
            Self::NoticeLimit => "more notices than the limit",
        }
    }
}
