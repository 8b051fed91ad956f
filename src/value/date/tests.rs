#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::expect_used
)]
use super::*;

/// One form a line: language, the form, its value (`?` after it where day and month are not settled), all with tabs between; `#` a remark.
fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').collect())
}

fn convention(language: &str) -> Convention<'_> {
    Convention {
        language: (language != "-").then_some(language),
        reference: "2023-01-17T12:30Z".parse().ok(),
        ..Convention::default()
    }
}

fn shown(written: Written) -> String {
    let date = written.date.map_or("-".to_owned(), |date| date.to_string());
    if written.ambiguous.is_some() {
        format!("{date}?")
    } else {
        date
    }
}

#[test]
fn every_written_form() {
    let mut failed = Vec::new();
    let mut count = 0;
    for row in rows(include_str!("forms.txt")) {
        let [language, text, value] = row[..] else {
            panic!("{row:?}")
        };
        count += 1;
        let convention = convention(language);
        let found: Vec<_> = find(text, convention)
            .map(|found| shown(found.written))
            .collect();
        let whole = written(text, convention).map(shown);
        if found != [value] || whole.as_deref() != Some(value) {
            failed.push(format!("{language}\t{text}\t{value}\t{found:?} {whole:?}"));
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {count}:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

#[test]
fn what_is_no_date() {
    let mut failed = Vec::new();
    let mut count = 0;
    for row in rows(include_str!("look_alikes.txt")) {
        let [language, text] = row[..] else {
            panic!("{row:?}")
        };
        count += 1;
        let found: Vec<_> = find(text, convention(language))
            .map(|found| shown(found.written))
            .collect();
        let whole = written(text, convention(language)).map(shown);
        if !found.is_empty() || whole.is_some() {
            failed.push(format!("{language}\t{text}\t{found:?} {whole:?}"));
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {count}:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

/// The dates that real dumps show, as their labels quote them; read from the measuring stick beside the repository.
#[test]
fn dates_of_real_dumps() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/bench/dumps/rendered/manifest.jsonl"
    );
    let Ok(manifest) = std::fs::read_to_string(path) else {
        println!("skipped: {path} is not here");
        return;
    };
    let (mut count, mut failed) = (0, Vec::new());
    for line in manifest.lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let Some(text) = row["evidence"]["date_as_written"].as_str() else {
            continue;
        };
        let Some(expected) = row["expected"]["date_published"]
            .as_str()
            .and_then(|text| text.parse::<Date>().ok())
        else {
            continue;
        };
        count += 1;
        let language = row["lang"].as_str();
        let convention = Convention {
            language,
            ..Convention::default()
        };
        let found: Vec<_> = find(text, convention).collect();
        let address = text
            .split_whitespace()
            .find(|word| word.contains("://"))
            .and_then(from_address);
        let agrees = |date: Date| date.agrees_with(expected);
        let read = found.iter().any(|found| {
            found.written.date.is_some_and(agrees)
                && (found
                    .written
                    .ambiguous
                    .is_none_or(|two| two.into_iter().any(agrees)))
        });
        if !read && !address.is_some_and(agrees) {
            failed.push(format!(
                "{language:?} {text:?} {expected} {:?}",
                found
                    .iter()
                    .map(|found| shown(found.written))
                    .collect::<Vec<_>>()
            ));
        }
    }
    println!("{} of {count} read", count - failed.len());
    for row in &failed {
        println!("{row}");
    }
    assert!(failed.len() * 50 <= count, "{}", failed.join("\n"));
}
