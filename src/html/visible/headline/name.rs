//! The site's name over every page, in an h1 above the headline's own heading.

use super::{Page, is_home, led_to};
use crate::block::Region;
use crate::claim::{Basis, Claim, Field, Value};
use crate::html::tree::{Document, NodeId};
use crate::html::visible::running::SENTENCES;
use crate::value::letter::is_alphanumeric;
use crate::value::{link, section, text};
use std::cell::OnceCell;

/// How many times as long as the site's name the headline is, where both are headings.
const BRIEF: usize = 2;

/// What the site's name over every page has less of a claim than the article's heading.
pub(super) const OVER_THE_PAGE: i16 = 60;

/// Most addresses that a head states for its page, and most links home that a page shows, that are looked at.
const ADDRESSES: usize = 8;
const HOMES: usize = 8;

/// A heading that may be the headline below the site's name.
struct Below {
    shown: String,
    id: NodeId,
}

/// The h1 that begins the title is the site's name where a heading says the rest of it, and far more: "The Mill | The wheel turns again",
/// and with a colon, which headlines have too, where it leads up, as blogs have it, or the head states it as the site's name. Then the
/// heading below it may be short; then, and in the banner of the page, it may stand last in the title too, as forums have it. Never is a
/// heading the headline that is the site's name itself: of a letter to subscribe to, or in the page's foot.
pub(super) fn over_the_page(
    page: &Page<'_>,
    head: &[Claim<'_>],
    headings: &mut [Claim<'_>],
    places: &[NodeId],
    titles: &[String],
    own: &[String],
) {
    let before_colon = |name: &str| {
        head.iter().any(|claim| match &claim.value {
            Value::Text(title) if claim.field == Field::Headline => title
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(':')),
            _ => false,
        })
    };
    let folded = |claim: &Claim<'_>| text::fold(&claim.value.to_string());
    let stands_for_h1 = |claim: &Claim<'_>| claim.basis == Some(Basis::StandsForH1);
    let below = headings.iter().zip(places);
    let below = below.filter(|(claim, _)| stands_for_h1(claim));
    let below: Vec<Below> = below
        .map(|(claim, &id)| Below {
            shown: folded(claim),
            id,
        })
        .collect();
    let homes = OnceCell::new();
    let is_site = |heading: &str| {
        let homes = homes.get_or_init(|| links_home(page));
        is_stated(head, heading) || is_host(own, heading) || homes.iter().any(|one| one == heading)
    };
    // Wikis have it in brackets behind the page's name: "upkeep:grease_the_shaft [Mill Wiki]".
    let bracketed = |name: &str| {
        head.iter().any(|claim| match &claim.value {
            Value::Text(title) if claim.field == Field::Headline => title
                .strip_suffix(']')
                .and_then(|title| title.strip_suffix(name))
                .is_some_and(|title| title.ends_with(" [")),
            _ => false,
        })
    };
    let last = places.last().copied();
    for (claim, &id) in headings.iter_mut().zip(places) {
        let linked = || {
            page.document
                .named_in(page.document.descendants(id), "a")
                .next()
                .is_some()
        };
        if Some(id) != last && linked() && bracketed(&claim.value.to_string()) {
            claim.weight -= OVER_THE_PAGE;
            continue;
        }
        if stands_for_h1(claim) || below.is_empty() {
            continue;
        }
        let name = folded(claim);
        let stated = is_stated(head, &name);
        let signed = is_beside_sign(page.document, id);
        let named = stated || signed || leads_up(page, id, own);
        if before_colon(&claim.value.to_string()) && !named {
            continue;
        }
        let text = OnceCell::new();
        let over_text = |at: NodeId| {
            let text = text.get_or_init(|| text_below(page, id));
            at > id && (stated || text.is_none_or(|text| at < text))
        };
        let says_the_rest = |rest: &str| {
            below.iter().any(|heading| {
                let long = || heading.shown.len() >= name.len() * BRIEF;
                let between = rest.strip_suffix(heading.shown.as_str());
                // "Mill Board • View topic - The wheel sticks"
                let said =
                    || between.is_some_and(|between| between.split_whitespace().count() <= SAID);
                (is_set_off(between) || signed && said())
                    && (long() || named && over_text(heading.id))
                    && !is_site(&heading.shown)
            })
        };
        // In a banner that does not lead home stands the article's headline as well, and below it a short heading of its part.
        let says_more = |heading: &Below| {
            named
                || is_in_banner(page.document, id)
                    && text::columns(&heading.shown) > text::columns(&name)
        };
        let says_the_start = |start: &str| {
            below.iter().any(|heading| {
                is_set_off(start.strip_prefix(heading.shown.as_str()))
                    && says_more(heading)
                    && heads_article(page, heading)
                    && over_text(heading.id)
                    && !is_site(&heading.shown)
            })
        };
        let mut rests = titles.iter().filter_map(|title| title.strip_prefix(&name));
        let mut starts = titles.iter().filter_map(|title| title.strip_suffix(&name));
        if rests.any(says_the_rest) || starts.any(says_the_start) {
            claim.weight -= OVER_THE_PAGE;
        }
    }
}

/// Most words of what boards call a thread in a title.
const SAID: usize = 3;

/// Whether a heading stands right behind a link home that shows no word: the sign of the site, whose name the heading is.
fn is_beside_sign(document: &Document, id: NodeId) -> bool {
    let before = document.children(document.parent(id));
    let before = before.take_while(|&one| one != id);
    let before = before.filter(|&one| !document.name(one).is_empty()).last();
    before.is_some_and(|sign| {
        document.name(sign) == "a"
            && document
                .attribute(sign, "href")
                .is_some_and(|href| is_home(href.trim()))
            && document.inner_text(sign).is_empty()
    })
}

/// Whether no word stands between two parts of a title.
fn is_set_off(between: Option<&str>) -> bool {
    between.is_some_and(|sign| !sign.contains(is_alphanumeric))
}

/// Whether the head states a name as the site's.
fn is_stated(head: &[Claim<'_>], name: &str) -> bool {
    head.iter()
        .filter(|claim| matches!(claim.field, Field::IsPartOf | Field::Publisher))
        .filter_map(|claim| match &claim.value {
            Value::Text(site) => Some(&**site),
            Value::Agent(agent) => agent.name.as_deref(),
            _ => None,
        })
        .any(|site| text::fold(site) == name)
}

/// Whether a name is that of the page's own host, `mill-gazette.example`.
fn is_host(own: &[String], name: &str) -> bool {
    let plain = |text: &str| -> String { text.chars().filter(|&c| is_alphanumeric(c)).collect() };
    let name = plain(name);
    own.iter()
        .filter_map(|url| link::host(url))
        .any(|host| plain(&link::site(host).to_lowercase()) == name || plain(host) == name)
}

/// Most nodes of a sign.
const SIGN: usize = 12;

/// What the page's links home show.
fn links_home(page: &Page<'_>) -> Vec<String> {
    let document = page.document;
    let leads = |&id: &NodeId| {
        let href = document.attribute(id, "href").map(text::trim);
        href.is_some_and(|href| !href.is_empty() && is_home(href))
    };
    let homes = document.named("a").filter(leads).take(HOMES);
    let mut shown = Vec::new();
    for id in homes {
        shown.push(text::fold(&document.inner_text(id)));
        let inside = document.descendants(id).take(SIGN);
        let pictures = inside.filter_map(|inner| document.attribute(inner, "alt"));
        shown.extend(pictures.map(text::fold));
    }
    shown
}

fn is_heading(document: &Document, id: NodeId) -> bool {
    matches!(document.name(id), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Where the text below a heading begins: a heading behind that is a part's of it, or stands below the article.
fn text_below(page: &Page<'_>, id: NodeId) -> Option<NodeId> {
    let document = page.document;
    let runs = |&id: &NodeId| {
        let text = document.text(id);
        text.is_some_and(|text| text.len() >= SENTENCES) && !page.place(id).is_of_frame()
    };
    (id..document.ids().end).find(runs)
}

/// Whether a heading may be an article's: no section's name, and none of the page's foot, which may name the site again.
fn heads_article(page: &Page<'_>, heading: &Below) -> bool {
    let place = page.place(heading.id);
    is_heading(page.document, heading.id)
        && place.region != Region::ContentInfo
        && !place.minor
        && !section::is_section(&heading.shown)
}

/// Whether an element stands in the banner of the page: what holds the first h1 has no region, for an article's header does.
fn is_in_banner(document: &Document, id: NodeId) -> bool {
    let is_banner =
        |up| document.name(up) == "header" || document.attribute(up, "role") == Some("banner");
    let is_part = |up| matches!(document.name(up), "main" | "article" | "section");
    document.ancestors(id).any(is_banner) && !document.ancestors(id).any(is_part)
}

/// The addresses that the head states for the page: but its short one, `/?p=123`, where another is stated, for it tells no place.
pub(super) fn addresses<'c>(claims: impl Iterator<Item = &'c Claim<'c>>) -> Vec<String> {
    let stated = claims.filter_map(|claim| match &claim.value {
        Value::Text(url) if claim.field == Field::Url => Some(&**url),
        _ => None,
    });
    let stated = stated.filter(|url| link::is_http(url)).take(ADDRESSES);
    let mut own: Vec<String> = stated.map(str::to_owned).collect();
    let tells = |url: &str| !url.contains('?') && link::path(url).len() > 1;
    if own.iter().any(|url| tells(url)) {
        own.retain(|url| tells(url));
    }
    own
}

/// Whether a heading is a link to the front page, or to that of a part of the site below which the page's own address lies: `/techo/` of
/// `/techo/2011/05/wheel.html`. A headline leads to its own page, `/2011/05/wheel/`.
pub(super) fn leads_up(page: &Page<'_>, id: NodeId, own: &[String]) -> bool {
    led_to(page, id).is_some_and(|href| match href {
        "" => false,
        _ if own.is_empty() => is_home(href),
        _ => own
            .iter()
            .any(|own| lies_below(own, &link::join(own, href))),
    })
}

/// Whether an address lies strictly below another's directory. `?m=1` is the front page of a blog for small screens; the second page of an
/// article lies below its first.
fn lies_below(own: &str, up: &str) -> bool {
    let site = |url| link::host(url).map(|host| link::site(host).to_lowercase());
    let asks = |url: &str| url.split_once('?').map(|(_, asked)| asked.to_owned());
    if up.contains('#') || site(own) != site(up) || asks(up).is_some_and(|asked| asked != "m=1") {
        return false;
    }
    let (folder, file) = link::path(up).rsplit_once('/').unwrap_or_default();
    let folder = match file {
        _ if file.is_empty() || file.starts_with("index.") => folder,
        _ => link::path(up),
    };
    let rest = link::path(own).strip_prefix(folder);
    rest.is_some_and(|rest| {
        let below = rest.trim_matches('/');
        let is_part =
            !folder.is_empty() && below.len() <= 2 && below.bytes().all(|b| b.is_ascii_digit());
        let is_file = rest.starts_with('/') && !below.is_empty() && !below.starts_with("index.");
        is_file && !is_part || below.is_empty() && asks(own).is_some()
    })
}
