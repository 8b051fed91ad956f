//! Files of many pages: the first is read, alone, and a notice says so. Single pages that show others' days and names are whole.

use crate::partition;
use tearsheet::{NoticeKind, inspect_dump, parse_dump};

/// Reads the first of `pages` only, however the file joins them.
#[track_caller]
fn first_is_read(pages: &[String]) {
    let first = parse_dump(&pages[0]).unwrap();
    assert!(first.headline.is_some());
    for count in 2..=pages.len() {
        for between in ["", "\n", "\n\n"] {
            let file = pages[..count].join(between);
            let found = inspect_dump(&file).unwrap();
            assert_eq!(found.page, first, "{count} pages, {between:?} between");
            let notices = found.notices.iter();
            let mut told = notices.filter(|notice| notice.kind == NoticeKind::SeveralPages);
            let notice = told.next().expect("a notice");
            let start = pages[0].len() + between.len();
            assert_eq!(notice.span.start, start, "{between:?} between");
            let blocks = found.blocks.iter().map(|block| block.span);
            assert_eq!(partition::check(&file, blocks), Ok(()));
        }
    }
}

#[track_caller]
fn is_whole(page: &str) {
    let found = inspect_dump(page).unwrap();
    let mut notices = found.notices.iter();
    assert!(notices.all(|notice| notice.kind != NoticeKind::SeveralPages));
}

const TOWNS: [&str; 10] = [
    "Saltwick", "Otherby", "Marlow", "Ashford", "Kelso", "Dunmore", "Brixham", "Corby", "Welling",
    "Yarm",
];
const NAMES: [&str; 10] = [
    "Ada Miller",
    "Imke Tarrant",
    "Jo Baker",
    "Ruth Pell",
    "Tom Hale",
    "Nora Quay",
    "Ben Marsh",
    "Ivy Stone",
    "Sam Reed",
    "Lea Brook",
];

fn prose(town: &str) -> String {
    format!(
        "The mill at {town} turned again on Monday, a year after the great flood had broken its wheel, and the whole town came to see it.\n\n\
         The miller of {town} said that the new wheel was made of larch from the hills, and that flour would be sold from the door from now on.\n\n\
         For a year the bakers of {town} had bought their flour elsewhere, which cost them a good deal more than they liked to say in public.\n\n\
         On the first day two hundred sacks went over the stones at {town}, and the last of them was sold before the bells rang for noon."
    )
}

/// Ten pages, each made of its number, its town and its author's name.
fn pages(page: impl Fn(usize, &str, &str) -> String) -> Vec<String> {
    let each = TOWNS.iter().zip(NAMES).enumerate();
    each.map(|(at, (town, name))| page(at + 1, town, name))
        .collect()
}

#[test]
fn signed_articles() {
    first_is_read(&pages(|day, town, name| {
        let text = prose(town);
        format!("The old mill at {town} turns again\n\nBy {name}\n\n{day} May 2024\n\n{text}")
    }));
}

#[test]
fn dated_articles() {
    first_is_read(&pages(|day, town, name| {
        let text = prose(town);
        format!("The old mill at {town} turns again\n{day} May 2024\nBy {name}\n{text}")
    }));
}

#[test]
fn header_lines() {
    first_is_read(&pages(|day, town, name| {
        let text = prose(town);
        format!(
            "Title: The old mill at {town} turns again\nURL: https://paper.example/{day}\nAuthor: {name}\nDate: 2024-05-{day:02}\n\n{text}"
        )
    }));
    // Not every page has an author.
    first_is_read(&pages(|day, town, name| {
        let text = prose(town);
        let author = if day % 2 == 0 {
            String::new()
        } else {
            format!("Author: {name}\n")
        };
        format!(
            "Title: The old mill at {town} turns again\n{author}URL: https://paper.example/{day}\n\n{text}"
        )
    }));
    first_is_read(&pages(|day, town, name| {
        let text = prose(town);
        format!(
            "Title: The old mill at {town} turns again\nAuthor: {name}\nDate: 2024-05-{day:02}\n\n{text}"
        )
    }));
}

#[test]
fn front_matter() {
    first_is_read(&pages(|day, town, name| {
        let text = prose(town);
        format!(
            "---\ntitle: The old mill at {town} turns again\nauthor: {name}\nurl: https://paper.example/{day}\n---\n{text}"
        )
    }));
}

#[test]
fn runs() {
    const SAMPLE: &str = include_str!("../../examples/sample.txt");
    first_is_read(&pages(|day, town, _| {
        let page = SAMPLE.trim_end().replace("Saltwick", town);
        let page = page.replace("saltwick", &town.to_lowercase());
        page.replace("1076540213", &format!("107654{day:04}"))
    }));
}

/// Teasers, comments, a ticker and letters that are quoted have names and days of their own.
#[test]
fn single_pages_are_whole() {
    let opening = "The old mill at Saltwick turns again\n\nBy Ada Miller\n\n3 May 2024\n\n";
    let text = prose("Saltwick");
    let teasers = NAMES.map(|name| format!("\n\nA second mill is wanted in the valley\n\nBy {name}\n\n2 May 2024\n\nThe council has asked for a plan of the new mill, and wants to see it within the year that now begins.")).concat();
    let comments = NAMES.map(|name| format!("\n\n{name}\n\n4 May 2024\n\nI have seen it with my own eyes, and the wheel is a fine piece of work that does honour to all.\n\nMy father was a miller there, and he would have liked to see it turn again after so many years of quiet.")).concat();
    let ticker: Vec<String> = (10..20).map(|minute| format!("\n\n{minute}.15: The wheel is moving now\n\nThe sluice has been opened, and forty people on the quay have stopped talking to listen to the wheel go round.")).collect();
    let ticker = ticker.concat();
    for behind in [&teasers, &comments, &ticker] {
        is_whole(&format!("{opening}{text}{behind}\n"));
    }
    let books = NAMES
        .map(|name| format!("\n\nTitle: Mills of the valley\nAuthor: {name}\nPages: 120"))
        .concat();
    is_whole(&format!(
        "Title: Ten books on mills\nAuthor: Ada Miller\nURL: https://paper.example/mill\n\n{text}{books}\n"
    ));
    is_whole(&format!(
        "---\ntitle: Ten books on mills\nauthor: Ada Miller\n---\n{text}\n\n---\n\n{text}{books}\n"
    ));
    // The same page twice is one page.
    let page = format!("{opening}{text}\n");
    is_whole(&format!("{page}\n{page}"));
}
