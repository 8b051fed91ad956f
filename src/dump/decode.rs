//! The best sequence of roles for a window of leaves, as a whole: Viterbi over the roles each shape admits.

use super::demand;
use super::evidence;
use super::group::GROUPS;
use super::reread;
use super::role::{ROLES, Role, admitted};
use super::scene::Scene;
use super::weights::{CLOSING, EVIDENCE, OPENING, REREAD, SUCCESSION};

/// What each piece of evidence, each succession, the first and the last role are worth.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights {
    pub(super) evidence: &'static [[i16; ROLES]],
    pub(super) succession: &'static [[[i16; ROLES]; ROLES]; BORDERS],
    pub(super) opening: &'static [i16; ROLES],
    pub(super) closing: &'static [i16; ROLES],
    /// What the second reading adds.
    pub(super) reread: &'static [[i16; ROLES]],
}

/// Those of `weights`.
static MEASURED: Weights = Weights {
    evidence: EVIDENCE,
    succession: &SUCCESSION,
    opening: &OPENING,
    closing: &CLOSING,
    reread: REREAD,
};

fn weights() -> Weights {
    #[cfg(test)]
    if let Some(trial) = super::measure::trial() {
        return trial;
    }
    MEASURED
}

/// The table has a row for every bucket of every group.
#[cfg(not(test))] // A test measures the weights of new evidence.
const _: () = assert!(
    EVIDENCE.len() == GROUPS * super::group::BUCKETS && REREAD.len() == reread::ROWS,
    "run tests/generate/run_model.py"
);

/// Roles of all leaves, and by how much the sequence beats "all outside".
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) roles: Vec<Role>,
    pub(super) margin: i32,
}

/// Kinds of border between two leaves: inside a block, between blocks of a dump that keeps items together, between leaves a line, and
/// five between the short texts of a list.
pub(super) const BORDERS: usize = 3 + 5;

/// A weight of every role. Sums saturate: no sum of weights that a leaf can have comes near the limits.
pub(super) type Column = [i16; ROLES];

/// Weights of a role that cannot be.
pub(super) const NEVER: i16 = i16::MIN;

/// What the leaves and the sequences up to each are worth.
pub(super) struct Lattice<'l, 's> {
    pub(super) scene: &'l Scene<'s>,
    pub(super) weights: Weights,
    /// The weights of each leaf alone.
    pub(super) own: Vec<Column>,
    /// What the best sequence up to each leaf lacks of the best of all roles there.
    pub(super) best: Vec<Column>,
    /// The role before, of the best sequence up to each leaf.
    back: Vec<[u16; ROLES]>,
}

/// The best sequence of roles, or one hardly worse that has what runs can be expected to have. `is_part`: a page stands round the run.
pub(super) fn decode(scene: &Scene<'_>, is_part: bool) -> Decoded {
    let (once, roles, margin) = lattice(scene);
    let roles = if margin > 0 {
        let (lattice, roles) = again(&once, &roles);
        demand::meet(&lattice, roles, is_part)
    } else {
        roles
    };
    Decoded { roles, margin }
}

/// What each thing that is known of other leaves, their roles or the same text's elsewhere, may add to a leaf's or take from it, beside weights of up to 1000: they tip a balance, and do not
/// overturn what a leaf says itself. A run of which half is lost holds hardly anything elsewhere.
const TIPPED: i16 = 100;

/// The best sequence of roles for one who knows what the first reading found.
fn again<'l, 's>(once: &Lattice<'l, 's>, roles: &[Role]) -> (Lattice<'l, 's>, Vec<Role>) {
    let mut own = once.own.clone();
    reread::weigh(once.scene, roles, |leaves, rows| {
        let mut sum: Column = [0; ROLES];
        rows.iter()
            .filter_map(|&row| once.weights.reread.get(row))
            .for_each(|row| add(&mut sum, row));
        let sum = sum.map(|weight| weight.clamp(-TIPPED, TIPPED));
        own.get_mut(leaves)
            .unwrap_or_default()
            .iter_mut()
            .for_each(|column| add(column, &sum));
    });
    let (lattice, roles, _) = viterbi(once.scene, once.weights, own);
    (lattice, roles)
}

/// The best sequence of roles and its margin.
pub(super) fn lattice<'l, 's>(scene: &'l Scene<'s>) -> (Lattice<'l, 's>, Vec<Role>, i32) {
    let weights = weights();
    let all = 0..scene.leaves.len();
    let own = all.map(|at| emission(&weights, scene, at)).collect();
    viterbi(scene, weights, own)
}

/// The best sequence of roles for leaves of which each is worth what `own` says. Weights of sequences are kept as what they lack of
/// the best one's, which fits a small number: so one instruction adds or compares those of many roles.
fn viterbi<'l, 's>(
    scene: &'l Scene<'s>,
    weights: Weights,
    own: Vec<Column>,
) -> (Lattice<'l, 's>, Vec<Role>, i32) {
    let count = scene.leaves.len();
    let mut lattice = Lattice {
        scene,
        weights,
        own,
        best: Vec::with_capacity(count),
        back: Vec::with_capacity(count),
    };
    // What each sequence lacks of the best, and the best's weight.
    let mut best: Column = [NEVER; ROLES];
    let mut total = 0;
    let mut outside = 0;
    let mut previous: &[Role] = &[];
    for (at, leaf) in scene.leaves.iter().enumerate() {
        let own = lattice.own.get(at).copied().unwrap_or([0; ROLES]);
        let border = border(scene, at);
        let roles = admitted(leaf);
        let (before, from) = if at == 0 {
            (*weights.opening, [0; ROLES])
        } else {
            step(&weights, &best, previous, border)
        };
        best = [NEVER; ROLES];
        for &role in roles {
            if let Some(slot) = best.get_mut(role as usize) {
                *slot = row(&before, role).saturating_add(row(&own, role));
            }
        }
        let top = best.iter().copied().max().unwrap_or(0);
        for slot in &mut best {
            *slot = slot.saturating_sub(top);
        }
        total += i32::from(top);
        outside += i32::from(row(&own, Role::Outside))
            + i32::from(if at == 0 {
                row(weights.opening, Role::Outside)
            } else {
                succession(&weights, border, Role::Outside)
                    .map_or(0, |next| row(next, Role::Outside))
            });
        lattice.best.push(best);
        lattice.back.push(from);
        previous = roles;
    }
    outside += i32::from(row(weights.closing, Role::Outside));
    let end = previous.iter().map(|&role| {
        let weight = i32::from(row(&best, role)) + i32::from(row(weights.closing, role));
        (weight, role)
    });
    let (score, last) = end
        .max_by_key(|&(score, _)| score)
        .unwrap_or((0, Role::Outside));
    let roles = lattice.trace(count.saturating_sub(1), last);
    let margin = total + score - outside;
    (lattice, roles, margin)
}

