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
            "<div class='article-banner rounded-lg'><picture><source srcset=/m.webp><img width=800 src=/img/flag-day.jpg></picture></div>",
            "https://paper.example/img/flag-day.jpg",
        ),
        // A script's list of widths, and its pattern, are no address.
        (
            "<figure><img data-src='/a-640.jpg 640w, /b-1280.jpg 1280w' src=/mill-a.jpg></figure>",
            "https://paper.example/mill-a.jpg",
        ),
        (
            "<figure><img data-src='/mill-{width}.jpg' src=/mill-b.jpg></figure>",
            "https://paper.example/mill-b.jpg",
        ),
        (
            "<figure><img src=/play-at-the-mill.jpg></figure>",
            "https://paper.example/play-at-the-mill.jpg",
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
        "<figure><img src=/img/play-overlay.png></figure>",
        "<figure><img src=/img/transparent_640x360.png></figure>",
        "<figure><img src=/img/play-button.webp></figure>",
        "<figure><img width=1 height=1 src=/c.gif></figure>",
        "<figure><img src='#'></figure>",
        "<picture><img src=/print.gif></picture>",
        "<img width=300 height=250 src=/flour.jpg>",
        "<div class=autor><figure><img src=/jane.jpg></figure></div>",
        "<div class=meta><figure><img width=300 height=300 src=/jane.jpg></figure></div>",
        "<figure><img src=/jane-miller-headshot.jpg></figure>",
        "<div id=ad-top><figure><img src=/flour.jpg></figure></div>",
        "<div class=advertisement><figure><img src=/flour.jpg></figure></div>",
        "<aside class=box><figure><img src=/flour.jpg></figure></aside>",
        "<div class=teaser><figure><img src=/other.jpg></figure><a href=/other.html>The other mill</a></div>",
        "<figure><img src=/logo2.png></figure>",
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
         <figure><img alt='Photo of Jane Miller' src=/mill.jpg></figure>{TEXT}"
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
        // What is not seen, what is pressed, where a line ends, what marks a part of a word.
        (
            format!("<figure>{picture}<figcaption>The wheel at dawn<br>beside <b>Mc</b>Donald's mill<script>var a=1</script><style>a{{}}</style></figcaption></figure>"),
            Some("The wheel at dawn beside McDonald's mill"),
        ),
        (
            format!("<figure>{picture}<figcaption><button>Toggle caption</button><span class=screen-reader-text>Image caption</span>The wheel turns at dawn.<span hidden>Close this</span></figcaption></figure>"),
            Some("The wheel turns at dawn."),
        ),
        (
            format!("<figure>{picture}<figcaption>水車が朝日の中で回り始めた</figcaption></figure>"),
            Some("水車が朝日の中で回り始めた"),
        ),
        // A credit alone is no caption.
        (
            format!("<figure>{picture}<figcaption>Photo by Jane Miller / Agency</figcaption></figure>"),
            None,
        ),
        // The caption of another picture, of one whose name begins so, and of a gallery.
        (
            "<figure><img src=/img/mill-wheel.jpg-2.jpg><figcaption>The miller at his gate.</figcaption></figure>".to_owned(),
            None,
        ),
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
fn a_program_shows_the_picture_that_it_is_asked_for() {
    let head = "<meta property=og:image content='https://paper.example/media/image.php?id=1'>";
    let shown = |id: u8| {
        let figure = format!(
            "<figure><img src='/media/image.php?id={id}'><figcaption>The miller at his gate.</figcaption></figure>"
        );
        let page = read(
            head,
            &format!("<h1>The mill turns again</h1>{figure}{TEXT}"),
        );
        page.image.into_iter().next()?.caption
    };
    assert_eq!(shown(1).as_deref(), Some("The miller at his gate."));
    assert_eq!(shown(2), None);
}

#[test]
fn the_picture_over_the_text_has_its_caption() {
    let figure =
        "<figure><img src=/m.jpg><figcaption>The wheel turns at dawn.</figcaption></figure>";
    let page = read("", &format!("<h1>The mill turns again</h1>{figure}{TEXT}"));
    let caption = page
        .image
        .into_iter()
        .next()
        .and_then(|image| image.caption);
    assert_eq!(caption.as_deref(), Some("The wheel turns at dawn."));
}

/// The headline, something under it, and the byline.
fn described(head: &str, under: &str) -> Option<String> {
    let by = "<p class=byline>By Jane Miller, 12 March 2021</p>";
    let article = format!("<h1>The mill turns again</h1>{under}{by}{TEXT}");
    read(head, &article).description
}

#[test]
fn the_standfirst_is_the_description_where_nothing_states_one() {
    let standfirst = "After ninety years the wheel at the weir grinds flour for the town again";
    for under in [
        format!("<h2>{standfirst}</h2>"),
        format!("<p class=standfirst>{standfirst}</p>"),
        format!("<div class='article__dek'>{standfirst}</div>"),
        format!("<figure><img src=/m.jpg></figure><p class='entry-summary'>{standfirst}</p>"),
        format!("<p class=chapo>{standfirst}</p>"),
    ] {
        assert_eq!(
            described("", &under).as_deref(),
            Some(standfirst),
            "{under}"
        );
    }
    let head = "<meta name=description content='How a town got its mill back.'>";
    let said = described(head, &format!("<h2>{standfirst}</h2>"));
    assert_eq!(said.as_deref(), Some("How a town got its mill back."));
}

#[test]
fn what_else_stands_under_the_headline_describes_nothing() {
    let line = "Subscribe to our weekly letter and read of mills and brooks every Sunday morning";
    for under in [
        String::new(),
        format!("<p>{line}</p>"),
        format!("<p class=newsletter-intro>{line}</p>"),
        format!("<aside><p class=lead>{line}</p></aside>"),
        format!("<h2><a href=/other>{line}</a></h2>"),
        format!("<div class=wp-caption><img src=/m.jpg><p class=wp-caption-text>{line}</p></div>"),
        format!(
            "<figure><img src=/m.jpg><figcaption class='lead-caption'>{line}</figcaption></figure>"
        ),
        // The first of the text's own headings.
        format!("<h2>{line}</h2>{TEXT}<h2>How it was built</h2>"),
        "<h2>Soon</h2>".to_owned(),
    ] {
        assert_eq!(described("", &under), None, "{under}");
    }
}

#[test]
fn a_script_in_the_place_of_an_address_is_none() {
    let whole = "https://paper.example/news/mill.jpg";
    for source in [
        "if(this.src!=&apos;https://paper.example/news/mill.jpg&apos;) this.src=&apos;https://paper.example/a.jpg&apos;;",
        "this.src='https://paper.example/news/mill.jpg'",
    ] {
        let figure = format!("<figure><img src=\"{source}\"></figure>");
        assert_eq!(
            pictures(&format!("<h1>The mill turns again</h1>{figure}{TEXT}")),
            [""; 0]
        );
        let beside = format!("<figure><img data-src=\"{source}\" src=mill.jpg></figure>");
        let read = pictures(&format!("<h1>The mill turns again</h1>{beside}{TEXT}"));
        assert_eq!(read, [whole]);
    }
    let quoted = "<figure><img src=\"the-miller's-wheel(1).jpg\"></figure>";
    let read = pictures(&format!("<h1>The mill turns again</h1>{quoted}{TEXT}"));
    assert_eq!(
        read,
        ["https://paper.example/news/the-miller's-wheel(1).jpg"]
    );
}
