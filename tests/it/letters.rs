//! Letters as mail programs, news servers and archives of lists keep them.

use crate::told::names;
use tearsheet::{inspect_dump, parse_dump};

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
