//! Claims → [`PageMetadata`]. Reads nothing but claims; nothing else writes into the page.

mod rank;

use crate::claim::{Claim, Claims, Field, Value};
use crate::notice::Notice;
use crate::page::{Capture, PageMetadata, Site};
use crate::value::text;

/// What became of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// Its value, or a part of it, is in the page.
    Won,
    /// It says what the winner says.
    Agreed,
    /// Another claim was preferred.
    #[default]
    Lost,
}

/// The page, and what became of each claim, in the order of the claims.
pub(crate) fn resolve(
    claims: &Claims<'_>,
    _notices: &mut Vec<Notice>,
) -> (PageMetadata, Vec<Outcome>) {
    let mut page = PageMetadata::default();
    let mut outcomes = vec![Outcome::Lost; claims.len()];
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|&at| {
        claims
            .get(at)
            .map_or(0, |claim| -i32::from(rank::trust(claim)))
    });
    for at in order {
        if let (Some(claim), Some(outcome)) = (claims.get(at), outcomes.get_mut(at)) {
            *outcome = place(&mut page, claim);
        }
    }
    (page, outcomes)
}

/// Puts a claim into the page where its field is still free or takes many.
fn place(page: &mut PageMetadata, claim: &Claim<'_>) -> Outcome {
    match (claim.field, &claim.value) {
        (Field::Kind, Value::Text(t)) => single(&mut page.kind, t),
        (Field::Url, Value::Text(t)) => single(&mut page.url, t),
        (Field::Headline, Value::Text(t)) => single(&mut page.headline, t),
        (Field::AlternativeHeadline, Value::Text(t)) => single(&mut page.alternative_headline, t),
        (Field::Description, Value::Text(t)) => single(&mut page.description, t),
        (Field::ArticleBody, Value::Text(t)) => single(&mut page.article_body, t),
        (Field::InLanguage, Value::Text(t)) => single(&mut page.in_language, t),
        (Field::License, Value::Text(t)) => single(&mut page.license, t),
        (Field::Keywords, Value::Text(t)) => many(&mut page.keywords, t),
        (Field::ArticleSection, Value::Text(t)) => many(&mut page.article_section, t),
        (Field::Identifier, Value::Text(t)) => many(&mut page.identifier, t),
        (Field::Speakable, Value::Text(t)) => many(&mut page.speakable, t),
        (Field::DatePublished, Value::Date(d)) => single(&mut page.date_published, d),
        (Field::DateCreated, Value::Date(d)) => single(&mut page.date_created, d),
        (Field::DateModified, Value::Date(d)) => single(&mut page.date_modified, d),
        (Field::IsAccessibleForFree, Value::Flag(f)) => single(&mut page.is_accessible_for_free, f),
        (Field::CopyrightYear, Value::Number(n)) => match u16::try_from(*n) {
            Ok(year) => single(&mut page.copyright_year, &year),
            Err(_) => Outcome::Lost,
        },
        (Field::WordCount, Value::Number(n)) => single(&mut page.word_count, n),
        (Field::Publisher, Value::Agent(agent)) => match &mut page.publisher {
            Some(publisher) => {
                publisher.absorb((**agent).clone());
                Outcome::Agreed
            }
            none => single(none, agent.as_ref()),
        },
        (Field::CopyrightHolder, Value::Agent(agent)) => {
            single(&mut page.copyright_holder, agent.as_ref())
        }
        (Field::Author, Value::Agent(agent)) => merge(&mut page.author, agent),
        (Field::Editor, Value::Agent(agent)) => merge(&mut page.editor, agent),
        (Field::Image, Value::Image(image)) => {
            if page.image.contains(image) {
                Outcome::Agreed
            } else {
                page.image.push((**image).clone());
                Outcome::Won
            }
        }
        (Field::IsPartOf, Value::Text(t)) => {
            let site = page.is_part_of.get_or_insert_with(Site::default);
            single(&mut site.name, t)
        }
        (Field::CaptureDate, Value::Date(d)) => single(
            &mut page.capture.get_or_insert_with(Capture::default).date,
            d,
        ),
        (Field::CaptureUrl, Value::Text(t)) => single(
            &mut page.capture.get_or_insert_with(Capture::default).url,
            t,
        ),
        (Field::ArchivedAt, Value::Text(t)) => single(
            &mut page
                .capture
                .get_or_insert_with(Capture::default)
                .archived_at,
            t,
        ),
        _ => Outcome::Lost,
    }
}

fn single<T, V>(slot: &mut Option<T>, value: &V) -> Outcome
where
    V: ?Sized + ToOwned,
    T: From<V::Owned> + PartialEq,
{
    let value = T::from(value.to_owned());
    match slot {
        None => {
            *slot = Some(value);
            Outcome::Won
        }
        Some(own) if *own == value => Outcome::Agreed,
        Some(_) => Outcome::Lost,
    }
}

fn many(list: &mut Vec<String>, value: &str) -> Outcome {
    if list.iter().any(|own| text::same(own, value)) {
        return Outcome::Agreed;
    }
    list.push(value.to_owned());
    Outcome::Won
}

fn merge(list: &mut Vec<crate::page::Agent>, agent: &crate::page::Agent) -> Outcome {
    let name = agent.name.as_deref().unwrap_or_default();
    if let Some(own) = list
        .iter_mut()
        .find(|own| own.name.as_deref().is_some_and(|own| text::same(own, name)))
    {
        own.absorb(agent.clone());
        return Outcome::Agreed;
    }
    list.push(agent.clone());
    Outcome::Won
}
