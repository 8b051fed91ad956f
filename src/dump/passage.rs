//! Paragraphs that are one text: a body whose value had line breaks fills several blocks, and each alone looks like a summary.
//!
//! What a text is worth as a body is measured on whole ones. So a stretch of paragraphs is read as one leaf, and each of its blocks then
//! has that leaf's role. A summary that stands right before the text, or an excerpt of it behind, stays a leaf of its own.

use super::leaf::Leaf;
use super::role::Role;
use super::scene::LONGEST_NAME;
use super::shape::Shape;
use super::tail;
use super::wording::{self, Wording};
use crate::block::Block;
use crate::prose::ends_sentence;
use crate::value::company::is_only_a_legal_form;
use crate::value::letter::has_cjk;
use crate::value::text::{columns, head};
use std::borrow::Cow;
use std::ops::Range;

/// Leaves of a window of which the paragraphs are one.
#[derive(Debug)]
pub(super) struct Joined<'b> {
    pub(super) blocks: Vec<Block<'b>>,
    pub(super) leaves: Vec<Leaf>,
    /// The leaves that the one at its start was.
    passage: Range<usize>,
}

/// The leaves with the paragraphs of a text as one; `None` where there is no such text.
pub(super) fn join<'b>(leaves: &[Leaf], blocks: &'b [Block<'_>]) -> Option<Joined<'b>> {
    let passage = passage(leaves, blocks)?;
    let mut joined = Joined {
        blocks: Vec::with_capacity(blocks.len()),
        leaves: Vec::with_capacity(leaves.len()),
        passage: passage.clone(),
    };
    joined.push_all(leaves.get(..passage.start).unwrap_or_default(), blocks);
    joined.push_text(leaves.get(passage.clone()).unwrap_or_default(), blocks);
    joined.push_all(leaves.get(passage.end..).unwrap_or_default(), blocks);
    Some(joined)
}

impl<'b> Joined<'b> {
    fn push_all(&mut self, leaves: &[Leaf], blocks: &'b [Block<'_>]) {
        for leaf in leaves {
            if leaf.first {
                let text = blocks.get(leaf.block).map_or("", |block| &*block.text);
                self.push_block(Cow::Borrowed(text));
            }
            self.push_leaf(leaf.clone());
        }
    }

    fn push_block(&mut self, text: Cow<'b, str>) {
        self.blocks.push(Block {
            text,
            ..Block::default()
        });
    }

    fn push_leaf(&mut self, mut leaf: Leaf) {
        leaf.block = self.blocks.len().saturating_sub(1);
        self.leaves.push(leaf);
    }

    fn push_text(&mut self, paragraphs: &[Leaf], blocks: &'b [Block<'_>]) {
        let texts: Vec<&str> = paragraphs.iter().map(|leaf| leaf.text(blocks)).collect();
        let text = texts.join(" ");
        let leaf = Leaf::of_paragraphs(&text);
        self.push_block(Cow::Owned(text));
        self.push_leaf(leaf);
    }

    /// The roles of the leaves that were joined. A text of several paragraphs is a body, whatever it looks like among the values.
    pub(super) fn part(&self, mut roles: Vec<Role>) -> Vec<Role> {
        let at = self.passage.start;
        // Alone outside of a run that is all else, and the run has no other.
        let others = roles.iter().zip(0..).filter(|&(_, other)| other != at);
        let is_alone = || {
            let mut others = others.clone();
            others.all(|(role, _)| !matches!(role, Role::Outside | Role::Body))
        };
        let role = match roles.get(at) {
            Some(Role::Outside) if !is_alone() => Role::Outside,
            _ => Role::Body,
        };
        roles.splice(at..=at, std::iter::repeat_n(role, self.passage.len()));
        roles
    }
}

