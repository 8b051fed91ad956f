//! Measures the weights of the run's decoder; run by `tests/generate/run_model.py`. The crate itself works the leaves and the
//! evidence out and reads the dumps held out, so that measuring and reading cannot disagree.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::needless_range_loop
)]

mod field;

use super::decode::{BORDERS, Weights, border};
use super::evidence::weigh;
use super::group::{BUCKETS, GROUPS};
use super::leaf::{Leaf, cut};
use super::role::{ROLES, admitted};
use super::scene::Scene;
use super::{layout, run};
use field::{Example, Settings};
use serde::Deserialize;
use serde_json::json;
use std::cell::Cell;
use std::io::{BufRead, Write};

thread_local! {
    static TRIAL: Cell<Option<Weights>> = const { Cell::new(None) };
}

/// Weights that this thread tries instead of those measured before.
pub(super) fn trial() -> Option<Weights> {
    TRIAL.get()
}

/// A dump to learn from: `labels` by window.
#[derive(Deserialize)]
struct Dump {
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    labels: Vec<Vec<u8>>,
    #[serde(default)]
    weight: f32,
    #[serde(default)]
    fold: usize,
    /// Read with the weights of the other folds.
    #[serde(default)]
    held: bool,
}

/// `TEARSHEET_MEASURE=leaves|fit|folds IN OUT`: IN holds a `Dump` a line.
///
/// `leaves` writes the leaves of each dump's windows, `fit` the weights that all dumps give, `folds` the pages read from each dump held
/// with the weights of the other folds.
#[test]
#[ignore = "writes a file; run by tests/generate/run_model.py"]
fn measure() {
    let order = std::env::var("TEARSHEET_MEASURE").unwrap();
    let [what, input, output] = order.split(' ').collect::<Vec<_>>()[..] else {
        panic!("TEARSHEET_MEASURE=WHAT IN OUT");
    };
    let lines = std::io::BufReader::new(std::fs::File::open(input).unwrap()).lines();
    let dumps: Vec<Dump> = lines
        .map(|line| serde_json::from_str(&line.unwrap()).unwrap())
        .collect();
    let mut output = std::io::BufWriter::new(std::fs::File::create(output).unwrap());
    match what {
        "leaves" => dumps
            .iter()
            .for_each(|dump| writeln!(output, "{}", leaves(dump)).unwrap()),
        "fit" => {
            let examples: Vec<Example> = dumps.iter().flat_map(examples).collect();
            let weights = field::fit(&examples.iter().collect::<Vec<_>>(), &settings());
            let line = json!({
                "evidence": weights.evidence.iter().map(|row| row.to_vec()).collect::<Vec<_>>(),
                "succession": weights.succession.iter().map(|rows| rows.iter().map(|row| row.to_vec()).collect()).collect::<Vec<Vec<_>>>(),
                "opening": weights.opening.to_vec(), "closing": weights.closing.to_vec(),
            });
            writeln!(output, "{line}").unwrap();
        }
        _ => {
            for line in folds(&dumps) {
                writeln!(output, "{line}").unwrap();
            }
        }
    }
}

fn settings() -> Settings {
    let text = std::env::var("TEARSHEET_SETTINGS").unwrap_or_else(|_| "{}".to_owned());
    serde_json::from_str(&text).unwrap()
}

fn leaves(dump: &Dump) -> serde_json::Value {
    let sheet = layout::sheet(&dump.text).0;
    let windows = run::windows(&sheet.blocks).into_iter().map(|window| {
        let leaves = cut(&sheet.blocks, window);
        let told = |leaf: &Leaf| {
            let roles: Vec<u8> = admitted(leaf.shape).iter().map(|&role| role as u8).collect();
            json!({"block": leaf.block, "text": leaf.text(&sheet.blocks), "shape": format!("{:?}", leaf.shape), "roles": roles})
        };
        leaves.iter().map(told).collect::<Vec<_>>()
    });
    json!({"id": dump.id, "windows": windows.collect::<Vec<_>>()})
}

fn examples(dump: &Dump) -> Vec<Example> {
    let sheet = layout::sheet(&dump.text).0;
    let windows = run::windows(&sheet.blocks).into_iter().zip(&dump.labels);
    let example = |window, labels: &Vec<u8>| {
        let leaves = cut(&sheet.blocks, window);
        assert_eq!(leaves.len(), labels.len(), "labels of {}", dump.id);
        let scene = Scene::new(&leaves, &sheet.blocks);
        let evidence = |at| {
            let mut ids = Vec::new();
            weigh(&scene, at, |id| ids.push(id as u16));
            ids
        };
        let count = 0..leaves.len();
        Example {
            evidence: count.clone().map(evidence).collect(),
            admitted: leaves
                .iter()
                .map(|leaf| {
                    admitted(leaf.shape)
                        .iter()
                        .map(|&role| role as usize)
                        .collect()
                })
                .collect(),
            border: count.map(|at| border(&scene, at)).collect(),
            truth: labels.iter().map(|&label| label as usize).collect(),
            weight: dump.weight,
        }
    };
    windows
        .filter(|(_, labels)| !labels.is_empty())
        .map(|(window, labels)| example(window, labels))
        .collect()
}

/// Each fold's dumps read with what the others teach; two folds at a time.
fn folds(dumps: &[Dump]) -> Vec<String> {
    let examples: Vec<Vec<Example>> = dumps.iter().map(examples).collect();
    let count = dumps.iter().map(|dump| dump.fold + 1).max().unwrap_or(0);
    let next = std::sync::atomic::AtomicUsize::new(0);
    let settings = settings();
    let work = || {
        let mut lines = Vec::new();
        loop {
            let fold = next.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            if fold >= count {
                return lines;
            }
            let others = dumps
                .iter()
                .zip(&examples)
                .filter(|(dump, _)| dump.fold != fold);
            let taught: Vec<&Example> = others.flat_map(|(_, examples)| examples).collect();
            TRIAL.set(Some(field::fit(&taught, &settings)));
            for dump in dumps.iter().filter(|dump| dump.held && dump.fold == fold) {
                let sheet = layout::sheet(&dump.text).0;
                let run = run::find(&sheet.blocks);
                let roles: Vec<u8> = run
                    .iter()
                    .flat_map(|run| &run.roles)
                    .map(|&role| role as u8)
                    .collect();
                let line = match crate::parse_dump(&dump.text) {
                    Ok(page) => json!({"id": dump.id, "page": page, "roles": roles}),
                    Err(error) => json!({"id": dump.id, "error": error.to_string()}),
                };
                lines.push(line.to_string());
            }
            TRIAL.set(None);
        }
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut lines = work();
        lines.extend(other.join().unwrap());
        lines
    })
}

/// Rows of evidence.
const ROWS: usize = GROUPS * BUCKETS;

/// Whole numbers, the largest 1000, as `weights` holds them.
fn whole(model: &field::Model) -> Weights {
    let top = model.largest();
    let row = |row: &[f32; ROLES]| row.map(|weight| (weight * 1000.0 / top).round() as i16);
    let evidence: Vec<_> = model.evidence.iter().map(row).collect();
    let mut succession = [[[0; ROLES]; ROLES]; BORDERS];
    for (border, rows) in model.succession.iter().enumerate() {
        for (before, weights) in rows.iter().enumerate() {
            succession[border][before] = row(weights);
        }
    }
    Weights {
        evidence: evidence.leak(),
        succession: Box::leak(Box::new(succession)),
        opening: Box::leak(Box::new(row(&model.opening))),
        closing: Box::leak(Box::new(row(&model.closing))),
    }
}
