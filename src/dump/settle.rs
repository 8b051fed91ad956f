//! What only the whole run can settle, after each leaf has its role: cross-checks of roles against one another.

use super::island::Shown;
use super::leaf::Leaf;
use super::role::Role;
use super::scene::url_facts;
use super::shape::Shape;
use super::sides;
use super::tail;
use crate::block::Block;
use crate::page::Date;
use crate::value::{date, person};

/// Mends roles that cannot stand beside one another.
pub(super) fn settle(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    pictures_are_no_pages(blocks, leaves, roles);
    publisher_is_no_headline(blocks, leaves, roles);
    promote(leaves, roles);
    one_headline(blocks, leaves, roles);
    between_image_and_tags(blocks, leaves, roles);
    body(blocks, leaves, roles);
    second_summary_is_body(blocks, leaves, roles);
    summary_is_no_body(blocks, leaves, roles);
    headline_is_none_of(&[Role::Description, Role::Body], blocks, leaves, roles);
    second_headline(blocks, leaves, roles);
    organization_as_author(roles);
    newsroom_as_author(blocks, leaves, roles);
    people_before_words(blocks, leaves, roles);
    earlier_is_published(blocks, leaves, roles);
    headline_is_none_of(&[Role::Tag], blocks, leaves, roles);
    publisher_is_no_tag(blocks, leaves, roles);
    sides::settle(blocks, leaves, roles);
}

