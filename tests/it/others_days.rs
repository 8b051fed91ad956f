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
    ] {
        over_an_article(&format!("<div class=top><p>{line}</p></div>"), None);
    }
    for class in ["today", "current-date", "todaysDate"] {
        over_an_article(&format!("<div class={class}>6 December 2014</div>"), None);
    }
    for clock in ["2015/12/04(金) 10:40:33", "December 06, 2014, 01:12:12 AM"] {
        over_an_article(&format!("<p>{clock}</p><a href=/>Home</a>"), None);
    }
    let menu = "<ul><li><a href=/>Home</a><li><a href=/news>News</a><li><a href=/new>New</a></ul>";
    over_an_article(
        "<div>6 December 2014</div><nav><a href=/>Home</a></nav>",
        None,
    );
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
    let falling = ["9 May 2024", "2 April 2024", "1 March 2024"];
    let mixed = ["2 April 2024", "9 May 2024", "1 March 2024"];
    for days in [falling, mixed] {
        let cards: String = (0..).zip(days).map(|(at, day)| card(at, day)).collect();
        published(&format!("<h1>Valley News</h1>{cards}"), None);
        // An article's own day is not one of them.
        let own =
            format!("<h1>The mill turns again</h1><span class=date>3 May 2024</span>{TEXT}{TEXT}");
        published(&format!("{own}<div>{cards}</div>"), Some("2024-05-03"));
    }
    // What leads to places in the page are posts of a thread, and days that rise are such posts'.
    let rising = ["1 March 2024", "2 April 2024", "9 May 2024"];
    for link in ["/story/", "#p"] {
        let posts: String = (0..3)
            .zip(rising)
            .map(|(at, day)| card(at, day).replace("/story/", link))
            .collect();
        published(
            &format!("<h1>How to turn a wheel</h1>{posts}"),
            Some("2024-03-01"),
        );
    }
}

/// Posts of a thread whose heads are the accounts that wrote them.
#[test]
fn posts_under_the_names_of_their_writers() {
    for (address, days, own) in [
        (
            "/index.php?action=profile;u=",
            [
                "March 05, 2024, 10:15:30 am",
                "March 06, 2024, 09:10:11 am",
                "March 07, 2024, 08:20:01 am",
            ],
            "2024-03-05T10:15:30",
        ),
        (
            "/user-",
            ["5 March 2024", "6 March 2024", "7 March 2024"],
            "2024-03-05",
        ),
        (
            "/users/",
            ["2024-03-05", "2024-03-05", "2024-03-05"],
            "2024-03-05",
        ),
        (
            "/users/",
            ["2024-03-05", "2024-03-09", "2024-03-06"],
            "2024-03-05",
        ),
        (
            "/about/",
            ["2024-03-05", "2024-03-09", "2024-03-06"],
            "2024-03-05",
        ),
    ] {
        let posts: Vec<String> = ["Ada", "Bert", "Carla"]
            .iter()
            .zip(days)
            .enumerate()
            .map(|(at, (name, day))| {
                format!(
                    "<div class=post><h4><a href={address}{at}>{name}</a></h4><span class=date>{day}</span>{TEXT}</div>"
                )
            })
            .collect();
        let posts = posts.concat();
        published(&format!("<h1>How to turn a wheel</h1>{posts}"), Some(own));
    }
}

const OWN: Option<&str> = Some("2024-03-05");

#[track_caller]
fn under_a_headline(language: &str, line: &str, expected: Option<&str>) {
    let html = format!(
        "<!doctype html><html lang={language}><title>The mill turns again</title><h1>The mill turns again</h1>{line}{}",
        TEXT.repeat(3)
    );
    let page = parse_dump(&html).unwrap();
    let own = page.date_published.map(|date| date.to_string());
    assert_eq!(own.as_deref(), expected, "{line}");
}

