use crate::parse_dump;

const TITLES: [&str; 4] = [
    "The mill turns again",
    "Pond to be dredged",
    "Bread from the old station",
    "Choir sings in the rain",
];
const DAYS: [&str; 4] = [
    "12 March 2024",
    "5 March 2024",
    "27 February 2024",
    "19 February 2024",
];
const NAMES: [&str; 4] = ["Jane Miller", "Richard Roe", "Ada Stone", "Karl Brook"];
const TEXTS: [&str; 4] = [
    "After forty years of silence the wheel at the weir was set going again, and the whole village came to see it turn.",
    "The council has voted to dredge the mill pond before the winter, although nobody knows what lies at the bottom of it.",
    "A baker from the upper valley has opened a shop in the old station, and sells bread from flour ground on the brook.",
    "The school's choir sang at the harvest fair, where rain fell on the last of three songs and drove everybody under the roof.",
];

/// Four entries, each filled into a form of title, day, name and text.
fn entries(form: &str) -> String {
    let all = TITLES.iter().zip(DAYS).zip(NAMES).zip(TEXTS);
    all.map(|(((title, day), name), text)| {
        let filled = form.replace("{title}", title).replace("{day}", day);
        filled.replace("{name}", name).replace("{text}", text)
    })
    .collect()
}

/// The headline, the day and the names of a page.
fn said(dump: &str) -> (Option<String>, Option<String>, Vec<String>) {
    let page = parse_dump(dump).unwrap_or_default();
    let day = page.date_published.map(|day| day.to_string());
    let names = page.author.into_iter().filter_map(|author| author.name);
    (page.headline, day, names.collect())
}

#[test]
fn no_entry_is_the_page() {
    for form in [
        "{title}\n\nby {name}\n\n{day}\n\n{text}\n\nRead more\n\n",
        "{title}\n\nPosted on {day} by {name}\n\n{text}\n\nContinue reading\n\n",
        "## {title}\n\nby {name} on {day}\n\n{text}\n\nRead on\n\n",
        "{title}\n\n{day}, 19:00, Town Hall\n\n{text}\n\nTickets\n\n",
    ] {
        let page = format!(
            "Valley Notes\n\nHome\n\nAbout\n\nContact\n\n{}",
            entries(form)
        );
        let (headline, day, names) = said(&page);
        assert_eq!((day, names), (None, Vec::new()), "{form}");
        let of_entry = headline.is_some_and(|headline| TITLES.contains(&&*headline));
        assert!(!of_entry, "{form}");
    }
}

#[test]
fn days_in_the_lines_of_titles() {
    let page = format!("Archive\n\n{}", entries("{day} {title}\n"));
    assert_eq!(said(&page).1, None);
}

#[test]
fn pages_with_entries_of_others() {
    let text = TEXTS.join("\n\n");
    let own = format!("The weir is mended\n\nBy Ida Weir\n\n20 March 2024\n\n{text}\n\n{text}\n\n");
    let entry = "{title}\n\nBy {name}\n\n{day}\n\n{text}\n\n";
    let teaser = "{title}\n\nBy {name}\n\n{day}\n\n";
    let comment = "{name}\n\n{day}\n\n{text}\n\nReply to this comment\n\n";
    for page in [
        // Below an article with more text than they have.
        format!("{own}{}", entries(entry)),
        format!("{own}More from the valley\n\n{}", entries(teaser)),
        format!("{own}3 comments\n\n{}", entries(comment)),
        // Of a title that the title line says, or the way to the page.
        format!(
            "The weir is mended – Valley Notes\n\nHome\n\n{own}{}",
            entries(entry)
        ),
        format!(
            "Home / News / The weir is mended\n\n{own}{}",
            entries(entry)
        ),
    ] {
        let (headline, day, names) = said(&page);
        assert_eq!(day.as_deref(), Some("2024-03-20"), "{page}");
        assert_eq!(names, ["Ida Weir"], "{page}");
        assert_eq!(headline.as_deref(), Some("The weir is mended"), "{page}");
    }
}

