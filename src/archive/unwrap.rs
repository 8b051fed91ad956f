//! A text that is an archive's record: the page in it, and where in the text it stands.

use super::record::{Payload, Record, RecordKind, kind_of};
use super::warc::{self, Step};
use super::{header, mhtml};
use crate::input::{InputKind, floor};
use crate::notice::NoticeKind;
use crate::page::Date;
use crate::pieces::Pieces;
use crate::span::Span;
use std::borrow::Cow;

/// Most records looked at for a page. Of a file that begins with so many others it is no use to ask for "the page".
const RECORDS: usize = 10_000;

/// The page inside a record.
#[derive(Debug)]
pub(crate) struct Unwrapped<'a> {
    /// How it is to be read.
    pub(crate) kind: InputKind,
    /// Its text: a slice of the caller's, unless a coding had to be taken off.
    pub(crate) content: Cow<'a, str>,
    /// Where its coded content begins in the caller's text.
    start: usize,
    pieces: Pieces,
    /// The address it was captured from, and where that stands.
    pub(crate) url: Option<(String, Span)>,
    /// When it was captured, and where that stands.
    pub(crate) date: Option<(Date, Span)>,
    /// More pages follow.
    pub(crate) several: bool,
    /// What was noticed of its charset.
    pub(crate) noticed: Option<NoticeKind>,
}

impl Unwrapped<'_> {
    /// The place, in the caller's text, of a span of the content; empty where it cannot be told.
    pub(crate) fn span(&self, span: Span) -> Span {
        let place = self.pieces.span(span).unwrap_or_default();
        if place.is_empty() {
            return place;
        }
        Span::new(place.start + self.start, place.end + self.start)
    }
}

/// The first page of a WARC or MHTML text; `None` where there is none. Of a WET record the header stays with the text: the
/// reader of text dumps knows such headers, which also stand inside pasted dumps.
pub(crate) fn unwrap(text: &str, kind: InputKind) -> Option<Unwrapped<'_>> {
    let start = text.len()
        - text
            .trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace())
            .len();
    if kind == InputKind::Mhtml {
        let block = start + header::end(text.as_bytes().get(start..)?)?;
        let place = (start, block, text.len());
        return page(text, RecordKind::Mhtml, place, false);
    }
    let mut at = start;
    let mut found: Option<(RecordKind, (usize, usize, usize))> = None;
    for _ in 0..RECORDS {
        let Some((start, block, end)) = next(text.as_bytes(), at) else {
            break;
        };
        at = end;
        let kind = kind_of(text.as_bytes().get(start..block).unwrap_or_default());
        if !matches!(
            kind,
            RecordKind::Response | RecordKind::Resource | RecordKind::Conversion
        ) {
            continue;
        }
        if let Some((first, place)) = found {
            // Behind the page stand its pictures and style sheets.
            if may_hold_page(text, kind, (start, block, end)) {
                return page(text, first, place, true);
            }
        } else if page(text, kind, (start, block, end), false).is_some() {
            found = Some((kind, (start, block, end)));
        }
    }
    let (kind, place) = found?;
    page(text, kind, place, false)
}

/// The next record from `at` on. In a text the stated length is often wrong: it counted bytes of another charset, or line
/// ends that an editor changed. Then the record goes on up to the next one.
fn next(bytes: &[u8], at: usize) -> Option<(usize, usize, usize)> {
    let rest = bytes.get(at..)?;
    match warc::step(rest, true, false, usize::MAX) {
        Step::Record { start, block, end } => Some((at + start, at + block, at + end)),
        Step::Broken { at: start, .. } => {
            let start = at + start;
            let here = bytes.get(start..)?;
            let block = header::end(here.get(..header::LONGEST).unwrap_or(here))?;
            let behind = here.get(block..).unwrap_or_default();
            let end = match warc::step(behind, true, true, usize::MAX) {
                Step::Found(next) => block + next,
                _ => here.len(),
            };
            Some((start, start + block, start + end))
        }
        _ => None,
    }
}

