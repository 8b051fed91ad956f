//! Items that other items name.

use super::{graph, said, show};
use crate::claim::Field;
use crate::schema::{Hints, claims};

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
