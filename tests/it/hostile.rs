//! What was made to hurt: time at four times the size is at most five times as long, a byte never costs more than so much, no
//! deep stack is needed, and the answer is always the same.

mod pace;
pub(crate) mod shapes;
mod time;

use shapes::Hostile;
use std::hint::black_box;
use tearsheet::{InputKind, Parser};

fn read(hostile: &Hostile, text: &str) {
    drop(black_box(Parser::new().kind(hostile.kind).inspect(text)));
}

/// A million deep in as small a stack as a thread is ever given.
#[test]
fn a_small_stack_is_enough() {
    let run = || {
        let bytes = if cfg!(debug_assertions) {
            1 << 20
        } else {
            4 << 20
        };
        for hostile in shapes::json_ld().iter().take(4) {
            read(hostile, &hostile.of(bytes));
        }
        for hostile in shapes::all() {
            read(&hostile, &hostile.of(32 << 10));
        }
        for piece in [
            "<div>",
            "<b>",
            "<ul><li>",
            "<svg>",
            "<template>",
            "<p itemscope itemprop=a>",
            "<p class=h-entry>",
            "<p typeof=a property=b>",
        ] {
            let deep = format!("<!doctype html>{}", piece.repeat(bytes / piece.len()));
            drop(black_box(
                Parser::new().kind(InputKind::Html).inspect(&deep),
            ));
        }
    };
    let thread = std::thread::Builder::new().stack_size(256 << 10);
    thread.spawn(run).unwrap().join().unwrap();
}

/// The same bytes each time, in each thread.
#[test]
fn two_runs_and_two_threads_say_the_same() {
    let run = || {
        let mut out = String::new();
        let texts = shapes::all().into_iter().map(|hostile| hostile.of(4000));
        for text in texts.chain([include_str!("../../examples/sample.txt").to_owned()]) {
            let Ok(found) = tearsheet::inspect_dump(&text) else {
                continue;
            };
            out.push_str(&serde_json::to_string(&found.page).unwrap());
            out.push_str(&format!(
                "{:?}{:?}{:?}{:?}",
                found.claims, found.blocks, found.notices, found.notices_total
            ));
        }
        out
    };
    let first = run();
    let threads = [(); 2].map(|()| std::thread::spawn(run));
    assert!(first == run(), "two runs differ");
    for thread in threads {
        assert!(first == thread.join().unwrap(), "two threads differ");
    }
}
