//! Structured data without its page: JSON-LD as a file or in a row, what tools take out of a page's markup, dictionaries of `<meta>` names, and
//! pages as this crate writes them.

use crate::{partition, told};
use serde_json::{Value, json};
use tearsheet::{Field, NoticeKind, PageMetadata, Source, export, inspect_dump, parse_dump};

const TITLE: &str = "The mill at Upper Brook turns again";
const URL: &str = "https://weirpaper.example/news/mill-turns";
const TIME: &str = "2024-05-03T07:15:00+02:00";
const PICTURE: &str = "https://weirpaper.example/mill.jpg";

fn article() -> Value {
    json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "url": URL, "datePublished": TIME,
        "author": [{"@type": "Person", "name": "Jane Weir"}], "image": [{"@type": "ImageObject", "url": PICTURE, "width": 1200}],
        "publisher": {"@type": "Organization", "name": "Weir Paper"}, "keywords": ["mills", "rye"]})
}

fn graph() -> Value {
    json!({"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "@id": "https://weirpaper.example/#site", "name": "Weir Paper", "url": "https://weirpaper.example/"},
        {"@type": "Person", "@id": "#jane", "name": "Jane Weir"},
        {"@type": "NewsArticle", "headline": TITLE, "url": URL, "datePublished": TIME, "author": {"@id": "#jane"}}]})
}

fn body() -> String {
    [
        "After forty years of silence the wheel at the weir was set going again, and the whole village came to see it turn.",
        "The miller, who had learned the trade from a neighbour, poured the first sack of rye into the hopper and waited.",
        "By noon there was flour enough for every house in the lower street, and the baker had lit both ovens for it.",
    ]
    .join("\n")
}

#[track_caller]
fn page(text: &str) -> PageMetadata {
    let found = inspect_dump(text).unwrap();
    let blocks = found.blocks.iter().map(|block| block.span);
    partition::check(text, blocks).unwrap();
    for claim in &found.claims {
        assert!(claim.span.of(text).is_some(), "{claim:?}\n{text}");
    }
    found.page
}

/// The page has title, address, moment and author.
#[track_caller]
fn is_page(text: &str) -> PageMetadata {
    let page = page(text);
    assert_eq!(page.headline.as_deref(), Some(TITLE), "{text}");
    assert_eq!(page.url.as_deref(), Some(URL), "{text}");
    let day = page.date_published.map(|day| day.to_string());
    assert_eq!(day.as_deref(), Some(TIME), "{text}");
    assert_eq!(told::names(&page), ["Jane Weir"], "{text}");
    page
}

/// What a page with the object in a script states.
fn in_html(object: &Value) -> PageMetadata {
    let script = format!("<!doctype html><script type=\"application/ld+json\">{object}</script>");
    parse_dump(&script).unwrap()
}

#[test]
fn items_say_what_they_say_in_a_page() {
    let crumbs =
        json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": []});
    for object in [
        article(),
        graph(),
        json!([article(), crumbs]),
        json!([crumbs, article()]),
    ] {
        for text in [object.to_string(), format!("\u{feff}{object:#}\n")] {
            assert_eq!(is_page(&text), in_html(&object));
        }
    }
    // What is no article says what it says there, too.
    for object in [
        json!({"@context": "https://schema.org", "@type": "Product", "name": "Rye flour", "offers": {"@type": "Offer", "price": "3"}}),
        json!({"@context": "https://schema.org", "@type": "Organization", "name": "Weir Paper", "url": "https://weirpaper.example"}),
        json!({"@context": "https://www.w3.org/ns/activitystreams", "type": "Person", "id": "https://weir.example/users/jane", "name": "Jane Weir",
            "preferredUsername": "jane", "published": "2024-05-03T00:00:00Z"}),
    ] {
        assert_eq!(page(&object.to_string()), in_html(&object));
    }
}

#[test]
fn items_are_mended() {
    let whole = article().to_string();
    let pretty = format!("{:#}", article());
    for broken in [
        pretty.replace("\n}", ",\n}"),
        whole.replace("Upper Brook turns", "Upper\nBrook turns"),
        format!("{whole};").replace("};", ",}"),
        whole.split_once(",\"keywords\"").unwrap().0.to_owned(),
    ] {
        let found = inspect_dump(&broken).unwrap();
        let is_told = |kind| found.notices.iter().any(|notice| notice.kind == kind);
        assert!(is_told(NoticeKind::MendedJson), "{broken}");
        assert_eq!(found.page.headline.as_deref(), Some(TITLE), "{broken}");
        assert_eq!(told::names(&found.page), ["Jane Weir"], "{broken}");
    }
}

