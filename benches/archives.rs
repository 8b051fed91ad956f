//! Splitting a WET file without reading its pages: a memchr pass over the same bytes is the baseline of each group.

#![allow(missing_docs)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::fmt::Write;
use std::hint::black_box;
use tearsheet::archive;

/// A WET file of so many pages: Common Crawl's mean page is 5 KB of text.
fn wet(pages: usize) -> Vec<u8> {
    let mut file = String::new();
    let text = "The mill by the river turns again, and the council voted on Monday.\n".repeat(75);
    for page in 0..pages {
        let _ = write!(
            file,
            "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://paper.example/{page}\r\nWARC-Date: 2024-05-01T10:00:00Z\r\n\
             WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{page:012}>\r\nWARC-Refers-To: <urn:uuid:10000000-0000-0000-0000-{page:012}>\r\n\
             WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\nWARC-Identified-Content-Language: eng\r\nContent-Type: text/plain\r\n\
             Content-Length: {}\r\n\r\n{text}\r\n\r\n",
            text.len()
        );
    }
    file.into_bytes()
}

fn splitting(c: &mut Criterion) {
    let file = wet(20_000);
    let mut group = c.benchmark_group("split a WET file");
    group.throughput(Throughput::Bytes(file.len() as u64));
    group.sample_size(10);
    // The byte is not in the file: a whole pass, as fast as memory allows.
    group.bench_function("memchr pass (baseline)", |b| {
        b.iter(|| memchr::memchr(0, black_box(&file)));
    });
    group.bench_function("memchr over line ends", |b| {
        b.iter(|| memchr::memchr_iter(b'\n', black_box(&file)).count());
    });
    group.bench_function("records_in, borrowed", |b| {
        b.iter(|| {
            archive::records_in(black_box(&file))
                .flatten()
                .map(|record| record.block().len())
                .sum::<usize>()
        });
    });
    group.bench_function("records, lent by a reader", |b| {
        b.iter(|| {
            let mut records = archive::records(black_box(&file[..]));
            let mut bytes = 0;
            while let Some(record) = records.next_record() {
                bytes += record.map_or(0, |record| record.block().len());
            }
            bytes
        });
    });
    group.bench_function("records, owned", |b| {
        b.iter(|| {
            archive::records(black_box(&file[..]))
                .flatten()
                .map(|record| record.block().len())
                .sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, splitting);
criterion_main!(benches);
