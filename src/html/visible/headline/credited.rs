//! A headline that no title of the head says. Societies, offices and old systems give one title to all their pages, "News - Weir Society":
//! there the headline is the one heading that stands over a day and, with it, over most of the page's text. A list of news has several.

use super::line::{self, WIDTH, WORDS};
use super::{HEADING, Page, Shown, leads_home};
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::{Document, NodeId};
use crate::html::visible::date::{of_bare_line, of_short_line};
use crate::html::visible::marks::Marks;
use crate::html::visible::running::SENTENCES;
use crate::value::date::{self, Convention};
use crate::value::letter::has_cjk;
use crate::value::others::opens;
use crate::value::{person, section, text};

/// Most nodes between the headline and its day.
const REACH: usize = 16;
/// Most lines with a day that are looked at: a page with more is a list.
const LINES: usize = 24;
/// Least bytes of the text under both.
const TOLD: usize = 300;
/// Fewest words, and least width, of a part of a title that tells what its page is about.
const TELLING: usize = 4;
const TELLING_WIDTH: usize = 20;
/// Most words of a heading over the headline: a part of the site.
const KICKER: usize = 2;
/// Most bytes of a line without markup of a heading.
const SENTENCE: usize = 200;
/// What may be a headline, the surest last. Plain lines over a day are anything: the size of the type, the way through the site.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Look {
    Bold,
    Heading,
}

#[derive(Clone, Copy)]
struct Line {
    id: NodeId,
    look: Look,
}

/// Claims the line over a day and the page's text, which no title says, in the place of the headings that the page shows: links to the
/// site's first page, and what the head says nothing of.
pub(super) fn read(
    page: &Page<'_>,
    shown: &Shown,
    convention: Convention<'_>,
    claims: &mut Claims<'_>,
) -> Option<NodeId> {
    if line::is_front_page(claims) || !are_titles_of_all_pages(claims, shown.first) {
        return None;
    }
    let id = Lines::of(page, convention).over_text()?;
    // An h1 that is not over a day heads another page: a form, say, with the site's news in a box.
    if shown.h1 && page.document.name(id) != "h1" {
        return None;
    }
    let span = page.document.text_span(id);
    let mut headings = claims.iter().skip(shown.first);
    let weight = headings
        .find(|claim| claim.span == span)
        .map(|own| own.weight);
    let basis = if shown.h1 {
        Basis::H1OverCredit
    } else {
        Basis::OverCredit
    };
    // The day under it is the page's, and what stands over it says of what kind the text is.
    if is_of_a_reader(&page.document.inner_text(id)) {
        return Some(id);
    }
    claims.truncate(shown.first);
    claims.push(Claim {
        field: Field::Headline,
        value: Value::text(page.document.inner_text(id)),
        span,
        source: Source::Prose,
        rule: basis.rule(),
        weight: weight.unwrap_or_default(),
        basis: Some(basis),
    });
    Some(id)
}

/// Whether all that the head says is the site's name, or that of a part of it beside: what tells of the page has more words than these. A
/// longer name of the site has to be stated. The page's own headings are claims from the `first` on.
fn are_titles_of_all_pages(claims: &Claims<'_>, first: usize) -> bool {
    let names = claims.iter().filter(|claim| {
        matches!(
            claim.field,
            Field::IsPartOf | Field::Publisher | Field::CopyrightHolder
        )
    });
    let names: Vec<String> = names
        .map(|claim| text::fold(&claim.value.to_string()))
        .collect();
    let mut titles = line::written_titles(claims.iter().take(first));
    titles.all(|title| {
        parts(title).all(|part| {
            let folded = text::fold(part);
            let tells = part.split_whitespace().count() >= TELLING
                || has_cjk(part) && text::columns(part) >= TELLING_WIDTH;
            !section::is_home(&folded) && (!tells || names.contains(&folded))
        })
    })
}

