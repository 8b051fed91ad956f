//! Types and properties as schema.org spells them, where a template spells them otherwise: `newsarticle`, `Headline`,
//! `date_published`. The [context of schema.org](https://schema.org/docs/jsonldcontext.json) also calls `@type` and `@id` plain `type` and
//! `id`.

use super::kinds::{Family, family_of, known_types};
use super::table::TABLE;
use super::{Graph, Item, PropertyValue};
use crate::claim::Source;

impl Graph {
    /// Gives types and properties their own spelling. Microformats' names are their own.
    pub(super) fn spell(&mut self) {
        let stated = self.items.iter_mut();
        for item in stated.filter(|item| item.source != Source::Microformats) {
            if item.source == Source::JsonLd {
                name_by_context(item);
            }
            for property in &mut item.properties {
                if let Some(name) = property_as_spelled(&property.name) {
                    name.clone_into(&mut property.name);
                }
            }
            for kind in &mut item.types {
                if let Some(name) = type_as_spelled(kind) {
                    name.clone_into(kind);
                }
            }
            // `"@type": "News Article"`
            if let [first, second] = &item.types[..] {
                let whole = format!("{first}{second}");
                if family_of(first) == Family::Other && family_of(&whole) != Family::Other {
                    item.types = vec![whole];
                }
            }
        }
    }
}

/// Takes `type` and `id` for what schema.org's context says they are, where the item has no other.
fn name_by_context(item: &mut Item) {
    if item.types.is_empty() {
        let text = take(item, "type", |text| {
            type_as_spelled(text).is_some() || family_of(text) != Family::Other
        });
        item.types.extend(text);
    }
    if item.id.is_none() {
        item.id = take(item, "id", |text| {
            text.starts_with('#') || text.contains("://")
        });
    }
}

/// Takes a text out of an item, where it is one that is wanted.
fn take(item: &mut Item, name: &str, wanted: impl Fn(&str) -> bool) -> Option<String> {
    let named = item
        .properties
        .iter()
        .position(|property| property.name == name)?;
    let found = item
        .properties
        .get(named)
        .and_then(|property| match &property.value {
            PropertyValue::Text(text) if wanted(text.trim()) => Some(text.trim().to_owned()),
            _ => None,
        })?;
    item.properties.remove(named);
    Some(found)
}

/// Least letters of a name that may be put together of words.
const WORDS: usize = 7;

/// The property that a name is, where it is spelled otherwise.
fn property_as_spelled(name: &str) -> Option<&'static str> {
    let small = name.starts_with(|c: char| c.is_ascii_lowercase());
    // Most are well formed: `datePublished`, `name`.
    let humped = name.bytes().any(|b| b.is_ascii_uppercase());
    if small && (humped || name.len() < WORDS) {
        return None;
    }
    let properties = TABLE
        .iter()
        .map(|row| row.property)
        .chain(NESTED.iter().copied());
    as_spelled(name, properties)
}

/// The type that a name is, where it is spelled otherwise.
fn type_as_spelled(name: &str) -> Option<&'static str> {
    if name == "Organisation" {
        return Some("Organization");
    }
    let humps = name.bytes().filter(u8::is_ascii_uppercase).count();
    let capital = name.starts_with(|c: char| c.is_ascii_uppercase());
    if capital && humps > 1 && humps < name.len() {
        return None;
    }
    as_spelled(name, known_types())
}

/// The one of some names that differs from a given one by no more than case and what parts its words.
fn as_spelled<'n>(name: &str, mut names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let letters = || name.bytes().filter(|b| !matches!(b, b'_' | b'-' | b' '));
    let length = letters().count();
    let found = names.find(|own| {
        own.len() == length
            && letters()
                .zip(own.bytes())
                .all(|(a, b)| a.eq_ignore_ascii_case(&b))
    })?;
    (found != name).then_some(found)
}

/// Properties that are read of what stands inside the main entity.
const NESTED: &[&str] = &[
    "givenName",
    "familyName",
    "additionalName",
    "alternateName",
    "legalName",
    "sameAs",
    "jobTitle",
    "contactPoint",
    "telephone",
    "email",
    "address",
    "logo",
    "contentUrl",
    "itemListElement",
    "mainEntity",
    "streetAddress",
    "postalCode",
    "addressLocality",
    "addressRegion",
    "addressCountry",
];

#[cfg(test)]
mod tests {
    use super::{property_as_spelled, type_as_spelled};

    #[test]
    fn names_spelled_otherwise() {
        assert_eq!(property_as_spelled("datepublished"), Some("datePublished"));
        assert_eq!(property_as_spelled("DatePublished"), Some("datePublished"));
        assert_eq!(property_as_spelled("date_published"), Some("datePublished"));
        assert_eq!(property_as_spelled("Headline"), Some("headline"));
        for own in [
            "datePublished",
            "headline",
            "name",
            "position",
            "keywords",
            "wheelSize",
        ] {
            assert_eq!(property_as_spelled(own), None, "{own}");
        }
        assert_eq!(type_as_spelled("newsarticle"), Some("NewsArticle"));
        assert_eq!(type_as_spelled("NEWSARTICLE"), Some("NewsArticle"));
        assert_eq!(type_as_spelled("Blogposting"), Some("BlogPosting"));
        assert_eq!(type_as_spelled("person"), Some("Person"));
        for own in ["NewsArticle", "Person", "ListItem", "Wheel", "wheel"] {
            assert_eq!(type_as_spelled(own), None, "{own}");
        }
    }
}
