//! To which readers an element may mean something, told once for all of them: most elements mean nothing to any, and each reader passes over
//! those without asking for their name and attributes again.

use super::byline;
use super::class::Says;
use crate::value::person;

/// One bit a reader.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks(u16);

impl Marks {
    /// A heading, or what its class calls one.
    pub(super) const HEADING: Self = Self(1);
    pub(super) const LINK: Self = Self(1 << 1);
    /// It may call itself a byline.
    pub(super) const BYLINE: Self = Self(1 << 2);
    /// It may say that it is a date, or one of something else.
    pub(super) const DATE: Self = Self(1 << 3);
    /// It may be the way to the page.
    pub(super) const WAY: Self = Self(1 << 4);
    /// Its class is that of a post with its tags.
    pub(super) const POST: Self = Self(1 << 5);
    /// Its class is that of a tag.
    pub(super) const TAG: Self = Self(1 << 6);
    /// It may be the card of somebody else, or a quotation.
    pub(super) const OTHERS: Self = Self(1 << 7);
    /// It has a `rel`.
    pub(super) const REL: Self = Self(1 << 8);
    /// Its class is that of the root of a microformat.
    pub(super) const ROOT: Self = Self(1 << 9);
    /// It may be the box of who posted.
    pub(super) const BOX: Self = Self(1 << 10);

    /// Whether it has one of some marks.
    pub(super) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    pub(super) const fn and(self, more: Self) -> Self {
        Self(self.0 | more.0)
    }

    /// What an element's name says.
    pub(super) fn of_name(name: &str) -> Self {
        match name {
            "a" => Self::LINK.and(Self::OTHERS),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Self::HEADING.and(Self::OTHERS),
            "article" | "aside" | "blockquote" | "q" => Self::OTHERS,
            "time" => Self::DATE,
            // `<time-ago>`
            _ if name.contains('-') => Self::DATE,
            _ => Self::default(),
        }
    }

    /// What a class says.
    pub(super) fn of_class(says: &Says) -> Self {
        let dated = says.date.is_some() || says.another_day || says.event_day;
        [
            (says.headline, Self::HEADING),
            (says.byline.is_some(), Self::BYLINE),
            (dated, Self::DATE),
            (says.tags.crumbs, Self::WAY),
            (says.tags.post, Self::POST),
            (says.tags.tag, Self::TAG),
            (says.part.quoted, Self::OTHERS),
        ]
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .fold(Self::default(), |marks, (_, mark)| marks.and(mark))
    }

    /// What of it an id says as well.
    pub(super) const fn of_id(self) -> Self {
        Self(self.0 & Self::BYLINE.and(Self::DATE).and(Self::WAY).and(Self::BOX).0)
    }

    /// What the address that a link leads to says: that of most links, no author's.
    pub(super) fn of_address(href: &str) -> Self {
        if person::is_profile(href) {
            Self::BYLINE
        } else {
            Self::default()
        }
    }

    /// What another attribute may say.
    pub(super) fn of_attribute(name: &str) -> Self {
        match name {
            "rel" => Self::REL.and(Self::BYLINE),
            "itemprop" => Self::BYLINE.and(Self::DATE),
            "property" | "pubdate" => Self::DATE,
            "aria-label" | "itemtype" => Self::WAY,
            _ if byline::is_for_tests(name) => Self::BYLINE.and(Self::DATE),
            _ if name.starts_with("data-") => Self::DATE,
            _ => Self::default(),
        }
    }
}
