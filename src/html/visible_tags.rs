//! Tags and section on the page: `rel=tag`, links to a tag's page, breadcrumbs.

use super::tree::NodeId;
use super::visible::{Page, words};
use crate::claim::{Claim, Claims, Field, Source, Value};

/// Most tags that are claimed by one rule; more is a cloud of the whole site.
const TAGS: usize = 40;

/// Claims tags and sections.
pub(super) fn read(page: &Page<'_>, claims: &mut Claims<'_>) {
    let document = page.document;
    let mut count = 0;
    let mut crumbs = 0..0;
    for id in document.ids() {
        if document.name(id) != "a" {
            if crumbs.is_empty() && breadcrumb(page, id) {
                crumbs = document.descendants(id);
            }
            continue;
        }
        let place = page.place(id);
        if place.hidden {
            continue;
        }
        if crumbs.contains(&id) {
            crumb(page, id, claims);
            continue;
        }
        let rel = document.attribute(id, "rel").unwrap_or_default();
        let by_rel = rel
            .split_ascii_whitespace()
            .any(|rel| rel.eq_ignore_ascii_case("tag"));
        let category = rel
            .split_ascii_whitespace()
            .any(|rel| rel.eq_ignore_ascii_case("category"));
        let href = document.attribute(id, "href").unwrap_or_default();
        let tagged = to_tag(href);
        if !(by_rel || tagged) || place.minor || !page.article.contains(&id) {
            continue;
        }
        let text = document.inner_text(id);
        if text.is_empty() || text.len() > 80 || count >= TAGS {
            continue;
        }
        count += 1;
        let (field, rule) = if category && !tagged {
            (Field::ArticleSection, "rel=category")
        } else if by_rel {
            (Field::Keywords, "rel=tag")
        } else {
            (Field::Keywords, "link to a tag's page")
        };
        claims.push(Claim {
            field,
            value: Value::text(text.trim_start_matches('#').trim().to_owned()),
            span: document.span(id),
            source: if by_rel {
                Source::Microformats
            } else {
                Source::Prose
            },
            rule,
            weight: if tagged && by_rel { 5 } else { 0 },
        });
    }
}

/// Whether an address is a tag's page.
fn to_tag(href: &str) -> bool {
    let path = href.split('#').next().unwrap_or(href);
    let mut parts = path.split(['/', '?', '&', '=']).rev().skip(1);
    parts.any(|part| {
        matches!(
            part,
            "tag"
                | "tags"
                | "topic"
                | "topics"
                | "thema"
                | "themen"
                | "tema"
                | "temas"
                | "keyword"
                | "keywords"
                | "schlagwort"
                | "schlagworte"
                | "etiqueta"
                | "etiquetas"
                | "stichwort"
                | "hashtag"
                | "tagi"
                | "mot-cle"
                | "temi"
                | "label"
                | "subject"
        )
    })
}

fn breadcrumb(page: &Page<'_>, id: NodeId) -> bool {
    page.document.attributes(id).any(|(name, value)| {
        matches!(name, "class" | "id" | "aria-label" | "itemtype")
            && words(value).any(|word| {
                let lower = word.to_ascii_lowercase();
                lower.starts_with("breadcrumb")
                    || lower == "crumbs"
                    || lower == "crumb"
                    || lower == "brotkrumen"
            })
    })
}

/// A step of the way from the home page; the home page itself is no section.
fn crumb(page: &Page<'_>, id: NodeId, claims: &mut Claims<'_>) {
    let document = page.document;
    let href = document.attribute(id, "href").unwrap_or_default();
    let path = href.split_once("://").map_or(href, |(_, rest)| rest);
    let path = path
        .split_once('/')
        .map_or("", |(_, rest)| rest)
        .trim_matches('/');
    let text = document.inner_text(id);
    if path.is_empty() || text.is_empty() || text.len() > 60 {
        return;
    }
    claims.push(Claim {
        field: Field::ArticleSection,
        value: Value::text(text),
        span: document.span(id),
        source: Source::Prose,
        rule: "breadcrumb",
        weight: 0,
    });
}
