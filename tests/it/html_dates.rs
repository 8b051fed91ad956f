//! Dates of saved HTML: what a page states in several places is put together, and what is of something else is left out.

use tearsheet::parse_dump;

/// An article with `head` in its head and `dateline` under its headline.
#[track_caller]
pub(crate) fn published(head: &str, dateline: &str, date: Option<&str>) {
    let html = format!(
        "<!doctype html><html lang=en><title>The mill turns again</title>\
         <meta property=og:type content=article>{head}<article><h1>The mill turns again</h1>{dateline}\
         <p>After forty years of silence the wheel at the weir was set going again, and the whole village came.</article>"
    );
    let page = parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        page.date_published.map(|date| date.to_string()).as_deref(),
        date,
        "{head} {dateline}"
    );
}

pub(crate) const PUBLISHED: &str = "<meta property=article:published_time content=";

#[test]
fn the_attribute_inside_a_dateline_is_read_with_its_text() {
    let whole = Some("2023-01-17T19:06:30-05:00");
    published(
        "",
        "<p class=byline-timestamp>By Ada Weir <time datetime='2023-01-17 19:06:30'>01/17/2023 07:06 PM EST</time>",
        whole,
    );
    published(
        "",
        "<p class=date>Published <time datetime='2023-01-18T00:06:30Z'>7:06 pm, 17 January 2023</time>",
        whole,
    );
    // Months and days that could be either way round are settled by the attribute.
    published(
        "",
        "<p class=timestamp><time datetime='2022-10-11 08:00:00'>10/11/2022 08:00 AM ET</time>",
        Some("2022-10-11T08:00:00-04:00"),
    );
    published(
        "",
        "<span class=date data-origin-date='2023-01-17 19:06:30 -0500'></span>",
        whole,
    );
    published(
        "",
        "<relative-time datetime='2023-01-17T19:06:30-05:00'>last year</relative-time>",
        whole,
    );
}

#[test]
fn statements_of_one_moment_are_joined() {
    published(
        "<meta itemprop=datePublished content='2023-01-17 19:06:30'>",
        "<time datetime='2023-01-17 19:06:30 UTC'>Jan 17, 2023</time>",
        Some("2023-01-17T19:06:30Z"),
    );
    // Z after the publisher's own clock.
    published(
        &format!("{PUBLISHED}2023-01-17T19:06:30Z>"),
        "<time datetime='2023-01-17T19:06:30+09:00'>2023.01.17</time>",
        Some("2023-01-17T19:06:30+09:00"),
    );
    published(
        "<meta property=article:modified_time content='2023-01-17T20:11:00+09:00'>",
        "<p class=date>January 17, 2023 7:06 pm",
        Some("2023-01-17T19:06+09:00"),
    );
    // In another season the clock may have been another.
    published(
        "<meta property=article:modified_time content='2023-06-17T20:11:00+02:00'>",
        "<p class=date>January 17, 2023 7:06 pm",
        Some("2023-01-17T19:06"),
    );
}

#[test]
fn a_lone_clock_in_a_corner_tells_the_offset() {
    published(
        &format!("{PUBLISHED}2023-01-18T00:06:30Z>"),
        "<div class=promo><span class=date>January 17, 2023 7:06 pm</span></div>",
        Some("2023-01-17T19:06:30-05:00"),
    );
}

#[test]
fn the_date_nearest_to_the_headline_leads_the_teasers() {
    let teasers =
        [8, 5, 7, 9].map(|day| format!("<p>The wheel</p><span class=date>{day} March 2023</span>"));
    let teasers = teasers.concat();
    let (near, far) = ("<b></b>".repeat(170), "<b></b>".repeat(300));
    published(
        "",
        &format!("{near}<p class=date>17 January 2023</p>{far}{teasers}"),
        Some("2023-01-17"),
    );
}

#[test]
fn names_of_meta_cut_at_every_mark() {
    published(
        "<meta property=article:published:time content=2023-01-17T19:06:30Z>",
        "",
        Some("2023-01-17T19:06:30Z"),
    );
}

