//! Compressed bytes read whole: the body of a response, a saved file. [RFC 1951](https://www.rfc-editor.org/rfc/rfc1951)

#[cfg(feature = "bytes")]
use super::error::ArchiveError;
use super::error::ArchiveErrorKind;
use super::gzip::{BOMB, Members, allowed, fault_of};
use flate2::{Decompress, FlushDecompress, Status};
use std::io::BufRead;

/// Largest member that is read whole, decompressed.
const WHOLE: usize = 64 << 20;

/// Most members that are read whole.
const MEMBERS: usize = 10_000;

/// All members of `bytes`, which begin with one; and whether they were whole.
pub(super) fn gunzip(bytes: &[u8], limit: usize) -> Result<(Vec<u8>, bool), ArchiveErrorKind> {
    let mut members = Members::new(bytes, 0);
    let mut out = Vec::new();
    let (mut count, mut last) = (0, None);
    let limit = limit.min(WHOLE);
    loop {
        let fresh = match members.fill_buf() {
            Ok([]) => return Ok((out, true)),
            Ok(fresh) => fresh,
            Err(error) => {
                let what = fault_of(&error).map_or("cannot be read", |fault| fault.what);
                // What came before a fault is the beginning of a page; a bomb is none.
                if !out.is_empty() && what != BOMB {
                    return Ok((out, false));
                }
                return Err(ArchiveErrorKind::Gzip { what });
            }
        };
        let length = fresh.len();
        if out.len() + length > limit {
            let declared = (out.len() + length) as u64;
            return Err(ArchiveErrorKind::TooLarge { declared, limit });
        }
        out.extend_from_slice(fresh);
        members.consume(length);
        if last.replace(members.member()) != Some(members.member()) {
            count += 1;
        }
        if count > MEMBERS {
            return Err(ArchiveErrorKind::Gzip {
                what: "more than 10,000 members",
            });
        }
    }
}

/// A file read whole: a broken member is an error, even behind whole ones.
#[cfg(feature = "bytes")]
pub(crate) fn gunzip_file(bytes: &[u8]) -> Result<Vec<u8>, ArchiveError> {
    let failed = |kind| ArchiveError {
        offset: 0,
        member: Some(0),
        kind,
    };
    match gunzip(bytes, WHOLE) {
        Ok((out, true)) => Ok(out),
        Ok((_, false)) => Err(failed(ArchiveErrorKind::Truncated)),
        Err(kind) => Err(failed(kind)),
    }
}

/// The content coding `deflate`: zlib, or, as some servers have it, deflate without zlib's frame.
pub(super) fn inflate(bytes: &[u8], limit: usize) -> Result<(Vec<u8>, bool), ArchiveErrorKind> {
    let framed = matches!(bytes, [a, b, ..] if a & 15 == 8 && (u16::from(*a) << 8 | u16::from(*b)) % 31 == 0);
    let mut inflate = Decompress::new(framed);
    let limit = limit.min(WHOLE).min(allowed(bytes.len() as u64) as usize);
    let mut out = Vec::new();
    let mut piece = vec![0; 64 << 10];
    loop {
        let (used, made) = (inflate.total_in() as usize, inflate.total_out() as usize);
        let input = bytes.get(used..).unwrap_or_default();
        let status = inflate.decompress(input, &mut piece, FlushDecompress::None);
        let fresh = inflate.total_out() as usize - made;
        if made + fresh > limit {
            let declared = (made + fresh) as u64;
            return Err(ArchiveErrorKind::TooLarge { declared, limit });
        }
        out.extend_from_slice(piece.get(..fresh).unwrap_or_default());
        match status {
            Ok(Status::StreamEnd) => return Ok((out, true)),
            Ok(_) if fresh > 0 || inflate.total_in() as usize > used => {}
            _ if out.is_empty() => {
                return Err(ArchiveErrorKind::Gzip {
                    what: "not in the coding",
                });
            }
            _ => return Ok((out, false)),
        }
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::{gunzip, inflate};
    use crate::archive::gzip::tests::gzip;
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, ZlibEncoder};
    use std::io::Write;

    #[test]
    fn members_are_joined() {
        let both = [
            gzip(b"The mill "),
            gzip(b""),
            vec![0; 9],
            gzip(b"turns again"),
        ]
        .concat();
        assert_eq!(
            gunzip(&both, 1000).unwrap(),
            (b"The mill turns again".to_vec(), true)
        );
        assert!(gunzip(&both, 10).is_err());
        let cut = both.get(..both.len() - 3).unwrap();
        assert_eq!(gunzip(cut, 1000).unwrap(), (b"The mill ".to_vec(), false));
    }

    #[test]
    fn a_bomb_is_stopped() {
        let bomb = gzip(&vec![b'a'; 20 << 20]);
        assert!(gunzip(&bomb, 64 << 20).is_err());
    }

    #[test]
    fn deflate_with_and_without_its_frame() {
        let mut framed = ZlibEncoder::new(Vec::new(), Compression::default());
        framed.write_all(b"The mill").unwrap();
        let mut bare = DeflateEncoder::new(Vec::new(), Compression::default());
        bare.write_all(b"The mill").unwrap();
        for coded in [framed.finish().unwrap(), bare.finish().unwrap()] {
            assert_eq!(inflate(&coded, 1000).unwrap(), (b"The mill".to_vec(), true));
        }
        assert!(inflate(b"\xff\xff\xff", 1000).is_err());
    }
}
