//! What only the whole run can settle, after each leaf has its role: cross-checks of roles against one another.

mod address;
mod alike;
mod body;
mod headline;
mod host;
mod lists;
mod machine;
mod names;
mod pictures;
mod sections;
mod site;
mod swapped;
mod times;
mod writers;

pub(super) use headline::shown_headline;
pub(super) use lists::is_joined_by_program;

use super::leaf::Leaf;
use super::role::Role;
use super::scene::Scene;
use super::shape::Shape;
use super::sides;
use crate::block::Block;
use crate::page::Date;
use crate::value::date;
use std::ops::Range;

/// Mends roles that cannot stand beside one another.
pub(super) fn settle(blocks: &[Block<'_>], scene: &Scene<'_>, roles: &mut [Role]) {
    let leaves = scene.leaves;
    address::pictures_are_no_pages(scene, roles);
    address::asked_pages_are_no_pictures(blocks, leaves, roles);
    address::logo_is_no_picture(scene, roles);
    lists::list_is_no_headline(blocks, leaves, roles);
    promote(roles);
    lone_time_is_published(leaves, roles);
    headline::one_headline(blocks, leaves, roles);
    body::between_image_and_tags(blocks, leaves, roles);
    body::body(blocks, leaves, roles);
    body::second_summary_is_body(blocks, leaves, roles);
    body::summary_is_no_body(blocks, scene, roles);
    body::long_summary_is_body(blocks, leaves, roles);
    headline::headline_is_none_of(&[Role::Description, Role::Body], blocks, leaves, roles);
    site::post_before_a_name(scene, roles);
    names::newsroom_as_author(blocks, leaves, roles);
    names::people_before_words(blocks, leaves, roles);
    names::authors_stand_together(blocks, leaves, roles);
    names::site_is_no_section(blocks, leaves, roles);
    earliest_is_created(blocks, leaves, roles);
    let names = [
        Role::Tag,
        Role::Section,
        Role::AuthorName,
        Role::PublisherName,
    ];
    headline::headline_is_none_of(&names, blocks, leaves, roles);
    lists::list_is_no_section(blocks, leaves, roles);
    lists::tag_is_no_section(blocks, leaves, roles);
    lists::many_sections_are_tags(roles);
    lists::last_of_the_tags_is_no_section(roles);
    address::address_before_headline(scene, roles);
    sides::settle(blocks, leaves, roles);
    headline::second_headline(blocks, leaves, roles);
    settle_by_place(scene, roles);
}

/// What is known once each value has a role: by its address, its neighbours, and by what else is stated or is not. What was stated before
/// any of these rules only spares looking: a rule that others before it may have answered looks again itself.
fn settle_by_place(scene: &Scene<'_>, roles: &mut [Role]) {
    body::counted_excerpt_is_none(scene, roles);
    body::list_is_no_body(scene, roles);
    machine::tracked_words_are_tags(scene, roles);
    machine::marked_words_are_tags(scene, roles);
    machine::code_names_nothing(scene, roles);
    headline::addressed_headline(scene, roles);
    body::sentence_sums_up(scene, roles);
    let stated = Stated::by(roles);
    if !stated.has(Role::AuthorName) || !stated.has(Role::PublisherName) {
        writers::byline_signs(scene, roles);
    }
    sections::list_of_the_section_is_tags(scene, roles);
    times::crawl_is_no_publication(scene, roles);
    times::clock_of_greenwich(scene, roles);
    if roles.contains(&Role::Modified) {
        times::crawl_is_no_change(scene, roles);
    }
    if !stated.has(Role::Section) {
        sections::folder_is_section(scene, roles);
    }
    sections::section_said_among_tags(scene, roles);
    if !stated.has(Role::Section) {
        sections::section_heads_the_tags(scene, roles);
    }
    sections::section_said_twice(scene, roles);
    sections::lone_tag_is_section(scene, roles);
    sections::section_beside_the_list(scene, roles);
    sections::section_stands_alone(scene, roles);
    if roles.contains(&Role::Tag) {
        writers::person_of_whom_nothing_tells_signs(scene, roles);
    }
    pictures::picture_of_the_writer(scene, roles);
    pictures::picture_of_the_publisher(scene, roles);
    if !stated.has(Role::PublisherName) {
        site::company_is_no_section(scene, roles);
    }
    host::host_is_no_name(scene, roles);
    swapped::writer_in_the_publishers_place(scene, roles);
    site::houses_publish(scene, roles);
    if !stated.has(Role::Email) {
        swapped::house_in_a_writers_place(scene, roles);
    }
    site::site_beside_its_address_publishes(scene, roles);
    site::persons_behind_a_writer_write(scene, roles);
    site::site_publishes(scene, roles);
}

/// Which roles some leaf has: most rules have nothing to do with most runs.
#[derive(Debug, Clone, Copy)]
struct Stated(u32);

impl Stated {
    fn by(roles: &[Role]) -> Self {
        Self(roles.iter().fold(0, |all, &role| all | (1 << role as u32)))
    }

    fn has(self, role: Role) -> bool {
        (self.0 >> role as u32) & 1 == 1
    }
}

/// The places of a role.
fn places(roles: &[Role], wanted: Role) -> Vec<usize> {
    let all = roles.iter().enumerate();
    all.filter(|(_, role)| **role == wanted)
        .map(|(at, _)| at)
        .collect()
}

/// The stretches of leaves that have a role.
fn stretches(roles: &[Role], wanted: Role) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut end = 0;
    let all = roles.chunk_by(|a, b| a == b).map(move |stretch| {
        end += stretch.len();
        (stretch.first(), end - stretch.len()..end)
    });
    all.filter(move |(role, _)| *role == Some(&wanted))
        .map(|(_, stretch)| stretch)
}

