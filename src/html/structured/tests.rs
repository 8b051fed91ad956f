//! Microdata, `RDFa` and microformats as publishers write them; each page is shown as its items on one line.

#![allow(clippy::unwrap_used)]

use super::read_alone;
use crate::html::tree;
use crate::limits::Limits;
use crate::schema::{Graph, Hints, claims};
use proptest::prelude::*;

fn graph(html: &str) -> Graph {
    let (limits, mut notices) = (Limits::default(), Vec::new());
    let document = tree::parse(html, &limits, &mut notices);
    read_alone(html, &document)
}

fn items(html: &str) -> String {
    graph(html).print()
}

#[track_caller]
fn reads(html: &str, printed: &str) {
    assert_eq!(items(html), printed, "{html}");
}

#[test]
fn scripts_do_not_hang_together() {
    reads(
        r#"<script type="application/ld+json">{"@type":"A",}</script><script type="application/ld+json">{{{{</script>
        <script type='Application/LD+JSON; charset=utf-8'>{"@type":"B"}</script><script>{"@type":"C"}</script>"#,
        "A{} B{}",
    );
}

#[test]
fn microdata_values_by_element() {
    reads(
        "<div itemscope itemtype='https://schema.org/Article'>\
         <h1 itemprop='headline name'>The <b>mill</b></h1><meta itemprop=datePublished content=2024-05-01>\
         <time itemprop=dateModified datetime=2024-05-02>2 May</time><time itemprop=dateCreated>2024-04-30</time>\
         <img itemprop=image src=mill.jpg><a itemprop=url href=/mill>here</a><data itemprop=wordCount value=120>many</data>\
         <object itemprop=video data=mill.mp4></object></div>",
        "Article{headline=The mill; name=The mill; datePublished=2024-05-01; dateModified=2024-05-02; dateCreated=2024-04-30; \
         image=mill.jpg; url=/mill; wordCount=120; video=mill.mp4}",
    );
}

#[test]
fn microdata_as_publishers_write_it() {
    // The standard would lose each of these.
    reads(
        "<p itemscope><span itemprop=datePublished content=2024-05-01>1 May</span></p>",
        "{datePublished=2024-05-01}",
    );
    reads(
        "<p itemscope><span itemprop=datePublished datetime=2024-05-01>1 May</span></p>",
        "{datePublished=2024-05-01}",
    );
    reads(
        "<p itemscope><abbr itemprop=datePublished title=2024-05-01>1 May</abbr></p>",
        "{datePublished=2024-05-01}",
    );
    reads(
        "<p itemscope><a itemprop=author href=/jane>Jane Doe</a></p>",
        "{author=Jane Doe}",
    );
    reads(
        "<p itemscope><a itemprop=author href=/jane><img src=jane.jpg></a></p>",
        "{author=/jane}",
    );
    reads(
        "<p itemscope><img itemprop=image src='data:image/gif;base64,R0' data-src=mill.jpg></p>",
        "{image=mill.jpg}",
    );
    reads(
        "<div itemprop=blogPost itemscope itemtype=//schema.org/BlogPosting><i itemprop=name>A</i></div>",
        "BlogPosting{name=A}",
    );
}

#[test]
fn microdata_nests_and_refers() {
    reads(
        "<div itemscope itemtype=schema.org/Article itemid=/a itemref='far none'>\
         <p itemprop=author itemscope itemtype=Person><i itemprop=name>Jane</i></p><p itemscope><i itemprop=name>Other</i></p></div>\
         <footer id=far><b itemprop=publisher itemscope itemtype=Organization><i itemprop=name>Paper</i></b></footer>",
        "Article{@id=/a; author=Person{name=Jane}; publisher=Organization{name=Paper}} {name=Other}",
    );
    // A reference to what it stands in, and a circle.
    reads(
        "<div id=a itemscope itemref=a><i itemprop=name>A</i></div>",
        "{name=A}",
    );
    let circle = items(
        "<p itemscope itemref=y id=x><i itemprop=b itemscope></i></p><p id=y itemprop=c itemscope itemref=x></p>",
    );
    assert!(circle.contains("c="), "{circle}");
}

