//! Pages that a browser printed, to a file of which the text was taken: each sheet has a head and a foot, `5/3/24, 9:15 AM   The mill turns
//! again - Weir Paper` and `https://weirpaper.example/mill   1/2`, and lines are as long as the type makes them. Some tools put the two halves of a head
//! on lines of their own.

use super::{Family, Layout, Lines, trim};
use crate::block::Printing;
use crate::span::Span;
use crate::value::date::timed;
use crate::value::link;
use crate::value::text::{columns, head};
use memchr::memmem;

/// What the printing added, and how long the lines are.
#[derive(Debug, Default)]
pub(super) struct Printed {
    /// Lines of heads and feet in their order.
    lines: Vec<Added>,
    /// Columns of a line that is full, about.
    full: usize,
    pub(super) says: Option<Printing>,
}

/// A line that the printing added, and what it says of the page, where it is the first to say it.
#[derive(Debug)]
struct Added {
    start: usize,
    says: Option<Span>,
}

/// Most bytes of a count with what stands behind it.
const LONGEST: usize = 80;
/// Most sheets of a page, and lines of a head or a foot.
const SHEETS: usize = 999;
const HEAD: usize = 2;

impl Printed {
    /// Whether a browser printed a text, told by the count of the sheets, an address or a time at the foot, and a head.
    pub(super) fn of(text: &str) -> Option<Self> {
        may_be_counted(text).then(|| Self::read(text))?
    }

    fn read(text: &str) -> Option<Self> {
        let lines: Vec<&str> = Lines::of(text)
            .map(trim)
            .filter(|line| !line.is_empty())
            .collect();
        let feet = feet(&lines)?;
        let place = |line: &str| Span::within(text, line);
        let mut found = Self::default();
        let mut said = Said::default();
        let ends = feet.iter().map(|foot| foot + 1);
        for (head, foot) in [0].into_iter().chain(ends).zip(&feet) {
            let head = lines.get(head..)?.iter().take(HEAD);
            let mut before: Vec<&&str> = lines.get(..*foot)?.iter().rev().take(HEAD).collect();
            before.reverse();
            for (at, line) in head.enumerate() {
                let Some(part) = said.head(line, at) else {
                    break;
                };
                let part = if said.heads == 0 { part } else { "" };
                found.add(place(line), part, place);
            }
            said.heads += 1;
            for line in before {
                if let Some(part) = said.foot(line) {
                    found.add(place(line), part, place);
                }
            }
            let line = lines.get(*foot)?;
            let rest = count(line).map_or("", |count| count.rest);
            let part = said.foot(rest).unwrap_or_default();
            found.add(place(line), part, place);
        }
        found.full = full(&lines);
        found.says = said.time.map(|time| Printing {
            time: place(time),
            address: said.address.filter(|own| !is_cut(own)).map(place),
        });
        // A single sheet with a day over it and a count at its end may be an article.
        let is_told = said.address.is_some() || said.title.is_some() && said.heads > 1;
        (is_told && found.says.is_some()).then_some(found)
    }

    fn add<'t>(&mut self, line: Span, says: &'t str, place: impl Fn(&'t str) -> Span) {
        if self.lines.last().is_none_or(|last| last.start < line.start) {
            self.lines.push(Added {
                start: line.start,
                says: (!says.is_empty()).then(|| place(says)),
            });
        }
    }

    /// How its lines are to be read.
    pub(super) const fn layout(&self) -> Layout {
        Layout {
            family: Family::Printed,
            wrap: Some(self.full),
        }
    }

    /// What a line says of the page that stands at a place and was added by the printing: nothing, where it says it once more.
    pub(super) fn at<'t>(&self, text: &'t str, start: usize) -> Option<&'t str> {
        let at = self.lines.binary_search_by_key(&start, |line| line.start);
        let says = self.lines.get(at.ok()?)?.says;
        Some(says.and_then(|span| span.of(text)).unwrap_or_default())
    }
}

/// What heads and feet have said so far.
#[derive(Debug, Default)]
struct Said<'t> {
    heads: usize,
    time: Option<&'t str>,
    title: Option<&'t str>,
    address: Option<&'t str>,
}

