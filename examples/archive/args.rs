//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

pub(crate) const HELP: &str = "\
Reads whole archives and prints what each page says about itself, one JSON object a line.

Usage: archive [OPTION]... INPUT...

  INPUT           a file, a folder (gone through in order of names; files that are no
                  archives, pages or texts are passed over), or - for standard input:
                  WARC, WET, MHTML, HTML or text; with the feature gzip also compressed
  --jobs N        threads that read pages (default: one for each processor); the output
                  is the same bytes in the same order for any number
  --flat          a flat object with the same columns on every line, all of them text
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
and \"record\" is its number there where it is not the first.

Exit codes: 0 everything was read; 1 something could not be, and is named, the rest is
done; 2 wrong usage, nothing could be read, or the output failed; 130 stopped by Ctrl-C,
all finished pages are written.
";

#[derive(Debug, Clone)]
pub(crate) struct Args {
    pub(crate) paths: Vec<PathBuf>,
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
    /// `None` where help was asked for.
    pub(crate) fn parse(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, String> {
        let jobs = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let mut args = Self {
            paths: Vec::new(),
            jobs,
            flat: false,
            list: false,
            metadata: false,
            dumps: None,
            resume: None,
            quiet: false,
        };
        let mut words = words;
        let mut only_paths = false;
        while let Some(word) = words.next() {
            let Some(option) = word.to_str().filter(|w| w.starts_with("--") && !only_paths) else {
                args.paths.push(PathBuf::from(word));
                continue;
            };
            let mut value = || {
                let value = words.next().and_then(|value| value.into_string().ok());
                value.ok_or_else(|| format!("{option} needs a value"))
            };
            match option {
                "--help" => return Ok(None),
                "--flat" => args.flat = true,
                "--list" => args.list = true,
                "--metadata" => args.metadata = true,
                "--quiet" => args.quiet = true,
                "--jobs" => {
                    let jobs = value()?.parse().ok().filter(|n| (1..=1024).contains(n));
                    args.jobs = jobs.ok_or("--jobs needs a number from 1 to 1024")?;
                }
                "--dumps" => args.dumps = Some(value()?.replace("\\f", "\x0c").into_bytes()),
                "--resume" => args.resume = Some(resume(&value()?)?),
                "--" => only_paths = true,
                _ => return Err(format!("there is no option {option}")),
            }
        }
        if args.paths.is_empty() {
            return Err("no input: name a file, a folder, or - for standard input".to_owned());
        }
        Ok(Some(args))
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
