//! Saved HTML: each group holds a bare parse by html5ever into `RcDom`, the tree dropped, over the same pages as the baseline.
//!
//! The generated pages have the make-up measured on real ones: of their bytes 35% attributes, 26% script, 22% style, 9% text.
//! The group `real` reads the development pages where they are at hand.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::write_with_newline,
    clippy::items_after_statements
)]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;
use std::fmt::Write;
use std::hint::black_box;
use std::io::Read;
use std::path::Path;

fn bare(page: &str) {
    drop(black_box(
        parse_document(RcDom::default(), ParseOpts::default()).one(page),
    ));
}

fn ours(page: &str) {
    drop(black_box(tearsheet::parse_dump(page)));
}

/// A news page with so many teasers round the article.
fn news(teasers: usize) -> String {
    let mut page = String::from(
        "<!DOCTYPE html>\n<html lang=\"en-GB\" class=\"no-js theme-light\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>The mill turns again | The Brook Courier</title>\n\
         <link rel=\"canonical\" href=\"https://courier.example/2024/05/01/mill.html\">\n\
         <meta property=\"og:title\" content=\"The mill turns again\">\n\
         <meta property=\"article:published_time\" content=\"2024-05-01T09:30:00+01:00\">\n\
         <script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\
         \"headline\":\"The mill turns again\",\"datePublished\":\"2024-05-01T09:30:00+01:00\",\
         \"author\":{\"@type\":\"Person\",\"name\":\"Ada Miller\"}}</script>\n",
    );
    for n in 0..teasers / 4 {
        write!(
            page,
            "<link rel=\"preload\" as=\"script\" href=\"/assets/chunk-{n:04}.9f8e7d6c.js\" crossorigin=\"anonymous\">\n\
             <script>window.q=window.q||[];q.push({{slot:\"top-{n}\",sizes:[[300,250],[728,90]],if:function(a){{return a<{n}&&a>1}}}});</script>\n\
             <style>.teaser-{n}{{display:grid;grid-template-columns:1fr 2fr;gap:{n}px;color:#123456}}.teaser-{n} a:hover>span{{color:red}}</style>\n"
        )
        .unwrap();
    }
    page.push_str("</head>\n<body class=\"article page\">\n<main id=\"content\"><article>\n<h1 class=\"headline\">The mill turns again</h1>\n");
    for n in 0..teasers / 2 {
        write!(
            page,
            "<p class=\"body-text\">After {n} years the water is back in the race &amp; the wheel turns, says the miller; <a href=\"/topics/brook-{n}?from=body&amp;n={n}\">the brook</a> had been led away for the railway.</p>\n"
        )
        .unwrap();
    }
    page.push_str("</article></main>\n<aside>\n");
    for n in 0..teasers {
        write!(
            page,
            "<div class=\"teaser teaser--small teaser-{n}\" data-id=\"{n}\" data-tracking='{{\"slot\":{n},\"kind\":\"teaser\"}}'><a href=\"https://courier.example/2024/04/{n}/story-{n}.html\" class=\"teaser__link js-link\" aria-label=\"Read story {n}\" onclick=\"track({n})\"><img class=\"teaser__image lazy\" loading=\"lazy\" src=\"/img/{n}/320.jpg\" srcset=\"/img/{n}/320.jpg 320w, /img/{n}/640.jpg 640w, /img/{n}/1280.jpg 1280w\" sizes=\"(max-width: 600px) 100vw, 320px\" alt=\"\"><span class=\"teaser__title\">Story number {n}</span></a><svg class=\"icon\" viewBox=\"0 0 24 24\"><path d=\"M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2z\"/></svg><time datetime=\"2024-04-{:02}\">April</time></div>\n",
            n % 28 + 1
        )
        .unwrap();
    }
    page.push_str("</aside>\n</body>\n</html>\n");
    page
}

/// The development pages of more than 20 KB, every so many; none where they are not at hand.
fn real(step: usize) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/html");
    let mut files: Vec<_> = std::fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|set| std::fs::read_dir(set.path().join("html")).ok())
        .flatten()
        .flatten()
        .map(|file| file.path())
        .collect();
    files.sort();
    files
        .iter()
        .step_by(step)
        .map(|path| {
            let mut bytes = Vec::new();
            let file = std::fs::File::open(path).unwrap();
            flate2::read::MultiGzDecoder::new(file)
                .read_to_end(&mut bytes)
                .unwrap();
            String::from_utf8_lossy(&bytes).into_owned()
        })
        .filter(|page| page.len() > 20_000)
        .collect()
}

fn compare(criterion: &mut Criterion, name: &str, pages: &[String]) {
    if pages.is_empty() {
        println!("{name}: skipped, no development pages");
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
