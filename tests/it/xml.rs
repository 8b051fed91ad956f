//! Pages as documents of XML: what extractors, feeds, news agencies, journals and catalogues write; and documents that are none.

use crate::told;
use tearsheet::{NoticeKind, PageMetadata, inspect_dump, parse_dump};

const TITLE: &str = "The mill at the upper weir turns again";
const URL: &str = "https://weirpaper.example/2024/mill-turns";
const FIRST: &str = "After forty years of silence the wheel at the weir was set going again, and the whole village came to see it turn.";
const LAST: &str = "By noon there was flour enough for every house in the lower street, &amp; the baker had lit both ovens for the occasion.";

fn site(page: &PageMetadata) -> Option<&str> {
    page.is_part_of.as_ref()?.name.as_deref()
}

fn paragraphs() -> String {
    format!("<p>{FIRST}</p>\n<p>{LAST}</p>")
}

fn body() -> String {
    format!("{FIRST}\n{}", LAST.replace("&amp;", "&"))
}

#[track_caller]
fn is_page(xml: &str) -> PageMetadata {
    let page = parse_dump(xml).unwrap();
    assert_eq!(page.headline.as_deref(), Some(TITLE), "{xml}");
    assert_eq!(told::names(&page), ["Jane Weir"], "{xml}");
    let day = page.date_published.map(|day| day.date_only().to_string());
    assert_eq!(day.as_deref(), Some("2024-05-03"), "{xml}");
    assert_eq!(page.article_body, Some(body()), "{xml}");
    assert_eq!(page.in_language.as_deref(), Some("en"), "{xml}");
    let prolog =
        format!("\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- <doc> -->\n{xml}");
    assert_eq!(parse_dump(&prolog).unwrap(), page, "{xml}");
    page
}

fn doc() -> String {
    format!(
        r#"<doc sitename="Weir Paper" title="{TITLE}" author="Jane Weir" date="2024-05-03" url="{URL}" hostname="weirpaper.example" excerpt="The wheel turns &amp; turns." categories="Crafts" tags="mills;wheels" fingerprint="0f" language="en">
  <main><head rend="h1">{TITLE}</head><head rend="h2">{FIRST}</head><p>{LAST}</p></main>
  <comments><p>Well done, said Ida Brook on 4 May 2024.</p></comments>
</doc>"#
    )
}

#[test]
fn what_extractors_write() {
    let page = is_page(&doc());
    assert_eq!(page.url.as_deref(), Some(URL));
    assert_eq!(
        page.description.as_deref(),
        Some("The wheel turns & turns.")
    );
    assert_eq!(page.keywords, ["mills", "wheels"]);
    assert_eq!(page.article_section, ["Crafts"]);
    assert_eq!(site(&page), Some("Weir Paper"));
    for prefix in ["", "tei:"] {
        let tei = format!(
            r#"<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">{TITLE}</title><author>Jane Weir</author></titleStmt>
<publicationStmt><publisher>Weir Paper</publisher><p/></publicationStmt><sourceDesc><bibl>{TITLE}, 2024</bibl><biblFull><titleStmt><title type="main">{TITLE}</title><author>Jane Weir</author></titleStmt>
<publicationStmt><publisher>Weir Paper</publisher><ptr type="URL" target="{URL}"/><date>2024-05-03</date></publicationStmt></biblFull></sourceDesc></fileDesc>
<profileDesc><abstract><p>The wheel turns.</p></abstract><textClass><keywords><term type="categories">Crafts</term><term type="tags">mills,wheels</term></keywords></textClass>
<creation><date type="download">2024-06-01</date></creation></profileDesc></teiHeader><text><body><div type="entry">{}</div></body></text></TEI>"#,
            paragraphs()
        );
        let open = tei
            .replace("</", "<\u{0}")
            .replace('<', &format!("<{prefix}"));
        let page = is_page(&open.replace(&format!("<{prefix}\u{0}"), &format!("</{prefix}")));
        assert_eq!(page.url.as_deref(), Some(URL));
        assert_eq!(page.keywords, ["mills", "wheels"]);
        let taken = page.capture.and_then(|capture| capture.date);
        assert_eq!(
            taken.map(|day| day.to_string()).as_deref(),
            Some("2024-06-01")
        );
    }
}

