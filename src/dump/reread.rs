//! What the roles of all leaves say of each: once read, a run tells what it holds, and a second reading knows it.
//!
//! The first reading knows of other leaves' roles only the one before. Whether some words are a section or the first of the tags is told
//! by the tags that stand elsewhere, a name said twice by what it was the other time, an address by whether the page's is known already.

use super::role::{ROLES, Role};
use super::scene::Scene;
use std::ops::Range;

/// Rows of the table, by what they tell: the leaf's own role in the first reading.
const OWN: usize = 0;
/// The role of another leaf with the same text.
const COPY: usize = OWN + ROLES;
/// The roles of the two stretches before and the two behind.
const BESIDE: usize = COPY + ROLES;
/// How many leaves of its role stand together.
const TOGETHER: usize = BESIDE + SIDES * ROLES;
/// How many stretches of its role there are.
const APART: usize = TOGETHER + COUNTED * ROLES;
/// Whether each role stands before, behind, on both sides.
const ELSEWHERE: usize = APART + COUNTED * ROLES;
/// The same of words, by the leaf's own role.
const BOTH: usize = ELSEWHERE + PLACES * ROLES;
/// All of them.
pub(super) const ROWS: usize = BOTH + PLACES * WORDS.len() * WORDS.len();

const SIDES: usize = 4;
/// One, two, three, more.
const COUNTED: usize = 4;
/// Nowhere, before, behind, on both sides.
const PLACES: usize = 4;

/// Roles that words have.
const WORDS: [Role; 12] = [
    Role::Outside,
    Role::Headline,
    Role::Alternative,
    Role::Description,
    Role::Body,
    Role::Tag,
    Role::Section,
    Role::AuthorName,
    Role::PublisherName,
    Role::Caption,
    Role::Language,
    Role::Other,
];

/// Tells `tell` what the first reading's roles say of the leaves in a range, by rows of the table.
pub(super) fn weigh(
    scene: &Scene<'_>,
    roles: &[Role],
    mut tell: impl FnMut(Range<usize>, &[usize]),
) {
    let course = Course::of(roles);
    let mut rows = Vec::new();
    for (place, stretch) in course.stretches.iter().enumerate() {
        rows.clear();
        course.weigh(place, stretch, &mut rows);
        tell(stretch.leaves.clone(), &rows);
        for at in stretch.leaves.clone() {
            if let Some(role) = copy(scene, at).and_then(|other| roles.get(other)) {
                tell(at..at + 1, &[COPY + *role as usize]);
            }
        }
    }
}

/// Another leaf with the same text: the first, or for the first the next.
fn copy(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let copies = scene.copies(at);
    (copies.count > 0).then_some(if copies.first {
        copies.next
    } else {
        copies.original
    })
}

/// Leaves of one role that stand together.
struct Stretch {
    role: Role,
    leaves: Range<usize>,
}

/// All stretches of a run.
struct Course {
    stretches: Vec<Stretch>,
    /// Of each role the first and the last stretch, and how many there are.
    of: [(usize, usize, usize); ROLES],
}

impl Course {
    fn of(roles: &[Role]) -> Self {
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut of = [(0, 0, 0); ROLES];
        for (at, &role) in roles.iter().enumerate() {
            match stretches.last_mut() {
                Some(last) if last.role == role => last.leaves.end = at + 1,
                _ => {
                    let place = stretches.len();
                    if let Some((first, last, count)) = of.get_mut(role as usize) {
                        *first = if *count == 0 { place } else { *first };
                        *last = place;
                        *count += 1;
                    }
                    let leaves = at..at + 1;
                    stretches.push(Stretch { role, leaves });
                }
            }
        }
        Self { stretches, of }
    }

    /// The rows that tell of a stretch.
    fn weigh(&self, place: usize, stretch: &Stretch, rows: &mut Vec<usize>) {
        let own = stretch.role as usize;
        rows.push(OWN + own);
        let beside = [
            place.checked_sub(1),
            place.checked_sub(2),
            Some(place + 1),
            Some(place + 2),
        ];
        for (side, other) in beside.into_iter().enumerate() {
            if let Some(other) = other.and_then(|other| self.stretches.get(other)) {
                rows.push(BESIDE + side * ROLES + other.role as usize);
            }
        }
        let apart = self.of.get(own).map_or(0, |&(_, _, count)| count);
        for (row, count) in [(TOGETHER, stretch.leaves.len()), (APART, apart)] {
            rows.push(row + own * COUNTED + count.saturating_sub(1).min(COUNTED - 1));
        }
        let elsewhere = (0..ROLES).map(|role| ELSEWHERE + role * PLACES + self.side(role, place));
        rows.extend(elsewhere);
        if let Some(word) = WORDS.iter().position(|&role| role == stretch.role) {
            let pairs = WORDS.iter().zip(word * WORDS.len()..);
            rows.extend(
                pairs.map(|(&role, pair)| BOTH + pair * PLACES + self.side(role as usize, place)),
            );
        }
    }

    /// On which sides of a stretch a role stands: one of [`PLACES`].
    fn side(&self, role: usize, place: usize) -> usize {
        match self.of.get(role) {
            Some(&(first, last, 1..)) => usize::from(first < place) + 2 * usize::from(last > place),
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{APART, BESIDE, COPY, COUNTED, ELSEWHERE, PLACES, ROLES, ROWS, Role, weigh};
    use crate::dump::layout;
    use crate::dump::leaf::cut;
    use crate::dump::scene::Scene;

    #[test]
    fn what_stands_elsewhere_is_told() {
        use Role::{Headline, Section, Tag};
        let text = "The mill turns again\nTowns\nmills\nbread\nTowns";
        let blocks = layout::sheet(text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        let scene = Scene::new(&leaves, &blocks);
        let roles = [Headline, Section, Tag, Tag, Section];
        let mut told = vec![Vec::new(); roles.len()];
        weigh(&scene, &roles, |leaves, rows| {
            for at in leaves {
                told.get_mut(at)
                    .into_iter()
                    .for_each(|all| all.extend(rows));
            }
        });
        let knows = |at: usize, row: usize| told.get(at).is_some_and(|all| all.contains(&row));
        assert!(told.iter().flatten().all(|&row| row < ROWS));
        // Of the tags: a section on both sides, in two stretches; the headline before the next one.
        assert!(knows(2, ELSEWHERE + Section as usize * PLACES + 3));
        assert!(knows(3, BESIDE + ROLES + Headline as usize));
        assert!(knows(1, ELSEWHERE + Tag as usize * PLACES + 2));
        // Of the section: what the same words are elsewhere.
        for at in [1, 4] {
            assert!(knows(at, COPY + Section as usize));
            assert!(knows(at, APART + Section as usize * COUNTED + 1));
        }
        assert!(!knows(2, COPY + Section as usize));
    }
}
