//! Pages whose title says nothing of them: one for all pages of a site, or of a part of it. The headline is the line over a day and the text.

use super::html_authors::page;
use tearsheet::PageMetadata;

const TEXT: &str = "<p>The wheel by the lower weir turned yesterday for the first time in ninety years, and two hundred people came to see it.</p>\
     <p>The mill will be open on Sundays from now on, and flour will be sold at the gate for as long as there is any of it.</p>\
     <p>Nobody knows how long the new wheel will last, for oak that has lain in the brook for a century cannot be had today.</p>";
const TEASER: &str = "<p>The stones were dressed by hand and laid on Thursday, before the whole of the society and its guests.</p>";

fn titled(title: &str, body: &str) -> PageMetadata {
    let menu = "<ul><li><a href=/1>Item one</a></li><li><a href=/2>Item two</a></li></ul>";
    page(&format!(
        "<!doctype html><html lang=en><head><title>{title}</title></head><body>{menu}{body}</body></html>"
    ))
}

fn day(page: &PageMetadata) -> Option<String> {
    page.date_published.map(|date| date.to_string())
}

#[track_caller]
fn told(title: &str, body: &str, headline: &str, published: Option<&str>) {
    let page = titled(title, body);
    assert_eq!(page.headline.as_deref(), Some(headline), "{body}");
    assert_eq!(day(&page).as_deref(), published, "{body}");
}

#[test]
fn over_a_day_and_the_text() {
    for title in ["News - Weir Society", "Weir Society", "Saltwick"] {
        for line in [
            "<h1>The mill turns again</h1>",
            "<h2>The mill turns again</h2>",
            "<h5>The mill turns again</h5>",
            "<div class=title>The mill turns again</div>",
            "<p><font size=4><b>The mill turns again</b></font></p>",
        ] {
            for day in [
                "<div><span>Published: 18 May 2019</span> <span>Source: Weir Society</span></div>",
                "<p>18 May 2019</p>",
                "<div>By Ada Mill | 18 May 2019</div>",
                "<time datetime=2019-05-18>18 May 2019</time>",
            ] {
                told(
                    title,
                    &format!("{line}{day}{TEXT}"),
                    "The mill turns again",
                    Some("2019-05-18"),
                );
            }
        }
    }
}

#[test]
fn over_its_day_in_one_paragraph() {
    for (body, published) in [
        (
            format!("<p><b>The mill turns again</b><br>18 May 2019</p>{TEXT}"),
            Some("2019-05-18"),
        ),
        (
            format!("<p><strong>The mill turns again</strong><br/>Published 18 May 2019</p>{TEXT}"),
            Some("2019-05-18"),
        ),
        (
            format!("<div><b>The mill turns again</b><br>May 18, 2019<br><br>{TEXT}</div>"),
            Some("2019-05-18"),
        ),
        (
            format!(
                "<table><tr><td><font size=5><b>The mill turns again</b></font><br>18.05.2019<br>{TEXT}</td></tr></table>"
            ),
            Some("2019-05-18"),
        ),
    ] {
        told("Weir Society", &body, "The mill turns again", published);
    }
    let news = |day| format!("<p><b>The mill turns again</b><br>{day} May 2019</p>{TEXT}");
    for body in [
        news(3) + &news(2),
        format!("<p><b>Our opening hours are</b><br>10 am to 4 pm</p>{TEXT}"),
        format!("<p><b>Opening hours in summer</b><br>1 May 2019 to 3 October 2019</p>{TEXT}"),
        format!("<p><b>The mill turns again</b><br>Next meeting: 18 May 2019</p>{TEXT}"),
        format!("<p><b>The mill turns again</b> 18 May 2019</p>{TEXT}"),
        format!("{TEXT}<p><b>Meeting of the board</b><br>18 May 2019</p>{TEASER}"),
        format!("<p>{TEASER}</p><p><b>Next meeting of the council</b><br>18 May 2019</p>{TEXT}"),
        format!("<p>Bread is sold.</p><p><b>Next meeting of it</b><br>18 May 2019</p>{TEXT}"),
        format!("<p><b>The mill turns again</b><br>Copyright 18 May 2019</p>{TEXT}"),
        format!("<p><b>The mill turns again</b><br>© 18 May 2019</p>{TEXT}"),
        format!("<p><b>The mill turns again</b><br>from 18 May 2019</p>{TEXT}"),
    ] {
        told("Weir Society", &body, "Weir Society", None);
    }
}

#[test]
fn below_a_heading_a_bold_line_over_a_day_is_a_part_s() {
    let body = format!(
        "<h2>The mill turns again</h2><p><b>Next meeting of the council</b><br>18 May 2019</p>{TEXT}"
    );
    let page = titled("Valley Notes", &body);
    assert_ne!(
        page.headline.as_deref(),
        Some("Next meeting of the council")
    );
}