fn item(title: &str) -> String {
    format!(
        "<item><title>{title}</title><link>{URL}</link><dc:creator><![CDATA[Jane Weir]]></dc:creator><pubDate>Fri, 03 May 2024 09:15:00 +0200</pubDate>\
        <category domain=\"category\"><![CDATA[Crafts]]></category><category>mills</category><guid isPermaLink=\"false\">https://weirpaper.example/?p=7</guid>\
        <description><![CDATA[<p>The wheel turns.</p>]]></description><media:title>A wheel</media:title><content:encoded><![CDATA[{}]]></content:encoded></item>",
        paragraphs()
    )
}

#[test]
fn feeds() {
    let channel = |items: &str| {
        format!(
            "<rss version=\"2.0\"><channel><title>Weir Paper</title><link>https://weirpaper.example/</link><language>en</language>{items}</channel></rss>"
        )
    };
    let rss = channel(&item(TITLE));
    let page = is_page(&rss);
    assert_eq!(page.url.as_deref(), Some(URL));
    assert_eq!(page.description.as_deref(), Some("The wheel turns."));
    assert_eq!(page.article_section, ["Crafts"]);
    assert_eq!(page.keywords, ["mills"]);
    assert_eq!(site(&page), Some("Weir Paper"));
    let time = page.date_published.map(|day| day.to_string());
    assert_eq!(time.as_deref(), Some("2024-05-03T09:15:00+02:00"));
    is_page(&item(TITLE));
    // Of several the first is read, and it is said where the second stands.
    let two = channel(&(item(TITLE) + &item("The baker's ovens")));
    assert_eq!(parse_dump(&two).unwrap(), page);
    let notices = inspect_dump(&two).unwrap().notices;
    let several = notices
        .iter()
        .find(|own| own.kind == NoticeKind::SeveralPages);
    assert_eq!(several.map(|own| own.span.start), two.rfind("<item>"));
    // A feed of which no entry is called anything is none of ours.
    assert_eq!(
        parse_dump(&channel("<item><link>/7</link></item>"))
            .unwrap()
            .url,
        None
    );

    let html = paragraphs().replace('&', "&amp;").replace('<', "&lt;");
    let entry = |author: &str| {
        format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Weir Paper</title><author><name>Ida Brook</name></author>\
        <entry><title type=\"html\">{TITLE}</title>{author}<link rel=\"self\" href=\"https://weirpaper.example/7.atom\"/><link href=\"{URL}\"/><id>urn:uuid:7</id>\
        <published>2024-05-03T09:15:00+02:00</published><updated>2024-05-04T09:15:00+02:00</updated><category term=\"mills\"/><content type=\"html\">{html}</content></entry></feed>"
        )
    };
    let page = is_page(&entry(
        "<author><name>Jane Weir</name><uri>https://weirpaper.example/jane</uri></author>",
    ));
    assert_eq!(page.url.as_deref(), Some(URL));
    let changed = page.date_modified.map(|day| day.date_only().to_string());
    assert_eq!(changed.as_deref(), Some("2024-05-04"));
    let unsigned = parse_dump(&entry("")).unwrap();
    assert_eq!(told::names(&unsigned), ["Ida Brook"]);
}

#[test]
fn agencies_and_journals() {
    let nitf = format!(
        r#"<nitf><head><title>{TITLE}</title><docdata><doc.copyright holder="Weir Paper" year="2024"/><identified-content><classifier class="indexing_service" type="descriptor">mills</classifier>
<classifier class="online_producer" type="taxonomic_classifier">Top/Crafts</classifier></identified-content></docdata><pubdata date.publication="20240503T000000" ex-ref="{URL}"/></head>
<body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>By Jane Weir</byline></body.head><body.content>{}</body.content></body></nitf>"#,
        paragraphs()
    );
    let page = is_page(&nitf);
    assert_eq!(page.keywords, ["mills"]);
    // The clock of such a day stands still.
    let day = page.date_published.map(|day| day.to_string());
    assert_eq!(day.as_deref(), Some("2024-05-03"));

    let jats = format!(
        r#"<article article-type="news" xml:lang="en"><front><journal-meta><journal-title-group><journal-title>Journal of Mills</journal-title></journal-title-group><publisher><publisher-name>Brook Press</publisher-name></publisher></journal-meta>
<article-meta><article-id pub-id-type="pmid">77</article-id><article-id pub-id-type="doi">10.5555/mill</article-id><title-group><article-title>The m<sub>i</sub>ll at the <italic>upper</italic> weir<break/>turns again</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Weir</surname><given-names>Jane</given-names></name></contrib><contrib contrib-type="editor"><name><surname>Reed</surname><given-names>Tom</given-names></name></contrib></contrib-group>
<pub-date pub-type="epub"><day>3</day><month>5</month><year>2024</year></pub-date><kwd-group><kwd>mills</kwd></kwd-group></article-meta></front><body><note/><note/><sec>{}<table-wrap><table><tr><entry/><entry/><item/><item/></tr></table></table-wrap><fig><caption><p>A wheel.</p></caption></fig></sec></body>
<back><ref-list><ref><mixed-citation><article-title>Another mill</article-title></mixed-citation></ref></ref-list></back></article>"#,
        paragraphs()
    );
    let page = is_page(&jats);
    assert_eq!(page.identifier, ["10.5555/mill"]);
    assert_eq!(site(&page), Some("Journal of Mills"));

    let record = format!(
        "<oai_dc:dc xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{TITLE}</dc:title><dc:creator>Jane Weir</dc:creator><dc:date>2024-05</dc:date><dc:identifier>ISBN 7</dc:identifier>\
        <dc:identifier>{URL}</dc:identifier></oai_dc:dc>"
    );
    let page = parse_dump(&record).unwrap();
    assert_eq!(page.url.as_deref(), Some(URL));
    let month = page.date_published.map(|day| day.to_string());
    assert_eq!(month.as_deref(), Some("2024-05"));
}

