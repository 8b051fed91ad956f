//! A page without headings whose title only says whose it is: sites of old have one for all their pages.

use super::titles;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::span::Span;
use crate::value::{link, text};

/// Weight of the line that stands for a headline, and most bytes of the page between it and who wrote it, or when.
const WEIGHT: i16 = 20;
const CREDITED: usize = 120;

/// Of what the visible text has for a headline, keeps only the line right over a credit, and this only where it is `wanted`: what else
/// stands over a text is a menu's, "Site map".
pub(in crate::html::visible) fn weigh(found: &mut Claims<'_>, claims: &Claims<'_>, wanted: bool) {
    let credits = claims
        .iter()
        .chain(found.iter())
        .filter(|claim| is_credit(claim));
    let credits: Vec<Span> = credits.map(|claim| claim.span).collect();
    let is_over = |line: Span| {
        let below = |credit: &Span| line.end <= credit.start && credit.start - line.end <= CREDITED;
        credits.iter().any(below)
    };
    found.retain(|claim| claim.field != Field::Headline || wanted && is_over(claim.span));
    for claim in found
        .iter_mut()
        .filter(|claim| claim.field == Field::Headline)
    {
        claim.weight = WEIGHT;
    }
}

fn is_credit(claim: &Claim<'_>) -> bool {
    matches!(claim.field, Field::Author | Field::DatePublished)
}

/// Whether a page has no heading and all that its head says is whose it is: sites of old have one title for all their pages.
pub(in crate::html::visible) fn is_untitled(claims: &Claims<'_>) -> bool {
    let headed =
        |claim: &Claim<'_>| claim.field == Field::Headline && claim.source == Source::Prose;
    let names = |claim: &Claim<'_>| {
        matches!(
            claim.field,
            Field::IsPartOf | Field::Publisher | Field::CopyrightHolder
        )
    };
    let titles = titles(claims);
    let [title] = titles.as_slice() else {
        return false;
    };
    let is_named = |claim: &Claim<'_>| text::fold(&claim.value.to_string()) == *title;
    let is_host = |claim: &Claim<'_>| match &claim.value {
        Value::Text(url) if claim.field == Field::Url => link::host(url)
            .is_some_and(|host| text::squeezed(link::site(host)) == title.replace(' ', "")),
        _ => false,
    };
    !claims.iter().any(headed)
        && claims
            .iter()
            .any(|claim| names(claim) && is_named(claim) || is_host(claim))
}
