//! Where the next WARC record lies in a run of bytes, as a pure function: the drivers that own the bytes are next door.
//!
//! `Content-Length` is a claim like any other. It is believed when another record, or the end of the input, stands where
//! it says; else the record is reported and the next line that opens a record is looked for. Crawlers that were killed
//! leave a cut record in the middle of a file and append the next run behind it: the length of the cut one then points
//! into the records of the new run.

use super::error::ArchiveErrorKind;
use super::header;
use memchr::memmem;

/// What stands at the head of the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// It cannot be told from fewer than so many bytes.
    More(usize),
    /// A record, in offsets from the head of the bytes.
    Record {
        /// First byte of its version line.
        start: usize,
        /// First byte of its block.
        block: usize,
        /// One past its block.
        end: usize,
    },
    /// So many bytes belong to no record, and nothing need be said of them.
    Skip(usize),
    /// After so many bytes of a broken record another begins.
    Found(usize),
    /// A broken record begins at `at`; the search goes on at `skip`.
    Broken {
        /// Where it begins.
        at: usize,
        /// Where the search goes on.
        skip: usize,
        /// What is wrong.
        kind: ArchiveErrorKind,
    },
    /// Nothing follows.
    End,
}

/// Longest line that opens a record: a line end, `WARC/1.10`, a line end.
const OPENING: usize = 12;

/// More line ends than this between two records are passed over without being held.
const MANY_NEWLINES: usize = 1024;

/// Looks at the head of `bytes`. `ended`: nothing follows them. `lost`: a broken record lies before them, so that the next
/// opening line must be searched.
pub(super) fn step(bytes: &[u8], ended: bool, lost: bool, limit: usize) -> Step {
    if lost {
        return find(bytes, ended);
    }
    let start = newlines(bytes);
    let rest = bytes.get(start..).unwrap_or_default();
    if rest.is_empty() && ended {
        return Step::End;
    }
    if start > MANY_NEWLINES {
        return Step::Skip(start);
    }
    if rest.len() < OPENING && !ended {
        return Step::More(start + OPENING);
    }
    let broken = |kind| Step::Broken {
        at: start,
        skip: start + 1,
        kind,
    };
    if !opens(rest) {
        let cut = ended && b"WARC/1.0\r\n".starts_with(rest);
        return broken(if cut {
            ArchiveErrorKind::Truncated
        } else {
            ArchiveErrorKind::NotARecord
        });
    }
    let head = rest.get(..header::LONGEST).unwrap_or(rest);
    let Some(outline) = outline(head) else {
        return if rest.len() >= header::LONGEST {
            broken(ArchiveErrorKind::HeaderTooLong {
                limit: header::LONGEST,
            })
        } else if ended {
            broken(ArchiveErrorKind::Truncated)
        } else {
            Step::More(start + (rest.len() * 2).clamp(1024, header::LONGEST))
        };
    };
    let Outline::Whole { block, length } = outline else {
        return broken(ArchiveErrorKind::HeaderCut);
    };
    let Some(declared) = length else {
        return broken(ArchiveErrorKind::NoLength);
    };
    let fits = usize::try_from(declared).ok().filter(|&n| n <= limit);
    let Some(length) = fits else {
        return broken(ArchiveErrorKind::TooLarge { declared, limit });
    };
    let Some(tail) = rest.get(block + length..) else {
        return if ended {
            broken(ArchiveErrorKind::Truncated)
        } else {
            Step::More(start + block + length + OPENING)
        };
    };
    match follows(tail, ended) {
        Some(true) => Step::Record {
            start,
            block: start + block,
            end: start + block + length,
        },
        Some(false) => broken(ArchiveErrorKind::WrongLength { declared }),
        None => Step::More(bytes.len() + OPENING),
    }
}

/// Whether the block ends where its length says: two line ends stand there, as the standard asks, or the next record, as some
/// writers leave one line end or none, or the end. `None` where more bytes are needed to tell.
fn follows(tail: &[u8], ended: bool) -> Option<bool> {
    if tail.starts_with(b"\r\n\r\n") || tail.starts_with(b"\n\n") {
        return Some(true);
    }
    let gap = newlines(tail);
    if gap > MANY_NEWLINES {
        return Some(true);
    }
    let rest = tail.get(gap..).unwrap_or_default();
    if rest.len() >= 5 {
        Some(rest.starts_with(b"WARC/"))
    } else if ended || !b"WARC/".starts_with(rest) {
        Some(b"WARC/".starts_with(rest))
    } else {
        None
    }
}

fn newlines(bytes: &[u8]) -> usize {
    let is_text = |byte: &u8| !matches!(byte, b'\r' | b'\n');
    bytes.iter().position(is_text).unwrap_or(bytes.len())
}

/// The next opening line that stands on a line of its own.
fn find(bytes: &[u8], ended: bool) -> Step {
    for at in memmem::find_iter(bytes, b"\nWARC/") {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        if opens(rest) {
            return Step::Found(at + 1);
        }
        if rest.len() < OPENING && !ended {
            return if at == 0 {
                Step::More(OPENING + 1)
            } else {
                Step::Skip(at)
            };
        }
    }
    if ended {
        Step::End
    } else if bytes.len() > OPENING {
        Step::Skip(bytes.len() - OPENING)
    } else {
        Step::More(OPENING * 2)
    }
}

