//! The examples as programs: same bytes for any number of jobs, one line out for each line in.

use super::corpus;
use crate::examples::command;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Output, Stdio};

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("tearsheet-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(example: &str, words: &[&str], input: &[u8]) -> Output {
    let mut child = command(example)
        .args(words)
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeder = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = feeder.join();
    output
}

#[test]
fn any_number_of_jobs_writes_the_same_bytes() {
    let folder = folder("jobs");
    let broken = b"WARC/1.0\r\nContent-Length: 7\r\n\r\nbroken record\r\n\r\n".to_vec();
    let parts = [
        corpus::warc("1.0", 300),
        vec![broken],
        corpus::wet(300, 4000),
    ]
    .concat();
    fs::write(folder.join("a.warc"), parts.concat()).unwrap();
    fs::write(folder.join("b.html"), "<title>The mill</title>").unwrap();
    fs::write(folder.join("c.png"), "no page").unwrap();
    let path = folder.to_str().unwrap();
    let one = run("archive", &["--jobs", "1", path], b"");
    assert_eq!(
        one.status.code(),
        Some(1),
        "{}",
        String::from_utf8_lossy(&one.stderr)
    );
    assert!(String::from_utf8_lossy(&one.stderr).contains("a.warc: byte "));
    let lines = String::from_utf8_lossy(&one.stdout).lines().count();
    assert_eq!(lines, 300 + 1 + 300 + 1);
    for jobs in ["2", "3", "8"] {
        assert!(run("archive", &["--jobs", jobs, path], b"").stdout == one.stdout);
    }
    // Going on at a record gives the lines from there on.
    let lines: Vec<_> = one.stdout.split(|byte| *byte == b'\n').collect();
    let line: serde_json::Value = serde_json::from_slice(lines[100]).unwrap();
    let place = format!("{}:1:{}", line["offset"], line["file"].as_str().unwrap());
    let rest = run("archive", &["--resume", &place, path], b"");
    assert!(rest.stdout == lines[101..].join(&b'\n'));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_archive_program_says_what_is_wrong() {
    assert_eq!(run("archive", &["--help"], b"").status.code(), Some(0));
    for wrong in [
        &["--nothing"][..],
        &["--jobs", "0", "-"],
        &["--jobs"],
        &["--resume", "x", "-"],
    ] {
        let output = run("archive", wrong, b"");
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(output.stderr.starts_with(b"archive: "), "{wrong:?}");
    }
    let read = run(
        "archive",
        &["--quiet", "--flat", "-"],
        b"The mill turns again",
    );
    assert_eq!((read.status.code(), read.stderr.len()), (Some(0), 0));
    assert!(
        String::from_utf8(read.stdout)
            .unwrap()
            .contains("\"headline\":")
    );
}

#[test]
fn the_filter_gives_a_line_for_each_line() {
    let input = b"{\"id\":1,\"text\":\"Caf\xc3\xa9\\n\\ntext\"}\r\n\nnot json\n{\"id\":\"b\",\"text\":\"\"}\n{\"id\":7,\"text\":\"bad \xff byte\"}\n{\"id\":[2]}\nnull\n{\"id\":3,\"text\":\"no line end\"}";
    for words in [&[][..], &["--flat"], &["-"]] {
        let output = run("ndjson", words, input);
        assert_eq!(output.status.code(), Some(0));
        let text = String::from_utf8(output.stdout).unwrap();
        let lines: Vec<serde_json::Value> = text
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let ids: Vec<_> = lines.iter().map(|line| line["id"].to_string()).collect();
        assert_eq!(ids, ["1", "null", "null", "\"b\"", "7", "[2]", "null", "3"]);
        let failed = |line: &&serde_json::Value| {
            line["error"]
                .as_str()
                .is_some_and(|error| !error.is_empty())
        };
        assert_eq!(lines.iter().filter(failed).count(), 5);
    }
    let input = "\u{feff}{\"id\":123456789012345678901234567890,\"text\":\"The mill \\udce9\\ud83d\\ude00\\ud83d\\n\\n© 2024 Ada\"}\n{\"id\":1.50,\"text\":7}\n{\"id\":8}\n";
    let kept = String::from_utf8(run("ndjson", &[], input.as_bytes()).stdout).unwrap();
    let lines: Vec<_> = kept.lines().collect();
    // The keys in the order the help gives, the id as it was written.
    let begins = [
        "{\"id\":123456789012345678901234567890,\"page\":{",
        "{\"id\":1.50,\"error\":\"text: invalid type: integer `7`, expected a string at line 2 column 19\"}",
        "{\"id\":8,\"error\":\"line 3 has no \\\"text\\\"\"}",
    ];
    assert_eq!(lines.len(), begins.len());
    for (line, begin) in lines.iter().zip(begins) {
        assert!(line.starts_with(begin), "{line}");
    }
    assert!(lines[0].contains("\"copyrightYear\":2024"), "{}", lines[0]);
    let row = "{\"id\":1,\"url\":\"https://a.example/mill\",\"timestamp\":\"2024-05-03T07:00:00Z\",\"text\":\"The mill \\udce9 turned this morning for the first time in years, and the whole town came.\"}\n7\n";
    let rows = String::from_utf8(run("ndjson", &["--rows"], row.as_bytes()).stdout).unwrap();
    let (first, second) = rows.split_once('\n').unwrap();
    assert!(
        first.contains("\"url\":\"https://a.example/mill\""),
        "{first}"
    );
    assert!(second.contains("error"), "{second}");
    let keyed = run(
        "ndjson",
        &["--tsv"],
        b"k1\t{\"text\":\"The mill\"}\nno tab\n",
    );
    let text = String::from_utf8(keyed.stdout).unwrap();
    assert!(text.starts_with("k1\t{") && text.lines().count() == 2);
    assert!(text.contains("at line 2 column 2"), "{text}");
    assert_eq!(run("ndjson", &["--no"], b"").status.code(), Some(2));
}
