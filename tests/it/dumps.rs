//! Text dumps with a run of metadata: the sample whole, then damaged in every small way.

use crate::at_hand::skipped;
use crate::partition;
use proptest::prelude::*;
use tearsheet::{Field, Inspection, NoticeKind, ParseError, Parser, inspect_dump, parse_dump};

const SAMPLE: &str = include_str!("../../examples/sample.txt");

fn date(date: Option<tearsheet::Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

#[test]
fn the_sample_whole() {
    let page = parse_dump(SAMPLE).unwrap();
    let headline = "The old tide mill at Saltwick turns again after ninety years";
    assert_eq!(page.headline.as_deref(), Some(headline));
    assert_eq!(
        page.alternative_headline.as_deref(),
        Some(headline),
        "stated a second time, under its second name"
    );
    assert!(
        page.url
            .unwrap()
            .starts_with("https://courier.example/20240503/the-old-tide-mill")
    );
    let description = page.description.unwrap();
    assert!(
        description.ends_with("the first flour..."),
        "the tail is cut: {description}"
    );
    assert_eq!(date(page.date_published), "2024-05-03T07:15+01:00");
    assert_eq!(date(page.date_created), "2024-05-03T07:15+01:00");
    assert_eq!(date(page.date_modified), "2024-05-03T11:42+01:00");
    assert_eq!(
        page.keywords,
        [
            "tide mills",
            "saltwick",
            "crafts",
            "rivers, ponds and canals"
        ],
        "a tag may hold a comma"
    );
    assert_eq!(page.article_section, ["Local news"]);
    assert_eq!(page.in_language.as_deref(), Some("en-GB"));
    assert_eq!(page.author.len(), 1);
    assert_eq!(page.author[0].name.as_deref(), Some("Imke Tarrant"));
    assert!(
        page.author[0]
            .image
            .as_deref()
            .unwrap()
            .ends_with("51c0ffee7d2b4a6890e1f2d3c4b5a697.jpg")
    );
    let publisher = page.publisher.unwrap();
    assert_eq!(publisher.name.as_deref(), Some("Harbour Courier"));
    assert_eq!(publisher.email.as_deref(), Some("desk@courier.example"));
    assert_eq!(publisher.telephone.as_deref(), Some("+442079460123"));
    assert_eq!(
        publisher.legal_name.as_deref(),
        Some("Courier & Sons „Harbour Press“")
    );
    let logo = publisher.logo.unwrap();
    assert_eq!(
        (logo.width, logo.height, logo.url),
        (Some(252), Some(60), None)
    );
    let sizes: Vec<_> = page
        .image
        .iter()
        .skip(1)
        .map(|image| (image.width, image.height))
        .collect();
    assert_eq!(
        sizes,
        [
            (Some(1920), Some(1080)),
            (Some(1920), Some(1440)),
            (Some(1920), Some(1920))
        ]
    );
    assert!(page.image[0].url.is_some());
    assert_eq!(page.copyright_year, Some(2024));
    assert!(
        page.article_body
            .unwrap()
            .starts_with("The wheel of the Saltwick tide mill")
    );
    assert_eq!(page.speakable.len(), 2);
}

#[test]
fn no_block_of_the_sample_is_unclassified_and_the_tail_is_recognised() {
    let found = inspect_dump(SAMPLE).unwrap();
    assert_eq!(
        found.unclassified().count(),
        0,
        "{:#?}",
        found.unclassified().collect::<Vec<_>>()
    );
    let tail = found
        .field(Field::DatePublished)
        .find(|claim| claim.raw.contains("03.05.2024"));
    assert!(
        tail.is_some(),
        "the day in the description's tail is a claim"
    );
}

/// Every character that is no white space belongs to one block, every claim to a place.
#[track_caller]
fn partitions(text: &str, found: &Inspection) {
    let blocks = found.blocks.iter().map(|block| block.span);
    assert_eq!(partition::check(text, blocks), Ok(()));
    for claim in &found.claims {
        assert!(
            claim.span.of(text).is_some(),
            "{:?} is no place in the text",
            claim.span
        );
    }
}

#[test]
fn nothing_is_lost_of_any_prefix() {
    for end in (0..=SAMPLE.len())
        .filter(|&end| SAMPLE.is_char_boundary(end))
        .step_by(7)
    {
        let text = &SAMPLE[..end];
        match inspect_dump(text) {
            Ok(found) => partitions(text, &found),
            Err(error) => assert_eq!(error, ParseError::Empty, "prefix of {end} bytes"),
        }
    }
}

#[test]
fn any_character_may_be_missing() {
    for (at, c) in SAMPLE.char_indices().step_by(5) {
        let text = format!("{}{}", &SAMPLE[..at], &SAMPLE[at + c.len_utf8()..]);
        let found = inspect_dump(&text).unwrap();
        partitions(&text, &found);
        assert!(
            found.page.headline.is_some(),
            "without the character at {at}"
        );
    }
}

#[test]
fn line_ends_and_marks_change_nothing() {
    let plain = parse_dump(SAMPLE).unwrap();
    assert_eq!(
        parse_dump(&SAMPLE.replace('\n', "\r\n")).unwrap(),
        plain,
        "CRLF"
    );
    assert_eq!(
        parse_dump(&format!("\u{feff}{SAMPLE}")).unwrap(),
        plain,
        "byte order mark"
    );
    assert_eq!(
        parse_dump(&SAMPLE.replace("\n\n", " \n\n\n")).unwrap(),
        plain,
        "trailing spaces and three line ends"
    );
}

#[test]
fn folded_white_space_before_a_tail_moves_no_place() {
    let text = SAMPLE
        .replace("03.05.2024, Harbour Courier", "03.05.2024,   Ж水車 Ж水車")
        .replace("brought the", "brought    é the");
    for claim in inspect_dump(&text).unwrap().claims {
        assert!(
            claim.span.of(&text).is_some(),
            "{:?} is no place in the text",
            claim.span
        );
    }
}

#[test]
fn empty_and_too_large() {
    for text in ["", " \n\t\r\n", "\u{feff}", "\0\0\u{1}"] {
        assert_eq!(parse_dump(text).unwrap_err(), ParseError::Empty, "{text:?}");
    }
    let mut limits = tearsheet::Limits::default();
    limits.dump_bytes = SAMPLE.len();
    let whole = Parser::new().limits(limits).parse(SAMPLE);
    assert_eq!(whole, parse_dump(SAMPLE));
    limits.dump_bytes = 100;
    let error = Parser::new().limits(limits).parse(SAMPLE).unwrap_err();
    assert_eq!(
        error,
        ParseError::TooLarge {
            bytes: SAMPLE.len(),
            limit: 100
        }
    );
    assert!(
        error.to_string().contains("100") && error.to_string().contains(&SAMPLE.len().to_string()),
        "{error}"
    );
}

#[test]
fn odd_inputs_give_a_page_and_lose_nothing() {
    let shuffled = {
        let mut blocks: Vec<&str> = SAMPLE.split("\n\n").collect();
        blocks.sort_unstable_by_key(|block| block.len() * 7919 % 101);
        blocks.join("\n\n")
    };
    let inputs = [
        "x".repeat(1 << 20),
        "\n".repeat(1 << 20) + "word",
        format!("{SAMPLE}\n\n{SAMPLE}"),
        shuffled,
        SAMPLE.replace("the", "th\0e\u{7}"),
        "\u{301}\u{300}\u{302} \u{202e}text\u{202c}".repeat(50),
        "https://a.example/".repeat(3000),
        "1 ".repeat(100_000),
        "2024-05-03T07:15+0100\n".repeat(5000),
        "a@b.example ".repeat(20_000),
    ];
    for text in inputs {
        let found = inspect_dump(&text).unwrap();
        partitions(&text, &found);
    }
}

/// Strings over what metadata runs are made of.
fn domain() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "2024-05-03T07:15+0100",
        "2024-05-03",
        "2024",
        "252 60",
        "1920 1080 true",
        "https://a.example/x-y-z-1.html",
        "https://a.example/i.jpg",
        "desk@a.example",
        "+44 20 7946 0123",
        "en_GB",
        "fr",
        "/html/head/meta[@name='og:title']/@content",
        "true",
        ", ",
        "... ",
        "03.05.2024, Courier",
        "The mill turns again",
        "mills",
        "Ada Miller",
        "é",
        "水車",
        "ملح",
        "‏",
        "\u{301}",
        "\0",
        "©",
        "—",
        "„“",
        "T",
        "Z",
        ":",
        "@",
        "//",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic_or_lose_anything(text in prop_oneof![any::<String>(), domain()]) {
        if let Ok(found) = inspect_dump(&text) {
            if !found.blocks.is_empty() {
                partitions(&text, &found);
            }
            let json = serde_json::to_string(&found.page).unwrap();
            prop_assert_eq!(&serde_json::from_str::<tearsheet::PageMetadata>(&json).unwrap(), &found.page, "JSON reads back");
            prop_assert_eq!(&parse_dump(&text).unwrap(), &found.page, "both calls give one page");
            for date in [found.page.date_published, found.page.date_created, found.page.date_modified].into_iter().flatten() {
                prop_assert_eq!(date.to_string().parse::<tearsheet::Date>(), Ok(date), "a printed date reads back");
            }
        }
    }

    #[test]
    fn line_feeds_and_carriage_returns_alike(text in domain()) {
        let unix = text.replace("\r\n", "\n");
        let dos = unix.replace('\n', "\r\n");
        prop_assert_eq!(parse_dump(&unix), parse_dump(&dos));
    }
}

