//! placeholder
use super::decode::{BORDERS, Evidence};
use super::role::ROLES;
pub(super) static EVIDENCE: Evidence =
    [[0; ROLES]; super::evidence::GROUPS * super::evidence::BUCKETS];
pub(super) static SUCCESSION: [[[i16; ROLES]; ROLES]; BORDERS] = [[[0; ROLES]; ROLES]; BORDERS];
pub(super) static OPENING: [i16; ROLES] = [0; ROLES];
pub(super) static CLOSING: [i16; ROLES] = [0; ROLES];
