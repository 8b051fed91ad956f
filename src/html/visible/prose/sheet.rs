//! The page as the list of blocks that a text dump is: what an element says of the text in it, without what frames every page.

use super::is_frame;
use crate::block::{Block, Element, Hints, Region, Sheet};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::span::Span;
use crate::value::lexicon::Lexicon;
use crate::value::text;
use std::borrow::Cow;

/// The blocks of the page's own matter: menus, footers, comments and teasers left out; and the addresses of its links, of which most
/// pages need none.
pub(super) fn sheet<'d>(page: &Page<'d>) -> (Sheet<'static>, Vec<&'d str>) {
    let document = page.document;
    let mut writer = Writer::default();
    let mut open: Vec<Open> = Vec::new();
    let mut around = Around::default();
    let mut link = Link::default();
    let mut links = Vec::new();
    let mut at = 0;
    while at < document.ids().end {
        while let Some(done) = open.last().copied().filter(|open| at >= open.end) {
            open.pop();
            writer.end();
            around = done.around;
            writer.hints = around.hints();
        }
        let name = document.name(at);
        if !name.is_empty() && is_elsewhere(page, at, name) {
            at = document.descendants(at).end;
            continue;
        }
        if let Some(piece) = document.text(at) {
            if text::is_blank(piece) {
                writer.text.push(' ');
            } else {
                let target = link.target.filter(|_| at < link.end);
                writer.hints.others |= page.is_others(at);
                writer.write(piece, document.span(at), target);
            }
        } else if name == "a" {
            link = Link {
                end: document.descendants(at).end,
                target: document.attribute(at, "href"),
            };
            links.extend(link.target);
        } else if !name.is_empty() && !INLINE.contains(name) {
            writer.end();
            open.push(Open {
                end: document.descendants(at).end,
                around,
            });
            let place = page.place(at);
            let own = print(around.print, name, document.attribute(at, "class"));
            around = Around {
                element: within(around.element, name),
                inside: if holds_paragraphs(page, at) {
                    own
                } else {
                    around.print
                },
                print: own,
                main: place.main,
                region: place.region,
            };
            writer.begin(name, around.hints());
        }
        at += 1;
    }
    writer.end();
    let sheet = Sheet {
        blocks: writer.blocks,
        ..Sheet::default()
    };
    (sheet, links)
}

/// An element that stands on lines of its own, not yet ended, and what stands round it.
#[derive(Debug, Clone, Copy)]
struct Open {
    end: NodeId,
    around: Around,
}

/// What the elements say in which a text stands.
#[derive(Debug, Default, Clone, Copy)]
struct Around {
    element: Element,
    /// Print of what stands round the innermost element; where that holds paragraphs, its text is one beside them.
    inside: u32,
    /// The same, with that element.
    print: u32,
    main: bool,
    region: Region,
}

impl Around {
    /// What each text of the innermost element has, before its children, between them and behind the last.
    fn hints(self) -> Hints {
        Hints {
            element: self.element,
            inside: self.inside,
            main: self.main,
            region: self.region,
            ..Hints::default()
        }
    }
}

/// A print of an element and those round it, by their names and classes: paragraphs of one article have the same.
fn print(around: u32, name: &str, class: Option<&str>) -> u32 {
    let class = class.unwrap_or_default().as_bytes();
    let class = class.get(..40).unwrap_or(class);
    // Four bytes at once: each step waits for the one before.
    let words = name.as_bytes().chunks(4).chain(class.chunks(4));
    words.fold(around.rotate_left(5) ^ 0x9e37_79b9, |print, word| {
        let word = word
            .iter()
            .fold(0, |word, byte| word << 8 | u32::from(*byte));
        (print ^ word).wrapping_mul(0x0100_0193)
    })
}

/// Whether a child is a paragraph or stands for one.
fn holds_paragraphs(page: &Page<'_>, id: NodeId) -> bool {
    let mut children = page.document.children(id);
    children.any(|child| matches!(page.document.name(child), "p" | "div" | "blockquote"))
}

/// The link that a text stands in.
#[derive(Debug, Default, Clone, Copy)]
struct Link<'d> {
    end: NodeId,
    target: Option<&'d str>,
}

