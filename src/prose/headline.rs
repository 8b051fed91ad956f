//! The headline among menus: agreement with the title line, heading marks, the address, the words of the main text, what
//! stands round it.

use super::page::{Leaf, Page};
use super::title::{self, Title};
use super::{Known, Scene, say};
use crate::claim::{Claims, Field, Value};
use crate::value::text::fold;
use std::borrow::Cow;
use std::collections::HashMap;

/// A headline and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Headline {
    /// Its leaf; `None` where only the title line has it.
    pub(super) at: Option<usize>,
}

/// Leaves before the main text that are looked at, and leaves inside it.
const BEFORE: usize = 300;
const INSIDE: usize = 12;

/// Finds the headline and says it.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, claims: &mut Claims<'a>) -> Headline {
    let page = scene.page;
    let (title_at, title) = title_line(page, &scene.known);
    let mut clues = Clues {
        top: 0,
        scene,
        page,
        title: title.as_ref(),
        slug: scene.known.url.and_then(slug).unwrap_or_default(),
    };
    let start = page.body.start.saturating_sub(BEFORE);
    let end = page.body.start + INSIDE;
    let mut copies: HashMap<String, usize> = HashMap::new();
    let mut candidates = Vec::new();
    for (at, leaf) in page.stretch(start..end) {
        if leaf.size < 8
            || leaf.size > 260
            || leaf.text().contains("://")
            || leaf.text().starts_with(['©', '('])
        {
            continue;
        }
        if scene.any(&scene.signed, at, at + 1)
            || scene
                .dates
                .iter()
                .any(|date| date.at == at && date.share > 50)
        {
            continue;
        }
        if at == 0 && title_at.is_none() {
            if let Some((head, _)) = title::headed(leaf.text()) {
                candidates.push((at, leaf, head, fold(head)));
            }
        }
        let folded = fold(leaf.text());
        *copies.entry(folded.clone()).or_default() += 1;
        if Some(at) != title_at {
            candidates.push((at, leaf, leaf.text(), folded));
        }
    }
    clues.top = candidates
        .iter()
        .filter(|(_, leaf, ..)| leaf.words() >= 4 && !leaf.paragraph)
        .map(|(.., folded)| scene.vocabulary.share(folded))
        .max()
        .unwrap_or(0);
    let mut best: Option<(i32, usize, Leaf<'_, 'a>, &str)> = None;
    let mut first = true;
    for (at, leaf, text, folded) in &candidates {
        let copies = copies.get(folded).copied().unwrap_or(1);
        let cut = text.len() < leaf.text().len();
        let telling =
            scene.vocabulary.share(folded) >= 6 && (4..24).contains(&leaf.words()) && !cut;
        let marks = clues.marks(*at, leaf, text, folded, copies, first && telling, cut);
        first &= !telling;
        let score = WEIGHTS
            .iter()
            .zip(marks)
            .map(|(weight, mark)| weight * i32::from(mark) / 10)
            .sum::<i32>();
        if best.as_ref().is_none_or(|(top, ..)| score > *top) {
            best = Some((score, *at, *leaf, text));
        }
    }
    if let Some((_, at, leaf, text)) = best.filter(|(score, at, ..)| {
        *score >= ENOUGH || *score >= LIKELY && *at <= page.body.start && title_at.is_none()
    }) {
        // A mark of Markdown that no reader of the dump has taken away.
        let text = match text.trim_start_matches('#') {
            unmarked if unmarked.starts_with(' ') => unmarked.trim_start(),
            _ => text,
        };
        let value = if text.len() == leaf.text().len() {
            Value::Text(leaf.block.text.clone())
        } else {
            Value::Text(Cow::Owned(text.to_owned()))
        };
        say(claims, leaf.block, Field::Headline, value, "headline", 0);
        return Headline { at: Some(at) };
    }
    if let Some(leaf) = title_at
        .and_then(|at| page.leaves.get(at))
        .or_else(|| page.leaves.first().filter(|_| is_bare_title(scene)))
    {
        let text = title::headed(leaf.text()).map_or(leaf.text(), |(head, _)| head);
        say(
            claims,
            leaf.block,
            Field::Headline,
            Value::Text(Cow::Owned(text.to_owned())),
            "title line",
            -20,
        );
    }
    Headline { at: None }
}

