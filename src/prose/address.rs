//! The page's own address among those it links to: its slug says what the headline says, its share buttons hold it, links to its
//! own parts (`#comments`, `?print=1`, `/feed/`) begin with it.

use super::page::{Leaf, Page};
use super::shared;
use crate::value::link;
use crate::value::text::fold;
use std::borrow::Cow;
use std::collections::HashMap;

/// Addresses of a page that are looked at.
const LOOKED_AT: usize = 4000;
/// What the evidence for an address must come to.
const ENOUGH: u32 = 4;

/// What speaks for an address.
#[derive(Debug, Default)]
struct Evidence {
    /// Of its slug's words the share that the headline has, 0–100.
    slug: usize,
    /// Links to its own parts.
    parts: Vec<String>,
    /// Share buttons that hold it.
    shared: u32,
    /// Ways back, and what may be share buttons.
    back: u32,
    /// The headline is a link to it.
    headline: bool,
}

impl Evidence {
    fn sum(&self) -> u32 {
        let slug = match self.slug {
            75.. => 4,
            50.. => 2,
            _ => 0,
        };
        let parts = self.parts.len().min(4) as u32;
        // A way back alone proves nothing: it may lead to an account.
        let back = if self.shared > 0 { self.back } else { 0 };
        slug + parts + 2 * (self.shared + back).min(2) + 2 * u32::from(self.headline)
    }
}

