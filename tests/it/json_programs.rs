//! Pages as the objects of JSON that programs give out: extractors, interfaces of editorial systems, archives of news, catalogues; and
//! objects that are none.

use crate::told;
use serde_json::{Value, json};
use tearsheet::{Field, NoticeKind, PageMetadata, inspect_dump, parse_dump};

const TITLE: &str = "The mill at the upper weir turns again";
const URL: &str = "https://weirpaper.example/2024/mill-turns";
const TIME: &str = "2024-05-03T07:15:00Z";
const PARAGRAPHS: [&str; 3] = [
    "After forty years of silence the wheel at the weir was set going again, and the whole village came to see it turn.",
    "The miller, who had learned the trade from a neighbour, poured the first sack of rye into the hopper and waited for the stones.",
    "By noon there was flour enough for every house in the lower street, and the baker had lit both ovens for the occasion.",
];

fn body() -> String {
    PARAGRAPHS.join("\n")
}

fn html() -> String {
    PARAGRAPHS.map(|own| format!("<p>{own}</p>\n")).concat()
}

/// A row's text, with a head of its own.
fn row() -> String {
    format!("{TITLE}\nBy Jane Weir\n3 May 2024\n{}", body())
}

fn read(object: &Value) -> PageMetadata {
    parse_dump(&object.to_string()).unwrap()
}

/// The page has title, address, day, author and text, whatever they are called.
#[track_caller]
fn is_page(object: &Value) {
    let page = read(object);
    assert_eq!(page.headline.as_deref(), Some(TITLE), "{object}");
    assert_eq!(page.url.as_deref(), Some(URL), "{object}");
    assert_eq!(told::names(&page), ["Jane Weir"], "{object}");
    let day = page.date_published.map(|day| day.date_only().to_string());
    assert_eq!(day.as_deref(), Some("2024-05-03"), "{object}");
    assert_eq!(page.article_body, Some(body()), "{object}");
}

/// Nothing that only a page states.
#[track_caller]
fn is_none(object: &Value) {
    for text in [object.to_string(), format!("{object:#}")] {
        let page = parse_dump(&text).unwrap();
        let stated = (
            page.headline,
            page.url,
            page.date_published,
            page.article_body,
        );
        assert_eq!(stated, (None, None, None, None), "{text}");
        assert!(page.author.is_empty() && page.keywords.is_empty(), "{text}");
        assert!(page.article_section.is_empty(), "{text}");
        assert_eq!(page.date_modified, None, "{text}");
    }
}

#[test]
fn what_extractors_write() {
    is_page(
        &json!({"title": TITLE, "byline": "By Jane Weir", "content": format!("<div class=\"page\">{}</div>", html()), "textContent": format!("\n  {}\n", body()),
        "length": 360, "siteName": "Weir Paper", "publishedTime": TIME, "url": URL}),
    );
    is_page(
        &json!({"title": TITLE, "content": format!("<div>{}</div>", html()), "author": "Jane Weir", "date_published": TIME, "url": URL, "dek": null}),
    );
    is_page(
        &json!({"meta": {"canonical": URL, "lang": "en"}, "domain": "weirpaper.example", "title": TITLE, "cleaned_text": body(), "authors": ["Jane Weir"], "publish_date": TIME}),
    );
    is_page(
        &json!({"title": TITLE, "authors": ["Jane Weir"], "publishing_date": TIME, "url": URL,
        "body": {"summary": ["The wheel turned."], "sections": [{"headline": [], "paragraphs": &PARAGRAPHS[..2]}, {"headline": [], "paragraphs": &PARAGRAPHS[2..]}]}}),
    );
    is_page(
        &json!({"title": TITLE, "author": "Jane Weir", "date": "2024-05-03", "url": URL, "text": PARAGRAPHS}),
    );
    is_page(
        &json!({"request": {"pageUrl": URL, "api": "article"}, "objects": [{"type": "article", "title": TITLE, "author": "Jane Weir", "date": "Fri, 03 May 2024 07:15:00 GMT",
        "pageUrl": URL, "html": html(), "text": body(), "humanLanguage": "en"}]}),
    );
    is_page(
        &json!({"page_content": format!("# {TITLE}\n\n{}", body()), "metadata": {"source": URL, "title": TITLE, "author": "Jane Weir", "date": "2024-05-03"}}),
    );
    is_page(
        &json!({"lc": 1, "kwargs": {"page_content": body(), "metadata": {"source": URL, "title": TITLE, "author": "Jane Weir", "date": "2024-05-03"}}}),
    );
    is_page(
        &json!({"success": true, "data": {"markdown": body(), "metadata": {"title": TITLE, "sourceURL": URL, "author": "Jane Weir", "publishedTime": TIME}}}),
    );
    // The text as it is and as it stood in one line.
    is_page(
        &json!({"title": TITLE, "author": "Jane Weir", "date": "2024-05-03", "url": URL, "text": body(), "raw_text": PARAGRAPHS.join("  ")}),
    );
}

