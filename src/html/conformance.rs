//! Items of real test pages against what their specifications' own suites expect.
//!
//! The suites lie beside the repository, in `../shared/bench/html`; without them the tests say that they were skipped.
//! `expected_failures.txt` beside it lists the cases that differ, each with its reason; a listed case that passes is an error.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::expect_used,
    clippy::needless_pass_by_value,
    clippy::format_collect
)]

mod forms;

use super::{structured, tree};
use crate::at_hand::skipped;
use crate::claim::Source;
use crate::limits::Limits;
use crate::schema::{Graph, PropertyValue};
use crate::value::{link, text};
use forms::{json_ld, list, microdata, microformats, our_rdfa, rdfa, top, towards};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::Read;
use std::path::{Path, PathBuf};

fn bench(set: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/bench/html")
        .join(set);
    if !path.exists() {
        skipped(&format!(
            "suites of the specifications: {} is not here",
            path.display()
        ));
        return None;
    }
    Some(path)
}

fn page(path: &Path) -> Graph {
    read(path).0
}

/// Items of a page, and what it declares its addresses to be relative to.
fn read(path: &Path) -> (Graph, Option<String>) {
    let mut html = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap())
        .read_to_string(&mut html)
        .unwrap();
    let (limits, mut notices) = (Limits::default(), Vec::new());
    let document = tree::parse(&html, &limits, &mut notices);
    let base = document
        .ids()
        .find(|&id| document.name(id) == "base")
        .and_then(|id| document.attribute(id, "href"));
    let graph = structured::read_alone(&html, &document);
    (graph, base.map(str::to_owned))
}

/// Pages of a set with the expected file of each.
fn cases(set: &str) -> Vec<(String, PathBuf, Vec<PathBuf>)> {
    let Some(root) = bench(set) else {
        return Vec::new();
    };
    let manifest = std::fs::read_to_string(root.join("manifest.jsonl")).unwrap();
    let cases = manifest.lines().map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        let expected = line["expected_structured"].as_array().into_iter().flatten();
        (
            line["id"].as_str().unwrap().to_owned(),
            root.join(line["html"].as_str().unwrap()),
            expected
                .map(|file| root.join(file.as_str().unwrap()))
                .collect(),
        )
    });
    cases.collect()
}

