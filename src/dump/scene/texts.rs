//! What a text says of itself: its width, words, case, marks and end.

use super::Scene;
use super::hash::hash;
use crate::dump::shape::Shape;
use crate::dump::tail;
use crate::dump::wording::{self, Wording};
use crate::value::letter::is_alphabetic;
use crate::value::text::columns;

/// What a text says of itself.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::dump) struct TextFacts {
    pub(in crate::dump) width_bucket: usize,
    pub(in crate::dump) words_bucket: usize,
    pub(in crate::dump) end: usize,
    pub(in crate::dump) case: usize,
    pub(in crate::dump) list: usize,
    pub(in crate::dump) marks: [bool; 16],
    pub(in crate::dump) person: bool,
    pub(in crate::dump) wording: Wording,
    pub(in crate::dump) tail: bool,
    pub(in crate::dump) order: usize,
    /// Words and case together: how names of people, sections and tags differ.
    pub(in crate::dump) name_shape: usize,
    /// Rank by length among the texts, longest first.
    pub(in crate::dump) rank: usize,
}

impl Scene<'_> {
    pub(super) fn read_texts(&mut self) {
        let mut order = 0;
        let mut longest = LONGEST_TITLE;
        for at in 0..self.leaves.len() {
            let leaf = self
                .leaves
                .get(at)
                .filter(|leaf| matches!(leaf.shape, Shape::Text | Shape::Language | Shape::Phone));
            let Some(leaf) = leaf else {
                continue;
            };
            let text = self.text(at);
            let width = self.width(at);
            let mut facts = self
                .facts_of_copy(at)
                .unwrap_or_else(|| leaf.facts(text, width));
            facts.order = order;
            if self.opening.is_none() && (SHORTEST_TITLE..LONGEST_TITLE).contains(&width) {
                self.opening = Some(at);
            }
            order += 1;
            if width > longest {
                longest = width;
                self.longest = Some(at);
            }
            if facts.list > 0 && text.len() < LONGEST_LIST {
                self.pieces.extend(
                    text.split(SEPARATORS)
                        .map(|piece| hash(piece.trim().as_bytes())),
                );
            } else if width < LONGEST_TITLE {
                self.short.push(hash(text.as_bytes()));
            }
            if let Some((head, site)) = titled(text) {
                self.heads.push(hash(head.as_bytes()));
                self.sites.push(hash(site.as_bytes()));
            }
            if let Some(slot) = self.facts.get_mut(at) {
                *slot = facts;
            }
        }
        self.heads.sort_unstable();
        self.sites.sort_unstable();
        let mut lengths: Vec<(usize, usize)> = (0..self.leaves.len())
            .filter(|&at| {
                self.leaves
                    .get(at)
                    .is_some_and(|leaf| leaf.shape == Shape::Text)
            })
            .map(|at| (self.width(at), at))
            .collect();
        lengths.sort_unstable_by(|a, b| b.cmp(a));
        let mut rank = 0;
        let mut last = None;
        for (length, at) in lengths {
            // Copies share a rank.
            if last.is_some_and(|last| last != length) {
                rank += 1;
            }
            last = Some(length);
            if let Some(facts) = self.facts.get_mut(at) {
                facts.rank = rank;
            }
        }
        self.pieces.sort_unstable();
        self.short.sort_unstable();
    }

    /// What is known of a text because it has stood before: runs say most things twice.
    fn facts_of_copy(&self, at: usize) -> Option<TextFacts> {
        let copies = self.copies(at);
        let known = copies.count > 0 && copies.original < at;
        (known && self.text(copies.original) == self.text(at))
            .then(|| self.text_facts(copies.original))
    }
}

/// Longest text that can be a title or a name, in columns.
pub(super) const LONGEST_TITLE: usize = 200;

/// Columns that a headline has at least: names are as short.
const SHORTEST_TITLE: usize = 20;

/// Bytes of a list of tags: a sentence of an article has commas too.
pub(super) const LONGEST_LIST: usize = 1000;

/// What stands before and behind the last mark that sets a site's name off.
pub(super) fn titled(text: &str) -> Option<(&str, &str)> {
    // Asked first: a body has a thousand spaces.
    if text.len() >= 3 * LONGEST_TITLE {
        return None;
    }
    memchr::memrchr_iter(b' ', text.as_bytes()).find_map(|at| {
        let (head, site) = text.split_at_checked(at)?;
        let head = head.strip_suffix(['-', '|', '–', '—', '·', '»'])?;
        Some((head.strip_suffix(' ')?, site.strip_prefix(' ')?))
    })
}

