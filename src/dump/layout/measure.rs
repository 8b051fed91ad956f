//! Which family of dump tool wrote a text, judged from the marks in its first kilobytes.

use crate::value::letter::is_alphabetic;
use crate::value::link;
use crate::value::text;
use crate::value::text::columns;
use memchr::{memchr, memchr_iter, memmem};

/// Kinds of text dumps by the marks that their tools leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Family {
    /// A leaf a line, or blocks between blank lines, and no marks: newspaper, trafilatura, `BeautifulSoup`, WET, jusText, boilerpy3.
    #[default]
    Plain,
    /// Bullets and indents, not wrapped: resiliparse, inscriptis.
    Indented,
    /// `# `, `[text](address)`, escapes: html2text, trafilatura's markdown.
    Markdown,
    /// Three spaces of indent, `[12]` before links, `References` at the end: lynx -dump.
    Lynx,
    /// Wrapped, bullets `•` and `□`, inputs in brackets: w3m -dump, and any other wrapped text.
    Wrapped,
    /// Printed by a browser: lines are about as long as each other, and a head and a foot stand on each sheet.
    Printed,
}

/// Family of a text and the column it is wrapped at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Layout {
    pub(crate) family: Family,
    /// Columns of the fullest lines; `None`: lines are whole.
    pub(crate) wrap: Option<usize>,
}

/// Bytes looked at. Menus of real pages run to 30 KB before the first sentence.
const SAMPLE: usize = 96 << 10;

/// Columns that tools wrap at: lynx 72 + 3, html2text 78, w3m and friends up to 100.
const COLUMNS: std::ops::RangeInclusive<usize> = 40..=100;

/// The column of lynx: 72 and its margin, less one.
pub(super) const LYNX: usize = 74;

/// The column of its lines that have no margin, which are headings.
pub(super) const LYNX_HEADING: usize = LYNX + 3;

pub(crate) fn measure(text: &str) -> Layout {
    // A byte order mark is no part of the first line's indent.
    let sample = sample(text.trim_start_matches('\u{feff}'));
    let tally = Tally::of(sample);
    let wrap = tally.wrap();
    let bytes = sample.as_bytes();
    let links = memmem::find(bytes, b"](").is_some();
    let numbered = || {
        FIRST_LINKS
            .iter()
            .any(|link| memmem::find(bytes, link).is_some())
            || has_references(text)
    };
    let family = if tally.is_lynx(wrap.is_some() || tally.fills(LYNX), numbered) {
        Family::Lynx
    } else if links || tally.headings > 0 {
        Family::Markdown
    } else if wrap.is_some() {
        Family::Wrapped
    } else if tally.bullets > 0 || tally.indented > 2 {
        Family::Indented
    } else {
        Family::Plain
    };
    // A tool's own column where the text bears it out: a short dump has no line that is quite full.
    let column = match family {
        Family::Markdown => Some(78),
        Family::Lynx => Some(LYNX),
        _ => None,
    };
    let widest = match family {
        Family::Lynx => tally.widest_inside,
        _ => tally.widest(),
    };
    let wrap = match column {
        Some(column) if widest <= column + 1 => Some(column),
        _ => wrap,
    };
    Layout { family, wrap }
}

/// How lynx writes the first link of a page.
const FIRST_LINKS: [&[u8]; 4] = [b"  [1]", b"  #[1]", b"* [1]", b"IFRAME: [1]"];

/// Whether lynx's list of addresses stands at the end.
fn has_references(text: &str) -> bool {
    const HEAD: &[u8] = b"\nReferences\n";
    let list = memmem::rfind(text.as_bytes(), HEAD).and_then(|at| text.get(at + HEAD.len()..));
    list.map(str::trim_start).is_some_and(|list| {
        ["1. http", "1. file", "Visible links:"]
            .iter()
            .any(|first| list.starts_with(first))
    })
}

/// The first [`SAMPLE`] bytes, cut at a line's end.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let head = text::head(text, SAMPLE);
    head.rfind('\n')
        .and_then(|end| head.get(..end))
        .unwrap_or(head)
}

