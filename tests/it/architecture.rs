//! The house as it is drawn: who may call whom, what it is built on, and that its sources name nothing outside.

use crate::at_hand::skipped;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each room, and the rooms it may name. A new arrow is a decision: it is drawn here, with its reason, or not at all.
const ROOMS: &[(&str, &str)] = &[
    ("lib", "*"),
    ("page", "value"), // `Date: FromStr` is the reader of ISO dates
    ("span", ""),
    ("pieces", "span"),
    ("error", "archive"), // an archive's fault is one of the errors
    ("limits", ""),
    ("notice", "span"),
    ("input", ""),
    ("charset", ""),
    ("not_text", "charset"),
    ("claim", "page span"),
    ("value", "charset page parser"), // the table of windows-1252; the caller's order of day and month
    ("block", "span"),
    ("schema", "claim input limits page span value"),
    ("prose", "block claim input page parser span value"),
    (
        "dump",
        "block claim input inspection notice page parser pieces prose span undated value",
    ),
    (
        "html",
        "block claim input limits notice page parser prose schema span undated value",
    ),
    // Both readers ask it, when all is read, why no date was.
    ("undated", "claim notice page parser span value"),
    ("resolve", "claim notice page span value"), // which claims stand inside the text that another points at
    ("export", "page value"),
    ("archive", "charset input limits notice page pieces span"),
    ("mojibake", "charset pieces span"),
    (
        "restore",
        "archive claim dump error html input mojibake notice parser span",
    ),
    (
        "inspection",
        "claim input limits notice page parser resolve span",
    ),
    (
        "parser",
        "claim error input inspection limits notice page resolve restore span",
    ),
    (
        "captured",
        "archive error input inspection not_text notice page parser",
    ),
    (
        "bytes",
        "archive charset error inspection not_text notice page parser",
    ),
];

/// Everything the crate is built on, with all features, on every system.
const BUILT_ON: &[&str] = &[
    "adler2",
    "allocator-api2",
    "bitflags",
    "cfg-if",
    "chardetng",
    "chrono",
    "crc32fast",
    "encoding_rs",
    "equivalent",
    "flate2",
    "foldhash",
    "hashbrown",
    "html5ever",
    "itoa",
    "libc",
    "lock_api",
    "log",
    "markup5ever",
    "markup5ever_rcdom",
    "memchr",
    "miniz_oxide",
    "new_debug_unreachable",
    "num-traits",
    "parking_lot",
    "parking_lot_core",
    "phf",
    "phf_shared",
    "precomputed-hash",
    "proc-macro2",
    "quick-xml",
    "quote",
    "redox_syscall",
    "scopeguard",
    "serde",
    "serde_core",
    "serde_derive",
    "serde_json",
    "simd-adler32",
    "siphasher",
    "smallvec",
    "string_cache",
    "syn",
    "tearsheet",
    "tendril",
    "thiserror",
    "thiserror-impl",
    "unicode-ident",
    "web_atoms",
    "whatlang",
    "windows-link",
    "xml5ever",
    "zmij",
];

/// What reaches outside. `std::io`'s traits are not among it: archives are read from whatever the caller opened.
const OUTSIDE: &[&str] = &[
    "std::net",
    "std::fs",
    "std::process",
    "std::env",
    "std::os",
    "Instant",
    "SystemTime",
    "UNIX_EPOCH",
    "Utc::now",
    "Local::now",
    "thread::spawn",
    "static mut",
    "println!",
    "eprintln!",
    "print!(",
    "eprint!(",
    "dbg!(",
    "io::stdin",
    "io::stdout",
    "io::stderr",
    "extern \"",
];

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
}

/// What is compiled into the library: no comments, no tests.
fn compiled(text: &str) -> String {
    let mut out = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            // A module to the end of its braces, which stand at the same depth, or one declared in a line.
            let depth = line.len() - line.trim_start().len();
            let end = format!("{}}}", " ".repeat(depth));
            let item = lines.by_ref().find(|line| {
                !line.trim_start().starts_with("#[")
                    && !line.trim().is_empty()
                    && !line.trim_start().starts_with("clippy::")
                    && line.trim() != ")]"
            });
            if item.is_some_and(|item| item.trim_end().ends_with('{')) {
                let _ = lines.by_ref().find(|line| *line == end);
            }
            continue;
        }
        let code = line
            .find("//")
            .filter(|at| !line[..*at].contains('"'))
            .map_or(line, |at| &line[..at]);
        out.push_str(code);
        out.push('\n');
    }
    out
}

/// The library's files, each with its room and its code.
fn library() -> Vec<(String, PathBuf, String)> {
    let folder = root().join("src");
    let mut files = Vec::new();
    sources(&folder, &mut files);
    files.sort();
    let of_tests: BTreeSet<PathBuf> = files.iter().flat_map(|file| test_modules(file)).collect();
    let library = files
        .into_iter()
        .filter(|file| {
            !of_tests
                .iter()
                .any(|test| file.starts_with(test.with_extension("")) || file == test)
        })
        .map(|file| {
            let inside = file.strip_prefix(&folder).unwrap();
            let room = inside
                .components()
                .next()
                .unwrap()
                .as_os_str()
                .to_str()
                .unwrap()
                .trim_end_matches(".rs")
                .to_owned();
            let code = compiled(&std::fs::read_to_string(&file).unwrap());
            (room, inside.to_owned(), code)
        });
    library.collect()
}

