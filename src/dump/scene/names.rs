//! Texts against addresses: the slug, the host and the folders of the page's, and the paths that stand beside them.

use super::Scene;
use super::address::Address;
use super::letters::{letters, plain};
use crate::value::link;

impl Scene<'_> {
    /// How much of a text's words the slug of the page's address holds: 0 none … 6 all; `None` where there is no slug or no text to compare.
    pub(in crate::dump) fn slug_overlap(&self, at: usize) -> Option<usize> {
        let text = self.text(at);
        if self.slug.len() < 2 || text.len() > 400 {
            return None;
        }
        let mut words = 0usize;
        let mut shared = 0usize;
        for word in folded_words(text) {
            words += 1;
            shared += usize::from(self.slug.binary_search(&word).is_ok());
        }
        if words == 0 {
            return None;
        }
        let recall = shared * 100 / self.slug.len();
        let precision = shared * 100 / words;
        let both = recall.min(100) + precision;
        Some(
            match both {
                0 => 0,
                1..=50 => 1,
                51..=90 => 2,
                91..=120 => 3,
                121..=150 => 4,
                151..=180 => 5,
                _ => 6,
            } + if words < 3 { 7 } else { 0 },
        )
    }

    /// The text against the host of the page, and of the addresses beside it.
    pub(in crate::dump) fn name_match(&self, at: usize) -> usize {
        let text = self.text(at);
        if text.len() > 60 {
            return 15;
        }
        let name: String = letters(text);
        if name.len() < 2 {
            return 14;
        }
        let relation = |host: Option<&String>| -> usize {
            let Some(host) = host else {
                return 0;
            };
            if host.starts_with(&name) || name.len() >= 4 && host.contains(&name) {
                2
            } else {
                usize::from(name.len() >= 6 && host.len() >= 6 && common_prefix(&name, host) >= 5)
            }
        };
        let near = |at: Option<usize>| {
            let address = self.addresses.get(at?)?.as_ref()?;
            Some(&address.host)
        };
        let own = relation(self.host.as_ref());
        let beside = relation(near(at.checked_sub(1))).max(relation(near(Some(at + 1))));
        own * 3 + beside
    }

    /// Whether the path of the address `url` holds the words of the text `name`: `/staff/jane-doe` and "Jane Doe".
    pub(in crate::dump) fn path_has_name(&self, url: usize, name: usize) -> bool {
        let Some(Some(Address { path, .. })) = self.addresses.get(url) else {
            return false;
        };
        if self.address(name).is_some() {
            return false;
        }
        let text = self.text(name);
        if text.len() > 60 || text.len() < 3 {
            return false;
        }
        let mut words = text
            .split(' ')
            .map(letters)
            .filter(|word| word.len() > 1)
            .peekable();
        words.peek().is_some() && words.all(|word| path.contains(word.as_str()))
    }

    /// The text against the folders of the page's address: a section is often one of them.
    pub(in crate::dump) fn folder(&self, at: usize) -> usize {
        let Some(path) = self.folders.filter(|path| path.len() > 1) else {
            return 0;
        };
        let text = self.text(at);
        if text.len() < 3 || text.len() > 40 {
            return 1;
        }
        let name = letters(text);
        let mut folders = path
            .split('/')
            .filter(|folder| folder.len() > 2)
            .map(letters);
        if name.len() < 3 {
            1
        } else if folders.clone().any(|folder| folder == name) {
            4
        } else if folders.any(|folder| {
            folder.len() > 3 && (folder.starts_with(&name) || name.starts_with(&folder))
        }) {
            3
        } else {
            2
        }
    }
}

fn common_prefix(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}

/// Hashes of the words of the longest segment of an address's path.
pub(super) fn slug_words(url: &str) -> Vec<u32> {
    let segment = link::path(url)
        .split('/')
        .max_by_key(|segment| segment.matches(['-', '_', '+']).count() * 100 + segment.len())
        .unwrap_or_default();
    let segment = segment.rsplit_once('.').map_or(segment, |(head, _)| head);
    let decoded = link::percent_decoded(segment);
    let mut words: Vec<u32> = folded_words(&decoded).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Hashes of the words of a text, folded to plain lower case; words of one letter and numbers are left out.
fn folded_words(text: &str) -> impl Iterator<Item = u32> + '_ {
    let mut chars = text.chars();
    std::iter::from_fn(move || {
        let (mut hash, mut length, mut alphabetic) = (2_166_136_261_u32, 0, false);
        loop {
            match chars.next() {
                Some(c) if c.is_alphanumeric() => {
                    alphabetic |= c.is_alphabetic();
                    let c = plain(c);
                    for c in c.to_lowercase() {
                        hash = (hash ^ u32::from(c)).wrapping_mul(16_777_619);
                    }
                    length += 1;
                }
                Some('\'' | '’') => {}
                next => {
                    if length > 1 && alphabetic {
                        return Some(hash);
                    }
                    next?;
                    (hash, length, alphabetic) = (2_166_136_261, 0, false);
                }
            }
        }
    })
}
