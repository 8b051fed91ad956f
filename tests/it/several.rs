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

/// A page without an author, without a day: the foot of each page closes it.
#[test]
fn articles_with_a_foot() {
    let foot = "Tags: mill, flood\n\n© 2024 Saltwick Courier";
    first_is_read(&pages(|day, town, _| {
        let text = prose(town);
        format!("The old mill at {town} turns again\n\n{day} May 2024\n\n{text}\n\n{foot}.")
    }));
    first_is_read(&pages(|_, town, name| {
        let text = prose(town);
        format!("The old mill at {town} turns again\n\nBy {name}\n\n{text}\n\n{foot}.")
    }));
}

/// What a page may open with: the lines below its headline.
const OPENINGS: [&str; 4] = [
    "By Ada Miller",
    "3 May 2024",
    "By Ada Miller\n\n3 May 2024",
    "3 May 2024\n\nBy Ada Miller",
];

/// Names as readers give them, of more letters than many a headline has.
const READERS: [&str; 4] = [
    "Margaret Anne Thompson of Corby",
    "The Old Miller From Down The Valley",
    "Maria Theresa Wetherby-Underhill",
    "A Friend of the Mill, Corby",
];

const TWO: &str = "I have seen it with my own eyes, and the wheel is a fine piece of work that does honour to all who had a hand in it.\n\n\
     My father was a miller there, and he would have liked to see it turn again after so many years of quiet, and of nettles in the yard. \
     We children were sent down with his bread at noon, and he would lift us up to see the stones go round.";

/// Teasers, comments, a ticker, updates, statements and letters that are quoted have names and days of their own.
#[test]
fn single_pages_are_whole() {
    let text = prose("Saltwick");
    let teasers = NAMES.map(|name| format!("\n\nA second mill is wanted in the valley\n\nBy {name}\n\n2 May 2024\n\nThe council has asked for a plan of the new mill, and wants to see it within the year that now begins.")).concat();
    let comments = NAMES.map(|name| format!("\n\n{name}\n\n4 May 2024\n\nI have seen it with my own eyes, and the wheel is a fine piece of work that does honour to all.\n\nMy father was a miller there, and he would have liked to see it turn again after so many years of quiet.")).concat();
    let readers = READERS
        .map(|name| format!("\n\n{name}\n\n4 May 2024\n\n{TWO}"))
        .concat();
    let headed = format!("\n\nComments (4){readers}");
    let updates = ["Second", "Third", "Fourth"]
        .map(|number| format!("\n\n{number} update from the mill\n\n4 May 2024\n\n{TWO}"))
        .concat();
    let signed_updates = updates.replace("4 May", "By Ada Miller\n\n4 May");
    let statement = format!("\n\nWhat the council has to say on it\n\nBy Jane Weir\n\n{TWO}");
    let dated_statement = statement.replace("Weir\n", "Weir\n\n2 May 2024\n");
    let ticker: Vec<String> = (10..20).map(|minute| format!("\n\n{minute}.15: The wheel is moving now\n\nThe sluice has been opened, and forty people on the quay have stopped talking to listen to the wheel go round.")).collect();
    let ticker = ticker.concat();
    let tails = [
        &teasers,
        &comments,
        &readers,
        &headed,
        &updates,
        &signed_updates,
        &statement,
        &ticker,
    ];
    let foot = "\n\nTags: mill, weir, flood\n\n© 2024 Saltwick Courier";
    for lines in OPENINGS {
        let opening = format!("The old mill at Saltwick turns again\n\n{lines}\n\n");
        for behind in tails {
            is_whole(&format!("{opening}{text}{behind}\n"));
            let page = format!("{opening}{text}{behind}{foot}\n");
            is_whole(&page);
            assert_eq!(parse_dump(&page).unwrap().copyright_year, Some(2024));
        }
        is_whole(&format!("{opening}{text}{dated_statement}{foot}\n"));
        let of_reader = format!("{lines}\n\n{TWO}");
        is_whole(&format!(
            "{opening}{text}\n\nComments (1)\n\nA Friend of the Mill, Corby\n\n{of_reader}\n"
        ));
        // The same page twice is one page.
        let page = format!("{opening}{text}\n");
        is_whole(&format!("{page}\n{page}"));
    }
}

/// Lists of books, sources and reports have headers of their own.
#[test]
fn lists_with_headers_are_whole() {
    let text = prose("Saltwick");
    let books = NAMES
        .map(|name| format!("\n\nTitle: Mills of the valley\nAuthor: {name}\nPages: 120"))
        .concat();
    let header = "Title: Ten books on mills\nAuthor: Ada Miller";
    is_whole(&format!(
        "{header}\nURL: https://paper.example/mill\n\n{text}{books}\n"
    ));
    is_whole(&format!(
        "---\ntitle: Ten books on mills\nauthor: Ada Miller\n---\n{text}\n\n---\n\n{text}{books}\n"
    ));
    let foot = "\n\nTags: mill, weir, flood\n\n© 2024 Saltwick Courier\n";
    let header =
        "Title: The old mill turns again\nURL: https://paper.example/mill\nAuthor: Ada Miller\n\n";
    let site = |host: &str, more: &str| {
        let source = format!("\n\nTitle: The sluice report\nURL: https://{host}/sluice{more}");
        format!("{source}{}", source.replace("sluice", "weir"))
    };
    let sources = [
        site("council.example", ""),
        format!("\n\nFurther reading{}", site("council.example", "")),
        format!("\n\n**Further reading**{}", site("paper.example", "")),
        format!(
            "\n\n## See also{}",
            site("paper.example", "\nAuthor: Jo Baker")
        ),
    ];
    for list in sources {
        is_whole(&format!("{header}{text}{list}\n\n{text}\n"));
        is_whole(&format!("{header}{text}{list}{foot}"));
    }
    for list in [
        site("paper.example", ""),
        site("council.example", "\nAuthor: Jo Baker"),
    ] {
        is_whole(&format!("{header}{text}{list}{foot}"));
    }
    let reports = ["weir", "sluice", "quay"]
        .map(|of| {
            format!("\n\nTitle: Report on the {of}\nAuthor: Jo Baker\nDate: 2024-04-02\n\n{TWO}")
        })
        .concat();
    let header = "Title: Three reports\nAuthor: Ada Miller\nDate: 2024-05-03\n\n";
    let page = format!("{header}{text}{reports}{foot}");
    is_whole(&page);
    assert_eq!(parse_dump(&page).unwrap().keywords.len(), 3);
}
