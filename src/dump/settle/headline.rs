//! The headline among the roles of a run, and the texts that say it again.

use super::text_of;
use crate::block::Block;
use crate::dump::island::Shown;
use crate::dump::leaf::Leaf;
use crate::dump::role::Role;
use crate::dump::scene::Scene;
use crate::dump::shape::Shape;
use crate::value::person;
use std::cmp::Reverse;
use std::ops::Range;

/// Words of the page's address in another text of the page that tell its headline, or that both are in one language.
const SPOKEN: usize = 3;

/// In a page the headline stands above the text too: a text of the run that does is it, where the one taken for it does not. The
/// page's address knows better than a menu, which says things twice as well; and what it knows nothing of is no headline of the run,
/// where it knows another text of the page: it may be of digits, or in another language.
pub(in crate::dump) fn shown_headline(
    blocks: &[Block<'_>],
    shown: &Shown<'_>,
    scene: &Scene<'_>,
    roles: &mut [Role],
) {
    let twice = |at: usize| {
        let leaf = scene.leaves.get(at);
        leaf.is_some_and(|leaf| leaf.first && leaf.last && shown.twice(blocks, leaf.block))
    };
    let own = roles.iter().position(|&role| role == Role::Headline);
    if own.is_some_and(twice) {
        return;
    }
    let addressed = |at: usize| scene.words_of_address(at).unwrap_or_default();
    let known = own.map(addressed).unwrap_or_default();
    let free = |role: &Role| {
        matches!(role, Role::Outside | Role::Other | Role::Alternative)
            // What sums a page up has not been said above its text as well, where nothing else was taken for the headline.
            || own.is_none() && *role == Role::Description
    };
    let found = roles
        .iter()
        .enumerate()
        .filter(|(at, role)| free(role) && twice(*at))
        .map(|(at, _)| (addressed(at), at))
        .filter(|(words, _)| *words >= known)
        // The first of equals.
        .min_by_key(|(words, _)| std::cmp::Reverse(*words));
    let strange = || {
        let speaks = |text: &str| scene.words_of_address_in(text) >= Some(SPOKEN);
        own.is_some_and(|own| scene.words_of_address(own) == Some(0)) && shown.texts().any(speaks)
    };
    if found.is_none() && !strange() {
        return;
    }
    for role in roles.iter_mut().filter(|role| **role == Role::Headline) {
        *role = Role::Other;
    }
    if let Some(role) = found.and_then(|(_, found)| roles.get_mut(found)) {
        *role = Role::Headline;
    }
}

/// The page's address repeats its headline: where nothing is taken for it, or what the address knows nothing of, a summary or a name that
/// it knows is the headline. What was taken for it is then the summary, or a writer.
pub(super) fn addressed_headline(scene: &Scene<'_>, roles: &mut [Role]) {
    let of = |wanted: Role| roles.iter().position(|&role| role == wanted);
    let own = of(Role::Headline).or_else(|| of(Role::Alternative));
    if own.is_some_and(|own| scene.words_of_address(own) != Some(0)) {
        return;
    }
    let publisher = roles.iter().position(|&role| role == Role::PublisherName);
    let publisher = publisher.map(|at| scene.text(at));
    let is_free = |at: usize, role: Role| {
        let free = matches!(
            role,
            Role::Description
                | Role::Other
                | Role::Outside
                | Role::Alternative
                | Role::AuthorName
                | Role::Section
        );
        let leaf = scene.leaves.get(at);
        free && leaf.is_some_and(|leaf| leaf.shape == Shape::Text && leaf.first && leaf.last)
            && TITLE.contains(&scene.width(at))
            && publisher != Some(scene.text(at))
            && person::people(scene.text(at), None).is_empty()
    };
    let overlap = |at: usize| scene.slug_overlap(at).unwrap_or_default();
    let least = if own.is_some() { ALIKE } else { LIKE };
    let found = roles
        .iter()
        .enumerate()
        .filter(|&(at, &role)| is_free(at, role))
        .map(|(at, _)| (scene.words_of_address(at).unwrap_or_default(), at))
        .filter(|&(words, at)| words >= SPOKEN && overlap(at) >= least)
        .min_by_key(|&(words, at)| (Reverse(words), Reverse(overlap(at)), at));
    let Some((_, found)) = found else {
        return;
    };
    let was = roles.get(found).copied();
    let instead = own.map(|own| match was {
        Some(Role::Description) if scene.width(own) >= SHORTEST_SUMMARY => Role::Description,
        _ if !roles.contains(&Role::AuthorName) && person::is_person_like(scene.text(own)) => {
            Role::AuthorName
        }
        _ => Role::Other,
    });
    let replaced = own.and_then(|own| roles.get(own)).copied();
    for role in roles.iter_mut().filter(|role| Some(**role) == replaced) {
        *role = instead.unwrap_or(Role::Other);
    }
    if let Some(role) = roles.get_mut(found) {
        *role = Role::Headline;
    }
}

/// Columns of a headline and of a summary.
const TITLE: Range<usize> = 16..250;

const SHORTEST_SUMMARY: usize = 40;

/// Buckets of texts that the address is much alike, and that it is nearly: asked for where a headline stands already.
const LIKE: usize = 3;
const ALIKE: usize = 5;

/// A page has one headline: another text in its place is the body where the dump breaks off there, else nothing known.
pub(super) fn one_headline(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let Some(headline) = text_of(blocks, leaves, roles, Role::Headline) else {
        return;
    };
    let cut = !roles.contains(&Role::Body);
    let last = leaves.len().saturating_sub(1);
    for (at, (leaf, role)) in leaves.iter().zip(roles.iter_mut()).enumerate() {
        if *role == Role::Headline && leaf.text(blocks) != headline {
            *role = if cut && at == last {
                Role::Body
            } else {
                Role::Other
            };
        }
    }
}

/// The headline said again sums nothing up and tags nothing: templates put it among the tags once more.
pub(super) fn headline_is_none_of(
    others: &[Role],
    blocks: &[Block<'_>],
    leaves: &[Leaf],
    roles: &mut [Role],
) {
    let Some(headline) = text_of(blocks, leaves, roles, Role::Headline) else {
        return;
    };
    for (leaf, role) in leaves.iter().zip(roles.iter_mut()) {
        if others.contains(role) && leaf.text(blocks) == headline {
            *role = Role::Other;
        }
    }
}

/// A block that repeats the headline states it under its second name.
pub(super) fn second_headline(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    if roles.contains(&Role::Alternative) {
        return;
    }
    let Some(headline) = text_of(blocks, leaves, roles, Role::Headline) else {
        return;
    };
    let copy = leaves.iter().zip(roles.iter_mut()).filter(|(leaf, role)| {
        leaf.first
            && leaf.last
            && matches!(**role, Role::Headline | Role::Other | Role::Outside)
            && leaf.text(blocks) == headline
    });
    if let Some((_, role)) = copy.into_iter().nth(1) {
        *role = Role::Alternative;
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::{Role, Scene, addressed_headline, headline_is_none_of, shown_headline};
    use crate::dump::island::Shown;
    use crate::dump::layout;
    use crate::dump::leaf::cut;

    const PAGE: &str = "The old mill on the brook turns again\nThe wheel is back after a year of quiet and repair\n\
        The old mill on the brook turns again\nmills";

    #[test]
    fn the_headline_is_what_the_page_shows() {
        let blocks = layout::sheet(PAGE).blocks;
        let leaves = cut(&blocks, 1..4);
        let scene = Scene::new(&leaves, &blocks);
        let mut roles = [Role::Headline, Role::Outside, Role::Tag];
        shown_headline(&blocks, &Shown::of(&blocks), &scene, &mut roles);
        assert_eq!(roles, [Role::Other, Role::Headline, Role::Tag]);
    }

    #[test]
    fn what_the_pages_address_says_of_a_headline() {
        let settled = |address: &str, headline: &str| {
            let text = format!("{PAGE}\nhttps://paper.example/news/{address}\n{headline}");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 2..6);
            let scene = Scene::new(&leaves, &blocks);
            let mut roles = [Role::Outside, Role::Tag, Role::Url, Role::Headline];
            shown_headline(&blocks, &Shown::of(&blocks), &scene, &mut roles);
            [roles[0], roles[3]]
        };
        // The menu's line stands there twice, but the address is of something else.
        let found = settled("bread-of-the-valley", "New bread of the valley");
        assert_eq!(found, [Role::Outside, Role::Headline]);
        let found = settled("the-old-mill-on-the-brook", "The old mill turns");
        assert_eq!(found, [Role::Headline, Role::Other]);
    }

    #[test]
    fn what_the_pages_address_knows_nothing_of() {
        let settled = |address: &str, shown: &str| {
            let text =
                format!("Bread\nhttps://paper.example/news/{address}\nupdated at 11:14\n{shown}");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..3);
            let scene = Scene::new(&leaves, &blocks);
            let mut roles = [Role::Outside, Role::Url, Role::Headline];
            shown_headline(&blocks, &Shown::of(&blocks), &scene, &mut roles);
            roles[2]
        };
        let page = "There is new bread in all of the valley";
        assert_eq!(settled("bread-of-the-valley", page), Role::Other);
        // The address says nothing, or it says it in another language: nothing in the page is better known.
        let number = "1c7e2f3a-9b4d-4e6f-8a2b-3c4d5e6f7a8b";
        assert_eq!(settled(number, page), Role::Headline);
        assert_eq!(settled("neues-brot-im-tal", page), Role::Headline);
    }

    #[test]
    fn the_headline_that_the_address_repeats() {
        use Role::{Description, Headline, Other, Url};
        let settled = |address: &str, mut roles: Vec<Role>| {
            let text = format!(
                "https://paper.example/news/{address}\nThe old mill on the brook turns again\nIt had stood still for more than a year of repair"
            );
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..3);
            addressed_headline(&Scene::new(&leaves, &blocks), &mut roles);
            roles
        };
        let address = "old-mill-on-the-brook-turns-again";
        assert_eq!(
            settled(address, vec![Url, Description, Other]),
            [Url, Headline, Other]
        );
        let swapped = vec![Url, Description, Headline];
        assert_eq!(
            settled(address, swapped.clone()),
            [Url, Headline, Description]
        );
        // It tells too little, or knows the headline as well.
        assert_eq!(
            settled("mill-brook-of-the-valley-news-today", swapped.clone()),
            swapped
        );
        let known = "old-mill-on-the-brook-turns-again-repair";
        assert_eq!(settled(known, swapped.clone()), swapped);
    }

    #[test]
    fn what_was_taken_for_the_headline() {
        use Role::{AuthorName, Description, Headline, Other, PublisherName, Url};
        let settled = |lines: [&str; 2], mut roles: Vec<Role>| {
            let text = format!(
                "https://paper.example/news/old-mill-on-the-brook-turns-again\n{}",
                lines.join("\n")
            );
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..3);
            addressed_headline(&Scene::new(&leaves, &blocks), &mut roles);
            roles
        };
        let headline = "The old mill on the brook turns again";
        let swapped = || vec![Url, Description, Headline];
        // Too short for a summary.
        let found = settled([headline, "Read this"], swapped());
        assert_eq!(found, [Url, Headline, Other]);
        let found = settled([headline, "Ida Weaver"], swapped());
        assert_eq!(found, [Url, Headline, AuthorName]);
        // The publisher's name, which stands there once more.
        let roles = vec![Url, Other, PublisherName];
        assert_eq!(settled([headline; 2], roles.clone()), roles);
    }

    #[test]
    fn the_headline_among_the_tags() {
        let blocks = layout::sheet(PAGE).blocks;
        let leaves = cut(&blocks, 0..4);
        let mut roles = [Role::Headline, Role::Description, Role::Tag, Role::Tag];
        headline_is_none_of(&[Role::Tag], &blocks, &leaves, &mut roles);
        assert_eq!(
            roles,
            [Role::Headline, Role::Description, Role::Other, Role::Tag]
        );
    }
}
