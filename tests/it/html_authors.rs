//! Authors of saved pages: one invented page for each class of rule.

use crate::told;
use tearsheet::{PageMetadata, parse_dump};

pub(crate) fn page(html: &str) -> PageMetadata {
    parse_dump(html).unwrap_or_else(|error| panic!("{error}"))
}

/// An article of four paragraphs with `lines` under its headline and `end` behind its text.
pub(crate) fn article(lines: &str, end: &str) -> PageMetadata {
    let text = "<p>The mill by the lower weir has turned since the spring, and the farmers of the valley bring their \
                grain to it again, as their grandparents did.</p>"
        .repeat(4);
    page(&format!(
        "<!doctype html><html lang=en><title>The mill turns again</title><meta property=og:type content=article>\
         <nav><a href=/news>News</a> <a href=/valley>Valley</a></nav>\
         <article><h1>The mill turns again</h1>{lines}{text}{end}</article><footer>Contact</footer>"
    ))
}

#[track_caller]
pub(crate) fn authors(page: &PageMetadata, names: &[&str]) {
    assert_eq!(told::names(page), names);
}

#[test]
fn a_byline_without_markup() {
    let page = article(
        "<div><span>By <a href='/w/17'>Ada Mill</a>, Staff Writer</span></div><div>May 3, 2024</div>",
        "",
    );
    authors(&page, &["Ada Mill"]);
    let date = page.date_published.map(|date| date.to_string());
    assert_eq!(date.as_deref(), Some("2024-05-03"));
}

#[test]
fn a_label_in_an_element_of_its_own() {
    let page = article(
        "<div><b>Author:</b> <br>Ada Mill<br><b>Date:</b> 3 May 2024</div>",
        "",
    );
    authors(&page, &["Ada Mill"]);
}

#[test]
fn what_markup_states_stands_before_the_visible_text() {
    let page = article(
        "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The mill turns again\",\
         \"author\":{\"@type\":\"Person\",\"name\":\"Bert Weir\"}}</script><div>By Ada Mill</div>",
        "",
    );
    authors(&page, &["Bert Weir"]);
}

#[test]
fn a_link_is_as_sure_as_its_byline() {
    let far = "<p>The wheel is new, and so are the stones.</p>".repeat(40);
    let page = article(
        &format!("{far}<div class=byline>By <a href='/people/ada-mill'>Ada Mill</a></div>"),
        "",
    );
    authors(&page, &["Ada Mill"]);
}

#[test]
fn the_thread_is_whose_post_opens_it() {
    let page = page(
        "<!doctype html><html lang=en><title>Which stones for rye?</title><h1>Which stones for rye?</h1>\
         <div><a class=username href='/members/7'>millhand</a><p>Mine are worn after ten years.</p></div>\
         <div><a class=username href='/members/9'>weirkeeper</a><p>Take the French ones.</p></div>",
    );
    authors(&page, &["millhand"]);
}

#[test]
fn a_given_name_beside_the_whole_one() {
    let page = article(
        "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The mill turns again\",\
         \"author\":[{\"@type\":\"Person\",\"name\":\"Ada\"},{\"@type\":\"Person\",\"name\":\"Ada Mill\"}]}</script>",
        "",
    );
    authors(&page, &["Ada Mill"]);
}

#[test]
fn the_name_in_an_items_card() {
    let card = "<div itemprop=author><a><span>A</span></a> <span itemprop=name>Ada Mill</span> <i>Observer</i></div>";
    authors(&article(card, ""), &["Ada Mill"]);
}

/// A name that writes to somebody gives an e-mail address, one that starts a script gives none.
#[test]
fn a_names_link_is_an_address_or_an_e_mail() {
    let author = |href: &str| {
        let line = format!("<p class=byline>By <a rel=author href=\"{href}\">Ada Miller</a></p>");
        let author = article(&line, "").author.swap_remove(0);
        (author.url, author.email)
    };
    let mail = Some("ada@paper.example".to_owned());
    assert_eq!(
        author("mailto:ada@paper.example?subject=Mill"),
        (None, mail)
    );
    assert_eq!(author("javascript:open()"), (None, None));
    let url = "https://paper.example/ada".to_owned();
    assert_eq!(author(&url), (Some(url.clone()), None));
}

