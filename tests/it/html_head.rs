//! What a saved page's head says of it, and what stands in where the head is silent or wrong: address, title, image, language.

use tearsheet::{PageMetadata, parse_dump};

fn page(html: &str) -> PageMetadata {
    parse_dump(html).unwrap_or_else(|error| panic!("{error}"))
}

fn url(html: &str) -> Option<String> {
    page(&format!(
        "<!doctype html>{html}<h1>The mill turns again</h1>"
    ))
    .url
}

#[test]
fn a_story_taken_over_keeps_its_own_address() {
    let taken_over = "<link rel=canonical href='https://courier.com/a/mill'>\
        <meta property=og:url content='https://news.weir.com/b/mill'>";
    assert_eq!(
        url(taken_over).as_deref(),
        Some("https://news.weir.com/b/mill")
    );
    // The same site under two hosts, a short link, and a site that has moved: canonical is right.
    for (canonical, other) in [
        ("https://weir.co.uk/b/mill", "https://amp.weir.com/b/mill"),
        ("https://courier.com/b/mill", "https://cour.ir/3CO4xiD"),
        ("https://courier.com/b/mill", "https://weir.com/b/mill"),
    ] {
        let html = format!(
            "<link rel=canonical href='{canonical}'><meta property=og:url content='{other}'>\
             <meta property=og:site_name content=Courier>"
        );
        assert_eq!(url(&html).as_deref(), Some(canonical));
    }
}

#[test]
fn a_front_page_by_canonical_only() {
    let front = "https://paper.example/";
    let deep = "https://paper.example/mill";
    let link = |url: &str| format!("<link rel=canonical href='{url}'>");
    let graph = |url: &str| format!("<meta property=og:url content='{url}'>");
    let item = format!(
        "<script type=application/ld+json>{{\"@type\":\"Article\",\"headline\":\"The mill turns again\",\"url\":\"{deep}\"}}</script>"
    );
    assert_eq!(url(&graph(front)), None);
    assert_eq!(url(&(link(front) + &graph(front))).as_deref(), Some(front));
    assert_eq!(
        url(&(link(front) + &graph(front) + &item)).as_deref(),
        Some(front)
    );
    assert_eq!(url(&(link(front) + &graph(deep))).as_deref(), Some(deep));
    assert_eq!(url(&(link(front) + &item)).as_deref(), Some(deep));
}

#[test]
fn addresses_without_scheme_or_escaped_whole() {
    assert_eq!(
        url("<link rel=canonical href='//paper.example/mill'>").as_deref(),
        Some("https://paper.example/mill")
    );
    assert_eq!(
        url("<meta property=og:url content='https%3A%2F%2Fpaper.example%2Fmill'>").as_deref(),
        Some("https://paper.example/mill")
    );
}

#[test]
fn where_the_head_is_silent_buttons_and_anchors_give_the_address() {
    let own = Some("https://paper.example/mill");
    let button = |story: &str| {
        format!(
            "<a href='https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2F{story}&t=x'>share</a>"
        )
    };
    assert_eq!(url(&button("mill")).as_deref(), own);
    assert_eq!(
        url("<div data-url='https://paper.example/mill?utm_source=x'>share</div>").as_deref(),
        own
    );
    assert_eq!(
        url("<a href='https://paper.example/mill#top'>up</a><p id=top>Text").as_deref(),
        own
    );
    assert_eq!(
        url("<link rel=alternate type=application/json+oembed href='https://paper.example/oembed?url=https%3A%2F%2Fpaper.example%2Fmill'>")
            .as_deref(),
        own
    );
    // Two stories of a list, another page's anchor, its comments, a short link, what the page loads.
    for html in [
        button("mill") + &button("weir"),
        "<a href='https://paper.example/weir#top'>more</a>".to_owned(),
        "<a href='https://paper.example/weir#comments'>3</a><p id=comments>".to_owned(),
        "<div data-url='https://pap.er/3CO4xiD'>share</div>".to_owned(),
        "<link data-href='https://fonts.example/css2?family=Mill'>".to_owned(),
        "<div data-href='https://www.facebook.com/paper'>like</div>".to_owned(),
    ] {
        assert_eq!(url(&html), None, "{html}");
    }
    // The head's word stands.
    let canonical = "<link rel=canonical href='https://paper.example/weir'>".to_owned();
    assert_eq!(
        url(&(canonical + &button("mill"))).as_deref(),
        Some("https://paper.example/weir")
    );
}

fn headline(html: &str) -> Option<String> {
    page(&format!("<!doctype html>{html}<p>Text")).headline
}

const TITLE: Option<&str> = Some("The mill turns again");

#[test]
fn a_kicker_inside_the_heading_is_cut_where_another_source_says_the_headline_alone() {
    let item = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The mill turns again\"}</script>";
    let kicked = "<h1><span>Opinion</span> The mill turns again</h1>";
    let graph = "<meta property=og:title content='The mill turns again'>";
    assert_eq!(headline(&format!("{item}{kicked}")).as_deref(), TITLE);
    assert_eq!(headline(&format!("{graph}{kicked}")).as_deref(), TITLE);
    // Where the head says the whole as well, it is the headline.
    let both = format!("{graph}<title>Opinion The mill turns again</title>{kicked}");
    assert_eq!(
        headline(&both).as_deref(),
        Some("Opinion The mill turns again")
    );
}

#[test]
fn the_sites_name_behind_any_sign() {
    let site = "<meta property=og:site_name content='Weir Paper'>";
    for title in [
        "The mill turns again:Weir Paper",
        "The mill turns again : Weir Paper",
        "The mill turns again@Weir Paper",
        "The mill turns again · News - Weir Paper",
    ] {
        let section = "<meta property=article:section content=News>";
        let html = format!("{site}{section}<title>{title}</title>");
        assert_eq!(headline(&html).as_deref(), TITLE, "{title}");
    }
    // The smallest tail goes first: what stands before it may end in the name as well.
    let html = format!("{site}<title>Opinion | Why mills turn - Weir Paper</title>");
    assert_eq!(headline(&html).as_deref(), Some("Opinion | Why mills turn"));
}

#[test]
fn a_heading_that_shares_no_word_with_the_head_is_the_sites() {
    let html = "<meta property=og:title content='The mill turns again'>\
        <meta property=article:published_time content='2024-05-01'><title>The mill turns again</title>\
        <meta name=twitter:title content='The mill turns again'><h1>Our Blog</h1>";
    assert_eq!(headline(html).as_deref(), TITLE);
}

#[test]
fn the_name_of_a_page_is_its_title_again() {
    let html = "<title>Mills, weirs, repairs | Weir Ltd</title><meta property=og:type content=article>\
        <script type=application/ld+json>{\"@type\":\"WebPage\",\"name\":\"Mills, weirs, repairs | Weir Ltd\"}</script>\
        <h1>Mills and repairs in the valley</h1>";
    assert_eq!(
        headline(html).as_deref(),
        Some("Mills and repairs in the valley")
    );
}
