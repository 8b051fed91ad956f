#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::expect_used
)]
use super::*;

fn names(text: &str, language: &str) -> Option<Vec<String>> {
    byline(text, Some(language))
        .map(|agents| agents.into_iter().filter_map(|agent| agent.name).collect())
}

#[test]
fn quick() {
    let mut failed = Vec::new();
    for (language, text, expected) in BYLINES {
        let read = names(text, language).unwrap_or_default();
        if read != *expected {
            failed.push(format!("{language} {text:?}: {read:?}"));
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {}:\n{}",
        failed.len(),
        BYLINES.len(),
        failed.join("\n")
    );
}

const BYLINES: &[(&str, &str, &[&str])] = &[
    ("en", "By Jane Doe", &["Jane Doe"]),
    ("en", "BY JANE DOE", &["JANE DOE"]),
    (
        "en",
        "By Jane Doe and Richard Roe",
        &["Jane Doe", "Richard Roe"],
    ),
    (
        "en",
        "By Jane Doe, Richard Roe and Mary Poe",
        &["Jane Doe", "Richard Roe", "Mary Poe"],
    ),
    ("en", "By Jane Doe, Staff Writer", &["Jane Doe"]),
    ("en", "By Jane Doe | Reuters", &["Jane Doe"]),
    ("en", "By Jane Doe (AFP)", &["Jane Doe"]),
    ("en", "By Reuters", &["Reuters"]),
    ("en", "By Jane Doe in Paris", &["Jane Doe"]),
    ("en", "By Jane Doe January 17, 2023 7:06 pm", &["Jane Doe"]),
    ("en", "By Jane Doe jane@paper.example", &["Jane Doe"]),
    ("en", "By Jane Doe @janedoe", &["Jane Doe"]),
    ("en", "ByJane Doe", &["Jane Doe"]),
    ("en", "Written by Jane Doe", &["Jane Doe"]),
    ("en", "Posted by mike88", &["mike88"]),
    ("en", "By continuing to use this site you agree", &[]),
    ("en", "By Monday the mill had closed", &[]),
    ("de", "Von Jana Muster", &["Jana Muster"]),
    (
        "de",
        "Von Jana Muster und Max Mühle",
        &["Jana Muster", "Max Mühle"],
    ),
    ("de", "Text: Jana Muster", &["Jana Muster"]),
    ("de", "Von der Leyen reist nach Rom", &[]),
    (
        "fr",
        "Par Jeanne Dupont avec AFP",
        &["Jeanne Dupont", "AFP"],
    ),
    (
        "es",
        "Por Juana Pérez y Luis Gómez",
        &["Juana Pérez", "Luis Gómez"],
    ),
    ("it", "di Gianna Rossi", &["Gianna Rossi"]),
    ("pl", "Autor: Jan Kowalski", &["Jan Kowalski"]),
    ("ru", "Автор: Иван Иванов", &["Иван Иванов"]),
    ("ar", "بقلم أحمد علي", &["أحمد علي"]),
    ("ko", "홍길동 기자 hong@paper.example", &["홍길동"]),
    ("ko", "[서울=뉴시스] 홍길동 기자 = ", &["홍길동"]),
    ("zh", "記者王小明／台北報導", &["王小明"]),
    ("zh", "文／王小明", &["王小明"]),
    ("zh", "作者：王小明", &["王小明"]),
    ("ja", "文・写真＝山田太郎", &["山田太郎"]),
];
