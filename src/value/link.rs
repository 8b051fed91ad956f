//! Addresses as text ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986)): told apart, joined, taken to pieces.

use std::collections::HashMap;

/// Whether the whole text is one absolute `http` or `https` address.
pub(crate) fn is_http(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with(['/', '.', '?', '#'])
            && !text
                .bytes()
                .any(|b| matches!(b, 9..=13 | b' ' | b'<' | b'>' | b'"'))
            && (text.is_ascii() || !text.contains(char::is_whitespace))
    })
}

/// The places in a text where a scheme ends: `://`.
pub(crate) fn schemes(text: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let is_end = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(b"://"));
    memchr::memchr_iter(b':', text).filter(is_end)
}

/// Host of an absolute address, without port and `www.`; lower case is left to the caller.
pub(crate) fn host(url: &str) -> Option<&str> {
    let rest = after_scheme(url).or_else(|| url.strip_prefix("//"))?;
    let end = memchr::memchr3(b'/', b'?', b'#', rest.as_bytes()).unwrap_or(rest.len());
    let authority = rest.get(..end)?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then_some(host)
}

/// Path of an absolute address, from its first `/`, without query and fragment.
pub(crate) fn path(url: &str) -> &str {
    let rest = after_scheme(url).unwrap_or(url);
    let path = memchr::memchr(b'/', rest.as_bytes()).and_then(|at| rest.get(at..));
    let path = path.unwrap_or("");
    let end = memchr::memchr2(b'?', b'#', path.as_bytes()).unwrap_or(path.len());
    path.get(..end).unwrap_or(path)
}

/// What stands behind the first `://`.
fn after_scheme(url: &str) -> Option<&str> {
    let bytes = url.as_bytes();
    let at =
        memchr::memchr_iter(b':', bytes).find(|at| bytes.get(at + 1..at + 3) == Some(b"//"))?;
    url.get(at + 3..)
}

/// Whether a host is a social network's, whose accounts are nobody's page on a site and no story.
pub(crate) fn is_network(host: &str) -> bool {
    const NETWORKS: &[&str] = &[
        "facebook.com",
        "instagram.com",
        "threads.com",
        "threads.net",
        "tiktok.com",
        "twitter.com",
        "x.com",
        "youtube.com",
    ];
    let of = |network: &&str| {
        let before = host.strip_suffix(*network);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    NETWORKS.iter().any(of)
}

/// Whether a link says where it leads and nothing else: "Google" to an account there, with `rel=author`.
pub(crate) fn is_called_as_its_network(name: &str, href: &str) -> bool {
    let to = host(href).filter(|host| is_network(host) || LEGACY.contains(host));
    to.is_some_and(|host| {
        site(host)
            .split('.')
            .next()
            .is_some_and(|own| own.eq_ignore_ascii_case(name))
    })
}

/// Networks whose accounts old pages name as their authors', and that are none any more or of business alone.
const LEGACY: &[&str] = &[
    "plus.google.com",
    "profiles.google.com",
    "www.linkedin.com",
    "linkedin.com",
];

/// Name of the site a host belongs to, by which two hosts are told apart: `example` of `news.example.co.uk` and of `example.com`. Where
/// a service lends its own domain, its tenant is the site: `weir` of `weir.blogspot.com`.
pub(crate) fn site(host: &str) -> &str {
    let mut labels = host.rsplit('.');
    let top = labels.next().unwrap_or(host);
    let second = labels.next().unwrap_or(top);
    let registry = top.len() == 2
        && matches!(
            second,
            "co" | "com" | "org" | "net" | "gov" | "edu" | "ac" | "or" | "ne" | "go"
        );
    let name = if registry {
        labels.next().unwrap_or(second)
    } else {
        second
    };
    let lent = |_: &&str| {
        LENT.iter().any(|&(own, ending)| {
            own.eq_ignore_ascii_case(name)
                && (ending.is_empty() || ending.eq_ignore_ascii_case(top))
        })
    };
    let tenant = labels.next().filter(lent);
    tenant.unwrap_or(name)
}

/// Domains under which each host is somebody else's, with their ending where the service's own site has another. They are data and
/// no rules about these services, of the kind of the private section of the [Public Suffix List](https://publicsuffix.org/list/), by
/// which browsers tell two sites apart; the services that saved pages were met on.
const LENT: &[(&str, &str)] = &[
    ("blogspot", ""),
    ("wordpress", "com"),
    ("github", "io"),
    ("gitlab", "io"),
    ("readthedocs", "io"),
    ("webflow", "io"),
    ("netlify", "app"),
    ("vercel", "app"),
    ("web", "app"),
    ("pages", "dev"),
    ("workers", "dev"),
    ("substack", "com"),
    ("tumblr", "com"),
    ("typepad", "com"),
    ("livejournal", "com"),
    ("weebly", "com"),
    ("wixsite", "com"),
    ("over-blog", "com"),
    ("hatenablog", "com"),
    ("herokuapp", "com"),
    ("myshopify", "com"),
];

/// An address for comparison: no scheme, `www.`, fragment, trailing slash; the host in lower case, `%XX` decoded. `None` for what is
/// no address.
pub(crate) fn key(address: &str) -> Option<String> {
    let address = address.trim();
    let rest = address
        .strip_prefix("https:")
        .or_else(|| address.strip_prefix("http:"))
        .unwrap_or(address);
    let rest = rest.strip_prefix("//")?;
    let rest = rest.split('#').next().unwrap_or(rest);
    let cut = rest.find(['/', '?']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(cut);
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    Some(format!(
        "{host}{}",
        percent_decoded(path).trim_end_matches('/')
    ))
}

/// Whether two addresses are one for comparison.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one == other || key(one).is_some_and(|one| key(other).is_some_and(|other| one == other))
}

/// The sites that a page's links lead to, with their number.
#[derive(Debug, Default)]
pub(crate) struct Sites<'u>(HashMap<&'u str, usize>);

