//! Finds the run of metadata values in a dump: anywhere in the file, in any order of its properties.
//!
//! Values made for machines (times with offsets, picture addresses, `XPaths`, flags) mark where to look; there the best sequence of roles
//! is decoded as a whole. It is a run only when that sequence beats the reading that everything is visible text.

use super::decode::{Decoded, decode};
use super::island::{self, Shown};
use super::leaf::{Leaf, cut, of_blocks};
use super::passage;
use super::role::Role;
use super::scene::Scene;
use super::settle::{promote, settle, shown_headline};
use super::shape::{Shape, of_text};
use super::tail;
use crate::block::Block;
use crate::page::Date;
use crate::value::{date, link};
use std::ops::Range;

/// A run: its leaves and their roles.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) leaves: Vec<Leaf>,
    pub(super) roles: Vec<Role>,
    /// It rests on one value that pages do not show, and on being all of its dump.
    pub(super) is_slight: bool,
}

impl Run {
    /// Whether visible text stands round the run: blocks that are no part of it.
    pub(super) fn stands_in_a_page(&self, blocks: &[Block<'_>]) -> bool {
        let inside = self
            .leaves
            .iter()
            .zip(&self.roles)
            .filter(|(leaf, role)| leaf.first && **role != Role::Outside)
            .count();
        blocks.len().saturating_sub(inside) > ROUND
    }
}

/// Blocks outside a run that make a page of it; a headline and a paragraph or two stand behind many runs.
const ROUND: usize = 12;

/// Dumps of no more blocks are decoded whole; the longest run seen has 96 blocks with one leaf a line.
const WHOLE: usize = 160;

/// Blocks looked at before the first and after the last value made for machines.
const MARGIN: usize = 24;

/// Values made for machines that must stand in a window for it to be looked at.
const ENOUGH: usize = 2;

/// How clearly a run must beat plain text.
const CLEARLY: i32 = 0;

/// The clearest run of the dump.
pub(super) fn find(blocks: &[Block<'_>]) -> Option<Run> {
    let mut shown = None;
    windows(blocks)
        .into_iter()
        .filter_map(|window| {
            let whole = cut(blocks, window.clone());
            if !may_be_founded(blocks, &whole) {
                return None;
            }
            let island = island::narrow(blocks, &window, &whole);
            let leaves = match &island {
                Some(range) => of_blocks(&whole, range).to_vec(),
                None => whole,
            };
            if island.is_some() {
                return read(blocks, leaves, true, |scene, roles| {
                    let shown = shown.get_or_insert_with(|| Shown::of(blocks));
                    shown_headline(blocks, shown, scene, roles);
                });
            }
            let Some(joined) = passage::join(&leaves, blocks) else {
                return read(blocks, leaves, false, |_, _| ());
            };
            let texts = joined.leaves.clone();
            let (margin, run) = read(&joined.blocks, texts, false, |_, _| ())?;
            let roles = joined.part(run.roles);
            let is_slight = run.is_slight;
            let run = Run {
                leaves,
                roles,
                is_slight,
            };
            Some((margin, run))
        })
        .max_by_key(|(margin, _)| *margin)
        .map(|(_, run)| run)
}

/// The run that leaves are, and how clearly it beats plain text; `None` where it does not. `is_part`: a page stands round it, by which
/// `by_page` settles what the run alone does not.
fn read(
    blocks: &[Block<'_>],
    leaves: Vec<Leaf>,
    is_part: bool,
    by_page: impl FnOnce(&Scene<'_>, &mut [Role]),
) -> Option<(i32, Run)> {
    let scene = Scene::new(&leaves, blocks);
    let Decoded { mut roles, margin } = decode(&scene, is_part);
    let is_slight = !is_founded(blocks, &leaves, &roles, is_part);
    if margin <= CLEARLY || is_slight && (is_part || !is_whole(blocks, &leaves, &roles)) {
        return None;
    }
    settle(blocks, &scene, &mut roles);
    by_page(&scene, &mut roles);
    // What was settled may have taken a headline or a date that another stands for.
    promote(&mut roles);
    let run = Run {
        leaves,
        roles,
        is_slight,
    };
    Some((margin, run))
}

/// Whether leaves of the shapes are there that [`is_founded`] asks for, whatever their roles: most visible pages have none, and
/// need not be decoded.
fn may_be_founded(blocks: &[Block<'_>], leaves: &[Leaf]) -> bool {
    let shapes = |wanted: fn(Shape) -> bool| leaves.iter().filter(move |leaf| wanted(leaf.shape));
    let times = shapes(|shape| shape == Shape::Time);
    let others = shapes(|shape| {
        matches!(
            shape,
            Shape::Url
                | Shape::Language
                | Shape::Selector
                | Shape::Flag
                | Shape::Email
                | Shape::Integer
        )
    });
    let (times, others) = (times.take(2).count(), others.take(2).count());
    times + others >= 2
        || leaves.len() <= SHORT && times + others == 1
        || shapes(|shape| shape == Shape::Text).any(|leaf| tail::find(leaf.text(blocks)).is_some())
}

/// Leaves of a run that may be all of a dump, and rest on one value that pages do not show.
const SHORT: usize = 12;

/// What a run rests on: a kind of value that pages do not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ground {
    /// A value that programs read, of one property.
    Machine(Role),
    /// An e-mail or numbers: a page's foot shows both, "Fax: 030 1234567".
    Contact,
}

/// Whether the run rests on values that pages do not show: two kinds of them (times of two properties are two), or a description's
/// tail of day and publisher. Inside a page the times that people write are the teasers' of other articles, and addresses of as many sites
/// are a list of sources: "Weir Institute (2024). The tide.", and under it where that stands.
fn is_founded(blocks: &[Block<'_>], leaves: &[Leaf], roles: &[Role], is_part: bool) -> bool {
    let mut grounds: Vec<Ground> = Vec::new();
    let mut is_shown = is_part;
    let mut is_listed = is_part;
    let mut sites: Vec<&str> = Vec::new();
    let mut before = "";
    for (leaf, &role) in leaves.iter().zip(roles) {
        let label = std::mem::replace(&mut before, leaf.text(blocks));
        // People show an address behind what it is: "Cite as: https://…".
        if !leaf.first && leaf.shape == Shape::Url && label.ends_with(':') {
            continue;
        }
        let ground = match (leaf.shape, role) {
            (_, Role::Outside | Role::Other) => continue,
            (Shape::Time | Shape::Url | Shape::Language | Shape::Selector | Shape::Flag, role) => {
                Ground::Machine(role)
            }
            (Shape::Email, _) | (Shape::Integer, Role::ImageWidth | Role::LogoWidth) => {
                Ground::Contact
            }
            (Shape::Text, Role::Description) if tail::find(leaf.text(blocks)).is_some() => {
                return true;
            }
            _ => continue,
        };
        is_shown &= leaf.shape == Shape::Time && !is_by_program(leaf.text(blocks));
        if is_listed {
            let site = source(leaf, blocks);
            is_listed = site.is_some_and(|site| !sites.contains(&site)) && sites.len() < SOURCES;
            sites.extend(site);
        }
        if !grounds.contains(&ground) {
            grounds.push(ground);
        }
    }
    grounds.len() >= 2 && !is_shown && !is_listed
}

/// The site of an address that may be a source: pictures are the page's own.
fn source<'b>(leaf: &Leaf, blocks: &'b [Block<'_>]) -> Option<&'b str> {
    let address = leaf.text(blocks);
    let is_picture = link::ending(address).is_some_and(link::is_ending_of_picture);
    let host = link::host(address).filter(|_| leaf.shape == Shape::Url && !is_picture);
    host.map(link::site)
}

/// Most addresses of a list of sources that are compared: all of a longer one are not of as many sites.
const SOURCES: usize = 32;

/// Whether a time is written as people do not write it: with a `T`, seconds or an offset.
fn is_by_program(time: &str) -> bool {
    let date = date::machine(time);
    let second = date.and_then(|date| date.time()?.second);
    let offset = date.and_then(Date::offset_minutes);
    time.as_bytes().get(10) == Some(&b'T') || second.is_some() || offset.is_some()
}

/// Whether a short run with a headline and a date is all of its dump.
fn is_whole(blocks: &[Block<'_>], leaves: &[Leaf], roles: &[Role]) -> bool {
    // People write a day and a time too; the `T` between is a program's.
    let by_program = leaves.iter().any(|leaf| match leaf.shape {
        Shape::Time => leaf.text(blocks).as_bytes().get(10) == Some(&b'T'),
        shape => shape == Shape::Url,
    });
    let has = |role: Role| roles.contains(&role);
    by_program
        && leaves.len() <= SHORT
        && !has(Role::Outside)
        && has(Role::Headline)
        && has(Role::Published)
}

/// Where values made for machines stand close together.
pub(super) fn windows(blocks: &[Block<'_>]) -> Vec<Range<usize>> {
    if blocks.len() <= WHOLE {
        return std::iter::once(0..blocks.len()).collect();
    }
    let mut windows: Vec<(Range<usize>, usize)> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        if !is_made_for_machines(&block.text) {
            continue;
        }
        let (from, to) = (
            at.saturating_sub(MARGIN),
            (at + MARGIN + 1).min(blocks.len()),
        );
        match windows.last_mut() {
            Some((window, count)) if from < window.end && window.len() < 4 * WHOLE => {
                window.end = to;
                *count += 1;
            }
            _ => windows.push((
                from.max(windows.last().map_or(0, |(window, _)| window.end))..to,
                1,
            )),
        }
    }
    windows
        .into_iter()
        .filter(|(_, count)| *count >= ENOUGH)
        .map(|(window, _)| window)
        .collect()
}

/// A block that people do not write: a time with its `T`, an address alone, an `XPath`, a flag.
fn is_made_for_machines(text: &str) -> bool {
    matches!(
        of_text(text),
        Shape::Time | Shape::Url | Shape::Flag | Shape::Selector | Shape::Email
    )
}

#[cfg(test)]
mod tests {
    use super::{Role, cut, is_founded};
    use crate::dump::layout;

    #[test]
    fn a_contact_in_a_foot_is_one_ground() {
        use Role::{Email, Headline, LogoWidth, Url};
        let founded = |value: &str, role: Role| {
            let text = format!("The mill turns again\ndesk@valley.example\n{value}");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            is_founded(&blocks, &leaves, &[Headline, Email, role], false)
        };
        assert!(!founded("1234567", LogoWidth));
        assert!(founded("https://paper.example/news/the-mill", Url));
    }

    #[test]
    fn an_address_behind_a_label_is_shown() {
        use Role::{Headline, ImageUrl, Other, Url};
        let founded = |label: &str| {
            let text = format!(
                "The mill turns again\n{label} https://paper.example/news/the-mill\nhttps://paper.example/a.jpg"
            );
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            is_founded(&blocks, &leaves, &[Headline, Other, Url, ImageUrl], false)
        };
        assert!(!founded("Cite as:"));
        assert!(founded("Valley Post"));
    }

    #[test]
    fn sources_of_a_page_are_no_run() {
        use Role::{AuthorUrl, ImageUrl, Url};
        let founded = |addresses: [&str; 2], roles: [Role; 2]| {
            let text = addresses.join("\n");
            let blocks = layout::sheet(&text).blocks;
            is_founded(&blocks, &cut(&blocks, 0..2), &roles, true)
        };
        let page = "https://weir.example/tide.pdf";
        assert!(!founded(
            [page, "https://mill.example/2024"],
            [Url, AuthorUrl]
        ));
        assert!(founded(
            [page, "https://www.weir.example/ida"],
            [Url, AuthorUrl]
        ));
        assert!(founded(
            [page, "https://cdn.example/wheel.jpg"],
            [Url, ImageUrl]
        ));
    }

    #[test]
    fn teasers_in_a_page_are_no_run() {
        use Role::{Headline, Modified, Outside, Published};
        let founded = |times: [&str; 2], is_part: bool| {
            let [first, second] = times;
            let text = format!("The mill turns again\n{first}\nBread of the valley\n{second}");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            is_founded(
                &blocks,
                &leaves,
                &[Headline, Published, Outside, Modified],
                is_part,
            )
        };
        let shown = ["2024.03.17 08:00", "2024.02.04 14:21"];
        assert!(!founded(shown, true));
        // Alone in a dump, or one that a program wrote.
        assert!(founded(shown, false));
        for time in [
            "2024-02-04T14:21",
            "2024-02-04 14:21:30",
            "2024-02-04 14:21+01:00",
        ] {
            assert!(founded([shown[0], time], true), "{time}");
        }
    }
}