fn may_hold_page(text: &str, kind: RecordKind, place: (usize, usize, usize)) -> bool {
    record(text, kind, place).is_some_and(|record| record.may_hold_page())
}

fn record(
    text: &str,
    kind: RecordKind,
    (start, block, end): (usize, usize, usize),
) -> Option<Record<'_>> {
    Some(Record {
        kind,
        offset: start as u64,
        member: None,
        header: text.get(start..block)?.as_bytes().into(),
        block: text.get(block..floor(text, end))?.as_bytes().into(),
        limit: text.len(),
    })
}

fn page(
    text: &str,
    kind: RecordKind,
    (start, block, end): (usize, usize, usize),
    several: bool,
) -> Option<Unwrapped<'_>> {
    let end = floor(text, end);
    if kind == RecordKind::Conversion {
        return Some(Unwrapped {
            kind: InputKind::Text,
            content: Cow::Borrowed(text.get(start..end)?),
            start,
            pieces: one_piece(),
            url: None,
            date: None,
            several,
            noticed: None,
        });
    }
    let record = record(text, kind, (start, block, end))?;
    let payload = record.payload().ok().filter(Payload::is_page)?;
    let html = payload.is_html();
    let coded = block + payload.start;
    let place_of = |value: &str| place_of(text, value, start, coded);
    let url = record.target_url().map(|url| {
        let span = place_of(&url);
        (url.into_owned(), span)
    });
    let date = record.capture_time().map(|date| {
        let mhtml = kind == RecordKind::Mhtml;
        let stated = record.field(if mhtml { "date" } else { "warc-date" });
        (date, place_of(stated.as_deref().unwrap_or_default()))
    });
    let (content, pieces, noticed) = text_of(text, coded, &payload);
    // An archive inside an archive is read as text: nesting has no end.
    let kind = if html || InputKind::detect(&content) == InputKind::Html {
        InputKind::Html
    } else {
        InputKind::Text
    };
    Some(Unwrapped {
        kind,
        content,
        start: coded,
        pieces,
        url,
        date,
        several,
        noticed,
    })
}

/// Where a header's value stands; the header is short and is searched for it.
fn place_of(text: &str, value: &str, start: usize, end: usize) -> Span {
    let found = text.get(start..end).and_then(|head| head.find(value));
    found
        .filter(|_| !value.is_empty())
        .map_or(Span::default(), |at| {
            Span::new(start + at, start + at + value.len())
        })
}

/// The payload as text: the caller's own where nothing had to be decoded. Bytes that a coding hid are in the charset that
/// the part states.
fn text_of<'a>(
    text: &'a str,
    coded: usize,
    payload: &Payload<'_>,
) -> (Cow<'a, str>, Pieces, Option<NoticeKind>) {
    if let Cow::Borrowed(slice) = &payload.content {
        let start = payload.pieces.source(0).unwrap_or(0);
        if let Some(slice) = text.get(coded + start..coded + start + slice.len()) {
            return (Cow::Borrowed(slice), payload.pieces.clone(), None);
        }
    }
    if let Ok(text) = std::str::from_utf8(&payload.content) {
        return (Cow::Owned(text.to_owned()), payload.pieces.clone(), None);
    }
    let (text, noticed) = payload.decoded();
    (text.into_owned().into(), Pieces::default(), noticed)
}

fn one_piece() -> Pieces {
    let mut pieces = Pieces::default();
    pieces.push(0, 0);
    pieces
}

/// The names that an MHTML page gives its parts, each with the address the part was saved from: `cid:…` is of no use outside.
pub(crate) fn named_parts(text: &str) -> Vec<(String, String)> {
    let bytes = text
        .trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace())
        .as_bytes();
    let (head, body) = bytes.split_at(header::end(bytes).unwrap_or(bytes.len()));
    mhtml::parts(head, body)
        .iter()
        .filter_map(|part| {
            let id = part.content_id()?;
            let from = part.location().filter(|url| url.contains("://"))?;
            Some((format!("cid:{id}"), from.into_owned()))
        })
        .collect()
}
