//! The common sheet: a list of blocks. Text dumps and HTML both make one; `prose` and `dump::run` read it.

use crate::span::Span;
use std::borrow::Cow;

/// One piece of text as the page showed it: a paragraph, a heading, a list item, a table cell, a line of a dump.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Block<'a> {
    /// Its text, white space collapsed, artefacts of the dump tool undone.
    pub(crate) text: Cow<'a, str>,
    /// Its place in the caller's text.
    pub(crate) span: Span,
    /// What the input says of it besides the text.
    pub(crate) hints: Hints,
}

/// What a markup or a dump tool's own marks say of a block.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Hints {
    /// Heading level 1–6.
    pub(crate) heading: Option<u8>,
    /// The block is an item of a list.
    pub(crate) item: bool,
    /// The whole block is a link; its target where known.
    pub(crate) link: Option<String>,
    /// The links that a row of them shows, `[Mills](…) [Floods](…)`, where the dump marks them (dumps only).
    pub(crate) row: Vec<Anchor>,
    /// A blank line (dump) or a block border (HTML) stands before it.
    pub(crate) gap: bool,
    /// How much of it stands in links, in tenths.
    pub(crate) linked: u8,
    /// What its element says of it (HTML only).
    pub(crate) element: Element,
    /// A print of the elements round its own, by their names and classes (HTML only).
    pub(crate) inside: u32,
    /// Inside `main` or `article` (HTML only).
    pub(crate) main: bool,
    /// The part of the page (HTML only).
    pub(crate) region: Region,
    /// Inside matter that is about another page or by somebody else (HTML only).
    pub(crate) others: bool,
}

/// One link of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// What it shows, without what parts it from the next.
    pub(crate) text: String,
    /// Its target; empty where unknown.
    pub(crate) target: String,
}

/// What an element says of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Element {
    /// Nothing; all blocks of a text dump.
    #[default]
    Unknown,
    /// `p`.
    Paragraph,
    /// Beside a picture: `figcaption`, and all else of a `figure`.
    Caption,
    /// Quotation: `blockquote`.
    Quote,
}

/// The part of a page that a block stands in ([ARIA landmarks](https://www.w3.org/TR/wai-aria/#landmark_roles)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Region {
    /// Not known.
    #[default]
    Unknown,
    /// Site header.
    Banner,
    /// Menus.
    Navigation,
    /// Side matter: related articles, comments.
    Complementary,
    /// Site footer.
    ContentInfo,
}

/// The page as a list of blocks, in reading order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sheet<'a> {
    /// The blocks.
    pub(crate) blocks: Vec<Block<'a>>,
    /// Addresses of its links, in reading order, where the dump kept them.
    pub(crate) addresses: Vec<Cow<'a, str>>,
    /// What the heads and feet say that a browser printed with it.
    pub(crate) printed: Option<Printing>,
}

/// The places of what a browser prints round a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Printing {
    /// The day and time.
    pub(crate) time: Span,
    /// The page's address, where it is whole.
    pub(crate) address: Option<Span>,
}
