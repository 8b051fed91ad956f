//! What all citation formats need: a kind of work, a key, an address, identifiers.

use super::person::split;
use crate::page::{Agent, PageMetadata};
use std::collections::HashMap;

/// Whether there is anything to cite. Of a page that states no more than its language, what kind of page it is and the day of the copy
/// a list would hold a key and nothing behind it, which programs import as an untitled work.
pub(super) fn is_citable(page: &PageMetadata) -> bool {
    let stated = [
        page.headline.is_some(),
        page.description.is_some(),
        address(page).is_some(),
        container(page).is_some(),
        page.date_published.is_some(),
        page.page_start.is_some(),
        page.author.iter().any(|author| name(author).is_some()),
        page.editor.iter().any(|editor| name(editor).is_some()),
        !page.keywords.is_empty(),
        doi(page)
            .or_else(|| isbn(page))
            .or_else(|| issn(page))
            .is_some(),
    ];
    stated.contains(&true)
}

/// Where the page is: its own address, else the one that the copy was taken from, which goes with the day of the copy.
pub(super) fn address(page: &PageMetadata) -> Option<&str> {
    let captured = || page.capture.as_ref()?.url.as_deref();
    page.url.as_deref().or_else(captured)
}

/// The kind of work in the [terms of CSL](https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). What is in a volume
/// or an issue is a journal's article, though its template calls it `Article` or `WebPage`.
pub(super) fn kind(page: &PageMetadata) -> &'static str {
    let kind = of_type(page);
    let site = page.is_part_of.as_ref();
    let printed =
        site.is_some_and(|site| site.volume_number.is_some() || site.issue_number.is_some());
    if kind == "webpage" && printed {
        "article-journal"
    } else {
        kind
    }
}

fn of_type(page: &PageMetadata) -> &'static str {
    match page.kind.as_deref().unwrap_or_default() {
        "NewsArticle"
        | "ReportageNewsArticle"
        | "AnalysisNewsArticle"
        | "AskPublicNewsArticle"
        | "BackgroundNewsArticle"
        | "OpinionNewsArticle" => "article-newspaper",
        "ReviewNewsArticle" | "Review" | "CriticReview" => "review",
        "ScholarlyArticle" | "MedicalScholarlyArticle" => "article-journal",
        "BlogPosting" | "LiveBlogPosting" | "Blog" => "post-weblog",
        "SocialMediaPosting" | "DiscussionForumPosting" | "Question" | "QAPage" => "post",
        "Report" => "report",
        "Book" => "book",
        "Thesis" => "thesis",
        "Dataset" => "dataset",
        "SoftwareApplication" | "SoftwareSourceCode" | "MobileApplication" | "WebApplication" => {
            "software"
        }
        "VideoObject" | "Movie" | "Clip" => "motion_picture",
        "PodcastEpisode" | "RadioEpisode" | "TVEpisode" | "Episode" => "broadcast",
        _ => "webpage",
    }
}

/// The name of the whole that the page is part of: site or periodical, else the publisher.
pub(super) fn container(page: &PageMetadata) -> Option<&str> {
    let site = page
        .is_part_of
        .as_ref()
        .and_then(|site| site.name.as_deref());
    site.or_else(|| page.publisher.as_ref().and_then(name))
}

/// What an agent is called, the everyday name first.
pub(super) fn name(agent: &Agent) -> Option<&str> {
    agent.name.as_deref().or(agent.legal_name.as_deref())
}

/// A [DOI](https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html) among the identifiers, without its resolver.
pub(super) fn doi(page: &PageMetadata) -> Option<&str> {
    page.identifier.iter().find_map(|identifier| {
        let tail = identifier
            .split_once("doi.org/")
            .map_or(identifier.as_str(), |(_, tail)| tail);
        let tail = tail.trim_start_matches("doi:").trim();
        let registrant = tail.strip_prefix("10.")?.split_once('/')?.0;
        let digits = registrant.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        (digits && registrant.len() >= 4).then_some(tail)
    })
}

