//! A feed in JSON, of which the first entry is the page. <https://www.jsonfeed.org/version/1.1/>

use super::json::Members;
use super::node::Entry;
use super::state;
use crate::claim::{Claims, Field};
use crate::dump::header::Header;
use crate::parser::Context;
use serde_json::value::RawValue;

const VERSION: &str = "jsonfeed.org/version/";

/// The entries, where an object is a feed.
pub(super) fn items<'t>(members: &Members<'t>) -> Option<&'t RawValue> {
    let under = |name: &str| members.0.iter().find(|(own, _)| own == name);
    let (_, version) = under("version")?;
    let (_, items) = under("items")?;
    version.get().contains(VERSION).then_some(*items)
}

/// What a feed says of each entry: the site, the language, and who wrote it where the entry names nobody.
pub(super) fn of_each(
    feed: Vec<Entry>,
    entry: &Claims<'_>,
    context: Context<'_>,
) -> Claims<'static> {
    let is_said = |field: Field| entry.iter().any(|claim| claim.field == field);
    let own = feed.into_iter().filter_map(|mut said| {
        match state::field(&said.name)? {
            Field::Headline => "site name".clone_into(&mut said.name),
            field @ (Field::Author | Field::InLanguage) if !is_said(field) => {}
            _ => return None,
        }
        Some(said)
    });
    let mut header = Header::of(context);
    state::say(&mut header, &own.collect::<Vec<_>>());
    header.claims
}
