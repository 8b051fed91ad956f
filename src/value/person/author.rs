//! The words by which markup and addresses name who wrote: `class="author"`, `/autoren/ada-mill`.

use crate::value::lexicon::Lexicon;
use crate::value::link;
use memchr::{memchr2, memrchr};

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
    "redakteure",
];

/// The first list is that of [`AUTHORS`].
static PROFILES: Lexicon<128> = Lexicon::of(AUTHORS).with(FOLDERS, 1);

/// Folders of whoever has an account: authors among them, `/users/login` and whom a text speaks of as well.
const ACCOUNTS: &[&str] = &["user", "users", "member", "members"];

/// Whether a word is one for an author.
pub(crate) fn is_author_word(word: &str) -> bool {
    PROFILES.lists(word) & 1 != 0
}

/// Whether an address is the page of an author on the site.
pub(crate) fn is_profile(address: &str) -> bool {
    // This is asked of every link.
    let end = memchr2(b'?', b'#', address.as_bytes()).unwrap_or(address.len());
    let path = address.get(..end).unwrap_or(address);
    let (before, last) = last_folders(path);
    // Medium, Substack: `/@ada`.
    last.len() > 2 && last.starts_with('@') && !link::host(address).is_some_and(link::is_network)
        || !last.is_empty() && PROFILES.contains(before)
}

/// The last two folders of an address.
fn last_folders(address: &str) -> (&str, &str) {
    let (folders, last) = at_last_slash(address.trim_end_matches('/'));
    (at_last_slash(folders).1, last)
}

/// The folders of a path, and what stands in the last of them.
fn at_last_slash(path: &str) -> (&str, &str) {
    let slash = memrchr(b'/', path.as_bytes());
    let parts = slash.and_then(|at| Some((path.get(..at)?, path.get(at + 1..)?)));
    parts.unwrap_or(("", path))
}

/// Whether an address may be an author's page, for those who weigh it beside other marks: an account's too, and one that a program makes
/// or a hyphen joins, `/author.php?id=7`, `/author?name=ada`, `/authors-ada-mill`.
pub(crate) fn may_be_profile(address: &str) -> bool {
    if is_profile(address) {
        return true;
    }
    let (before, last) = last_folders(address);
    let named = last.split_once(['?', '.', '-', '=']);
    let made = named.is_some_and(|(word, rest)| AUTHORS.contains(&word) && is_of_one(rest));
    made || !last.is_empty() && ACCOUNTS.contains(&before)
}

/// Whether what stands behind the word for an author tells one from the others: `php?id=7`, and not `html`.
fn is_of_one(rest: &str) -> bool {
    let file = ["html", "htm", "php", "asp", "aspx", "jsp"];
    !rest.is_empty() && !file.contains(&rest)
}

#[cfg(test)]
mod tests {
    use super::{is_profile, may_be_profile};

    #[test]
    fn folders_of_authors() {
        for address in [
            "/author/ada-mill",
            "https://weir.example/staff/ada-mill/",
            "/@ada",
        ] {
            assert!(
                is_profile(address) && may_be_profile(address),
                "{address:?}"
            );
        }
        for address in [
            "/author/",
            "/authors.html",
            "/news/ada-mill",
            "/authority-of-the-river",
            "https://www.instagram.com/@ada",
        ] {
            assert!(
                !is_profile(address) && !may_be_profile(address),
                "{address:?}"
            );
        }
    }

    #[test]
    fn what_is_only_weighed() {
        for address in [
            "/users/login",
            "/members/register",
            "/member/ada-mill",
            "/author.php?id=7",
            "/author?name=ada",
            "/authors-ada-mill",
        ] {
            assert!(
                !is_profile(address) && may_be_profile(address),
                "{address:?}"
            );
        }
    }
}
