//! The headline of a saved page: which of its statements it is, and what of the site, its sections and its labels is cut from it.

use super::html_head::page;

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

/// Forums and old blogs have the site's name for the h1 of every page, and the page's own in a heading below it.
#[test]
fn the_sites_name_in_the_h1_over_the_pages_own_heading() {
    let forum = "<title>The mill turns - Miller's Forum</title><div role=banner><h1>Miller's Forum</h1></div>";
    let heading = "<h2>The mill turns</h2>";
    let turns = Some("The mill turns");
    assert_eq!(headline(&format!("{forum}{heading}")).as_deref(), turns);
    let home =
        "<title>The mill turns - Miller's Forum</title><h1><a href=/>Miller's Forum</a></h1>";
    assert_eq!(headline(&format!("{home}{heading}")).as_deref(), turns);
    // A blog in a directory of its host.
    let years = "<h3>The mill turns again after years</h3>";
    let title = "<title>Weir notes: The mill turns again after years</title>";
    let own = "<link rel=canonical href='http://weir.example/notes/2011/05/mill.html'>";
    for link in ["http://weir.example/notes/", "/notes/", "/notes", "/?m=1"] {
        let html = format!("{title}{own}<h1><a href='{link}'>Weir notes</a></h1>{years}");
        assert_eq!(
            headline(&html).as_deref(),
            Some("The mill turns again after years"),
            "{link}"
        );
    }
    // Whose head states its name.
    let stated = "<meta property=og:site_name content='Weir notes'>";
    let html = format!("{title}{stated}<h1><a href='/notes/'>Weir notes</a></h1>{years}");
    assert_eq!(
        headline(&html).as_deref(),
        Some("The mill turns again after years")
    );
}

const RUNNING: &str = "<p>The wheel stood still since the flood, and the whole village came on Saturday to see it turn in the brook again.</p>";

/// The article's header is no banner of the site, and what stands below its text is a letter to subscribe to, or a part.
#[test]
fn the_sites_name_in_a_heading_below_the_text() {
    let own = "<h1>The mill turns again</h1>";
    let site = "<meta property=og:site_name content='Weir Gazette'>";
    let home = "<a href=/>Weir Gazette</a>";
    for (title, head, over, below) in [
        (
            "Weir Gazette | The mill turns again",
            "",
            home,
            "Weir Gazette",
        ),
        (
            "Weir Gazette | The mill turns again",
            site,
            "",
            "Weir Gazette",
        ),
        ("Weir Gazette: The mill turns again", "", "", "Weir Gazette"),
        (
            "Live updates - The mill turns again",
            "",
            "",
            "Live updates",
        ),
        (
            "The mill turns again - Mills and weirs",
            "",
            "",
            "Mills and weirs",
        ),
        ("Comments on The mill turns again", "", "", "Comments on"),
    ] {
        for shown in [
            format!(
                "<article><header>{own}</header>{RUNNING}</article><section><h2>{below}</h2></section>"
            ),
            format!("<article><header>{own}</header><h2>{below}</h2>{RUNNING}</article>"),
            format!("<header>{own}</header>{RUNNING}<h2>{below}</h2>"),
            format!("<header>{own}</header><h2>{below}</h2>{RUNNING}"),
        ] {
            let html = format!("<title>{title}</title>{head}{over}{shown}");
            assert_eq!(headline(&html).as_deref(), TITLE, "{html}");
        }
    }
}

/// A headline's link leads to its own page, and what stands below it is its subtitle.
#[test]
fn a_subtitle_below_a_headline_that_links_to_its_page() {
    let title = "<title>Opinion on bread: Why the rye of the old mill is better than any other in town</title>";
    let subtitle = "<h2>Why the rye of the old mill is better than any other in town</h2>";
    let own = "<link rel=canonical href='https://weir.example/2024/05/03/bread/'><link rel=shortlink href='https://weir.example/?p=123'>";
    let second = "<link rel=canonical href='https://weir.example/2024/05/03/bread/2/'>";
    for (head, link) in [
        ("", "/2024/05/03/bread/"),
        ("", "/?p=123"),
        ("", ""),
        (own, "/2024/05/03/bread/"),
        (own, "https://weir.example/?p=123"),
        (own, "./"),
        (second, "/2024/05/03/bread/"),
    ] {
        let html = format!(
            "{title}{head}<article><h1><a href='{link}'>Opinion on bread</a></h1>{subtitle}{RUNNING}</article>"
        );
        assert_eq!(
            headline(&html).as_deref(),
            Some("Opinion on bread"),
            "{head} {link}"
        );
    }
}