#[test]
fn the_seed_file_where_it_is_at_hand() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seed");
    let Some(file) = std::fs::read_dir(folder)
        .ok()
        .and_then(|mut folder| folder.next())
        .and_then(Result::ok)
    else {
        skipped("the seed file: ../shared/seed is not here");
        return;
    };
    let text = std::fs::read_to_string(file.path()).unwrap();
    let found = inspect_dump(&text).unwrap();
    partitions(&text, &found);
    assert_eq!(
        found.unclassified().count(),
        0,
        "{:?}",
        found.unclassified().collect::<Vec<_>>()
    );
    let page = found.page;
    assert_eq!(date(page.date_published), "2023-01-17T19:06+01:00");
    assert_eq!(date(page.date_created), "2023-01-17T19:06+01:00");
    assert_eq!(date(page.date_modified), "2023-01-17T19:08+01:00");
    assert_eq!(page.keywords.len(), 4);
    assert!(page.keywords.iter().all(|tag| text.contains(tag)));
    assert_eq!(page.article_section, ["Actus"]);
    assert_eq!(page.in_language.as_deref(), Some("fr-FR"));
    assert_eq!(
        page.author
            .iter()
            .map(|author| (author.name.as_deref(), author.image.is_some()))
            .collect::<Vec<_>>(),
        [(Some("AFP"), true)]
    );
    assert_eq!(page.image.len(), 4);
    assert_eq!(page.copyright_year, Some(2023));
    let publisher = page.publisher.unwrap();
    for stated in [&publisher.telephone, &publisher.email] {
        assert!(stated.as_ref().is_some_and(|stated| text.contains(stated)));
    }
    assert_eq!(
        publisher.logo.map(|logo| (logo.width, logo.height)),
        Some((Some(252), Some(60)))
    );
    assert!(page.description.unwrap().ends_with("..."));
}

