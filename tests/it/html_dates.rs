//! Dates of saved HTML: what a page states in several places is put together, and what is of something else is left out.

use tearsheet::parse_dump;

/// An article with `head` in its head and `dateline` under its headline.
#[track_caller]
fn published(head: &str, dateline: &str, date: Option<&str>) {
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

const PUBLISHED: &str = "<meta property=article:published_time content=";

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
fn the_minute_of_the_last_change_is_not_that_of_publication() {
    let story = |dates: &str, shown: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns again</title>\
             <meta property=og:url content=https://paper.example/story/mill/>\
             <div itemscope itemtype='http://schema.org/NewsArticle'>{dates}\
             <meta itemprop=url content='https://paper.example/story/mill/'><h1 itemprop=headline>The mill turns again</h1>{shown}\
             <p>After forty years of silence the wheel at the weir was set going again, and the whole village came.</div>"
        );
        let page = parse_dump(&html).unwrap_or_default();
        [page.date_published, page.date_modified]
            .map(|date| date.map(|date| date.to_string()).unwrap_or_default())
    };
    // The dateline tells the minute of the change, and the offset of both.
    assert_eq!(
        story(
            "<meta itemprop=datePublished content=2023-01-17T15:14:09><meta itemprop=dateModified content=2023-01-17T21:35:14>",
            "<span class=metabar-time>9:35 p.m. EST January 17, 2023</span>"
        ),
        ["2023-01-17T15:14:09-05:00", "2023-01-17T21:35:14-05:00"]
    );
    // A page that was never changed.
    assert_eq!(
        story(
            "<meta itemprop=datePublished content=2023-01-17T15:14:09><meta itemprop=dateModified content=2023-01-17T15:14:09>",
            "<span class=metabar-time>3:14 p.m. EST January 17, 2023</span>"
        ),
        ["2023-01-17T15:14:09-05:00", "2023-01-17T15:14:09-05:00"]
    );
}

#[test]
fn nothing_is_published_after_its_change() {
    // The site's clock stands over all.
    let menu = "<li><a href=/mills>Mills</a>".repeat(30);
    let html = format!(
        "<!doctype html><html lang=en><title>The mill turns again</title><div class=date>02/28/2023</div><ul>{menu}</ul>\
         <article><h1>The mill turns again</h1><div class=updated-date>Last updated: 17 January 2023 20:32</div>\
         <p>After forty years of silence the wheel at the weir was set going again, and the whole village came.</article>"
    );
    let page = parse_dump(&html).unwrap_or_default();
    assert_eq!(
        page.date_published.map(|date| date.to_string()).as_deref(),
        Some("2023-01-17T20:32")
    );
}

#[test]
fn a_change_is_said_to_be_one_wherever_its_label_stands() {
    const DAY: &str = "2025-01-09";
    let shown = |dateline: &str, footer: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns again</title><article><h1>The mill turns again</h1>{dateline}\
             <p>After forty years of silence the wheel at the weir was set going again, and the whole village came.</p>\
             </article><footer>{footer}</footer>"
        );
        let page = parse_dump(&html).unwrap_or_default();
        [page.date_published, page.date_modified].map(|date| date.map(|date| date.to_string()))
    };
    // Alone under the headline it is the page's day, too.
    for dateline in [
        "<p>Last updated 9 January 2025",
        "<p>Last updated <time datetime=2025-01-09>9 January 2025</time>",
        "<p>Last updated: <span class=date>9 January 2025</span>",
        "<div>Last updated:</div><div class=date>9 January 2025</div>",
    ] {
        let both = [Some(DAY.to_owned()), Some(DAY.to_owned())];
        assert_eq!(shown(dateline, ""), both, "{dateline}");
    }
    for footer in [
        "This page was last edited on 9 January 2025.",
        "Last modified: <time>2025-01-09</time>",
    ] {
        assert_eq!(shown("", footer), [None, Some(DAY.to_owned())], "{footer}");
    }
    let published = "<p>Updated <time datetime=2025-01-09>9 January 2025</time>, published <time datetime=2024-12-03>3 December 2024</time>";
    let both = [Some("2024-12-03".to_owned()), Some(DAY.to_owned())];
    assert_eq!(shown(published, ""), both);
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
fn publication_at_the_minute_of_the_last_change_is_the_change() {
    let earlier = format!(
        "{PUBLISHED}2023-01-17T19:06:30Z><meta property=article:modified_time content=2023-05-01T08:00:00Z>"
    );
    published(
        &earlier,
        "<meta itemprop=datePublished content=2023-05-01T08:00:00Z>",
        Some("2023-01-17T19:06:30Z"),
    );
}

