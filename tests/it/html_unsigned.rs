//! What looks like a byline of a saved page and is none: reviewers, readers, subjects, owners of the site, writers of other pages.

use super::html_authors::{article, authors, page};
use tearsheet::parse_dump;

#[test]
fn what_nobody_signs_has_no_author() {
    let page = article(
        "<div>Price List</div><div>Opening Hours</div>",
        "<p>Valley Tours</p>",
    );
    authors(&page, &[]);
}

#[test]
fn a_page_that_is_no_article_and_bears_no_date_is_seldom_signed() {
    let card = "<div><a href='/people/ada-mill'>Ada Mill</a></div>";
    let of = |kind: &str, date: &str| {
        page(&format!(
            "<!doctype html><html lang=en><title>Stones for rye</title><meta property=og:type content={kind}>\
             <h1>Stones for rye</h1>{card}{date}<p>We sell what the mill by the lower weir grinds with.</p>"
        ))
    };
    let date = "<time datetime=2024-05-03>May 3, 2024</time>";
    authors(&of("website", ""), &[]);
    authors(&of("website", date), &["Ada Mill"]);
    authors(&of("article", ""), &["Ada Mill"]);
}

#[test]
fn who_reviewed_is_no_author() {
    let page = article(
        "<p>Written by <a href='/authors/ada-mill'>Ada Mill</a></p><p>Reviewed by <a href='/authors/bert-weir'>Bert Weir</a></p>",
        "",
    );
    authors(&page, &["Ada Mill"]);
}

#[test]
fn who_wrote_the_entries_of_a_list_did_not_write_the_list() {
    let entry = |name: &str, day: &str| {
        format!(
            "<p><a href=/{name}>The mill of {name}</a> <span class=author>{name} Mill</span> <span class=date>{day}</span>"
        )
    };
    let list = |entries: &str| {
        page(&format!(
            "<!doctype html><html lang=en><title>Mills of the valley</title><link rel=canonical href=https://paper.example/mills>\
             <h1>Mills of the valley</h1>{entries}"
        ))
    };
    let three = entry("Ada", "12 June 2024")
        + &entry("Bert", "3 May 2024")
        + &entry("Cora", "1 April 2024");
    authors(&list(&three), &[]);
    authors(&list(&entry("Ada", "12 June 2024")), &["Ada Mill"]);
}

#[test]
fn a_byline_in_a_link_with_a_headline_is_the_teasers() {
    let teaser = "<a href=/weir><h3>The weir is mended</h3><small>By <span class=author>Bert Weir</span></small></a>";
    let card = "<a href=/users/bert><h3 class=author>Bert Weir</h3></a>";
    let own = "<p>The wheel turns again and the whole village came to see it.</p><div><span class=author>Ada Mill</span></div>";
    authors(&article(&format!("{teaser}{own}"), ""), &["Ada Mill"]);
    // A heading that is the name.
    authors(&article(card, ""), &["Bert Weir"]);
}

#[test]
fn whose_site_it_is_wrote_no_page_that_nobody_dates() {
    let shop = |author: &str, more: &str| {
        page(&format!(
            "<!doctype html><html lang=en><title>Log in</title><meta name=author content='{author}'>{more}<h1>Log in</h1>\
             <p>Your basket of mill stones is empty.</p><footer>© 2024 Weir Central</footer>"
        ))
    };
    for house in [
        "Valley Mills s.r.o.",
        "weir-design 2011",
        "Valley Studio @ www.valley-studio.example",
        "7",
        "Weir Mills Media",
    ] {
        authors(&shop(house, ""), &[]);
    }
    for name in ["Ada Mill", "millhand", "ada mill", "January Mill"] {
        authors(&shop(name, ""), &[name]);
    }
    authors(
        &shop("Ada Mill and Bert Weir", ""),
        &["Ada Mill", "Bert Weir"],
    );
    // A site called after who writes it.
    let own = "<meta property=og:site_name content='Ada Mill'>";
    authors(&shop("Ada Mill", own), &["Ada Mill"]);
    // What is dated somebody published.
    let dated = "<meta property=article:published_time content=2024-05-03>";
    authors(
        &shop("Valley Mills s.r.o.", dated),
        &["Valley Mills s.r.o."],
    );
    let publisher = "<script type=application/ld+json>{\"@type\":\"WebPage\",\"name\":\"Log in\",\
                     \"publisher\":{\"@type\":\"Organization\",\"name\":\"Weir Central\"}}</script>";
    authors(&shop("Weir Central", publisher), &["Weir Central"]);
}

