//! [`Graph`]: all items of a page in one arena; nested items and `@id` references are indices, so nothing recurses.

use crate::claim::Source;
use crate::span::Span;

/// Index of an [`Item`] in its [`Graph`].
pub(crate) type ItemId = usize;

/// All items of a page, from all syntaxes, in document order.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Graph {
    /// The items; a nested item has a higher index than the one it is nested in.
    pub(crate) items: Vec<Item>,
}

/// One thing with its properties.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Item {
    /// Types without their vocabulary's address: `NewsArticle`, not `https://schema.org/NewsArticle`.
    pub(crate) types: Vec<String>,
    /// `@id`, `itemid`, `resource`.
    pub(crate) id: Option<String>,
    /// Properties in the page's order, names without the vocabulary's address.
    pub(crate) properties: Vec<Property>,
    /// In which syntax it stood.
    pub(crate) source: Source,
    /// Its place in the caller's text.
    pub(crate) span: Span,
    /// How deep it is nested: 0 at the top (members of `@graph` are at the top).
    pub(crate) depth: u16,
}

/// One property of an item.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Property {
    /// Name as in schema.org, e.g. `datePublished`.
    pub(crate) name: String,
    /// Value.
    pub(crate) value: PropertyValue,
    /// Its place in the caller's text; the item's own where it is not known better.
    pub(crate) span: Span,
}

/// A property's value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PropertyValue {
    /// Text, as stated; numbers and booleans as their text too.
    Text(String),
    /// Another item.
    Item(ItemId),
}

impl Graph {
    /// The item at `id`.
    pub(crate) fn get(&self, id: ItemId) -> Option<&Item> {
        self.items.get(id)
    }
}

impl Item {
    /// The values of a property, in the page's order.
    pub(crate) fn values<'i>(&'i self, name: &'i str) -> impl Iterator<Item = &'i Property> + 'i {
        self.properties
            .iter()
            .filter(move |property| property.name == name)
    }

    /// Whether the item is of one of these types.
    pub(crate) fn is_a(&self, types: &[&str]) -> bool {
        self.types.iter().any(|own| types.contains(&own.as_str()))
    }
}
