//! The addresses that a page hands on, each counted once under what its buttons add to it.

use crate::html::head;
use crate::span::Span;
use crate::value::{link, tracking};

/// Most addresses weighed; a page that hands on more is a list of other pages.
pub(super) const ADDRESSES: usize = 64;

/// An address that the page handed on, how often, and where it did so first.
pub(super) struct Said {
    pub(super) address: String,
    pub(super) times: usize,
    pub(super) span: Span,
    pub(super) voice: Voice,
    /// The services that it was handed to with a query, where they may count their readers apart.
    services: Vec<String>,
}

/// Who says that an address is the page's: the surest that did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Voice {
    /// A link to log in leads back to where its site likes, as a rule to the page: it bears out what another says.
    Second,
    /// A link whose end is the path that the head names: other sites have such a path as well.
    Path,
    Own,
}

/// Counts an address that can be a page's own; `service` is the host of the button that it is handed to.
pub(super) fn add(
    said: &mut Vec<Said>,
    address: &str,
    times: usize,
    voice: Voice,
    span: Span,
    service: Option<&str>,
) {
    let address = head::clean(address.split('#').next().unwrap_or(address));
    let address = without_doubled_strokes(tracking::without(before_campaign(&address)));
    let address = of_story(&address);
    if !is_story(address) {
        return;
    }
    let same = |own: &Said| own.address.trim_end_matches('/') == address.trim_end_matches('/');
    let apart = |own: &Said| is_counted_apart(own, address, service);
    let known = said.iter().position(same);
    if let Some(own) = known
        .or_else(|| said.iter().position(apart))
        .and_then(|at| said.get_mut(at))
    {
        own.times += times;
        own.voice = own.voice.max(voice);
        if known.is_none() {
            own.address = in_common(&own.address, address);
        }
        let room = SERVICES.saturating_sub(own.services.len());
        own.services
            .extend(service.map(str::to_owned).into_iter().take(room));
    } else if said.len() < ADDRESSES {
        said.push(Said {
            address: address.to_owned(),
            times,
            span,
            voice,
            services: service.map(str::to_owned).into_iter().collect(),
        });
    }
}

/// The address before the first name of a campaign: what a button adds behind it counts its readers as well.
fn before_campaign(address: &str) -> &str {
    let marks = ["?utm_", "&utm_"].iter();
    let cut = marks.filter_map(|mark| address.find(mark)).min();
    cut.and_then(|cut| address.get(..cut)).unwrap_or(address)
}

/// Whether two buttons hand one address to two services, with a query that tells where a reader comes from: `?cid=shared.one` and
/// `?cid=shared.two`. One service is handed two addresses on lists.
fn is_counted_apart(own: &Said, address: &str, service: Option<&str>) -> bool {
    let (one, two) = (parted(&own.address), parted(address));
    let unknown = |service| !own.services.iter().any(|own| own == service);
    let short = |query: &str| query.split('&').nth(PAIRS).is_none();
    one.0 == two.0
        && one.1 != two.1
        && short(one.1)
        && short(two.1)
        && (1..SERVICES).contains(&own.services.len())
        && service.is_some_and(unknown)
}

/// An address and its query.
fn parted(address: &str) -> (&str, &str) {
    address.split_once('?').unwrap_or((address, ""))
}

/// An address with what two of its queries have in common.
fn in_common(one: &str, other: &str) -> String {
    let (page, query) = parted(one);
    let (_, others) = parted(other);
    let both = query
        .split('&')
        .filter(|pair| others.split('&').any(|other| other == *pair));
    let kept: Vec<&str> = both.filter(|pair| !pair.is_empty()).collect();
    if kept.is_empty() {
        return page.to_owned();
    }
    format!("{page}?{}", kept.join("&"))
}

/// Most services of one address: pages have five buttons.
const SERVICES: usize = 16;

/// Most pairs of a query that are compared.
const PAIRS: usize = 16;

/// The path without the strokes that a template set twice: `https://paper.example//mill//`.
fn without_doubled_strokes(address: String) -> String {
    let path = link::path(&address);
    if !path.contains("//") || path.contains("://") {
        return address;
    }
    let Some(at) = address.find(path) else {
        return address;
    };
    let mut single = String::with_capacity(path.len());
    for c in path.chars() {
        if c != '/' || !single.ends_with('/') {
            single.push(c);
        }
    }
    let (head, tail) = (address.get(..at), address.get(at + path.len()..));
    format!(
        "{}{single}{}",
        head.unwrap_or_default(),
        tail.unwrap_or_default()
    )
}

/// Whether an address can be a story's own: no front page, no account at a social network, no short link, no file of the page's
/// making.
fn is_story(address: &str) -> bool {
    const FILES: &[&str] = &["css", "js", "json", "xml", "mp4", "mp3"];
    let path = link::path(address).trim_matches('/');
    let file = path.rsplit_once('.').is_some_and(|(_, ending)| {
        link::is_ending_of_picture(ending) || FILES.contains(&ending.to_ascii_lowercase().as_str())
    });
    link::is_http(address)
        && !path.is_empty()
        && !file
        && !link::is_short(address)
        && !link::host(address).is_some_and(link::is_network)
}

/// The page's address where a button leads to what readers say of it: `https://paper.example/mill/comments`.
fn of_story(address: &str) -> &str {
    const COMMENTS: &[&str] = &["/comments", "/comments/"];
    let story = COMMENTS.iter().find_map(|end| address.strip_suffix(end));
    story
        .filter(|story| link::path(story).len() > 1)
        .unwrap_or(address)
}