#[test]
fn who_posted_last_in_a_board_did_not_write_the_board() {
    let board = |class: &str| {
        page(&format!(
            "<!doctype html><html lang=en><title>Mill talk</title><h1>Mill talk</h1><div class=threads><h2><a href=/1>The weir</a></h2>\
             <div class={class}>by <a class=username href=/ada>ada-of-the-mill</a></div></div>"
        ))
    };
    authors(&board("lastpostby"), &[]);
    authors(&board("postedby"), &["ada-of-the-mill"]);
}

#[test]
fn controls_and_sentences_beside_the_headline_name_nobody() {
    authors(
        &article(
            "<p class=textsize>By</p><p class=label>Text Size</p><p>May 3, 2024</p>",
            "",
        ),
        &[],
    );
    authors(
        &article(
            "<h4>Posted</h4><p>A link has been posted to your wall.</p><p>May 3, 2024</p>",
            "",
        ),
        &[],
    );
    authors(
        &article(
            "<div class=byline><h6>Written by</h6><h5>For the Valley Tribune</h5></div>",
            "",
        ),
        &[],
    );
}

#[test]
fn a_post_or_place_below_a_name_is_nobody() {
    authors(
        &article(
            "<span class=byline-name>Ada Mill</span> <span class=byline-title>Valley Nigeria correspondent</span>",
            "",
        ),
        &["Ada Mill"],
    );
}

#[test]
fn accounts_are_no_bylines() {
    for html in [
        "<a href=/tag/mills>Mills</a> <a href=/users/login>Log In</a> <a href=/tag/water>Water</a>",
        "<a href=/members/register>Register Now</a>",
        "<p>Photo of <a href=/member/ada-mill>Ada Mill</a>, MP, in the house.</p>",
    ] {
        let html = format!(
            "<!doctype html><h1>The mill turns again</h1>{html}<p>The miller said that the wheel was made of larch from the hills.</p>"
        );
        let page = parse_dump(&html).expect("a page");
        assert!(page.author.is_empty(), "{html}");
    }
}

#[test]
fn who_commented_or_posted_last_is_no_author() {
    for line in [
        "<p>Latest comment by Bert Stone</p>",
        "<p class=byline>Latest comment by Bert Stone</p>",
        "<p>Last post by <a class=username href=/u/5>Bert Stone</a></p>",
        "<p class=byline>Last updated by Bert Stone</p>",
        "<p class=byline>Last reviewed by Bert Stone</p>",
    ] {
        authors(&article(line, ""), &[]);
    }
}

#[test]
fn people_whom_the_text_tells_of_are_no_authors() {
    let told = "<p>By the mill stood <a href=/people/jane-weir>Jane Weir</a> and with her the whole village, who had come to see the wheel that had \
                not turned for years.</p>";
    authors(&article(told, ""), &[]);
    let owned = "<p><a href=/people/jane-weir>Jane Weir</a>’s wheel had not turned for so many years that the whole village came to see it and \
                 to hear what she had to say.</p>";
    authors(&article(owned, ""), &[]);
    for line in [
        "<p>By <a href=/people/ada-mill>Ada Mill</a></p>",
        "<p>By <a href=/profile/ada-mill>Ada Mill</a>, who has written about the valley and its mills for the Paper for more than twenty years.</p>",
    ] {
        authors(&article(line, ""), &["Ada Mill"]);
    }
    let life = "<p><a href=/people/ada-mill>Ada Mill</a> is a reporter who has written about the valley and its mills for more than twenty years.</p>";
    authors(&article("", life), &["Ada Mill"]);
}

#[test]
fn who_checked_what_another_wrote() {
    let checked = |by: &str| {
        format!("<p><span>{by}</span> <a class=author href=/author/jane-weir>Jane Weir</a></p>")
    };
    for label in [
        "Fact checked by",
        "Verified by:",
        "Geprüft von",
        "Photos and video by",
    ] {
        authors(&article(&checked(label), ""), &[]);
    }
    for label in [
        "Words and photos by",
        "Text und Fotos von",
        "Written and illustrated by",
        "Words, photos by",
        "Words/photos by",
        "Words + photos by",
        "Text och foto:",
        "Текст и фото:",
    ] {
        authors(&article(&checked(label), ""), &["Jane Weir"]);
    }
}
