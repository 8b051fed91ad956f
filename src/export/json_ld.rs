//! schema.org JSON-LD.
//!
//! Structs and not a map: the order of the properties must not depend on which features of `serde_json` another crate
//! of the build has switched on.

use crate::page::{Agent, AgentKind, Image, PageMetadata, Site};
use serde::Serialize;

/// The page as one [schema.org](https://schema.org/Article) item in [JSON-LD](https://www.w3.org/TR/json-ld11/), on one line.
///
/// Its `@type` is the page's own; where the page states none that schema.org has it is `Article` if there is a body, a
/// section, a word count or a date of publication, and `WebPage` otherwise. Agents of unknown kind get no `@type`. The text can stand in a `<script>` as it is:
/// `<` and the line separators of JavaScript are written as `\u` escapes.
///
/// Reading it back with this crate gives the same page, apart from the `@type` where the page stated none of schema.org's, text that looks
/// like markup (`<b>`, `&amp;`), which readers of JSON-LD take for such, and, of a text dump, what a page's own
/// JSON-LD is not believed: a byline in place of a name, the site's name behind the headline or among the tags. Left out: the date and
/// address of the capture and the page's other forms, for which schema.org has no property.
///
/// # Examples
///
/// ```
/// use tearsheet::{PageMetadata, export};
///
/// let mut page = PageMetadata::default();
/// page.headline = Some("Oak </script> and stone".to_owned());
/// assert_eq!(
///     export::json_ld(&page),
///     r#"{"@context":"https://schema.org","@type":"WebPage","headline":"Oak \u003c/script> and stone"}"#
/// );
/// ```
pub fn json_ld(page: &PageMetadata) -> String {
    // Text, numbers and lists of them: there is nothing in it that serde_json could refuse.
    let json = serde_json::to_string(&Item::of(page)).unwrap_or_default();
    json.replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Item<'p> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alternative_headline: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    keywords: &'p [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    article_section: &'p [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<&'p str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Party<'p>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<Party<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Party<'p>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    image: Vec<Picture<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    copyright_year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    copyright_holder: Option<Party<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_part_of: Option<Whole<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_start: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_end: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_accessible_for_free: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'p str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    identifier: &'p [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    word_count: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speakable: Option<Speakable<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archived_at: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article_body: Option<&'p str>,
}

impl<'p> Item<'p> {
    fn of(page: &'p PageMetadata) -> Self {
        let date = |date: Option<crate::page::Date>| date.map(|date| date.to_string());
        let parties = |agents: &'p [Agent]| agents.iter().map(Party::of).collect();
        let capture = page.capture.as_ref();
        Self {
            context: "https://schema.org",
            kind: kind(page),
            url: page.url.as_deref(),
            headline: page.headline.as_deref(),
            alternative_headline: page.alternative_headline.as_deref(),
            description: page.description.as_deref(),
            date_published: date(page.date_published),
            date_created: date(page.date_created),
            date_modified: date(page.date_modified),
            keywords: &page.keywords,
            article_section: &page.article_section,
            in_language: page.in_language.as_deref(),
            author: parties(&page.author),
            editor: parties(&page.editor),
            publisher: page.publisher.as_ref().map(Party::of),
            image: page.image.iter().map(Picture::of).collect(),
            copyright_year: page.copyright_year,
            copyright_holder: page.copyright_holder.as_ref().map(Party::of),
            is_part_of: page.is_part_of.as_ref().map(Whole::of),
            page_start: page.page_start.as_deref(),
            page_end: page.page_end.as_deref(),
            is_accessible_for_free: page.is_accessible_for_free,
            license: page.license.as_deref(),
            identifier: &page.identifier,
            word_count: page.word_count,
            speakable: Speakable::of(&page.speakable),
            archived_at: capture.and_then(|capture| capture.archived_at.as_deref()),
            article_body: page.article_body.as_deref(),
        }
    }
}

/// `articleBody`, `articleSection` and `wordCount` are properties of an `Article`, not of every `CreativeWork`; and what was
/// published on a day is more than a page.
fn kind(page: &PageMetadata) -> &str {
    let article = page.article_body.is_some()
        || !page.article_section.is_empty()
        || page.word_count.is_some()
        || page.date_published.is_some();
    match page.kind.as_deref() {
        // Only works are published.
        Some("Event" | "Product" | "Offer" | "Place") if page.date_published.is_some() => "Article",
        // Words that schema.org has no type for are written small.
        Some(own) if own.starts_with(|c: char| c.is_ascii_uppercase()) => own,
        _ if article => "Article",
        _ => "WebPage",
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Party<'p> {
    #[serde(rename = "@type", skip_serializing_if = "Option::is_none")]
    kind: Option<AgentKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legal_name: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    telephone: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<Picture<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_title: Option<&'p str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    same_as: &'p [String],
}

impl<'p> Party<'p> {
    fn of(agent: &'p Agent) -> Self {
        Self {
            kind: agent.kind,
            name: agent.name.as_deref(),
            legal_name: agent.legal_name.as_deref(),
            email: agent.email.as_deref(),
            telephone: agent.telephone.as_deref(),
            address: agent.address.as_deref(),
            url: agent.url.as_deref(),
            image: agent.image.as_deref(),
            logo: agent.logo.as_ref().map(Picture::of),
            job_title: agent.job_title.as_deref(),
            same_as: &agent.same_as,
        }
    }
}

#[derive(Serialize)]
struct Picture<'p> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'p str>,
}

impl<'p> Picture<'p> {
    fn of(image: &'p Image) -> Self {
        Self {
            kind: "ImageObject",
            url: image.url.as_deref(),
            width: image.width,
            height: image.height,
            caption: image.caption.as_deref(),
        }
    }
}

/// A site or a periodical, or the issue that is part of its volume. `CreativeWork` is what a site and a periodical both are.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Whole<'p> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    volume_number: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issue_number: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_part_of: Option<Box<Whole<'p>>>,
}

impl<'p> Whole<'p> {
    fn of(site: &'p Site) -> Self {
        let named = site.name.is_some() || site.url.is_some();
        let (volume_number, issue_number) = (&site.volume_number, &site.issue_number);
        let printed = volume_number.is_some() || issue_number.is_some();
        let mut whole = (named || !printed).then(|| Self {
            kind: if printed {
                "Periodical"
            } else {
                "CreativeWork"
            },
            name: site.name.as_deref(),
            url: site.url.as_deref(),
            ..Self::default()
        });
        if volume_number.is_some() {
            whole = Some(Self {
                kind: "PublicationVolume",
                volume_number: volume_number.as_deref(),
                is_part_of: whole.map(Box::new),
                ..Self::default()
            });
        }
        if issue_number.is_some() {
            whole = Some(Self {
                kind: "PublicationIssue",
                issue_number: issue_number.as_deref(),
                is_part_of: whole.map(Box::new),
                ..Self::default()
            });
        }
        whole.unwrap_or_default()
    }
}

#[derive(Serialize)]
struct Speakable<'p> {
    #[serde(rename = "@type")]
    kind: &'static str,
    xpath: &'p [String],
}

impl<'p> Speakable<'p> {
    fn of(xpath: &'p [String]) -> Option<Self> {
        (!xpath.is_empty()).then_some(Self {
            kind: "SpeakableSpecification",
            xpath,
        })
    }
}
