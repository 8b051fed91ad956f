//! What class words say of a date: how surely it is one of publication, and whether it is one of a change.

use crate::html::visible::class::{self, any};

/// How surely class words name a date of publication, and whether they name a change.
pub(in crate::html::visible) fn named(words: &[&str]) -> Option<(i16, bool)> {
    if any(words, OTHER) {
        return None;
    }
    let mut sure = SURE.iter().filter(|(_, names)| any(words, names));
    let (weight, _) = sure.next()?;
    // hAtom's `class="entry-date published updated"` is one date for both.
    Some((*weight, *weight < 12 && any(words, MODIFIED)))
}

/// Whether a class or an id names a day that is never a page's own: the reader's, an event's, a term's. `words` are those of its words that
/// mean something to a reader.
pub(in crate::html::visible) fn names_another(value: &str, words: &[&str]) -> bool {
    any(words, ANOTHER) || any(words, BOUNDS) && names_bound(value)
}

/// Whether a word for a bound stands right beside one for a day: "justify-content-start date" says how a line is set.
fn names_bound(value: &str) -> bool {
    value.split_ascii_whitespace().any(|name| {
        let all: Vec<String> = class::words(name).map(str::to_ascii_lowercase).collect();
        let is = |word: &String, list: &[&str]| list.contains(&&**word);
        all.windows(2).any(|pair| {
            matches!(pair, [a, b] if is(a, BOUNDS) && is(b, DAY) || is(b, BOUNDS) && is(a, DAY))
        })
    })
}

/// Words of class and id names that mean something here.
pub(in crate::html::visible) const WORDS: &[&[&str]] = &[
    PUBLISHED, DATE, DATED, AROUND, MODIFIED, OTHER, ANOTHER, BOUNDS,
];

/// Words that name a date, and how surely they name that of publication.
const SURE: [(i16, &[&str]); 5] = [
    (20, PUBLISHED),
    (12, DATE),
    (8, DATED),
    (2, AROUND),
    (0, MODIFIED),
];

const PUBLISHED: &[&str] = &[
    "published",
    "datepublished",
    "pubdate",
    "publish",
    "publication",
    "publishdate",
    "pubtime",
];

const DATE: &[&str] = &["date"];

const DATED: &[&str] = &[
    "dateline",
    "timestamp",
    "datetime",
    "postdate",
    "fecha",
    "datum",
    "dato",
    "data",
];

/// Words of lines in which a date may stand.
const AROUND: &[&str] = &[
    "time", "posted", "created", "byline", "meta", "postmeta", "info",
];

const MODIFIED: &[&str] = &["updated", "modified", "datemodified", "lastmod"];

/// Words that name another date.
const OTHER: &[&str] = &[
    "comment",
    "event",
    "expire",
    "picker",
    "countdown",
    "current",
    "today",
    "release",
    "due",
    "deadline",
    "top",
    "end",
    "rss",
    "joined",
];

/// Words that name a day of something else, on whatever element.
const ANOTHER: &[&str] = &[
    "countdown",
    "current",
    "today",
    "todays",
    "due",
    "deadline",
    "expire",
    "expires",
    "joined",
    "dtstart",
    "dtend",
];

/// Words that name the bound of a time beside a word for a day: "end-date", "startTime".
const BOUNDS: &[&str] = &["start", "end"];
const DAY: &[&str] = &["date", "time"];

/// Whether one of the properties that an element states is a day of something else: `startDate`, `schema:birthDate`.
pub(super) fn are_of_another(properties: &str) -> bool {
    let mut names = properties.split_ascii_whitespace();
    names.any(|name| OF_OTHERS.contains(&name.rsplit(':').next().unwrap_or(name)))
}

/// Properties of schema.org's events, offers, orders and persons that are days.
const OF_OTHERS: &[&str] = &[
    "startDate",
    "endDate",
    "doorTime",
    "previousStartDate",
    "startTime",
    "endTime",
    "validFrom",
    "validThrough",
    "validUntil",
    "validIn",
    "priceValidUntil",
    "availabilityStarts",
    "availabilityEnds",
    "availableFrom",
    "availableThrough",
    "expires",
    "paymentDue",
    "paymentDueDate",
    "orderDate",
    "purchaseDate",
    "productionDate",
    "expectedArrivalFrom",
    "expectedArrivalUntil",
    "departureTime",
    "arrivalTime",
    "checkinTime",
    "checkoutTime",
    "bookingTime",
    "birthDate",
    "deathDate",
    "foundingDate",
    "dissolutionDate",
];
