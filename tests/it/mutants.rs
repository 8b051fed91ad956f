//! Pages and dumps damaged along their structure: tags, lines and values doubled, dropped, moved, swapped for those of another
//! page. None makes the crate panic, hang or lose text.
//!
//! `TEARSHEET_MUTANTS` sets how many (the gate runs 100,000 in a profile with optimisation, overflow checks and debug
//! assertions); `TEARSHEET_LONG` runs for so many seconds instead. A failing input is written to a file in the system's folder for
//! temporary files, whose name the message gives.

use crate::at_hand::skipped;
use crate::hostile::shapes;
use crate::partition;
use crate::roles;
use std::cell::Cell;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tearsheet::{Date, InputKind, NoticeKind, PageMetadata, Parser};

/// Bytes of a seed: small pieces are damaged more thoroughly than large ones in the same time.
const SEED: usize = 4 << 10;
/// Seeds taken from one set of pages.
const OF_EACH: usize = 40;
/// Time one mutant may take: ten times what the slowest of any run took, and enough for a busy machine.
const SLOW: Duration = Duration::from_millis(if cfg!(debug_assertions) { 4000 } else { 2000 });
const THREADS: u64 = 2;

const HTML: &str = r##"<!doctype html><html lang="en-GB" prefix="og: http://ogp.me/ns#"><head><meta charset=utf-8><title>The mill turns again - Courier</title>
<meta property="og:title" content="The mill turns again"><meta name=author content="Imke Tarrant"><meta property="article:published_time" content="2024-05-03T07:15:00+01:00">
<meta property="og:image" content="https://img.example/mill.jpg"><meta property="og:image:width" content="1920"><link rel=canonical href="/2024/05/03/mill.html"><base href="https://courier.example/">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","@id":"#a","headline":"The mill turns again","datePublished":"2024-05-03T07:15+0100",
"author":[{"@type":"Person","name":"Imke Tarrant","url":"/people/imke"},{"@id":"#p"}],"publisher":{"@id":"#p"},"image":{"@type":"ImageObject","url":"/mill.jpg","width":1920,"height":"1080px"},"keywords":"mills, crafts","wordCount":1e3}
,{"@type":"Organization","@id":"#p","name":"Harbour Courier","email":"desk@courier.example","telephone":"+44 20 7946 0123","logo":"logo.png"}]}</script></head><body>
<article itemscope itemtype="https://schema.org/Article" class="h-entry" vocab="https://schema.org/" typeof="NewsArticle"><h1 itemprop=headline class=p-name property=headline>The mill turns again</h1><p class="byline">By <a rel=author itemprop=author class="p-author h-card" href="/people/imke">Imke Tarrant</a>,
<time datetime="2024-05-03T07:15" itemprop=datePublished class="dt-published" pubdate>3 May 2024, 7.15 am</time> | Updated 04/05/2024 11:42 CEST</p><p>Saltwick, 3 May &mdash; Volunteers have &ldquo;brought&rdquo; the mill back.<p>Tags: <a rel=tag href=/t/mills>mills</a> <b><i>crafts</b></i></article>
<table><tr><td>2 hours ago<select><option>x</select></table><svg><title>no</title></svg><template><p>t</p></template><!-- saved from url=(0030)https://courier.example/ --><footer>&copy; 2024 Harbour Courier. desk@courier.example</footer></body></html>"##;

const WARC: &str = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/mill\r\nWARC-Date: 2024-05-03T07:15:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 178\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n3c\r\n<title>The mill turns again</title><meta name=date content=2\r\n1a\r\n024-05-03><p>By Ada Miller\r\n0\r\n\r\n\r\n\r\nWARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://courier.example/mill\r\nContent-Length: 35\r\n\r\nThe mill turns again\n\nBy Ada Miller\n\r\n\r\n";

