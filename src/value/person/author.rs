//! The words by which markup and addresses name who wrote: `class="author"`, `/autoren/ada-mill`.

use crate::value::link;

/// Words for somebody who writes.
pub(crate) const AUTHORS: &[&str] = &[
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

/// Folders of authors' pages, beside those named by these words. In `/person/…` a site collects what it wrote of somebody.
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
    "user",
    "users",
    "member",
    "members",
    "redakteure",
];

/// Whether a word is one for an author.
pub(crate) fn is_author_word(word: &str) -> bool {
    AUTHORS.contains(&word)
}

/// Whether an address is the page of an author on the site.
pub(crate) fn is_profile(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let mut segments = path.trim_end_matches('/').rsplit('/');
    let last = segments.next().unwrap_or("");
    let before = segments.next().unwrap_or("");
    // Medium, Substack: `/@ada`.
    last.len() > 2 && last.starts_with('@') && !link::host(address).is_some_and(link::is_network)
        || !last.is_empty() && (AUTHORS.contains(&before) || FOLDERS.contains(&before))
}
