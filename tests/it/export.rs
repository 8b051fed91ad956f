//! Exports: what goes out can be read by others, and nothing in a page can break out of its place.

use serde_json::Value;
use tearsheet::{Agent, AgentKind, Capture, Image, PageMetadata, Site, export};

pub(crate) fn agent(kind: AgentKind, name: &str) -> Agent {
    let mut agent = Agent::named(name);
    agent.kind = Some(kind);
    agent
}

/// A page that states everything.
pub(crate) fn full() -> PageMetadata {
    let mut page = PageMetadata::default();
    page.kind = Some("NewsArticle".into());
    page.url = Some("https://courier.example/2024/mill?a=1&b=%7B_2".into());
    page.headline = Some("The tide mill turns again & grinds".into());
    page.alternative_headline = Some("Oak from the valley".into());
    page.description = Some("After ninety years, 100% <oak>.".into());
    page.article_body = Some("The wheel moved.\nPeople listened.".into());
    page.date_published = "2024-05-03T07:15+01:00".parse().ok();
    page.date_created = "2024-05-02".parse().ok();
    page.date_modified = "2024-05-03T11:42:07Z".parse().ok();
    page.keywords = vec!["tide mills".into(), "rivers, ponds and canals".into()];
    page.article_section = vec!["Local news".into()];
    page.in_language = Some("en-GB".into());
    let mut author = agent(AgentKind::Person, "Imke Tarrant");
    author.image = Some("https://img.courier.example/imke.jpg".into());
    author.url = Some("https://courier.example/imke".into());
    page.author = vec![author, agent(AgentKind::Organization, "Stone and Oak")];
    page.editor = vec![agent(AgentKind::Person, "Jan van der Velde")];
    let mut publisher = agent(AgentKind::Organization, "Harbour Courier");
    publisher.legal_name = Some("Courier & Sons".into());
    publisher.email = Some("desk@courier.example".into());
    publisher.telephone = Some("+442079460123".into());
    publisher.logo = Some(Image::sized(252, 60));
    page.publisher = Some(publisher.clone());
    let mut image = Image::at("https://img.courier.example/mill.jpg");
    (image.width, image.height) = (Some(1920), Some(1080));
    image.caption = Some("The wheel".into());
    page.image = vec![image];
    page.copyright_year = Some(2024);
    page.copyright_holder = Some(publisher);
    let mut site = Site::default();
    site.name = Some("Harbour Courier".into());
    site.url = Some("https://courier.example/".into());
    site.volume_number = Some("12".into());
    page.is_part_of = Some(site);
    page.page_start = Some("45".into());
    page.is_accessible_for_free = Some(true);
    page.license = Some("https://creativecommons.org/licenses/by/4.0/".into());
    page.identifier = vec!["10.1234/mill.5".into()];
    page.word_count = Some(341);
    page.speakable = vec!["/html/head/title".into()];
    let mut capture = Capture::default();
    capture.date = "2024-06-01T10:00Z".parse().ok();
    capture.archived_at = Some("https://archive.example/1/mill".into());
    page.capture = Some(capture);
    page
}

#[test]
fn the_page_s_own_json_reads_back() {
    let page = full();
    let text = serde_json::to_string(&page).unwrap();
    assert_eq!(serde_json::from_str::<PageMetadata>(&text).unwrap(), page);
    // By any reader of JSON, also one that hands out owned text.
    assert_eq!(
        serde_json::from_value::<PageMetadata>(serde_json::to_value(&page).unwrap()).unwrap(),
        page
    );
    assert_eq!(
        serde_json::to_string(&PageMetadata::default()).unwrap(),
        "{}"
    );
}

#[test]
fn json_ld_has_schema_org_s_names() {
    let json: Value = serde_json::from_str(&export::json_ld(&full())).unwrap();
    assert_eq!(json["@context"], "https://schema.org");
    assert_eq!(json["@type"], "NewsArticle");
    assert_eq!(json["datePublished"], "2024-05-03T07:15+01:00");
    assert_eq!(json["author"][0]["@type"], "Person");
    assert_eq!(json["publisher"]["logo"]["width"], 252);
    assert_eq!(json["image"][0]["@type"], "ImageObject");
    assert_eq!(json["speakable"]["xpath"][0], "/html/head/title");
    assert_eq!(json["archivedAt"], "https://archive.example/1/mill");
}

