//! Items of structured data (schema.org and friends) → claims, whatever the syntax they stood in.
//!
//! Readers fill one [`Graph`]; `entity` finds which item is the page's own subject; `table` says which property gives which
//! field; `value` reads what it holds, `agent` and `image` the nested things.

mod agent;
mod claims;
mod crumbs;
mod entity;
mod image;
mod item;
mod kinds;
mod language;
mod plan;
mod spelling;
mod table;
#[cfg(test)]
mod tests;
mod value;

pub(crate) use claims::claims;
pub(crate) use entity::Hints;
pub(crate) use item::{Graph, Item, ItemId, Property, PropertyValue, local_name};
pub(crate) use spelling::property;
