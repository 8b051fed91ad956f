//! Dublin Core, as name and value and as XML.

use crate::page::{Date, PageMetadata};
use crate::value::link;
use std::fmt::Write;

/// The page as pairs of [DCMI terms](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/) and their values, as text.
///
/// Names are `dc:…` where the term is one of the [fifteen elements](https://www.dublincore.org/specifications/dublin-core/dces/) and
/// `dcterms:…` otherwise; a name comes once for each value. Dates are [W3CDTF](https://www.w3.org/TR/NOTE-datetime) in the precision
/// that was stated.
///
/// | name | from |
/// |---|---|
/// | `dc:title`, `dcterms:alternative` | `headline`, `alternative_headline` |
/// | `dc:creator`, `dc:contributor`, `dc:publisher` | names of `author`, `editor`, `publisher` |
/// | `dc:subject` | `keywords`, then `article_section` |
/// | `dc:description` | `description` |
/// | `dcterms:issued`, `dcterms:created`, `dcterms:modified` | `date_published`, `date_created`, `date_modified` |
/// | `dc:type`, `dc:language` | `kind`, `in_language` |
/// | `dc:identifier` | `url`, then `identifier` |
/// | `dcterms:isPartOf` | name of `is_part_of`, else its address |
/// | `dcterms:bibliographicCitation` | volume, issue and pages: `Weir Studies 12(3), 45–67` |
/// | `dcterms:license`, `dcterms:dateCopyrighted`, `dcterms:rightsHolder` | `license`, `copyright_year`, `copyright_holder` |
///
/// Left out: body, images, contact data, word count, what is fit to be read aloud, whether it is free, the page's other forms, the capture.
///
/// # Examples
///
/// ```
/// use tearsheet::{PageMetadata, export};
///
/// let mut page = PageMetadata::default();
/// page.headline = Some("Oak and stone".to_owned());
/// page.date_published = "2024-05-03T07:15+01:00".parse().ok();
/// let pairs = export::dublin_core(&page);
/// assert_eq!(pairs[0], ("dc:title", "Oak and stone".to_owned()));
/// assert_eq!(pairs[1], ("dcterms:issued", "2024-05-03T07:15+01:00".to_owned()));
/// ```
pub fn dublin_core(page: &PageMetadata) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    let mut put = |name, value: Option<&str>| {
        if let Some(value) = value {
            pairs.push((name, value.to_owned()));
        }
    };
    let date = |date: Option<Date>| date.map(|date| date.to_string());
    put("dc:title", page.headline.as_deref());
    put("dcterms:alternative", page.alternative_headline.as_deref());
    for agent in &page.author {
        put("dc:creator", super::citation::name(agent));
    }
    for agent in &page.editor {
        put("dc:contributor", super::citation::name(agent));
    }
    let publisher = page.publisher.as_ref();
    put("dc:publisher", publisher.and_then(super::citation::name));
    for subject in page.keywords.iter().chain(&page.article_section) {
        put("dc:subject", Some(subject));
    }
    put("dc:description", page.description.as_deref());
    put("dcterms:issued", date(page.date_published).as_deref());
    put("dcterms:created", date(page.date_created).as_deref());
    put("dcterms:modified", date(page.date_modified).as_deref());
    put("dc:type", page.kind.as_deref());
    put("dc:language", page.in_language.as_deref());
    put("dc:identifier", page.url.as_deref());
    for identifier in &page.identifier {
        put("dc:identifier", Some(identifier));
    }
    let site = page.is_part_of.as_ref();
    let site = site.and_then(|site| site.name.as_deref().or(site.url.as_deref()));
    put("dcterms:isPartOf", site);
    put("dcterms:bibliographicCitation", cited(page).as_deref());
    put("dcterms:license", page.license.as_deref());
    let year = page.copyright_year.map(|year| format!("{year:04}"));
    put("dcterms:dateCopyrighted", year.as_deref());
    let holder = page.copyright_holder.as_ref();
    put(
        "dcterms:rightsHolder",
        holder.and_then(super::citation::name),
    );
    pairs
}

/// Where in print the page stands, in the order that the terms' own guide writes: periodical, volume, issue, pages.
fn cited(page: &PageMetadata) -> Option<String> {
    let (volume, issue) = super::citation::issue(page);
    let pages = super::citation::pages(page, "–");
    if volume.is_none() && issue.is_none() && pages.is_none() {
        return None;
    }
    let name = page
        .is_part_of
        .as_ref()
        .and_then(|site| site.name.as_deref());
    let issue = issue.map(|issue| format!("({issue})")).unwrap_or_default();
    let number = format!("{}{issue}", volume.unwrap_or_default());
    let parts = [name, Some(&*number)].into_iter().flatten();
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let place = parts.join(" ");
    let parts = [Some(&*place), pages.as_deref()].into_iter().flatten();
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    Some(parts.join(", "))
}

/// The pairs of [`dublin_core`] as an XML document, of the shape of
/// [Expressing Simple Dublin Core in RDF/XML](https://www.dublincore.org/specifications/dublin-core/dcmes-xml/).
///
/// The description is `rdf:about` the page's address, where that is an absolute one. Characters that
/// [XML 1.0](https://www.w3.org/TR/xml/#charsets) cannot hold are left out.
///
/// # Examples
///
/// ```
/// use tearsheet::{PageMetadata, export};
///
/// let mut page = PageMetadata::default();
/// page.headline = Some("Oak < stone & iron".to_owned());
/// let xml = export::dublin_core_xml(&page);
/// assert!(xml.contains("<dc:title>Oak &lt; stone &amp; iron</dc:title>"));
/// ```
pub fn dublin_core_xml(page: &PageMetadata) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">\n",
    );
    let about = page.url.as_deref().filter(|url| link::is_http(url));
    xml.push_str("  <rdf:Description");
    if let Some(url) = about {
        // Writing into a `String` cannot fail.
        let _ = write!(xml, " rdf:about=\"{}\"", escape(url));
    }
    xml.push_str(">\n");
    for (name, value) in dublin_core(page) {
        let _ = writeln!(xml, "    <{name}>{}</{name}>", escape(&value));
    }
    xml.push_str("  </rdf:Description>\n</rdf:RDF>\n");
    xml
}

/// Text as it can stand between tags and between quotes.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A parser would turn these into a space or a newline.
            '\r' => out.push_str("&#13;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(escape("a\u{0}b\u{1b}[31m\u{fffe}\r\n"), "ab[31m&#13;&#10;");
        assert_eq!(
            escape("<a b=\"c\">&amp;"),
            "&lt;a b=&quot;c&quot;&gt;&amp;amp;"
        );
    }
}
