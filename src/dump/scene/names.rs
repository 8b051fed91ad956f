//! Texts against addresses: the slug, the host and the folders of the page's, and the paths that stand beside them.

use super::site::{LABEL, contains, is_cyrillic, latin};
use super::{LONGEST_NAME, Scene};
use crate::value::alike::{Letters, folded, letters, plain};
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::{link, person};

impl Scene<'_> {
    /// How much of a text's words the slug of the page's address holds: 0 none … 6 all; `None` where there is no slug or no text to compare.
    pub(in crate::dump) fn slug_overlap(&self, at: usize) -> Option<usize> {
        let text = self.text(at);
        if self.slug.len() < 2 || self.width(at) > 400 {
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

    /// How many words of a text the slug of the page's address holds; `None` where there is no slug, or one in other letters.
    pub(in crate::dump) fn words_of_address(&self, at: usize) -> Option<usize> {
        self.words_of_address_in(self.text(at))
    }

    /// The same of a text that is no leaf's.
    pub(in crate::dump) fn words_of_address_in(&self, text: &str) -> Option<usize> {
        let held = folded_words(text).filter(|word| self.slug.binary_search(word).is_ok());
        let is_alike = self.slug_is_latin == is_latin(text);
        (self.slug.len() >= SLUG && is_alike).then(|| held.count())
    }

    /// The letters of a text that is short enough for a name.
    pub(in crate::dump) fn letters_of_name(&self, at: usize) -> Option<Letters> {
        (self.width(at) <= LONGEST_NAME).then(|| letters(self.text(at)))
    }

    /// A text, by its letters, against the host of the page, and of the addresses beside it; and against the folders of the page's
    /// address, of which a section is often one.
    pub(in crate::dump) fn name_match(&self, at: usize, name: Option<&[u8]>) -> (usize, usize) {
        let Some(name) = name else {
            return (15, usize::from(!self.folders.is_empty()));
        };
        (self.host_match(at, name), self.folder(self.text(at), name))
    }

    fn folder(&self, text: &str, name: &[u8]) -> usize {
        if self.folders.is_empty() {
            return 0;
        }
        if text.len() < 3 || text.len() > 40 || name.len() < 3 {
            return 1;
        }
        let mut folders = self.folders.iter();
        if self.is_folder(text, name) {
            4
        } else if folders.any(|folder| {
            folder.len() > 3 && (folder.starts_with(name) || name.starts_with(folder))
        }) {
            3
        } else {
            2
        }
    }

    /// Whether a text, by its letters, is a folder of the page's address. Cyrillic is compared as addresses write it too: `Культура` and
    /// `/kultura/`.
    pub(in crate::dump) fn is_folder(&self, text: &str, name: &[u8]) -> bool {
        let is_one = |name: &[u8]| name.len() > 2 && self.folders.iter().any(|at| at == name);
        is_one(name) || !self.folders.is_empty() && is_cyrillic(name) && is_one(&latin(text))
    }

    /// Whether an address beside a text is the home page of the house that it names: `Valley Post Ltd` and `https://valleypost.example`. A
    /// person has a home page too, `Ida Brook` and `https://idabrook.example`: a house that is named like one is at home on the page's own host.
    pub(in crate::dump) fn is_at_home(&self, at: usize) -> bool {
        let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let homes = near.filter(|&near| self.address(near).is_some_and(|facts| facts.home));
        let name = letters(self.text(at));
        let is_of = |near: usize| {
            let host = link::host(self.text(near)).unwrap_or_default();
            let label = letters(link::site(host));
            let is_own = self.address(near).is_some_and(|facts| facts.host <= 1);
            if !is_own && person::is_person_like(self.text(at)) {
                return false;
            }
            label.len() > LABEL && name.starts_with(&label)
                || name.len() > LABEL && label.starts_with(&name)
        };
        self.width(at) <= LONGEST_NAME && homes.into_iter().any(is_of)
    }

    /// Whether the path of the address `url` holds the words of the text `name`: `/staff/jane-doe` and "Jane Doe".
    pub(in crate::dump) fn path_has_name(&self, url: usize, name: usize) -> bool {
        let text = self.text(name);
        if self.address(url).is_none()
            || self.width(name) > LONGEST_NAME
            || text.len() < 3
            || self.address(name).is_some()
        {
            return false;
        }
        let mut words = text
            .split(' ')
            .map(letters)
            .filter(|word| word.len() > 1)
            .peekable();
        words.peek().is_some()
            && self
                .path_of(url)
                .is_some_and(|path| words.all(|word| contains(path, &word)))
    }
}

/// Words of a slug that say what the page is about.
const SLUG: usize = 3;

/// Whether more than half of the letters are Latin ones without marks: what slugs are written in, and what words of other languages
/// with the same script have enough of.
pub(super) fn is_latin(text: &str) -> bool {
    let letters = || text.chars().filter(|&c| is_alphabetic(c));
    letters().filter(char::is_ascii).count() * 2 > letters().count()
}

/// Letters of the folders of an address: its path up to the last segment. One without a letter stands for a path of folders that
/// are too short to be compared.
pub(super) fn folders(url: &str) -> Vec<Letters> {
    let path = link::path(url).trim_end_matches('/');
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    if folders.len() <= 1 {
        return Vec::new();
    }
    folders
        .split('/')
        .map(|folder| {
            if folder.len() > 2 {
                letters(folder)
            } else {
                Letters::new()
            }
        })
        .collect()
}

/// Hashes of the words of the longest segment of an address's path.
pub(super) fn slug_words(url: &str) -> (Vec<u32>, bool) {
    let segment = link::path(url)
        .split('/')
        .max_by_key(|segment| segment.matches(['-', '_', '+']).count() * 100 + segment.len())
        .unwrap_or_default();
    let segment = segment.rsplit_once('.').map_or(segment, |(head, _)| head);
    let decoded = link::percent_decoded(segment);
    let mut words: Vec<u32> = folded_words(&decoded).collect();
    words.sort_unstable();
    words.dedup();
    (words, is_latin(&decoded))
}

/// Hashes of the words of a text, folded to plain lower case; words of one letter and numbers are left out.
fn folded_words(text: &str) -> impl Iterator<Item = u32> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut word = Word::default();
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            if let Some(letter) = folded(byte) {
                word.add(u32::from(letter), !letter.is_ascii_digit());
            } else if byte < 128 {
                if byte != b'\'' && word.ends() {
                    return Some(word.hash);
                }
            } else {
                let rest = text.get(at - 1..).unwrap_or_default();
                let Some(c) = rest.chars().next() else {
                    continue;
                };
                at += c.len_utf8() - 1;
                let plain = plain(c);
                if plain.is_ascii() {
                    word.add(plain as u32, true);
                } else if is_alphanumeric(c) {
                    word.add_char(plain);
                } else if c != '’' && word.ends() {
                    return Some(word.hash);
                }
            }
        }
        word.ends().then_some(word.hash)
    })
}

/// A word while it is read.
struct Word {
    hash: u32,
    length: usize,
    alphabetic: bool,
}

impl Default for Word {
    fn default() -> Self {
        Self {
            hash: 2_166_136_261,
            length: 0,
            alphabetic: false,
        }
    }
}

impl Word {
    fn add(&mut self, letter: u32, alphabetic: bool) {
        self.hash = (self.hash ^ letter).wrapping_mul(16_777_619);
        self.length += 1;
        self.alphabetic |= alphabetic;
    }

    fn add_char(&mut self, c: char) {
        self.alphabetic |= is_alphabetic(c);
        for c in c.to_lowercase() {
            self.hash = (self.hash ^ u32::from(c)).wrapping_mul(16_777_619);
        }
        self.length += 1;
    }

    /// Whether a word is complete that counts; one that does not is forgotten.
    fn ends(&mut self) -> bool {
        let counts = self.length > 1 && self.alphabetic;
        if !counts {
            *self = Self::default();
        }
        counts
    }
}