/// Words of classes that say how a day is set, or whose it is not, while the element or the text says that it is the page's.
#[test]
fn class_words_round_the_page_s_own_day() {
    for line in [
        "<span class='post-date today'>5 March 2024</span>",
        "<div class='article__date article__date--today'>5 March 2024</div>",
        "<span class='published-date today'>5 March 2024</span>",
        "<div class=date--end>5 March 2024</div>",
        "<div class=meta__date-start>5 March 2024</div>",
        "<div class=river-today-date>5 March 2024</div>",
        "<div class=valley-today-meta><span class=pub-date>5 March 2024</span></div>",
        "<p class=current-version>Published 5 March 2024</p>",
        "<p class=deadline>Published 5 March 2024</p>",
        "<div class='version current'><span class=date>5 March 2024</span></div>",
        "<ul class=job-deadline-info><li>Posted: 5 March 2024</li><li>Closing date: 1 April 2024</li></ul>",
        "<div class=consultation-deadline><p>Published 5 March 2024</p><p>Closes 1 April 2024</p></div>",
        "<div class=deadline><p>Published 5 March 2024</p></div>",
        "<div class=never-expires><span class=published>5 March 2024</span></div>",
    ] {
        under_a_headline("en", line, OWN);
    }
    let italian = "<div class=col-due><span class=data>5 marzo 2024</span></div>";
    under_a_headline("it", italian, OWN);
    under_a_headline(
        "it",
        "<div class='colonna-due data'>5 marzo 2024</div>",
        OWN,
    );
    for line in [
        "<time class='timestamp is-today' datetime=2024-03-05T10:15:00Z>5 March</time>",
        "<time class=today datetime=2024-03-05T10:15:00Z>10:15</time>",
        "<abbr class='dtstart published' title=2024-03-05T10:15:00Z>5 March</abbr>",
        "<div class='post current'><time class=published datetime=2024-03-05T10:15:00Z>5 March</time></div>",
    ] {
        under_a_headline("en", line, Some("2024-03-05T10:15:00Z"));
    }
    published(
        &format!(
            "<div id=mill-countdown><h1>The mill turns again</h1><p class=date>5 March 2024</p></div>{TEXT}"
        ),
        OWN,
    );
}

#[test]
fn papers_named_after_today() {
    for (language, line, own) in [
        (
            "fr",
            "Aujourd'hui la vallée | 5 mars 2024 à 10:15",
            "2024-03-05T10:15",
        ),
        ("fr", "Aujourd'hui en vallée, 5 mars 2024", "2024-03-05"),
        ("ru", "Сегодня, 5 марта 2024, 10:15", "2024-03-05T10:15"),
        ("uk", "Сьогодні, 5 березня 2024", "2024-03-05"),
        ("en", "Local Time Magazine, 5 March 2024", "2024-03-05"),
    ] {
        under_a_headline(language, &format!("<div>{line}</div>"), Some(own));
    }
}

#[test]
fn a_day_over_the_headline_with_a_link_or_two_between() {
    for line in [
        "<p>5 March 2024</p><a href='javascript:window.print()'>Print</a>",
        "<ul><li>5 March 2024</li><li><a href=/category/mills>Mills</a></li></ul>",
        "<small>March 5, 2024</small> <a href=/category/mills>Mills</a>",
        "<div><span>5 March 2024</span> | <a href=/news>News</a></div>",
    ] {
        over_an_article(line, OWN);
    }
    let own = Some("2024-03-05T10:15:30");
    over_an_article("<div>5 March 2024 10:15:30</div>", own);
    let line = "<div>Date: Tue, 5 Mar 2024 10:15:30 +0000</div>";
    over_an_article(line, Some("2024-03-05T10:15:30Z"));
}

/// Of two days that a word joins neither is the page's.
#[test]
fn days_joined_by_a_word() {
    for line in [
        "Hearing dates: 1 and 2 March 2017",
        "1st and 2nd March 2017",
        "1 & 2 March 2017",
    ] {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill</title><h1>The mill</h1><p>{line}</p><p>The judge had both sides before him.</p>"
        );
        let date = super::html_head::page(&html).date_published;
        assert_eq!(date, None, "{line}");
    }
}

/// A weekday before a day of numbers tells its order, whatever the page's language is.
#[test]
fn a_weekday_before_numbers() {
    for (language, line, day) in [
        ("de", "Di, 06/02/2015 - 11:48", "2015-06-02T11:48"),
        ("de", "Fr, 06/02/2015 - 11:48", "2015-02-06T11:48"),
        ("fr", "mar 06/02/2015 - 11:48", "2015-06-02T11:48"),
        ("en", "Tuesday, 2/6/2015", "2015-06-02"),
        // It falls on neither.
        ("de", "So, 06/02/2015 - 11:48", "2015-02-06T11:48"),
    ] {
        let html = format!(
            "<!doctype html><html lang={language}><title>The mill</title><h1>The mill</h1><p>{line}</p><p>The wheel turns again, after so many years.</p>"
        );
        let date = super::html_head::page(&html)
            .date_published
            .map(|date| date.to_string());
        assert_eq!(date.as_deref(), Some(day), "{language} {line}");
    }
}

