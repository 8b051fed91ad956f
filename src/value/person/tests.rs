#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::expect_used
)]
mod labels;

use super::clean::{clean_name, of_item};
use super::*;
use crate::page::AgentKind;

#[test]
fn every_byline() {
    let mut failed = Vec::new();
    let mut count = 0;
    for row in include_str!("bylines.txt")
        .lines()
        .filter(|row| !row.starts_with('#'))
    {
        let [language, text, expected] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row:?}")
        };
        count += 1;
        let agents = byline(text, Some(language)).unwrap_or_default();
        let names: Vec<_> = agents
            .iter()
            .filter_map(|agent| agent.name.as_deref())
            .collect();
        if names.join(" + ") != expected {
            failed.push(format!("{row}\t{names:?}"));
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
fn look_alikes() {
    let mut failed = Vec::new();
    let rows = include_str!("look_alikes.txt");
    for row in rows.lines().filter(|row| !row.starts_with('#')) {
        let (language, text) = row.split_once('\t').unwrap();
        if let Some(agents) = byline(text, Some(language)) {
            let names: Vec<_> = agents.iter().map(|agent| &agent.name).collect();
            failed.push(format!("{row}\t{names:?}"));
        }
    }
    assert!(
        failed.is_empty(),
        "{}:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

#[test]
fn persons() {
    for text in [
        "Jane Doe",
        "JANE DOE",
        "Jane M. Doe",
        "Doe, Jane",
        "Ludwig van der Mill",
        "Jana von der Mühle",
        "Juan Molino y Arroyo",
        "Jean-Luc de la Mare",
        "O'Hara Jane",
        "Иван Иванов",
        "أحمد علي",
        "王小明",
        "홍길동",
        "山田太郎",
        "山田 太郎",
        "水野まひるこ",
        "Will Miller",
        "Jane June Miller",
        "ジョン・ドウ",
        "Nguyễn Văn An",
        "राम कुमार",
        "สมชาย ใจดี",
        "Jane Doe Jr.",
        "Ahmad bin Ali",
        "J. R. Doe",
        "Mei-Mei Ma",
        "María de los Ángeles",
        "Kovács János",
        "Γιώργος Μύλος",
        "דנה כהן",
        "Jane  Doe",
        "Jane\u{a0}Doe",
        "Jane D.",
        "De Mill",
        "Ahmad al-Masri",
        "Jean d’Arc",
        "Doe, Jane Ada B.",
        "王小明明",
        "王 小明",
        "欧阳 小明明明",
        "홍 길동",
        "ホセ・マリア・ロドリゲス",
        "约翰·史密斯",
        "みずの ゆき",
    ] {
        assert!(is_person_like(text), "{text:?}");
    }
    for text in [
        "Stone at. Miller",
        "",
        "Jane",
        "The Mill",
        "Miller Will",
        "Will Brook Win",
        "NOTICE OF HEARING",
        "Dear Mr Brook",
        "料理たのしむ",
        "水車のそば",
        "Mill News",
        "Read More",
        "jane doe",
        "Jane Doe said",
        "Jane Doe 2",
        "Breaking News",
        "Contact Us",
        "Privacy Policy",
        "Staff Writer",
        "https://paper.example",
        "@jane",
        "Mill GmbH",
        "The Paper Staff",
        "17 January",
        "Jane Doe!",
        "About the author",
        "水車の日",
        "新聞社編集部",
        "기자들이모였다고",
        "News Desk",
        "Subscribe Now To Read",
        "Photo: Jane Doe",
        "J. R.",
        ",",
        "Jane Doe, Richard, Roe",
        "Old Mill, by the river side",
        "Jane Doe Ada Bea Cea Dea Eve",
        "Jane de",
        "de Mill",
        "Jane Millmillmillmillmillmillmill",
        "Jane Doe & Co",
        "Jane Doe Ⅻ",
        "Jane doe-Mill",
        "王小明王小",
        "홍길동홍길",
        "홍 길 동",
        "水車の 日",
        "みずのゆき",
    ] {
        assert!(!is_person_like(text), "{text:?}");
    }
}

#[test]
fn organisations() {
    for text in [
        "Reuters",
        "AFP",
        "dpa",
        "The Associated Press",
        "Mill News",
        "Mühle GmbH",
        "Redaktion Mühle",
        "paper.example",
        "Web Desk",
        "РИА Новости",
        "新华社",
        "연합뉴스",
        "Universität Mühlheim",
    ] {
        assert!(is_organization_like(text, &[]), "{text:?}");
    }
    assert!(is_organization_like("The Miller", &["The Miller"]));
    for text in ["Jane Doe", "", "Иван Иванов", "ap"] {
        assert!(!is_organization_like(text, &["The Miller", ""]), "{text:?}");
    }
}

#[test]
fn posts() {
    for post in [
        "Senior Mills Reporter",
        "Redakteurin Politik",
        "editor at large",
        "Leitender Wirtschaftsredakteur",
    ] {
        assert!(is_post(post), "{post}");
    }
    for other in ["Grace Miller", "The Valley Post", "Ida Brook-Mill", ""] {
        assert!(!is_post(other), "{other}");
    }
}

#[test]
fn cleaned() {
    let mut failed = Vec::new();
    for (text, expected) in [
        ("By Jane Doe", Some("Jane Doe")),
        ("Jane Doe,", Some("Jane Doe")),
        ("  Jane   Doe ", Some("Jane Doe")),
        ("Jane Doe (AFP)", Some("Jane Doe")),
        ("Per Lindkvarn", Some("Per Lindkvarn")),
        ("Jane Doe News desk", Some("Jane Doe")),
        ("Jane Doe, Staff Writer", Some("Jane Doe")),
        ("Jane Doe <jane@paper.example>", Some("Jane Doe")),
        ("Jane Doe | Mill Daily", Some("Jane Doe")),
        ("\"Jane Doe\"", Some("Jane Doe")),
        ("Jane Doe Jr.", Some("Jane Doe Jr.")),
        ("Doe, Jane", Some("Doe, Jane")),
        ("Jane Doe MD", Some("Jane Doe")),
        ("Dr. Jane Doe MD", Some("Dr. Jane Doe")),
        ("Sir John Doe MD", Some("Sir John Doe")),
        ("Jane Mill Doe MD", Some("Jane Mill Doe")),
        ("Jane Doe Economist", Some("Jane Doe")),
        ("Economist Jane Doe", Some("Economist Jane Doe")),
        ("Jane Doe, Registered Dietitian", Some("Jane Doe")),
        ("Mei-Mei MA", Some("Mei-Mei MA")),
        (
            "Jane Doe, Parks and Recreation Department",
            Some("Jane Doe"),
        ),
        ("JANE DOE", Some("JANE DOE")),
        ("mike88", Some("mike88")),
        ("Reuters", Some("Reuters")),
        ("Von Jana Muster", Some("Jana Muster")),
        ("Jane Doe www.paper.example", Some("Jane Doe")),
        ("Jane Doe · Mill Daily", Some("Jane Doe")),
        ("Jane·Doe", Some("Jane·Doe")),
        ("Jane Doe - Mill Daily", Some("Jane Doe")),
        ("Jane Doe –Mill Daily", Some("Jane Doe")),
        ("Jane-Ada Doe", Some("Jane-Ada Doe")),
        ("Jane Doe/Reuters", Some("Jane Doe")),
        ("Jane Doe/Reporter", Some("Jane Doe")),
        ("王小明／水車", Some("王小明")),
        ("Jane Doe for Mill Daily", Some("Jane Doe")),
        ("Jane Doe Updated May", Some("Jane Doe")),
        ("Jane Doe In Mill", Some("Jane Doe In Mill")),
        ("Jane Doe in", Some("Jane Doe in")),
        ("Jane Doe 5 min read", Some("Jane Doe")),
        ("Jane Doe political reporter", Some("Jane Doe")),
        ("Di Mill", Some("Di Mill")),
        ("Mill Works Inc.", Some("Mill Works Inc.")),
        ("Jane Doe.", Some("Jane Doe")),
        ("Jane D.", Some("Jane D.")),
        ("Jane Doe)", Some("Jane Doe")),
        ("J", None),
        ("admin", None),
        ("Staff", None),
        ("https://paper.example/jane", None),
        ("jane@paper.example", None),
        ("17 January 2023", None),
        ("12345", None),
        ("", None),
        ("-", None),
        ("Redaktion", None),
        ("@janedoe", None),
    ] {
        let name = clean_name(text);
        if name.as_deref() != expected {
            failed.push((text, name));
        }
    }
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn strung_together() {
    for (text, expected) in [
        ("Jane Doe Political correspondent", "Jane Doe"),
        ("Jane Doe, MD", "Jane Doe"),
        ("Prof. Jane Doe MD", "Prof. Jane Doe"),
        ("Jane Doe, editor", "Jane Doe"),
        ("Jane Doe, economist", "Jane Doe"),
        ("Jana Muster Online-Redaktion", "Jana Muster"),
        ("Jana Muster Wirtschaftsredakteurin", "Jana Muster"),
        ("Jane Doe doe", "Jane Doe"),
        ("Ana García García", "Ana García García"),
        ("Mill Rider Editorial Staff", "Mill Rider Editorial Staff"),
        ("Doe Doe", "Doe Doe"),
        ("Jane Doe", "Jane Doe"),
        ("Jane", "Jane"),
    ] {
        assert_eq!(of_item(text), expected, "{text:?}");
    }
}

#[test]
fn split() {
    for (text, expected) in [
        ("Jane Doe", vec!["Jane Doe"]),
        ("Jane Doe, Richard Roe", vec!["Jane Doe", "Richard Roe"]),
        ("Doe, Jane", vec!["Doe, Jane"]),
        ("Doe, Jane; Roe, Richard", vec!["Doe, Jane", "Roe, Richard"]),
        ("Jane Doe and Richard Roe", vec!["Jane Doe", "Richard Roe"]),
        (
            "Jana Muster und Max Mühle",
            vec!["Jana Muster", "Max Mühle"],
        ),
        ("Jane Doe/Richard Roe", vec!["Jane Doe", "Richard Roe"]),
        (
            "Jane Doe (avec Richard Roe et Max Mill)",
            vec!["Jane Doe", "Richard Roe", "Max Mill"],
        ),
        ("Jane Doe (with Reuters)", vec!["Jane Doe (with Reuters)"]),
        ("Jane Doe (Weir Paper)", vec!["Jane Doe (Weir Paper)"]),
        ("王小明、李大华", vec!["王小明", "李大华"]),
        ("Jane Doe & Richard Roe", vec!["Jane Doe", "Richard Roe"]),
        (
            "Jane Doe, Parks and Recreation Department",
            vec!["Jane Doe, Parks and Recreation Department"],
        ),
        (
            "Jane Doe, Health and Science Reporter and Richard Roe",
            vec!["Jane Doe, Health and Science Reporter", "Richard Roe"],
        ),
        (
            "Jane Doe, Professor of History and Politics, Saltwick College",
            vec!["Jane Doe, Professor of History and Politics, Saltwick College"],
        ),
        (
            "Ada Mill, Rosa Parks and Jane School",
            vec!["Ada Mill", "Rosa Parks", "Jane School"],
        ),
        ("Rosa Parks, Jane School", vec!["Rosa Parks", "Jane School"]),
        ("Tom Park, Sue Board", vec!["Tom Park", "Sue Board"]),
        ("Jo Bank, Ed College", vec!["Jo Bank", "Ed College"]),
        (
            "Ada Mill, Bread and Water Board",
            vec!["Ada Mill, Bread and Water Board"],
        ),
        ("Juan Molino y Arroyo", vec!["Juan Molino y Arroyo"]),
        ("أحمد علي، محمد حسن", vec!["أحمد علي", "محمد حسن"]),
        ("Jane Doe, Jr.", vec!["Jane Doe, Jr."]),
        ("", vec![]),
        (
            "Jan de Vries en Piet Pieters",
            vec!["Jan de Vries", "Piet Pieters"],
        ),
        (
            "Иван Иванов и Пётр Петров",
            vec!["Иван Иванов", "Пётр Петров"],
        ),
    ] {
        assert_eq!(split_names(text), expected, "{text:?}");
    }
}

/// What stands behind a comma with a post or a house in it may begin with one more who wrote.
#[test]
fn others_before_a_house() {
    for (text, expected) in [
        (
            "Jane Weir, Ada Mill and staff",
            vec!["Jane Weir", "Ada Mill", "staff"],
        ),
        (
            "Jane Weir, John Brook and the Harbour Courier",
            vec!["Jane Weir", "John Brook", "the Harbour Courier"],
        ),
        (
            "Jane Weir, Ada Mill, John Brook and Courier Staff",
            vec!["Jane Weir", "Ada Mill", "John Brook", "Courier Staff"],
        ),
        (
            "Jane Weir, Economist Ada Mill",
            vec!["Jane Weir", "Economist Ada Mill"],
        ),
        (
            "Jane Weir, Brook Valley and Hill Correspondent",
            vec!["Jane Weir, Brook Valley and Hill Correspondent"],
        ),
        (
            "Jane Weir, Parks and Recreation Department",
            vec!["Jane Weir, Parks and Recreation Department"],
        ),
        (
            "Jane Weir, editor and publisher",
            vec!["Jane Weir, editor and publisher"],
        ),
        (
            "Jane Weir, MD and John Brook",
            vec!["Jane Weir, MD", "John Brook"],
        ),
    ] {
        assert_eq!(super::split::split_names(text), expected, "{text:?}");
    }
}

/// A trade says behind a name what somebody is; before it the byline is one all the same.
#[test]
fn trades_before_names() {
    for name in [
        "Psychologist Sarah Weir",
        "Economist Intelligence Unit",
        "Profesora Ana Molina",
    ] {
        let agents = byline(&format!("By {name}"), None).unwrap_or_default();
        let names: Vec<_> = agents.iter().filter_map(|a| a.name.as_deref()).collect();
        assert_eq!(names, [name]);
    }
    assert!(!is_person_like("Registered Dietitian"));
}

#[test]
fn kinds_and_addresses() {
    let agents = byline("By Jane Doe jane@paper.example", Some("en")).unwrap();
    assert_eq!(agents[0].email.as_deref(), Some("jane@paper.example"));
    assert_eq!(agents[0].kind, Some(AgentKind::Person));
    assert_eq!(
        byline("By Reuters", None).unwrap()[0].kind,
        Some(AgentKind::Organization)
    );
    assert_eq!(people("Jane Doe, Richard Roe", None).len(), 2);
}

#[test]
fn letters_that_change_their_size() {
    for line in [
        "By İpek Işık Updated 3 Kasım 2024",
        "By İpek Işık, photos by Jane Doe",
    ] {
        let agents = byline(line, Some("en")).unwrap_or_default();
        let names: Vec<_> = agents
            .iter()
            .filter_map(|agent| agent.name.as_deref())
            .collect();
        assert_eq!(names, ["İpek Işık"], "{line}");
    }
}

#[test]
fn family_names_that_begin_like_a_label() {
    for name in [
        "de la Cruz, María",
        "von Neumann, John",
        "von der Leyen, Ute",
        "De Niro, Ada",
        "Da Silva, Ana",
        "af Weir, Hilma",
        "de Mill",
        "John von Neumann",
    ] {
        assert_eq!(clean_name(name).as_deref(), Some(name), "{name}");
    }
    for label in [
        "Von Jane Weir",
        "von Jane Weir",
        "By Jane Weir",
        "av Jane Weir",
    ] {
        assert_eq!(clean_name(label).as_deref(), Some("Jane Weir"), "{label}");
    }
    assert_eq!(clean_name("Von Redaktion"), None);
    assert_eq!(clean_name("von Redaktion"), None);
}