/// The parts of a title: at bars and points, at dashes between blanks, and at any dash where words are not set apart. A hyphen joins:
/// "Flash-flood hits mill-town".
fn parts(title: &str) -> impl Iterator<Item = &str> {
    const BARS: &[char] = &['|', '｜', '·', '•', '»', '«', '_'];
    const DASHES: &[char] = &['-', '–', '—', '/'];
    let apart = title.split(BARS);
    let apart = apart.flat_map(|part| part.split(" - "));
    let apart = apart.flat_map(|part| part.split(" – "));
    let apart = apart.flat_map(|part| part.split(" — "));
    let apart = apart.flat_map(|part| part.split(" / "));
    let apart = apart.flat_map(|part| part.split(if has_cjk(part) { DASHES } else { &[] }));
    apart.map(text::trim)
}

/// A line over a day, and how much runs under it.
struct Dated {
    line: NodeId,
    under: usize,
    /// Whether no other line has come before anything ran: "We use cookies" over the day of a policy, and then the page.
    open: bool,
    /// Whether the day is a bare text in the line's paragraph.
    bare: bool,
}

/// The lines of a page over a day, in order.
#[derive(Default)]
struct Lines {
    dated: Vec<Dated>,
    /// The last line, until something runs.
    last: Option<Line>,
    /// Bytes of all that runs.
    told: usize,
    /// Whether a heading or a sentence has come: what is bold below is a part's.
    begun: bool,
}

impl Lines {
    fn of(page: &Page<'_>, convention: Convention<'_>) -> Self {
        let document = page.document;
        let mut lines = Self::default();
        let (mut asked, mut at) = (0, 0);
        while at < document.ids().end {
            let id = at;
            at += 1;
            let end = document.descendants(id).end.max(at);
            let unseen = matches!(document.name(id), "title" | "script" | "style" | "option");
            if unseen || page.place(id).is_of_frame() {
                at = end;
                continue;
            }
            let near = lines.near(document, id);
            if let Some(text) = document.text(id) {
                let beside = near.filter(|line| lines.is_beside(document, line, id, text));
                if let Some(line) = beside.filter(|_| asked < LINES) {
                    asked += 1;
                    if of_bare_line(page, id, convention) {
                        lines.date(line, true);
                        continue;
                    }
                }
                lines.run(text);
                continue;
            }
            if let Some(line) = near.filter(|_| page.has_digit(id) && asked < LINES) {
                asked += 1;
                if of_short_line(page, id, convention) {
                    lines.date(line, false);
                    at = end;
                    continue;
                }
            }
            lines.begun |= is_heading(document, id) && !leads_home(page, id);
            if let Some(look) = look(page, id, convention) {
                let line = Line { id, look };
                lines.add(near.map_or(line, |before| surer(page, before, line)));
                at = end;
            }
        }
        lines
    }

    fn near(&self, document: &Document, id: NodeId) -> Option<Line> {
        self.last
            .filter(|line| id <= document.descendants(line.id).end + REACH)
    }

    /// Whether a bare text with a number stands in the paragraph that a line begins, and nothing that begins the article stands above:
    /// `<p><b>The mill turns again</b><br>18 May 2019</p>`.
    fn is_beside(&self, document: &Document, line: &Line, id: NodeId, text: &str) -> bool {
        let digits = text.len() <= SENTENCE && text.bytes().any(|b| b.is_ascii_digit());
        let around = document.parent(id);
        // Behind one such line others make a list of the page.
        let first = !self.begun || self.dated.first().is_some_and(|over| over.bare);
        first && digits && document.descendants(around).contains(&line.id)
    }

    fn run(&mut self, text: &str) {
        self.begun |= text.trim_end().ends_with(['.', '。', '।']);
        if text.len() < SENTENCES {
            return;
        }
        self.told += text.len();
        self.begun = true;
        self.last = None;
        if let Some(over) = self.dated.last_mut().filter(|over| over.open) {
            over.under += text.len();
        }
    }

