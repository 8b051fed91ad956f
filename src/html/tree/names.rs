//! Names of tags and attributes as html5ever's atoms, and how many unknown ones a page may have.

use crate::value::text::head;
use html5ever::LocalName;
use std::collections::HashMap;
use std::ops::Range;

/// Names that are in no standard and longer than seven bytes, of one page. Most on a real page: 475. They stand in a table
/// of the whole process with a fixed hash function, so that a page could fill it with names that collide.
const UNKNOWN: usize = 1_024;
const SLOTS: usize = 256;

/// Atoms up to this length carry their text inside.
const INLINE: usize = 7;

/// Turns names as written into atoms, each looked up once.
#[derive(Debug)]
pub(super) struct Names {
    /// The last short name of each hash, as a number.
    short: Vec<(u64, LocalName)>,
    /// The last long name of each hash.
    long: Vec<LocalName>,
    unknown: HashMap<Box<str>, LocalName>,
    lower: String,
}

impl Names {
    pub(super) fn new() -> Self {
        Self {
            short: vec![(0, LocalName::default()); SLOTS],
            long: vec![LocalName::default(); SLOTS],
            unknown: HashMap::new(),
            lower: String::new(),
        }
    }

    /// A tag's name in lower case. An unknown one too many is cut to what an atom holds inside: its start and end tag
    /// still match.
    pub(super) fn tag(&mut self, text: &str, name: Range<usize>) -> LocalName {
        let raw = text.get(name.clone()).unwrap_or_default();
        self.attribute(text, name)
            .unwrap_or_else(|| LocalName::from(head(raw, INLINE).to_ascii_lowercase()))
    }

    /// An attribute's name in lower case; `None` for an unknown one too many.
    pub(super) fn attribute(&mut self, text: &str, name: Range<usize>) -> Option<LocalName> {
        let raw = text.get(name.clone()).unwrap_or_default();
        let Some(number) = number(text.as_bytes(), &name) else {
            return self.atom(raw);
        };
        let slot = hash(number);
        match self.short.get(slot) {
            Some((own, atom)) if *own == number => return Some(atom.clone()),
            _ => {}
        }
        let atom = self.atom(raw)?;
        if let Some(recent) = self.short.get_mut(slot) {
            *recent = (number, atom.clone());
        }
        Some(atom)
    }

    fn atom(&mut self, raw: &str) -> Option<LocalName> {
        if !raw.bytes().any(|b| b.is_ascii_uppercase() || b == 0) {
            return self.lower_atom(raw);
        }
        let mut lower = std::mem::take(&mut self.lower);
        lower.clear();
        lower.extend(raw.chars().map(|c| match c {
            '\0' => '\u{fffd}',
            c => c.to_ascii_lowercase(),
        }));
        let atom = self.lower_atom(&lower);
        self.lower = lower;
        atom
    }

    fn lower_atom(&mut self, name: &str) -> Option<LocalName> {
        if name.len() <= INLINE {
            return Some(LocalName::from(name));
        }
        let slot = slot(name);
        match self.long.get(slot) {
            Some(recent) if **recent == *name => return Some(recent.clone()),
            _ => {}
        }
        let atom = self.long_atom(name)?;
        if let Some(recent) = self.long.get_mut(slot) {
            *recent = atom.clone();
        }
        Some(atom)
    }

    fn long_atom(&mut self, name: &str) -> Option<LocalName> {
        if let Some(atom) = LocalName::try_static(name) {
            return Some(atom);
        }
        if let Some(atom) = self.unknown.get(name) {
            return Some(atom.clone());
        }
        if self.unknown.len() >= UNKNOWN {
            return None;
        }
        let atom = LocalName::from(name);
        self.unknown.insert(name.into(), atom.clone());
        Some(atom)
    }
}

/// A short name, and its length in the last byte, as one number: read from the page in one go. `None` for a longer name, and at
/// the very end of the page.
fn number(page: &[u8], name: &Range<usize>) -> Option<u64> {
    let eight = page.get(name.start..)?.first_chunk()?;
    let shown = u32::try_from(name.len())
        .ok()
        .filter(|len| (1..8).contains(len))?;
    Some(u64::from_le_bytes(*eight) << (64 - 8 * shown) | u64::from(shown))
}

/// The slot of a long name by its two ends, which are all of most. A page that makes names collide pays with a look into two more
/// tables, both of a hash it cannot know.
fn slot(name: &str) -> usize {
    let eight = |chunk: Option<&[u8; 8]>| chunk.map_or(0, |chunk| u64::from_le_bytes(*chunk));
    let head = eight(name.as_bytes().first_chunk());
    let tail = eight(name.as_bytes().last_chunk());
    hash(head.rotate_left(5) ^ tail)
}

fn hash(number: u64) -> usize {
    (number.wrapping_mul(0x517c_c1b7_2722_0a95) >> 40) as usize % SLOTS
}
