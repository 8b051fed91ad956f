//! The page's own address where its head is silent: what its share buttons hand on, where its anchors lead, what it tells a
//! reader of embeds.

mod button;
mod said;

use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::html::tree::{Document, NodeId};
use crate::value::{link, text};
use button::{HANDED, leads_to, led_back, of_script, parameter, pressed, shared};
use said::{ADDRESSES, Said, Voice, add, join_services};
use std::borrow::Cow;
use std::collections::HashSet;

/// Most anchors looked up among the page's ids.
const ANCHORS: usize = 256;

/// Claims the address that most of the page's buttons and anchors name, if they are of one mind.
pub(in crate::html) fn read(document: &Document, base: Option<&str>, claims: &mut Claims<'_>) {
    if claims.iter().any(stated) {
        return;
    }
    let hostless = hostless(claims);
    let titles = Titles::of(claims);
    let mut said: Vec<Said> = Vec::new();
    let mut anchors: Vec<(NodeId, &str, &str)> = Vec::new();
    let mut linked = link::Sites::default();
    for id in document.ids() {
        let element = document.name(id);
        for (attribute, value) in document.attributes(id) {
            let link = (element, attribute) == ("a", "href");
            if let Some(address) = handed_on(document, id, element, attribute, value) {
                let service = button::service(value, &address);
                add(
                    &mut said,
                    &address,
                    1,
                    Voice::Own,
                    document.span(id),
                    service,
                );
            } else if hostless.as_deref().is_some_and(|path| ends_in(value, path)) {
                let voice = if link { Voice::Path } else { Voice::Own };
                add(&mut said, value, 2, voice, document.span(id), None);
            } else if link && titles.names(document, id) {
                add(&mut said, value, 2, Voice::Own, document.span(id), None);
            } else if let Some(address) = link.then(|| led_back(value)).flatten() {
                add(
                    &mut said,
                    &address,
                    1,
                    Voice::Second,
                    document.span(id),
                    None,
                );
            } else if link {
                linked.add(value.trim());
            }
            let anchor = (element == "a" && attribute == "href")
                .then(|| value.split_once('#'))
                .flatten();
            // `/#` is an address that somebody wrote by hand.
            let full = |(page, fragment): &(&str, &str)| {
                let joined = base.is_some() && page.starts_with('/') && !fragment.is_empty();
                joined || link::is_http(page.trim())
            };
            if let Some((page, fragment)) = anchor.filter(full) {
                if anchors.len() < ANCHORS {
                    anchors.push((id, page, fragment));
                }
            }
        }
    }
    own_anchors(document, base, &anchors, &mut said);
    said.retain(|said| match said.voice {
        Voice::Second => false,
        Voice::Path => linked.vouch_for(&said.address),
        Voice::Own => true,
    });
    let list = said.len() >= ADDRESSES;
    join_services(&mut said);
    let total: usize = said.iter().map(|said| said.times).sum();
    let Some(most) = said.iter().max_by_key(|said| said.times) else {
        return;
    };
    // One button may be a video's or a product's: its word counts where the page's links lead to the same site.
    let vouched = most.times > 1 || linked.vouch_for(&most.address);
    if vouched && leads(most, total, &said) && !list {
        claims.push(Claim {
            field: Field::Url,
            value: Value::text(most.address.clone()),
            span: most.span,
            source: Source::Prose,
            rule: "share buttons and anchors",
            weight: 0,
            basis: None,
        });
    }
}

/// Whether most of what a page hands on is one address, or so much of it that the others' are cards of other pages with a
/// button or two on each.
fn leads(most: &Said, total: usize, said: &[Said]) -> bool {
    let others = said.iter().filter(|own| own.address != most.address);
    let next = others.map(|own| own.times).max().unwrap_or(0);
    most.times * 3 >= total * 2 || most.times >= BAR && most.times >= next * 3
}

/// Least buttons of one page beside those of others: its bar is shown over the text and under it.
const BAR: usize = 6;

/// The address that an attribute hands on to a button's service or to a reader of embeds.
fn handed_on<'v>(
    document: &Document,
    id: NodeId,
    element: &str,
    attribute: &str,
    value: &'v str,
) -> Option<Cow<'v, str>> {
    match attribute {
        "href" if element == "a" => pressed(value),
        "href" if element == "link" => embed(document, id)
            .then(|| parameter(value, HANDED))
            .flatten(),
        "href" if element.starts_with("fb:") => Some(value.into()),
        // `<iframe src="https://social.example/plugins/like.php?href=…">`
        "src" if element == "iframe" => leads_to(value, &["like", "share"])
            .then(|| parameter(value, HANDED))
            .flatten(),
        "data-url" | "data-href" | "data-share-url" | "data-permalink" | "addthis:url"
            if !loads(element) && !leads_elsewhere(document, id, value) =>
        {
            shared(value).or_else(|| Some(value.into()))
        }
        // A button whose link opens a window says the same twice. Of other elements no script is kept.
        "onclick" => of_script(value).filter(|_| !is_pressed(document, id)),
        // `<a href="#" data-sharer-url="https://social.example/sharer.php?u=…">`
        _ if attribute.starts_with("data-") && value.contains('?') && !loads(element) => {
            shared(value).filter(|_| !is_pressed(document, id))
        }
        _ => None,
    }
}