/// An [ISSN](https://www.issn.org/understanding-the-issn/) among the identifiers, as `1234-567X`.
pub(super) fn issn(page: &PageMetadata) -> Option<&str> {
    page.identifier.iter().find_map(|identifier| {
        let (_, tail) = labelled(identifier, "issn");
        let fits = tail.len() == 9
            && tail.bytes().enumerate().all(|(at, byte)| match at {
                4 => byte == b'-',
                8 => byte.is_ascii_digit() || byte == b'X',
                _ => byte.is_ascii_digit(),
            });
        fits.then_some(tail)
    })
}

/// An [ISBN](https://www.isbn-international.org/content/isbn-users-manual) among the identifiers, as written: `978-0-306-40615-7`. A number is
/// one where its check digit says so; ten digits in a row that nothing calls one are any number.
pub(super) fn isbn(page: &PageMetadata) -> Option<&str> {
    page.identifier.iter().find_map(|identifier| {
        let (told, tail) = labelled(identifier, "isbn");
        let mut digits = [0_u32; 13];
        let mut length = 0;
        for c in tail.chars().filter(|c| !matches!(c, '-' | ' ')) {
            let digit = match c {
                'X' | 'x' if length == 9 => 10,
                c => c.to_digit(10)?,
            };
            *digits.get_mut(length)? = digit;
            length += 1;
        }
        let sum = |weight: fn(u32) -> u32| {
            let places = (0..).zip(digits.iter().take(length));
            places.map(|(at, digit)| weight(at) * digit).sum::<u32>()
        };
        let fits = match (length, digits) {
            (13, [9, 7, 8 | 9, ..]) => sum(|at| 1 + at % 2 * 2) % 10 == 0,
            (10, _) => (told || tail.contains('-')) && sum(|at| 10 - at) % 11 == 0,
            _ => false,
        };
        fits.then_some(tail)
    })
}

/// Whether the identifier says that it is one of this kind (`ISBN 0-306-40615-2`, `urn:issn:1234-567X`), and the number itself.
fn labelled<'i>(identifier: &'i str, name: &str) -> (bool, &'i str) {
    let cut = |text: &'i str, name: &str| {
        let (head, tail) = text.split_at_checked(name.len())?;
        head.eq_ignore_ascii_case(name).then_some(tail)
    };
    let bare = identifier.trim();
    let bare = cut(bare, "urn:").unwrap_or(bare);
    match cut(bare, name) {
        Some(tail) => (true, tail.trim_start_matches([':', ' '])),
        None => (false, bare),
    }
}

/// The volume and the issue of the periodical.
pub(super) fn issue(page: &PageMetadata) -> (Option<&str>, Option<&str>) {
    let site = page.is_part_of.as_ref();
    (
        site.and_then(|site| site.volume_number.as_deref()),
        site.and_then(|site| site.issue_number.as_deref()),
    )
}

/// The pages in print, first and last joined by `dash`.
pub(super) fn pages(page: &PageMetadata, dash: &str) -> Option<String> {
    let first = page.page_start.as_deref()?;
    Some(
        match page.page_end.as_deref().filter(|last| *last != first) {
            Some(last) => format!("{first}{dash}{last}"),
            None => first.to_owned(),
        },
    )
}

/// Hands out keys: the same page has the same key in every list; pages with one address are told apart by `a`, `b`, ….
#[derive(Default)]
pub(super) struct Keys {
    seen: HashMap<String, usize>,
}

impl Keys {
    /// `tarrant2024tide-4f2a9c`: who, when, the headline's first long word, and a hash of the address, all of it ASCII.
    pub(super) fn key(&mut self, page: &PageMetadata) -> String {
        let key = key(page);
        let count = self.seen.entry(key.clone()).or_default();
        *count += 1;
        match *count {
            1 => key,
            more => format!("{key}{}", letters(more - 1)),
        }
    }
}

