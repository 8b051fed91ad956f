//! Names of tags and attributes as html5ever's atoms, and how many unknown ones a page may have.

use crate::value::text::head;
use html5ever::LocalName;
use std::collections::HashMap;

/// Names that are in no standard and longer than seven bytes, of one page. Most on a real page: 475. They stand in a table
/// of the whole process with a fixed hash function, so that a page could fill it with names that collide.
const UNKNOWN: usize = 1_024;
const SLOTS: usize = 512;

/// Atoms up to this length carry their text inside.
const INLINE: usize = 7;

/// Turns names as written into atoms, each long one looked up once.
#[derive(Debug)]
pub(super) struct Names {
    /// The last long name of each hash.
    recent: Vec<LocalName>,
    unknown: HashMap<Box<str>, LocalName>,
    lower: String,
}

impl Names {
    pub(super) fn new() -> Self {
        Self {
            recent: vec![LocalName::default(); SLOTS],
            unknown: HashMap::new(),
            lower: String::new(),
        }
    }

    /// A tag's name in lower case. An unknown one too many is cut to what an atom holds inside: its start and end tag
    /// still match.
    pub(super) fn tag(&mut self, raw: &str) -> LocalName {
        self.atom(raw)
            .unwrap_or_else(|| LocalName::from(head(raw, INLINE).to_ascii_lowercase()))
    }

    /// An attribute's name in lower case; `None` for an unknown one too many.
    pub(super) fn attribute(&mut self, raw: &str) -> Option<LocalName> {
        self.atom(raw)
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
        match self.recent.get(slot) {
            Some(recent) if **recent == *name => return Some(recent.clone()),
            _ => {}
        }
        let atom = self.long_atom(name)?;
        if let Some(recent) = self.recent.get_mut(slot) {
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

/// A multiplicative hash of a name's two ends, which are all of most. A page that makes names collide pays with a look into two
/// more tables, both of a hash it cannot know.
fn slot(name: &str) -> usize {
    let eight = |chunk: Option<&[u8; 8]>| chunk.map_or(0, |chunk| u64::from_le_bytes(*chunk));
    let head = eight(name.as_bytes().first_chunk());
    let tail = eight(name.as_bytes().last_chunk());
    let hash = (head.rotate_left(5) ^ tail).wrapping_mul(0x517c_c1b7_2722_0a95);
    (hash >> 40) as usize % SLOTS
}