/// The page that a note was clipped from. Who keeps the notes wrote none of it.
#[test]
fn clips_of_a_notebook() {
    let note = format!(
        "<en-export export-date=\"20240601T080000Z\" application=\"Evernote\"><note><title>{TITLE}</title><created>20240504T071500Z</created><updated>20240505T071500Z</updated><tag>to read</tag>\
        <note-attributes><author>ida</author><source>web.clip7</source><source-url>{URL}</source-url></note-attributes>\
        <content><![CDATA[<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE en-note SYSTEM \"http://xml.evernote.com/pub/enml2.dtd\"><en-note><div>{}</div></en-note>]]></content></note></en-export>",
        paragraphs()
    );
    let page = parse_dump(&note).unwrap();
    assert_eq!(page.headline.as_deref(), Some(TITLE));
    assert_eq!(page.url.as_deref(), Some(URL));
    assert_eq!(page.article_body, Some(body()));
    assert_eq!((page.date_published, page.date_modified), (None, None));
    assert!(page.author.is_empty() && page.keywords.is_empty());
    let taken = page.capture.and_then(|capture| capture.date);
    let taken = taken.map(|time| time.to_string());
    assert_eq!(taken.as_deref(), Some("2024-05-04T07:15:00Z"));
}

/// A document that was cut is read as far as it goes, and one of HTML is none of these.
#[test]
fn cut_and_other_documents() {
    let doc = doc();
    for (end, _) in doc.char_indices().skip(1) {
        let page = parse_dump(&doc[..end]).unwrap();
        let whole = end > doc.find(">\n").unwrap();
        assert_eq!(
            page.headline.as_deref() == Some(TITLE),
            whole,
            "{}",
            &doc[..end]
        );
    }
    for html in [
        format!(
            "<article><h1>{TITLE}</h1><title>No</title>{}</article>",
            paragraphs()
        ),
        format!(
            "<?xml version=\"1.0\"?><html><head><title>{TITLE}</title></head><body>{}</body></html>",
            paragraphs()
        ),
    ] {
        let page = parse_dump(&html).unwrap();
        assert_eq!(page.headline.as_deref(), Some(TITLE), "{html}");
    }
    let own = format!("<doc>{}</doc>", paragraphs());
    assert_eq!(parse_dump(&own).unwrap().headline, None);
}

/// Each value shows where it stands.
#[test]
fn values_have_their_place() {
    let shown = |text: &str| {
        let claims = inspect_dump(text).unwrap().claims;
        let raw = claims.into_iter().map(|claim| claim.raw);
        raw.collect::<Vec<_>>()
    };
    let doc = shown(&doc());
    for own in [
        URL,
        "2024-05-03",
        "mills;wheels",
        "The wheel turns &amp; turns.",
    ] {
        assert!(doc.iter().any(|raw| raw == own), "{own} in {doc:?}");
    }
    let shown = shown(&item(TITLE));
    for own in [TITLE, URL, "Jane Weir", "Fri, 03 May 2024 09:15:00 +0200"] {
        assert!(shown.iter().any(|raw| raw == own), "{own} in {shown:?}");
    }
}

