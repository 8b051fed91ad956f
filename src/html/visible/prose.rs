//! What the page shows as the same list of blocks that a text dump is, for the readers of visible text: the byline and the
//! day where markup tells none, and the article's text where none is stated.

use super::Page;
use super::{headline, whole_name};
use crate::block::{Block, Element, Hints, Region, Sheet};
use crate::claim::{BYLINE, Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::parser::Context;
use crate::prose;
use crate::span::Span;
use crate::value::{link, person, text};
use std::borrow::Cow;

/// Weight of an account's handle or less: it names nobody.
pub(super) const NAMED: i16 = -49;

/// Weight of a byline that says "by" or stands beside its day: it comes before the house, which the page's data name.
const SIGNED: i16 = 55;

/// Adds the author and the day that the visible text tells, where nothing else tells them.
pub(in crate::html) fn read(page: &Page<'_>, context: Context<'_>, claims: &mut Claims<'_>) {
    if !claims.iter().any(names_author) {
        let mut told = written_by(claims);
        claims.append(&mut told);
    }
    let houses = houses(claims);
    let (mut named, mut house) = (false, false);
    for claim in claims.iter().filter(|claim| names_author(claim)) {
        if is_among(claim, &houses) {
            house = true;
        } else {
            named = true;
        }
    }
    whole_name::read(page, claims);
    let dated = claims
        .iter()
        .any(|claim| claim.field == Field::DatePublished || claim.field == Field::DateModified);
    // Which parts of an element that is marked as the text are its paragraphs, the mark does not tell.
    let told = claims.iter().any(|claim| {
        let marked = matches!(
            claim.source,
            Source::Microdata | Source::Rdfa | Source::Microformats
        );
        claim.field == Field::ArticleBody && !marked
    });
    let untitled = is_untitled(claims);
    if named && dated && told && !untitled {
        return;
    }
    let mut sheet = sheet(page);
    if !told {
        let start = page.headline.map(|id| page.document.text_span(id).start);
        let mut body = prose::body_of_saved_page(&sheet, start, claims);
        claims.append(&mut body);
    }
    if named && dated && !untitled {
        return;
    }
    // A quotation is of the article's text, and is not signed by who signs the article.
    sheet.blocks.retain(|block| !block.hints.others);
    let mut found = prose::signed(&sheet, claims, context);
    // What nobody signs shows days of other things: sales, releases, deadlines.
    let signed = named || found.iter().any(|claim| claim.field == Field::Author);
    let credits: Vec<Span> = claims
        .iter()
        .chain(&found)
        .filter(|claim| is_credit(claim))
        .map(|claim| claim.span)
        .collect();
    found.retain(|claim| match claim.field {
        Field::Author => !named && (!house || claim.weight >= SIGNED),
        Field::Headline => untitled && credits.iter().any(|credit| follows(*credit, claim.span)),
        _ => !dated && signed,
    });
    for claim in found
        .iter_mut()
        .filter(|claim| claim.field == Field::Headline)
    {
        claim.weight = HEADED;
    }
    claims.append(&mut found);
}

/// Weight of what stands for a headline where nothing else does, and most bytes of the page between it and who wrote it, or when.
const HEADED: i16 = 20;
const CREDITED: usize = 120;

fn is_credit(claim: &Claim<'_>) -> bool {
    matches!(claim.field, Field::Author | Field::DatePublished)
}

/// Whether a credit stands right below a line: what else stands over a text is a menu's, "Site map".
fn follows(credit: Span, line: Span) -> bool {
    line.end <= credit.start && credit.start - line.end <= CREDITED
}

/// Whether a page has no heading and all that its head says is whose it is: sites of old have one title for all their pages.
fn is_untitled(claims: &Claims<'_>) -> bool {
    let headed =
        |claim: &Claim<'_>| claim.field == Field::Headline && claim.source == Source::Prose;
    let names = |claim: &Claim<'_>| {
        matches!(
            claim.field,
            Field::IsPartOf | Field::Publisher | Field::CopyrightHolder
        )
    };
    let titles = headline::titles(claims);
    let [title] = titles.as_slice() else {
        return false;
    };
    let is_named = |claim: &Claim<'_>| text::fold(&claim.value.to_string()) == *title;
    let is_host = |claim: &Claim<'_>| match &claim.value {
        Value::Text(url) if claim.field == Field::Url => link::host(url)
            .is_some_and(|host| text::squeezed(link::site(host)) == title.replace(' ', "")),
        _ => false,
    };
    !claims.iter().any(headed)
        && claims
            .iter()
            .any(|claim| names(claim) && is_named(claim) || is_host(claim))
}

