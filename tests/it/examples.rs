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
        let (told, complaints): (Vec<_>, Vec<_>) = complaints
            .lines()
            .partition(|line| line.contains("passed over"));
        assert_eq!(complaints.len(), bad.len(), "{example}: {complaints:?}");
        let over = format!(
            "{example}: {}: 1 file passed over: .png 1",
            folder.display()
        );
        assert_eq!(told, [over]);
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

/// One who misses pages in the output sees why; what was read is no less well read for it.
#[test]
fn what_a_folder_holds_beside_pages_is_told() {
    let folder = folder("passed-over");
    fs::create_dir_all(folder.join("inner/.cache")).unwrap();
    for name in [
        "a.html",
        "b.pdf",
        "c.PDF",
        "d.png",
        "page.html?id=7",
        ".hidden.html",
        "inner/.cache/e.html",
        "inner/f.pdf",
        "inner/plain",
    ] {
        fs::write(folder.join(name), "<title>Oak</title>").unwrap();
    }
    for example in READERS {
        let path = folder.to_str().unwrap();
        let output = run(example, &[quiet(example), &[path]].concat(), b"");
        assert_eq!(output.status.code(), Some(0), "{example}");
        assert_eq!(
            said(&output.stderr),
            format!(
                "{example}: {path}: 7 files passed over: .pdf 3, hidden 2, .png 1, other ending 1\n"
            )
        );
    }
    // Beyond eight kinds the rest is one number.
    for at in 0..12 {
        fs::write(folder.join(format!("x.k{at:02}")), "").unwrap();
    }
    let many = run("metadata", &[folder.to_str().unwrap()], b"");
    let many = said(&many.stderr);
    assert!(many.contains("19 files passed over: .pdf 3, hidden 2, .k00 1, "));
    assert!(many.ends_with(".k05 1, others 8\n"), "{many}");
}

/// Browsers save the frames of a page, advertisements most of them, in a folder beside it.
#[test]
fn the_folder_of_a_saved_page_holds_no_pages() {
    let folder = folder("saved-complete");
    for name in [
        "mill.html",
        "mill_files/ad.html",
        "weir.htm",
        "weir-Dateien/ad.html",
        "oak_files/oak.html",
    ] {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "<title>Oak</title>").unwrap();
    }
    let path = folder.to_str().unwrap();
    let output = run("metadata", &["--to", "csv", path], b"");
    let rows = said(&output.stdout);
    let files: Vec<_> = rows
        .lines()
        .skip(1)
        .filter_map(|row| row.split(',').next())
        .collect();
    let files: Vec<_> = files
        .iter()
        .map(|file| file.strip_prefix(path).unwrap())
        .collect();
    assert_eq!(files, ["/mill.html", "/oak_files/oak.html", "/weir.htm"]);
    let told = format!("metadata: {path}: 2 files passed over: folder of a page 2\n");
    assert_eq!(said(&output.stderr), told);
}

