//! Whole archives in, NDJSON out: files, folders and standard input; WARC, WET, MHTML, HTML, text; gzip with `--features gzip`.
//!
//! ```sh
//! cargo run --release --all-features --example archive -- crawl.warc.gz > pages.ndjson
//! ```

mod args;
mod inputs;
mod line;
mod progress;
mod source;
mod turns;

use args::Args;
use progress::Progress;
use source::Source;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

/// Ctrl-C was pressed: no further page is begun.
static STOP: AtomicBool = AtomicBool::new(false);

fn main() -> ExitCode {
    let args = match Args::parse(std::env::args_os().skip(1)) {
        Ok(Some(args)) => args,
        Ok(None) => {
            print!("{}", args::HELP);
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("archive: {why}\nTry archive --help.");
            return ExitCode::from(2);
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
    let inputs = match inputs::list(&args.paths) {
        Ok(inputs) => inputs,
        Err(why) => {
            eprintln!("archive: {why}");
            return ExitCode::from(2);
        }
    };
    let progress = Progress::new(inputs::total(&inputs), args.quiet);
    let source = Source::new(inputs, &args, &progress);
    let done = turns::run(source, &args, &progress);
    progress.finish();
    match done {
        Err(error) => {
            eprintln!("archive: standard output: {error}");
            ExitCode::from(2)
        }
        Ok(end) if STOP.load(Ordering::SeqCst) && end.resume.is_some() => {
            let place = end.resume.unwrap_or_default();
            eprintln!("archive: stopped; to go on, add  --resume '{place}'");
            ExitCode::from(130)
        }
        Ok(end) if end.read == 0 && end.failed > 0 => ExitCode::from(2),
        Ok(end) => ExitCode::from(u8::from(end.failed > 0)),
    }
}
