//! What reading costs, in instructions: each kind of page as a ratio to a baseline counted in the same run. Ends with 1 where one
//! costs more than it may. A part of `cargo bench -- --test`, or alone: `cargo bench --bench instructions`.
//!
//! Valgrind counts; where it is not installed this says so and passes. What needs nothing sees less: the clock of a busy machine
//! moves by a tenth, allocations do not tell of scans, and the processor's own counters are closed to containers.

#![allow(missing_docs, clippy::panic)]

#[path = "../src/at_hand.rs"]
mod at_hand;
mod pages;

use at_hand::skipped;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;
use std::hint::black_box;
use std::process::{Command, ExitCode};

struct Kind {
    name: &'static str,
    page: fn() -> String,
    baseline: fn(&str),
    /// Most times the baseline. Measured (106.0, 137.7, 0.86 and 0.89), and up to a tenth for what compilers, allocators and hashes of
    /// other machines change: a change that costs more pays elsewhere, or says here why it is worth it.
    most: f64,
}

const KINDS: [Kind; 4] = [
    Kind {
        name: "run",
        page: || pages::SAMPLE.to_owned(),
        baseline: lines,
        most: 110.0,
    },
    Kind {
        // A twelfth of it asks of each line that may name an author or a day whether it is somebody else's, another weighs which of the
        // lines is the standfirst and which name the site's.
        name: "visible text",
        page: || pages::page(20),
        baseline: lines,
        most: 150.0,
    },
    Kind {
        name: "HTML that states",
        page: || pages::news(60),
        baseline: tree,
        most: 0.95,
    },
    // Nothing but its text tells who wrote it.
    Kind {
        name: "HTML that shows",
        page: || pages::news(60).replace("application/ld+json", "text/plain"),
        baseline: tree,
        most: 0.99,
    },
];

fn lines(page: &str) {
    black_box(page.lines().count());
}

fn tree(page: &str) {
    drop(black_box(
        parse_document(RcDom::default(), ParseOpts::default()).one(page),
    ));
}

fn reading(page: &str) {
    drop(black_box(tearsheet::parse_dump(page)));
}

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match given.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["counted", kind, work, turns] => {
            work_off(kind, work, turns);
            ExitCode::SUCCESS
        }
        _ => compare(),
    }
}

/// What is counted: one piece of work, in a process of its own.
fn work_off(kind: &str, work: &str, turns: &str) {
    let Some(kind) = KINDS.iter().find(|one| one.name == kind) else {
        panic!("no such page: {kind}");
    };
    let work = if work == "reading" {
        reading
    } else {
        kind.baseline
    };
    let page = (kind.page)();
    for _ in 0..turns.parse().unwrap_or(0) {
        work(black_box(&page));
    }
}

fn compare() -> ExitCode {
    if instructions("run", "baseline", 0).is_none() {
        skipped("instructions: valgrind is not here");
        return ExitCode::SUCCESS;
    }
    let mut dear = false;
    for kind in &KINDS {
        let (name, most) = (kind.name, kind.most);
        let times = of_a_turn(name, "reading") / of_a_turn(name, "baseline");
        let verdict = match times / most {
            share if share > 1.0 => "too many",
            share if share < 0.85 => "so much less that the bound should be lowered",
            _ => "fine",
        };
        println!("{name}: {times:.3} times the baseline, {most} allowed: {verdict}");
        dear |= times.is_nan() || times > most;
    }
    ExitCode::from(u8::from(dear))
}

/// Instructions of one turn, those left out that come once: start, the making of the page, tables.
fn of_a_turn(kind: &str, work: &str) -> f64 {
    const TURNS: u32 = 10;
    let count = |turns| instructions(kind, work, turns).map_or(f64::NAN, |count| count as f64);
    (count(1 + TURNS) - count(1)) / f64::from(TURNS)
}

/// Instructions of a process that does some work so many times, as valgrind counts them.
fn instructions(kind: &str, work: &str, turns: u32) -> Option<u64> {
    let output = Command::new("valgrind")
        .args([
            "--tool=cachegrind",
            "--cache-sim=no",
            "--cachegrind-out-file=/dev/null",
        ])
        .arg(std::env::current_exe().ok()?)
        .args(["counted", kind, work, &turns.to_string()])
        .output()
        .ok()?;
    // "==4711== I   refs:      1,234,567"
    let told = String::from_utf8_lossy(&output.stderr);
    let (_, count) = told.split_once("refs:")?;
    count.lines().next()?.trim().replace(',', "").parse().ok()
}
