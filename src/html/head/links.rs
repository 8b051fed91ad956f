//! `<link>`: the page's address, its licence, its picture, its other forms.

use super::{NAMES, Reader, clean};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::page::{Alternate, AlternateKind, Image};
use crate::span::Span;
use crate::value::link;
use std::collections::HashSet;

/// Links to other forms of the page that are read. The longest list of a real page has 200.
const ALTERNATES: usize = 512;

impl Reader<'_, '_, '_> {
    pub(super) fn link(&mut self, id: NodeId) {
        let document = self.document;
        let (Some(rel), Some(href)) = (
            document.attribute(id, "rel"),
            document.attribute(id, "href"),
        ) else {
            return;
        };
        let href = href.trim();
        if href.is_empty() {
            return;
        }
        let span = document.span(id);
        for rel in rel.split_ascii_whitespace().take(NAMES) {
            let (field, rule, weight) = match rel.to_ascii_lowercase().as_str() {
                "canonical" => (Field::Url, "link canonical", 0),
                "shortlink" => (Field::Url, "link shortlink", -300),
                "license" => (Field::License, "link license", 0),
                "image_src" => {
                    let image = Value::Image(Box::new(Image::at(href)));
                    self.claim(Field::Image, image, span, Source::Link, "link image_src", 0);
                    continue;
                }
                "alternate" => {
                    self.alternate(id, href, span);
                    continue;
                }
                "feed" => {
                    self.other(AlternateKind::Feed, "link to a feed", id, href, span);
                    continue;
                }
                "amphtml" => {
                    self.other(AlternateKind::Amp, "link amphtml", id, href, span);
                    continue;
                }
                _ => continue,
            };
            self.claim(
                field,
                Value::text(href.to_owned()),
                span,
                Source::Link,
                rule,
                weight,
            );
        }
    }

    /// A feed, or the page in another language.
    fn alternate(&mut self, id: NodeId, href: &str, span: Span) {
        let document = self.document;
        let media = document.attribute(id, "type").map(str::trim);
        if media.is_some_and(is_feed) {
            self.other(AlternateKind::Feed, "link to a feed", id, href, span);
            return;
        }
        let language = document.attribute(id, "hreflang").map(str::trim);
        if language.is_some_and(|language| language != "x-default") {
            self.other(AlternateKind::Translation, "hreflang", id, href, span);
        }
    }

    /// Claims another form of the page.
    fn other(
        &mut self,
        kind: AlternateKind,
        rule: &'static str,
        id: NodeId,
        href: &str,
        span: Span,
    ) {
        self.alternates += 1;
        if self.alternates > ALTERNATES {
            self.head.left_out.get_or_insert(span);
            return;
        }
        if is_other_scheme(href) {
            return;
        }
        let stated = |name: &str| {
            let value = self.document.attribute(id, name).map(clean);
            value.filter(|value| !value.is_empty())
        };
        let mut alternate = Alternate::new(kind, href);
        alternate.encoding_format = stated("type");
        alternate.in_language = stated("hreflang");
        alternate.name = stated("title");
        let value = Value::Alternate(Box::new(alternate));
        self.claim(Field::Alternate, value, span, Source::Link, rule, 0);
    }
}

/// Claims the language that a list of the page's translations gives to the page's own address.
pub(super) fn own_language(claims: &mut Claims<'_>) {
    let text = |claim: &Claim<'_>| match &claim.value {
        Value::Text(url) if claim.field == Field::Url => link::key(url),
        _ => None,
    };
    let own: HashSet<String> = claims.iter().filter_map(text).collect();
    let translation = |claim: &Claim<'_>| match &claim.value {
        Value::Alternate(other) if other.kind == AlternateKind::Translation => {
            let language = other.in_language.clone()?;
            let key = link::key(&other.url)?;
            own.contains(&key).then_some((language, claim.span))
        }
        _ => None,
    };
    let languages: Vec<_> = claims.iter().filter_map(translation).collect();
    claims.extend(languages.into_iter().map(|(language, span)| Claim {
        field: Field::InLanguage,
        value: Value::text(language),
        span,
        source: Source::Link,
        rule: "hreflang of the page's own address",
        weight: 0,
        basis: None,
    }));
}

/// Whether an address is of a scheme that no page is fetched by: `javascript:`, `data:`, an app's own.
fn is_other_scheme(href: &str) -> bool {
    let scheme = href.split(['/', '?', '#']).next().unwrap_or_default();
    scheme.contains(':') && !link::is_http(href)
}

/// Media types of feeds. `application/json` alone is a content system's interface.
fn is_feed(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or(media).trim();
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
    ]
    .iter()
    .any(|own| own.eq_ignore_ascii_case(essence))
}
