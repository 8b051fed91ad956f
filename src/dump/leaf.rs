//! Blocks → leaves: the single values that a nested item's line strings together, each with its [`Shape`].
//!
//! A flattened item keeps one line (`Paper desk@paper.example +1 555 0100 Paper Ltd 252 60`) or one line a value. Cut at what can
//! only be a value of its own, both give the same leaves, and everything after reads one kind of sequence.

mod head;

pub(super) use head::{repeats, said_twice};

use super::scene::{TextFacts, text_facts};
use super::shape::{Shape, is_selectors, of_text, of_word};
use super::wording;
use crate::block::Block;
use crate::span::Span;
use crate::value::letter::is_alphabetic;
use crate::value::text::columns;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

/// One value: a place in a block's text, and what it looks like.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    /// Index of its block.
    pub(super) block: usize,
    /// Its place in the block's text.
    pub(super) range: Range<usize>,
    /// What it looks like, alone.
    pub(super) shape: Shape,
    /// It opens its block.
    pub(super) first: bool,
    /// It closes its block.
    pub(super) last: bool,
    /// It is several paragraphs of a text.
    pub(super) paragraphs: bool,
    /// It is a word of programs and no name: `summary_large_image`.
    pub(super) code: bool,
    /// It asks: no house, nobody, no section and no tag is called so.
    pub(super) asks: bool,
    /// What its text says of itself, once it was asked: where a page stands round a run, leaves are read several times.
    facts: OnceCell<TextFacts>,
}

impl Leaf {
    /// Its text.
    pub(super) fn text<'s>(&self, blocks: &'s [Block<'_>]) -> &'s str {
        blocks
            .get(self.block)
            .and_then(|block| block.text.get(self.range.clone()))
            .unwrap_or_default()
    }

    /// The leaf that a block is which some paragraphs of a text were joined to.
    pub(super) fn of_paragraphs(text: &str) -> Self {
        Self {
            block: 0,
            range: 0..text.len(),
            shape: Shape::Text,
            first: true,
            last: true,
            paragraphs: true,
            code: false,
            asks: false,
            facts: OnceCell::new(),
        }
    }

    /// What its text, which has so many columns, says of itself.
    pub(super) fn facts(&self, text: &str, width: usize) -> TextFacts {
        *self.facts.get_or_init(|| text_facts(text, width))
    }

    /// Its text, borrowed from the input where the block is.
    pub(super) fn cow<'a>(&self, blocks: &[Block<'a>]) -> Cow<'a, str> {
        match blocks.get(self.block).map(|block| &block.text) {
            Some(Cow::Borrowed(text)) => {
                Cow::Borrowed(text.get(self.range.clone()).unwrap_or_default())
            }
            _ => Cow::Owned(self.text(blocks).to_owned()),
        }
    }

    /// Its place in the input: exact where the block is a slice of it, else the whole block's.
    pub(super) fn span(&self, blocks: &[Block<'_>], input: &str) -> Span {
        let Some(block) = blocks.get(self.block) else {
            return Span::default();
        };
        let exact = Span::within(input, self.text(blocks));
        if exact.is_empty() { block.span } else { exact }
    }
}

/// Longest block that is cut: a flattened organisation with ten profile addresses holds 1,100 bytes, a caption 900.
const LONGEST_ITEM: usize = 4000;

