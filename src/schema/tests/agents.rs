//! Who wrote and who publishes: names, posts, addresses, the site that a page is part of.

use super::{gives, graph, said, show};
use crate::claim::{Field, Value};
use crate::schema::{Hints, claims};

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
