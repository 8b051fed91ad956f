//! Exports as others read them: pandoc, xmllint, rdflib, each where it is installed, and this crate itself.

use super::export::full;
use crate::at_hand::skipped;
use flate2::read::GzDecoder;
use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tearsheet::{PageMetadata, export};

/// What a program answers to `input`; `None`, and a line that says so, where it is not installed.
fn ask(program: &str, arguments: &[&str], input: &str) -> Option<String> {
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        skipped(&format!("exports read by {program}: it is not installed"));
        return None;
    };
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {complaint}\n{input}");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Titles that each format has to carry unharmed.
const TITLES: [&str; 8] = [
    "50% of $5 & #1_a",
    "{brace} \\backslash \\end{document}",
    "tilde~ caret^ at@ \"quote\" it's",
    "<b>&amp;</b> ]]> <!-- x -->",
    "مطحنة المد تدور من جديد",
    "潮汐磨坊再次转动",
    "Ödön et Zoë, naïfs",
    "a, b = c; d | e",
];

fn titled() -> Vec<PageMetadata> {
    TITLES
        .iter()
        .enumerate()
        .map(|(at, title)| {
            let mut page = full();
            page.url = Some(format!("https://courier.example/{at}"));
            page.headline = Some((*title).to_owned());
            page
        })
        .collect()
}

#[test]
fn pandoc_reads_bibtex_and_csl_json() {
    let pages = titled();
    for (format, text) in [
        ("bibtex", export::bibtex(&pages)),
        ("biblatex", export::bibtex(&pages)),
        ("csljson", export::csl_json(&pages)),
    ] {
        let Some(answer) = ask("pandoc", &["-f", format, "-t", "csljson"], &text) else {
            return;
        };
        let items: Value = serde_json::from_str(&answer).unwrap();
        let items = items.as_array().unwrap();
        assert_eq!(items.len(), pages.len());
        for (item, page) in items.iter().zip(&pages) {
            let title = item["title"].as_str().unwrap();
            // The double braces say "keep the case", for which pandoc has a mark of its own.
            let title = title
                .replace("<span class=\"nocase\">", "")
                .replace("</span>", "");
            let title = title.replace(['“', '”'], "\"").replace(['‘', '’'], "'");
            assert_eq!(Some(title.as_str()), page.headline.as_deref(), "{format}");
            assert_eq!(item["author"][0]["family"], "Tarrant", "{format}");
            assert_eq!(item["author"][1]["literal"], "Stone and Oak", "{format}");
            assert_eq!(item["URL"].as_str(), page.url.as_deref(), "{format}");
            assert_eq!(
                item["issued"]["date-parts"][0],
                serde_json::json!([2024, 5, 3]),
                "{format}"
            );
        }
    }
}

#[test]
fn xmllint_reads_dublin_core() {
    for page in titled() {
        let xml = export::dublin_core_xml(&page);
        let query = "string(//*[local-name()='title'])";
        let Some(answer) = ask("xmllint", &["--xpath", query, "-"], &xml) else {
            return;
        };
        assert_eq!(
            Some(answer.trim_end_matches('\n')),
            page.headline.as_deref()
        );
    }
}

/// Reads RDF from standard input and prints what it finds, one JSON object of predicate → values.
const RDFLIB: &str = "
import sys, json
try:
    import rdflib
except ImportError:
    print('null'); sys.exit()
graph = rdflib.Graph().parse(data=sys.stdin.read(), format=sys.argv[1])
found = {}
for _, predicate, value in graph:
    found.setdefault(str(predicate), []).append(str(value))
print(json.dumps(found))
";