/// Counts over the lines that are not blank.
#[derive(Default)]
struct Tally {
    lines: usize,
    /// Three spaces at the start.
    indented: usize,
    /// More than eight spaces at the start: nested, not lynx's margin.
    hanging: usize,
    bullets: usize,
    headings: usize,
    /// Sentence-like lines by width; the last place holds all wider ones.
    widths: Box<[u32]>,
    sentences: usize,
    /// Columns of the widest line, whatever it holds.
    widest: usize,
    /// Columns of the widest sentence-like line with a margin.
    widest_inside: usize,
    /// Full lines that the next line goes on from in the middle of a sentence.
    carried: Vec<(usize, usize)>,
}

impl Tally {
    fn of(sample: &str) -> Self {
        let mut tally = Self {
            widths: vec![0; COLUMNS.end() + 2].into(),
            ..Self::default()
        };
        let mut before: Option<usize> = None;
        let mut rest = sample;
        while !rest.is_empty() {
            let end = memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
            let line = rest.get(..end).unwrap_or(rest).trim_end();
            rest = rest.get(end + 1..).unwrap_or("");
            before = tally.add(line, before);
        }
        tally
    }

    /// Takes in one line; gives its width where it may be carried on by the next.
    fn add(&mut self, line: &str, before: Option<usize>) -> Option<usize> {
        let bytes = line.as_bytes();
        let first = *bytes.first()?;
        self.lines += 1;
        let mut body = line;
        if first == b' ' {
            body = line.trim_start_matches(' ');
            let indent = line.len() - body.len();
            self.indented += usize::from(indent >= 3);
            self.hanging += usize::from(indent > 8);
        }
        let marked = marked(body);
        match marked {
            Some(Mark::Bullet) => self.bullets += 1,
            Some(Mark::Heading) if first == b'#' => self.headings += 1,
            _ => {}
        }
        if let Some(width) = before {
            if marked.is_none() && begins_inside(body) {
                let (word, _) = super::wrap::first_word(body);
                self.carried.push((width, word));
            }
        }
        if bytes.len() < 30 {
            return None;
        }
        let width = if bytes.len() > 4 * COLUMNS.end() {
            COLUMNS.end() + 1
        } else {
            columns(line).min(COLUMNS.end() + 1)
        };
        self.widest = self.widest.max(width);
        if marked.is_none() && sentence_like(bytes, width) {
            self.sentences += 1;
            if first == b' ' {
                self.widest_inside = self.widest_inside.max(width);
            }
            if let Some(count) = self.widths.get_mut(width) {
                *count += 1;
            }
        }
        // After the end of a sentence, an address or an organisation's line, a script without capitals begins as it goes on.
        let ends = line.ends_with(['.', '!', '?', '\u{3002}', '\u{964}', '\u{6d4}']);
        let one_word = line.is_ascii() && !body.contains(' ');
        let organization = memchr(b'@', bytes).is_some();
        (width <= *COLUMNS.end() && !ends && !one_word && !organization).then_some(width)
    }

    /// Numbers before links, or else the margin and the wrap.
    fn is_lynx(&self, wrapped: bool, numbered: impl Fn() -> bool) -> bool {
        let margin = self.hanging * 2 < self.lines;
        margin
            && ((wrapped && self.indented * 10 >= self.lines * 6)
                || (self.indented * 10 >= self.lines * 3 && numbered()))
    }

    /// Of the lines that end near a column and go on, those whose next word would not have fitted before it; and all of them.
    fn carried_on(&self, wrap: usize) -> (usize, usize) {
        self.carried
            .iter()
            .filter(|(width, _)| *width + 14 >= wrap && *width <= wrap)
            .fold((0, 0), |(fits, all), (width, word)| {
                (fits + usize::from(width + 1 + word > wrap), all + 1)
            })
    }

    /// Whether a tool that wraps at a column wrote this: no line is wider, not even an address, and lines go on where it would have
    /// broken them. A run of short values has no line that is quite full.
    fn fills(&self, column: usize) -> bool {
        let (fits, carried) = self.carried_on(column);
        self.widest <= column + 1 && fits > 0 && fits * 10 >= carried * 6
    }