/// Cuts the blocks `range` into leaves.
pub(super) fn cut(blocks: &[Block<'_>], range: Range<usize>) -> Vec<Leaf> {
    let mut leaves = Vec::with_capacity(range.len() + 16);
    for index in range {
        let Some(block) = blocks.get(index) else {
            break;
        };
        cut_block(index, &block.text, &mut leaves);
    }
    words_of_lists(blocks, &mut leaves);
    leaves
}

/// A word of programs beside another in small letters may be one of their list: a page is about "website" and "design" as well.
fn words_of_lists(blocks: &[Block<'_>], leaves: &mut [Leaf]) {
    let is_word = |leaf: &Leaf| {
        let text = leaf.text(blocks);
        leaf.shape == Shape::Text
            && leaf.first
            && leaf.last
            && columns(text) <= LONGEST_WORD
            && text.starts_with(char::is_lowercase)
    };
    for at in 0..leaves.len() {
        if !leaves.get(at).is_some_and(|leaf| leaf.code) {
            continue;
        }
        let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let mut near = near.filter_map(|near| leaves.get(near));
        let is_listed = near.any(|leaf| !leaf.code && is_word(leaf));
        if let Some(leaf) = leaves.get_mut(at).filter(|_| is_listed) {
            leaf.code = !wording::is_noun(leaf.text(blocks));
        }
    }
}

/// Columns of what a list holds.
const LONGEST_WORD: usize = 30;

/// Those of `leaves` that stand in the blocks `range`.
pub(super) fn of_blocks<'l>(leaves: &'l [Leaf], range: &Range<usize>) -> &'l [Leaf] {
    let before = |block: usize| leaves.partition_point(|leaf| leaf.block < block);
    leaves
        .get(before(range.start)..before(range.end))
        .unwrap_or_default()
}

fn cut_block(block: usize, text: &str, leaves: &mut Vec<Leaf>) {
    let shape = of_text(text);
    let whole = Leaf {
        block,
        range: 0..text.len(),
        shape,
        first: true,
        last: true,
        paragraphs: false,
        code: shape == Shape::Text && wording::is_of_programs(text),
        asks: shape == Shape::Text && text.ends_with(['?', '？', '؟']),
        facts: OnceCell::new(),
    };
    if shape != Shape::Text || text.len() > LONGEST_ITEM || !may_hold_values(text) {
        leaves.push(whole);
        return;
    }
    let words = words(text);
    let head = head::name(text, &words);
    let cuts = cuts(text, &words, head);
    if !cuts.contains(&true) && head == 0 {
        leaves.push(whole);
        return;
    }
    let from = leaves.len();
    let mut open: Option<Range<usize>> = None;
    for (at, (word, &cut)) in words.iter().zip(&cuts).enumerate() {
        if let Some(range) = open.take_if(|_| at == head) {
            push_text(block, text, range, leaves, from);
        }
        if cut {
            if let Some(range) = open.take() {
                push_text(block, text, range, leaves, from);
            }
            let odd = || of_text(text.get(word.range.clone()).unwrap_or_default());
            leaves.push(Leaf {
                block,
                range: word.range.clone(),
                shape: if word.shape == Shape::Text {
                    odd()
                } else {
                    word.shape
                },
                first: false,
                last: false,
                paragraphs: false,
                code: false,
                asks: false,
                facts: OnceCell::new(),
            });
        } else {
            let start = open.take().map_or(word.range.start, |range| range.start);
            open = Some(start..word.range.end);
        }
    }
    if let Some(range) = open {
        push_text(block, text, range, leaves, from);
    }
    if let Some(leaf) = leaves.get_mut(from) {
        leaf.first = true;
    }
    if let Some(leaf) = leaves.last_mut() {
        leaf.last = true;
    }
}

/// A run of plain words; after an e-mail address the telephone at its head is a leaf of its own.
fn push_text(block: usize, text: &str, range: Range<usize>, leaves: &mut Vec<Leaf>, from: usize) {
    let leaf = |range: Range<usize>, shape| Leaf {
        block,
        range,
        shape,
        first: false,
        last: false,
        paragraphs: false,
        code: false,
        asks: false,
        facts: OnceCell::new(),
    };
    let after_email =
        leaves.len() > from && leaves.last().is_some_and(|leaf| leaf.shape == Shape::Email);
    let part = text.get(range.clone()).unwrap_or_default();
    let phone = if after_email { phone_at_head(part) } else { "" };
    if !phone.is_empty() {
        leaves.push(leaf(range.start..range.start + phone.len(), Shape::Phone));
        let rest = part.get(phone.len()..).unwrap_or_default().trim_start();
        if !rest.is_empty() {
            leaves.push(leaf(range.end - rest.len()..range.end, of_text(rest)));
        }
        return;
    }
    leaves.push(leaf(range, of_text(part)));
}

