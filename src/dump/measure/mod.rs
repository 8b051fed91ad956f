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

use super::decode::{BORDERS, Weights, border, lattice};
use super::evidence::weigh;
use super::group::{BUCKETS, GROUPS};
use super::leaf::{Leaf, cut};
use super::role::{ROLES, admitted};
use super::scene::Scene;
use super::{island, layout, reread, run};
use field::{Example, Settings};
use serde::Deserialize;
use serde_json::json;
use std::cell::Cell;
use std::io::{BufRead, Write};
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

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
    /// Teaches the second reading alone.
    #[serde(default)]
    again: bool,
    /// Read with the weights of the other folds.
    #[serde(default)]
    held: bool,
}

/// `TEARSHEET_MEASURE=leaves|fit|folds|held IN OUT`: IN holds a `Dump` a line.
///
/// `leaves` writes the leaves of each dump's windows, `fit` the weights that all dumps give, `folds` those that the dumps of all folds
/// but each give, `held` the pages read from each dump held with the weights of the other folds, a line each of the file
/// `TEARSHEET_FOLDS`.
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
            writeln!(output, "{}", told(&fit(&dumps))).unwrap();
        }
        "folds" => {
            for weights in folds(&dumps) {
                writeln!(output, "{}", told(&weights)).unwrap();
            }
        }
        _ => {
            let folds = std::env::var("TEARSHEET_FOLDS").unwrap();
            let folds = std::fs::read_to_string(folds).unwrap();
            let folds: Vec<Weights> = folds.lines().map(kept).collect();
            for line in held(&dumps, &folds) {
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
    let sheet = layout::sheet(&dump.text);
    let windows = run::windows(&sheet.blocks).into_iter().map(|window| {
        let leaves = cut(&sheet.blocks, window);
        let told = |leaf: &Leaf| {
            let roles: Vec<u8> = admitted(leaf).iter().map(|&role| role as u8).collect();
            json!({"block": leaf.block, "text": leaf.text(&sheet.blocks), "shape": format!("{:?}", leaf.shape), "roles": roles})
        };
        leaves.iter().map(told).collect::<Vec<_>>()
    });
    json!({"id": dump.id, "windows": windows.collect::<Vec<_>>()})
}

fn examples(dump: &Dump) -> Vec<Example> {
    let sheet = layout::sheet(&dump.text);
    let windows = run::windows(&sheet.blocks).into_iter().zip(&dump.labels);
    let read = |(window, labels): (Range<usize>, &Vec<u8>)| {
        let leaves = cut(&sheet.blocks, window);
        let scene = Scene::new(&leaves, &sheet.blocks);
        let evidence = |at| {
            let mut ids = Vec::new();
            weigh(&scene, at, |id| ids.push(id as u16));
            ids
        };
        let evidence = (0..leaves.len()).map(evidence).collect();
        example(&scene, evidence, labels, dump.weight)
    };
    windows
        .filter(|(_, labels)| !labels.is_empty())
        .map(read)
        .collect()
}

fn example(scene: &Scene<'_>, evidence: Vec<Vec<u16>>, labels: &[u8], weight: f32) -> Example {
    let leaves = scene.leaves;
    assert_eq!(leaves.len(), labels.len(), "labels of a window");
    let admitted = |leaf: &Leaf| admitted(leaf).iter().map(|&role| role as usize).collect();
    Example {
        evidence,
        admitted: leaves.iter().map(admitted).collect(),
        border: (0..leaves.len()).map(|at| border(scene, at)).collect(),
        truth: labels.iter().map(|&label| label as usize).collect(),
        weight,
        given: Vec::new(),
    }
}

/// The weights that all dumps give. What the second reading learns from is what the first makes of dumps that it has not seen.
fn fit(dumps: &[Dump]) -> Weights {
    let examples = all_examples(dumps);
    let folds = first(dumps, &examples);
    let settings = settings();
    let mut weights = field::fit(&taught(dumps, &examples, None), &settings);
    let again = second(dumps, &folds);
    weights.reread = field::refit(&taught(dumps, &again, None), &settings, &weights);
    weights
}

/// What the dumps of all folds but each teach.
fn folds(dumps: &[Dump]) -> Vec<Weights> {
    let examples = all_examples(dumps);
    let first = first(dumps, &examples);
    let again = second(dumps, &first);
    let settings = settings();
    two(first.len(), |fold| {
        let reread = field::refit(&taught(dumps, &again, Some(fold)), &settings, &first[fold]);
        let mut weights = first[fold];
        weights.reread = reread;
        weights
    })
}

/// Each fold's dumps read with its weights.
fn held(dumps: &[Dump], folds: &[Weights]) -> Vec<String> {
    let lines = two(folds.len(), |fold| {
        TRIAL.set(Some(folds[fold]));
        let held = dumps.iter().filter(|dump| dump.held && dump.fold == fold);
        let lines: Vec<String> = held.map(read).collect();
        TRIAL.set(None);
        lines
    });
    lines.concat()
}

/// What the first reading may learn from.
fn all_examples(dumps: &[Dump]) -> Vec<Vec<Example>> {
    let of = |dump: &Dump| {
        if dump.again {
            Vec::new()
        } else {
            examples(dump)
        }
    };
    dumps.iter().map(of).collect()
}

/// What the first reading learns from all folds but each.
fn first(dumps: &[Dump], examples: &[Vec<Example>]) -> Vec<Weights> {
    let count = dumps.iter().map(|dump| dump.fold + 1).max().unwrap_or(0);
    two(count, |fold| {
        field::fit(&taught(dumps, examples, Some(fold)), &settings())
    })
}

/// What the second reading knows of each dump.
fn second(dumps: &[Dump], folds: &[Weights]) -> Vec<Vec<Example>> {
    let read = |dump: &Dump| read_once(dump, folds[dump.fold]);
    dumps.iter().map(read).collect()
}

/// The examples of a dump with what the first reading makes of them, by weights that have not seen it.
fn read_once(dump: &Dump, weights: Weights) -> Vec<Example> {
    TRIAL.set(Some(weights));
    let blocks = layout::sheet(&dump.text).blocks;
    let windows = run::windows(&blocks).into_iter().zip(&dump.labels);
    let windows = windows.filter(|(_, labels)| !labels.is_empty());
    let read = |(window, labels): (Range<usize>, &Vec<u8>)| {
        // A page round the run is left out before the run is read.
        let whole = cut(&blocks, window.clone());
        let part = island::narrow(&blocks, &window, &whole).unwrap_or(window);
        let labels = whole.iter().zip(labels);
        let labels = labels.filter(|(leaf, _)| part.contains(&leaf.block));
        let labels: Vec<u8> = labels.map(|(_, &label)| label).collect();
        let leaves = cut(&blocks, part);
        let scene = Scene::new(&leaves, &blocks);
        let (lattice, roles, _) = lattice(&scene);
        let mut evidence = vec![Vec::new(); leaves.len()];
        reread::weigh(&scene, &roles, |leaves, rows| {
            let rows = rows.iter().map(|&row| row as u16);
            for ids in &mut evidence[leaves] {
                ids.extend(rows.clone());
            }
        });
        Example {
            given: lattice.own.clone(),
            ..example(&scene, evidence, &labels, dump.weight)
        }
    };
    let examples = windows.map(read).collect();
    TRIAL.set(None);
    examples
}

/// The examples of all folds but one.
fn taught<'e>(
    dumps: &[Dump],
    examples: &'e [Vec<Example>],
    but: Option<usize>,
) -> Vec<&'e Example> {
    let others = dumps.iter().zip(examples);
    let others = others.filter(|(dump, _)| Some(dump.fold) != but);
    others.flat_map(|(_, examples)| examples).collect()
}

