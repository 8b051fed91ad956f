//! What an element's name and attributes say of a day in it.

use super::words::are_of_another;
use super::{BYTES, LINE};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::html::visible::class::Classes;
use crate::html::visible::marks::Marks;
use crate::value::date::{self, Convention, Label};

#[derive(Clone, Copy)]
pub(in crate::html::visible) struct Sign {
    pub(in crate::html::visible) weight: i16,
    pub(in crate::html::visible) modified: bool,
    /// Whether markup says that the day is the one of publication.
    pub(in crate::html::visible) publishes: bool,
    pub(in crate::html::visible) rule: &'static str,
}

impl Sign {
    const fn of(rule: &'static str) -> Self {
        Self {
            weight: 0,
            modified: false,
            publishes: false,
            rule,
        }
    }
}

/// What an element says of a day that it may hold.
pub(super) enum Says {
    Nothing,
    /// That it is a date.
    Date(Sign),
    /// That it is of something else: of the reader, of an event, of a term.
    Another,
}

/// What the name and the attributes of an element say of a day in it.
pub(super) fn says<'d>(
    page: &Page<'d>,
    id: NodeId,
    convention: Convention<'_>,
    classes: &mut Classes<'d>,
) -> Says {
    if !page.marks(id).any(Marks::DATE) {
        return Says::Nothing;
    }
    let document = page.document;
    let name = document.name(id);
    if matches!(
        name,
        "html" | "body" | "main" | "article" | "meta" | "script" | "input"
    ) {
        return Says::Nothing;
    }
    let mut told = Told::of_name(name);
    for (attribute, value) in document.attributes(id) {
        told.add(attribute, value, classes);
    }
    if told.sign.is_none() && told.another == Another::No || document.descendants(id).len() > LINE {
        return Says::Nothing;
    }
    match (told.another, told.sign) {
        (Another::Event, Some(sign)) if sign.publishes => Says::Date(sign),
        (Another::Event, _) if holds_its_own(page, id, convention) => Says::Nothing,
        (Another::Property | Another::Event, _) => Says::Another,
        (Another::Word, _) if is_its_own(page, id, convention) => Says::Another,
        (Another::Word, Some(sign)) if !sign.publishes && name != "time" => Says::Nothing,
        (_, Some(sign)) => Says::Date(sign),
        _ => Says::Nothing,
    }
}

/// Whether an element says that it holds a date.
pub(super) fn sign<'d>(
    page: &Page<'d>,
    id: NodeId,
    convention: Convention<'_>,
    classes: &mut Classes<'d>,
) -> Option<Sign> {
    match says(page, id, convention, classes) {
        Says::Date(sign) => Some(sign),
        _ => None,
    }
}

/// Whether an element says that its day is of something else, and how.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Another {
    No,
    /// By a word of its classes, which may be that of a style.
    Word,
    /// By the name of a field for the day of an event, `event-date`, which themes give to a day of news as well.
    Event,
    /// By a property of a format: schema.org's `startDate`, hCalendar's `dtstart`.
    Property,
}

/// The weight of words that name the day of publication: `datePublished`, `pubdate`.
const PUBLISHES: i16 = 20;

struct Told {
    sign: Option<Sign>,
    another: Another,
}

impl Told {
    /// `<relative-time datetime=…>`, `<time-ago datetime=…>`: elements of scripts.
    fn of_name(name: &str) -> Self {
        let time = name == "time" || name.contains('-') && name.contains("time");
        Self {
            sign: time.then_some(Sign::of("time")),
            another: Another::No,
        }
    }

    fn add<'d>(&mut self, attribute: &str, value: &'d str, classes: &mut Classes<'d>) {
        let rule = match attribute {
            "class" | "id" | "data-testid" => "class of a date",
            "itemprop" => "itemprop of a date",
            "pubdate" => return self.sign("time pubdate", 20, false),
            "property" if are_of_another(value) => return self.another = Another::Property,
            _ => return,
        };
        let says = classes.of(value);
        if attribute == "itemprop" && are_of_another(value) {
            self.another = Another::Property;
        } else if says.event_day && self.another != Another::Property {
            self.another = Another::Event;
        } else if says.another_day && self.another == Another::No {
            self.another = Another::Word;
        }
        if let Some((weight, modified)) = says.date {
            self.sign(rule, weight, modified);
        }
    }

    fn sign(&mut self, rule: &'static str, weight: i16, modified: bool) {
        let sign = self.sign.get_or_insert(Sign::of(rule));
        sign.weight = sign.weight.max(weight);
        sign.modified |= modified;
        sign.publishes |= weight >= PUBLISHES;
    }
}

/// Whether an element for the day of an event holds what is of the page: the headline, what says that it was published.
fn holds_its_own(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> bool {
    let document = page.document;
    let own = document.descendants(id);
    let says = |at: NodeId| {
        let item = document.attribute(at, "itemprop").unwrap_or_default();
        item.contains("datePublished") || document.attribute(at, "pubdate").is_some()
    };
    let text = || document.inner_text(id);
    let called = |text: String| {
        text.len() <= BYTES
            && date::find(&text, convention).any(|found| found.written.label == Label::Published)
    };
    page.headline
        .is_some_and(|headline| own.contains(&headline))
        || own.clone().any(says)
        || called(text())
}

/// Whether what the classes of an element say of another day is said of a day right in it: what stands deeper in it has classes of its own,
/// `<div class="deadline"><p>Published 5 March 2024</p>`. `<time datetime>` and a label in the text say more than a class.
fn is_its_own(page: &Page<'_>, id: NodeId, convention: Convention<'_>) -> bool {
    let document = page.document;
    if document.name(id) == "time" && document.attribute(id, "datetime").is_some() {
        return false;
    }
    let mut texts = document
        .children(id)
        .filter_map(|child| document.text(child));
    if !texts.any(|text| text.bytes().any(|b| b.is_ascii_digit())) {
        return false;
    }
    let text = document.inner_text(id);
    let called = |label: Label| matches!(label, Label::Published | Label::Updated);
    text.len() > BYTES || !date::find(&text, convention).any(|found| called(found.written.label))
}
