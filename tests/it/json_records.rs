//! Pages as objects of JSON: rows of corpora, what crawlers write, documents of HTML among names.

use crate::told;
use serde_json::{Value, json};
use tearsheet::{Field, PageMetadata, inspect_dump, parse_dump};

const TEXT: &str = "The mill at the upper weir turns again\nBy Imke Tarrant\n3 May 2024\n\
    After forty years of silence the wheel at the weir was set going again, and the whole village came to see it turn.\n\
    The miller, who had learned the trade from a neighbour, poured the first sack of rye into the hopper and waited for the stones.\n\
    By noon there was \"flour\" enough for every house in the lower street, and the baker had lit both ovens for the occasion.\n";
const URL: &str = "https://weirpaper.example/2024/mill-turns";

fn read(object: &Value) -> PageMetadata {
    parse_dump(&object.to_string()).unwrap()
}

/// A row without a title, its text read as a text dump is.
#[track_caller]
fn is_row(object: &Value, crawled: Option<&str>) {
    let page = read(object);
    assert_eq!(page.url.as_deref(), Some(URL), "{object}");
    let headline = page.headline.as_deref();
    assert_eq!(
        headline,
        Some("The mill at the upper weir turns again"),
        "{object}"
    );
    assert_eq!(told::names(&page), ["Imke Tarrant"], "{object}");
    let day = page.date_published.map(|day| day.to_string());
    assert_eq!(day.as_deref(), Some("2024-05-03"), "{object}");
    assert_eq!(page.in_language.as_deref(), Some("en"), "{object}");
    assert!(page.article_body.unwrap().starts_with("After forty"));
    assert_eq!(
        (page.publisher, page.identifier.len()),
        (None, 0),
        "{object}"
    );
    let copy = page
        .capture
        .and_then(|copy| copy.date)
        .map(|day| day.to_string());
    assert_eq!(copy.as_deref(), crawled, "{object}");
}

#[test]
fn rows_of_corpora() {
    let time = "2024-06-01T12:57:54Z";
    is_row(
        &json!({"text": TEXT, "timestamp": time, "url": URL}),
        Some(time),
    );
    is_row(
        &json!({"text": TEXT, "timestamp": time, "url": URL, "source": "mC4"}),
        Some(time),
    );
    // FineWeb's day is the crawl's.
    is_row(
        &json!({"text": TEXT, "id": "<urn:uuid:7>", "dump": "CC-MAIN-2024-26", "url": URL, "date": time, "language": "en", "token_count": 90}),
        Some(time),
    );
    is_row(
        &json!({"content": TEXT, "warc_headers": {"warc-target-uri": URL, "warc-date": time, "content-length": "812"},
            "metadata": {"identification": {"label": "en", "prob": 0.98}, "quality_warnings": null}}),
        Some(time),
    );
    is_row(
        &json!({"text": TEXT, "meta": {"warc_headers": {"warc-target-uri": URL, "warc-date": time}}}),
        Some(time),
    );
    is_row(
        &json!({"id": "7", "text": TEXT, "source": "cc_head", "added": "2024-07-01", "created": time,
            "metadata": {"url": URL, "cc_segment": "crawl-data/CC-MAIN-2024-26/warc/7.warc.gz"}}),
        Some(time),
    );
    // Where nothing names the page, its text is most of the object.
    let long = format!(
        "{TEXT}And when evening came, the stones stood still again and the miller locked the door.\n"
    );
    // A day that no crawl stands beside is the page's, where its text says no other.
    let undated = long.replace("3 May 2024\n", "");
    let dated = read(&json!({"text": undated, "url": URL, "date": "2024-05-02"}));
    assert_eq!(
        dated.date_published.map(|day| day.to_string()).as_deref(),
        Some("2024-05-02")
    );
    let alone = read(&json!({"text": long, "meta": {"pile_set_name": "Weirs"}}));
    assert_eq!(told::names(&alone), ["Imke Tarrant"]);
    let settings: Vec<_> = (0..40).map(|n| json!({"key": n, "on": true})).collect();
    is_row(
        &json!({"url": URL, "raw_content": long, "length": 812}),
        None,
    );
    let front = format!(
        "---\ntitle: The mill at the upper weir turns again\nauthor: Imke Tarrant\ndate: 2024-05-03\n---\n{}",
        &TEXT[TEXT.find("After").unwrap()..]
    );
    is_row(
        &json!({"url": URL, "timestamp": time, "text": front}),
        Some(time),
    );
    let tagged = format!("{TEXT}Tom &amp; Jerry had a List<String> and a </p>.\n");
    is_row(
        &json!({"url": URL, "timestamp": time, "text": tagged}),
        Some(time),
    );
    let half = json!({"url": URL, "timestamp": time, "text": TEXT})
        .to_string()
        .replace("again\\n", "again\\n\\ud83d\\n");
    assert_eq!(told::names(&parse_dump(&half).unwrap()), ["Imke Tarrant"]);
    let own = json!({"text": long.replace("By Imke Tarrant\n3 May 2024\n", ""), "author": "gpt-4", "creator": "LaTeX with hyperref", "from": "en",
        "published": "0001-01-01T00:00:00Z", "metadata": {"last_modified": "2024-06-02", "file_name": "mill.txt"}, "description": "<p>The mill</p>"});
    let own = read(&own);
    assert!(own.author.is_empty());
    assert_eq!(own.description.as_deref(), Some("The mill"));
    assert_eq!((own.date_published, own.date_modified), (None, None));
    let created = read(
        &json!({"id": "7", "text": long, "source": "wiki", "added": "2024-07-01", "created": time}),
    );
    assert_eq!((created.date_created, created.capture), (None, None));
    let part = json!({"id": "7", "source": "wiki", "text": long, "metadata": {"title": "Watermill", "url": URL}});
    let part = read(&part);
    assert_eq!(part.headline.as_deref(), Some("Watermill"));
    assert_eq!((part.publisher, part.identifier.len()), (None, 0));
    let other = read(&json!({"text": long, "settings": settings}));
    assert!(told::names(&other).is_empty());
    let short = read(&json!({"text": "The mill turns.", "url": URL}));
    assert_eq!(short.url, None);
}

