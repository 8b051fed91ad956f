//! The page under the text: a container taken off, wrongly decoded UTF-8 put right, and every span brought back to the
//! caller's text.

use crate::archive::{self, Letter, Unwrapped};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::dump::Record;
use crate::error::ParseError;
use crate::input::InputKind;
use crate::notice::{Notice, NoticeKind};
use crate::parser::{Context, Reading};
use crate::span::Span;
use crate::{dump, html, mojibake};
use std::borrow::Cow;

/// Reads a text of any kind.
///
/// A WARC response or resource and an MHTML page are read as the page they hold. Where a coding was taken off (chunks,
/// quoted-printable) spans still show the coded text; where the page had to be decoded as a whole (base64, another charset)
/// they are empty.
pub(crate) fn read<'a>(
    text: &'a str,
    kind: InputKind,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Result<Reading<'a>, ParseError> {
    let unwrapped = match kind {
        InputKind::Warc | InputKind::Mhtml => archive::unwrap(text, kind),
        InputKind::Html | InputKind::Text => None,
    };
    let Some(unwrapped) = unwrapped else {
        // Among the parts of a letter is a page of HTML as often as not.
        if let Some(letter) = archive::letter(text) {
            return Ok(of_letter(text, &letter, context, notices, with_blocks));
        }
        return Ok(page(text, kind, context, notices, with_blocks));
    };
    let limit = context.limits.bytes;
    if unwrapped.kind == InputKind::Html && unwrapped.content.len() > limit {
        let bytes = unwrapped.content.len();
        return Err(ParseError::TooLarge { bytes, limit });
    }
    if unwrapped.several {
        notices.push(Notice::new(NoticeKind::SeveralPages, Span::default()));
    }
    if let Some(kind) = unwrapped.noticed {
        notices.push(Notice::new(kind, Span::default()));
    }
    let captured_from = unwrapped.url.as_ref().map(|(url, _)| url.as_str());
    let context = Context {
        base_url: context.base_url.or(captured_from),
        ..context
    };
    let before = notices.len();
    let mut reading = match &unwrapped.content {
        Cow::Borrowed(slice) => page(slice, unwrapped.kind, context, notices, with_blocks),
        Cow::Owned(whole) => owned(page(whole, unwrapped.kind, context, notices, with_blocks)),
    };
    let fresh = notices.get_mut(before..).unwrap_or_default();
    // A chunk may end inside a character, which is then the last one of a value or none.
    bring_back(&mut reading, fresh, |span| {
        unwrapped.span(span).whole_characters(text)
    });
    if kind == InputKind::Mhtml {
        name_parts(text, &mut reading.claims);
    }
    reading.claims.extend(said_by_the_record(&unwrapped));
    Ok(reading)
}

/// Reads a page that is in no container.
fn page<'a>(
    text: &'a str,
    kind: InputKind,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Reading<'a> {
    let Some(repaired) = mojibake::repair(text) else {
        return decoded(text, kind, context, notices, with_blocks);
    };
    let before = notices.len();
    let mut reading = owned(decoded(&repaired.text, kind, context, notices, with_blocks));
    let fresh = notices.get_mut(before..).unwrap_or_default();
    bring_back(&mut reading, fresh, |span| {
        repaired.pieces.span(span).unwrap_or_default()
    });
    let at = Span::new(repaired.first, repaired.first + 2);
    notices.push(Notice::new(NoticeKind::Mojibake, at));
    reading
}

fn decoded<'a>(
    text: &'a str,
    kind: InputKind,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Reading<'a> {
    if let Some(record) = dump::record(text, context) {
        return of_record(text, &record, context, notices, with_blocks);
    }
    match kind {
        // A recording of a browser's traffic has whole documents in it, and is none.
        InputKind::Html if !dump::is_data(text) => Reading {
            claims: html::read(text, context, notices, with_blocks),
            blocks: Vec::new(),
        },
        _ => dump::read(text, context, notices, with_blocks),
    }
}

/// Reads a letter: what its head shows, and its text.
fn of_letter(
    text: &str,
    letter: &Letter,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Reading<'static> {
    let before = notices.len();
    let place = |reading: &mut Reading<'_>, notices: &mut Vec<Notice>, start: usize| {
        let fresh = notices.get_mut(before..).unwrap_or_default();
        bring_back(reading, fresh, |span| {
            let span = Span::new(span.start + start, span.end + start);
            letter.place(span).whole_characters(text)
        });
    };
    let (head, body) = letter
        .text
        .split_at_checked(letter.body)
        .unwrap_or_default();
    let mut reading = if letter.is_html {
        let mut reading = owned(page(body, InputKind::Html, context, notices, with_blocks));
        place(&mut reading, notices, letter.body);
        let mut own = owned(page(
            head,
            InputKind::Text,
            context,
            &mut Vec::new(),
            with_blocks,
        ));
        own.claims.retain(|claim| claim.source == Source::Header);
        place(&mut own, &mut Vec::new(), 0);
        reading.claims.extend(own.claims);
        reading
    } else {
        let whole = page(&letter.text, InputKind::Text, context, notices, with_blocks);
        let mut reading = owned(whole);
        place(&mut reading, notices, 0);
        reading
    };
    if with_blocks {
        reading.blocks = dump::blocks(text);
    }
    if let Some(next) = letter.next {
        let span = Span::new(next, next + 4);
        notices.push(Notice::new(NoticeKind::SeveralPages, span));
    }
    reading
}

