#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::expect_used
)]
mod linear;

use super::*;
use crate::at_hand::skipped;

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
        skipped("dates of real dumps: ../shared/bench is not here");
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

#[test]
fn labels_and_places() {
    use Label::{Captured, None, Published, Updated};
    for (language, text, expected) in [
        (
            "en",
            "Published: January 17, 2023",
            &[(Published, "January 17, 2023")][..],
        ),
        (
            "en",
            "Published Jan 17, 2023 | Updated Jan 18, 2023 7:06 pm ET",
            &[
                (Published, "Jan 17, 2023"),
                (Updated, "Jan 18, 2023 7:06 pm ET"),
            ],
        ),
        (
            "en",
            "Sam December 20, 2022",
            &[(None, "December 20, 2022")],
        ),
        ("en", "Ned 20 May 2022", &[(None, "20 May 2022")]),
        ("", "sam 20 mai 2022", &[(None, "sam 20 mai 2022")]),
        ("de", "Mon 20 Mai 2022", &[(None, "Mon 20 Mai 2022")]),
        (
            "en",
            "Last updated: 17 Jan 2023",
            &[(Updated, "17 Jan 2023")],
        ),
        (
            "en",
            "Last published on 17 Jan 2023",
            &[(Published, "17 Jan 2023")],
        ),
        (
            "en",
            "Retrieved 17 January 2023",
            &[(Captured, "17 January 2023")],
        ),
        (
            "en",
            "By Jane Doe, Tuesday, January 17, 2023",
            &[(None, "Tuesday, January 17, 2023")],
        ),
        (
            "en",
            "Jane Doe • 7:06 AM, January 17, 2023 • 5 min read",
            &[(None, "7:06 AM, January 17, 2023")],
        ),
        (
            "de",
            "Veröffentlicht am 17.01.2023, aktualisiert am 18.01.2023",
            &[(Published, "17.01.2023"), (Updated, "18.01.2023")],
        ),
        (
            "de",
            "Stand: 17.01.2023 19:06 Uhr",
            &[(Updated, "17.01.2023 19:06 Uhr")],
        ),
        (
            "de",
            "Publiziert6. November 2025",
            &[(Published, "6. November 2025")],
        ),
        ("de", "abgerufen am 17.01.2023", &[(Captured, "17.01.2023")]),
        (
            "fr",
            "Publié le 17 janvier 2023 à 19h06, mis à jour le 18 janvier 2023 à 9h00",
            &[
                (Published, "17 janvier 2023 à 19h06"),
                (Updated, "18 janvier 2023 à 9h00"),
            ],
        ),
        (
            "es",
            "Publicado el 17 de enero de 2023. Actualizado el 18 de enero de 2023",
            &[
                (Published, "17 de enero de 2023"),
                (Updated, "18 de enero de 2023"),
            ],
        ),
        (
            "ru",
            "Опубликовано 17.01.2023 | Обновлено 18.01.2023",
            &[(Published, "17.01.2023"), (Updated, "18.01.2023")],
        ),
        (
            "ar",
            "تاريخ النشر: 17 يناير 2023 | آخر تحديث: 18 يناير 2023",
            &[(Published, "17 يناير 2023"), (Updated, "18 يناير 2023")],
        ),
        (
            "ja",
            "公開日 2023年1月17日 更新日 2023年1月18日",
            &[(Published, "2023年1月17日"), (Updated, "2023年1月18日")],
        ),
        (
            "ja",
            "2023年1月17日 12時00分更新",
            &[(Updated, "2023年1月17日 12時00分")],
        ),
        (
            "ko",
            "입력2023.01.17. 오후 8:06 수정2023.01.18. 오전 9:00",
            &[
                (Published, "2023.01.17. 오후 8:06"),
                (Updated, "2023.01.18. 오전 9:00"),
            ],
        ),
        (
            "tr",
            "Giriş: 17.01.2023 19:06 Güncelleme: 18.01.2023",
            &[(Published, "17.01.2023 19:06"), (Updated, "18.01.2023")],
        ),
        (
            "it",
            "Pubblicato il 17 gennaio 2023 - Ultimo aggiornamento: 18 gennaio 2023",
            &[(Published, "17 gennaio 2023"), (Updated, "18 gennaio 2023")],
        ),
        (
            "pt",
            "Publicado em 17/01/2023 às 19h06 - Atualizado em 18/01/2023",
            &[(Published, "17/01/2023 às 19h06"), (Updated, "18/01/2023")],
        ),
        (
            "nl",
            "Gepubliceerd op 17 januari 2023, bijgewerkt 18 januari 2023",
            &[(Published, "17 januari 2023"), (Updated, "18 januari 2023")],
        ),
        (
            "en",
            "updates, news. January 17, 2023",
            &[(None, "January 17, 2023")],
        ),
        (
            "en",
            "By Jane DoeDec 05, 2023News",
            &[(None, "Dec 05, 2023")],
        ),
        (
            "en",
            "Jane DoePublishedDec 05, 2023, 7:06 pmUpdated17 December 2023Mill",
            &[
                (Published, "Dec 05, 2023, 7:06 pm"),
                (Updated, "17 December 2023"),
            ],
        ),
        ("de", "_01.11.2023 11:35_", &[(None, "01.11.2023 11:35")]),
        ("en", "17.01.202319:06", &[(None, "17.01.202319:06")]),
        (
            "es",
            "15 de enero de 2023154.796",
            &[(None, "15 de enero de 2023")],
        ),
    ] {
        let found: Vec<_> = find(text, convention(language))
            .map(|found| (found.written.label, text[found.range].to_owned()))
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(label, text)| (*label, (*text).to_owned()))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }
}

#[test]
fn hours_of_a_span_are_no_offset() {
    for (text, value) in [
        ("12 March 2024 10:00-12:00", "2024-03-12"),
        ("12 March 2024 08:00-11:30", "2024-03-12"),
        ("12 March 2024, 9:00-10:00 AM", "2024-03-12"),
        ("12 March 2024 10:00–12:00", "2024-03-12"),
        ("2024-03-12 10:00-12:00, hall", "2024-03-12"),
        ("2024年3月12日 10:00-12:00", "2024-03-12"),
        ("10:00-12:00, 12 March 2024", "2024-03-12"),
        ("12 March 2024 10:00 -05:00", "2024-03-12T10:00-05:00"),
        ("12 March 2024 10:00:00-05:00", "2024-03-12T10:00:00-05:00"),
        ("at 2024-03-12T10:00-05:00", "2024-03-12T10:00-05:00"),
        ("12 March 2024 10:00 GMT-05:00", "2024-03-12T10:00-05:00"),
        ("12 March 2024 10:00+05:00", "2024-03-12T10:00+05:00"),
    ] {
        let found: Vec<_> = find(text, convention("en"))
            .map(|found| shown(found.written))
            .collect();
        assert_eq!(found, [value], "{text}");
    }
}
