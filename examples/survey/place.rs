//! Where a page stands, so that it can be read again: of the oddest pages only their places are kept, not their texts.

use crate::cli::{self, Input, rows};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::Arc;
use tearsheet::archive::{self, Record};
use tearsheet::{Inspection, Parser};

/// Where the bytes of an input are.
#[derive(Clone)]
enum Bytes {
    File(PathBuf),
    /// Standard input cannot be read twice.
    Memory(Arc<[u8]>),
}

/// An input.
#[derive(Clone)]
pub(crate) struct Source {
    bytes: Bytes,
    /// Its name says that it holds pages as objects of JSON, compressed or not.
    pub(crate) has_rows: bool,
    /// The same of each of its lines.
    is_of_rows: bool,
}

/// Where a page stands in an input.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    Whole,
    /// Offset and number, as [`Record::resume_at`] gives them.
    Record(u64, u64),
    /// The number of a row.
    Row(usize),
}

/// Where a page stands.
#[derive(Clone)]
pub(crate) struct Place {
    source: Source,
    part: Part,
}

impl Source {
    pub(crate) fn of(input: &Input) -> io::Result<Self> {
        Ok(Self {
            bytes: match input {
                Input::File(path) => Bytes::File(path.clone()),
                Input::Standard => Bytes::Memory(input.bytes()?.into()),
            },
            has_rows: input.has_ending(cli::ROWS),
            is_of_rows: input.is_of_rows(),
        })
    }

    pub(crate) fn place(&self, part: Part) -> Place {
        Place {
            source: self.clone(),
            part,
        }
    }

    /// The bytes from an offset on.
    pub(crate) fn open(&self, offset: u64) -> io::Result<Box<dyn BufRead>> {
        fn at<R: Read + Seek + 'static>(mut bytes: R, offset: u64) -> io::Result<Box<dyn BufRead>> {
            if offset > 0 {
                bytes.seek(SeekFrom::Start(offset))?;
            }
            Ok(Box::new(BufReader::with_capacity(1 << 16, bytes)))
        }
        match &self.bytes {
            Bytes::File(path) => at(File::open(path)?, offset),
            Bytes::Memory(bytes) => at(Cursor::new(Arc::clone(bytes)), offset),
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
        let (offset, number) = match self.part {
            Part::Record(offset, number) => (offset, number),
            Part::Whole | Part::Row(_) => return self.text(),
        };
        let mut records = archive::records(self.source.open(offset).ok()?).starting_at(offset);
        let record: Record<'_> = records.nth(number as usize)?.ok()?;
        let text = record.payload().ok()?.text().into_owned();
        let found = Parser::new().inspect_record(&record).ok()?;
        Some((text, found))
    }

    fn text(&self) -> Option<(String, Inspection)> {
        let mut bytes = Vec::new();
        self.source.open(0).ok()?.read_to_end(&mut bytes).ok()?;
        let text = cli::uncompressed(bytes).and_then(|bytes| cli::decode(&bytes));
        let mut text = text.ok()?;
        if let Part::Row(at) = self.part {
            let row = rows::rows(&text, self.source.is_of_rows)?
                .into_iter()
                .nth(at)?;
            text = row.text.ok()?.to_owned();
        }
        let found = tearsheet::inspect_dump(&text).ok()?;
        Some((text, found))
    }
}
