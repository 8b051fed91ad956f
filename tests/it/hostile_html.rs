//! Time of hostile HTML: linear in its size, and never more than so much a byte.

pub(crate) mod shapes;

use shapes::{SHAPES, Shape};
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use tearsheet::{InputKind, Parser};

/// Bytes of the smaller input: grown until it takes long enough, or until neither input fits into a cache. The larger has four
/// times as many.
const SMALLEST: usize = 16 << 10;
const LONG_ENOUGH: Duration = Duration::from_millis(20);

/// 512 KiB with `TEARSHEET_LONG=1`; else so much that what is quadratic takes seconds.
fn largest() -> usize {
    let long = std::env::var_os("TEARSHEET_LONG").is_some();
    if long { 512 << 10 } else { 64 << 10 }
}

/// time(4n) / time(n).
const RATIO: f64 = 5.0;

/// Nanoseconds a byte in a release build.
const WORST: f64 = 700.0;

/// Time of this thread on a processor, where the system tells it, so that other work on the machine does not count; else the
/// time that went by. Linux brings its figure up to date when a thread yields.
fn clock() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    std::thread::yield_now();
    let on_processor = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    on_processor
        .and_then(|line| line.split(' ').next()?.parse().ok())
        .map_or_else(
            || START.get_or_init(Instant::now).elapsed(),
            Duration::from_nanos,
        )
}

fn time(text: &str) -> Duration {
    let parser = Parser::new().kind(InputKind::Html);
    let start = clock();
    let page = parser.parse(text);
    let time = clock().saturating_sub(start);
    assert!(page.is_ok() || text.trim().is_empty());
    time
}

/// Nanoseconds a byte and the ratio. A step out of a processor's cache costs once, and a busy machine moves it about: where the
/// ratio is too high, the next size up is asked, and the first once more. What is quadratic fails at all of them.
fn measure(shape: &Shape) -> (f64, f64) {
    let (mut bytes, largest) = (SMALLEST, largest());
    while bytes < largest && time(&shape.of(bytes)) < LONG_ENOUGH {
        bytes *= 2;
    }
    let mut least = (0.0_f64, f64::MAX);
    for bytes in [bytes, 4 * bytes, bytes] {
        let (per_byte, ratio) = compare(shape, bytes);
        least = (least.0.max(per_byte), least.1.min(ratio));
        if ratio <= RATIO {
            break;
        }
    }
    least
}

/// The least of several runs: other work on the machine only adds.
fn compare(shape: &Shape, bytes: usize) -> (f64, f64) {
    let (small, large) = (shape.of(bytes), shape.of(4 * bytes));
    let mut best = (Duration::MAX, Duration::MAX);
    for round in 0..6 {
        best.0 = best.0.min(time(&small));
        best.1 = best.1.min(time(&large));
        let ratio = best.1.as_secs_f64() / best.0.as_secs_f64();
        if round >= 1 && ratio < RATIO * 0.9 {
            break;
        }
    }
    let per_byte = best.1.as_secs_f64() * 1e9 / large.len() as f64;
    (per_byte, best.1.as_secs_f64() / best.0.as_secs_f64())
}

#[test]
fn time_is_linear() {
    let mut failures = Vec::new();
    for shape in SHAPES {
        let (per_byte, ratio) = measure(shape);
        println!(
            "{:45} {per_byte:7.1} ns/byte  ratio {ratio:5.2}",
            shape.name
        );
        let slow = !cfg!(debug_assertions) && per_byte > WORST;
        if ratio > RATIO || slow {
            failures.push(format!(
                "{}: {per_byte:.0} ns/byte, ratio {ratio:.2}",
                shape.name
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
