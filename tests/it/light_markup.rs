//! What writers of light markup put above their text, and header lines whose values go on.

use crate::told;
use tearsheet::{PageMetadata, parse_dump};

const BODY: &str = "After forty years of silence the wheel at the weir was set going again, and the whole village came to see it turn.\n\n\
    The miller, who had learned the trade from a neighbour, poured the first sack of rye into the hopper and waited for the stones.\n\n\
    By noon there was flour enough for every house in the lower street, and the baker had lit both ovens for the occasion.\n";

fn page(front: &str) -> PageMetadata {
    parse_dump(&format!("{front}\n\n{BODY}")).unwrap()
}

/// Reads a head that states a title, a day and who wrote it, and nothing of the text.
#[track_caller]
fn says(front: &str, authors: &[&str], day: Option<&str>) -> PageMetadata {
    let page = page(front);
    assert_eq!(page.headline.as_deref(), Some("The mill turns"), "{front}");
    assert_eq!(told::names(&page), authors, "{front}");
    let stated = page.date_published.map(|day| day.to_string());
    assert_eq!(stated.as_deref(), day, "{front}");
    let body = page.article_body.as_deref().unwrap_or_default();
    assert!(body.starts_with("After forty"), "{front}: {body}");
    assert!(page.is_part_of.is_none(), "{front}");
    page
}

const JANE: &[&str] = &["Jane Weir"];
const BOTH: &[&str] = &["Jane Weir", "Tom Brook"];
const DAY: Option<&str> = Some("2021-05-03");

#[test]
fn keywords_of_org() {
    let page = says(
        "#+TITLE: The mill turns\n#+AUTHOR: Jane Weir\n#+DATE: <2021-05-03 Mon>\n#+FILETAGS: :mills:rye:",
        JANE,
        DAY,
    );
    assert_eq!(page.keywords, ["mills", "rye"]);
    let page = says(
        ":PROPERTIES:\n:ID:       20f1a-33\n:END:\n#+title: The mill\n#+title: turns\n#+author: Jane Weir\n#+email: jane@weir.example\n#+date: [2021-05-03 Mon 10:15]\n#+options: toc:nil",
        JANE,
        Some("2021-05-03T10:15"),
    );
    assert_eq!(page.author[0].email.as_deref(), Some("jane@weir.example"));
    let page = says(
        "#+TITLE: The mill turns\n#+HUGO_BASE_DIR: ../\n#+HUGO_TAGS: mills rye\n#+AUTHOR: Jane Weir\n#+DATE: \\today",
        JANE,
        None,
    );
    assert_eq!(page.keywords, ["mills", "rye"]);
}

#[test]
fn fields_under_a_title() {
    says(
        "The mill turns\n==============\n\n:Author: Jane Weir\n:Date: 2021-05-03\n:Version: 1.0",
        JANE,
        DAY,
    );
    says(
        "The mill turns\n==============\n\n:Date: $Date: 2021-05-03 $\n:Authors:\n    - Jane Weir\n    - Tom Brook",
        BOTH,
        DAY,
    );
    let page = says(
        "==============\nThe mill turns\n==============\n---------------\nA town rejoices\n---------------\n\n:Author: Jane Weir\n:Contact: jane@weir.example\n:Date: 2021-05-03\n:Abstract: How a wheel\n    came back.",
        JANE,
        DAY,
    );
    assert_eq!(
        page.alternative_headline.as_deref(),
        Some("A town rejoices")
    );
    assert_eq!(page.description.as_deref(), Some("How a wheel came back."));
    let page = says(
        "The mill turns\n##############\n\n:date: 2021-05-03\n:tags: mills, rye\n:category: town\n:authors: Jane Weir, Tom Brook",
        BOTH,
        DAY,
    );
    assert_eq!(page.keywords, ["mills", "rye"]);
    assert_eq!(page.article_section, ["town"]);
    says(
        ".. title: The mill turns\n.. slug: the-mill\n.. date: 2021-05-03\n.. author: Jane Weir\n.. link:\n.. type: text",
        JANE,
        DAY,
    );
    says(
        ".. post:: May 3, 2021\n   :tags: mills\n   :author: Jane Weir\n\nThe mill turns\n==============",
        JANE,
        DAY,
    );
}

