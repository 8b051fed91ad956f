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
///
/// One of its names says so as a whole, "today", "due-date", and no other calls it the page's: of "post-date today", "article__date--today",
/// "physics-today-meta", "current-version" the word says how a day is set, whose it is, or of what another thing is.
pub(in crate::html::visible) fn names_another(value: &str, words: &[&str]) -> bool {
    if !(any(words, ANOTHER) || any(words, BEFORE_DAY) && any(words, DAY)) {
        return false;
    }
    let mut named = false;
    for name in value.split_ascii_whitespace() {
        let all: Vec<String> = class::words(name).map(str::to_ascii_lowercase).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let one = match all[..] {
            [one] => ANOTHER.contains(&one),
            [one, day] => {
                DAY.contains(&day) && (ANOTHER.contains(&one) || BEFORE_DAY.contains(&one))
            }
            _ => false,
        };
        if !one && self::named(&all).is_some_and(|(sure, _)| sure >= DATED_SURE) {
            return false;
        }
        named |= one;
    }
    named
}

/// Whether class words are properties of an hCalendar event and of nothing that is published: they say as much as an `itemprop`.
pub(in crate::html::visible) fn names_event(words: &[&str]) -> bool {
    any(words, EVENT) && !any(words, PUBLISHED)
}

/// Words of class and id names that mean something here.
pub(in crate::html::visible) const WORDS: &[&[&str]] = &[
    PUBLISHED, DATE, DATED, AROUND, MODIFIED, OTHER, ANOTHER, BEFORE_DAY, EVENT,
];

/// How surely a word names a date that says nothing of what is round it.
const DATED_SURE: i16 = 8;

/// Words that name a date, and how surely they name that of publication.
const SURE: [(i16, &[&str]); 5] = [
    (20, PUBLISHED),
    (12, DATE),
    (DATED_SURE, DATED),
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

/// Words that name a day of something else, alone or before a word for a day.
const ANOTHER: &[&str] = &[
    "countdown",
    "today",
    "todays",
    "deadline",
    "expire",
    "expires",
    "joined",
];

/// Words that do so only before a word for a day: "current-date", "dueDate", "end-time". "date--end" says where a line is set.
const BEFORE_DAY: &[&str] = &["current", "due", "start", "end"];
const DAY: &[&str] = &["date", "time"];

/// The days of [hCalendar](https://microformats.org/wiki/hcalendar).
const EVENT: &[&str] = &["dtstart", "dtend"];

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

#[cfg(test)]
mod tests {
    use super::{class, names_another};

    fn another(value: &str) -> bool {
        let words: Vec<String> = class::words(value).map(str::to_lowercase).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        names_another(value, &words)
    }

    #[test]
    fn classes_that_name_another_day_as_a_whole() {
        for value in [
            "today",
            "todaysDate",
            "top today",
            "current-date",
            "current_time",
            "due-date",
            "deadline",
            "end-date",
            "endTime",
            "startDate bold",
            "event-date start-date",
        ] {
            assert!(another(value), "{value}");
        }
        for value in [
            "post-date today",
            "published-date today",
            "article__date article__date--today",
            "timestamp is-today",
            "date--end",
            "meta__date-start",
            "justify-content-start date",
            "river-today-date",
            "valley-today-meta",
            "col-due",
            "colonna-due data",
            "current-version",
            "version current",
            "post current",
            "job-deadline-info",
            "consultation-deadline",
            "never-expires",
        ] {
            assert!(!another(value), "{value}");
        }
    }
}
