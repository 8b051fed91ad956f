//! Pages that are made up, for the benches: a run of metadata, visible text, saved HTML.

#![allow(
    dead_code,   // each bench reads some of them
    unreachable_pub,
    missing_docs,
    clippy::unwrap_used,
    clippy::write_with_newline
)]

use std::fmt::Write;

pub const SAMPLE: &str = include_str!("../../examples/sample.txt");

/// The sample with a body of `paragraphs`, and a visible page of as many lines behind it.
pub fn long(paragraphs: usize) -> String {
    let body = "The mill by the river turned again on Monday after forty quiet years, and the whole valley came to watch. ";
    let mut text = SAMPLE.to_owned();
    for at in 0..paragraphs {
        text.push_str("\n\n");
        text.push_str(&body.repeat(1 + at % 5));
    }
    text
}

/// A page's visible text: menus, headline, byline, date, `paragraphs`, tags, and what stands at the foot.
pub fn page(paragraphs: usize) -> String {
    let mut text = String::from(
        "The mill turns again | The Valley Post\nNews\nSports\nOpinion\nWeather\nJobs\nSubscribe\nLog in\n\n\
         The mill turns again\n\nAfter forty quiet years the wheel by the brook grinds flour\n\n\
         By Jane Miller, May 1, 2024, 10:00 am\nShare\n\n",
    );
    let sentences = [
        "The mill by the river turned again on Monday after forty quiet years, and the whole valley came to watch. ",
        "“We had given it up,” said the miller’s daughter, who is 83 and was there when it stopped in 1984. ",
        "The wheel was taken apart in 2019, and 112 of its 140 paddles had to be made anew. ",
    ];
    for at in 0..paragraphs {
        for sentence in sentences.iter().cycle().skip(at % 3).take(2 + at % 4) {
            text.push_str(sentence);
        }
        text.push_str("\n\n");
    }
    text.push_str("Tags: mill, brook, flour\n\nMore from the valley\n");
    let others = [
        "Bridge closed until autumn\n",
        "Two foxes in the school yard\n",
        "Market moves to the green\n",
    ];
    others
        .iter()
        .cycle()
        .take(20)
        .for_each(|other| text.push_str(other));
    text.push_str("About us\nContact\nPrivacy\n© 2024 The Valley Post\n");
    text
}

/// A news page with so many teasers round the article.
pub fn news(teasers: usize) -> String {
    let mut page = String::from(
        "<!DOCTYPE html>\n<html lang=\"en-GB\" class=\"no-js theme-light\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>The mill turns again | The Brook Courier</title>\n\
         <link rel=\"canonical\" href=\"https://courier.example/2024/05/01/mill.html\">\n\
         <meta property=\"og:title\" content=\"The mill turns again\">\n\
         <meta property=\"article:published_time\" content=\"2024-05-01T09:30:00+01:00\">\n\
         <script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\
         \"headline\":\"The mill turns again\",\"datePublished\":\"2024-05-01T09:30:00+01:00\",\
         \"author\":{\"@type\":\"Person\",\"name\":\"Ada Miller\"}}</script>\n",
    );
    for n in 0..teasers / 4 {
        write!(
            page,
            "<link rel=\"preload\" as=\"script\" href=\"/assets/chunk-{n:04}.9f8e7d6c.js\" crossorigin=\"anonymous\">\n\
             <script>window.q=window.q||[];q.push({{slot:\"top-{n}\",sizes:[[300,250],[728,90]],if:function(a){{return a<{n}&&a>1}}}});</script>\n\
             <style>.teaser-{n}{{display:grid;grid-template-columns:1fr 2fr;gap:{n}px;color:#123456}}.teaser-{n} a:hover>span{{color:red}}</style>\n"
        )
        .unwrap();
    }
    page.push_str("</head>\n<body class=\"article page\">\n<main id=\"content\"><article>\n<h1 class=\"headline\">The mill turns again</h1>\n");
    for n in 0..teasers / 2 {
        write!(
            page,
            "<p class=\"body-text\">After {n} years the water is back in the race &amp; the wheel turns, says the miller; <a href=\"/topics/brook-{n}?from=body&amp;n={n}\">the brook</a> had been led away for the railway.</p>\n"
        )
        .unwrap();
    }
    page.push_str("</article></main>\n<aside>\n");
    for n in 0..teasers {
        write!(
            page,
            "<div class=\"teaser teaser--small teaser-{n}\" data-id=\"{n}\" data-tracking='{{\"slot\":{n},\"kind\":\"teaser\"}}'><a href=\"https://courier.example/2024/04/{n}/story-{n}.html\" class=\"teaser__link js-link\" aria-label=\"Read story {n}\" onclick=\"track({n})\"><img class=\"teaser__image lazy\" loading=\"lazy\" src=\"/img/{n}/320.jpg\" srcset=\"/img/{n}/320.jpg 320w, /img/{n}/640.jpg 640w, /img/{n}/1280.jpg 1280w\" sizes=\"(max-width: 600px) 100vw, 320px\" alt=\"\"><span class=\"teaser__title\">Story number {n}</span></a><svg class=\"icon\" viewBox=\"0 0 24 24\"><path d=\"M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2z\"/></svg><time datetime=\"2024-04-{:02}\">April</time></div>\n",
            n % 28 + 1
        )
        .unwrap();
    }
    page.push_str("</aside>\n</body>\n</html>\n");
    page
}
