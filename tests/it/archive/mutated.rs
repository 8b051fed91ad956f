//! Damaged files: every reader ends, in order, and finds the same from memory as from a stream.

use super::corpus;
use std::io::BufReader;
use tearsheet::{Parser, archive};

/// A file with a few bytes changed, cut out or doubled; the same for a seed.
fn damaged(file: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed * 2 + 1;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    let mut file = file.to_vec();
    for _ in 0..=next(6) {
        let at = next(file.len());
        let length = next(200).min(file.len() - at);
        match next(4) {
            0 => file[at] ^= 1 << next(8),
            1 => drop(file.drain(at..at + length)),
            2 => {
                let piece = file[at..at + length].to_vec();
                let to = next(file.len());
                file.splice(to..to, piece);
            }
            _ => file.truncate(file.len() - length),
        }
    }
    file
}

fn seeds() -> u64 {
    if std::env::var_os("TEARSHEET_BIG").is_some() {
        50_000
    } else {
        300
    }
}

#[test]
fn warc_files() {
    let file = corpus::warc("1.0", 6).concat();
    for seed in 0..seeds() {
        let file = damaged(&file, seed);
        let borrowed: Vec<_> = archive::records_in(&file).collect();
        let places: Vec<_> = borrowed
            .iter()
            .map(|own| {
                own.as_ref()
                    .map_or_else(|error| error.offset, archive::Record::offset)
            })
            .collect();
        assert!(
            places.windows(2).all(|pair| pair[0] < pair[1]),
            "seed {seed}: {places:?}"
        );
        let read: Vec<_> = archive::records(BufReader::with_capacity(97, &file[..])).collect();
        assert!(read == borrowed, "seed {seed}");
        for record in borrowed.into_iter().flatten() {
            let _ = (
                record.payload().is_ok(),
                record.parts().len(),
                Parser::new().parse_record(&record).is_ok(),
            );
        }
        let _ = tearsheet::parse_dump(&String::from_utf8_lossy(&file));
    }
}

#[test]
fn mhtml_pages() {
    let part = "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<title>M=C3=BChle</title>=\r\n<p>\r\n";
    let nested = "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhl\r\n--c--\r\n";
    let file = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n{part}{nested}{part}--b--\r\n"
    );
    for seed in 0..seeds() {
        let file = damaged(file.as_bytes(), seed);
        let text = String::from_utf8_lossy(&file);
        if let Ok(inspection) = tearsheet::inspect_dump(&text) {
            for claim in &inspection.claims {
                assert!(claim.span.of(&text).is_some(), "seed {seed}: {claim:?}");
            }
        }
        #[cfg(feature = "bytes")]
        let _ = tearsheet::parse_bytes(&file);
    }
}

#[test]
#[cfg(feature = "gzip")]
fn compressed_files() {
    let file: Vec<u8> = corpus::wet(6, 1500)
        .iter()
        .flat_map(|part| corpus::gzip(part))
        .collect();
    for seed in 0..seeds() {
        let file = damaged(&file, seed);
        let whole: Vec<_> = archive::records(&file[..]).collect();
        let pieces: Vec<_> = archive::records(BufReader::with_capacity(61, &file[..])).collect();
        assert!(whole == pieces, "seed {seed}");
        assert!(whole.len() < 30, "seed {seed}");
    }
}