/// Files of modules that only tests have.
fn test_modules(file: &Path) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(file).unwrap();
    let folder = if file.ends_with("mod.rs") || file.ends_with("lib.rs") {
        file.parent().unwrap().to_owned()
    } else {
        file.with_extension("")
    };
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let declared = lines
        .windows(2)
        .filter(|pair| pair[0].starts_with("#[cfg(test)]"));
    declared
        .filter_map(|pair| {
            Some(folder.join(format!(
                "{}.rs",
                pair[1].strip_prefix("mod ")?.strip_suffix(';')?
            )))
        })
        .collect()
}

/// Rooms named behind `crate::`, alone or in braces.
fn named(code: &str) -> BTreeSet<String> {
    let word = |text: &str| {
        text.trim_start()
            .chars()
            .take_while(|c| c.is_ascii_lowercase() || *c == '_' || c.is_ascii_digit())
            .collect::<String>()
    };
    let mut out = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        if let Some(list) = after.strip_prefix('{') {
            let list = list.split(";\n").next().unwrap_or_default();
            let mut depth = 0;
            let mut start = true;
            for (at, c) in list.char_indices() {
                if start && depth == 0 && !c.is_whitespace() {
                    out.insert(word(&list[at..]));
                    start = false;
                }
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' => start = depth == 0,
                    _ => {}
                }
                if depth < 0 {
                    break;
                }
            }
        } else {
            out.insert(word(after));
        }
    }
    out
}

/// Arrows from a file of a room that are not drawn.
fn undrawn(room: &str, code: &str) -> Vec<String> {
    let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec!["a room that is not drawn".to_owned()];
    };
    let drawn =
        |other: &str| *may == "*" || other == room || may.split(' ').any(|may| may == other);
    named(code)
        .into_iter()
        .filter(|other| ROOMS.iter().any(|(name, _)| name == other) && !drawn(other))
        .map(|other| format!("{room} -> {other} is not drawn"))
        .collect()
}

#[test]
fn arrows_go_down_only() {
    let mut faults = Vec::new();
    for (room, file, code) in library() {
        let undrawn = undrawn(&room, &code).into_iter();
        faults.extend(undrawn.map(|arrow| format!("{}: {arrow}", file.display())));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The check itself.
#[test]
fn an_arrow_that_goes_up_is_seen() {
    for (code, arrow) in [
        ("use crate::resolve::rank;", "value -> resolve is not drawn"),
        (
            "use crate::{page::Date, dump};",
            "value -> dump is not drawn",
        ),
        (
            "fn f() { crate::html::read() }",
            "value -> html is not drawn",
        ),
    ] {
        assert_eq!(undrawn("value", code), [arrow], "{code}");
    }
    assert!(
        undrawn(
            "value",
            "use crate::page::{Date, Time};\nuse crate::value::url;"
        )
        .is_empty()
    );
    assert_eq!(undrawn("cellar", ""), ["a room that is not drawn"]);
}

#[test]
fn one_room_knows_the_tree_builder() {
    for (_, file, code) in library() {
        let knows = ["html5ever", "markup5ever", "tendril"]
            .iter()
            .any(|name| code.contains(name));
        assert!(
            !knows || file.starts_with("html/tree") || file == Path::new("html/tree.rs"),
            "{}",
            file.display()
        );
    }
}

#[test]
fn the_library_reaches_for_nothing_outside() {
    let found = |code: &str| OUTSIDE.iter().find(|name| code.contains(**name)).copied();
    assert_eq!(
        found(&compiled(
            "fn f() {\n    let x = std::env::var(\"X\");\n}\n"
        )),
        Some("std::env"),
        "the search finds what it looks for"
    );
    let faults: Vec<_> = library()
        .iter()
        .filter_map(|(_, file, code)| Some(format!("{}: {}", file.display(), found(code)?)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let chrono = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let chrono = chrono
        .lines()
        .find(|line| line.starts_with("chrono"))
        .unwrap();
    assert!(
        chrono.contains("default-features = false")
            && !chrono
                .split('#')
                .next()
                .unwrap_or_default()
                .contains("clock"),
        "{chrono}"
    );
}

#[test]
fn built_on_what_is_listed_and_nothing_else() {
    let tree = [
        "tree",
        "--offline",
        "--locked",
        "-e",
        "normal",
        "--all-features",
        "--target",
        "all",
        "--prefix",
        "none",
        "--no-dedupe",
        "-f",
        "{p}",
    ];
    let output = Command::new(env!("CARGO"))
        .args(tree)
        .current_dir(root())
        .output()
        .unwrap();
    if !output.status.success() {
        // `--target all` names packages of other systems, which may not be on this machine.
        let why = String::from_utf8_lossy(&output.stderr);
        skipped(&format!("the list of dependencies: cargo tree: {why}"));
        return;
    }
    let tree = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        changed(&tree),
        (vec![], vec![]),
        "new ones, and ones that are gone"
    );
    let with_one = format!("{tree}\nsocket2 v0.6.0\n");
    assert_eq!(
        changed(&with_one),
        (vec!["socket2"], vec![]),
        "the check itself"
    );
}

/// Packages of the tree that are not listed, and listed ones that are not in the tree.
fn changed(tree: &str) -> (Vec<&str>, Vec<&str>) {
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    let own: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
    let listed: BTreeSet<&str> = BUILT_ON.iter().copied().collect();
    (
        own.difference(&listed).copied().collect(),
        listed.difference(&own).copied().collect(),
    )
}
