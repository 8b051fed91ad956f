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
