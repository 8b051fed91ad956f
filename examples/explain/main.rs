//! A page in its own words, coloured by what each place of it gave, with the reasons: in a terminal, or as one HTML page.
//!
//! ```sh
//! cargo run --example explain examples/sample.txt
//! cargo run --example explain -- --html sample.html examples/sample.txt
//! ```

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
#[path = "../common/palette.rs"]
mod palette;
mod terminal;
#[path = "../common/values.rs"]
mod values;
#[path = "../common/words.rs"]
mod words;

use cli::{Given, PAGES, Page, Program, ROWS, Reader};
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

const PROGRAM: Program = Program {
    name: "explain",
    help: "\
Shows an input with every block or value coloured by the field it gave, why it was chosen,
and what lost.

Usage: explain [--full] [--html OUT] [INPUT]...

  INPUT        a file, a folder (gone through in order of names; files that are no
               pages or texts are passed over and counted on standard error), or -
               for standard input; standard input where none is given; with the
               feature gzip also compressed. Of rows, one JSON object a line or a list
               of some, each is a page, named \"rows.jsonl:7\" by its line
  --full       long blocks in full (terminal only)
  --html OUT   one HTML page that needs nothing but itself; takes one input; OUT may be -
  --help       this text

Colours are used where standard output is a terminal. NO_COLOR turns them off, CLICOLOR_FORCE
turns them on.

Exit codes: 0 all inputs were read; 1 some could not be, each is named on standard error
and the rest is done; 2 wrong usage.
",
    switches: &["--full"],
    options: &["--html"],
    archives: false,
    endings: &[PAGES, ROWS],
};

fn main() -> ExitCode {
    PROGRAM.run(explain)
}

fn explain(given: &Given, reader: &mut Reader) -> io::Result<()> {
    let inputs = reader.inputs(&given.paths);
    if given.option("--html").is_some() && inputs.len() > 1 {
        reader.misused("--html takes one input");
        return Ok(());
    }
    let mut output = io::BufWriter::new(io::stdout().lock());
    for input in inputs {
        let pages = reader.pages(&input);
        if given.option("--html").is_some() && pages.len() > 1 {
            reader.misused("--html takes one page, and the input has several rows");
            return Ok(());
        }
        for page in pages {
            one(&mut output, given, reader, &page)?;
        }
    }
    output.flush()
}

fn one(output: &mut impl Write, given: &Given, reader: &mut Reader, page: &Page) -> io::Result<()> {
    let Page { name, text, .. } = page;
    let found = match tearsheet::inspect_dump(text) {
        Ok(found) => found,
        Err(error) => {
            reader.complain(name, &error);
            return Ok(());
        }
    };
    let Some(path) = given.option("--html") else {
        let style = terminal::Style {
            colour: colour(),
            full: given.has("--full"),
        };
        return terminal::write(output, name, text, &found, style);
    };
    let report = explained::page(name, text, &found);
    if path.as_os_str() == "-" {
        output.write_all(report.as_bytes())?;
    } else if let Err(error) = std::fs::write(path, report) {
        reader.complain(&path.to_string_lossy(), &error);
    }
    Ok(())
}

/// <https://no-color.org>, <https://bixense.com/clicolors>
fn colour() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let off = set("NO_COLOR") || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let forced =
        set("CLICOLOR_FORCE") && std::env::var_os("CLICOLOR_FORCE").is_none_or(|v| v != "0");
    !set("NO_COLOR") && (forced || (!off && io::stdout().is_terminal()))
}