#[test]
fn csl_json_splits_persons_and_keeps_organisations_whole() {
    let json: Value = serde_json::from_str(&export::csl_json([&full()])).unwrap();
    let item = &json[0];
    assert_eq!(item["type"], "article-newspaper");
    assert_eq!(item["author"][0]["family"], "Tarrant");
    assert_eq!(item["author"][1]["literal"], "Stone and Oak");
    assert_eq!(item["editor"][0]["non-dropping-particle"], "van der");
    assert_eq!(
        item["issued"]["date-parts"][0],
        serde_json::json!([2024, 5, 3])
    );
    assert_eq!(
        item["accessed"]["date-parts"][0],
        serde_json::json!([2024, 6, 1])
    );
    assert_eq!(item["DOI"], "10.1234/mill.5");
}

#[test]
fn bibtex_as_a_whole() {
    let entry = export::bibtex([&full()]);
    let key = entry.split(['{', ',']).nth(1).unwrap();
    assert!(key.starts_with("tarrant2024tide-"), "{key}");
    let body: Vec<&str> = entry.lines().skip(1).collect();
    let expected = "  author = {Tarrant, Imke and {Stone and Oak}},
  editor = {van der Velde, Jan},
  title = {{The tide mill turns again \\& grinds}},
  journal = {Harbour Courier},
  volume = {12},
  pages = {45},
  publisher = {Harbour Courier},
  year = {2024},
  month = may,
  day = {03},
  language = {en-GB},
  keywords = {tide mills, rivers, ponds and canals},
  abstract = {After ninety years, 100\\% <oak>.},
  doi = {10.1234/mill.5},
  url = {https://courier.example/2024/mill?a=1&b=%7B_2},
  urldate = {2024-06-01},
}";
    assert_eq!(body.join("\n"), expected);
}

#[test]
fn ris_as_a_whole() {
    let mut page = full();
    page.page_end = Some("67".into());
    if let Some(site) = &mut page.is_part_of {
        site.issue_number = Some("3".into());
    }
    page.identifier
        .extend(["ISSN 1234-567X", "9780306406157"].map(String::from));
    let records = export::ris([&page, &page]);
    let (head, rest) = records.split_once("ID  - ").unwrap();
    assert_eq!(head, "TY  - NEWS\r\n");
    let (key, rest) = rest.split_once("\r\n").unwrap();
    assert!(export::bibtex([&page]).contains(key), "{key}");
    let (body, second) = rest.split_once("ER  - \r\n").unwrap();
    let expected = "TI  - The tide mill turns again & grinds
AU  - Tarrant, Imke
AU  - Stone and Oak
ED  - van der Velde, Jan
T2  - Harbour Courier
VL  - 12
IS  - 3
SP  - 45
EP  - 67
SE  - Local news
PB  - Harbour Courier
PY  - 2024
DA  - 2024/05/03/
Y2  - 2024/06/01/
LA  - en-GB
AB  - After ninety years, 100% <oak>.
KW  - tide mills
KW  - rivers, ponds and canals
DO  - 10.1234/mill.5
SN  - 1234-567X
UR  - https://courier.example/2024/mill?a=1&b=%7B_2
";
    assert_eq!(body, expected.replace('\n', "\r\n"));
    assert!(second.starts_with("\r\nTY  - NEWS\r\n"), "{second}");
    assert!(second.contains(&format!("ID  - {key}a\r\n")));
}

#[test]
fn kinds_of_works_in_ris() {
    let lines = |page: &PageMetadata| -> Vec<String> {
        let records = export::ris([page]);
        records.lines().map(str::to_owned).collect()
    };
    let mut page = full();
    page.identifier = vec!["1234-567X".into(), "978-0-306-40615-7".into()];
    for (kind, tag, number) in [
        ("Book", "BOOK", "978-0-306-40615-7"),
        ("ScholarlyArticle", "JOUR", "1234-567X"),
        ("BlogPosting", "BLOG", "978-0-306-40615-7"),
        ("Report", "RPRT", "978-0-306-40615-7"),
        ("Thesis", "THES", "978-0-306-40615-7"),
        ("Dataset", "DATA", "978-0-306-40615-7"),
        ("SoftwareSourceCode", "COMP", "978-0-306-40615-7"),
        ("VideoObject", "VIDEO", "978-0-306-40615-7"),
        ("PodcastEpisode", "MULTI", "978-0-306-40615-7"),
        ("Recipe", "ELEC", "978-0-306-40615-7"),
    ] {
        page.kind = Some(kind.into());
        // A volume alone makes an article of a page.
        if let Some(site) = &mut page.is_part_of {
            site.volume_number = None;
        }
        let lines = lines(&page);
        assert_eq!(lines[0], format!("TY  - {tag}"), "{kind}");
        assert!(lines.contains(&format!("SN  - {number}")), "{kind}");
        assert!(!lines.iter().any(|line| line.starts_with("SE  - ")));
    }
    page.date_published = "2024".parse().ok();
    let year = lines(&page);
    assert!(year.contains(&"PY  - 2024".to_owned()));
    assert!(!year.iter().any(|line| line.starts_with("DA  - ")));
}