#[test]
fn title_blocks_of_pandoc() {
    says("% The mill turns\n% Jane Weir\n% 2021-05-03", JANE, DAY);
    says(
        "% The mill\n  turns\n% Jane Weir (Saltwick College)\n  Tom Brook\n% May 3, 2021",
        BOTH,
        DAY,
    );
    says("% The mill turns\n% Jane Weir; Tom Brook", BOTH, None);
    says("% The mill turns\n% Jane Weir and Tom Brook", BOTH, None);
    says("%The mill turns\n%Jane Weir", JANE, None);
    let page = says(
        "% The mill turns\n% Jane Weir <jane@weir.example>",
        JANE,
        None,
    );
    assert_eq!(page.author[0].email.as_deref(), Some("jane@weir.example"));
    says("% The mill turns\n%\n% 3 May 2021", &[], DAY);
}

#[test]
fn heads_of_asciidoc() {
    let page = says(
        "= The mill turns\nJane Weir <jane@weir.example>\nv1.0, 2021-05-03: First draft\n:toc:\n:keywords: mills, \\\nrye\n:url: https://store.example/",
        JANE,
        DAY,
    );
    assert_eq!(page.keywords, ["mills", "rye"]);
    assert_eq!(page.author[0].email.as_deref(), Some("jane@weir.example"));
    assert_eq!(page.url, None);
    says(
        "// of the spring\n= The mill turns\nJane Weir; Tom Brook\n2021-05-03",
        BOTH,
        DAY,
    );
    says(
        "= The mill turns\n:author: Jane Weir\n:revdate: 2021-05-03\n:copyright: {author}",
        JANE,
        DAY,
    );
    says(
        "= The mill turns\nJane Weir\n2021-05-03\n:jbake-type: post\n:jbake-tags: mills",
        JANE,
        DAY,
    );
}

#[test]
fn what_begins_as_these_do() {
    for front in [
        "% Compile it with care\n% and not twice",
        "% !TEX root = main.tex\n% Jane Weir",
        "% of the town that came: 40",
        "= The mill turns =\nJane Weir came to see it.",
        "= The mill turns\nThe wheel turned, and all of the village came.",
        "= Introduction\nWater Power",
        "= 12\nTotal Sum",
        "% Mill server\n% Jane Weir\n\n-module(mill).\n-export([turn/0]).",
        "% Mill facts\n% Jane Weir\n\nturns(wheel).\ngrinds(X) :- turns(X).",
        "% Mill facts\n% Jane Weir\n\n:- use_module(wheel).",
        "% Mill model\n% Jane Weir\n\nx = 3;\ny = 4;",
        "% Mill model\n% Jane Weir\n\nclear all\nclose all",
        "% Mill references\n% Jane Weir\n\n@article{weir,\n  title = {The wheel}\n}",
        "% Homework sheet\n% Jane Weir\n\n\\documentclass{article}\n\\title{The Wheel}",
        "#+begin_quote\nBread is patience.\n#+end_quote",
        "The mill turns\n==============\n\n:Wheel: of oak\n:Stones: two",
    ] {
        let page = page(front);
        assert!(page.author.is_empty(), "{front}: {:?}", page.author);
        assert_eq!(page.date_published, None, "{front}");
    }
}