/// The longest stretch of leaves that is one text: where a body stands, a writer's life in three sentences is none, nor is what the page
/// shows of the body.
fn passage(leaves: &[Leaf], blocks: &[Block<'_>]) -> Option<Range<usize>> {
    let paragraphs: Vec<bool> = leaves
        .iter()
        .map(|leaf| is_paragraph(leaf, leaf.text(blocks)))
        .collect();
    let width = |leaves: Option<&[Leaf]>| -> usize {
        let widths = leaves.into_iter().flatten();
        widths.map(|leaf| columns(leaf.text(blocks))).sum()
    };
    let mut longest = None;
    let mut most = 0;
    let mut at = 0;
    while at < leaves.len() {
        let end = stretch_end(leaves, &paragraphs, at);
        if end - at >= PARAGRAPHS
            && are_different(leaves, blocks, at..end)
            && !is_life(leaves, blocks, at)
        {
            let own = width(leaves.get(at..end));
            if own > most {
                longest = Some(without_summaries(leaves, blocks, &paragraphs, at..end));
                most = own;
            }
        }
        at = end.max(at + 1);
    }
    let longest = longest.filter(|passage| passage.len() > 1)?;
    let own = width(leaves.get(longest.clone()));
    // One of them is the whole text, the others are captions and summaries.
    let is_one = |at: usize| {
        let alone = width(leaves.get(at..=at));
        alone >= WHOLE_BODY && alone * 3 >= own * 2
    };
    if longest.clone().any(is_one) || !has_title(leaves, blocks, &longest) {
        return None;
    }
    let mut others = [0..longest.start, longest.end..leaves.len()]
        .into_iter()
        .flatten();
    let is_longest = others.all(|at| width(leaves.get(at..=at)) * 5 < own * 4);
    (is_longest && own >= SHORTEST_BODY).then_some(longest)
}

/// The end of the paragraphs from `start` on. Between them a heading may stand: two paragraphs are before it and two behind.
fn stretch_end(leaves: &[Leaf], paragraphs: &[bool], start: usize) -> usize {
    let is = |at: usize| paragraphs.get(at) == Some(&true);
    let (mut from, mut end) = (start, start);
    loop {
        while is(end) {
            end += 1;
        }
        let is_heading = end - from >= ROUND_HEADING
            && leaves.get(end).is_some_and(is_block_of_words)
            && (end + 1..=end + ROUND_HEADING).all(is);
        if !is_heading {
            return end;
        }
        end += 1;
        from = end;
    }
}

/// Paragraphs before and behind a heading: a name or a section between a summary and a body has one.
const ROUND_HEADING: usize = 2;

/// Columns of a body of several paragraphs: three captions are less. And of one that has its text in one.
const SHORTEST_BODY: usize = 300;
const WHOLE_BODY: usize = 400;

/// Whether what may be the headline stands outside of a passage: one that ends as a sentence does is a part of it, "Why did the mill stop?".
fn has_title(leaves: &[Leaf], blocks: &[Block<'_>], passage: &Range<usize>) -> bool {
    let mut others = [0..passage.start, passage.end..leaves.len()]
        .into_iter()
        .flatten()
        .filter_map(|at| leaves.get(at));
    others.any(|leaf| {
        let text = leaf.text(blocks);
        is_block_of_words(leaf)
            && (SHORTEST_TITLE..=LONGEST_TITLE).contains(&columns(text))
            && (text.split(' ').nth(TITLE - 1).is_some() || has_cjk(text))
            && !is_paragraph(leaf, text)
    })
}

/// Columns and words of a headline: those of two and three words are names as well.
const SHORTEST_TITLE: usize = 12;
const LONGEST_TITLE: usize = 240;
const TITLE: usize = 3;

/// Paragraphs that are told from a summary and a body of one.
const PARAGRAPHS: usize = 3;

/// Whether no paragraph begins as the one before it does, but an excerpt at an end: a summary and a second headline that say the same.
fn are_different(leaves: &[Leaf], blocks: &[Block<'_>], stretch: Range<usize>) -> bool {
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let (mut first, last) = (true, stretch.end - 1);
    stretch.clone().skip(1).all(|at| {
        let is_first = std::mem::take(&mut first);
        let (before, own) = (text(at - 1), text(at));
        before != own && (is_first || at == last || !own.starts_with(head(before, ALIKE)))
    })
}

/// Whether a text begins with the name that stands before it: what is told of a writer.
fn is_life(leaves: &[Leaf], blocks: &[Block<'_>], start: usize) -> bool {
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let name = start.checked_sub(1).map_or("", text);
    !name.is_empty() && columns(name) <= LONGEST_WRITER && text(start).starts_with(name)
}

/// Columns of a writer's name: a text may begin as the headline over it does.
const LONGEST_WRITER: usize = 40;

/// Bytes by which two paragraphs are told to begin alike.
const ALIKE: usize = 48;

/// The paragraphs without a summary before them and an excerpt of them behind. A summary is short beside the paragraphs and is the only one.
fn without_summaries(
    leaves: &[Leaf],
    blocks: &[Block<'_>],
    paragraphs: &[bool],
    stretch: Range<usize>,
) -> Range<usize> {
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let Range { mut start, mut end } = stretch;
    let mut others = paragraphs.iter().zip(0..);
    let is_alone = !others.any(|(is, at)| *is && !(start..end).contains(&at));
    if is_excerpt(text(end - 1), text(start)) {
        end -= 1;
    }
    let mut widths: Vec<usize> = (start + 1..end).map(|at| columns(text(at))).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2).copied().unwrap_or(0);
    let first = text(start);
    let is_short = || {
        let width = columns(first);
        width <= LONGEST_SUMMARY && width * 4 <= usual * 3
    };
    if is_excerpt(first, text(start + 1)) || is_alone && is_short() {
        start += 1;
    }
    start..end
}

/// Columns of a summary.
const LONGEST_SUMMARY: usize = 300;

/// Whether a text is the beginning of another, cut off.
fn is_excerpt(text: &str, whole: &str) -> bool {
    let head = text.trim_end_matches(['.', '…', ']', '[', '(', ')', ' ']);
    head.len() >= SHORTEST_EXCERPT && whole.starts_with(head)
}

/// Bytes of an excerpt.
const SHORTEST_EXCERPT: usize = 20;

fn is_block_of_words(leaf: &Leaf) -> bool {
    leaf.first && leaf.last && leaf.shape == Shape::Text
}

/// Whether a leaf is a paragraph: it ends as a sentence does and is no name that ends so, "Mills e.V.".
pub(super) fn is_paragraph(leaf: &Leaf, text: &str) -> bool {
    is_block_of_words(leaf)
        && ends_sentence(text)
        && is_sentence(text)
        && tail::find(text).is_none()
}

/// Whether a text is longer than names are, or has the words of a sentence and names nothing.
fn is_sentence(text: &str) -> bool {
    let width = columns(text);
    width >= LONGEST_COMPANY
        || (width >= LONGEST_NAME
            || width >= SHORTEST_SENTENCE
                && (text.split(' ').nth(SENTENCE - 1).is_some() || has_cjk(text))
                && wording::of(text) == Wording::Words)
            && !ends_in_legal_form(text)
}

/// Whether a text ends as companies do, by up to three words: "Mills of the Valley e.V.", "Młyny Doliny Sp. z o.o.".
fn ends_in_legal_form(text: &str) -> bool {
    let mut words = text.rmatch_indices(' ').take(FORM);
    words.any(|(space, _)| is_only_a_legal_form(text.get(space + 1..).unwrap_or_default()))
}

/// Words of a legal form.
const FORM: usize = 3;

/// Columns of a company's name.
const LONGEST_COMPANY: usize = 160;

/// Columns and words of a sentence.
const SHORTEST_SENTENCE: usize = 20;
const SENTENCE: usize = 4;

#[cfg(test)]
mod tests {
    use super::{Role, join};
    use crate::dump::layout;
    use crate::dump::leaf::cut;

    /// What stands together in a dump of these lines, by the first letter of each.
    fn passage(lines: &[&str]) -> String {
        let text = lines.join("\n");
        let blocks = layout::sheet(&text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        let Some(joined) = join(&leaves, &blocks) else {
            return String::new();
        };
        let roles = joined.part(vec![Role::Tag; joined.leaves.len()]);
        assert_eq!(roles.len(), leaves.len());
        let all = leaves.iter().zip(roles);
        let own = all.filter(|(_, role)| *role == Role::Body);
        own.filter_map(|(leaf, _)| leaf.text(&blocks).chars().next())
            .collect()
    }

    const A: &str = "A year after the flood the wheel of the old mill on the upper brook was lowered into its bed again on Monday morning.";
    const B: &str = "Built of oak and larch, it weighs four tons, and the carpenters of three villages worked on it for most of the winter.";
    const C: &str = "Corn of the valley will be ground there from June on, and the first flour goes to the kitchen of the school next door.";
    const D: &str = "Donations paid for half of it.";
    const SUMMARY: &str = "Summed up: the wheel is back after a year of quiet.";

    #[test]
    fn paragraphs_between_values() {
        let run = |more: &[&str]| {
            let head = ["The mill turns again", "2024-05-01T10:00:00+02:00"];
            passage(&[&head, more, &["mills", "Valley Post"]].concat())
        };
        assert_eq!(run(&[A, B, C, D]), "ABCD");
        // A summary is short beside them; as long as they are, it may be one of them.
        assert_eq!(run(&[SUMMARY, A, B, C]), "ABC");
        assert_eq!(run(&[A, B, C, SUMMARY]), "ABCS");
        // It stands elsewhere.
        assert_eq!(run(&[D, A, B, C, "Imke Tarrant", SUMMARY]), "DABC");
        // The beginning of the text, cut off.
        let excerpt = "A year after the flood the wheel of the old mill on the […]";
        assert_eq!(run(&[excerpt, A, B, C]), "ABC");
        assert_eq!(run(&[A, B, C, excerpt]), "ABC");
        // A heading has paragraphs on both sides; a name between a summary and a body has one.
        assert_eq!(run(&[A, B, "How it was built", C, D]), "ABHCD");
        assert_eq!(run(&[A, B, "Imke Tarrant", C]), "");
    }

    #[test]
    fn what_is_no_text_of_several_paragraphs() {
        let body = [A, B, C].repeat(2).join(" ");
        let life =
            "Imke Tarrant has written of mills and bread for ten years, and of much else besides.";
        for lines in [
            // A summary and a body.
            &[SUMMARY, A, "mills"][..],
            // A writer's life where a body stands.
            &[&body, "Imke Tarrant", A, B, C],
            &["Imke Tarrant", life, A, B, C],
            // What says the same three times; captions; a society.
            &[A, A, A],
            &[D, SUMMARY, "The wheel, seen from the bridge on Monday."],
            &[A, B, "Mills of the Valley e.V."],
            &["The mill turns again", "mills", "bread"],
        ] {
            assert_eq!(passage(lines), "", "{lines:?}");
        }
    }
}