/// The page's own address, where one alone has the most evidence and that is enough.
pub(super) fn find(
    addresses: &[Cow<'_, str>],
    headline: &str,
    linked: Option<&str>,
) -> Option<String> {
    let words: Vec<String> = fold(headline).split(' ').map(str::to_owned).collect();
    let mut found: HashMap<String, Evidence> = HashMap::new();
    for address in addresses
        .iter()
        .take(LOOKED_AT)
        .filter(|address| address.len() <= 2000)
    {
        let is_page = |url: &str| !link::is_short(url) && !link::is_file(url);
        if let Some(own) = shared::shared_address(address) {
            // A pin holds the picture's address, and some buttons a shortener's.
            let (base, _) = parted(&own);
            let shared = u32::from(is_page(base));
            found.entry(base.to_owned()).or_default().shared += shared;
        } else if let Some(own) = shared::way_back(address) {
            let (base, _) = parted(&own);
            found.entry(base.to_owned()).or_default().back += 1;
        } else if link::is_http(address) && address.matches("://").count() == 1 {
            let (base, part) = parted(address);
            let evidence = found.entry(base.to_owned()).or_default();
            if let Some(part) = part.filter(|part| !evidence.parts.iter().any(|own| own == part)) {
                evidence.parts.push(part.to_owned());
            }
        }
    }
    if let Some(linked) = linked.filter(|linked| link::is_http(linked)) {
        let (base, _) = parted(linked);
        found.entry(base.to_owned()).or_default().headline = true;
    }
    for (address, evidence) in &mut found {
        evidence.slug = agreement(address, &words);
    }
    let mut ranked: Vec<(u32, usize, String)> = found
        .into_iter()
        .filter(|(address, _)| link::path(address).len() > 1)
        .map(|(address, evidence)| (evidence.sum(), evidence.slug, address))
        .filter(|(sum, ..)| *sum >= ENOUGH)
        .collect();
    ranked.sort_unstable_by(|a, b| b.cmp(a));
    let (top, slug, address) = ranked.first()?;
    // Manuals link to the parts of all their pages: parts alone are no proof.
    let rival = ranked
        .get(1)
        .is_some_and(|(sum, other, _)| sum == top && (other == slug || *slug < 50));
    (!rival).then(|| address.clone())
}

/// The addresses that a page writes out, where its links are lost.
pub(super) fn written<'a>(page: &Page<'_, 'a>) -> impl Iterator<Item = Cow<'a, str>> {
    let lines = page.leaves.iter().filter(|leaf| leaf.has_address());
    let lines = lines.map(Leaf::text);
    lines
        .flat_map(str::split_whitespace)
        .map(|word| word.trim_matches(|c| "()<>[]\"'.,;“”«»".contains(c)))
        .filter(|word| link::is_http(word) && !link::is_file(word))
        .map(|word| Cow::Owned(word.to_owned()))
        .take(LOOKED_AT)
}

/// Beginnings of queries of a page's own tools; other queries choose the page.
const TOOLS: &[&str] = &[
    "print",
    "share",
    "replytocom",
    "utm_",
    "amp",
    "output",
    "view",
    "nb=",
];

/// An address and which part of the page it leads to.
fn parted(address: &str) -> (&str, Option<&str>) {
    if let Some((base, part)) = address.split_once('#') {
        return (base.trim_end_matches('/'), Some(part));
    }
    if let Some((base, query)) = address.split_once('?') {
        if TOOLS.iter().any(|tool| query.starts_with(tool)) {
            return (base.trim_end_matches('/'), Some(query));
        }
        return (address, None);
    }
    let address = address.trim_end_matches('/');
    for part in ["/feed", "/amp", "/print", "/embed", "/trackback"] {
        if let Some(base) = address.strip_suffix(part) {
            return (base, Some(part));
        }
    }
    (address, None)
}

/// Whether an address says what a folded headline says.
pub(super) fn says(address: &str, headline: &str) -> bool {
    let words: Vec<String> = headline.split(' ').map(str::to_owned).collect();
    agreement(address, &words) >= 50
}

/// Of the words of an address's last telling segment, the share that the headline has as well; three at least.
fn agreement(address: &str, headline: &[String]) -> usize {
    let path = link::path(address).to_ascii_lowercase();
    path.split('/')
        .map(|segment| {
            let segment = segment.split('.').next().unwrap_or(segment);
            let words: Vec<&str> = segment
                .split(['-', '_', '+'])
                .filter(|word| word.len() > 2 && !word.bytes().any(|b| b.is_ascii_digit()))
                .collect();
            let hits = words
                .iter()
                .filter(|word| headline.iter().any(|own| is_written(own, word)))
                .count();
            if hits < 3 {
                return 0;
            }
            let of = words.len().max(headline.len().min(8) / 2);
            (hits * 100).checked_div(of).unwrap_or(0)
        })
        .max()
        .unwrap_or(0)
}

/// Whether a word of the headline is a word of an address, whatever its letters that are not ASCII have become: `mühle`, `muehle`.
pub(super) fn is_written(word: &str, slug: &str) -> bool {
    if word.is_ascii() {
        return word == slug;
    }
    let mut parts = word.split(|c: char| !c.is_ascii());
    let head = parts.next().unwrap_or("");
    let tail = parts.next_back().unwrap_or("");
    head.len() + tail.len() >= 2
        && slug.len() > head.len() + tail.len()
        && slug.len() <= word.len() + 2
        && slug.starts_with(head)
        && slug.ends_with(tail)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_slug_says_what_the_headline_says() {
        let addresses = [
            "https://paper.example/news".into(),
            "https://paper.example/2024/die-muehle-dreht-sich-wieder.html".into(),
            "https://paper.example/2024/der-bach-steigt-wieder-an.html".into(),
        ];
        assert_eq!(
            find(&addresses, "Die Mühle dreht sich wieder", None).as_deref(),
            Some("https://paper.example/2024/die-muehle-dreht-sich-wieder.html")
        );
        assert_eq!(find(&addresses, "Der Müller singt", None), None);
        let back = [
            "https://paper.example/login?next=https://paper.example/muehle-dreht-sich-wieder"
                .into(),
        ];
        assert_eq!(
            find(&back, "Die Mühle dreht sich wieder", None).as_deref(),
            Some("https://paper.example/muehle-dreht-sich-wieder")
        );
        assert_eq!(find(&back, "Der Müller singt", None), None);
        let capitals = ["https://paper.example/The-Mill-Turns-Again".into()];
        assert_eq!(
            find(&capitals, "The mill turns again", None).as_deref(),
            Some("https://paper.example/The-Mill-Turns-Again")
        );
    }

    #[test]
    fn one_button_and_one_form() {
        let links = ["social.example/sharer.php?u", "links.example/submit?url"]
            .map(|link| format!("https://{link}=https://paper.example/p/77").into());
        assert_eq!(
            find(&links, "The mill", None).as_deref(),
            Some("https://paper.example/p/77")
        );
        assert_eq!(find(&links[1..], "The mill", None), None);
    }

    #[test]
    fn links_to_its_own_parts() {
        let parts = ["#top", "#comments", "?print=1", "/feed/"]
            .map(|part| format!("https://paper.example/p/77{part}").into());
        assert_eq!(
            find(&parts, "The mill", None).as_deref(),
            Some("https://paper.example/p/77")
        );
        assert_eq!(find(&parts[..2], "The mill", None), None);
    }
}