    fn add(&mut self, line: Line) {
        if let Some(over) = self.dated.last_mut() {
            over.open &= over.under > 0;
        }
        self.last = Some(line);
    }

    fn date(&mut self, line: Line, bare: bool) {
        self.last = None;
        self.dated.push(Dated {
            line: line.id,
            under: 0,
            open: true,
            bare,
        });
    }

    /// The one under which most of the text runs, the others heading none.
    fn over_text(&self) -> Option<NodeId> {
        let runs = |own: &&Dated| own.under >= SENTENCES;
        let mut over = self.dated.iter().filter(runs);
        let (own, another) = (over.next()?, over.next());
        let most = own.under >= TOLD && own.under * 5 > self.told * 3;
        (most && another.is_none()).then_some(own.line)
    }
}

/// Of two lines under each other the surer; of two headings the second, if the first is as short as the name of a part of the site.
fn surer(page: &Page<'_>, first: Line, second: Line) -> Line {
    let kicker = || {
        let shown = page.document.inner_text(first.id);
        let words = shown.split_whitespace().count();
        words <= KICKER && !(has_cjk(&shown) && text::columns(&shown) >= WIDTH)
    };
    if first.look > second.look || first.look == second.look && !kicker() {
        first
    } else {
        second
    }
}

/// What an element looks like, if it is a line of its own that may be a headline.
fn look(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> Option<Look> {
    let document = page.document;
    let look = match document.name(id) {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Look::Heading,
        "b" | "strong" | "big" | "font" | "center" => Look::Bold,
        "div" | "span" | "p" | "td" => {
            if !page.marks(id).any(Marks::HEADING) {
                return None;
            }
            Look::Heading
        }
        _ => return None,
    };
    let shown = if look == Look::Heading {
        let short = document.descendants(id).len() <= line::NODES;
        short.then(|| document.inner_text(id))
    } else {
        let inside = document.descendants(id).take(line::NODES);
        let mut texts = inside.into_iter().filter(|&inner| is_text(document, inner));
        let one = texts.next().is_some() && texts.next().is_none();
        let shown = one.then(|| line::shown(document, id)).flatten();
        shown.filter(|shown| shown.len() <= SENTENCE && !shown.ends_with(['.', '。', '।']))
    }?;
    // A day in an element of its own is no line over a day.
    let dated = || page.has_digit(id) && date::find(&shown, convention).next().is_some();
    let own = if look == Look::Heading {
        !leads_home(page, id)
    } else {
        !dated()
    };
    (is_title(&shown) && own).then_some(look)
}

fn is_heading(document: &Document, id: NodeId) -> bool {
    matches!(document.name(id), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

fn is_text(document: &Document, id: NodeId) -> bool {
    document.text(id).is_some_and(|text| !text::is_blank(text))
}

/// Whether a text is what papers set over all letters of their readers.
fn is_of_a_reader(shown: &str) -> bool {
    const LETTERS: &[&str] = &[
        "letter to the editor",
        "letters to the editor",
        "leserbrief",
        "leserbriefe",
        "courrier des lecteurs",
        "cartas al director",
        "carta al director",
        "cartas do leitor",
        "carta do leitor",
        "lettere al direttore",
        "brief van de lezer",
        "leserbrev",
    ];
    LETTERS.contains(&&*text::fold(shown))
}

/// Whether a text is long enough for a headline, and neither somebody's name nor what stands over the same on many pages: a section's
/// name, "Related", "Sign in", the words before something.
fn is_title(shown: &str) -> bool {
    let words = shown.split_whitespace().count();
    let folded = text::fold(shown);
    let long = words >= WORDS || has_cjk(shown) && text::columns(shown) >= WIDTH;
    long && shown.len() <= HEADING
        && !shown.ends_with([':', '：'])
        && !section::is_section(&folded)
        && !section::is_of_service(&folded)
        && opens(shown).is_none()
        && !person::is_person_like(shown)
}