#[test]
fn items_in_rows() {
    let script = article().to_string();
    for row in [
        json!({"url": URL, "json_ld": article()}),
        json!({"url": URL, "jsonld": script}),
        json!({"url": URL, "ld_json": [script]}),
        json!({"id": 7, "url": URL, "schema_org": graph()}),
        json!({"url": URL, "structured_data": [article()]}),
        json!({"url": URL, "structuredData": {"json-ld": [article()]}}),
        json!({"url": "https://mirror.example/7", "date": "2024-06-01", "json_ld": article()}),
        json!({"file": "mill.html", "page": article()}),
        json!({"data": {"article": {"url": URL, "metadata": {"jsonLd": [article()]}}}}),
    ] {
        is_page(&row.to_string());
    }
    // Its text is the row's.
    for row in [
        json!({"url": URL, "text": body(), "json_ld": article()}),
        json!({"url": URL, "title": format!("{TITLE} | Weir Paper"), "text": format!("{TITLE}\n{}", body()), "json_ld": article()}),
    ] {
        assert_eq!(
            is_page(&row.to_string()).article_body,
            Some(body()),
            "{row}"
        );
    }
    // A document states itself; what it leaves open the items say.
    let html = format!(
        "<!doctype html><html><head><title>{TITLE}</title><meta name=author content='Ida Brook'></head><body><p>Mill.</p></body></html>"
    );
    let page = page(&json!({"url": URL, "html": html, "json_ld": article()}).to_string());
    assert_eq!(told::names(&page), ["Ida Brook"]);
    assert_eq!(page.date_published.unwrap().to_string(), TIME);
}

fn microdata() -> Value {
    json!([{"type": "http://schema.org/NewsArticle", "properties": {"headline": TITLE, "url": URL, "datePublished": TIME, "image": PICTURE,
        "author": {"type": "http://schema.org/Person", "properties": {"name": "Jane Weir"}}}}])
}

fn open_graph() -> Value {
    json!([{"namespace": {"og": "http://ogp.me/ns#"}, "properties": [["og:title", TITLE], ["og:url", URL], ["og:type", "article"],
        ["article:published_time", TIME], ["article:author", "Jane Weir"], ["og:image", PICTURE], ["og:image:width", "1200"]]}])
}

fn rdfa() -> Value {
    json!([{"@id": "", "http://ogp.me/ns#title": [{"@value": TITLE}], "http://ogp.me/ns#url": [{"@value": URL}]},
        {"@id": "_:a", "@type": ["http://schema.org/NewsArticle"], "http://schema.org/headline": [{"@value": TITLE}],
            "http://schema.org/datePublished": [{"@value": TIME}], "http://schema.org/author": [{"@id": "_:b"}]},
        {"@id": "_:b", "@type": ["http://schema.org/Person"], "http://schema.org/name": [{"@value": "Jane Weir"}]}])
}

fn microformats() -> Value {
    json!([{"type": ["h-entry"], "properties": {"name": [TITLE], "url": [URL], "published": [TIME], "content": [{"html": "<p>…", "value": body()}],
        "author": [{"type": ["h-card"], "value": "Jane Weir", "properties": {"name": ["Jane Weir"]}}]}}])
}

