//! Peak of the heap, counted by the allocator, while a page is read: in a binary of its own, since the count is of the whole
//! process.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub,
    unsafe_code
)]

#[path = "it/hostile_html/shapes.rs"]
mod shapes;

use shapes::SHAPES;
use std::alloc::{GlobalAlloc, Layout, System};
use std::io::Read;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use tearsheet::{InputKind, Parser};

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);
/// The tests of this binary take turns.
static TURN: Mutex<()> = Mutex::new(());

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn grown(bytes: usize) {
    let now = NOW.fetch_add(bytes, Relaxed) + bytes;
    PEAK.fetch_max(now, Relaxed);
}

// SAFETY: every call goes to the system's allocator as it came; beside it only two numbers change.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grown(layout.size());
        // SAFETY: the caller's promise is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller's promise is passed on.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Both blocks are there while one is copied into the other.
        grown(size);
        NOW.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller's promise is passed on.
        unsafe { System.realloc(block, layout, size) }
    }
}

/// Bytes of heap at the peak, beyond what was there before.
fn peak(text: &str) -> usize {
    let parser = Parser::new().kind(InputKind::Html);
    let before = NOW.load(Relaxed);
    PEAK.store(before, Relaxed);
    let page = parser.parse(text);
    let peak = PEAK.load(Relaxed);
    drop(page);
    peak.saturating_sub(before)
}

/// At most 4 MiB and 64 bytes for each byte of what was made to hurt.
#[test]
fn hostile_html_stays_within_bounds() {
    let _turn = TURN.lock();
    let bytes = if cfg!(debug_assertions) {
        128 << 10
    } else {
        1 << 20
    };
    let mut failures = Vec::new();
    for shape in SHAPES {
        let text = shape.of(bytes);
        let peak = peak(&text);
        let line = format!(
            "{:45} {:6.2} MiB, {:5.1} times the input",
            shape.name,
            peak as f64 / 1_048_576.0,
            peak as f64 / text.len() as f64
        );
        println!("{line}");
        if peak > (4 << 20) + 64 * text.len() {
            failures.push(line);
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// At most 16 bytes for each byte of a page as they are published.
#[test]
fn development_pages_stay_within_bounds() {
    let _turn = TURN.lock();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/html");
    let mut pages = Vec::new();
    for set in std::fs::read_dir(&root).into_iter().flatten().flatten() {
        let files = std::fs::read_dir(set.path().join("html"));
        pages.extend(
            files
                .into_iter()
                .flatten()
                .flatten()
                .map(|file| file.path()),
        );
    }
    if pages.is_empty() {
        println!("skipped: no development pages at {}", root.display());
    }
    pages.sort();
    let step = if cfg!(debug_assertions) { 20 } else { 1 };
    let mut worst = (0.0, String::new());
    for path in pages.iter().step_by(step) {
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path).unwrap();
        flate2::read::MultiGzDecoder::new(file)
            .read_to_end(&mut bytes)
            .unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if text.len() > 20_000 {
            let times = peak(&text) as f64 / text.len() as f64;
            if times > worst.0 {
                worst = (times, path.display().to_string());
            }
        }
    }
    println!("at most {:.1} times the input: {}", worst.0, worst.1);
    assert!(
        worst.0 <= 16.0,
        "{:.1} times the input: {}",
        worst.0,
        worst.1
    );
}
