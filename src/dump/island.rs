//! A run inside a visible page: where it begins and ends among the page's own text.
//!
//! What a leaf means is judged from its place in the run, so the page round it must be left out first. Values made for machines stand
//! close together in a run and hardly anywhere else: that is its core. From there the stretch that is read grows while its ends belong
//! to the run, and shrinks to what does.

use super::decode::lattice;
use super::leaf::{Leaf, of_blocks};
use super::role::Role;
use super::scene::Scene;
use super::shape::{Shape, of_word};
use crate::block::Block;
use crate::value::letter::has_cjk;
use crate::value::text::at_spaces;
use std::collections::HashMap;
use std::ops::Range;

/// Blocks of words between two values of one run: paragraphs of a body, a list of tags.
const APART: usize = 12;

/// Blocks that the stretch grows by at each end.
const STEP: usize = 8;

/// Times that it grows; lists of tags have been seen with sixty.
const TIMES: usize = 8;

/// Blocks beside the core that make it worth to look for the run's ends: with fewer the run stands alone.
const PAGE: usize = 24;

/// Longest block of several values: an organisation's with ten profile addresses.
const LONGEST_ITEM: usize = 400;

/// Values that make a run's core: a page shows a time of publication and one of a change.
const ENOUGH: usize = 3;

/// Bytes and words of a headline; menus say shorter things twice.
const HEADLINE: Range<usize> = 30..300;
const WORDS: usize = 5;

