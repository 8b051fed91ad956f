//! The addresses that a page hands on, each counted once under what its buttons add to it.

use crate::html::head;
use crate::span::Span;
use crate::value::{link, tracking};
use std::collections::HashSet;

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
    let same = |own: &&mut Said| own.address.trim_end_matches('/') == address.trim_end_matches('/');
    if let Some(own) = said.iter_mut().find(same) {
        own.times += times;
        own.voice = own.voice.max(voice);
        let new = service.filter(|new| !own.services.iter().any(|own| own == new));
        let room = SERVICES.saturating_sub(own.services.len());
        own.services
            .extend(new.map(str::to_owned).into_iter().take(room));
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

/// Counts as one what several services are handed, each with a query that tells where its readers come from: `?cid=shared.one` and
/// `?cid=shared.two`.
pub(super) fn join_services(said: &mut Vec<Said>) {
    let mut joined: Vec<Said> = Vec::with_capacity(said.len());
    while let Some(first) = (!said.is_empty()).then(|| said.remove(0)) {
        let page = parted(&first.address).0.to_owned();
        let is_of_page = |own: &Said| parted(&own.address).0 == page;
        let (mut alike, others): (Vec<Said>, Vec<Said>) = said.drain(..).partition(is_of_page);
        *said = others;
        alike.insert(0, first);
        match counted_apart(&alike) {
            Some(address) => joined.extend(
                alike
                    .into_iter()
                    .reduce(|one, other| Said {
                        times: one.times + other.times,
                        voice: one.voice.max(other.voice),
                        ..one
                    })
                    .map(|one| Said { address, ..one }),
            ),
            None => joined.append(&mut alike),
        }
    }
    *said = joined;
}

/// What the addresses of one page have in common, where each is handed to a service of its own and what they differ in counts readers.
/// One service is handed two addresses on lists, and an address that two services are handed stands.
fn counted_apart(alike: &[Said]) -> Option<String> {
    let (first, others) = alike.split_first()?;
    let short = |own: &Said| parted(&own.address).1.split('&').nth(PAIRS).is_none();
    if others.is_empty() || !alike.iter().all(short) {
        return None;
    }
    let common = others.iter().fold(first.address.clone(), |common, own| {
        in_common(&common, &own.address)
    });
    let kept = parted(&common).1;
    let counts = |own: &Said| {
        let pairs = parted(&own.address).1.split('&');
        let mut dropped = pairs.filter(|pair| !kept.split('&').any(|kept| kept == *pair));
        own.address == common
            || own.services.len() == 1 && dropped.all(|pair| pair.is_empty() || !chooses(pair))
    };
    let services = || alike.iter().flat_map(|own| &own.services);
    let distinct: HashSet<&String> = services().collect();
    (alike.iter().all(counts) && distinct.len() == services().count()).then_some(common)
}

/// Whether a pair of a query chooses a story: by a number, or called as what does.
fn chooses(pair: &str) -> bool {
    #[rustfmt::skip]
    const NAMES: &[&str] = &[
        "p", "v", "t", "q", "s", "a", "n", "article", "story", "post", "news", "item", "topic", "thread", "page", "doc", "document", "node", "title", "name",
        "slug", "key", "path", "url", "file", "view", "action", "mode", "date", "cat", "category", "section", "tag", "lang", "language", "locale", "hl", "video",
        "show", "module", "option", "code", "no",
    ];
    // An id of a campaign is one of the few that name no story.
    const CAMPAIGNS: &[&str] = &["cid", "icid", "mcid", "wtcid"];
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let name = name.to_ascii_lowercase();
    let is_id = name.ends_with("id") && !CAMPAIGNS.contains(&&*name);
    is_id || NAMES.contains(&&*name) || value.bytes().all(|b| b.is_ascii_digit())
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

/// The page's address where a button leads to what readers say of it: `https://paper.example/news/old-mill/comments`.
fn of_story(address: &str) -> &str {
    const COMMENTS: &[&str] = &["/comments", "/comments/"];
    let address = without_leaf(address);
    let story = COMMENTS.iter().find_map(|end| address.strip_suffix(end));
    story
        .filter(|story| is_called_as_story(link::path(story)))
        .unwrap_or(address)
}

/// The address without the leaf on which one of many comments stands: `https://paper.example/mill/comment-page-2/`.
fn without_leaf(address: &str) -> &str {
    const LEAF: &str = "/comment-page-";
    let leaf = address.rsplit_once(LEAF).filter(|(_, leaf)| {
        let leaf = leaf.trim_end_matches('/');
        !leaf.is_empty() && leaf.bytes().all(|b| b.is_ascii_digit())
    });
    // The story's own address ends in the stroke.
    leaf.and_then(|(story, _)| address.get(..=story.len()))
        .unwrap_or(address)
}

/// Whether a path ends as a story's does, in a number, a file or several words: `/politics/comments` is a section.
fn is_called_as_story(path: &str) -> bool {
    let (above, last) = path.rsplit_once('/').unwrap_or(("", path));
    let words = last.split(['-', '_']).filter(|word| !word.is_empty());
    let fewest = if above.is_empty() { 3 } else { 2 };
    last.contains(|c: char| c == '.' || c.is_ascii_digit()) || words.count() >= fewest
}
