//! Letters as mail programs, news servers and archives of lists keep them.

use crate::told::names;
use tearsheet::{Field, inspect_dump, parse_dump};

const TEXT: &str = "The wheel of the tide mill at Upper Brook moved on Thursday morning for the first time since the flood.\n\n\
    Volunteers had worked on the dam for six years, with oak from the valley and a millstone that lay under a hedge.\n\n\
    The society means to sell the flour on the quay on Saturdays, and to use the money for a second gate, which the county has asked for since the flood.\n";

/// A letter behind the lines of its way, with further fields.
fn letter(fields: &str, text: &str) -> String {
    format!(
        "Return-Path: <jane@mill.example>\r\nReceived: from mx.mill.example by lists.example\r\n\tfor <millers@lists.example>; Fri, 3 May 2024 07:15:12 +0200\r\n\
         Date: Fri, 3 May 2024 07:15:00 +0200 (CEST)\r\nFrom: Jane Weir <jane@mill.example>\r\nTo: millers@lists.example\r\nSubject: The mill turns again\r\n{fields}\r\n{text}"
    )
}

#[test]
fn letters_with_the_lines_of_their_way() {
    let coded = TEXT.replace("mill ", "mi=\nll ").replace('-', "=2D");
    let parts = format!(
        "--=_b\n\n{TEXT}\n--=_b\nContent-Type: text/html\n\n<html><body><p>Another text</p></body></html>\n--=_b--\n"
    );
    for text in [
        letter("", TEXT),
        format!(
            "From jane@mill.example Fri May  3 07:15:12 2024\n{}",
            letter("", TEXT)
        ),
        letter("Content-Transfer-Encoding: quoted-printable\r\n", &coded),
        letter(
            "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"=_b\"\r\n",
            &parts,
        ),
    ] {
        let page = parse_dump(&text).unwrap_or_default();
        assert_eq!(
            page.headline.as_deref(),
            Some("The mill turns again"),
            "{text}"
        );
        assert_eq!(names(&page), ["Jane Weir"], "{text}");
        let day = page.date_published.map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some("2024-05-03T07:15:00+02:00"), "{text}");
        assert_eq!(page.publisher, None);
        let body = page.article_body.unwrap_or_default();
        assert!(
            body.starts_with("The wheel of the tide mill at Upper Brook moved"),
            "{body}"
        );
        assert!(!body.contains("Another"), "{body}");
    }
}

#[test]
fn a_box_of_letters_is_read_up_to_the_second() {
    let one = format!(
        "From jane@mill.example Fri May  3 07:15:12 2024\n{}",
        letter("", TEXT)
    );
    let other = one.replace("The mill turns again", "Oak for the dam");
    let text = format!("{one}\n{other}").replace('\r', "");
    let found = inspect_dump(&text).expect("a page");
    assert_eq!(found.page.headline.as_deref(), Some("The mill turns again"));
    let told = found
        .notices
        .iter()
        .find(|notice| notice.kind == tearsheet::NoticeKind::SeveralPages);
    let place = told
        .and_then(|notice| text.get(notice.span.start..))
        .unwrap_or_default();
    assert!(place.starts_with("From jane@mill.example"), "{place}");
}

#[test]
fn an_article_about_letters_is_none() {
    let text = format!(
        "How to read the head of a letter\n\nBy Jane Weir\n\n3 May 2024\n\n{TEXT}\nReceived: from mx.mill.example\nFrom: Tom Miller <tom@mill.example>\nSubject: Oak\nMessage-ID: <1@mill.example>\n\n{TEXT}"
    );
    let page = parse_dump(&text).unwrap_or_default();
    assert_eq!(
        page.headline.as_deref(),
        Some("How to read the head of a letter")
    );
    assert_eq!(names(&page), ["Jane Weir"]);
}

#[test]
fn senders_whose_address_an_archive_hides() {
    for from in [
        "Jane Weir <jane () mill ! example>",
        "Jane Weir <jane at mill.example>",
    ] {
        let text = format!(
            "List: millers\nSubject: The mill turns again\nFrom: {from}\nDate: 2024-05-03 7:15:00\n\n{TEXT}"
        );
        let page = parse_dump(&text).unwrap_or_default();
        assert_eq!(names(&page), ["Jane Weir"], "{from}");
    }
}

/// A letter of the mill's list with further fields.
fn of_list(fields: &str, text: &str) -> tearsheet::PageMetadata {
    let text = format!(
        "From: Jane Weir <jane@mill.example>\nSubject: The mill turns again\nDate: Fri, 3 May 2024 07:15:00 +0200\nMessage-ID: <3@mill.example>\n{fields}\n{text}"
    );
    parse_dump(&text).unwrap_or_default()
}

