//! What a tag says: its element's name and the values of its attributes.

use super::rows::Element;
use crate::value::entity;
use quick_xml::events::BytesStart;
use std::borrow::Cow;

/// The name in a tag as it is written.
pub(super) fn bare(written: &str) -> &str {
    let name = written.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    name.get(..end.unwrap_or(name.len())).unwrap_or_default()
}

pub(super) fn fits(element: &Element, start: &BytesStart<'_>) -> bool {
    element.when.is_none_or(|(attribute, values)| {
        let own = value(start, attribute).unwrap_or_default();
        values.contains(&own.as_str())
    })
}

/// The value of an attribute as it is written.
pub(super) fn attribute<'s>(start: &'s BytesStart<'_>, name: &str) -> Option<Cow<'s, [u8]>> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    let mut attributes = attributes.flatten();
    let own = attributes.find(|own| own.key.into_inner() == name.as_bytes())?;
    Some(own.value)
}

/// A value with its references undone.
pub(super) fn decoded(value: &[u8]) -> Option<String> {
    let value = std::str::from_utf8(value).ok()?;
    Some(entity::decode(value).into_owned()).filter(|value| !value.trim().is_empty())
}

pub(super) fn value(start: &BytesStart<'_>, name: &str) -> Option<String> {
    decoded(&attribute(start, name)?)
}