/// Reads a page that is an object of JSON. What the object says of a page of HTML is of the copy: the page states itself.
fn of_record(
    text: &str,
    record: &Record,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Reading<'static> {
    let before = notices.len();
    let of_page = Context {
        base_url: context.base_url.or(record.url()),
        ..context
    };
    let mut stated = of_markup(record, of_page, notices, with_blocks);
    let claims = if record.is_html {
        let mut claims = html::read(&record.page, of_page, notices, with_blocks);
        stated.retain(|own| claims.iter().all(|claim| claim.field != own.field));
        claims.append(&mut stated);
        claims.extend(record.beside(&claims));
        claims
    } else {
        dump::of_record(record, stated, context, notices)
    };
    let blocks = Vec::new();
    let mut reading = owned(Reading { claims, blocks });
    let fresh = notices.get_mut(before..).unwrap_or_default();
    bring_back(&mut reading, fresh, |span| record.place(span));
    let several = record.second;
    notices.extend(several.map(|span| Notice::new(NoticeKind::SeveralPages, span)));
    if with_blocks {
        reading.blocks = dump::blocks(text);
    }
    reading
}

/// Claims of the markup of a page that an object holds, their places in the object.
fn of_markup<'r>(
    record: &'r Record,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Claims<'r> {
    if record.markup.is_empty() {
        return Claims::new();
    }
    let before = notices.len();
    let mut claims = html::read(&record.markup.text, context, notices, with_blocks);
    if record.markup.is_untyped {
        claims.retain(|claim| claim.field != Field::Kind);
    }
    for claim in &mut claims {
        claim.span = record.place_of_markup(claim.span);
    }
    for notice in notices.get_mut(before..).unwrap_or_default() {
        notice.span = record.place_of_markup(notice.span);
    }
    claims
}

fn owned(reading: Reading<'_>) -> Reading<'static> {
    let own = |claim: Claim<'_>| Claim {
        value: claim.value.into_owned(),
        field: claim.field,
        span: claim.span,
        source: claim.source,
        rule: claim.rule,
        weight: claim.weight,
        basis: claim.basis,
    };
    Reading {
        claims: reading.claims.into_iter().map(own).collect(),
        blocks: reading.blocks,
    }
}

fn bring_back(reading: &mut Reading<'_>, notices: &mut [Notice], place: impl Fn(Span) -> Span) {
    for claim in &mut reading.claims {
        claim.span = place(claim.span);
    }
    for block in &mut reading.blocks {
        block.span = place(block.span);
    }
    for notice in notices {
        notice.span = place(notice.span);
    }
}

/// What the container says of the copy; the caller knows better.
fn said_by_the_record<'a>(unwrapped: &Unwrapped<'_>) -> impl Iterator<Item = Claim<'a>> {
    let url = unwrapped.url.clone();
    let url = url.map(|(url, span)| (Field::CaptureUrl, Value::text(url), span));
    let date = unwrapped.date;
    let date = date.map(|(date, span)| (Field::CaptureDate, Value::Date(date), span));
    url.into_iter()
        .chain(date)
        .map(|(field, value, span)| Claim {
            field,
            value,
            span,
            source: Source::Capture,
            rule: "the header of the archive's record",
            weight: -10,
            basis: None,
        })
}

/// A page saved with its pictures calls them `cid:…`: the address each was saved from is known where its part states it.
fn name_parts(text: &str, claims: &mut Claims<'_>) {
    let is_named = |claim: &Claim<'_>| matches!(&claim.value, Value::Image(image) if image.url.as_deref().is_some_and(is_cid));
    if !claims.iter().any(is_named) {
        return;
    }
    let names = archive::named_parts(text);
    for claim in claims.iter_mut() {
        let Value::Image(image) = &mut claim.value else {
            continue;
        };
        let from = names
            .iter()
            .find(|(name, _)| Some(name) == image.url.as_ref());
        if let Some((_, from)) = from {
            image.url = Some(from.clone());
        }
    }
}

fn is_cid(url: &str) -> bool {
    url.starts_with("cid:")
}
