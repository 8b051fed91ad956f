//! Names of types and properties in any syntax and in any case.

use super::{gives, gives_of, graph, said, show};
use crate::claim::Field;
use crate::schema::{Hints, claims};

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
