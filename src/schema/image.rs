//! [schema.org/ImageObject](https://schema.org/ImageObject), or a bare address → [`Image`].

use super::{Graph, Item, PropertyValue};
use crate::page::Image;
use crate::value::{entity, link};

/// The picture that a property's value is; `None` where it has neither address nor size.
pub(super) fn image(graph: &Graph, value: &PropertyValue, base: Option<&str>) -> Option<Image> {
    match value {
        PropertyValue::Text(text) => address(text, base).map(Image::at),
        PropertyValue::Item(id) => object(graph, graph.get(*id)?, base),
    }
}

fn object(graph: &Graph, item: &Item, base: Option<&str>) -> Option<Image> {
    let url = [
        "url",
        "contentUrl",
        "src",
        "@value",
        "image",
        "thumbnailUrl",
    ]
    .iter()
    .find_map(|name| first_address(graph, item, name, base))
    .or_else(|| address(item.id.as_deref().filter(|id| !id.contains('#'))?, base));
    let (width, height) = (size(graph, item, "width"), size(graph, item, "height"));
    if url.is_none() && (width.is_none() || height.is_none()) {
        return None;
    }
    let mut image = Image {
        url,
        width,
        height,
        ..Image::default()
    };
    image.caption = item
        .text("caption")
        .map(|caption| entity::plain(caption).into_owned())
        .filter(|caption| !caption.is_empty());
    Some(image)
}

fn first_address(graph: &Graph, item: &Item, name: &str, base: Option<&str>) -> Option<String> {
    item.values(name)
        .find_map(|property| match &property.value {
            PropertyValue::Text(text) => address(text, base),
            // `"url": {"@id": "…"}` or an object in an object; one step, no more.
            PropertyValue::Item(id) => {
                let inner = graph.get(*id)?;
                address(
                    inner
                        .text("url")
                        .or(inner.text("contentUrl"))
                        .or(inner.id.as_deref())?,
                    base,
                )
            }
        })
}

/// An address fit for a field: joined to its base, `data:` and placeholders left out.
pub(super) fn address(text: &str, base: Option<&str>) -> Option<String> {
    let text = entity::decode(text.trim());
    let text = first_candidate(text.trim());
    let strange = text.is_empty()
        || text.contains(char::is_whitespace) && !text.starts_with("http")
        || text.contains(['<', '>', '"', '{', '}'])
        || text.starts_with("data:")
        || text.starts_with("blob:")
        || matches!(
            text,
            "null" | "undefined" | "false" | "true" | "#" | "/" | "http://" | "https://"
        );
    if strange {
        return None;
    }
    Some(match base {
        Some(base) => link::join(base, text),
        None => text.to_owned(),
    })
}

/// The first address of a list of candidates that was written where one address stands: `/a.jpg 940w, /b.jpg 670w`, the spaces
/// escaped at times.
fn first_candidate(text: &str) -> &str {
    let cut = |gap: &str| {
        let (address, rest) = text.split_once(gap)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = rest.get(digits..)?.strip_prefix(['w', 'x'])?;
        (digits > 0 && (after.is_empty() || after.starts_with(','))).then_some(address)
    };
    cut(" ").or_else(|| cut("%20")).unwrap_or(text)
}

/// Pixels: `1200`, `"1200px"`, `1200.0`, [schema.org/QuantitativeValue](https://schema.org/QuantitativeValue).
fn size(graph: &Graph, item: &Item, name: &str) -> Option<u32> {
    item.values(name)
        .find_map(|property| match &property.value {
            PropertyValue::Text(text) => pixels(text),
            PropertyValue::Item(id) => pixels(
                graph
                    .get(*id)?
                    .text("value")
                    .or_else(|| graph.get(*id)?.text("name"))?,
            ),
        })
}

fn pixels(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let unit = unit.strip_prefix('.').map_or(unit, |rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit())
    });
    let fits = matches!(unit.trim(), "" | "px" | "pixels");
    number
        .parse()
        .ok()
        .filter(|&pixels| fits && (1..=100_000).contains(&pixels))
}
