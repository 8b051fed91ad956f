//! Tags: of all that the page states for machines, each once. What stands in its lists for advertising and for the publisher's own
//! system is no tag: `RSBI:AERO`, `NLP Category: General`, identifiers, the site's name, the author's.

use super::board::{Board, Entry, Said};
use super::{Outcome, agree};
use crate::claim::{Basis, Field, Source, Value};
use crate::page::PageMetadata;
use crate::value::letter::{has_cjk, is_alphanumeric};
use crate::value::{link, text};
use std::collections::BTreeSet;

/// Chooses the tags.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let entries = board.of(Field::Keywords);
    if entries
        .first()
        .is_some_and(|entry| matches!(entry.claim.source, Source::Run | Source::Header))
    {
        board.texts(Field::Keywords, &mut page.keywords);
        return;
    }
    let known = known_names(page);
    let mut lists = lists(&entries);
    drop_sites(&mut lists, page);
    lists.retain(|list| !is_told(list, page));
    if let Some(own) = borne_out(&lists, page).or_else(|| stated_alike(&lists)) {
        add_list(board, page, &mut Said::of(&page.keywords), own, &known);
        return;
    }
    let mut said = Said::of(&page.keywords);
    for list in lists {
        // What readers click on, and analytics' copies: only where nothing else names any.
        let copy = list.first().is_some_and(|head| {
            matches!(head.claim.source, Source::Prose | Source::Microformats)
                || head.claim.weight <= -15
        });
        if !copy || page.keywords.is_empty() {
            add_list(board, page, &mut said, list, &known);
        }
    }
}

/// Whether a list is the description again, a sentence cut at its commas: some systems fill both with one text. Others make the
/// description of the tags, which are shorter.
fn is_told(list: &[Entry<'_>], page: &PageMetadata) -> bool {
    let Some(told) = page.description.as_deref().filter(|_| list.len() >= FEW) else {
        return false;
    };
    let folded: Vec<String> = list.iter().filter_map(folded).collect();
    let words: usize = folded.iter().map(|tag| tag.split(' ').count()).sum();
    folded.len() >= FEW
        && words >= PIECE * folded.len()
        && text::fold(told).starts_with(&folded.join(" "))
}

/// Least words of the pieces of a sentence, one with another.
const PIECE: usize = 4;

/// The tags by the list in which they stand, most trusted first.
fn lists<'e, 'b>(entries: &'e [Entry<'b>]) -> Vec<&'e [Entry<'b>]> {
    entries
        .chunk_by(|a, b| a.claim.source == b.claim.source && a.claim.rule == b.claim.rule)
        .collect()
}

/// Drops the head's list that names the site beside what is said of the article, where the two have no tag in common: it is on
/// every page.
fn drop_sites(lists: &mut Vec<&[Entry<'_>]>, page: &PageMetadata) {
    let names = [
        page.is_part_of
            .as_ref()
            .and_then(|site| site.name.as_deref()),
        page.publisher
            .as_ref()
            .and_then(|publisher| publisher.name.as_deref()),
    ];
    let names: Vec<String> = names.into_iter().flatten().map(text::fold).collect();
    let own: Vec<BTreeSet<String>> = lists
        .iter()
        .filter(|list| {
            list.first()
                .is_some_and(|head| matches!(head.claim.source, Source::OpenGraph | Source::JsonLd))
        })
        .map(|list| tags(list))
        .filter(|list| list.len() >= FEW)
        .collect();
    if own.is_empty() {
        return;
    }
    lists.retain(|list| {
        let head = list
            .first()
            .is_some_and(|head| head.claim.source == Source::Meta);
        if !head {
            return true;
        }
        let tags = tags(list);
        let sites = names.iter().any(|name| tags.contains(name));
        !sites || own.iter().any(|own| !own.is_disjoint(&tags))
    });
}

/// Least tags of a list that says what an article is of.
const FEW: usize = 2;

/// The tags of a list, folded.
fn tags(list: &[Entry<'_>]) -> BTreeSet<String> {
    list.iter().filter_map(folded).collect()
}

/// The lists stated for machines, analytics' copies apart: the vocabulary, the tags folded, the list.
fn of_machines<'e, 'b>(
    lists: &[&'e [Entry<'b>]],
) -> Vec<(Source, BTreeSet<String>, &'e [Entry<'b>])> {
    let of = |list: &&'e [Entry<'b>]| {
        let claim = list.first()?.claim;
        let machine = !matches!(
            claim.source,
            Source::Prose | Source::Microformats | Source::Attribute
        );
        (machine && claim.weight > -15).then(|| (claim.source, tags(list), *list))
    };
    lists.iter().filter_map(of).collect()
}

