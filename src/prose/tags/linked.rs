//! Tags that are links to pages of tags, where the dump kept the addresses.

use super::words::TAG_PAGES;
use super::{Found, is_said, is_worded};
use crate::prose::Scene;
use crate::prose::address::is_written;
use crate::prose::headline::Headline;
use crate::prose::page::Leaf;
use crate::value::text::fold;
use crate::value::{link, tags};
use std::ops::Range;

/// Tags of one list; more are a site's list of all.
const MOST: usize = 40;
/// Leaves between two tags of one list.
const APART: usize = 3;

/// The links to pages of tags that stand together and of which the text speaks.
pub(super) fn find<'s, 'a>(
    scene: &Scene<'_, 's, 'a>,
    headline: Headline,
    range: Range<usize>,
) -> Option<Found<'s, 'a>> {
    let mut groups: Vec<Vec<(Leaf<'s, 'a>, String)>> = Vec::new();
    let mut last = 0;
    for (at, leaf) in scene.page.stretch(range.clone()) {
        let tags = links(leaf);
        if tags.is_empty() {
            continue;
        }
        match groups.last_mut().filter(|_| at - last <= APART) {
            Some(group) => group.extend(tags),
            None => groups.push(tags),
        }
        last = at;
    }
    groups.retain(|group| group.len() <= MOST);
    // One list alone is the page's, also where it speaks in other words.
    let alone = groups.len() == 1;
    let said = |group: &[(Leaf<'_, '_>, String)]| {
        let said = group
            .iter()
            .filter(|(_, tag)| is_said(scene, headline, tag));
        said.count()
    };
    let known = groups
        .iter()
        .enumerate()
        .map(|(at, group)| (at, said(group)));
    let best = known
        .filter(|(at, said)| {
            groups
                .get(*at)
                .is_some_and(|group| alone || said * 3 >= group.len())
        })
        .max_by_key(|(at, said)| (*said, std::cmp::Reverse(*at)));
    match best {
        Some((at, _)) => Found::of(groups.swap_remove(at), "link to a tag", 0),
        None => line(scene, range),
    }
}

/// The tags of a leaf that is a link to a page of a tag, or a row of such links.
fn links<'s, 'a>(leaf: Leaf<'s, 'a>) -> Vec<(Leaf<'s, 'a>, String)> {
    let hints = &leaf.block.hints;
    let one = hints.link.as_deref().map(|target| (leaf.text(), target));
    let row = hints.row.iter();
    let row = row.map(|link| (link.text.as_str(), link.target.as_str()));
    let links: Vec<(&str, &str)> = one.into_iter().chain(row).collect();
    let fits = |(text, target): &(&str, &str)| is_tag_page(target) && is_worded(text);
    if leaf.paragraph || !links.iter().all(fits) {
        return Vec::new();
    }
    let texts = links.iter().map(|(text, _)| text.trim_start_matches('#'));
    texts.map(|text| (leaf, text.to_owned())).collect()
}

/// A line of names, each of them the end of some tag's address: `Mill, Upper Brook, Flood`.
fn line<'s, 'a>(scene: &Scene<'_, 's, 'a>, range: Range<usize>) -> Option<Found<'s, 'a>> {
    let ends: Vec<String> = scene
        .addresses
        .iter()
        .take(LINKS)
        .filter(|address| is_tag_page(address))
        .filter_map(|address| address.trim_end_matches('/').rsplit('/').next())
        .map(|end| fold(&link::percent_decoded(end)))
        .collect();
    if ends.len() < 2 {
        return None;
    }
    let named = |tag: &str| is_worded(tag) && ends.iter().any(|end| like(&fold(tag), end));
    let (_, leaf) = scene.page.stretch(range).find(|(_, leaf)| {
        leaf.size <= 300
            && leaf.text().contains(',')
            && tags::split(leaf.text()).take(MOST).all(named)
    })?;
    let tags = tags::split(leaf.text()).take(MOST);
    let tags = tags.map(|tag| (leaf, tag.to_owned())).collect();
    Found::of(tags, "line of links to tags", 0)
}

/// Addresses of the page that are looked at.
const LINKS: usize = 4000;

/// Whether two folded texts have the same words, apart from letters that addresses write otherwise.
fn like(tag: &str, end: &str) -> bool {
    let (mut words, mut ends) = (tag.split(' '), end.split(' '));
    loop {
        match (words.next(), ends.next()) {
            (None, None) => return true,
            (Some(word), Some(end)) if word == end || is_written(word, end) => {}
            _ => return false,
        }
    }
}

fn is_tag_page(address: &str) -> bool {
    TAG_PAGES.is_in(address)
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn tags_and_their_addresses() {
        assert!(like("upper brook", "upper brook"));
        assert!(like("mühle", "muehle"));
        assert!(!like("mill", "flood"));
    }
}
