//! Which item of a page is its main entity, and what the others tell.

use super::*;

const RELATED: &str = r#"[{"@type":"NewsArticle","url":"https://paper.example/other","headline":"Another story of the day","author":"Joe","datePublished":"2020-01-01"},
    {"@type":"NewsArticle","url":"https://paper.example/mill","headline":"The mill turns again","author":"Jane",
     "hasPart":{"@type":"NewsArticle","headline":"The mill turns once more","author":"Jim"}}]"#;

#[test]
fn the_main_entity_by_its_address() {
    let hints = Hints {
        addresses: &["http://www.paper.example/mill/?utm=x"],
        ..Hints::default()
    };
    assert_eq!(show(&said(RELATED, &hints), Field::Author), "Jane");
    let hints = Hints {
        addresses: &["http://www.paper.example/mill/"],
        ..Hints::default()
    };
    let claims = said(RELATED, &hints);
    assert_eq!(show(&claims, Field::Author), "Jane");
    assert_eq!(show(&claims, Field::DatePublished), "");
}

#[test]
fn the_main_entity_by_its_headline() {
    let hints = Hints {
        titles: &["The mill turns again | Mill Paper"],
        ..Hints::default()
    };
    assert_eq!(show(&said(RELATED, &hints), Field::Author), "Jane");
}

#[test]
fn the_first_heading_of_a_list_makes_no_main_entity() {
    let shown = Hints {
        titles: &["Mill Paper"],
        shown: &["Another story of the day"],
        ..Hints::default()
    };
    assert_eq!(show(&said(RELATED, &shown), Field::Author), "Joe");
    let list = Hints {
        addresses: &["https://paper.example/"],
        ..shown
    };
    assert!(said(RELATED, &list).is_empty());
    let shared = Hints {
        titles: &["Another story of the day"],
        ..list
    };
    assert_eq!(show(&said(RELATED, &shared), Field::Author), "Joe");
}

#[test]
fn a_list_of_articles_has_none() {
    let list = r#"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"Article","headline":"A","datePublished":"2020-01-01"}}]}"#;
    assert!(said(list, &Hints::default()).is_empty());
    let three = r#"[{"@type":"Article","headline":"A"},{"@type":"Article","headline":"B"},{"@type":"Article","headline":"C"}]"#;
    assert!(
        said(
            three,
            &Hints {
                titles: &["Mill Paper"],
                ..Hints::default()
            }
        )
        .is_empty()
    );
}

#[test]
fn a_foreign_article_alone_is_not_the_page() {
    let json = r#"{"@type":"Article","url":"https://paper.example/other","headline":"Another story of the day","author":"Joe","datePublished":"2020-01-01"}"#;
    let hints = Hints {
        addresses: &["https://paper.example/mill"],
        titles: &["The mill turns again"],
        ..Hints::default()
    };
    assert!(said(json, &hints).is_empty());
}

#[test]
fn a_plugin_s_graph() {
    let claims = said(
        r##"{"@graph":[{"@type":"WebSite","@id":"#site","name":"Mill Paper","inLanguage":"en-GB","publisher":{"@id":"#org"}},
        {"@type":"WebPage","@id":"https://paper.example/mill","url":"https://paper.example/mill","name":"The mill - Mill Paper","isPartOf":{"@id":"#site"},
         "datePublished":"2024-05-01","dateModified":"2024-05-03","description":"It turns."},
        {"@type":"Article","@id":"https://paper.example/mill#article","isPartOf":{"@id":"https://paper.example/mill"},"author":{"name":"Jane","@id":"#jane"},
         "headline":"The mill","datePublished":"2024-05-02","mainEntityOfPage":{"@id":"https://paper.example/mill"}},
        {"@type":"Person","@id":"#jane","name":"Jane","url":"https://paper.example/jane"},
        {"@type":"Organization","@id":"#org","name":"Mill Press"},
        {"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@id":"/","name":"Home"}},
         {"@type":"ListItem","name":"Rivers"},{"@type":"ListItem","name":"The mill"}]}]}"##,
        &Hints {
            addresses: &["https://paper.example/mill"],
            ..Hints::default()
        },
    );
    let shown = |field| show(&claims, field);
    assert_eq!(shown(Field::Kind), "Article");
    assert_eq!(shown(Field::Headline), "The mill");
    assert_eq!(shown(Field::DatePublished), "2024-05-02");
    assert_eq!(shown(Field::DateModified), "2024-05-03");
    assert_eq!(shown(Field::Author), "Jane <https://paper.example/jane>");
    assert_eq!(shown(Field::Description), "It turns.");
    assert_eq!(shown(Field::IsPartOf), "Mill Paper");
    assert_eq!(shown(Field::InLanguage), "en-GB");
    assert_eq!(shown(Field::Publisher), "Mill Press");
    assert_eq!(shown(Field::ArticleSection), "Rivers");
}

