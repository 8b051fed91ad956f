//! The example programs, as a user runs them: the same names, flags and exit codes for all, and bad input to each.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

/// Those that take files, folders and standard input.
const READERS: [&str; 5] = ["metadata", "inspect", "explain", "survey", "archive"];
/// What keeps a program that tells of its progress quiet.
fn quiet(example: &str) -> &[&'static str] {
    match example {
        "survey" | "archive" => &["--quiet"],
        _ => &[],
    }
}

/// Where the built examples lie; built once, by the cargo that runs this test.
fn built() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let root = env!("CARGO_MANIFEST_DIR");
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args(["build", "--quiet", "--offline", "--examples"])
            .current_dir(root);
        // target/<profile>/deps/it-…: the examples go beside `deps`.
        let profile = std::env::current_exe().unwrap();
        let profile = profile.parent().and_then(Path::parent).unwrap().to_owned();
        cargo.env("CARGO_TARGET_DIR", profile.parent().unwrap());
        // The same features as this test has: others would build everything again.
        for (on, feature) in [
            (cfg!(feature = "bytes"), "bytes"),
            (cfg!(feature = "gzip"), "gzip"),
        ] {
            if on {
                cargo.args(["--features", feature]);
            }
        }
        let name = profile.file_name().and_then(|name| name.to_str());
        if let Some(name) = name.filter(|name| *name != "debug") {
            cargo.args(["--profile", name]);
        }
        assert!(cargo.status().unwrap().success());
        profile.join("examples")
    })
}

