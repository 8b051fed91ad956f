//! The headline among the roles of a run, and the texts that say it again.

use super::text_of;
use crate::block::Block;
use crate::dump::island::Shown;
use crate::dump::leaf::Leaf;
use crate::dump::role::Role;

/// Templates put the publisher's name alone behind the headline; the same name heads the organisation's line.
pub(super) fn publisher_is_no_headline(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let Some(name) = text_of(blocks, leaves, roles, Role::PublisherName) else {
        return;
    };
    for (leaf, role) in leaves.iter().zip(roles.iter_mut()) {
        if *role == Role::Alternative && leaf.text(blocks) == name {
            *role = Role::PublisherName;
        }
    }
}

/// In a page the headline stands above the text too: a text of the run that does is it, where the one taken for it does not.
pub(in crate::dump) fn shown_headline(
    blocks: &[Block<'_>],
    shown: &Shown<'_>,
    leaves: &[Leaf],
    roles: &mut [Role],
) {
    let twice = |leaf: &Leaf| leaf.first && leaf.last && shown.twice(blocks, leaf.block);
    let at = roles.iter().position(|&role| role == Role::Headline);
    if at.and_then(|at| leaves.get(at)).is_some_and(twice) {
        return;
    }
    let free = [
        Role::Outside,
        Role::Other,
        Role::Alternative,
        Role::Headline,
    ];
    let found = leaves
        .iter()
        .zip(roles.iter())
        .position(|(leaf, role)| free.contains(role) && twice(leaf));
    let Some(found) = found else {
        return;
    };
    for role in roles.iter_mut().filter(|role| **role == Role::Headline) {
        *role = Role::Other;
    }
    if let Some(role) = roles.get_mut(found) {
        *role = Role::Headline;
    }
}

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
mod tests {
    use super::{Role, headline_is_none_of, shown_headline};
    use crate::dump::island::Shown;
    use crate::dump::layout;
    use crate::dump::leaf::cut;

    const PAGE: &str = "The old mill on the brook turns again\nThe wheel is back after a year of quiet and repair\n\
        The old mill on the brook turns again\nmills";

    #[test]
    fn the_headline_is_what_the_page_shows() {
        let blocks = layout::sheet(PAGE).0.blocks;
        let leaves = cut(&blocks, 1..4);
        let mut roles = [Role::Headline, Role::Outside, Role::Tag];
        shown_headline(&blocks, &Shown::of(&blocks), &leaves, &mut roles);
        assert_eq!(roles, [Role::Other, Role::Headline, Role::Tag]);
    }

    #[test]
    fn the_headline_among_the_tags() {
        let blocks = layout::sheet(PAGE).0.blocks;
        let leaves = cut(&blocks, 0..4);
        let mut roles = [Role::Headline, Role::Description, Role::Tag, Role::Tag];
        headline_is_none_of(&[Role::Tag], &blocks, &leaves, &mut roles);
        assert_eq!(
            roles,
            [Role::Headline, Role::Description, Role::Other, Role::Tag]
        );
    }
}
