//! The leaves of a window of a dump with what must be known of them all before one can be judged: copies, the page's address and its
//! slug, the order of the times, lists.

use super::leaf::Leaf;
use super::shape::Shape;
use super::tail;
use crate::block::Block;
use crate::value::link;
use std::collections::HashMap;

/// A window of leaves and its common facts. Built in linear time.
#[derive(Debug)]
pub(super) struct Scene<'s> {
    pub(super) leaves: &'s [Leaf],
    texts: Vec<&'s str>,
    /// Some block is cut into several leaves: nested items keep one block.
    pub(super) has_items: bool,
    /// Facts of the addresses, by leaf.
    pub(super) urls: HashMap<usize, UrlFacts, Fast>,
    /// Times in minutes since 1970 at UTC, by leaf, in reading order.
    pub(super) times: Vec<(usize, i64)>,
    copies: Vec<Copies>,
    facts: Vec<TextFacts>,
    /// Hashes of the words of the page address's slug, sorted.
    slug: Vec<u32>,
    /// Letters of host and path of the addresses, by leaf.
    url_letters: HashMap<usize, (String, String), Fast>,
    /// Letters of the host of the page's address.
    host: Option<String>,
    /// Path of the page's address up to its last segment.
    folders: Option<&'s str>,
    longest: Option<usize>,
    /// The first text of headline's length.
    opening: Option<usize>,
    /// Hashes of the pieces of comma lists, sorted, and of all short texts, sorted.
    pieces: Vec<u64>,
    short: Vec<u64>,
}

/// A hasher for small keys that are numbers already; deterministic.
pub(super) type Fast = std::hash::BuildHasherDefault<Fold>;

/// Multiplies once; the keys are indices or FNV hashes.
#[derive(Debug, Default)]
pub(super) struct Fold(u64);

impl std::hash::Hasher for Fold {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv(bytes);
    }

    fn write_usize(&mut self, key: usize) {
        self.0 = (key as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// Equal leaves of a leaf.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Copies {
    /// How many others.
    pub(super) count: usize,
    /// The leaf before is one.
    pub(super) before: bool,
    /// The leaf after is one.
    pub(super) after: bool,
    /// It is the first of them.
    pub(super) first: bool,
}

/// What an address says of itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct UrlFacts {
    pub(super) image: bool,
    pub(super) logo: bool,
    pub(super) slug: bool,
    pub(super) home: bool,
    pub(super) profile: bool,
    pub(super) author: bool,
    pub(super) vocabulary: bool,
    pub(super) listing: bool,
    pub(super) script: bool,
    pub(super) dated: bool,
    pub(super) fragment: bool,
    pub(super) query: bool,
    pub(super) picture_word: bool,
    pub(super) relative: bool,
    pub(super) trailing_slash: bool,
    /// It is the address that the window takes for the page's.
    pub(super) page: bool,
    /// Path segments.
    pub(super) depth: usize,
    /// 0 the page's host, 1 the same domain, 2 another, 3 no page address known.
    pub(super) host: u8,
    /// How many addresses of its kind stand before it.
    pub(super) order: usize,
}

/// What a text says of itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TextFacts {
    pub(super) width_bucket: usize,
    pub(super) words_bucket: usize,
    pub(super) end: usize,
    pub(super) case: usize,
    pub(super) list: usize,
    pub(super) marks: [bool; 14],
    pub(super) person: bool,
    pub(super) tail: bool,
    pub(super) order: usize,
    /// Words and case together: how names of people, sections and tags differ.
    pub(super) name_shape: usize,
    /// Rank by length among the texts, longest first.
    pub(super) rank: usize,
}

impl<'s> Scene<'s> {
    pub(super) fn new(leaves: &'s [Leaf], blocks: &'s [Block<'_>]) -> Self {
        let texts: Vec<&str> = leaves.iter().map(|leaf| leaf.text(blocks)).collect();
        let mut scene = Self {
            leaves,
            has_items: leaves.iter().any(|leaf| !leaf.first),
            urls: HashMap::with_hasher(Fast::default()),
            times: Vec::new(),
            copies: copies(&texts),
            facts: vec![TextFacts::default(); leaves.len()],
            slug: Vec::new(),
            url_letters: HashMap::with_hasher(Fast::default()),
            host: None,
            folders: None,
            longest: None,
            opening: None,
            pieces: Vec::new(),
            short: Vec::new(),
            texts,
        };
        scene.read_urls();
        scene.read_texts();
        scene
    }

    /// Text of a leaf.
    pub(super) fn text(&self, at: usize) -> &'s str {
        self.texts.get(at).copied().unwrap_or_default()
    }