#[test]
fn what_interfaces_give_out() {
    is_page(
        &json!({"response": {"status": "ok", "content": {"sectionName": "Crafts", "webPublicationDate": TIME, "webTitle": TITLE, "webUrl": URL,
        "apiUrl": "https://api.weirpaper.example/7", "fields": {"byline": "Jane Weir", "bodyText": body()}}}}),
    );
    is_page(
        &json!({"posts": [{"id": "5d", "title": TITLE, "html": html(), "url": URL, "published_at": TIME, "created_at": "2024-05-01T02:43:13Z",
        "authors": [{"id": "1", "name": "Jane Weir"}]}]}),
    );
    is_page(
        &json!({"_index": "news", "_source": {"title": TITLE, "url": URL, "published_at": TIME, "content": body(), "author": "Jane Weir"}}),
    );
    is_page(
        &json!({"title": TITLE, "link": URL, "published": "Fri, 03 May 2024 07:15:00 GMT", "author": "Jane Weir", "content": [{"type": "text/html", "value": html()}]}),
    );
    // An address where the object is given out, a day on which a crawler met it.
    is_page(
        &json!({"url": "https://api.forge.example/7", "html_url": URL, "title": TITLE, "author": "Jane Weir", "published_at": TIME, "body": body()}),
    );
    is_page(
        &json!({"url": URL, "title": TITLE, "body": body(), "date": "2024-06-01", "dateTimePub": TIME, "authors": [{"uri": "jane@weirpaper.example", "name": "Jane Weir"}]}),
    );
    is_page(
        &json!({"user": {"name": "Ida"}, "article": {"title": TITLE, "url": URL, "published_at": TIME, "body": body(), "author": {"name": "Jane Weir"}},
        "related": [{"title": "Other", "url": "https://weirpaper.example/o", "date": "2023-01-01"}]}),
    );
}

/// A value in a shell of the program's own is the value.
#[test]
fn values_in_shells() {
    let page = |day: &Value, author: &Value| json!({"_id": {"$oid": "5f7c8ec7a1b2c3d4e5f6a7b8"}, "title": TITLE, "url": URL, "published": day, "author": author, "text": body()});
    let jane = json!("Jane Weir");
    for day in [
        json!({"$date": TIME}),
        json!({"$date": 1_714_720_500_000_u64}),
        json!({"$date": {"$numberLong": "1714720500000"}}),
    ] {
        is_page(&page(&day, &jane));
    }
    let day = json!(TIME);
    for author in [
        json!({"node": {"name": "Jane Weir"}}),
        json!({"edges": [{"node": {"id": 7, "name": "Jane Weir"}}]}),
        json!({"nodes": [{"name": "Jane Weir"}]}),
        json!({"data": {"id": 7, "attributes": {"name": "Jane Weir"}}}),
    ] {
        is_page(&page(&day, &author));
    }
    // Somebody's own name says who it is, whatever else is told of.
    is_page(&page(
        &day,
        &json!({"name": "Jane Weir", "data": {"name": "Ida Brook"}}),
    ));
    let nobody = read(&page(&day, &json!({"data": null, "node": {}})));
    assert_eq!(told::names(&nobody), [""; 0]);
}