impl<'u> Sites<'u> {
    /// Counts a link, if its address is absolute.
    pub(crate) fn add(&mut self, url: &'u str) {
        if let Some(host) = is_http(url).then(|| host(url)).flatten() {
            *self.0.entry(site(host)).or_default() += 1;
        }
    }

    /// Whether a good part of the links lead to the site of an address, as a page's menus do to its own; a video's do not.
    pub(crate) fn vouch_for(&self, url: &str) -> bool {
        let own = host(url).and_then(|host| self.0.get(site(host)));
        let all: usize = self.0.values().sum();
        own.is_some_and(|own| *own >= 3 && own * 8 >= all)
    }
}

/// Whether an address is one of a shortener's: a code and nothing else on a short host (`https://pap.er/3CO4xiD`).
pub(crate) fn is_short(url: &str) -> bool {
    let code = path(url).trim_matches('/');
    host(url).is_some_and(|host| host.len() <= 10)
        && code.len() <= 12
        && code.bytes().all(|b| b.is_ascii_alphanumeric())
        && code.bytes().any(|b| b.is_ascii_alphabetic())
        && code
            .bytes()
            .any(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

/// Whether an address is that of a picture, a film or another file that is no page, in whatever case: cameras write `MILL.JPG`.
pub(crate) fn is_file(url: &str) -> bool {
    const FILES: &[&str] = &["mp3", "mp4", "pdf", "css", "js"];
    let is_file = |ending: &str| {
        is_ending_of_picture(ending) || FILES.iter().any(|own| own.eq_ignore_ascii_case(ending))
    };
    ending(url).is_some_and(is_file)
}

/// What stands behind the last stop of an address's path.
pub(crate) fn ending(url: &str) -> Option<&str> {
    path(url).rsplit_once('.').map(|(_, ending)| ending)
}

/// Whether the name of a file that ends so is a picture's.
pub(crate) fn is_ending_of_picture(ending: &str) -> bool {
    const ENDINGS: [&str; 9] = [
        "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "bmp", "ico",
    ];
    ENDINGS.iter().any(|own| own.eq_ignore_ascii_case(ending))
}

/// `%XX` decoded where it gives UTF-8; else the text as it is.
pub(crate) fn percent_decoded(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains('%') {
        return text.into();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let decoded = match tail {
            [high, low, ..] if byte == b'%' => {
                hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low)
            }
            _ => None,
        };
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() {
            tail.get(2..).unwrap_or_default()
        } else {
            tail
        };
    }
    String::from_utf8(bytes).map_or_else(|_| text.into(), Into::into)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

/// Servers and browsers agree on addresses up to this length.
const LONGEST_BASE: usize = 2048;

/// `reference` joined to `base` ([RFC 3986 §5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2)). A reference that is absolute
/// already, or a base that is none, gives the reference unchanged; so does a base longer than browsers take, which would be said
/// again with every picture. `www.paper.example` without its scheme
/// ([§4.5](https://www.rfc-editor.org/rfc/rfc3986#section-4.5)) is meant as a host: no folder has such a name, but `www.html` is a file.
pub(crate) fn join(base: &str, reference: &str) -> String {
    let reference = reference.trim();
    if has_scheme(reference) || reference.is_empty() || base.len() > LONGEST_BASE {
        return reference.to_owned();
    }
    let Some((scheme, rest)) = base.split_once("://") else {
        return reference.to_owned();
    };
    let is_host = reference.strip_prefix("www.").is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        host.split_once('.')
            .is_some_and(|(name, top)| !name.is_empty() && !top.is_empty())
    });
    if let Some(network) = reference
        .strip_prefix("//")
        .or(is_host.then_some(reference))
    {
        return format!("{scheme}://{network}");
    }
    let rest = rest.split('#').next().unwrap_or(rest);
    let authority_end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, full) = rest.split_at(authority_end);
    let (path, query) = full
        .split_once('?')
        .map_or((full, None), |(path, query)| (path, Some(query)));
    if reference.starts_with('#') {
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        return format!("{scheme}://{authority}{path}{query}{reference}");
    }
    if reference.starts_with('?') {
        return format!("{scheme}://{authority}{path}{reference}");
    }
    let cut = reference.find(['?', '#']).unwrap_or(reference.len());
    let (reference_path, suffix) = reference.split_at(cut);
    let merged = if reference_path.starts_with('/') {
        reference_path.to_owned()
    } else {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{folder}/{reference_path}")
    };
    format!("{scheme}://{authority}{}{suffix}", without_dots(&merged))
}

