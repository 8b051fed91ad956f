//! The site's name where no statement gives it: what ends the title, and names the page's feed, its link home, its host or the holder of the
//! rights as well.

mod sign;

use super::tree::{Document, NodeId};
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::span::Span;
use crate::value::company::is_legal_form;
use crate::value::letter::{has_cjk, is_alphabetic};
use crate::value::{link, section, text};
use sign::{homes, is_logo_of, labels};
use std::collections::HashMap;

/// What stands between headline and site.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", "｜", " ｜ ",
];

/// The same where no blank parts words: `水车停转_文化_溪流网`.
const BARE: &[&str] = &["_", "-", "|"];

/// Stands there as well, and within headlines: "Photo: Jane Weir", whose rights are hers.
const COLON: &[&str] = &[": "];

/// Words of a feed's title that name no site.
const FEED: &[&str] = &["rss", "atom", "feed", "feeds", "news", "home", "xml"];

/// Most bytes of a name.
const NAME: usize = 60;

/// The site's name by what the head, the links and the address say.
pub(super) fn read(document: &Document, claims: &Claims<'_>) -> Option<Claim<'static>> {
    let title = Title::of(document, claims, COLON)?;
    let ends = &title.ends;
    let stated = hosts(claims);
    let linked = stated.is_empty().then(|| most_linked(document));
    let hosts: Vec<&str> = stated.iter().copied().chain(linked.flatten()).collect();
    let feed = || {
        let name = of_feed(document, ends)?;
        Some((name, "end of the title that names the feed"))
    };
    let home = || {
        let name = of_home(document, claims, &hosts, ends)?;
        Some((name, "end of the title that names the link home"))
    };
    let host = || {
        let name = of_host(&hosts, ends)?;
        Some((name, "end of the title that names the host"))
    };
    let start = || {
        let name = of_host(&stated, &title.starts)?;
        Some((name, "beginning of the title that names the host"))
    };
    let (name, rule) = feed().or_else(home).or_else(host).or_else(start)?;
    Some(title.claim(name, rule))
}

/// The site's name by the notice of rights and the link home, once the visible page has been read: saved copies of old pages have no other.
pub(super) fn of_page(document: &Document, claims: &Claims<'_>) -> Option<Claim<'static>> {
    let of_title = || {
        let title = Title::of(document, claims, &[])?;
        let name = of_holder(claims, &title.ends)?;
        Some(title.claim(name, "end of the title that names the holder of the rights"))
    };
    of_title().or_else(|| sign::of_sign(document, claims))
}

/// The head's title, where no site is stated.
struct Title<'t> {
    span: Span,
    /// What may be the site's name, and the same folded.
    ends: Vec<(&'t str, String)>,
    /// The same of the beginning, "Weir Paper - Log in": a headline stands there more often.
    starts: Vec<(&'t str, String)>,
    weight: i16,
}

/// How much more the end of a title says than the name of what readers buy does.
const BESIDE_SOLD: i16 = 220;

impl<'t> Title<'t> {
    fn of(document: &Document, claims: &'t Claims<'_>, more: &[&str]) -> Option<Self> {
        let mut stated = claims.iter().filter(|claim| claim.field == Field::IsPartOf);
        let sold = stated.clone().next().is_some();
        if stated.any(|claim| claim.basis != Some(Basis::Sold)) {
            return None;
        }
        let (title, span) = claims.iter().find_map(|claim| match &claim.value {
            Value::Text(text)
                if claim.field == Field::Headline && claim.source == Source::Title =>
            {
                Some((&**text, claim.span))
            }
            _ => None,
        })?;
        let headlines = headlines(document, claims);
        let parts = |part: fn(&'t str, &str) -> Option<&'t str>| -> Vec<(&'t str, String)> {
            let bare = if has_cjk(title) { BARE } else { &[] };
            let separators = SEPARATORS.iter().chain(bare).chain(more);
            separators
                .filter_map(|by| Some(part(title, by)?.trim()))
                .filter(|part| part.len() <= NAME)
                .map(|part| (part, text::fold(part)))
                .filter(|(_, folded)| !headlines.contains(folded))
                .collect()
        };
        let ends = parts(|title, by| Some(title.rsplit_once(by)?.1));
        // The title of a site's first page is its name with its motto.
        let first = claims.iter().any(|claim| match &claim.value {
            Value::Text(url) => claim.field == Field::Url && link::path(url).len() < 2,
            _ => false,
        });
        let mut starts = parts(|title, by| Some(title.split_once(by)?.0));
        starts.retain(|_| !first);
        (!ends.is_empty() || !starts.is_empty()).then_some(Self {
            span,
            ends,
            starts,
            weight: if sold { BESIDE_SOLD } else { 0 },
        })
    }

    fn claim(&self, name: &str, rule: &'static str) -> Claim<'static> {
        Claim {
            field: Field::IsPartOf,
            value: Value::text(name.to_owned()),
            span: self.span,
            source: Source::Title,
            rule,
            weight: self.weight,
            basis: None,
        }
    }
}

/// The end of the title that the page's feed is called by.
fn of_feed<'t>(document: &Document, ends: &[(&'t str, String)]) -> Option<&'t str> {
    // Behind the site's feed stand those of its parts.
    let (feed, address) = document
        .named("link")
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
    hosts: &[&str],
    ends: &[(&'t str, String)],
) -> Option<&'t str> {
    let ends: Vec<&(&str, String)> = ends
        .iter()
        .filter(|(_, folded)| !is_common(folded))
        .collect();
    homes(document, hosts).find_map(|id| {
        let names: Vec<String> = labels(document, id).map(|name| text::fold(&name)).collect();
        let end = ends.iter().find(|(end, folded)| {
            let proper = || is_proper(end) || is_holder(claims, folded);
            names.iter().any(|name| is_logo_of(name, folded)) || names.contains(folded) && proper()
        })?;
        Some(end.0)
    })
}

/// Whether a name is more than one common word: "Übersicht" and "Obituaries" lead home as well.
fn is_proper(name: &str) -> bool {
    let capitals = name.chars().skip(1).any(char::is_uppercase);
    let cased = name.contains(char::is_lowercase);
    name.contains([' ', '.']) || capitals || !cased
}

/// Whether the copyright is held by whom a name names: "Weir Paper", "Weir Paper Ltd". What more the holder is called is another name:
/// "Saltwick" is not of the Saltwick Courier Company.
fn is_holder(claims: &Claims<'_>, folded: &str) -> bool {
    let mut holders = claims
        .iter()
        .filter(|claim| claim.field == Field::CopyrightHolder);
    holders.any(|claim| {
        let holder = text::fold(&claim.value.to_string());
        holder.strip_prefix(folded).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with(' ') && rest.split_whitespace().all(is_of_legal_form)
        })
    })
}

