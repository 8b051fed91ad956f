//! BibTeX.

use super::citation::{self, Keys};
use super::person;
use crate::page::{Agent, PageMetadata};
use std::fmt::Write;

/// The pages as BibTeX entries, for LaTeX and for `JabRef`.
///
/// One page goes in as `[&page]`. A `NewsArticle` or `ScholarlyArticle` of a known publication becomes `@article`, and so does what has a volume or an
/// issue; all else `@misc`, which plain BibTeX and biblatex both know. Keys are ASCII and stable: the same page has the same key in every list. The title is in
/// double braces, so that no style changes its case; the name of an agent that is said to be an organisation is
/// too, and where neither is said one that does not look like a person's, so that it is not taken to pieces. `year`, `month` and `day` are
/// those of publication, `urldate` is the day of the capture, `url` the page's own address or else the one that was captured.
///
/// A page that states nothing to cite has no entry: no title, name, address, day of publication, publication, summary, tag or identifier.
///
/// All that LaTeX would obey is escaped, and braces are balanced whatever the page holds. Text stays UTF-8.
///
/// Left out: the body, images, contact data, times of day, the second headline, dates of creation and change, sections, copyright and licence,
/// identifiers other than DOI, ISBN and ISSN, the address of an archive's copy.
///
/// # Examples
///
/// ```
/// use tearsheet::{PageMetadata, export};
///
/// let mut page = PageMetadata::default();
/// page.headline = Some("50% oak {sic}".to_owned());
/// assert_eq!(
///     export::bibtex([&page]),
///     "@misc{page-62b273,\n  title = {{50\\% oak \\{sic\\}}},\n}\n"
/// );
/// ```
pub fn bibtex<'p>(pages: impl IntoIterator<Item = &'p PageMetadata>) -> String {
    let mut keys = Keys::default();
    let mut out = String::new();
    for page in pages.into_iter().filter(|page| citation::is_citable(page)) {
        if !out.is_empty() {
            out.push('\n');
        }
        entry(&mut out, page, &keys.key(page));
    }
    out
}

fn entry(out: &mut String, page: &PageMetadata, key: &str) {
    let container = citation::container(page);
    let article = citation::kind(page).starts_with("article-") && container.is_some();
    // Writing into a `String` cannot fail.
    let _ = writeln!(out, "@{}{{{key},", if article { "article" } else { "misc" });
    let mut put = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = writeln!(out, "  {name} = {value},");
        }
    };
    let text = |text: Option<&str>| text.map(|text| format!("{{{}}}", escape(text)));
    put("author", names(&page.author, page));
    put("editor", names(&page.editor, page));
    let title = page.headline.as_deref();
    put("title", title.map(|title| format!("{{{}}}", whole(title))));
    put(
        if article { "journal" } else { "howpublished" },
        text(container),
    );
    let (volume, number) = citation::issue(page);
    put("volume", text(volume));
    put("number", text(number));
    put(
        "pages",
        citation::pages(page, "--").map(|pages| format!("{{{}}}", range(&pages))),
    );
    // `@misc` prints how it was published and by whom in one breath: "Courier; Courier".
    let publisher = page.publisher.as_ref().and_then(citation::name);
    let publisher = publisher.filter(|name| article || Some(*name) != container);
    put("publisher", text(publisher));
    if let Some(date) = page.date_published {
        put("year", Some(format!("{{{:04}}}", date.year())));
        put("month", date.month().and_then(month).map(str::to_owned));
        put("day", date.day().map(|day| format!("{{{day:02}}}")));
    }
    put("language", text(page.in_language.as_deref()));
    put(
        "keywords",
        text(
            Some(&page.keywords.join(", "))
                .filter(|list| !list.is_empty())
                .map(String::as_str),
        ),
    );
    put("abstract", text(page.description.as_deref()));
    put("doi", citation::doi(page).map(address));
    put("isbn", text(citation::isbn(page)));
    put("issn", text(citation::issn(page)));
    put("url", citation::address(page).map(address));
    let captured = page.capture.as_ref().and_then(|capture| capture.date);
    put(
        "urldate",
        captured.map(|date| format!("{{{}}}", date.date_only())),
    );
    out.push_str("}\n");
}

/// Pages of a range: two hyphens are LaTeX's dash here.
fn range(pages: &str) -> String {
    let parts: Vec<String> = pages.split("--").map(escape).collect();
    parts.join("--")
}

/// The three-letter macros that every style defines in its own language.
fn month(month: u8) -> Option<&'static str> {
    const MACROS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    MACROS.get(usize::from(month).checked_sub(1)?).copied()
}

