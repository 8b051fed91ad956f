//! What all examples share: arguments, inputs, messages and exit codes.
//!
//! Exit codes: 0 all inputs were read, 1 some input could not be (each is named on standard error, the rest is done),
//! 2 wrong usage.

#![allow(dead_code, reason = "each example uses its part of it")]

#[path = "passed_over.rs"]
mod passed_over;
#[path = "rows.rs"]
pub(crate) mod rows;

use passed_over::PassedOver;
use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// An example program: what `--help` prints, and the options it knows.
pub(crate) struct Program {
    /// Its name, before every message on standard error.
    pub(crate) name: &'static str,
    /// The text of `--help`.
    pub(crate) help: &'static str,
    /// Options without a value: `--compact`.
    pub(crate) switches: &'static [&'static str],
    /// Options with a value: `--html OUT`.
    pub(crate) options: &'static [&'static str],
    /// The endings of the files that it takes out of a folder; a file that is named on the command line is read whatever it is called.
    pub(crate) endings: &'static [&'static [&'static str]],
    /// Whether it takes many pages out of one file. Where the feature `gzip` is missing such a program complains of what is
    /// compressed in a folder; the others pass it over.
    pub(crate) archives: bool,
}

/// What the command line gave.
#[derive(Default)]
pub(crate) struct Given {
    switches: Vec<String>,
    options: Vec<(String, OsString)>,
    /// Files, folders, `-`, in the order given.
    pub(crate) paths: Vec<PathBuf>,
}

/// One input, named on the command line or found in a folder that was.
pub(crate) enum Input {
    /// `-`.
    Standard,
    /// A file.
    File(PathBuf),
}

/// A page that an input holds.
pub(crate) struct Page {
    /// What messages and reports call it.
    pub(crate) name: String,
    pub(crate) text: String,
    /// It is one of several rows.
    pub(crate) is_row: bool,
}

/// Reads the inputs one by one, and remembers for the exit code what went wrong.
pub(crate) struct Reader {
    name: &'static str,
    endings: &'static [&'static [&'static str]],
    archives: bool,
    /// The exit code so far.
    code: u8,
}

impl Given {
    /// Whether a switch was given.
    pub(crate) fn has(&self, switch: &str) -> bool {
        self.switches.iter().any(|own| own == switch)
    }

    /// The value of an option; the last one where it was given twice.
    pub(crate) fn option(&self, option: &str) -> Option<&Path> {
        let found = self.options.iter().rev().find(|(own, _)| own == option);
        found.map(|(_, value)| Path::new(value))
    }
}

impl Program {
    /// Runs `body` with the parsed command line; its result says whether all inputs were read.
    pub(crate) fn run(&self, body: impl FnOnce(&Given, &mut Reader) -> io::Result<()>) -> ExitCode {
        let given = match self.parse(std::env::args_os().skip(1)) {
            Ok(Some(given)) => given,
            Ok(None) => {
                let _ = io::stdout().write_all(self.help.as_bytes());
                return ExitCode::SUCCESS;
            }
            Err(message) => {
                eprintln!("{}: {message}\nTry {} --help", self.name, self.name);
                return ExitCode::from(2);
            }
        };
        let mut reader = Reader {
            name: self.name,
            endings: self.endings,
            archives: self.archives,
            code: 0,
        };
        match body(&given, &mut reader) {
            // A reader of our output that has seen enough (`| head`) is no failure.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
            Err(error) => reader.complain("output", &error),
            Ok(()) => {}
        }
        ExitCode::from(reader.code)
    }

    /// `None`: `--help` was asked for.
    fn parse(&self, arguments: impl Iterator<Item = OsString>) -> Result<Option<Given>, String> {
        let mut given = Given::default();
        let mut arguments = arguments.peekable();
        let mut options_end = false;
        while let Some(argument) = arguments.next() {
            let text = argument.to_string_lossy().into_owned();
            if options_end || text == "-" || !text.starts_with('-') {
                given.paths.push(argument.into());
            } else if text == "--" {
                options_end = true;
            } else if text == "--help" || text == "-h" {
                return Ok(None);
            } else if self.switches.contains(&text.as_str()) {
                given.switches.push(text);
            } else if self.options.contains(&text.as_str()) {
                let value = arguments.next();
                let value = value.ok_or_else(|| format!("{text} needs a value"))?;
                given.options.push((text, value));
            } else if let Some((option, value)) = joined(self.options, &argument) {
                given.options.push((option, value));
            } else {
                return Err(format!("no such option: {text}"));
            }
        }
        if given.paths.is_empty() {
            if io::stdin().is_terminal() {
                return Err("no input given".to_owned());
            }
            given.paths.push("-".into());
        }
        Ok(Some(given))
    }
}

/// `--html=out.html` in its two parts. A value that is not UTF-8 goes behind a space.
fn joined(options: &[&str], argument: &OsStr) -> Option<(String, OsString)> {
    let (option, value) = argument.to_str()?.split_once('=')?;
    options
        .contains(&option)
        .then(|| (option.to_owned(), value.into()))
}

/// The name of what a folder holds.
fn name_of(entry: &std::fs::DirEntry) -> String {
    entry.file_name().to_string_lossy().into_owned()
}

/// The endings of saved pages.
pub(crate) const PAGES: &[&str] = &[
    "txt", "text", "md", "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "warc", "wet",
    "wat", "eml", "jsonld", "xml", "enex",
];
/// The endings of pages as objects of JSON, one or many.
pub(crate) const ROWS: &[&str] = &["json", "jsonl", "ndjson"];

impl Reader {
    /// The inputs that the paths stand for: folders are gone through in order of names, hidden files left out.
    pub(crate) fn inputs(&mut self, paths: &[PathBuf]) -> Vec<Input> {
        let mut inputs = Vec::new();
        for path in paths {
            if path.as_os_str() == "-" {
                inputs.push(Input::Standard);
            } else if path.is_dir() {
                self.folder(path, &mut inputs);
            } else {
                inputs.push(Input::File(path.clone()));
            }
        }
        inputs
    }

