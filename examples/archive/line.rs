//! One page, one line.

use crate::args::Args;
use crate::cli;
use crate::object::Object;
use crate::source::{Fault, Item};
use serde::Serialize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tearsheet::archive::Record;
use tearsheet::{ParseError, Parser, export::flat};

/// Writes the line of an item; gives back what went wrong with it, for standard error.
pub(crate) fn write(item: Item, args: &Args, lines: &mut Vec<u8>) -> Option<String> {
    let mut line = Line(Object::new());
    line.put("file", &*item.file);
    let (offset, fault) = match item.record {
        Ok((record, metadata)) => {
            let (offset, number) = record.resume_at();
            line.put("offset", &offset);
            if number > 0 {
                line.put("record", &number);
            }
            let fault = if args.list {
                line.put("type", &record.field("warc-type"));
                line.put("url", &record.target_url());
                line.put("length", &record.block().len());
                None
            } else {
                let fault = cli::damaged(&record).or_else(|| line.page(&record, args.flat));
                if args.metadata && !metadata.is_empty() {
                    line.put("metadata", &metadata);
                }
                fault
            };
            (Some(offset), fault)
        }
        Err(Fault::Record(error)) => {
            let offset = error.member.unwrap_or(error.offset);
            line.put("offset", &offset);
            (Some(offset), Some(error.kind.to_string()))
        }
        Err(Fault::File(error)) => (None, Some(error)),
    };
    if let Some(fault) = &fault {
        line.put("error", fault);
    }
    lines.extend(line.0.end());
    lines.push(b'\n');
    fault.map(|fault| match offset {
        Some(offset) => format!("{}: byte {offset}: {fault}", item.file),
        None => format!("{}: {fault}", item.file),
    })
}

struct Line(Object);

impl Line {
    fn put(&mut self, key: &str, value: &(impl Serialize + ?Sized)) {
        // Writing to memory cannot fail, and every key is text.
        let _ = self.0.put(key, &value);
    }

    /// What the page says, or what went wrong with it.
    fn page(&mut self, record: &Record<'_>, flat: bool) -> Option<String> {
        // A fault of ours must not cost the other pages.
        let parsed = catch_unwind(AssertUnwindSafe(|| Parser::new().parse_record(record)));
        match parsed {
            Ok(Ok(read)) if flat => {
                for (name, value) in flat::COLUMNS.iter().zip(flat::record(&read)) {
                    self.put(name, &value);
                }
                None
            }
            Ok(Ok(read)) => {
                self.put("page", &read);
                None
            }
            // The error of a record states its place already.
            Ok(Err(ParseError::Archive(error))) => Some(error.kind.to_string()),
            Ok(Err(error)) => Some(error.to_string()),
            Err(_) => Some("internal error: please report this page".to_owned()),
        }
    }
}
