//! Dumps with marks: lines joined to paragraphs, and the marks taken for what they say.

mod lynx;
mod markdown;
mod row;
mod terminal;

use super::measure::{self, Mark};
use super::printed::Printed;
use super::wrap::{self, Glue, Tail};
use super::{Family, Layout, Lines, trim};
use crate::block::{Block, Hints, Sheet};
use crate::span::Span;
use crate::value::text::collapse;
use crate::value::text::columns;
use std::borrow::Cow;

/// The blocks of a dump that is wrapped, indented or marked up.
pub(super) fn read<'a>(text: &'a str, layout: Layout, printed: &Printed) -> Sheet<'a> {
    let references = if layout.family == Family::Lynx {
        lynx::References::of(text)
    } else {
        lynx::References::default()
    };
    let mut addresses: Vec<Cow<'_, str>> = references.addresses().collect();
    let mut blocks: Vec<Block<'_>> = Vec::with_capacity(text.len() / 96 + 8);
    let mut open: Option<Paragraph<'_>> = None;
    // Heads and feet of sheets behind it.
    let mut between: Vec<Block<'_>> = Vec::new();
    let mut gap = false;
    let mut front = Front::Before;
    for raw in Lines::of(text) {
        let body = trim(raw);
        if body.is_empty() {
            gap = true;
            continue;
        }
        let span = Span::within(text, body);
        let added = printed.at(text, span.start);
        let is_between = added.is_some() && open.is_some();
        if let Some(said) = added.or_else(|| references.covers(span.start).then_some("")) {
            let block = Block {
                text: Cow::Borrowed(said),
                span,
                hints: Hints::default(),
            };
            if is_between {
                between.push(block);
                continue;
            }
            close(
                &mut blocks,
                open.take(),
                layout,
                &references,
                &mut addresses,
            );
            blocks.push(block);
            continue;
        }
        let line = Line::new(raw, body, span);
        front = front.after(body);
        let plain = front != Front::None;
        // A line said twice in a row is whole both times: a headline under both of its names.
        let again = open
            .as_ref()
            .is_some_and(|paragraph| !gap && paragraph.tail.body == body);
        // A paragraph goes over the border of two sheets in the middle of a sentence only.
        let goes_over = !between.is_empty() && body.starts_with(char::is_lowercase);
        let may_go_on = if between.is_empty() { !gap } else { goes_over };
        if let Some(paragraph) = open.as_mut().filter(|_| may_go_on && !plain) {
            if paragraph.take_on(&line, layout) {
                between.clear();
                gap = false;
                continue;
            }
        }
        close(
            &mut blocks,
            open.take(),
            layout,
            &references,
            &mut addresses,
        );
        blocks.append(&mut between);
        let mut paragraph = Paragraph::new(&line, gap, plain, layout);
        paragraph.tail.broken |= again;
        open = Some(paragraph);
        gap = false;
    }
    close(&mut blocks, open, layout, &references, &mut addresses);
    blocks.append(&mut between);
    Sheet {
        blocks,
        addresses,
        printed: printed.says,
    }
}

/// Front matter is read as it stands: what looks like a mark in it is a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Front {
    Before,
    Inside(&'static str),
    Last,
    None,
}

impl Front {
    fn after(self, body: &str) -> Self {
        match self {
            Self::Before if matches!(body, "---" | "---yaml" | "---toml") => Self::Inside("---"),
            Self::Before if matches!(body, "+++" | "+++toml") => Self::Inside("+++"),
            Self::Inside(fence) if body == fence => Self::Last,
            Self::Inside(fence) => Self::Inside(fence),
            _ => Self::None,
        }
    }
}

/// A line taken to pieces.
struct Line<'a> {
    body: &'a str,
    span: Span,
    indent: usize,
    /// Where the text begins, behind the mark.
    column: usize,
    /// The same of a numbered item, `1. The mill`, where the number is one: `12. Januar` is not.
    hang: Option<usize>,
    width: usize,
    mark: Option<Mark>,
    broken: bool,
}

impl<'a> Line<'a> {
    fn new(raw: &str, body: &'a str, span: Span) -> Self {
        let indent = raw.bytes().take_while(|b| *b == b' ').count();
        let mark = measure::marked(body);
        let column = match mark {
            Some(Mark::Bullet) => {
                let text = body
                    .split_once(' ')
                    .map_or(body, |(_, text)| text.trim_start());
                indent + columns(body) - columns(text)
            }
            _ => indent,
        };
        Self {
            body,
            span,
            indent,
            column,
            hang: numbered(body).map(|number| indent + number),
            width: indent + columns(body),
            mark,
            broken: raw.trim_end_matches('\r').ends_with("  "),
        }
    }

    fn tail(&self) -> Tail<'a> {
        Tail {
            body: self.body,
            column: self.column,
            width: self.width,
            broken: self.broken,
            inside: false,
            address: ends_in_address(self.body),
        }
    }
}

