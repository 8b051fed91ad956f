//! Items of structured data (schema.org and friends), whatever the syntax they stood in.

mod item;

pub(crate) use item::{Graph, Item, ItemId, Property, PropertyValue};
