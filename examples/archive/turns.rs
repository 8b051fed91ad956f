//! Threads that take turns: each takes a batch, reads its pages, and hands the lines over in the order of the batches.

use crate::args::{Args, Resume};
use crate::line;
use crate::progress::Progress;
use crate::source::Source;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// What became of it all.
#[derive(Debug, Default)]
pub(crate) struct End {
    pub(crate) failed: u64,
    pub(crate) resume: Option<Resume>,
}

struct Output<W> {
    writer: W,
    next: u64,
    waiting: BTreeMap<u64, Vec<u8>>,
    error: Option<io::Error>,
    end: End,
}

pub(crate) fn run(source: Source<'_>, args: &Args, progress: &Progress) -> io::Result<End> {
    let source = Mutex::new(source);
    let output = Mutex::new(Output {
        writer: io::stdout(),
        next: 0,
        waiting: BTreeMap::new(),
        error: None,
        end: End::default(),
    });
    let moved = Condvar::new();
    let work = || {
        loop {
            let batch = lock(&source).batch();
            let Some((number, items)) = batch else {
                break;
            };
            let mut lines = Vec::new();
            let (mut read, mut failed) = (0, 0);
            for item in items {
                let fault = line::write(item, args, &mut lines);
                read += u64::from(fault.is_none());
                failed += u64::from(fault.is_some());
                if let Some(fault) = fault {
                    progress.complain(&fault);
                }
            }
            let mut output = lock(&output);
            // Finished batches wait for the one before them, but not too many.
            let ahead = 4 * args.jobs as u64;
            while number > output.next + ahead && output.error.is_none() {
                output = moved.wait(output).unwrap_or_else(PoisonError::into_inner);
            }
            if output.error.is_some() {
                break;
            }
            output.end.failed += failed;
            output.waiting.insert(number, lines);
            output.write();
            progress.records(read + failed);
            moved.notify_all();
        }
    };
    if args.jobs == 1 {
        work();
    } else {
        std::thread::scope(|scope| {
            for _ in 0..args.jobs {
                scope.spawn(work);
            }
        });
    }
    let output = output.into_inner().unwrap_or_else(PoisonError::into_inner);
    let source = source.into_inner().unwrap_or_else(PoisonError::into_inner);
    match output.error {
        Some(error) => Err(error),
        None => Ok(End {
            resume: source.place(),
            ..output.end
        }),
    }
}

impl<W: Write> Output<W> {
    fn write(&mut self) {
        while let Some(lines) = self.waiting.remove(&self.next) {
            self.next += 1;
            let written = self
                .writer
                .write_all(&lines)
                .and_then(|()| self.writer.flush());
            if let Err(error) = written {
                self.error = Some(error);
                return;
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
