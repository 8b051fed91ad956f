//! The headline among menus: agreement with the title line, heading marks, the address, the words of the main text, what
//! stands round it.

use super::page::{Leaf, Page};
use super::title::{self, Title};
use super::{Known, Scene, choice, say, weights};
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

/// A leaf that may be the headline.
pub(super) struct Candidate<'s, 'a> {
    pub(super) at: usize,
    pub(super) leaf: Leaf<'s, 'a>,
    /// Its text; of a title line the part before the site's name.
    pub(super) text: &'s str,
    folded: String,
    /// How many of its words the main text has, 0–10.
    share: u8,
}

impl Candidate<'_, '_> {
    fn is_cut(&self) -> bool {
        self.text.len() < self.leaf.text().len()
    }
}

/// Every leaf that may be the headline with its marks, and where the title line stands.
pub(super) fn candidates<'s, 'a>(
    scene: &Scene<'_, 's, 'a>,
) -> (Option<usize>, Vec<([u8; MARKS], Candidate<'s, 'a>)>) {
    let page = scene.page;
    let (title_at, title) = title_line(page, &scene.known);
    let start = page.body.start.saturating_sub(BEFORE);
    let end = page.body.start + INSIDE;
    let mut copies: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    for (at, leaf) in page.stretch(start..end) {
        if !may_be(scene, at, &leaf) {
            continue;
        }
        if at == 0 && title_at.is_none() {
            if let Some((text, _)) = title::headed(leaf.text()) {
                let folded = fold(text);
                found.push(Candidate {
                    at,
                    leaf,
                    text,
                    folded,
                    share: 0,
                });
            }
        }
        let folded = fold(leaf.text());
        *copies.entry(folded.clone()).or_default() += 1;
        if Some(at) != title_at {
            found.push(Candidate {
                at,
                leaf,
                text: leaf.text(),
                folded,
                share: 0,
            });
        }
    }
    for candidate in &mut found {
        candidate.share = scene.vocabulary.share(&candidate.folded);
    }
    let top = found
        .iter()
        .filter(|candidate| candidate.leaf.words() >= 4 && !candidate.leaf.paragraph)
        .map(|candidate| candidate.share)
        .max()
        .unwrap_or(0);
    let clues = Clues {
        top,
        scene,
        page,
        title: title.as_ref(),
        slug: scene.known.url.and_then(slug).unwrap_or_default(),
    };
    let mut first = true;
    let marked = found.into_iter().map(|candidate| {
        let words = candidate.leaf.words();
        let telling = candidate.share >= 6 && (4..24).contains(&words) && !candidate.is_cut();
        let copies = copies.get(&candidate.folded).copied().unwrap_or(1);
        let marks = clues.marks(&candidate, copies, first && telling);
        first &= !telling;
        (marks, candidate)
    });
    (title_at, marked.collect())
}

/// Whether a leaf may be the headline: no address, no byline, no line of a date.
fn may_be(scene: &Scene<'_, '_, '_>, at: usize, leaf: &Leaf<'_, '_>) -> bool {
    (8..=260).contains(&leaf.size)
        && !leaf.text().contains("://")
        && !leaf.text().starts_with(['©', '('])
        && !scene.any(&scene.signed, at, at + 1)
        && !scene
            .dates
            .iter()
            .any(|date| date.at == at && date.share > 50)
}

/// Finds the headline and says it.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, claims: &mut Claims<'a>) -> Headline {
    let page = scene.page;
    let (title_at, candidates) = candidates(scene);
    let best = choice::best(&weights::HEADLINE, candidates.into_iter());
    if let Some((_, Candidate { at, leaf, text, .. })) = best.filter(|(score, candidate)| {
        *score >= ENOUGH
            || *score >= LIKELY && candidate.at <= page.body.start && title_at.is_none()
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
pub(super) const MARKS: usize = 62;
const ENOUGH: i32 = 0;
/// Enough for a candidate above the main text: of extracts without a headline the best one stands inside the text.
const LIKELY: i32 = -30;

impl Clues<'_, '_, '_> {
    fn marks(&self, candidate: &Candidate<'_, '_>, copies: usize, first: bool) -> [u8; MARKS] {
        let Candidate {
            at,
            leaf,
            text,
            folded,
            share: known,
        } = candidate;
        let at = *at;
        let cut = candidate.is_cut();
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
            *known,
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
                && (scene.any(&scene.dated, at + 1, page.body.start)
                    || page
                        .stretch(at + 1..page.body.start)
                        .all(|(_, leaf)| leaf.words() < 5))),
            yes(self.top > 0 && *known >= self.top),
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