#[test]
fn days_that_are_no_page_s() {
    for other in [
        "<p>On 13 March 1848 the gates were opened.</p>",
        "<p>13 March 1848</p>",
        "<p>The mill was opened by the mayor on 12 June 2004, with bread.</p>",
        "<p>Saturday, 14 June 2025, 10:00–17:00</p>",
        "<p>Apply by: 15 July 2024</p>",
        "<div class=comments><b>Mary</b> <i>12 March 2021</i></div>",
    ] {
        published("", other, None);
        published("", &format!("<p>3 May 2024</p>{other}"), Some("2024-05-03"));
    }
}

#[test]
fn a_class_makes_no_page_of_what_is_older_than_all() {
    published("", "<ul class=info><li>Born 3 May 1848 in Weir</ul>", None);
    published("", "<p class=date>3 May 1848</p>", None);
    published(
        "",
        "<p class=date>Published 3 May 1948</p>",
        Some("1948-05-03"),
    );
}

#[test]
fn a_sentence_with_the_entrys_own_link() {
    let sentence = |link: &str| {
        format!(
            "{}<p><a href=/mill rel=bookmark>{link}</a> wurde am <i>3. Mai 2024</i> um <i>23:03</i> Uhr gepostet und unter \
             <a href=/k>Mühlen</a> abgelegt, nebst Briefen der Leser, die uns zur Sache schrieben.</p>",
            "<p>The wheel is of oak.</p>".repeat(100)
        )
    };
    published(
        "",
        &sentence("The mill turns again"),
        Some("2024-05-03T23:03"),
    );
    published("", &sentence("Bread and salt"), None);
}

#[test]
fn the_day_on_which_a_source_was_looked_up() {
    let html = |day: &str| {
        format!(
            "<!doctype html><html lang=zh><title>水车</title><article><h1>水车</h1><p>旧水车又转。</p><p>{day}</p></article>"
        )
    };
    let published = |day: &str| {
        let page = parse_dump(&html(day)).unwrap_or_else(|error| panic!("{error}"));
        page.date_published.map(|date| date.to_string())
    };
    assert_eq!(published("引用日期2014-05-19"), None);
    assert_eq!(
        published("发布日期2014-05-19").as_deref(),
        Some("2014-05-19")
    );
}

#[test]
fn a_class_that_tells_of_comments_is_the_page_s() {
    for class in ["post-meta no-comments", "comments-open", "has-comments"] {
        let meta = format!("<div class='{class}'><b>Mary</b> <i>12 March 2021</i></div>");
        published("", &meta, Some("2021-03-12"));
    }
}

/// The day that a page gives with such lines under its heading, which is a board's.
#[track_caller]
fn of_board(lines: &str, date: Option<&str>) {
    let html =
        format!("<!doctype html><html lang=en><title>Mill talk</title><h1>Mill talk</h1>{lines}");
    let page = parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        page.date_published.map(|date| date.to_string()).as_deref(),
        date,
        "{lines}"
    );
}

#[test]
fn the_last_post_is_no_day_of_the_board() {
    of_board(
        "<ul><li><a href=/1>The weir</a><p class=lastpostdate>12 June 2024, 10:15</p></ul>",
        None,
    );
    of_board(
        "<ul><li><a href=/1>The weir</a><p class=postdate>12 June 2024, 10:15</p></ul>",
        Some("2024-06-12T10:15"),
    );
}

#[test]
fn news_of_one_day_is_a_list() {
    let entries = |days: &[&str]| {
        let entry =
            |day: &&str| format!("<p><a href=/1>The weir</a> <span class=date>{day}</span>");
        days.iter().map(entry).collect::<String>()
    };
    of_board(
        &entries(&[
            "12 June 2024 18:16",
            "12 June 2024 17:42",
            "12 June 2024 15:29",
        ]),
        None,
    );
    // A thread's posts go on in time.
    let thread = [
        "12 June 2024 15:29",
        "12 June 2024 17:42",
        "12 June 2024 18:16",
    ];
    of_board(&entries(&thread), Some("2024-06-12T15:29"));
    of_board(&entries(&["12 June 2024"; 5]), None);
    // Over and under the text, and once more for small screens.
    of_board(&entries(&["12 June 2024"; 3]), Some("2024-06-12"));
}