/// What stands between the pieces of a list.
pub(super) const SEPARATORS: [char; 4] = [',', '،', '、', ';'];

/// Kinds of characters that are told apart: marks first, each with its bit of [`TextFacts::marks`].
mod kind {
    pub(super) const MARKS: u8 = 13;
    pub(super) const LOWER: u8 = 13;
    pub(super) const UPPER: u8 = 14;
    /// A letter without case.
    pub(super) const LETTER: u8 = 15;
    pub(super) const REST: u8 = 16;
}

/// Kinds of the ASCII characters, each as its bit.
#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
const KINDS: [u32; 128] = {
    let mut kinds = [0; 128];
    let mut byte = 0u8;
    while byte < 128 {
        kinds[byte as usize] = 1
            << match byte {
                b'a'..=b'z' => kind::LOWER,
                b'A'..=b'Z' => kind::UPPER,
                b'0'..=b'9' => 0,
                b'|' => 1,
                b':' => 2,
                b'"' => 3,
                b'?' => 4,
                b'@' => 5,
                b'(' => 6,
                b'/' => 7,
                b'-' => 8,
                b'&' => 9,
                b'_' => 10,
                b'<' | b'{' | b'[' => 12,
                _ => kind::REST,
            };
        byte += 1;
    }
    kinds
};

fn kind_of(c: char) -> u8 {
    match c {
        '“' | '”' | '«' | '»' | '„' | '‘' => 3,
        '–' | '—' => 8,
        '©' => 11,
        c if c.is_lowercase() => kind::LOWER,
        c if c.is_uppercase() => kind::UPPER,
        c if is_alphabetic(c) => kind::LETTER,
        _ => kind::REST,
    }
}

/// The kinds of the first `most` characters of a text, one bit each, and how many are of scripts that set no spaces between words.
fn tally(text: &str, most: usize) -> (u32, usize) {
    let (mut kinds, mut unspaced) = (0, 0);
    let mut left = most;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        if left == 0 {
            break;
        }
        if let Some(&kind) = KINDS.get(usize::from(byte)) {
            kinds |= kind;
        } else if byte >= 0xc0 {
            let c = char_at(text, at).unwrap_or_default();
            unspaced += usize::from(is_unspaced(c));
            kinds |= 1 << kind_of(c);
        } else {
            continue;
        }
        left -= 1;
    }
    (kinds, unspaced)
}

/// Letters of a word of Han, kana, Thai, Lao, Burmese or Khmer, in round terms: `图书馆` is a tag of one word.
const LETTERS_OF_A_WORD: usize = 3;

/// Scripts that set no spaces between words; hangul does.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Long texts are told by their beginning; what follows changes nothing.
const TOLD_BY: usize = 400;

pub(in crate::dump) fn text_facts(text: &str, width: usize) -> TextFacts {
    let (kinds, unspaced) = tally(text, TOLD_BY);
    let has = |kind: u8| kinds >> kind & 1 == 1;
    let (upper, lower, other) = (has(kind::UPPER), has(kind::LOWER), has(kind::LETTER));
    let lower_or_upper = upper || lower;
    let mut marks = [false; 16];
    for (mark, kind) in marks.iter_mut().zip(0..kind::MARKS) {
        *mark = has(kind);
    }
    marks[13] = text.starts_with('#');
    // A name that is an address: `valley.example`.
    marks[14] = !text.contains(' ') && text.trim_matches('.').contains('.') && lower_or_upper;
    // Keywords are joined without a space, names of people with one.
    marks[15] = width < 600 && has_bare_comma(text.as_bytes());
    let edges = [4, 9, 14, 21, 31, 46, 66, 91, 131, 201, 321, 601, 1201];
    let width_bucket = edges.iter().take_while(|&&edge| width >= edge).count();
    let (mut count, mut titled) = (0usize, 0usize);
    let spaces = memchr::memchr_iter(b' ', text.as_bytes()).map(|at| at + 1);
    for start in std::iter::once(0).chain(spaces).take(60) {
        count += 1;
        titled += usize::from(is_capital_at(text, start));
    }
    count = count.max(unspaced / LETTERS_OF_A_WORD);
    let words_bucket = [1, 2, 3, 4, 6, 9, 15, 26, 50]
        .iter()
        .take_while(|&&edge| count >= edge)
        .count();
    let case = match (upper, lower, other) {
        (false, false, false) => 0,
        (false, false, true) => 1,
        (true, false, _) => 2,
        (false, true, _) => 3,
        _ if titled == count && count > 1 => 4,
        _ => case_of_first(text),
    };
    let person = (2..=4).contains(&count)
        && titled == count
        && !marks[0]
        && !marks[1]
        && !marks[2]
        && width < 40
        && lower;
    TextFacts {
        width_bucket,
        words_bucket,
        end: end(text),
        case,
        list: list(text, width),
        marks,
        person,
        wording: wording::of(text),
        tail: tail::find(text).is_some(),
        order: 0,
        name_shape: name_shape(case, count),
        rank: 0,
    }
}