/// A built example, to be run at the root of the crate.
pub(crate) fn command(example: &str) -> Command {
    let mut command = Command::new(built().join(example));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// What an example says to its arguments and to what comes in by standard input.
pub(crate) fn run(example: &str, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command(example)
        .args(arguments)
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that ends without reading its input is no failure of ours.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// An empty folder of this test's own.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[track_caller]
fn said(output: &[u8]) -> String {
    String::from_utf8(output.to_vec()).unwrap()
}

#[test]
fn help_and_wrong_usage() {
    for example in READERS.into_iter().chain(["ndjson"]) {
        let help = run(example, &["--help"], b"");
        assert_eq!(help.status.code(), Some(0), "{example}");
        let text = said(&help.stdout);
        assert_eq!(said(&run(example, &["x", "-h"], b"").stdout), text);
        for part in ["Usage:", "INPUT", "--help", "Exit codes: 0", example] {
            assert!(text.contains(part), "{example}: {part}");
        }
        for option in ["--no-such-thing", "-x"] {
            let wrong = run(example, &[option, "x"], b"");
            assert_eq!(wrong.status.code(), Some(2), "{example}");
            assert!(said(&wrong.stderr).contains(&format!("no such option: {option}")));
            assert!(wrong.stdout.is_empty());
        }
        let nowhere = run(example, &["no/such/file"], b"");
        assert_eq!(nowhere.status.code(), Some(1), "{example}");
        let complaint = format!("{example}: no/such/file: ");
        assert!(said(&nowhere.stderr).contains(&complaint), "{example}");
    }
    let missing = run("survey", &["--html"], b"");
    assert_eq!(missing.status.code(), Some(2));
    let two = run(
        "explain",
        &["--html", "-", "examples/sample.txt", "examples/sample.txt"],
        b"",
    );
    assert_eq!(two.status.code(), Some(2));
}

#[test]
fn the_sample_and_standard_input() {
    let sample = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/sample.txt"));
    let sample = sample.unwrap();
    for example in READERS {
        let with = |path: &'static str| [quiet(example), &[path][..]].concat();
        let file = run(example, &with("examples/sample.txt"), b"");
        assert_eq!(file.status.code(), Some(0), "{example}");
        assert!(said(&file.stdout).contains("The old tide mill") || example == "survey");
        assert!(file.stderr.is_empty(), "{example}: {}", said(&file.stderr));
        for arguments in [&with("-")[..], quiet(example)] {
            let piped = run(example, arguments, &sample);
            assert_eq!(piped.status.code(), Some(0), "{example}");
            assert!(piped.stdout.len() > 400, "{example}");
        }
    }
}

#[test]
fn bad_input_is_named_and_the_rest_is_done() {
    let folder = folder("bad-input");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    fs::write(path("a-empty.txt"), " \n\t").unwrap();
    fs::write(path("b-bytes.txt"), b"\x89PNG\r\n\x1a\n\0\0\xff\xfe\xd8").unwrap();
    fs::write(
        path("c-good.txt"),
        "https://courier.example/2024/mill\n\nThe mill turns",
    )
    .unwrap();
    fs::write(
        path("d-odd.txt"),
        "\0\x1b[31m\u{202e}<script>alert(1)</script>\r\n".repeat(50),
    )
    .unwrap();
    fs::write(path("picture.png"), "not looked at").unwrap();
    fs::create_dir(folder.join("inner")).unwrap();
    fs::write(path("inner/e-good.html"), "<title>Oak</title>").unwrap();
    for example in READERS {
        let output = run(
            example,
            &[
                quiet(example),
                &[&path("missing.txt"), folder.to_str().unwrap()],
            ]
            .concat(),
            b"",
        );
        let complaints = said(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{example}: {complaints}");
        let bad = ["a-empty.txt", "b-bytes.txt", "missing.txt"];
        for bad in &bad {
            let line = complaints.lines().find(|line| line.contains(bad));
            let line =
                line.unwrap_or_else(|| panic!("{example} says nothing of {bad}: {complaints}"));
            assert!(line.starts_with(&format!("{example}: ")), "{line}");
        }
        assert_eq!(
            complaints.lines().count(),
            bad.len(),
            "{example}: {complaints}"
        );
        let text = said(&output.stdout);
        if example == "survey" {
            assert!(!text.contains("<script>alert"));
            continue;
        }
        let both = text.contains("c-good.txt") && text.contains("e-good.html");
        assert!(both, "{example}");
        assert!(
            !text.contains(['\0', '\x1b']),
            "{example} passes on control characters"
        );
    }
    let empty = folder.join("empty");
    fs::create_dir(&empty).unwrap();
    for example in READERS {
        let nothing = run(example, &[empty.to_str().unwrap()], b"");
        assert_eq!(nothing.status.code(), Some(1), "{example}");
        assert!(said(&nothing.stderr).contains("no saved pages in this folder"));
    }
}

#[test]
fn the_survey_explains_what_it_lists() {
    let folder = folder("survey of one & more");
    let page = |at: usize| {
        let head = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://courier.example";
        let text = "The mill turns again";
        format!("{head}/{at}\r\nContent-Length: 23\r\n\r\n{text}, {at}\r\n\r\n")
    };
    let pages = folder.join("pages");
    fs::create_dir(&pages).unwrap();
    fs::write(pages.join("a.wet"), page(1) + &page(2)).unwrap();
    fs::write(pages.join("b.html"), "<title>Oak</title><h1>Stone</h1>").unwrap();
    let report = folder.join("my report #1.html");
    let arguments = ["--html", report.to_str().unwrap(), pages.to_str().unwrap()];
    let output = run("survey", &arguments, b"");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    let text = fs::read_to_string(&report).unwrap();
    let beside = folder.join("my report #1.html.pages");
    let mut explained = String::new();
    for number in 1..=3 {
        let link = format!("href=\"my%20report%20%231.html.pages/{number}.html\"");
        assert!(text.contains(&link), "{text}");
        explained += &fs::read_to_string(beside.join(format!("{number}.html"))).unwrap();
    }
    for words in ["turns again, 1", "turns again, 2", "Stone"] {
        assert!(explained.contains(words), "{words}");
    }
    fs::remove_dir_all(&beside).unwrap();
    let alone = run("survey", &[&["--alone"], &arguments[..]].concat(), b"");
    assert_eq!(alone.status.code(), Some(0));
    assert!(!beside.exists() && !fs::read_to_string(&report).unwrap().contains("href=\"my"));
}

#[test]
fn colours_only_where_they_are_wanted() {
    let with = |name: &str| {
        Command::new(built().join("explain"))
            .arg("examples/sample.txt")
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("CLICOLOR_FORCE", "1")
            .env(name, "1")
            .output()
            .unwrap()
    };
    assert!(said(&with("CLICOLOR_FORCE").stdout).contains("\x1b["));
    assert!(!said(&with("NO_COLOR").stdout).contains("\x1b["));
}

#[test]
fn an_output_that_cannot_be_written() {
    for example in ["explain", "survey"] {
        let output = run(
            example,
            &["--html", "/nowhere/at/all.html", "examples/sample.txt"],
            b"",
        );
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output.stderr).contains("/nowhere/at/all.html"));
    }
}

#[test]
fn metadata_in_the_shapes_that_other_tools_read() {
    for (format, start) in [
        ("json", "{\n"),
        ("json-ld", "{\"@context\":"),
        ("csl-json", "[{\"id\":"),
        ("bibtex", "@"),
        ("dublin-core", "<?xml"),
        ("csv", "type,url,"),
    ] {
        let output = run("metadata", &["--to", format, "examples/sample.txt"], b"");
        assert_eq!(output.status.code(), Some(0), "{format}");
        let text = said(&output.stdout);
        assert!(
            text.starts_with(start) && text.contains("The old tide mill"),
            "{format}: {text}"
        );
        assert!(text.ends_with('\n'), "{format}");
    }
    // Of several inputs each row names its own.
    let both = ["--to", "csv", "examples/sample.txt", "examples/sample.txt"];
    let several = said(&run("metadata", &both, b"").stdout);
    let starts: Vec<_> = several.lines().map(|row| row.split(',').next()).collect();
    let [file, row] = [Some("file"), Some("examples/sample.txt")];
    assert_eq!(starts, [file, row, row]);
    let unknown = run("metadata", &["--to", "pdf", "examples/sample.txt"], b"");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&unknown.stderr).contains("--to knows no pdf"));
}
