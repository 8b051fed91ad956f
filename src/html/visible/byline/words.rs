//! The words of class and id names, and the folders of addresses, by which markup names an author.

use crate::html::visible::class::any;
use crate::value::link;

/// How surely class or id words name a byline.
pub(in crate::html) fn named(words: &[&str]) -> Option<i16> {
    if any(words, CARD) {
        None
    } else if any(words, BYLINES) {
        Some(30)
    } else {
        any(words, AUTHORS).then_some(25)
    }
}

/// Words of class and id names that mean something here.
pub(in crate::html) const WORDS: &[&[&str]] = &[BYLINES, AUTHORS, CARD];

const BYLINES: &[&str] = &["byline", "bylines", "byl"];

const AUTHORS: &[&str] = &[
    "author",
    "authors",
    "autor",
    "autoren",
    "autores",
    "auteur",
    "auteurs",
    "autore",
    "autori",
    "writer",
    "writers",
    "authorname",
    "bylinename",
    "forfatter",
    "verfasser",
    "redakteur",
    "avtor",
    "reporter",
    "creator",
];

/// Whether a word is one for an author.
pub(in crate::html) fn is_author(word: &str) -> bool {
    AUTHORS.contains(&word)
}

/// Parts of an author's card that are not the name.
const CARD: &[&str] = &[
    "avatar",
    "image",
    "img",
    "photo",
    "picture",
    "bio",
    "biography",
    "description",
    "desc",
    "date",
    "time",
    "role",
    "job",
    "position",
    "social",
    "twitter",
    "follow",
    "email",
    "icon",
    "thumb",
    "portrait",
    "comment",
    "posts",
    "related",
];

/// Folders of authors' pages, beside those named as their classes are.
const FOLDERS: &[&str] = &[
    "profile",
    "profiles",
    "staff",
    "contributor",
    "contributors",
    "by",
    "people",
    "journalist",
    "journalists",
    "columnist",
    "team",
    "redaktion",
    "editors",
    "firma",
    "firmas",
    "skribent",
    "bio",
    "bios",
];

/// Whether an address is an author's page on the site.
pub(super) fn to_author(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or(href);
    let mut segments = path.trim_end_matches('/').rsplit('/');
    let last = segments.next().unwrap_or("");
    let before = segments.next().unwrap_or("");
    // Medium, Substack: `/@ada`.
    last.len() > 2 && last.starts_with('@') && !link::host(href).is_some_and(link::is_network)
        || !last.is_empty() && (AUTHORS.contains(&before) || FOLDERS.contains(&before))
}