/// What is shown from day to day came out on neither, and a span has one year more often than two.
#[test]
fn spans_of_days_under_the_headline() {
    for span in [
        "12 May – 3 September 2024",
        "May 12 - September 3, 2024",
        "12. Mai bis 3. September 2024",
        "Du 12 mai au 3 septembre 2024",
        "Del 12 de mayo al 3 de septiembre de 2024",
        "12 de maio a 3 de setembro de 2024",
        "12 maggio - 3 settembre 2024",
        "12 maj till 3 september 2024",
        "12 mei t/m 3 september 2024",
        "12 mei tot en met 3 september 2024",
        "17.01.2023 bis 19.01.2023",
    ] {
        let line = format!("<h1>The mill turns again</h1><p class=date>{span}</p>");
        let text = TEXT.repeat(3);
        published(&format!("<article>{line}{text}</article>"), None);
    }
    for (line, day) in [
        ("10:30 - 3 September 2024", "2024-09-03T10:30"),
        ("Jane May - 3 September 2024", "2024-09-03"),
        ("Saltwick, May – 3 September 2024", "2024-09-03"),
        ("No. 5 to readers, 3 September 2024", "2024-09-03"),
    ] {
        let line = format!("<h1>The mill turns again</h1><p class=date>{line}</p>");
        let text = TEXT.repeat(3);
        published(&format!("<article>{line}{text}</article>"), Some(day));
    }
}

/// A class of dates is of the comments' where the page's own day has none.
#[test]
fn the_days_of_comments_behind_the_text() {
    let text = TEXT.repeat(5);
    for own in ["12. 3. 2024 8:15", "12 March 2024"] {
        let html = format!(
            "<h1>The mill turns again</h1><div>{own}</div>{text}<div class=diskuse><div><b>Karel</b> \
             <span class=date>13. 3. 2024 9:00</span><p>Good.</div></div>"
        );
        let html =
            format!("<!doctype html><html lang=cs><title>The mill turns again</title>{html}");
        let day = parse_dump(&html).unwrap().date_published.unwrap();
        assert!(day.to_string().starts_with("2024-03-12"), "{own}: {day}");
    }
    // Without another it may be the page's.
    let signed = format!("<h1>The mill turns again</h1>{text}<p class=date>13 March 2024</p>");
    published(&signed, Some("2024-03-13"));
}

#[test]
fn cards_under_the_text_make_no_list_of_an_article() {
    let card = |day: &str| {
        format!(
            "<li><div class=thumb><a href=/news/{day}><img src=x.jpg></a></div><div class=text>\
             <a href=/news/{day}>The weir of the {day} is repaired</a>\
             <time datetime=2021-03-{day}T10:00:00Z>{day} March 2021</time></div></li>"
        )
    };
    let cards: String = ["09", "02", "08", "05"].into_iter().map(card).collect();
    let cards = format!("<div><h2>Latest</h2><ul>{cards}</ul></div>");
    let own = "<time datetime=2021-03-04T16:03:00+01:00>4 March 2021</time>";
    let text = "<p>The wheel turned yesterday for the first time in ninety years, and a crowd of some two hundred came to see it.</p>\
        <p>The oldest of those who came was a man of ninety-four, who had been carried to the weir by his sons and knew the sound.</p>\
        <p>The mill will be open on Sundays. Flour will be sold at the gate, and the miller will show how the stones are dressed.</p>\
        <p>Nobody knows how long the new wheel will last. The old one was of oak that had lain in the brook for a hundred years.</p>\
        <p>The brook has changed its bed twice since then, and the weir had to be raised before there was water enough for it.</p>\
        <p>What the council will do with the house beside the mill, which has no roof, is to be told at its meeting in the spring.</p>";
    let day = Some("2021-03-04T16:03:00+01:00");
    let headline = "<h1>The mill turns again</h1>";
    published(&format!("<div>{headline}{own}{text}</div>{cards}"), day);
    published(
        &format!("<div>{headline}{TEXT}{own}{text}</div>{cards}"),
        day,
    );
    // Over a list stands a clock, a lead and a word to the reader as well; under it, a foot.
    for list in [
        format!("{own}{headline}{cards}"),
        format!("{headline}<p>{own}</p>{cards}"),
        format!("{headline}{TEXT}{own}{cards}{text}"),
        format!(
            "{headline}<div class=lead><a href=/a>The wheel is sold</a>{own}<p>Twice.</p></div>{cards}"
        ),
        format!("{headline}{cards}{own}{text}"),
    ] {
        published(&list, None);
    }
}