fn key(page: &PageMetadata) -> String {
    let author = page.author.first();
    let who = author
        .and_then(|author| {
            split(author, page).map_or_else(|| name(author), |name| Some(name.family))
        })
        .or_else(|| page.publisher.as_ref().and_then(name));
    let who = who.and_then(|who| word(who, 2)).unwrap_or_default();
    let year = page.date_published.map(|date| date.year().to_string());
    let headline = page.headline.as_deref();
    let what = headline.and_then(|headline| word(headline, 4));
    let words = format!(
        "{who}{}{}",
        year.unwrap_or_default(),
        what.unwrap_or_default()
    );
    let words = if words.is_empty() { "page" } else { &words };
    let proof = page.url.as_deref().or(headline);
    let proof = proof.or_else(|| address(page)).unwrap_or_default();
    format!("{words}-{:06x}", hash(proof) & 0xff_ffff)
}

/// The first word with at least `least` ASCII letters or digits, without anything else, in lower case.
fn word(text: &str, least: usize) -> Option<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '.' | '/' | '’' | '\''))
        .map(|word| {
            let ascii = word.chars().filter(char::is_ascii_alphanumeric);
            ascii.map(|c| c.to_ascii_lowercase()).take(24).collect()
        })
        .find(|word: &String| word.len() >= least)
}

/// [FNV-1a](http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits: the standard library's hash may change from one version to the next.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// 1 → `a`, 26 → `z`, 27 → `aa`.
fn letters(mut number: usize) -> String {
    let mut out = Vec::new();
    while number > 0 {
        number -= 1;
        out.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_stable_and_apart() {
        let mut page = PageMetadata {
            url: Some("https://courier.example/mill".to_owned()),
            headline: Some("An old Tide-mill".to_owned()),
            author: vec![Agent::named("Imke Tarrant")],
            date_published: Some("2024-05-03".parse().unwrap()),
            ..PageMetadata::default()
        };
        let mut keys = Keys::default();
        let key = keys.key(&page);
        assert!(key.starts_with("tarrant2024tide-"), "{key}");
        assert_eq!(keys.key(&page), format!("{key}a"));
        page.url = Some("https://courier.example/mill2".to_owned());
        assert_ne!(keys.key(&page), key);
        assert_eq!(Keys::default().key(&PageMetadata::default()), "page-1c9dc5");
        assert_eq!(
            (letters(26), letters(27)),
            ("z".to_owned(), "aa".to_owned())
        );
    }

    #[test]
    fn identifiers() {
        let page = PageMetadata {
            identifier: vec![
                "77".to_owned(),
                "https://doi.org/10.1234/mill.5".to_owned(),
                "ISSN 1234-567X".to_owned(),
            ],
            ..PageMetadata::default()
        };
        assert_eq!(doi(&page), Some("10.1234/mill.5"));
        assert_eq!(issn(&page), Some("1234-567X"));
        assert_eq!(doi(&PageMetadata::default()), None);
    }

    #[test]
    fn numbers_of_books() {
        let number = |identifier: &str| {
            let page = PageMetadata {
                identifier: vec!["77".to_owned(), identifier.to_owned()],
                ..PageMetadata::default()
            };
            isbn(&page).map(str::to_owned)
        };
        for (written, expected) in [
            ("978-0-306-40615-7", "978-0-306-40615-7"),
            ("9780306406157", "9780306406157"),
            ("ISBN: 978 0 306 40615 7", "978 0 306 40615 7"),
            ("urn:isbn:0306406152", "0306406152"),
            ("isbn 0-8044-2957-X", "0-8044-2957-X"),
            ("0-8044-2957-x", "0-8044-2957-x"),
        ] {
            assert_eq!(number(written).as_deref(), Some(expected), "{written}");
        }
        for other in [
            "0306406152",        // nothing says so
            "978-0-306-40615-8", // no such check digit
            "ISBN 0-306-40615-3",
            "4006381333931", // a number of goods
            "9780306406",
            "97803064061570",
            "ISBN X306406152",
            "10.1234/978-0-306-40615-7",
            "ISBN",
            "",
        ] {
            assert_eq!(number(other), None, "{other}");
        }
        let page = PageMetadata {
            identifier: vec!["urn:ISSN:1234-567X".to_owned()],
            ..PageMetadata::default()
        };
        assert_eq!((issn(&page), isbn(&page)), (Some("1234-567X"), None));
    }
}