/// The best weights of all roles after those of the leaf before, and the role before that gives each.
fn step(
    weights: &Weights,
    best: &Column,
    previous: &[Role],
    border: usize,
) -> (Column, [u16; ROLES]) {
    let mut top = [NEVER; ROLES];
    let mut from = [0u16; ROLES];
    for &before in previous {
        let (Some(next), lacks) = (succession(weights, border, before), row(best, before)) else {
            continue;
        };
        for ((top, from), &weight) in top.iter_mut().zip(&mut from).zip(next) {
            let score = lacks.saturating_add(weight);
            *from = if score > *top { before as u16 } else { *from };
            *top = score.max(*top);
        }
    }
    (top, from)
}

impl Lattice<'_, '_> {
    /// The roles of the leaves up to one, from its role back.
    pub(super) fn trace(&self, last: usize, mut role: Role) -> Vec<Role> {
        let mut roles = Vec::with_capacity(self.back.len());
        let up_to = self.back.get(..=last).unwrap_or_default();
        for (at, from) in up_to.iter().enumerate().rev() {
            roles.push(role);
            let before = from.get(role as usize).copied().unwrap_or(0);
            let leaf = at
                .checked_sub(1)
                .and_then(|before| self.scene.leaves.get(before));
            let admitted = leaf.map_or(&[][..], |leaf| admitted(leaf));
            role = admitted
                .iter()
                .copied()
                .find(|&role| role as u16 == before)
                .unwrap_or(Role::Outside);
        }
        roles.reverse();
        roles
    }

    /// The weights of all roles at a leaf behind the role `before`.
    pub(super) fn succession(&self, at: usize, before: Role) -> Option<&'static Column> {
        succession(&self.weights, border(self.scene, at), before)
    }
}

fn emission(weights: &Weights, scene: &Scene<'_>, at: usize) -> Column {
    let mut told = [0u16; MOST];
    let mut count = 0;
    evidence::weigh(scene, at, |id| {
        if let Some(slot) = told.get_mut(count) {
            *slot = id as u16;
            count += 1;
        }
    });
    let mut column: Column = [0; ROLES];
    for &id in told.iter().take(count) {
        let Some(row) = weights.evidence.get(usize::from(id)) else {
            continue;
        };
        add(&mut column, row);
    }
    column
}

fn add(column: &mut Column, row: &Column) {
    for (sum, &weight) in column.iter_mut().zip(row) {
        *sum = sum.saturating_add(weight);
    }
}

/// Pieces of evidence that one leaf can give: one of each group, and of marks and copies several.
const MOST: usize = GROUPS + 32;

/// The border before leaf `at`.
pub(super) fn border(scene: &Scene<'_>, at: usize) -> usize {
    if scene.leaves.get(at).is_some_and(|leaf| !leaf.first) {
        return 0;
    }
    match scene.series(at) {
        Some(series) => 3 + series as usize,
        None if scene.has_items => 1,
        None => 2,
    }
}

/// The weights of all roles behind the role `before`.
fn succession(weights: &Weights, border: usize, before: Role) -> Option<&'static Column> {
    weights.succession.get(border)?.get(before as usize)
}

pub(super) fn row(weights: &Column, role: Role) -> i16 {
    weights.get(role as usize).copied().unwrap_or(0)
}

/// One row a piece of evidence.
pub(super) type Evidence = &'static [[i16; ROLES]];

#[cfg(test)]
mod tests {
    use super::{Role, again, lattice};
    use crate::dump::layout;
    use crate::dump::leaf::cut;
    use crate::dump::scene::Scene;

    /// Above the times a name with a picture is a caption, until the other places are read where it is the writer's.
    #[test]
    fn what_a_name_is_elsewhere_tells_who_it_is() {
        let mut blocks: Vec<&str> = include_str!("../../examples/sample.txt")
            .split("\n\n")
            .collect();
        let writer = blocks
            .iter()
            .position(|block| block.starts_with("Imke Tarrant"));
        let block = blocks.remove(writer.unwrap_or(0));
        blocks.insert(5, block);
        let text = blocks.join("\n\n");
        let blocks = layout::sheet(&text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        let scene = Scene::new(&leaves, &blocks);
        let (once, first, _) = lattice(&scene);
        let (_, second) = again(&once, &first);
        let at = leaves
            .iter()
            .position(|leaf| leaf.text(&blocks) == "Imke Tarrant");
        let role = |roles: &[Role]| at.and_then(|at| roles.get(at).copied());
        assert_eq!(role(&first), Some(Role::Caption));
        assert_eq!(role(&second), Some(Role::AuthorName));
    }
}
