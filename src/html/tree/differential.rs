//! html5ever's own tokenizer and `RcDom` as the oracle: the same tokens and the same tree, on invented fragments, on pages of
//! the development set and on mutations of both.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod fragments;

use self::fragments::{Dice, PIECES};
use super::guard::Guard;
use super::place::Place;
use super::tokenizer::{Next, Receive, Tokenizer};
use super::{Document, parse, read, tag};
use crate::at_hand::{published_pages, skipped, unpacked};
use crate::limits::Limits;
use crate::notice::Notice;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tokenizer::{
    Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer as Oracle, TokenizerOpts,
};
use html5ever::tree_builder::TreeBuilder;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use std::cell::RefCell;
use std::fmt::Write;
use std::path::PathBuf;

/// Writes tokens down and lets the real tree builder say how to go on.
struct Recorder {
    builder: TreeBuilder<Handle, RcDom>,
    out: RefCell<String>,
    in_text: RefCell<bool>,
}

impl Recorder {
    fn new() -> Self {
        Self {
            builder: TreeBuilder::new(RcDom::default(), ParseOpts::default().tree_builder),
            out: RefCell::default(),
            in_text: RefCell::default(),
        }
    }

    fn record(&self, token: &Token) {
        let mut out = self.out.borrow_mut();
        if let Token::CharacterTokens(text) = token {
            if text.is_empty() {
                return;
            }
            if !self.in_text.replace(true) {
                out.push_str("\ntext ");
            }
            out.push_str(text);
            return;
        }
        if matches!(token, Token::ParseError(_)) {
            return;
        }
        self.in_text.replace(false);
        match token {
            Token::TagToken(tag) => {
                write!(out, "\n{:?} {} {}", tag.kind, tag.name, tag.self_closing).unwrap();
                for attribute in kept(tag) {
                    write!(out, " {}={:?}", attribute.0, attribute.1).unwrap();
                }
            }
            Token::CommentToken(text) => write!(out, "\ncomment {:?}", &**text).unwrap(),
            Token::DoctypeToken(own) => {
                let parts = [&own.name, &own.public_id, &own.system_id];
                let parts = parts.map(|part| part.as_ref().map(ToString::to_string));
                write!(out, "\ndoctype {parts:?} {}", own.force_quirks).unwrap();
            }
            token => write!(out, "\n{token:?}").unwrap(),
        }
    }
}

fn kept(tag: &Tag) -> Vec<(String, String)> {
    if tag.kind == TagKind::EndTag {
        return Vec::new();
    }
    tag.attrs
        .iter()
        .filter(|own| tag::is_formatting(&tag.name) || !tag::is_unread(own.name.local.as_bytes()))
        .map(|own| (own.name.local.to_string(), own.value.to_string()))
        .collect()
}