#[test]
fn rdfa() {
    reads(
        "<article vocab=http://schema.org/ typeof=Article resource=#a><h1 property=headline>The mill</h1>\
         <p property=author typeof=Person><b property=name>Jane</b></p><a property=url href=/mill>here</a>\
         <time property=datePublished datetime=2024-05-01>1 May</time><meta property=keywords content='mill, river'></article>",
        "Article{@id=#a; headline=The mill; author=Person{name=Jane}; url=/mill; datePublished=2024-05-01; keywords=mill, river}",
    );
    // An old content management system's: about, rel with what hangs below it, content beside the text.
    reads(
        "<div about=/node/1 typeof='sioc:Item foaf:Document'><span property=dc:title content='The mill'></span>\
         <span property='dc:date dc:created' content=2024-05-01T10:00:00+02:00 datatype=xsd:dateTime>1 May</span>\
         <span rel=sioc:has_creator><a about=/user/1 typeof=sioc:UserAccount property=foaf:name>Jane</a></span></div>",
        "Item+Document{@id=/node/1; title=The mill; date=2024-05-01T10:00:00+02:00; created=2024-05-01T10:00:00+02:00; \
         has_creator=UserAccount{@id=/user/1; name=Jane}}",
    );
    reads(
        "<meta property=og:title content=A><p property=plain>B</p>",
        "",
    );
}

#[test]
fn microformats() {
    reads(
        "<article class=h-entry><h1 class=p-name>The mill</h1><a class='p-author h-card' href=/jane>Jane</a>\
         <time class=dt-published datetime=2024-05-01>1 May</time><div class=e-content><p>It turns.</p></div></article>",
        "h-entry{name=The mill; author=h-card{name=Jane; url=/jane}; published=2024-05-01; content=It turns.}",
    );
    // hAtom as themes write it.
    reads(
        "<div class='post hentry'><h1 class=entry-title>The mill</h1><span class='author vcard'><a class='url fn n' href=/jane>Jane</a></span>\
         <abbr class=published title=2024-05-01>1 May</abbr><a rel='category tag' href=/rivers>Rivers</a></div>",
        "h-entry{name=The mill; author=h-card{url=/jane; name=Jane}; published=2024-05-01; category=Rivers}",
    );
    // A layout's classes start nothing.
    reads(
        "<div class=h-entry><div class='h-full h-auto'><b class=p-name>A</b></div></div>",
        "h-entry{name=A}",
    );
    reads("<div class='h-100 h-full hero vcards'>A</div>", "");
}

#[test]
fn microformats_that_include_what_stands_elsewhere() {
    let paper = "<p id=paper><b class=org>Mill Paper</b></p>";
    for card in [
        "<p class=vcard><b class=fn>Jane</b><a class=include href='#paper'>her paper</a></p>",
        "<p class=vcard><b class=fn>Jane</b><object class=include data='#paper'></object></p>",
        "<p class=vcard itemref='none paper'><b class=fn>Jane</b></p>",
        "<table><td class=vcard headers=paper><b class=fn>Jane</b></table>",
    ] {
        let shown = "h-card{name=Jane; org=Mill Paper}";
        reads(&format!("{card}{paper}"), shown);
        reads(&format!("{paper}{card}"), shown);
    }
    // Neither what it stands in nor what is its own already, and nothing twice over.
    reads(
        "<div id=a><p class=vcard itemref='a b'><b class=fn id=b>Jane</b></p></div>",
        "h-card{name=Jane}",
    );
    reads(
        "<p class=vcard itemref=a></p><p id=a><a class=include href='#b'></a></p><p id=b class=org>Mill</p>",
        "h-card{}",
    );
}