#[test]
fn of_two_dumps_in_a_row_the_first_is_read() {
    let second = SAMPLE
        .replace("Saltwick", "Otherwick")
        .replace("saltwick", "otherwick")
        .replace("1076540213", "1076540999")
        .replace("2024-05-03", "2024-06-07");
    let both = format!("{SAMPLE}\n{second}");
    let found = inspect_dump(&both).unwrap();
    assert_eq!(found.page, parse_dump(SAMPLE).unwrap());
    let notice = &found.notices[0];
    assert_eq!(notice.kind, NoticeKind::SeveralPages);
    assert!(notice.span.of(&both).unwrap().contains("otherwick"));
    // The same page twice is one page.
    let twice = inspect_dump(&format!("{SAMPLE}\n{SAMPLE}")).unwrap();
    assert!(
        twice
            .notices
            .iter()
            .all(|notice| notice.kind != NoticeKind::SeveralPages)
    );
}

#[test]
fn a_dump_that_is_cut_says_so() {
    assert_eq!(inspect_dump(SAMPLE).unwrap().notices, []);
    let organisation = SAMPLE.rfind("Harbour Courier desk@").unwrap();
    let text = &SAMPLE[..organisation + 24];
    let kinds: Vec<_> = inspect_dump(text)
        .unwrap()
        .notices
        .iter()
        .map(|notice| notice.kind)
        .collect();
    assert_eq!(kinds, [NoticeKind::Truncated]);
}

/// A time and a locale stop at a known place, an address may stop anywhere.
#[test]
fn a_dump_that_is_cut_in_a_machine_s_value_says_so() {
    for begun in ["2024-05-03T07:1", "en_G"] {
        let at = SAMPLE.find(begun).unwrap() + begun.len();
        let notices = inspect_dump(&SAMPLE[..at]).unwrap().notices;
        assert_eq!(notices[0].kind, NoticeKind::Truncated, "{begun}");
    }
}

/// The sides of a picture are compared, and a number may have any digits.
#[test]
fn numbers_longer_than_any_picture() {
    let text = format!(
        "999999999999992024{} 6228 7719 2024 2024",
        " 2024".repeat(16)
    );
    assert!(parse_dump(&text).is_ok_and(|page| page.image.is_empty()));
}