    /// Goes through a folder with a stack of its own; links to folders are not followed, so there is no circle. What is passed
    /// over is told in one line.
    fn folder(&mut self, folder: &Path, inputs: &mut Vec<Input>) {
        let before = inputs.len();
        let mut passed_over = PassedOver::default();
        let mut stack = vec![folder.to_path_buf()];
        while let Some(path) = stack.pop() {
            if !path.is_dir() {
                inputs.push(Input::File(path));
                continue;
            }
            let entries =
                std::fs::read_dir(&path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
            let entries = match entries {
                Ok(entries) => entries,
                Err(error) => {
                    self.complain(&path.to_string_lossy(), &error);
                    continue;
                }
            };
            let mut wanted = Vec::new();
            let names: BTreeSet<String> = entries.iter().map(name_of).collect();
            for entry in entries {
                let path = entry.path();
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                let of_page = is_folder && passed_over::is_of_page(&name_of(&entry), &names);
                if of_page || passed_over::is_hidden(&path) {
                    passed_over.add(&path);
                } else if is_folder || (path.is_file() && self.takes(&path)) {
                    wanted.push(path);
                } else {
                    passed_over.add(&path);
                }
            }
            wanted.sort_by(|a, b| b.cmp(a));
            stack.extend(wanted);
        }
        if !passed_over.is_empty() {
            eprintln!("{}: {}: {passed_over}", self.name, folder.display());
        }
        if inputs.len() == before {
            self.complain(&folder.to_string_lossy(), &"no saved pages in this folder");
        }
    }

    /// The text of an input; `None`, and a message, where it cannot be read.
    pub(crate) fn read(&mut self, input: &Input) -> Option<String> {
        let bytes = input.bytes().map_err(|error| error.to_string());
        let text = bytes.and_then(uncompressed);
        let text = text.and_then(|bytes| decode(&bytes));
        text.map_err(|why| self.complain(&input.name(), &why)).ok()
    }

    /// The pages of an input, each with its name: the input itself, or the rows in it, `rows.jsonl:7`. One that is broken is named, and
    /// the others are read.
    pub(crate) fn pages(&mut self, input: &Input) -> Vec<Page> {
        let Some(text) = self.read(input) else {
            return Vec::new();
        };
        let Some(rows) = rows::rows(&text, input.is_of_rows()) else {
            let name = input.name();
            let is_row = false;
            return vec![Page { name, text, is_row }];
        };
        let pages = rows.into_iter().filter_map(|row| {
            let name = format!("{}:{}", input.name(), row.line);
            let text = row.text.map_err(|why| self.complain(&name, &why)).ok()?;
            Some(Page {
                name,
                text: text.to_owned(),
                is_row: true,
            })
        });
        pages.collect()
    }

    /// Whether a file of a folder is one to read, by its extension.
    fn takes(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().to_ascii_lowercase();
        let (name, compressed) = match name.strip_suffix(".gz") {
            Some(bare) => (bare, true),
            None => (name.as_str(), false),
        };
        let known = match name.rsplit_once('.') {
            Some((_, extension)) => self.endings.iter().any(|own| own.contains(&extension)),
            None => !compressed && self.endings.contains(&PAGES),
        };
        known && (!compressed || self.archives || cfg!(feature = "gzip"))
    }

    /// Says on standard error what is wrong with which input, and remembers it for the exit code.
    pub(crate) fn complain(&mut self, input: &str, what: &dyn std::fmt::Display) {
        self.code = self.code.max(1);
        eprintln!("{}: {input}: {what}", self.name);
    }

    /// Says on standard error what somebody may miss in the output; the input was read.
    pub(crate) fn tell(&self, input: &str, what: &dyn std::fmt::Display) {
        eprintln!("{}: {input}: {what}", self.name);
    }

    /// The exit code so far, where a program has one more than the others or complains in a way of its own.
    pub(crate) fn ends_with(&mut self, code: u8) {
        self.code = self.code.max(code);
    }

    /// Says what is wrong with the command line.
    pub(crate) fn misused(&mut self, what: &str) {
        self.code = 2;
        eprintln!("{0}: {what}\nTry {0} --help", self.name);
    }
}

impl Input {
    /// All of its bytes.
    pub(crate) fn bytes(&self) -> io::Result<Vec<u8>> {
        match self {
            Self::Standard => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
            Self::File(path) => std::fs::read(path),
        }
    }