    pub(super) fn copies(&self, at: usize) -> Copies {
        self.copies.get(at).copied().unwrap_or_default()
    }

    pub(super) fn text_facts(&self, at: usize) -> TextFacts {
        self.facts.get(at).copied().unwrap_or_default()
    }

    /// The leaf is of a shape that people do not write: an address, a time, a flag, a language tag.
    pub(super) fn is_machine(&self, at: usize) -> bool {
        self.leaves.get(at).is_some_and(|leaf| {
            matches!(
                leaf.shape,
                Shape::Url
                    | Shape::Time
                    | Shape::Flag
                    | Shape::Selector
                    | Shape::Duration
                    | Shape::Email
            )
        })
    }

    /// The number of an integer leaf.
    pub(super) fn number(&self, at: usize) -> i64 {
        self.text(at).trim_end_matches("px").parse().unwrap_or(0)
    }

    /// What stands at `at`: a kind of address, text, e-mail, time; 0 where nothing does.
    pub(super) fn kind(&self, at: Option<usize>) -> usize {
        let Some((at, leaf)) = at.and_then(|at| Some((at, self.leaves.get(at)?))) else {
            return 0;
        };
        match leaf.shape {
            Shape::Url => match self.urls.get(&at) {
                Some(facts) if facts.logo => 1,
                Some(facts) if facts.image => 2,
                Some(facts) if facts.page => 3,
                Some(facts) if facts.author => 4,
                Some(facts) if facts.home => 5,
                Some(facts) if facts.profile => 6,
                Some(facts) if facts.slug => 7,
                _ => 8,
            },
            Shape::Text => 9 + usize::from(self.text_facts(at).width_bucket > 5),
            Shape::Email => 11,
            Shape::Phone => 12,
            Shape::Time | Shape::Day => 13,
            Shape::Flag => 14,
            _ => 15,
        }
    }

    /// The text against the folders of the page's address: a section is often one of them.
    pub(super) fn folder(&self, at: usize) -> usize {
        let Some(path) = self.folders.filter(|path| path.len() > 1) else {
            return 0;
        };
        let text = self.text(at);
        if text.len() < 3 || text.len() > 40 {
            return 1;
        }
        let name = letters(text);
        let mut folders = path
            .split('/')
            .filter(|folder| folder.len() > 2)
            .map(letters);
        if name.len() < 3 {
            1
        } else if folders.clone().any(|folder| folder == name) {
            4
        } else if folders.any(|folder| {
            folder.len() > 3 && (folder.starts_with(&name) || name.starts_with(&folder))
        }) {
            3
        } else {
            2
        }
    }