#[test]
fn values_that_go_on() {
    let page = says(
        "Title:    The mill\n          turns\nAuthor:   Jane Weir\nDate:     2021-05-03\nKeywords: mills,\n          rye\nAffiliation: Saltwick\n             College",
        JANE,
        DAY,
    );
    assert_eq!(page.keywords, ["mills", "rye"]);
    says(
        "From: Jane Weir <jane@weir.example>\nTo: Tom Brook <tom@weir.example>,\n\tAda Mill <ada@weir.example>\nSubject: The mill\n turns\nDate: Mon, 3 May 2021",
        JANE,
        DAY,
    );
    let page = says(
        "title:: The mill turns\nauthor:: [[Jane Weir]]\ndate:: [[2021-05-03]]\ntags:: [[mills]], [[rye]]",
        JANE,
        DAY,
    );
    assert_eq!(page.keywords, ["mills", "rye"]);
    says(
        "Item Type: Newspaper Article\nTitle: The mill turns\nAuthor: Jane Weir\nAuthor: Tom Brook\nDate: 2021-05-03",
        BOTH,
        DAY,
    );
    // A text that is set in, right below the header.
    let page = parse_dump(&format!(
        "Title: The mill turns\nURL: https://weir.example/mill\n   {}",
        BODY.replace("\n\n", "\n   ")
    ))
    .unwrap();
    assert_eq!(page.headline.as_deref(), Some("The mill turns"));
    assert_eq!(page.url.as_deref(), Some("https://weir.example/mill"));
}

/// Each line of a list that ends without a comma is of its own, and so is each item.
#[test]
fn lists_that_go_on() {
    for front in [
        "Title: The mill turns\nAuthor: Jane Weir\n        Tom Brook\nDate: 2021-05-03",
        "Title: The mill turns\nAuthor: Jane Weir,\n        Tom Brook\nDate: 2021-05-03",
        "Title: The mill turns\nAuthor: Jane Weir and\n        Tom Brook\nDate: 2021-05-03",
        "Title: The mill turns\nDate: 2021-05-03\nAuthors:\n  * Jane Weir\n  * Tom Brook",
        "\u{feff}Title: The mill\n  turns\nAuthor: Jane Weir\n        Tom Brook\nX-Mill: 5\nDate: 2021-05-03",
    ] {
        says(front, BOTH, DAY);
    }
    let page = says(
        "Title: The mill turns\nSection: Town\n   Local\nKeywords: mills\n   rye\nDate: 2021-05-03\nTags:\n  - bread, fresh\n  - ovens",
        &[],
        DAY,
    );
    assert_eq!(page.article_section, ["Town", "Local"]);
    assert!(page.keywords.starts_with(&["mills".into(), "rye".into()]));
    assert!(page.keywords.contains(&"bread, fresh".to_owned()));
}

/// A text, a day, a place that are set in below a header line are no more of its value.
#[test]
fn lines_that_are_no_value() {
    const FIRST: &str = "The wheel turned again on Monday, and everybody came to see.";
    for label in [
        "Author", "Title", "Source", "Summary", "Tags", "Section", "Autor",
    ] {
        for indent in ["  ", "    ", "\t"] {
            let front = format!(
                "Date: 2021-05-03\nURL: https://weir.example/mill\n{label}: Jane Weir\n{indent}{FIRST}"
            );
            let page = page(&front);
            let body = page.article_body.as_deref().unwrap_or_default();
            assert!(body.starts_with(FIRST), "{front}: {body}");
            assert!(
                told::names(&page).iter().all(|name| *name == "Jane Weir"),
                "{front}"
            );
            assert!(
                page.headline.is_none_or(|own| own == "Jane Weir"),
                "{front}"
            );
            assert!(
                page.description.is_none_or(|own| own == "Jane Weir"),
                "{front}"
            );
            assert!(
                page.keywords
                    .iter()
                    .chain(&page.article_section)
                    .all(|own| own == "Jane Weir")
            );
        }
    }
    for below in ["  3 May 2021", "   Saltwick, 3 May 2021"] {
        let page = page(&format!("Title: The mill turns\nBy: Jane Weir\n{below}"));
        assert_eq!(told::names(&page), JANE, "{below}");
        let day = page.date_published.map(|day| day.to_string());
        assert_eq!(day.as_deref(), DAY, "{below}");
    }
    for below in [
        "jane@weir.example",
        "Saltwick College\n   Saltwick, UK",
        "Saltwick College",
        FIRST,
    ] {
        says(
            &format!("Title: The mill turns\nAuthor: Jane Weir\n   {below}\nDate: 2021-05-03"),
            JANE,
            DAY,
        );
    }
    for named in [
        "author:\n  name: Jane Weir\n  email: jane@weir.example",
        "publisher:\n  name: Harbour Courier\n  address: Saltwick",
    ] {
        let page = says(
            &format!("title: The mill turns\n{named}\ndate: 2021-05-03"),
            &[],
            DAY,
        );
        assert!(page.publisher.is_none(), "{named}");
    }
    let page = page(
        "Title: The Weir\nAuthor: Ada Mill\n    O wheel that turns\n    beside the weir,\n    turn on\n\n    and grind the year.",
    );
    assert_eq!(told::names(&page), ["Ada Mill"]);
}

