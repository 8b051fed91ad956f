//! The language of what the page shows: where the page states none, and where it may have left a template's.

use super::Page;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::prose::language;
use crate::span::Span;
use crate::value::text;

/// Bytes of running text that are looked at, least of one paragraph, and least that say something.
const SAMPLE: usize = 1600;
const PARAGRAPH: usize = 60;
const ENOUGH: usize = 120;
/// What the small words of a text say without doubt.
const SURE: i16 = 50;

/// Claims the language of the running text: a doubtful answer only where nothing else says one.
pub(super) fn read(page: &Page<'_>, claims: &mut Claims<'_>) {
    let sample = sample(page);
    if sample.len() < ENOUGH {
        return;
    }
    let stated = claims.iter().any(|claim| claim.field == Field::InLanguage);
    let sure = language::sure(&sample).map(|tag| (tag, SURE));
    let found = sure.or_else(|| {
        let doubtful = if stated { None } else { language::of(&sample) };
        doubtful.map(|tag| (tag, 0))
    });
    if let Some((tag, weight)) = found {
        claims.push(Claim {
            field: Field::InLanguage,
            value: Value::text(tag),
            span: Span::default(),
            source: Source::Detected,
            rule: "language of the main text",
            weight,
            basis: None,
        });
    }
}

fn sample(page: &Page<'_>) -> String {
    let document = page.document;
    let mut sample = String::new();
    for id in document.named_in(page.article.clone(), "p") {
        let place = page.place(id);
        if place.minor || place.hidden {
            continue;
        }
        let text = document.inner_text(id);
        if text.len() >= PARAGRAPH {
            sample.push_str(text::head(&text, SAMPLE));
            sample.push(' ');
        }
        if sample.len() >= SAMPLE {
            break;
        }
    }
    sample
}