#[test]
fn todays_date_at_the_top_of_a_page_without_a_heading() {
    let page = |rows: usize| {
        let html = format!(
            "<html lang=en><title>Valley</title><div class=date-block>Friday, 14 June 2024</div>{}",
            "<div><a href=/a>Mills</a></div>".repeat(rows)
        );
        parse_dump(&html).ok().and_then(|page| page.date_published)
    };
    assert_eq!(page(400), None);
    assert!(page(4).is_some());
}

#[test]
fn the_day_of_a_version_is_not_the_page_s() {
    let manual = |foot: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>3 Roadmap</title><h1>3 Roadmap</h1>{foot}\
             <p>The manual of the mill is long, and this part of it tells where to find what a new miller needs first.</p>"
        );
        parse_dump(&html).unwrap_or_default().date_published
    };
    assert_eq!(
        manual("<p>Millwheel version 5.9, released on May 14, 2022.</p>"),
        None
    );
    assert_eq!(
        manual("<p>Changes in version 3.40.0 (2022-11-16):</p>"),
        None
    );
}

#[test]
fn an_address_of_another_day_than_any_clock_shows() {
    let page = |time: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns again</title><meta property=og:url content=https://paper.example/news/2013-06-06/mill.html>\
             <meta property=article:published_time content=2013-06-07T{time}Z><article><h1>The mill turns again</h1>\
             <p>After forty years of silence the wheel at the weir was set going again, and the whole village came.</article>"
        );
        parse_dump(&html)
            .unwrap_or_default()
            .date_published
            .map(|date| date.to_string())
    };
    assert_eq!(page("02:15:00").as_deref(), Some("2013-06-06"));
    assert_eq!(page("15:15:00").as_deref(), Some("2013-06-07T15:15:00Z"));
}

#[test]
fn the_day_of_the_clocks_farthest_behind() {
    let shown = "<p class=date>December 2, 2024";
    for moment in ["2024-12-03T08:30:00Z", "2024-12-03T09:30:00Z"] {
        published(&format!("{PUBLISHED}{moment}>"), shown, Some("2024-12-02"));
    }
    let moment = "2024-12-03T12:30:00Z";
    published(&format!("{PUBLISHED}{moment}>"), shown, Some(moment));
}

#[test]
fn a_manual_has_no_date_but_the_one_it_shows() {
    let manual = |folder: &str, dates: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns</title><link rel=canonical href=https://weir.example/{folder}/mill>\
             <h1>The mill turns</h1>{dates}<p>Open the sluice and wait until the wheel has come to its pace, then let the stones down.</p>"
        );
        let page = parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
        page.date_published.map(|date| date.to_string())
    };
    let stated = "<meta name=pubdate content=2023-01-17>";
    assert_eq!(manual("docs", stated), None);
    assert_eq!(manual("news", stated).as_deref(), Some("2023-01-17"));
    let shown = "<p class=date>Published 17 January 2023</p>";
    assert_eq!(manual("docs", shown).as_deref(), Some("2023-01-17"));
}

#[test]
fn the_day_of_a_video_is_a_videos_page_s() {
    let page = |kind: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns</title><meta property=og:type content={kind}>\
             <script type=application/ld+json>{{\"@type\":\"VideoObject\",\"name\":\"The mill turns\",\"uploadDate\":\"2023-01-17\"}}</script>\
             <h1>The mill turns</h1><p>The wheel at the weir is back."
        );
        let page = parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
        page.date_published.map(|date| date.to_string())
    };
    assert_eq!(page("video.other").as_deref(), Some("2023-01-17"));
    assert_eq!(page("website"), None);
}

/// The more exact of two attributes of one element, where both are of one day.
#[test]
fn the_more_exact_attribute() {
    for (attributes, day) in [
        (
            "content=2021-03-04T20:15:00+01:00 datetime=2021-03-04",
            "2021-03-04T20:15:00+01:00",
        ),
        (
            "title='2021-03-04T20:15:00+01:00' datetime=2021-03-04",
            "2021-03-04T20:15:00+01:00",
        ),
        (
            "title='Mar 4, 2021 at 8:15 PM' datetime=2021-03-04T20:15:00+01:00",
            "2021-03-04T20:15:00+01:00",
        ),
        (
            "title='2021-03-09T20:15:00+01:00' datetime=2021-03-04",
            "2021-03-04",
        ),
    ] {
        published(
            "",
            &format!("<time {attributes}>4 March 2021</time>"),
            Some(day),
        );
    }
}