#[test]
fn short_pages_that_say_who_they_are() {
    let own = format!("By Ida Weir\n\n20 March 2024\n\n{}\n\n", TEXTS[1]);
    let entry = entries("{title}\n\nBy {name}\n\n{day}\n\n{text}\n\n");
    for page in [
        format!("The weir is mended – Valley Notes\n\nHome\n\nThe weir is mended\n\n{own}{entry}"),
        format!("Home / News / The weir is mended\n\nThe weir is mended\n\n{own}{entry}"),
        format!(
            "URL: https://notes.example/the-weir-is-mended\n\nThe weir is mended\n\n{own}{entry}"
        ),
        format!("The weir is mended\n\n{own}See also\n\n{entry}"),
    ] {
        let (_, day, names) = said(&page);
        assert_eq!(day.as_deref(), Some("2024-03-20"), "{page}");
        assert_eq!(names, ["Ida Weir"], "{page}");
    }
}

#[test]
fn threads() {
    let post = "Post by {name} » {day}, 10:12\n\n{text}\n\n";
    let thread = format!("Who has seen the weir lately?\n\n{}", entries(post));
    let (headline, day, names) = said(&thread);
    assert_eq!(headline.as_deref(), Some("Who has seen the weir lately?"));
    assert_eq!(day.as_deref(), Some("2024-03-12T10:12"));
    assert_eq!(names, ["Jane Miller"]);
}

/// A short article over entries of another make, or over whole articles as short as it is.
#[test]
fn short_articles_over_others() {
    let own = format!(
        "The weir is mended\n\nBy Ida Weir\n\n20 March 2024\n\n{}\n\n",
        TEXTS[1]
    );
    for (heading, form) in [
        ("", "{title}\n\nby {name}\n\n{text}\n\n"),
        ("", "{title}\n\nBy {name}\n\n{day}\n\n{text}\n\n"),
        ("", "{title}\n\n{day}\n\n{text}\n\n"),
        (
            "User reviews\n\n",
            "{title}\n\n{name}\n\n{day}\n\n{text}\n\n",
        ),
    ] {
        let (headline, day, names) = said(&format!("{own}{heading}{}", entries(form)));
        assert_eq!(headline.as_deref(), Some("The weir is mended"), "{form}");
        assert_eq!(day.as_deref(), Some("2024-03-20"), "{form}");
        assert_eq!(names, ["Ida Weir"], "{form}");
    }
}

/// The front of a small site: the name and the menu above four entries of one make.
#[test]
fn small_fronts() {
    let above = "Valley Notes\n\nHome\n\nNews\n\nContact\n\n";
    for form in [
        "{title}\n\n{day}\n\n{text}\n\n",
        "{title}\n\nBy {name}\n\n{day}\n\n{text}\n\n",
        "{title}\n\nBy {name}\n\n{text}\n\n",
        "{day}\n\n{title}\n\n{text}\n\n",
        "{title}\n\n{text}\n\nBy {name} | {day}\n\n",
        "## {title}\n\n{day}\n\n{text}\n\n",
    ] {
        let (headline, day, names) = said(&format!("{above}{}\n\nOlder posts\n", entries(form)));
        assert_eq!((day, names), (None, Vec::new()), "{form}");
        let of_entry = headline.is_some_and(|headline| TITLES.contains(&&*headline));
        assert!(!of_entry, "{form}");
    }
    // An article of two paragraphs over such entries, one that they stand apart from, and one that the address names.
    let entry = "{title}\n\nBy {name}\n\n{day}\n\n{text}\n\n";
    let own = format!(
        "The weir is mended\n\nBy Ida Weir\n\n20 March 2024\n\n{}\n\n",
        TEXTS[1]
    );
    let address = "URL: https://notes.example/the-weir-is-mended\n\n";
    for page in [
        format!("{above}{own}{}\n\n{}", TEXTS[2], entries(entry)),
        format!("{above}{own}News\n\n{}", entries(entry)),
        format!("{address}{above}{own}{}", entries(entry)),
    ] {
        let (headline, day, names) = said(&page);
        assert_eq!(headline.as_deref(), Some("The weir is mended"), "{page}");
        assert_eq!(day.as_deref(), Some("2024-03-20"), "{page}");
        assert_eq!(names, ["Ida Weir"], "{page}");
    }
}
