//! Shapes and breakages of JSON-LD, each with the values it must yield.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

use super::*;
use proptest::prelude::*;
use serde::de::IgnoredAny;

fn read(json: &str) -> (Graph, Vec<NoticeKind>) {
    let (mut graph, mut notices) = (Graph::default(), Vec::new());
    let script = Script {
        text: json,
        span: Span::new(0, json.len()),
        start: Some(0),
    };
    script.read(&Limits::default(), &mut graph, &mut notices);
    (
        graph,
        notices.into_iter().map(|notice| notice.kind).collect(),
    )
}

#[track_caller]
fn strict(json: &str, printed: &str) {
    let (graph, notices) = read(json);
    assert_eq!(graph.print(), printed, "{json}");
    assert_eq!(notices, [], "{json}");
}

#[track_caller]
fn mended(json: &str, printed: &str) {
    let (graph, notices) = read(json);
    assert_eq!(
        graph.print(),
        printed,
        "{json}\n{}",
        super::super::json_repair::mend(json).text
    );
    assert_eq!(notices, [NoticeKind::MendedJson], "{json}");
}

#[test]
fn types_of_scripts() {
    for kind in [
        "application/ld+json",
        "Application/LD+JSON",
        " application/ld+json; charset=utf-8",
        "application/json+ld",
    ] {
        assert!(is_json_ld(kind), "{kind}");
    }
    assert!(!is_json_ld("application/json"));
    assert!(!is_json_ld("text/javascript"));
}

