//! What the addresses of a window say, and which of them is the page's.

use super::Scene;
use super::names::{folders, slug_words};
use crate::dump::shape::Shape;
use crate::span::Span;
use crate::value::alike::{Letters, letters};
use crate::value::link;
use std::cell::OnceCell;

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
    /// A file of the site's design: `/assets/`, `/theme/`.
    pub(in crate::dump) asset: bool,
    /// The file's name holds that of the page's domain.
    pub(in crate::dump) named: bool,
    /// What the file is: 0 a photograph, 1 a PNG, 2 a drawing, 3 of the web's own, 4 not said.
    pub(in crate::dump) file: u8,
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
    facts: UrlFacts,
    host: OnceCell<Letters>,
    path: OnceCell<Letters>,
}

impl Scene<'_> {
    /// What the address at `at` says; `None` where none stands.
    pub(in crate::dump) fn address(&self, at: usize) -> Option<&UrlFacts> {
        let address = self.addresses.get(at)?.as_ref()?;
        Some(&address.facts)
    }

    /// Letters of the host of the address at `at`.
    pub(super) fn host_of(&self, at: usize) -> Option<&Letters> {
        let address = self.addresses.get(at)?.as_ref()?;
        let host = || letters(link::host(self.text(at)).unwrap_or_default());
        Some(address.host.get_or_init(host))
    }

    /// Letters of the path of the address at `at`. Of a picture's address nothing is compared with names but its host.
    pub(super) fn path_of(&self, at: usize) -> Option<&Letters> {
        let address = self.addresses.get(at)?.as_ref()?;
        let path = || letters(link::path(self.text(at)));
        (!address.facts.image).then(|| address.path.get_or_init(path))
    }

    pub(super) fn read_addresses(&mut self) {
        let mut orders = [0usize; 3];
        let places = self.texts.iter().zip(&mut self.addresses);
        for (leaf, (url, slot)) in self.leaves.iter().zip(places) {
            if leaf.shape != Shape::Url {
                continue;
            }
            let mut facts = url_facts(url);
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
                host: OnceCell::new(),
                path: OnceCell::new(),
            });
        }
        let Some(page) = self.page_address() else {
            if let Some(site) = self.site_address() {
                let own = link::host(self.text(site)).unwrap_or_default();
                self.host = Some(letters(own));
                self.label = letters(link::site(own));
            }
            return;
        };
        let address = self.text(page);
        let own = link::host(address).unwrap_or_default();
        self.host = Some(letters(own));
        (self.slug, self.slug_is_latin) = slug_words(address);
        self.folders = folders(address);
        let domain = domain(own);
        self.label = letters(link::site(own));
        let label = memchr::memmem::Finder::new(&self.label);
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
            facts.named = facts.image
                && self.label.len() > 2
                && label.find(&letters(file_of(link::path(url)))).is_some();
        }
    }

    /// Where no page's address is stated, one that tells the site: its home page, its logo, a picture of the article's.
    fn site_address(&self) -> Option<usize> {
        let of = |is_it: fn(&UrlFacts) -> bool| {
            (0..self.leaves.len()).find(|&at| {
                let facts = self.address(at);
                facts.is_some_and(|facts| is_it(facts) && !facts.vocabulary)
            })
        };
        of(|facts| facts.home)
            .or_else(|| of(|facts| facts.logo))
            .or_else(|| of(|facts| facts.image))
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
    let slashes = memchr::memchr_iter(b'/', url.as_bytes())
        .find(|at| url.as_bytes().get(at + 1) == Some(&b'/'));
    let rest = slashes.and_then(|at| url.get(at + 2..)).unwrap_or_default();
    let tail = match url.strip_prefix('/') {
        Some(path) if slashes.is_none() => path,
        _ => rest.split_once('/').map_or("", |(_, tail)| tail),
    };
    let depth = path
        .as_bytes()
        .split(|&b| b == b'/')
        .filter(|segment| !segment.is_empty())
        .count();
    let file = file_of(path);
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    let picture = extension.len() <= 4 && link::is_ending_of_picture(extension);
    let hyphens = file.bytes().filter(|&b| matches!(b, b'-' | b'_')).count();
    let words = Words::of(url, Span::within(url, path), url.len() - tail.len());
    let picture_word = words.picture;
    let no_page = picture || picture_word && !file.ends_with("html") && hyphens < 4;
    UrlFacts {
        image: picture
            || (picture_word
                && (words.file
                    || tail.contains("width=")
                    || tail.contains("w=")
                    || tail.contains("%2F"))),
        logo: words.logo,
        slug: !no_page
            && (hyphens >= 3
                || file.bytes().filter(u8::is_ascii_digit).count() >= 5
                || depth >= 3 && file.len() > 12
                || path.len() > 60 && path.contains("%D")),
        home: depth == 0,
        profile: depth == 1 && tail.len() < 30 && !tail.contains('-'),
        author: words.author,
        vocabulary: rest.starts_with("schema.org"),
        listing: words.listing,
        script: words.script,
        dated: has_year(path.as_bytes()),
        fragment: memchr::memchr(b'#', tail.as_bytes()).is_some(),
        query: memchr::memchr(b'?', tail.as_bytes()).is_some(),
        picture_word,
        relative: url.starts_with("//"),
        trailing_slash: url.ends_with('/'),
        page: false,
        asset: words.asset,
        named: false,
        file: match extension.as_bytes() {
            [b'j' | b'J', ..] => 0,
            [b'p' | b'P', b'n' | b'N', ..] => 1,
            [b's' | b'S' | b'i' | b'I' | b'g' | b'G', _, _] => 2,
            [b'w' | b'W', b'e' | b'E', ..] | [b'a' | b'A', b'v' | b'V', ..] => 3,
            _ => 4,
        },
        depth,
        host: 3,
        order: 0,
    }
}

