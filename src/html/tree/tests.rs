//! The document as readers see it, and the limits as they bite.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use super::{AnyOf, Document, NodeId, parse};
use crate::limits::Limits;
use crate::notice::NoticeKind::{self, AttributeLimit, DepthLimit, NodeLimit};
use std::fmt::Write;

fn read(text: &str) -> (Document, Vec<NoticeKind>) {
    let mut notices = Vec::new();
    let document = parse(text, &Limits::default(), &mut notices);
    (document, notices.iter().map(|notice| notice.kind).collect())
}

fn all(document: &Document, name: &str) -> Vec<NodeId> {
    let named = |id: &NodeId| document.name(*id) == name;
    document.ids().filter(named).collect()
}

#[test]
fn spans_are_those_of_the_page() {
    let text = "\u{feff}<p class=\"a b\"\n data-day='5 &amp; 6' hidden>The <b>mill</b> &amp; brook<!-- é --></p>";
    let (document, notices) = read(text);
    assert_eq!(notices, []);
    let p = all(&document, "p")[0];
    let tag = document.span(p).of(text).unwrap();
    assert!(
        tag.starts_with("<p class") && tag.ends_with("hidden>"),
        "{tag}"
    );
    let of = |name| document.attribute_span(p, name).of(text).unwrap();
    assert_eq!(
        (of("class"), of("data-day"), of("hidden"), of("id")),
        ("a b", "5 &amp; 6", "", "")
    );
    assert_eq!(document.attribute(p, "data-day"), Some("5 & 6"));
    let spans: Vec<_> = document
        .descendants(p)
        .map(|id| document.span(id).of(text).unwrap())
        .collect();
    assert_eq!(spans, ["The ", "<b>", "mill", " &amp; brook", "<!-- é -->"]);
    assert_eq!(document.inner_text(p), "The mill & brook");
}

#[test]
fn names_are_found_by_their_marks() {
    let text = "<h1 id=a>A</h1><!-- <h1> --><svg><h1x/></svg><H1 ID=b hidden>B<col></H1><x-é>C";
    let (document, _) = read(text);
    for name in document.ids().map(|id| document.name(id)) {
        let named: Vec<NodeId> = document.named(name).collect();
        assert!(name.is_empty() || named == all(&document, name), "{name}");
    }
    let [first, second] = all(&document, "h1")[..] else {
        panic!("two headings")
    };
    let from_second = document.named_in(second..document.ids().end, "h1");
    assert_eq!(from_second.collect::<Vec<_>>(), [second]);
    assert_eq!(document.comments().count(), 1);
    assert_eq!(document.attribute(second, "id"), Some("b"));
    assert!(document.may_have(second, AnyOf::names(&["class", "hidden"])));
    assert!(!document.may_have(first, AnyOf::names(&["hidden", "class"])));
}

#[test]
fn the_text_of_an_element_has_a_place() {
    let text = "<h1> <b>The</b> mill &amp; <i>brook</i>\n</h1><h2><img></h2>";
    let (document, _) = read(text);
    let place = |name| document.text_span(all(&document, name)[0]).of(text);
    assert_eq!(place("h1"), Some("The</b> mill &amp; <i>brook"));
    assert_eq!(place("h2"), Some("<h2>"));
}

#[test]
fn elements_that_no_tag_stands_for_have_no_place() {
    let text = "<table><tr><td>a";
    let (document, _) = read(text);
    let place = |name| document.span(all(&document, name)[0]).of(text).unwrap();
    assert_eq!(
        ["html", "head", "tbody", "tr", "td"].map(place),
        ["", "", "", "<tr>", "<td>"]
    );
    let text = "<p><b id=x>a<p>b";
    let (document, _) = read(text);
    let bold = all(&document, "b");
    assert_eq!(bold.len(), 2);
    assert_eq!(document.span(bold[0]).of(text), Some("<b id=x>"));
    assert!(document.span(bold[1]).is_empty());
}

#[test]
fn moved_nodes_keep_their_place() {
    let text = "<table><tr><td>a</td></tr>lost<i>too</i></table>";
    let (document, _) = read(text);
    for id in document.ids() {
        if let Some(content) = document.text(id) {
            assert_eq!(document.span(id).of(text), Some(content));
        }
    }
    let italic = all(&document, "i")[0];
    assert_eq!(document.span(italic).of(text), Some("<i>"));
    assert!(
        italic < all(&document, "table")[0],
        "fostered before the table"
    );
}

#[test]
fn template_contents_are_walked() {
    let (document, _) = read("<template><meta name=a content=b></template>");
    assert_eq!(
        document.name(document.parent(all(&document, "meta")[0])),
        "template"
    );
}