/// An address of a picture, of a person or of a home page is not the page's where another could be.
fn pictures_are_no_pages(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    for (leaf, role) in leaves
        .iter()
        .zip(roles.iter_mut())
        .filter(|(_, role)| **role == Role::Url)
    {
        let facts = url_facts(leaf.text(blocks));
        if facts.image {
            *role = Role::ImageUrl;
        } else if facts.author || facts.vocabulary {
            *role = Role::Other;
        }
    }
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

/// In a page the headline stands above the text too: a text of the run that does is it, where the one taken for it does not.
pub(super) fn shown_headline(
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
fn one_headline(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
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

/// What stands between the image and the tags said again is the body, however short its paragraphs.
fn between_image_and_tags(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let role = |roles: &[Role], at: usize| roles.get(at).copied().unwrap_or(Role::Outside);
    let Some(first) = roles.iter().position(|&role| role == Role::Tag) else {
        return;
    };
    let zone_end = (first..roles.len())
        .find(|&at| role(roles, at) != Role::Tag)
        .unwrap_or(roles.len());
    let is_copy = |at: usize| (first..zone_end).any(|tag| text(tag) == text(at));
    let Some(again) =
        (zone_end..roles.len()).find(|&at| role(roles, at) == Role::Tag && is_copy(at))
    else {
        return;
    };
    let image = (zone_end..again)
        .rev()
        .find(|&at| role(roles, at) == Role::ImageUrl);
    let Some(image) = image.filter(|&image| {
        (image + 1..again).all(|at| leaves.get(at).is_some_and(|leaf| leaf.shape == Shape::Text))
    }) else {
        return;
    };
    for slot in roles.get_mut(image + 1..again).unwrap_or_default() {
        *slot = Role::Body;
    }
}

/// The body is one stretch of text. A clip's line before it strings the headline and the description together and is no part of
/// it; a visible article behind the run, under the headline said once more, is the body where the run has none.
fn body(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let headline = text_of(blocks, leaves, roles, Role::Headline).unwrap_or_default();
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let is_text = |at: usize| leaves.get(at).is_some_and(|leaf| leaf.shape == Shape::Text);
    let places = |roles: &[Role]| -> Vec<usize> {
        (0..roles.len())
            .filter(|&at| roles.get(at) == Some(&Role::Body))
            .collect()
    };
    let set = |roles: &mut [Role], at: usize, role: Role| {
        if let Some(slot) = roles.get_mut(at) {
            *slot = role;
        }
    };
    let found = places(roles);
    for (&at, &next) in found.iter().zip(found.iter().skip(1)) {
        if !headline.is_empty() && text(at).len() > headline.len() && text(at).starts_with(headline)
        {
            set(roles, at, Role::Other);
        } else if next - at <= LONGEST_GAP && (at + 1..next).all(is_text) {
            (at + 1..next).for_each(|between| set(roles, between, Role::Body));
        }
    }
    if found.is_empty() {
        let end = roles
            .iter()
            .rposition(|role| {
                !matches!(
                    role,
                    Role::Outside | Role::Other | Role::Headline | Role::Alternative
                )
            })
            .unwrap_or(0);
        let again =
            (end + 1..leaves.len()).find(|&at| !headline.is_empty() && text(at) == headline);
        if let Some(again) = again.filter(|&again| (again + 1..leaves.len()).all(is_text)) {
            (again + 1..leaves.len()).for_each(|at| set(roles, at, Role::Body));
        }
    }
}

/// Where the summary is marked by its tail of day and publisher, another text taken for one is the body that else is missing.
fn second_summary_is_body(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    if roles.contains(&Role::Body) {
        return;
    }
    let text = |leaf: &Leaf| leaf.text(blocks).to_owned();
    let summaries = || {
        let all = leaves.iter().zip(0..).filter(|(leaf, _)| leaf.shape == Shape::Text);
        all.map(|(leaf, at)| (leaf, at, tail::find(leaf.text(blocks))))
    };
    let is = |roles: &[Role], at: usize| roles.get(at) == Some(&Role::Description);
    let Some(summary) = summaries()
        .find(|(_, at, tail)| is(roles, *at) && tail.is_some())
        .map(|(leaf, ..)| text(leaf))
    else {
        return;
    };
    let begins = |leaf: &Leaf| summary.starts_with(leaf.text(blocks));
    let bodies: Vec<usize> = summaries()
        .filter(|(leaf, at, tail)| is(roles, *at) && tail.is_none() && !begins(leaf))
        .map(|(_, at, _)| at)
        .collect();
    for at in bodies {
        if let Some(role) = roles.get_mut(at) {
            *role = Role::Body;
        }
    }
}

/// A text of a summary's length that stands alone for the body is the summary: of runs that have no other, none had so short a body.
/// Nor is a body shorter than its summary, but where the dump breaks off or tags close it.
fn summary_is_no_body(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let mut bodies = (0..roles.len()).filter(|&at| roles.get(at) == Some(&Role::Body));
    let (Some(at), None) = (bodies.next(), bodies.next()) else {
        return;
    };
    let length = leaves.get(at).map_or(0, |leaf| leaf.text(blocks).len());
    let ends = at + 1 == roles.len();
    let before_tags = roles.get(at + 1) == Some(&Role::Tag);
    // The day and the publisher behind it are no part of a summary.
    let alone = |summary: &str| tail::find(summary).map_or(summary.len(), |tail| tail.start);
    let role = match text_of(blocks, leaves, roles, Role::Description) {
        None if length < LONGEST_SUMMARY => Role::Description,
        Some(summary) if length < alone(summary) && !ends && !before_tags => Role::Other,
        _ => return,
    };
    if let Some(slot) = roles.get_mut(at) {
        *slot = role;
    }
}

/// Bytes of a summary.
const LONGEST_SUMMARY: usize = 500;

/// Short paragraphs between two long ones.
const LONGEST_GAP: usize = 12;

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
    if !roles.contains(&Role::Published) && roles.contains(&Role::Headline) {
        let time =
            |(leaf, role): &(&Leaf, &mut Role)| leaf.shape == Shape::Time && **role == Role::Other;
        if let Some((_, role)) = leaves.iter().zip(roles.iter_mut()).find(time) {
            *role = Role::Published;
        }
    }
}

/// The headline said again sums nothing up and tags nothing: templates put it among the tags once more.
fn headline_is_none_of(others: &[Role], blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let Some(headline) = text_of(blocks, leaves, roles, Role::Headline) else {
        return;
    };
    for (leaf, role) in leaves.iter().zip(roles.iter_mut()) {
        if others.contains(role) && leaf.text(blocks) == headline {
            *role = Role::Other;
        }
    }
}

/// The publisher's name heads the organisation behind the tags. It is one of them where the list of all tags holds it.
fn publisher_is_no_tag(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let Some(name) = text_of(blocks, leaves, roles, Role::PublisherName) else {
        return;
    };
    let is_list = |leaf: &Leaf| leaf.text(blocks).contains([',', '،', '、']);
    let tags = |roles: &[Role]| -> Vec<usize> {
        let all = (0..roles.len()).filter(|&at| roles.get(at) == Some(&Role::Tag));
        all.collect()
    };
    let of = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let named: Vec<usize> = tags(roles).into_iter().filter(|&at| of(at) == name).collect();
    let listed = tags(roles)
        .iter()
        .any(|&at| leaves.get(at).is_some_and(is_list) && !of(at).contains(name));
    for at in named {
        let heads = leaves.get(at + 1).is_some_and(|leaf| {
            matches!(
                leaf.shape,
                Shape::Email | Shape::Phone | Shape::Integer | Shape::Decimal
            )
        });
        if let Some(role) = roles.get_mut(at).filter(|_| listed || heads) {
            *role = Role::PublisherName;
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

/// Where nobody signs, the newsroom does: its name then stands twice, as author and as publisher.
fn newsroom_as_author(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    if roles.contains(&Role::AuthorName) {
        return;
    }
    let Some(name) = text_of(blocks, leaves, roles, Role::PublisherName) else {
        return;
    };
    let mut copies = leaves
        .iter()
        .zip(roles.iter_mut())
        .filter(|(leaf, role)| {
            matches!(role, Role::PublisherName | Role::Other) && leaf.text(blocks) == name
        })
        .map(|(_, role)| role);
    if let (Some(one), Some(other)) = (copies.next(), copies.next()) {
        let signs = if *one == Role::PublisherName && *other == Role::Other {
            other
        } else {
            one
        };
        *signs = Role::AuthorName;
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
        if !is_author(roles, at) {
            continue;
        }
        let text = leaf.text(blocks);
        let somebody = person::is_person_like(text)
            || person::is_organization_like(text, &[])
            || !person::people(text, None).is_empty();
        if let Some(role) = roles.get_mut(at).filter(|_| !somebody) {
            *role = Role::Other;
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