#[test]
fn neither_home_nor_the_page_is_a_section() {
    let sections = |steps: &[(&str, &str)]| {
        let step = |(name, address): &(&str, &str)| match *address {
            "" => format!(r#"{{"name":"{name}"}}"#),
            _ => format!(r#"{{"name":"{name}","item":"{address}"}}"#),
        };
        let steps: Vec<String> = steps.iter().map(step).collect();
        let list = steps.join(",");
        let json = format!(r#"{{"@type":"BreadcrumbList","itemListElement":[{list}]}}"#);
        let hints = Hints {
            base: Some("https://paper.example/"),
            addresses: &["https://paper.example/crafts/mills/turns"],
            titles: &["The mill turns again"],
            ..Hints::default()
        };
        show(&said(&json, &hints), Field::ArticleSection)
    };
    let (crafts, mills) = (("Crafts", "/crafts/"), ("Mills", "/crafts/mills/"));
    let page = ("The mill turns again", "/crafts/mills/turns");
    for home in [
        ("Home", "/paper/"),
        ("Weir Paper", "/"),
        ("Weir Paper", "/en-gb/"),
        ("Weir Paper", "/fr/"),
        ("Weir Paper", ""),
        ("Paper.example", "/all/"),
        ("English - Home", "/english/"),
    ] {
        assert_eq!(
            sections(&[home, crafts, mills, page]),
            "Crafts / Mills",
            "{home:?}"
        );
    }
    assert_eq!(sections(&[crafts, mills]), "Crafts / Mills");
    for (part, path) in [("TV", "/tv/"), ("UK news", "/uk/")] {
        assert_eq!(sections(&[(part, path), page]), part);
    }
    assert_eq!(
        sections(&[crafts, ("It turns", "/crafts/mills/turns")]),
        "Crafts"
    );
    assert_eq!(sections(&[crafts, ("It turns", "")]), "Crafts");
    assert_eq!(sections(&[("Home", "/")]), "");
    assert_eq!(sections(&[crafts; 11]), "");
}

#[test]
fn things_and_films_lend_the_page_no_date() {
    let film = r#"{"@type":"VideoObject","name":"A mill in the rain","uploadDate":"2020-01-01"}"#;
    assert!(said(film, &Hints::default()).is_empty());
    let hints = Hints {
        titles: &["A mill in the rain"],
        ..Hints::default()
    };
    assert_eq!(
        show(&said(film, &hints), Field::DatePublished),
        "2020-01-01"
    );
    // Named like the page it may be any film; at the page's own address it is the page's.
    let weight = |film: &str, hints: &Hints<'_>| {
        let claims = said(film, hints);
        let date = claims
            .iter()
            .find(|claim| claim.field == Field::DatePublished);
        date.map(|claim| claim.weight).unwrap()
    };
    let address = "https://paper.example/films/rain";
    let addressed = film.replace('}', &format!(r#","url":"{address}"}}"#));
    let at_home = Hints {
        addresses: &[address],
        ..Hints::default()
    };
    assert_eq!(weight(&addressed, &at_home) - weight(film, &hints), 20);
    let book = r#"{"@type":"Book","name":"A mill in the rain","datePublished":"1920"}"#;
    assert_eq!(show(&said(book, &hints), Field::DatePublished), "");
}

#[test]
fn a_page_of_questions_is_none_of_them() {
    let page = r#"{"@type":"FAQPage","name":"Mills","mainEntity":[{"@type":"Question","name":"Why?","author":"Jane"}]}"#;
    let claims = said(
        page,
        &Hints {
            titles: &["Mills", "Why?"],
            ..Hints::default()
        },
    );
    assert_eq!(show(&claims, Field::Kind), "FAQPage");
    assert_eq!(show(&claims, Field::Author), "");
}

#[test]
fn what_the_main_entity_is_a_part_of_is_not_the_page() {
    let script = r##"{"@graph":[{"@type":"PublicationIssue","@id":"#5","issueNumber":"5","datePublished":"2012"},
        {"@type":"ScholarlyArticle","isPartOf":"#5","name":"The mill","author":"Jane"}]}"##;
    let claims = said(script, &Hints::default());
    assert_eq!(show(&claims, Field::Kind), "ScholarlyArticle");
    assert_eq!(show(&claims, Field::Author), "Jane");
    assert_eq!(show(&claims, Field::DatePublished), "");
}

#[test]
fn works_of_rarer_kinds() {
    for kind in [
        "BookSeries",
        "MusicComposition",
        "TVSeason",
        "SpecialAnnouncement",
    ] {
        gives_of(kind, r#""name":"The mill""#, Field::Headline, "The mill");
        gives_of(kind, r#""author":"Jane""#, Field::Author, "Jane");
    }
}

#[test]
fn a_reference_elsewhere_does_not_put_the_article_aside() {
    let page = r##"{"@graph":[{"@type":"Organization","name":"Paper","subjectOf":{"@id":"#a"}},
        {"@type":"WebPage","mainEntity":{"@type":"Article","@id":"#a","headline":"The mill","author":"Jane"}}]}"##;
    assert_eq!(show(&said(page, &Hints::default()), Field::Author), "Jane");
}