/// The first line where it is the page's `<title>`: some other leaf is a part of it.
fn title_line(page: &Page<'_, '_>, known: &Known<'_>) -> (Option<usize>, Option<Title>) {
    if let Some(title) = known.title {
        return (None, Some(Title::of(title)));
    }
    let Some(first) = page
        .leaves
        .first()
        .filter(|leaf| (8..400).contains(&leaf.size))
    else {
        return (None, None);
    };
    if first.block.hints.heading.is_some() || first.block.hints.item {
        return (None, None);
    }
    let title = Title::of(first.text());
    let echoed = page
        .stretch(1..page.body.start + INSIDE)
        .filter(|(_, leaf)| leaf.size >= 12 && leaf.size <= first.size)
        .any(|(_, leaf)| leaf.words() >= 3 && title.share(&fold(leaf.text())) >= 40);
    if echoed {
        return (Some(0), Some(title));
    }
    (None, None)
}

/// Whether the first line is the page's title though nothing repeats it: a menu follows, and the text has its words.
fn is_bare_title(scene: &Scene<'_, '_, '_>) -> bool {
    let page = scene.page;
    let Some(first) = page.leaves.first() else {
        return false;
    };
    let head = title::headed(first.text()).map_or(first.text(), |(head, _)| head);
    page.body.start > 10
        && (12..160).contains(&first.size)
        && first.words() >= 3
        && !first.ends_sentence()
        && first.block.hints.heading.is_none()
        && first.block.hints.link.is_none()
        && !first.block.hints.item
        && page.stretch(1..4).all(|(_, leaf)| leaf.words() <= 4)
        && scene.vocabulary.share(head) >= 5
}

/// What candidates are held against.
struct Clues<'c, 's, 'a> {
    page: &'c Page<'s, 'a>,
    title: Option<&'c Title>,
    slug: Vec<String>,
    /// The largest share of words that some candidate of five words or more has in common with the main text.
    top: u8,
    scene: &'c Scene<'c, 's, 'a>,
}

/// Marks of a candidate, each 0–10.
const MARKS: usize = 62;

/// Learned from 364 labelled dumps by a softmax over each dump's candidates and "none"; hundredths.
const WEIGHTS: [i32; MARKS] = [
    -444, -255, -108, -82, -76, 41, 60, -128, 284, 172, 54, -186, -81, -229, -102, -167, 259, 138,
    18, 232, 91, 16, 179, 218, 56, -6, -29, 10, -32, -71, 272, 96, 110, 184, 48, 0, 89, 9, 26, -51,
    -109, -190, -84, -17, -63, 87, 38, -22, 169, 22, 80, -335, 24, 17, -5, 15, -37, 104, -83, -202,
    88, 9,
];
const ENOUGH: i32 = 20;
/// Enough for a candidate above the main text: of extracts without a headline the best one stands inside the text.
const LIKELY: i32 = -30;