#[test]
fn the_site_signs_where_nobody_else_does() {
    let page = |byline: &str| {
        page(&format!(
            "<!doctype html><title>Oak | Weir Paper</title><meta property=og:site_name content='Weir Paper'><meta name=author content='Weir Paper'>\
             <meta property=og:type content=article><article><h1>Oak</h1>{byline}<time datetime=2024-05-01>May 1</time><p>Text</article>"
        ))
    };
    authors(&page(""), &["Weir Paper"]);
    authors(&page("<div class=byline>By Ada Mill</div>"), &["Ada Mill"]);
}

#[test]
fn the_name_over_a_life() {
    let card = |name: &str| {
        format!(
            "<div class=author-box><b>{name}</b><p>Ada Mill has kept the mill by the lower weir for thirty years, and writes about grain, \
             stones and the water that drives them, from the valley in which she was born.</div>"
        )
    };
    authors(&article(&card("Ada Mill"), ""), &["Ada Mill"]);
    authors(&article(&card("About the author"), ""), &[]);
}

#[test]
fn somebody_called_by_one_word_has_the_name_the_page_shows() {
    let data = "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The mill turns again\",\
                \"author\":{\"@type\":\"Person\",\"name\":\"Ada\"}}</script>";
    let page = |shown: &str| article(&format!("{data}{shown}"), "");
    let byline = |name: &str| format!("<div class=author-box><b>{name}</b></div>");
    authors(&page(&byline("Ada Mill")), &["Ada Mill"]);
    authors(&page("<p>Ada Mill</p><p>Miller</p>"), &["Ada Mill"]);
    authors(&page("<p><a href=/author/7>Ada Mill</a>"), &["Ada Mill"]);
    authors(&page("<p>Written by Ada Mill</p>"), &["Ada Mill"]);
    authors(&page("<p>Photos by Ada Mill</p>"), &["Ada"]);
    let two = byline("Ada Mill") + &byline("Ada Weir");
    authors(&page(&two), &["Ada"]);
    authors(&page(&byline("Ada Mill likes to walk")), &["Ada"]);
    authors(&page(&byline("Adam Mill")), &["Ada"]);
    // Whom the text tells of.
    for other in [
        "<p>A song by <a href=/songs>Ada Mill</a> is sung at the weir",
        "<h3>Ada Lovelace</h3>",
        "Our guest today, <b>Ada Weir</b>",
    ] {
        authors(&page(other), &["Ada"]);
    }
}

#[test]
fn whom_the_description_says_the_page_was_written_by() {
    let page = |text: &str| article(&format!("<meta name=description content='{text}'>"), "");
    authors(
        &page("This post was written by Ada Mill, miller, Weir Works. Grain is milled …"),
        &["Ada Mill"],
    );
    authors(&page("this article is written by Ada Mill."), &["Ada Mill"]);
    for other in [
        "A play written by Ada Mill comes to the valley.",
        "This book was written by Ada Mill in a year.",
        "This song was written by Ada Mill, miller.",
    ] {
        authors(&page(other), &[]);
    }
}

#[test]
fn a_mailbox_leaves_the_name_to_the_byline() {
    let head = "<meta name=author content='a.mill@paper.example'>";
    let byline = "<div><span>By Ada Mill</span></div><div>May 3, 2024</div>";
    authors(&article(&format!("{head}{byline}"), ""), &["Ada Mill"]);
}

#[test]
fn who_signs_a_dated_entry() {
    let page = |date: &str, names: &str| {
        page(&format!(
            "<!doctype html><html lang=en><title>The mill turns again</title><div><h1>The mill turns again</h1>{date}</div>\
             {}{names}<p>It turns.",
            "<p>Text</p>".repeat(90)
        ))
    };
    let name = "<div><span class=author>Ada Mill</span></div>";
    let day = "<span class=date>3 May 2024</span>";
    authors(&page(day, name), &["Ada Mill"]);
    authors(&page("", name), &[]);
    authors(&page(day, &name.replace("Ada Mill", "Users")), &[]);
}

#[test]
fn a_link_to_an_account_is_called_as_its_network() {
    authors(
        &article(
            "<div class=by>By <a href=/w/17>Ada Mill</a></div><a rel=author href='https://plus.google.com/117/about'>Google</a>",
            "",
        ),
        &["Ada Mill"],
    );
}