/// The page of a dump and the roles in it.
fn read(dump: &Dump) -> String {
    let sheet = layout::sheet(&dump.text);
    let run = run::find(&sheet.blocks);
    let roles = run.iter().flat_map(|run| &run.roles);
    let roles: Vec<u8> = roles.map(|&role| role as u8).collect();
    let line = match crate::parse_dump(&dump.text) {
        Ok(page) => json!({"id": dump.id, "page": page, "roles": roles}),
        Err(error) => json!({"id": dump.id, "error": error.to_string()}),
    };
    line.to_string()
}

/// What `work` makes of each number below `count`, two at a time.
fn two<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let each = || {
        let numbers = std::iter::from_fn(|| Some(next.fetch_add(1, Ordering::SeqCst)));
        let numbers = numbers.take_while(|&number| number < count);
        let done = numbers.map(|number| (number, work(number)));
        done.collect::<Vec<_>>()
    };
    let mut done = std::thread::scope(|scope| {
        let other = scope.spawn(each);
        let mut done = each();
        done.extend(other.join().unwrap());
        done
    });
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, done)| done).collect()
}

fn told(weights: &Weights) -> serde_json::Value {
    let rows = |rows: &[[i16; ROLES]]| rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>();
    let succession = weights.succession.iter().map(|border| rows(border));
    json!({
        "evidence": rows(weights.evidence), "succession": succession.collect::<Vec<_>>(),
        "opening": weights.opening.to_vec(), "closing": weights.closing.to_vec(), "reread": rows(weights.reread),
    })
}

/// Weights that were told.
fn kept(line: &str) -> Weights {
    #[derive(Deserialize)]
    struct Told {
        evidence: Vec<[i16; ROLES]>,
        succession: Vec<Vec<[i16; ROLES]>>,
        opening: [i16; ROLES],
        closing: [i16; ROLES],
        reread: Vec<[i16; ROLES]>,
    }
    let told: Told = serde_json::from_str(line).unwrap();
    let succession = told.succession.into_iter();
    let succession: Vec<[_; ROLES]> = succession.map(|rows| rows.try_into().unwrap()).collect();
    Weights {
        evidence: told.evidence.leak(),
        succession: Box::leak(Box::new(succession.try_into().unwrap())),
        opening: Box::leak(Box::new(told.opening)),
        closing: Box::leak(Box::new(told.closing)),
        reread: told.reread.leak(),
    }
}

/// Rows of evidence.
const ROWS: usize = GROUPS * BUCKETS;

/// Whole numbers, the largest 1000, as `weights` holds them.
fn whole(model: &field::Model) -> Weights {
    let top = model.largest();
    let scale = 1000.0 / top;
    let row = |row: &[f32; ROLES]| row.map(|weight| (weight * scale).round() as i16);
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
        reread: &[],
    }
}