/// The part of a window, cut into `leaves`, in which the run stands; `None` where nothing shows a page round it.
pub(super) fn narrow(
    blocks: &[Block<'_>],
    window: &Range<usize>,
    leaves: &[Leaf],
) -> Option<Range<usize>> {
    let core = core(blocks, window, leaves)?;
    let mut range =
        window.start.max(core.start.saturating_sub(STEP))..window.end.min(core.end + STEP);
    let mut run = core.clone();
    for _ in 0..TIMES {
        let Some(found) = ends(blocks, of_blocks(leaves, &range), &core) else {
            break;
        };
        run = found.start.min(core.start)..found.end.max(core.end);
        let mut wider = range.clone();
        if run.start == range.start {
            wider.start = window.start.max(range.start.saturating_sub(STEP));
        }
        if run.end == range.end {
            wider.end = window.end.min(range.end + STEP);
        }
        if wider == range {
            break;
        }
        range = wider;
    }
    Some(run)
}

/// The stretch of values in a window; `None` where the run stands alone in it.
fn core(blocks: &[Block<'_>], window: &Range<usize>, leaves: &[Leaf]) -> Option<Range<usize>> {
    let first = leaves.iter().filter(|leaf| leaf.first);
    let values = first.filter(|leaf| {
        // What is cut was words as a whole.
        let shape = if leaf.last { leaf.shape } else { Shape::Text };
        let block = blocks.get(leaf.block);
        block.is_some_and(|block| is_value(&block.text, shape))
    });
    let core = densest(blocks, values.map(|leaf| leaf.block))?;
    (window.len() >= core.len() + PAGE).then_some(core)
}

/// From the first to the last block of a stretch that belongs to the run of which `core` is a part. The values of a run stand close
/// together: what is parted from it by text of the page is the page's, though a menu's line may look like a headline.
fn ends(blocks: &[Block<'_>], leaves: &[Leaf], core: &Range<usize>) -> Option<Range<usize>> {
    let scene = Scene::new(leaves, blocks);
    // The best sequence: what runs can be expected to have may be sought in the page round this one.
    let (_, roles, _) = lattice(&scene);
    let places = leaves.iter().zip(&roles);
    stretch(places.map(|(leaf, &role)| (leaf.block, role)), core)
}

/// The blocks with a field's role that stand together with the core's.
fn stretch(
    places: impl Iterator<Item = (usize, Role)>,
    core: &Range<usize>,
) -> Option<Range<usize>> {
    let mut found = None::<Range<usize>>;
    let mut gap = 0;
    for (block, role) in places {
        if matches!(role, Role::Outside | Role::Other) {
            gap += 1;
            continue;
        }
        match &mut found {
            Some(range) if gap < GAP || range.end > core.start && block < core.end => {
                range.end = block + 1;
            }
            // All of the core is the run's: only what stands before or behind it can be parted from it.
            Some(range) if range.end >= core.end => break,
            _ => found = Some(block..block + 1),
        }
        gap = 0;
    }
    found
}

/// Lines of the page that part what looks like values from the run.
const GAP: usize = 4;

/// A block that is a value made for machines, or is made of some.
fn is_value(text: &str, shape: Shape) -> bool {
    let made = |shape| {
        matches!(
            shape,
            Shape::Time | Shape::Url | Shape::Flag | Shape::Selector | Shape::Email
        )
    };
    // A language with its country; menus show the codes of languages alone.
    let is_locale = |shape| shape == Shape::Language && text.len() >= 5;
    if made(shape) || is_locale(shape) {
        return true;
    }
    if text.len() >= LONGEST_ITEM {
        return false;
    }
    let (mut values, mut words) = (0, 0);
    for word in at_spaces(text) {
        words += 1;
        values += usize::from(made(of_word(word)));
    }
    values * 8 > words
}

/// The stretch with most values; one that begins again is the next one's.
fn densest(blocks: &[Block<'_>], values: impl Iterator<Item = usize>) -> Option<Range<usize>> {
    let text = |at: Option<usize>| {
        at.and_then(|at| blocks.get(at))
            .map_or("", |block| &*block.text)
    };
    let mut stretches: Vec<(usize, Range<usize>)> = Vec::new();
    for at in values {
        let open = stretches.last_mut().filter(|(_, range)| {
            let again = at > range.start + 4
                && text(Some(at)) == text(Some(range.start))
                && text(at.checked_sub(1)) == text(range.start.checked_sub(1));
            at < range.end + APART && !again
        });
        match open {
            Some((count, range)) => {
                *count += 1;
                range.end = at + 1;
            }
            None => stretches.push((1, at..at + 1)),
        }
    }
    // Of equals the first.
    let best = stretches.into_iter().rev().max_by_key(|(count, _)| *count);
    best.filter(|(count, _)| *count >= ENOUGH)
        .map(|(_, range)| range)
}

/// How often each text of a headline's length stands in the dump.
#[derive(Debug, Default)]
pub(super) struct Shown<'b>(HashMap<&'b str, usize>);

impl<'b> Shown<'b> {
    pub(super) fn of(blocks: &'b [Block<'_>]) -> Self {
        let mut shown = HashMap::new();
        for block in blocks
            .iter()
            .filter(|block| HEADLINE.contains(&block.text.len()))
        {
            *shown.entry(&*block.text).or_insert(0) += 1;
        }
        Self(shown)
    }

    /// The texts of a headline's length that hold no address.
    pub(super) fn texts(&self) -> impl Iterator<Item = &'b str> + '_ {
        let texts = self.0.keys().copied();
        texts.filter(|text| !text.contains("//"))
    }

    /// Whether the text of a block stands somewhere else as well.
    pub(super) fn twice(&self, blocks: &[Block<'_>], at: usize) -> bool {
        let text = blocks.get(at).map_or("", |block| &*block.text);
        (text.matches(' ').count() >= WORDS - 1 || has_cjk(text))
            && self.0.get(text).is_some_and(|&count| count > 1)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::{narrow, stretch};
    use crate::dump::layout;
    use crate::dump::leaf::cut;
    use crate::dump::role::Role;

    const RUN: [&str; 12] = [
        "The old mill on the brook turns again",
        "2024-05-01T10:00:00+02:00",
        "2024-05-02T11:30:00+02:00",
        "https://paper.example/news/the-old-mill-on-the-brook-turns-again",
        "A year after the flood the wheel is back, and the whole town came to see it turn.",
        "https://img.paper.example/photos/wheel.jpg",
        "1200",
        "800",
        "Ida Brook",
        "https://paper.example/authors/ida-brook",
        "Valley Post",
        "https://paper.example/assets/logo.png",
    ];

    /// A page with the run at its beginning, above its text, and at its end.
    #[test]
    fn a_run_is_found_among_menus_and_text() {
        let words = [
            "World",
            "Letters",
            "The week in pictures",
            "Towns and rivers",
        ];
        let menu = words.repeat(12);
        let article = [
            "The old mill on the brook turns again",
            "The wheel began to turn on Monday morning, and it has not stopped.",
        ];
        for (page, from) in [
            ([&RUN[..], &article, &menu].concat(), 0),
            ([&menu[..], &RUN, &article].concat(), menu.len()),
            (
                [&menu[..], &article, &menu, &RUN].concat(),
                2 * menu.len() + 2,
            ),
        ] {
            let text = page.join("\n");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let island = narrow(&blocks, &(0..blocks.len()), &leaves).unwrap();
            assert_eq!(island.start, from);
            // A line or two of the text behind it at most, and of no menu more.
            let end = from + RUN.len();
            assert!((end..end + 6).contains(&island.end), "{island:?}");
        }
        let alone = RUN.join("\n");
        let blocks = layout::sheet(&alone).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        assert_eq!(narrow(&blocks, &(0..blocks.len()), &leaves), None);
    }

    #[test]
    fn what_the_page_parts_from_a_run_is_none_of_it() {
        use Role::{Headline, ImageUrl, Other, Outside, Tag, Url};
        let roles = [
            Headline, Outside, Other, Outside, Outside, Tag, ImageUrl, Other, Other, Other, Other,
            Url, Other, Tag,
        ];
        let places = || roles.iter().copied().enumerate();
        // The headline of a menu is left out; the values of the core are one run however far apart they stand.
        assert_eq!(stretch(places(), &(6..12)), Some(5..14));
        assert_eq!(stretch(places().skip(5), &(6..7)), Some(5..7));
    }
}