/// A scheme per [RFC 3986 §3.1](https://www.rfc-editor.org/rfc/rfc3986#section-3.1) before the first colon.
pub(crate) fn has_scheme(reference: &str) -> bool {
    reference.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
    })
}

/// `.` and `..` worked out ([RFC 3986 §5.2.4](https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4)).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').peekable();
    while let Some(segment) = segments.next() {
        let last = segments.peek().is_none();
        match segment {
            "." | ".." => {
                if segment == ".." && kept.len() > 1 {
                    kept.pop();
                }
                if last {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    kept.join("/")
}

#[cfg(test)]
mod tests {
    use super::{is_file, is_same, join, site};

    #[test]
    fn hosts_of_one_site() {
        for (host, name) in [
            ("paper.example", "paper"),
            ("news.example.co.uk", "example"),
            ("weir.blogspot.com", "weir"),
            ("weir.blogspot.co.uk", "weir"),
            ("Weir.GitHub.io", "Weir"),
            ("docs.github.com", "github"),
            ("wordpress.com", "wordpress"),
            ("wordpress.example", "wordpress"),
            ("weir.wordpress.example", "wordpress"),
            ("localhost", "localhost"),
        ] {
            assert_eq!(site(host), name, "{host}");
        }
    }

    #[test]
    fn files_that_are_no_pages() {
        for file in [
            "mill.jpg",
            "MILL.JPG",
            "a/mill.avif?w=640",
            "favicon.ico",
            "rules.PDF",
        ] {
            assert!(is_file(&format!("https://paper.example/{file}")), "{file}");
        }
        for page in [
            "",
            "mill",
            "mill.html",
            "jpg",
            "mill.jpg/about",
            "v1.2/mill",
        ] {
            assert!(!is_file(&format!("https://paper.example/{page}")), "{page}");
        }
    }

    #[test]
    fn one_address_in_many_spellings() {
        let page = "https://paper.example/m%C3%BChle?p=1";
        for same in [
            "http://www.Paper.example/mühle?p=1",
            "https://paper.example/m%c3%bchle?p=1#top",
            "//paper.example/mühle?p=1/",
        ] {
            assert!(is_same(page, same), "{same}");
        }
        for other in [
            "https://paper.example/mühle",
            "https://paper.example/Mühle?p=1",
            "https://m.paper.example/mühle?p=1",
            "mühle",
        ] {
            assert!(!is_same(page, other), "{other}");
        }
    }

    #[test]
    fn rfc_3986_examples() {
        // §5.4.1 and §5.4.2, base http://a/b/c/d;p?q
        for (reference, joined) in [
            ("g:h", "g:h"),
            ("www.html", "http://a/b/c/www.html"),
            ("www.g.example/h", "http://www.g.example/h"),
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g#s", "http://a/b/c/g#s"),
            (";x", "http://a/b/c/;x"),
            (".", "http://a/b/c/"),
            ("./", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../..", "http://a/"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"),
            ("/./g", "http://a/g"),
            ("/../g", "http://a/g"),
            ("g/./h", "http://a/b/c/g/h"),
        ] {
            assert_eq!(join("http://a/b/c/d;p?q", reference), joined, "{reference}");
        }
    }
}
