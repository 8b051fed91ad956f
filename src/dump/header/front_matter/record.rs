//! A page as one object of JSON, as extractors, crawlers and builders of corpora write it: names with values, and the page's text or its
//! HTML as one of them. A row of C4, `FineWeb` or OSCAR has no title: it states an address and the time of the crawl, and what else there
//! is to know stands in the text. What interfaces give out has the object in others: `{"data": {"articles": [{…}]}}`.

use super::body::{paragraphs, untitled};
use super::json::{self, Place};
use super::markup::{self, Markup};
use super::node::Entry;
use super::object::{Kind, Object};
use super::string::Told;
use super::{RULE, feed, fragment, names, state};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::dump::header::{Header, site};
use crate::dump::layout;
use crate::parser::Context;
use crate::pieces::Pieces;
use crate::span::Span;

/// An object that is a page.
pub(crate) struct Record {
    /// What its names state. Their places are those in the object behind all places in the page: claims of both go through the same readers,
    /// and are told apart by it.
    pub(crate) claims: Claims<'static>,
    /// The days of a row that no name calls the page's, `"date": …`: whoever cut a corpus down to a few columns may have kept a crawl's.
    /// They speak where the text says none.
    pub(crate) days: Claims<'static>,
    /// The page.
    pub(crate) page: String,
    pub(crate) is_html: bool,
    /// The names state its title, and its text is the article's. Otherwise the text may have a head of its own.
    pub(crate) is_titled: bool,
    /// The first of its addresses is the one that the page states for its own.
    is_canonical: bool,
    /// Where the second object stands of a list that begins with this one.
    pub(crate) second: Option<Span>,
    /// Where the page is written, escapes and all.
    pieces: Pieces,
    /// What it holds of the page's markup.
    pub(crate) markup: Markup,
}

impl Record {
    /// A page that names with values tell of whole, and where a second stands.
    pub(super) fn of_names(claims: Claims<'static>, second: Option<Span>) -> Self {
        Self {
            claims,
            second,
            ..Self::of_markup(Markup::default())
        }
    }

    /// A page that is its markup and nothing else.
    fn of_markup(markup: Markup) -> Self {
        Self {
            claims: Claims::new(),
            days: Claims::new(),
            page: String::new(),
            is_html: false,
            is_titled: true,
            is_canonical: false,
            second: None,
            pieces: Pieces::default(),
            markup,
        }
    }

    /// Puts what names state in its place, behind all places in the page.
    fn behind_the_page(&self, claims: &mut Claims<'_>) {
        let behind = self.page.len() + 1;
        for claim in claims {
            claim.span = Span::new(claim.span.start + behind, claim.span.end + behind);
        }
    }

    /// The place in the object of what was read of the page or of the names.
    pub(crate) fn place(&self, span: Span) -> Span {
        let behind = self.page.len() + 1;
        if span.start >= behind {
            return Span::new(span.start - behind, span.end - behind);
        }
        self.pieces.span(span).unwrap_or_default()
    }

    /// Whether it has more than names.
    fn has_text(&self) -> bool {
        let mut claims = self.claims.iter();
        !self.page.is_empty()
            || !self.markup.is_empty()
            || claims.any(|claim| claim.field == Field::ArticleBody)
    }

    /// The place of what was read of the markup, in the object behind all places in the page.
    pub(crate) fn place_of_markup(&self, span: Span) -> Span {
        let behind = self.page.len() + 1;
        let place = self.markup.place(span);
        place.map_or_else(Span::default, |place| {
            Span::new(place.start + behind, place.end + behind)
        })
    }

    /// The address that the object states.
    pub(crate) fn url(&self) -> Option<&str> {
        self.claims.iter().find_map(|claim| match &claim.value {
            Value::Text(url) if claim.field == Field::Url => Some(&**url),
            _ => None,
        })
    }

    /// What the names say of a page that states itself: of the copy, where it was taken from and when, and what the page leaves open. Beside
    /// a document this takes a title: without one they number and sort the row, `"id": 17, "category": "phishing"`.
    pub(crate) fn beside(&self, document: &Claims<'_>) -> Claims<'static> {
        let said = |field: Field| document.iter().any(|claim| claim.field == field);
        // What a link in a feed's entry or a card names is not believed to be the page.
        let is_sure = |claim: &Claim<'_>| {
            claim.field == Field::Url
                && matches!(
                    claim.source,
                    Source::Link | Source::OpenGraph | Source::JsonLd | Source::Microdata
                )
        };
        let is_of_copy = self.is_html || document.iter().any(is_sure);
        let mut is_canonical = self.is_canonical;
        let claims = self.claims.iter().filter_map(|claim| {
            let field = match claim.field {
                Field::Url if !std::mem::take(&mut is_canonical) && is_of_copy => Field::CaptureUrl,
                field => field,
            };
            let source = match field {
                Field::CaptureUrl | Field::CaptureDate => Source::Capture,
                Field::Url if !said(field) || !is_of_copy => claim.source,
                _ if self.is_html && !self.is_titled || said(field) => return None,
                _ => claim.source,
            };
            Some(Claim {
                field,
                source,
                ..claim.clone()
            })
        });
        claims.collect()
    }
}