/// Columns of the number that a list's item begins with, the space behind it among them.
fn numbered(body: &str) -> Option<usize> {
    let (number, rest) = body.split_once(". ")?;
    let is_number = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| body.len() - rest.trim_start().len())
}

fn ends_in_address(body: &str) -> bool {
    let space = memchr::memrchr(b' ', body.as_bytes());
    let last = body.get(space.unwrap_or(0)..).unwrap_or_default();
    memchr::memchr(b':', last.as_bytes()).is_some() && last.contains("://")
}

/// Lines that belong together.
struct Paragraph<'a> {
    text: Cow<'a, str>,
    span: Span,
    tail: Tail<'a>,
    indent: usize,
    hang: Option<usize>,
    mark: Option<Mark>,
    gap: bool,
    plain: bool,
}

impl<'a> Paragraph<'a> {
    fn new(line: &Line<'a>, gap: bool, plain: bool, layout: Layout) -> Self {
        Self {
            text: Cow::Borrowed(line.body),
            span: line.span,
            tail: Tail {
                inside: inside(false, line.body, layout),
                ..line.tail()
            },
            indent: line.indent,
            hang: line.hang,
            mark: line.mark,
            gap,
            plain,
        }
    }

    /// Takes the line on where it goes on from the last.
    fn take_on(&mut self, line: &Line<'a>, layout: Layout) -> bool {
        // A number and a dot begin a list's item only where they stand out: `am` / `12. Januar` is a sentence.
        let begins = match line.mark {
            Some(Mark::Other) => line.indent != self.indent || line.body.starts_with('|'),
            mark => mark.is_some(),
        };
        let again = self.tail.body == line.body;
        if ((begins || again) && !self.tail.inside) || self.plain {
            return false;
        }
        // The lines of a numbered item stand under its text: `1. Jane Weir: The mills.` / `   12 June 2004.`
        let tail = Tail {
            column: self
                .hang
                .filter(|hang| *hang == line.indent)
                .unwrap_or(self.tail.column),
            ..self.tail
        };
        let Some(glue) = wrap::glue(tail, line.body, line.indent, layout) else {
            return false;
        };
        let text = self.text.to_mut();
        if glue == Glue::Space {
            text.push(' ');
        }
        text.push_str(line.body);
        self.span.end = line.span.end;
        self.tail = Tail {
            inside: inside(self.tail.inside, line.body, layout),
            address: ends_in_address(line.body)
                || self.tail.address && glue == Glue::Nothing && !line.body.contains(' '),
            ..line.tail()
        };
        true
    }
}

/// Whether a line of Markdown ends in the middle of a link's address.
fn inside(before: bool, body: &str, layout: Layout) -> bool {
    if layout.family != Family::Markdown || layout.wrap.is_none() {
        return false;
    }
    match (body.rfind("]("), body.rfind(')')) {
        (Some(opens), Some(closes)) => opens > closes,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => before,
    }
}

fn close<'a>(
    blocks: &mut Vec<Block<'a>>,
    paragraph: Option<Paragraph<'a>>,
    layout: Layout,
    references: &lynx::References<'a>,
    addresses: &mut Vec<Cow<'a, str>>,
) {
    let Some(paragraph) = paragraph else {
        return;
    };
    let mut hints = Hints {
        gap: paragraph.gap,
        ..Hints::default()
    };
    let text = if paragraph.plain {
        paragraph.text
    } else {
        let text = unmarked(paragraph.text, paragraph.mark, layout.family, &mut hints);
        match layout.family {
            Family::Markdown => markdown::read(text, &mut hints, addresses),
            Family::Lynx => {
                if paragraph.indent == 0 && !hints.item {
                    hints.heading = Some(2);
                }
                lynx::read(text, references, &mut hints)
            }
            Family::Wrapped => terminal::read(text),
            Family::Plain | Family::Indented | Family::Printed => text,
        }
    };
    blocks.push(Block {
        text: tidy(text),
        span: paragraph.span,
        hints,
    });
}

/// Without the bullet or the `#` at the start, which become hints.
fn unmarked<'a>(
    text: Cow<'a, str>,
    mark: Option<Mark>,
    family: Family,
    hints: &mut Hints,
) -> Cow<'a, str> {
    match mark {
        Some(Mark::Bullet) => {
            hints.item = true;
            let skip = text.chars().next().map_or(0, char::len_utf8);
            cut(text, skip)
        }
        Some(Mark::Heading) if family == Family::Markdown => {
            let level = text.bytes().take_while(|b| *b == b'#').count();
            hints.heading = u8::try_from(level).ok();
            cut(text, level)
        }
        _ => text,
    }
}

fn cut(text: Cow<'_, str>, skip: usize) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(skip..).unwrap_or("").trim_start()),
        Cow::Owned(text) => Cow::Owned(text.get(skip..).unwrap_or("").trim_start().to_owned()),
    }
}

fn tidy(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => collapse(text),
        Cow::Owned(text) => match collapse(&text) {
            Cow::Borrowed(same) if same.len() == text.len() => Cow::Owned(text),
            other => Cow::Owned(other.into_owned()),
        },
    }
}