const MHTML: &str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/mill\r\nSubject: =?utf-8?Q?The=20mill?=\r\nDate: Fri, 3 May 2024 07:15:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b\"\r\n\r\n----b\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://courier.example/mill\r\n\r\n<!doctype html><title>The m=C3=BChle</title>=\r\n<img src=3D\"cid:i@mhtml\"><p>\r\n----b\r\nContent-Type: image/png\r\nContent-ID: <i@mhtml>\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://courier.example/i.png\r\n\r\nVGhlIG1pbGw=\r\n----b--\r\n";

const DUMP: &str = "Title: The mill turns again\nURL Source: https://courier.example/mill\nPublished Time: Fri, 03 May 2024 07:15:00 GMT\nMarkdown Content:\n# The mill turns again\n\n[Home](https://courier.example/) * [News](/news)\n\nBy **Ada Miller** and Dr. Imke Tarrant, Tuesday, 3rd of May 2024 at 7.15 p.m.\n\n![mill](/mill.jpg) Saltwick (AP) — The wheel turns.\n\n3 мая 2024 · 2024年5月3日 · ٣ مايو ٢٠٢٤\n\nTags: mills, crafts\n\n© 2020–2024 Harbour Courier Ltd. All rights reserved. Tel. +44 (0)20 7946 0123\n";

/// What damage puts in: what readers look for, and what breaks those that count bytes.
const WORDS: &[&str] = &[
    "\0",
    "\u{feff}",
    "\u{301}",
    "\u{202e}",
    "é",
    "水車",
    "ملح",
    "İ",
    "ß",
    "ſ",
    "K",
    "Ⅷ",
    "²",
    "½",
    "\u{1d7d9}",
    "👩‍👩‍👧",
    "Ã©",
    "â€™",
    "Ð¼",
    "\r",
    "\n",
    "\n\n",
    "\t",
    "\u{a0}",
    "\u{2028}",
    "<",
    ">",
    "\"",
    "'",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "</",
    "/>",
    "<p",
    "<script>",
    "</script>",
    "<style>",
    "<textarea>",
    "<title>",
    "<template>",
    "<frameset>",
    "<plaintext>",
    "<noscript>",
    "<svg>",
    "<math>",
    "<table>",
    "<select>",
    "<a href=",
    "<b a=1 b=2>",
    "&",
    "&amp;",
    "&#",
    "&#x0;",
    "&#xD800;",
    "&#1114112;",
    "&notit;",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\\",
    "\\u",
    "\\uD800",
    "\\u0000",
    "null",
    "true",
    "-0",
    "1e400",
    "99999999999999999999",
    "\"@id\":\"#a\"",
    "\"@graph\":[",
    "\"@type\":",
    "2024-05-03",
    "0000-00-00",
    "9999-12-31T23:59:60Z",
    "0001-01-01T00:00+14:00",
    "10000-01-01",
    "2023-02-29",
    "2024-05-03T24:00",
    "31/12/9999",
    "12:60 pm",
    "29 février 2023",
    "now",
    "2 hours ago",
    "yesterday",
    "1714720500",
    "99999999999999",
    "desk@courier.example",
    "a@",
    "+442079460123",
    "https://",
    "//",
    "cid:",
    "data:,",
    "http://[::1",
    "252 60",
    "1920x1080",
    "0 0",
    "4294967296",
    "By ",
    "By",
    " and ",
    " | ",
    " - ",
    "—",
    "©",
    "Tags:",
    "Updated:",
    "=?utf-8?B?",
    "=C3",
    "=\r\n",
    "--b",
    "--",
    "Content-Length: ",
    "Content-Length: 99999999999",
    "WARC/1.0\r\n",
    "HTTP/1.1 200 OK\r\n",
    "itemprop=",
    "itemref=a",
    "itemscope",
    "property=",
    "rel=",
    "lang=",
    "datetime=",
];

#[derive(Clone)]
struct Dice(u64);

impl Dice {
    /// SplitMix64: every seed gives a sequence of its own.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() >> 16) as usize % count.max(1)
    }
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// A window of a text: its head, or a piece from the middle, begun at a line or a tag.
fn windows(text: &str, dice: &mut Dice) -> [String; 2] {
    let start = floor(text, dice.below(text.len()));
    let start = start + text[start..].find(['\n', '<']).unwrap_or(0);
    [0, start].map(|start| text[start..floor(text, start + SEED)].to_owned())
}