/// Reads a dump that is an object, or a list of some, and nothing else.
pub(crate) fn read(text: &str, context: Context<'_>) -> Option<Record> {
    let is_gap = |c: char| c == '\u{feff}' || c.is_whitespace();
    let written = text.trim_start_matches(is_gap);
    let start = text.len() - written.len();
    let written = written.trim_end();
    let place = Place { written, start };
    let is_one = |open: char, close: char| written.starts_with(open) && written.ends_with(close);
    let whole =
        (is_one('{', '}') || is_one('[', ']')).then(|| record(place, context, Depth::default()));
    let broken = || {
        let markup = written
            .starts_with(['{', '['])
            .then(|| Markup::broken(place))?;
        markup.map(Record::of_markup)
    };
    whole.flatten().or_else(broken)
}

/// How deep the object may stand in others.
const DEEPEST: usize = 6;

/// Where an object stands.
#[derive(Debug, Default, Clone, Copy)]
struct Depth {
    others: usize,
    /// In an object that is none of a page, under a name such as `data`.
    is_enveloped: bool,
}

impl Depth {
    const fn below(self, is_enveloped: bool) -> Self {
        Self {
            others: self.others + 1,
            is_enveloped: self.is_enveloped || is_enveloped,
        }
    }
}

/// The names that others have it under: of an interface's answer, of an index, of what a program keeps its own types in.
const ENVELOPES: [&str; 24] = [
    "data",
    "response",
    "result",
    "results",
    "message",
    "content",
    "article",
    "articles",
    "post",
    "posts",
    "story",
    "item",
    "items",
    "document",
    "documents",
    "docs",
    "entry",
    "page",
    "object",
    "objects",
    "attributes",
    "kwargs",
    "hits",
    "_source",
];

/// The page that a value is: an object, the one that it holds, or the first of a list. A list of many is one of pages where they have
/// texts: a catalogue's entries, a menu's and a shop's have titles and addresses too.
fn record(place: Place<'_>, context: Context<'_>, depth: Depth) -> Option<Record> {
    if depth.others == DEEPEST {
        return None;
    }
    if let Some(markup) = Markup::whole(place) {
        let claims = captured(place, context);
        return Some(Record {
            claims,
            ..Record::of_markup(markup)
        });
    }
    if let Some(mut items) = place.items() {
        let record = record(items.next()?, context, depth.below(false))?;
        let second = items.next();
        let is_text = record.has_text();
        let span = second.map(|place| Span::new(place.start, place.start + place.written.len()));
        return (second.is_none() || is_text).then_some(Record {
            second: span.or(record.second),
            ..record
        });
    }
    let object = Object::of(place)?;
    let entries = entries(&object);
    if let Some(items) = feed::items(&object.members) {
        let mut first = record(place.of(items), context, depth.below(false))?;
        let mut of_each = feed::of_each(entries, &first.claims, context);
        first.behind_the_page(&mut of_each);
        first.claims.append(&mut of_each);
        return Some(first);
    }
    if state::are_of_page(&entries) {
        let is_sure = !depth.is_enveloped || state::tell_surely(&entries);
        let record = of(object, entries, context)?;
        return (is_sure || record.has_text()).then_some(record);
    }
    // An object in it says what it is, where a row's text alone does not.
    let own = object.members.0.iter();
    let mut own = own.filter(|(name, raw)| {
        ENVELOPES.contains(&name.as_str()) && raw.get().starts_with(['{', '['])
    });
    let inner = own.find_map(|(_, raw)| record(place.of(raw), context, depth.below(true)));
    let (inner, other) = match inner {
        Some(inner) if inner.is_titled => (Some(inner), None),
        inner => (None, inner),
    };
    // What programs tell each other has long texts in envelopes, too.
    let is_own = |record: &Record| {
        !depth.is_enveloped
            || record.is_titled
            || record.url().is_some()
            || !record.markup.is_empty()
    };
    let own = || of(object, entries, context).filter(is_own);
    inner.or_else(own).or(other)
}

