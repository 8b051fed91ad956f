//! A filter for engines that split the work themselves (Spark, Hadoop Streaming, GNU parallel): one line out for each line in,
//! whatever the line holds.
//!
//! ```sh
//! echo '{"id": 1, "text": "The mill turns again"}' | cargo run --release --example ndjson
//! ```

#[path = "common/cli.rs"]
mod cli;
#[path = "common/object.rs"]
mod object;

use cli::{Given, Input, Program, ROWS, Reader};
use object::Object;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use tearsheet::PageMetadata;
use tearsheet::export::flat;

const PROGRAM: Program = Program {
    name: "ndjson",
    help: "\
Reads saved pages, one JSON object a line, and prints what each says about itself, one
JSON object a line, in order.

Usage: ndjson [--rows] [--flat] [--tsv] [INPUT]...

  INPUT     a file of lines, a folder of some (.jsonl, .ndjson, .json; in order of names), or
            - for standard input; standard input where none is given; with the feature gzip a
            file may be compressed. An object of a .json file may stand in many lines or in a
            list: it is one line in
            Each line is {\"id\": …, \"text\": …}: id is anything, text is a text dump, HTML, or
            a WARC or MHTML record
  --rows    the page is the whole line, as corpora write it: {\"url\": …, \"timestamp\": …,
            \"text\": …} and what else the row states
  --flat    the same columns on every line, all of them text
  --tsv     lines in and out are KEY <tab> JSON, as Hadoop Streaming has them; KEY comes back
  --help    this text

Each line out is {\"id\": …, \"page\": …} or {\"id\": …, \"error\": …}; with --flat it is
{\"id\": …, \"error\": …, and the columns}. Lines in and out are UTF-8 in any locale. Each line
in, also a broken or an empty one, gives one line out; a line longer than 320 MiB is
passed over and gives an error line. Errors of JSON name the line of the input, counted
from 1, and the byte in it.

Exit codes: 0 every line in has its line out, errors are in the lines; 1 an input could
not be read or the output failed, the lines out are then fewer than those in; 2 wrong usage.
",
    switches: &["--rows", "--flat", "--tsv"],
    options: &[],
    archives: false,
    endings: &[ROWS],
};

/// Longest line held: a dump of the longest allowed length and its escapes.
const LONGEST: u64 = 320 << 20;

/// A line as it is written: an id of thirty digits comes back with all of them.
#[derive(Deserialize)]
struct Line<'l> {
    #[serde(borrow)]
    id: Option<&'l RawValue>,
    #[serde(borrow)]
    text: Option<&'l RawValue>,
}

const BOM: &[u8] = "\u{feff}".as_bytes();

#[derive(Clone, Copy, Default)]
struct Options {
    rows: bool,
    flat: bool,
    tsv: bool,
}

fn main() -> ExitCode {
    PROGRAM.run(all)
}

fn all(given: &Given, reader: &mut Reader) -> io::Result<()> {
    let options = Options {
        rows: given.has("--rows"),
        flat: given.has("--flat"),
        tsv: given.has("--tsv"),
    };
    let mut output = io::BufWriter::new(io::stdout().lock());
    for input in reader.inputs(&given.paths) {
        let lines = match &input {
            Input::Standard => Ok(Box::new(io::stdin().lock()) as Box<dyn BufRead>),
            Input::File(path) => File::open(path).and_then(lines).and_then(|lines| {
                if input.has_ending(&["json"]) && !options.tsv {
                    in_lines(lines)
                } else {
                    Ok(lines)
                }
            }),
        };
        match lines.and_then(|lines| filter(lines, &mut output, options)) {
            Ok(written) => written?,
            Err(error) => reader.complain(&input.name(), &error),
        }
    }
    output.flush()
}

/// The lines of a file, out of gzip where they are compressed: a corpus as it lies there.
fn lines(file: File) -> io::Result<Box<dyn BufRead>> {
    let mut bytes = BufReader::with_capacity(1 << 16, file);
    if !bytes.fill_buf()?.starts_with(cli::GZIP) {
        return Ok(Box::new(bytes));
    }
    #[cfg(feature = "gzip")]
    let lines: io::Result<Box<dyn BufRead>> = Ok(Box::new(BufReader::new(
        flate2::bufread::MultiGzDecoder::new(bytes),
    )));
    #[cfg(not(feature = "gzip"))]
    let lines = Err(io::Error::other("compressed (--features gzip reads it)"));
    lines
}

/// A file of which the name does not say that it has lines: an object in many of them is one, and so is each of a list. In JSON a line
/// may end between values only, where a space is as good.
fn in_lines(mut input: Box<dyn BufRead>) -> io::Result<Box<dyn BufRead>> {
    let mut first = Vec::new();
    input.by_ref().take(LONGEST).read_until(b'\n', &mut first)?;
    let is_row = serde_json::from_slice::<IgnoredAny>(&first).is_ok();
    if is_row && first.trim_ascii_start().starts_with(b"{") {
        return Ok(Box::new(io::Cursor::new(first).chain(input)));
    }
    let room = LONGEST.saturating_sub(first.len() as u64);
    input.by_ref().take(room).read_to_end(&mut first)?;
    let text = first.strip_prefix(BOM).unwrap_or(&first);
    let rows: Vec<&RawValue> = match text.trim_ascii_start().first() {
        Some(b'{') => serde_json::from_slice(text).map(|row| vec![row]),
        _ => serde_json::from_slice(text),
    }
    .unwrap_or_default();
    let mut lines = Vec::with_capacity(first.len());
    for row in &rows {
        lines.extend(row.get().bytes().map(|byte| match byte {
            b'\n' | b'\r' => b' ',
            byte => byte,
        }));
        lines.push(b'\n');
    }
    // What is neither is told line by line.
    Ok(if rows.is_empty() {
        Box::new(io::Cursor::new(first).chain(input))
    } else {
        Box::new(io::Cursor::new(lines))
    })
}

/// One line out for each line in. The outer error is one of the input, the inner one of the output.
fn filter(
    mut input: impl BufRead,
    mut output: impl Write,
    options: Options,
) -> io::Result<io::Result<()>> {
    let mut line = Vec::new();
    let mut number = 0;
    // What Windows' editors and exports put in front of UTF-8.
    if input.fill_buf()?.starts_with(BOM) {
        input.consume(BOM.len());
    }
    loop {
        line.clear();
        let Some(whole) = next_line(&mut input, &mut line)? else {
            return Ok(Ok(()));
        };
        number += 1;
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let tab = text
            .iter()
            .position(|byte| *byte == b'\t')
            .filter(|_| options.tsv);
        let (key, text) = match tab {
            Some(tab) => text.split_at(tab + 1),
            None => (Default::default(), text),
        };
        let answer = if whole {
            let before = key.len();
            answer(text, Place { number, before }, options)
        } else {
            let error = format!("line {number} is longer than {LONGEST} bytes");
            answer_of(None, Err(error), options)
        };
        let answer = answer.map_err(io::Error::other)?;
        let written = output
            .write_all(key)
            .and_then(|()| output.write_all(&answer))
            .and_then(|()| output.write_all(b"\n"));
        if written.is_err() {
            return Ok(written);
        }
    }
}

/// Reads a line: `None` at the end, `false` where it was too long and only its end was looked for.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<bool>> {
    if input.by_ref().take(LONGEST).read_until(b'\n', line)? == 0 {
        return Ok(None);
    }
    if line.ends_with(b"\n") || (line.len() as u64) < LONGEST {
        return Ok(Some(true));
    }
    line.truncate(0);
    line.shrink_to(1 << 20);
    loop {
        let bytes = input.fill_buf()?;
        let (length, end) = match bytes.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (bytes.len(), bytes.is_empty()),
        };
        input.consume(length);
        if end {
            return Ok(Some(false));
        }
    }
}

/// Where the JSON of a line stands in the input.
#[derive(Clone, Copy)]
struct Place {
    /// The line, counted from 1.
    number: u64,
    /// Bytes of the line before it: a key and its tab.
    before: usize,
}

impl Place {
    /// What is wrong and where, `offset` bytes behind the beginning of the JSON. The reader of JSON was given one line, and calls each the first.
    fn fault(self, error: &serde_json::Error, offset: usize) -> String {
        let column = self.before + offset + error.column();
        let text = error.to_string();
        let what = text
            .rsplit_once(" at line ")
            .map_or(&*text, |(what, _)| what);
        format!("{what} at line {} column {column}", self.number)
    }
}

fn answer(line: &[u8], place: Place, options: Options) -> serde_json::Result<Vec<u8>> {
    let line = String::from_utf8_lossy(line);
    let (id, text) = match serde_json::from_str::<Line<'_>>(&line) {
        Ok(Line { id, .. }) if options.rows => (id, Ok(without_half_pairs(&line))),
        Ok(Line { id, text }) => {
            let decoded = |text: &RawValue| {
                decoded(text).map_err(|error| {
                    let offset = text.get().as_ptr() as usize - line.as_ptr() as usize;
                    format!("text: {}", place.fault(&error, offset))
                })
            };
            let missing = || Err(format!("line {} has no \"text\"", place.number));
            (id, text.map_or_else(missing, decoded))
        }
        Err(error) => (None, Err(place.fault(&error, 0))),
    };
    // A fault of ours must not end the stream: the engine would take the rest of its rows for done.
    let page = text.and_then(|text| {
        match catch_unwind(AssertUnwindSafe(|| tearsheet::parse_dump(&text))) {
            Ok(read) => read.map_err(|error| error.to_string()),
            Err(_) => Err("internal error: please report this page".to_owned()),
        }
    });
    answer_of(id, page, options)
}

