//! [`Image`]: a picture's address and size.

use serde::{Deserialize, Serialize};

/// A picture. [schema.org/ImageObject](https://schema.org/ImageObject)
///
/// # Examples
///
/// ```
/// let page = tearsheet::parse_dump(
///     "<title>Oak</title><meta property=og:image content=https://img.paper.example/oak.jpg>\
///      <meta property=og:image:width content=1920>",
/// )?;
/// let lead = page.image.first().unwrap();
/// assert_eq!((lead.url.as_deref(), lead.width), (Some("https://img.paper.example/oak.jpg"), Some(1920)));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[non_exhaustive]
pub struct Image {
    /// Its address, absolute where its base is known; `None` where the input lost it and kept the size.
    /// [schema.org/contentUrl](https://schema.org/contentUrl)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Width in pixels; `None` where it is not stated. [schema.org/width](https://schema.org/width)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels, in the same way. [schema.org/height](https://schema.org/height)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// Caption, plain text. [schema.org/caption](https://schema.org/caption)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
}

impl Image {
    /// A picture of which only the address is known.
    pub fn at(url: impl Into<String>) -> Self {
        Self {
            url: Some(url.into()),
            ..Self::default()
        }
    }

    /// A picture of which only the size in pixels is known.
    pub const fn sized(width: u32, height: u32) -> Self {
        Self {
            url: None,
            width: Some(width),
            height: Some(height),
            caption: None,
        }
    }
}
