//! Items of ours and items as each suite writes them, brought into one form: types sorted, properties by name, values in order.

use crate::claim::Source;
use crate::schema::{Graph, Item, PropertyValue, local_name};
use crate::value::{link, text};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

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

pub(super) fn top(graph: &Graph, source: Source) -> Vec<Value> {
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

pub(super) fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(list) => list.iter().flat_map(self::list).collect(),
        Value::Null => Vec::new(),
        other => vec![other],
    }
}

/// An item as extruct writes microdata.
pub(super) fn microdata(expected: &Value) -> Value {
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
pub(super) fn json_ld(expected: &Value) -> Value {
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
pub(super) fn rdfa(expected: &Value) -> BTreeSet<String> {
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

pub(super) fn our_rdfa(graph: &Graph) -> BTreeSet<String> {
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
pub(super) fn microformats(expected: &Value) -> Value {
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
pub(super) fn towards(own: Value, wanted: &Value, base: &str) -> Value {
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