impl Clues<'_, '_, '_> {
    #[allow(clippy::too_many_arguments)]
    fn marks(
        &self,
        at: usize,
        leaf: &Leaf<'_, '_>,
        text: &str,
        folded: &str,
        copies: usize,
        first: bool,
        cut: bool,
    ) -> [u8; MARKS] {
        let hints = &leaf.block.hints;
        let page = self.page;
        let words = leaf.words();
        let yes = |is: bool| if is { 10u8 } else { 0 };
        let share = self.title.map_or(0, |title| title.share(folded));
        let slug = like_slug(&self.slug, folded);
        let before = page.body.start.saturating_sub(at);
        let scene = self.scene;
        let dated = |from: usize, to: usize| yes(scene.any(&scene.dated, from, to));
        let signed = |from: usize, to: usize| yes(scene.any(&scene.signed, from, to));
        let menu = |leaf: &Leaf<'_, '_>| leaf.block.hints.item || leaf.words() <= 2;
        let next = page.leaves.get(at + 1);
        let paragraphs = |from: usize, to: usize| {
            page.stretch(from..to)
                .filter(|(_, leaf)| leaf.paragraph)
                .count() as u8
        };
        let menu_before = page
            .stretch(at.saturating_sub(3)..at)
            .filter(|(_, leaf)| menu(leaf))
            .count();
        let menu_after = page
            .stretch(at + 1..at + 4)
            .filter(|(_, leaf)| menu(leaf))
            .count();
        [
            10,
            yes(words <= 1),
            yes(words == 2),
            yes(words == 3),
            yes((4..=5).contains(&words)),
            yes((6..=14).contains(&words)),
            yes((15..=22).contains(&words)),
            yes(words > 22),
            yes(hints.heading == Some(1)),
            yes(hints.heading == Some(2)),
            yes(hints.heading.is_some_and(|level| level > 2)),
            yes(hints.link.is_some()),
            yes(hints.item),
            yes(text.ends_with(['.', ':', ',', ';', '。']) && !text.ends_with("...")),
            yes(text.starts_with(char::is_lowercase)),
            yes(leaf.paragraph),
            yes(share > 0),
            (share / 10).min(10) as u8,
            yes(self.title.is_some() && share == 0),
            (slug / 10).min(10) as u8,
            yes(!self.slug.is_empty() && slug < 20),
            yes(copies > 1 && words > 3),
            self.scene.vocabulary.share(folded),
            yes(at == 0),
            yes(at > 0 && at < 4),
            yes(before == 0),
            yes((1..=3).contains(&before)),
            yes((4..=9).contains(&before)),
            yes((10..=25).contains(&before)),
            yes(before > 60),
            dated(at + 1, at + 3),
            dated(at + 3, at + 7),
            dated(at.saturating_sub(2), at),
            signed(at + 1, at + 3),
            signed(at + 3, at + 7),
            signed(at, at + 1),
            menu_before as u8 * 3,
            menu_after as u8 * 3,
            yes(scene.any(&scene.dated, at, at + 1)),
            yes(at > page.body.start),
            yes(at > page.body.start + 3),
            yes(text.contains(['|', '»', '›', '>', '→', '←', '•', '／', '＞'])),
            yes(text.starts_with(['#', '(', '←', '*', '+', '-', '[', '@'])),
            yes(text.starts_with(['‘', '“', '"', '\'', '«', '„'])),
            yes(text.starts_with(|c: char| c.is_ascii_digit())),
            yes(cut),
            yes(first),
            yes(text.contains('?')),
            yes(hints.gap && next.is_some_and(|next| next.block.hints.gap)),
            yes(next.is_some_and(|next| next.paragraph)),
            paragraphs(at + 1, at + 6) * 2,
            paragraphs(at.saturating_sub(5), at) * 2,
            yes(at == 0 && next.is_some_and(|next| next.paragraph)),
            yes(at == 0 && next.is_some_and(menu)),
            yes(words > 1 && text.chars().all(|c| !c.is_lowercase())),
            yes(page
                .stretch(at.saturating_sub(3)..at + 4)
                .all(|(_, near)| near.paragraph || near.size <= leaf.size)),
            yes(at == 0
                && page
                    .stretch(1..12)
                    .filter(|(_, leaf)| leaf.paragraph)
                    .count()
                    >= 6),
            yes(next.is_some_and(|next| !next.paragraph && next.size > 50)),
            yes(leaf.size < 20),
            yes(leaf.size > 110),
            yes(at <= page.body.start
                && page.stretch(at + 1..page.body.start).all(|(_, leaf)| {
                    leaf.words() < 5 || scene.any(&scene.dated, at + 1, page.body.start)
                })),
            yes(self.top > 0 && scene.vocabulary.share(folded) >= self.top),
        ]
    }
}

/// The words of an address's last telling segment.
fn slug(url: &str) -> Option<Vec<String>> {
    crate::value::link::path(url)
        .rsplit('/')
        .map(|segment| {
            let segment = segment.split('.').next().unwrap_or(segment);
            segment
                .split(['-', '_', '+'])
                .filter(|word| {
                    word.chars().count() > 1 && !word.bytes().all(|b| b.is_ascii_digit())
                })
                .map(str::to_lowercase)
                .collect::<Vec<_>>()
        })
        .find(|words| words.len() >= 3)
}

/// Agreement with the address's words, up to 100.
fn like_slug(slug: &[String], folded: &str) -> usize {
    if slug.is_empty() {
        return 0;
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let hits = slug
        .iter()
        .filter(|word| words.iter().any(|own| own == word))
        .count();
    let of = slug.len().max(words.len().min(slug.len() * 2)).max(1);
    if hits < 2 { 0 } else { hits * 100 / of }
}
