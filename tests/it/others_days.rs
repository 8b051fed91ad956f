//! Days that a page shows and that are not its own: the clock over it, terms and events, the cards of other pages.

use tearsheet::parse_dump;

const TEXT: &str = "<p>After forty years of silence the wheel at the weir was set going again, and the whole village came to \
    see it, and to hear what the miller had to say of the years in which there was no flour.</p>";

#[track_caller]
fn published(html: &str, expected: Option<&str>) {
    let html = format!("<!doctype html><html lang=en><title>The mill turns again</title>{html}");
    let page = parse_dump(&html).unwrap();
    let own = page.date_published.map(|date| date.to_string());
    assert_eq!(own.as_deref(), expected, "{html}");
}

#[track_caller]
fn over_an_article(line: &str, expected: Option<&str>) {
    let text = TEXT.repeat(3);
    published(
        &format!("{line}<article><h1>The mill turns again</h1>{text}</article>"),
        expected,
    );
}

#[test]
fn the_clock_over_a_page() {
    for line in [
        "It is currently 2014-12-06 00:55",
        "It is currently Sat Dec 06, 2014 12:55 am",
        "Today is Saturday, December 6, 2014",
        "Nous sommes le 6 décembre 2014",
        "2015/12/04(金) 10:40:33",
        "December 06, 2014, 01:12:12 AM",
    ] {
        over_an_article(&format!("<div class=top><p>{line}</p></div>"), None);
    }
    for class in ["today", "current-date", "todaysDate"] {
        over_an_article(&format!("<div class={class}>6 December 2014</div>"), None);
    }
    let menu = "<ul><li><a href=/>Home</a><li><a href=/news>News</a></ul>";
    over_an_article(
        &format!("<div>Saturday, December 6, 2014</div>{menu}"),
        None,
    );
    // Right over the headline stands the page's day.
    let day = Some("2014-12-06");
    over_an_article("<div>Saturday, December 6, 2014</div>", day);
    over_an_article("<div>Mills Today, December 6, 2014</div>", day);
    over_an_article(
        "<div class='justify-content-start date'>6 December 2014</div>",
        day,
    );
}

#[test]
fn days_that_markup_calls_anothers() {
    let page = |day: &str, behind: &str, expected| {
        published(
            &format!("<h1>The mill turns again</h1>{day}{TEXT}{behind}"),
            expected,
        );
    };
    for day in [
        "<time itemprop=startDate datetime=2024-06-12T10:00>12 June 2024</time>",
        "<span property=schema:startDate content=2024-06-12>12 June 2024</span>",
        "<span class=dtstart>12 June 2024</span>",
        "<time itemprop=paymentDueDate>2024-06-12</time>",
        "<span id=endTime>12 June 2024 23:59:59</span>",
        "<table><tr><td><b>Member since:</b> 12 June 2024</td></tr></table>",
        "<table><tr><td><b>Opening:</b> 12 June 2024</td></tr></table>",
    ] {
        page(day, "", None);
    }
    let event = "<time itemprop=startDate datetime=2024-06-12T10:00>12 June 2024</time>";
    let posted = "<p class=date>Posted 3 May 2024</p>";
    page(event, posted, Some("2024-05-03"));
    let labelled = "<table><tr><td><b>Release date:</b> 12 June 2024</td></tr></table>";
    page(labelled, "", Some("2024-06-12"));
}

/// A card of another page, with its day.
fn card(number: usize, day: &str) -> String {
    format!(
        "<div class=item><h3><a href=/story/{number}>Story {number} of the valley and its mills</a></h3>\
         <span class=date>{day}</span><p>The wheel was set going again.</p></div>"
    )
}

#[test]
fn cards_of_other_pages() {
    let rising = ["1 March 2024", "2 April 2024", "9 May 2024"];
    let mixed = ["2 April 2024", "9 May 2024", "1 March 2024"];
    for days in [rising, mixed] {
        let cards: String = (0..).zip(days).map(|(at, day)| card(at, day)).collect();
        published(&format!("<h1>Valley News</h1>{cards}"), None);
        // An article's own day is not one of them.
        let own =
            format!("<h1>The mill turns again</h1><span class=date>3 May 2024</span>{TEXT}{TEXT}");
        published(&format!("{own}<div>{cards}</div>"), Some("2024-05-03"));
    }
    // What leads to places in the page are posts of a thread.
    let posts: String = (0..3)
        .zip(rising)
        .map(|(at, day)| card(at, day).replace("/story/", "#p"))
        .collect();
    published(
        &format!("<h1>How to turn a wheel</h1>{posts}"),
        Some("2024-03-01"),
    );
}