#[test]
fn in_scripts_without_spaces() {
    let text = "昨天，老磨坊的水轮九十年来第一次转动起来，约有二百人从山谷各处赶来观看，许多人带着孩子一起来，说这是一生中最难忘的一天。";
    for (title, line) in [
        ("新闻动态-水乡学会", "<h5>老磨坊的水轮又转起来了</h5>"),
        ("水乡学会", "<h2>老磨坊的水轮又转起来了</h2>"),
        (
            "老磨坊的水轮又转起来了_水乡学会",
            "<div>老磨坊的水轮又转起来了</div>",
        ),
    ] {
        let whole = page(&format!(
            "<!doctype html><html><head><title>{title}</title></head><body>{line}<div><b>发布时间：2019-05-18</b> <i>来源：水乡学会</i></div>\
             <div>{}</div></body></html>",
            [text; 4].join("<br>")
        ));
        assert_eq!(
            whole.headline.as_deref(),
            Some("老磨坊的水轮又转起来了"),
            "{title}"
        );
        assert_eq!(day(&whole).as_deref(), Some("2019-05-18"), "{title}");
    }
}

#[test]
fn with_news_and_a_section_around_it() {
    let news = "<h4><a href=/1>Weir painted again</a></h4><div>12 May 2019</div>";
    let own = format!("<h2>The mill turns again</h2><div>18 May 2019</div>{TEXT}");
    for body in [
        format!("{own}<h3>More of it</h3>{news}{news}"),
        format!("<h3>Latest news</h3>{news}{own}"),
        format!("<h2>Local news</h2><h3>The mill turns again</h3><div>18 May 2019</div>{TEXT}"),
        format!(
            "<h2>The mill turns again</h2><h3>After ninety years it works</h3><div>18 May 2019</div>{TEXT}"
        ),
        format!("<h1><a href=/>Weir Society</a></h1>{own}"),
        format!("<h3>We use cookies here</h3><p>Policy of 1 May 2019</p>{own}"),
    ] {
        let page = titled("Weir Society", &body);
        assert_eq!(
            page.headline.as_deref(),
            Some("The mill turns again"),
            "{body}"
        );
    }
}

#[test]
fn what_is_no_headline_of_the_page() {
    let entry = |word: &str| {
        format!(
            "<h2>The mill turns again, part {word}</h2><div>18 May 2019</div>{TEASER}{TEASER}{TEASER}{TEASER}"
        )
    };
    for body in [
        // A list.
        entry("one") + &entry("two"),
        entry("one") + &entry("two") + &entry("three"),
        // News in a box of a page with a heading of its own.
        format!(
            "<div><h3>The mill turns again</h3><div>18 May 2019</div>{TEASER}</div><h1>Sign in here</h1><form><input></form>"
        ),
        // Plain lines are anything.
        format!("<div>The mill turns again</div><div>Published: 18 May 2019</div>{TEXT}"),
        // A day of something else.
        format!("<h2>About the society</h2>{TEXT}<h3>Next open day</h3><p>18 May 2019</p>"),
        format!("<h2>Stone ground flour</h2><div>Best before 18 May 2019</div>{TEXT}"),
    ] {
        let page = titled("Weir Society", &body);
        assert!(
            !page
                .headline
                .as_deref()
                .is_some_and(|headline| headline.contains("turns again")
                    || headline.contains("open day")
                    || headline.contains("flour")),
            "{body}: {:?}",
            page.headline
        );
    }
}

#[test]
fn a_title_that_tells_of_the_page_is_its_headline() {
    let body = format!("<h2>On this page</h2><p>18 May 2019</p>{TEXT}");
    for title in [
        "Flash-flood hits mill-town on Monday",
        "Flash-flood hits mill-town on Monday - Weir Society",
        "Weir Society | What became of the old wheel",
    ] {
        let headline = titled(title, &body).headline.unwrap_or_default();
        assert_ne!(headline, "On this page", "{title}");
    }
}

#[test]
fn what_cards_and_data_say_comes_before_it() {
    let body = format!("<h2>The mill turns again</h2><div>18 May 2019</div>{TEXT}");
    for head in [
        "<title>Ninety years of silence end</title><meta property=og:title content='Ninety years of silence end'>",
        r#"<title>Paper</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ninety years of silence end"}</script>"#,
    ] {
        let page = page(&format!(
            "<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"
        ));
        assert_eq!(
            page.headline.as_deref(),
            Some("Ninety years of silence end"),
            "{head}"
        );
    }
}

#[test]
fn parts_by_number_are_no_headline() {
    let two = format!("<h1>1. Setting up the frame</h1>{TEXT}<h1>2. Turning the wheel</h1>{TEXT}");
    let parts = format!("{two}<h1>3. Oiling the wheel</h1>{TEXT}");
    let clubs = format!("<h1>1. FC Weir wins again</h1><h1>2. League of the valley</h1>{TEXT}");
    let chapter = format!("<h1>1. Setting up the frame</h1>{TEXT}<h2>1.1 Oak</h2>{TEXT}");
    for (title, body, headline) in [
        ("The manual of the wheel", &parts, "The manual of the wheel"),
        (
            "1. Setting up the frame",
            &chapter,
            "1. Setting up the frame",
        ),
        ("1. Setting up the frame", &parts, "1. Setting up the frame"),
        ("Weir", &clubs, "1. FC Weir wins again"),
    ] {
        told(title, body, headline, None);
    }
}
