//! The site's name where no statement gives it: what ends the title, and names the page's feed, its link home or its host as well.

use super::tree::{Document, NodeId};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::value::letter::is_alphabetic;
use crate::value::{link, section, text};

/// What stands between headline and site.
const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « "];

/// Words of a feed's title that name no site.
const FEED: &[&str] = &["rss", "atom", "feed", "feeds", "news", "home", "xml"];

/// Most bytes of a name.
const NAME: usize = 60;

/// The site's name.
pub(super) fn read(document: &Document, claims: &Claims<'_>) -> Option<Claim<'static>> {
    if claims.iter().any(|claim| claim.field == Field::IsPartOf) {
        return None;
    }
    let (title, span) = claims.iter().find_map(|claim| match &claim.value {
        Value::Text(text) if claim.field == Field::Headline && claim.source == Source::Title => {
            Some((&**text, claim.span))
        }
        _ => None,
    })?;
    let headlines = headlines(document, claims);
    let ends: Vec<(&str, String)> = SEPARATORS
        .iter()
        .filter_map(|by| Some(title.rsplit_once(by)?.1.trim()))
        .filter(|part| part.len() <= NAME)
        .map(|part| (part, text::fold(part)))
        .filter(|(_, folded)| !headlines.contains(folded))
        .collect();
    if ends.is_empty() {
        return None;
    }
    let (name, rule) = of_feed(document, &ends)
        .map(|name| (name, "end of the title that names the feed"))
        .or_else(|| {
            let name = of_home(document, claims, &ends)?;
            Some((name, "end of the title that names the link home"))
        })
        .or_else(|| {
            let name = of_host(claims, &ends)?;
            Some((name, "end of the title that names the host"))
        })?;
    Some(Claim {
        field: Field::IsPartOf,
        value: Value::text(name.to_owned()),
        span,
        source: Source::Title,
        rule,
        weight: 0,
    })
}

/// The end of the title that the page's feed is called by.
fn of_feed<'t>(document: &Document, ends: &[(&'t str, String)]) -> Option<&'t str> {
    // Behind the site's feed stand those of its parts.
    let (feed, address) = document
        .ids()
        .filter_map(|id| feed(document, id))
        .take(FEEDS)
        .map(|(title, address)| (text::fold(title), address))
        .find(|(title, _)| names_something(title) && !title.contains("comment"))?;
    let is_site = |part: &str| is_named(&feed, part) && !is_of_section(address, part);
    let end = ends.iter().find(|(_, folded)| is_site(folded))?;
    Some(end.0)
}

/// The end of the title that a link to the site's front page shows, as text or as what stands for its picture.
fn of_home<'t>(
    document: &Document,
    claims: &Claims<'_>,
    ends: &[(&'t str, String)],
) -> Option<&'t str> {
    let own: Vec<&str> = hosts(claims).collect();
    let of_own = |href: &str| link::host(href).is_some_and(|host| own.contains(&host));
    let is_home = |id: &NodeId| {
        let href = document.attribute(*id, "href").unwrap_or_default().trim();
        document.name(*id) == "a"
            && (href == "/"
                || link::is_http(href) && matches!(link::path(href), "" | "/") && of_own(href))
    };
    let ends: Vec<&(&str, String)> = ends
        .iter()
        .filter(|(shown, folded)| {
            let common = section::is_section(folded) || section::is_home(folded);
            !common && (is_proper(shown) || is_holder(claims, folded))
        })
        .collect();
    document.ids().filter(is_home).take(HOMES).find_map(|id| {
        let inside = document.descendants(id).take(LINE);
        let pictures = inside.filter_map(|inner| document.attribute(inner, "alt"));
        let labels = ["aria-label", "title"].map(|name| document.attribute(id, name));
        let stated = pictures.chain(labels.into_iter().flatten()).map(text::fold);
        let shown = [text::fold(&document.inner_text(id))];
        let names: Vec<String> = stated.chain(shown).collect();
        let end = ends.iter().find(|(_, folded)| names.contains(folded))?;
        Some(end.0)
    })
}

/// Whether a name is more than one common word: "Übersicht" and "Obituaries" lead home as well.
fn is_proper(name: &str) -> bool {
    let capitals = name.chars().skip(1).any(char::is_uppercase);
    let cased = name.contains(char::is_lowercase);
    name.contains([' ', '.']) || capitals || !cased
}

/// Whether the copyright is held by whom a name names.
fn is_holder(claims: &Claims<'_>, folded: &str) -> bool {
    claims.iter().any(|claim| {
        claim.field == Field::CopyrightHolder && text::fold(&claim.value.to_string()) == folded
    })
}