#[test]
fn rdflib_reads_json_ld_and_dublin_core() {
    // Debian's own Python has the Debian package; another one that comes first in the path may not.
    let python = ["/usr/bin/python3", "python3"];
    let python = python
        .iter()
        .find(|path| std::path::Path::new(path).exists());
    let python = python.copied().unwrap_or("python3");
    for page in titled() {
        // The context is named by its address; the offline reader is handed what the address stands for.
        let json = export::json_ld(&page).replace(
            r#""https://schema.org""#,
            r#"{"@vocab":"https://schema.org/"}"#,
        );
        let xml = export::dublin_core_xml(&page);
        let title = page.headline.as_deref().unwrap();
        for (format, text, predicate) in [
            ("json-ld", json, "https://schema.org/headline"),
            ("xml", xml, "http://purl.org/dc/elements/1.1/title"),
        ] {
            let Some(answer) = ask(python, &["-c", RDFLIB, format], &text) else {
                return;
            };
            let found: Value = serde_json::from_str(&answer).unwrap();
            if found.is_null() {
                skipped("exports read by rdflib: it is not installed");
                return;
            }
            assert_eq!(found[predicate], serde_json::json!([title]), "{format}");
        }
    }
}

/// `page` after a way through a script of a saved page.
fn read_back(page: &PageMetadata) -> PageMetadata {
    let html = format!(
        "<!doctype html><script type=\"application/ld+json\">{}</script>",
        export::json_ld(page)
    );
    tearsheet::parse_dump(&html).unwrap()
}

#[test]
fn json_ld_reads_back_to_the_same_page() {
    for mut page in titled().into_iter().chain([full()]) {
        // Text that looks like markup, and a name with "and" in it, are read by what they look like.
        page.description = Some("After ninety years.".into());
        page.author[1].name = Some("Stone Works".into());
        if page
            .headline
            .as_ref()
            .is_some_and(|text| text.contains('<'))
        {
            continue;
        }
        // What has no property in schema.org.
        if let Some(capture) = &mut page.capture {
            capture.date = None;
        }
        assert_eq!(read_back(&page), page);
    }
}

/// Pages of the development half that stand beside the repository, every `nth` of each set.
fn real_pages(nth: usize) -> Vec<(String, PageMetadata)> {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench");
    let mut pages = Vec::new();
    for kind in ["html", "dumps"] {
        for set in sorted(&bench.join(kind)) {
            let files = sorted(&set.join(kind));
            for file in files.into_iter().step_by(nth) {
                let bytes = fs::read(&file).unwrap();
                let mut text = Vec::new();
                if GzDecoder::new(&bytes[..]).read_to_end(&mut text).is_err() {
                    text = bytes;
                }
                if let Ok(page) = tearsheet::parse_dump(&String::from_utf8_lossy(&text)) {
                    pages.push((file.display().to_string(), page));
                }
            }
        }
    }
    if pages.is_empty() {
        skipped("exports of published pages: ../shared/bench is not here");
    }
    pages
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

#[test]
fn real_pages_go_round_through_json_ld() {
    let mut lost = Vec::new();
    let pages = real_pages(16);
    for (file, page) in &pages {
        let mut expected = page.clone();
        // What has no property in schema.org, and the type that is written where the page's own is none of schema.org's.
        if let Some(capture) = &mut expected.capture {
            (capture.date, capture.url) = (None, None);
            expected.capture = capture.archived_at.is_some().then(|| capture.clone());
        }
        expected.alternate.clear();
        let again = read_back(page);
        expected.kind.clone_from(&again.kind);
        // A page that shows markup as its text: whoever reads it in JSON-LD takes it for markup.
        if page
            .article_body
            .as_deref()
            .is_some_and(|body| body.contains('<'))
        {
            expected.article_body.clone_from(&again.article_body);
        }
        if again != expected {
            lost.push((file, expected, again));
        }
    }
    for (file, expected, again) in &lost {
        let (a, b) = (json(expected), json(again));
        let differs = |name: &&String| a.get(*name) != b.get(*name);
        let names: Vec<&String> = a.keys().chain(b.keys()).filter(differs).collect();
        println!("{file}: {names:?}");
        assert!(!file.contains("/bench/html/"), "{a:?}\n{b:?}");
    }
    // The values of some dumps are the wild properties of pages, names dropped: bylines for authors, the site behind the
    // headline. A dump's word is taken; a page's JSON-LD is cleaned.
    assert!(
        lost.len() * 6 <= pages.len(),
        "{} of {}",
        lost.len(),
        pages.len()
    );
}

fn json(page: &PageMetadata) -> serde_json::Map<String, Value> {
    match serde_json::to_value(page).unwrap() {
        Value::Object(object) => object,
        other => panic!("{other}"),
    }
}