/// Each says what it is, and what is something else is no tag.
#[test]
fn tags_of_several_kinds() {
    let page = read(
        &json!({"webTitle": TITLE, "webUrl": URL, "webPublicationDate": TIME, "tags": [
            {"type": "keyword", "webTitle": "Mills"}, {"type": "contributor", "webTitle": "Jane Weir"}, {"type": "tone", "webTitle": "Features"}], "fields": {"bodyText": body()}}),
    );
    assert_eq!(page.keywords, ["Mills"]);
    assert_eq!(told::names(&page), ["Jane Weir"]);
    let page = read(
        &json!({"date": "2024-05-03T09:15:00", "date_gmt": "2024-05-03T07:15:00", "link": URL, "title": {"rendered": TITLE}, "content": {"rendered": html()},
        "author": 3, "categories": [5], "tags": [8], "_embedded": {"author": [{"id": 3, "name": "Jane Weir"}], "wp:featuredmedia": [{"source_url": "https://weirpaper.example/wheel.jpg"}],
        "wp:term": [[{"id": 5, "name": "Crafts", "taxonomy": "category"}], [{"id": 8, "name": "Mills", "taxonomy": "post_tag"}], [{"name": "post-format-aside", "taxonomy": "post_format"}]]}}),
    );
    assert_eq!(page.keywords, ["Mills"]);
    assert_eq!(page.article_section, ["Crafts"]);
    assert_eq!(told::names(&page), ["Jane Weir"]);
    assert_eq!(
        page.image[0].url.as_deref(),
        Some("https://weirpaper.example/wheel.jpg")
    );
    let day = page.date_published.map(|day| day.to_string());
    assert_eq!(day.as_deref(), Some("2024-05-03T09:15:00+02:00"));
    // Tags that say of themselves what kind of thing they name are tags.
    let page = read(
        &json!({"title": TITLE, "url": URL, "text": body(), "tags": [{"type": "place", "name": "Upper Brook"}, {"type": "craft", "name": "Mills"}]}),
    );
    assert_eq!(page.keywords, ["Upper Brook", "Mills"]);
}

/// A byline in one line beside the people in it names all of them.
#[test]
fn bylines_with_their_people() {
    let page = read(
        &json!({"web_url": URL, "headline": {"main": TITLE, "kicker": "Crafts"}, "pub_date": "2024-05-03T07:15:00+0000", "abstract": "The wheel turns.",
        "byline": {"original": "By Jane Weir, Ida Brook and Tom Reed", "person": [{"firstname": "Jane", "lastname": "Weir"}], "organization": null}}),
    );
    assert_eq!(told::names(&page), ["Jane Weir", "Ida Brook", "Tom Reed"]);
    is_page(
        &json!({"type": "story", "canonical_url": URL, "headlines": {"basic": TITLE}, "first_publish_date": TIME, "display_date": TIME,
        "credits": {"by": [{"type": "author", "name": "Jane Weir"}], "photos_by": [{"name": "Ida Brook"}]},
        "content_elements": [{"type": "text", "content": PARAGRAPHS[0]}, {"type": "text", "content": PARAGRAPHS[1]}, {"type": "text", "content": PARAGRAPHS[2]}]}),
    );
}

/// Of a feed the first entry is the page, and it is what the feed says of all.
#[test]
fn feeds() {
    let entry = |author: Value| json!({"id": "7", "url": URL, "title": TITLE, "content_html": html(), "date_published": TIME, "authors": author});
    let feed = |entries: Value| {
        json!({"version": "https://jsonfeed.org/version/1.1", "title": "Weir Paper", "home_page_url": "https://weirpaper.example/", "feed_url": "https://weirpaper.example/feed.json",
        "language": "en-GB", "authors": [{"name": "Jane Weir", "url": "https://weirpaper.example/jane"}], "items": entries})
    };
    let inherited = feed(json!([entry(Value::Null)]));
    is_page(&inherited);
    let page = read(&inherited);
    assert_eq!(page.in_language.as_deref(), Some("en-GB"));
    let site = page.is_part_of.and_then(|site| site.name);
    assert_eq!(site.as_deref(), Some("Weir Paper"));
    let text = feed(json!([
        entry(json!([{"name": "Ida Brook"}])),
        entry(Value::Null)
    ]))
    .to_string();
    let inspection = inspect_dump(&text).unwrap();
    assert_eq!(told::names(&inspection.page), ["Ida Brook"]);
    let several = |notice: &tearsheet::Notice| notice.kind == NoticeKind::SeveralPages;
    assert!(inspection.notices.iter().any(several));
    let named = inspection.field(Field::IsPartOf).next().unwrap();
    assert_eq!(named.raw, "Weir Paper");
}

