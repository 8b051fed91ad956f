//! The next article in a file of visible texts: a headline, a line with its author or its day, and running text below.

use crate::block::Block;
use crate::prose;
use crate::value::date::{self, Convention};
use std::ops::RangeInclusive;

/// Letters of a headline.
const HEADLINE: RangeInclusive<usize> = 18..=140;

/// Longest line of an author or a day, and of what else stands between a headline and its text: in letters.
const LINE: usize = 80;
const BETWEEN: usize = 40;

/// Letters of a paragraph, paragraphs of an article, and letters of all of them. Teasers and comments have one or two short ones.
const PARAGRAPH: usize = 80;
const PARAGRAPHS: usize = 2;
const ARTICLE: usize = 300;

/// What stands below a headline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Signed,
    Dated,
}

/// Where a second article begins, of a dump that opens with one.
pub(super) fn second(text: &str, blocks: &[Block<'_>]) -> Option<usize> {
    let first = blocks.first()?;
    let form = opens(&first.text, blocks.get(1..)?)?;
    blocks.iter().enumerate().skip(2).find_map(|(at, block)| {
        let headline = headline(&block.text)?;
        let other = *headline != *first.text;
        let again = opens(headline, blocks.get(at + 1..)?) == Some(form);
        if other && again {
            super::place_of(headline, block, text)
        } else {
            None
        }
    })
}

/// The headline that a block is, or that is glued to the end of the sentence before it.
fn headline(text: &str) -> Option<&str> {
    if HEADLINE.contains(&letters(text)) {
        return Some(text);
    }
    let is_end = |c: char| matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '"' | '”' | '»');
    let mut letters = text.char_indices().rev().take(*HEADLINE.end()).peekable();
    while let Some((at, c)) = letters.next() {
        let parted = letters.peek().is_some_and(|(_, before)| is_end(*before));
        if parted && c.is_alphabetic() && !c.is_lowercase() {
            return text.get(at..);
        }
    }
    None
}

/// What stands below a headline, where an article follows.
fn opens(headline: &str, below: &[Block<'_>]) -> Option<Form> {
    let words = headline.split(' ').count() > 2 || !headline.is_ascii();
    let (line, rest) = below.split_first()?;
    let fits = words
        && HEADLINE.contains(&letters(headline))
        && !headline.ends_with(['.', ',', ';', ':'])
        && !headline.contains("://")
        && letters(&line.text) <= LINE;
    if !fits || !is_followed(rest) {
        return None;
    }
    form(&line.text).filter(|_| form(headline).is_none())
}

/// Whether running text stands below, few short lines between.
fn is_followed(below: &[Block<'_>]) -> bool {
    let short = |block: &&Block<'_>| letters(&block.text) <= BETWEEN;
    let between = below.iter().take(2).take_while(short).count();
    let paragraphs = below.iter().skip(between).map(|block| letters(&block.text));
    let (count, sum) = paragraphs
        .take_while(|letters| *letters >= PARAGRAPH)
        .take(PARAGRAPHS + 1)
        .fold((0, 0), |(count, sum), letters| (count + 1, sum + letters));
    count >= PARAGRAPHS && sum >= ARTICLE
}

fn form(line: &str) -> Option<Form> {
    if prose::is_introduced(line) {
        return Some(Form::Signed);
    }
    let found = date::written(line, Convention::default())?;
    let is_day = found.ambiguous.is_some() || found.date?.day().is_some();
    is_day.then_some(Form::Dated)
}

fn letters(text: &str) -> usize {
    text.chars().count()
}
