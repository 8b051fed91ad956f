//! Whole files: each record is found where it stands, however the bytes come.

use super::corpus;
use std::io::BufReader;
use tearsheet::archive::{self, ArchiveErrorKind, RecordKind};

#[test]
fn every_record_of_every_version_from_memory_and_from_readers() {
    for version in ["1.0", "1.1", "0.18"] {
        let parts = corpus::warc(version, 40);
        let file = parts.concat();
        let starts = corpus::offsets(&parts);
        let found: Vec<_> = archive::records_in(&file)
            .map(|record| record.unwrap())
            .collect();
        assert_eq!(
            found
                .iter()
                .map(archive::Record::offset)
                .collect::<Vec<_>>(),
            starts
        );
        for (record, part) in found.iter().zip(&parts) {
            assert!(part.ends_with(&[record.block(), b"\r\n\r\n"].concat()));
        }
        // A reader may hand out its bytes in any pieces.
        for piece in [1, 7, 100, 8192] {
            let reader = BufReader::with_capacity(piece, &file[..]);
            let read: Vec<_> = archive::records(reader)
                .map(|record| record.unwrap())
                .collect();
            assert!(read == found, "{version}, {piece} bytes at a time");
        }
    }
}

#[test]
fn a_reader_that_lends_gives_the_same() {
    let file = corpus::wet(50, 2000).concat();
    let mut records = archive::records(&file[..]);
    let mut blocks = Vec::new();
    while let Some(record) = records.next_record() {
        blocks.push(record.unwrap().block().to_vec());
    }
    let borrowed: Vec<_> = archive::records_in(&file)
        .map(|own| own.unwrap().block().to_vec())
        .collect();
    assert!(blocks == borrowed && blocks.len() == 51);
}

#[test]
fn each_record_can_be_gone_back_to() {
    let parts = corpus::warc("1.1", 10);
    let file = parts.concat();
    for record in archive::records_in(&file).flatten() {
        let (offset, before) = record.resume_at();
        let mut again = archive::records(&file[offset as usize..])
            .starting_at(offset)
            .skip(before as usize);
        assert_eq!(again.next().unwrap().unwrap(), record);
    }
}

#[test]
fn loose_writing_is_read() {
    let strict = corpus::wet(3, 300);
    let one_line_end: Vec<u8> = strict
        .iter()
        .flat_map(|part| part[..part.len() - 2].to_vec())
        .collect();
    let none: Vec<u8> = strict
        .iter()
        .flat_map(|part| part[..part.len() - 4].to_vec())
        .collect();
    let many: Vec<u8> = strict
        .iter()
        .flat_map(|part| [&part[..], &[b'\n'; 3000]].concat())
        .collect();
    let mark = [b"\xef\xbb\xbf", &strict.concat()[..]].concat();
    let bare = b"WARC/1.0\nwarc-type:conversion\ncontent-length:3\n\nabc\n\nWARC/1.0\nContent-Length: 0\n\n".to_vec();
    for (file, count) in [
        (one_line_end, 4),
        (none, 4),
        (many, 4),
        (mark, 4),
        (bare, 2),
    ] {
        assert_eq!(archive::records_in(&file).flatten().count(), count);
        assert_eq!(archive::records(&file[..]).flatten().count(), count);
        assert_eq!(archive::records_in(&file).count(), count);
    }
}

#[test]
fn zero_records() {
    for file in [&b""[..], b"\r\n\r\n", b" \n"] {
        assert!(archive::records(file).next().is_none());
        assert!(archive::records_in(file).next().is_none());
    }
}

#[test]
fn a_record_of_64_megabytes() {
    let text = vec![b'x'; 64_000_000];
    let file = [
        corpus::record("1.0", "conversion", 1, &text),
        corpus::record("1.0", "conversion", 2, b"The mill"),
    ]
    .concat();
    let blocks: Vec<_> = archive::records(BufReader::new(&file[..]))
        .map(|own| own.unwrap().block().len())
        .collect();
    assert_eq!(blocks, [64_000_000, 8]);
    // One byte over the limit is an error, and the next record follows.
    let mut limits = tearsheet::Limits::default();
    limits.record = 63_999_999;
    let mut records = archive::records(&file[..]).limits(limits);
    let error = records.next().unwrap().unwrap_err();
    assert!(matches!(
        error.kind,
        ArchiveErrorKind::TooLarge {
            declared: 64_000_000,
            ..
        }
    ));
    assert_eq!(records.next().unwrap().unwrap().block(), b"The mill");
    assert!(records.next().is_none());
}

#[test]
fn what_is_no_archive_is_one_document() {
    for file in [
        "The mill turns again\n\nText.",
        "<!doctype html><title>The mill</title>",
        "From: here\n\nno parts",
    ] {
        let records: Vec<_> = archive::records(file.as_bytes())
            .map(|own| own.unwrap())
            .collect();
        assert_eq!(records.len(), 1);
        assert_eq!(
            (records[0].kind(), records[0].block()),
            (RecordKind::Document, file.as_bytes())
        );
    }
}

#[test]
fn dumps_with_a_line_between_them() {
    let dumps: Vec<String> = (0..200)
        .map(|seed| corpus::text(seed, 50 + seed * 31) + "\n")
        .collect();
    let file = dumps.join("\x0c\n");
    for piece in [3, 8192] {
        let reader = BufReader::with_capacity(piece, file.as_bytes());
        let read: Vec<_> = archive::dumps(reader, b"\x0c")
            .map(|own| own.unwrap().block().to_vec())
            .collect();
        assert!(
            read.iter()
                .map(Vec::as_slice)
                .eq(dumps.iter().map(String::as_bytes))
        );
    }
    let mut limits = tearsheet::Limits::default();
    limits.record = 3000;
    let all: Vec<_> = archive::dumps(file.as_bytes(), b"\x0c")
        .limits(limits)
        .collect();
    let long = dumps.iter().filter(|dump| dump.len() > 3000).count();
    assert_eq!(
        (all.len(), all.iter().filter(|own| own.is_err()).count()),
        (200, long)
    );
}

/// What separates stands on a line of its own: dashes inside a line, and longer ones, are text.
#[test]
fn a_separator_is_a_whole_line() {
    let file = b"The mill --- it turns ---\n----\n--- oak\n---\r\nOak falls\n\n---";
    let blocks: Vec<Vec<u8>> = archive::dumps(&file[..], b"---")
        .map(|record| record.unwrap().block().to_vec())
        .collect();
    assert_eq!(
        blocks,
        [
            &b"The mill --- it turns ---\n----\n--- oak\n"[..],
            b"Oak falls\n\n"
        ]
    );
}
