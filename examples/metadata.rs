//! Saved pages in, JSON out: the shortest way to see what the crate gives.
//!
//! ```sh
//! cargo run --example metadata examples/sample.txt
//! ```

#[path = "common/cli.rs"]
mod cli;

use cli::{Given, Program, Reader};
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;
use tearsheet::PageMetadata;

const PROGRAM: Program = Program {
    name: "metadata",
    help: "\
Reads saved web pages (text dumps or HTML) and prints what each says about itself, as JSON.

Usage: metadata [--compact] [INPUT]...

  INPUT        a file, a folder (gone through in order of names), or - for standard input;
               standard input where none is given
  --compact    one line for each page
  --help       this text

One file gives one object, its page. Several files or a folder give a stream of objects
{\"file\": …, \"page\": …}, in order.

Exit codes: 0 all inputs were read; 1 some could not be, each is named on standard error
and the rest is done; 2 wrong usage.
",
    switches: &["--compact"],
    options: &[],
    archives: false,
};

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
    let mut output = io::BufWriter::new(io::stdout().lock());
    let alone = given.paths.len() == 1 && given.paths.iter().all(|path| !path.is_dir());
    for input in reader.inputs(&given.paths) {
        let Some(text) = reader.read(&input) else {
            continue;
        };
        let page = match tearsheet::parse_dump(&text) {
            Ok(page) => page,
            Err(error) => {
                reader.complain(&input.name(), &error);
                continue;
            }
        };
        let answer = if alone {
            Answer::Page(page)
        } else {
            let file = input.name();
            Answer::Named { file, page }
        };
        if given.has("--compact") {
            serde_json::to_writer(&mut output, &answer)?;
        } else {
            serde_json::to_writer_pretty(&mut output, &answer)?;
        }
        writeln!(output)?;
    }
    output.flush()
}