/// A text that an editor keeps as blocks of pieces.
#[test]
fn texts_in_blocks() {
    let block = |text: &str| {
        let (first, rest) = text.split_at(9);
        json!({"_type": "block", "children": [{"_type": "span", "text": first}, {"_type": "span", "marks": ["em"], "text": rest}]})
    };
    is_page(
        &json!({"_type": "post", "title": TITLE, "url": URL, "publishedAt": TIME, "author": {"name": "Jane Weir"}, "body": PARAGRAPHS.map(block)}),
    );
}

#[test]
fn keys_of_tables_and_references_of_html() {
    let post = json!({"id": 7, "date": "2024-05-03T07:15:00", "guid": {"rendered": "https://weirpaper.example/?p=7"}, "link": URL,
        "title": {"rendered": "The mill&#8217;s wheel &amp; weir"}, "content": {"rendered": format!("\n{}", html()), "protected": false},
        "excerpt": {"rendered": "<p>The wheel turned.</p>\n"}, "author": 3, "categories": [4], "tags": [5, 6]});
    let page = read(&post);
    assert_eq!(page.headline.as_deref(), Some("The mill’s wheel & weir"));
    assert_eq!(page.article_body, Some(body()));
    assert!(page.author.is_empty() && page.keywords.is_empty() && page.article_section.is_empty());
    assert_eq!(page.description.as_deref(), Some("The wheel turned."));
    let page = read(
        &json!({"headline": {"main": TITLE, "kicker": null}, "web_url": URL, "pub_date": "2024-05-03T07:15:00+0000", "byline": {"original": "By Jane Weir"},
        "keywords": [{"name": "subject", "value": "Mills"}, {"value": "w7", "label": "Weirs"}, {"term": "rye", "label": null}]}),
    );
    assert_eq!(page.keywords, ["Mills", "Weirs", "rye"]);
    assert_eq!(told::names(&page), ["Jane Weir"]);
    assert_eq!(page.headline.as_deref(), Some(TITLE));
    let page = read(
        &json!({"title": "Mill &quot;wheel&quot;", "url": URL, "author": "Jane O&#39;Weir", "published": 1_714_720_500, "language": "English"}),
    );
    assert_eq!(page.headline.as_deref(), Some("Mill \"wheel\""));
    assert_eq!(told::names(&page), ["Jane O'Weir"]);
    assert_eq!(
        page.date_published
            .map(|day| day.date_only().to_string())
            .as_deref(),
        Some("2024-05-03")
    );
    assert_eq!(page.in_language.as_deref(), Some("en"));
}