/// The list that two vocabularies state alike, where a third has it whole and more besides: that is for search engines.
fn stated_alike<'e, 'b>(lists: &[&'e [Entry<'b>]]) -> Option<&'e [Entry<'b>]> {
    // Two that say the same, and one that says more.
    if lists.len() < 3 {
        return None;
    }
    let stated = of_machines(lists);
    let alike = stated.iter().find(|(source, tags, _)| {
        tags.len() >= FEW
            && stated
                .iter()
                .any(|(other, same, _)| other != source && same == tags)
    })?;
    let more = stated.iter().any(|(_, tags, _)| tags.len() > alike.1.len());
    let whole = stated.iter().all(|(_, tags, _)| tags.is_superset(&alike.1));
    (more && whole).then_some(alike.2)
}

/// The list that readers see under the article, where it is all that the article is tagged with:
/// - `article:tag` or JSON-LD says the same tags: what other lists say besides is for search engines;
/// - the site's long list in the head holds all of them;
/// - the head says a few of them and nothing else;
/// - the head's lists hold none of them, and none of their words stands in headline and description: they are the site's.
fn borne_out<'e, 'b>(lists: &[&'e [Entry<'b>]], page: &PageMetadata) -> Option<&'e [Entry<'b>]> {
    let shown = lists.iter().copied().filter(|list| {
        list.first().is_some_and(|head| {
            head.claim.weight == 0
                && matches!(head.claim.basis, Some(Basis::RelTag | Basis::TagLink))
        })
    });
    let mut shown = shown.peekable();
    shown.peek()?;
    let head = of_machines(lists);
    let told = text::fold(
        &[&page.headline, &page.description]
            .into_iter()
            .flatten()
            .fold(String::new(), |told, text| told + " " + text),
    );
    shown.find(|list| {
        let own = tags(list);
        let by_rel = list
            .first()
            .is_some_and(|head| head.claim.basis == Some(Basis::RelTag));
        let same = own.len() >= 2
            && head.iter().any(|(source, tags, _)| {
                matches!(source, Source::OpenGraph | Source::JsonLd) && *tags == own
            });
        let inside = own.len() >= 3
            && head.iter().any(|(source, tags, _)| {
                matches!(source, Source::Meta | Source::DublinCore)
                    && own.is_subset(tags)
                    && own.len() < tags.len()
            });
        let strange = by_rel
            && !head.is_empty()
            && head.iter().all(|(_, tags, _)| tags.is_disjoint(&own))
            && (own.len() >= 3
                || head
                    .iter()
                    .flat_map(|(_, tags, _)| tags)
                    .all(|tag| !told.contains(&**tag)));
        let around = own.len() >= 3
            && !head.is_empty()
            && head
                .iter()
                .all(|(_, tags, _)| tags.is_subset(&own) && tags.len() * 2 <= own.len());
        same || inside || around || strange
    })
}

fn folded(entry: &Entry<'_>) -> Option<String> {
    match &entry.claim.value {
        Value::Text(tag) => Some(text::fold(unquoted(tag))),
        _ => None,
    }
}

