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
    /// Volume of the periodical, `isPartOf.volumeNumber`: [`Value::Text`].
    VolumeNumber,
    /// Issue of the periodical, `isPartOf.issueNumber`: [`Value::Text`].
    IssueNumber,
    /// First page in print: [`Value::Text`].
    PageStart,
    /// Last page in print: [`Value::Text`].
    PageEnd,
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
    /// Which rule it is, where something asks for it.
    pub(crate) basis: Option<Basis>,
}

impl Claim<'_> {
    /// Moves the claim to another rule.
    pub(crate) fn rest_on(&mut self, basis: Basis) {
        self.rule = basis.rule();
        self.basis = Some(basis);
    }
}

/// Weight of a shown byline from which on it is more than a guess: with less, other readers look for the author too.
pub(crate) const BYLINE: i16 = 40;

/// The rules that something asks for: which claims stand on them. All others are words for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
    /// A heading that others of its level stand beside.
    H1,
    /// A heading that no other of its level stands beside.
    OnlyH1,
    /// A heading of another level, or a line, that says what the head says.
    StandsForH1,
    /// A heading, or a line, over a day and most of the page's text, of which the head says nothing.
    OverCredit,
    /// The same of an h1.
    H1OverCredit,
    /// The address with which a dump begins.
    FirstLine,
    /// What an item says that is the page and not a work.
    OfPageItem,
    /// A day of change beside one of publication that reads both ways, `05/03/2024`: it stands for none.
    BesideOpenDay,
    /// A day in the card of another page, beside others of the kind.
    OthersCard,
    /// A day that a word beside it calls one of publication.
    CalledPublished,
    /// The whole name of somebody whom the page's data call by one word.
    WholeName,
    /// What an article is part of where that may be what readers buy: "Weir Paper – full access".
    Sold,
    /// [rel=author](https://html.spec.whatwg.org/#link-type-author)
    RelAuthor,
    /// An element that markup calls the author, `itemprop=author`.
    AuthorItem,
    /// A link whose address says that it leads to an author's page.
    AuthorLink,
    /// A line that begins with "by" in some language, which in most is also "of", "from" or "to".
    BylineLine,
    /// An element that the site's own class calls a byline.
    BylineClass,
    /// A heading over what is told of an author.
    OverCard,
    /// The account under which a thread was begun.
    Account,
    /// [rel-tag](https://microformats.org/wiki/rel-tag)
    RelTag,
    /// A link whose address says that it leads to a tag's page.
    TagLink,
    /// The same, far from the article.
    FarTagLink,
    /// The way from the site's front page to the page.
    Breadcrumb,
    /// The same, where links and the signs between them are all that tells of it.
    BareWay,
    /// A link over the headline, or right under it, to the section that it names.
    Kicker,
}

impl Basis {
    /// The rule in words.
    pub(crate) const fn rule(self) -> &'static str {
        match self {
            Self::H1 => "h1",
            Self::OnlyH1 => "the only h1",
            Self::StandsForH1 => "heading that says what the head says",
            Self::OverCredit => "line over a day and the page's text",
            Self::H1OverCredit => "h1 over a day and the page's text",
            Self::FirstLine => "address on the first line",
            Self::OfPageItem => "the page's item",
            Self::BesideOpenDay => "date of a change, beside a day that reads both ways",
            Self::OthersCard => "date in the card of another page",
            Self::CalledPublished => "date called one of publication",
            Self::WholeName => "whole name of whom the data call by one word",
            Self::Sold => "site or what readers buy",
            Self::RelAuthor => "rel=author",
            Self::AuthorItem => "itemprop author",
            Self::AuthorLink => "link to an author's page",
            Self::BylineLine => "line that begins with \"By\"",
            Self::BylineClass => "class of a byline",
            Self::OverCard => "name over an author's card",
            Self::Account => "account of who posted",
            Self::RelTag => "rel=tag",
            Self::TagLink => "link to a tag's page",
            Self::FarTagLink => "link to a tag's page, outside the article",
            Self::Breadcrumb => "breadcrumb",
            Self::BareWay => "links that lead from home",
            Self::Kicker => "link beside the headline to the section it names",
        }
    }
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
