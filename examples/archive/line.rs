//! One page, one line.

use crate::args::Args;
use crate::source::{Fault, Item};
use serde_json::{Map, Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tearsheet::{ParseError, Parser, export::flat};

/// Writes the line of an item; gives back what went wrong with it, for standard error.
pub(crate) fn write(item: Item, args: &Args, lines: &mut Vec<u8>) -> Option<String> {
    let mut line = Map::new();
    line.insert("file".to_owned(), json!(*item.file));
    let mut fault = None;
    match item.record {
        Ok((record, metadata)) => {
            let (offset, number) = record.resume_at();
            line.insert("offset".to_owned(), json!(offset));
            if number > 0 {
                line.insert("record".to_owned(), json!(number));
            }
            if args.list {
                line.insert("type".to_owned(), json!(record.field("warc-type")));
                line.insert("url".to_owned(), json!(record.target_url()));
                line.insert("length".to_owned(), json!(record.block().len()));
                let _ = serde_json::to_writer(&mut *lines, &line);
                lines.push(b'\n');
                return None;
            }
            // A fault of ours must not cost the other pages.
            let parsed = catch_unwind(AssertUnwindSafe(|| Parser::new().parse_record(&record)));
            match parsed {
                Ok(Ok(read)) if args.flat => {
                    let values = flat::record(&read).into_iter().map(Value::String);
                    let names = flat::COLUMNS.iter().map(|name| (*name).to_owned());
                    line.extend(names.zip(values));
                }
                Ok(Ok(read)) => {
                    line.insert("page".to_owned(), json!(read));
                }
                // The error of a record states its place already.
                Ok(Err(ParseError::Archive(error))) => fault = Some(error.kind.to_string()),
                Ok(Err(error)) => fault = Some(error.to_string()),
                Err(_) => fault = Some("internal error: please report this page".to_owned()),
            }
            if args.metadata && !metadata.is_empty() {
                line.insert("metadata".to_owned(), json!(metadata));
            }
        }
        Err(Fault::Record(error)) => {
            let offset = error.member.unwrap_or(error.offset);
            line.insert("offset".to_owned(), json!(offset));
            fault = Some(error.kind.to_string());
        }
        Err(Fault::File(error)) => fault = Some(error),
    }
    let fault = fault.map(|fault| {
        let told = match line.get("offset") {
            Some(offset) => format!("{}: byte {offset}: {fault}", item.file),
            None => format!("{}: {fault}", item.file),
        };
        line.insert("error".to_owned(), json!(fault));
        told
    });
    // Writing to memory cannot fail, and every key is text.
    let _ = serde_json::to_writer(&mut *lines, &line);
    lines.push(b'\n');
    fault
}
