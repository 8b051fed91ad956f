//! [`Pages`]: the records that may hold a page, each with the metadata records about it.

use super::error::ArchiveError;
use super::record::{Record, RecordKind, owned_fields};
use std::collections::VecDeque;

/// A record that may hold a page, and what metadata records say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page<'a> {
    /// The record.
    pub record: Record<'a>,
    /// The fields of the metadata records about it (`fetchTimeMs`, `via`, `hopsFromSeed`), in order; empty where there are none.
    pub metadata: Vec<(String, String)>,
}

/// The pages of an archive: records of other types are left out, metadata records are kept beside their page.
///
/// Crawlers write a page and then what they know of it: a page is held until the next one, and given what refers to it by
/// its identifier (`WARC-Concurrent-To`, `WARC-Refers-To`) or, without one, has its address.
#[derive(Debug)]
pub struct Pages<'a, I> {
    records: I,
    held: Option<Page<'a>>,
    ready: VecDeque<Result<Page<'a>, ArchiveError>>,
}

/// The pages among the records, each with its metadata.
///
/// # Examples
///
/// ```
/// use tearsheet::archive;
///
/// let file: &[u8] = b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:x:1>\r\nContent-Length: 8\r\n\r\nThe mill\r\n\r\n\
///     WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Concurrent-To: <urn:x:1>\r\nContent-Length: 18\r\n\r\nfetchTimeMs: 120\r\n\r\n\r\n";
/// let page = archive::pages(archive::records(file)).next().unwrap()?;
/// assert_eq!(page.metadata, [("fetchTimeMs".to_owned(), "120".to_owned())]);
/// # Ok::<(), archive::ArchiveError>(())
/// ```
pub fn pages<'a, I>(records: I) -> Pages<'a, I::IntoIter>
where
    I: IntoIterator<Item = Result<Record<'a>, ArchiveError>>,
{
    Pages {
        records: records.into_iter(),
        held: None,
        ready: VecDeque::new(),
    }
}

impl<'a, I: Iterator<Item = Result<Record<'a>, ArchiveError>>> Iterator for Pages<'a, I> {
    type Item = Result<Page<'a>, ArchiveError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(ready) = self.ready.pop_front() {
                return Some(ready);
            }
            match self.records.next() {
                None => return self.held.take().map(Ok),
                Some(Err(error)) => {
                    self.ready.extend(self.held.take().map(Ok));
                    self.ready.push_back(Err(error));
                }
                Some(Ok(record)) if record.may_hold_page() => {
                    let metadata = Vec::new();
                    let page = Page { record, metadata };
                    self.ready.extend(self.held.replace(page).map(Ok));
                }
                Some(Ok(record)) if record.kind() == RecordKind::Metadata => {
                    if let Some(page) = self.held.as_mut().filter(|page| about(&record, page)) {
                        let room = FIELDS.saturating_sub(page.metadata.len());
                        page.metadata
                            .extend(owned_fields(record.block()).take(room));
                    }
                }
                Some(Ok(_)) => {}
            }
        }
    }
}

/// Most metadata fields kept of a page: outlinks are fields too, and a page has hundreds.
const FIELDS: usize = 10_000;

fn about(metadata: &Record<'_>, page: &Page<'_>) -> bool {
    let mut ids = metadata.about().peekable();
    if ids.peek().is_some() {
        let own = page.record.id();
        return own.is_some_and(|own| ids.any(|id| id == *own));
    }
    let address = metadata.target_url();
    address.is_some() && address == page.record.target_url()
}