impl TokenSink for Recorder {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        self.record(&token);
        self.builder.process_token(token, line)
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Receive for Recorder {
    fn receive(&mut self, token: Token, _: Place) -> Next {
        self.record(&token);
        match self.builder.process_token(token, 1) {
            TokenSinkResult::RawData(kind) => Next::Raw(kind),
            TokenSinkResult::Plaintext => Next::Plaintext,
            TokenSinkResult::Script(_) | TokenSinkResult::EncodingIndicator(_) => Next::Resumed,
            TokenSinkResult::Continue => Next::Data,
        }
    }

    fn in_foreign_content(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

fn their_tokens(text: &str) -> String {
    let oracle = Oracle::new(Recorder::new(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    while !matches!(oracle.feed(&input), html5ever::TokenizerResult::Done) {}
    oracle.end();
    oracle.sink.out.take()
}

fn our_tokens(text: &str) -> String {
    let source = StrTendril::from_slice(text);
    let tokenizer = Tokenizer::new(text, source, usize::MAX, Recorder::new());
    tokenizer.run().0.out.take()
}

/// A tree as lines: depth, kind, content.
fn their_tree(text: &str) -> String {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(text);
    let mut out = String::new();
    let mut stack = vec![(dom.document.clone(), 0)];
    while let Some((node, depth)) = stack.pop() {
        match &node.data {
            NodeData::Document => {}
            NodeData::Element { name, attrs, .. } => {
                write!(out, "\n{depth} <{}", name.local).unwrap();
                let formatting = tag::is_formatting(&name.local);
                for own in attrs.borrow().iter() {
                    if formatting || !tag::is_unread(own.name.local.as_bytes()) {
                        write!(out, " {}={:?}", own.name.local, &*own.value).unwrap();
                    }
                }
            }
            NodeData::Text { contents } => {
                write!(out, "\n{depth} {:?}", &**contents.borrow()).unwrap();
            }
            NodeData::Comment { contents } => {
                write!(out, "\n{depth} --{:?}", &**contents).unwrap();
            }
            _ => continue,
        }
        let mut children: Vec<Handle> = Vec::new();
        if let NodeData::Element {
            template_contents, ..
        } = &node.data
        {
            if let Some(contents) = &*template_contents.borrow() {
                children.extend(contents.children.borrow().iter().cloned());
            }
        }
        children.extend(node.children.borrow().iter().cloned());
        stack.extend(children.into_iter().rev().map(|child| (child, depth + 1)));
    }
    out
}

fn our_tree(document: &Document) -> String {
    let mut out = String::new();
    for id in document.ids().skip(1) {
        let depth = document.ancestors(id).count();
        if let Some(text) = document.text(id) {
            write!(out, "\n{depth} {text:?}").unwrap();
        } else if let Some(text) = document.comment(id) {
            write!(out, "\n{depth} --{text:?}").unwrap();
        } else {
            write!(out, "\n{depth} <{}", document.name(id)).unwrap();
            for (name, value) in document.attributes(id) {
                write!(out, " {name}={value:?}").unwrap();
            }
        }
    }
    out
}

fn unlimited() -> Limits {
    Limits {
        depth: usize::MAX / 8,
        nodes: usize::MAX / 2,
        attributes: usize::MAX,
        ..Limits::default()
    }
}

/// The first line in which two listings differ, for a message that can be read.
fn first_difference(theirs: &str, ours: &str) -> Option<String> {
    if theirs == ours {
        return None;
    }
    let (mut a, mut b) = (theirs.lines(), ours.lines());
    loop {
        let pair = (a.next(), b.next());
        if pair.0 != pair.1 || pair == (None, None) {
            return Some(format!("theirs {:.300?}\n  ours {:.300?}", pair.0, pair.1));
        }
    }
}

fn difference(text: &str) -> Option<String> {
    first_difference(&their_tokens(text), &our_tokens(text)).or_else(|| {
        let ours = parse(text, &unlimited(), &mut Vec::new());
        first_difference(&their_tree(text), &our_tree(&ours))
    })
}

#[track_caller]
fn same(text: &str) {
    if let Some(difference) = difference(text) {
        let shown: String = text.chars().take(400).collect();
        panic!("{shown:?}\n{difference}");
    }
}

/// Pages of the development set: name, text.
fn pages() -> Vec<(String, String)> {
    let files = published_pages();
    if files.is_empty() {
        skipped("trees of published pages: ../shared/bench is not here");
    }
    let named = |path: &PathBuf| (path.display().to_string(), unpacked(path).unwrap());
    files.iter().map(named).collect()
}

/// A page with a few bytes of markup put in, taken out or doubled.
fn mutated(text: &str, dice: &mut Dice) -> String {
    let mut out = text.to_owned();
    for _ in 0..=dice.roll(6) {
        let at = crate::input::floor(&out, dice.roll(out.len() + 1));
        match dice.roll(4) {
            0 => out.truncate(at),
            1 => {
                let end = crate::input::floor(&out, at + dice.roll(60));
                out.replace_range(at..end.max(at), "");
            }
            2 => {
                let end = crate::input::floor(&out, at + dice.roll(60)).max(at);
                let twice = out[at..end].to_owned();
                out.insert_str(at, &twice);
            }
            _ => out.insert_str(at, PIECES[dice.roll(PIECES.len())]),
        }
    }
    out
}

/// In a debug build every tenth page: html5ever itself takes a second for a large one.
fn sample<T>(pages: Vec<T>) -> impl Iterator<Item = T> {
    let step = if cfg!(debug_assertions) { 10 } else { 1 };
    pages.into_iter().step_by(step)
}

#[test]
fn development_pages() {
    let mut differences = Vec::new();
    for (name, text) in sample(pages()) {
        differences.extend(difference(&text).map(|difference| format!("{name}\n{difference}")));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn mutated_development_pages() {
    let mut dice = Dice(0x5eed_5678_abcd_0002);
    let rounds = std::env::var("TEARSHEET_MUTANTS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(1);
    let mut differences = Vec::new();
    for (name, text) in sample(pages()) {
        for _ in 0..rounds {
            let text = mutated(&text, &mut dice);
            differences.extend(difference(&text).map(|found| format!("{name}\n{found}")));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn limits_bite_no_development_page() {
    let mut bitten = Vec::new();
    for (name, text) in sample(pages()) {
        let mut notices: Vec<Notice> = Vec::new();
        parse(&text, &Limits::default(), &mut notices);
        bitten.extend(notices.iter().map(|notice| format!("{name}: {notice}")));
    }
    assert!(bitten.is_empty(), "{}", bitten.join("\n"));
}

/// Title, metas and JSON-LD of a page.
fn head(document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    let titles = document.ids().filter(|id| document.name(*id) == "title");
    out.extend(titles.take(1).map(|id| document.inner_text(id)));
    for id in document.ids() {
        match document.name(id) {
            "meta" => out.push(format!("{:?}", document.attributes(id).collect::<Vec<_>>())),
            "script"
                if document
                    .attribute(id, "type")
                    .is_some_and(|own| own.contains("ld+json")) =>
            {
                out.push(document.inner_text(id));
            }
            _ => {}
        }
    }
    out
}

#[test]
fn tokens_only_finds_what_the_tree_finds() {
    let limits = Limits::default();
    let pages: Vec<_> = sample(pages()).collect();
    let mut different = Vec::new();
    for (name, text) in &pages {
        let tree = parse(text, &limits, &mut Vec::new());
        let guard = Guard::without_tree(&limits, text.len());
        let loose = read(text, &limits, guard, &mut Vec::new());
        if head(&tree) != head(&loose) {
            different.push(name.as_str());
        }
    }
    println!(
        "{} of {} pages differ: {different:#?}",
        different.len(),
        pages.len()
    );
    assert!(different.len() * 100 <= pages.len(), "{different:#?}");
}