#[test]
fn shapes() {
    strict(
        r#"{"@type":"Article","headline":"The mill"}"#,
        "Article{headline=The mill}",
    );
    strict(
        r#"{"@type":["https://schema.org/Article","schema:Report"],"http://schema.org/name":"A"}"#,
        "Article+Report{name=A}",
    );
    strict(r#"[{"@type":"A","n":1},[{"@type":"B"}]]"#, "A{n=1} B{}");
    strict(
        r##"{"@context":{"@vocab":"x"},"@graph":[{"@type":"A"},{"@graph":[{"@type":"B","@id":"#b"}]}]}"##,
        "A{} B{@id=#b}",
    );
    strict(
        r#"{"@type":"A","author":[[{"@type":"Person","name":"Jane"}],"Joe",null,"https://paper.example/jo"]}"#,
        "A{author=Person{name=Jane}; author=Joe; author=https://paper.example/jo}",
    );
    strict(
        r#"{"@type":"A","name":{"@value":"The mill","@language":"en"},"x":{},"y":[]}"#,
        "A{name=The mill}",
    );
    strict(
        r#"{"@type":"A","tag":{"@list":["a","b"]},"z":1}"#,
        "A{tag=a; tag=b; z=1}",
    );
    strict(
        r#"{"@type":"A","free":false,"n":12345678901234567890123,"e":1.50}"#,
        "A{free=false; n=12345678901234567890123; e=1.50}",
    );
    strict(
        r#"{"@type":"A","name":"one","name":"two"}"#,
        "A{name=one; name=two}",
    );
    strict(
        r#"{"@type":"Person","name":"Ada","@reverse":{"author":[{"@type":"A","n":1},"x"],"editor":{"@type":"B"}}}"#,
        "Person{name=Ada}",
    );
    strict(r#"{"@type":"Person","@reverse":"x"}"#, "Person{}");
    strict(r#"{"@type":"Person","@reverse":{"author":{}}}"#, "Person{}");
    strict("", "");
    strict(" \n ", "");
}

#[test]
fn words_of_other_languages_than_json() {
    let said = |word: &str| format!("{{'@type':'A','name':'The mill','x':{word}}}");
    for (word, value) in [
        ("True", "true"),
        ("False", "false"),
        ("'True'", "True"),
        ("Truer", "Truer"),
        (".5", ".5"),
    ] {
        mended(&said(word), &format!("A{{name=The mill; x={value}}}"));
    }
    for nothing in ["None", "undefined", "NaN", "nil"] {
        mended(&said(nothing), "A{name=The mill}");
    }
}

#[test]
fn json_in_a_string_of_json() {
    strict(
        r#" "{\"@type\":\"A\",\"name\":\"The \\\"old\\\" mill\"}" "#,
        r#"A{name=The "old" mill}"#,
    );
}

#[test]
fn every_breakage_yields_its_values() {
    let whole = "A{name=The mill; x=1}";
    mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1,}", whole);
    mended("{\"@type\":[\"A\",],\"name\":\"The mill\",\"x\":1}", whole);
    mended(
        "\u{feff}{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}",
        whole,
    );
    mended(
        "<!-- {\"@type\":\"A\",\"name\":\"The mill\",\"x\":1} -->",
        whole,
    );
    mended(
        "//<![CDATA[\n{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}\n//]]>",
        whole,
    );
    mended(
        "//<![CDATA[ {\"@type\":\"A\",\"name\":\"The mill\",\"x\":1} //]]>",
        whole,
    );
    mended(
        "/*<![CDATA[*/{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}/*]]>*/",
        whole,
    );
    mended(
        "<![CDATA[{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}]]>",
        whole,
    );
    mended(
        "{&quot;@type&quot;:&quot;A&quot;,&quot;name&quot;:&quot;The mill&quot;,&quot;x&quot;:1}",
        whole,
    );
    mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1", whole);
    mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":[1", whole);
    mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":[1}", whole);
    mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}}]", whole);
    mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1};", whole);
    mended("{'@type':'A','name':'The mill','x':1}", whole);
    mended(
        "{@type:\"A\",name:\"The mill\",x:1}"
            .replace('@', "'@")
            .replace("type:", "type':")
            .as_str(),
        whole,
    );
    mended("{“@type”:“A”,“name”:“The mill”,“x”:1}", whole);
    mended("{\"@type\":\"A\" \n \"name\":\"The mill\" \"x\":1}", whole);
    mended("{\"@type\":\"A\",,\"name\":\"The mill\",\"x\":1}", whole);
    mended(
        "{\"@type\" \"A\",\"name\":\"The mill\",\"x\":1}"
            .replacen("\" \"", "\"\n:\"", 1)
            .replace("1}", "1,}")
            .as_str(),
        whole,
    );
    mended(
        "var data = {\"@type\":\"A\",\"name\":\"The mill\",\"x\":1};",
        whole,
    );
    mended(
        "{\"@type\":\"A\", // the type\n\"name\":\"The mill\", /* x */ \"x\":1}",
        whole,
    );
    mended(
        "<p>{\"@type\":\"A\",<br />\n\"name\":\"The mill\",\"x\":1}</p>",
        whole,
    );
    mended("{\"@type\":\"A\",\"name\":\"The mill,\n\"x\":1}", whole);
    mended("{\"@type\":\"A\",\"name\":\"The\u{1}mill\",\"x\":1}", whole);
}