/// Names joined by `and`. A name that BibTeX would read otherwise than it was written stands in braces.
fn names(agents: &[Agent], page: &PageMetadata) -> Option<String> {
    let name = |agent| match person::split(agent, page) {
        Some(name)
            if ![name.given, name.particle, name.family, name.suffix]
                .into_iter()
                .any(has_word_and) =>
        {
            let particle = if name.particle.is_empty() {
                String::new()
            } else {
                format!("{} ", escape(name.particle))
            };
            let family = format!("{particle}{}", escape(name.family));
            // A comma more would begin a part more.
            let suffix = if name.suffix.contains(',') {
                whole(name.suffix)
            } else {
                escape(name.suffix)
            };
            let parts = [family, suffix, escape(name.given)].into_iter();
            let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
            Some(parts.join(", "))
        }
        _ => citation::name(agent).map(whole),
    };
    let names: Vec<String> = agents.iter().filter_map(name).collect();
    (!names.is_empty()).then(|| format!("{{{}}}", names.join(" and ")))
}

fn has_word_and(name: &str) -> bool {
    name.split_whitespace()
        .any(|word| word.eq_ignore_ascii_case("and"))
}

/// Escaped text in braces, which keep it whole. BibTeX takes a brace that a backslash follows for an accented letter and
/// changes the case of all that is in it: an empty pair goes before.
fn whole(text: &str) -> String {
    let text = escape(text);
    let guard = if text.starts_with('\\') { "{}" } else { "" };
    format!("{{{guard}{text}}}")
}

/// Text as LaTeX prints it letter by letter. BibTeX counts braces even behind a backslash: those without a partner go by
/// name.
fn escape(text: &str) -> String {
    let paired = paired_braces(text);
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() || c.is_control() {
            space = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut space) {
            out.push(' ');
        }
        // Two of these in a row are one other sign in LaTeX: a dash, a closing quote.
        if matches!(c, '-' | '\'' | '`' | '<' | '>' | ',') && out.ends_with(c) {
            out.push_str("{}");
        }
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' | '}' if paired.binary_search(&at).is_err() => out.push_str(if c == '{' {
                "\\textbraceleft{}"
            } else {
                "\\textbraceright{}"
            }),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '$' | '&' | '#' | '_' | '%' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// Places of the braces that have a partner, in order.
fn paired_braces(text: &str) -> Vec<usize> {
    let mut open = Vec::new();
    let mut paired = Vec::new();
    for (at, sign) in text.match_indices(['{', '}']) {
        if sign == "{" {
            open.push(at);
        } else if let Some(partner) = open.pop() {
            paired.extend([partner, at]);
        }
    }
    paired.sort_unstable();
    paired
}

/// An address is printed as it stands; what would end the field or the macro is percent-encoded.
fn address(url: &str) -> String {
    let mut out = String::from("{");
    for c in url.chars() {
        match c {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            c if c.is_whitespace() || c.is_control() => {
                let mut bytes = [0; 4];
                for byte in c.encode_utf8(&mut bytes).bytes() {
                    let _ = write!(out, "%{byte:02X}");
                }
            }
            c => out.push(c),
        }
    }
    out.push('}');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::AgentKind;

    #[test]
    fn names_that_bibtex_would_misread_stand_in_braces() {
        let person = |name: &str| Agent {
            kind: Some(AgentKind::Person),
            ..Agent::named(name)
        };
        let agents = [
            person("Jan van der Velde"),
            person("Oona and Pell"),
            Agent::named("Smith and Sons"),
        ];
        let expected = "{van der Velde, Jan and {Oona and Pell} and {Smith and Sons}}";
        assert_eq!(
            names(&agents, &PageMetadata::default()).as_deref(),
            Some(expected)
        );
        assert_eq!(names(&[], &PageMetadata::default()), None);
    }

    #[test]
    fn braces_without_a_partner_go_by_name() {
        assert_eq!(
            escape("a}{b}{"),
            "a\\textbraceright{}\\{b\\}\\textbraceleft{}"
        );
        assert_eq!(escape("a--b"), "a-{}-b");
        assert_eq!(whole("& oak"), "{{}\\& oak}");
    }

    #[test]
    fn addresses_keep_their_signs_and_lose_their_braces() {
        let url = "https://a.example/x_1%20y?q={1}&b=\\2 3#z";
        assert_eq!(
            address(url),
            "{https://a.example/x_1%20y?q=%7B1%7D&b=%5C2%203#z}"
        );
    }
}
