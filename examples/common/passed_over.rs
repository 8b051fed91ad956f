//! What a folder holds beside saved pages, counted by its kind: one who misses pages in the output sees why.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Display, Formatter, Result};
use std::path::Path;

/// Files of a folder that were not read.
#[derive(Default)]
pub(crate) struct PassedOver {
    /// How many of each kind: `.pdf`, `hidden`.
    kinds: BTreeMap<String, usize>,
}

/// Most kinds told one by one.
const KINDS: usize = 8;
/// Longest ending that is one: that of `page.html?id=7` tells nothing.
const LONGEST: usize = 8;

/// Whether a name begins with a dot, as those do that a shell does not list.
pub(crate) fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().starts_with('.')
}

/// What browsers append to a page's name for the folder of its pictures and frames.
const FILES: [&str; 8] = [
    "_files",
    ".files",
    "-Dateien",
    "_fichiers",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "_file",
];

/// Whether a folder holds what a browser saved for the page beside it, `mill_files` beside `mill.html`: what is HTML in it are
/// advertisements and frames.
pub(crate) fn is_of_page(folder: &str, beside: &BTreeSet<String>) -> bool {
    let mut pages = FILES.iter().filter_map(|tail| folder.strip_suffix(tail));
    pages.any(|page| {
        let saved = |ending: &str| beside.contains(&format!("{page}{ending}"));
        [".html", ".htm", ".xhtml"]
            .iter()
            .any(|ending| saved(ending))
    })
}

impl PassedOver {
    pub(crate) fn add(&mut self, path: &Path) {
        *self.kinds.entry(kind(path)).or_default() += 1;
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }
}

impl Display for PassedOver {
    /// `3 files passed over: .pdf 2, .png 1`: the most frequent first.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let all: usize = self.kinds.values().sum();
        let s = if all == 1 { "" } else { "s" };
        write!(f, "{all} file{s} passed over: ")?;
        let mut kinds: Vec<_> = self.kinds.iter().collect();
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let rest: usize = kinds.iter().skip(KINDS).map(|(_, count)| **count).sum();
        for (at, (kind, count)) in kinds.into_iter().take(KINDS).enumerate() {
            let before = if at == 0 { "" } else { ", " };
            write!(f, "{before}{kind} {count}")?;
        }
        if rest > 0 {
            write!(f, ", others {rest}")?;
        }
        if !cfg!(feature = "gzip") && self.kinds.contains_key(".gz") {
            write!(f, " (--features gzip reads .gz)")?;
        }
        Ok(())
    }
}

/// Why a file is passed over, in a word or two.
fn kind(path: &Path) -> String {
    if is_hidden(path) {
        return "hidden".to_owned();
    }
    if path.is_dir() {
        let link = path.is_symlink();
        return if link {
            "link to a folder"
        } else {
            "folder of a page"
        }
        .to_owned();
    }
    if !path.is_file() {
        return "no file".to_owned();
    }
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let known = !ending.is_empty()
        && ending.len() <= LONGEST
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if known {
        format!(".{}", ending.to_ascii_lowercase())
    } else {
        "other ending".to_owned()
    }
}