#[test]
fn a_page_that_bears_only_the_day_of_its_change() {
    let dateline = "<p class=date>Updated: January 17, 2023";
    published("", dateline, Some("2023-01-17"));
    published(
        &format!("{PUBLISHED}2022-12-01>"),
        dateline,
        Some("2022-12-01"),
    );
    published(
        "<meta property=article:modified_time content=2023-01-17>",
        "",
        None,
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

#[test]
fn one_line_tells_both_days() {
    let days = |line: &str| {
        let html = format!(
            "<!doctype html><html lang=fr><title>Le moulin tourne</title><article><h1>Le moulin tourne</h1>{line}<p>Il tourne.</article>"
        );
        let page = parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
        [page.date_published, page.date_modified].map(|date| date.map(|date| date.to_string()))
    };
    let both = [Some("2024-05-01".to_owned()), Some("2024-05-03".to_owned())];
    for line in [
        "<p>Publié le 1 mai 2024, mis à jour le 3 mai 2024</p>",
        "<p class=date>Publié le 1 mai 2024 – Mis à jour le 3 mai 2024</p>",
    ] {
        assert_eq!(days(line), both, "{line}");
    }
    let only = [Some("2024-05-01".to_owned()), None];
    // Nothing changes before it is published.
    let before = "<p>Publié le 1 mai 2024, mis à jour le 28 avril 2024</p>";
    assert_eq!(days(before), only);
    assert_eq!(days("<p class=date>Publié le 1 mai 2024</p>"), only);
}

#[test]
fn a_time_marked_as_the_changes_beside_the_publications() {
    let page = |class: &str, day: &str| {
        let html = format!(
            "<title>The mill turns again</title><h1>The mill turns again</h1><span class=posted-on>\
             <time class='entry-date published' datetime='2024-05-03T07:15:00+00:00'>May 3, 2024</time>\
             <time class='{class}' datetime='2024-05-{day}T09:00:00+00:00'>May {day}, 2024</time></span><p>Text."
        );
        let page = tearsheet::parse_dump(&html).unwrap();
        (
            page.date_published.unwrap().to_string(),
            page.date_modified.map(|date| date.to_string()),
        )
    };
    let published = || "2024-05-03T07:15:00Z".to_owned();
    let changed = Some("2024-05-04T09:00:00Z".to_owned());
    assert_eq!(page("updated", "04"), (published(), changed));
    assert_eq!(page("updated", "01"), (published(), None));
    assert_eq!(page("entry-date", "04"), (published(), None));
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
fn a_minute_of_the_change_tells_nothing_more_of_the_publication() {
    let changed = "<meta property=article:modified_time content=2023-01-17T12:00:30+01:00>";
    let other = "<meta name=pubdate content=2023-01-17T12:00:30+01:00>";
    let stated = format!("{PUBLISHED}2023-01-17T10:00>");
    published(
        &format!("{stated}{changed}{other}"),
        "",
        Some("2023-01-17T10:00+01:00"),
    );
    // Where it is no change, it is the more exact.
    published(
        &format!("{stated}{other}"),
        "",
        Some("2023-01-17T12:00:30+01:00"),
    );
}

#[test]
fn times_of_two_clocks_tell_not_which_was_first() {
    let change = "2023-01-17T10:00:00+02:00";
    let stated =
        format!("{PUBLISHED}{change}><meta property=article:modified_time content={change}>");
    // 09:00 in UTC is an hour after the change.
    let later = format!("{stated}<meta name=pubdate content=2023-01-17T09:00:00Z>");
    published(&later, "", Some(change));
    let earlier = format!("{stated}<meta name=pubdate content=2023-01-17T09:00:00+02:00>");
    published(&earlier, "", Some("2023-01-17T09:00:00+02:00"));
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