/// `WARC/1.0`, `WARC/1.1`, `WARC/0.18` and a line end.
pub(super) fn opens(bytes: &[u8]) -> bool {
    let Some(version) = bytes.strip_prefix(b"WARC/") else {
        return false;
    };
    match version {
        [a, b'.', b, rest @ ..] if a.is_ascii_digit() && b.is_ascii_digit() => {
            let rest = match rest {
                [c, rest @ ..] if c.is_ascii_digit() => rest,
                rest => rest,
            };
            matches!(rest, [b'\n', ..] | [b'\r', b'\n', ..])
        }
        _ => false,
    }
}

/// What splitting asks of a header block, found in one pass over its line ends: it is most of the work of splitting.
enum Outline {
    Whole {
        /// One past the blank line.
        block: usize,
        /// The first `Content-Length`, where it is a number.
        length: Option<u64>,
    },
    /// Another record opens inside: a writer was killed there, and the next run began behind it.
    Cut,
}

/// `None` where the block has no end. No byte behind the next opening line is looked at: of opening lines one after another each
/// would be searched to the longest header.
fn outline(bytes: &[u8]) -> Option<Outline> {
    let mut length = None;
    for at in memchr::memchr_iter(b'\n', bytes) {
        let line = bytes.get(at + 1..)?;
        let block = match line {
            [b'\n', ..] => at + 2,
            [b'\r', b'\n', ..] => at + 3,
            [b'C' | b'c', ..] if length.is_none() => {
                length = content_length(line);
                continue;
            }
            [b'W', ..] if opens(line) => return Some(Outline::Cut),
            _ => continue,
        };
        let length = length.and_then(number);
        return Some(Outline::Whole { block, length });
    }
    None
}

/// The value of a `Content-Length` line; `None` where it is another field.
fn content_length(line: &[u8]) -> Option<&[u8]> {
    const NAME: &[u8] = b"content-length";
    let (name, rest) = line.split_at_checked(NAME.len())?;
    let value = rest.trim_ascii_start().strip_prefix(b":")?;
    let end = memchr::memchr(b'\n', value).unwrap_or(value.len());
    let value = value.get(..end).filter(|_| name.eq_ignore_ascii_case(NAME));
    value.map(<[u8]>::trim_ascii)
}

fn number(digits: &[u8]) -> Option<u64> {
    let number = digits.iter().try_fold(0u64, |number, digit| {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        number.checked_mul(10)?.checked_add(u64::from(digit))
    });
    number.filter(|_| !digits.is_empty())
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
    use super::{ArchiveErrorKind, Step, opens, step};

    const ONE: &[u8] = b"WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n";

    #[track_caller]
    fn kind_of(bytes: &[u8]) -> ArchiveErrorKind {
        match step(bytes, true, false, 1000) {
            Step::Broken { kind, .. } => kind,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_length_is_believed_when_a_record_or_the_end_follows() {
        let record = Step::Record {
            start: 0,
            block: 31,
            end: 34,
        };
        assert_eq!(step(ONE, true, false, 1000), record);
        assert_eq!(step(&[ONE, b"WARC/"].concat(), false, false, 1000), record);
        assert_eq!(step(&[ONE, b"WA"].concat(), true, false, 1000), record);
        assert!(matches!(
            step(
                b"WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n",
                false,
                false,
                1000
            ),
            Step::More(_)
        ));
        let other = [ONE.trim_ascii_end(), b"\r\nother text"].concat();
        assert_eq!(
            kind_of(&other),
            ArchiveErrorKind::WrongLength { declared: 3 }
        );
    }

    #[test]
    fn every_fault_has_its_name() {
        assert_eq!(kind_of(b"text"), ArchiveErrorKind::NotARecord);
        assert_eq!(
            kind_of(b"WARC/1.0\r\nA: b\r\n\r\n"),
            ArchiveErrorKind::NoLength
        );
        assert_eq!(
            kind_of(b"WARC/1.0\r\nContent-Length: -1\r\n\r\n"),
            ArchiveErrorKind::NoLength
        );
        assert_eq!(
            kind_of(b"WARC/1.0\r\nContent-Le"),
            ArchiveErrorKind::Truncated
        );
        assert_eq!(
            kind_of(b"WARC/1.0\r\nContent-Length: 9\r\n\r\nabc"),
            ArchiveErrorKind::Truncated
        );
        let large = b"WARC/1.0\r\nContent-Length: 9999\r\n\r\nabc";
        assert_eq!(
            kind_of(large),
            ArchiveErrorKind::TooLarge {
                declared: 9999,
                limit: 1000
            }
        );
        let long = [&b"WARC/1.0\r\nA: "[..], &b"x".repeat(70_000)].concat();
        assert!(matches!(
            kind_of(&long),
            ArchiveErrorKind::HeaderTooLong { .. }
        ));
    }

    #[test]
    fn a_lost_reader_looks_for_an_opening_line() {
        assert_eq!(
            step(b"x WARC/1.0\r\n\nWARC/1.0\r\nA", true, true, 9),
            Step::Found(13)
        );
        assert_eq!(step(b"no more", true, true, 9), Step::End);
        assert_eq!(step(b"0123456789abcdefghij", false, true, 9), Step::Skip(8));
        assert_eq!(step(b"abc\nWARC/1.", false, true, 9), Step::Skip(3));
        assert!(opens(b"WARC/0.18\n") && !opens(b"WARC/1.x\r\n") && !opens(b"WARC/1.1 is"));
    }
}
