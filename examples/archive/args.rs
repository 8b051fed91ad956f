//! The command line.

use crate::cli::{Given, PAGES, Program};

pub(crate) const PROGRAM: Program = Program {
    name: "archive",
    help: "\
Reads whole archives and prints what each page says about itself, one JSON object a line.

Usage: archive [OPTION]... [INPUT]...

  INPUT           a file, a folder (gone through in order of names; files that are no
                  archives, pages or texts are passed over and counted on standard
                  error), or - for standard input; standard input where none is given:
                  WARC, WET, MHTML, HTML or text; with the feature gzip also compressed,
                  with the feature bytes of any charset
  --jobs N        threads that read pages (default: one for each processor); the output
                  is the same bytes in the same order for any number
  --flat          each page as a flat object: the file, the offset, and the same columns on
                  every line, all of them text
  --list          every record, not read: its offset, type, address and length
  --metadata      with the fields of the metadata records beside each page
  --dumps LINE    the inputs are dumps with a line between them that holds LINE;
                  \\f stands for a form feed
  --resume PLACE  goes on where Ctrl-C stopped; the command prints PLACE then.
                  OFFSET:COUNT:FILE: inputs before FILE are passed over, FILE is read from
                  byte OFFSET, the first COUNT records there are passed over
  --quiet         no progress
  --help          this text

Each line is {\"file\": …, \"offset\": …, \"page\": …} or, for a record or page that could not be
read, {\"file\": …, \"offset\": …, \"error\": …}; such errors also go to standard error. The
offset is that of the record in the file; in a compressed file that of its gzip member,
and \"record\" is its number there where it is not the first. A file that could not be
read at all has neither.

Exit codes: 0 all inputs were read; 1 some could not be, or the output failed: each is
named on standard error and the rest is done; 2 wrong usage; 130 stopped by Ctrl-C, all
finished pages are written.
",
    switches: &["--flat", "--list", "--metadata", "--quiet"],
    options: &["--jobs", "--dumps", "--resume"],
    archives: true,
    endings: &[PAGES],
};

#[derive(Debug, Clone)]
pub(crate) struct Args {
    pub(crate) jobs: usize,
    pub(crate) flat: bool,
    pub(crate) list: bool,
    pub(crate) metadata: bool,
    pub(crate) dumps: Option<Vec<u8>>,
    pub(crate) resume: Option<Resume>,
    pub(crate) quiet: bool,
}

/// A place to go on from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Resume {
    pub(crate) offset: u64,
    pub(crate) count: u64,
    pub(crate) file: String,
}

impl std::fmt::Display for Resume {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.offset, self.count, self.file)
    }
}

impl Args {
    pub(crate) fn of(given: &Given) -> Result<Self, String> {
        let text = |option: &str| given.option(option).map(|value| value.to_string_lossy());
        let jobs = match text("--jobs") {
            Some(number) => number.parse().ok().filter(|n| (1..=1024).contains(n)),
            None => Some(std::thread::available_parallelism().map_or(1, std::num::NonZero::get)),
        };
        Ok(Self {
            jobs: jobs.ok_or("--jobs needs a number from 1 to 1024")?,
            flat: given.has("--flat"),
            list: given.has("--list"),
            metadata: given.has("--metadata"),
            dumps: text("--dumps").map(|line| line.replace("\\f", "\x0c").into_bytes()),
            resume: text("--resume").map(|place| resume(&place)).transpose()?,
            quiet: given.has("--quiet"),
        })
    }
}

fn resume(place: &str) -> Result<Resume, String> {
    let mut parts = place.splitn(3, ':');
    let mut next = || parts.next().unwrap_or_default();
    let (offset, count) = (next().parse(), next().parse());
    let file = next().to_owned();
    match (offset, count) {
        (Ok(offset), Ok(count)) if !file.is_empty() => Ok(Resume {
            offset,
            count,
            file,
        }),
        _ => Err("--resume needs OFFSET:COUNT:FILE".to_owned()),
    }
}