#[test]
fn a_page_too_deep_is_flattened() {
    for tag in [
        "div",
        "ul><li",
        "span",
        "font color=x",
        "svg",
        "b",
        "table><tr><td",
        "x-y",
    ] {
        let mut text = format!("<title>Mill</title>{}", format!("<{tag}>").repeat(3_000));
        text.push_str("<p>The brook<time datetime=2024>May</time>");
        let (document, notices) = read(&text);
        assert!(
            notices.contains(&DepthLimit) || notices.contains(&NodeLimit),
            "{tag}: {notices:?}"
        );
        let deepest = document
            .ids()
            .map(|id| document.ancestors(id).count())
            .max();
        assert!(
            deepest <= Some(Limits::default().depth + 1),
            "{tag}: {deepest:?}"
        );
        assert_eq!(document.inner_text(all(&document, "title")[0]), "Mill");
        let time = all(&document, "time")[0];
        assert_eq!(document.attribute(time, "datetime"), Some("2024"));
        assert_eq!(document.inner_text(time), "May");
    }
}

#[test]
fn what_follows_a_deep_place_is_a_tree_again() {
    let deep = Limits::default().depth * 3;
    let text = format!(
        "<article>{}a{}<h1>Mill</h1></article><footer>b",
        "<div>".repeat(deep),
        "</div>".repeat(deep)
    );
    let (document, notices) = read(&text);
    assert_eq!(notices, [DepthLimit]);
    let parent = |name| {
        document
            .name(document.parent(all(&document, name)[0]))
            .to_owned()
    };
    assert_eq!(
        (parent("h1"), parent("footer")),
        ("article".into(), "body".into())
    );
}

#[test]
fn a_page_of_too_many_nodes_is_read_on_without_a_tree() {
    let mut text = String::from("<html lang=en><meta name=author content=Ada><p>");
    for n in 0..400 {
        write!(text, "<font a{n}=i>").unwrap();
    }
    text.push_str(&"</p><p>x".repeat(2_000));
    text.push_str(
        "<meta property=og:title content=Mill><script type=application/ld+json>{\"a\":1}</script>",
    );
    let (document, notices) = read(&text);
    assert!(notices.contains(&NodeLimit), "{notices:?}");
    let metas = all(&document, "meta");
    assert_eq!(document.attribute(metas[0], "content"), Some("Ada"));
    assert_eq!(document.attribute(metas[1], "content"), Some("Mill"));
    let script = *all(&document, "script").last().unwrap();
    assert_eq!(document.inner_text(script), "{\"a\":1}");
    assert_eq!(
        document.span(metas[1]).of(&text),
        Some("<meta property=og:title content=Mill>")
    );
    assert!(document.ids().len() < Limits::default().nodes * 3);
}

#[test]
fn a_long_value_is_not_copied_without_end() {
    let mut text = format!("<p><a href='{}'>", "x".repeat(100_000));
    text.push_str(&"<p>a".repeat(30_000));
    text.push_str("<meta name=author content=Ada>");
    let (document, notices) = read(&text);
    assert_eq!(notices, [NodeLimit]);
    assert!(all(&document, "a").len() < 16);
    assert_eq!(all(&document, "meta").len(), 1);
}

#[test]
fn a_tag_of_too_many_attributes_is_cut() {
    let mut tag = String::from("p");
    for n in 0..2_000 {
        write!(tag, " a{n}=v").unwrap();
    }
    let (document, notices) = read(&format!("<{tag}>text"));
    assert_eq!(notices, [AttributeLimit]);
    let p = all(&document, "p")[0];
    assert_eq!(document.attributes(p).count(), Limits::default().attributes);
    assert_eq!(document.inner_text(p), "text");
    let mut bodies = String::new();
    for n in 0..2_000 {
        write!(bodies, "<body a{n}=v>").unwrap();
    }
    let (document, notices) = read(&bodies);
    assert_eq!(notices, [AttributeLimit]);
    let body = all(&document, "body")[0];
    assert_eq!(
        document.attributes(body).count(),
        Limits::default().attributes
    );
}

#[test]
fn unknown_names_are_not_without_end() {
    let mut text = String::new();
    for n in 0..3_000 {
        write!(text, "<x-name-{n} data-name-{n}=v>t</x-name-{n}>").unwrap();
    }
    let (document, notices) = read(&text);
    assert_eq!(notices, [AttributeLimit]);
    let names: std::collections::BTreeSet<_> = document
        .ids()
        .map(|id| document.name(id).to_owned())
        .collect();
    assert!(names.len() <= 1_024 + 8, "{}", names.len());
}

/// A million deep, in a debug build, in a stack smaller than any thread gets.
#[test]
fn no_input_is_too_deep_for_a_small_stack() {
    let work = || {
        let deep = if cfg!(debug_assertions) {
            100_000
        } else {
            1_000_000
        };
        for tag in [
            "<div>",
            "<b>",
            "<table><td>",
            "<svg>",
            "<template>",
            "<a><p>",
            "<i><table>",
        ] {
            let (document, notices) = read(&tag.repeat(deep));
            assert!(!notices.is_empty(), "{tag}");
            drop(document);
        }
    };
    std::thread::Builder::new()
        .stack_size(256 << 10)
        .spawn(work)
        .unwrap()
        .join()
        .unwrap();
}