impl<'t> Said<'t> {
    /// What a line of a head says of the page, which may be nothing; `None`: it is none.
    fn head(&mut self, line: &'t str, at: usize) -> Option<&'t str> {
        if let Some((time, rest)) = timed(line) {
            self.time = self.time.or(Some(time));
            return if rest.is_empty() {
                Some("")
            } else {
                self.titled(rest)
            };
        }
        // `The mill turns again - Weir Paper   https://weirpaper.example/mi…`
        if let Some((title, address)) = addressed(line).filter(|_| at == 0) {
            let title = self.titled(title)?;
            self.address.get_or_insert(address);
            return Some(title);
        }
        // The half of a head that stands on a line of its own.
        (at == 1).then(|| self.titled(line))?
    }

    /// A title, which all heads say.
    fn titled(&mut self, title: &'t str) -> Option<&'t str> {
        let title = title.trim();
        let known = *self.title.get_or_insert(title);
        (known == title && !title.is_empty()).then_some(title)
    }

    /// The same of a line at the foot: the address, the first time that it is said, and whole.
    fn foot(&mut self, line: &'t str) -> Option<&'t str> {
        if let Some((time, rest)) = timed(line) {
            self.time = self.time.or(Some(time));
            return rest.is_empty().then_some("");
        }
        if !link::is_http(line) || line.contains(' ') {
            return None;
        }
        let is_told = self.address.is_some() || is_cut(line);
        self.address.get_or_insert(line);
        Some(if is_told { "" } else { line })
    }
}

/// Whether the first sheet may be counted: where nothing is, no line needs to be looked at.
fn may_be_counted(text: &str) -> bool {
    let bytes = text.as_bytes();
    let counts = |at: usize| {
        let line = head(text.get(at..).unwrap_or_default(), LONGEST);
        let line = line.split(['\n', '\r', '\u{c}']).next().unwrap_or_default();
        count(trim(line)).is_some()
    };
    let slashes = memmem::find_iter(bytes, b"1/");
    slashes.take(SHEETS).any(counts)
        || memmem::find_iter(bytes, b"\n1 ")
            .take(SHEETS)
            .any(|at| counts(at + 1))
        || memmem::find_iter(bytes, b" 1 ")
            .take(SHEETS)
            .any(|at| counts(at + 1))
}

/// The lines that count the sheets: all of them, from the first to the last.
fn feet(lines: &[&str]) -> Option<Vec<usize>> {
    let mut feet = Vec::new();
    let mut all = None;
    for (at, line) in lines.iter().enumerate() {
        let Some(count) = count(line) else {
            continue;
        };
        let is_next = count.sheet == feet.len() + 1 && all.is_none_or(|all| all == count.all);
        let has_head = feet.last().is_none_or(|last| last + 1 < at);
        if is_next && has_head {
            all = Some(count.all);
            feet.push(at);
        }
    }
    (all == Some(feet.len())).then_some(feet)
}

/// `1/2`, `1 of 2` with what stands before or behind it on the line.
struct Count<'t> {
    sheet: usize,
    all: usize,
    rest: &'t str,
}

fn count(line: &str) -> Option<Count<'_>> {
    const BETWEEN: [&str; 10] = [
        " of ", " von ", " sur ", " de ", " di ", " van ", " z ", " из ", " / ", "/",
    ];
    let number = |text: &str| -> Option<usize> {
        let is_number = (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse().ok())?
    };
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    // At the end of the line.
    let of_end = || {
        let end = line.bytes().rev().take_while(u8::is_ascii_digit).count();
        let (before, all) = line.split_at_checked(line.len() - end)?;
        let before = BETWEEN.iter().find_map(|word| before.strip_suffix(word))?;
        let first = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let (rest, sheet) = before.split_at_checked(before.len() - first)?;
        let is_apart = rest.is_empty() || rest.ends_with([' ', '\t']);
        is_apart.then_some((sheet, all, rest))
    };
    // At its start: `1 of 2   5/3/2024, 9:15 AM`.
    let of_start = || {
        let (sheet, behind) = line.split_at_checked(digits(line))?;
        let behind = BETWEEN.iter().find_map(|word| behind.strip_prefix(word))?;
        let (all, rest) = behind.split_at_checked(digits(behind))?;
        let is_apart = rest.is_empty() || rest.starts_with(' ') && timed(rest.trim()).is_some();
        is_apart.then_some((sheet, all, rest))
    };
    let (sheet, all, rest) = of_end().or_else(of_start)?;
    let count = Count {
        sheet: number(sheet)?,
        all: number(all)?,
        rest: rest.trim(),
    };
    (count.sheet >= 1 && count.sheet <= count.all).then_some(count)
}

/// A line that ends in an address with something before it.
fn addressed(line: &str) -> Option<(&str, &str)> {
    let (title, address) = line.rsplit_once([' ', '\t'])?;
    link::is_http(address).then(|| (title.trim_end(), address))
}

/// Whether the printing cut an address off.
fn is_cut(address: &str) -> bool {
    address.ends_with("...") || address.ends_with('…')
}

/// Columns that nine of ten lines of a sentence do not pass.
fn full(lines: &[&str]) -> usize {
    let is_of_sentence = |line: &&&str| line.bytes().filter(|b| *b == b' ').count() > 4;
    let lines = lines.iter().filter(is_of_sentence);
    let mut widths: Vec<usize> = lines.map(|line| columns(line)).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::sheet;
    use super::count;

    #[test]
    fn counts_of_sheets() {
        for (line, sheet, all, rest) in [
            ("1/2", 1, 2, ""),
            (
                "https://paper.example/mill   1/12",
                1,
                12,
                "https://paper.example/mill",
            ),
            ("Page 2 of 3", 2, 3, "Page"),
            ("1 von 2   03.05.24, 09:15", 1, 2, "03.05.24, 09:15"),
        ] {
            let found = count(line).map(|count| (count.sheet, count.all, count.rest));
            assert_eq!(found, Some((sheet, all, rest)), "{line}");
        }
        for line in [
            "",
            "3/2",
            "0/2",
            "a1/2",
            "1/2 cup of rye",
            "2024/05",
            "1 of the mills",
        ] {
            assert!(count(line).is_none(), "{line}");
        }
    }

    const FIRST: [&str; 3] = [
        "The mill at Upper Brook turns again after twelve years, and the miller's daughter holds the key. On",
        "Tuesday the wheel was lowered into the race by a crane that had come from the next valley over the",
        "old bridge.",
    ];
    const SECOND: [&str; 2] = [
        "The council had given up the building in spring. A society of neighbours bought it for a symbolic",
        "sum and paid for the timber.",
    ];

    #[track_caller]
    fn reads(text: &str, own: &[&str]) {
        let sheet = sheet(text);
        let blocks = sheet.blocks.iter().map(|block| &*block.text);
        let shown: Vec<&str> = blocks.filter(|text| !text.is_empty()).collect();
        let (first, second) = (FIRST.join(" "), SECOND.join(" "));
        let body = own.iter().map(|line| match *line {
            "1" => first.as_str(),
            "2" => second.as_str(),
            line => line,
        });
        assert_eq!(shown, body.collect::<Vec<_>>());
        let time = sheet.printed.and_then(|printing| printing.time.of(text));
        assert_eq!(time, Some("5/3/24, 9:15 AM"));
    }

    #[test]
    fn heads_and_feet() {
        let (first, second) = (FIRST.join("\n"), SECOND.join("\n"));
        let (time, title, url) = (
            "5/3/24, 9:15 AM",
            "The mill turns again - Weir Paper",
            "https://weirpaper.example/mill",
        );
        let own = [title, "The mill turns again", "1", url, "2"];
        reads(
            &format!(
                "{time}     {title}\n\nThe mill turns again\n\n{first}\n\n{url}     1/2\n\u{c}{time}     {title}\n\n{second}\n\n{url}     2/2\n\u{c}"
            ),
            &own,
        );
        reads(
            &format!(
                "{time}\n\n{title}\n\nThe mill turns again\n\n{first}\n\n{url}\n\n1/2\n\n\u{c}{time}\n\n{title}\n\n{second}\n\n{url}\n\n2/2\n"
            ),
            &own,
        );
        // The address stands in the head.
        let text = format!(
            "{title}    {url}\n\nThe mill turns again\n\n{first}\n\n1 of 2    {time}\n{title}    {url}\n\n{second}\n\n2 of 2    {time}\n"
        );
        reads(&text, &[title, "The mill turns again", "1", "2"]);
        let address = sheet(&text).printed.and_then(|own| own.address);
        assert_eq!(address.and_then(|span| span.of(&text)), Some(url));
        // An address that was cut is none.
        let cut = "https://weirpaper.example/crafts/mi...";
        reads(
            &format!(
                "{title}    {cut}\n\nThe mill turns again\n\n{first}\n\n1 of 2    {time}\n{title}    {cut}\n\n{second}\n\n2 of 2    {time}\n"
            ),
            &[title, "The mill turns again", "1", "2"],
        );
        reads(
            &format!("{time}     {title}\n\nThe mill turns again\n\n{second}\n\n{url}     1/1\n"),
            &[title, "The mill turns again", "2", url],
        );
    }

    /// The line that goes on is one with what is before the border; heads and feet are inside its place.
    #[test]
    fn a_paragraph_over_two_sheets() {
        let (title, foot) = (
            "The mill turns again - Weir Paper",
            "https://weirpaper.example/mill",
        );
        let head = format!("5/3/24, 9:15 AM     {title}");
        let [one, two, three] = FIRST;
        let text = format!(
            "{head}\n\nThe mill turns again\n\n{one}\n{two}\n\n{foot}     1/2\n\u{c}{head}\n\n{three}\n\n{}\n\n{foot}     2/2\n",
            SECOND.join("\n")
        );
        reads(&text, &[title, "The mill turns again", "1", "2"]);
        let sheet = sheet(&text);
        let places = sheet.blocks.iter().map(|block| block.span);
        assert!(
            places
                .clone()
                .zip(places.skip(1))
                .all(|(one, two)| one.end <= two.start)
        );
    }

    #[test]
    fn what_nobody_printed() {
        for text in [
            "5/3/24, 9:15 AM\nThe mill turns again\nThe wheel turned.\n",
            "The mill turns again\nThe wheel turned.\nhttps://weirpaper.example/mill 1/2\nMore.\nhttps://weirpaper.example/mill 2/2",
            "5/3/24, 9:15 AM The mill turns again\nThe wheel turned.\nMore.\n\nPage 1/1\n",
            "5/3/24, 9:15 AM The mill\nThe wheel turned.\nhttps://weirpaper.example/mill 1/3\nMore.\nhttps://weirpaper.example/mill 2/3",
        ] {
            assert!(sheet(text).printed.is_none(), "{text}");
        }
    }
}
