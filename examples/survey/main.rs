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
#[path = "../common/explained.rs"]
mod explained;
#[path = "../common/lines.rs"]
mod lines;
#[path = "../common/marks.rs"]
mod marks;
mod page;
#[path = "../common/palette.rs"]
mod palette;
mod place;
mod tally;
#[path = "../common/values.rs"]
mod values;
#[path = "../common/words.rs"]
mod words;

use cli::{Given, Input, PAGES, Program, ROWS, Reader, rows};
use place::{Part, Place, Source};
use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tally::Tally;
use tearsheet::{Parser, archive};

const PROGRAM: Program = Program {
    name: "survey",
    help: "\
Reads many saved pages and writes one HTML report about them: pages per month, languages,
publishers, sections, tags; how often each field was found and from which source; notices;
the oddest and the slowest inputs, each explained in a page of its own.

Usage: survey [--alone] [--quiet] [--html OUT] [INPUT]...

  INPUT        a file, an archive (WARC, WET; compressed with --features gzip), rows (one
               JSON object a line, or a list of some; each is a page), a folder
               (gone through in order of names; files that are none of these, pages or texts
               are passed over and counted on standard error), or - for standard input;
               standard input where none is given
  --html OUT   where the report goes; standard output where not given, or -. Beside it, in a
               folder OUT.pages, stand the pages that explain the oddest and slowest inputs
  --alone      the report alone, without them
  --quiet      nothing about the progress on standard error
  --help       this text

Exit codes: 0 all inputs were read; 1 some could not be, each is named on standard error
and in the report, and the rest is done; 2 wrong usage.
",
    switches: &["--alone", "--quiet"],
    options: &["--html"],
    archives: true,
    endings: &[PAGES, ROWS],
};

fn main() -> ExitCode {
    PROGRAM.run(survey)
}

fn survey(given: &Given, reader: &mut Reader) -> io::Result<()> {
    let file = given
        .option("--html")
        .filter(|path| path.as_os_str() != "-");
    // A place that cannot be written to is told before hours of reading.
    if let Some(path) = file {
        if let Err(error) = is_writable(path) {
            reader.complain(&path.to_string_lossy(), &error);
            return Ok(());
        }
    }
    let inputs = reader.inputs(&given.paths);
    let mut tally = Tally::default();
    let mut progress = Progress::new(inputs.len());
    for input in &inputs {
        if !given.has("--quiet") {
            progress.say(tally.pages);
        }
        if let Err(error) = one(input, reader, &mut tally) {
            unread(&input.name(), &error, reader, &mut tally);
        }
    }
    progress.end();
    let title: Vec<String> = given
        .paths
        .iter()
        .map(|path| match path.to_string_lossy() {
            name if name == "-" => "standard input".to_owned(),
            name => name.into_owned(),
        })
        .collect();
    let title = words::short(&title.join(", "), 120);
    let Some(path) = file else {
        let report = page::page(&title, &tally);
        return io::stdout().lock().write_all(report.as_bytes());
    };
    if !given.has("--alone") {
        if let Err(error) = explain(path, &mut tally) {
            reader.complain(&path.to_string_lossy(), &error);
        }
    }
    if let Err(error) = std::fs::write(path, page::page(&title, &tally)) {
        reader.complain(&path.to_string_lossy(), &error);
    }
    Ok(())
}

/// Whether a file can be written to. What stands there stays, and where nothing does nothing is left: one who ends the reading half way
/// has no empty report.
fn is_writable(path: &Path) -> io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    match options.append(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        found => return found.map(drop),
    }
    options.create_new(true).open(path)?;
    std::fs::remove_file(path)
}

/// Writes a page for each of the oddest and slowest inputs into a folder beside the report.
fn explain(report: &Path, tally: &mut Tally) -> io::Result<()> {
    let mut folder = report.as_os_str().to_owned();
    folder.push(".pages");
    let folder = Path::new(&folder);
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    if tally.worth_opening().next().is_none() {
        return Ok(());
    }
    // Not with all that lies above it: a report that has no place has no pages either.
    match std::fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let mut number = 0;
    let mut written: Vec<(String, String)> = Vec::new();
    for worth in tally.worth_opening() {
        if let Some((_, link)) = written.iter().find(|(own, _)| *own == worth.name) {
            worth.link = Some(link.clone());
            continue;
        }
        let Some((text, found)) = worth.place.read() else {
            continue;
        };
        number += 1;
        let file = format!("{number}.html");
        let explained = explained::page(&worth.name, &text, &found);
        std::fs::write(folder.join(&file), explained)?;
        let link = format!("{}/{file}", document::path(&name));
        worth.link = Some(link.clone());
        written.push((worth.name.clone(), link));
    }
    Ok(())
}

/// One input: a page, or an archive of many.
fn one(input: &Input, reader: &mut Reader, tally: &mut Tally) -> io::Result<()> {
    let name = input.name();
    let source = Source::of(input)?;
    let mut bytes = source.open(0)?;
    if !source.has_rows && place::is_archive(bytes.fill_buf()?) {
        for page in archive::pages(archive::records(bytes)) {
            match page {
                Ok(page) => record(&name, &source, &page.record, reader, tally),
                Err(error) => unread(&name, &error, reader, tally),
            }
        }
        return Ok(());
    }
    let mut whole = Vec::new();
    bytes.read_to_end(&mut whole)?;
    let text = match cli::uncompressed(whole).and_then(|whole| cli::decode(&whole)) {
        Ok(text) => text,
        Err(error) => {
            unread(&name, &error, reader, tally);
            return Ok(());
        }
    };
    let Some(rows) = rows::rows(&text, input.is_of_rows()) else {
        page(&name, &source.place(Part::Whole), &text, reader, tally);
        return Ok(());
    };
    for (at, row) in rows.into_iter().enumerate() {
        let name = format!("{name}:{}", row.line);
        match row.text {
            Ok(text) => page(&name, &source.place(Part::Row(at)), text, reader, tally),
            Err(error) => unread(&name, &error, reader, tally),
        }
    }
    Ok(())
}

fn page(name: &str, place: &Place, text: &str, reader: &mut Reader, tally: &mut Tally) {
    let start = Instant::now();
    match tearsheet::inspect_dump(text) {
        Ok(found) => tally.add(name, place, text.len(), start.elapsed(), &found),
        Err(error) => unread(name, &error, reader, tally),
    }
}

fn record(
    file: &str,
    source: &Source,
    record: &archive::Record<'_>,
    reader: &mut Reader,
    tally: &mut Tally,
) {
    let name = match record.target_url() {
        Some(url) => format!("{file}: {url}"),
        None => format!("{file}: record at {}", record.offset()),
    };
    if let Some(why) = cli::damaged(record) {
        unread(&name, &why, reader, tally);
        return;
    }
    let (offset, number) = record.resume_at();
    let place = source.place(Part::Record(offset, number));
    let start = Instant::now();
    match Parser::new().inspect_record(record) {
        Ok(found) => tally.add(&name, &place, record.block().len(), start.elapsed(), &found),
        Err(error) => unread(&name, &error, reader, tally),
    }
}

fn unread(name: &str, why: &dyn std::fmt::Display, reader: &mut Reader, tally: &mut Tally) {
    reader.complain(name, why);
    tally.unread.push((name.to_owned(), why.to_string()));
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
