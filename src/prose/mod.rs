//! Visible text of a page → claims: headline, byline, dateline, tags line, contact line, copyright line.

mod headline;
pub(crate) mod language;
mod page;
mod title;
mod vocabulary;

use crate::block::{Block, Sheet};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::parser::Context;
use crate::span::Span;
use page::Page;

/// What is known of a page before its text is read: from a dump's header, from a page's head.
#[derive(Debug, Default)]
struct Known<'k> {
    url: Option<&'k str>,
    title: Option<&'k str>,
    language: Option<&'k str>,
}

impl<'k> Known<'k> {
    fn of(claims: &'k [Claim<'_>]) -> Self {
        let text = |field: Field| {
            claims.iter().find_map(|claim| match &claim.value {
                Value::Text(text) if claim.field == field => Some(text.as_ref()),
                _ => None,
            })
        };
        Self {
            url: text(Field::Url),
            title: text(Field::Headline),
            language: text(Field::InLanguage),
        }
    }
}

/// Claims of a page's visible text, from block `from` on. `before` are the claims made so far.
pub(crate) fn read<'a>(
    sheet: &Sheet<'a>,
    from: usize,
    before: &[Claim<'a>],
    _context: Context<'_>,
) -> Claims<'a> {
    let page = Page::of(sheet, from);
    let known = Known::of(before);
    let mut claims = Claims::new();
    if known.language.is_none() {
        detected(&page, &mut claims);
    }
    headline::read(&page, &known, &mut claims);
    claims
}

fn detected<'a>(page: &Page<'_, 'a>, claims: &mut Claims<'a>) {
    if let Some(tag) = language::detect(page) {
        claims.push(Claim {
            field: Field::InLanguage,
            value: Value::text(tag),
            span: Span::default(),
            source: Source::Detected,
            rule: "language of the main text",
            weight: 0,
        });
    }
}

fn say<'a>(claims: &mut Claims<'a>, block: &Block<'a>, field: Field, value: Value<'a>, rule: &'static str, weight: i16) {
    claims.push(Claim {
        field,
        value,
        span: block.span,
        source: Source::Prose,
        rule,
        weight,
    });
}

/// Whether a short text has a year or a time of day in it.
fn dated(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(4).any(|w| matches!(w, [b'1', b'9', ..] | [b'2', b'0', ..]) && w.iter().all(u8::is_ascii_digit))
}
