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

/// Turns names as written into atoms, each name looked up once.
#[derive(Debug)]
pub(super) struct Names {
    /// The last name of each hash.
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
        let slot = slot(raw);
        match self.recent.get(slot) {
            Some(recent) if **recent == *raw => return Some(recent.clone()),
            _ => {}
        }
        let atom = if raw.bytes().any(|b| b.is_ascii_uppercase() || b == 0) {
            let mut lower = std::mem::take(&mut self.lower);
            lower.clear();
            lower.extend(raw.chars().map(|c| match c {
                '\0' => '\u{fffd}',
                c => c.to_ascii_lowercase(),
            }));
            let atom = self.lower_atom(&lower);
            self.lower = lower;
            atom?
        } else {
            self.lower_atom(raw)?
        };
        if let Some(recent) = self.recent.get_mut(slot) {
            *recent = atom.clone();
        }
        Some(atom)
    }

    fn lower_atom(&mut self, name: &str) -> Option<LocalName> {
        if name.len() <= INLINE {
            return Some(LocalName::from(name));
        }
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

/// FNV-1a. A page that makes names collide pays with a look into two more tables, both of a hash it cannot know.
fn slot(name: &str) -> usize {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, b| {
        (hash ^ u64::from(b)).wrapping_mul(0x100_0000_01b3)
    });
    (hash >> 20) as usize % SLOTS
}
