use super::{keep_authors, once};
use crate::page::Agent;
use crate::prose::byline::words::{ends_quotation, is_account};

#[test]
fn lists_of_names() {
    let line = super::Line {
        whole: true,
        greets: false,
        dated: false,
        dateline: false,
        beside_date: false,
        short: true,
        told: false,
        above: None,
        text: "",
        dates: &[],
        language: None,
    };
    let names = |piece| {
        let (agents, _) = line.named(piece)?;
        Some(agents.into_iter().filter_map(|agent| agent.name).collect())
    };
    let read: Option<Vec<String>> = names("Jane Miller, Richard Roe");
    assert_eq!(read.unwrap_or_default(), ["Jane Miller", "Richard Roe"]);
    let read = names("Jane Miller, Brook");
    assert_eq!(read.unwrap_or_default(), ["Jane Miller"]);
    assert_eq!(names("Turn Around, Jane!"), None);
    assert_eq!(names("Erscheinungs Termin:"), None);
    assert_eq!(names("날짜:"), None);
    assert_eq!(names("Saltwick Mill, Harbour Street"), None);
    let read = names("Jane Miller / Richard Roe");
    assert_eq!(read.unwrap_or_default(), ["Jane Miller", "Richard Roe"]);
    let read = names("Jane Miller / by the brook");
    assert_eq!(read.unwrap_or_default(), ["Jane Miller"]);
    assert_eq!(names("Saltwick Mill, 12 Brook Lane"), None);
    assert_eq!(names("Saltwick Tide Mill, Mill Lane, Saltwick"), None);
    assert_eq!(names("Mill Lane, Saltwick"), None);
    let read = names("Jane Hall, Saltwick");
    assert_eq!(read.unwrap_or_default(), ["Jane Hall"]);
    let read = names("Jane Lane, Richard Roe");
    assert_eq!(read.unwrap_or_default(), ["Jane Lane", "Richard Roe"]);
    // A month or a verb that is a given name must be introduced.
    assert_eq!(names("April Fools"), None);
    assert_eq!(once("Jane Miller Jane Miller"), "Jane Miller");
    assert_eq!(once("Jane Miller Jane Weaver"), "Jane Miller Jane Weaver");
}

#[test]
fn houses_behind_names() {
    let kept = |names: &[&str]| {
        let mut agents = names.iter().map(|name| Agent::named(*name)).collect();
        keep_authors(&mut agents, &names.join(", "), false);
        agents.len()
    };
    assert_eq!(kept(&["Jane Miller", "Richard Roe"]), 2);
    assert_eq!(kept(&["Jane Miller", "MILL Radio", "Richard Roe"]), 1);
    assert_eq!(kept(&["Jane Miller", "UPPER BROOK"]), 1);
    assert_eq!(kept(&["José García", "王小明"]), 2);
    assert_eq!(kept(&["Jane Miller", "La Poste"]), 1);
    assert_eq!(kept(&["JANE MILLER", "RICHARD ROE"]), 2);
    assert_eq!(kept(&["Jane Miller", "Reuters"]), 2);
    assert_eq!(kept(&["Mill Radio", "Jane Miller"]), 2);
}

#[test]
fn accounts() {
    for account in ["miller77", "mill_hand", "MillHand"] {
        assert!(is_account(account), "{account}");
    }
    for word in ["plugins", "Updated", "MILL"] {
        assert!(!is_account(word), "{word}");
    }
}

#[test]
fn one_word_behind_a_preposition() {
    let named = |text: &str, language| {
        let line = super::Line {
            whole: true,
            greets: false,
            dated: false,
            dateline: false,
            beside_date: true,
            short: true,
            told: false,
            above: None,
            text,
            dates: &[],
            language: Some(language),
        };
        line.names(text)
            .is_some_and(|(agents, _)| !agents.is_empty())
    };
    assert!(named("Oleh Suharto", "id"));
    assert!(!named("Oleh Humas", "id"));
    assert!(!named("Oleh Redaksi", "id"));
    assert!(!named("Da Roma", "it"));
    assert!(!named("Od Redakcji", "pl"));
}

#[test]
fn inside_a_quotation() {
    let cited =
        "\"The tide tables, 21 December By Jane Miller, Paper\". Paper. Retrieved 31 December";
    assert!(ends_quotation(
        cited,
        "By Jane Miller, Paper\". Paper. Retrieved"
    ));
    assert!(!ends_quotation(
        "\"The tide tables\" By Jane Miller",
        "By Jane Miller"
    ));
    assert!(!ends_quotation(
        "21 December By Jane \"Tide\" Miller",
        "By Jane \"Tide\" Miller"
    ));
    assert!(ends_quotation("„Die Mühle, von Ada Mill“", "von Ada Mill“"));
}
