//! Dates on the page: `<time>`, class names that say so, and what stands near the headline.

use super::tree::NodeId;
use super::visible::{Page, words};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::page::Date;

/// Most dates that are claimed; a list of other pages has one each.
const CANDIDATES: usize = 24;
/// Most bytes of a text that is a date and little else.
const BYTES: usize = 200;

/// Claims the dates that markup points at.
pub(super) fn read(page: &Page<'_>, claims: &mut Claims<'_>) {
    let document = page.document;
    let mut count = 0;
    let mut done = 0;
    for id in document.ids() {
        if id < done || count >= CANDIDATES {
            continue;
        }
        let Some(sign) = sign(page, id) else {
            continue;
        };
        let place = page.place(id);
        if place.hidden {
            continue;
        }
        let Some((date, exact)) = stated(page, id) else {
            continue;
        };
        done = document.descendants(id).end;
        count += 1;
        let time = document.name(id) == "time" && exact;
        let mut weight = page.nearness(id) + sign.weight;
        if place.minor {
            weight -= 60;
        }
        claims.push(Claim {
            field: if sign.modified {
                Field::DateModified
            } else {
                Field::DatePublished
            },
            value: Value::Date(date),
            span: document.span(id),
            source: if time { Source::Time } else { Source::Prose },
            rule: sign.rule,
            weight,
        });
    }
}

struct Sign {
    weight: i16,
    modified: bool,
    rule: &'static str,
}

/// Whether an element says that it holds a date.
fn sign(page: &Page<'_>, id: NodeId) -> Option<Sign> {
    let document = page.document;
    let name = document.name(id);
    if matches!(
        name,
        "" | "html" | "body" | "main" | "article" | "meta" | "script" | "input"
    ) {
        return None;
    }
    let mut sign = (name == "time").then_some(Sign {
        weight: 0,
        modified: false,
        rule: "time",
    });
    for (attribute, value) in document.attributes(id) {
        let rule = match attribute {
            "class" | "id" | "data-testid" => "class of a date",
            "itemprop" => "itemprop of a date",
            "pubdate" => "time pubdate",
            _ => continue,
        };
        let named = if attribute == "pubdate" {
            Some((20, false))
        } else {
            named(value)
        };
        if let Some((weight, modified)) = named {
            let sign = sign.get_or_insert(Sign {
                weight: 0,
                modified: false,
                rule,
            });
            sign.weight = sign.weight.max(weight);
            sign.modified |= modified;
        }
    }
    sign.filter(|_| document.descendants(id).len() <= 24)
}

/// How surely class words name a date of publication, and whether they name a change.
fn named(value: &str) -> Option<(i16, bool)> {
    let mut weight: Option<i16> = None;
    let mut modified = false;
    for word in words(value) {
        let lower = word.to_ascii_lowercase();
        let own = match lower.as_str() {
            "published" | "datepublished" | "pubdate" | "publish" | "publication"
            | "publishdate" | "pubtime" => 20,
            "dateline" | "timestamp" | "datetime" | "postdate" | "fecha" | "datum" | "dato"
            | "data" | "dtstart" => 8,
            "date" => 12,
            "time" | "posted" | "created" | "byline" | "meta" | "postmeta" | "info" => 2,
            "updated" | "modified" | "datemodified" | "lastmod" => {
                modified = true;
                0
            }
            "comment" | "event" | "expire" | "picker" | "countdown" | "current" | "today" => {
                return None;
            }
            _ => continue,
        };
        weight = weight.max(Some(own));
    }
    // hAtom's `class="entry-date published updated"` is one date for both.
    modified &= weight.unwrap_or(0) < 12;
    weight.map(|weight| (weight, modified))
}

/// The date an element states, and whether by an attribute made for it.
fn stated(page: &Page<'_>, id: NodeId) -> Option<(Date, bool)> {
    let document = page.document;
    for attribute in [
        "datetime",
        "content",
        "title",
        "data-datetime",
        "data-date",
        "data-time",
        "data-timestamp",
    ] {
        if let Some(date) = document.attribute(id, attribute).and_then(super::date) {
            if date.precision() >= 3 {
                return Some((date, true));
            }
        }
    }
    let text = document.inner_text(id);
    if text.len() > BYTES {
        return None;
    }
    super::date_in(&text)
        .filter(|date| date.precision() >= 3)
        .map(|date| (date, false))
}
