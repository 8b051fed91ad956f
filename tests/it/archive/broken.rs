//! Broken files: the bad record is reported at its offset, the good ones around it are found.

use super::corpus;
use std::io::BufReader;
use tearsheet::archive::{self, ArchiveError, ArchiveErrorKind};

/// A file of good records with one that is not, in the middle.
struct Case {
    file: Vec<u8>,
    /// Where the good ones begin.
    good: Vec<u64>,
    bad: u64,
}

fn around(bad: &[u8]) -> Case {
    let before = corpus::wet(3, 700);
    let after: Vec<_> = (10..13)
        .map(|n| corpus::record("1.1", "conversion", n, corpus::text(n, 900).as_bytes()))
        .collect();
    let parts = [before.clone(), vec![bad.to_vec()], after].concat();
    let mut good = corpus::offsets(&parts);
    let bad = good.remove(before.len());
    Case {
        file: parts.concat(),
        good,
        bad,
    }
}

#[track_caller]
fn reports(bad: &[u8], kind: ArchiveErrorKind) {
    let case = around(bad);
    let error = ArchiveError::clone(&expected(&case, archive::records_in(&case.file)));
    assert_eq!(error.kind, kind);
    for piece in [5, 8192] {
        let reader = BufReader::with_capacity(piece, &case.file[..]);
        assert_eq!(expected(&case, archive::records(reader)), error);
    }
}

#[track_caller]
fn expected<'a>(
    case: &Case,
    found: impl Iterator<Item = Result<archive::Record<'a>, ArchiveError>>,
) -> ArchiveError {
    let (good, bad): (Vec<_>, Vec<_>) = found.partition(Result::is_ok);
    let good: Vec<_> = good.into_iter().map(|own| own.unwrap().offset()).collect();
    assert_eq!(good, case.good);
    let bad: Vec<_> = bad.into_iter().map(Result::unwrap_err).collect();
    assert_eq!(bad.len(), 1, "{bad:?}");
    assert_eq!(bad[0].offset, case.bad);
    bad[0]
}

fn with_length(length: &str) -> Vec<u8> {
    format!("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: {length}\r\n\r\nThe mill turns again\r\n\r\n").into_bytes()
}

#[test]
fn lengths_that_are_wrong() {
    reports(
        &with_length("5"),
        ArchiveErrorKind::WrongLength { declared: 5 },
    );
    reports(
        &with_length("100"),
        ArchiveErrorKind::WrongLength { declared: 100 },
    );
    reports(&with_length("60000000"), ArchiveErrorKind::Truncated);
    let limit = tearsheet::Limits::default().record;
    let declared = 1_000_000_000_000;
    reports(
        &with_length("1000000000000"),
        ArchiveErrorKind::TooLarge { declared, limit },
    );
    for none in ["", "-3", "12a", "99999999999999999999999"] {
        reports(&with_length(none), ArchiveErrorKind::NoLength);
    }
    reports(
        b"WARC/1.0\r\nWARC-Type: conversion\r\n\r\nThe mill\r\n\r\n",
        ArchiveErrorKind::NoLength,
    );
}

#[test]
fn what_stands_between_records() {
    reports(b"stray text\r\n\r\n", ArchiveErrorKind::NotARecord);
    reports(
        b"WARC/x.y\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n",
        ArchiveErrorKind::NotARecord,
    );
    let long = [b"WARC/1.0\r\nA: ", &b"x".repeat(100_000)[..], b"\r\n\r\n"].concat();
    reports(&long, ArchiveErrorKind::HeaderTooLong { limit: 65536 });
}

#[test]
fn a_record_cut_in_the_middle_of_a_file() {
    let whole = corpus::record("1.0", "response", 7, &corpus::response(7, 5000));
    for cut in [12, 60, 150, 300, 2000, whole.len() - 30] {
        let mut cut = whole[..cut].to_vec();
        cut.extend(b"\r\n");
        let case = around(&cut);
        let (good, bad): (Vec<_>, Vec<_>) =
            archive::records_in(&case.file).partition(Result::is_ok);
        let good: Vec<_> = good.into_iter().map(|own| own.unwrap().offset()).collect();
        let bad: Vec<_> = bad.into_iter().map(|own| own.unwrap_err().offset).collect();
        assert_eq!(good, case.good, "cut to {}", cut.len());
        assert_eq!(bad, [case.bad]);
    }
}

#[test]
fn an_end_that_is_missing() {
    let parts = corpus::wet(3, 1000);
    let file = parts.concat();
    let last = *corpus::offsets(&parts).last().unwrap();
    for cut in [5, 100, 500] {
        let file = &file[..file.len() - cut];
        let all: Vec<_> = archive::records(file).collect();
        assert_eq!(all.iter().filter(|own| own.is_ok()).count(), 3);
        let error = all[3].as_ref().unwrap_err();
        assert_eq!(
            (error.offset, error.kind),
            (last, ArchiveErrorKind::Truncated)
        );
    }
    // Only the line ends behind the last block are missing: the record is whole.
    assert!(archive::records(&file[..file.len() - 4]).all(|own| own.is_ok()));
}

#[test]
fn many_lies_about_length_take_linear_time() {
    let file = with_length("60000000").repeat(20_000);
    let started = std::time::Instant::now();
    assert_eq!(
        archive::records(&file[..]).filter(Result::is_err).count(),
        20_000
    );
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

/// A chunk's length, or the record's, that ends inside a character: every claim still shows whole ones.
#[test]
fn lengths_end_inside_a_character() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n";
    let title = format!("<title>The mill turns again{}", "𝟙".repeat(40));
    for (chunk, record) in (56..64).flat_map(|chunk| (140..190).map(move |record| (chunk, record)))
    {
        let text = format!(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/mill\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {record}\r\n\r\n{head}{chunk:x}\r\n{title}"
        );
        for claim in tearsheet::inspect_dump(&text).unwrap().claims {
            let span = claim.span;
            assert!(span.of(&text).is_some(), "{chunk} {record}: {span:?}");
        }
    }
}