#[test]
fn bylines_in_which_only_some_names_are_links() {
    let [ada, jon, eva] = ["Ada Mill", "Jon Hall", "Eva Weir"].map(|name| {
        let slug = name.to_lowercase().replace(' ', "-");
        format!("<a href='https://paper.example/author/{slug}'>{name}</a>")
    });
    let all = ["Ada Mill", "Jon Hall", "Eva Weir"];
    for (line, names) in [
        (format!("By Ada Mill, Jon Hall and {eva}"), &all[..]),
        (format!("By Ada Mill, {jon} and Eva Weir"), &all),
        (format!("By {ada}, Jon Hall, and {eva}"), &all),
        (format!("Von Ada Mill, Jon Hall und {eva}"), &all),
        (format!("By Ada Mill and {jon}"), &all[..2]),
        (format!("By {ada} and Jon Hall"), &all[..2]),
        // A post, a place, a trade, a house, what stands behind a bar.
        (format!("By {ada}, Political Editor"), &all[..1]),
        (format!("By {ada}, Upper Weir"), &all[..1]),
        (
            format!("By {ada}, photos by Jon Hall and Eva Weir"),
            &all[..1],
        ),
        (format!("By {ada} for Weir Post and Hall Paper"), &all[..1]),
        (
            format!("By {ada} | Tags: Old Mills, Jon Hall and Eva Weir"),
            &all[..1],
        ),
    ] {
        for line in [
            format!("<p class=byline>{line}</p>"),
            format!("<p>{line}</p>"),
        ] {
            authors(&article(&line, ""), names);
        }
    }
}

#[test]
fn an_author_s_address_is_the_byline_s_link() {
    let page = article(
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The mill turns again\",
         \"author\":{\"@type\":\"Person\",\"name\":\"Ada Mill\"}}</script>
         <p class=byline>By <a href='https://paper.example/author/ada-mill'>Ada Mill</a></p>",
        "",
    );
    authors(&page, &["Ada Mill"]);
    let url = page.author.first().and_then(|author| author.url.as_deref());
    assert_eq!(url, Some("https://paper.example/author/ada-mill"));
}

#[test]
fn who_writes_is_introduced_in_a_sentence() {
    for before in [
        "By our reporter",
        "Staff writer",
        "A story by",
        "文：",
        "LONDON –",
        "12 March 2024 –",
    ] {
        let line = format!(
            "<p>{before} <a href=/people/ada-mill>Ada Mill</a>, who has written about the valley and its mills for the Paper for more than \
             twenty years.</p>"
        );
        authors(&article(&line, ""), &["Ada Mill"]);
    }
    authors(&article("<p>By Ada Courtesy</p>", ""), &["Ada Courtesy"]);
}

#[test]
fn headlines_that_end_in_another_trade() {
    for headline in [
        "The flood in photos",
        "Das Hochwasser in Fotos",
        "Ein schiefes Bild",
        "Наводнение: видео и фото",
        "수해 현장 사진",
    ] {
        for byline in [
            "<p class=author>Ada Mill</p>",
            "<p><a class=author href=/author/ada-mill>Ada Mill</a></p>",
        ] {
            let html = format!(
                "<!doctype html><html lang=en><title>{headline}</title><h1>{headline}</h1>{byline}<p>After forty years of silence the wheel \
                 at the weir was set going again, and the whole village came."
            );
            authors(&page(&html), &["Ada Mill"]);
        }
    }
    for label in [
        "Story and photos by",
        "Reviewed by",
        "Fotografie",
        "Life in photos",
    ] {
        let line = format!("<p><span>{label}</span> <span class=author>Ada Mill</span></p>");
        authors(&article(&line, ""), &["Ada Mill"]);
    }
}

