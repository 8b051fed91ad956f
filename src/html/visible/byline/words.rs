//! The words of class and id names by which markup names an author's line and card.

use crate::html::visible::lists::{List, Lists};
use crate::value::person;

/// How surely class or id words name a byline.
pub(in crate::html::visible) fn named(words: Lists) -> Option<i16> {
    if words.has(CARD) {
        None
    } else if words.has(BYLINES) {
        Some(30)
    } else {
        words.has(AUTHORS).then_some(25)
    }
}

/// Words of class and id names that mean something here.
pub(in crate::html::visible) const LISTS: &[List] = &[BYLINES, AUTHORS, CARD];

const BYLINES: List = List::new(15, &["byline", "bylines", "byl"]);

const AUTHORS: List = List::new(16, person::AUTHORS);

/// Parts of an author's card that are not the name.
const CARD: List = List::new(
    17,
    &[
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
    ],
);

/// Whether an attribute names an element for those who test the page.
pub(in crate::html::visible) fn is_for_tests(attribute: &str) -> bool {
    attribute.strip_prefix("data-").is_some_and(|name| {
        matches!(
            name,
            "testid" | "component" | "qa" | "e2e" | "test-id" | "test" | "cy" | "hook" | "element"
        )
    })
}