#[test]
fn what_tools_take_out_of_a_page() {
    let syntaxes = |own: &str, value: Value| {
        let mut all = json!({"microdata": [], "json-ld": [], "opengraph": [], "microformat": [], "rdfa": [], "dublincore": []});
        all[own] = value;
        all
    };
    let sources = [
        ("json-ld", json!([article()]), Source::JsonLd),
        ("microdata", microdata(), Source::Microdata),
        ("opengraph", open_graph(), Source::OpenGraph),
        ("rdfa", rdfa(), Source::Rdfa),
        ("microformat", microformats(), Source::Microformats),
    ];
    for (name, value, source) in sources {
        let all = syntaxes(name, value);
        for object in [
            all.clone(),
            json!({"url": URL, "metadata": all}),
            json!({"url": URL, "structured_data": all}),
        ] {
            // A link of an entry alone is not believed, in a page neither: it is the row's.
            if source == Source::Microformats && object.get("url").is_none() {
                continue;
            }
            let text = object.to_string();
            is_page(&text);
            let found = inspect_dump(&text).unwrap();
            let mut claims = found.claims.iter();
            assert!(claims.any(|claim| claim.source == source), "{text}");
        }
    }
    // All syntaxes made alike.
    let uniform = json!([{"@context": "http://schema.org", "@type": "NewsArticle", "headline": TITLE, "url": URL, "datePublished": TIME,
        "author": {"@type": "Person", "name": "Jane Weir"}}]);
    is_page(&syntaxes("microdata", uniform).to_string());
    let uniform = json!([{"@context": {"og": "http://ogp.me/ns#"}, "@type": "article", "og:title": TITLE, "og:url": URL,
        "article:published_time": TIME, "article:author": "Jane Weir"}]);
    is_page(&syntaxes("opengraph", uniform).to_string());
    let core = json!([{"namespaces": {}, "elements": [{"name": "DC.title", "content": TITLE, "URI": "http://purl.org/dc/elements/1.1/title"},
        {"name": "DC.creator", "content": "Jane Weir"}, {"name": "DC.identifier", "content": URL}], "terms": [{"name": "DCTERMS.issued", "content": TIME}]}]);
    let page = page(&syntaxes("dublincore", core).to_string());
    assert_eq!(page.headline.as_deref(), Some(TITLE));
    assert_eq!(told::names(&page), ["Jane Weir"]);
    // Their lists alone, and as their standards have them.
    is_page(&microdata()[0].to_string());
    is_page(
        &json!({"url": URL, "mf2": {"items": microformats(), "rels": {}, "rel-urls": {}}})
            .to_string(),
    );
    let entry = json!({"items": microformats(), "rels": {}, "rel-urls": {}}).to_string();
    assert_eq!(parse_dump(&entry).unwrap().article_body, Some(body()));
}

#[test]
fn dictionaries_of_names() {
    let site = format!("{TITLE} - Weir Paper");
    for object in [
        json!({"og:title": TITLE, "og:url": URL, "og:site_name": "Weir Paper", "article:published_time": TIME, "og:image": PICTURE, "title": site,
            "author": "Jane Weir", "viewport": "width=device-width"}),
        json!({"url": URL, "meta": {"og:title": TITLE, "article:published_time": TIME, "author": "Jane Weir", "title": site}}),
        json!({"citation_title": TITLE, "citation_author": "Jane Weir", "og:url": URL, "dc.date.issued": TIME}),
        json!({"success": true, "result": {"ogTitle": TITLE, "ogUrl": URL, "articlePublishedTime": TIME, "articleAuthor": "Jane Weir",
            "ogImage": [{"url": PICTURE, "width": "1200", "type": "image/jpeg"}]}}),
        json!({"og": {"title": TITLE, "url": URL, "image": {"identifier": PICTURE, "width": 1200}},
            "article": {"published_time": TIME, "author": "Jane Weir"}, "fb": {"app_id": 17}}),
        json!({"url": URL, "title": TITLE, "authors": ["Jane Weir"], "text": body(), "meta_data": {"og": {"title": TITLE, "image": {"identifier": PICTURE}},
            "article": {"published_time": TIME}}}),
        json!({"markdown": format!("# {TITLE}\n\n{}", body()), "metadata": {"title": site, "ogTitle": TITLE, "og:title": TITLE, "sourceURL": URL,
            "article:published_time": TIME, "article:author": "Jane Weir"}}),
    ] {
        is_page(&object.to_string());
    }
}

