//! Records become pages by the one way that any text goes.

use super::corpus;
use tearsheet::{
    Field, Inspection, NoticeKind, PageMetadata, Parser, archive, inspect_dump, parse_dump,
};

const URL: &str = "https://paper.example/1";

const HTML: &str = "<!doctype html><html lang=en-GB><head><title>The mill turns again</title>\
    <meta property=og:title content='The mill turns again'><meta name=author content='Ada Stone'>\
    <meta property=article:published_time content=2024-04-30T08:00:00Z><link rel=canonical href=/mill></head>\
    <body><h1>The mill turns again</h1><p>After forty years — water.</p></body></html>";

fn response(head: &str, body: &str) -> String {
    let block =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{head}\r\n{body}");
    String::from_utf8(corpus::record("1.0", "response", 1, block.as_bytes())).unwrap()
}

fn plain() -> PageMetadata {
    Parser::new().base_url(URL).parse(HTML).unwrap()
}

#[track_caller]
fn is_captured(page: &PageMetadata) {
    let capture = page.capture.clone().unwrap();
    assert_eq!(capture.url.as_deref(), Some(URL));
    assert_eq!(capture.date.unwrap().to_string(), "2024-05-01T10:00:00Z");
    let mut page = page.clone();
    let mut plain = plain();
    (page.capture, plain.capture) = (None, None);
    assert_eq!(page, plain);
}

#[test]
fn a_response_given_as_text_is_read_as_its_page() {
    let warc = response("", HTML);
    is_captured(&parse_dump(&warc).unwrap());
    // An editor changed the line ends: the stated length is wrong now.
    is_captured(&parse_dump(&warc.replace("\r\n", "\n")).unwrap());
    let file = String::from_utf8(corpus::warc("1.1", 1).concat()).unwrap();
    let many = [
        &file[..file.find("WARC/1.1\r\nWARC-Type: response").unwrap()],
        &warc,
    ]
    .concat();
    is_captured(&parse_dump(&many).unwrap());
}

#[test]
fn pictures_behind_a_page_are_no_second_page() {
    let told = |records: &[Vec<u8>]| {
        let text = String::from_utf8(records.concat()).unwrap();
        let is_told = |found: Inspection| {
            assert_eq!(found.page.headline.as_deref(), Some("The mill turns again"));
            let mut notices = found.notices.iter();
            notices.any(|notice| notice.kind == NoticeKind::SeveralPages)
        };
        let told = is_told(inspect_dump(&text).unwrap());
        #[cfg(feature = "bytes")]
        {
            let bytes = tearsheet::inspect_bytes(text.as_bytes()).unwrap();
            assert_eq!(is_told(bytes), told);
        }
        told
    };
    let record = |kind, number, block: &str| corpus::record("1.0", kind, number, block.as_bytes());
    let answer = |number, kind: &str, body: &str| {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n{body}");
        record("response", number, &head)
    };
    let info = record("warcinfo", 0, "software: tests\r\n");
    let page = response("", HTML).into_bytes();
    let picture = answer(2, "image/png", "\u{89}PNG");
    let style = answer(3, "text/css", "p{}");
    let moved = record(
        "response",
        4,
        "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nLocation: /1\r\n\r\n",
    );
    let asked = record("request", 1, "GET / HTTP/1.1\r\n\r\n");
    let alone = [info, page.clone(), picture, style, moved, asked];
    assert!(!told(&alone));
    let second = answer(5, "text/html; charset=utf-8", "<title>Oak</title>");
    assert!(told(&[alone.as_slice(), &[second]].concat()));
    let conversion = record("conversion", 6, "Oak falls in the storm");
    assert!(told(&[page, conversion]));
}

/// The proof of each claim, in order.
fn proofs(inspection: &Inspection) -> Vec<(Field, String)> {
    let own = |claim: &&tearsheet::Evidence| {
        !matches!(claim.field, Field::CaptureDate | Field::CaptureUrl)
    };
    inspection
        .claims
        .iter()
        .filter(own)
        .map(|claim| (claim.field, claim.raw.clone()))
        .collect()
}

#[test]
fn spans_are_places_in_the_text_that_was_given() {
    let expected = proofs(&Parser::new().base_url(URL).inspect(HTML).unwrap());
    let whole = response("", HTML);
    let one_chunk = response(
        "Transfer-Encoding: chunked\r\n",
        &format!("{:x}\r\n{HTML}\r\n0\r\n\r\n", HTML.len()),
    );
    for warc in [&whole, &one_chunk] {
        let inspection = inspect_dump(warc).unwrap();
        assert_eq!(proofs(&inspection), expected);
        for claim in &inspection.claims {
            assert_eq!(claim.span.of(warc), Some(&*claim.raw));
        }
        let date = inspection.field(Field::CaptureDate).next().unwrap();
        assert_eq!(date.raw, "2024-05-01T10:00:00Z");
    }
    // Two chunks, cut inside the body's text.
    let (first, second) = HTML.split_at(HTML.find("forty").unwrap());
    let body = format!(
        "{:x}\r\n{first}\r\n{:x}\r\n{second}\r\n0\r\n\r\n",
        first.len(),
        second.len()
    );
    let two = inspect_dump(&response("Transfer-Encoding: chunked\r\n", &body)).unwrap();
    let same = proofs(&two)
        .iter()
        .zip(&expected)
        .filter(|(a, b)| a == b)
        .count();
    assert!(same + 2 >= expected.len());
    is_captured(&two.page);
}

