//! Where in print a page stands: volume, issue and pages, in metas of libraries and in structured data, and what exports make of them.

use tearsheet::{PageMetadata, export};

fn page(head: &str) -> PageMetadata {
    let text = "<p>After forty years of silence the wheel at the weir was set going again.</p>";
    tearsheet::parse_dump(&format!(
        "<!doctype html><html lang=en><title>Wheels of the lower valley</title>{head}<h1>Wheels of the lower valley</h1>{}",
        text.repeat(4)
    ))
    .unwrap()
}

/// Name of the whole, volume, issue, first and last page.
#[track_caller]
fn stands(page: &PageMetadata, expected: [Option<&str>; 5]) {
    let site = page.is_part_of.clone().unwrap_or_default();
    let found = [
        &site.name,
        &site.volume_number,
        &site.issue_number,
        &page.page_start,
        &page.page_end,
    ];
    assert_eq!(found.map(Option::as_deref), expected);
}

fn metas(pairs: &[(&str, &str)]) -> String {
    let meta = |(name, content): &(&str, &str)| format!("<meta name='{name}' content='{content}'>");
    pairs.iter().map(meta).collect()
}

const RECORD: &[(&str, &str)] = &[
    ("citation_title", "Wheels of the lower valley"),
    ("citation_author", "Mill, Ada"),
    ("citation_publication_date", "2023/05/17"),
    ("citation_journal_title", "Annals of Weirs"),
    ("citation_volume", "12"),
    ("citation_issue", "3"),
    ("citation_firstpage", "45"),
    ("citation_lastpage", "67"),
    ("citation_doi", "10.1234/weirs.45"),
    ("citation_issn", "1234-567X"),
    ("citation_publisher", "Weir University Press"),
];

