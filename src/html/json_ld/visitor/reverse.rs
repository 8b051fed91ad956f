//! [`@reverse`](https://www.w3.org/TR/json-ld11/#reverse-properties): under somebody's name stand the works that have them for an author.
//! These are rarely the page's: a profile has its writer's articles there. So they are read as what stands beside is, of which the page is only
//! what has its headline or its address.

use super::key::KeySeed;
use super::{Node, Reader, Role};
use crate::schema::{ItemId, Property, PropertyValue, local_name};
use serde::de::MapAccess;

impl Node<'_, '_, '_> {
    /// Reads the items under each property as items of their own.
    pub(super) fn reverse<'de, A: MapAccess<'de>>(
        self,
        item: ItemId,
        mut map: A,
    ) -> Result<(), A::Error> {
        let Self {
            reader,
            level,
            item_depth,
            ..
        } = self;
        while let Some(key) = map.next_key_seed(KeySeed)? {
            map.next_value_seed(Node {
                reader: &mut *reader,
                role: Role::Pointing(item, local_name(key.name())),
                level: level + 1,
                item_depth: item_depth.saturating_add(1),
                key_end: None,
            })?;
        }
        Ok(())
    }
}

impl Role<'_> {
    /// Gives an item that was read the property that it stood under.
    pub(super) fn point(self, reader: &mut Reader<'_>, id: ItemId) {
        let Role::Pointing(of, name) = self else {
            return;
        };
        if let Some(item) = reader.item(id).filter(|_| id != of) {
            let span = item.span;
            item.beside = true;
            item.properties.push(Property {
                name: name.to_owned(),
                value: PropertyValue::Item(of),
                span,
            });
        }
    }
}
