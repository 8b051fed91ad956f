//! One page as one row of text: for spreadsheets, data frames and `grep`.
//!
//! # Examples
//!
//! ```
//! use tearsheet::{PageMetadata, export::flat};
//!
//! let mut page = PageMetadata::default();
//! page.headline = Some("Oak, stone".to_owned());
//! page.keywords = vec!["mills".to_owned(), "crafts".to_owned()];
//! let row = flat::record(&page);
//! assert_eq!(row.len(), flat::COLUMNS.len());
//! let csv = flat::csv([&page]);
//! assert!(csv.starts_with("type,url,headline,"));
//! assert!(csv.contains(r#""Oak, stone""#) && csv.contains("mills | crafts"));
//! ```

use super::citation::name;
use crate::page::{Agent, Date, PageMetadata};

/// The names of the columns, in the order of [`record`]: those of the page's JSON, and for what lies deeper the path without
/// dots (`publisherEmail`). The order and the names stay; new columns come before the last.
pub const COLUMNS: &[&str] = &[
    "type",
    "url",
    "headline",
    "alternativeHeadline",
    "description",
    "datePublished",
    "dateCreated",
    "dateModified",
    "inLanguage",
    "articleSection",
    "keywords",
    "author",
    "authorUrl",
    "editor",
    "publisher",
    "publisherLegalName",
    "publisherEmail",
    "publisherTelephone",
    "publisherAddress",
    "publisherUrl",
    "image",
    "imageWidth",
    "imageHeight",
    "copyrightYear",
    "copyrightHolder",
    "isPartOf",
    "isAccessibleForFree",
    "license",
    "identifier",
    "wordCount",
    "captureDate",
    "captureUrl",
    "archivedAt",
    "volumeNumber",
    "issueNumber",
    "pageStart",
    "pageEnd",
    "articleBody",
];

/// The page as one row: a text for each of [`COLUMNS`], empty where nothing was stated.
///
/// Lists are joined by ` | `; a backslash stands before a `|` or a backslash inside of an item. Agents are their names. The three image
/// columns are lists of the same length and order. Dates are ISO 8601 in the precision that was stated, sizes are pixels.
///
/// Left out: of authors all but name and address, of editors and the holder of the copyright all but the name, of the publisher the logo and
/// other addresses; captions, the site's address where it has a name, what is fit to be read aloud, the page's other forms.
pub fn record(page: &PageMetadata) -> Vec<String> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let agents = |agents: &[Agent]| list(agents.iter().map(|a| name(a).unwrap_or_default()));
    let publisher = page.publisher.clone().unwrap_or_default();
    let capture = page.capture.clone().unwrap_or_default();
    let site = page.is_part_of.clone().unwrap_or_default();
    let holder = page.copyright_holder.as_ref();
    let pixels = |pixels: Option<u32>| pixels.map(|p| p.to_string()).unwrap_or_default();
    let images = &page.image;
    vec![
        text(&page.kind),
        text(&page.url),
        text(&page.headline),
        text(&page.alternative_headline),
        text(&page.description),
        date(page.date_published),
        date(page.date_created),
        date(page.date_modified),
        text(&page.in_language),
        list(&page.article_section),
        list(&page.keywords),
        agents(&page.author),
        list(
            page.author
                .iter()
                .map(|a| a.url.as_deref().unwrap_or_default()),
        ),
        agents(&page.editor),
        text(&publisher.name),
        text(&publisher.legal_name),
        text(&publisher.email),
        text(&publisher.telephone),
        text(&publisher.address),
        text(&publisher.url),
        list(images.iter().map(|i| i.url.as_deref().unwrap_or_default())),
        list(images.iter().map(|i| pixels(i.width))),
        list(images.iter().map(|i| pixels(i.height))),
        page.copyright_year
            .map(|y| y.to_string())
            .unwrap_or_default(),
        holder.and_then(name).unwrap_or_default().to_owned(),
        site.name.clone().or(site.url).unwrap_or_default(),
        page.is_accessible_for_free
            .map(|f| f.to_string())
            .unwrap_or_default(),
        text(&page.license),
        list(&page.identifier),
        page.word_count.map(|n| n.to_string()).unwrap_or_default(),
        date(capture.date),
        text(&capture.url),
        text(&capture.archived_at),
        text(&site.volume_number),
        text(&site.issue_number),
        text(&page.page_start),
        text(&page.page_end),
        text(&page.article_body),
    ]
}

/// The pages as [CSV](https://www.rfc-editor.org/rfc/rfc4180) with a header line.
///
/// Values are quoted where they hold a comma, a quote or a line break, and are otherwise as stated. A spreadsheet takes a value
/// that starts with `=`, `+`, `-` or `@` for a formula; import the columns as text, which also keeps telephone numbers whole.
pub fn csv<'p>(pages: impl IntoIterator<Item = &'p PageMetadata>) -> String {
    let mut out = line(COLUMNS);
    for page in pages {
        out.push_str(&line(record(page)));
    }
    out
}

/// One line of such a table, its line end included: for a table that is written page by page, or has columns of your own.
///
/// # Examples
///
/// ```
/// use tearsheet::{PageMetadata, export::flat};
///
/// let header = flat::line(["file"].iter().chain(flat::COLUMNS));
/// let mut values = flat::record(&PageMetadata::default());
/// values.insert(0, "mill, old.html".to_owned());
/// let row = flat::line(values);
/// assert!(header.starts_with("file,type,url,") && row.starts_with(r#""mill, old.html",,,"#));
/// ```
pub fn line(values: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut out = String::new();
    for (at, value) in values.into_iter().enumerate() {
        let value = value.as_ref();
        if at > 0 {
            out.push(',');
        }
        if value.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&value.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(value);
        }
    }
    out.push_str("\r\n");
    out
}

/// Items joined by ` | `; nothing at all where no item says anything.
fn list(items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut said = false;
    let mut out = String::new();
    for (at, item) in items.into_iter().enumerate() {
        let item = item.as_ref();
        said |= !item.is_empty();
        if at > 0 {
            out.push_str(" | ");
        }
        for c in item.chars() {
            if c == '\\' || c == '|' {
                out.push('\\');
            }
            out.push(c);
        }
    }
    if said { out } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_can_be_taken_apart_again() {
        assert_eq!(list(["a|b", "c\\"]), "a\\|b | c\\\\");
        assert_eq!(list(["", ""]), "");
        assert_eq!(list(["x", ""]), "x | ");
    }

    #[test]
    fn csv_quotes_what_needs_it() {
        let page = PageMetadata {
            headline: Some("\"Oak\"\nand stone".to_owned()),
            ..PageMetadata::default()
        };
        let csv = csv([&page]);
        assert!(csv.contains(",\"\"\"Oak\"\"\nand stone\","));
    }
}
