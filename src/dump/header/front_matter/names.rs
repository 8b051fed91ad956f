//! The names that programs write beside those that people do: keys of what extractors, interfaces of editorial systems, archives of news,
//! catalogues and lists of saved pages give out.

use super::gmt;
use super::node::{Entry, Node};
use super::state;
use crate::claim::Field;
use crate::dump::header::label_names;

const LONGEST: usize = 64;

/// The field of a name, which may be `publishDate` as well as `publish_date`.
pub(super) fn field(name: &str) -> Option<Field> {
    // None of them is longer.
    if name.len() > LONGEST {
        return None;
    }
    let name = gmt::local(name).unwrap_or(name);
    of(name).or_else(|| {
        let apart = apart(name);
        (apart.len() > name.len()).then(|| of(&apart))?
    })
}

/// Whether a day's name is of what the page tells of as well: a film, a record, a licence has it.
pub(super) fn is_of_work(name: &str) -> bool {
    matches!(&*plain(&apart(name)), "release date" | "issued")
}

/// Whether only programs write a name.
pub(super) fn is_of_programs(name: &str) -> bool {
    name.len() <= LONGEST
        && label_names::field(name).is_none()
        && label_names::field(&apart(name)).is_none()
        && field(name).is_some()
}

/// Leaves such names out where people write what stands there: above a text about a film its `release_date` is no day of the text.
pub(super) fn leave_programs(entries: &mut Vec<Entry>) {
    entries.retain(|entry| !is_of_programs(&entry.name));
    for entry in entries {
        if let Node::Map(inner) = &mut entry.value {
            if state::is_part(&entry.name) {
                leave_programs(inner);
            }
        }
    }
}

/// How far a name stands back behind others of its field. One that says of what the day or the address is goes before one that does
/// not: `url` may be where an interface gives the object out, `date` when a crawler met it.
pub(super) fn rank(name: &str) -> usize {
    let name = plain(&apart(name));
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    match field(&name) {
        Some(Field::Url) if is_canonical(&name) => 0,
        Some(Field::Url)
            if has(&["html", "web", "page", "permalink", "full link", "responded"]) =>
        {
            1
        }
        Some(Field::DatePublished) if has(&["publ", "posted", "date time pub"]) => 1,
        Some(Field::DatePublished) if is_of_work(&name) => 3,
        Some(Field::Headline | Field::InLanguage) if !name.contains(' ') => 1,
        Some(_) => 2,
        None => 4,
    }
}

/// Whether a name is that of the address which a page states for its own.
pub(super) fn is_canonical(name: &str) -> bool {
    plain(&apart(name)).starts_with("canonical")
}

fn of(name: &str) -> Option<Field> {
    let own = || {
        let name = plain(name);
        let name = name.trim_start_matches("article ");
        let row = NAMES.iter().find(|(names, _)| names.contains(&name));
        row.map(|&(_, field)| field)
    };
    label_names::field(name).or_else(own)
}

fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', '-', '.'], " ")
}

/// `publishDate` as `publish Date`.
fn apart(name: &str) -> String {
    let mut apart = String::with_capacity(name.len() + 4);
    let mut small = false;
    for c in name.chars() {
        if small && c.is_uppercase() {
            apart.push(' ');
        }
        small = c.is_lowercase();
        apart.push(c);
    }
    apart
}

#[rustfmt::skip]
const NAMES: &[(&[&str], Field)] = &[
    (&["web title", "headlines", "display title"], Field::Headline),
    (&["subheadlines"], Field::AlternativeHeadline),
    (&["dek", "deck", "standfirst", "trail text", "abstract note", "snippet"], Field::Description),
    // `u` and `ts`: a row of HPLT.
    (&[
        "web url", "html url", "webpage url", "canonical link", "full link", "landing page url", "requested url", "responded url", "final url", "resolved url", "full url", "fullurl", "u",
    ], Field::Url),
    (&[
        "web publication date", "publishing date", "date time pub", "first published", "first published at", "first publication date", "published timestamp",
        "publish time", "date posted", "posted at", "post date", "upload date", "uploaded at", "release date", "issued", "created utc",
        "first publish date", "display date",
    ], Field::DatePublished),
    (&["date modify", "edited at", "last edited", "last edit date", "modified at", "modified on", "changed", "last updated date"], Field::DateModified),
    (&["creation date"], Field::DateCreated),
    (&[
        "seendate", "seen date", "file date", "filedate", "retrieved utc", "download time", "date added", "added at", "time added", "crawl timestamp", "fetch timestamp",
        "ts",
    ], Field::CaptureDate),
    (&[
        "author name", "author names", "authors name", "creators", "authorships", "primary author", "journalist", "reporter",
        "bylines", "published bylines", "credits",
    ], Field::Author),
    (&["tag list", "hashtags", "subjects", "post tags", "wp:term"], Field::Keywords),
    (&["section name", "category name", "sections", "primary section"], Field::ArticleSection),
    (&["human language", "language code", "lang code", "document lang", "langcode", "page language", "pagelanguage"], Field::InLanguage),
    (&["container title", "publication title", "website title", "journal", "journal title", "media name"], Field::IsPartOf),
    (&[
        "url to image", "lead image url", "social image", "socialimage", "og image", "meta img", "preview picture", "thumbnail url", "main image", "featured image url", "wp:featuredmedia",
    ], Field::Image),
    (&[
        "page content", "text content", "cleaned text", "plaintext", "plain text", "content text", "body text", "selftext", "story text", "body markdown", "markdown",
        "html", "content html", "body html", "full content", "main content", "page text", "document text", "content elements", "extract",
    ], Field::ArticleBody),
    (&["content license"], Field::License),
];

#[cfg(test)]
mod tests {
    use super::{field, is_canonical, rank};
    use crate::claim::Field;

    #[test]
    fn names_of_programs() {
        for (name, own) in [
            ("webTitle", Some(Field::Headline)),
            ("publishDate", Some(Field::DatePublished)),
            ("html_url", Some(Field::Url)),
            ("textContent", Some(Field::ArticleBody)),
            ("container-title", Some(Field::IsPartOf)),
            ("time", None),
            ("user", None),
        ] {
            assert_eq!(field(name), own, "{name}");
        }
        assert!(is_canonical("canonicalUrl") && is_canonical("canonical"));
        assert!(rank("html_url") < rank("url") && rank("canonical_link") < rank("permalink"));
        assert!(rank("published_at") < rank("date"));
    }
}
