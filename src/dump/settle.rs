//! What only the whole run can settle, after each leaf has its role: cross-checks of roles against one another.

use super::leaf::Leaf;
use super::role::Role;
use super::shape::Shape;
use crate::block::Block;
use crate::page::Date;
use crate::value::{date, person};

/// Mends roles that cannot stand beside one another.
pub(super) fn settle(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    publisher_is_no_headline(blocks, leaves, roles);
    promote(leaves, roles);
    second_headline(blocks, leaves, roles);
    organization_as_author(roles);
    people_before_words(blocks, leaves, roles);
    earlier_is_published(blocks, leaves, roles);
}

/// Templates put the publisher's name alone behind the headline; the same name heads the organisation's line.
fn publisher_is_no_headline(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let Some(name) = text_of(blocks, leaves, roles, Role::PublisherName) else {
        return;
    };
    for (leaf, role) in leaves.iter().zip(roles.iter_mut()) {
        if *role == Role::Alternative && leaf.text(blocks) == name {
            *role = Role::PublisherName;
        }
    }
}

/// No page states when it was created or changed and not when it was published, nor a second headline alone.
fn promote(leaves: &[Leaf], roles: &mut [Role]) {
    for (wanted, instead) in [
        (Role::Published, Role::Created),
        (Role::Published, Role::Modified),
        (Role::Headline, Role::Alternative),
    ] {
        if !roles.contains(&wanted) {
            if let Some(role) = roles.iter_mut().find(|role| **role == instead) {
                *role = wanted;
            }
        }
    }
    // A lone time among values of a run is the publication's.
    if !roles.contains(&Role::Published) && roles.iter().any(|&role| role == Role::Headline) {
        let time =
            |(leaf, role): &(&Leaf, &mut Role)| leaf.shape == Shape::Time && **role == Role::Other;
        if let Some((_, role)) = leaves.iter().zip(roles.iter_mut()).find(time) {
            *role = Role::Published;
        }
    }
}

/// A block that repeats the headline states it under its second name.
fn second_headline(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
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

/// Authors stand between the copyright year and the section; where only an organisation's line stands there, it is the author.
fn organization_as_author(roles: &mut [Role]) {
    if roles.contains(&Role::AuthorName) {
        return;
    }
    let at = |wanted: Role| roles.iter().position(|&role| role == wanted);
    let (Some(year), Some(section)) = (at(Role::CopyrightYear), at(Role::Section)) else {
        return;
    };
    if let Some(name) = roles
        .get_mut(year..section)
        .unwrap_or_default()
        .iter_mut()
        .find(|role| **role == Role::PublisherName)
    {
        *name = Role::AuthorName;
    }
}

/// Where a person is named, words that are neither a person nor an organisation are the person's post or the next property's.
fn people_before_words(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let names = || {
        leaves
            .iter()
            .zip(0..)
            .filter(|(leaf, _)| leaf.text(blocks).len() < 120)
    };
    let is_author = |roles: &[Role], at: usize| roles.get(at) == Some(&Role::AuthorName);
    if !names().any(|(leaf, at)| is_author(roles, at) && person::is_person_like(leaf.text(blocks)))
    {
        return;
    }
    for (leaf, at) in names() {
        let text = leaf.text(blocks);
        let somebody = person::is_person_like(text)
            || person::is_organization_like(text, &[])
            || !person::people(text, None).is_empty();
        if is_author(roles, at) && !somebody {
            if let Some(role) = roles.get_mut(at) {
                *role = Role::Other;
            }
        }
    }
}

/// Of two times that stand in the order of the clock the first is the publication: so on 326 of 330 runs.
fn earlier_is_published(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let at = |wanted: Role| roles.iter().position(|&role| role == wanted);
    let (Some(published), Some(modified)) = (at(Role::Published), at(Role::Modified)) else {
        return;
    };
    let instant = |at: usize| {
        leaves
            .get(at)
            .and_then(|leaf| date::machine(leaf.text(blocks)))
    };
    if modified < published && !roles.contains(&Role::Created) {
        let (first, second) = (instant(modified), instant(published));
        let ordered = match (
            first.and_then(Date::to_instant),
            second.and_then(Date::to_instant),
        ) {
            (Some(first), Some(second)) => first < second,
            _ => false,
        };
        if ordered {
            roles.swap(published, modified);
        }
    }
}

fn text_of<'s>(
    blocks: &'s [Block<'_>],
    leaves: &[Leaf],
    roles: &[Role],
    wanted: Role,
) -> Option<&'s str> {
    leaves
        .iter()
        .zip(roles)
        .find(|(_, role)| **role == wanted)
        .map(|(leaf, _)| leaf.text(blocks))
}
