//! Inputs that would never end: made while they are read, so that only the reader could hold them.
//!
//! Small by default; with `TEARSHEET_BIG=1` a gigabyte of header and ten million records.

use super::corpus;
use std::io::{BufRead, BufReader, Read};
use tearsheet::archive::{self, ArchiveErrorKind};

fn big() -> bool {
    std::env::var_os("TEARSHEET_BIG").is_some()
}

fn repeated(piece: Vec<u8>, times: u64) -> impl BufRead {
    struct Repeated {
        piece: Vec<u8>,
        at: usize,
        left: u64,
    }
    impl Read for Repeated {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            if self.at == self.piece.len() {
                self.at = 0;
                self.left -= 1;
            }
            if self.left == 0 {
                return Ok(0);
            }
            let length = (&self.piece[self.at..]).read(buffer)?;
            self.at += length;
            Ok(length)
        }
    }
    BufReader::with_capacity(
        1 << 16,
        Repeated {
            piece,
            at: 0,
            left: times,
        },
    )
}

#[test]
fn a_header_without_an_end() {
    let times = if big() { 16 << 10 } else { 512 };
    let line = [&b"x".repeat((64 << 10) - 1)[..], b"\n"].concat();
    let after = corpus::record("1.0", "conversion", 1, b"The mill");
    let file = b"WARC/1.0\r\nA: "
        .chain(repeated(line, times))
        .chain(&after[..]);
    let mut records = archive::records(file);
    let error = records.next_record().unwrap().unwrap_err();
    assert_eq!(
        (error.offset, error.kind),
        (0, ArchiveErrorKind::HeaderTooLong { limit: 65536 })
    );
    assert_eq!(records.next_record().unwrap().unwrap().block(), b"The mill");
    assert!(records.next_record().is_none());
}

#[test]
fn empty_records_by_the_million() {
    let count = if big() { 10_000_000 } else { 200_000 };
    let empty = b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n".to_vec();
    let mut records = archive::records(repeated(empty, count));
    let mut found = 0;
    while let Some(record) = records.next_record() {
        assert!(record.unwrap().block().is_empty());
        found += 1;
    }
    assert_eq!(found, count);
}

#[test]
#[cfg(feature = "bytes")]
fn a_page_is_not_looked_for_without_end() {
    let empty =
        b"WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 0\r\n\r\n\r\n\r\n".repeat(20_000);
    let page = corpus::record("1.0", "conversion", 1, b"The mill turns again");
    let file = [empty, page].concat();
    assert!(tearsheet::parse_bytes(&file).is_err());
}