fn mhtml(coding: &str, body: &str) -> String {
    format!(
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: {URL}\r\nSubject: The mill\r\nDate: Wed, 1 May 2024 10:00:00 -0000\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b1\"\r\n\r\n\r\n\
         --b1\r\nContent-Type: text/html\r\nContent-ID: <root@mhtml.blink>\r\nContent-Transfer-Encoding: {coding}\r\nContent-Location: {URL}\r\n\r\n\
         {body}\r\n--b1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: cid:x\r\n\r\niVBORw0KGgo=\r\n--b1--\r\n"
    )
}

fn quoted_printable(text: &str) -> String {
    let mut lines = vec![String::new()];
    for byte in text.bytes() {
        let piece = match byte {
            b'=' | 0x80.. => format!("={byte:02X}"),
            _ => char::from(byte).to_string(),
        };
        if lines.last().unwrap().len() + piece.len() > 75 {
            lines.push(String::new());
        }
        lines.last_mut().unwrap().push_str(&piece);
    }
    lines.join("=\r\n")
}

#[test]
fn mhtml_in_each_coding_is_read_as_its_page() {
    for (coding, body) in [
        ("8bit", HTML.to_owned()),
        ("quoted-printable", quoted_printable(HTML)),
    ] {
        let text = mhtml(coding, &body);
        is_captured(&parse_dump(&text).unwrap());
        let inspection = inspect_dump(&text).unwrap();
        for claim in inspection
            .claims
            .iter()
            .filter(|claim| !claim.span.is_empty())
        {
            let plain = claim.raw.replace("=\r\n", "").replace("=3D", "=");
            assert!(
                HTML.contains(&plain)
                    || claim.source == tearsheet::Source::Capture
                    || claim.raw.contains('='),
                "{claim:?}"
            );
        }
    }
}

#[test]
fn pictures_saved_beside_a_page_have_the_address_they_came_from() {
    let page =
        "<!doctype html><title>The mill</title><meta property=og:image content=cid:wheel@mhtml>";
    let text = mhtml("8bit", page).replace(
        "Content-Location: cid:x",
        "Content-ID: <wheel@mhtml>\r\nContent-Location: https://paper.example/wheel.png",
    );
    let image = parse_dump(&text).unwrap().image;
    let url = image.first().and_then(|image| image.url.as_deref());
    assert_eq!(url, Some("https://paper.example/wheel.png"));
    // Of a part that states none the name is all there is.
    let text = text.replace("https://paper.example/wheel.png", "wheel.png");
    let image = parse_dump(&text).unwrap().image;
    let url = image.first().and_then(|image| image.url.as_deref());
    assert_eq!(url, Some("cid:wheel@mhtml"));
}

#[test]
fn records_read_one_by_one() {
    let file = [
        corpus::warc("1.1", 20).concat(),
        response("", HTML).into_bytes(),
    ]
    .concat();
    let pages: Vec<_> = archive::pages(archive::records(&file[..]))
        .map(|page| page.unwrap())
        .collect();
    assert_eq!(pages.len(), 21);
    assert_eq!(
        pages[0].metadata,
        [("fetchTimeMs".to_owned(), "120".to_owned())]
    );
    assert!(pages[20].metadata.is_empty());
    is_captured(&Parser::new().parse_record(&pages[20].record).unwrap());
    for (number, page) in pages[..20].iter().enumerate() {
        let read = Parser::new().parse_record(&page.record).unwrap();
        assert_eq!(
            read.capture.unwrap().url,
            Some(format!("https://paper.example/{}", number + 1))
        );
    }
}

#[test]
fn error_pages_pictures_and_redirects_are_no_pages() {
    let blocks = [
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<title>Not found</title>",
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u{89}PNG",
        "HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n",
    ];
    let file: Vec<u8> = blocks
        .iter()
        .flat_map(|block| corpus::record("1.0", "response", 1, block.as_bytes()))
        .collect();
    assert_eq!(archive::pages(archive::records_in(&file)).count(), 0);
}

#[test]
fn text_that_was_decoded_wrongly_is_put_right_where_it_is_given_as_text() {
    let text = "https://paper.example/2024/mill.html\n\nLâ€™Ã©tÃ© au moulin\n\nAprÃ¨s quarante ans, la riviÃ¨re.";
    let inspection = inspect_dump(text).unwrap();
    assert!(
        inspection
            .notices
            .iter()
            .any(|notice| notice.kind == NoticeKind::Mojibake)
    );
    for claim in &inspection.claims {
        assert_eq!(claim.span.of(text), Some(&*claim.raw));
        assert!(!format!("{:?}", claim.value).contains('Ã'));
    }
    let honest = "L’été au moulin\n\nAprès quarante ans, la rivière.";
    assert!(
        inspect_dump(honest)
            .unwrap()
            .notices
            .iter()
            .all(|notice| notice.kind != NoticeKind::Mojibake)
    );
}