/// What a page as this crate writes it has of its copy.
fn captured(place: Place<'_>, context: Context<'_>) -> Claims<'static> {
    let mut header = Header::of(context);
    let members = place.members().map_or_else(Vec::new, |members| members.0);
    let capture = members.iter().find(|(name, _)| name == "capture");
    let capture = capture.map(|(_, raw)| place.of(raw));
    let said = capture.and_then(|capture| Some((capture, capture.members()?)));
    for (capture, (name, raw)) in said
        .into_iter()
        .flat_map(|(capture, members)| members.0.into_iter().map(move |own| (capture, own)))
    {
        let own = capture.of(raw);
        let Some(told) = Told::of(own.written, own.start) else {
            continue;
        };
        // The page that the markup is has no text, and the places of its names stand one behind it.
        let span = Span::new(told.span.start + 1, told.span.end + 1);
        match name.as_str() {
            "url" => {
                header.typed(span, Field::CaptureUrl, &told.text, RULE);
            }
            "date" => {
                header.typed(span, Field::CaptureDate, &told.text, RULE);
            }
            "archivedAt" => header.say(span, Field::ArchivedAt, Value::text(told.text), RULE, 0),
            _ => {}
        }
    }
    header.claims
}

/// What the names of an object state, the best of each field first.
fn entries(object: &Object<'_>) -> Vec<Entry> {
    let mut entries = json::entries(&object.members, object.place);
    if !object.markup.is_empty() {
        entries.retain(|entry| markup::marked(&entry.name).is_none());
    }
    entries.sort_by_key(|entry| names::rank(&entry.name));
    entries
}

/// The page that an object is.
fn of(object: Object<'_>, mut entries: Vec<Entry>, context: Context<'_>) -> Option<Record> {
    let (own, kind) = object.page(&entries, context.limits.bytes)?;
    let is_titled = state::say_title(&entries);
    if !is_titled && own.text.is_empty() && object.markup.is_empty() {
        return None;
    }
    let is_html = kind == Kind::Document;
    let mut bare = Vec::new();
    if !is_html && !state::is_titled(&entries) {
        let of_crawl = object.is_of_crawl();
        entries = state::of_row(entries, of_crawl);
        if !is_titled {
            (bare, entries) = entries.into_iter().partition(is_day_of_file);
        }
    }
    let mut header = Header::of(context);
    state::say(&mut header, &entries);
    if (is_titled || kind == Kind::Fragment) && !is_html {
        let body = match kind {
            Kind::Fragment => fragment::paragraphs(&own.text),
            _ => paragraphs(&own.text),
        };
        header.typed(own.span, Field::ArticleBody, untitled(&body, &header), RULE);
    }
    header.read_days();
    // What is markup is read as its text and no more.
    let own = match kind {
        Kind::Fragment => Told::default(),
        _ => own,
    };
    if !is_html {
        site::leave_out(&mut header, &layout::sheet(&own.text));
    }
    let mut days = days(&bare, context);
    let first = entries
        .iter()
        .find(|entry| state::field(&entry.name) == Some(Field::Url));
    let behind = own.text.len() + 1;
    for claim in header.claims.iter_mut().chain(&mut days) {
        claim.span = Span::new(claim.span.start + behind, claim.span.end + behind);
    }
    Some(Record {
        claims: header.claims,
        days,
        page: own.text,
        is_html,
        is_titled,
        is_canonical: first.is_some_and(|entry| names::is_canonical(&entry.name)),
        second: None,
        pieces: own.pieces,
        markup: object.markup,
    })
}

/// Whether a row's name may tell of a day of its file as well as of the page: one that says not of what it is, and those that programs
/// write, `uploaded_at`. Whoever wrote the text knows better.
fn is_day_of_file(entry: &Entry) -> bool {
    let is_own = || entry.name.eq_ignore_ascii_case("date") || names::is_of_programs(&entry.name);
    state::field(&entry.name) == Some(Field::DatePublished) && is_own()
}

/// The days that such names state.
fn days(entries: &[Entry], context: Context<'_>) -> Claims<'static> {
    let mut days = Header::of(context);
    let (bare, others): (Vec<_>, Vec<_>) = entries
        .iter()
        .cloned()
        .partition(|entry| entry.name.eq_ignore_ascii_case("date"));
    state::say(&mut days, &bare);
    days.read_days();
    // A clock that stopped at some second is a machine's.
    days.claims.retain(|claim| match &claim.value {
        Value::Date(date) => date.time().is_none_or(|time| time.second.unwrap_or(0) == 0),
        _ => true,
    });
    state::say(&mut days, &others);
    days.read_days();
    days.claims
}
