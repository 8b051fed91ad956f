//! The next header in a file of pages with headers: `Title: …` lines, or front matter.

use super::foot::Foot;
use crate::claim::Field;
use crate::dump::header::{field, label};
use crate::span::line_end;
use crate::value::{link, others};
use std::cell::LazyCell;

/// Lines that are looked at for what a header says.
const LINES: usize = 12;

/// Names that a header has to share with the first one, in order: books, films and sources are listed by title, author and address
/// too.
const NAMES: usize = 3;

/// What the first lines of a header say.
#[derive(Debug, Default)]
struct Opening<'t> {
    names: Vec<&'t str>,
    url: Option<&'t str>,
    title: Option<&'t str>,
}

impl<'t> Opening<'t> {
    fn of(lines: impl Iterator<Item = &'t str>) -> Self {
        let mut opening = Self::default();
        let lines = lines.map(bare).filter(|line| !line.is_empty());
        for (name, value) in lines.take(LINES).map_while(label) {
            let Some(field) = field(name) else {
                if opening.names.is_empty() {
                    break;
                }
                continue;
            };
            opening.names.push(name);
            match field {
                Field::Url if link::is_http(value) => opening.url = opening.url.or(Some(value)),
                Field::Headline => opening.title = opening.title.or(Some(value)),
                _ => {}
            }
        }
        opening
    }

    /// Whether it may be the header of another page than `first` is, and of the same kind: not every page has an author.
    fn is_another(&self, first: &Self, fenced: bool) -> bool {
        match (first.url, self.url) {
            (Some(other), Some(own)) => {
                let shared = shared(&self.names, &first.names);
                let all = shared == self.names.len().min(first.names.len());
                let same_site = || {
                    let hosts = link::host(own).zip(link::host(other));
                    hosts.is_some_and(|(own, other)| link::site(own) == link::site(other))
                };
                let alike = shared >= NAMES || shared > 1 && same_site();
                own != other && alike && (all || fenced)
            }
            (None, None) => {
                let all = first.names.len() >= NAMES && self.names.starts_with(&first.names);
                all && self.title != first.title
            }
            _ => false,
        }
    }
}

/// How many names of one header stand in the other as well, in the same order.
fn shared(names: &[&str], others: &[&str]) -> usize {
    let mut rest = others.iter();
    let is_shared = |name: &&&str| {
        let mut behind = rest.clone();
        let found = behind.any(|other| other == *name);
        if found {
            rest = behind;
        }
        found
    };
    names.iter().filter(is_shared).count()
}

/// What speaks for a single page that lists sources, books or reports: a heading over them, and the foot of the page behind them.
struct Single {
    /// The line of the first heading over others.
    others: Option<usize>,
    foot: Foot,
}

impl Single {
    fn of<'t>(lines: impl Iterator<Item = &'t str> + Clone) -> Self {
        let heading = |line: &str| others::opens(line.trim_matches(['*', '_', '#', ' '])).is_some();
        let mut labelled = false;
        // The tags of a header stand among its labels.
        let own = lines.clone().enumerate().filter(|(_, line)| {
            let below = labelled;
            labelled = label(line).is_some_and(|(name, _)| field(name).is_some());
            !(below && labelled)
        });
        Self {
            foot: Foot::of(own),
            others: { lines }.position(heading),
        }
    }

    fn speaks_against(&self, border: usize) -> bool {
        let below = self.others.is_some_and(|others| others < border);
        self.foot.is_only_behind(border) || below && !self.foot.has_rights_before(border)
    }
}

/// Where a second header begins, of a dump that begins with one.
pub(super) fn second(text: &str) -> Option<usize> {
    let end = char::from(line_end(text));
    let first = First::of(text, end)?;
    let fenced = !first.fence.is_empty();
    let single = LazyCell::new(|| Single::of(text.split(end).map(bare)));
    let mut start = 0;
    let mut before = (0, "");
    for (at, line) in text.split(end).enumerate() {
        // The first header's own lines go before.
        if at > first.last && line.contains(first.name) {
            let begins = first.begins_again(start, line, before);
            let rest = begins.and_then(|begins| text.get(begins..));
            let rest = rest.map(|rest| rest.strip_prefix(first.fence).unwrap_or(rest));
            let says = rest.map(|rest| Opening::of(rest.split(end)));
            let another = says.is_some_and(|says| says.is_another(&first.says, fenced));
            // Front matter stands over a page and nowhere else.
            if another && (fenced || !single.speaks_against(at)) {
                return begins;
            }
        }
        if !bare(line).is_empty() {
            before = (start, line);
        }
        start += line.len() + end.len_utf8();
    }
    None
}

/// The header that the dump begins with.
struct First<'t> {
    /// What stands above front matter; of plain lines nothing.
    fence: &'t str,
    /// The name of its first label.
    name: &'t str,
    /// The number of a line that is one of its last.
    last: usize,
    says: Opening<'t>,
}

impl<'t> First<'t> {
    fn of(text: &'t str, end: char) -> Option<Self> {
        let lines = text.split(end).map(bare).enumerate();
        let mut filled = lines.filter(|(_, line)| !line.is_empty());
        let (mut at, mut line) = filled.next()?;
        let mut fence = "";
        if matches!(line, "---" | "+++") {
            fence = line;
            (at, line) = filled.next()?;
        }
        let (name, _) = label(line).filter(|(name, _)| field(name).is_some())?;
        let rest = filled.map(|(_, line)| line);
        let says = Opening::of(std::iter::once(line).chain(rest));
        let last = at + says.names.len();
        let tells = says.names.len() > 1 && says.url.or(says.title).is_some();
        tells.then_some(Self {
            fence,
            name,
            last,
            says,
        })
    }

    /// Where such a header would begin that has its first label in a line, which starts at `start`. `before` is the last line that is
    /// not blank, and where it starts: with front matter, the fence.
    fn begins_again(&self, start: usize, line: &str, before: (usize, &str)) -> Option<usize> {
        let opens = label(bare(line)).is_some_and(|(name, _)| name == self.name);
        if self.fence.is_empty() {
            return if opens {
                Some(start)
            } else {
                glued(line, self.name).map(|at| start + at)
            };
        }
        let (start, line) = before;
        let above = line.trim_end().strip_suffix(self.fence)?;
        opens.then_some(start + above.len())
    }
}

/// A line without white space and marks of byte order round it.
fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// Where `name:` stands in a line right behind the end of a sentence or of a word.
fn glued(line: &str, name: &str) -> Option<usize> {
    let at = line.rfind(name).filter(|at| *at > 0)?;
    let (head, tail) = line.split_at_checked(at)?;
    let behind = tail.get(name.len()..)?;
    let last = head.chars().next_back()?;
    // `Subtitle:`, `OldTitle:`
    let parts = !last.is_alphanumeric() && !last.is_whitespace() && !"*_-#[\"'(".contains(last);
    (parts && behind.starts_with([':', '：'])).then_some(at)
}
