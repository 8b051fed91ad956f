//! Compressed bytes read whole: the body of a response, a saved file. [RFC 1951](https://www.rfc-editor.org/rfc/rfc1951)

#[cfg(feature = "bytes")]
use super::error::ArchiveError;
use super::error::ArchiveErrorKind;
use super::gzip::{BOMB, Fault, Head, Members, allowed, fault_of, head};
use flate2::{Decompress, FlushDecompress, Status};
use std::io::BufRead;

/// Largest member that is read whole, decompressed.
const WHOLE: usize = 64 << 20;

/// Most members that are read whole.
const MEMBERS: usize = 10_000;

/// All members of a body, which begins with one, and whether they were whole. What came before a fault is the beginning of a page, and a
/// page with a wrong sum is one for browsers too; a bomb is none.
pub(super) fn gunzip(bytes: &[u8], limit: usize) -> Result<(Vec<u8>, bool), ArchiveErrorKind> {
    let (mut out, fault) = members(bytes, limit)?;
    let Some((fault, whole)) = fault else {
        return Ok((out, true));
    };
    // The last piece of the broken member is held back with its sum.
    let broken = bytes.get(fault.offset as usize..).unwrap_or_default();
    if let (Head::Ends(start), true) = (head(broken), fault.what != BOMB) {
        let room = limit.saturating_sub(whole);
        let body = broken.get(start..).unwrap_or_default();
        if let Ok((last, _)) = inflated(body, false, room) {
            out.truncate(whole);
            out.extend_from_slice(&last);
        }
    }
    if out.is_empty() || fault.what == BOMB {
        return Err(ArchiveErrorKind::Gzip { what: fault.what });
    }
    Ok((out, false))
}

/// What the members become up to the first broken one, that one's fault, and how much of it was of whole ones.
type Joined = (Vec<u8>, Option<(Fault, usize)>);

fn members(bytes: &[u8], limit: usize) -> Result<Joined, ArchiveErrorKind> {
    let mut members = Members::new(bytes, 0);
    let mut out = Vec::new();
    let (mut count, mut last, mut whole) = (0, None, 0);
    let limit = limit.min(WHOLE);
    loop {
        let fresh = match members.fill_buf() {
            Ok([]) => return Ok((out, None)),
            Ok(fresh) => fresh,
            Err(error) => {
                let what = "cannot be read";
                let fault = fault_of(&error).unwrap_or(Fault { offset: 0, what });
                // Where the member with the fault gave the last bytes, all before them is whole; where it gave none, all of `out` is.
                let whole = if last == Some(fault.offset) {
                    whole
                } else {
                    out.len()
                };
                return Ok((out, Some((fault, whole))));
            }
        };
        let length = fresh.len();
        if out.len() + length > limit {
            let declared = (out.len() + length) as u64;
            return Err(ArchiveErrorKind::TooLarge { declared, limit });
        }
        let before = out.len();
        out.extend_from_slice(fresh);
        members.consume(length);
        if last.replace(members.member()) != Some(members.member()) {
            (count, whole) = (count + 1, before);
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
    let failed = |offset, kind| ArchiveError {
        offset,
        member: Some(offset),
        kind,
    };
    match members(bytes, WHOLE) {
        Ok((out, None)) => Ok(out),
        Ok((_, Some((Fault { offset, what }, _)))) => {
            Err(failed(offset, ArchiveErrorKind::Gzip { what }))
        }
        Err(kind) => Err(failed(0, kind)),
    }
}

/// The content coding `deflate`: zlib, or, as some servers have it, deflate without zlib's frame.
pub(super) fn inflate(bytes: &[u8], limit: usize) -> Result<(Vec<u8>, bool), ArchiveErrorKind> {
    let framed = matches!(bytes, [a, b, ..] if a & 15 == 8 && (u16::from(*a) << 8 | u16::from(*b)) % 31 == 0);
    inflated(bytes, framed, limit)
}

fn inflated(bytes: &[u8], framed: bool, limit: usize) -> Result<(Vec<u8>, bool), ArchiveErrorKind> {
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
        assert_eq!(
            gunzip(cut, 1000).unwrap(),
            (b"The mill turns again".to_vec(), false)
        );
    }

    #[test]
    fn a_body_with_a_wrong_sum_is_read_and_a_file_is_not() {
        let mut file = [gzip(b"The mill "), gzip(b"turns again")].concat();
        let at = file.len() - 8;
        *file.get_mut(at).unwrap() ^= 1;
        let read = (b"The mill turns again".to_vec(), false);
        assert_eq!(gunzip(&file, 1000).unwrap(), read);
        // Of more than one piece, the last one too.
        let page = b"<p>The mill turns again.".repeat(9000);
        let mut long = gzip(&page);
        let at = long.len() - 8;
        *long.get_mut(at).unwrap() ^= 1;
        assert!(gunzip(&long, 1 << 20).unwrap() == (page, false));
        assert!(gunzip(b"\x1f\x8b\x08\xff", 1000).is_err());
    }

    #[cfg(feature = "bytes")]
    #[test]
    fn a_file_tells_what_is_wrong_with_it_and_where() {
        let whole = gzip(b"The mill");
        let told = |tail: &[u8]| {
            let file = [&*whole, tail].concat();
            super::gunzip_file(&file).map_err(|error| error.to_string())
        };
        assert_eq!(told(&[0; 9]), Ok(b"The mill".to_vec()));
        let at = whole.len();
        assert_eq!(
            told(b"junk"),
            Err(format!("byte {at}: gzip: no member begins here"))
        );
        let cut = told(whole.get(..at - 9).unwrap());
        assert_eq!(
            cut,
            Err(format!("byte {at}: gzip: the input ends inside a member"))
        );
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
