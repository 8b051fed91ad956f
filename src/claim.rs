//! The narrow waist: readers emit [`Claim`]s, `resolve` reads them, and nothing else passes between the two.

use crate::page::{Agent, Alternate, Date, Image};
use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// A field of the page, named and printed as in its JSON: `datePublished`. What it holds, and what its absence means, stands with the
/// field of [`PageMetadata`](crate::PageMetadata) of the same name; beside each here is the [`Value`] that its claims have.
///
#[doc = include_str!("sources.md")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Field {
    /// Type of the main entity: [`Value::Text`].
    #[serde(rename = "@type")]
    Kind,
    /// The page's own address: [`Value::Text`].
    Url,
    /// Headline: [`Value::Text`].
    Headline,
    /// Second headline: [`Value::Text`].
    AlternativeHeadline,
    /// Summary: [`Value::Text`].
    Description,
    /// Text of the article: [`Value::Text`], of a text that is shown one for each paragraph.
    ArticleBody,
    /// First publication: [`Value::Date`].
    DatePublished,
    /// Creation: [`Value::Date`].
    DateCreated,
    /// Last change: [`Value::Date`].
    DateModified,
    /// Tags: [`Value::Text`], each a claim of its own.
    Keywords,
    /// Section of the publication: [`Value::Text`].
    ArticleSection,
    /// Language of the text: [`Value::Text`].
    InLanguage,
    /// Author: [`Value::Agent`], each a claim of its own.
    Author,
    /// Editor: [`Value::Agent`], each a claim of its own.
    Editor,
    /// Publisher: [`Value::Agent`].
    Publisher,
    /// Image: [`Value::Image`].
    Image,
    /// Copyright year: [`Value::Number`].
    CopyrightYear,
    /// Copyright holder: [`Value::Agent`].
    CopyrightHolder,
    /// Site or periodical: its name as [`Value::Text`], or with its address as [`Value::Agent`].
    IsPartOf,
    /// Free to read: [`Value::Flag`].
    IsAccessibleForFree,
    /// Licence: [`Value::Text`].
    License,
    /// Identifier: [`Value::Text`].
    Identifier,
    /// Word count as stated: [`Value::Number`].
    WordCount,
    /// `XPaths` fit to be read aloud: [`Value::Text`].
    Speakable,
    /// Another form of the page, a feed, AMP, another language: [`Value::Alternate`].
    Alternate,
    /// When the copy was taken: [`Value::Date`].
    CaptureDate,
    /// The address that was captured: [`Value::Text`].
    CaptureUrl,
    /// The address of the archive's copy: [`Value::Text`].
    ArchivedAt,
}

impl fmt::Display for Field {
    /// The name that JSON has for it: `datePublished`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

/// Where a value stood: which syntax. Prints as its name in JSON: `json-ld`. What each field is read from: [`Field`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Source {
    /// A run of metadata values in a text dump, names lost.
    Run,
    /// A header line or front matter of a dump (`Title: …`).
    Header,
    /// Visible text: headline, byline, dateline, copyright line.
    Prose,
    /// [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents) in a script.
    JsonLd,
    /// [Microdata](https://html.spec.whatwg.org/multipage/microdata.html).
    Microdata,
    /// [`RDFa`](https://www.w3.org/TR/rdfa-core/), Lite and what publishers use of 1.1.
    Rdfa,
    /// [microformats2](https://microformats.org/wiki/microformats2), and of the older ones hAtom, hCard, hReview, rel-tag.
    Microformats,
    /// [Open Graph](https://ogp.me/), `article:*` included.
    OpenGraph,
    /// Cards of [Twitter](https://developer.x.com/en/docs/x-for-websites/cards/overview/markup).
    Twitter,
    /// Dublin Core: `dc.*` and [`dcterms.*`](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/).
    DublinCore,
    /// Highwire Press's [`citation_*`](https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
    Citation,
    /// Any other [`<meta>`](https://html.spec.whatwg.org/multipage/semantics.html#the-meta-element).
    Meta,
    /// [`<title>`](https://html.spec.whatwg.org/multipage/semantics.html#the-title-element).
    Title,
    /// [`<link>`](https://html.spec.whatwg.org/multipage/links.html#linkTypes): canonical, alternate, licence.
    Link,
    /// `<html lang>` and other attributes of the page's elements.
    Attribute,
    /// [`<time datetime>`](https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element).
    Time,
    /// What an address itself says (a day in its path).
    Address,
    /// What the caller or the archive's record said of the copy.
    Capture,
    /// Worked out from the text: language detection.
    Detected,
}

impl fmt::Display for Source {
    /// The name that JSON has for it: `json-ld`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

/// A typed value: what one statement says.
///
/// Prints on one line: a text as it is, an agent by name, an image and another form of the page by address.
///
/// # Examples
///
/// ```
/// use tearsheet::{Field, Value};
///
/// let found = tearsheet::inspect_dump("<html lang=en><title>Oak</title><meta name=author content='Imke Tarrant'>")?;
/// let author = found.field(Field::Author).next().unwrap();
/// assert_eq!(author.value.to_string(), "Imke Tarrant");
/// assert!(matches!(&author.value, Value::Agent(agent) if agent.email.is_none()));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Value<'a> {
    /// Plain text, white space collapsed; an address, absolute where its base is known; a [BCP 47](https://www.rfc-editor.org/info/bcp47) tag.
    Text(Cow<'a, str>),
    /// A date.
    Date(Date),
    /// A person or an organisation.
    Agent(Box<Agent>),
    /// An image.
    Image(Box<Image>),
    /// Another form of the page.
    Alternate(Box<Alternate>),
    /// A number: a year of the common era, a count of words.
    Number(u64),
    /// Yes or no.
    Flag(bool),
}

impl<'a> Value<'a> {
    /// Plain text.
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// Somebody of whom only the name is known.
    pub(crate) fn named(name: impl Into<String>) -> Self {
        Self::Agent(Box::new(Agent::named(name)))
    }

