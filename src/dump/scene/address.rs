//! What the addresses of a window say, and which of them is the page's.

use super::Scene;
use super::letters::letters;
use super::names::slug_words;
use crate::dump::shape::Shape;
use crate::value::link;

/// What an address says of itself.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::dump) struct UrlFacts {
    pub(in crate::dump) image: bool,
    pub(in crate::dump) logo: bool,
    pub(in crate::dump) slug: bool,
    pub(in crate::dump) home: bool,
    pub(in crate::dump) profile: bool,
    pub(in crate::dump) author: bool,
    pub(in crate::dump) vocabulary: bool,
    pub(in crate::dump) listing: bool,
    pub(in crate::dump) script: bool,
    pub(in crate::dump) dated: bool,
    pub(in crate::dump) fragment: bool,
    pub(in crate::dump) query: bool,
    pub(in crate::dump) picture_word: bool,
    pub(in crate::dump) relative: bool,
    pub(in crate::dump) trailing_slash: bool,
    /// It is the address that the window takes for the page's.
    pub(in crate::dump) page: bool,
    /// Path segments.
    pub(in crate::dump) depth: usize,
    /// 0 the page's host, 1 the same domain, 2 another, 3 no page address known.
    pub(in crate::dump) host: u8,
    /// How many addresses of its kind stand before it.
    pub(in crate::dump) order: usize,
}

/// An address of the window: what it says, and the letters of its host and path, with which names are compared.
#[derive(Debug)]
pub(super) struct Address {
    pub(super) facts: UrlFacts,
    pub(super) host: String,
    pub(super) path: String,
}

impl Scene<'_> {
    /// What the address at `at` says; `None` where none stands.
    pub(in crate::dump) fn address(&self, at: usize) -> Option<&UrlFacts> {
        let address = self.addresses.get(at)?.as_ref()?;
        Some(&address.facts)
    }

    pub(super) fn read_addresses(&mut self) {
        let mut orders = [0usize; 3];
        let places = self.texts.iter().zip(&mut self.addresses);
        for (leaf, (url, slot)) in self.leaves.iter().zip(places) {
            if leaf.shape != Shape::Url {
                continue;
            }
            let mut facts = url_facts(url);
            // Of a picture's address nothing is compared with names but its host.
            let path = if facts.image { "" } else { link::path(url) };
            let [pictures, pages, others] = &mut orders;
            let order = if facts.image {
                pictures
            } else if facts.slug {
                pages
            } else {
                others
            };
            facts.order = *order;
            *order += 1;
            *slot = Some(Address {
                facts,
                host: letters(link::host(url).unwrap_or_default()),
                path: letters(path),
            });
        }
        let Some(page) = self.page_address() else {
            return;
        };
        let address = self.text(page);
        let own = link::host(address).unwrap_or_default();
        self.host = Some(letters(own));
        self.slug = slug_words(address);
        self.folders = link::path(address)
            .trim_end_matches('/')
            .rsplit_once('/')
            .map(|(folders, _)| folders);
        let domain = domain(own);
        for (url, slot) in self.texts.iter().zip(&mut self.addresses) {
            let Some(Address { facts, .. }) = slot else {
                continue;
            };
            let host = link::host(url).unwrap_or_default();
            facts.host = if host == own {
                0
            } else if host.ends_with(domain) {
                1
            } else {
                2
            };
            facts.page = *url == address;
        }
    }

    /// The address with the longest slug that is no picture, the first of equals: pages' addresses repeat their headline.
    fn page_address(&self) -> Option<usize> {
        let candidates = (0..self.leaves.len()).filter(|at| {
            self.address(*at).is_some_and(|facts| {
                !facts.image && !facts.vocabulary && !facts.fragment && facts.depth > 0
            })
        });
        candidates.max_by_key(|&at| {
            let facts = self.address(at).copied().unwrap_or_default();
            (
                facts.slug,
                !facts.profile && !facts.author,
                link::path(self.text(at)).len().min(60),
                usize::MAX - at,
            )
        })
    }
}

