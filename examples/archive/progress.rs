//! How far it is: a bar on a terminal, a plain line now and then elsewhere.

use indicatif::{HumanBytes, ProgressBar, ProgressStyle};
use std::fmt::Write;
use std::io::{self, IsTerminal, Read};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    bytes: Arc<AtomicU64>,
    records: AtomicU64,
    total: Option<u64>,
    started: Instant,
    /// When the last plain line was written; `None`: none are wanted.
    told: Option<Mutex<Instant>>,
}

/// Plain lines go into logs: seldom.
const TELL_EVERY: Duration = Duration::from_secs(10);

impl Progress {
    /// `total`: bytes of all inputs, where known.
    pub(crate) fn new(total: Option<u64>, quiet: bool) -> Self {
        let terminal = io::stderr().is_terminal();
        Self {
            bar: (terminal && !quiet).then(|| bar(total)),
            bytes: Arc::default(),
            records: AtomicU64::new(0),
            total,
            started: Instant::now(),
            told: (!terminal && !quiet).then(|| Mutex::new(Instant::now())),
        }
    }

    /// So many bytes need not be read.
    pub(crate) fn read(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    /// A reader whose bytes count.
    pub(crate) fn counting<R>(&self, inner: R) -> Counting<R> {
        Counting {
            inner,
            bytes: Arc::clone(&self.bytes),
        }
    }

    /// So many records were done.
    pub(crate) fn records(&self, count: u64) {
        let records = self.records.fetch_add(count, Ordering::Relaxed) + count;
        if let Some(bar) = &self.bar {
            bar.set_position(self.bytes.load(Ordering::Relaxed));
            bar.set_message(format!("{records} records"));
        }
        if let Some(told) = &self.told {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            if told.elapsed() >= TELL_EVERY {
                *told = Instant::now();
                eprintln!("archive: {}", self.sentence());
            }
        }
    }

    /// Tells of an error without breaking the bar.
    pub(crate) fn complain(&self, what: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| eprintln!("archive: {what}")),
            None => eprintln!("archive: {what}"),
        }
    }

    pub(crate) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if self.bar.is_some() || self.told.is_some() {
            eprintln!("archive: {}", self.sentence());
        }
    }

    fn sentence(&self) -> String {
        let (bytes, records) = (
            self.bytes.load(Ordering::Relaxed),
            self.records.load(Ordering::Relaxed),
        );
        let milliseconds = (self.started.elapsed().as_millis() as u64).max(1);
        let rate = bytes as f64 * 1000.0 / milliseconds as f64;
        let mut told = format!(
            "{} read, {records} record{}, {}/s",
            HumanBytes(bytes),
            if records == 1 { "" } else { "s" },
            HumanBytes(bytes * 1000 / milliseconds)
        );
        if let Some(left) = self
            .total
            .and_then(|total| total.checked_sub(bytes))
            .filter(|left| *left > 0)
        {
            let _ = write!(told, ", {:.0} s left", left as f64 / rate.max(1.0));
        }
        told
    }
}

fn bar(total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (
            ProgressBar::new(total),
            "{bar:30} {bytes}/{total_bytes}  {msg}  {binary_bytes_per_sec}  {eta} left",
        ),
        None => (
            ProgressBar::new_spinner(),
            "{spinner} {bytes}  {msg}  {binary_bytes_per_sec}",
        ),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

pub(crate) struct Counting<R> {
    inner: R,
    bytes: Arc<AtomicU64>,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.bytes.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
