//! The next article in a file of visible texts: a headline, a line with its author or its day, and running text below.

use super::foot::{Foot, has_rights};
use crate::block::Block;
use crate::prose;
use crate::value::date::{self, Convention};
use crate::value::{others, person};
use std::cell::LazyCell;
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

/// Lines of the foot that closes a page.
const FOOT: usize = 12;

/// What a line below a headline says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Form {
    signed: bool,
    dated: bool,
}

/// What stands below a headline: the lines with an author or a day, and the first with an author.
#[derive(Debug)]
struct Opening<'b> {
    forms: Vec<Form>,
    byline: Option<&'b str>,
}

impl Opening<'_> {
    /// Whether both stand below the headline: comments, updates and what is quoted have one of them.
    fn is_full(&self) -> bool {
        self.byline.is_some() && self.forms.iter().any(|form| form.dated)
    }
}

/// Where a second article begins, of a dump that opens with one. A single page has comments, updates and quotations that open like
/// articles: another page begins only where the foot of the first one closes it, or where no word speaks for one page.
pub(super) fn second(text: &str, blocks: &[Block<'_>]) -> Option<usize> {
    let first = blocks.first()?;
    let opening = opens(&first.text, blocks.get(1..)?)?;
    let others = LazyCell::new(|| {
        let mut blocks = blocks.iter();
        blocks.position(|block| others::opens(&block.text).is_some())
    });
    let foot = LazyCell::new(|| {
        let lines = blocks.iter().map(|block| &*block.text);
        Foot::of(lines.enumerate())
    });
    blocks.iter().enumerate().skip(2).find_map(|(at, block)| {
        let headline = headline(&block.text)?;
        let again = opens(headline, blocks.get(at + 1..)?)?;
        let same = *headline == *first.text || again.forms != opening.forms;
        let named = !again.is_full() && person::is_person_like(headline);
        if same || named {
            return None;
        }
        let open = || {
            again.is_full()
                && again.byline != opening.byline
                && others.is_none_or(|others| others > at)
                && !foot.is_only_behind(at)
        };
        let glued = block.text.strip_suffix(headline).unwrap_or_default();
        if has_rights(glued) || is_closed(blocks.get(..at)?) || open() {
            super::place_of(headline, block, text)
        } else {
            None
        }
    })
}

/// Whether a page ends here: its notice of rights is the last thing said, and no comments begin behind it.
fn is_closed(before: &[Block<'_>]) -> bool {
    let lines = before.iter().rev().take(FOOT).map(|block| &*block.text);
    let mut foot = lines.take_while(|line| {
        others::opens(line).is_none() && (letters(line) < PARAGRAPH || has_rights(line))
    });
    foot.any(has_rights)
}

/// The headline that a block is, or that is glued to the end of the sentence or of the notice before it.
fn headline(text: &str) -> Option<&str> {
    // No letter has more bytes than four.
    let may_fit = text.len() <= 4 * HEADLINE.end();
    if may_fit && HEADLINE.contains(&letters(text)) && !has_rights(text) {
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
fn opens<'b>(headline: &str, below: &'b [Block<'_>]) -> Option<Opening<'b>> {
    let words = headline.split(' ').count() > 2 || !headline.is_ascii();
    let (line, rest) = below.split_first()?;
    let fits = words
        && HEADLINE.contains(&letters(headline))
        && !headline.ends_with(['.', ',', ';', ':'])
        && !headline.contains("://")
        && letters(&line.text) <= LINE;
    if !fits {
        return None;
    }
    let between = between_with_text(rest)?;
    form(&line.text)?;
    if form(headline).is_some() {
        return None;
    }
    let lines = std::iter::once(line).chain(rest.iter().take(between));
    let said = lines.filter_map(|line| Some((&*line.text, form(&line.text)?)));
    let (mut forms, mut byline) = (Vec::new(), None);
    for (line, form) in said {
        forms.push(form);
        byline = byline.or(form.signed.then_some(line));
    }
    Some(Opening { forms, byline })
}

/// How many short lines stand before running text; `None` where too little text follows them.
fn between_with_text(below: &[Block<'_>]) -> Option<usize> {
    let short = |block: &&Block<'_>| letters(&block.text) <= BETWEEN;
    let between = below.iter().take(2).take_while(short).count();
    let paragraphs = below.iter().skip(between).map(|block| letters(&block.text));
    let (count, sum) = paragraphs
        .take_while(|letters| *letters >= PARAGRAPH)
        .take(PARAGRAPHS + 1)
        .fold((0, 0), |(count, sum), letters| (count + 1, sum + letters));
    (count >= PARAGRAPHS && sum >= ARTICLE).then_some(between)
}

/// What a line says of author and day; `None` where neither.
fn form(line: &str) -> Option<Form> {
    let signed = prose::is_introduced(line);
    let found = date::written(line, Convention::default());
    let dated = found.is_some_and(|found| {
        found.ambiguous.is_some() || found.date.is_some_and(|date| date.day().is_some())
    });
    (signed || dated).then_some(Form { signed, dated })
}

fn letters(text: &str) -> usize {
    text.chars().count()
}