/// gzip as a file of its own: a page, and an archive compressed record by record.
#[test]
fn compressed_pages_are_read_or_the_feature_is_named() {
    let gzip = |text: &str| {
        let mut coder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        coder.write_all(text.as_bytes()).unwrap();
        coder.finish().unwrap()
    };
    let folder = folder("compressed");
    let record = |name: &str| {
        let text = format!("{name} falls in the storm");
        let url = format!("https://courier.example/{name}");
        let head = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: ";
        let length = text.len();
        format!("{head}{url}\r\nContent-Length: {length}\r\n\r\n{text}\r\n\r\n")
    };
    let (page, wet) = (folder.join("a.html.gz"), folder.join("b.warc.wet.gz"));
    fs::write(&page, gzip("<title>Oak falls</title>")).unwrap();
    fs::write(&wet, [gzip(&record("Oak")), gzip(&record("Elm"))].concat()).unwrap();
    for example in READERS {
        for (path, words) in [(&page, "Oak falls"), (&wet, "https://courier.example/Oak")] {
            let path = path.to_str().unwrap();
            let output = run(example, &[quiet(example), &[path]].concat(), b"");
            let (text, errors) = (said(&output.stdout), said(&output.stderr));
            if cfg!(feature = "gzip") {
                assert_eq!(output.status.code(), Some(0), "{example}: {errors}");
                assert!(text.contains(words) || example == "survey", "{example}");
            } else {
                assert_eq!(output.status.code(), Some(1), "{example}");
                assert!(errors.contains("feature"), "{example}: {errors}");
                assert!(errors.contains("gzip"), "{example}: {errors}");
            }
        }
    }
    let cut = folder.join("cut.html.gz");
    let whole = gzip("<title>Oak falls</title>");
    fs::write(&cut, &whole[..whole.len() - 12]).unwrap();
    for example in READERS {
        let path = cut.to_str().unwrap();
        let output = run(example, &[quiet(example), &[path]].concat(), b"");
        assert_eq!(output.status.code(), Some(1), "{example}");
        assert!(said(&output.stderr).contains("gzip"), "{example}");
    }
    if cfg!(feature = "gzip") {
        let both = run("metadata", &["--compact", folder.to_str().unwrap()], b"");
        assert_eq!(said(&both.stdout).lines().count(), 2);
        // Members one after another, zeros between and behind them; what is neither is told with its place.
        let two = [gzip("<title>Oak "), vec![0; 9], gzip("falls</title>")].concat();
        let filled = [two.clone(), vec![0; 512]].concat();
        let output = run("metadata", &["--compact"], &filled);
        assert_eq!(said(&output.stdout), "{\"headline\":\"Oak falls\"}\n");
        let other = [two.as_slice(), b"falls"].concat();
        let output = run("metadata", &["--compact"], &other);
        assert_eq!(output.status.code(), Some(1));
        let place = format!("at byte {}", two.len());
        assert!(said(&output.stderr).contains(&place));
    }
}

