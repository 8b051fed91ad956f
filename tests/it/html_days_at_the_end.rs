//! Days in the foot of the site, and of a change behind the text: neither is the day of publication.

use tearsheet::PageMetadata;

fn page(behind: &str, foot: &str) -> PageMetadata {
    let text = "<p>After forty years of silence the wheel at the weir was set going again, and the whole village came to see it, and to hear \
                what the miller had to say of the years in which there was no flour.</p>";
    tearsheet::parse_dump(&format!(
        "<!doctype html><html lang=en><title>The mill turns again</title><link rel=canonical href=https://paper.example/a/mill>\
         <meta property=og:type content=article><article><h1>The mill turns again</h1>{}{behind}</article>{foot}",
        text.repeat(4)
    ))
    .unwrap()
}

fn day(date: Option<tearsheet::Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

#[test]
fn days_in_the_foot_of_the_site() {
    for open in ["<div class=site-footer>", "<div id=footer>", "<footer>"] {
        for inside in [
            "<p>3 May 2019</p>",
            "<time datetime=2019-05-03>3 May 2019</time>",
            "<h4>News</h4><div><a href=/n1>The gate is new</a> <span class=post-date>3 May 2019</span></div>",
        ] {
            let found = page("", &format!("{open}{inside}"));
            assert_eq!(day(found.date_published), None, "{open}{inside}");
        }
        let changed = page("", &format!("{open}<p>Last updated: 3 May 2019</p>"));
        assert_eq!(day(changed.date_modified).as_deref(), Some("2019-05-03"));
    }
    for open in [
        "<div class=entry-footer>",
        "<div class=post-footer>",
        "<div class=article-footer>",
        "<div class=card-footer>",
        "<footer>",
    ] {
        for inside in [
            "<p>Posted on 3 May 2019</p>",
            "<time datetime=2019-05-03>3 May 2019</time>",
        ] {
            let own = page(&format!("{open}{inside}"), "");
            let shown = day(own.date_published);
            assert_eq!(shown.as_deref(), Some("2019-05-03"), "{open}{inside}");
        }
    }
}

#[test]
fn a_change_behind_the_text() {
    for line in [
        "<p>Last updated 3 May 2019</p>",
        "<p><em>Last updated: May 3, 2019.</em></p>",
        "<p>This article was last updated on 3 May 2019.</p>",
        "<p>Last updated <time datetime=2019-05-03>3 May 2019</time></p>",
    ] {
        let found = page(line, "");
        let days = (day(found.date_published), day(found.date_modified));
        assert_eq!(days, (None, Some("2019-05-03".to_owned())), "{line}");
    }
}
