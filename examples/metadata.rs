//! Saved pages in, JSON out: the shortest way to see what the crate gives.
//!
//! ```sh
//! cargo run --example metadata examples/sample.txt
//! ```

#[path = "common/cli.rs"]
mod cli;

use cli::{Given, PAGES, Page, Program, ROWS, Reader};
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;
use std::slice;
use tearsheet::PageMetadata;
use tearsheet::export::{self, flat};

const PROGRAM: Program = Program {
    name: "metadata",
    help: "\
Reads saved web pages (text dumps or HTML) and prints what each says about itself, as JSON or
in the shape that another tool reads.

Usage: metadata [--compact] [--to FORMAT] [INPUT]...

  INPUT        a file, a folder (gone through in order of names; files that are no
               pages or texts are passed over and counted on standard error), or -
               for standard input; standard input where none is given; with the
               feature gzip also compressed. Of rows, one JSON object a line or a list
               of some, each is a page, named \"rows.jsonl:7\" by its line
  --compact    one line for each page
  --to FORMAT  json         (default) one file gives one object, its page; several files or a
                            folder give a stream of objects {\"file\": …, \"page\": …}, in order
               json-ld      schema.org, one item a line
               csl-json     one list: Zotero, pandoc; a page that states nothing to cite is
                            left out and named on standard error, so in the next two
               bibtex       one list: LaTeX, JabRef
               ris          one list: EndNote, Zotero, catalogues
               dublin-core  RDF/XML, one document a page
               csv          one table, a row a page; of several files or a folder with a
                            first column \"file\"
  --help       this text

Exit codes: 0 all inputs were read; 1 some could not be, each is named on standard error
and the rest is done; 2 wrong usage.
",
    switches: &["--compact"],
    options: &["--to"],
    archives: false,
    endings: &[PAGES, ROWS],
};

/// What a list of nothing looks like.
const NOTHING: [&str; 2] = ["", "[]"];

/// A page, with the name of its input where there are several. Not a `serde_json::Value`: it would sort the fields.
#[derive(Serialize)]
#[serde(untagged)]
#[allow(clippy::large_enum_variant, reason = "one at a time")]
enum Answer {
    Page(PageMetadata),
    Named { file: String, page: PageMetadata },
}

fn main() -> ExitCode {
    PROGRAM.run(print)
}

fn print(given: &Given, reader: &mut Reader) -> io::Result<()> {
    let format = given.option("--to").map(|format| format.to_string_lossy());
    let format = format.as_deref().unwrap_or("json");
    // What is one list is written when all pages are there.
    let list: Option<fn(&[PageMetadata]) -> String> = match format {
        "json" | "json-ld" | "dublin-core" | "csv" => None,
        "csl-json" => Some(|pages| export::csl_json(pages) + "\n"),
        "bibtex" => Some(|pages| export::bibtex(pages)),
        "ris" => Some(|pages| export::ris(pages)),
        _ => {
            let known = "json, json-ld, csl-json, bibtex, ris, dublin-core, csv";
            reader.misused(&format!("--to knows no {format}, but {known}"));
            return Ok(());
        }
    };
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut pages = Vec::new();
    let mut is_alone = given.paths.len() == 1 && given.paths.iter().all(|path| !path.is_dir());
    // A file of rows is known for one when it is read.
    let mut columns = (format == "csv").then_some(&flat::COLUMNS);
    for input in reader.inputs(&given.paths) {
        for Page { name, text, is_row } in reader.pages(&input) {
            is_alone &= !is_row;
            if let Some(columns) = columns.take() {
                write!(output, "{}", header(is_alone, columns))?;
            }
            let page = match tearsheet::parse_dump(&text) {
                Ok(page) => page,
                Err(error) => {
                    reader.complain(&name, &error);
                    continue;
                }
            };
            if let Some(list) = list {
                if NOTHING.contains(&list(slice::from_ref(&page)).trim()) {
                    reader.tell(&name, &"states nothing to cite, left out");
                }
                pages.push(page);
                continue;
            }
            let file = (!is_alone).then_some(name);
            one(&mut output, format, file, page, given.has("--compact"))?;
        }
    }
    if let Some(columns) = columns {
        write!(output, "{}", header(is_alone, columns))?;
    }
    if let Some(list) = list {
        write!(output, "{}", list(&pages))?;
    }
    output.flush()
}

/// The names of a table's columns.
fn header(is_alone: bool, columns: &[&str]) -> String {
    let file = (!is_alone).then_some(&"file");
    flat::line(file.into_iter().chain(columns))
}

/// Writes a page; of several each with the name of its file.
fn one(
    output: &mut impl Write,
    format: &str,
    file: Option<String>,
    page: PageMetadata,
    compact: bool,
) -> io::Result<()> {
    match format {
        "json-ld" => writeln!(output, "{}", export::json_ld(&page)),
        "dublin-core" => write!(output, "{}", export::dublin_core_xml(&page)),
        "csv" => {
            let row = file.into_iter().chain(flat::record(&page));
            write!(output, "{}", flat::line(row))
        }
        _ => {
            let answer = match file {
                None => Answer::Page(page),
                Some(file) => Answer::Named { file, page },
            };
            json(output, &answer, compact)
        }
    }
}

fn json(output: &mut impl Write, answer: &Answer, compact: bool) -> io::Result<()> {
    if compact {
        serde_json::to_writer(&mut *output, answer)?;
    } else {
        serde_json::to_writer_pretty(&mut *output, answer)?;
    }
    writeln!(output)
}
