//! Images of a saved page: what the page shows stands before what it states for networks, and logos behind both.

use super::html_head::page;

fn first_image(html: &str) -> Option<String> {
    page(&format!("<!doctype html>{html}<h1>The mill</h1>"))
        .image
        .first()
        .and_then(|image| image.url.clone())
}

#[test]
fn an_image_that_the_page_shows_comes_first() {
    let stated = "<base href='https://paper.example/'><meta property=og:image content='https://paper.example/img/mill-social.jpg'>\
        <script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The mill\",\"image\":\"https://paper.example/img/mill-wide.jpg\"}</script>";
    let wide = Some("https://paper.example/img/mill-wide.jpg");
    for shown in [
        "<img src='https://paper.example/img/mill-wide.jpg?w=9'>",
        "<img srcset='/img/mill-small.jpg 400w, /img/mill-wide.jpg 900w'>",
    ] {
        assert_eq!(first_image(&format!("{stated}{shown}")).as_deref(), wide);
    }
    // A part of another address is no picture of the page.
    assert_eq!(
        first_image(&format!(
            "{stated}<img src='https://other.example/img/mill-wide.jpg'>"
        ))
        .as_deref(),
        Some("https://paper.example/img/mill-social.jpg")
    );
}

#[test]
fn a_cards_image_that_the_page_shows_comes_before_one_for_networks() {
    let stated = "<base href='https://paper.example/'><meta property=og:image content='https://paper.example/og/mill-social.jpg'>\
        <meta name=twitter:image content='https://paper.example/img/mill-whole.jpg'>";
    assert_eq!(
        first_image(&format!("{stated}<img src='/img/mill-whole.jpg'>")).as_deref(),
        Some("https://paper.example/img/mill-whole.jpg")
    );
    assert_eq!(
        first_image(stated).as_deref(),
        Some("https://paper.example/og/mill-social.jpg")
    );
}

#[test]
fn images_of_two_vocabularies_and_lists_of_candidates() {
    let found = page(
        "<!doctype html><meta name=twitter:image content='https://paper.example/mill.jpg'>\
         <meta property=og:image content='https://paper.example/mill.jpg'><meta property=og:image:width content=1200>\
         <script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The mill\",\
         \"image\":\"https://paper.example/weir.jpg%20940w,%20https://paper.example/weir-s.jpg%20400w\"}</script><h1>The mill</h1>",
    )
    .image;
    let found: Vec<_> = found
        .iter()
        .map(|image| (image.url.as_deref().unwrap_or_default(), image.width))
        .collect();
    assert_eq!(
        found,
        [
            ("https://paper.example/mill.jpg", Some(1200)),
            ("https://paper.example/weir.jpg", None)
        ]
    );
}

#[test]
fn logos_stand_behind_what_the_text_shows() {
    let images = |metas: &str| {
        let html = format!(
            "<!doctype html>{metas}<header><img src='https://paper.example/images/logo.png'></header><h1>The mill turns again</h1>"
        );
        let urls = page(&html).image.into_iter().filter_map(|image| image.url);
        urls.collect::<Vec<_>>()
    };
    let meta = |name: &str| {
        format!("<meta property=og:image content='https://paper.example/images/{name}'>")
    };
    let url = |name: &str| format!("https://paper.example/images/{name}");
    assert_eq!(
        images(&(meta("logo.png") + &meta("wheel.jpg"))),
        [url("wheel.jpg"), url("logo.png")]
    );
    assert_eq!(images(&meta("logo.png")), [url("logo.png")]);
    assert!(images(&meta("no-image-available.png")).is_empty());
}

#[test]
fn logos_that_the_article_shows() {
    let images = |logo: &str, shown: &str| {
        let html = format!(
            "<!doctype html><meta property=og:image content='https://paper.example/images/{logo}'>\
             <link rel=image_src href='https://paper.example/images/mill-paper-default-share.png'>\
             <article><h1>The mill turns again</h1>{shown}</article>"
        );
        page(&html).image.into_iter().find_map(|image| image.url)
    };
    for (logo, shown) in [
        ("facebook-logo.jpg", "<img src=/images/facebook-logo.jpg>"),
        ("facebook-logo.jpg", ""),
        ("main-logo.png", "<img src=/images/main-logo.png>"),
        ("main-logo.png", ""),
    ] {
        let first = format!("https://paper.example/images/{logo}");
        assert_eq!(images(logo, shown), Some(first), "{logo} {shown}");
    }
}