/// The other way round the h1 is the headline, and the heading below it the site's name, its section, a part of the page.
#[test]
fn the_sites_name_in_a_heading_below_the_headline() {
    let title = "<title>The mill turns again | Weir Society</title>";
    for below in [
        "<footer><h2>Weir Society</h2></footer>",
        "<h2>Weir Society</h2>",
        "<div class=title>Weir Society</div>",
    ] {
        let html = format!("{title}<header><h1>The mill turns again</h1></header>{below}");
        assert_eq!(headline(&html).as_deref(), TITLE, "{below}");
        let link = "<h1><a href='/2020/the-mill-turns/'>The mill turns again</a></h1>";
        let html = format!("{title}{link}{below}");
        assert_eq!(headline(&html).as_deref(), TITLE, "{below}");
    }
    for (title, below) in [
        (
            "Weir Society - The mill turns again",
            "<footer><h2>Weir Society</h2></footer>",
        ),
        (
            "Weir Society - The mill turns again",
            "<div class=title>Weir Society</div>",
        ),
        ("News - The mill turns again", "<h2>News</h2>"),
    ] {
        let html =
            format!("<title>{title}</title><header><h1>The mill turns again</h1></header>{below}");
        assert_eq!(headline(&html).as_deref(), TITLE, "{title} {below}");
    }
}

/// Of a page whose only h1 is the site's name, a link home, the title says its own.
#[test]
fn the_title_of_a_page_without_a_heading_of_its_own() {
    let site = "<h1><a href='https://weir.example/'>Weir Society</a></h1>";
    let title = "<title>Weir Society › Opening hours</title>";
    let address = "<link rel=canonical href='https://weir.example/opening-hours/'>";
    assert_eq!(
        headline(&format!("{address}{title}{site}")).as_deref(),
        Some("Opening hours")
    );
    let front = "<link rel=canonical href='https://weir.example/'><title>Weir Society › Mills and ferries</title>";
    assert_ne!(
        headline(&format!("{front}{site}")).as_deref(),
        Some("Mills and ferries")
    );
}

#[test]
fn a_chapter_called_by_a_word_of_the_title_is_not_the_page() {
    let title = "How the old wheel, the mill and the weir came to stand in one valley";
    let read = |title: &str, headings: &str| headline(&format!("<title>{title}</title>{headings}"));
    let chapters = "<h1>mill</h1><p>Text</p><h1>Millers</h1><p>Text</p><h1>Thanks</h1>";
    assert_eq!(read(title, chapters).as_deref(), Some(title));
    let named = "<h1>Old</h1><p>Text</p><h1>Millers</h1>";
    assert_eq!(read(title, named).as_deref(), Some(title));
    // Alone, set off, or at an end of the title a short heading is the headline.
    for title in [
        "Valley paper for mill, weir and brook - Wheels » What happened in the valley of late",
        "Wheels - what happened in the valley of late and what is to come",
        "What happened in the valley of late, and what is to come: Wheels",
    ] {
        let headings = "<h1>Wheels</h1><p>Text</p><h1>Newsletter</h1>";
        assert_eq!(read(title, headings).as_deref(), Some("Wheels"), "{title}");
    }
    let alone = "<h1>mill</h1>";
    assert_eq!(read(title, alone).as_deref(), Some("mill"));
}

#[test]
fn a_part_of_the_heading_that_its_class_calls_a_kicker() {
    let read =
        |title: &str, heading: &str| headline(&format!("<title>{title}</title><h1>{heading}</h1>"));
    for class in [
        "head__kicker",
        "article-header__roofline big",
        "Dachzeile",
        "surtitre",
    ] {
        for name in ["span", "p", "strong"] {
            let kicked = format!("<{name} class='{class}'>Wheels</{name}> The mill turns again");
            assert_eq!(read("At the weir", &kicked).as_deref(), TITLE, "{kicked}");
        }
    }
    let kicked = |rest: &str| format!("<span class=kicker>Wheels</span>{rest}");
    for (title, rest, whole) in [
        // The head says the whole, with the site's name before it too.
        (
            "Wheels: The mill turns again",
            " The mill turns again",
            "Wheels The mill turns again",
        ),
        (
            "Weir Paper - Wheels The mill turns again",
            " The mill turns again",
            "Wheels The mill turns again",
        ),
        // A sign joins the two.
        (
            "At the weir",
            ": The mill turns again",
            "Wheels: The mill turns again",
        ),
    ] {
        assert_eq!(
            read(title, &kicked(rest)).as_deref(),
            Some(whole),
            "{title} {rest}"
        );
    }
    let number = "<span class=section-number>5.</span> The mill turns again";
    assert_eq!(
        read("At the weir", number).as_deref(),
        Some("5. The mill turns again")
    );
}
