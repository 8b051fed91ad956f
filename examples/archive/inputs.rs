//! The inputs that the command line names, in order.

use std::fs;
use std::path::{Path, PathBuf};

/// One input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Input {
    /// `None` is standard input.
    pub(crate) path: Option<PathBuf>,
    pub(crate) bytes: u64,
}

impl Input {
    pub(crate) fn name(&self) -> String {
        self.path
            .as_deref()
            .map_or("-".to_owned(), |path| path.display().to_string())
    }
}

/// Files of a folder that are read.
const KINDS: [&str; 14] = [
    "warc", "wet", "wat", "mhtml", "mht", "html", "htm", "xhtml", "xht", "shtml", "txt", "text",
    "md", "eml",
];

/// All inputs: folders gone through in order of names, however deep.
pub(crate) fn list(paths: &[PathBuf]) -> Result<Vec<Input>, String> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.push(Input {
                path: None,
                bytes: 0,
            });
            continue;
        }
        let failed = |path: &Path, error| format!("{}: {error}", path.display());
        let about = fs::metadata(path).map_err(|error| failed(path, error))?;
        if about.is_file() || !about.is_dir() {
            inputs.push(Input {
                path: Some(path.clone()),
                bytes: about.len(),
            });
            continue;
        }
        let mut waiting = vec![path.clone()];
        while let Some(folder) = waiting.pop() {
            let entries = fs::read_dir(&folder).map_err(|error| failed(&folder, error))?;
            let mut found = Vec::new();
            for entry in entries {
                let entry = entry.map_err(|error| failed(&folder, error))?;
                found.push((
                    entry.path(),
                    entry.file_type().map_err(|error| failed(&folder, error))?,
                ));
            }
            found.sort_by(|a, b| a.0.cmp(&b.0));
            for (path, kind) in &found {
                if kind.is_file() && is_wanted(path) {
                    let bytes = fs::metadata(path).map_or(0, |about| about.len());
                    inputs.push(Input {
                        path: Some(path.clone()),
                        bytes,
                    });
                }
            }
            // A link to a folder is not followed: it may lead back.
            let folders = found.into_iter().rev().filter(|(_, kind)| kind.is_dir());
            waiting.extend(folders.map(|(path, _)| path));
        }
    }
    Ok(inputs)
}

/// Bytes of all inputs; `None` where one has no known length.
pub(crate) fn total(inputs: &[Input]) -> Option<u64> {
    let known = inputs.iter().all(|input| input.path.is_some());
    known.then(|| inputs.iter().map(|input| input.bytes).sum())
}

fn is_wanted(path: &Path) -> bool {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let lower = name.to_ascii_lowercase();
    let bare = lower.strip_suffix(".gz").unwrap_or(&lower);
    !name.starts_with('.')
        && KINDS
            .iter()
            .any(|kind| bare.rsplit_once('.').is_some_and(|(_, own)| own == *kind))
}
