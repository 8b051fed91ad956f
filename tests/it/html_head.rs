//! What a saved page's head says of it, and what stands in where the head is silent or wrong: address, title, image, language.

use tearsheet::{AlternateKind, NoticeKind, PageMetadata, Parser, inspect_dump, parse_dump};

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
    let taken_over = "<link rel=canonical href='https://courier.example/a/mill'>\
        <meta property=og:url content='https://news.weir.example/b/mill'>";
    assert_eq!(
        url(taken_over).as_deref(),
        Some("https://news.weir.example/b/mill")
    );
    // The same site under two hosts, a short link: canonical is right.
    for (canonical, other) in [
        (
            "https://weir.test/b/mill",
            "https://amp.weir.example/b/mill",
        ),
        ("https://courier.example/b/mill", "https://cou.test/3CO4xiD"),
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
    assert_eq!(url(&button("mill").repeat(2)).as_deref(), own);
    assert_eq!(
        url("<a href='https://paper.example/mill#top'>up</a><p id=top>Text").as_deref(),
        own
    );
    // One alone may be another page's or a video's, unless the page's menus lead to the same site.
    let item = |n: i32| format!("<a href='https://paper.example/news/{n}'>News</a>");
    let menu: String = (1..4).map(item).collect();
    let embed = |host: &str| {
        format!(
            "<link rel=alternate type=application/json+oembed href='https://{host}/oembed?url=https%3A%2F%2F{host}%2Fmill'>"
        )
    };
    let widget = "<div data-url='https://paper.example/mill?utm_source=x'>share</div>".to_owned();
    let like = "<iframe src='https://social.example/plugins/like.php?href=https%3A%2F%2Fpaper.example%2Fmill'></iframe>".to_owned();
    for alone in [button("mill"), widget, embed("paper.example"), like] {
        assert_eq!(url(&alone), None, "{alone}");
        assert_eq!(url(&(alone + &menu)).as_deref(), own);
    }
    let video = embed("video.example");
    let xml = video.replace("json+oembed", "xml+oembed");
    assert_eq!(url(&(video + &xml + &menu)), None);
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

#[test]
fn a_path_alone_finds_its_host_elsewhere() {
    let own = Some("https://paper.example/mill/4711/");
    let path = "<meta property=og:url content='/mill/4711/'>";
    let full = "<meta name=fullurl content='https://paper.example/mill/4711/'>";
    assert_eq!(url(&format!("{path}{full}")).as_deref(), own);
    // Another page's address is not the page's, however it ends.
    let other = "<meta name=next content='https://paper.example/weir/mill/4711/'>";
    assert_eq!(url(&format!("{path}{other}")), None);
    // A link may lead to another site with such a path, unless the page's links lead there.
    let link = "<a href='https://paper.example/mill/4711/'>The mill</a>";
    let menu = "<a href='https://paper.example/weirs'>Weirs</a>".repeat(3);
    assert_eq!(url(&format!("{path}{link}")), None);
    assert_eq!(url(&format!("{path}{link}{menu}")).as_deref(), own);
}

#[test]
fn anchors_are_joined_to_the_base() {
    let page = |anchor: &str| {
        url(&format!(
            "<base href='https://paper.example/'><a href='{anchor}'>Skip</a><p id=main>Text"
        ))
    };
    assert_eq!(
        page("/mill/#main").as_deref(),
        Some("https://paper.example/mill/")
    );
    for other in ["/mill/#none", "/mill/#", "/mill/"] {
        assert_eq!(page(other), None, "{other}");
    }
    // Parts of other pages that this page has too.
    let two = "/mill/#main'>Mill</a><a href='/weir/#main";
    assert_eq!(page(two), None);
    let menu = "'></a><nav><a href='/about/#main'>About</a></nav><a href='";
    assert_eq!(page(menu), None);
}

#[test]
fn a_link_to_log_in_leads_back_to_the_page() {
    let menu = "<a href='https://paper.example/weirs'>Weirs</a>".repeat(3);
    let button = "<div data-url='https://paper.example/mill'>share</div>\
        <div data-url='https://paper.example/weir'>share</div>";
    let link = |path: &str, name: &str| {
        url(&format!(
            "{menu}{button}<a href='https://paper.example/{path}?{name}=https%3A%2F%2Fpaper.example%2Fmill'>Log in</a>"
        ))
    };
    let own = Some("https://paper.example/mill");
    assert_eq!(link("wp-login.php", "redirect_to").as_deref(), own);
    assert_eq!(link("members/signin", "returnUrl").as_deref(), own);
    assert_eq!(link("weirs", "next"), None);
    assert_eq!(link("login", "logo"), None);
    assert_eq!(link("designing", "next"), None);
    // Alone it may lead to the account.
    let alone = "<a href='/login?next=https%3A%2F%2Fpaper.example%2Fmill'>Log in</a>";
    assert_eq!(url(&format!("{menu}{alone}{alone}")), None);
}

#[test]
fn the_way_to_the_page_ends_at_its_address() {
    let page = |last: &str| {
        url(&format!(
            "<h1>The mill turns again</h1><script type=application/ld+json>{{\"@type\":\"BreadcrumbList\",\"itemListElement\":[\
             {{\"name\":\"Home\",\"item\":\"https://paper.example/\"}},{{\"name\":\"{last}\",\"item\":\"https://paper.example/mill\"}}]}}</script>"
        ))
    };
    assert_eq!(
        page("The mill turns again").as_deref(),
        Some("https://paper.example/mill")
    );
    assert_eq!(page("Mills"), None);
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
    let article = format!("{graph}<h1>Oh The mill turns again</h1>");
    assert_eq!(
        headline(&article).as_deref(),
        Some("Oh The mill turns again")
    );
    // Where the head says the whole as well, it is the headline.
    let both = format!("{graph}<title>Opinion The mill turns again</title>{kicked}");
    assert_eq!(
        headline(&both).as_deref(),
        Some("Opinion The mill turns again")
    );
}

#[test]
fn a_heading_whose_parts_run_together_is_spelled_as_the_head_spells_it() {
    let heading = "<h1><span>Valley</span><span>The mill turns again</span></h1>";
    let apart = Some("Valley / The mill turns again");
    let title = "<title>Valley / The mill turns again</title>";
    assert_eq!(headline(&format!("{title}{heading}")).as_deref(), apart);
    let other = "<meta property=og:type content=article><title>The weir</title>";
    assert_eq!(
        headline(&format!("{other}{heading}")).as_deref(),
        Some("ValleyThe mill turns again")
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
fn a_heading_of_the_menu_that_ends_the_title_is_the_sites_name() {
    let html =
        "<title>Wheels and weirs - The Book of Mills</title><nav><h1>The Book of Mills</h1></nav>";
    assert_eq!(headline(html).as_deref(), Some("Wheels and weirs"));
    let html = "<title>News - Wheels and weirs</title><main><h1>Wheels and weirs</h1></main>";
    assert_eq!(headline(html).as_deref(), Some("Wheels and weirs"));
}

#[test]
fn a_heading_that_shares_no_word_with_the_head_is_the_sites() {
    let html = "<meta property=og:title content='The mill turns again'>\
        <meta property=article:published_time content='2024-05-01'><title>The mill turns again</title>\
        <meta name=twitter:title content='The mill turns again'><h1>Our Blog</h1>";
    assert_eq!(headline(html).as_deref(), TITLE);
}

#[test]
fn the_heading_that_begins_the_title_is_the_sites_name_where_another_says_the_rest() {
    let page = |title: &str, h1: &str| {
        headline(&format!(
            "<title>{title}</title><h1>{h1}</h1><h3 class=post-title>The wheel turns again after ninety years</h3><p>Text."
        ))
    };
    let story = Some("The wheel turns again after ninety years");
    let home = "<a href='https://weir.example/'>The Weir</a>";
    for (title, h1) in [
        (
            "The Weir | The wheel turns again after ninety years",
            "The Weir",
        ),
        ("The Weir: The wheel turns again after ninety years", home),
    ] {
        assert_eq!(page(title, h1).as_deref(), story, "{title}");
    }
    // A headline and what stands under it.
    let whole = "The Weir: The wheel turns again after ninety years";
    assert_eq!(page(whole, "The Weir").as_deref(), Some("The Weir"));
}

#[test]
fn a_heading_that_ends_the_title_and_says_far_less_is_the_sites_name() {
    let html = "<title>How the old tide mill came back to work_Valley_Weir Paper</title><h1>Weir Paper</h1>";
    assert_eq!(
        headline(html).as_deref(),
        Some("How the old tide mill came back to work_Valley")
    );
    let html = "<title>Mill handbook - How the old tide mill works</title><h1>How the old tide mill works</h1>";
    assert_eq!(
        headline(html).as_deref(),
        Some("How the old tide mill works")
    );
}

#[test]
fn a_directory_of_the_address_behind_the_headline_is_its_section() {
    let title = |url: &str| {
        headline(&format!(
            "<link rel=canonical href='{url}'><title>The mill turns again | Our Valley</title>\
             <h1>The mill turns again | Our Valley</h1>"
        ))
    };
    assert_eq!(
        title("https://paper.example/our-valley/mill").as_deref(),
        TITLE
    );
    let whole = Some("The mill turns again | Our Valley");
    assert_eq!(
        title("https://paper.example/2024/our-valley").as_deref(),
        whole
    );
}

#[test]
fn the_word_for_a_front_page_is_no_headline() {
    for title in ["Home | Ohm Weir", "Ohm Weir - Startseite"] {
        let html = format!("<meta property=og:title content=Home><title>{title}</title>");
        assert_eq!(headline(&html).as_deref(), Some("Ohm Weir"), "{title}");
    }
    assert_eq!(headline("<title>Home</title>").as_deref(), Some("Home"));
    assert_eq!(
        headline("<title>Home cooking | Mill</title>").as_deref(),
        Some("Home cooking | Mill")
    );
}

#[test]
fn the_title_of_a_front_page_is_its_motto_or_its_name() {
    let front = |title: &str| {
        let html =
            format!("<link rel=canonical href=https://weirpaper.example/><title>{title}</title>");
        headline(&html).unwrap_or_default()
    };
    assert_eq!(
        front("News of the valley | Weir Paper"),
        "News of the valley"
    );
    for whole in [
        "Weir Paper | News of the valley",
        "Valley news | Weir Paper",
    ] {
        assert_eq!(front(whole), whole);
    }
}

#[test]
fn a_label_over_the_page_is_no_headline() {
    let title = |heading: &str| {
        headline(&format!(
            "<title>The mill turns again</title><main><h1>{heading}</h1></main>"
        ))
    };
    assert_eq!(title("Welcome").as_deref(), TITLE);
    assert_eq!(title("Mill").as_deref(), Some("Mill"));
    assert_eq!(title("水車小屋が動く").as_deref(), Some("水車小屋が動く"));
    assert_eq!(headline("<h1>Welcome</h1>").as_deref(), Some("Welcome"));
}

#[test]
fn a_headline_is_spelled_as_most_sources_have_it() {
    let head =
        "<title>Full-time millers</title><meta property=og:title content='Full-time millers'>";
    let html = format!("{head}<h1>Full time millers</h1>");
    assert_eq!(headline(&html).as_deref(), Some("Full-time millers"));
    // Typography is no other spelling: the page's own stays.
    let html = "<title>The mill's \"return\"</title><meta property=og:title content='The mill&apos;s \"return\"'>\
        <h1>The mill’s “return”</h1>";
    assert_eq!(headline(html).as_deref(), Some("The mill’s “return”"));
}

#[test]
fn a_heading_said_again_for_narrow_screens_is_the_only_one() {
    let head = "<title>Valley Board Office: The mill turns again</title>\
        <meta property=og:title content='Valley Board Office: The mill turns again'>\
        <meta name=twitter:title content='Valley Board Office: The mill turns again'>";
    let heading = "<h1>The mill turns a&shy;gain</h1>";
    let html = format!("{head}{heading}<main>{heading}</main>");
    assert_eq!(headline(&html).as_deref(), TITLE);
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

const PARAGRAPH: &str = "<p>Die Mühle am Wehr dreht sich wieder, und das ist für die Leute im Tal ein guter Tag. Sie haben lange \
    auf den neuen Müller gewartet, der mit seiner Frau aus der Stadt gekommen ist.";

#[test]
fn the_text_speaks_where_no_language_is_stated_or_a_templates_is() {
    let language =
        |html: &str| page(&format!("<!doctype html>{html}<h1>Mühle</h1>{PARAGRAPH}")).in_language;
    assert_eq!(language("").as_deref(), Some("de"));
    assert_eq!(language("<html lang=en-US>").as_deref(), Some("de"));
    // What else is stated stands; the text's dialect or region is its publisher's to know.
    assert_eq!(language("<html lang=gsw>").as_deref(), Some("gsw"));
    assert_eq!(language("<html lang=de-AT>").as_deref(), Some("de-AT"));
    let english = page(
        "<html lang=en><h1>Mill</h1><p>The mill at the weir turns again, and it is a good day for the people of the valley \
        who have waited for the new miller, and for his wife.",
    );
    assert_eq!(english.in_language.as_deref(), Some("en"));
}

#[test]
fn a_description_that_breaks_off_gives_way_to_the_whole_one() {
    let described = |graph: &str, meta: &str| {
        page(&format!(
            "<!doctype html><meta property=og:description content='{graph}'><meta name=twitter:description content='{graph}'>\
             <meta name=description content='{meta}'><h1>The mill</h1>"
        ))
        .description
    };
    let begun = "The mill at the weir turns again after ninety years";
    let whole = format!("{begun}, and the first flour is sold on Saturday.");
    assert_eq!(
        described(&format!("{begun}, and the fir..."), &whole).as_ref(),
        Some(&whole)
    );
    // Its first sentence is whole as well; what breaks off without a sign is not.
    let first = format!("{begun}.");
    let on = format!("{begun}. The first flour is …");
    assert_eq!(described(&on, &first).as_ref(), Some(&first));
    assert_eq!(
        described(&on, &format!("{begun}. The fir")).as_ref(),
        Some(&on)
    );
    // Another text is another text, and what goes on behind the sign was not cut there.
    let other = "Everything about millers, mills and the water that drives them.";
    assert_eq!(described(&on, other).as_ref(), Some(&on));
    assert_eq!(
        described(&on, &format!("{on} News, weather.")).as_ref(),
        Some(&on)
    );
}

#[test]
fn the_page_as_an_item_repeats_the_metas() {
    let html = "<!doctype html><meta name=description content='News of the valley, every day.'>\
        <meta property=og:description content='A mill turns.'>\
        <script type=application/ld+json>{\"@type\":\"WebPage\",\"description\":\"News of the valley, every day.\"}</script><h1>The mill</h1>";
    assert_eq!(page(html).description.as_deref(), Some("A mill turns."));
}

#[test]
fn the_sites_name_as_it_is_written_and_not_as_its_host_has_it() {
    let site = |name: &str, publisher: &str| {
        let html = format!(
            "<!doctype html><meta property=og:site_name content='{name}'><script type=application/ld+json>{{\"@type\":\"Article\",\
             \"headline\":\"The mill\",\"publisher\":{{\"@type\":\"Organization\",\"name\":\"{publisher}\"}}}}</script><h1>The mill</h1>"
        );
        page(&html)
            .is_part_of
            .and_then(|site| site.name)
            .unwrap_or_default()
    };
    for host in ["weirpaper", "weir-paper.test", "weirpaper.co.test"] {
        assert_eq!(site(host, "The Weir Paper"), "The Weir Paper", "{host}");
    }
    assert_eq!(site("WeirPaper.test", "WeirPaper"), "WeirPaper");
    // Another name is another name, and what is written out stays.
    assert_eq!(site("weirpaper", "Mill Press"), "weirpaper");
    assert_eq!(site("Weir Paper.test", "Weir Paper"), "Weir Paper.test");
    assert_eq!(site("WeirPaper", "Weir Paper"), "WeirPaper");
}

#[test]
fn the_description_that_most_sources_give() {
    let description = page(
        "<!doctype html><meta name=description content='All about mills.'><meta property=og:description content='The news of the valley.'>\
         <meta name=twitter:description content='A mill turns.'>\
         <script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The mill\",\"description\":\"A mill turns.\"}</script><h1>The mill</h1>",
    )
    .description;
    assert_eq!(description.as_deref(), Some("A mill turns."));
}

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
fn feeds_amp_and_other_languages() {
    let page = page(
        "<!doctype html><html lang=en><title>The mill turns again</title><link rel=canonical href='https://paper.example/en/mill'>\
         <link rel=alternate type='application/rss+xml; charset=utf-8' title='Paper &raquo; Feed' href='/feed'>\
         <link rel='feed alternate' type=application/atom+xml href='/atom'>\
         <link rel=alternate type=application/json href='/api/17'>\
         <link rel=alternate type=application/json+oembed href='/oembed?url=17'>\
         <link rel=amphtml href='/amp/mill'>\
         <link rel=alternate hreflang=en href='https://paper.example/en/mill'>\
         <link rel=alternate hreflang=de-AT href='https://paper.example/de/muehle'>\
         <link rel=alternate hreflang=x-default href='https://paper.example/mill'><h1>The mill turns again</h1>",
    );
    let found: Vec<_> = page
        .alternate
        .iter()
        .map(|other| (other.kind, &*other.url))
        .collect();
    assert_eq!(
        found,
        [
            (AlternateKind::Feed, "https://paper.example/feed"),
            (AlternateKind::Feed, "https://paper.example/atom"),
            (AlternateKind::Amp, "https://paper.example/amp/mill"),
            (
                AlternateKind::Translation,
                "https://paper.example/de/muehle"
            ),
        ]
    );
    let [feed, _, _, translation] = &page.alternate[..] else {
        panic!("four of them")
    };
    assert_eq!(feed.name.as_deref(), Some("Paper » Feed"));
    assert_eq!(translation.in_language.as_deref(), Some("de-AT"));
}

#[test]
fn the_page_s_own_address_in_its_list_of_languages() {
    for (canonical, listed) in [
        (
            "https://paper.example/de/mühle/",
            "http://www.Paper.example/de/m%C3%BChle#top",
        ),
        ("https://paper.example/de/muehle", "/de/muehle"),
    ] {
        let page = page(&format!(
            "<!doctype html><title>Die Mühle</title><link rel=alternate hreflang=de-AT href='{listed}'>\
             <link rel=alternate hreflang=cs href='/cs/mlyn'><link rel=canonical href='{canonical}'><h1>Die Mühle</h1>"
        ));
        assert_eq!(page.in_language.as_deref(), Some("de-AT"), "{listed}");
        let others: Vec<_> = page.alternate.iter().map(|other| &*other.url).collect();
        assert_eq!(others, ["https://paper.example/cs/mlyn"], "{listed}");
    }
}

#[test]
fn a_link_too_many_is_told() {
    let list = |count: usize| -> String {
        let link = |n| format!("<link rel=alternate hreflang=de href='https://paper.example/{n}'>");
        (0..count).map(link).collect()
    };
    let told = |count: usize| {
        let html = format!(
            "<!doctype html><title>Mill</title>{}<h1>Mill</h1>",
            list(count)
        );
        let found = inspect_dump(&html).unwrap_or_else(|error| panic!("{error}"));
        let last = found
            .notices
            .first()
            .and_then(|notice| notice.span.of(&html));
        let kinds: Vec<_> = found.notices.iter().map(|notice| notice.kind).collect();
        (found.page.alternate.len(), kinds, last.map(str::to_owned))
    };
    assert_eq!(told(512), (512, vec![], None));
    let (read, kinds, at) = told(514);
    assert_eq!((read, kinds), (512, vec![NoticeKind::AlternateLimit]));
    assert!(at.is_some_and(|at| at.contains("paper.example/512")));
}

#[test]
fn a_profile_is_no_publisher_s_own_address() {
    let publisher = |address: &str| {
        let page = page(&format!(
            "<!doctype html><title>Mill</title><link rel=canonical href='https://paper.example/mill'>\
             <meta property=article:publisher content='{address}'><h1>The mill turns again</h1>"
        ));
        page.publisher.map(|own| (own.url, own.same_as))
    };
    let profile = "https://network.example.net/weirpaper".to_owned();
    assert_eq!(publisher(&profile), Some((None, vec![profile])));
    let own = "https://www.paper.example/".to_owned();
    assert_eq!(publisher(&own), Some((Some(own), vec![])));
}

#[test]
fn a_relative_address_without_a_base() {
    let html = "<!doctype html><title>Mill</title><link rel=canonical href='/mill'><h1>The mill turns again</h1>";
    let kinds = |html: &str| -> Vec<NoticeKind> {
        let notices = inspect_dump(html).map(|found| found.notices);
        let notices = notices.unwrap_or_default();
        notices.iter().map(|notice| notice.kind).collect()
    };
    assert_eq!(page(html).url, None);
    assert_eq!(kinds(html), [NoticeKind::RelativeAddress]);
    let known = Parser::default()
        .base_url("https://paper.example/")
        .parse(html);
    assert_eq!(
        known.ok().and_then(|page| page.url).as_deref(),
        Some("https://paper.example/mill")
    );
    assert!(kinds(&html.replace("'/mill'", "'https://paper.example/mill'")).is_empty());
}

#[test]
fn what_stands_behind_the_headline_in_its_heading_is_cut() {
    let story = |heading: &str, head: &str| {
        headline(&format!(
            "<title>The old mill turns again</title>{head}<article><h1>{heading}</h1><p>The wheel turned on Saturday.</article>"
        ))
    };
    let card = "<meta property=og:title content='The old mill turns again'>";
    let cut = Some("The old mill turns again".to_owned());
    assert_eq!(
        story("The old mill turns again <a href=/local>Local</a>", card),
        cut
    );
    assert_eq!(
        story("The old mill turns again The old mill turns again", ""),
        cut
    );
}

#[test]
fn what_a_system_printed_for_a_value_is_none() {
    let page = page(
        "<title>The \"old\" mill turns again</title><meta property=og:title content='The \"old\" mill turns again'>\
         <meta name=description content=\"The \"old\" mill turns again\">\
         <meta name=section content='{\"name\":\"weir\",\"displayName\":\"At the Weir\"}'>\
         <meta property=og:site_name content='@weirpaper'><meta name=editor content=1610>\
         <meta property=og:image content=null><meta property=og:image content=https://img.paper.example/spacer.gif>\
         <meta name=author content='name, you@mail.example'>\
         <article><h1>The \"old\" mill turns again</h1><p>The wheel turned on Saturday.</article>",
    );
    assert_eq!(page.description, None);
    assert!(
        page.article_section.is_empty(),
        "{:?}",
        page.article_section
    );
    assert_eq!(page.is_part_of, None);
    assert!(page.editor.is_empty() && page.author.is_empty() && page.image.is_empty());
}

#[test]
fn labels_of_cards_that_name_no_author() {
    let authors = |label: &str, value: &str| -> Vec<Option<String>> {
        let html = format!(
            "<!doctype html><meta name=twitter:label1 content='{label}'><meta name=twitter:data1 content='{value}'>\
             <h1>The mill turns again</h1>"
        );
        page(&html)
            .author
            .into_iter()
            .map(|author| author.name)
            .collect()
    };
    for label in ["Written by", "Author:", "Verfasst von", "執筆者"] {
        assert_eq!(authors(label, "Ada Mill"), [Some("Ada Mill".to_owned())]);
    }
    for (label, value) in [
        ("Words", "850 words"),
        ("Interview", "45 minutes"),
        ("Text", "Lesezeit 3 Minuten"),
        ("Posted", "in Local News"),
        ("プロフィール", "水車の町"),
        ("By", "3 minutes"),
    ] {
        assert!(authors(label, value).is_empty(), "{label:?}");
    }
}

#[test]
fn what_stands_behind_the_headline_is_its_section_or_a_count() {
    let headline = |shown: &str| {
        let html = format!(
            "<!doctype html><title>Police seek man in mill fire</title>\
             <meta property=og:title content='Police seek man in mill fire'>\
             <meta property=article:section content=Local><article><h1>{shown}</h1><p>The fire began at night.</article>"
        );
        page(&html).headline.unwrap_or_default()
    };
    let alone = "Police seek man in mill fire";
    assert_eq!(headline("Police seek man in mill fire Local"), alone);
    assert_eq!(headline("Police seek man in mill fire 3 comments"), alone);
    let whole = "Police seek man in mill fire hoax";
    assert_ne!(headline(whole), "");
    assert_eq!(headline(whole), whole);
}

#[test]
fn a_site_named_by_its_address_in_one_language() {
    let html = "<!doctype html><link rel=canonical href='https://weirpaper.example/en/mill'>\
        <meta property=og:site_name content='https://weirpaper.example/en'><h1>The mill turns again</h1>";
    let site = page(html).is_part_of.and_then(|site| site.name);
    assert_eq!(site.as_deref(), Some("weirpaper.example"));
}

#[test]
fn a_record_in_one_meta() {
    let record = |content: &str| {
        page(&format!(
            "<!doctype html><meta name=parsely-page content='{content}'><h1>The mill turns again</h1>"
        ))
    };
    let read = record(
        r#"{"title": "The mill turns again", "type": "post", "post_id": 155970, "pub_date": "2024-03-05T07:00:00Z",
            "section": "Village", "authors": ["Ada Mill", "Jon Hall"], "tags": ["mills", ["x"], 7], "other": {"a": [1]},}"#,
    );
    let names: Vec<_> = read
        .author
        .iter()
        .filter_map(|a| a.name.as_deref())
        .collect();
    assert_eq!(names, ["Ada Mill", "Jon Hall"]);
    assert_eq!(read.article_section, ["Village"]);
    assert_eq!(read.keywords, ["mills"]);
    let published = read.date_published.map(|date| date.to_string());
    assert_eq!(published.as_deref(), Some("2024-03-05T07:00:00Z"));
    // Of a section's page it tells the address, and of an empty one nothing.
    let section = record(r#"{"title":"Village","type":"sectionpage","section":"paper/village"}"#);
    assert!(section.article_section.is_empty());
    assert!(
        record(r#"{"title":"","author":"","tags":[""]}"#)
            .author
            .is_empty()
    );
    assert!(record(r#"{"author":"#).author.is_empty());
}

#[test]
fn libraries_records() {
    let authors = |name: &str, content: &str| {
        let html = format!(
            "<!doctype html><meta name='{name}' content='{content}'><h1>The mill turns again</h1>"
        );
        let names = page(&html).author.into_iter().filter_map(|one| one.name);
        names.collect::<Vec<_>>()
    };
    let two = ["Molino Arroyo, Gabriel", "Prado Rueda, Mario"];
    for name in [
        "DC.creator",
        "dcterms.creator",
        "citation_authors",
        "DC.contributor.author",
    ] {
        assert_eq!(authors(name, &two.join("; ")), two);
    }
    for name in [
        "citation_author",
        "bepress_citation_author",
        "eprints.creators_name",
        "author",
    ] {
        assert_eq!(authors(name, "Doe, Jane"), ["Doe, Jane"]);
    }
    assert!(authors("DC.contributor", "Doe, Jane").is_empty());
    let parts = "corporateName=Department of Mills; jurisdiction=Saltwick";
    assert_eq!(authors("DCTERMS.creator", parts), ["Department of Mills"]);
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
fn a_way_through_an_archive_s_calendar() {
    let sections = |steps: &[&str]| {
        let links: Vec<_> = steps
            .iter()
            .map(|step| format!("<a href='/{step}'>{step}</a>"))
            .collect();
        let html = format!(
            "<!doctype html><meta property=article:published_time content=2024-03-05><nav class=breadcrumb>{}</nav>\
             <h1>The mill turns again</h1>",
            links.join(" &gt; ")
        );
        page(&html).article_section
    };
    assert!(sections(&["Home", "2024", "March"]).is_empty());
    assert!(sections(&["Home", "March 2024"]).is_empty());
    assert_eq!(sections(&["Home", "Village", "2024", "March"]), ["Village"]);
    assert_eq!(sections(&["Home", "May"]), ["May"]);
    // Days and years of which others write later.
    for event in [
        "September 11, 2001",
        "January 6, 2024",
        "8. Mai 1945",
        "Mai 1968",
    ] {
        assert_eq!(sections(&["Home", "Topics", event]), ["Topics", event]);
    }
}

#[test]
fn a_record_s_moment_stands_behind_all_others() {
    let published = |moment: &str, head: &str, shown: &str| {
        let record = format!(r#"{{"type":"post","pub_date":"{moment}"}}"#);
        let html = format!(
            "<!doctype html><meta name=parsely-page content='{record}'>{head}<article><h1>The mill turns again</h1>{shown}\
             <p>After forty years of silence the wheel at the weir was set going again, and all the village came to see it.</p></article>"
        );
        page(&html).date_published.map(|date| date.to_string())
    };
    let day = "<meta property=article:published_time content=2019-12-23>";
    let evening = "<time datetime=2019-12-22T21:00-05:00>Dec 22</time>";
    for (moment, head, shown, right) in [
        ("2019-12-23T12:00:00Z", "", "", Some("2019-12-23")),
        ("2019-12-23T00:00:00Z", "", "", Some("2019-12-23")),
        ("2019-12-23T13:10:09Z", "", "", Some("2019-12-23T13:10:09Z")),
        ("1970-01-01T00:00:00Z", "", "", None),
        ("2019-12-23T12:00:00Z", day, "", Some("2019-12-23")),
        ("2019-12-20T07:12:13Z", day, "", Some("2019-12-23")),
        // The moment of a change, with seconds: no better told than the minute that the page shows.
        (
            "2019-12-23T17:10:17Z",
            "",
            "<p class=date>December 23, 2019 at 12:06 PM</p>",
            Some("2019-12-23T12:06"),
        ),
        (
            "2019-12-23T00:00:00Z",
            "",
            evening,
            Some("2019-12-22T21:00-05:00"),
        ),
        (
            "2013-06-06T12:00:00Z",
            "",
            "<p>Jun 6, 2013 08:59 AM ET</p>",
            Some("2013-06-06T08:59-04:00"),
        ),
    ] {
        assert_eq!(
            published(moment, head, shown).as_deref(),
            right,
            "{moment} {head}{shown}"
        );
    }
}

#[test]
fn records_of_other_pages_and_tags_of_machines() {
    let read = |record: &str| {
        page(&format!(
            "<!doctype html><meta name=parsely-page content='{record}'><h1>The mill turns again</h1>"
        ))
    };
    for kind in ["index", "section", "sectionfront", "author", "frontpage"] {
        let read = read(&format!(
            r#"{{"type":"{kind}","section":"Village","author":"Ada Mill"}}"#
        ));
        assert!(
            read.article_section.is_empty() && read.author.is_empty(),
            "{kind}"
        );
    }
    let tags = r#"{"type":"Article","tags":["@mills","lede_1","ID:12345","section:news","homepage-top","Old mills","weir"]}"#;
    assert_eq!(read(tags).keywords, ["Old mills", "weir"]);
}

#[test]
fn templates_names_are_no_sections() {
    let html = "<!doctype html><meta property=article:section content=Local><meta name=meta-section content=homepage>\
                <meta name=page_section content=article_detail><meta name=search.section content='0/News'>\
                <meta name=qc:section content=articles><h1>The mill turns again</h1>";
    assert_eq!(page(html).article_section, ["Local"]);
}

#[test]
fn editors_of_a_library_s_record() {
    let editors = |content: &str| {
        let html = format!(
            "<!doctype html><meta name=citation_editor content='{content}'><h1>The mill turns again</h1>"
        );
        let names = page(&html).editor.into_iter().filter_map(|one| one.name);
        names.collect::<Vec<_>>()
    };
    assert_eq!(
        editors("Roe, Richard; Doe, Jane"),
        ["Roe, Richard", "Doe, Jane"]
    );
    assert_eq!(editors("Roe, Richard"), ["Roe, Richard"]);
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

#[test]
fn the_front_page_and_the_way_back_are_no_sections() {
    let sections = |way: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns again</title><div class=breadcrumb>{way}</div>\
             <h1>The mill turns again</h1><p>After forty years of silence the wheel was set going."
        );
        page(&html).article_section
    };
    for way in [
        "<a href=/>Paper</a> › <a href=/crafts/>Crafts</a>",
        "<a href=//paper.example/>Paper</a> › <a href=//paper.example/crafts/>Crafts</a>",
        "<a href=https://paper.example/home/index.html>PAPER</a> › <a href=/crafts/index.html>Crafts</a>",
        "<a rel=home href=/en/start/x>Paper</a> › <a href=/crafts/>Crafts</a>",
        "<a href=/crafts/>Crafts</a> <a href=/crafts/>‹ Back</a>",
    ] {
        assert_eq!(sections(way), ["Crafts"], "{way}");
    }
    let garden =
        "<a href=/home/index.html>Home and garden</a> › <a href=/home/kitchen/>Kitchen</a>";
    assert_eq!(sections(garden), ["Home and garden", "Kitchen"]);
    for (way, steps) in [
        (
            "<a href=https://www.paper.example/>Paper</a> › <a href=https://sport.paper.example/>Sport</a> › <a href=https://sport.paper.example/rowing>Rowing</a>",
            &["Sport", "Rowing"][..],
        ),
        (
            "<a href=//blatt.example/>水車新聞</a> <a href=//ent.blatt.example/>娱乐</a> <a href=//ent.blatt.example/s/>明星</a>",
            &["娱乐", "明星"],
        ),
        (
            "<a href=https://weir.co.uk/>Weir</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=https://weir.com.au/>Weir</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=https://mill.blogspot.com/>Mill</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=https://wiki.paper.example/>Wiki</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=https://paper.example/>Paper</a> › <a href=https://en.paper.example/>EN</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=../>Paper</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=./>Paper</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=/>Газета</a> › <a href=/s/>«Русский мир»</a> › <a href=/k/>Ремёсла</a>",
            &["«Русский мир", "Ремёсла"],
        ),
        (
            "<a href=/m/>« Le Moulin »</a> › <a href=/k/>Crafts</a>",
            &["« Le Moulin", "Crafts"],
        ),
    ] {
        assert_eq!(sections(way), steps, "{way}");
    }
    let parted = "<a href=/>Paper</a> <a href=/crafts/>« Crafts</a> <a href=/mills/>« Mills</a>";
    assert_eq!(sections(parted).len(), 2);
}

#[test]
fn what_readers_buy_may_be_called_as_the_site() {
    let site = |title: &str, head: &str, name: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns again{title}</title><link rel=canonical href=https://weir-paper.example/a/mill>{head}\
             <script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"The mill turns again\",\
             \"isPartOf\":{{\"@type\":[\"CreativeWork\",\"Product\"],\"name\":\"{name}\",\"productID\":\"weir:basic\",\"url\":\"https://weir-paper.example\"}}}}</script>\
             <h1>The mill turns again</h1><p>After forty years of silence the wheel was set going again."
        );
        page(&html)
            .is_part_of
            .map(|site| (site.name.unwrap_or_default(), site.url))
    };
    let url = || Some("https://weir-paper.example".to_owned());
    assert_eq!(
        site("", "", "Weir Paper"),
        Some(("Weir Paper".to_owned(), url()))
    );
    // What the host is not called is the site's name where nothing else says it.
    let echo = "L’Écho du Moulin";
    let stated = format!("<meta property=og:site_name content=\"{echo}\">");
    let app = "<meta name=application-name content=Weir>";
    for (title, head) in [
        ("", ""),
        ("", stated.as_str()),
        ("", app),
        (" - Read on", ""),
    ] {
        assert_eq!(
            site(title, head, echo),
            Some((echo.to_owned(), url())),
            "{title} {head}"
        );
    }
}

#[test]
fn a_second_headline_that_says_the_first() {
    let second = |head: &str| {
        let html = format!(
            "<!doctype html><title>The mill turns again</title>{head}<h1>The mill turns again</h1>"
        );
        page(&html).alternative_headline
    };
    let stated = r#"<script type=application/ld+json>{"@type":"Article","headline":"The mill turns again","alternativeHeadline":"The mill turns again"}</script>"#;
    assert_eq!(second(stated).as_deref(), TITLE);
    // A meta that repeats what all metas say.
    assert_eq!(
        second("<meta name=alternativeheadline content='The mill turns again'>"),
        None
    );
    let other = second("<meta name=alternativeheadline content='Forty years of silence'>");
    assert_eq!(other.as_deref(), Some("Forty years of silence"));
}
