//! Runs whose text has line breaks: its paragraphs are the body, and the first of them is no summary.

use tearsheet::{PageMetadata, parse_dump};

const PARAGRAPHS: [&str; 4] = [
    "Beekeepers from four townships asked the county on Tuesday to plant wildflowers along the rail line that closed in 2011.",
    "\u{201c}We are not asking for money, only for seed and patience,\u{201d} said one of them after the meeting of the board.",
    "The line runs for nineteen miles between the grain elevator and the old depot, and a club has cleared the first two by hand.",
    "A class of the high school has counted thirty kinds of bees along it.",
];

const SUMMARY: &str = "Hives have thinned for five years; a closed railway could feed them.";

fn page(lines: &[&str]) -> PageMetadata {
    parse_dump(&lines.join("\n")).unwrap()
}

fn body() -> String {
    PARAGRAPHS.join("\n")
}

const HEADLINE: &str = "Beekeepers ask county to plant wildflowers along empty rail line";
const ADDRESS: &str =
    "https://www.prairieledger.example/local/beekeepers-ask-county-to-plant-wildflowers";

/// Address, headline, days, text, section, tags, writer, publisher.
#[test]
fn an_item_without_a_summary() {
    let [a, b, c, d] = PARAGRAPHS;
    let page = page(&[
        ADDRESS,
        HEADLINE,
        "2024-05-01T09:12:00+02:00",
        "2024-05-01T11:40:25+02:00",
        a,
        b,
        c,
        d,
        "Local",
        "bees",
        "railways",
        "county board",
        "Hannah Osgood",
        "Prairie Ledger",
        "https://www.prairieledger.example/static/logo.png",
    ]);
    assert_eq!(page.article_body, Some(body()));
    assert_eq!(page.description, None);
    assert_eq!(page.headline.as_deref(), Some(HEADLINE));
    assert_eq!(page.author.len(), 1);
}

/// A record in the order of the alphabet begins with its text.
#[test]
fn a_text_before_all_else() {
    let [a, b, c, d] = PARAGRAPHS;
    let page = page(&[
        a,
        b,
        c,
        d,
        "Local",
        "Hannah Osgood",
        "https://www.prairieledger.example/author/hannah-osgood",
        "2024-05-01T11:40:25+02:00",
        "2024-05-01T09:12:00+02:00",
        SUMMARY,
        HEADLINE,
        "675",
        "https://www.prairieledger.example/media/2024/05/a77f21.jpg",
        "1200",
        "en-US",
        ADDRESS,
        "Prairie Ledger",
    ]);
    assert_eq!(page.article_body, Some(body()));
    assert_eq!(page.description.as_deref(), Some(SUMMARY));
    assert_eq!(page.headline.as_deref(), Some(HEADLINE));
}

/// What a crawler writes: the summary stands before the text, or apart from it.
#[test]
fn a_summary_and_a_text() {
    let [a, b, c, d] = PARAGRAPHS;
    let head = [HEADLINE, "Hannah Osgood", "2024-05-01T09:12:00+02:00"];
    let foot = [
        "https://www.prairieledger.example/media/2024/05/a77f21.jpg",
        ADDRESS,
        "en",
    ];
    for lines in [
        [&head[..], &[SUMMARY, a, b, c, d], &foot].concat(),
        [&head[..], &[a, b, c, d], &foot, &[SUMMARY]].concat(),
        [
            &[ADDRESS],
            &head[..],
            &[a, b, c, d],
            &foot[..1],
            &[SUMMARY, "en"],
        ]
        .concat(),
    ] {
        let page = page(&lines);
        assert_eq!(page.article_body, Some(body()), "{lines:?}");
        assert_eq!(page.description.as_deref(), Some(SUMMARY));
    }
}

/// An entry of a content system: each time twice, the state of the entry and its settings, and nobody's name among them.
#[test]
fn an_entry_of_a_content_system() {
    let [a, b, c, d] = PARAGRAPHS;
    let page = page(&[
        "18233",
        "2024-05-01T09:12:00",
        "2024-05-01T07:12:00",
        "https://www.prairieledger.example/?p=18233",
        "2024-05-01T11:40:25",
        "2024-05-01T09:40:25",
        "beekeepers-ask-county-to-plant-wildflowers",
        "publish",
        "post",
        ADDRESS,
        HEADLINE,
        a,
        b,
        c,
        d,
        "false",
        "5",
        "18240",
        "open",
        "closed",
        "false",
        "standard",
    ]);
    let date = |date: Option<tearsheet::Date>| date.map(|date| date.to_string());
    let published = date(page.date_published);
    assert_eq!(published.as_deref(), Some("2024-05-01T09:12:00"));
    let modified = date(page.date_modified);
    assert_eq!(modified.as_deref(), Some("2024-05-01T11:40:25"));
    assert_eq!(page.article_body, Some(body()));
    assert_eq!(page.headline.as_deref(), Some(HEADLINE));
    assert!(page.keywords.is_empty() && page.article_section.is_empty() && page.author.is_empty());
}

/// A paper in another script is known by its domain.
#[test]
fn a_paper_s_name_and_its_domain() {
    for (name, host, headline) in [
        (
            "صدى الجبل",
            "www.sadaljabal.example",
            "قرية جبلية تبني سدا صغيرا لحصاد مياه الأمطار",
        ),
        (
            "Речной край",
            "rechnoj-kraj.example",
            "Волонтеры восстановили деревянный мост через реку Тихую",
        ),
    ] {
        let address = format!("https://{host}/local/2024/05/55120");
        let page = page(&[&address, name, "2024-05-01T09:12:00+02:00", headline]);
        let publisher = page.publisher.and_then(|it| it.name);
        assert_eq!(publisher.as_deref(), Some(name));
        assert!(page.author.is_empty() && page.article_section.is_empty());
    }
}

/// What a program that read the page says of its reading: its digest, the day, the host. None of it is the page's.
#[test]
fn a_record_with_a_digest() {
    let [a, b, c, d] = PARAGRAPHS;
    let page = page(&[
        HEADLINE,
        "Hannah Osgood",
        "prairieledger.example",
        "2024-05-01",
        "9896c685ea78e391",
        a,
        b,
        c,
        d,
        "en",
        "https://www.prairieledger.example/media/2024/05/a77f21.jpg",
        "article",
        "2024-06-11",
        ADDRESS,
        "Prairie Ledger",
        SUMMARY,
        "Local",
        "bees;railways;county board",
    ]);
    let published = page.date_published.map(|date| date.to_string());
    assert_eq!(published.as_deref(), Some("2024-05-01"));
    assert_eq!(page.date_modified, None);
    assert_eq!(page.article_body, Some(body()));
    let publisher = page.publisher.and_then(|it| it.name);
    assert_eq!(publisher.as_deref(), Some("Prairie Ledger"));
    assert_eq!(page.author.len(), 1);
}