    /// The same value, owning its text.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Self::Date(date) => Value::Date(date),
            Self::Agent(agent) => Value::Agent(agent),
            Self::Image(image) => Value::Image(image),
            Self::Alternate(alternate) => Value::Alternate(alternate),
            Self::Number(number) => Value::Number(number),
            Self::Flag(flag) => Value::Flag(flag),
        }
    }
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Date(date) => date.fmt(f),
            Self::Alternate(alternate) => f.write_str(&alternate.url),
            Self::Number(number) => number.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::Agent(agent) => {
                let texts = [&agent.name, &agent.legal_name, &agent.email, &agent.url];
                let known = texts.into_iter().flatten().next();
                f.write_str(known.map_or("", String::as_str))
            }
            Self::Image(image) => match (&image.url, image.width, image.height) {
                (Some(url), ..) => f.write_str(url),
                (None, Some(width), Some(height)) => write!(f, "{width}×{height}"),
                _ => Ok(()),
            },
        }
    }
}

/// One statement of the page about itself, with its proof.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Claim<'a> {
    /// Which field it speaks of.
    pub(crate) field: Field,
    /// What it says.
    pub(crate) value: Value<'a>,
    /// Where it stands in the caller's text.
    pub(crate) span: Span,
    /// In which syntax.
    pub(crate) source: Source,
    /// By which rule of its reader, in words.
    pub(crate) rule: &'static str,
    /// How sure the reader is, apart from the source's rank: 0 usual, negative doubtful, positive sure. −100 to 100.
    pub(crate) weight: i16,
}

/// Weight of a shown byline from which on it is more than a guess: with less, other readers look for the author too.
pub(crate) const BYLINE: i16 = 40;

/// The rules that the choice among claims asks for, each written once: all others are words for people.
pub(crate) mod rule {
    /// What a rule of a shown day says with what keeps the day from being the page's behind it.
    macro_rules! with {
        ($rule:expr, $doubt:literal, $($own:literal)*) => {
            match $rule {
                $($own => concat!($own, $doubt),)*
                _ => concat!("date", $doubt),
            }
        };
    }
    macro_rules! of_shown_day {
        ($rule:expr, $doubt:literal) => {
            with!(
                $rule, $doubt, "time" "time pubdate" "class of a date" "itemprop of a date" "date with its label" "date beside the headline"
                "bare date beside the headline" "date near the headline"
            )
        };
    }

    /// The rule of a day of change beside one of publication that reads both ways, `05/03/2024`: it stands for none.
    pub(crate) fn beside_open_day(rule: &'static str) -> &'static str {
        of_shown_day!(rule, ", beside a day that reads both ways")
    }

    pub(crate) fn is_beside_open_day(rule: &str) -> bool {
        rule.ends_with(", beside a day that reads both ways")
    }

    /// The rule of a day in the card of another page, beside others of the kind.
    pub(crate) fn in_others_card(rule: &'static str) -> &'static str {
        of_shown_day!(rule, ", in the card of another page")
    }

    pub(crate) fn is_in_others_card(rule: &str) -> bool {
        rule.ends_with(", in the card of another page")
    }

    /// The whole name of somebody whom the page's data call by one word.
    pub(crate) const WHOLE_NAME: &str = "whole name of whom the data call by one word";
    /// A heading that no other of its level stands beside.
    pub(crate) const ONLY_H1: &str = "the only h1";
    /// What an item says that is the page and not a work.
    pub(crate) const OF_PAGE_ITEM: &str = "the page's item";
    /// [rel-tag](https://microformats.org/wiki/rel-tag)
    pub(crate) const REL_TAG: &str = "rel=tag";
    /// A link whose address says that it leads to a tag's page.
    pub(crate) const TAG_LINK: &str = "link to a tag's page";
    /// [rel=author](https://html.spec.whatwg.org/#link-type-author)
    pub(crate) const REL_AUTHOR: &str = "rel=author";
    /// An element that markup calls the author, `itemprop=author`.
    pub(crate) const AUTHOR_ITEM: &str = "itemprop author";
    /// A link whose address says that it leads to an author's page.
    pub(crate) const AUTHOR_LINK: &str = "link to an author's page";
    /// A line that begins with "by" in some language, which in most is also "of", "from" or "to".
    pub(crate) const BYLINE_LINE: &str = "line that begins with \"By\"";
    /// An element that the site's own class calls a byline.
    pub(crate) const BYLINE_CLASS: &str = "class of a byline";
    /// The way from the site's front page to the page.
    pub(crate) const BREADCRUMB: &str = "breadcrumb";
}

/// Most weight of what an item says that is the page and not a work: content systems fill it from the head's own words.
pub(crate) const OF_PAGE: i16 = -20;

/// All claims of an input, in reading order.
pub(crate) type Claims<'a> = Vec<Claim<'a>>;

/// What `sources.md` says of saved HTML: each field with its sources, in the order in which they are named there.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) fn documented() -> Vec<(Field, Vec<Source>)> {
    fn named<T: serde::de::DeserializeOwned>(name: &str) -> T {
        serde_json::from_value(name.into()).unwrap()
    }
    let rows = include_str!("sources.md").lines().filter_map(|line| {
        let (field, rest) = line.strip_prefix("| `")?.split_once("` | ")?;
        let sources = rest.split("**").skip(1).step_by(2).map(named).collect();
        Some((named(field), sources))
    });
    rows.collect()
}
