//! Values that runs can be expected to have. Where the best sequence of roles has none, one that is hardly worse and has one is
//! taken: the leaves are judged one by one, and each may be something else though all together are not likely to be.

use super::decode::{Column, Lattice, NEVER, row};
use super::role::{ROLES, Role, admitted};
use super::scene::Scene;
use std::collections::HashSet;
use std::ops::Range;

/// What is expected, and how much worse a sequence may be that has it. A page has a headline; most name an author and a publisher,
/// and show a picture. As measured on dumps of other sites.
const EXPECTED: [(Role, i32); 7] = [
    (Role::Headline, 200),
    (Role::PublisherName, 400),
    (Role::AuthorName, 500),
    (Role::Description, 400),
    (Role::Tag, 400),
    (Role::Section, 400),
    (Role::ImageUrl, 600),
];

/// The roles of the best sequence, or of one hardly worse that has what is expected.
pub(super) fn meet(lattice: &Lattice<'_, '_>, mut roles: Vec<Role>, is_part: bool) -> Vec<Role> {
    let inside = if is_part {
        inside(&roles)
    } else {
        0..roles.len()
    };
    let mut backward = None;
    for (wanted, worse) in EXPECTED {
        if roles.contains(&wanted) {
            continue;
        }
        let backward = backward.get_or_insert_with(|| Backward::of(lattice));
        let twice = tags_said_twice(lattice.scene, &roles);
        let is_tag = |at: Option<usize>| at.and_then(|at| roles.get(at)) == Some(&Role::Tag);
        // A section stands alone; of several tags none is more likely one than the others.
        let is_one_of_several =
            |at: usize| is_tag(Some(at)) && (is_tag(at.checked_sub(1)) || is_tag(Some(at + 1)));
        let free = |at: usize| {
            let taken = wanted == Role::Section && is_one_of_several(at);
            inside.contains(&at) && !taken && !twice.contains(lattice.scene.text(at))
        };
        let Some((lack, through)) = backward.through(lattice, wanted, free) else {
            continue;
        };
        let keeps = EXPECTED
            .iter()
            .all(|(role, _)| !roles.contains(role) || through.contains(role));
        if lack <= worse && keeps {
            roles = through;
        }
    }
    roles
}

/// From the first to the last leaf of a field: what stands before and behind a run in a page is the page's.
fn inside(roles: &[Role]) -> Range<usize> {
    let is_field = |role: &Role| !matches!(role, Role::Outside | Role::Other);
    let first = roles.iter().position(is_field).unwrap_or(0);
    let last = roles.iter().rposition(is_field);
    first..last.map_or(0, |last| last + 1)
}

/// The texts that stand among the tags twice: templates say each again behind the article, and there it is a tag too.
fn tags_said_twice<'s>(scene: &Scene<'s>, roles: &[Role]) -> HashSet<&'s str> {
    let mut once = HashSet::new();
    let tags = (0..roles.len()).filter(|&at| roles.get(at) == Some(&Role::Tag));
    let texts = tags.map(|at| scene.text(at));
    texts.filter(|text| !once.insert(*text)).collect()
}

/// The best ends of sequences: what each lacks of the best one from the next leaf on, and the role there.
struct Backward {
    best: Vec<Column>,
    next: Vec<[u16; ROLES]>,
}

impl Backward {
    fn of(lattice: &Lattice<'_, '_>) -> Self {
        let leaves = lattice.scene.leaves;
        let mut best = vec![[0; ROLES]; leaves.len()];
        let mut next = vec![[0u16; ROLES]; leaves.len()];
        let mut after: Column = *lattice.weights.closing;
        for (at, leaf) in leaves.iter().enumerate().rev() {
            if let Some(following) = leaves.get(at + 1) {
                let own = lattice.own.get(at + 1).copied().unwrap_or([0; ROLES]);
                let mut column: Column = [NEVER; ROLES];
                // What the sequences from each role of the next leaf on are worth, and after a role of this one.
                let mut ends: Column = [NEVER; ROLES];
                for &role in admitted(following) {
                    set(
                        &mut ends,
                        role,
                        row(&own, role).saturating_add(row(&after, role)),
                    );
                }
                for &role in admitted(leaf) {
                    let Some(weights) = lattice.succession(at + 1, role) else {
                        continue;
                    };
                    let mut all = ends;
                    for (end, weight) in all.iter_mut().zip(weights) {
                        *end = end.saturating_add(*weight);
                    }
                    // Of equals the last.
                    let most = all.iter().copied().max().unwrap_or(NEVER);
                    let mut last = admitted(following).iter().rev();
                    if let Some(&end) = last.find(|&&role| row(&all, role) == most) {
                        set(&mut column, role, most);
                        if let Some(slot) =
                            next.get_mut(at).and_then(|row| row.get_mut(role as usize))
                        {
                            *slot = end as u16;
                        }
                    }
                }
                let top = column.iter().copied().max().unwrap_or(0);
                after = column.map(|weight| weight.saturating_sub(top));
            }
            if let Some(slot) = best.get_mut(at) {
                *slot = after;
            }
        }
        Self { best, next }
    }

