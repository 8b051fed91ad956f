//! Writes the leaves and the evidence of real dumps, from which `tests/generate/run_model.py` measures the weights: the crate itself
//! works the evidence out, so that measuring and reading cannot disagree.

use super::decode::border;
use super::evidence::weigh;
use super::layout;
use super::leaf::cut;
use super::role::admitted;
use super::scene::Scene;
use serde_json::json;
use std::io::{BufRead, Write};

/// `TEARSHEET_MEASURE=IN OUT`: IN holds `{"id", "text"}` a line.
#[test]
#[ignore = "writes a file; run by tests/generate/run_model.py"]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
fn evidence_of_dumps() {
    let paths = std::env::var("TEARSHEET_MEASURE").unwrap();
    let (input, output) = paths.split_once(' ').unwrap();
    let input = std::io::BufReader::new(std::fs::File::open(input).unwrap());
    let mut output = std::io::BufWriter::new(std::fs::File::create(output).unwrap());
    for line in input.lines() {
        let line: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
        let text: String = serde_json::from_value(line["text"].clone()).unwrap();
        let blocks = layout::sheet(&text).0.blocks;
        let leaves = cut(&blocks, 0..blocks.len().min(400));
        let scene = Scene::new(&leaves, &blocks);
        let rows = (0..leaves.len()).map(|at| {
            let mut evidence = Vec::new();
            weigh(&scene, at, |id| evidence.push(id));
            let roles: Vec<u8> = admitted(leaves[at].shape).iter().map(|&role| role as u8).collect();
            json!({"block": leaves[at].block, "text": scene.text(at), "shape": format!("{:?}", leaves[at].shape), "roles": roles, "border": border(&scene, at), "evidence": evidence})
        });
        writeln!(
            output,
            "{}",
            json!({"id": line["id"], "leaves": rows.collect::<Vec<_>>()})
        )
        .unwrap();
    }
}
