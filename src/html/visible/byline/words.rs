//! The words of class and id names by which markup names an author's line and card.

use crate::html::visible::class::any;
use crate::value::person::AUTHORS;

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
    "title",
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