    /// The best sequence in which some leaf that is free has the role, and what it lacks of the best of all.
    fn through(
        &self,
        lattice: &Lattice<'_, '_>,
        wanted: Role,
        free: impl Fn(usize) -> bool,
    ) -> Option<(i32, Vec<Role>)> {
        let leaves = lattice.scene.leaves;
        let lack = |at: usize| -> Option<i32> {
            let roles = admitted(leaves.get(at)?);
            let (before, behind) = (lattice.best.get(at)?, self.best.get(at)?);
            let whole = |role: Role| i32::from(row(before, role)) + i32::from(row(behind, role));
            let top = roles.iter().map(|&role| whole(role)).max()?;
            roles.contains(&wanted).then(|| top - whole(wanted))
        };
        let (lack, place) = (0..leaves.len())
            .filter(|&at| free(at))
            .filter_map(|at| Some((lack(at)?, at)))
            .min()?;
        let mut roles = lattice.trace(place, wanted);
        let mut role = wanted;
        for at in place..leaves.len().saturating_sub(1) {
            let following = self.next.get(at)?.get(role as usize).copied()?;
            role = admitted(leaves.get(at + 1)?)
                .iter()
                .copied()
                .find(|&role| role as u16 == following)?;
            roles.push(role);
        }
        Some((lack, roles))
    }
}

fn set(column: &mut Column, role: Role, weight: i16) {
    if let Some(slot) = column.get_mut(role as usize) {
        *slot = weight;
    }
}

#[cfg(test)]
mod tests {
    use super::{Backward, inside, tags_said_twice};
    use crate::dump::decode::lattice;
    use crate::dump::layout;
    use crate::dump::leaf::cut;
    use crate::dump::role::Role;
    use crate::dump::scene::Scene;

    /// The best sequence through a role that the best sequence has is that sequence, and no other is better.
    #[test]
    fn the_best_through_a_leaf_is_never_better_than_the_best() {
        let sheet = layout::sheet(include_str!("../../examples/sample.txt"));
        let leaves = cut(&sheet.blocks, 0..sheet.blocks.len());
        let scene = Scene::new(&leaves, &sheet.blocks);
        let (lattice, roles, _) = lattice(&scene);
        let backward = Backward::of(&lattice);
        for wanted in [Role::Headline, Role::Section, Role::Caption, Role::Body] {
            let found = backward.through(&lattice, wanted, |_| true);
            let (lack, through) = found.unwrap_or_default();
            assert_eq!(through.len(), roles.len());
            assert!(through.contains(&wanted));
            assert_eq!(lack == 0, roles.contains(&wanted), "{wanted:?}: {lack}");
            assert!(lack >= 0);
        }
    }

    #[test]
    fn a_tag_said_twice_is_a_tag_both_times() {
        let sheet = layout::sheet("mills\nbread\nThe wheel turned on Monday.\nmills\nTowns");
        let leaves = cut(&sheet.blocks, 0..sheet.blocks.len());
        let scene = Scene::new(&leaves, &sheet.blocks);
        let roles = [Role::Tag, Role::Tag, Role::Body, Role::Tag, Role::Section];
        let twice = tags_said_twice(&scene, &roles);
        assert_eq!(twice.into_iter().collect::<Vec<_>>(), ["mills"]);
    }

    #[test]
    fn what_stands_round_a_run_is_none_of_it() {
        use Role::{Headline, Other, Outside, Published};
        assert_eq!(
            inside(&[Outside, Other, Headline, Other, Published, Outside]),
            2..5
        );
        assert_eq!(inside(&[Outside, Other]), 0..0);
    }
}