#[test]
fn dates_in_parts() {
    let entry = |date: &str| {
        format!("<p class=h-entry><b class=p-name>A</b><b class=dt-start>{date}</b></p>")
    };
    for (date, shown) in [
        (
            "on <i class=value>2024-05-01</i> at <i class=value>7:30pm</i>",
            "2024-05-01 19:30",
        ),
        (
            "<i class=value>19:30+01:00</i> <i class=value>2024-05-01</i>",
            "2024-05-01 19:30+0100",
        ),
        (
            "<i class=value>2024-05-01</i><i class=value>10:00</i><i class=value>Z</i>",
            "2024-05-01 10:00Z",
        ),
        (
            "<i class=value>2024-05-01</i><i class=value>2023-01-01</i>",
            "2024-05-01",
        ),
        ("some <i class=value>day</i>", "some day"),
        (
            "<i class=value>2024-05-01</i><u class=p-time><i class=value>10:00</i></u>",
            "2024-05-01",
        ),
    ] {
        let printed = items(&entry(date));
        assert!(
            printed.contains(&format!("start={shown}")),
            "{date}: {printed}"
        );
    }
}

#[test]
fn places() {
    let html = "<p itemscope><b itemprop=name> The <i>mill</i></b><meta itemprop=datePublished content='2024-05-01'>\
                <a itemprop=url href=/mill>x</a></p><script type=application/ld+json>\r\n{\"a\":\"b\",}</script>";
    let graph = graph(html);
    let shown: Vec<&str> = graph
        .items
        .iter()
        .flat_map(|item| &item.properties)
        .map(|property| property.span.of(html).unwrap())
        .collect();
    assert_eq!(shown, ["b", " The <i>mill", "2024-05-01", "/mill"]);
}

#[test]
fn hostile_shapes_end() {
    let n = 20_000;
    for html in [
        format!(
            "<p id=x>{}</p>{}",
            "<i itemprop=a>1</i>".repeat(n),
            "<p itemscope itemref=x></p>".repeat(n)
        ),
        format!("<p itemscope>{}", "<b itemprop=a>x".repeat(n)),
        format!("<p itemscope itemprop='{}'>", "a ".repeat(n)),
        format!(
            "<p vocab=x typeof=T rel='{}'>{}",
            "a:b ".repeat(n),
            "<i about=x></i>".repeat(n)
        ),
        format!("<p class=h-entry>{}", "<b class='h-card p-a'>x".repeat(n)),
        format!(
            "<p id=x>{}</p>{}",
            "<i class=org>1</i>".repeat(n),
            "<p class=vcard itemref=x></p>".repeat(n)
        ),
        format!("<p class=h-entry>{}", "<b class=dt-a>10:00</b>".repeat(n)),
        format!(
            "<script type=application/ld+json>{}</script>",
            "<".repeat(n)
        ),
        format!(
            "<script type=application/ld+json>{{\"a\":\"{}</script>",
            "\" ,\n".repeat(n)
        ),
        format!(
            "<script type=application/ld+json>{}{}</script>",
            "[".repeat(n),
            "}".repeat(n)
        ),
    ] {
        claims(&mut graph(&html), &Hints::default());
    }
}

proptest! {
    #[test]
    fn no_page_panics(
        parts in proptest::collection::vec(
            prop::sample::select(vec![
                "<div itemscope", " itemprop='a b'", " itemref=x", " id=x", ">", "</div>", "<a href=y", "text", " typeof=T", " property=p",
                " vocab=v", " about=b", " rel=r:s", " resource=z", " class='h-entry p-a'", " class='hentry vcard'", " class=fn", " content=c",
                "<time datetime=1", "<script type=application/ld+json>", "</script>", "{\"@type\":", "[", "\"", ",", "}", "<template>", "<img",
            ]),
            0..60,
        ),
    ) {
        claims(&mut graph(&parts.concat()), &Hints::default());
    }
}