    /// Columns of the widest sentence-like line.
    fn widest(&self) -> usize {
        self.widths
            .iter()
            .rposition(|&count| count > 0)
            .unwrap_or(0)
    }

    /// The column of the wrap: few sentence-like lines are wider, many end just before it, and lines are carried on
    /// exactly where the next word would not have fitted.
    fn wrap(&self) -> Option<usize> {
        let wider = self.sentences / 10;
        let mut seen = 0;
        let mut wrap = None;
        for (width, &count) in self.widths.iter().enumerate().rev() {
            seen += count as usize;
            if seen > wider {
                wrap = Some(width);
                break;
            }
        }
        let near = wrap.filter(|wrap| COLUMNS.contains(wrap))?;
        // The tenth that is left out may hide the last columns of the wrap.
        let wrap = (near..=near + 4)
            .rev()
            .find(|&width| {
                self.widths
                    .get(width)
                    .is_some_and(|&count| count as usize * 50 > self.sentences)
            })
            .unwrap_or(near);
        let full: usize = self
            .widths
            .iter()
            .enumerate()
            .filter(|(width, _)| (wrap.saturating_sub(12)..=wrap).contains(width))
            .map(|(_, &count)| count as usize)
            .sum();
        let (fits, carried) = self.carried_on(wrap);
        // At the columns of the common tools one line that goes on is proof enough; elsewhere it may be chance.
        let proof = if (71..=80).contains(&wrap) && self.sentences <= 2 * full {
            1
        } else {
            4
        };
        (full * 8 >= self.sentences && fits >= proof && fits * 10 >= carried * 6).then_some(wrap)
    }
}

/// Four words or, where words are not parted, eight wide characters; no address, nor an organisation's line with its e-mail.
fn sentence_like(bytes: &[u8], width: usize) -> bool {
    let words = memchr_iter(b' ', bytes).count();
    (words >= 3 || bytes.len() > width * 5 / 2)
        && link::schemes(bytes).next().is_none()
        && memchr(b'@', bytes).is_none()
}

/// Whether a line begins as the middle of a sentence does: a small letter, or one of a script without capitals.
fn begins_inside(body: &str) -> bool {
    let inside = |c: char| c.is_lowercase() || (is_alphabetic(c) && !c.is_uppercase());
    body.starts_with(inside) && !body.starts_with("http")
}

/// A mark at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet,
    Heading,
    /// A table's row, a quotation, a number of an ordered list.
    Other,
}

/// What a line without its indent is marked as.
pub(super) fn marked(body: &str) -> Option<Mark> {
    let bytes = body.as_bytes();
    match *bytes.first()? {
        b'*' | b'+' | b'-' | b'o' if matches!(bytes.get(1), None | Some(b' ')) => {
            (bytes.first() != Some(&b'o') || bytes.len() > 1).then_some(Mark::Bullet)
        }
        b'#' => {
            let text = body.trim_start_matches('#');
            (body.len() - text.len() <= 6 && (text.starts_with(' ') || text.is_empty()))
                .then_some(Mark::Heading)
        }
        b'|' | b'>' => Some(Mark::Other),
        b'0'..=b'9' => {
            let text = body.trim_start_matches(|c: char| c.is_ascii_digit());
            (body.len() - text.len() <= 3 && text.starts_with(". ")).then_some(Mark::Other)
        }
        0xe2 => body
            .starts_with(['•', '□', '☆', '○', '■', '●', '★', '◦', '▪', '–'])
            .then_some(Mark::Bullet),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{SAMPLE, sample};

    #[test]
    fn a_sample_ends_with_a_line() {
        assert_eq!(sample("one\ntwo"), "one\ntwo");
        let exact = "a line\n".repeat(SAMPLE / 7) + &"b".repeat(SAMPLE % 7);
        assert_eq!((exact.len(), sample(&exact)), (SAMPLE, &*exact));
        let long = "a line\n".repeat(SAMPLE);
        assert!(sample(&long).len() > SAMPLE - 7 && sample(&long).len() < SAMPLE);
        assert!(sample(&long).ends_with("a line"));
        let one = "a".repeat(2 * SAMPLE);
        assert_eq!(sample(&one).len(), SAMPLE);
    }
}
