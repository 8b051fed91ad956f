//! Which source wins for which field, as data. Each row has its reason.

use crate::claim::{Claim, Field, Source};

/// Trust of a source for a field, 0–1000, and the claim's own weight on top.
pub(crate) fn trust(claim: &Claim<'_>) -> i16 {
    let row = TABLE
        .iter()
        .find(|row| row.0.contains(&claim.field) && row.1 == claim.source);
    row.map_or(500, |row| row.2).saturating_add(claim.weight)
}

/// Fields, source, trust, reason.
type Row = (&'static [Field], Source, i16, &'static str);

const TABLE: &[Row] = &[
    (
        &[Field::Url],
        Source::Header,
        900,
        "a crawler's header line holds the address it fetched",
    ),
    (
        &[Field::DatePublished],
        Source::Run,
        800,
        "stated by the page for machines",
    ),
];
