//! A filter for engines that split the work themselves (Spark, Hadoop Streaming, GNU parallel): one line out for each line in,
//! whatever the line holds.
//!
//! ```sh
//! echo '{"id": 1, "text": "The mill turns again"}' | cargo run --release --example ndjson
//! ```

use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use tearsheet::export::flat;

const HELP: &str = "\
Reads saved pages, one JSON object a line, and prints what each says about itself, one
JSON object a line, in order.

Usage: ndjson [--flat] [--tsv] [-]

  in        {\"id\": …, \"text\": …}: id is anything, text is a text dump, HTML, or a WARC or
            MHTML record
  out       {\"id\": …, \"page\": …} or {\"id\": …, \"error\": …}
  --flat    out: {\"id\": …, \"error\": …, and the same columns for every page, all of them text}
  --tsv     lines in and out are KEY <tab> JSON, as Hadoop Streaming has them; KEY comes back
  -         standard input, which is read in any case
  --help    this text

Lines in and out are UTF-8 in any locale. Each line in, also a broken or an empty one,
gives one line out; a line longer than 320 MiB is passed over and gives an error line.

Exit codes: 0 every line in has its line out, errors are in the lines; 2 wrong usage,
standard input or output failed: the lines out are then fewer than those in.
";

/// Longest line held: a dump of the longest allowed length and its escapes.
const LONGEST: u64 = 320 << 20;

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    text: String,
}

#[derive(Clone, Copy, Default)]
struct Options {
    flat: bool,
    tsv: bool,
}

fn main() -> ExitCode {
    let mut options = Options::default();
    for word in std::env::args_os().skip(1) {
        match word.to_str() {
            Some("--flat") => options.flat = true,
            Some("--tsv") => options.tsv = true,
            Some("-") => {}
            Some("--help") => {
                print!("{HELP}");
                return ExitCode::SUCCESS;
            }
            _ => {
                eprintln!(
                    "ndjson: there is no option {}\nTry ndjson --help.",
                    word.to_string_lossy()
                );
                return ExitCode::from(2);
            }
        }
    }
    let input = io::stdin().lock();
    let output = io::BufWriter::new(io::stdout().lock());
    match filter(input, output, options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("ndjson: {why}");
            ExitCode::from(2)
        }
    }
}

fn filter(mut input: impl BufRead, mut output: impl Write, options: Options) -> Result<(), String> {
    let mut line = Vec::new();
    loop {
        line.clear();
        let whole =
            next_line(&mut input, &mut line).map_err(|error| format!("standard input: {error}"))?;
        let Some(whole) = whole else {
            return output
                .flush()
                .map_err(|error| format!("standard output: {error}"));
        };
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
            answer(text, options)
        } else {
            json!({"id": null, "error": format!("the line is longer than {LONGEST} bytes")})
        };
        let written = output
            .write_all(key)
            .and_then(|()| writeln!(output, "{answer}"));
        written.map_err(|error| format!("standard output: {error}"))?;
    }
}

/// Reads a line: `None` at the end, `false` where it was too long and only its end was looked for.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<bool>> {
    use io::Read;
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

fn answer(text: &[u8], options: Options) -> Value {
    let (id, page) = match serde_json::from_slice::<Line>(text) {
        Err(error) => (id_of(text), Err(error.to_string())),
        // A fault of ours must not end the stream: the engine would take the rest of its rows for done.
        Ok(Line { id, text }) => (
            id,
            match catch_unwind(AssertUnwindSafe(|| tearsheet::parse_dump(&text))) {
                Ok(read) => read.map_err(|error| error.to_string()),
                Err(_) => Err("internal error: please report this page".to_owned()),
            },
        ),
    };
    match page {
        Ok(page) if options.flat => row(id, String::new(), flat::record(&page).map(Value::String)),
        Err(error) if options.flat => row(id, error, [""; 34].map(|empty| json!(empty))),
        Ok(page) => json!({"id": id, "page": page}),
        Err(error) => json!({"id": id, "error": error}),
    }
}

/// The same columns for every line: engines take the schema from the first ones.
fn row(id: Value, error: String, values: [Value; 34]) -> Value {
    let columns = flat::COLUMNS.map(str::to_owned).into_iter().zip(values);
    let mut row: Map<String, Value> = columns.collect();
    row.insert("id".to_owned(), id);
    row.insert("error".to_owned(), Value::String(error));
    Value::Object(row)
}

/// The id of a line that is no such object or not UTF-8: what can be had of it.
fn id_of(text: &[u8]) -> Value {
    let lossy = String::from_utf8_lossy(text);
    let object = serde_json::from_str::<Map<String, Value>>(&lossy);
    object
        .ok()
        .and_then(|mut object| object.remove("id"))
        .unwrap_or(Value::Null)
}
