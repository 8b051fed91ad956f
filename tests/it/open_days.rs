//! Days that read both ways, `05/03/2024`: settled by the page's own pair of days or by an attribute, else left out.

use tearsheet::{NoticeKind, inspect_dump};

const TEXT: &str = "<p>After forty years of silence the wheel at the weir was set going again, and the whole village came to \
    see it, and to hear what the miller had to say of the years in which there was no flour.</p>";

/// Publication and change of a page with such lines under its headline and behind its text.
#[track_caller]
fn days(language: &str, lines: &str, behind: &str, expected: [Option<&str>; 2]) {
    let html = format!(
        "<!doctype html><html {language}><title>The mill turns again</title><meta property=og:type content=article>\
         <article><h1>The mill turns again</h1>{lines}{}{behind}</article>",
        TEXT.repeat(4)
    );
    let found = inspect_dump(&html).unwrap();
    let own = [found.page.date_published, found.page.date_modified];
    let own = own.map(|date| date.map(|date| date.to_string()));
    assert_eq!(
        own.each_ref().map(Option::as_deref),
        expected,
        "{lines} {behind}"
    );
    let mut notices = found.notices.iter();
    let told = notices.any(|notice| notice.kind == NoticeKind::AmbiguousDate);
    assert_eq!(told, expected[0].is_none(), "{lines} {behind}");
}

const BOTH: [Option<&str>; 2] = [Some("2024-03-05"), Some("2024-03-17")];
const CHANGE: [Option<&str>; 2] = [None, Some("2024-03-17")];
const NONE: [Option<&str>; 2] = [None, None];

#[test]
fn one_day_of_a_line_tells_how_the_other_is_read() {
    for lines in [
        "<p class=date>Published 05/03/2024, updated 17/03/2024</p>",
        "<p>Published 05/03/2024, updated 17/03/2024</p>",
        "<p>Published 03/05/2024 | Last modified: 03/17/2024</p>",
        "<div><span>Published 05/03/2024</span> | <span>Updated 17/03/2024</span></div>",
        "<p class=date>Published <time datetime=2024-05-03>05/03/2024</time>, updated <time datetime=2024-03-17>17/03/2024</time></p>",
    ] {
        for language in ["lang=en", "", "lang=en-US", "lang=fr"] {
            if language == "lang=fr" && lines.contains("03/05") {
                continue;
            }
            days(language, lines, "", BOTH);
        }
    }
    let line = "<p class=date>Published 17/03/2024, updated 05/04/2024</p>";
    days(
        "lang=en",
        line,
        "",
        [Some("2024-03-17"), Some("2024-04-05")],
    );
    let line = "<p class=date>Published: 05/03/2024 10:15 AM - Updated: 17/03/2024 1:20 PM GMT</p>";
    days(
        "lang=en",
        line,
        "",
        [Some("2024-03-05T10:15"), Some("2024-03-17T13:20Z")],
    );
    let table = "<table><tr><th>Published<td>05/03/2024<tr><th>Updated<td>17/03/2024</table>";
    days("lang=en", table, "", BOTH);
}

#[test]
fn the_day_of_a_change_is_not_that_of_a_publication_that_stays_open() {
    for lines in [
        "<p>Published 05/03/2024</p><p>Updated 17/03/2024</p>",
        "<p class=date>05/03/2024</p><p>Updated 17/03/2024</p>",
        "<p class=date>Published 05-03-2024, updated 17/03/2024</p>",
        "<p class=date>Published 05/06/2024, updated 17/03/2024</p>",
        "<p class=date>Published 05/03/2024, updated 17/03/2024, the feast is on 12/25/2024</p>",
        "<div class=meta><span class=published>05/03/2024</span> <span class=updated>17/03/2024</span></div>",
        "<div class=meta>Published 05/03/2024 <a href=/o>Read next: the weir (updated 17/03/2024)</a></div>",
    ] {
        days("lang=en", lines, "", CHANGE);
    }
    let line = "<p class=date>Published 05/03/2024</p>";
    let change = "<p class=date>Last updated: 17/03/2024</p>";
    days("lang=en", line, change, CHANGE);
    days(
        "lang=en",
        line,
        "<div class=comments><p>Updated 17/03/2024 by me</div>",
        NONE,
    );
    days(
        "lang=en",
        line,
        "<p>The flood of 31/12/2023 was the last.</p>",
        NONE,
    );
    days(
        "lang=en",
        "<p class=date>Published 05/03/2024. Concert on 17/03/2024</p>",
        "",
        NONE,
    );
    // A page that shows nothing but the day of its change is of that day.
    days(
        "lang=en",
        "<p class=date>Updated 17/03/2024</p>",
        "",
        [Some("2024-03-17"); 2],
    );
}