fn files(folder: &Path, dice: &mut Dice) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    let step = paths.len().div_ceil(OF_EACH).max(1);
    let mut out = Vec::new();
    for path in paths.iter().step_by(step) {
        let mut bytes = std::fs::read(path).unwrap();
        if bytes.starts_with(&[0x1f, 0x8b]) {
            let packed = std::mem::take(&mut bytes);
            flate2::read::MultiGzDecoder::new(&packed[..])
                .read_to_end(&mut bytes)
                .unwrap();
        }
        out.extend(windows(&String::from_utf8_lossy(&bytes), dice));
    }
    out
}

fn seeds() -> Vec<String> {
    let mut out: Vec<String> = [
        include_str!("../../examples/sample.txt"),
        HTML,
        HTML,
        WARC,
        MHTML,
        DUMP,
        DUMP,
    ]
    .map(str::to_owned)
    .to_vec();
    out.extend(shapes::all().iter().map(|shape| shape.of(600)));
    let own = out.clone();
    let mut dice = Dice(1);
    let bench = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench");
    for (kind, folder) in [("html", "html"), ("dumps", "dumps")] {
        let sets = std::fs::read_dir(bench.join(kind));
        let mut sets: Vec<_> = sets
            .into_iter()
            .flatten()
            .flatten()
            .map(|set| set.path().join(folder))
            .collect();
        sets.sort();
        out.extend(sets.iter().flat_map(|set| files(set, &mut dice)));
    }
    out.extend(files(&bench.join("../seed"), &mut dice));
    if out.len() == own.len() {
        skipped("mutants of published pages: ../shared/bench is not here");
    }
    // The small ones are few and stand for all syntaxes: a quarter of the mutants is theirs.
    let copies = (out.len() / 4).div_ceil(own.len());
    out.extend((0..copies).flat_map(|_| own.iter().cloned()));
    out
}

/// Where a piece of structure ends: quotes, brackets, tags, lines, separators.
fn borders(text: &str) -> Vec<usize> {
    let mut out = vec![0];
    out.extend(
        text.char_indices()
            .filter(|(_, c)| "<>\"'{}[],:;=&#/|\n\r @-".contains(*c))
            .map(|(at, _)| at),
    );
    out.push(text.len());
    out
}

fn piece<'t>(text: &'t str, dice: &mut Dice) -> &'t str {
    let borders = borders(text);
    let first = dice.below(borders.len());
    let reach = 1 << dice.below(6);
    let last = (first + 1 + dice.below(reach)).min(borders.len() - 1);
    &text[borders[first.min(last)]..borders[last]]
}

fn mutant(seeds: &[String], number: u64) -> String {
    let mut dice = Dice(number.wrapping_mul(0x2545_f491_4f6c_dd1d));
    let mut text = seeds[dice.below(seeds.len())].clone();
    for _ in 0..=dice.below(8) {
        let own = piece(&text, &mut dice);
        let start = own.as_ptr() as usize - text.as_ptr() as usize;
        let (start, end) = (start, start + own.len());
        let own = own.to_owned();
        match dice.below(12) {
            0 => text.replace_range(start..end, ""),
            1 => text.insert_str(end, &own),
            2 => text.insert_str(end, &own.repeat(dice.below(12))),
            3 => {
                let to = piece(&text, &mut dice);
                let to = to.as_ptr() as usize - text.as_ptr() as usize;
                text.insert_str(to, &own);
            }
            4 | 5 => {
                let other = &seeds[dice.below(seeds.len())];
                text.replace_range(start..end, piece(other, &mut dice));
            }
            6 | 7 => text.insert_str(start, WORDS[dice.below(WORDS.len())]),
            8 => text.replace_range(start..end, WORDS[dice.below(WORDS.len())]),
            9 => {
                let at = floor(&text, dice.below(text.len()));
                let c = text[at..].chars().next();
                if let Some(c) = c {
                    let new =
                        char::from_u32((c as u32) ^ (1 << dice.below(8))).unwrap_or('\u{fffd}');
                    text.replace_range(at..at + c.len_utf8(), new.encode_utf8(&mut [0; 4]));
                }
            }
            10 => text.truncate(floor(&text, dice.below(text.len()))),
            _ => {
                let turned: String = own
                    .chars()
                    .map(|c| {
                        if c.is_ascii_digit() {
                            char::from(b'0' + dice.below(10) as u8)
                        } else {
                            c
                        }
                    })
                    .collect();
                text.replace_range(start..end, &turned);
            }
        }
        // Pieces said again must not outgrow what a run can afford.
        text.truncate(floor(&text, 4 * SEED));
    }
    text
}

