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

#[path = "it/hostile/shapes/mod.rs"]
mod shapes;

use shapes::{Hostile, optimised};
use std::alloc::{GlobalAlloc, Layout, System};
use std::io::Read;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use tearsheet::{InputKind, Limits, Parser};

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

/// Bytes of heap at the peak while something runs, beyond what was there before.
fn peak(run: impl FnOnce()) -> usize {
    let before = NOW.load(Relaxed);
    PEAK.store(before, Relaxed);
    run();
    PEAK.load(Relaxed).saturating_sub(before)
}

fn peak_of(kind: InputKind, text: &str) -> usize {
    peak(|| drop(Parser::new().kind(kind).inspect(text)))
}

/// Those of which more is held than 4 MiB and 64 bytes for each byte.
fn too_large(
    all: &[Hostile],
    bytes: usize,
    peak_of: impl Fn(InputKind, &str) -> usize,
) -> Vec<String> {
    let mut faults = Vec::new();
    for hostile in all {
        let text = hostile.of(bytes);
        let peak = peak_of(hostile.kind, &text);
        let line = format!(
            "{:60} {:6.2} MiB, {:5.1} times the input",
            hostile.name,
            peak as f64 / 1_048_576.0,
            peak as f64 / text.len() as f64
        );
        println!("{line}");
        if peak > (4 << 20) + 64 * text.len() {
            faults.push(line);
        }
    }
    faults
}

#[test]
fn hostile_input_stays_within_bounds() {
    let _turn = TURN.lock();
    let bytes = if optimised() { 512 << 10 } else { 64 << 10 };
    let faults = too_large(&shapes::all(), bytes, peak_of);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The gate itself: what is held is counted, also what was given back before the end, and too much of it is told.
#[test]
fn an_allocation_is_seen() {
    let _turn = TURN.lock();
    let held = |bytes: usize| peak(|| drop(std::hint::black_box(vec![1_u8; bytes])));
    assert!((10 << 20..11 << 20).contains(&held(10 << 20)));
    let grown = peak(|| {
        let mut out = Vec::with_capacity(1 << 20);
        out.extend(std::iter::repeat_n(1_u8, (1 << 20) + 1));
        drop(std::hint::black_box(out));
    });
    assert!(grown >= 3 << 20, "both blocks of one that grows: {grown}");
    let one = || {
        [Hostile::new("one", InputKind::Text, |bytes| {
            "x".repeat(bytes)
        })]
    };
    let faults =
        |times: usize| too_large(&one(), 128 << 10, |_, text| held(times * text.len())).len();
    assert_eq!((faults(90), faults(100)), (0, 1));
}

/// The limits of nodes and attributes: without them the gate sees what the adoption agency copies.
#[test]
fn without_limits_copies_are_seen() {
    let _turn = TURN.lock();
    let mut limits = Limits::default();
    (limits.nodes, limits.attributes) = (usize::MAX / 2, usize::MAX);
    let mut all = shapes::all();
    all.retain(|hostile| hostile.name == "HTML: font of many attributes and paragraphs");
    let faults = too_large(&all, 64 << 10, |kind, text| {
        peak(|| drop(Parser::new().limits(limits).kind(kind).inspect(text)))
    });
    assert_eq!((all.len(), faults.len()), (1, 1));
}

/// At most 16 bytes for each byte of a page as they are published, and no limit bites one.
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
    let step = if optimised() { 1 } else { 20 };
    let mut worst = (0.0, String::new());
    let mut bitten = Vec::new();
    for path in pages.iter().step_by(step) {
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path).unwrap();
        flate2::read::MultiGzDecoder::new(file)
            .read_to_end(&mut bytes)
            .unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut found = None;
        let peak = peak(|| found = Some(Parser::new().kind(InputKind::Html).inspect(&text)));
        if let Some(Ok(found)) = found {
            let kinds = found
                .notices
                .iter()
                .map(|notice| format!("{:?}", notice.kind));
            let limits = kinds.filter(|kind| kind.ends_with("Limit"));
            bitten.extend(limits.map(|limit| format!("{limit}: {}", path.display())));
        }
        if text.len() > 20_000 {
            let times = peak as f64 / text.len() as f64;
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
    assert!(bitten.is_empty(), "{}", bitten.join("\n"));
}
