//! The classic microformats' names and what they are called in microformats2
//! ([backward compatibility](https://microformats.org/wiki/microformats2-parsing#note_backward_compatibility_details)).

use super::Prefix::{self, Address, Date, Embedded, Plain};

/// The microformats2 root that a classic root class is.
pub(super) fn root(token: &str) -> Option<&'static str> {
    Some(match token {
        "vcard" => "h-card",
        "hentry" => "h-entry",
        "hfeed" => "h-feed",
        "hnews" => "h-news",
        "vevent" => "h-event",
        "hreview" => "h-review",
        "hreview-aggregate" => "h-review-aggregate",
        "hproduct" => "h-product",
        "hrecipe" => "h-recipe",
        "hresume" => "h-resume",
        "adr" => "h-adr",
        "geo" => "h-geo",
        _ => return None,
    })
}

/// Classes that start an item only inside another.
pub(super) fn root_within(within: &[&str], token: &str) -> Option<&'static str> {
    let in_review = within
        .iter()
        .any(|root| matches!(*root, "h-review" | "h-review-aggregate"));
    (in_review && token == "item").then_some("h-item")
}

/// A property of a classic root.
pub(super) fn property(root: &str, token: &str) -> Option<(Prefix, &'static str)> {
    ROOTS
        .iter()
        .find(|(own, _)| *own == root)
        .and_then(|(_, table)| table.iter().find(|(class, ..)| *class == token))
        .map(|(_, prefix, name)| (*prefix, *name))
}

/// A property that a link's `rel` gives: the entry's own address, its tags.
pub(super) fn relation(root: &str, token: &str) -> Option<(Prefix, &'static str)> {
    match (root, token) {
        ("h-entry" | "h-news" | "h-review" | "h-recipe", "bookmark") => Some((Address, "url")),
        ("h-entry" | "h-feed" | "h-event" | "h-review" | "h-product" | "h-recipe", "tag") => {
            Some((Plain, "category"))
        }
        ("h-entry", "author") => Some((Plain, "author")),
        ("h-news", "principles") => Some((Address, "principles")),
        _ => None,
    }
}

type Table = &'static [(&'static str, Prefix, &'static str)];

const ROOTS: &[(&str, Table)] = &[
    (
        "h-entry",
        &[
            ("entry-title", Plain, "name"),
            ("entry-summary", Plain, "summary"),
            ("entry-content", Embedded, "content"),
            ("published", Date, "published"),
            ("updated", Date, "updated"),
            ("author", Plain, "author"),
            ("category", Plain, "category"),
        ],
    ),
    (
        "h-card",
        &[
            ("fn", Plain, "name"),
            ("url", Address, "url"),
            ("photo", Address, "photo"),
            ("logo", Address, "logo"),
            ("email", Address, "email"),
            ("tel", Plain, "tel"),
            ("org", Plain, "org"),
            ("organization-name", Plain, "organization-name"),
            ("organization-unit", Plain, "organization-unit"),
            ("title", Plain, "job-title"),
            ("role", Plain, "role"),
            ("note", Plain, "note"),
            ("adr", Plain, "adr"),
            ("geo", Plain, "geo"),
            ("agent", Plain, "agent"),
            ("given-name", Plain, "given-name"),
            ("additional-name", Plain, "additional-name"),
            ("family-name", Plain, "family-name"),
            ("honorific-prefix", Plain, "honorific-prefix"),
            ("honorific-suffix", Plain, "honorific-suffix"),
            ("nickname", Plain, "nickname"),
            ("category", Plain, "category"),
            ("label", Plain, "label"),
            ("bday", Date, "bday"),
            ("rev", Date, "rev"),
            ("uid", Address, "uid"),
            ("key", Address, "key"),
            ("sound", Address, "sound"),
            ("mailer", Plain, "mailer"),
            ("sort-string", Plain, "sort-string"),
            ("tz", Plain, "tz"),
            ("class", Plain, "class"),
        ],
    ),
    (
        "h-feed",
        &[
            ("author", Plain, "author"),
            ("photo", Address, "photo"),
            ("url", Address, "url"),
        ],
    ),
    (
        "h-news",
        &[
            ("entry", Plain, "entry"),
            ("source-org", Plain, "source-org"),
            ("dateline", Plain, "dateline"),
            ("geo", Plain, "geo"),
            ("item-license", Address, "item-license"),
            ("principles", Address, "principles"),
        ],
    ),
    (
        "h-event",
        &[
            ("summary", Plain, "name"),
            ("dtstart", Date, "start"),
            ("dtend", Date, "end"),
            ("duration", Date, "duration"),
            ("description", Plain, "description"),
            ("url", Address, "url"),
            ("location", Plain, "location"),
            ("geo", Plain, "geo"),
            ("attendee", Plain, "attendee"),
            ("contact", Plain, "contact"),
            ("organizer", Plain, "organizer"),
            ("category", Plain, "category"),
            ("last-modified", Date, "last-modified"),
        ],
    ),
    (
        "h-review",
        &[
            ("summary", Plain, "name"),
            ("item", Plain, "item"),
            ("reviewer", Plain, "author"),
            ("dtreviewed", Date, "published"),
            ("rating", Plain, "rating"),
            ("best", Plain, "best"),
            ("worst", Plain, "worst"),
            ("description", Embedded, "content"),
            ("category", Plain, "category"),
        ],
    ),
    (
        "h-review-aggregate",
        &[
            ("summary", Plain, "name"),
            ("item", Plain, "item"),
            ("rating", Plain, "rating"),
            ("average", Plain, "average"),
            ("best", Plain, "best"),
            ("worst", Plain, "worst"),
            ("count", Plain, "count"),
            ("votes", Plain, "votes"),
        ],
    ),
    (
        "h-item",
        &[
            ("fn", Plain, "name"),
            ("url", Address, "url"),
            ("photo", Address, "photo"),
        ],
    ),
    (
        "h-product",
        &[
            ("fn", Plain, "name"),
            ("photo", Address, "photo"),
            ("brand", Plain, "brand"),
            ("category", Plain, "category"),
            ("description", Plain, "description"),
            ("identifier", Address, "identifier"),
            ("url", Address, "url"),
            ("review", Plain, "review"),
            ("price", Plain, "price"),
            ("listing", Plain, "listing"),
        ],
    ),
    (
        "h-recipe",
        &[
            ("fn", Plain, "name"),
            ("ingredient", Plain, "ingredient"),
            ("yield", Plain, "yield"),
            ("instructions", Embedded, "instructions"),
            ("duration", Date, "duration"),
            ("photo", Address, "photo"),
            ("summary", Plain, "summary"),
            ("author", Plain, "author"),
            ("published", Date, "published"),
            ("nutrition", Plain, "nutrition"),
        ],
    ),
    (
        "h-resume",
        &[
            ("summary", Plain, "summary"),
            ("contact", Plain, "contact"),
            ("education", Plain, "education"),
            ("experience", Plain, "experience"),
            ("skill", Plain, "skill"),
            ("affiliation", Plain, "affiliation"),
        ],
    ),
    (
        "h-adr",
        &[
            ("post-office-box", Plain, "post-office-box"),
            ("extended-address", Plain, "extended-address"),
            ("street-address", Plain, "street-address"),
            ("locality", Plain, "locality"),
            ("region", Plain, "region"),
            ("postal-code", Plain, "postal-code"),
            ("country-name", Plain, "country-name"),
        ],
    ),
    (
        "h-geo",
        &[
            ("latitude", Plain, "latitude"),
            ("longitude", Plain, "longitude"),
        ],
    ),
];