/// A telephone number at the head of a text, with its extension; `""` where there is none.
fn phone_at_head(text: &str) -> &str {
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || "+()-./ ".contains(c)))
        .unwrap_or(text.len());
    let phone = text.get(..end).unwrap_or_default().trim_end();
    if phone.bytes().filter(u8::is_ascii_digit).count() < 7 {
        return "";
    }
    let rest = text.get(phone.len()..).unwrap_or_default();
    let extension = rest.trim_start_matches([',', ' ', '.']);
    let word = extension
        .find(|c: char| !is_alphabetic(c))
        .unwrap_or(extension.len());
    let tail = extension.get(word..).unwrap_or_default();
    let digits = tail.trim_start_matches(['.', ' ']);
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    let known = [
        "ext",
        "x",
        "extension",
        "доб",
        "int",
        "poste",
        "Durchwahl",
        "ramal",
    ]
    .contains(&extension.get(..word).unwrap_or_default());
    let whole = text.len() - digits.len() + length;
    if known && (1..=6).contains(&length) {
        text.get(..whole).unwrap_or(phone)
    } else {
        phone
    }
}

struct Word {
    range: Range<usize>,
    shape: Shape,
}

fn words(text: &str) -> Vec<Word> {
    let spaces = memchr::memchr_iter(b' ', text.as_bytes());
    let mut words = Vec::with_capacity(spaces.clone().count() + 1);
    let mut start = 0;
    for end in spaces.chain([text.len()]) {
        let word = text.get(start..end).unwrap_or("");
        if !word.is_empty() {
            words.push(Word {
                range: start..end,
                shape: of_word(word),
            });
        }
        start = end + 1;
    }
    words
}

/// A block is looked at word by word only when one of these could stand in it: an address, an e-mail, a time, two numbers at the end,
/// a path or a program's word there, a flag before selectors.
fn may_hold_values(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (first, last) = (text.split(' ').next(), text.rsplit(' ').next());
    memchr::memmem::find(bytes, b"//").is_some()
        || [first, last].into_iter().flatten().any(is_path)
        || last.is_some_and(is_product)
        || first.is_some_and(|word| of_word(word) == Shape::Flag)
        || memchr::memchr(b'@', bytes).is_some()
        || bytes.last().is_some_and(u8::is_ascii_digit)
        || text.ends_with("true")
        || text.ends_with("false")
        || memchr::memmem::find(bytes, b"T").is_some()
            && bytes
                .windows(3)
                .any(|w| matches!(w, [d, b'T', e] if d.is_ascii_digit() && e.is_ascii_digit()))
}

/// A path of the site, whose host the page left out: `/author/jane-miller`.
fn is_path(word: &str) -> bool {
    word.starts_with('/') && word.len() > 3 && word.bytes().filter(|&b| b == b'/').count() > 1
}

/// What a program of subscriptions calls a paper: `paper.example:metered`.
fn is_product(word: &str) -> bool {
    let plain = |part: &str| {
        let plain =
            |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-');
        part.len() > 2
            && part.bytes().all(plain)
            && part.starts_with(|c: char| c.is_ascii_lowercase())
    };
    word.split_once(':')
        .is_some_and(|(paper, product)| plain(paper) && plain(product))
}

/// Words of a paper's name and what a program calls it, at most.
const PRODUCT_NAME: usize = 7;

