//! What tests and benches look at beside the repository where it is at hand, and what they say where it is not.

#![allow(dead_code, reason = "each test and bench uses its part of it")]

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Says that something was not checked, and why. Cargo shows no output of a test that passes: `.ci/run` names a file in
/// `TEARSHEET_SKIPPED` and prints it at its end.
pub(crate) fn skipped(why: &str) {
    println!("skipped: {why}");
    let Some(path) = std::env::var_os("TEARSHEET_SKIPPED") else {
        return;
    };
    let mut options = std::fs::OpenOptions::new();
    let told = options
        .append(true)
        .create(true)
        .open(path)
        .and_then(|mut file| file.write_all(format!("{why}\n").as_bytes()));
    assert!(told.is_ok(), "{told:?}");
}

/// The files of saved pages as they were published, of all development sets, in order of their names.
pub(crate) fn published_pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/html");
    let inside = |folder: PathBuf| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let sets = inside(root).into_iter();
    let mut files: Vec<_> = sets.flat_map(|set| inside(set.join("html"))).collect();
    files.sort();
    files
}

/// The text of one of them.
pub(crate) fn unpacked(page: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    flate2::read::MultiGzDecoder::new(std::fs::File::open(page)?).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
