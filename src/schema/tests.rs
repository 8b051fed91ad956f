//! Items → claims: each shape of each property.

#![allow(clippy::unwrap_used)]

mod entity;

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
    structured::read(html, &document, &limits, &mut notices, |_| {
        structured::Whose::Page
    })
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
fn agents() {
    gives(r#""author":"Jane Doe""#, Field::Author, "Jane Doe");
    gives(
        r#""author":[[{"@type":"Person","name":"Jane"}],"Joe"]"#,
        Field::Author,
        "Jane / Joe",
    );
    gives(
        r#""author":{"@type":"Person","givenName":"Jane","familyName":"Doe","url":"/jane"}"#,
        Field::Author,
        "Jane Doe <https://paper.example/jane>",
    );
    gives(
        r#""author":"https://paper.example/jane""#,
        Field::Author,
        "",
    );
    gives(r#""creator":"Joe""#, Field::Author, "Joe");
    gives(r#""author":"Jane","creator":"Desk""#, Field::Author, "Jane");
    gives(r#""author":{"@type":"Person"}"#, Field::Author, "");
}

#[test]
fn a_publisher_whole() {
    let claims = said(
        r##"{"@graph":[{"@type":"NewsArticle","headline":"The mill","publisher":{"@id":"#paper"}},
        {"@type":"NewsMediaOrganization","@id":"#paper","name":"Mill Paper","legalName":"Mill Paper Ltd","url":"https://paper.example/",
        "logo":{"@type":"ImageObject","url":"https://paper.example/logo.png","width":"600px","height":60},
        "contactPoint":[{"@type":"ContactPoint","email":"mailto:desk@paper.example","telephone":"+44 1"}],
        "address":{"@type":"PostalAddress","streetAddress":"1 Mill Lane","postalCode":"M1","addressLocality":"Town","addressCountry":{"@type":"Country","name":"UK"}},
        "sameAs":["https://social.example/paper","paper"]}]}"##,
        &Hints::default(),
    );
    let publisher = claims
        .iter()
        .find(|claim| claim.field == Field::Publisher)
        .unwrap();
    let Value::Agent(agent) = &publisher.value else {
        unreachable!()
    };
    assert_eq!(agent.name.as_deref(), Some("Mill Paper"));
    assert_eq!(agent.legal_name.as_deref(), Some("Mill Paper Ltd"));
    assert_eq!(agent.email.as_deref(), Some("desk@paper.example"));
    assert_eq!(agent.telephone.as_deref(), Some("+44 1"));
    assert_eq!(agent.address.as_deref(), Some("1 Mill Lane, M1 Town, UK"));
    let logo = agent.logo.clone().unwrap();
    assert_eq!((logo.width, logo.height), (Some(600), Some(60)));
    assert_eq!(agent.same_as, ["https://social.example/paper"]);
}

#[test]
fn addresses_of_a_publisher() {
    let publisher = |json: &str| {
        let json = format!(
            r#"{{"@type":"NewsArticle","headline":"The mill","publisher":{{"@type":"Organization","name":"Paper",{json}}}}}"#
        );
        let hints = Hints {
            base: Some("https://paper.example/mill"),
            ..Hints::default()
        };
        let claims = said(&json, &hints);
        let agent = claims.iter().find_map(|claim| match &claim.value {
            Value::Agent(agent) if claim.field == Field::Publisher => Some((**agent).clone()),
            _ => None,
        });
        agent.unwrap()
    };
    let list = r#""sameAs":"https://one.example/paper,https://two.example/paper""#;
    assert_eq!(
        publisher(list).same_as,
        ["https://one.example/paper", "https://two.example/paper"]
    );
    let url = |json: &str| publisher(json).url;
    assert_eq!(
        url(r#""url":"www.paper.example/about""#).as_deref(),
        Some("https://www.paper.example/about")
    );
    // The logo said again.
    assert_eq!(
        url(r#""url":"https://paper.example/l.png","logo":"https://paper.example/l.png""#),
        None
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

#[test]
fn the_table_serves_all_syntaxes() {
    let hints = Hints::default();
    for html in [
        "<p itemscope itemtype=https://schema.org/Article><b itemprop=headline>The mill</b><b itemprop=author>Jane</b><meta itemprop=datePublished content=2024-05-01>",
        "<p vocab=https://schema.org/ typeof=Article><b property=headline>The mill</b><b property=author>Jane</b><meta property=datePublished content=2024-05-01>",
        "<p class=h-entry><b class=p-name>The mill</b><b class='p-author h-card'>Jane</b><time class=dt-published datetime=2024-05-01></time>",
        "<p class=hentry><b class=entry-title>The mill</b><b class='author vcard'><i class=fn>Jane</i></b><abbr class=published title=2024-05-01></abbr>",
    ] {
        let claims = claims(&mut graph(html), &hints);
        assert_eq!(show(&claims, Field::Headline), "The mill", "{html}");
        assert_eq!(show(&claims, Field::Author), "Jane", "{html}");
        assert_eq!(show(&claims, Field::DatePublished), "2024-05-01", "{html}");
    }
}

#[test]
fn a_bare_name_of_this_page_is_a_reference() {
    let script = r##"[{"@type":"Article","headline":"The mill","author":"#jane"},{"@type":"Person","@id":"#jane","name":"Jane"}]"##;
    assert_eq!(
        show(&said(script, &Hints::default()), Field::Author),
        "Jane"
    );
    let html = "<p itemscope itemtype=https://schema.org/Article><b itemprop=headline>The mill</b><link itemprop=author href='#jane'></p>\
                <p itemscope itemtype=https://schema.org/Person itemid='#jane'><b itemprop=name>Jane</b></p>";
    let claims = claims(&mut graph(html), &Hints::default());
    assert_eq!(show(&claims, Field::Author), "Jane");
}

#[test]
fn names_relative_to_the_page_and_whole_ones_are_references_alike() {
    for (author, name) in [
        (r##"{"@id":"#jane"}"##, "https://paper.example/mill#jane"),
        (r#"{"@id":"https://paper.example/mill#jane"}"#, "#jane"),
        (
            r#"["https://paper.example/#jane"]"#,
            "https://paper.example/#jane",
        ),
    ] {
        let script = format!(
            r#"[{{"@type":"Article","headline":"The mill","author":{author}}},{{"@type":"Person","@id":"{name}","name":"Jane"}}]"#
        );
        let own = Hints {
            addresses: &["https://www.paper.example/mill/"],
            ..Hints::default()
        };
        let claims = said(&script, &own);
        assert_eq!(show(&claims, Field::Author), "Jane", "{script}");
        let work = script.replace(
            r#""headline""#,
            r#""url":"https://paper.example/mill","headline""#,
        );
        let claims = said(&work, &Hints::default());
        assert_eq!(show(&claims, Field::Author), "Jane", "{work}");
    }
    // Another page's, and another site's.
    for name in [
        "https://paper.example/weir#author",
        "https://other.example/x#author",
    ] {
        let script = format!(
            r##"[{{"@type":"Article","url":"https://paper.example/mill","headline":"The mill","author":{{"@id":"#author"}}}},{{"@type":"Person","@id":"{name}","name":"Joe"}}]"##
        );
        assert_eq!(show(&said(&script, &Hints::default()), Field::Author), "");
    }
    // Two of one name, and two sites.
    let two = r##"[{"@type":"Article","headline":"The mill","author":{"@id":"#me"}},
        {"@type":"Person","@id":"https://a.example/#me","name":"Jane"},{"@type":"Person","@id":"https://b.example/#me","name":"Joe"}]"##;
    assert_eq!(show(&said(two, &Hints::default()), Field::Author), "");
    let foreign = r#"[{"@type":"Article","headline":"The mill","author":{"@id":"https://a.example/#me"}},
        {"@type":"Person","@id":"https://b.example/#me","name":"Joe"}]"#;
    assert_eq!(show(&said(foreign, &Hints::default()), Field::Author), "");
}

#[test]
fn one_item_for_several_authors() {
    gives(
        r#""author":{"@type":"Person","name":["Jane Doe","Joe Roe"],"url":"https://paper.example/jane"}"#,
        Field::Author,
        "Jane Doe <https://paper.example/jane> / Joe Roe",
    );
    gives(
        r#""author":{"@type":"Organization","name":["Weir Paper","The Weir"]}"#,
        Field::Author,
        "Weir Paper",
    );
    // Posts, houses, other spellings and scripts of one name, names in languages.
    for (names, first) in [
        (r#""Jane Doe","Reporter""#, "Jane Doe"),
        (r#""Jane Doe","Doe, Jane""#, "Jane Doe"),
        (r#""Jane Doe","Dr. Jane Doe""#, "Jane Doe"),
        (r#""Jane Doe","Weir Times""#, "Jane Doe"),
        (r#""Jane Doe","Old Mill""#, "Jane Doe"),
        (r#""山田太郎","Yamada Taro""#, "山田太郎"),
        (
            r#"{"@value":"Jane Doe","@language":"en"},{"@value":"Juana Gama","@language":"es"}"#,
            "Jane Doe",
        ),
    ] {
        let publisher = r#""publisher":{"@type":"Organization","name":"Old Mill"}"#;
        let author = format!(r#"{publisher},"author":{{"@type":"Person","name":[{names}]}}"#);
        gives(&author, Field::Author, first);
    }
    let html = "<p itemscope itemtype=https://schema.org/Article><b itemprop=headline>The mill</b><span itemprop=author itemscope itemtype=https://schema.org/Person>\
                <b itemprop=name>Jane Doe</b><b itemprop=name>Joe Roe</b></span></p>";
    let claims = claims(&mut graph(html), &Hints::default());
    assert_eq!(show(&claims, Field::Author), "Jane Doe");
}

#[test]
fn the_type_by_the_context_s_own_name() {
    let script = r#"{"@context":"https://schema.org","type":"NewsArticle","headline":"The mill","author":{"type":"Person","name":"Jane"}}"#;
    assert_eq!(
        show(&said(script, &Hints::default()), Field::Author),
        "Jane"
    );
    // JSON-LD's own name goes before it, wherever it stands.
    for types in [
        r#""type":"Product","@type":"NewsArticle""#,
        r#""@type":"NewsArticle","type":"Product""#,
    ] {
        let script = format!(r#"{{{types},"headline":"The mill"}}"#);
        let claims = said(&script, &Hints::default());
        assert_eq!(show(&claims, Field::Kind), "NewsArticle", "{script}");
    }
}

#[test]
fn posts_that_are_items() {
    let script = r#"{"@type":"Article","headline":"The mill","author":{"@type":"Person","name":"Jane","hasOccupation":{"@type":"Occupation","name":"Miller"}}}"#;
    let claims = said(script, &Hints::default());
    let posts: Vec<_> = claims
        .iter()
        .filter_map(|claim| match &claim.value {
            Value::Agent(agent) => agent.job_title.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(posts, ["Miller"]);
}

#[test]
fn what_readers_buy_is_not_the_site() {
    let bought = |name: &str, beside: &str| {
        let script = format!(
            r#"[{{"@type":"NewsArticle","headline":"The mill","isPartOf":{{"@type":["CreativeWork","Product"],"name":"{name}","productID":"x:y"}}}}{beside}]"#
        );
        show(&said(&script, &Hints::default()), Field::IsPartOf)
    };
    assert_eq!(bought("Full Access", ""), "");
    assert_eq!(bought("Digital Plus+", ""), "");
    assert_eq!(bought("Mill Review", ""), "Mill Review");
    assert_eq!(bought("Mill Review Premium", ""), "Mill Review Premium");
    let house =
        r#",{"@type":"NewsMediaOrganization","name":"Mill Review","url":"https://mill.example/"}"#;
    assert_eq!(
        bought("Mill Review – Full Access", house),
        "Mill Review <https://mill.example/>"
    );
    // Sites that are called as plans are.
    let house = r#",{"@type":"NewsMediaOrganization","name":"The Standard"}"#;
    assert_eq!(bought("The Standard", ""), "");
    assert_eq!(bought("The Standard", house), "The Standard");
    let script = r#"{"@type":"NewsArticle","headline":"The mill","isPartOf":{"@type":["CreativeWork","Product"],"name":"The Standard","productID":"x:y"}}"#;
    let hints = Hints {
        addresses: &["https://standard.example/mill"],
        ..Hints::default()
    };
    assert_eq!(show(&said(script, &hints), Field::IsPartOf), "The Standard");
}

#[test]
fn types_without_their_capital() {
    gives_of("article", r#""author":"Jane""#, Field::Author, "Jane");
    gives_of("newsArticle", r#""author":"Jane""#, Field::Author, "Jane");
}

#[test]
fn names_in_another_case() {
    gives_of(
        "newsarticle",
        r#""Headline":"The mill","DatePublished":"2024-03-05""#,
        Field::DatePublished,
        "2024-03-05",
    );
    gives_of(
        "NEWSARTICLE",
        r#""AUTHOR":{"@type":"person","Name":"Jane Doe","URL":"https://paper.example/jane"}"#,
        Field::Author,
        "Jane Doe <https://paper.example/jane>",
    );
    gives_of("Webpage", r#""Name":"The mill""#, Field::Kind, "WebPage");
    // The right name wins, wherever it stands.
    gives(
        r#""Headline":"The Mill","headline":"The mill""#,
        Field::Headline,
        "The mill",
    );
    gives_of("wibble", r#""Headline":"The mill""#, Field::Headline, "");
    let html = "<div itemscope itemtype='http://schema.org/newsarticle'>\
        <b itemprop=Headline>The mill</b> <span itemprop=DatePublished datetime=2024-03-05>today</span></div>";
    let claims = claims(&mut graph(html), &Hints::default());
    assert_eq!(show(&claims, Field::Headline), "The mill");
    assert_eq!(show(&claims, Field::DatePublished), "2024-03-05");
}