    fn read_urls(&mut self) {
        let mut orders = [0usize; 3];
        for (at, leaf) in self.leaves.iter().enumerate() {
            match leaf.shape {
                Shape::Url => {
                    let url = self.texts.get(at).copied().unwrap_or_default();
                    let mut facts = url_facts(url);
                    // Of a picture's address nothing is compared with names but its host.
                    let path = if facts.image { "" } else { link::path(url) };
                    let host = letters(link::host(url).unwrap_or_default());
                    self.url_letters.insert(at, (host, letters(path)));
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
                    self.urls.insert(at, facts);
                }
                Shape::Time | Shape::Day => {
                    if let Some(minutes) = minutes(self.texts.get(at).copied().unwrap_or_default())
                    {
                        self.times.push((at, minutes));
                    }
                }
                _ => {}
            }
        }
        let Some(page) = self.page_address() else {
            for facts in self.urls.values_mut() {
                facts.host = 3;
            }
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
        for (&at, facts) in &mut self.urls {
            let host = self
                .texts
                .get(at)
                .and_then(|url| link::host(url))
                .unwrap_or_default();
            facts.host = if host == own {
                0
            } else if host.ends_with(domain) {
                1
            } else {
                2
            };
            facts.page = self.texts.get(at) == self.texts.get(page);
        }
    }

    /// The address with the longest slug that is no picture, the first of equals: pages' addresses repeat their headline.
    fn page_address(&self) -> Option<usize> {
        let candidates = (0..self.leaves.len()).filter(|at| {
            self.urls.get(at).is_some_and(|facts| {
                !facts.image && !facts.vocabulary && !facts.fragment && facts.depth > 0
            })
        });
        candidates.max_by_key(|&at| {
            let facts = self.urls.get(&at).copied().unwrap_or_default();
            (
                facts.slug,
                !facts.profile && !facts.author,
                link::path(self.text(at)).len().min(60),
                usize::MAX - at,
            )
        })
    }

    fn read_texts(&mut self) {
        let mut order = 0;
        let mut longest = 200;
        for at in 0..self.leaves.len() {
            let shape = self.leaves.get(at).map(|leaf| leaf.shape);
            if !matches!(shape, Some(Shape::Text | Shape::Language | Shape::Phone)) {
                continue;
            }
            let text = self.text(at);
            let mut facts = text_facts(text);
            facts.order = order;
            if self.opening.is_none() && (20..200).contains(&text.len()) {
                self.opening = Some(at);
            }
            order += 1;
            if text.len() > longest {
                longest = text.len();
                self.longest = Some(at);
            }
            if facts.list > 0 && text.len() < 1000 {
                self.pieces.extend(
                    text.split([',', '،', '、', ';'])
                        .map(|piece| fnv(piece.trim().as_bytes())),
                );
            } else if text.len() < 100 {
                self.short.push(fnv(text.as_bytes()));
            }
            if let Some(slot) = self.facts.get_mut(at) {
                *slot = facts;
            }
        }
        let mut lengths: Vec<(usize, usize)> = (0..self.leaves.len())
            .filter(|&at| {
                self.leaves
                    .get(at)
                    .is_some_and(|leaf| leaf.shape == Shape::Text)
            })
            .map(|at| (self.text(at).len(), at))
            .collect();
        lengths.sort_unstable_by(|a, b| b.cmp(a));
        let mut rank = 0;
        let mut last = None;
        for (length, at) in lengths {
            // Copies share a rank.
            if last.is_some_and(|last| last != length) {
                rank += 1;
            }
            last = Some(length);
            if let Some(facts) = self.facts.get_mut(at) {
                facts.rank = rank;
            }
        }
        self.pieces.sort_unstable();
        self.short.sort_unstable();
    }

    /// The ranks of up to three times and the place of this one among them, as one number: 0 for more, 1 for a lone one.
    pub(super) fn time_pattern(&self, order: usize) -> usize {
        let value = |at: usize| self.times.get(at).map_or(0, |time| time.1);
        let relation = |a: i64, b: i64| match b - a {
            0 => 0,
            1..1440 => 1,
            1440.. => 2,
            -1440..0 => 3,
            _ => 4,
        };
        match self.times.len() {
            1 => 1,
            2 => 2 + order * 5 + relation(value(0), value(1)),
            3 => 16 + order * 25 + relation(value(0), value(1)) * 5 + relation(value(1), value(2)),
            _ => 0,
        }
    }

    /// How much of a text's words the slug of the page's address holds: 0 none … 6 all; `None` where there is no slug or no text to compare.
    pub(super) fn slug_overlap(&self, at: usize) -> Option<usize> {
        let text = self.text(at);
        if self.slug.len() < 2 || text.len() > 400 {
            return None;
        }
        let mut words = 0usize;
        let mut shared = 0usize;
        for word in folded_words(text) {
            words += 1;
            shared += usize::from(self.slug.binary_search(&word).is_ok());
        }
        if words == 0 {
            return None;
        }
        let recall = shared * 100 / self.slug.len();
        let precision = shared * 100 / words;
        let both = recall.min(100) + precision;
        Some(
            match both {
                0 => 0,
                1..=50 => 1,
                51..=90 => 2,
                91..=120 => 3,
                121..=150 => 4,
                151..=180 => 5,
                _ => 6,
            } + if words < 3 { 7 } else { 0 },
        )
    }

    /// The text against the host of the page, and of the addresses beside it.
    pub(super) fn name_match(&self, at: usize) -> usize {
        let text = self.text(at);
        if text.len() > 60 {
            return 15;
        }
        let name: String = letters(text);
        if name.len() < 2 {
            return 14;
        }
        let relation = |host: Option<&String>| -> usize {
            let Some(host) = host else {
                return 0;
            };
            if host.starts_with(&name) || name.len() >= 4 && host.contains(&name) {
                2
            } else {
                usize::from(name.len() >= 6 && host.len() >= 6 && common_prefix(&name, host) >= 5)
            }
        };
        let near = |at: Option<usize>| {
            at.and_then(|at| self.url_letters.get(&at))
                .map(|(host, _)| host)
        };
        let own = relation(self.host.as_ref());
        let beside = relation(near(at.checked_sub(1))).max(relation(near(Some(at + 1))));
        own * 3 + beside
    }

    /// Whether the path of the address `url` holds the words of the text `name`: `/staff/jane-doe` and "Jane Doe".
    pub(super) fn path_has_name(&self, url: usize, name: usize) -> bool {
        let Some((_, path)) = self
            .url_letters
            .get(&url)
            .filter(|_| !self.urls.contains_key(&name))
        else {
            return false;
        };
        let text = self.text(name);
        if text.len() > 60 || text.len() < 3 {
            return false;
        }
        let mut words = text
            .split(' ')
            .map(letters)
            .filter(|word| word.len() > 1)
            .peekable();
        words.peek().is_some() && words.all(|word| path.contains(word.as_str()))
    }

    /// Whether a text of an article's length is there.
    pub(super) fn has_long_text(&self) -> bool {
        self.longest.is_some_and(|at| self.text(at).len() > 800)
    }

    /// The text against the longest text of the window: it is the longest, it opens it, it is long too.
    pub(super) fn against_longest(&self, at: usize) -> usize {
        let Some(longest) = self.longest else {
            return 0;
        };
        if longest == at
            && self.opening.is_none_or(|first| {
                first == at || !text_opens_with(self.text(at), self.text(first))
            })
        {
            return 1
                + usize::from(self.text(at).len() > 800)
                + usize::from(self.text(at).len() > 2000);
        }
        let (text, body) = (self.text(at), self.text(longest));
        // A clip's line strings its name and description together: it opens with a headline that stands alone elsewhere.
        if text.len() > 40
            && self
                .opening
                .is_some_and(|first| first != at && text_opens_with(text, self.text(first)))
        {
            return 8;
        }
        let opening: String = text.chars().take(30).collect();
        match (text.len() > 60 && body.starts_with(&opening), at < longest) {
            (true, true) => 4,
            (true, false) => 5,
            (false, true) => 6,
            (false, false) => 7,
        }
    }

    /// The text against the first text of headline's length: shorter, alike, longer, much longer; before or after it.
    pub(super) fn against_opening(&self, at: usize) -> usize {
        let Some(first) = self.opening else {
            return 0;
        };
        let (own, opening) = (self.text(at).len(), self.text(first).len());
        let length = match own * 10 / opening.max(1) {
            _ if first == at => return 15,
            0..=3 => 0,
            4..=7 => 1,
            8..=13 => 2,
            14..=25 => 3,
            26..=60 => 4,
            _ => 5,
        };
        1 + length + if at < first { 6 } else { 0 }
    }

    /// The leaf is a piece of a list, or a list whose pieces are leaves.
    pub(super) fn list_match(&self, at: usize) -> usize {
        let text = self.text(at);
        if self.text_facts(at).list > 0 && text.len() < 1000 {
            let pieces = text.split([',', '،', '、', ';']);
            let (mut all, mut found) = (0, 0);
            for piece in pieces {
                all += 1;
                found += usize::from(
                    self.short
                        .binary_search(&fnv(piece.trim().as_bytes()))
                        .is_ok(),
                );
            }
            return match (found, all) {
                (0, _) => 1,
                (found, all) if found == all => 4,
                (found, all) if found * 2 >= all => 3,
                _ => 2,
            };
        }
        usize::from(text.len() < 100 && self.pieces.binary_search(&fnv(text.as_bytes())).is_ok())
            * 5
    }
}

/// Whether `text` is longer than `head` and begins with it.
fn text_opens_with(text: &str, head: &str) -> bool {
    text.len() > head.len() && text.starts_with(head)
}

fn copies(texts: &[&str]) -> Vec<Copies> {
    let mut seen: HashMap<u64, (usize, usize), Fast> =
        HashMap::with_capacity_and_hasher(texts.len(), Fast::default());
    let hashes: Vec<u64> = texts
        .iter()
        .map(|text| fnv(text.get(..64).unwrap_or(text).as_bytes()) ^ text.len() as u64)
        .collect();
    for (at, &hash) in hashes.iter().enumerate() {
        seen.entry(hash).or_insert((0, at)).0 += 1;
    }
    let same = |a: Option<&u64>, b: u64| a == Some(&b);
    hashes
        .iter()
        .enumerate()
        .map(|(at, &hash)| {
            let (count, first) = seen.get(&hash).copied().unwrap_or((1, at));
            Copies {
                count: count - 1,
                before: at > 0 && same(hashes.get(at - 1), hash),
                after: same(hashes.get(at + 1), hash),
                first: first == at,
            }
        })
        .collect()
}

/// What an address says of itself, alone.
pub(super) fn url_facts(url: &str) -> UrlFacts {
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

/// Minutes since 1970 at UTC; a time without an offset counts as UTC.
fn minutes(text: &str) -> Option<i64> {
    let date = crate::value::date::machine(text)?;
    let day = i64::from(
        date.to_naive_date()?
            .signed_duration_since(chrono::NaiveDate::default())
            .num_days() as i32,
    );
    let time = date
        .time()
        .map_or(0, |time| i64::from(time.hour) * 60 + i64::from(time.minute));
    Some(day * 1440 + time - i64::from(date.offset_minutes().unwrap_or(0)))
}

fn text_facts(text: &str) -> TextFacts {
    let mut width = 0usize;
    let (mut upper, mut lower, mut other) = (0usize, 0usize, 0usize);
    let mut marks = [false; 14];
    // Long texts are told by their beginning; what follows changes nothing.
    for c in text.chars().take(400) {
        width += if c >= '\u{1100}' { 2 } else { 1 };
        match c {
            'a'..='z' => lower += 1,
            'A'..='Z' => upper += 1,
            '0'..='9' => marks[0] = true,
            '|' => marks[1] = true,
            ':' => marks[2] = true,
            '"' | '“' | '”' | '«' | '»' | '„' | '‘' => marks[3] = true,
            '?' => marks[4] = true,
            '@' => marks[5] = true,
            '(' => marks[6] = true,
            '/' => marks[7] = true,
            '-' | '–' | '—' => marks[8] = true,
            '&' => marks[9] = true,
            '_' => marks[10] = true,
            '©' => marks[11] = true,
            '<' | '{' | '[' => marks[12] = true,
            c if c.is_lowercase() => lower += 1,
            c if c.is_uppercase() => upper += 1,
            c if c.is_alphabetic() => other += 1,
            _ => {}
        }
    }
    marks[13] = text.starts_with('#');
    if text.len() > 800 {
        width = width.max(text.len() / 2);
    }
    let edges = [4, 9, 14, 21, 31, 46, 66, 91, 131, 201, 321, 601, 1201];
    let width_bucket = edges.iter().take_while(|&&edge| width >= edge).count();
    let mut words = text.split(' ').take(60);
    let (mut count, mut titled) = (0usize, 0usize);
    for word in words.by_ref() {
        count += 1;
        titled += usize::from(word.chars().next().is_some_and(char::is_uppercase));
    }
    let words_bucket = [1, 2, 3, 4, 6, 9, 15, 26, 50]
        .iter()
        .take_while(|&&edge| count >= edge)
        .count();
    let first = text.chars().next().unwrap_or(' ');
    let case = match (upper, lower, other) {
        (0, 0, 0) => 0,
        (0, 0, _) => 1,
        (_, 0, _) => 2,
        (0, _, _) => 3,
        _ if titled == count && count > 1 => 4,
        _ if first.is_uppercase() => 5,
        _ if first.is_lowercase() => 6,
        _ => 7,
    };
    let end = match text.chars().next_back().unwrap_or(' ') {
        '.' if text.ends_with("...") => 3,
        '.' | '。' | '।' => 1,
        '!' | '?' | '？' | '！' | '؟' => 2,
        '…' | ']' => 3,
        '"' | '”' | '»' | '“' | '’' | '\'' => 4,
        ',' | ':' | ';' | '-' => 5,
        ')' => 6,
        c if c.is_ascii_digit() => 7,
        _ => 0,
    };
    let cased = match case {
        4 => 0,
        5 => 1,
        3 | 6 => 2,
        _ => 3,
    };
    let name_shape = cased * 4
        + match count {
            0..=1 => 0,
            2 => 1,
            3..=4 => 2,
            _ => 3,
        };
    let person = (2..=4).contains(&count)
        && titled == count
        && !marks[0]
        && !marks[1]
        && !marks[2]
        && width < 40
        && lower > 0;
    TextFacts {
        width_bucket,
        words_bucket,
        end,
        case,
        list: list(text),
        marks,
        person,
        tail: tail::find(text).is_some(),
        order: 0,
        name_shape,
        rank: 0,
    }
}

/// Whether a text is a list of short pieces: 0 no, else by their number.
fn list(text: &str) -> usize {
    if text.len() > 1500 {
        return 0;
    }
    let pieces = text.split([',', '،', '、', ';']);
    let (mut count, mut longest) = (0usize, 0usize);
    for piece in pieces {
        count += 1;
        longest = longest.max(piece.trim().len());
    }
    if count < 2 {
        return 0;
    }
    let short = text.len() / count <= 32 && longest <= 60 && !text.ends_with(['.', '!', '?']);
    match (short, count) {
        (true, 2) => 1,
        (true, 3..=4) => 2,
        (true, 5..=8) => 3,
        (true, _) => 4,
        _ => 0,
    }
}

/// Letters and digits of ASCII in lower case, Latin letters without their marks; other scripts are kept.
fn letters(text: &str) -> String {
    if text.is_ascii() {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        return letters
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
    }
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(|c| plain(c).to_lowercase())
        .collect()
}

/// A Latin letter without its marks.
fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'À'..='Å' => 'a',
        'ç' | 'ć' | 'č' | 'Ç' | 'Č' | 'Ć' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'ī' | 'ı' | 'İ' => 'i',
        'ñ' | 'ń' | 'ň' | 'Ñ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'Ö' | 'Ø' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'Ü' => 'u',
        'ś' | 'š' | 'ş' | 'ș' | 'Š' | 'Ś' => 's',
        'ž' | 'ź' | 'ż' | 'Ž' | 'Ż' => 'z',
        'ł' | 'Ł' => 'l',
        'ď' | 'đ' => 'd',
        'ť' | 'ț' => 't',
        'ř' => 'r',
        'ğ' => 'g',
        'ý' => 'y',
        c => c,
    }
}

