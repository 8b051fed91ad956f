//! [`Graph`]: all items of a page in one arena; nested items and `@id` references are indices, so nothing recurses.

use crate::claim::Source;
use crate::span::Span;
use crate::value::link;
use std::collections::{HashMap, HashSet};

/// Index of an [`Item`] in its [`Graph`].
pub(crate) type ItemId = usize;

/// All items of a page, from all syntaxes, in document order.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Graph {
    /// The items; a nested item has a higher index than the one it is nested in.
    pub(crate) items: Vec<Item>,
    /// For each item that bears another's name, the one of that name that says most; filled by [`Graph::join`].
    namesakes: Vec<Option<ItemId>>,
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
    /// Whether it stands beside the page's own text: in a sidebar, under promotion, in somebody's `@reverse`.
    pub(crate) beside: bool,
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

    /// Nested items that only name another (`"author": {"@id": "#jane"}`) give way to the item they name: of several that
    /// bear the name, the one that says most. `own` are the page's own addresses as [`link::key`] has them.
    pub(crate) fn join(&mut self, own: &HashSet<String>) {
        let mut named: HashMap<&str, (usize, ItemId)> = HashMap::new();
        for (id, item) in self.items.iter().enumerate() {
            if let Some(name) = item.id.as_deref().filter(|_| !item.is_bare()) {
                let said = item.properties.len();
                let best = named.entry(name).or_insert((said, id));
                if said > best.0 {
                    *best = (said, id);
                }
            }
        }
        let parts = by_part(&named, own);
        let namesakes: Vec<Option<ItemId>> = self
            .items
            .iter()
            .enumerate()
            .map(|(id, item)| {
                let name = item.id.as_deref()?;
                let best = match named.get(name) {
                    Some((_, best)) => *best,
                    None => of_part(&parts, name, own)?,
                };
                (best != id).then_some(best)
            })
            .collect();
        self.namesakes = namesakes;
        // `"author": "#jane"`, `<link itemprop="author" href="#jane">`: names of parts of a page, which no page's address is.
        let local: HashMap<String, ItemId> = named
            .into_iter()
            .filter(|(name, _)| name.starts_with('_') || name.contains('#'))
            .map(|(name, (_, id))| (name.to_owned(), id))
            .collect();
        if self.namesakes.iter().all(Option::is_none) && local.is_empty() {
            return;
        }
        let bare: Vec<bool> = self.items.iter().map(Item::is_bare).collect();
        for property in self.items.iter_mut().flat_map(|item| &mut item.properties) {
            match &mut property.value {
                PropertyValue::Item(id) => {
                    if let (Some(true), Some(Some(joined))) =
                        (bare.get(*id), self.namesakes.get(*id))
                    {
                        *id = *joined;
                    }
                }
                PropertyValue::Text(text) => {
                    if let Some(&id) = local
                        .get(text.trim())
                        .filter(|_| !is_address(&property.name))
                    {
                        property.value = PropertyValue::Item(id);
                    }
                }
            }
        }
    }

    /// Another item of the same name that says more.
    pub(crate) fn namesake(&self, id: ItemId) -> Option<&Item> {
        self.get((*self.namesakes.get(id)?)?)
    }

    /// Items that a property's value is, in the page's order.
    pub(crate) fn nested<'g>(
        &'g self,
        item: &'g Item,
        name: &'g str,
    ) -> impl Iterator<Item = &'g Item> + 'g {
        item.values(name)
            .filter_map(|property| match property.value {
                PropertyValue::Item(id) => self.get(id),
                PropertyValue::Text(_) => None,
            })
    }
}

/// Properties that hold addresses, whatever else they name.
fn is_address(property: &str) -> bool {
    matches!(property, "url" | "sameAs")
}

/// The items by the part of this page that their names are, `#jane` of `https://paper.example/mill#jane`, `None` where two are.
fn by_part<'n>(
    named: &HashMap<&'n str, (usize, ItemId)>,
    own: &HashSet<String>,
) -> HashMap<&'n str, Option<(&'n str, ItemId)>> {
    let mut parts = HashMap::new();
    for (&name, &(_, id)) in named {
        if let Some((_, part)) = part_of_own(name, own).filter(|(_, part)| !part.is_empty()) {
            let said = parts.entry(part).or_insert(Some((name, id)));
            *said = said.filter(|(own, _)| *own == name);
        }
    }
    parts
}

/// The item of a name that is relative where the item's own is absolute, or the other way round:
/// [both are joined](https://www.w3.org/TR/json-ld11/#base-iri) to the page's address. `#author` of another page is somebody else.
fn of_part(
    parts: &HashMap<&str, Option<(&str, ItemId)>>,
    name: &str,
    own: &HashSet<String>,
) -> Option<ItemId> {
    let (page, part) = part_of_own(name, own)?;
    let (other, id) = (*parts.get(part)?)?;
    (page.is_empty() || other.starts_with('#')).then_some(id)
}

/// A name's page and part, where the page is this one.
fn part_of_own<'n>(name: &'n str, own: &HashSet<String>) -> Option<(&'n str, &'n str)> {
    let is_own =
        |page: &str| page.is_empty() || link::key(page).is_some_and(|key| own.contains(&key));
    name.split_once('#').filter(|(page, _)| is_own(page))
}

/// A type's or property's name without its vocabulary: `https://schema.org/name`, `schema:name`, `http://ogp.me/ns#title`.
pub(crate) fn local_name(name: &str) -> &str {
    let name = name.trim();
    let tail = name.trim_end_matches('/');
    if let Some((_, local)) = tail.rsplit_once(['/', '#']) {
        return local;
    }
    name.split_once(':').map_or(name, |(_, local)| local)
}

impl Item {
    /// Whether it says nothing of itself but its name.
    pub(crate) fn is_bare(&self) -> bool {
        self.properties.is_empty() && self.types.is_empty()
    }

    /// The first text of a property that is not empty.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.properties
            .iter()
            .find_map(|property| match &property.value {
                PropertyValue::Text(text) if property.name == name && !text.trim().is_empty() => {
                    Some(text.as_str())
                }
                _ => None,
            })
    }

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

#[cfg(test)]
impl Graph {
    /// The top items on one line, for tests: `Article{headline=The mill; author=Person{name=Jane}}`.
    pub(crate) fn print(&self) -> String {
        let tops = self
            .items
            .iter()
            .filter(|item| item.depth == 0 && !(item.is_bare() && item.id.is_none()));
        tops.map(|item| self.print_item(item))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn print_item(&self, item: &Item) -> String {
        let id = item.id.iter().map(|id| format!("@id={id}"));
        let properties = item
            .properties
            .iter()
            .map(|property| match &property.value {
                PropertyValue::Text(text) => format!("{}={text}", property.name),
                PropertyValue::Item(id) => match self.get(*id) {
                    Some(nested) if nested.depth > item.depth => {
                        format!("{}={}", property.name, self.print_item(nested))
                    }
                    _ => format!("{}=→{id}", property.name),
                },
            });
        format!(
            "{}{{{}}}",
            item.types.join("+"),
            id.chain(properties).collect::<Vec<_>>().join("; ")
        )
    }
}
