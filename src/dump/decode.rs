//! The best sequence of roles for a window of leaves, as a whole: Viterbi over the roles each shape admits.

use super::evidence::{self, BUCKETS, GROUPS};
use super::role::{ROLES, Role, admitted};
use super::scene::Scene;
use super::weights::{CLOSING, EVIDENCE, OPENING, SUCCESSION};

/// The table has a row for every bucket of every group.
const _: () = assert!(
    EVIDENCE.len() == GROUPS * BUCKETS,
    "run tests/generate/run_model.py"
);

/// Roles of all leaves, and by how much the sequence beats "all outside".
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) roles: Vec<Role>,
    pub(super) margin: i32,
}

/// Kinds of border between two leaves: inside a block, between blocks of a dump that keeps items together, between leaves a line.
pub(super) const BORDERS: usize = 3;

/// Weights of all roles for one leaf.
type Column = [i32; ROLES];

pub(super) fn decode(scene: &Scene<'_>) -> Decoded {
    let count = scene.leaves.len();
    let mut back: Vec<[u8; ROLES]> = Vec::with_capacity(count);
    let mut best: Column = [i32::MIN / 2; ROLES];
    let mut outside = 0;
    let mut previous: &[Role] = &[];
    for (at, leaf) in scene.leaves.iter().enumerate() {
        let own = emission(scene, at);
        let border = border(scene, at);
        let mut next: Column = [i32::MIN / 2; ROLES];
        let mut from = [0u8; ROLES];
        for &role in admitted(leaf.shape) {
            let column = role as usize;
            let (mut top, mut chosen) = (i32::from(row(&OPENING, column)), 0u8);
            if at > 0 {
                top = i32::MIN / 2;
                for &before in previous {
                    let score = best.get(before as usize).copied().unwrap_or(0)
                        + succession(border, before, role);
                    if score > top {
                        (top, chosen) = (score, before as u8);
                    }
                }
            }
            if let (Some(next), Some(from), Some(own)) =
                (next.get_mut(column), from.get_mut(column), own.get(column))
            {
                *next = top + own;
                *from = chosen;
            }
        }
        outside += own.first().copied().unwrap_or(0)
            + if at == 0 {
                i32::from(row(&OPENING, 0))
            } else {
                succession(border, Role::Outside, Role::Outside)
            };
        best = next;
        back.push(from);
        previous = admitted(leaf.shape);
    }
    outside += i32::from(row(&CLOSING, 0));
    let end = previous.iter().map(|&role| {
        let column = role as usize;
        (
            best.get(column).copied().unwrap_or(i32::MIN / 2) + i32::from(row(&CLOSING, column)),
            role,
        )
    });
    let (score, last) = end
        .max_by_key(|&(score, _)| score)
        .unwrap_or((0, Role::Outside));
    let mut roles = vec![Role::Outside; count];
    let mut role = last;
    for at in (0..count).rev() {
        if let Some(slot) = roles.get_mut(at) {
            *slot = role;
        }
        let before = back
            .get(at)
            .and_then(|from| from.get(role as usize))
            .copied()
            .unwrap_or(0);
        if let Some(leaf) = at
            .checked_sub(1)
            .and_then(|before| scene.leaves.get(before))
        {
            role = admitted(leaf.shape)
                .iter()
                .copied()
                .find(|&role| role as u8 == before)
                .unwrap_or(Role::Outside);
        }
    }
    Decoded {
        roles,
        margin: score - outside,
    }
}

fn emission(scene: &Scene<'_>, at: usize) -> Column {
    let mut column: Column = [0; ROLES];
    evidence::weigh(scene, at, |id| {
        if let Some(weights) = EVIDENCE.get(id) {
            for (sum, &weight) in column.iter_mut().zip(weights) {
                *sum += i32::from(weight);
            }
        }
    });
    column
}

/// The border before leaf `at`.
pub(super) fn border(scene: &Scene<'_>, at: usize) -> usize {
    match scene.leaves.get(at) {
        Some(leaf) if !leaf.first => 0,
        _ if scene.has_items => 1,
        _ => 2,
    }
}

fn succession(border: usize, before: Role, role: Role) -> i32 {
    SUCCESSION
        .get(border)
        .and_then(|rows| rows.get(before as usize))
        .map_or(0, |weights| i32::from(row(weights, role as usize)))
}

fn row(weights: &[i16; ROLES], column: usize) -> i16 {
    weights.get(column).copied().unwrap_or(0)
}

/// One row a piece of evidence.
pub(super) type Evidence = &'static [[i16; ROLES]];
