//! [`Parser`]: the one way through, and what a caller can say about the input.

use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::error::ParseError;
use crate::input::InputKind;
use crate::inspection::{BlockReading, Inspection};
use crate::limits::Limits;
use crate::notice::{Notice, NoticeKind};
use crate::page::{Date, PageMetadata};
use crate::span::Span;
use crate::{inspection, resolve, restore};
use std::borrow::Cow;

/// A builder for what needs saying about an input; [`parse_dump`](crate::parse_dump) is its default.
///
/// # Examples
///
/// ```
/// use tearsheet::{InputKind, Parser};
///
/// let parser = Parser::new().kind(InputKind::Html).base_url("https://paper.example/news/");
/// let page = parser.parse("<link rel=canonical href=mill.html><title>The mill turns again</title>")?;
/// assert_eq!(page.url.as_deref(), Some("https://paper.example/news/mill.html"));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Parser {
    pub(crate) limits: Limits,
    kind: Option<InputKind>,
    base_url: Option<String>,
    reference_time: Option<Date>,
    capture_time: Option<Date>,
    day_month_order: DayMonthOrder,
}

/// How `03/04/2023` is read where neither the language nor an impossible order settles it.
///
/// [`Parser::day_month_order`] takes it.
///
/// # Examples
///
/// ```
/// use tearsheet::{DayMonthOrder, Parser};
///
/// let text = "<title>Oak</title><meta name=date content=03/04/2023>";
/// assert_eq!(Parser::new().parse(text)?.date_published, None);
/// let page = Parser::new().day_month_order(DayMonthOrder::DayFirst).parse(text)?;
/// assert_eq!(page.date_published.unwrap().to_string(), "2023-04-03");
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum DayMonthOrder {
    /// Not at all: the date is left out and a notice says so.
    #[default]
    Unknown,
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

/// What the readers need to know besides the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'p> {
    pub(crate) limits: &'p Limits,
    /// The page's address as the caller knows it.
    pub(crate) base_url: Option<&'p str>,
    /// What "2 hours ago" counts from.
    pub(crate) reference_time: Option<Date>,
    pub(crate) day_month_order: DayMonthOrder,
}

/// What a reader gives back besides notices.
#[derive(Debug, Default)]
pub(crate) struct Reading<'a> {
    pub(crate) claims: Claims<'a>,
    /// The blocks of a text dump with the role each was given; empty for HTML.
    pub(crate) blocks: Vec<BlockReading>,
}