    /// Whether its name says that each of its lines is a page.
    pub(crate) fn is_of_rows(&self) -> bool {
        self.has_ending(&["jsonl", "ndjson"])
    }

    /// Whether its name has one of these endings, before that of what is compressed.
    pub(crate) fn has_ending(&self, endings: &[&str]) -> bool {
        let name = self.name().to_ascii_lowercase();
        let name = name.strip_suffix(".gz").unwrap_or(&name);
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        ending.is_some_and(|ending| endings.contains(&ending))
    }

    /// What messages and reports call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Standard => "standard input".to_owned(),
            Self::File(path) => path.to_string_lossy().into_owned(),
        }
    }
}

/// How a gzip file begins.
pub(crate) const GZIP: &[u8] = b"\x1f\x8b";

/// A file's bytes, out of gzip where they are compressed: all members one after another, as a `.warc.gz` has them. The whole is
/// kept, and not the first page alone, because places are told in it.
#[cfg(feature = "gzip")]
pub(crate) fn uncompressed(bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    if !bytes.starts_with(GZIP) {
        return Ok(bytes);
    }
    // More than that is no page under any limit that these programs read with.
    let most = tearsheet::Limits::default().dump_bytes;
    let mut out = Vec::new();
    let mut rest = bytes.as_slice();
    while rest.starts_with(GZIP) {
        let mut member = flate2::bufread::GzDecoder::new(rest);
        let room = (most + 1 - out.len()) as u64;
        let read = member.by_ref().take(room).read_to_end(&mut out);
        read.map_err(|error| format!("gzip: {error}"))?;
        if out.len() > most {
            return Err(format!(
                "gzip: becomes more than {most} bytes (the program archive reads archives page by page)"
            ));
        }
        rest = member.into_inner();
        // Zeros fill the last block of a tape or a disk.
        let zeros = rest.iter().take_while(|byte| **byte == 0).count();
        rest = rest.get(zeros..).unwrap_or_default();
    }
    if !rest.is_empty() {
        let at = bytes.len() - rest.len();
        return Err(format!("gzip: no member begins at byte {at}"));
    }
    Ok(out)
}

/// A file's bytes; without the feature `gzip` those that are compressed cannot be had.
#[cfg(not(feature = "gzip"))]
pub(crate) fn uncompressed(bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    if bytes.starts_with(GZIP) {
        return Err("compressed (--features gzip reads it)".to_owned());
    }
    Ok(bytes)
}

/// What is said of bytes in another charset where the feature is missing.
#[cfg(not(feature = "bytes"))]
const NOT_UTF_8: &str = "not UTF-8 text (--features bytes reads other charsets)";

/// Why the text of a record would come out damaged; `None` where it does not. Without the feature `bytes` the library puts U+FFFD
/// for what it cannot read: of a page in Chinese every letter is lost. A few broken characters among many whole ones are another
/// thing, a page cut in the middle of one: they are U+FFFD with the feature too.
pub(crate) fn damaged(record: &tearsheet::archive::Record<'_>) -> Option<String> {
    #[cfg(feature = "bytes")]
    let found = {
        let _ = record;
        None
    };
    #[cfg(not(feature = "bytes"))]
    let found = {
        let payload = record.payload().ok()?;
        let text = payload.text();
        let lost = |text: &str| text.matches('\u{fffd}').count();
        // What was U+FFFD before is no damage of ours.
        let before: usize = payload
            .content
            .utf8_chunks()
            .map(|chunk| lost(chunk.valid()))
            .sum();
        let broken = lost(&text).saturating_sub(before);
        let whole = text.chars().filter(|c| !c.is_ascii()).count() - broken;
        (broken * 20 > whole).then(|| NOT_UTF_8.to_owned())
    };
    found
}

/// Text of a file's bytes, in whatever charset they are.
#[cfg(feature = "bytes")]
pub(crate) fn decode(bytes: &[u8]) -> Result<String, String> {
    let text = tearsheet::decode(bytes, None).map(|decoded| decoded.text.into_owned());
    text.map_err(|error| error.to_string())
}

/// Text of a file's bytes.
#[cfg(not(feature = "bytes"))]
pub(crate) fn decode(bytes: &[u8]) -> Result<String, String> {
    std::str::from_utf8(bytes)
        .map(str::to_owned)
        .map_err(|_| NOT_UTF_8.to_owned())
}