/// How the first word of a text in mixed case begins.
fn case_of_first(text: &str) -> usize {
    match text.chars().next() {
        Some(first) if first.is_uppercase() => 5,
        Some(first) if first.is_lowercase() => 6,
        _ => 7,
    }
}

/// What a text ends with.
fn end(text: &str) -> usize {
    match text.chars().next_back().unwrap_or(' ') {
        '.' if text.ends_with("...") => 3,
        '.' | '。' | '।' => 1,
        '!' | '?' | '？' | '！' | '؟' => 2,
        '…' | ']' => 3,
        '"' | '”' | '»' | '“' | '’' | '\'' => 4,
        ',' | ':' | ';' | '-' => 5,
        ')' => 6,
        c if c.is_ascii_digit() => 7,
        _ => 0,
    }
}

/// What a name of this case and so many words would be.
fn name_shape(case: usize, words: usize) -> usize {
    let cased = match case {
        4 => 0,
        5 => 1,
        3 | 6 => 2,
        _ => 3,
    };
    let long = match words {
        0..=1 => 0,
        2 => 1,
        3..=4 => 2,
        _ => 3,
    };
    cased * 4 + long
}

/// Whether a comma stands between letters.
fn has_bare_comma(text: &[u8]) -> bool {
    memchr::memchr_iter(b',', text).any(|at| {
        let letter = |at: Option<usize>| {
            at.and_then(|at| text.get(at))
                .is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 128)
        };
        letter(at.checked_sub(1)) && letter(Some(at + 1))
    })
}

/// Whether a capital letter stands at a place of a text.
fn is_capital_at(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at) {
        None | Some(b' ') => false,
        Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
        Some(_) => char_at(text, at).is_some_and(char::is_uppercase),
    }
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Whether a text of so many columns is a list of short pieces: 0 no, else by their number.
fn list(text: &str, width: usize) -> usize {
    if width > LONGEST_TOLD || !may_be_list(text.as_bytes()) || text.ends_with(['.', '!', '?']) {
        return 0;
    }
    let count = text.split(SEPARATORS).count();
    if count < 2 || width / count > 32 {
        return 0;
    }
    // No character has more columns than bytes.
    let is_short = |piece: &str| {
        let piece = piece.trim();
        piece.len() <= LONGEST_PIECE || columns(piece) <= LONGEST_PIECE
    };
    match count {
        _ if !text.split(SEPARATORS).all(is_short) => 0,
        2 => 1,
        3..=4 => 2,
        5..=8 => 3,
        _ => 4,
    }
}

/// Columns of a text that may be a list, and of a piece of one.
const LONGEST_TOLD: usize = 1500;
const LONGEST_PIECE: usize = 60;

/// Whether one of the [`SEPARATORS`], or the first byte of one, is there.
fn may_be_list(bytes: &[u8]) -> bool {
    memchr::memchr2(b',', b';', bytes).is_some() || memchr::memchr2(0xd8, 0xe3, bytes).is_some()
}

#[cfg(test)]
mod tests {
    use super::text_facts;
    use crate::value::text::columns;

    #[test]
    fn scripts_without_spaces_have_words() {
        let facts = |text: &str| text_facts(text, columns(text));
        assert_eq!(facts("图书馆").words_bucket, facts("library").words_bucket);
        assert_eq!(
            facts("山村在旧火车站开设第一座图书馆").words_bucket,
            facts("a library in the village").words_bucket
        );
        assert!(facts("หมู่บ้านเปิดห้องสมุดในสถานีรถไฟเก่า").words_bucket > facts("หมู่บ้าน").words_bucket);
    }

    #[test]
    fn length_is_columns_and_not_bytes() {
        let facts = |text: &str| text_facts(text, columns(text)).width_bucket;
        assert_eq!(facts("العالم العربي"), facts("Gulf and Asia"));
        assert_eq!(facts("घाटी समाचार"), facts("Valley News"));
    }
}
