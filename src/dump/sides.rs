//! Which side of a picture is said first. Most templates say the width, many the height, and the numbers alone do not tell; but logos
//! are broad, and of a page's pictures some are.

use super::leaf::Leaf;
use super::role::Role;
use crate::block::Block;

/// Swaps the sides of pictures where the height stands first.
pub(super) fn settle(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    for (first, second) in [
        (Role::LogoWidth, Role::LogoHeight),
        (Role::ImageWidth, Role::ImageHeight),
    ] {
        let pairs: Vec<(usize, i64, i64)> = pairs(blocks, leaves, roles, first, second).collect();
        // Of one run all pictures are written alike: a broad one proves the order for those that stand upright.
        let upright = pairs.iter().any(|(_, a, b)| a < b);
        let broad = pairs.iter().any(|(_, a, b)| a > b);
        if !upright || broad {
            continue;
        }
        for (at, ..) in pairs {
            roles.swap(at, at + 1);
        }
    }
}

/// The places and numbers of neighbours with two roles.
fn pairs(
    blocks: &[Block<'_>],
    leaves: &[Leaf],
    roles: &[Role],
    first: Role,
    second: Role,
) -> impl Iterator<Item = (usize, i64, i64)> {
    let number = |leaf: &Leaf| {
        let digits = leaf.text(blocks).trim_end_matches("px");
        digits.parse::<i64>().ok()
    };
    roles
        .windows(2)
        .zip(leaves.windows(2))
        .enumerate()
        .filter_map(move |(at, (roles, leaves))| match (roles, leaves) {
            ([a, b], [one, other]) if (*a, *b) == (first, second) => {
                Some((at, number(one)?, number(other)?))
            }
            _ => None,
        })
}