/// Which words are leaves of their own. `head`: words of the name that the block begins with, if it does.
fn cuts(text: &str, words: &[Word], head: usize) -> Vec<bool> {
    let shape = |at: usize| words.get(at).map(|word| word.shape);
    let hard = |at: usize| matches!(shape(at), Some(Shape::Url | Shape::Time | Shape::Email));
    let number = |at: usize| {
        matches!(
            shape(at),
            Some(Shape::Integer | Shape::Year | Shape::Decimal | Shape::Flag)
        )
    };
    let mut cuts: Vec<bool> = (0..words.len()).map(hard).collect();
    let values = cuts.iter().filter(|&&cut| cut).count();
    let plain = words.len() - values;
    // Prose that mentions an address is one leaf; an item begins or ends with one, or repeats the name before it.
    let last = words.len() - 1;
    let is_item = head > 0 || hard(0) || hard(last);
    if values > 0 && plain > 40 && plain > 15 * values && !is_item {
        return vec![false; words.len()];
    }
    let mut set = |at: usize| {
        if let Some(cut) = cuts.get_mut(at) {
            *cut = true;
        }
    };
    // A size or a day right after an address; a rating before an e-mail; a size at the end.
    let mut follows = false;
    for at in 0..words.len() {
        let value = hard(at) || (values > 0 && shape(at) == Some(Shape::Day));
        let counted = follows && number(at);
        if value || counted {
            set(at);
        }
        // What follows an e-mail address is a telephone number.
        follows = counted || (value && shape(at) != Some(Shape::Email));
        let before = || (0..at).rev().take_while(|&before| number(before));
        let sized = shape(at) == Some(Shape::Url) && before().count() >= 2;
        if shape(at) == Some(Shape::Email) || sized {
            before().for_each(&mut set);
        }
    }
    let word = |at: usize| words.get(at).and_then(|word| text.get(word.range.clone()));
    for at in [0, last] {
        if word(at).is_some_and(is_path) {
            set(at);
        }
    }
    if words.len() <= PRODUCT_NAME && word(last).is_some_and(is_product) {
        set(last);
    }
    // Whether a part of the page is free, and the selectors of that part.
    let rest = words.get(1).and_then(|word| text.get(word.range.start..));
    if shape(0) == Some(Shape::Flag) && rest.is_some_and(is_selectors) {
        set(0);
    }
    let tail = (0..words.len()).rev().take_while(|&at| number(at)).count();
    if tail >= 2 {
        (words.len() - tail..words.len()).for_each(&mut set);
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::dump::layout;
    use crate::dump::shape::Shape;

    #[track_caller]
    fn leaves(text: &str, want: &[(&str, Shape)]) {
        let blocks = layout::sheet(text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        let found: Vec<_> = leaves
            .iter()
            .map(|leaf| (leaf.text(&blocks), leaf.shape))
            .collect();
        assert_eq!(found, want);
    }

    #[test]
    fn what_an_item_strings_together() {
        use Shape::{Email, Flag, Integer, Selector, Text, Url};
        leaves(
            "Valley Post 418 60 https://paper.example/logo.png",
            &[
                ("Valley Post", Text),
                ("418", Integer),
                ("60", Integer),
                ("https://paper.example/logo.png", Url),
            ],
        );
        leaves(
            "False .paywall .teaser",
            &[("False", Flag), (".paywall .teaser", Selector)],
        );
        leaves(
            "Jane Miller /authors/jane-miller",
            &[("Jane Miller", Text), ("/authors/jane-miller", Selector)],
        );
        leaves(
            "Jane Miller mailto:jane@paper.example",
            &[("Jane Miller", Text), ("mailto:jane@paper.example", Email)],
        );
        leaves(
            "Valley Post paper.example:metered",
            &[("Valley Post", Text), ("paper.example:metered", Text)],
        );
        leaves(
            "Jane Miller Jane Miller writes of mills https://paper.example/staff/17",
            &[
                ("Jane Miller", Text),
                ("Jane Miller writes of mills", Text),
                ("https://paper.example/staff/17", Url),
            ],
        );
    }

    #[test]
    fn words_of_programs() {
        let codes = |text: &str| -> Vec<String> {
            let blocks = layout::sheet(text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let codes = leaves.iter().filter(|leaf| leaf.code);
            codes.map(|leaf| leaf.text(&blocks).to_owned()).collect()
        };
        let page = "en_US\narticle\nThe old mill on the brook turns again";
        assert_eq!(codes(page), ["article"]);
        assert_eq!(codes("mills\nwebsite\nbread").len(), 0);
        assert_eq!(codes("Mills of the valley\nwebsite\ndesign").len(), 0);
        assert_eq!(codes("mills\npublish"), ["publish"]);
    }

    #[test]
    fn what_a_sentence_says_is_one_leaf() {
        for text in [
            "The mill turns from 6 to 9",
            "Rye and/or wheat",
            "The guild at mills:fairs is old, and so are all of the others here",
            "True stories of the valley",
            // An address among the first words of a long text is no item's.
            &format!(
                "See https://paper.example/tour for {}",
                "the mill and its wheel ".repeat(10)
            ),
        ] {
            leaves(text, &[(text.trim_end(), Shape::Text)]);
        }
    }
}