/// What an address says of itself, alone.
pub(in crate::dump) fn url_facts(url: &str) -> UrlFacts {
    let path = link::path(url);
    let rest = url.split_once("//").map_or("", |(_, rest)| rest);
    let tail = rest.split_once('/').map_or("", |(_, tail)| tail);
    let depth = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .count();
    let file = path
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let lower = |words: &[&str], text: &str| words.iter().any(|word| contains_folded(text, word));
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    let picture = [
        "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "bmp", "ico",
    ]
    .iter()
    .any(|known| extension.eq_ignore_ascii_case(known));
    let hyphens = file.bytes().filter(|&b| matches!(b, b'-' | b'_')).count();
    let picture_word = lower(
        &[
            "image", "img", "media", "photo", "picture", "upload", "cdn", "static", "avatar",
            "thumb", "foto", "resize", "width=",
        ],
        url,
    );
    let no_page = picture || picture_word && !file.ends_with("html") && hyphens < 4;
    UrlFacts {
        image: picture
            || (picture_word
                && (tail.contains("width=")
                    || tail.contains("w=")
                    || tail.contains("%2F")
                    || contains_folded(tail, ".jp")
                    || contains_folded(tail, ".png"))),
        logo: lower(&["logo", "icon", "brand"], tail),
        slug: !no_page
            && (hyphens >= 3
                || file.bytes().filter(u8::is_ascii_digit).count() >= 5
                || depth >= 3 && file.len() > 12
                || path.contains("%D") && path.len() > 60),
        home: depth == 0,
        profile: depth == 1 && !tail.contains('-') && tail.len() < 30,
        author: lower(
            &[
                "/author",
                "/autor",
                "/people/",
                "/profile",
                "/staff",
                "/contributor",
                "/by/",
                "/user",
                "/writer",
                "/auteur",
                "/redak",
                "/person",
                "/team",
            ],
            path,
        ),
        vocabulary: rest.starts_with("schema.org"),
        listing: lower(
            &[
                "/tag/",
                "/tags/",
                "/category",
                "/topic",
                "/section",
                "/tema",
                "/thema",
            ],
            path,
        ),
        script: lower(
            &[
                "search",
                "{",
                "embed",
                "player",
                "rss",
                "amp",
                "youtu",
                "/#/schema",
            ],
            url,
        ),
        dated: path.as_bytes().windows(6).any(|w| {
            matches!(
                w,
                [
                    b'/',
                    b'1' | b'2',
                    b'9' | b'0',
                    b'0'..=b'9',
                    b'0'..=b'9',
                    b'/' | b'0' | b'1'
                ]
            )
        }),
        fragment: tail.contains('#'),
        query: tail.contains('?'),
        picture_word,
        relative: url.starts_with("//"),
        trailing_slash: url.ends_with('/'),
        page: false,
        depth,
        host: 3,
        order: 0,
    }
}

/// Whether `text` holds the lower-case ASCII `word`, in any case.
fn contains_folded(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let Some((&first, _)) = word.split_first() else {
        return true;
    };
    let upper = first.to_ascii_uppercase();
    memchr::memchr2_iter(first, upper, text).any(|at| {
        text.get(at..at + word.len())
            .is_some_and(|part| part.eq_ignore_ascii_case(word))
    })
}

/// The last two labels of a host, or three where the second is short (`co.uk`).
fn domain(host: &str) -> &str {
    let mut ends = host.rmatch_indices('.').map(|(at, _)| at);
    let (last, second, third) = (ends.next(), ends.next(), ends.next());
    let start = match (last, second, third) {
        (Some(last), Some(second), third) if last - second <= 4 => third.map_or(0, |at| at + 1),
        (Some(_), Some(second), _) => second + 1,
        _ => 0,
    };
    host.get(start..).unwrap_or(host)
}
