//! RIS.

use super::citation::{self, Keys};
use super::person;
use crate::page::{Agent, Date, PageMetadata};
use std::fmt::Write;

/// The pages as [RIS](https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp) records: what `EndNote`,
/// Zotero, Mendeley and the catalogues of libraries import.
///
/// One page goes in as `[&page]`. A record is a line for each value, behind a tag of two letters; absent values have no line. Lines end
/// with CR and LF, and text is UTF-8.
///
/// | tag | holds |
/// |---|---|
/// | `TY` | the kind of work, from `@type` as [`csl_json`](super::csl_json()) tells it: `NEWS`, `JOUR`, `BLOG`, `BOOK`, `RPRT`, `THES`, `DATA`, `COMP`, `VIDEO`, `MULTI`; `ELEC` for any other page |
/// | `ID` | the key of [`bibtex`](super::bibtex()), the same for the same page in every list |
/// | `TI`, `AB`, `KW`, `LA` | headline, description, each of the tags, language |
/// | `AU`, `ED` | each author, each editor: `van der Velde, Jan`, `Pell, Oona, Jr.` where the name is a person's, any other name whole |
/// | `T2`, `VL`, `IS`, `SP`, `EP` | the site or periodical, else the publisher; volume, issue, first and last page in print |
/// | `SE` | the first section, of a newspaper's article |
/// | `PB` | the publisher |
/// | `PY`, `DA` | year and day of publication: `2024`, `2024/05/03/`; without a day `2024/05//` |
/// | `Y2` | the day of the capture |
/// | `DO`, `SN` | DOI; the ISSN of what is in a periodical, else the ISBN, else the one that is there |
/// | `UR` | the page's own address, else the one that was captured |
///
/// A page that states nothing to cite has no record, as in [`bibtex`](super::bibtex()).
///
/// Left out: the body, images, contact data, times of day, the second headline, dates of creation and change, all sections but the first,
/// copyright and licence, other identifiers, the address of an archive's copy. The format has no way to say that a comma in a name is part of it:
/// programs read `Mill, Stone & Sons` as a person's name.
///
/// # Examples
///
/// ```
/// use tearsheet::{PageMetadata, export};
///
/// let mut page = PageMetadata::default();
/// page.headline = Some("Oak and stone".to_owned());
/// page.date_published = "2024-05".parse().ok();
/// let records = export::ris([&page]);
/// let lines: Vec<&str> = records.lines().collect();
/// assert_eq!(lines[0], "TY  - ELEC");
/// assert_eq!(lines[2..], ["TI  - Oak and stone", "PY  - 2024", "DA  - 2024/05//", "ER  - "]);
/// ```
pub fn ris<'p>(pages: impl IntoIterator<Item = &'p PageMetadata>) -> String {
    let mut keys = Keys::default();
    let mut out = String::new();
    for page in pages.into_iter().filter(|page| citation::is_citable(page)) {
        if !out.is_empty() {
            out.push_str("\r\n");
        }
        record(&mut out, page, &keys.key(page));
    }
    out
}

fn record(out: &mut String, page: &PageMetadata, key: &str) {
    let kind = kind(page);
    let mut put = |tag: &str, value: Option<&str>| {
        let value = value.map(line).unwrap_or_default();
        if !value.is_empty() {
            // Writing into a `String` cannot fail.
            let _ = write!(out, "{tag}  - {value}\r\n");
        }
    };
    put("TY", Some(kind));
    put("ID", Some(key));
    put("TI", page.headline.as_deref());
    for (tag, agents) in [("AU", &page.author), ("ED", &page.editor)] {
        for agent in agents {
            put(tag, name(agent, page).as_deref());
        }
    }
    put("T2", citation::container(page));
    let (volume, issue) = citation::issue(page);
    put("VL", volume);
    put("IS", issue);
    put("SP", page.page_start.as_deref());
    put("EP", page.page_end.as_deref());
    let section = page.article_section.first().filter(|_| kind == "NEWS");
    put("SE", section.map(String::as_str));
    put("PB", page.publisher.as_ref().and_then(citation::name));
    let published = page.date_published;
    let year = published.map(|date| format!("{:04}", date.year()));
    put("PY", year.as_deref());
    put("DA", published.and_then(day).as_deref());
    let captured = page.capture.as_ref().and_then(|capture| capture.date);
    put("Y2", captured.and_then(day).as_deref());
    put("LA", page.in_language.as_deref());
    put("AB", page.description.as_deref());
    for tag in &page.keywords {
        put("KW", Some(tag));
    }
    put("DO", citation::doi(page));
    put("SN", serial(page, kind));
    put("UR", citation::address(page));
    out.push_str("ER  - \r\n");
}

/// The type of reference. What the format has no name for is a page of the web.
fn kind(page: &PageMetadata) -> &'static str {
    match citation::kind(page) {
        "article-newspaper" => "NEWS",
        "article-journal" => "JOUR",
        "post-weblog" => "BLOG",
        "book" => "BOOK",
        "report" => "RPRT",
        "thesis" => "THES",
        "dataset" => "DATA",
        "software" => "COMP",
        "motion_picture" => "VIDEO",
        "broadcast" => "MULTI",
        _ => "ELEC",
    }
}

fn name(agent: &Agent, page: &PageMetadata) -> Option<String> {
    let Some(parts) = person::split(agent, page) else {
        return citation::name(agent).map(str::to_owned);
    };
    let mut name = String::new();
    if !parts.particle.is_empty() {
        name = format!("{} ", parts.particle);
    }
    name.push_str(parts.family);
    for part in [parts.given, parts.suffix] {
        if !part.is_empty() {
            let _ = write!(name, ", {part}");
        }
    }
    Some(name)
}

/// `YYYY/MM/DD/`, what is not stated left empty. A year alone stands under a tag of its own.
fn day(date: Date) -> Option<String> {
    let month = date.month()?;
    let day = date.day().map(|day| format!("{day:02}"));
    let day = day.unwrap_or_default();
    Some(format!("{:04}/{month:02}/{day}/", date.year()))
}

/// One tag holds the number of the periodical or of the book.
fn serial<'p>(page: &'p PageMetadata, kind: &str) -> Option<&'p str> {
    let (periodical, book) = (citation::issn(page), citation::isbn(page));
    if matches!(kind, "JOUR" | "NEWS") {
        periodical.or(book)
    } else {
        book.or(periodical)
    }
}

/// Text on one line: nothing in it can open another field.
fn line(text: &str) -> String {
    let is_end = |c: char| c.is_whitespace() || c.is_control();
    let words: Vec<&str> = text.split(is_end).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