/// The hosts that the page's addresses have.
fn hosts<'c>(claims: &'c Claims<'_>) -> Vec<&'c str> {
    let hosts = claims.iter().filter_map(|claim| match &claim.value {
        Value::Text(url) if claim.field == Field::Url => link::host(url),
        _ => None,
    });
    hosts.take(HOMES).collect()
}

/// The end of the title that a host is called.
fn of_host<'t>(hosts: &[&str], ends: &[(&'t str, String)]) -> Option<&'t str> {
    hosts.iter().find_map(|host| {
        let end = ends.iter().find(|(_, folded)| is_called(host, folded))?;
        Some(end.0)
    })
}

/// Whether a folded name is a host's: `Weir Paper` and `weir-paper.example` of weir-paper.example.
fn is_called(host: &str, folded: &str) -> bool {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let own = folded.replace(' ', "");
    let mut names = [link::site(host), host].into_iter();
    own.len() >= 3
        && names.any(|name| without_article(&text::squeezed(name)) == without_article(&own))
}

/// Whether sites call a section or their home page so.
fn is_common(folded: &str) -> bool {
    section::is_section(folded) || section::is_home(folded)
}

/// A squeezed name without "the", which hosts have and names have not, or the other way round.
fn without_article(name: &str) -> &str {
    name.strip_prefix("the")
        .filter(|rest| rest.len() >= 3)
        .unwrap_or(name)
}

/// The host that most of a page's links lead to: saved pages have lost their own address more often than their menu. Links without
/// a host lead to the page's own, which a review of somebody's camera links less often than the camera's maker.
fn most_linked(document: &Document) -> Option<&str> {
    let base = document.named("base").next();
    let base = base.and_then(|id| link::host(document.attribute(id, "href")?));
    let mut counts: HashMap<Option<&str>, usize> = HashMap::new();
    let links = document.named("a");
    let addresses = links.filter_map(|id| document.attribute(id, "href").map(str::trim));
    for address in addresses.filter(|address| leads_off(address)).take(LINKS) {
        *counts.entry(link::host(address).or(base)).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let (host, count) = counts
        .into_iter()
        .max_by_key(|&(host, count)| (count, host))?;
    host.filter(|_| count >= OFTEN && count * 2 > all)
}

/// Whether an address is of a page, and no place of this one or a program's.
fn leads_off(address: &str) -> bool {
    link::is_http(address)
        || !(address.is_empty() || address.starts_with('#') || has_scheme(address))
}

/// Whether an address begins with a scheme: `javascript:`, `mailto:`.
fn has_scheme(address: &str) -> bool {
    let before = address.split(['/', '?', '#']).next().unwrap_or(address);
    before.contains(':')
}

/// The end of the title that the notice of rights names.
fn of_holder<'t>(claims: &Claims<'_>, ends: &[(&'t str, String)]) -> Option<&'t str> {
    let holds = |folded: &str| folded.len() >= 3 && !is_common(folded) && is_holder(claims, folded);
    Some(ends.iter().find(|(_, folded)| holds(folded))?.0)
}

/// Whether a folded word says which kind of company one is; of "S.p.A." there are three.
fn is_of_legal_form(word: &str) -> bool {
    word.chars().nth(1).is_none() || is_legal_form(word)
}

/// Most feeds and headings asked.
const FEEDS: usize = 8;
const HEADINGS: usize = 4;
/// Most links home asked: logo, name, menu, footer.
const HOMES: usize = 8;
/// Most links asked for their host, and how many of one make it the page's.
const LINKS: usize = 400;
const OFTEN: usize = 4;
/// Most nodes of a heading.
const LINE: usize = 24;

/// The title of a feed that the head links to, and its address.
fn feed(document: &Document, id: NodeId) -> Option<(&str, &str)> {
    let is = |name: &str, words: &[&str]| {
        let value = document.attribute(id, name).unwrap_or_default();
        words.iter().any(|word| value.contains(word))
    };
    let linked =
        is("rel", &["alternate"]) && is("type", &["application/rss+xml", "application/atom+xml"]);
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
        let inside = document.descendants(id);
        let line = inside.start..inside.end.min(inside.start + LINE);
        document.named_in(line, "a").next().is_some()
    };
    let headings = document.named("h1").filter(|&id| !linked(id));
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
