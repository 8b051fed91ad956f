//! Titles of other articles and of their authors' cards: headings and links.

use super::{Finder, UP};
use crate::html::tree::NodeId;
use crate::html::visible::byline;
use crate::value::date::{self, Convention};
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::{link, person, text};

/// Least words of a title; what is shorter is as often the name of a section.
const WORDS: usize = 4;
/// Least bytes of a title in a script that sets no spaces.
const UNSPACED: usize = 28;

impl Finder<'_, '_> {
    pub(super) fn is_title(&mut self, heading: NodeId) -> bool {
        !self.names_author(heading) && self.is_title_text(&self.document.inner_text(heading))
    }

    pub(super) fn is_title_text(&self, title: &str) -> bool {
        let long = if title.contains(' ') {
            let words = title.split_whitespace();
            words
                .filter(|word| word.contains(is_alphabetic))
                .take(WORDS)
                .count()
                == WORDS
        } else {
            title.len() >= UNSPACED
        };
        let signs = || person::is_labelled(title) && !person::shown(title).is_empty();
        let dated = || date::find(title, Convention::default()).next().is_some();
        long && !signs() && !dated() && !speaks_of_author(title) && !text::same(title, &self.title)
    }

    /// Whether a heading is over an author's card.
    pub(super) fn names_author(&mut self, heading: NodeId) -> bool {
        let title = self.document.inner_text(heading);
        byline::is_byline(self.page, heading, self.classes)
            || is_name(&title)
            || speaks_of_author(&title)
            || text::same(&title, &self.title)
            || self
                .link_of(heading)
                .is_some_and(|link| byline::is_byline(self.page, link, self.classes))
    }

    /// The link that all of a heading is or stands in, to another page.
    pub(super) fn link_of(&self, heading: NodeId) -> Option<NodeId> {
        let document = self.document;
        let around = document.ancestors(heading).take(2);
        let mut near = around.chain(document.descendants(heading).take(UP));
        let link = near.find(|&at| document.name(at) == "a" && self.is_linked(at))?;
        (link < heading || !self.says_more(heading, link)).then_some(link)
    }

    /// Whether a link leads to another page than this and the front.
    pub(super) fn is_linked(&self, id: NodeId) -> bool {
        let href = text::trim(self.document.attribute(id, "href").unwrap_or_default());
        if href.is_empty() || href.starts_with('#') {
            return false;
        }
        let path = if href.contains("://") {
            link::path(href)
        } else {
            href
        };
        !matches!(path, "" | "/" | "./")
    }
}

/// Whether a heading is somebody's name. Of scripts without capitals many a short headline could be one.
pub(super) fn is_name(title: &str) -> bool {
    let capitals = title.contains(char::is_lowercase);
    person::is_person_like(title) && (capitals || title.split_whitespace().count() < WORDS)
}

/// Whether a heading has the word author in it: "About the author".
pub(super) fn speaks_of_author(title: &str) -> bool {
    let mut words = title.split(|c: char| !is_alphanumeric(c));
    words.any(|word| person::is_author_word(&text::lowercase(word)))
}
