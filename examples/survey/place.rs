//! Where a page stands, so that it can be read again: of the oddest pages only their places are kept, not their texts.

use crate::cli::{self, Input};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::Arc;
use tearsheet::archive::{self, Record};
use tearsheet::{Inspection, Parser};

/// Where the bytes of an input are.
#[derive(Clone)]
pub(crate) enum Source {
    File(PathBuf),
    /// Standard input cannot be read twice.
    Memory(Arc<[u8]>),
}

/// Where a page stands: a whole input, or a record of one.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) source: Source,
    /// Offset and number, as [`Record::resume_at`] gives them.
    pub(crate) record: Option<(u64, u64)>,
}

impl Source {
    pub(crate) fn of(input: &Input) -> io::Result<Self> {
        Ok(match input {
            Input::File(path) => Self::File(path.clone()),
            Input::Standard => Self::Memory(input.bytes()?.into()),
        })
    }

    /// The bytes from an offset on.
    pub(crate) fn open(&self, offset: u64) -> io::Result<Box<dyn BufRead>> {
        fn at<R: Read + Seek + 'static>(mut bytes: R, offset: u64) -> io::Result<Box<dyn BufRead>> {
            if offset > 0 {
                bytes.seek(SeekFrom::Start(offset))?;
            }
            Ok(Box::new(BufReader::with_capacity(1 << 16, bytes)))
        }
        match self {
            Self::File(path) => at(File::open(path)?, offset),
            Self::Memory(bytes) => at(Cursor::new(Arc::clone(bytes)), offset),
        }
    }
}

/// Whether these are the first bytes of an archive: WARC, or anything compressed.
pub(crate) fn is_archive(head: &[u8]) -> bool {
    head.starts_with(b"WARC/") || head.starts_with(b"\x1f\x8b")
}

impl Place {
    /// The page's text and what is found in it, once more; `None` where that is no longer to be had.
    pub(crate) fn read(&self) -> Option<(String, Inspection)> {
        let Some((offset, number)) = self.record else {
            let mut bytes = Vec::new();
            self.source.open(0).ok()?.read_to_end(&mut bytes).ok()?;
            let text = cli::decode(&bytes).ok()?;
            let found = tearsheet::inspect_dump(&text).ok()?;
            return Some((text, found));
        };
        let mut records = archive::records(self.source.open(offset).ok()?).starting_at(offset);
        let record: Record<'_> = records.nth(number as usize)?.ok()?;
        let text = record.payload().ok()?.text().into_owned();
        let found = Parser::new().inspect_record(&record).ok()?;
        Some((text, found))
    }
}