/// Whether an element's own link hands the address on.
fn is_pressed(document: &Document, id: NodeId) -> bool {
    let href = document.attribute(id, "href");
    href.and_then(pressed).is_some()
}

/// The titles of the head, by which a headline is known that is a link to its own page: `<h1><a rel="bookmark" href="…">`.
struct Titles(Vec<String>);

impl Titles {
    fn of(claims: &Claims<'_>) -> Self {
        let titles = claims
            .iter()
            .filter(|claim| claim.field == Field::Headline && claim.source != Source::Prose);
        let folded = titles.filter_map(|claim| match &claim.value {
            Value::Text(title) => Some(text::fold(title)),
            _ => None,
        });
        Self(folded.take(TITLES).collect())
    }

    /// Whether a link is the permanent one of an entry that a title is of: of the entries of a list none is.
    fn names(&self, document: &Document, id: NodeId) -> bool {
        let bookmark = document
            .attribute(id, "rel")
            .is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word == "bookmark"));
        let whole = || document.attribute(id, "href").is_some_and(link::is_http);
        if !bookmark || !whole() {
            return false;
        }
        let shown = text::fold(&document.inner_text(id));
        shown.contains(' ') && self.0.iter().any(|title| title.starts_with(&shown))
    }
}

/// Titles that a headline is compared with.
const TITLES: usize = 8;

/// The path that the head names the page's address by, where neither it nor a `<base>` tells the host.
fn hostless(claims: &Claims<'_>) -> Option<String> {
    claims.iter().find_map(|claim| match &claim.value {
        Value::Text(path)
            if claim.field == Field::Url
                && matches!(claim.source, Source::Link | Source::OpenGraph)
                && path.len() > 1
                && path.starts_with('/') =>
        {
            Some(path.to_string())
        }
        _ => None,
    })
}

/// Whether a value is the whole address that a path is a part of.
fn ends_in(value: &str, path: &str) -> bool {
    value.ends_with(path) && link::is_http(value) && link::path(value) == link::path(path)
}

/// Whether the head names the page's address itself.
fn stated(claim: &Claim<'_>) -> bool {
    claim.field == Field::Url
        && claim.weight >= 0
        && matches!(claim.source, Source::Link | Source::OpenGraph)
        && matches!(&claim.value, Value::Text(url) if link::is_http(url))
}

/// Anchors whose target stands on the page itself say it as surely as two buttons: `https://paper.example/story#main`, and the bare `#` that a browser wrote out.
fn own_anchors(
    document: &Document,
    base: Option<&str>,
    anchors: &[(NodeId, &str, &str)],
    said: &mut Vec<Said>,
) {
    if anchors.is_empty() {
        return;
    }
    let ids: HashSet<&str> = document
        .ids()
        .flat_map(|id| document.attributes(id))
        .filter(|(name, _)| matches!(*name, "id" | "name"))
        .map(|(_, value)| value)
        .collect();
    // Lists of stories link to the comments under each; one comment's own number stands under its story alone.
    let comments = |fragment: &str| {
        let numbered = fragment.ends_with(|c: char| c.is_ascii_digit());
        !numbered
            && ["comment", "respond", "disqus"]
                .iter()
                .any(|word| fragment.starts_with(word))
    };
    let own: Vec<_> = anchors
        .iter()
        .filter(|(.., fragment)| {
            !comments(fragment) && (fragment.is_empty() || ids.contains(fragment))
        })
        .collect();
    // A menu leads to the parts of other pages, which the page may have too: `/about/#contact`.
    let paths: HashSet<&str> = own
        .iter()
        .filter(|(.., fragment)| !fragment.is_empty())
        .map(|(_, page, _)| link::path(page))
        .collect();
    for &&(id, page, fragment) in &own {
        if fragment.is_empty() || paths.len() == 1 && !is_in_menu(document, id) {
            let page = base.map_or_else(|| page.to_owned(), |base| link::join(base, page));
            add(said, &page, 2, Voice::Own, document.span(id), None);
        }
    }
}

/// Whether an element stands in a navigation.
fn is_in_menu(document: &Document, id: NodeId) -> bool {
    let mut around = document.ancestors(id).take(UP);
    around.any(|up| {
        document.name(up) == "nav" || document.attribute(up, "role") == Some("navigation")
    })
}

/// Levels above an anchor at which a navigation is looked for.
const UP: usize = 16;

/// `<link rel="alternate" type="application/json+oembed" href="https://paper.example/oembed?url=…">`. The same in XML says
/// nothing more.
fn embed(document: &Document, id: NodeId) -> bool {
    document
        .attribute(id, "type")
        .is_some_and(|kind| kind.ends_with("json+oembed"))
}

/// Elements that fetch what they name.
fn loads(name: &str) -> bool {
    matches!(
        name,
        "link" | "style" | "script" | "img" | "source" | "video" | "audio" | "iframe"
    )
}

/// Whether an element is a link to another address, which a script changes: `<a href="https://paper.example/x" data-href="…/log?m=8db5">`.
/// A button's own link leads to its service.
fn leads_elsewhere(document: &Document, id: NodeId, value: &str) -> bool {
    let Some(href) = document.attribute(id, "href").map(str::trim) else {
        return false;
    };
    let service = || link::host(href).is_some_and(link::is_network);
    link::is_http(href)
        && link::path(href) != link::path(value)
        && shared(href).is_none()
        && !service()
}
