//! What class words say of a date: how surely it is one of publication, and whether it is one of a change.

use crate::html::visible::class::any;

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

/// Words of class and id names that mean something here.
pub(in crate::html::visible) const WORDS: &[&[&str]] =
    &[PUBLISHED, DATE, DATED, AROUND, MODIFIED, OTHER];

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
    "dtstart",
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
