//! Items → claims: each shape of each property.

#![allow(clippy::unwrap_used)]

mod agents;
mod entity;
mod names;
mod references;

use super::{Graph, Hints, claims};
use crate::claim::{Claims, Field, Value};
use crate::html::{structured, tree};
use crate::limits::Limits;
use crate::value::date::Convention;

/// A page of one script.
fn said(json: &str, hints: &Hints<'_>) -> Claims<'static> {
    let html = format!("<script type=application/ld+json>{json}</script>");
    claims(&mut graph(&html), hints)
}

fn graph(html: &str) -> Graph {
    let (limits, mut notices) = (Limits::default(), Vec::new());
    let document = tree::parse(html, &limits, &mut notices);
    structured::read_alone(html, &document)
}

fn show(claims: &Claims<'_>, field: Field) -> String {
    let values = claims
        .iter()
        .filter(|claim| claim.field == field)
        .map(|claim| match &claim.value {
            Value::Text(text) => text.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Agent(agent) => match &agent.url {
                Some(url) => format!("{} <{url}>", agent.name.as_deref().unwrap_or_default()),
                None => agent.name.clone().unwrap_or_default(),
            },
            Value::Image(image) => {
                format!(
                    "{} {:?}x{:?}",
                    image.url.as_deref().unwrap_or_default(),
                    image.width.unwrap_or(0),
                    image.height.unwrap_or(0)
                )
            }
            other => other.to_string(),
        });
    values.collect::<Vec<_>>().join(" / ")
}

/// What a property of an article says of a field.
#[track_caller]
fn gives(property: &str, field: Field, shown: &str) {
    gives_of("Article", property, field, shown);
}

#[track_caller]
fn gives_of(kind: &str, property: &str, field: Field, shown: &str) {
    let hints = Hints {
        base: Some("https://paper.example/news/mill.html"),
        ..Hints::default()
    };
    let claims = said(&format!("{{\"@type\":\"{kind}\",{property}}}"), &hints);
    assert_eq!(show(&claims, field), shown, "{property}");
}

#[test]
fn texts() {
    gives(
        r#""headline":"The &amp;quot;mill&amp;quot;""#,
        Field::Headline,
        "The \"mill\"",
    );
    gives(
        r#""name":"Name","headline":"Head""#,
        Field::Headline,
        "Head",
    );
    gives(r#""name":"Name""#, Field::Headline, "Name");
    gives(
        r#""description":"<p>It\nturns.</p>""#,
        Field::Description,
        "It turns.",
    );
    gives(
        r#""articleBody":"<p>One.</p><p>Two.""#,
        Field::ArticleBody,
        "One.\nTwo.",
    );
    gives(
        r#""articleSection":["News","Rivers &amp; mills"]"#,
        Field::ArticleSection,
        "News / Rivers & mills",
    );
    gives(r#""wordCount":"120""#, Field::WordCount, "120");
    gives(r#""copyrightYear":2024"#, Field::CopyrightYear, "2024");
    gives(
        r#""isAccessibleForFree":"http://schema.org/False""#,
        Field::IsAccessibleForFree,
        "false",
    );
    gives(
        r#""isAccessibleForFree":true"#,
        Field::IsAccessibleForFree,
        "true",
    );
    gives(
        r#""identifier":{"@type":"PropertyValue","propertyID":"doi","value":"10.1/x"}"#,
        Field::Identifier,
        "10.1/x",
    );
    gives(
        r#""identifier":12345678901234567890123"#,
        Field::Identifier,
        "12345678901234567890123",
    );
    gives(
        r#""speakable":{"@type":"SpeakableSpecification","xpath":["/html/head/title","//p[1]"]}"#,
        Field::Speakable,
        "/html/head/title / //p[1]",
    );
    gives(
        r#""license":{"@id":"https://law.example/by"}"#,
        Field::License,
        "https://law.example/by",
    );
    gives(
        r#""inLanguage":{"@type":"Language","name":"German","alternateName":"de"}"#,
        Field::InLanguage,
        "de",
    );
    gives(r#""inLanguage":"Deutsch""#, Field::InLanguage, "de");
    gives(
        r#""url":"../mill.html""#,
        Field::Url,
        "https://paper.example/mill.html",
    );
    gives(
        r#""mainEntityOfPage":{"@type":"WebPage","@id":"https://paper.example/m"}"#,
        Field::Url,
        "https://paper.example/m",
    );
    gives(r#""mainEntityOfPage":true"#, Field::Url, "");
}

#[test]
fn keywords() {
    gives(
        r#""keywords":"mill, river; dam | old mills""#,
        Field::Keywords,
        "mill / river / dam / old mills",
    );
    gives(
        r#""keywords":["mill","Mill Town, Upper"]"#,
        Field::Keywords,
        "mill / Mill Town, Upper",
    );
    gives(
        r#""keywords":[{"@type":"DefinedTerm","name":"mill"},["river"]]"#,
        Field::Keywords,
        "mill / river",
    );
    gives(
        r#""keywords":"","about":[{"@type":"Thing","name":"Mills"}]"#,
        Field::Keywords,
        "Mills",
    );
}

#[test]
fn images() {
    gives(
        r#""image":"/mill.jpg""#,
        Field::Image,
        "https://paper.example/mill.jpg 0x0",
    );
    gives(
        r#""image":[{"@type":"ImageObject","url":"https://i.example/1.jpg","width":{"@type":"QuantitativeValue","value":1200},"height":"800"},"https://i.example/2.jpg"]"#,
        Field::Image,
        "https://i.example/1.jpg 1200x800 / https://i.example/2.jpg 0x0",
    );
    gives(
        r#""image":{"@list":["https://i.example/1.jpg"]}"#,
        Field::Image,
        "https://i.example/1.jpg 0x0",
    );
    gives(
        r#""image":{"@id":"https://i.example/1.jpg"}"#,
        Field::Image,
        "https://i.example/1.jpg 0x0",
    );
    gives(
        r#""image":{"@type":"ImageObject","url":"undefined"}"#,
        Field::Image,
        "",
    );
}

#[test]
fn dates() {
    gives(
        r#""datePublished":"2024-05-01T10:00:00+02:00""#,
        Field::DatePublished,
        "2024-05-01T10:00:00+02:00",
    );
    gives(
        r#""datePublished":{"@type":"Date","@value":"2024-05-01"}"#,
        Field::DatePublished,
        "2024-05-01",
    );
    gives(
        r#""datePublished":"2024-05-01 10:00:00""#,
        Field::DatePublished,
        "2024-05-01T10:00:00",
    );
    gives(
        r#""datePublished":"Wed, 01 May 2024 10:00:00 +0200""#,
        Field::DatePublished,
        "2024-05-01T10:00:00+02:00",
    );
    gives(
        r#""datePublished":1714557600"#,
        Field::DatePublished,
        "2024-05-01T10:00:00Z",
    );
    gives(
        r#""datePublished":"1714557600000""#,
        Field::DatePublished,
        "2024-05-01T10:00:00Z",
    );
    gives(
        r#""datePublished":"1 May 2024""#,
        Field::DatePublished,
        "2024-05-01",
    );
    gives(
        r#""datePublished":"","uploadDate":"2024-05-01""#,
        Field::DatePublished,
        "2024-05-01",
    );
    gives(r#""datePublished":"soon""#, Field::DatePublished, "");
    let german = Hints {
        convention: Convention {
            language: Some("de"),
            ..Convention::default()
        },
        ..Hints::default()
    };
    let claims = said(
        r#"{"@type":"Article","datePublished":"1. Mai 2024, 10:00 Uhr"}"#,
        &german,
    );
    assert_eq!(show(&claims, Field::DatePublished), "2024-05-01T10:00");
}
