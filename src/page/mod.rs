//! The answer: what a page says about itself. Nothing here knows how it was read.

mod agent;
mod alternate;
mod date;
mod image;

pub use agent::{Agent, AgentKind};
pub use alternate::{Alternate, AlternateKind};
pub use date::{Date, DateError, Time};
pub use image::Image;

use serde::{Deserialize, Deserializer, Serialize};

/// What a page says about itself, under schema.org's names (camelCase in JSON).
///
/// `None` and an empty `Vec` mean "not stated", or not in a way that is read, never "failed"; they are left out of the JSON, which reads back to the
/// same value. There `null` says the same, as data frames and databases write it, and names that are none of these are passed over. All text is plain text: entities decoded, white space collapsed.
///
/// What each field is read from, most trusted first: [`Field`](crate::Field). Why a value was chosen:
/// [`inspect_dump`](crate::inspect_dump).
///
/// # Examples
///
/// ```
/// let page = tearsheet::parse_dump("https://paper.example/2024/5/1/mill.html\n\nThe mill turns again")?;
/// let json = serde_json::to_string(&page).expect("plain data");
/// assert_eq!(serde_json::from_str::<tearsheet::PageMetadata>(&json).expect("our own JSON"), page);
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[non_exhaustive]
pub struct PageMetadata {
    /// The type the page gives its main entity, e.g. `NewsArticle`. [schema.org/Thing](https://schema.org/Thing) The words of
    /// Open Graph and microformats become schema.org's (`article` is `Article`, `h-entry` is `BlogPosting`); one that it has no
    /// type for is given as stated.
    #[serde(rename = "@type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The page's own address, absolute where its base is known. [schema.org/url](https://schema.org/url)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The headline on one line, without the site's name. [schema.org/headline](https://schema.org/headline)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The headline under its second name, the same or another one. [schema.org/alternativeHeadline](https://schema.org/alternativeHeadline)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative_headline: Option<String>,
    /// The summary, on one line. [schema.org/description](https://schema.org/description)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The text of the article: paragraphs as the input has them, joined by newlines. Where nothing states it, the
    /// paragraphs found among what the page shows, without headline, standfirst, byline, captions, related links and
    /// comments; absent where that is no article, or too short to be known for one. [schema.org/articleBody](https://schema.org/articleBody)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article_body: Option<String>,
    /// When the page was first published. [schema.org/datePublished](https://schema.org/datePublished)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<Date>,
    /// When it was created; may lie before or after publication. [schema.org/dateCreated](https://schema.org/dateCreated)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_created: Option<Date>,
    /// When it was last changed. [schema.org/dateModified](https://schema.org/dateModified)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_modified: Option<Date>,
    /// Tags, in the page's order, each once (compared without case), first spelling kept. [schema.org/keywords](https://schema.org/keywords)
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub keywords: Vec<String>,
    /// Sections of the publication, most trusted first. [schema.org/articleSection](https://schema.org/articleSection)
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub article_section: Vec<String>,
    /// Language of the text, a [BCP 47](https://www.rfc-editor.org/info/bcp47) tag (`fr-FR`). [schema.org/inLanguage](https://schema.org/inLanguage)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_language: Option<String>,
    /// Authors in the page's order: persons, organisations, agencies. [schema.org/author](https://schema.org/author)
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub author: Vec<Agent>,
    /// Editors in the page's order, apart from authors. [schema.org/editor](https://schema.org/editor)
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub editor: Vec<Agent>,
    /// Who publishes the page, with the contact it states. [schema.org/publisher](https://schema.org/publisher)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Agent>,
    /// Images, the lead image first. One whose address the input lost has sizes only. [schema.org/image](https://schema.org/image)
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub image: Vec<Image>,
    /// Year of the copyright line, of `2019–2024` the first; never a date of publication. [schema.org/copyrightYear](https://schema.org/copyrightYear)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copyright_year: Option<u16>,
    /// Holder of the copyright, as named. [schema.org/copyrightHolder](https://schema.org/copyrightHolder)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copyright_holder: Option<Agent>,
    /// The site or periodical the page is part of. [schema.org/isPartOf](https://schema.org/isPartOf)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_part_of: Option<Site>,
    /// First page in print, as written (`45`, `e1207`). [schema.org/pageStart](https://schema.org/pageStart)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_start: Option<String>,
    /// Last page in print, as written. [schema.org/pageEnd](https://schema.org/pageEnd)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_end: Option<String>,
    /// Whether the page says that it can be read without paying; `None` where it does not say, as most free pages do not. [schema.org/isAccessibleForFree](https://schema.org/isAccessibleForFree)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_accessible_for_free: Option<bool>,
    /// Address or name of the licence. [schema.org/license](https://schema.org/license)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// Identifiers as stated (DOI, ISSN, number in the publisher's system). [schema.org/identifier](https://schema.org/identifier)
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub identifier: Vec<String>,
    /// Number of words of the text as stated, never counted by us. [schema.org/wordCount](https://schema.org/wordCount)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word_count: Option<u64>,
    /// `XPaths` of the parts fit to be read aloud. [schema.org/speakable](https://schema.org/speakable)
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub speakable: Vec<String>,
    /// Other forms of the page that its head links to: feeds, AMP, the page in other languages.
    /// [WHATWG HTML](https://html.spec.whatwg.org/multipage/links.html#rel-alternate)
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub alternate: Vec<Alternate>,
    /// What the copy at hand says of its own making, apart from what the page says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capture: Option<Capture>,
}