#[test]
fn the_number_of_a_book() {
    let mut page = PageMetadata::default();
    page.kind = Some("Book".into());
    page.identifier = vec!["ISBN 978-0-306-40615-7".into()];
    assert!(export::bibtex([&page]).contains("  isbn = {978-0-306-40615-7},"));
    assert!(export::csl_json([&page]).contains(r#""ISBN":"978-0-306-40615-7""#));
    page.identifier.clear();
    assert!(!export::bibtex([&page]).contains("isbn"));
    assert!(!export::csl_json([&page]).contains("ISBN"));
}

#[test]
fn dublin_core_as_a_whole() {
    let page = full();
    let pairs = export::dublin_core(&page);
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    let expected = [
        ("dc:title", "The tide mill turns again & grinds"),
        ("dcterms:alternative", "Oak from the valley"),
        ("dc:creator", "Imke Tarrant"),
        ("dc:creator", "Stone and Oak"),
        ("dc:contributor", "Jan van der Velde"),
        ("dc:publisher", "Harbour Courier"),
        ("dc:subject", "tide mills"),
        ("dc:subject", "rivers, ponds and canals"),
        ("dc:subject", "Local news"),
        ("dc:description", "After ninety years, 100% <oak>."),
        ("dcterms:issued", "2024-05-03T07:15+01:00"),
        ("dcterms:created", "2024-05-02"),
        ("dcterms:modified", "2024-05-03T11:42:07Z"),
    ];
    assert_eq!(pairs.get(..expected.len()), Some(&expected[..]));
}

#[test]
fn a_page_that_states_nothing() {
    let page = PageMetadata::default();
    assert_eq!(
        export::json_ld(&page),
        r#"{"@context":"https://schema.org","@type":"WebPage"}"#
    );
    assert_eq!(export::dublin_core(&page), []);
    assert!(export::flat::record(&page).iter().all(String::is_empty));
    // In a list of what can be cited it would be an entry without a title.
    assert_eq!(export::csl_json([&page]), "[]");
    assert_eq!(export::bibtex([&page]), "");
    assert_eq!(export::ris([&page]), "");
    assert_eq!(export::csl_json([]), "[]");
    assert_eq!(export::bibtex([]), "");
    assert_eq!(export::ris([]), "");
}

#[test]
fn a_copy_is_cited_by_the_address_it_was_taken_from() {
    let mut copy = PageMetadata::default();
    copy.in_language = Some("en".to_owned());
    assert_eq!(export::bibtex([&copy, &copy]), "");
    let read = |page: &PageMetadata| {
        (
            export::bibtex([page]),
            export::ris([page]),
            export::csl_json([page]),
        )
    };
    let mut capture = tearsheet::Capture::default();
    capture.url = Some("https://courier.example/oak".to_owned());
    capture.date = "2024-05-04T10:11Z".parse().ok();
    copy.capture = Some(capture);
    let (bib, ris, csl) = read(&copy);
    assert!(
        bib.contains("url = {https://courier.example/oak},\n  urldate = {2024-05-04}"),
        "{bib}"
    );
    assert!(
        ris.contains("UR  - https://courier.example/oak\r\n"),
        "{ris}"
    );
    assert!(
        csl.contains(r#""URL":"https://courier.example/oak""#),
        "{csl}"
    );
    copy.url = Some("https://courier.example/own".to_owned());
    let (bib, ris, csl) = read(&copy);
    assert!(![bib, ris, csl].iter().any(|text| text.contains("/oak")));
}

#[test]
fn what_stands_behind_a_name() {
    let mut page = PageMetadata::default();
    page.author = vec![tearsheet::Agent::named("Oona Pell Jr.")];
    assert!(export::bibtex([&page]).contains("author = {Pell, Jr., Oona}"));
    assert!(export::ris([&page]).contains("AU  - Pell, Oona, Jr.\r\n"));
    let csl = export::csl_json([&page]);
    assert!(
        csl.contains(r#"{"family":"Pell","given":"Oona","suffix":"Jr."}"#),
        "{csl}"
    );
}

#[test]
fn a_publisher_stands_once_in_a_misc_entry() {
    let mut page = full();
    page.kind = None;
    if let Some(site) = &mut page.is_part_of {
        site.volume_number = None;
    }
    let entry = export::bibtex([&page]);
    assert!(entry.contains("howpublished = {Harbour Courier}") && !entry.contains("publisher ="));
}