/// What was noticed of the charset is bounded with the other notices.
#[test]
#[cfg(feature = "bytes")]
fn notices_of_a_record_have_their_limit() {
    let html = "<meta charset=windows-1251><title>Été à la rivière</title><p>The mill\x01 turns."
        .as_bytes();
    let all = Parser::new().inspect_bytes(html).unwrap();
    assert!(all.notices.len() >= 2, "{:?}", all.notices);
    let mut limits = tearsheet::Limits::default();
    limits.notices = all.notices.len() - 1;
    let parser = Parser::new().limits(limits);
    let found = parser.inspect_bytes(html).unwrap();
    assert_eq!(found.notices.len(), limits.notices);
    let last = found.notices.last().unwrap().kind;
    assert_eq!(last, NoticeKind::NoticeLimit);
}

/// A response whose head is lost may still hold a page, where the record says of what kind it is.
#[test]
fn a_response_without_a_head_may_hold_a_page() {
    for (kind, may) in [
        ("Content-Type: text/html\r\n", true),
        ("Content-Type: application/http\r\n", true),
        ("", true),
        ("Content-Type: image/png\r\n", false),
    ] {
        let head = "WARC/1.0\r\nWARC-Type: response\r\n";
        let warc = format!("{head}{kind}Content-Length: 18\r\n\r\n<title>Oak</title>\r\n\r\n");
        let record = archive::records_in(warc.as_bytes()).next().unwrap();
        assert_eq!(record.unwrap().may_hold_page(), may, "{kind}");
    }
}

/// A WET record keeps its header, and places in it are places of the caller's text.
#[test]
fn claims_of_a_conversion_stand_in_the_text() {
    let block = "Title: The mill turns again\nAuthor: Ada Stone\n\nThe wheel turned this morning.";
    let before = "\n\n";
    let wet = String::from_utf8(corpus::record("1.0", "conversion", 1, block.as_bytes())).unwrap();
    let text = format!("{before}{wet}");
    let found = inspect_dump(&text).unwrap();
    let won = found.field(Field::Headline).next().unwrap();
    assert_eq!(won.span.of(&text), Some("Title: The mill turns again"));
}

#[test]
#[cfg(feature = "bytes")]
fn bytes_of_any_charset_and_container() {
    let latin: Vec<u8> = HTML
        .replace('—', "-")
        .replace("forty", "fort\u{e9}")
        .chars()
        .map(|c| c as u8)
        .collect();
    let expected = plain();
    let page = Parser::new().base_url(URL).parse_bytes(&latin).unwrap();
    assert_eq!(page, expected);
    let http = [
        &b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"[..],
        HTML.as_bytes(),
    ]
    .concat();
    assert_eq!(
        Parser::new().base_url(URL).parse_bytes(&http).unwrap(),
        expected
    );
    let alone = tearsheet::inspect_bytes(&http).unwrap().notices;
    assert!(
        alone
            .iter()
            .all(|notice| notice.kind != NoticeKind::SeveralPages)
    );
    // What the head says of the body counts.
    for version in ["HTTP/1.0", "HTTP/1.1", "HTTP/2"] {
        let head = format!("{version} 200\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n");
        let koi = [
            head.as_bytes(),
            b"<title>\xed\xc5\xcc\xd8\xce\xc9\xc3\xc1</title>",
        ]
        .concat();
        let page = tearsheet::parse_bytes(&koi).unwrap();
        assert_eq!(page.headline.as_deref(), Some("Мельница"), "{version}");
    }
    is_captured(&tearsheet::parse_bytes(response("", HTML).as_bytes()).unwrap());
    is_captured(&tearsheet::parse_bytes(mhtml("8bit", HTML).as_bytes()).unwrap());
    let wide: Vec<u8> = HTML.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        Parser::new().base_url(URL).parse_bytes(&wide).unwrap(),
        expected
    );
    assert!(matches!(
        tearsheet::parse_bytes(b"\x89PNG\r\n\x1a\n"),
        Err(tearsheet::ParseError::NotText { .. })
    ));
    assert_eq!(
        tearsheet::parse_bytes(b" \n"),
        Err(tearsheet::ParseError::Empty)
    );
    let stated = tearsheet::inspect_bytes(
        "<meta charset=windows-1251><title>Été à la rivière</title>".as_bytes(),
    )
    .unwrap();
    assert!(
        stated
            .notices
            .iter()
            .any(|notice| notice.kind == NoticeKind::WrongCharset)
    );
    #[cfg(feature = "gzip")]
    is_captured(&tearsheet::parse_bytes(&corpus::gzip(response("", HTML).as_bytes())).unwrap());
}