#[test]
fn whom_the_byline_names_beside_the_one_that_the_data_name() {
    let page = |names: &[&str]| {
        let links = names.iter().enumerate();
        let links = links.map(|(at, name)| format!("<a rel=author href=/author/{at}>{name}</a> "));
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns</title><script type=application/ld+json>{{\"@type\":\"NewsArticle\",\
             \"headline\":\"The mill turns\",\"author\":{{\"@type\":\"Person\",\"name\":\"Ada Weir\"}}}}</script>\
             <article><h1>The mill turns</h1><p class=byline>{}</p><p>The wheel at the weir is back.</article>",
            links.collect::<String>()
        );
        let page = tearsheet::parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
        let names = page.author.into_iter().filter_map(|author| author.name);
        names.collect::<Vec<_>>()
    };
    let two = ["Ada Weir", "Jane Miller"];
    assert_eq!(page(&two), two);
    // So many are a list of all who write for the paper; and of others nobody is named.
    let five = [
        "Ada Weir",
        "Jane Miller",
        "Ida Brook",
        "Richard Roe",
        "Piet Marlow",
    ];
    assert_eq!(page(&five), ["Ada Weir"]);
    assert_eq!(page(&["Ida Brook", "Jane Miller"]), ["Ada Weir"]);
}

#[test]
fn a_page_of_the_publishers_own() {
    let page = |head: &str, byline: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns</title>{head}<h1>The mill turns</h1>{byline}<p>The wheel at the weir is back."
        );
        let page = tearsheet::parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
        let names = page.author.into_iter().filter_map(|author| author.name);
        names.collect::<Vec<_>>()
    };
    // On a page that nobody dates or signs, the meta tells whose site it is, or who built it.
    let author = "<meta name=author content='Mill Press House'>";
    assert!(page(author, "").is_empty());
    let publisher = format!("{author}<meta name=publisher content='Mill Press House'>");
    assert_eq!(page(&publisher, ""), ["Mill Press House"]);
    // A network's tag names it on every page.
    let site = "<meta property=og:site_name content='Mill Press House'><meta property=og:type content=article>";
    assert!(
        page(
            &format!("{site}<meta property=article:author content='Mill Press House'>"),
            ""
        )
        .is_empty()
    );
    assert_eq!(
        page(
            &format!("{site}<meta property=article:author content='Ada Weir'>"),
            ""
        ),
        ["Ada Weir"]
    );
    // One word on the page says less than the organisation that the data call the author.
    let data = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The mill turns\",\"datePublished\":\"2023-01-17\",\
        \"author\":{\"@type\":\"Organization\",\"name\":\"Mill Press House\"},\"publisher\":{\"@type\":\"Organization\",\"name\":\"Mill Press House\"}}</script>";
    assert_eq!(
        page(data, "<p class=byline>By Agencies</p>"),
        ["Mill Press House"]
    );
    assert_eq!(page(data, "<p class=byline>By Ada Weir</p>"), ["Ada Weir"]);
}

#[test]
fn words_of_links_and_buttons_beside_a_name() {
    for button in [
        "More",
        "MEHR",
        "Weiterlesen",
        "Lire la suite",
        "Follow",
        "続きを読む",
    ] {
        let line = format!(
            "<div class=author><span class=name>Ada Mill</span> <a href=/authors/am>{button}</a></div>"
        );
        authors(&article(&line, ""), &["Ada Mill"]);
        let alone = format!("<div class=author><a rel=author href=/authors/am>{button}</a></div>");
        authors(&article(&alone, ""), &[]);
    }
    // A given name that papers end with.
    let echo = "<p class=date><a href=/author/echo-brook>Echo Brook</a> - 24 January 2020</p>";
    authors(&article(echo, ""), &["Echo Brook"]);
}

