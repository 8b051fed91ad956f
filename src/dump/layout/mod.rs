//! Text dump → [`Sheet`]: one block a leaf, the dump tool's artefacts undone.
//!
//! A block is a line; of wrapped text, the lines of a paragraph. The spans of all blocks cover all text that is not white
//! space, each byte once. A line of nothing but artefacts (a bullet, a row of dashes, lynx's list of addresses) gives a block
//! without text.

mod glued;
mod marks;
mod measure;
mod printed;
mod wrap;

pub(crate) use measure::{Family, Layout};

use crate::block::{Block, Hints, Sheet};
use crate::span::{Span, line_end};
use crate::value::compose::is_in_parts;
use crate::value::text::collapse;
use memchr::{memchr, memmem};
use printed::Printed;
use std::borrow::Cow;

/// The blocks of a text dump.
pub(crate) fn sheet(text: &str) -> Sheet<'_> {
    let printed = Printed::of(text);
    let layout = match &printed {
        Some(printed) => printed.layout(),
        None => measure::measure(text),
    };
    let mut sheet = match (layout.family, layout.wrap) {
        (Family::Plain, None) => Sheet {
            blocks: plain(text),
            ..Sheet::default()
        },
        _ => marks::read(text, layout, &printed.unwrap_or_default()),
    };
    glued::part(text, &mut sheet.blocks);
    sheet
}

/// Every line a block, borrowed.
fn plain(text: &str) -> Vec<Block<'_>> {
    let clean = !untidy(text);
    let mut blocks = Vec::with_capacity(text.len() / 96 + 8);
    let mut gap = false;
    for line in Lines::of(text) {
        let trimmed = trim(line);
        if trimmed.is_empty() {
            gap = true;
            continue;
        }
        blocks.push(Block {
            text: if clean {
                Cow::Borrowed(trimmed)
            } else {
                collapse(trimmed)
            },
            span: Span::within(text, trimmed),
            hints: Hints {
                gap,
                ..Hints::default()
            },
        });
        gap = false;
    }
    blocks
}

/// Whether white space other than single spaces stands inside some line, or a letter in parts.
fn untidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    is_in_parts(text)
        || memchr(b'\t', bytes).is_some()
        || memmem::find(bytes, b"  ").is_some()
        || memmem::find(bytes, "\u{a0}".as_bytes()).is_some()
        || memmem::find(bytes, "\u{3000}".as_bytes()).is_some()
        // En space, em space, thin space, narrow no-break space; quotes and dashes begin alike.
        || memmem::find_iter(bytes, b"\xe2\x80")
            .any(|at| matches!(bytes.get(at + 2), Some(0x82 | 0x83 | 0x89 | 0xaf)))
}

/// Without white space, byte order mark and directional marks round it.
fn trim(line: &str) -> &str {
    let bare = line.trim_ascii();
    let bytes = bare.as_bytes();
    // Most lines begin and end with a letter or a mark of ASCII.
    let begins = bytes.first().is_some_and(u8::is_ascii_graphic);
    if begins && bytes.last().is_some_and(u8::is_ascii_graphic) {
        return bare;
    }
    let line = line.trim();
    line.trim_start_matches('\u{feff}').trim()
}

