//! The leaves of a window of a dump with what must be known of them all before one can be judged: copies, the page's address and its
//! slug, the order of the times, lists.

mod address;
mod compare;
mod context;
mod copies;
mod course;
mod hash;
mod names;
mod series;
mod site;
mod sounds;
mod texts;
mod times;

pub(super) use crate::value::alike::{Letters, letters};
use address::Address;
pub(super) use address::{UrlFacts, url_facts};
use context::{Item, Mentions};
use copies::{Copies, copies};
use series::Series;
pub(super) use texts::{TextFacts, text_facts};
pub(super) use times::DAY;

use super::leaf::Leaf;
use super::shape::Shape;
use crate::block::Block;
use crate::value::text::columns;

/// Columns of a name, of a person, a paper, a section or a tag: longer texts are sentences.
pub(super) const LONGEST_NAME: usize = 60;

/// A window of leaves and its common facts. Built in linear time.
#[derive(Debug)]
pub(super) struct Scene<'s> {
    pub(super) leaves: &'s [Leaf],
    texts: Vec<&'s str>,
    /// Columns of each text: bytes would make an Arabic name twice as long as a Latin one.
    widths: Vec<usize>,
    /// Some block is cut into several leaves: nested items keep one block.
    pub(super) has_items: bool,
    /// The addresses, by leaf.
    addresses: Vec<Option<Address>>,
    /// Times in seconds since 1970 at UTC, by leaf, in reading order.
    pub(super) times: Vec<(usize, i64)>,
    copies: Vec<Copies>,
    facts: Vec<TextFacts>,
    /// Kinds of values that stood before each leaf, and that are still to come.
    course: Vec<(u8, u8)>,
    /// How short texts follow one another, by the later leaf.
    series: Vec<Option<Series>>,
    /// Hashes of the words of the page address's slug, sorted.
    slug: Vec<u32>,
    /// It is written in Latin letters.
    slug_is_latin: bool,
    /// Letters of the host of the page's address.
    host: Option<Letters>,
    /// Letters of the folders of the page's address.
    folders: Vec<Letters>,
    longest: Option<usize>,
    /// The first text of headline's length.
    opening: Option<usize>,
    /// Hashes of the pieces of comma lists, sorted, and of all short texts, sorted.
    pieces: Vec<u64>,
    short: Vec<u64>,
    /// Hashes of the texts before a site's name set behind: `Headline | Paper`; sorted.
    heads: Vec<u64>,
    /// Hashes of what stands behind such a mark; sorted.
    sites: Vec<u64>,
    items: Vec<Item>,
    mentions: Mentions,
    /// Letters of the page's domain without its ending.
    label: Letters,
}

impl<'s> Scene<'s> {
    pub(super) fn new(leaves: &'s [Leaf], blocks: &'s [Block<'_>]) -> Self {
        let texts: Vec<&str> = leaves.iter().map(|leaf| leaf.text(blocks)).collect();
        let mut scene = Self {
            leaves,
            has_items: leaves.iter().any(|leaf| !leaf.first),
            addresses: leaves.iter().map(|_| None).collect(),
            times: Vec::new(),
            copies: copies(&texts),
            facts: vec![TextFacts::default(); leaves.len()],
            course: Vec::new(),
            series: Vec::new(),
            slug: Vec::new(),
            slug_is_latin: false,
            host: None,
            folders: Vec::new(),
            longest: None,
            opening: None,
            pieces: Vec::new(),
            short: Vec::new(),
            heads: Vec::new(),
            sites: Vec::new(),
            items: Vec::new(),
            mentions: Mentions::default(),
            label: Letters::new(),
            widths: texts.iter().map(|text| columns(text)).collect(),
            texts,
        };
        scene.read_addresses();
        scene.read_times();
        scene.read_texts();
        scene.read_course();
        scene.read_series();
        scene.read_items();
        scene.read_mentions();
        scene
    }

    /// Text of a leaf.
    pub(super) fn text(&self, at: usize) -> &'s str {
        self.texts.get(at).copied().unwrap_or_default()
    }

    /// Columns of the text of a leaf.
    pub(super) fn width(&self, at: usize) -> usize {
        self.widths.get(at).copied().unwrap_or(0)
    }

    pub(super) fn copies(&self, at: usize) -> Copies {
        self.copies.get(at).copied().unwrap_or_default()
    }

    pub(super) fn text_facts(&self, at: usize) -> TextFacts {
        self.facts.get(at).copied().unwrap_or_default()
    }

    /// The leaf is of a shape that people do not write: an address, a time, a flag, a language tag.
    pub(super) fn is_machine(&self, at: usize) -> bool {
        self.leaves.get(at).is_some_and(|leaf| {
            matches!(
                leaf.shape,
                Shape::Url
                    | Shape::Time
                    | Shape::Flag
                    | Shape::Selector
                    | Shape::Duration
                    | Shape::Email
            )
        })
    }

    /// The number of an integer leaf.
    pub(super) fn number(&self, at: usize) -> i64 {
        let text = self.text(at);
        let number = if text.ends_with('x') {
            text.trim_end_matches("px")
        } else {
            text
        };
        number.parse().unwrap_or(0)
    }

    /// What stands at `at`: a kind of address, text, e-mail, time; 0 where nothing does.
    pub(super) fn kind(&self, at: Option<usize>) -> usize {
        let Some((at, leaf)) = at.and_then(|at| Some((at, self.leaves.get(at)?))) else {
            return 0;
        };
        match leaf.shape {
            Shape::Url => match self.address(at) {
                Some(facts) if facts.logo => 1,
                Some(facts) if facts.image => 2,
                Some(facts) if facts.page => 3,
                Some(facts) if facts.author => 4,
                Some(facts) if facts.home => 5,
                Some(facts) if facts.profile => 6,
                Some(facts) if facts.slug => 7,
                _ => 8,
            },
            Shape::Text => 9 + usize::from(self.text_facts(at).width_bucket > 5),
            Shape::Email => 11,
            Shape::Phone => 12,
            Shape::Time | Shape::Day => 13,
            Shape::Flag => 14,
            _ => 15,
        }
    }

    /// Whether a text of an article's length is there.
    pub(super) fn has_long_text(&self) -> bool {
        self.longest.is_some_and(|at| self.width(at) > 800)
    }
}