fn common_prefix(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
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

/// Hashes of the words of the longest segment of an address's path.
fn slug_words(url: &str) -> Vec<u32> {
    let segment = link::path(url)
        .split('/')
        .max_by_key(|segment| segment.matches(['-', '_', '+']).count() * 100 + segment.len())
        .unwrap_or_default();
    let segment = segment.rsplit_once('.').map_or(segment, |(head, _)| head);
    let decoded = link::percent_decoded(segment);
    let mut words: Vec<u32> = folded_words(&decoded).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Hashes of the words of a text, folded to plain lower case; words of one letter and numbers are left out.
fn folded_words(text: &str) -> impl Iterator<Item = u32> + '_ {
    let mut chars = text.chars();
    std::iter::from_fn(move || {
        let (mut hash, mut length, mut alphabetic) = (2_166_136_261_u32, 0, false);
        loop {
            match chars.next() {
                Some(c) if c.is_alphanumeric() => {
                    alphabetic |= c.is_alphabetic();
                    let c = plain(c);
                    for c in c.to_lowercase() {
                        hash = (hash ^ u32::from(c)).wrapping_mul(16_777_619);
                    }
                    length += 1;
                }
                Some('\'' | '’') => {}
                next => {
                    if length > 1 && alphabetic {
                        return Some(hash);
                    }
                    next?;
                    (hash, length, alphabetic) = (2_166_136_261, 0, false);
                }
            }
        }
    })
}

fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
