//! Values in a shell of the program's own: the types of `MongoDB`, `{"$date": "2024-05-03T…"}`, the lists of `GraphQL`,
//! `{"edges": [{"node": {"name": …}}]}`, the resources of JSON:API, `{"data": {"id": 7, "attributes": {"name": …}}}`.

use super::json::Members;
use super::state;
use serde_json::value::RawValue;

/// What the value in a shell is called.
const INSIDE: [&str; 8] = [
    "$date",
    "$numberLong",
    "$numberInt",
    "node",
    "nodes",
    "edges",
    "data",
    "attributes",
];

/// The value that an object is the shell of. Where a name or what a page states stands beside it, the object is the value.
pub(super) fn inside<'t>(members: &Members<'t>) -> Option<&'t RawValue> {
    let own = members.0.iter();
    let (_, raw) = own
        .clone()
        .find(|(name, _)| INSIDE.contains(&name.as_str()))?;
    // `data` is a day in Italian.
    let says = |name: &str| {
        let is_own = name == "id" || INSIDE.contains(&name);
        !is_own && (state::NAMED.contains(&name) || state::is_known(name))
    };
    let mut names = own.map(|(name, _)| name.as_str());
    (!names.any(says)).then_some(*raw)
}