/// Every promise that holds for any text.
fn check(text: &str, number: u64) {
    let read = tearsheet::inspect_dump(text);
    let parsed = tearsheet::parse_dump(text);
    let Ok(found) = read else {
        assert!(parsed.is_err(), "one call reads it and the other does not");
        return;
    };
    assert_eq!(parsed.as_ref(), Ok(&found.page), "both calls give one page");
    for claim in &found.claims {
        assert!(
            claim.span.of(text).is_some(),
            "{:?} is no place in the text",
            claim.span
        );
    }
    assert!(found.notices.len() <= 64 && found.notices.len() <= found.notices_total);
    // Where text was decoded anew its blocks are brought back to where they stood as far as they have a place.
    if found.kind == InputKind::Text
        && !found
            .notices
            .iter()
            .any(|notice| notice.kind == NoticeKind::Mojibake)
    {
        let blocks = found.blocks.iter().map(|block| block.span);
        assert_eq!(partition::check(text, blocks), Ok(()));
        assert_eq!(roles::check(&found), Ok(()));
    }
    let page = &found.page;
    let json = serde_json::to_string(page).unwrap();
    assert_eq!(
        &serde_json::from_str::<PageMetadata>(&json).unwrap(),
        page,
        "JSON reads back"
    );
    for date in [page.date_published, page.date_created, page.date_modified]
        .into_iter()
        .flatten()
    {
        assert_eq!(
            date.to_string().parse::<Date>(),
            Ok(date),
            "a printed date reads back"
        );
    }
    if number % 8 == 0 {
        exported(page);
        let reference = Parser::new()
            .reference_time("2024-05-03T07:15+01:00".parse().unwrap())
            .base_url("https://courier.example/a/b?c#d");
        for kind in [
            InputKind::Html,
            InputKind::Text,
            InputKind::Warc,
            InputKind::Mhtml,
        ] {
            drop(reference.clone().kind(kind).inspect(text));
        }
        damaged_bytes(text, number);
    }
}

fn exported(page: &PageMetadata) {
    let pages = std::slice::from_ref(page);
    let _ = (
        tearsheet::export::csl_json(pages),
        tearsheet::export::bibtex(pages),
        tearsheet::export::ris(pages),
        tearsheet::export::dublin_core_xml(page),
        tearsheet::export::json_ld(page),
        tearsheet::export::flat::csv(pages),
    );
}

/// The same as bytes that are no UTF-8 any more.
fn damaged_bytes(text: &str, number: u64) {
    let mut dice = Dice(number);
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..dice.below(4) {
        let at = dice.below(bytes.len());
        if let Some(byte) = bytes.get_mut(at) {
            *byte = dice.next() as u8;
        }
    }
    for record in tearsheet::archive::records_in(&bytes).flatten() {
        drop(record.payload());
        drop(Parser::new().parse_record(&record));
    }
    #[cfg(feature = "bytes")]
    drop(tearsheet::inspect_bytes(&bytes));
}

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

struct Run<'s> {
    seeds: &'s [String],
    next: AtomicU64,
    done: AtomicU64,
    over: AtomicBool,
    failures: Mutex<Vec<String>>,
    slowest: Mutex<(Duration, u64)>,
    /// What each thread is at, and since which millisecond, for the one that watches.
    at: [(AtomicU64, AtomicU64); THREADS as usize],
    start: Instant,
}

