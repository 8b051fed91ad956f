//! The day of a saved page's last change beside that of its publication, or alone.

use super::html_dates::{PUBLISHED, published};
use tearsheet::parse_dump;

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
