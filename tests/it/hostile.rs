//! What was made to hurt: time at four times the size is at most five times as long, a byte never costs more than so much, no
//! deep stack is needed, and the answer is always the same.

mod pace;
pub(crate) mod shapes;

use pace::too_slow;
use shapes::Hostile;
use std::hint::black_box;
use tearsheet::{InputKind, Parser, archive};

fn read(hostile: &Hostile, text: &str) {
    drop(black_box(Parser::new().kind(hostile.kind).inspect(text)));
}

fn records(text: &str) {
    for record in archive::records_in(text.as_bytes()).flatten() {
        drop(black_box(Parser::new().parse_record(&record)));
    }
}

#[track_caller]
fn linear(all: &[Hostile], run: impl Fn(&Hostile, &str)) {
    let faults = too_slow(all, run);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn html_takes_linear_time() {
    linear(&shapes::html(), read);
}

#[test]
fn json_ld_takes_linear_time() {
    linear(&shapes::json_ld(), read);
}

#[test]
fn references_take_linear_time() {
    linear(&shapes::graphs(), read);
}

#[test]
fn texts_take_linear_time() {
    linear(&shapes::texts(), read);
}

#[test]
fn texts_in_a_page_take_linear_time() {
    linear(&shapes::texts_in_pages(), read);
}

#[test]
fn metadata_of_pages_take_linear_time() {
    linear(&shapes::pages(), read);
}

#[test]
fn archives_take_linear_time() {
    let all = shapes::archives();
    linear(&all, read);
    linear(&all, |_, text| records(text));
}

#[test]
fn mixed_pieces_take_linear_time() {
    linear(&shapes::mixed(), read);
}

#[test]
#[cfg(feature = "bytes")]
fn bytes_take_linear_time() {
    // Each as it is, cut in UTF-16, and with bytes of no charset.
    let all = shapes::texts();
    linear(&all, |_, text| {
        let mut bytes = text.as_bytes().to_vec();
        for byte in bytes.iter_mut().step_by(31) {
            *byte ^= 0xc0;
        }
        drop(black_box(tearsheet::inspect_bytes(&bytes)));
    });
}

fn spin(steps: usize) {
    let mut state = 1_u64;
    for step in 0..steps {
        state = black_box(state.wrapping_mul(6_364_136_223_846_793_005) ^ step as u64);
    }
}

/// The gate itself: what is quadratic does not pass, nor what is slow; what is linear does.
#[test]
fn quadratic_and_slow_readers_are_seen() {
    let one = || {
        [Hostile::new("one", InputKind::Text, |bytes| {
            "x".repeat(bytes)
        })]
    };
    let linear = too_slow(&one(), |_, text| spin(text.len()));
    assert!(linear.is_empty(), "{linear:?}");
    let quadratic = too_slow(&one(), |_, text| spin(text.len() / 64 * (text.len() / 64)));
    assert_eq!(quadratic.len(), 1);
    let ratio = quadratic[0]
        .rsplit(' ')
        .next()
        .unwrap()
        .parse::<f64>()
        .unwrap();
    assert!((10.0..24.0).contains(&ratio), "{quadratic:?}");
    let late = too_slow(&one(), |_, text| {
        spin(text.len());
        // Only from a size on: the ratio is asked where it shows.
        if text.len() > 50_000 {
            spin(30 * text.len());
        }
    });
    assert_eq!(late.len(), 1, "{late:?}");
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