#[test]
fn entries_of_catalogues_and_of_lists() {
    let csl = json!({"id": "weir2024", "title": TITLE, "container-title": "Weir Paper", "author": [{"family": "Weir", "given": "Jane"}],
        "issued": {"date-parts": [[2024, 5]]}, "accessed": {"date-parts": [["2024", 6, 1]]}, "URL": URL});
    let work = json!({"message": {"DOI": "10.1/weir.7", "title": [TITLE], "author": [{"given": "Jane", "family": "Weir"}], "container-title": ["Weir Paper"],
        "issued": {"date-parts": [[2024, 5]]}, "created": {"date-time": "2024-05-10T01:00:00Z"}, "URL": URL}});
    let entry = json!({"data": {"title": TITLE, "creators": [{"creatorType": "author", "firstName": "Jane", "lastName": "Weir"}, {"creatorType": "translator", "lastName": "Brook"}],
        "publicationTitle": "Weir Paper", "date": "2024-05", "url": URL, "accessDate": "2024-06-01T12:00:00Z", "dateAdded": "2024-06-01T12:00:01Z", "dateModified": "2024-06-02T12:00:00Z"}});
    for object in [csl, work, entry] {
        let page = read(&object);
        assert_eq!(page.headline.as_deref(), Some(TITLE), "{object}");
        assert_eq!(page.url.as_deref(), Some(URL), "{object}");
        assert_eq!(told::names(&page), ["Jane Weir"], "{object}");
        assert_eq!(
            page.date_published.map(|day| day.to_string()).as_deref(),
            Some("2024-05"),
            "{object}"
        );
        assert_eq!(
            (page.date_created, page.date_modified),
            (None, None),
            "{object}"
        );
        assert_eq!(page.is_part_of.unwrap().name.as_deref(), Some("Weir Paper"));
    }
    let changed = read(
        &json!({"title": TITLE, "url": URL, "dateModified": "2024-06-02", "author": "Jane Weir"}),
    );
    assert_eq!(
        changed.date_modified.map(|day| day.to_string()).as_deref(),
        Some("2024-06-02")
    );
}

/// Days of rows: what the text says goes before a name that says nothing of what, and a machine's clock says nothing of the page.
#[test]
fn days_of_rows() {
    let day = |object: Value| read(&object).date_published.map(|day| day.to_string());
    assert_eq!(
        day(json!({"text": row(), "url": URL, "date": "2024-05-04"})).as_deref(),
        Some("2024-05-03")
    );
    assert_eq!(
        day(json!({"text": row(), "url": URL, "date": "2024-06-01T12:57:54Z"})).as_deref(),
        Some("2024-05-03")
    );
    let undated = row().replace("3 May 2024\n", "");
    let url = "https://weirpaper.example/mill-turns";
    assert_eq!(
        day(json!({"text": undated, "url": url, "date": "2024-05-04"})).as_deref(),
        Some("2024-05-04")
    );
    assert_eq!(
        day(json!({"text": undated, "url": url, "date": "2024-06-01T12:57:54Z"})),
        None
    );
    assert_eq!(
        day(json!({"text": undated, "url": url, "timestamp": "2024-06-01"})),
        None
    );
    assert_eq!(
        day(json!({"text": undated, "url": url, "published_at": "2024-05-04T10:11:12Z"}))
            .as_deref(),
        Some("2024-05-04T10:11:12Z")
    );
}

#[test]
fn rows_in_other_forms() {
    for object in [
        json!({"text": row(), "url": URL}),
        json!({"id": 7, "text": row()}),
        json!({"u": URL, "ts": "2024-06-01T12:57:54Z", "f": "./x.warc.gz", "text": row()}),
        // Line ends that were escaped once more.
        json!({"text": row().replace('\n', "\\n"), "url": URL}),
        json!({"text": row(), "metadata": {"title": "report.pdf", "source": URL}}),
        json!({"text": row(), "metadata": {"title": URL, "source": URL}}),
    ] {
        let text = object.to_string();
        let page = parse_dump(&text).unwrap();
        assert_eq!(page.headline.as_deref(), Some(TITLE), "{text}");
        assert_eq!(told::names(&page), ["Jane Weir"], "{text}");
        let found = inspect_dump(&text).unwrap();
        let author = found.field(Field::Author).next().unwrap();
        assert_eq!(author.raw, "By Jane Weir", "{text}");
    }
    let about = read(&json!({"title": "Node.js", "text": body(), "url": URL}));
    assert_eq!(about.headline.as_deref(), Some("Node.js"));
    // What is none of a page in a row.
    let lines = |line: &str| -> String {
        let lines = (10..40).map(|at| line.replace("{at}", &at.to_string()) + "\n");
        lines.collect()
    };
    for text in [
        lines("2024-05-03 07:{at}:12,007 INFO mill.wheel: turned for Jane Weir"),
        lines("10.0.0.7 - - [03/May/2024:07:{at}:12 +0000] \"GET /mill HTTP/1.1\" 200 512"),
        lines("2024-05-{at},Jane Weir,Upper Brook,{at}"),
    ] {
        let page = read(&json!({"text": text, "url": URL, "timestamp": "2024-06-01T12:57:54Z"}));
        assert_eq!(
            (page.headline, page.date_published, page.article_body),
            (None, None, None),
            "{text}"
        );
        assert!(page.author.is_empty() && page.url.is_some(), "{text}");
    }
    let ticker = "07:15 The mill turns again\n07:20 The miller pours the first sack\n07:40 The stones are warm\n08:00 Flour\n08:10 Bread\n";
    let ticker = read(
        &json!({"text": format!("{TITLE}\nBy Jane Weir\n{ticker}"), "url": URL, "timestamp": "2024-06-01"}),
    );
    assert_eq!(ticker.headline.as_deref(), Some(TITLE));
}

