//! Whole archives in, NDJSON out: files, folders and standard input; WARC, WET, MHTML, HTML, text; gzip with `--features gzip`.
//!
//! ```sh
//! cargo run --release --all-features --example archive -- crawl.warc.gz > pages.ndjson
//! ```

mod args;
#[path = "../common/cli.rs"]
mod cli;
mod line;
#[path = "../common/object.rs"]
mod object;
mod progress;
mod source;
mod turns;

use args::Args;
use cli::{Given, Reader};
use progress::Progress;
use source::Source;
use std::io;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

/// Ctrl-C was pressed: no further page is begun.
static STOP: AtomicBool = AtomicBool::new(false);

fn main() -> ExitCode {
    args::PROGRAM.run(read)
}

fn read(given: &Given, reader: &mut Reader) -> io::Result<()> {
    let args = match Args::of(given) {
        Ok(args) => args,
        Err(why) => {
            reader.misused(&why);
            return Ok(());
        }
    };
    // A second Ctrl-C ends it as if there were no handler.
    let handler = ctrlc::set_handler(|| {
        if STOP.swap(true, Ordering::SeqCst) {
            std::process::exit(130);
        }
    });
    if let Err(error) = handler {
        eprintln!("archive: Ctrl-C will lose the pages in work: {error}");
    }
    let inputs = reader.inputs(&given.paths);
    let progress = Progress::new(source::total(&inputs), args.quiet);
    let source = Source::new(inputs, &args, &progress);
    let done = turns::run(source, &args, &progress);
    progress.finish();
    let end = done?;
    if end.failed > 0 {
        reader.ends_with(1);
    }
    if let Some(place) = end.resume.filter(|_| STOP.load(Ordering::SeqCst)) {
        eprintln!("archive: stopped; to go on, add  --resume '{place}'");
        reader.ends_with(130);
    }
    Ok(())
}