impl Parser {
    /// A parser with default limits that detects everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// What an input may cost.
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// What the input is, where [`InputKind::detect`] need not guess.
    pub const fn kind(mut self, kind: InputKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The address the page was fetched from, absolute: relative addresses are joined to it by
    /// [RFC 3986 §5](https://www.rfc-editor.org/rfc/rfc3986#section-5). It is not taken for the page's own `url`;
    /// it is kept as [`Capture::url`](crate::Capture::url).
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// The time that relative dates ("2 hours ago") count from. Without it they are not read: the machine's clock never is.
    /// A [`chrono::DateTime`] goes in through [`Date::try_from`].
    pub const fn reference_time(mut self, time: Date) -> Self {
        self.reference_time = Some(time);
        self
    }

    /// When the copy was taken: kept as [`Capture::date`](crate::Capture::date), apart from publication.
    pub const fn capture_time(mut self, time: Date) -> Self {
        self.capture_time = Some(time);
        self
    }

    /// How `03/04/2023` is read where nothing settles it.
    pub const fn day_month_order(mut self, order: DayMonthOrder) -> Self {
        self.day_month_order = order;
        self
    }

    /// Reads one page.
    ///
    /// # Errors
    ///
    /// - [`ParseError::Empty`]: nothing but white space and control characters.
    /// - [`ParseError::TooLarge`]: longer than [`Limits::bytes`] (HTML, also inside a WARC record or MHTML) or [`Limits::dump_bytes`]
    ///   (everything else).
    pub fn parse(&self, text: &str) -> Result<PageMetadata, ParseError> {
        let mut notices = Vec::new();
        let reading = self.read(text, &mut notices, false)?.1;
        Ok(resolve::resolve(&reading.claims, &mut notices).0)
    }

    /// Reads one page and tells why each value was chosen.
    ///
    /// # Errors
    ///
    /// As [`Parser::parse`].
    pub fn inspect(&self, text: &str) -> Result<Inspection, ParseError> {
        let mut notices = Vec::new();
        let (kind, reading) = self.read(text, &mut notices, true)?;
        let (page, outcomes) = resolve::resolve(&reading.claims, &mut notices);
        Ok(inspection::report(
            text,
            kind,
            page,
            reading,
            &outcomes,
            notices,
            &self.limits,
        ))
    }

    /// The same parser for a copy of which its archive states more; what the caller stated stays.
    pub(crate) fn of_copy(
        &self,
        kind: Option<InputKind>,
        url: Option<Cow<'_, str>>,
        time: Option<Date>,
    ) -> Self {
        let mut parser = self.clone();
        parser.kind = parser.kind.or(kind);
        parser.base_url = parser.base_url.or_else(|| url.map(Cow::into_owned));
        parser.capture_time = parser.capture_time.or(time);
        parser
    }

    fn read<'a>(
        &self,
        text: &'a str,
        notices: &mut Vec<Notice>,
        with_blocks: bool,
    ) -> Result<(InputKind, Reading<'a>), ParseError> {
        let kind = self.kind.unwrap_or_else(|| InputKind::detect(text));
        let limit = if kind == InputKind::Html {
            self.limits.bytes
        } else {
            self.limits.dump_bytes
        };
        if text.len() > limit {
            return Err(ParseError::TooLarge {
                bytes: text.len(),
                limit,
            });
        }
        if text
            .chars()
            .all(|c| c.is_whitespace() || c.is_control() || c == '\u{feff}')
        {
            return Err(ParseError::Empty);
        }
        if let Some(at) = control_character(text) {
            notices.push(Notice::new(
                NoticeKind::ControlCharacters,
                Span::new(at, at + 1),
            ));
        }
        let context = Context {
            limits: &self.limits,
            base_url: self.base_url.as_deref(),
            reference_time: self.reference_time,
            day_month_order: self.day_month_order,
        };
        let mut reading = restore::read(text, kind, context, notices, with_blocks)?;
        let archived = |claim: &&Claim<'_>| {
            claim.field == Field::ArchivedAt
                && matches!(claim.source, Source::Capture | Source::Header)
        };
        if let Some(claim) = reading.claims.iter().find(archived) {
            notices.push(Notice::new(NoticeKind::ArchivedCopy, claim.span));
        }
        reading.claims.extend(self.said_by_the_caller());
        Ok((kind, reading))
    }

    /// What the caller said of the copy, as claims like any other.
    fn said_by_the_caller<'a>(&self) -> impl Iterator<Item = Claim<'a>> {
        let date = self
            .capture_time
            .map(|time| (Field::CaptureDate, Value::Date(time)));
        let url = self
            .base_url
            .clone()
            .map(|url| (Field::CaptureUrl, Value::text(url)));
        date.into_iter().chain(url).map(|(field, value)| Claim {
            field,
            value,
            span: Span::default(),
            source: Source::Capture,
            rule: "said by the caller",
            weight: 0,
            basis: None,
        })
    }
}

/// The first control character that is no white space. By blocks, so that the compiler can look at many bytes at a time: this
/// runs over every byte of every page.
fn control_character(text: &str) -> Option<usize> {
    let is_control = |b: &u8| *b < 32 && !matches!(b, b'\n' | b'\r' | b'\t' | 12);
    let mut blocks = text.as_bytes().chunks(256).enumerate();
    blocks.find_map(|(index, block)| {
        let any = block.iter().fold(false, |any, b| any | is_control(b));
        let at = any.then(|| block.iter().position(is_control));
        at.flatten().map(|at| index * 256 + at)
    })
}