#[test]
fn an_address_that_the_page_states() {
    let document = format!(
        "<!DOCTYPE html><html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{}</body></html>",
        html()
    );
    let page =
        read(&json!({"canonical": URL, "url": format!("{URL}?from=feed"), "html": document}));
    assert_eq!(page.url.as_deref(), Some(URL));
    assert_eq!(page.capture.unwrap().url, Some(format!("{URL}?from=feed")));
    let page = read(&json!({"canonical_url": URL, "html": document}));
    assert_eq!((page.url.as_deref(), page.capture), (Some(URL), None));
}

/// Of a list that is all the first is read and a notice says so.
#[test]
fn lists_of_pages() {
    let one = json!({"title": TITLE, "url": URL, "date": "2024-05-03", "author": "Jane Weir", "text": body()});
    is_page(&json!([one]));
    let several = json!([one, one]).to_string();
    let found = inspect_dump(&several).unwrap();
    assert_eq!(found.page.url.as_deref(), Some(URL));
    let notice = found
        .notices
        .iter()
        .find(|notice| notice.kind == NoticeKind::SeveralPages)
        .unwrap();
    assert_eq!(notice.span.start, several.rfind(&one.to_string()).unwrap());
    is_none(
        &json!({"items": [{"title": "Mug", "url": "https://shop.example/mug", "price": 3}, {"title": "Cup", "url": "https://shop.example/cup", "price": 4}]}),
    );
}

