//! What class words say of a date: how surely it is one of publication, and whether it is one of a change.

use crate::html::visible::class;
use crate::html::visible::lists::{List, Lists};

/// How surely class words name a date of publication, and whether they name a change.
pub(in crate::html::visible) fn named(words: Lists) -> Option<(i16, bool)> {
    if words.has(OTHER) {
        return None;
    }
    let mut sure = SURE.iter().filter(|(_, names)| words.has(*names));
    let (weight, _) = sure.next()?;
    // hAtom's `class="entry-date published updated"` is one date for both.
    Some((*weight, *weight < 12 && words.has(MODIFIED)))
}

/// Whether a class or an id names a day that is never a page's own: the reader's, an event's, a term's. `words` are those of its words that
/// mean something to a reader.
///
/// One of its names says so as a whole, "today", "due-date", and no other calls it the page's: of "post-date today", "article__date--today",
/// "physics-today-meta", "current-version" the word says how a day is set, whose it is, or of what another thing is.
pub(in crate::html::visible) fn names_another(value: &str, words: Lists) -> bool {
    if !(words.has(ANOTHER) || words.has(BEFORE_DAY) && words.has(DAY)) {
        return false;
    }
    let mut named = false;
    for name in value.split_ascii_whitespace() {
        let all = class::words(name).map(|word| class::telling(word).unwrap_or_default());
        let all: Vec<Lists> = all.collect();
        let one = match all[..] {
            [one] => one.has(ANOTHER),
            [one, day] => day.has(DAY) && (one.has(ANOTHER) || one.has(BEFORE_DAY)),
            _ => false,
        };
        if !one && self::named(Lists::of_all(&all)).is_some_and(|(sure, _)| sure >= DATED_SURE) {
            return false;
        }
        named |= one;
    }
    named
}

/// Whether class words are properties of an hCalendar event and of nothing that is published, or the name of a field for the day of one,
/// `field--type-daterange`, `field-event-date`: they say as much as an `itemprop`.
pub(in crate::html::visible) fn names_event(value: &str, words: Lists) -> bool {
    (words.has(EVENT) && !names_news(value)
        || words.has(OTHER) && words.has(DAY) && names_day_of_event(value))
        && !words.has(PUBLISHED)
}

/// Whether a field for days is one of news: "field--name-field-news-date field--type-daterange".
fn names_news(value: &str) -> bool {
    const NEWS: &[&str] = &["news", "article", "press", "publication", "release", "post"];
    class::words(value).any(|word| NEWS.iter().any(|own| own.eq_ignore_ascii_case(word)))
}

/// Whether a name ends with the day of an event: "field--name-field-event-date". What goes on, "event-date-wrapper", is a box.
fn names_day_of_event(value: &str) -> bool {
    value.split_ascii_whitespace().any(|name| {
        let is = |word: &str, own: &str| word.eq_ignore_ascii_case(own);
        let mut all: Vec<&str> = class::words(name).collect();
        if all
            .last()
            .is_some_and(|last| is(last, "start") || is(last, "end"))
        {
            all.pop();
        }
        match all[..] {
            [.., event, day] => {
                is(event, "event") && (is(day, "date") || is(day, "time"))
                    || is(event, "date") && is(day, "event")
            }
            _ => false,
        }
    })
}

/// Words of class and id names that mean something here.
pub(in crate::html::visible) const LISTS: &[List] = &[
    PUBLISHED, DATE, DATED, AROUND, MODIFIED, OTHER, ANOTHER, BEFORE_DAY, DAY, EVENT,
];

/// How surely a word names a date that says nothing of what is round it.
const DATED_SURE: i16 = 8;

/// Words that name a date, and how surely they name that of publication.
const SURE: [(i16, List); 5] = [
    (20, PUBLISHED),
    (12, DATE),
    (DATED_SURE, DATED),
    (2, AROUND),
    (0, MODIFIED),
];

const PUBLISHED: List = List::new(
    18,
    &[
        "published",
        "datepublished",
        "pubdate",
        "publish",
        "publication",
        "publishdate",
        "pubtime",
    ],
);

const DATE: List = List::new(19, &["date"]);

const DATED: List = List::new(
    20,
    &[
        "dateline",
        "timestamp",
        "datetime",
        "postdate",
        "fecha",
        "datum",
        "dato",
        "data",
    ],
);

/// Words of lines in which a date may stand.
const AROUND: List = List::new(
    21,
    &[
        "time", "posted", "created", "byline", "meta", "postmeta", "info",
    ],
);

const MODIFIED: List = List::new(22, &["updated", "modified", "datemodified", "lastmod"]);

/// Words that name another date.
const OTHER: List = List::new(
    23,
    &[
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
    ],
);

/// Words that name a day of something else, alone or before a word for a day.
const ANOTHER: List = List::new(
    24,
    &[
        "countdown",
        "today",
        "todays",
        "deadline",
        "expire",
        "expires",
        "joined",
    ],
);

/// Words that do so only before a word for a day: "current-date", "dueDate", "end-time". "date--end" says where a line is set.
const BEFORE_DAY: List = List::new(25, &["current", "due", "start", "end"]);
const DAY: List = List::new(26, &["date", "time"]);

/// The days of [hCalendar](https://microformats.org/wiki/hcalendar), and Drupal's type for a first and a last day.
const EVENT: List = List::new(27, &["dtstart", "dtend", "daterange"]);

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
    use super::{Lists, class, names_another};

    fn another(value: &str) -> bool {
        let words: Vec<Lists> = class::words(value).filter_map(class::telling).collect();
        names_another(value, Lists::of_all(&words))
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
