//! CSL-JSON.

use super::citation::{self, Keys};
use super::person;
use crate::page::{Agent, Date, PageMetadata};
use serde::Serialize;

/// The pages as a [CSL-JSON](https://docs.citationstyles.org/en/stable/specification.html) list: what Zotero imports and what
/// pandoc takes for `--bibliography`.
///
/// One page goes in as `[&page]`. The `id` is the key of [`bibtex`](super::bibtex()), the same for the same page in every list. `type`
/// follows the page's `@type`; without one, and for `Article`, which may be anything, it is `webpage`, of what has a volume or an issue `article-journal`. `issued` is the day of publication and nothing else; `accessed`
/// is the day of the capture. `container-title` is the site or periodical, else the publisher. The name of an agent that is
/// said to be a person, or where neither is said one that looks like a person's, is split as BibTeX splits names; any other name is given
/// whole (`literal`). `URL` is the page's own address or else the one that was captured. A page that states nothing to cite has no item,
/// as in [`bibtex`](super::bibtex()).
///
/// Left out: the body, images, contact data, times of day, the second headline, dates of creation and change, all sections but the first, copyright
/// and licence, identifiers other than DOI, ISBN and ISSN.
///
/// # Examples
///
/// ```
/// use tearsheet::{PageMetadata, export};
///
/// let mut page = PageMetadata::default();
/// page.headline = Some("Oak and stone".to_owned());
/// page.date_published = "2024-05".parse().ok();
/// let list = export::csl_json([&page]);
/// assert!(list.contains(r#""title":"Oak and stone""#));
/// assert!(list.contains(r#""issued":{"date-parts":[[2024,5]]}"#));
/// ```
pub fn csl_json<'p>(pages: impl IntoIterator<Item = &'p PageMetadata>) -> String {
    let mut keys = Keys::default();
    let items: Vec<Item<'p>> = pages
        .into_iter()
        .filter(|page| citation::is_citable(page))
        .map(|page| Item::of(page, keys.key(page)))
        .collect();
    // Text, numbers and lists of them: there is nothing in it that serde_json could refuse.
    serde_json::to_string(&items).unwrap_or_default()
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'p> {
    id: String,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'p str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name<'p>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<Name<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Parts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<Parts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    volume: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issue: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#abstract: Option<&'p str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    keyword: String,
    #[serde(rename = "DOI", skip_serializing_if = "Option::is_none")]
    doi: Option<&'p str>,
    #[serde(rename = "ISBN", skip_serializing_if = "Option::is_none")]
    isbn: Option<&'p str>,
    #[serde(rename = "ISSN", skip_serializing_if = "Option::is_none")]
    issn: Option<&'p str>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'p str>,
    #[serde(rename = "archive_location", skip_serializing_if = "Option::is_none")]
    archive_location: Option<&'p str>,
}

impl<'p> Item<'p> {
    fn of(page: &'p PageMetadata, id: String) -> Self {
        let capture = page.capture.as_ref();
        let (volume, issue) = citation::issue(page);
        Self {
            id,
            r#type: citation::kind(page),
            title: page.headline.as_deref(),
            author: names(&page.author, page),
            editor: names(&page.editor, page),
            issued: page.date_published.map(Parts::of),
            accessed: capture.and_then(|capture| capture.date).map(Parts::of),
            container_title: citation::container(page),
            volume,
            issue,
            page: citation::pages(page, "-"),
            publisher: page.publisher.as_ref().and_then(citation::name),
            section: page.article_section.first().map(String::as_str),
            language: page.in_language.as_deref(),
            r#abstract: page.description.as_deref(),
            keyword: page.keywords.join(", "),
            doi: citation::doi(page),
            isbn: citation::isbn(page),
            issn: citation::issn(page),
            url: citation::address(page),
            archive_location: capture.and_then(|capture| capture.archived_at.as_deref()),
        }
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum Name<'p> {
    #[serde(rename_all = "kebab-case")]
    Split {
        family: &'p str,
        #[serde(skip_serializing_if = "str::is_empty")]
        given: &'p str,
        #[serde(skip_serializing_if = "str::is_empty")]
        non_dropping_particle: &'p str,
        #[serde(skip_serializing_if = "str::is_empty")]
        suffix: &'p str,
    },
    Whole {
        literal: &'p str,
    },
}

fn names<'a>(agents: &'a [Agent], page: &PageMetadata) -> Vec<Name<'a>> {
    let name = |agent| match person::split(agent, page) {
        Some(name) => Some(Name::Split {
            family: name.family,
            given: name.given,
            non_dropping_particle: name.particle,
            suffix: name.suffix,
        }),
        None => citation::name(agent).map(|literal| Name::Whole { literal }),
    };
    agents.iter().filter_map(name).collect()
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Parts {
    date_parts: [Vec<u16>; 1],
}

impl Parts {
    fn of(date: Date) -> Self {
        let month = date.month().map(u16::from);
        let day = month.and(date.day()).map(u16::from);
        let parts = [Some(date.year()), month, day];
        Self {
            date_parts: [parts.into_iter().flatten().collect()],
        }
    }
}