#[test]
fn objects_that_are_no_pages() {
    is_none(
        &json!({"name": "mill-wheel", "version": "1.4.2", "description": "Turns wheels of mills.", "keywords": ["mill"], "author": "Jane Weir <jane@weir.example>",
        "repository": {"type": "git", "url": "https://forge.example/mill.git"}, "license": "MIT", "dependencies": {"left": "^1.0.0"}}),
    );
    is_none(
        &json!({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Upper Weir Mill", "built": "1834-05-03", "url": URL}, "geometry": {"type": "Point", "coordinates": [10.1, 54.3]}}]}),
    );
    is_none(
        &json!({"error": {"code": 404, "message": "The article that you asked for could not be found on this server.", "timestamp": TIME}}),
    );
    is_none(
        &json!({"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["# The mills of the weir\n", "By Jane Weir, 3 May 2024\n"]}], "metadata": {"language_info": {"name": "python"}}, "nbformat": 4}),
    );
    is_none(
        &json!({"log": {"version": "1.2", "pages": [{"startedDateTime": TIME, "title": URL}],
        "entries": [{"request": {"url": URL}, "response": {"content": {"text": format!("<!DOCTYPE html><html><head><title>{TITLE}</title></head><body>{}</body></html>", html())}}}]}}),
    );
    is_none(
        &json!({"title": "Title", "author": "Author", "date": "Date", "tags": "Tags", "text": "Text", "save": "Save"}),
    );
    is_none(
        &json!({"openapi": "3.0.0", "info": {"title": "Mill API", "contact": {"name": "Jane Weir"}}, "paths": {}}),
    );
    // Lines of JSON, of which one is broken.
    let row = json!({"text": row(), "url": URL}).to_string();
    let page = parse_dump(&format!("{row}\n{}\n{row}\n", &row[..90])).unwrap();
    assert_eq!((page.headline, page.article_body), (None, None));
}

/// Escapes, nesting and lists move no place.
#[test]
fn each_value_stands_where_it_is_written() {
    let long: Vec<_> = (0..1000).map(|at| format!("tag {at}")).collect();
    let object = json!({"data": {"title": "Das \"Mühlrad\" am Wehr", "url": URL, "date": TIME, "authors": [{"name": "Jürgen Weir"}, {"name": "Ida Brook"}],
        "tags": long, "section": "Käse & Brot", "text": PARAGRAPHS}});
    let ascii = object
        .to_string()
        .chars()
        .fold(String::new(), |mut out, c| {
            match c {
                c if c.is_ascii() => out.push(c),
                c => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            }
            out
        });
    for text in [
        object.to_string(),
        format!("{object:#}"),
        ascii,
        object.to_string().replace('/', "\\/"),
    ] {
        let found = inspect_dump(&text).unwrap();
        for field in [
            Field::Headline,
            Field::Url,
            Field::Author,
            Field::Keywords,
            Field::ArticleSection,
            Field::DatePublished,
        ] {
            let mut claims = found.field(field).peekable();
            assert!(claims.peek().is_some(), "{field}");
            for claim in claims {
                let raw: String = serde_json::from_str(&format!("\"{}\"", claim.raw)).unwrap();
                assert!(
                    claim.value.to_string().contains(&raw) || raw == TIME,
                    "{field}: {}",
                    claim.raw
                );
                assert_eq!(claim.span.of(&text), Some(&*claim.raw));
            }
        }
    }
}

/// What is called as in an editorial system and is something else.
#[test]
fn names_of_others() {
    let film = json!({"title": TITLE, "overview": "A film of a mill.", "url": URL, "credits": [{"name": "Ida Brook", "role": "Actor"}]});
    assert_eq!(read(&film).author, []);
    let film = json!({"title": TITLE, "release_date": "1982-05-03", "credits": {"cast": [{"name": "Ida Brook"}], "crew": []}});
    assert_eq!(read(&film), PageMetadata::default());
    let course = json!({"title": TITLE, "author": "Jane Weir", "sections": [{"title": "Stones", "lessons": [{"title": "Oak"}]}]});
    assert_eq!(read(&course).article_section, Vec::<String>::new());
    let page = json!({"headline": {"main": TITLE}, "web_url": URL, "keywords": [{"name": "subject", "value": "Mills"}, {"name": "persons", "value": "Weir, Jane"}]});
    assert_eq!(read(&page).keywords, ["Mills", "Weir, Jane"]);
}

#[test]
fn feeds_of_several_versions() {
    let feed = |version: &str| {
        json!({"version": version, "title": "Weir Paper", "home_page_url": "https://weirpaper.example", "authors": [{"name": "Weir House"}], "items": [
            {"id": "1", "url": URL, "title": TITLE, "content_html": html(), "date_published": TIME, "authors": [{"name": "Jane Weir"}]},
            {"id": "2", "url": "https://weirpaper.example/2", "title": "No", "content_html": html()},
        ]})
    };
    is_page(&feed("https://jsonfeed.org/version/1.1"));
    let page = read(&feed("1.1"));
    assert_eq!(page.headline.as_deref(), Some("Weir Paper"));
}

/// `{"nodeType": "text", "value": …}`
#[test]
fn runs_of_text_by_their_type() {
    let (first, rest) = PARAGRAPHS[0].split_at(20);
    let text = |value: &str| json!({"nodeType": "text", "value": value, "marks": []});
    let line = |content: &[Value]| json!({"nodeType": "paragraph", "content": content});
    let lines = [
        line(&[text(first), text(rest)]),
        line(&[text(PARAGRAPHS[1])]),
        line(&[text(PARAGRAPHS[2])]),
    ];
    is_page(
        &json!({"title": TITLE, "url": URL, "author": "Jane Weir", "published_at": TIME, "body": {"nodeType": "document", "content": lines}}),
    );
}