fn add_list(
    board: &mut Board<'_>,
    page: &mut PageMetadata,
    said: &mut Said,
    list: &[Entry<'_>],
    known: &[String],
) {
    let tags = || {
        list.iter().filter_map(|entry| match &entry.claim.value {
            Value::Text(tag) => Some((entry.at, tag.trim())),
            _ => None,
        })
    };
    let total = tags().count();
    // What readers see may stand in capitals; sizes and numbers of parts are seen too.
    let shown = list
        .first()
        .is_some_and(|head| matches!(head.claim.source, Source::Prose | Source::Microformats));
    let is_word =
        |tag: &str| shown && tag.len() >= WORD && tag.bytes().all(|b| b.is_ascii_alphabetic());
    let codes = tags().filter(|(_, tag)| is_code(tag) && !is_word(tag));
    let codes = codes.count();
    if total >= 5 && codes * 10 >= total * 6 {
        return;
    }
    // `Subject: Politics`: each tag says what it is of.
    let typed = tags().filter(|(_, tag)| tag.contains(": ")).count() >= 2;
    for (place, (at, tag)) in tags().enumerate() {
        let tag = match tag.split_once(": ") {
            Some((key, value)) if typed => subject(key).then_some(value),
            // "Tags: Mills, Weirs": the list's label was taken for a part of its first tag.
            Some((key, value)) if place == 0 && subject(key) => Some(value),
            _ => Some(tag),
        };
        let Some(tag) = tag.map(unquoted).filter(|tag| is_tag(tag)) else {
            continue;
        };
        let folded = text::fold(tag);
        if known.contains(&folded) || total == 1 && is_headline(&folded, page) {
            continue;
        }
        let outcome = said.add(&mut page.keywords, tag);
        if outcome != Outcome::Lost {
            board.mark(at, outcome);
        }
    }
}

/// Whether a list of one tag is the headline, put where tags belong: one of a few words may be both, as may one of several tags.
fn is_headline(folded: &str, page: &PageMetadata) -> bool {
    let words = folded.split(' ').count();
    let long = words >= HEADLINE || has_cjk(folded) && folded.chars().count() >= 3 * HEADLINE;
    let headline = page.headline.as_deref().filter(|_| long);
    headline.is_some_and(|headline| text::fold(headline) == folded)
}

/// Least words of a headline that is no tag, of three characters each where none are set apart.
const HEADLINE: usize = 5;

/// Least letters of a word in capitals that is no code.
const WORD: usize = 4;

/// Names that stand in lists of tags and are none: the site's, the publisher's, the authors'.
fn known_names(page: &PageMetadata) -> Vec<String> {
    let site = page
        .is_part_of
        .iter()
        .filter_map(|site| site.name.as_deref());
    let publisher = page
        .publisher
        .iter()
        .filter_map(|publisher| publisher.name.as_deref());
    let authors = page
        .author
        .iter()
        .filter_map(|author| author.name.as_deref());
    let host = page.url.as_deref().and_then(link::host);
    site.chain(publisher)
        .chain(authors)
        .chain(host)
        .map(text::fold)
        .collect()
}

/// A tag without the marks of a list of quoted strings around it.
fn unquoted(tag: &str) -> &str {
    let tag = tag.trim();
    let inner = tag
        .strip_prefix('"')
        .and_then(|tag| tag.strip_suffix('"'))
        .map(str::trim);
    inner
        .filter(|inner| !inner.is_empty() && !inner.contains('"'))
        .unwrap_or(tag)
}

/// Keys whose value is a subject.
fn subject(key: &str) -> bool {
    matches!(
        key.to_ascii_lowercase().as_str(),
        "subject"
            | "category"
            | "topic"
            | "tag"
            | "tags"
            | "keyword"
            | "keywords"
            | "theme"
            | "thema"
    )
}

/// A code of a news agency or of advertising: `AERO`, `RSBI:CRIME`, `k2_neurological`.
fn is_code(tag: &str) -> bool {
    tag.is_ascii()
        && !tag.contains(' ')
        && (tag.bytes().any(|b| b.is_ascii_uppercase())
            && !tag.bytes().any(|b| b.is_ascii_lowercase())
            || tag.contains('_')
            || tag.contains(':'))
}

/// Whether a text is a tag at all: no identifier, no host name, no sentence.
fn is_tag(tag: &str) -> bool {
    let identifier = tag.len() >= 16
        && tag.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-')
        && tag.bytes().any(|b| b.is_ascii_digit());
    agree::stated(tag).is_some()
        && !identifier
        && !tag.starts_with(['_', '<'])
        && tag.len() <= 120
        && !link::is_http(tag)
        && tag.chars().any(is_alphanumeric)
}