/// Names that mean something else, or nothing, in what is no page.
#[test]
fn what_is_no_markup() {
    for object in [
        json!({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": TITLE}, "geometry": null}]}),
        json!({"type": "Feature", "properties": {"name": TITLE, "headline": TITLE}}),
        json!({"@timestamp": TIME, "@version": "1", "message": "mill started", "headline": TITLE}),
        json!({"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {"headline": {"type": "string"}, "@type": {}}}),
        json!({"schema": {"type": "object", "headline": TITLE}, "metadata": {"theme": "dark"}}),
        json!({"og": true, "article": {"article_title": 7}}),
        json!({"feed": {"@xmlns": "http://www.w3.org/2005/Atom", "entry": {"title": {"@type": "html", "#text": TITLE}}}}),
    ] {
        let page = page(&object.to_string());
        assert_eq!(page, PageMetadata::default(), "{object}");
    }
    // A page that begins with an item is read as before.
    let text = format!("{}\n\n{TITLE}\n\n{}", article(), body());
    let found = inspect_dump(&text).unwrap();
    let mut claims = found.claims.iter();
    assert!(claims.all(|claim| claim.source != Source::JsonLd));
}

#[test]
fn each_value_has_its_place() {
    let headline = r#"The \"mill\" \u0026 the w\u00e9ir <\/b> turn"#;
    let meant = "The \"mill\" & the wéir </b> turn";
    let item =
        format!(r#"{{"@context":"https://schema.org","@type":"Article","headline":"{headline}"}}"#);
    let coded = serde_json::to_string(&item).unwrap();
    let objects = [
        (item.clone(), headline.to_owned()),
        (
            format!("{{\"url\":\"{URL}\",\"json_ld\":{item}}}"),
            headline.to_owned(),
        ),
        (
            format!("{{\"url\":\"{URL}\",\"jsonld\":{coded}}}"),
            serde_json::to_string(headline)
                .unwrap()
                .trim_matches('"')
                .to_owned(),
        ),
        (
            format!(
                r#"{{"microdata":[{{"type":"http://schema.org/Article","properties":{{"headline":"{headline}"}}}}]}}"#
            ),
            headline.to_owned(),
        ),
        (
            format!(r#"{{"og:title":"{headline}","og:type":"article"}}"#),
            headline.to_owned(),
        ),
    ];
    for (text, written) in objects {
        let found = inspect_dump(&text).unwrap();
        let claim = found
            .claims
            .iter()
            .find(|claim| claim.field == Field::Headline);
        let claim = claim.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(claim.span.of(&text), Some(&*written), "{text}");
        // A value of JSON-LD may hold markup.
        let own = claim.value.to_string();
        assert!(own == meant || own == meant.replace(" </b>", ""), "{own}");
    }
}

#[test]
fn our_own_pages_read_to_the_same() {
    let html = format!(
        "<!doctype html><html lang=en><head><title>{TITLE} - Weir Paper</title><link rel=canonical href={URL}><link rel=amphtml href={URL}/amp>\
        <link rel=alternate type=application/rss+xml title=News href=https://weirpaper.example/feed><meta property=og:site_name content='Weir Paper'>\
        <script type=application/ld+json>{}</script></head><body><h1>{TITLE}</h1><p>{}</p></body></html>",
        json!({"@type": "NewsArticle", "headline": TITLE, "datePublished": TIME, "dateModified": "2024-05-04", "articleSection": ["Crafts"], "wordCount": 71,
            "author": [{"@type": "Person", "name": "Jane Weir", "url": "https://weirpaper.example/jane", "jobTitle": "Reporter"}],
            "publisher": {"@type": "Organization", "name": "Weir Paper", "logo": {"@type": "ImageObject", "url": PICTURE, "width": 60}},
            "image": {"@type": "ImageObject", "url": PICTURE, "width": 1200, "height": 630, "caption": "The wheel"}, "isAccessibleForFree": false,
            "keywords": ["mills", "rye"], "speakable": {"@type": "SpeakableSpecification", "xpath": ["/html/head/title"]}}),
        body().replace('\n', "</p><p>"),
    );
    let typed = tearsheet::Parser::new().base_url(URL).parse(&html).unwrap();
    assert!(typed.alternate.len() == 2 && typed.capture.is_some() && !typed.speakable.is_empty());
    let mut untyped = typed.clone();
    untyped.kind = None;
    for own in [typed, untyped] {
        let text = serde_json::to_string_pretty(&own).unwrap();
        assert_eq!(page(&text), own, "{text}");
        let line = serde_json::to_string(&json!({"id": "7", "page": own})).unwrap();
        assert_eq!(page(&line), own);
        let mut exported = own.clone();
        // schema.org has no property for them, and an export always states a type.
        (exported.capture, exported.alternate) = (None, Vec::new());
        exported.kind = exported.kind.or(Some("Article".to_owned()));
        assert_eq!(page(&export::json_ld(&own)), exported);
    }
}
