//! Text dumps: the crate beside `lines().count()` over the same text, so that one run gives the ratio.
//!
//! Groups: the sample (and the seed file where it is there), a long dump, a page's visible text, many dumps, and growth ×1 ×10 ×100
//! of both kinds. Each group's ratio is printed before it.

#![allow(missing_docs, clippy::unwrap_used)]

#[path = "../src/at_hand.rs"]
mod at_hand;
mod pages;

use at_hand::skipped;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use pages::{SAMPLE, long, page};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The seed file where it stands beside the crate.
fn seed() -> Option<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seed");
    let file = std::fs::read_dir(folder)
        .ok()?
        .flatten()
        .find(|file| file.path().extension().is_some_and(|e| e == "txt"))?;
    std::fs::read_to_string(file.path()).ok()
}

/// Prints how many times the baseline a parse takes: medians of turns taken one after the other.
fn ratio(name: &str, text: &str) {
    let turns = 1 + (256 << 10) / text.len().max(1);
    let time = |work: &dyn Fn()| -> Duration {
        let mut times: Vec<Duration> = (0..31)
            .map(|_| {
                let start = Instant::now();
                (0..turns).for_each(|_| work());
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        times.get(15).copied().unwrap_or_default()
    };
    let lines = time(&|| {
        black_box(black_box(text).lines().count());
    });
    let parse = time(&|| {
        black_box(tearsheet::parse_dump(black_box(text)).ok());
    });
    let times = parse.as_secs_f64() / lines.as_secs_f64().max(1e-9);
    eprintln!(
        "{name}: {} bytes, parse_dump takes {times:.0} times lines().count()",
        text.len()
    );
}

fn one(c: &mut Criterion, name: &str, text: &str) {
    ratio(name, text);
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("lines().count()", |b| {
        b.iter(|| black_box(text).lines().count());
    });
    group.bench_function("parse_dump", |b| {
        b.iter(|| tearsheet::parse_dump(black_box(text)));
    });
    group.finish();
}

fn dumps(c: &mut Criterion) {
    one(c, "sample", SAMPLE);
    match seed() {
        Some(seed) => one(c, "seed", &seed),
        None => skipped("group `seed`: ../shared/seed is not here"),
    }
    one(c, "long dump", &long(2000));
    one(c, "visible text", &page(20));
    many(c);
    growth(c, "growth", &long);
    growth(c, "growth of visible text", &page);
}

/// 200 dumps that differ in length, one after another.
fn many(c: &mut Criterion) {
    let dumps: Vec<String> = (0..200).map(|at| long(at % 9)).collect();
    let mut group = c.benchmark_group("many dumps");
    group.throughput(Throughput::Bytes(
        dumps.iter().map(String::len).sum::<usize>() as u64,
    ));
    group.bench_function("lines().count()", |b| {
        b.iter(|| {
            dumps
                .iter()
                .map(|dump| black_box(dump).lines().count())
                .sum::<usize>()
        });
    });
    group.bench_function("parse_dump", |b| {
        b.iter(|| {
            dumps
                .iter()
                .filter(|dump| tearsheet::parse_dump(black_box(dump)).is_ok())
                .count()
        });
    });
    group.finish();
}

/// The same dump ×1, ×10, ×100: time must grow no faster than length.
fn growth(c: &mut Criterion, name: &str, dump: &dyn Fn(usize) -> String) {
    let mut group = c.benchmark_group(name);
    group.sample_size(20);
    for times in [1, 10, 100] {
        let text = dump(40 * times);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(
            BenchmarkId::new("lines().count()", times),
            &text,
            |b, text| b.iter(|| black_box(text).lines().count()),
        );
        group.bench_with_input(BenchmarkId::new("parse_dump", times), &text, |b, text| {
            b.iter(|| tearsheet::parse_dump(black_box(text)));
        });
    }
    group.finish();
}

criterion_group!(benches, dumps);
criterion_main!(benches);