/// What stands before the first page that anybody sees is passed over; where no other is there, it is read.
#[test]
fn what_is_no_page_of_a_feed() {
    let own = item(TITLE);
    let (before, behind) = own.split_once("<item>").unwrap();
    let other = |kind: &str| {
        format!(
            "{before}<item><title>A wheel</title><author>Ida Brook</author>{kind}<content:encoded>It stood still.</content:encoded></item><item>{behind}"
        )
    };
    for kind in [
        "<wp:post_type>attachment</wp:post_type>",
        "<wp:status>draft</wp:status><wp:post_type>post</wp:post_type>",
        "<wp:post_type><![CDATA[nav_menu_item]]></wp:post_type>",
    ] {
        is_page(&other(kind));
        let alone = other(kind).replace(&format!("<item>{behind}"), "</channel></rss>");
        let page = parse_dump(&alone).unwrap();
        assert_eq!(page.headline.as_deref(), Some("A wheel"), "{alone}");
        assert_eq!(told::names(&page), ["Ida Brook"], "{alone}");
    }
    let page = parse_dump(&other("<wp:post_type>post</wp:post_type>")).unwrap();
    assert_eq!(page.headline.as_deref(), Some("A wheel"));
    let records = format!(
        "<OAI-PMH><ListRecords><record><header status=\"deleted\"><datestamp>2023-01-01</datestamp></header></record><record><metadata><oai_dc:dc><dc:title>{TITLE}</dc:title><dc:creator>Jane Weir</dc:creator></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>"
    );
    let page = parse_dump(&records).unwrap();
    assert_eq!(page.headline.as_deref(), Some(TITLE));
    assert_eq!(page.date_published, None);
}

#[test]
fn names_of_a_vocabulary_have_any_prefix() {
    let feed = |p: &str| {
        format!(
            r#"<{p}feed><{p}title>Weir Paper</{p}title><{p}entry><{p}category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#template"/><{p}title>Template</{p}title></{p}entry><{p}entry><{p}category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#post"/><{p}title>{TITLE}</{p}title><{p}published>2024-05-03T09:15:00Z</{p}published><{p}author><{p}name>Jane Weir</{p}name></{p}author><{p}content type="html">{}</{p}content></{p}entry></{p}feed>"#,
            paragraphs().replace('&', "&amp;").replace('<', "&lt;")
        )
    };
    for prefix in ["", "atom:", "ns0:"] {
        let page = is_page(&feed(prefix));
        assert_eq!(site(&page), Some("Weir Paper"));
        assert_eq!(page.keywords, Vec::<String>::new());
    }
}

/// Whoever has a name in parts, a login, a mail's address before it, marks and others beside it.
#[test]
fn who_is_named_how() {
    let own = |page: &PageMetadata| -> Vec<String> {
        told::names(page).into_iter().map(str::to_owned).collect()
    };
    let tei = |author: &str| {
        let tei = format!(
            "<TEI><teiHeader><fileDesc><titleStmt><title>{TITLE}</title>{author}</titleStmt></fileDesc></teiHeader></TEI>"
        );
        own(&parse_dump(&tei).unwrap())
    };
    let item = |author: &str| {
        let rss = format!(
            "<rss><channel><title>Weir Paper</title><wp:author><wp:author_login>jw7</wp:author_login><wp:author_display_name><![CDATA[Jane Weir]]></wp:author_display_name></wp:author><item><title>{TITLE}</title>{author}</item></channel></rss>"
        );
        own(&parse_dump(&rss).unwrap())
    };
    let article = |contrib: &str| {
        let jats = format!(
            "<article article-type=\"research-article\"><front><article-meta><title-group><article-title>{TITLE}<xref>*</xref></article-title></title-group><contrib-group>{contrib}</contrib-group></article-meta></front><sub-article><front-stub><contrib-group><contrib><name><surname>Brook</surname><given-names>Ida</given-names></name></contrib></contrib-group></front-stub></sub-article></article>"
        );
        let page = parse_dump(&jats).unwrap();
        assert_eq!(page.headline.as_deref(), Some(TITLE));
        own(&page)
    };
    for names in [
        tei("<author>Jane Weir</author>"),
        tei(
            "<author><persName ref=\"x\"><surname>Weir</surname>, <forename>Jane</forename></persName></author>",
        ),
        tei(
            "<author><persName>Jane Weir</persName><email>jane@weirpaper.example</email><affiliation>Weir School</affiliation></author>",
        ),
        item("<dc:creator>jw7</dc:creator>"),
        item("<author>jane@weirpaper.example (Jane Weir)</author>"),
        item("<itunes:author>Jane Weir</itunes:author>"),
        article(
            "<contrib><name><surname>Weir</surname><given-names>Jane</given-names></name><xref>1</xref></contrib>",
        ),
        article("<contrib><string-name>Jane Weir</string-name><xref>1</xref></contrib>"),
    ] {
        assert_eq!(names, ["Jane Weir"]);
    }
    let group = "<contrib><collab>The Weir Group<contrib-group><contrib><name><surname>Brook</surname><given-names>Ida</given-names></name></contrib></contrib-group></collab></contrib>";
    assert_eq!(article(group), ["The Weir Group"]);
}

