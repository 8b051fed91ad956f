//! How long reading takes: the ratio of four times the input to the input, and the time of a byte.

use super::shapes::{Hostile, optimised};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// time(4n) / time(n).
const RATIO: f64 = 5.0;
/// Nanoseconds a byte, where the tests are optimised.
const WORST: f64 = 700.0;
/// Bytes of the smaller input: grown until it takes long enough, or until neither input fits into a cache.
const SMALLEST: usize = 16 << 10;
const LONG_ENOUGH: Duration = Duration::from_millis(10);

/// What is quadratic takes seconds there.
fn largest() -> usize {
    match (optimised(), std::env::var_os("TEARSHEET_LONG")) {
        (_, Some(_)) => 1 << 20,
        (true, None) => 128 << 10,
        (false, None) => 64 << 10,
    }
}

/// Time of this thread on a processor, where the system tells it, so that other work on the machine does not count; else the
/// time that went by. Linux brings its figure up to date when a thread yields.
fn clock() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    std::thread::yield_now();
    let own = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    own.and_then(|line| line.split(' ').next()?.parse().ok())
        .map_or_else(
            || START.get_or_init(Instant::now).elapsed(),
            Duration::from_nanos,
        )
}

fn time(run: &dyn Fn(&str), text: &str) -> Duration {
    let start = clock();
    run(text);
    clock().saturating_sub(start).max(Duration::from_nanos(1))
}

/// Nanoseconds a byte and the ratio. A step out of a processor's cache costs once, so does a reader that looks further only in longer
/// texts, and a busy machine moves it about: where the ratio is too high the same is asked once more, which costs little, then larger sizes (out of
/// the second cache, then out of the third). What is quadratic fails at all of them.
fn measure(hostile: &Hostile, run: &dyn Fn(&str)) -> (f64, f64) {
    let mut bytes = SMALLEST;
    while bytes < largest() && time(run, &hostile.of(bytes)) < LONG_ENOUGH {
        bytes *= 2;
    }
    let mut least = (f64::MAX, f64::MAX);
    for times in [1, 1, 4, 16] {
        // What is quadratic would take seconds there, and is known by now.
        if times == 16 && least.1 > 2.0 * RATIO {
            continue;
        }
        let (per_byte, ratio) = compare(hostile, times * bytes, run);
        least = (least.0.min(per_byte), least.1.min(ratio));
        if least.1 <= RATIO && least.0 <= WORST {
            break;
        }
    }
    least
}

/// The least of several runs: other work on the machine only adds.
fn compare(hostile: &Hostile, bytes: usize, run: &dyn Fn(&str)) -> (f64, f64) {
    let (small, large) = (hostile.of(bytes), hostile.of(4 * bytes));
    let mut best = (Duration::MAX, Duration::MAX);
    let mut ratio = f64::MAX;
    for round in 0..6 {
        best = (best.0.min(time(run, &small)), best.1.min(time(run, &large)));
        ratio = best.1.as_secs_f64() / best.0.as_secs_f64();
        // Near enough to need no more runs, or so far that none will bring it back.
        if ratio < RATIO * 0.9 || round > 0 && ratio > RATIO * 2.0 {
            break;
        }
    }
    (best.1.as_secs_f64() * 1e9 / large.len() as f64, ratio)
}

/// Those that take too long, and how long.
pub(super) fn too_slow(all: &[Hostile], run: impl Fn(&Hostile, &str)) -> Vec<String> {
    faults(all, run, measure)
}

/// The same at one size only, for what is known to be slow.
pub(super) fn too_slow_at(
    bytes: usize,
    all: &[Hostile],
    run: impl Fn(&Hostile, &str),
) -> Vec<String> {
    faults(all, run, |hostile, run| compare(hostile, bytes, run))
}

/// Those that fail are asked once more when all others are through: what was busy beside a shape is seldom busy beside it again.
fn faults(
    all: &[Hostile],
    run: impl Fn(&Hostile, &str),
    measure: impl Fn(&Hostile, &dyn Fn(&str)) -> (f64, f64),
) -> Vec<String> {
    let fault = |hostile: &&Hostile| {
        let (per_byte, ratio) = measure(hostile, &|text| run(hostile, text));
        println!(
            "{:60} {per_byte:7.1} ns/byte  ratio {ratio:5.2}",
            hostile.name
        );
        let slow = ratio > RATIO || (optimised() && per_byte > WORST);
        slow.then(|| format!("{}: {per_byte:.0} ns/byte, ratio {ratio:.2}", hostile.name))
    };
    let suspects: Vec<_> = all
        .iter()
        .filter(|hostile| fault(hostile).is_some())
        .collect();
    suspects.iter().filter_map(fault).collect()
}