/// The last segment of a path.
fn file_of(path: &str) -> &str {
    path.trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
}

/// Whether a segment begins with a year: `/2023/`, `/202301`.
fn has_year(path: &[u8]) -> bool {
    memchr::memchr_iter(b'/', path).any(|at| {
        matches!(
            path.get(at + 1..at + 6),
            Some([
                b'1' | b'2',
                b'9' | b'0',
                b'0'..=b'9',
                b'0'..=b'9',
                b'/' | b'0' | b'1'
            ])
        )
    })
}

/// Which of the telling words an address holds, in any case: found in one pass over its bytes, for a run has dozens of addresses
/// and there are dozens of words.
#[derive(Debug, Default)]
struct Words {
    /// A word of pictures' addresses, anywhere.
    picture: bool,
    /// A picture's extension, behind the host.
    file: bool,
    /// A word of logos, behind the host.
    logo: bool,
    /// A folder of authors, in the path.
    author: bool,
    /// A folder of lists of articles, in the path.
    listing: bool,
    /// A word of addresses that are no page's, anywhere.
    script: bool,
    /// A folder of a site's design, in the path.
    asset: bool,
}

impl Words {
    fn of(url: &str, path: Span, tail: usize) -> Self {
        let mut words = Self::default();
        let bytes = url.as_bytes();
        for (at, pair) in bytes.windows(2).enumerate() {
            let &[first, second] = pair else {
                continue;
            };
            let ends = BEGINNINGS.get(usize::from(first));
            // Nearly all places.
            if ends.is_none_or(|ends| ends >> (second & 31) & 1 == 0) {
                continue;
            }
            let candidates = beginning(first | 0x20, second | 0x20);
            for (word, kind) in candidates {
                let end = at + word.len();
                let same = bytes
                    .get(at..end)
                    .is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()));
                if !same {
                    continue;
                }
                let in_path = at >= path.start && end <= path.end;
                match kind {
                    Kind::Picture => words.picture = true,
                    Kind::Script => words.script = true,
                    Kind::File => words.file |= at >= tail,
                    Kind::Logo => words.logo |= at >= tail,
                    Kind::Author => words.author |= in_path,
                    Kind::Listing => words.listing |= in_path,
                    Kind::Asset => words.asset |= in_path,
                }
            }
        }
        words.script |= memchr::memchr(b'{', bytes).is_some();
        words
    }
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Picture,
    File,
    Logo,
    Author,
    Listing,
    Script,
    Asset,
}

