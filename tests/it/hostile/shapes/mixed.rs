//! Pieces of other shapes, and tags of published pages where they stand beside the crate, in an order that nobody meant.

use super::{Hostile, Shape, archives, fill, html, pages, texts};
use crate::at_hand::{published_pages, skipped, unpacked};
use std::rc::Rc;
use tearsheet::InputKind::{self, Html, Mhtml, Text, Warc};

struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count.max(1)
    }
}

/// Pieces drawn at random up to so many bytes: a longer text begins with the shorter one.
fn drawn(pieces: &[String], seed: u64, bytes: usize) -> String {
    let mut dice = Dice(seed);
    let mut out = String::new();
    while out.len() < bytes && !pieces.is_empty() {
        let piece = &pieces[dice.below(pieces.len())];
        for _ in 0..=dice.below(3) {
            out.push_str(piece);
        }
    }
    out
}

fn of_shapes(lists: &[&[Shape]]) -> Vec<String> {
    let shapes = lists.iter().copied().flatten();
    let pieces = shapes.flat_map(|shape| {
        [
            shape.head,
            shape.first,
            shape.middle,
            shape.second,
            shape.tail,
        ]
    });
    let numbered = pieces
        .filter(|piece| !piece.is_empty() && !swallows(piece))
        .map(|piece| {
            let mut out = String::new();
            fill(&mut out, piece, 1);
            out
        });
    numbered.collect()
}

/// Whether all that follows a piece would be its text.
fn swallows(piece: &str) -> bool {
    const OPENERS: [&str; 10] = [
        "<plaintext",
        "<!--",
        "<![",
        "<script",
        "<style",
        "<textarea",
        "<title",
        "<frameset",
        "<iframe",
        "<noscript",
    ];
    let lower = piece.to_ascii_lowercase();
    OPENERS.iter().any(|opener| lower.contains(opener)) || piece.matches('"').count() % 2 == 1
}

/// Tags and the text behind them of a few development pages; none where they are not here.
fn of_pages() -> Vec<String> {
    let files = published_pages();
    let mut out = Vec::new();
    for file in files.iter().step_by(files.len().div_ceil(60).max(1)) {
        let text = unpacked(file).unwrap();
        let tags = text
            .split_inclusive('>')
            .filter(|tag| tag.len() < 400 && !swallows(tag));
        out.extend(tags.map(str::to_owned));
    }
    out
}

pub fn mixed() -> Vec<Hostile> {
    let pools: [(&str, InputKind, Vec<String>); 5] = [
        ("HTML", Html, of_shapes(&[html::SHAPES, pages::SHAPES])),
        ("tags of published pages", Html, of_pages()),
        ("text", Text, of_shapes(&[texts::SHAPES])),
        ("WARC", Warc, of_shapes(&[archives::WARCS])),
        ("MHTML", Mhtml, of_shapes(&[archives::MHTMLS])),
    ];
    let mut out = Vec::new();
    for (name, kind, pieces) in pools {
        if pieces.is_empty() {
            skipped(&format!(
                "mixed pieces of {name}: ../shared/bench is not here"
            ));
            continue;
        }
        let pieces = Rc::new(pieces);
        for seed in 1..=4 {
            let pieces = Rc::clone(&pieces);
            out.push(Hostile::new(
                format!("mixed {name} {seed}"),
                kind,
                move |bytes| drawn(&pieces, seed, bytes),
            ));
        }
    }
    out
}
