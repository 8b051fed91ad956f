//! Peak of the heap, counted by the allocator, while a page is read: in a binary of its own, since the allocator is of the
//! whole process.

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

#[path = "../src/at_hand.rs"]
mod at_hand;
#[path = "it/hostile/shapes/mod.rs"]
mod shapes;

use at_hand::{published_pages, skipped, unpacked};
use shapes::{Hostile, optimised};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use tearsheet::{InputKind, Limits, Parser};

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

thread_local! {
    // Of each thread by itself: the harness frees what another test has printed while this one counts, and a sum of the
    // whole process fell short by that now and then. Below nothing where a block comes from another thread.
    static NOW: Cell<i64> = const { Cell::new(0) };
    static PEAK: Cell<i64> = const { Cell::new(0) };
}

fn signed(bytes: usize) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

fn grown(bytes: usize) {
    let now = NOW.get() + signed(bytes);
    NOW.set(now);
    PEAK.set(PEAK.get().max(now));
}

fn shrunk(bytes: usize) {
    NOW.set(NOW.get() - signed(bytes));
}

// SAFETY: every call goes to the system's allocator as it came; beside it only two numbers change, which need no heap and no
// destructor.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grown(layout.size());
        // SAFETY: the caller's promise is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        shrunk(layout.size());
        // SAFETY: the caller's promise is passed on.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Both blocks are there while one is copied into the other.
        grown(size);
        shrunk(layout.size());
        // SAFETY: the caller's promise is passed on.
        unsafe { System.realloc(block, layout, size) }
    }
}

/// Bytes of heap at the peak while something runs on this thread, beyond what was there before.
fn peak(run: impl FnOnce()) -> usize {
    let before = NOW.get();
    PEAK.set(before);
    run();
    usize::try_from(PEAK.get() - before).unwrap_or(0)
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
    let bytes = if optimised() { 512 << 10 } else { 64 << 10 };
    let faults = too_large(&shapes::all(), bytes, peak_of);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The gate itself: what is held is counted, also what was given back before the end, and too much of it is told; what other
/// threads do meanwhile is not.
#[test]
fn an_allocation_is_seen() {
    let block = vec![1_u8; 1 << 20];
    let freed = peak(|| std::thread::spawn(|| drop(block)).join().unwrap());
    assert!(freed < 1 << 16, "another thread's: {freed}");
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
    let pages = published_pages();
    if pages.is_empty() {
        skipped("memory of published pages: ../shared/bench is not here");
    }
    let step = if optimised() { 1 } else { 20 };
    let mut worst = (0.0, String::new());
    let mut bitten = Vec::new();
    for path in pages.iter().step_by(step) {
        let text = unpacked(path).unwrap();
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
