//! What a page shows beside its text where its head names nothing: the picture over the text, captions, the standfirst.

use tearsheet::{Image, PageMetadata};

const TEXT: &str = "<p>The wheel that ground the town's flour turned yesterday for the first time in ninety years, and a crowd of some two \
     hundred came to see it.</p><p>\"It was a sound that I had from my grandmother only,\" said the oldest of those who came, a man of \
     ninety-four who had been carried to the weir by his sons.</p><p>The mill will be open on Sundays. Flour will be sold at the gate, \
     for as long as there is any, and the miller will show how the stones are dressed.</p><p>Nobody knows how long the new wheel will \
     last. The old one was made of oak that had lain in the brook for a hundred years, and such oak cannot be had today.</p>";

fn read(head: &str, article: &str) -> PageMetadata {
    let html = format!(
        "<!doctype html><html lang=en><head><title>The mill turns again</title>{head}<base href='https://paper.example/news/'></head>\
         <body><header><a href=/><img src=/logo.png width=400 height=200></a></header><main><article>{article}</article></main>\
         <footer>© Weir Paper</footer></body></html>"
    );
    tearsheet::parse_dump(&html).unwrap()
}

fn pictures(article: &str) -> Vec<String> {
    let page = read("", article);
    let urls = page.image.into_iter().filter_map(|image| image.url);
    urls.collect()
}

#[test]
fn the_picture_over_the_text_is_the_page_s_where_nothing_names_one() {
    for (picture, url) in [
        (
            "<figure><img src=mill.jpg></figure>",
            "https://paper.example/news/mill.jpg",
        ),
        (
            "<picture><source srcset=/m.webp><img src=/img/mill.jpg></picture>",
            "https://paper.example/img/mill.jpg",
        ),
        (
            "<div><img width=640 height=360 src='//img.paper.example/mill'></div>",
            "https://img.paper.example/mill",
        ),
        // Scripts that load pictures as the reader comes to them.
        (
            "<figure><img src='data:image/gif;base64,R0lGOD' data-src=/mill-2.jpg></figure>",
            "https://paper.example/mill-2.jpg",
        ),
        // A link to a larger copy.
        (
            "<figure><a href=/full/mill.JPG><img src=/mill.jpg width=400 height=300></a></figure>",
            "https://paper.example/full/mill.JPG",
        ),
    ] {
        let under = format!("<h1>The mill turns again</h1>{picture}{TEXT}");
        assert_eq!(pictures(&under), [url], "{picture}");
        let over = format!("{picture}<h1>The mill turns again</h1>{TEXT}");
        assert_eq!(pictures(&over), [url], "{picture}");
    }
}

#[test]
fn other_pictures_stand_for_nothing() {
    for picture in [
        // Too small, a strip, no size and no frame.
        "<figure><img src=/mill.jpg width=80 height=80></figure>",
        "<img src=/mill.jpg width=1200 height=200>",
        "<img src=/mill.jpg>",
        // Who wrote it, and what a template puts there.
        "<div class=author-card><figure><img src=/jane.jpg></figure></div>",
        "<figure><img class='avatar rounded' src=/jane.jpg></figure>",
        "<figure><img src=/weir-paper-logo.png></figure>",
        "<figure class=ad><img src=/flour.jpg></figure>",
        "<figure><img src=/img/spacer.gif></figure>",
        // It leads to another page.
        "<figure><a href=/shop/flour><img src=/flour.jpg></a></figure>",
        // It was saved beside the page, or inside it.
        "<figure><img src='The mill_files/mill.jpg'></figure>",
        "<figure><img src='data:image/jpeg;base64,AAAA'></figure>",
        "<figure><img src='file:///C:/mill.jpg'></figure>",
        // Not shown.
        "<figure hidden><img src=/mill.jpg></figure>",
    ] {
        let article = format!("<h1>The mill turns again</h1>{picture}{TEXT}");
        assert_eq!(pictures(&article), [""; 0], "{picture}");
    }
    // The picture of whom the byline names.
    let signed = format!(
        "<h1>The mill turns again</h1><p class=byline>By <a rel=author href=/jane>Jane Miller</a></p>\
         <figure><img alt='Jane Miller' src=/mill.jpg></figure>{TEXT}"
    );
    assert_eq!(pictures(&signed), [""; 0]);
    // Under the text, and on a page that tells nothing.
    let below = format!("<h1>The mill turns again</h1>{TEXT}<figure><img src=/mill.jpg></figure>");
    assert_eq!(pictures(&below), [""; 0]);
    let bare = "<h1>The mill turns again</h1><figure><img src=/mill.jpg></figure><p>Soon.</p>";
    assert_eq!(pictures(bare), [""; 0]);
}

