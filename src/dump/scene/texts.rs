//! What a text says of itself: its width, words, case, marks and end.

use super::Scene;
use super::hash::fnv;
use crate::dump::shape::Shape;
use crate::dump::tail;

/// What a text says of itself.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::dump) struct TextFacts {
    pub(in crate::dump) width_bucket: usize,
    pub(in crate::dump) words_bucket: usize,
    pub(in crate::dump) end: usize,
    pub(in crate::dump) case: usize,
    pub(in crate::dump) list: usize,
    pub(in crate::dump) marks: [bool; 14],
    pub(in crate::dump) person: bool,
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
        let mut longest = 200;
        for at in 0..self.leaves.len() {
            let shape = self.leaves.get(at).map(|leaf| leaf.shape);
            if !matches!(shape, Some(Shape::Text | Shape::Language | Shape::Phone)) {
                continue;
            }
            let text = self.text(at);
            let mut facts = text_facts(text);
            facts.order = order;
            if self.opening.is_none() && (20..200).contains(&text.len()) {
                self.opening = Some(at);
            }
            order += 1;
            if text.len() > longest {
                longest = text.len();
                self.longest = Some(at);
            }
            if facts.list > 0 && text.len() < 1000 {
                self.pieces.extend(
                    text.split([',', '،', '、', ';'])
                        .map(|piece| fnv(piece.trim().as_bytes())),
                );
            } else if text.len() < 100 {
                self.short.push(fnv(text.as_bytes()));
            }
            if let Some(slot) = self.facts.get_mut(at) {
                *slot = facts;
            }
        }
        let mut lengths: Vec<(usize, usize)> = (0..self.leaves.len())
            .filter(|&at| {
                self.leaves
                    .get(at)
                    .is_some_and(|leaf| leaf.shape == Shape::Text)
            })
            .map(|at| (self.text(at).len(), at))
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
}

fn text_facts(text: &str) -> TextFacts {
    let mut width = 0usize;
    let (mut upper, mut lower, mut other) = (0usize, 0usize, 0usize);
    let mut marks = [false; 14];
    // Long texts are told by their beginning; what follows changes nothing.
    for c in text.chars().take(400) {
        width += if c >= '\u{1100}' { 2 } else { 1 };
        match c {
            'a'..='z' => lower += 1,
            'A'..='Z' => upper += 1,
            '0'..='9' => marks[0] = true,
            '|' => marks[1] = true,
            ':' => marks[2] = true,
            '"' | '“' | '”' | '«' | '»' | '„' | '‘' => marks[3] = true,
            '?' => marks[4] = true,
            '@' => marks[5] = true,
            '(' => marks[6] = true,
            '/' => marks[7] = true,
            '-' | '–' | '—' => marks[8] = true,
            '&' => marks[9] = true,
            '_' => marks[10] = true,
            '©' => marks[11] = true,
            '<' | '{' | '[' => marks[12] = true,
            c if c.is_lowercase() => lower += 1,
            c if c.is_uppercase() => upper += 1,
            c if c.is_alphabetic() => other += 1,
            _ => {}
        }
    }
    marks[13] = text.starts_with('#');
    if text.len() > 800 {
        width = width.max(text.len() / 2);
    }
    let edges = [4, 9, 14, 21, 31, 46, 66, 91, 131, 201, 321, 601, 1201];
    let width_bucket = edges.iter().take_while(|&&edge| width >= edge).count();
    let mut words = text.split(' ').take(60);
    let (mut count, mut titled) = (0usize, 0usize);
    for word in words.by_ref() {
        count += 1;
        titled += usize::from(word.chars().next().is_some_and(char::is_uppercase));
    }
    let words_bucket = [1, 2, 3, 4, 6, 9, 15, 26, 50]
        .iter()
        .take_while(|&&edge| count >= edge)
        .count();
    let first = text.chars().next().unwrap_or(' ');
    let case = match (upper, lower, other) {
        (0, 0, 0) => 0,
        (0, 0, _) => 1,
        (_, 0, _) => 2,
        (0, _, _) => 3,
        _ if titled == count && count > 1 => 4,
        _ if first.is_uppercase() => 5,
        _ if first.is_lowercase() => 6,
        _ => 7,
    };
    let end = match text.chars().next_back().unwrap_or(' ') {
        '.' if text.ends_with("...") => 3,
        '.' | '。' | '।' => 1,
        '!' | '?' | '？' | '！' | '؟' => 2,
        '…' | ']' => 3,
        '"' | '”' | '»' | '“' | '’' | '\'' => 4,
        ',' | ':' | ';' | '-' => 5,
        ')' => 6,
        c if c.is_ascii_digit() => 7,
        _ => 0,
    };
    let cased = match case {
        4 => 0,
        5 => 1,
        3 | 6 => 2,
        _ => 3,
    };
    let name_shape = cased * 4
        + match count {
            0..=1 => 0,
            2 => 1,
            3..=4 => 2,
            _ => 3,
        };
    let person = (2..=4).contains(&count)
        && titled == count
        && !marks[0]
        && !marks[1]
        && !marks[2]
        && width < 40
        && lower > 0;
    TextFacts {
        width_bucket,
        words_bucket,
        end,
        case,
        list: list(text),
        marks,
        person,
        tail: tail::find(text).is_some(),
        order: 0,
        name_shape,
        rank: 0,
    }
}

/// Whether a text is a list of short pieces: 0 no, else by their number.
fn list(text: &str) -> usize {
    if text.len() > 1500 {
        return 0;
    }
    let pieces = text.split([',', '،', '、', ';']);
    let (mut count, mut longest) = (0usize, 0usize);
    for piece in pieces {
        count += 1;
        longest = longest.max(piece.trim().len());
    }
    if count < 2 {
        return 0;
    }
    let short = text.len() / count <= 32 && longest <= 60 && !text.ends_with(['.', '!', '?']);
    match (short, count) {
        (true, 2) => 1,
        (true, 3..=4) => 2,
        (true, 5..=8) => 3,
        (true, _) => 4,
        _ => 0,
    }
}