/// By the first byte of a word: one bit for each end (five bits) of the second.
#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
static BEGINNINGS: [u32; 256] = {
    let mut beginnings = [0; 256];
    let mut first = 0u8;
    while first < 128 {
        let mut second = 32u8;
        while second < 128 {
            if !beginning(first | 0x20, second | 0x20).is_empty() {
                beginnings[first as usize] |= 1 << (second & 31);
            }
            second += 1;
        }
        first += 1;
    }
    beginnings
};

/// The telling words that begin with two letters.
const fn beginning(first: u8, second: u8) -> &'static [(&'static str, Kind)] {
    use Kind::{Asset, Author, File, Listing, Logo, Picture, Script};
    match (first, second) {
        (b'i', b'm') => &[("image", Picture), ("img", Picture)],
        (b'm', b'e') => &[("media", Picture)],
        (b'h', b'e') => &[("header", Logo)],
        (b'p', b'h') => &[("photo", Picture)],
        (b'p', b'i') => &[("picture", Picture)],
        (b'u', b'p') => &[("upload", Picture)],
        (b'c', b'd') => &[("cdn", Picture)],
        (b's', b't') => &[("static", Picture), ("static", Asset)],
        (b'a', b's') => &[("asset", Asset)],
        (b't', b'h') => &[("thumb", Picture), ("theme", Asset)],
        (b'd', b'i') => &[("dist/", Asset)],
        (b'd', b'e') => &[("design", Asset), ("default", Asset)],
        (b'f', b'a') => &[("favicon", Asset)],
        (b'p', b'u') => &[("publisher", Logo)],
        (b'a', b'v') => &[("avatar", Picture)],
        (b'f', b'o') => &[("foto", Picture)],
        (b'r', b'e') => &[("resize", Picture), ("resource", Asset)],
        (b'w', b'i') => &[("width=", Picture)],
        (b'.', b'j') => &[(".jp", File)],
        (b'.', b'p') => &[(".png", File)],
        (b'l', b'o') => &[("logo", Logo)],
        (b'i', b'c') => &[("icon", Logo)],
        (b'b', b'r') => &[("brand", Logo)],
        (b'/', b'a') => &[("/author", Author), ("/autor", Author), ("/auteur", Author)],
        (b'/', b'b') => &[("/by/", Author)],
        (b'/', b'c') => &[("/contributor", Author), ("/category", Listing)],
        (b'/', b'p') => &[
            ("/people/", Author),
            ("/profile", Author),
            ("/person", Author),
        ],
        (b'/', b'r') => &[("/redak", Author)],
        (b'/', b's') => &[("/staff", Author), ("/section", Listing)],
        (b'/', b't') => &[
            ("/team", Author),
            ("/tag/", Listing),
            ("/tags/", Listing),
            ("/topic", Listing),
            ("/tema", Listing),
            ("/thema", Listing),
        ],
        (b'/', b'u') => &[("/user", Author)],
        (b'/', b'w') => &[("/writer", Author)],
        (b'/', b'#') => &[("/#/schema", Script)],
        (b's', b'e') => &[("search", Script)],
        (b'e', b'm') => &[("embed", Script)],
        (b'p', b'l') => &[("player", Script)],
        (b'r', b's') => &[("rss", Script)],
        (b'a', b'm') => &[("amp", Script)],
        (b'y', b'o') => &[("youtu", Script)],
        _ => &[],
    }
}

/// A host from the name of its site on: `paper.co.uk` of `news.paper.co.uk`.
fn domain(host: &str) -> &str {
    let start = host.rfind(link::site(host)).unwrap_or(0);
    host.get(start..).unwrap_or(host)
}