#[test]
fn an_attribute_tells_how_a_day_of_its_line_is_read() {
    let line = "<p class=date>Published <time datetime=2024-05-03>05/03/2024</time>, updated <time datetime=2024-05-17>05/17/2024</time></p>";
    days(
        "lang=en",
        line,
        "",
        [Some("2024-05-03"), Some("2024-05-17")],
    );
}

#[test]
fn days_of_a_dump_that_read_both_ways() {
    let days = |lines: &str| {
        let text = TEXT.trim_start_matches("<p>").trim_end_matches("</p>");
        let dump =
            format!("The mill turns again\n\n{lines}\n\n{text}\n\n{text} It did.\n\n{text}\n");
        let page = tearsheet::parse_dump(&dump).unwrap();
        [page.date_published, page.date_modified].map(|date| date.map(|date| date.to_string()))
    };
    let both = BOTH.map(|day| day.map(str::to_owned));
    assert_eq!(days("Published 05/03/2024, updated 17/03/2024"), both);
    assert_eq!(days("Published 03/05/2024 | Updated 03/17/2024"), both);
    let change = CHANGE.map(|day| day.map(str::to_owned));
    assert_eq!(days("Published 05/03/2024\n\nUpdated 17/03/2024"), change);
    assert_eq!(days("05/03/2024\n\nUpdated 17/03/2024"), change);
    assert_eq!(days("Published 05/06/2024, updated 17/03/2024"), change);
    let alone = [both[1].clone(), both[1].clone()];
    assert_eq!(days("Updated 17/03/2024"), alone);
}

/// Days behind the text that read both ways say nothing of the day of a change.
#[test]
fn open_days_of_other_matter() {
    let change = "<p>Last updated: 17 March 2024</p>";
    for behind in [
        "<footer><span class=date>03/04/2024</span></footer>",
        "<aside><h3>Related</h3><a href=/weir>The weir of the valley</a><span class=date>03/04/2024</span></aside>",
        "<table><tr><td class=date>03/04/2024</td><td>Minutes</td></tr></table>",
        "<ol class=commentlist><li class=comment><div class=comment-meta><a href=#c1>03/04/2024 at 10:15</a></div></ol>",
    ] {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns again</title><h1>The mill turns again</h1>{change}{}{behind}",
            TEXT.repeat(3)
        );
        let own = tearsheet::parse_dump(&html).unwrap().date_published;
        let own = own.map(|date| date.to_string());
        assert_eq!(own.as_deref(), Some("2024-03-17"), "{behind}");
    }
    let text = TEXT.trim_start_matches("<p>").trim_end_matches("</p>");
    let dump = format!(
        "The mill turns again\n\nUpdated 17 March 2024\n\nPrice on 05/04/2024: 12 pounds\n\n{text}\n\n{text} It did.\n\n{text}\n"
    );
    let own = tearsheet::parse_dump(&dump).unwrap().date_published;
    assert_eq!(
        own.map(|date| date.to_string()).as_deref(),
        Some("2024-03-17")
    );
}

/// A day that is written out settles the same in numbers, and stands beside one that nothing calls the publication's.
#[test]
fn a_day_written_out_beside_an_open_one() {
    for (line, own) in [
        ("03/05/2024 | March 5, 2024", Some("2024-03-05")),
        ("Issue 03/04/2024 | 5 March 2024", Some("2024-03-05")),
        (
            "Tue, 05/03/2024 - 10:15 | 5 March 2024",
            Some("2024-03-05T10:15"),
        ),
        ("Published 05/03/2024 | Concert 17 March 2024", None),
        ("05/03/2024 | Concert on 17/03/2024", None),
    ] {
        for class in ["class=date", ""] {
            let html = format!(
                "<!doctype html><html lang=en><title>The mill turns again</title><h1>The mill turns again</h1><div {class}>{line}</div>{}",
                TEXT.repeat(3)
            );
            let day = tearsheet::parse_dump(&html).unwrap().date_published;
            let day = day.map(|date| date.to_string());
            assert_eq!(day.as_deref(), own, "{line} {class}");
        }
    }
}