#[test]
fn broken_values() {
    mended(
        "{\"@type\":\"A\",\"name\":\"one\n two\tthree\"}",
        "A{name=one\ntwo\tthree}",
    );
    mended(
        "{\"@type\":\"A\",\"x\":NaN,\"y\":undefined,\"z\":1e400,\"id\":007,\"n\":2}",
        "A{z=1e400; id=007; n=2}",
    );
    mended(
        r#"{"@type":"A","name":"\ud83d mill \ude00 \ud83d\ude00"}"#,
        "A{name=\u{fffd} mill \u{fffd} 😀}",
    );
    mended(
        r#"{"@type":"A","name":"it\'s \x of \u12 it"}"#,
        "A{name=it's x of u12 it}",
    );
    mended(
        r#"{"@type":"A","name":"He said "no" to it","n":1}"#,
        "A{name=He said \"no\" to it; n=1}",
    );
    mended(
        r#"{"@type":"A","name":""No," he said","n":1}"#,
        "A{name=\"No,\" he said; n=1}",
    );
    mended(r#"{"@type":"A","x":,"y":}"#, "A{}");
    mended("{\"@type\":\"A\"}\n{\"@type\":\"B\"}", "A{} B{}");
    mended("{\"@type\":\"A\"},{\"@type\":\"B\"}", "A{} B{}");
    mended(
        "{\"@type\":\"A\",\"text\":\"cut off in the mid",
        "A{text=cut off in the mid}",
    );
    mended("{\"@type\":\"A\",\"text\":\"ends in \\", "A{text=ends in }");
}

#[test]
fn nothing_in_it() {
    for json in [
        "null null",
        "404",
        "{{ json }}",
        "<html>",
        "\"text\" x",
        "-->",
    ] {
        let (graph, notices) = read(json);
        assert!(graph.print().is_empty(), "{json} {}", graph.print());
        assert!(notices.len() <= 1);
    }
}

#[test]
fn places() {
    let json = r#"{"@type":"A","name":"The mill","quoted":"a\"b","n":[12,"x"],"m":3,}"#;
    for json in [
        json.to_owned(),
        json.replace(",}", "}"),
        format!("\u{feff}{json}"),
    ] {
        let (graph, _) = read(&json);
        let shown: Vec<&str> = graph.items[0]
            .properties
            .iter()
            .map(|p| p.span.of(&json).unwrap())
            .collect();
        assert_eq!(shown[0], "The mill");
        assert_eq!(shown[1], r#"a\"b"#);
        assert_eq!(shown[3], "x");
        assert_eq!(shown[4], "3");
    }
}

#[test]
fn words_without_quotes_have_their_place() {
    for (json, word) in [
        (r#"{"@type":"A","name":ſaltwick,"n":1}"#, "ſaltwick"),
        (r#"{"@type":"A","name":水車 mill}"#, "水車 mill"),
    ] {
        let (graph, _) = read(json);
        let span = graph.items[0].properties[0].span;
        assert_eq!(span.of(json), Some(word));
    }
}

#[test]
fn deep_nesting_is_cut() {
    let cut = || {
        for (open, close) in [
            ("{\"a\":", "}"),
            ("[", "]"),
            ("{\"@graph\":[", "]}"),
            ("[", "}"),
        ] {
            let json = format!(
                "[{{\"@type\":\"A\",\"n\":1}},{}1{}]",
                open.repeat(100_000),
                close.repeat(100_000)
            );
            let (graph, notices) = read(&json);
            assert!(graph.items.first().is_some_and(|item| item.is_a(&["A"])));
            assert!(notices.contains(&NoticeKind::StructuredDataLimit));
        }
    };
    // As small a stack as a thread is ever given.
    let thread = std::thread::Builder::new().stack_size(256 << 10);
    thread.spawn(cut).unwrap().join().unwrap();
}

proptest! {
    #[test]
    fn mended_text_always_parses(json in r#"[\[\]{}:,"'\\ \n\t<>!/*;a-fu0-9.eE+“”&\-\u{1}é😀]{0,80}"#) {
        let mended = super::super::json_repair::mend(&json).text;
        let outcome: Result<IgnoredAny, _> = serde_json::from_str(&mended);
        prop_assert!(outcome.is_ok() || mended.matches(['[', '{']).count() > 100, "{:?} → {:?}: {:?}", json, mended, outcome);
        read(&json);
    }

    #[test]
    fn valid_text_is_not_changed_by_mending(
        names in proptest::collection::vec(("[a-z@]{1,6}", r"[ -~é\n]{0,12}"), 0..6),
    ) {
        let value: serde_json::Value = names.iter().cloned().map(|(k, v)| (k, serde_json::Value::from(v))).collect::<serde_json::Map<_, _>>().into();
        let mended = super::super::json_repair::mend(&value.to_string()).text;
        prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&mended).unwrap(), serde_json::json!([value]));
    }
}