fn set(roles: &mut [Role], at: usize, role: Role) {
    if let Some(slot) = roles.get_mut(at) {
        *slot = role;
    }
}

/// No page states when it was created or changed and not when it was published, nor a second headline alone.
pub(super) fn promote(roles: &mut [Role]) {
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
}

/// A lone time among values of a run is the publication's.
fn lone_time_is_published(leaves: &[Leaf], roles: &mut [Role]) {
    if !roles.contains(&Role::Published) && roles.contains(&Role::Headline) {
        let time =
            |(leaf, role): &(&Leaf, &mut Role)| leaf.shape == Shape::Time && **role == Role::Other;
        if let Some((_, role)) = leaves.iter().zip(roles.iter_mut()).find(time) {
            *role = Role::Published;
        }
    }
}

/// Of three different times of which the earliest stands between the others that is the creation, and the last the change. Where two are
/// equal and the first is later it is the change: no page is changed before it is published and created at once.
fn earliest_is_created(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let is_time = |role: &Role| matches!(role, Role::Published | Role::Created | Role::Modified);
    let places: Vec<usize> = (0..roles.len())
        .filter(|&at| roles.get(at).is_some_and(is_time))
        .collect();
    let &[first, second, third] = places.as_slice() else {
        return;
    };
    let instant = |at: usize| {
        let date = leaves
            .get(at)
            .and_then(|leaf| date::machine(leaf.text(blocks)));
        date.and_then(Date::to_instant)
    };
    if let (Some(published), Some(created), Some(modified)) =
        (instant(first), instant(second), instant(third))
    {
        if created < published && published < modified {
            for (at, role) in [
                (first, Role::Published),
                (second, Role::Created),
                (third, Role::Modified),
            ] {
                set(roles, at, role);
            }
        } else if created == modified && modified < published {
            for (at, role) in [
                (first, Role::Modified),
                (second, Role::Published),
                (third, Role::Created),
            ] {
                set(roles, at, role);
            }
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

/// The roles of a text's leaves after one rule.
#[cfg(test)]
fn settled(rule: impl Fn(&Scene<'_>, &mut [Role]), text: &str, mut roles: Vec<Role>) -> Vec<Role> {
    let blocks = super::layout::sheet(text).blocks;
    let leaves = super::leaf::cut(&blocks, 0..blocks.len());
    rule(&Scene::new(&leaves, &blocks), &mut roles);
    roles
}

#[cfg(test)]
mod tests {
    use super::{Role, Scene, earliest_is_created, settle};
    use crate::dump::layout;
    use crate::dump::leaf::cut;

    /// An item's copy of the headline stands where a section could.
    #[test]
    fn the_headline_is_no_section() {
        let text = "The mill on the brook turns again\n2024-05-01T10:00:00+02:00\nThe mill on the brook turns again";
        let blocks = layout::sheet(text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        let mut roles = vec![Role::Headline, Role::Published, Role::Section];
        settle(&blocks, &Scene::new(&leaves, &blocks), &mut roles);
        assert!(!roles.contains(&Role::Section));
    }

    #[test]
    fn the_creation_between_the_other_times() {
        use Role::{Created, Modified, Published};
        let settled = |times: [&str; 3]| {
            let text = times.join("\n");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let mut roles = vec![Created, Published, Modified];
            earliest_is_created(&blocks, &leaves, &mut roles);
            roles
        };
        let [first, second, third] = [
            "2024-05-01T10:00:00+02:00",
            "2024-05-01T11:00:00+02:00",
            "2024-05-02T09:00:00+02:00",
        ];
        assert_eq!(
            settled([second, first, third]),
            [Published, Created, Modified]
        );
        assert_eq!(
            settled([first, second, third]),
            [Created, Published, Modified]
        );
        assert_eq!(
            settled([first, first, third]),
            [Created, Published, Modified]
        );
        assert_eq!(
            settled([second, first, first]),
            [Modified, Published, Created]
        );
    }
}
