//! A folder of saved pages in, one HTML report out: what the pages are, what was found in them and what is odd.
//!
//! ```sh
//! cargo run --release --example survey -- --html report.html my-saved-pages/
//! ```

mod chart;
#[path = "../common/cli.rs"]
mod cli;
#[path = "../common/document.rs"]
mod document;
mod page;
mod tally;
#[path = "../common/words.rs"]
mod words;

use cli::{Given, Input, Program, Reader};
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tally::Tally;
use tearsheet::{Parser, archive};

const PROGRAM: Program = Program {
    name: "survey",
    help: "\
Reads many saved pages and writes one HTML report about them: pages per month, languages,
publishers, sections, tags; how often each field was found and from which source; notices;
the oddest and the slowest inputs.

Usage: survey [--quiet] [--html OUT] [INPUT]...

  INPUT        a file, an archive (WARC, WET; compressed with --features gzip), a folder
               (gone through in order of names), or - for standard input; standard input
               where none is given
  --html OUT   where the report goes; standard output where not given, or -
  --quiet      nothing about the progress on standard error
  --help       this text

Exit codes: 0 all inputs were read; 1 some could not be, each is named on standard error
and in the report, and the rest is done; 2 wrong usage.
",
    switches: &["--quiet"],
    options: &["--html"],
    archives: true,
};

fn main() -> ExitCode {
    PROGRAM.run(survey)
}

fn survey(given: &Given, reader: &mut Reader) -> io::Result<()> {
    let inputs = reader.inputs(&given.paths);
    let mut tally = Tally::default();
    let mut progress = Progress::new(inputs.len());
    for input in &inputs {
        if !given.has("--quiet") {
            progress.say(tally.pages);
        }
        one(input, reader, &mut tally);
    }
    progress.end();
    let title: Vec<String> = given
        .paths
        .iter()
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    let report = page::page(&words::short(&title.join(", "), 120), &tally);
    match given
        .option("--html")
        .filter(|path| path.as_os_str() != "-")
    {
        None => io::stdout().lock().write_all(report.as_bytes()),
        Some(path) => {
            if let Err(error) = std::fs::write(path, report) {
                reader.complain(&path.to_string_lossy(), &error);
            }
            Ok(())
        }
    }
}

/// One input: a page, or an archive of many.
fn one(input: &Input, reader: &mut Reader, tally: &mut Tally) {
    let name = input.name();
    let archived = match input {
        Input::File(path) => File::open(path).ok().and_then(archive_in),
        Input::Standard => None,
    };
    if let Some(source) = archived {
        for page in archive::pages(archive::records(source)) {
            match page {
                Ok(page) => record(&name, &page.record, reader, tally),
                Err(error) => unread(&name, &error, reader, tally),
            }
        }
        return;
    }
    let Some(text) = reader.read(input) else {
        tally
            .unread
            .push((name, "could not be read as text".to_owned()));
        return;
    };
    let start = Instant::now();
    match tearsheet::inspect_dump(&text) {
        Ok(found) => tally.add(&name, text.len(), start.elapsed(), &found),
        Err(error) => unread(&name, &error, reader, tally),
    }
}

fn record(file: &str, record: &archive::Record<'_>, reader: &mut Reader, tally: &mut Tally) {
    let name = match record.target_url() {
        Some(url) => format!("{file}: {url}"),
        None => format!("{file}: record at {}", record.offset()),
    };
    let start = Instant::now();
    match Parser::new().inspect_record(record) {
        Ok(found) => tally.add(&name, record.block().len(), start.elapsed(), &found),
        Err(error) => unread(&name, &error, reader, tally),
    }
}

fn unread(name: &str, why: &dyn std::fmt::Display, reader: &mut Reader, tally: &mut Tally) {
    reader.complain(name, why);
    tally.unread.push((name.to_owned(), why.to_string()));
}

/// The file again where it is an archive: WARC, or anything compressed.
fn archive_in(file: File) -> Option<BufReader<File>> {
    let mut source = BufReader::with_capacity(1 << 16, file);
    let head = source.fill_buf().ok()?;
    (head.starts_with(b"WARC/") || head.starts_with(b"\x1f\x8b")).then_some(source)
}

/// A line on standard error that tells how far the work is: ten times a second on a terminal, else every ten seconds.
struct Progress {
    all: usize,
    done: usize,
    terminal: bool,
    last: Instant,
}

impl Progress {
    fn new(all: usize) -> Self {
        Self {
            all,
            done: 0,
            terminal: io::stderr().is_terminal(),
            last: Instant::now(),
        }
    }

    fn say(&mut self, pages: usize) {
        let every = Duration::from_millis(if self.terminal { 100 } else { 10_000 });
        self.done += 1;
        if self.last.elapsed() >= every {
            self.last = Instant::now();
            let (start, end) = if self.terminal {
                ("\r", "")
            } else {
                ("", "\n")
            };
            eprint!(
                "{start}survey: input {} of {}, {pages} pages{end}",
                self.done, self.all
            );
        }
    }

    fn end(&self) {
        if self.terminal {
            eprint!("\r\x1b[K");
        }
    }
}
