//! Files made for the tests: the same bytes on every run.

use std::fmt::Write;

/// One record, with the two line ends behind it.
pub(super) fn record(version: &str, kind: &str, number: usize, block: &[u8]) -> Vec<u8> {
    let content = match kind {
        "response" => "application/http; msgtype=response",
        "conversion" => "text/plain",
        "warcinfo" | "metadata" => "application/warc-fields",
        _ => "text/html",
    };
    let mut head =
        format!("WARC/{version}\r\nWARC-Type: {kind}\r\nWARC-Date: 2024-05-01T10:00:00Z\r\n");
    let _ = write!(
        head,
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
    );
    if kind != "warcinfo" {
        let _ = write!(head, "WARC-Target-URI: https://paper.example/{number}\r\n");
    }
    let _ = write!(
        head,
        "Content-Type: {content}\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

/// Text that does not repeat itself, of about so many bytes.
pub(super) fn text(seed: usize, bytes: usize) -> String {
    const WORDS: [&str; 16] = [
        "mill",
        "river",
        "bridge",
        "été",
        "council",
        "stone",
        "flour",
        "мельница",
        "harbour",
        "winter",
        "votes",
        "水車",
        "market",
        "old",
        "said",
        "Monday",
    ];
    let mut state = seed as u64 * 2 + 1;
    let mut text = String::new();
    while text.len() < bytes {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        text.push_str(WORDS[(state >> 60) as usize]);
        text.push(if (state >> 50) % 16 == 0 { '\n' } else { ' ' });
    }
    text
}

/// A page as a server sent it.
pub(super) fn response(number: usize, bytes: usize) -> Vec<u8> {
    let page = format!(
        "<!doctype html><html lang=en><title>Page {number}</title><body><p>{}",
        text(number, bytes)
    );
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}").into_bytes()
}

/// A WARC as a crawler writes it: about itself, then request, response and metadata of each page. Each record apart.
pub(super) fn warc(version: &str, pages: usize) -> Vec<Vec<u8>> {
    let mut records = vec![record(version, "warcinfo", 0, b"software: tests\r\n")];
    for page in 1..=pages {
        let request = b"GET / HTTP/1.1\r\nHost: paper.example\r\n\r\n";
        records.push(record(version, "request", page, request));
        records.push(record(
            version,
            "response",
            page,
            &response(page, 500 + page * 97 % 3000),
        ));
        records.push(record(version, "metadata", page, b"fetchTimeMs: 120\r\n"));
    }
    records
}

/// A WET: about itself, then the text of each page.
pub(super) fn wet(pages: usize, bytes: usize) -> Vec<Vec<u8>> {
    let mut records = vec![record("1.0", "warcinfo", 0, b"software: tests\r\n")];
    records.extend(
        (1..=pages).map(|page| record("1.0", "conversion", page, text(page, bytes).as_bytes())),
    );
    records
}

#[cfg(feature = "gzip")]
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Where each of the parts begins in them all.
pub(super) fn offsets(parts: &[Vec<u8>]) -> Vec<u64> {
    let starts = parts.iter().scan(0, |at, part| {
        let start = *at;
        *at += part.len() as u64;
        Some(start)
    });
    starts.collect()
}