#[test]
fn offices_firms_and_who_stands_under_a_house() {
    for (line, names) in [
        (
            "<p>Posted by Lake County Health Department</p><p>3 May 2024</p>",
            &["Lake County Health Department"][..],
        ),
        (
            "<p class=byline>By Ministry of Rivers and Health</p>",
            &["Ministry of Rivers and Health"],
        ),
        (
            "<p class=byline>By Mill, Weir & Sons</p>",
            &["Mill, Weir & Sons"],
        ),
        (
            "<p class=byline>By Ada Mill & Sons</p>",
            &["Ada Mill & Sons"],
        ),
        (
            "<p class=byline>Posted by Ada Mill at 19:27</p>",
            &["Ada Mill"],
        ),
        (
            "<p class=byline>By Ada Mill (19:27), Ida Weir</p>",
            &["Ada Mill", "Ida Weir"],
        ),
        ("<p class=byline>By Canal 24h</p>", &["Canal 24h"]),
        (
            "<p class=byline>By Ada Mill and Health Department</p>",
            &["Ada Mill"],
        ),
        (
            "<div class=author-box><h3>Weir Institute</h3><p class=author-name>Ada Mill</p><p>Fellow</p></div>",
            &["Ada Mill"],
        ),
        (
            "<div class=author-box><h3>Weir Institute</h3><p><a href=/staff/ada-mill>Ada Mill</a></p></div>",
            &["Ada Mill"],
        ),
        (
            "<div class=author-box><h3>Weir Institute</h3><p><a href=mailto:mill@weir.example>Ada Mill</a></p></div>",
            &["Ada Mill"],
        ),
        (
            "<div class=author-box><img src=1.jpg alt='Ada Mill'><h3>Weir Institute</h3><p>Ada Mill</p></div>",
            &["Ada Mill"],
        ),
        (
            "<div class=author><h4>Weir Institute</h4><p>Working Paper</p></div>",
            &[],
        ),
        (
            "<div class=author><h4>Weir Institute</h4><p class=author-title>Working Paper</p></div>",
            &[],
        ),
        (
            "<div class=byline><span>Saltwick Council</span> <span>Public Notice</span></div>",
            &[],
        ),
        (
            "<div class=author-box><h3>Weir Institute</h3><p>Read more</p></div>",
            &[],
        ),
        (
            "<p class=byline>By Jane Miller, Lake County Health Department</p>",
            &["Jane Miller"],
        ),
    ] {
        authors(&article(line, ""), names);
    }
}

#[test]
fn works_under_somebody_s_name() {
    let profile = |title: &str, data: &str| {
        let text = "<p>The mill by the lower weir has turned since the spring, and the farmers of the valley bring their grain to it again.</p>"
            .repeat(3);
        page(&format!(
            "<!doctype html><html lang=en><title>{title}</title><script type=application/ld+json>{data}</script><h1>{title}</h1>{text}"
        ))
    };
    let work = |headline: &str| {
        format!(r#"{{"@type":"Article","headline":"{headline}","datePublished":"2020-01-01"}}"#)
    };
    let under = |name: &str, works: &str| {
        format!(r#"{{"@type":"Person","name":"{name}","@reverse":{{"author":{works}}}}}"#)
    };
    // The works of a profile are other pages.
    for works in [
        work("Weirs"),
        format!("[{},{}]", work("Weirs"), work("Ponds")),
    ] {
        let found = profile("Ada Mill", &under("Ada Mill", &works));
        assert_eq!(found.headline.as_deref(), Some("Ada Mill"));
        assert_eq!(found.date_published, None);
        authors(&found, &[]);
    }
    // The page's own is known by its headline.
    let own = work("The mill turns again");
    let found = profile("The mill turns again", &under("Ada Mill", &own));
    assert_eq!(
        found.date_published.map(|date| date.to_string()).as_deref(),
        Some("2020-01-01")
    );
    authors(&found, &["Ada Mill"]);
    // The article beside it, which has another headline than the page shows, is still the page's one.
    let alone = r#"{"@type":"Article","headline":"Oak and stone","datePublished":"2024-05-03","author":"Jane Miller"}"#;
    let both = format!("[{alone},{}]", under("Ada Weir", &work("Weirs")));
    authors(&profile("The mill turns again", &both), &["Jane Miller"]);
}

/// "Handed in by" with a day behind the name, and a byline in a list of details.
#[test]
fn who_handed_an_entry_in() {
    for (line, name) in [
        (
            "<div class=submitted>Eingereicht von Karl Wehr am 4. März 2021</div>",
            "Karl Wehr",
        ),
        (
            "<dl><dd>Category: News</dd><dd class=createdby>Written by Jane Weir</dd><dd>Hits: 214</dd></dl>",
            "Jane Weir",
        ),
    ] {
        authors(&article(line, ""), &[name]);
    }
}

/// The same words in sentences, captions and lists name nobody.
#[test]
fn words_of_handing_in_within_a_text() {
    for line in [
        "<p>— Вода ушла, — добавил Иван Плотников.</p>",
        "<p>Отправил Иван Плотников письмо</p>",
        "<p>Додала Марія Річна</p>",
        "<figcaption>Eingereicht von Karl Wehr</figcaption>",
        "<p>Proposé par Jean Moulin</p>",
        "<ul><li>Añadido por Juan Molino</li></ul>",
    ] {
        authors(&article("", line), &[]);
    }
}