/// What an element makes of the text in it, inside one that has made something of it already.
fn within(around: Element, name: &str) -> Element {
    match (around, name) {
        (Element::Caption, _) | (_, "figure" | "figcaption") => Element::Caption,
        (Element::Quote, _) | (_, "blockquote") => Element::Quote,
        (_, "p") => Element::Paragraph,
        _ => around,
    }
}

/// Whether an element is not shown, or part of what stands on every page or of other pages.
fn is_elsewhere(page: &Page<'_>, id: NodeId, name: &str) -> bool {
    let place = page.place(id);
    place.hidden
        || place.minor
        || is_frame(page, id)
        || matches!(name, "button" | "select" | "textarea" | "title")
        || name == "th" && heads_column(page, id)
}

/// Most cells of a row, and most nodes behind it, that are asked whether the row heads columns.
const CELLS: usize = 16;
const BELOW: usize = 64;

/// Whether a cell stands in a row of such over rows that hold something, and tells what the columns hold: "Author", "Message".
fn heads_column(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let row = document.parent(id);
    let cells = || {
        let names = document.children(row).map(|cell| document.name(cell));
        names.take(CELLS).filter(|name| !name.is_empty())
    };
    let heads = cells().nth(1).is_some() && cells().all(|name| name == "th");
    let table = document.ancestors(row).take(2);
    let mut table = table.filter(|&around| document.name(around) == "table");
    heads
        && table.next().is_some_and(|table| {
            let below = document.descendants(row).end..document.descendants(table).end;
            below.take(BELOW).any(|at| document.name(at) == "td")
        })
}

/// Elements that do not end a line.
#[rustfmt::skip]
static INLINE: Lexicon<128> = Lexicon::of(&[
    "a", "abbr", "acronym", "address", "b", "bdi", "bdo", "big", "cite", "code", "data", "em", "font", "i", "img", "ins", "kbd", "label",
    "mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "input", "svg",
]);

/// Writes the blocks.
#[derive(Default)]
struct Writer {
    blocks: Vec<Block<'static>>,
    text: String,
    span: Option<Span>,
    hints: Hints,
    /// Some of the text stands in no link, or in another.
    unlinked: bool,
    /// Bytes of the text that stand in links.
    linked: usize,
}

impl Writer {
    /// Begins an element that stands on lines of its own.
    fn begin(&mut self, name: &str, hints: Hints) {
        self.hints = hints;
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
        self.hints.heading = level.filter(|level| (1..=6).contains(level));
        self.hints.item = name == "li";
    }

    /// Writes a piece that is more than white space.
    fn write(&mut self, piece: &str, span: Span, target: Option<&str>) {
        // `<span>Jane Doe</span><span>May 5</span>`: style sheets set them apart.
        let apart = self
            .text
            .ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
            && piece.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if apart {
            self.text.push(' ');
        }
        self.text.push_str(piece);
        if target.is_some() {
            self.linked += piece.trim_ascii().len();
        }
        match (&self.hints.link, target) {
            _ if self.unlinked => {}
            (None, Some(target)) if self.span.is_none() => {
                self.hints.link = Some(target.to_owned());
            }
            (Some(link), Some(target)) if link == target => {}
            _ => self.unlinked = true,
        }
        let start = self.span.map_or(span.start, |own| own.start);
        self.span = Some(Span::new(start.min(span.start), span.end.max(start)));
    }

    /// Ends the block; most elements hold none.
    fn end(&mut self) {
        let Some(span) = self.span.take() else {
            self.text.clear();
            self.hints = Hints::default();
            return;
        };
        let text = text::collapse(&self.text).into_owned();
        self.text.clear();
        let mut hints = std::mem::take(&mut self.hints);
        let unlinked = std::mem::take(&mut self.unlinked);
        let linked = std::mem::take(&mut self.linked) * 10;
        hints.linked = linked.checked_div(text.len()).unwrap_or(0).min(10) as u8;
        hints.link = hints.link.filter(|_| !unlinked);
        self.blocks.push(Block {
            text: Cow::Owned(text),
            span,
            hints,
        });
    }
}
