//! Saved HTML → claims.
//!
//! One parse, then readers that each only claim: `head` (title, metas, links), `visible` and its siblings (what the page shows),
//! `structured` (JSON-LD, microdata, `RDFa`, microformats, joined by `schema`), `saved` (what an archive or a browser added).
//!
//! # What is read for each field, most trusted first
//!
//! The order of trust itself stands in `resolve::rank`; this says where each source is found.
//!
//! | field | sources | knowingly not read |
//! |---|---|---|
//! | `url` | canonical link, `og:url`, the address inside an archive's, JSON-LD and microdata `url`, analytics' metas | short links; a canonical link to another site where `og:url` names this one |
//! | `headline` | the votes of `<h1>`, JSON-LD and microdata `headline`, `og:title`, `<title>`, Twitter, Dublin Core and `citation_*` titles, each without the site's name; a heading that says what the head says, where there is no `<h1>` | an `<h1>` that leads home, `<title>` of drawings |
//! | `datePublished` | itemprop and JSON-LD `datePublished`, `article:published_time`, hAtom classes, `citation_*`, date metas, Dublin Core, `<time>`, a day in the address, classes of dates, a date beside the headline, a date that opens the lead, a date with its label | dates of comments, events and releases; "updated" as publication; dates on home pages, shops, lists and manuals |
//! | `dateModified`, `dateCreated` | JSON-LD and microdata, `article:modified_time`, `og:updated_time`, metas, "Updated" on the page | HTTP headers |
//! | `author` | JSON-LD, `citation_author`, microdata, hCard, metas (`author`, `parsely-author`, `sailthru.author`, …), cards' "Written by", Dublin Core, `rel=author`, classes of bylines, links to an author's page, a line that begins with "By" | Twitter handles, accounts such as "admin", reviewers, the site itself where its kind is not stated |
//! | `keywords` | meta keywords, `news_keywords`, JSON-LD, `article:tag`, Dublin Core subjects; else `rel=tag`, links to a tag's page, analytics' lists, classes of a `WordPress` post | clouds of a whole site, codes of agencies, identifiers |
//! | `articleSection` | JSON-LD, `article:section`, metas, `rel=category`, breadcrumbs | menus |
//! | `description` | `og:description`, meta description, JSON-LD, Twitter | the first paragraph |
//! | `image` | `og:image` with its sizes, JSON-LD, microdata, Twitter, `image_src`, metas; one that the page shows before one that it does not | pictures that only the page shows |
//! | `inLanguage` | JSON-LD, `<html lang>`, `og:locale`, metas, `hreflang` of the page's own address | the text itself |
//! | `publisher` | JSON-LD, microdata, metas, contact in the footer | who is behind a domain |
//! | `isPartOf` | `og:site_name`, JSON-LD `WebSite`, application names | |
//! | `copyrightYear`, `copyrightHolder` | JSON-LD, metas, the line with © at the foot | |
//! | `license` | `rel=license`, JSON-LD, Dublin Core | |
//! | `capture` | the archive's script, rewritten addresses, comments of browsers and `SingleFile`, the head of Google's cache | |

#[cfg(test)]
mod conformance;
mod head;
mod head_meta;
mod json_ld;
mod json_repair;
mod microdata;
mod microformats;
mod rdfa;
mod saved;
pub(crate) mod structured;
pub(crate) mod tree;
mod visible;
mod visible_byline;
mod visible_class;
mod visible_date;
mod visible_footer;
mod visible_headline;
mod visible_image;
mod visible_lead;
mod visible_tags;

use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::notice::Notice;
use crate::page::Date;
use crate::parser::Context;
use crate::schema;
use crate::value::date::{self, Convention};

/// Claims and notices of a saved page.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
) -> Claims<'a> {
    let document = tree::parse(text, context.limits, notices);
    let copy = saved::recognise(&document);
    let mut claims = Claims::new();
    let head = head::read(&document, context.base_url, &mut claims);
    let convention = Convention {
        language: head.language.as_deref(),
        order: context.day_month_order,
        reference: context.reference_time,
    };
    visible::read(&document, &head, convention, &mut claims);
    let mut graph = structured::read(text, &document, context.limits, notices);
    let said = of_items(&mut graph, &head, convention, &claims);
    claims.extend(said);
    visible_image::confirm(&document, &mut claims);
    saved::restore(copy, &mut claims);
    of_address(&mut claims);
    claims
}

/// What the page's items say, the main one chosen with the help of what is known already.
fn of_items(
    graph: &mut schema::Graph,
    head: &head::Head,
    convention: Convention<'_>,
    claims: &Claims<'_>,
) -> Claims<'static> {
    let texts = |field: Field| {
        claims.iter().filter_map(move |claim| match &claim.value {
            Value::Text(text) if claim.field == field => Some((&**text, claim.source)),
            _ => None,
        })
    };
    let addresses: Vec<&str> = texts(Field::Url).map(|(url, _)| url).collect();
    let trusted = |source| matches!(source, Source::OpenGraph | Source::Prose | Source::Title);
    let titles: Vec<&str> = texts(Field::Headline)
        .filter(|&(_, source)| trusted(source))
        .map(|(title, _)| title)
        .take(8)
        .collect();
    let hints = schema::Hints {
        base: head.base.as_deref(),
        addresses: &addresses,
        titles: &titles,
        convention,
    };
    schema::claims(graph, &hints)
}

/// A date as markup states it.
fn date(text: &str) -> Option<Date> {
    date::machine(text).or_else(|| date::written(text, Convention::default())?.date)
}

/// The day in the page's own address.
fn of_address(claims: &mut Claims<'_>) {
    let found = claims.iter().find_map(|claim| match &claim.value {
        Value::Text(url)
            if claim.field == Field::Url
                && matches!(claim.source, Source::Link | Source::OpenGraph) =>
        {
            Some((date::from_address(url)?, claim.span))
        }
        _ => None,
    });
    if let Some((date, span)) = found {
        claims.push(Claim {
            field: Field::DatePublished,
            value: Value::Date(date),
            span,
            source: Source::Address,
            rule: "day in the page's address",
            weight: 0,
        });
    }
}
