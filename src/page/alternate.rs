//! [`Alternate`]: another form of the page.

use serde::{Deserialize, Serialize};

/// Another form of the page, or of the site's news, that its head links to.
/// [WHATWG HTML, link type "alternate"](https://html.spec.whatwg.org/multipage/links.html#rel-alternate)
///
/// # Examples
///
/// ```
/// use tearsheet::AlternateKind;
///
/// let page = tearsheet::parse_dump(
///     "<title>Oak</title><link rel=amphtml href=https://paper.example/oak.amp>\
///      <link rel=alternate type=application/atom+xml title=Trees href=https://paper.example/trees.xml>",
/// )?;
/// let feed = page.alternate.iter().find(|other| other.kind == AlternateKind::Feed).unwrap();
/// assert_eq!((&*feed.url, feed.name.as_deref()), ("https://paper.example/trees.xml", Some("Trees")));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Alternate {
    /// What it is to the page.
    pub kind: AlternateKind,
    /// Its address, absolute where its base is known.
    pub url: String,
    /// Its media type as stated: `application/rss+xml`. [schema.org/encodingFormat](https://schema.org/encodingFormat)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding_format: Option<String>,
    /// Its language as `hreflang` states it. [schema.org/inLanguage](https://schema.org/inLanguage)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_language: Option<String>,
    /// Its title, plain text. [schema.org/name](https://schema.org/name)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Alternate {
    pub(crate) fn new(kind: AlternateKind, url: impl Into<String>) -> Self {
        Self {
            kind,
            url: url.into(),
            encoding_format: None,
            in_language: None,
            name: None,
        }
    }
}

/// What an [`Alternate`] is to the page. Prints as its name in JSON: `feed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AlternateKind {
    /// A feed: RSS, Atom, [JSON Feed](https://www.jsonfeed.org/version/1.1/).
    Feed,
    /// The page in [AMP HTML](https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml#discovery).
    Amp,
    /// The page for readers of another language or country.
    Translation,
}

impl std::fmt::Display for AlternateKind {
    /// The name that JSON has for it: `feed`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serialize(f)
    }
}