/// Lines. Lone carriage returns part lines where there is no newline at all. Of a text made of line ends no more than one line for
/// each eight bytes beyond the first 20,000: a block holds fifty times as much as such a line, and what follows is one line.
struct Lines<'a> {
    rest: Option<&'a str>,
    end: u8,
    left: usize,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            rest: Some(text),
            end: line_end(text),
            left: 20_000 + text.len() / 8,
        }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest?;
        let end = memchr(self.end, rest.as_bytes()).filter(|_| self.left > 0);
        let Some(end) = end else {
            self.rest = None;
            return Some(rest);
        };
        self.left -= 1;
        self.rest = rest.get(end + 1..);
        rest.get(..end)
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::print_stderr
    )]

    use super::measure::{Family, measure};
    use super::sheet;
    use crate::at_hand::skipped;

    #[track_caller]
    fn reads(text: &str, family: Family, blocks: &[&str]) {
        let (sheet, found) = (sheet(text), measure(text).family);
        let read: Vec<&str> = sheet
            .blocks
            .iter()
            .map(|block| block.text.as_ref())
            .collect();
        assert_eq!(read, blocks);
        assert_eq!(found, family);
        partitions(text);
    }

    #[test]
    fn a_byte_order_mark_is_no_indent() {
        let text = "   [1]Home\n\n   The mill turns again\n\n   It stood still for ninety years.";
        for marks in ["\u{feff}", "\u{feff}\u{feff}"] {
            let marked = format!("{marks}{text}");
            assert_eq!(measure(&marked).family, measure(text).family);
            let texts = |text| {
                let blocks = sheet(text).blocks;
                blocks.into_iter().map(|block| block.text.into_owned())
            };
            assert!(texts(&marked).eq(texts(text)));
        }
    }

    /// The spans are in order, do not overlap, and leave only white space out.
    #[track_caller]
    fn partitions(text: &str) {
        let mut at = 0;
        for block in sheet(text).blocks {
            let between = text.get(at..block.span.start).unwrap();
            assert_eq!(
                between.trim_matches('\u{feff}').trim(),
                "",
                "lost before {:?}",
                block.text
            );
            assert!(!block.span.is_empty());
            at = block.span.end;
        }
        assert_eq!(text[at..].trim(), "");
    }

    #[test]
    fn a_leaf_a_line() {
        reads(
            "\u{feff}The mill turns again\r\n\r\n  Jane  Miller\t\r\n2024-05-01T10:00+0200",
            Family::Plain,
            &[
                "The mill turns again",
                "Jane Miller",
                "2024-05-01T10:00+0200",
            ],
        );
    }

    #[test]
    fn lines_without_end_become_one() {
        let (few, many) = ("a\n".repeat(20_000), "a\n".repeat(200_000));
        assert_eq!(sheet(&few).blocks.len(), 20_000);
        assert_eq!(sheet(&many).blocks.len(), 20_000 + 400_000 / 8 + 1);
        partitions(&many);
    }

    #[test]
    fn html2text_wraps_words_and_addresses() {
        reads(
            "https://paper.example/news/2024-05-01/the-mill-on-the-upper-brook-turns-again-\nafter-a-year.html\n\n\
             #  The mill on the upper brook turns again after a whole year of quiet and\nrepair\n\n\
             By [ Jane Miller ](https://paper.example/authors/jane-\nmiller \"all by \\(Jane\\)\") in **News**\n\n\
             The 29\\. of _May_ was a long day for all of the town, and snake_case was not\nasked for.\n\n* * *\n",
            Family::Markdown,
            &[
                "https://paper.example/news/2024-05-01/the-mill-on-the-upper-brook-turns-again-after-a-year.html",
                "The mill on the upper brook turns again after a whole year of quiet and repair",
                "By Jane Miller in News",
                "The 29. of May was a long day for all of the town, and snake_case was not asked for.",
                "",
            ],
        );
    }

    #[test]
    fn a_line_said_twice_is_not_carried_on() {
        let headline = "The mill on the upper brook turns again after a whole year of quiet";
        let text = format!(
            "   {headline}\n   {headline}\n   Valley Post and the people\n   \
             The mill on the upper brook turned again on Monday, a year after the\n   \
             great flood, and the whole town came to see how the new wheel that the\n   \
             carpenters of the valley had made went round.\n"
        );
        let blocks = sheet(&text).blocks;
        let texts: Vec<&str> = blocks.iter().map(|block| &*block.text).take(3).collect();
        assert_eq!(texts, [headline, headline, "Valley Post and the people"]);
    }

    /// No line but an address is full here: the margin, the widest line and one sentence carried on tell the tool.
    #[test]
    fn a_short_run_is_wrapped_by_lynx_too() {
        let text = "   https://paper.example/20240501/the-mill-on-the-upper-brook-now-turns-\n   again-at-last.html\n   The mill turns again\n   \
            The carpenters of the valley made the wheel, and the very first flour\n   went to the school... 01.05.2024, Valley Post\n   \
            2024-05-01T10:00+0200\n   mills\n   bread\n   Valley Post\n   en_US\n";
        let (sheet, family) = (sheet(text), measure(text).family);
        assert_eq!(family, Family::Lynx);
        let begins = |start: &str| {
            let mut blocks = sheet.blocks.iter().map(|block| &*block.text);
            blocks.find(|text| text.starts_with(start)).unwrap()
        };
        assert!(begins("https").ends_with("turns-again-at-last.html"));
        assert!(
            begins("The carpenters")
                .ends_with("flour went to the school... 01.05.2024, Valley Post")
        );
    }

    #[test]
    fn an_address_of_three_lines() {
        let address = format!("https://paper.example/news/{}/", "%D8%A7".repeat(28));
        let (first, rest) = address.split_at(71);
        let (second, third) = rest.split_at(71);
        let text = format!(
            "   {}\n   The mill on the upper brook turned again on Monday, a year after the\n   \
             great flood, and the whole town came to see how the new wheel that the\n   \
             carpenters of the valley had made went round.\n",
            [first, second, third].join("\n   ")
        );
        let blocks = sheet(&text).blocks;
        assert_eq!(blocks.first().unwrap().text, address);
    }

    #[test]
    fn an_address_broken_at_a_hyphen_before_its_time() {
        let address = "https://paper.example/news/2024/05/how-to-mend-an-";
        let text = format!("{address}\nold-wheel.png\n\n# The mill\n\nThe wheel turned again.\n");
        let blocks = sheet(&text).blocks;
        assert_eq!(
            blocks.first().unwrap().text,
            format!("{address}old-wheel.png")
        );
    }

    /// A script that has no capitals goes on from any line; that of an organisation is as wide as a tool's own.
    #[test]
    fn nothing_goes_on_from_an_organisations_line() {
        let text = "谷の水車がまた回る\n谷の水車は一年ぶりに回った... 01.05.2024, 谷新聞\n\
            谷の水車は月曜日の朝に回りはじめ、町の人がみな見に来た。\n水車\n\
            谷新聞 desk@paper.example +81 3 5550 0100 谷の新聞出版社株式会社 252 60\n社会\nja_JP\n\
            谷新聞 desk@paper.example +81 3 5550 0100 谷の新聞出版社株式会社 252 60\n谷新聞";
        let blocks = sheet(text).blocks;
        assert_eq!(blocks.len(), text.lines().count());
    }

    #[test]
    fn an_address_is_not_broken_before_a_digit() {
        let address = "https://paper.example/20240501/the-mill-on-the-upper-brook-opens-";
        let text = format!(
            "{address}\nlibrary-1076626280.html\n\nThe mill on the upper brook turned again on Monday, a year after\n\
             the great flood, and the whole town came.\n\n# The mill\n"
        );
        let blocks = sheet(&text).blocks;
        assert_eq!(
            blocks.first().unwrap().text,
            format!("{address}library-1076626280.html")
        );
    }

    #[test]
    fn lynx_numbers_buttons_and_references() {
        let text = "   #[1]Feed\n\n   (BUTTON) Menu ____________\n     * [2]News\n\nThe mill turns again\n\n   By [3]Jane Miller\n\n   \
             The mill on the upper brook turned again on Monday, a year after the\n   great flood, and the whole town came to see.\n\n\
             References\n\n   1. https://paper.example/feed\n   2. https://paper.example/news\n   3. https://paper.example/jane\n";
        let (sheet, family) = (sheet(text), measure(text).family);
        assert_eq!(family, Family::Lynx);
        let of = |start: &str| {
            sheet
                .blocks
                .iter()
                .find(|block| block.text.starts_with(start))
                .unwrap()
        };
        assert_eq!(
            of("News").hints.link.as_deref(),
            Some("https://paper.example/news")
        );
        assert!(of("News").hints.item);
        assert_eq!(of("The mill turns").hints.heading, Some(2));
        assert!(
            of("The mill on")
                .text
                .ends_with("after the great flood, and the whole town came to see.")
        );
        assert_eq!(of("Menu").text, "Menu");
        // The links of the head are no text of the page.
        assert_eq!(sheet.blocks.first().unwrap().text, "");
        partitions(text);
    }

    #[test]
    fn an_address_keeps_its_underscores() {
        let address = "https://paper.example/_assets/valley_/logo.png";
        let text = format!("# The mill\n\n{address}\n\n_The wheel_ turned, see _{address}_\n");
        let blocks = sheet(&text).blocks;
        let texts: Vec<&str> = blocks.iter().map(|block| &*block.text).collect();
        let said = format!("The wheel turned, see {address}");
        assert_eq!(texts, ["The mill", address, &said]);
    }

    #[test]
    fn every_development_dump_is_partitioned() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/bench/dumps");
        for set in ["rendered", "seedlike", "flattened"] {
            let Ok(files) = std::fs::read_dir(format!("{root}/{set}/dumps")) else {
                skipped("blocks of real dumps: ../shared/bench is not here");
                return;
            };
            for file in files {
                partitions(&std::fs::read_to_string(file.unwrap().path()).unwrap());
            }
        }
    }
}