#[test]
fn what_the_head_names_is_the_page_s_image() {
    let head = "<meta property=og:image content=https://paper.example/social.jpg>";
    let article =
        format!("<h1>The mill turns again</h1><figure><img src=/mill.jpg></figure>{TEXT}");
    let page = read(head, &article);
    assert_eq!(page.image, [Image::at("https://paper.example/social.jpg")]);
}

#[test]
fn captions_are_what_stands_under_the_picture() {
    let caption = |under: &str| {
        let head = "<meta property=og:image content=https://paper.example/img/mill-wheel.jpg>";
        let article = format!("<h1>The mill turns again</h1>{under}{TEXT}");
        let page = read(head, &article);
        assert_eq!(page.image.len(), 1, "{under}");
        page.image.into_iter().next()?.caption
    };
    let picture = "<img src='/img/mill-wheel.jpg?w=640'>";
    for (under, said) in [
        (
            format!("<figure>{picture}<figcaption>The wheel turns at dawn.</figcaption></figure>"),
            Some("The wheel turns at dawn."),
        ),
        (
            format!("<div class=wp-caption>{picture}<p class=wp-caption-text>The wheel turns at dawn</p></div>"),
            Some("The wheel turns at dawn"),
        ),
        // A credit that style sheets set off.
        (
            format!("<figure>{picture}<figcaption>The wheel at dawn<span>Jane Miller</span></figcaption></figure>"),
            Some("The wheel at dawn Jane Miller"),
        ),
        // A credit alone is no caption.
        (
            format!("<figure>{picture}<figcaption>Photo by Jane Miller / Agency</figcaption></figure>"),
            None,
        ),
        // The caption of another picture, and of a gallery.
        (
            "<figure><img src=/img/the-miller.jpg><figcaption>The miller at his gate.</figcaption></figure>".to_owned(),
            None,
        ),
        (
            format!("<figure>{picture}<img src=/img/gate.jpg><figcaption>The wheel and the gate.</figcaption></figure>"),
            None,
        ),
    ] {
        assert_eq!(caption(&under).as_deref(), said, "{under}");
    }
}

#[test]
fn a_caption_that_is_stated_comes_first() {
    let head = "<meta property=og:image content=https://paper.example/img/mill-wheel.jpg>\
                <meta property=og:image:alt content='A wheel in the morning light'>";
    let article = format!(
        "<h1>The mill turns again</h1><figure><img src=/img/mill-wheel.jpg><figcaption>The wheel turns at dawn.</figcaption></figure>{TEXT}"
    );
    let page = read(head, &article);
    assert_eq!(page.image.len(), 1);
    assert_eq!(
        page.image[0].caption.as_deref(),
        Some("A wheel in the morning light")
    );
}

#[test]
fn the_standfirst_is_the_description_where_nothing_states_one() {
    let standfirst = "After ninety years the wheel at the weir grinds flour for the town again";
    let article = format!(
        "<h1>The mill turns again</h1><h2>{standfirst}</h2><p class=byline>By Jane Miller, 12 March 2021</p>{TEXT}"
    );
    assert_eq!(read("", &article).description.as_deref(), Some(standfirst));
    let head = "<meta name=description content='How a town got its mill back.'>";
    assert_eq!(
        read(head, &article).description.as_deref(),
        Some("How a town got its mill back.")
    );
    // The first paragraph is none, nor a caption.
    let figure = format!("<figure><img src=/m.jpg><figcaption>{standfirst}</figcaption></figure>");
    for article in [
        format!(
            "<h1>The mill turns again</h1><p class=byline>By Jane Miller, 12 March 2021</p>{TEXT}"
        ),
        format!(
            "<h1>The mill turns again</h1>{figure}<p class=byline>By Jane Miller, 12 March 2021</p>{TEXT}"
        ),
    ] {
        assert_eq!(read("", &article).description, None, "{article}");
    }
}
