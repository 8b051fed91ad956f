//! Compressed archives: members found and gone back to, broken ones and bombs reported.

use super::corpus::{self, gzip};
use std::io::BufReader;
use tearsheet::archive::{self, ArchiveErrorKind};

fn members(parts: &[Vec<u8>]) -> Vec<Vec<u8>> {
    parts.iter().map(|part| gzip(part)).collect()
}

#[test]
fn compressed_by_record_or_as_a_whole_gives_the_same() {
    let parts = corpus::warc("1.0", 30);
    let plain: Vec<_> = archive::records_in(&parts.concat())
        .map(|own| own.unwrap().block().to_vec())
        .collect();
    for file in [members(&parts).concat(), gzip(&parts.concat())] {
        for piece in [1, 100, 8192] {
            let reader = BufReader::with_capacity(piece, &file[..]);
            let read: Vec<_> = archive::records(reader)
                .map(|own| own.unwrap().block().to_vec())
                .collect();
            assert!(read == plain);
        }
        for record in archive::records(&file[..]).map(|own| own.unwrap()) {
            let (offset, before) = record.resume_at();
            let mut again = archive::records(&file[offset as usize..])
                .starting_at(offset)
                .skip(before as usize);
            let again = again.next().unwrap().unwrap();
            assert_eq!(
                (again.block(), again.resume_at()),
                (record.block(), (offset, before))
            );
        }
    }
}

/// Breaks the third member of six; gives the good blocks found and the errors' places and kinds.
fn broken(change: impl Fn(&mut Vec<u8>)) -> (usize, Vec<(u64, ArchiveErrorKind)>, u64) {
    let mut parts = members(&corpus::wet(5, 3000));
    change(&mut parts[2]);
    let start = corpus::offsets(&parts)[2];
    let file = parts.concat();
    let (mut good, mut bad) = (0, Vec::new());
    for record in archive::records(&file[..]) {
        match record {
            Ok(_) => good += 1,
            Err(error) => bad.push((error.offset, error.kind)),
        }
    }
    (good, bad, start)
}

#[test]
fn a_broken_member_is_reported_and_the_next_is_found() {
    type Change = (&'static str, fn(&mut Vec<u8>));
    let changes: [Change; 6] = [
        ("cut", |member| member.truncate(member.len() / 2)),
        ("cut in its header", |member| member.truncate(6)),
        ("cut in its checksum", |member| {
            member.truncate(member.len() - 3);
        }),
        ("wrong checksum", |member| {
            let at = member.len() - 8;
            member[at] ^= 1;
        }),
        ("changed inside", |member| {
            let at = member.len() / 2;
            member[at] ^= 0xff;
        }),
        ("no magic", |member| member[0] = 0x20),
    ];
    for (what, change) in changes {
        let (good, bad, start) = broken(change);
        assert_eq!(good, 5, "{what}");
        assert_eq!(bad.len(), 1, "{what}: {bad:?}");
        assert_eq!(bad[0].0, start, "{what}");
        assert!(
            matches!(bad[0].1, ArchiveErrorKind::Gzip { .. }),
            "{what}: {bad:?}"
        );
    }
}

#[test]
fn a_bomb_is_stopped_and_the_next_member_is_read() {
    let bomb = corpus::record("1.0", "conversion", 9, &vec![b'a'; 50 << 20]);
    let parts = [corpus::wet(1, 500), vec![bomb], corpus::wet(1, 500)].concat();
    let file = members(&parts).concat();
    let all: Vec<_> = archive::records(&file[..]).collect();
    assert_eq!(all.iter().filter(|own| own.is_ok()).count(), 4);
    let errors: Vec<_> = all.into_iter().filter_map(Result::err).collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(
        errors[0].to_string().split_once(": ").unwrap().1,
        "gzip: becomes more than 100 times its size"
    );
}

#[test]
fn a_compressed_body_of_a_response() {
    let html = corpus::text(3, 4000);
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
    let body = [head.as_bytes(), &gzip(html.as_bytes())].concat();
    let file = corpus::record("1.0", "response", 1, &body);
    let record = archive::records_in(&file).next().unwrap().unwrap();
    assert_eq!(&*record.payload().unwrap().content, html.as_bytes());
    let bomb = [head.as_bytes(), &gzip(&vec![b'a'; 20 << 20])].concat();
    let file = corpus::record("1.0", "response", 1, &bomb);
    let record = archive::records_in(&file).next().unwrap().unwrap();
    assert!(record.payload().is_err());
    assert!(tearsheet::Parser::new().parse_record(&record).is_err());
}

#[test]
fn members_made_to_overlap_take_linear_time() {
    // Each looks like the start of a member whose stored data hold the next ones.
    let head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0];
    let file = [&head[..], b"WARC/1.0\r\n"].concat().repeat(40_000);
    let started = std::time::Instant::now();
    assert!(archive::records(&file[..]).all(|own| own.is_err()));
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}
