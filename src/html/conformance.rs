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

use super::{structured, tree};
use crate::at_hand::skipped;
use crate::claim::Source;
use crate::limits::Limits;
use crate::schema::{Graph, Item, PropertyValue, local_name};
use crate::value::{link, text};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
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
    let graph = structured::read(&html, &document, &limits, &mut notices, |_| {
        structured::Whose::Page
    });
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

fn clean(text: &str) -> String {
    text::collapse(text).into_owned()
}

/// An item of ours as a tree: types sorted, properties by name, values in order.
fn ours(graph: &Graph, item: &Item, level: usize) -> Value {
    let mut properties: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for property in &item.properties {
        let value = match &property.value {
            PropertyValue::Text(text) => json!(clean(text)),
            PropertyValue::Item(_) if level > 20 => json!("…"),
            PropertyValue::Item(id) => ours(graph, graph.get(*id).unwrap(), level + 1),
        };
        properties.entry(&property.name).or_default().push(value);
    }
    tree_of(
        item.types.iter().map(String::as_str).collect(),
        item.id.as_deref(),
        json!(properties),
    )
}

fn tree_of(mut types: Vec<&str>, id: Option<&str>, properties: Value) -> Value {
    types.sort_unstable();
    json!({"type": types, "id": id, "properties": properties})
}

fn top(graph: &Graph, source: Source) -> Vec<Value> {
    let items = graph
        .items
        .iter()
        .filter(|item| item.source == source && item.depth == 0);
    items
        .filter(|item| !item.is_bare())
        .map(|item| ours(graph, item, 0))
        .collect()
}

fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(list) => list.iter().flat_map(self::list).collect(),
        Value::Null => Vec::new(),
        other => vec![other],
    }
}

/// An item as extruct writes microdata.
fn microdata(expected: &Value) -> Value {
    let types = strings(&expected["type"])
        .into_iter()
        .map(local_name)
        .collect();
    let mut properties = Map::new();
    for (name, value) in expected["properties"].as_object().unwrap() {
        let values = list(value).into_iter().map(|value| match value {
            Value::String(text) => json!(clean(text)),
            item => microdata(item),
        });
        properties.insert(local_name(name).to_owned(), values.collect());
    }
    tree_of(types, expected["id"].as_str(), Value::Object(properties))
}

/// An item as JSON-LD has it.
fn json_ld(expected: &Value) -> Value {
    let types = strings(&expected["@type"])
        .into_iter()
        .map(local_name)
        .collect();
    let mut properties = Map::new();
    for (name, value) in expected
        .as_object()
        .unwrap()
        .iter()
        .filter(|(name, _)| !name.starts_with('@'))
    {
        let values: Vec<Value> = list(value)
            .into_iter()
            .map(|value| match value {
                Value::Object(_) => json_ld(value),
                Value::String(text) => json!(clean(text)),
                other => json!(other.to_string()),
            })
            .collect();
        if !values.is_empty() {
            properties.insert(local_name(name).to_owned(), json!(values));
        }
    }
    tree_of(types, expected["@id"].as_str(), Value::Object(properties))
}

/// The nodes of expanded `RDFa`, without the order of nodes and values.
fn rdfa(expected: &Value) -> BTreeSet<String> {
    let nodes = expected.as_array().unwrap().iter().filter_map(|node| {
        let node = node.as_object().unwrap();
        let mut lines = BTreeSet::new();
        for (name, values) in node
            .iter()
            .filter(|(name, _)| !name.starts_with('@') && !name.ends_with("usesVocabulary"))
        {
            for value in values.as_array().unwrap() {
                let text = value["@value"].as_str().or(value["@id"].as_str()).unwrap();
                lines.insert(format!("{}={}", local_name(name), clean(text)));
            }
        }
        let id = node["@id"]
            .as_str()
            .filter(|id| !id.starts_with("_:") && !id.ends_with("index.html"));
        let types: Vec<&str> = node
            .get("@type")
            .map(strings)
            .unwrap_or_default()
            .into_iter()
            .map(local_name)
            .collect();
        (!lines.is_empty() || !types.is_empty()).then(|| format!("{id:?} {types:?} {lines:?}"))
    });
    nodes.collect()
}

fn our_rdfa(graph: &Graph) -> BTreeSet<String> {
    let base = "http://www.example.com/index.html";
    let nodes = graph
        .items
        .iter()
        .filter(|item| item.source == Source::Rdfa)
        .filter_map(|item| {
            let lines: BTreeSet<String> = item
                .properties
                .iter()
                .map(|property| match &property.value {
                    PropertyValue::Text(text) => format!("{}={}", property.name, clean(text)),
                    PropertyValue::Item(id) => {
                        format!(
                            "{}={}",
                            property.name,
                            graph.get(*id).unwrap().id.clone().unwrap_or_default()
                        )
                    }
                })
                .collect();
            let id = item.id.as_deref().map(|id| link::join(base, id));
            (!lines.is_empty() || !item.types.is_empty())
                .then(|| format!("{:?} {:?} {lines:?}", id.as_deref(), item.types))
        });
    nodes.collect()
}

/// An item as microformats' own suite writes it.
fn microformats(expected: &Value) -> Value {
    let types = strings(&expected["type"]);
    let mut properties = Map::new();
    for (name, values) in expected["properties"].as_object().unwrap() {
        let values = list(values).into_iter().map(|value| match value {
            Value::String(text) => json!(clean(text)),
            item if item.get("type").is_some() => microformats(item),
            embedded => json!(clean(embedded["value"].as_str().unwrap_or_default())),
        });
        properties.insert(name.clone(), values.collect());
    }
    if let Some(children) = expected.get("children") {
        properties.insert(
            "children".to_owned(),
            list(children).into_iter().map(microformats).collect(),
        );
    }
    tree_of(types, None, Value::Object(properties))
}

/// Ours, with each address that the page's base makes the wanted one written so: addresses are kept as stated until they are claimed.
fn towards(own: Value, wanted: &Value, base: &str) -> Value {
    match (own, wanted) {
        (Value::String(own), Value::String(wanted))
            if link::join(base, &own) == *wanted || own.is_empty() && base == wanted =>
        {
            json!(wanted)
        }
        (Value::Array(own), Value::Array(wanted)) => {
            let wanted = wanted.iter().chain(std::iter::repeat(&Value::Null));
            own.into_iter()
                .zip(wanted)
                .map(|(own, wanted)| towards(own, wanted, base))
                .collect()
        }
        (Value::Object(own), Value::Object(wanted)) => own
            .into_iter()
            .map(|(name, own)| {
                let wanted = wanted.get(&name).unwrap_or(&Value::Null);
                let own = towards(own, wanted, base);
                (name, own)
            })
            .collect::<Map<_, _>>()
            .into(),
        (own, _) => own,
    }
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
        graph.join();
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
