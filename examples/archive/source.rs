//! All records of all inputs, in batches: whoever is free takes the next.

use crate::STOP;
use crate::args::{Args, Resume};
use crate::cli::Input;
use crate::progress::Progress;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tearsheet::ParseError;
use tearsheet::archive::{self, ArchiveError, Pages, Record};

/// The fields of the metadata records about a page.
pub(crate) type Metadata = Vec<(String, String)>;

/// A page to read, or what stood in the way of one.
pub(crate) struct Item {
    pub(crate) file: Arc<str>,
    pub(crate) record: Result<(Record<'static>, Metadata), Fault>,
}

pub(crate) enum Fault {
    /// A broken part of an archive.
    Record(ArchiveError),
    /// A file that cannot be read at all.
    File(String),
}

type Found = Box<dyn Iterator<Item = Result<Record<'static>, ArchiveError>> + Send>;
enum Records {
    /// Every record, as it comes.
    All(Found),
    Pages(Pages<'static, Found>),
}

pub(crate) struct Source<'p> {
    inputs: std::vec::IntoIter<Input>,
    open: Option<(Arc<str>, Records)>,
    /// Whether what is open can be opened again.
    is_file: bool,
    dumps: Option<Vec<u8>>,
    list: bool,
    resume: Option<Resume>,
    progress: &'p Progress,
    batches: u64,
    /// Where to go on after the last page that was given out; `None` at the end or where that cannot be said.
    place: Option<Resume>,
}

/// A batch is so many pages or bytes, whichever is reached first: enough that taking one costs nothing, little enough that the
/// last does not keep the others waiting.
const BATCH_PAGES: usize = 64;
const BATCH_BYTES: usize = 1 << 20;
/// What is read of an input at once, in bytes.
const BUFFER: usize = 256 << 10;

impl<'p> Source<'p> {
    pub(crate) fn new(mut inputs: Vec<Input>, args: &Args, progress: &'p Progress) -> Self {
        if let Some(resume) = &args.resume {
            let before = inputs
                .iter()
                .take_while(|input| input.name() != resume.file)
                .count();
            inputs.drain(..before);
        }
        Self {
            inputs: inputs.into_iter(),
            open: None,
            is_file: false,
            dumps: args.dumps.clone(),
            list: args.list,
            resume: args.resume.clone(),
            progress,
            batches: 0,
            place: None,
        }
    }

    /// The next batch and its number; `None` at the end, or after Ctrl-C.
    pub(crate) fn batch(&mut self) -> Option<(u64, Vec<Item>)> {
        if STOP.load(Ordering::SeqCst) {
            return None;
        }
        let mut items = Vec::new();
        let mut bytes = 0;
        while items.len() < BATCH_PAGES && bytes < BATCH_BYTES {
            let Some(item) = self.next() else {
                break;
            };
            if let Ok((record, _)) = &item.record {
                bytes += record.block().len();
                let (offset, number) = record.resume_at();
                self.place = self.is_file.then(|| Resume {
                    offset,
                    count: number + 1,
                    file: item.file.to_string(),
                });
            }
            items.push(item);
        }
        if items.is_empty() {
            self.place = None;
            return None;
        }
        self.batches += 1;
        Some((self.batches - 1, items))
    }

    pub(crate) fn place(&self) -> Option<Resume> {
        self.place.clone()
    }

    fn next(&mut self) -> Option<Item> {
        loop {
            if let Some((file, records)) = &mut self.open {
                let next = match records {
                    Records::All(records) => {
                        records.next().map(|own| own.map(|own| (own, Vec::new())))
                    }
                    Records::Pages(pages) => pages
                        .next()
                        .map(|own| own.map(|own| (own.record, own.metadata))),
                };
                if let Some(record) = next {
                    let file = Arc::clone(file);
                    return Some(Item {
                        file,
                        record: record.map_err(Fault::Record),
                    });
                }
                self.open = None;
            }
            let input = self.inputs.next()?;
            let file: Arc<str> = input.name().into();
            self.is_file = matches!(input, Input::File(_));
            let resume = self
                .resume
                .take_if(|resume| *resume.file == *file)
                .unwrap_or_default();
            match self.read(&input, &resume) {
                Ok(records) => self.open = Some((file, records)),
                Err(error) => {
                    return Some(Item {
                        file,
                        record: Err(Fault::File(error.to_string())),
                    });
                }
            }
        }
    }

    fn read(&self, input: &Input, resume: &Resume) -> io::Result<Records> {
        let reader: Box<dyn Read + Send> = match input {
            Input::Standard => Box::new(io::stdin()),
            Input::File(path) => {
                let mut file = File::open(path)?;
                if resume.offset > 0 {
                    file.seek(SeekFrom::Start(resume.offset))?;
                    self.progress.read(resume.offset);
                }
                Box::new(file)
            }
        };
        let counted = self.progress.counting(reader);
        let mut reader: Box<dyn BufRead + Send> =
            Box::new(BufReader::with_capacity(BUFFER, counted));
        let head = reader.fill_buf()?;
        // A pipe may give its first bytes alone; a file gives all that the buffer holds.
        let whole = head.is_empty() || (head.len() < BUFFER && matches!(input, Input::File(_)));
        if resume.offset == 0 && whole && head.trim_ascii().is_empty() {
            return Err(io::Error::other(ParseError::Empty));
        }
        let records = match &self.dumps {
            Some(separator) => archive::dumps(reader, separator),
            None => archive::records(reader),
        };
        let records = records.starting_at(resume.offset);
        let records: Found = Box::new(records.skip(resume.count as usize));
        Ok(if self.list {
            Records::All(records)
        } else {
            Records::Pages(archive::pages(records))
        })
    }
}

/// Bytes of all inputs; `None` where one has no known length.
pub(crate) fn total(inputs: &[Input]) -> Option<u64> {
    let length = |input: &Input| match input {
        Input::File(path) => Some(fs::metadata(path).map_or(0, |about| about.len())),
        Input::Standard => None,
    };
    inputs.iter().map(length).sum()
}