#[test]
fn a_value_stands_where_it_is_written() {
    let object = json!({"url": URL, "text": format!("{TEXT}\u{1f600} Ünal “was” there\ttoo, and told it to everybody in the lower street.\n")});
    for text in [object.to_string(), format!("\u{feff}\n{object:#}\n")] {
        let found = inspect_dump(&text).unwrap();
        for (field, raw) in [
            (Field::Author, "Imke Tarrant"),
            (Field::DatePublished, "3 May 2024"),
            (Field::Url, URL),
        ] {
            let own = found.field(field).next().unwrap();
            assert!(own.raw.contains(raw), "{field:?}: {}", own.raw);
            assert!(own.raw.len() < 80, "{field:?}: {}", own.raw);
        }
        let mut body = found.field(Field::ArticleBody);
        assert!(body.any(|own| own.raw.starts_with(r#"By noon there was \"flour\" enough"#)));
    }
}

#[test]
fn a_long_text_is_read_whole() {
    let line = "The miller poured another sack of rye into the hopper and waited for the stones to take it.\n";
    let text = line.repeat(3_000);
    let page = read(&json!({"title": "The mill turns", "date": "2024-05-03", "text": text}));
    assert_eq!(
        page.article_body.map(|body| body.len()),
        Some(text.len() - 1)
    );
    assert_eq!(page.in_language.as_deref(), Some("en"));
    assert_eq!(page.headline.as_deref(), Some("The mill turns"));
}

#[test]
fn a_document_among_names() {
    let html = format!(
        "\n<!DOCTYPE html>\n<html lang=\"en-GB\"><head><title>The mill turns</title>\
         <meta property=\"article:published_time\" content=\"2024-05-03T08:00:00Z\"></head><body><h1>The mill turns</h1><p>{TEXT}</p></body></html>"
    );
    for name in ["html", "raw_html", "body"] {
        let object = json!({"url": URL, "fetched_at": "2024-06-01T12:00:00Z", "status": 200, "title": "Weir Paper", name: html});
        let page = read(&object);
        assert_eq!(page.headline.as_deref(), Some("The mill turns"), "{name}");
        assert_eq!(page.in_language.as_deref(), Some("en-GB"));
        let day = page.date_published.map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some("2024-05-03T08:00:00Z"));
        let copy = page.capture.unwrap();
        assert_eq!(copy.url.as_deref(), Some(URL));
        assert_eq!(
            copy.date.map(|day| day.to_string()).as_deref(),
            Some("2024-06-01T12:00:00Z")
        );
        let text = object.to_string();
        let found = inspect_dump(&text).unwrap();
        let own = found.field(Field::DatePublished).next().unwrap();
        assert!(own.raw.contains("2024-05-03T08:00:00Z"), "{}", own.raw);
    }
}

/// Where names and a text state the page they do, whatever document stands beside; else the longest document does, and the names what it
/// leaves open.
#[test]
fn documents_beside_texts() {
    let html = format!(
        "<html><head><title>The weir</title></head><body><h1>The weir</h1><p>{TEXT}</p></body></html>"
    );
    let error = "<html><head><title>Error</title></head></html>";
    let text = TEXT.replace('"', "'");
    let named = json!({"title": "The mill turns", "date": "2024-05-02", "text": text, "url": URL, "html": html});
    let page = read(&named);
    assert_eq!(page.headline.as_deref(), Some("The mill turns"));
    assert_eq!(page.url.as_deref(), Some(URL));
    let silent = json!({"url": URL, "error_html": error, "html": html, "title": "Weir", "license": "https://weirpaper.example/terms"});
    for text in [
        silent.to_string(),
        silent.to_string().replace('<', "\\u003c"),
    ] {
        let page = parse_dump(&text).unwrap();
        assert_eq!(page.headline.as_deref(), Some("The weir"), "{text}");
        assert_eq!(
            page.license.as_deref(),
            Some("https://weirpaper.example/terms")
        );
    }
    let row = json!({"id": 17, "category": "fish", "source": "crawl", "date": "2024-06-01", "author": "gpt-4", "html": html.replace(TEXT, "Nothing.")});
    let page = read(&row);
    assert_eq!(page.headline.as_deref(), Some("The weir"));
    assert!(
        page.identifier.is_empty() && page.article_section.is_empty() && page.author.is_empty()
    );
    assert_eq!((page.publisher, page.date_published), (None, None));
    let shown = json!({"title": "A web page", "date": "2024-05-02", "url": URL, "content": format!("It begins so:\n<!DOCTYPE html><html><title>My page</title>\n{TEXT}")});
    let page = read(&shown);
    assert_eq!(page.headline.as_deref(), Some("A web page"));
    assert_eq!(page.url.as_deref(), Some(URL));
}

#[test]
fn names_of_a_titled_page() {
    let text = TEXT.replace('"', "'");
    let page = read(
        &json!({"title": "The mill turns - Weir Paper", "publication": "Weir Paper", "date": "2024-05-02", "text": text}),
    );
    assert_eq!(page.headline.as_deref(), Some("The mill turns"));
    // What is kept of a crawl's file moves no day that is the page's by its name or its title.
    let page = read(
        &json!({"title": "The mill turns", "date_publish": "2024-05-02", "url": URL, "text": text, "localpath": "/data/7.warc.gz"}),
    );
    assert_eq!(
        page.date_published.map(|day| day.to_string()).as_deref(),
        Some("2024-05-02")
    );
    let page = read(
        &json!({"subject": "news", "title": "The mill turns", "date": "2024-05-02", "text": text}),
    );
    assert_eq!(page.headline.as_deref(), Some("The mill turns"));
    let page = read(
        &json!({"title": " ", "source": "mC4", "url": URL, "timestamp": "2024-06-01", "text": text}),
    );
    assert_eq!((page.publisher, page.capture.is_some()), (None, true));
    let long: Vec<_> = (0..30_000).map(|n| format!("tag{n}")).collect();
    let page =
        read(&json!({"title": "The mill turns", "date": "2024-05-02", "tags": long, "text": text}));
    assert_eq!(page.headline.as_deref(), Some("The mill turns"));
    let text = json!({"title": "The mill", "date": "2024-05-02", "authors": ["Annabel Weir", "Anna"], "text": text}).to_string();
    let found = inspect_dump(&text).unwrap();
    let anna = found
        .field(Field::Author)
        .find(|own| own.value.to_string() == "Anna")
        .unwrap();
    assert_eq!(anna.span.start, text.find("\"Anna\"").unwrap() + 1);
}

/// Structured data says what it says in a page, and what its reader knows no name for is no text. What an application keeps, and an object
/// with text below it, are no page.
#[test]
fn other_objects() {
    let structured = json!({"@type": "NewsArticle", "url": URL, "text": TEXT});
    let page = read(&structured);
    assert_eq!(page.url.as_deref(), Some(URL));
    assert_eq!(page.kind.as_deref(), Some("NewsArticle"));
    let below = format!("{}\n\nThe mill turns.", json!({"text": TEXT, "url": URL}));
    assert_eq!(parse_dump(&below).unwrap().url, None);
    let two = format!("{0}\n{0}", json!({"text": TEXT, "url": URL}));
    assert_eq!(parse_dump(&two).unwrap().url, None);
}

/// What stands in `<` and `>` is no tag where no element of HTML is named there, and a tag is none of a title.
#[test]
fn tags_and_signs() {
    let text = TEXT.replace('"', "'");
    let body = format!(
        "{text}\nLet q<p be a prime and n be any.\nThen n>0 holds for a List<List<String>> of <https://a.example>.\n<jane> the mill turns"
    );
    let page = read(&json!({"title": "Primes", "url": URL, "text": body}));
    let own = page.article_body.unwrap();
    assert!(
        own.contains("q<p be")
            && own.contains("List<List<String>> of <https")
            && own.contains("\n<jane>"),
        "{own}"
    );
    let page = read(
        &json!({"link": URL, "date": "2024-05-03T07:15:00", "title": {"rendered": "<em>Oak</em> falls"}, "content": {"rendered": format!("<p>{text}</p>")}}),
    );
    assert_eq!(page.headline.as_deref(), Some("Oak falls"));
    assert!(page.article_body.is_some());
}

/// In an answer, a catalogue of translations or settings a title has something beside it that is no sign of a page.
#[test]
fn objects_in_others_that_are_no_pages() {
    for object in [
        json!({"article": {"title": "Artikel", "author": "Von", "published": "Am"}}),
        json!({"kind": "ConfigMap", "metadata": {"name": "x"}, "data": {"title": "Mill", "url": URL}}),
        json!({"success": false, "error": {}, "data": {"title": "Access denied", "url": URL}}),
        json!({"page": {"title": "Dashboard", "author": "admin"}, "theme": "dark"}),
        json!({"data": {"id": 1, "title": "Task", "created_at": "2024-05-03"}}),
        json!({"id": 550, "title": "The mill", "release_date": "1999-10-15"}),
    ] {
        assert_eq!(read(&object).headline, None, "{object}");
    }
    let page =
        read(&json!({"data": {"title": "The mill", "url": URL, "published_at": "2024-05-03"}}));
    assert_eq!(page.headline.as_deref(), Some("The mill"));
}

/// What programs call days is bookkeeping beside a day that the text states, and nothing above a text that people wrote.
#[test]
fn days_of_programs() {
    for name in [
        "uploaded_at",
        "upload_date",
        "release_date",
        "posted_at",
        "issued",
        "post_date",
    ] {
        let page = read(&json!({"url": URL, name: "2024-07-01T10:11:12Z", "text": TEXT}));
        let day = page.date_published.map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some("2024-05-03"), "{name}");
    }
    let text = "---\ntitle: The mill, seen again\nrelease_date: 1999-10-15\npublished_by: Weir Press\ndate: 2024-05-03\n---\n\nThe mill turns.\n";
    let page = parse_dump(text).unwrap();
    let day = page.date_published.map(|day| day.to_string());
    assert_eq!(day.as_deref(), Some("2024-05-03"));
    assert!(page.author.is_empty());
}

/// The last of two members of a name counts, and a work's title may stand in a part beside its DOI.
#[test]
fn members_that_stand_twice_and_works() {
    let text = format!(
        r#"{{"title": "Old", "title": "The mill", "url": "{URL}", {}"author": "Jane Weir"}}"#,
        r#""tags": ["a"], "#.repeat(70)
    );
    let page = parse_dump(&text).unwrap();
    assert_eq!(page.headline.as_deref(), Some("The mill"));
    assert_eq!(told::names(&page), ["Jane Weir"]);
    let work = read(
        &json!({"doi": "10.5281/x", "created": "2024-07-01", "metadata": {"title": "The mill", "publication_date": "2024-05-03", "creators": [{"name": "Jane Weir"}]}}),
    );
    assert_eq!(work.headline.as_deref(), Some("The mill"));
    assert_eq!(work.date_created, None);
}

/// Below an object that heads a page a short code or a picture may stand: it is no data.
#[test]
fn objects_above_a_text() {
    for (first, last) in [
        ("{{< figure >}}", "{{< related >}}"),
        ("[![a](https://a.example/b)](https://a.example)", "]"),
        ("[Photo: Ida]", "[Ends]"),
    ] {
        let text = format!(
            "{{\"title\": \"The mill\", \"author\": \"Jane Weir\", \"date\": \"2024-05-03\"}}\n{first}\n\n{TEXT}\n\n{last}"
        );
        let page = parse_dump(&text).unwrap();
        assert!(page.article_body.is_some(), "{first}");
        let listed = format!("[1]\n[edit]\n{TEXT}\n[2]");
        assert!(parse_dump(&listed).unwrap().headline.is_some());
    }
}
