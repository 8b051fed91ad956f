//! A page in a container that is a text: what its coding hid is in a charset of its own.

use tearsheet::{Field, NoticeKind, inspect_dump, parse_dump};

/// Bytes in quoted-printable, the long way.
fn quoted(bytes: &[u8]) -> String {
    let code = |byte: &u8| match byte {
        b'\r' | b'\n' | b' '..=b'<' | b'>'..=b'~' => char::from(*byte).to_string(),
        byte => format!("={byte:02X}"),
    };
    bytes.iter().map(code).collect()
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let whole = group
            .iter()
            .chain([&0, &0])
            .take(3)
            .fold(0usize, |bits, byte| bits << 8 | usize::from(*byte));
        for place in 0..=group.len() {
            out.push(char::from(SIGNS[whole >> (18 - 6 * place) & 63]));
        }
        out.extend(std::iter::repeat_n('=', 3 - group.len()));
    }
    out
}

fn mhtml(coding: &str, charset: &str, body: &str) -> String {
    format!(
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b1\"\r\n\r\n\
         --b1\r\nContent-Type: text/html{charset}\r\nContent-Transfer-Encoding: {coding}\r\nContent-Location: https://courier.example/1\r\n\r\n\
         {body}\r\n--b1--\r\n"
    )
}

/// The page in both codings.
fn both(charset: &str, page: &[u8]) -> [String; 2] {
    [
        mhtml("quoted-printable", charset, &quoted(page)),
        mhtml("base64", charset, &base64(page)),
    ]
}

fn notices(text: &str) -> Vec<NoticeKind> {
    let found = inspect_dump(text).unwrap();
    found.notices.iter().map(|notice| notice.kind).collect()
}

/// In every build: where Latin-1 is stated it needs no feature.
#[test]
fn latin_1_behind_a_coding_is_read() {
    let stated = b"<!doctype html><title>Die M\xfchle \x84\xd6lberg\x93</title>".as_slice();
    let inside = [
        b"<meta http-equiv=content-type content='text/html; charset=windows-1252'>",
        stated,
    ]
    .concat();
    for (charset, page) in [
        ("; charset=iso-8859-1", stated),
        ("; charset=\"Windows-1252\"", stated),
        ("", inside.as_slice()),
    ] {
        for text in both(charset, page) {
            let page = parse_dump(&text).unwrap();
            assert_eq!(page.headline.as_deref(), Some("Die Mühle „Ölberg“"));
            assert_eq!(notices(&text), []);
        }
    }
    for text in both(
        "; charset=iso-8859-15",
        b"<!doctype html><title>L'\xbduvre \xe0 5 \xa4</title>",
    ) {
        assert_eq!(
            parse_dump(&text).unwrap().headline.as_deref(),
            Some("L'œuvre à 5 €")
        );
    }
}

/// What a build does not read it says, and keeps what is ASCII.
#[test]
fn no_text_is_lost_in_silence() {
    let page = b"<!doctype html><html lang=ja><title>\x90\x85\x8e\xd4\x8f\xac\x89\xae\x82\xaa\x82\xd3\x82\xbd\x82\xbd\x82\xd1\x89\xf1\x82\xe8\x82\xcd\x82\xb6\x82\xdf\x82\xbd</title><meta name=author content='Ada Stone'>";
    for charset in ["; charset=shift_jis", "; charset=utf-8", ""] {
        for text in both(charset, page) {
            let found = inspect_dump(&text).unwrap();
            assert_eq!(found.page.author[0].name.as_deref(), Some("Ada Stone"));
            let told: Vec<_> = found.notices.iter().map(|notice| notice.kind).collect();
            if cfg!(feature = "bytes") {
                // Where it is not stated the detector guesses from these few letters.
                if charset.ends_with("shift_jis") {
                    let title = found.page.headline.unwrap();
                    assert_eq!(title, "水車小屋がふたたび回りはじめた");
                    assert_eq!(told, []);
                }
                assert!(!told.contains(&NoticeKind::UnreadCharset));
            } else {
                assert_eq!(told, [NoticeKind::UnreadCharset]);
            }
        }
    }
}

#[test]
fn a_wrong_statement_is_noticed() {
    let page = "<!doctype html><title>Die Mühle</title>".as_bytes();
    for text in both("; charset=iso-8859-1", page) {
        let found = inspect_dump(&text).unwrap();
        assert_eq!(found.page.headline.as_deref(), Some("Die Mühle"));
        assert!(found.field(Field::Headline).count() > 0);
    }
}