#[test]
fn marks_of_unicode() {
    for front in [
        "#+TITLE: The mill turns\n#+AUTHOR: Jane Weir",
        "= The mill turns\nJane Weir <jane@weir.example>",
        "% The mill turns\n% Jane Weir",
        ".. title: The mill turns\n.. author: Jane Weir",
        "The mill turns\n=====\n\n:Author: Jane Weir\n:Tags: mills, rye",
    ] {
        says(&format!("\u{feff}{front}"), JANE, None);
    }
}

#[test]
fn hands_that_slip() {
    says(
        "---\ntitle: The mill turns\nauthor: Jane Weir\ndate: 2021-05-03\n----",
        JANE,
        DAY,
    );
    says(
        "---\n# of the spring\ntitle: The mill turns\nauthor: Jane Weir\ndate: 2021-05-03\n---",
        JANE,
        DAY,
    );
    says(
        "---\ntitle: The mill turns\nauthor:\n\t- name: Jane Weir\n\t\temail: jane@weir.example\n\t- name: Tom Brook\n\t\temail: tom@weir.example\ndate: 2021-05-03\n---",
        BOTH,
        DAY,
    );
    says(
        "---\ntitle: The mill turns\nauthors:\n\t-\tname: Jane Weir\n\t\tbio: Mills all day\n\t-\tname: Tom Brook\n\t\tbio: Bread all day\ndate: 2021-05-03\n---",
        BOTH,
        DAY,
    );
}

/// Lines round a headline that are none, and name nobody who wrote.
#[test]
fn lines_under_a_headline() {
    let review =
        page("Book review: The wheel of the old mill\n\nReviewed by Jane Weir\n\n3 May 2021");
    assert_ne!(review.headline.as_deref(), Some("Reviewed by Jane Weir"));
    let festival = page("Mill Festival 2024\n\nDate: 3 May 2024\nTime: 10:00 - 18:00");
    assert!(festival.author.is_empty(), "{:?}", festival.author);
    for button in [
        "Text Size",
        "Imprimir Artículo",
        "Zur Merkliste",
        "اندازه فونت",
    ] {
        let pressed = page(&format!("The mill turns\n{button}\n3 May 2021"));
        assert!(pressed.author.is_empty(), "{button}: {:?}", pressed.author);
    }
}

/// A page calls itself so, and never its site.
#[test]
fn headings_that_repeat_the_title() {
    for head in [
        "---\ntitle: The mill turns\nauthor: Jane Weir\ndate: 2021-05-03\n---\n\n# The mill turns",
        "Title: The mill turns\nAuthor: Jane Weir\nDate: 2021-05-03\n\n# The mill turns\n\n- The wheel\n- The stones\n\n## The wheel",
        "# The mill turns\n\nBy Jane Weir\n\n3 May 2021",
    ] {
        let page = page(head);
        assert_eq!(page.headline.as_deref(), Some("The mill turns"), "{head}");
        assert!(page.is_part_of.is_none(), "{head}: {:?}", page.is_part_of);
    }
}

/// A heading over the line that is the title is the site's: a page's own stands alone, right over who wrote it.
#[test]
fn headings_of_the_site() {
    for title in ["The old mill turns again", "## The old mill turns again"] {
        for site in ["The Mill Blog", "The Weekly Mill"] {
            let head = format!("# {site}\n\n{title}\n\nBy Jane Weir\n\n3 May 2021");
            let page = page(&head);
            let headline = page.headline.as_deref();
            assert_eq!(headline, Some("The old mill turns again"), "{head}");
            let name = page.is_part_of.and_then(|site| site.name);
            assert_eq!(name.as_deref(), Some(site), "{head}");
        }
    }
}