#[test]
fn letters_whose_coding_was_taken_off_before() {
    for fields in [
        "Content-Transfer-Encoding: base64\n",
        "Content-Transfer-Encoding: quoted-printable\n",
        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n",
    ] {
        let link = "See https://mill.example/?id=12&x=41&p=4a for its hours.\n\n";
        let page = of_list(fields, &format!("{TEXT}\n{link}{TEXT}"));
        let body = page.article_body.unwrap_or_default();
        assert!(
            body.contains("moved on Thursday morning"),
            "{fields}: {body}"
        );
        assert_eq!(page.in_language.as_deref(), Some("en"), "{fields}");
        assert!(!body.contains("id=12&xA"), "{fields}: {body}");
    }
}

#[test]
fn fields_that_a_letter_has_besides() {
    let page = of_list(
        "Keywords: mills, oak\nLanguage: en-GB\nSection: News\nReceived: from mx.mill.example\n",
        TEXT,
    );
    assert_eq!(page.keywords, ["mills", "oak"]);
    assert_eq!(page.in_language.as_deref(), Some("en-GB"));
    assert_eq!(page.headline.as_deref(), Some("The mill turns again"));
}

#[test]
fn heads_of_pages_that_name_a_sender() {
    for head in [
        "Title: The mill turns again\nAuthor: Jane Weir\nDate: 3 May 2024\nFrom: Brook Post\nPath: content/mill.md\n",
        "URL: https://post.example/mill\nTitle: The mill turns again\nAuthor: Jane Weir\nFrom: crawler@post.example\nDate: Fri, 3 May 2024 07:15:00 +0200\nContent-Type: text/plain\nUser-Agent: bot\n",
    ] {
        let page = parse_dump(&format!("{head}\n{TEXT}")).unwrap_or_default();
        let headline = page.headline.as_deref();
        assert_eq!(headline, Some("The mill turns again"), "{head}");
        let names = names(&page);
        assert_eq!(names.first(), Some(&"Jane Weir"), "{head}");
    }
}

#[test]
fn pages_that_browsers_and_programs_saved() {
    let page = format!(
        "<!DOCTYPE html><html lang=3Den><head><title>The mill turns again</title><meta name=3Dauthor content=3D\"Tom Miller\"><meta property=3D\"article:published_time\" content=3D\"2021-04-15T08:00:00Z\"></head><body><article><h1>The mill turns again</h1><p>{}</p></article></body></html>\n",
        TEXT.trim().replace("\n\n", "</p><p>")
    );
    let plain = page.replace("=3D", "=");
    for text in [
        format!(
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/mill\nSubject: Another title\nDate: Fri, 3 May 2024 07:15:00 +0200\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{page}"
        ),
        format!(
            "From: bot@post.example\nUser-Agent: bot\nDate: Fri, 3 May 2024 07:15:00 +0200\n\n{plain}"
        ),
    ] {
        let page = parse_dump(&text).unwrap_or_default();
        assert_eq!(names(&page), ["Tom Miller"], "{text}");
        assert_eq!(page.headline.as_deref(), Some("The mill turns again"));
        let day = page.date_published.map(|day| day.date_only().to_string());
        assert_eq!(day.as_deref(), Some("2021-04-15"), "{text}");
    }
}

#[test]
fn which_part_is_the_text() {
    let html = format!("<p>{}</p>", TEXT.trim().replace("\n\n", "</p><p>"));
    let fields = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n";
    for parts in [
        format!(
            "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=log.txt\n\nlog 1\nlog 2\n--b\nContent-Type: text/plain\n\n{TEXT}\n--b--\n"
        ),
        format!(
            "--b\nContent-Type: text/html\n\n{html}\n--b\nContent-Type: text/plain\n\n_____\nMillers mailing list\n--b--\n"
        ),
        format!(
            "--b\nContent-Type: text/plain\n\nYour mail program cannot show HTML.\n--b\nContent-Type: text/html\n\n{html}\n--b--\n"
        ),
    ] {
        let body = of_list(fields, &parts).article_body.unwrap_or_default();
        assert!(
            body.starts_with("The wheel of the tide mill"),
            "{parts}: {body}"
        );
    }
}

#[test]
fn where_a_letter_says_what() {
    let head = "Message-ID: <3@mill.example>\nTo: millers@lists.example\nFrom: Jane Weir <jane@mill.example>\nSubject: The mill turns again\nDate: Fri, 3 May 2024 07:15:00 +0200\n";
    let text = format!("{head}\n{TEXT}");
    for text in [text.replace('\n', "\r\n"), text] {
        let found = inspect_dump(&text).expect("a page");
        for (field, value) in [
            (Field::Headline, "The mill turns again"),
            (Field::Author, "Jane Weir"),
            (Field::DatePublished, "Fri, 3 May 2024"),
        ] {
            let told = found.field(field).next().expect("a claim");
            let place = text.get(told.span.start..told.span.end);
            let place = place.unwrap_or_default();
            assert!(place.contains(value), "{field:?}: {place}");
            assert!(!place.trim_end().contains('\n'), "{field:?}: {place}");
        }
        let open = found.unclassified().filter_map(|block| {
            let place = text.get(block.span.start..block.span.end)?;
            (place.contains("From:") || place.contains("Subject:")).then_some(place)
        });
        assert_eq!(open.collect::<Vec<_>>(), [""; 0]);
    }
}