/// Compares what differed with what is known to differ.
fn settle(set: &str, differing: &BTreeMap<String, String>, tried: &BTreeSet<String>) {
    let list = include_str!("expected_failures.txt");
    let known: BTreeSet<&str> = list
        .lines()
        .filter(|line| line.starts_with(set) && !line.starts_with('#'))
        .map(|line| line.split_whitespace().next().unwrap_or_default())
        .collect();
    let mut faults = Vec::new();
    for (case, difference) in differing {
        if !known.contains(case.as_str()) {
            faults.push(format!("{case} differs: {difference}"));
        }
    }
    for case in &known {
        if tried.contains(*case) && !differing.contains_key(*case) {
            faults.push(format!(
                "{case} passes and is listed among the expected failures"
            ));
        }
    }
    eprintln!("{set}: {} tried, {} differ", tried.len(), differing.len());
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// The lines in which two trees differ.
fn apart(own: &Value, wanted: &Value) -> String {
    let lines = |value: &Value| {
        serde_json::to_string_pretty(value)
            .unwrap()
            .lines()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (own, wanted) = (lines(own), lines(wanted));
    let only = |these: &[String], those: &[String], mark: char| {
        these
            .iter()
            .filter(|line| !those.contains(line))
            .take(8)
            .map(|line| format!("  {mark} {}\n", line.trim()))
            .collect::<String>()
    };
    only(&own, &wanted, '+') + &only(&wanted, &own, '-')
}

#[test]
fn extruct() {
    let (mut differing, mut tried) = (BTreeMap::new(), BTreeSet::new());
    for (id, html, expected) in cases("extruct") {
        let graph = page(&html);
        for file in expected {
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            // Open Graph and Dublin Core are read with the head; the flat variants of one tree say nothing new.
            if name.contains("OG_support")
                || name.contains("opengraph")
                || name.contains("dublincore")
                || name.contains("flat")
            {
                continue;
            }
            let case = format!("extruct/{name}");
            let value: Value =
                serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
            let (own, wanted) = if name.contains("rdfa")
                || value
                    .pointer("/0/@type")
                    .is_some_and(|kind| kind.to_string().contains("foaf"))
            {
                (json!(our_rdfa(&graph)), json!(rdfa(&value)))
            } else if name.contains("microformat") {
                (
                    json!(top(&graph, Source::Microformats)),
                    value.as_array().unwrap().iter().map(microformats).collect(),
                )
            } else if name.ends_with("jsonld") || value.get("json-ld").is_some() {
                let items = value
                    .get("json-ld")
                    .or(value.get("items"))
                    .unwrap_or(&value);
                (
                    json!(top(&graph, Source::JsonLd)),
                    list(items).into_iter().map(json_ld).collect(),
                )
            } else {
                (
                    json!(top(&graph, Source::Microdata)),
                    list(value.get("microdata").unwrap_or(&value))
                        .into_iter()
                        .map(microdata)
                        .collect(),
                )
            };
            tried.insert(case.clone());
            let own = towards(own, &wanted, "http://www.example.com/microdata/");
            if own != wanted {
                differing.insert(case, format!("of {id}\n{}", apart(&own, &wanted)));
            }
        }
    }
    settle("extruct", &differing, &tried);
}

#[test]
fn microformats_suite() {
    let (mut differing, mut tried) = (BTreeMap::new(), BTreeSet::new());
    for (id, html, expected) in cases("microformats") {
        let (graph, base) = read(&html);
        let suite = if id.contains("v2-unit") {
            "http://example.test"
        } else {
            "http://example.com/"
        };
        let base = base.map_or_else(|| suite.to_owned(), |base| link::join(suite, &base));
        for file in expected {
            let value: Value =
                serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
            let wanted: Value = value["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(microformats)
                .collect();
            let own = json!(top(&graph, Source::Microformats));
            let own = towards(own, &wanted, &base);
            tried.insert(id.clone());
            if own != wanted {
                differing.insert(id.clone(), format!("\n{}", apart(&own, &wanted)));
            }
        }
    }
    settle("microformats", &differing, &tried);
}

/// What an example says, as lines `type.property=text`, whatever the nesting.
fn facts(graph: &Graph, source: Source) -> BTreeSet<String> {
    let items = graph
        .items
        .iter()
        .filter(|item| item.source == source && !item.types.is_empty());
    items
        .flat_map(|item| {
            item.properties.iter().map(move |property| {
                let value = match &property.value {
                    PropertyValue::Text(text) => text::fold(text),
                    PropertyValue::Item(id) => graph
                        .get(*id)
                        .map(|item| item.types.join("+"))
                        .unwrap_or_default(),
                };
                format!("{}.{}={value}", item.types.join("+"), property.name)
            })
        })
        .collect()
}

#[test]
fn schemaorg_examples_in_three_syntaxes() {
    let (mut differing, mut tried) = (BTreeMap::new(), BTreeSet::new());
    let mut groups: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (id, html, _) in cases("schemaorg") {
        let mut graph = page(&html);
        graph.join(&HashSet::new());
        let (group, syntax) = id.rsplit_once('_').unwrap();
        let source = match syntax {
            "json" => Source::JsonLd,
            "microdata" => Source::Microdata,
            _ => Source::Rdfa,
        };
        groups
            .entry(group.to_owned())
            .or_default()
            .insert(syntax.to_owned(), facts(&graph, source));
    }
    for (group, syntaxes) in groups {
        for (one, other) in [("microdata", "rdfa"), ("json", "microdata")] {
            let (Some(a), Some(b)) = (syntaxes.get(one), syntaxes.get(other)) else {
                continue;
            };
            let case = format!("{group}:{one}-{other}");
            tried.insert(case.clone());
            if a != b {
                let (only_a, only_b): (Vec<_>, Vec<_>) =
                    (a.difference(b).collect(), b.difference(a).collect());
                differing.insert(case, format!("\n  {one} {only_a:?}\n  {other} {only_b:?}"));
            }
        }
    }
    settle("schemaorg", &differing, &tried);
}
