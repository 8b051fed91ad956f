//! Writes the candidates of real dumps and their marks, from which `tests/generate/prose_model.py` learns what a mark is worth:
//! the crate itself works the marks out, so that learning and reading cannot disagree.

#![allow(clippy::unwrap_used)]

use super::{Scene, author, date, description, headline, site};
use crate::claim::Claims;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::io::{BufRead, Write};

thread_local! {
    /// The candidates of the page that is being read, where they are asked for.
    static NOTED: RefCell<Option<Value>> = const { RefCell::new(None) };
}

/// Notes the candidates of a page.
pub(super) fn note(scene: &Scene<'_, '_, '_>) {
    NOTED.with_borrow_mut(|noted| {
        let Some(noted) = noted else {
            return;
        };
        let headlines = headline::candidates(scene).2;
        let head = headline::read(scene, &mut Claims::new());
        let headlines: Vec<_> = headlines
            .iter()
            .map(|(marks, candidate)| json!({"value": candidate.text, "at": candidate.at, "marks": marks.as_slice()}))
            .collect();
        let authors: Vec<_> = author::candidates(scene, head)
            .map(|(marks, byline)| {
                let names: Vec<_> = byline.agents.iter().map(|agent| &agent.name).collect();
                json!({"value": names, "marks": marks.as_slice(), "form": format!("{:?}", byline.form), "at": byline.at})
            })
            .collect();
        let dates: Vec<_> = date::candidates(scene, head)
            .map(|(marks, (_, date))| json!({"value": date.to_string(), "marks": marks.as_slice()}))
            .collect();
        let standfirsts: Vec<_> = description::candidates(scene, head)
            .map(|(marks, leaf)| json!({"value": leaf.text(), "marks": marks.as_slice()}))
            .collect();
        let sites: Vec<_> = site::candidates(scene)
            .into_iter()
            .map(|(marks, name)| json!({"value": name.text, "marks": marks.as_slice()}))
            .collect();
        let leaves: Vec<_> = scene.page.leaves.iter().map(super::page::Leaf::text).collect();
        *noted = json!({"headline": headlines, "authors": authors, "date_published": dates, "site_name": sites, "description": standfirsts, "head": head.at,
            "body": [scene.page.body.start, scene.page.body.end], "leaves": leaves});
    });
}

/// Notes the leaves of a page as candidates for its article's text.
pub(super) fn note_body(page: &super::page::Page<'_, '_>, seen: super::body::Seen<'_>) {
    NOTED.with_borrow_mut(|noted| {
        let Some(noted) = noted else {
            return;
        };
        let marks = super::body::Marks::of(page, seen);
        let leaves = page.leaves.iter().enumerate();
        let leaves: Vec<_> = leaves
            .map(|(at, leaf)| json!({"text": leaf.text(), "size": leaf.size, "marks": marks.of_leaf(at).as_slice()}))
            .collect();
        if noted.is_null() {
            *noted = json!({});
        }
        if let Some(noted) = noted.as_object_mut() {
            noted.insert("article".into(), leaves.into());
            noted.insert("marked_up".into(), seen.marked_up.into());
        }
    });
}

/// `TEARSHEET_MEASURE=IN OUT`: IN holds `{"id", "text"}` a line.
#[test]
#[ignore = "writes a file; run by tests/generate/prose_model.py"]
fn candidates_of_dumps() {
    let paths = std::env::var("TEARSHEET_MEASURE").unwrap();
    let (input, output) = paths.split_once(' ').unwrap();
    let input = std::io::BufReader::new(std::fs::File::open(input).unwrap());
    let mut output = std::io::BufWriter::new(std::fs::File::create(output).unwrap());
    for line in input.lines() {
        let line: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let text = line.get("text").and_then(Value::as_str).unwrap();
        NOTED.set(Some(Value::Null));
        let _ = crate::parse_dump(text);
        let mut noted = NOTED.take().unwrap();
        if let Some(object) = noted.as_object_mut() {
            object.insert("id".into(), line.get("id").cloned().unwrap());
            writeln!(output, "{noted}").unwrap();
        }
    }
}