/// A site or periodical.
///
/// # Examples
///
/// ```
/// let page = tearsheet::parse_dump(
///     "<title>Oak</title><meta name=citation_journal_title content='Journal of Trees'><meta name=citation_volume content=12>",
/// )?;
/// let journal = page.is_part_of.unwrap();
/// assert_eq!((journal.name.as_deref(), journal.volume_number.as_deref()), (Some("Journal of Trees"), Some("12")));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[non_exhaustive]
pub struct Site {
    /// Its name, plain text. [schema.org/name](https://schema.org/name)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its address, absolute where its base is known. [schema.org/url](https://schema.org/url)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The periodical's volume that the page is in, as written. [schema.org/volumeNumber](https://schema.org/volumeNumber)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume_number: Option<String>,
    /// The issue that the page is in, as written. [schema.org/issueNumber](https://schema.org/issueNumber)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issue_number: Option<String>,
}

/// When and from where the copy at hand was taken. Never a publication date.
///
/// # Examples
///
/// ```
/// let parser = tearsheet::Parser::new().base_url("https://paper.example/oak").capture_time("2024-05-04T10:11Z".parse()?);
/// let page = parser.parse("<title>Oak</title>")?;
/// let capture = page.capture.unwrap();
/// assert_eq!(capture.url.as_deref(), Some("https://paper.example/oak"));
/// assert_eq!(capture.date.unwrap().to_string(), "2024-05-04T10:11Z");
/// assert_eq!((page.url, page.date_published), (None, None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[non_exhaustive]
pub struct Capture {
    /// When the copy was taken: `WARC-Date`, an archive's stamp, a browser's "saved at".
    /// [WARC/1.1 §5.4](https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/#warc-date-mandatory)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The address that was captured, absolute; it may differ from the page's own. `WARC-Target-URI`, or what the caller gave as
    /// [`Parser::base_url`](crate::Parser::base_url).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The address of the archive's copy. [schema.org/archivedAt](https://schema.org/archivedAt)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived_at: Option<String>,
}

/// A list, or `null`: a table with a column for each field holds it where a page states nothing.
pub(crate) fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

#[cfg(test)]
mod tests {
    use super::PageMetadata;

    #[test]
    fn null_is_not_stated() {
        let row = r#"{"headline":null,"keywords":null,"author":[{"name":"Ada","sameAs":null}],"price":3}"#;
        let page: Result<PageMetadata, _> = serde_json::from_str(row);
        let page = page.map(|page| (page.keywords.len(), page.author.len(), page.headline));
        assert_eq!(page.ok(), Some((0, 1, None)));
    }
}