/// Without the feature `bytes` a page in Latin-1 is refused by name; a character cut in two costs no page.
#[test]
fn another_charset_is_read_or_the_feature_is_named() {
    let record = |text: &[u8]| {
        let head = "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: ";
        let head = format!("{head}{}\r\n\r\n", text.len());
        [head.as_bytes(), text, b"\r\n\r\n"].concat()
    };
    let latin = b"Title: Die M\xfchle \xf6ffnet\nAuthor: Imke Tarrant\n\nDas Rad dreht sich f\xfcr die G\xe4ste.";
    let utf_8 = "Title: Die Mühle öffnet\nAuthor: Imke Tarrant\n\nSie mahlt für Gäste, spät, früh, über Mittag, natürlich auch \
        für Höfe, Bäcker, Müller, Käufer, Schüler, Wähler, Gärtner, Jäger und Fräulein Töpfer.";
    let cut = [utf_8.repeat(2).as_bytes(), b" \xc3"].concat();
    let input = [record(latin), record(&cut)].concat();
    for example in ["archive", "survey"] {
        let output = run(example, quiet(example), &input);
        let (text, errors) = (said(&output.stdout), said(&output.stderr));
        if cfg!(feature = "bytes") {
            assert_eq!(output.status.code(), Some(0), "{example}: {errors}");
        } else {
            assert_eq!(output.status.code(), Some(1), "{example}");
            assert_eq!(errors.lines().count(), 1, "{example}: {errors}");
            assert!(errors.contains("--features bytes"), "{example}: {errors}");
        }
        if example == "archive" {
            let lines: Vec<_> = text.lines().collect();
            assert_eq!(lines.len(), 2);
            assert_eq!(
                lines[0].contains("Die Mühle öffnet"),
                cfg!(feature = "bytes")
            );
            assert!(!lines[0].contains('\u{fffd}') && lines[1].contains("Die Mühle öffnet"));
        }
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
        ("ris", "TY  - "),
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
    assert!(said(&unknown.stderr).contains("--to knows no pdf, but json, json-ld,"));
    // The value may stand behind `=`; what is left out of a list is told.
    for (format, nothing) in [
        ("--to=bibtex", ""),
        ("--to=ris", ""),
        ("--to=csl-json", "[]\n"),
    ] {
        let output = run("metadata", &[format], b"<p>Oak");
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert_eq!(said(&output.stdout), nothing, "{format}");
        let told = "metadata: standard input: states nothing to cite, left out\n";
        assert_eq!(said(&output.stderr), told, "{format}");
        let output = run("metadata", &[format], b"<title>Oak</title>");
        assert!(output.stderr.is_empty() && said(&output.stdout).contains("Oak"));
    }
}

/// Rows in files, one a line or in a list, are pages each; a broken one is named and stops no other.
#[test]
fn rows_are_pages() {
    let folder = folder("rows");
    let row = |name: &str| {
        let text = format!(
            "{name} falls in the storm\\nBy Jane Weir\\n{}",
            "The storm took it. ".repeat(9)
        );
        format!(
            "{{\"url\": \"https://courier.example/{name}\", \"timestamp\": \"2024-05-03\", \"text\": \"{text}\"}}"
        )
    };
    let write = |name: &str, text: String| fs::write(folder.join(name), text).unwrap();
    write(
        "a.jsonl",
        format!(
            "{}\n{}\n\n[1]\n{}\n",
            row("Oak"),
            &row("Elm")[..40],
            row("Ash")
        ),
    );
    write("b.json", format!("[\n{},\n{}\n]\n", row("Fir"), row("Yew")));
    write("c.json", row("Lime").replace(", ", ",\n "));
    write("d.ndjson", row("Birch"));
    // Lines under the name of an object, as corpora have them.
    write("e.json", format!("{}\n{}\n", row("Rowan"), row("Plum")));
    let path = folder.to_str().unwrap();
    let names = [
        "a.jsonl:1",
        "a.jsonl:5",
        "b.json:2",
        "b.json:3",
        "c.json",
        "d.ndjson:1",
        "e.json:1",
        "e.json:2",
    ];
    let output = run("metadata", &["--compact", path], b"");
    assert_eq!(output.status.code(), Some(1));
    let text = said(&output.stdout);
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), names.len(), "{text}");
    for (line, name) in lines.iter().zip(names) {
        assert!(
            line.contains(&format!("/{name}\",\"page\":{{\"url\"")),
            "{name}: {line}"
        );
    }
    let errors = said(&output.stderr);
    assert!(
        errors.contains("a.jsonl:2: EOF") && errors.contains("a.jsonl:4: no object"),
        "{errors}"
    );
    let table = run(
        "metadata",
        &["--to", "csv", folder.join("b.json").to_str().unwrap()],
        b"",
    );
    let table = said(&table.stdout);
    assert!(
        table.starts_with("file,type,") && table.contains("b.json:3,"),
        "{table}"
    );
    let alone = run(
        "metadata",
        &["--compact", folder.join("c.json").to_str().unwrap()],
        b"",
    );
    assert!(said(&alone.stdout).starts_with("{\"url\":"));
    for example in ["inspect", "explain", "survey"] {
        let output = run(example, &[quiet(example), &[path]].concat(), b"");
        let text = said(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{example}");
        assert!(
            text.contains("a.jsonl:5") && text.contains("e.json:2"),
            "{example}"
        );
    }
    let lines = run("ndjson", &["--rows", path], b"");
    let lines = said(&lines.stdout);
    let found: Vec<_> = lines
        .lines()
        .map(|line| line.contains("\"headline\":"))
        .collect();
    // Each line of a file of lines has one, also the broken and the empty.
    assert_eq!(
        found,
        [
            true, false, false, false, true, true, true, true, true, true, true
        ],
        "{lines}"
    );
}