#[test]
fn texts_in_texts() {
    let nitf = |inside: &str| {
        format!(
            r#"<nitf><head><pubdata date.publication="20240503T000000"/></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>By Jane Weir</byline><byline class="normalized_byline">WEIR, JANE</byline></body.head><body.content>{inside}</body.content></body></nitf>"#
        )
    };
    let text = paragraphs();
    let blocks = format!(
        "<block class=\"lead_paragraph\"><p>{FIRST}</p></block><block class=\"full_text\">{text}</block>"
    );
    is_page(&nitf(&blocks));
    let news = |kind: &str, inside: &str| {
        format!(
            "<newsItem><contentMeta><by>Jane Weir</by><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML contenttype=\"{kind}\">{inside}</inlineXML></contentSet></newsItem>"
        )
    };
    let html = format!("<html><head><title>No</title></head><body>{text}</body></html>");
    for xml in [
        news("application/nitf+xml", &nitf(&text)),
        news("application/xhtml+xml", &html),
        format!(
            "<doc id=\"12\" url=\"{URL}\" title=\"{TITLE}\">\n{TITLE}\n\n{FIRST}\n\n{LAST}\n</doc>\n<doc id=\"13\" title=\"No\">No</doc>"
        ),
        format!(
            "<TEI><teiHeader><fileDesc><titleStmt><title>{TITLE}</title></titleStmt></fileDesc></teiHeader><text><body><div type=\"entry\">{text}</div><div type=\"comments\"><p>Well done.</p></div></body></text></TEI>"
        ),
        // Nobody ended the breaks; a copy breaks off in its text.
        format!(
            "<rss><channel><item><description>It<br>turns <img src=\"a\">.</description><title>{TITLE}</title><content:encoded><![CDATA[{text}"
        ),
    ] {
        let page = parse_dump(&xml).unwrap();
        assert_eq!(page.headline.as_deref(), Some(TITLE), "{xml}");
        assert_eq!(page.article_body, Some(body()), "{xml}");
    }
}

#[test]
fn the_day_in_most_parts() {
    let jats = format!(
        "<article article-type=\"news\"><front><article-meta><title-group><article-title>{TITLE}</article-title></title-group><pub-date pub-type=\"collection\"><year>2023</year></pub-date><pub-date pub-type=\"epub\"><day>3</day><month>5</month><year>2024</year></pub-date><abstract><title>Abstract</title><p>The wheel turns.</p></abstract></article-meta></front></article>"
    );
    let page = parse_dump(&jats).unwrap();
    let day = page.date_published.map(|day| day.to_string());
    assert_eq!(day.as_deref(), Some("2024-05-03"));
    assert_eq!(page.description.as_deref(), Some("The wheel turns."));
}

/// What a feed writes below each text is none of it; links of the author's are.
#[test]
fn the_foot_of_a_feed() {
    let feed = |foot: &str| {
        let text = format!("<p>{FIRST}</p>{foot}");
        format!(
            "<rss><channel><title>Weir Paper</title><item><title>{TITLE}</title><link>{URL}</link><description><![CDATA[{text}]]></description><content:encoded><![CDATA[{text}]]></content:encoded></item></channel></rss>"
        )
    };
    let site = "<a href=\"https://weirpaper.example\">Weir Paper</a>";
    for (before, between) in [
        ("The post ", " appeared first on "),
        ("Der Beitrag ", " erschien zuerst auf "),
        ("", "は"),
    ] {
        let foot = format!(
            "\n<p>{before}<a rel=\"nofollow\" href=\"{URL}\">{TITLE}</a>{between}{site}.</p>\n"
        );
        let page = parse_dump(&feed(&foot)).unwrap();
        assert_eq!(page.description.as_deref(), Some(FIRST), "{foot}");
        assert_eq!(page.article_body.as_deref(), Some(FIRST), "{foot}");
    }
    let own =
        format!("<p>More of it tells {site}, and <a href=\"https://b.example\">a book</a>.</p>");
    let page = parse_dump(&feed(&own)).unwrap();
    let last = format!("{FIRST}\nMore of it tells Weir Paper, and a book.");
    assert_eq!(page.article_body, Some(last));
}
