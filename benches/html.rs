//! Saved HTML: each group holds a bare parse by html5ever into `RcDom`, the tree dropped, over the same pages as the baseline.
//!
//! The generated pages have the make-up measured on real ones: of their bytes 35% attributes, 26% script, 22% style, 9% text.
//! The group `real` reads the development pages where they are at hand.

#![allow(missing_docs, clippy::unwrap_used, clippy::items_after_statements)]

#[path = "../src/at_hand.rs"]
mod at_hand;
mod pages;

use at_hand::{published_pages, skipped, unpacked};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;
use pages::news;
use std::hint::black_box;

fn bare(page: &str) {
    drop(black_box(
        parse_document(RcDom::default(), ParseOpts::default()).one(page),
    ));
}

fn ours(page: &str) {
    drop(black_box(tearsheet::parse_dump(page)));
}

/// The development pages of more than 20 KB, every so many; none where they are not at hand.
fn real(step: usize) -> Vec<String> {
    published_pages()
        .iter()
        .step_by(step)
        .map(|path| unpacked(path).unwrap())
        .filter(|page| page.len() > 20_000)
        .collect()
}

fn compare(criterion: &mut Criterion, name: &str, pages: &[String]) {
    if pages.is_empty() {
        skipped(&format!("{name}: ../shared/bench is not here"));
        return;
    }
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(
        pages.iter().map(|page| page.len() as u64).sum(),
    ));
    group.sample_size(10);
    type Run = fn(&str);
    let contenders: [(&str, Run); 2] = [("html5ever and RcDom", bare), ("tearsheet", ours)];
    for (contender, run) in contenders {
        group.bench_with_input(
            BenchmarkId::from_parameter(contender),
            pages,
            |bencher, pages| {
                bencher.iter(|| pages.iter().for_each(|page| run(page)));
            },
        );
    }
    group.finish();
}

fn html(criterion: &mut Criterion) {
    compare(criterion, "html/small", &[news(8)]);
    compare(criterion, "html/typical", &[news(200)]);
    compare(criterion, "html/large", &[news(2_000)]);
    compare(criterion, "html/real", &real(7));
}

criterion_group!(benches, html);
criterion_main!(benches);