/// The text of a JSON string. Python writes a byte that was no UTF-8 as half a pair (`\udce9`): that character is lost, not the page.
fn decoded(json: &RawValue) -> serde_json::Result<String> {
    serde_json::from_str(json.get()).or_else(|error| {
        let whole = without_half_pairs(json.get());
        serde_json::from_str(&whole).map_err(|_| error)
    })
}

/// JSON whose escapes of half a surrogate pair are those of U+FFFD.
fn without_half_pairs(json: &str) -> String {
    let unit = |at: usize| {
        let digits = json.get(at..)?.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(found) = rest.find('\\') {
        let at = json.len() - rest.len() + found;
        let (length, half) = match (unit(at), unit(at + 6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => (12, false),
            (Some(0xd800..=0xdfff), _) => (6, true),
            // A backslash and what it escapes.
            _ => (2, false),
        };
        let (before, escape) = rest.split_at(found);
        let Some((escape, after)) = escape.split_at_checked(length) else {
            break;
        };
        out.push_str(before);
        out.push_str(if half { "\\ufffd" } else { escape });
        rest = after;
    }
    out + rest
}

fn answer_of(
    id: Option<&RawValue>,
    page: Result<PageMetadata, String>,
    options: Options,
) -> serde_json::Result<Vec<u8>> {
    let mut line = Object::new();
    line.put("id", &id)?;
    match page {
        Ok(page) if options.flat => row(&mut line, "", flat::record(&page))?,
        Err(error) if options.flat => row(&mut line, &error, Vec::new())?,
        Ok(page) => line.put("page", &page)?,
        Err(error) => line.put("error", &error)?,
    }
    Ok(line.end())
}

/// The same columns for every line: engines take the schema from the first ones.
fn row(line: &mut Object, error: &str, values: Vec<String>) -> serde_json::Result<()> {
    line.put("error", &error)?;
    let values = values.into_iter().chain(std::iter::repeat(String::new()));
    for (name, value) in flat::COLUMNS.iter().zip(values) {
        line.put(name, &value)?;
    }
    Ok(())
}
