//! The page as the readers of visible text see it: its leaves, where its main text stands, what its title line says.

use crate::block::{Block, Sheet};
use crate::value::link;
use std::ops::Range;

/// One block with what its size says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Leaf<'s, 'a> {
    pub(super) block: &'s Block<'a>,
    /// Characters, those of Chinese, Japanese and Korean counted twice.
    pub(super) size: usize,
    pub(super) paragraph: bool,
    words: usize,
}

impl<'s> Leaf<'s, '_> {
    pub(super) fn text(&self) -> &'s str {
        &self.block.text
    }

    /// Words; of scripts that do not part them, a third of the characters.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// Whether an address stands in the text.
    pub(super) fn has_address(&self) -> bool {
        link::schemes(self.text().as_bytes()).next().is_some()
    }

    /// Whether the text ends as a sentence does.
    pub(super) fn ends_sentence(&self) -> bool {
        ends_sentence(self.text())
    }
}

pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '»', '“', ')', '\'', '’', '」', '』'])
        .ends_with([
            '.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔', '։', ':',
        ])
}

/// The leaves of a page and where its main text stands.
pub(super) struct Page<'s, 'a> {
    pub(super) leaves: Vec<Leaf<'s, 'a>>,
    /// The stretch with the most running text; empty where there is none.
    pub(super) body: Range<usize>,
}

impl<'s, 'a> Page<'s, 'a> {
    pub(super) fn of(sheet: &'s Sheet<'a>, from: usize) -> Self {
        let blocks = sheet.blocks.get(from..).unwrap_or_default();
        let leaves: Vec<_> = blocks
            .iter()
            .filter(|block| !block.text.is_empty())
            .map(leaf)
            .collect();
        let body = body(&leaves);
        Self { leaves, body }
    }

    /// The leaves of a saved page, where what stands in links is no running text.
    pub(super) fn of_markup(sheet: &'s Sheet<'a>) -> Self {
        let mut page = Self::of(sheet, 0);
        for leaf in &mut page.leaves {
            leaf.paragraph &= leaf.block.hints.linked < 5;
        }
        page.body = body(&page.leaves);
        page
    }

    /// The leaves of a stretch; out of range there are none.
    pub(super) fn stretch(
        &self,
        range: Range<usize>,
    ) -> impl Iterator<Item = (usize, Leaf<'s, 'a>)> + '_ {
        let end = range.end.min(self.leaves.len());
        let start = range.start.min(end);
        self.leaves
            .get(start..end)
            .unwrap_or_default()
            .iter()
            .copied()
            .enumerate()
            .map(move |(at, leaf)| (start + at, leaf))
    }
}

fn leaf<'s, 'a>(block: &'s Block<'a>) -> Leaf<'s, 'a> {
    let size = size(&block.text);
    let spaces = memchr::memchr_iter(b' ', block.text.as_bytes()).count() + 1;
    let words = if size > spaces * 16 { size / 5 } else { spaces };
    let paragraph =
        size >= 60 && ends_sentence(&block.text) || size >= 120 && is_parted(&block.text);
    Leaf {
        block,
        size,
        paragraph: paragraph
            && words >= 5
            && block.hints.heading.is_none()
            && !block.text.starts_with("http"),
        words,
    }
}

/// Whether a text has a comma or a stop, as running text has and a menu glued to one line has not; Thai and its neighbours write none.
fn is_parted(text: &str) -> bool {
    memchr::memchr3(b',', b'.', b';', text.as_bytes()).is_some()
        || !text.is_ascii()
            && text.contains(|c: char| {
                matches!(c, '\u{589}' | '\u{60c}'..='\u{61f}' | '\u{6d4}' | '\u{964}' | '\u{965}' | '\u{e00}'..='\u{109f}' | '\u{1362}'..='\u{1368}' | '\u{1780}'..='\u{17ff}' | '\u{3001}' | '\u{3002}' | '\u{ff0c}' | '\u{ff0e}')
            })
}

fn size(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    // Sums of so few fit a byte, of which one instruction adds many.
    let count =
        |sum: u8, b: &u8| sum + u8::from(b & 0xc0 != 0x80) + u8::from((0xe3..=0xed).contains(b));
    let few = text.as_bytes().chunks(96);
    few.map(|few| usize::from(few.iter().fold(0, count))).sum()
}

/// The stretch with the largest sum, where running text counts for itself and each short leaf a little against: menus and
/// lists of other articles part one stretch from the next.
fn body(leaves: &[Leaf<'_, '_>]) -> Range<usize> {
    const AGAINST: isize = 40;
    const LONGEST: usize = 1200;
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0isize);
    for (at, leaf) in leaves.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        if leaf.paragraph {
            sum += isize::try_from(leaf.size.min(LONGEST)).unwrap_or_default();
            if sum > best_sum {
                (best, best_sum) = (start..at + 1, sum);
            }
        } else {
            sum -= AGAINST;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::Page;
    use crate::block::{Block, Hints, Sheet};
    use crate::span::Span;

    #[test]
    fn a_menu_on_one_line_is_no_text() {
        let text = "The miller carried the sacks down to the brook, as his father had done, and the neighbours came to look.";
        for (line, paragraphs) in [
            (
                "Mills of the Brook Mills of the Hill Wheels and Stones Dams and Weirs Rye and Wheat Bakers of the Town Letters to the Miller",
                0,
            ),
            (
                "The miller carried the sacks down to the brook as his father had done and the neighbours came, with their rye, to look at it",
                1,
            ),
            (
                "โรงสีเก่าริมลำธารหมุนอีกครั้งหลังจากร้อยปี ชาวบ้านนำข้าวมาให้คนโม่แป้งเป็นครั้งแรก ตั้งแต่น้ำท่วมใหญ่ ที่พัดพาเขื่อนไม้ไป และทุกคนดีใจมาก",
                1,
            ),
        ] {
            let blocks = [line, text].map(|text| Block {
                text: text.into(),
                span: Span::default(),
                hints: Hints::default(),
            });
            let sheet = Sheet {
                blocks: blocks.into(),
                ..Sheet::default()
            };
            let page = Page::of(&sheet, 0);
            let count = page.leaves.iter().filter(|leaf| leaf.paragraph).count();
            assert_eq!(count, paragraphs + 1, "{line}");
        }
    }
}