#[test]
fn a_record_of_a_journal() {
    let platform = "<meta property=og:site_name content='Reading Room'><meta property=og:type content=article>";
    let page = page(&(metas(RECORD) + platform));
    assert_eq!(page.kind.as_deref(), Some("ScholarlyArticle"));
    let weirs = Some("Annals of Weirs");
    stands(
        &page,
        [weirs, Some("12"), Some("3"), Some("45"), Some("67")],
    );
    let bibtex = export::bibtex([&page]);
    for line in [
        "@article{mill2023wheels-",
        "  author = {Mill, Ada},",
        "  journal = {Annals of Weirs},",
        "  volume = {12},",
        "  number = {3},",
        "  pages = {45--67},",
        "  publisher = {Weir University Press},",
        "  doi = {10.1234/weirs.45},",
        "  issn = {1234-567X},",
    ] {
        assert!(bibtex.contains(line), "{line} in {bibtex}");
    }
    let csl = export::csl_json([&page]);
    let place = r#""container-title":"Annals of Weirs","volume":"12","issue":"3","page":"45-67""#;
    assert!(csl.contains(place), "{csl}");
    assert!(csl.contains(r#""type":"article-journal""#), "{csl}");
    let json_ld = export::json_ld(&page);
    let whole = r#""isPartOf":{"@type":"PublicationIssue","issueNumber":"3","isPartOf":{"@type":"PublicationVolume","volumeNumber":"12","isPartOf":{"@type":"Periodical","name":"Annals of Weirs"}}},"pageStart":"45","pageEnd":"67""#;
    assert!(json_ld.contains(whole), "{json_ld}");
    let cited = (
        "dcterms:bibliographicCitation",
        "Annals of Weirs 12(3), 45–67".to_owned(),
    );
    assert!(export::dublin_core(&page).contains(&cited));
    let html = format!("<!doctype html><script type=application/ld+json>{json_ld}</script>");
    let again = tearsheet::parse_dump(&html).unwrap();
    assert_eq!(again.is_part_of, page.is_part_of);
    assert_eq!(
        (again.page_start, again.page_end),
        (page.page_start, page.page_end)
    );
}

#[test]
fn other_vocabularies_of_libraries() {
    let weirs = Some("Annals of Weirs");
    for (pairs, expected) in [
        (
            &[
                ("bepress_citation_journal_title", "Annals of Weirs"),
                ("bepress_citation_volume", "12"),
                ("bepress_citation_issue", "3"),
                ("bepress_citation_firstpage", "45"),
            ][..],
            [weirs, Some("12"), Some("3"), Some("45"), None],
        ),
        (
            &[
                ("DC.Source", "Annals of Weirs"),
                ("DC.Source.Volume", "12"),
                ("DC.Source.Issue", "3"),
                ("DC.Identifier.pageNumber", "45-67"),
            ],
            [weirs, Some("12"), Some("3"), Some("45"), Some("67")],
        ),
        (
            &[
                ("prism.publicationName", "Annals of Weirs"),
                ("prism.volume", "12"),
                ("prism.number", "3"),
                ("prism.startingPage", "45"),
                ("prism.endingPage", "67"),
            ],
            [weirs, Some("12"), Some("3"), Some("45"), Some("67")],
        ),
        (
            &[
                ("eprints.publication", "Annals of Weirs"),
                ("eprints.volume", "12"),
                ("eprints.number", "3"),
                ("eprints.pagerange", "45-67"),
            ],
            [weirs, Some("12"), Some("3"), Some("45"), Some("67")],
        ),
        (
            &[
                ("citation_journal_title", "Annals of Weirs"),
                ("citation_volume", "Vol. 12"),
                ("citation_issue", "0"),
                ("citation_firstpage", "345-52"),
            ],
            [weirs, Some("12"), None, Some("345"), Some("52")],
        ),
        // Online first: what stands there before there is a number, and an article's number for its page.
        (
            &[
                ("citation_journal_title", "Annals of Weirs"),
                ("citation_volume", "0"),
                ("citation_issue", "ahead-of-print"),
                ("citation_firstpage", "2024.01.02.123456"),
                ("citation_lastpage", "n/a"),
            ],
            [weirs, None, None, Some("2024.01.02.123456"), None],
        ),
        (
            &[("citation_conference_title", "Days of Rivers")],
            [Some("Days of Rivers"), None, None, None, None],
        ),
        (&[], [None; 5]),
    ] {
        stands(&page(&metas(pairs)), expected);
    }
}

#[test]
fn what_structured_data_say_the_page_is_part_of() {
    let stated = |body: &str| {
        page(&format!(
            "<script type=application/ld+json>{{\"@type\":\"ScholarlyArticle\",\"headline\":\"Wheels of the lower valley\",{body}}}</script>"
        ))
    };
    let weirs = Some("Annals of Weirs");
    let periodical = r#"{"@type":"Periodical","name":"Annals of Weirs"}"#;
    let volume =
        format!(r#"{{"@type":"PublicationVolume","volumeNumber":12,"isPartOf":{periodical}}}"#);
    let issue = format!(r#"{{"@type":"PublicationIssue","issueNumber":"3","isPartOf":{volume}}}"#);
    for (body, expected) in [
        (
            format!(r#""isPartOf":{issue},"pagination":"45–67""#),
            [weirs, Some("12"), Some("3"), Some("45"), Some("67")],
        ),
        (
            format!(r#""isPartOf":{volume},"pageStart":45,"pageEnd":67"#),
            [weirs, Some("12"), None, Some("45"), Some("67")],
        ),
        (
            format!(r#""isPartOf":{periodical},"volumeNumber":"12","issueNumber":"3""#),
            [weirs, Some("12"), Some("3"), None, None],
        ),
        // An issue without more has a name of its own.
        (
            r#""isPartOf":{"@type":"PublicationIssue","name":"Spring","issueNumber":"3"}"#
                .to_owned(),
            [Some("Spring"), None, Some("3"), None, None],
        ),
        (
            r#""isPartOf":"Annals of Weirs 12""#.to_owned(),
            [Some("Annals of Weirs 12"), None, None, None, None],
        ),
    ] {
        stands(&stated(&body), expected);
    }
}

#[test]
fn pages_of_a_thread_are_not_in_print() {
    let thread = r#"<script type=application/ld+json>{"@type":"DiscussionForumPosting","headline":"Wheels of the lower valley","pageStart":1,"pageEnd":4}</script>"#;
    stands(&page(thread), [None; 5]);
}

#[test]
fn an_article_whatever_its_template_calls_it() {
    let web_page = r#"<script type=application/ld+json>{"@type":"WebPage","name":"Wheels of the lower valley"}</script>"#;
    let page = page(&(metas(RECORD) + web_page));
    assert!(export::bibtex([&page]).starts_with("@article{"));
}

/// Numbers of a book, and of the periodical that an article is part of.
#[test]
fn numbers_of_books_and_periodicals() {
    let script = |data: &str| {
        let head = format!(r#"<script type="application/ld+json">{data}</script>"#);
        page(&head).identifier
    };
    let book = r#"{"@context":"https://schema.org","@type":"Book","name":"Wheels of the lower valley","isbn":"978-0-306-40615-7","identifier":"W-7"}"#;
    assert_eq!(script(book), ["W-7", "978-0-306-40615-7"]);
    let article = r#"{"@context":"https://schema.org","@type":"ScholarlyArticle","headline":"Wheels of the lower valley","isPartOf":
        {"@type":"PublicationIssue","issueNumber":"2","isPartOf":{"@type":["PublicationVolume","Periodical"],"name":"Mill Studies","issn":"1234-5679"}}}"#;
    assert_eq!(script(article), ["1234-5679"]);
    // Of what an article only speaks of it is not.
    let review = r#"{"@context":"https://schema.org","@type":"Review","headline":"Wheels of the lower valley","itemReviewed":
        {"@type":"Book","name":"The Mill","isbn":"978-0-306-40615-7"}}"#;
    assert!(script(review).is_empty());
}