/// Whom the description says the page was written by: "This post was written by Ada Mill, miller. Grain is …".
fn written_by(claims: &Claims<'_>) -> Claims<'static> {
    let told = claims.iter().find_map(|claim| match &claim.value {
        Value::Text(text) if claim.field == Field::Description => {
            let rest = behind_written_by(text)?;
            let names = text::head(rest, NAMES);
            Some((person::shown(first_part(names)), claim.span, claim.source))
        }
        _ => None,
    });
    let Some((names, span, source)) = told else {
        return Claims::new();
    };
    let whole = names.into_iter().filter(|name| name.contains(' '));
    whole
        .map(|name| Claim {
            field: Field::Author,
            value: Value::named(name),
            span,
            source,
            rule: "whom the description names",
            weight: 0,
        })
        .collect()
}

/// What stands behind the words that begin a description with the page's author: "Written by", "This post was written by". Of a book
/// or a song it is another's author.
fn behind_written_by(text: &str) -> Option<&str> {
    const PAGES: &[&str] = &["post", "blog post", "article", "page", "story", "entry"];
    let (before, rest) = text
        .split_once("ritten by ")
        .filter(|(before, _)| before.len() <= 32)?;
    let before = before.strip_suffix(['W', 'w'])?.to_ascii_lowercase();
    let page = before.strip_prefix("this ").and_then(|what| {
        let what = what.trim_end();
        let verb = [" was", " is"]
            .iter()
            .find_map(|verb| what.strip_suffix(verb));
        Some(verb.unwrap_or(what)).filter(|what| PAGES.contains(what))
    });
    (before.is_empty() || page.is_some()).then_some(rest)
}

/// A text up to the first comma or the end of its sentence: "Dr. Ada Mill" goes on.
fn first_part(text: &str) -> &str {
    let before = |at: usize| text.get(..at).unwrap_or(text);
    let ends = |&(at, c): &(usize, char)| {
        let last = before(at).rsplit(' ').next().unwrap_or_default();
        c == ',' || c == '.' && last.len() > 2
    };
    let end = text.char_indices().find(ends);
    end.map_or(text, |(at, _)| before(at))
}

/// Bytes of a description in which those stand who wrote it.
const NAMES: usize = 80;

/// Whether a node stands in what frames every page.
pub(super) fn is_frame(page: &Page<'_>, id: NodeId) -> bool {
    let region = page.place(id).region;
    matches!(region, Region::Navigation | Region::ContentInfo)
}

/// Whether a claim names an author; profiles' addresses, mailboxes and handles name nobody.
pub(super) fn names_author(claim: &Claim<'_>) -> bool {
    let Value::Agent(agent) = &claim.value else {
        return false;
    };
    claim.field == Field::Author
        && claim.weight
            >= if claim.source == Source::Prose {
                BYLINE
            } else {
                NAMED
            }
        && agent
            .name
            .as_deref()
            .is_some_and(|name| !link::is_http(name) && !name.contains('@'))
}

/// Most names of houses that an author is compared with. A real page states four.
const HOUSES: usize = 16;

/// The names of the site, of its publisher and of whose its copyright is, folded.
fn houses(claims: &Claims<'_>) -> Vec<String> {
    let houses = claims.iter().filter(|claim| {
        matches!(
            claim.field,
            Field::IsPartOf | Field::Publisher | Field::CopyrightHolder
        ) && claim.source != Source::Prose
    });
    houses
        .take(HOUSES)
        .map(|claim| text::fold(&claim.value.to_string()))
        .collect()
}

/// Whether the author named is one of these: whoever signs the text comes first.
fn is_among(author: &Claim<'_>, houses: &[String]) -> bool {
    let name = author.value.to_string();
    !person::is_person_like(&name) && houses.contains(&text::fold(&name))
}

/// The blocks of the page's own matter: menus, footers, comments and teasers left out.
fn sheet(page: &Page<'_>) -> Sheet<'static> {
    let document = page.document;
    let mut writer = Writer::default();
    let mut open: Vec<Open> = Vec::new();
    let mut around = Around::default();
    let mut link = Link::default();
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
        if let Some(text) = document.text(at) {
            let target = link.target.filter(|_| at < link.end);
            writer.hints.others |= page.is_others(at) && !text.trim().is_empty();
            writer.write(text, document.span(at), target);
        } else if name == "a" {
            link = Link {
                end: document.descendants(at).end,
                target: document.attribute(at, "href"),
            };
            let address = link.target.map(str::to_owned);
            writer.addresses.extend(address.map(Cow::Owned));
        } else if !name.is_empty() && !is_inline(name) {
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
    Sheet {
        blocks: writer.blocks,
        addresses: writer.addresses,
    }
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
    let bytes = name
        .bytes()
        .chain(class.unwrap_or_default().bytes().take(40));
    bytes.fold(around.rotate_left(5) ^ 0x9e37_79b9, |print, byte| {
        (print ^ u32::from(byte)).wrapping_mul(0x0100_0193)
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
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "address"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "q"
            | "s"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "input"
            | "svg"
    )
}

/// Writes the blocks.
#[derive(Default)]
struct Writer {
    blocks: Vec<Block<'static>>,
    addresses: Vec<Cow<'static, str>>,
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

    fn write(&mut self, piece: &str, span: Span, target: Option<&str>) {
        if piece.trim().is_empty() {
            self.text.push(' ');
            return;
        }
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

    /// Ends the block.
    fn end(&mut self) {
        let text = text::collapse(&self.text).into_owned();
        self.text.clear();
        let mut hints = std::mem::take(&mut self.hints);
        let unlinked = std::mem::take(&mut self.unlinked);
        let linked = std::mem::take(&mut self.linked) * 10;
        hints.linked = linked.checked_div(text.len()).unwrap_or(0).min(10) as u8;
        let Some(span) = self.span.take() else {
            return;
        };
        hints.link = hints.link.filter(|_| !unlinked);
        self.blocks.push(Block {
            text: Cow::Owned(text),
            span,
            hints,
        });
    }
}