impl Run<'_> {
    fn fail(&self, number: u64, why: &str) {
        let path = std::env::temp_dir().join(format!("tearsheet-mutant-{number}.txt"));
        std::fs::write(&path, mutant(self.seeds, number)).unwrap();
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        failures.push(format!(
            "mutant {number}: {why}; input in {}",
            path.display()
        ));
        if failures.len() >= 20 {
            self.over.store(true, Relaxed);
        }
    }

    fn work(&self, thread: usize, last: u64, until: Option<Duration>) {
        QUIET.set(true);
        let (number_now, since) = &self.at[thread];
        loop {
            let number = self.next.fetch_add(1, Relaxed);
            let late = until.is_some_and(|until| self.start.elapsed() > until);
            if number >= last || late || self.over.load(Relaxed) {
                break;
            }
            let text = mutant(self.seeds, number);
            number_now.store(number, Relaxed);
            since.store(self.start.elapsed().as_millis() as u64, Relaxed);
            let mut least = Duration::MAX;
            for _ in 0..3 {
                let start = Instant::now();
                if let Err(panic) = catch_unwind(AssertUnwindSafe(|| check(&text, number))) {
                    let words = panic
                        .downcast_ref::<String>()
                        .map(String::as_str)
                        .or_else(|| panic.downcast_ref::<&str>().copied());
                    self.fail(number, words.unwrap_or("a panic"));
                }
                least = least.min(start.elapsed());
                if least < SLOW {
                    break;
                }
            }
            if least >= SLOW {
                self.fail(number, &format!("{least:?}"));
            }
            let mut slowest = self.slowest.lock().unwrap_or_else(PoisonError::into_inner);
            *slowest = (*slowest).max((least, number));
            self.done.fetch_add(1, Relaxed);
        }
        since.store(u64::MAX, Relaxed);
    }

    /// A hang never comes back to be timed: it is told from outside.
    fn watch(&self) {
        let mut told = self.start;
        while self
            .at
            .iter()
            .any(|(_, since)| since.load(Relaxed) != u64::MAX)
        {
            std::thread::sleep(Duration::from_millis(50));
            let now = self.start.elapsed().as_millis() as u64;
            for (number, since) in &self.at {
                let since = since.load(Relaxed);
                if since != u64::MAX && now.saturating_sub(since) > 120_000 {
                    self.fail(number.load(Relaxed), "does not end");
                    eprintln!(
                        "{:?}",
                        self.failures.lock().unwrap_or_else(PoisonError::into_inner)
                    );
                    std::process::abort();
                }
            }
            if told.elapsed() > Duration::from_secs(60) {
                told = Instant::now();
                println!("{} mutants in {now} ms", self.done.load(Relaxed));
            }
        }
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn no_mutant_panics_hangs_or_loses_text() {
    let seeds = seeds();
    let until = number("TEARSHEET_LONG").map(Duration::from_secs);
    let first = number("TEARSHEET_FIRST").unwrap_or(0);
    let count = number("TEARSHEET_MUTANTS").unwrap_or(4000);
    let last = if until.is_some() {
        u64::MAX
    } else {
        first + count
    };
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if QUIET.get() {
            eprintln!("{info}");
        } else {
            before(info);
        }
    }));
    let run = Run {
        seeds: &seeds,
        next: AtomicU64::new(first),
        done: AtomicU64::new(0),
        over: AtomicBool::new(false),
        failures: Mutex::default(),
        slowest: Mutex::default(),
        at: Default::default(),
        start: Instant::now(),
    };
    std::thread::scope(|scope| {
        for thread in 0..THREADS as usize {
            let run = &run;
            scope.spawn(move || run.work(thread, last, until));
        }
        run.watch();
    });
    let (slowest, which) = *run.slowest.lock().unwrap_or_else(PoisonError::into_inner);
    println!(
        "{} mutants of {} seeds from {first} in {:.0?}, the slowest {which} in {slowest:.1?}",
        run.done.load(Relaxed),
        seeds.len(),
        run.start.elapsed()
    );
    let failures = run.failures.into_inner().unwrap();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
