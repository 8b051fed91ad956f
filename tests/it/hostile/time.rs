//! Time: four times the input takes at most five times as long, and a byte never more than so much.

use super::pace::{too_slow, too_slow_at};
use super::read;
use super::shapes::{self, Hostile};
use std::hint::black_box;
use tearsheet::{InputKind, Limits, Parser, archive};

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
fn objects_take_linear_time() {
    linear(&shapes::objects(), read);
}

#[test]
fn documents_take_linear_time() {
    linear(&shapes::documents(), read);
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
fn glued_texts_take_linear_time() {
    linear(&shapes::glued(), read);
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
    // Each with bytes of no charset; every fourth is enough to ask them all of the detectors.
    let all: Vec<_> = shapes::texts().into_iter().step_by(4).collect();
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
    // From a size on only: a step up costs once and passes, what grows from there does not.
    let late = too_slow(&one(), |_, text| {
        spin(text.len());
        if text.len() > 50_000 {
            spin(text.len() / 64 * (text.len() / 64));
        }
    });
    assert_eq!(late.len(), 1, "{late:?}");
}

/// The limit of depth: without it the gate sees what html5ever's issue 788 costs.
#[test]
fn without_a_limit_of_depth_nesting_is_seen() {
    let mut limits = Limits::default();
    limits.depth = usize::MAX;
    let mut all = shapes::html();
    all.retain(|hostile| hostile.name == "HTML: nested div");
    let faults = too_slow_at(32 << 10, &all, |hostile, text| {
        let parser = Parser::new().limits(limits).kind(hostile.kind);
        drop(black_box(parser.inspect(text)));
    });
    assert_eq!((all.len(), faults.len()), (1, 1), "{faults:?}");
}