/// The hosts that the page's addresses have.
fn hosts<'c>(claims: &'c Claims<'_>) -> impl Iterator<Item = &'c str> {
    let hosts = claims.iter().filter_map(|claim| match &claim.value {
        Value::Text(url) if claim.field == Field::Url => link::host(url),
        _ => None,
    });
    hosts.take(HOMES)
}

/// The end of the title that the host is called: `Weir Paper` of weir-paper.example.
fn of_host<'t>(claims: &Claims<'_>, ends: &[(&'t str, String)]) -> Option<&'t str> {
    let mut names = hosts(claims).map(|host| text::squeezed(link::site(host)));
    names.find_map(|host| {
        let is_host = |folded: &str| folded.len() >= 3 && folded.replace(' ', "") == host;
        Some(ends.iter().find(|(_, folded)| is_host(folded))?.0)
    })
}

/// Most feeds and headings asked.
const FEEDS: usize = 8;
const HEADINGS: usize = 4;
/// Most links home asked: logo, name, menu, footer.
const HOMES: usize = 8;
/// Most nodes of a heading.
const LINE: usize = 24;

/// The title of a feed that the head links to, and its address.
fn feed(document: &Document, id: NodeId) -> Option<(&str, &str)> {
    let is = |name: &str, words: &[&str]| {
        let value = document.attribute(id, name).unwrap_or_default();
        words.iter().any(|word| value.contains(word))
    };
    let linked = document.name(id) == "link"
        && is("rel", &["alternate"])
        && is("type", &["application/rss+xml", "application/atom+xml"]);
    let title = linked.then(|| document.attribute(id, "title")).flatten()?;
    Some((title, document.attribute(id, "href").unwrap_or_default()))
}

/// Whether a feed's title has a word of its own: "RSS 2.0" has none.
fn names_something(feed: &str) -> bool {
    let mut words = feed.split(' ');
    words.any(|word| !FEED.contains(&word) && word.contains(is_alphabetic))
}

/// What the page itself is called, folded: a post has a feed of its comments.
fn headlines(document: &Document, claims: &Claims<'_>) -> Vec<String> {
    let stated = claims.iter().filter_map(|claim| match &claim.value {
        Value::Text(text) => matches!(
            (claim.field, claim.source),
            (Field::Headline, Source::OpenGraph) | (Field::ArticleSection, _)
        )
        .then(|| text::fold(text)),
        _ => None,
    });
    // One with a link leads home, and is the site's name.
    let linked = |id| {
        document
            .descendants(id)
            .take(LINE)
            .any(|inner| document.name(inner) == "a")
    };
    let headings = document
        .ids()
        .filter(|&id| document.name(id) == "h1" && !linked(id));
    let shown = headings
        .take(HEADINGS)
        .map(|id| text::fold(&document.inner_text(id)));
    stated.chain(shown).collect()
}

/// Whether a feed stands in a folder that is called like the part of a title: `/politics/feed` is of "Politics", and of no site of that name.
fn is_of_section(address: &str, part: &str) -> bool {
    let host = link::host(address).map(link::site);
    if host.is_some_and(|site| text::fold(site) == part) {
        return false;
    }
    let mut folders = link::path(address).split('/').rev().skip(1);
    folders.any(|folder| text::fold(folder) == part)
}

/// Whether a feed is named by a site: "Weir Paper", "Weir Paper RSS", "Weir Paper » Feed", "RSS Weir Paper".
fn is_named(feed: &str, site: &str) -> bool {
    let begins = feed
        .strip_prefix(site)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let ends = feed
        .strip_suffix(site)
        .is_some_and(|rest| rest.ends_with(' ') && rest.len() <= 8);
    site.chars().count() >= 2 && !FEED.contains(&site) && (begins || ends)
}

#[cfg(test)]
mod tests {
    use super::{is_named, is_of_section, names_something};

    #[test]
    fn feeds_and_their_sites() {
        for feed in [
            "weir paper",
            "weir paper rss",
            "weir paper feed",
            "rss weir paper",
        ] {
            assert!(is_named(feed, "weir paper"), "{feed}");
        }
        for feed in ["weir papers", "the mill at the weir paper", "rss"] {
            assert!(!is_named(feed, "weir paper"), "{feed}");
        }
        assert!(!is_named("rss", "rss"));
        assert!(!is_named("news of the weir", "news"));
    }

    #[test]
    fn feeds_of_a_section_and_of_nothing() {
        assert!(is_of_section("/politics/feed", "politics"));
        assert!(!is_of_section("/feeds/politics", "politics"));
        assert!(!is_of_section(
            "https://rss.weir.example/weir/mills",
            "weir"
        ));
        for nothing in ["rss", "rss 2 0", "atom feed"] {
            assert!(!names_something(nothing), "{nothing}");
        }
        assert!(names_something("weir paper rss"));
    }
}
