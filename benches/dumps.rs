//! Text dumps: the crate beside `lines().count()` over the same text, so that one run gives the ratio.
//!
//! Groups: the sample (and the seed file where it is there), a long dump, many dumps, and growth ×1 ×10 ×100.

#![allow(missing_docs, clippy::unwrap_used)]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

const SAMPLE: &str = include_str!("../examples/sample.txt");

/// The seed file where it stands beside the crate.
fn seed() -> Option<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seed");
    let file = std::fs::read_dir(folder)
        .ok()?
        .flatten()
        .find(|file| file.path().extension().is_some_and(|e| e == "txt"))?;
    std::fs::read_to_string(file.path()).ok()
}

/// The sample with a body of `paragraphs`, and a visible page of as many lines behind it.
fn long(paragraphs: usize) -> String {
    let body = "The mill by the river turned again on Monday after forty quiet years, and the whole valley came to watch. ";
    let mut text = SAMPLE.to_owned();
    for at in 0..paragraphs {
        text.push_str("\n\n");
        text.push_str(&body.repeat(1 + at % 5));
    }
    text
}

fn one(c: &mut Criterion, name: &str, text: &str) {
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
        None => eprintln!("group `seed` skipped: ../shared/seed is not here"),
    }
    one(c, "long dump", &long(2000));
    many(c);
    growth(c);
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
fn growth(c: &mut Criterion) {
    let mut group = c.benchmark_group("growth");
    group.sample_size(20);
    for times in [1, 10, 100] {
        let text = long(40 * times);
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
