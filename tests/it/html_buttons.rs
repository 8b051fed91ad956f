//! The page's own address out of what its buttons hand on, and out of what its head tells the counters of its readers, where it has
//! neither a canonical link nor `og:url`.

use super::html_head::page;

fn url(html: &str) -> Option<String> {
    page(&format!(
        "<!doctype html>{html}<h1>The mill turns again</h1>"
    ))
    .url
}

const OWN: Option<&str> = Some("https://paper.example/mill");

#[test]
fn messages_windows_and_counted_shares_hand_an_address_on() {
    for button in [
        "<a href='mailto:?subject=The%20mill&amp;body=Read%20this:%0Ahttps%3A%2F%2Fpaper.example%2Fmill.'>Mail</a>",
        "<a href='mailto:?body=Die+M%C3%BChle+(https://paper.example/mill)'>E-Mail</a>",
        "<a href='whatsapp://send?text=Le%20moulin%20tourne%20https%3A%2F%2Fpaper.example%2Fmill'>W</a>",
        "<a href='https://wa.example/?text=Mylly%20https%3A%2F%2Fpaper.example%2Fmill'>W</a>",
        "<a href='https://talk.example/intent/post?text=The+mill+https://paper.example/mill'>T</a>",
        "<a href='https://paper.example/mill?share=facebook&amp;nb=1'>F</a>",
        "<a href='#' data-sharer-url='https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2Fmill'>F</a>",
        "<a onclick=\"window.open('https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2Fmill','w')\">F</a>",
        "<a href='https://social.example/sharer.php?u=%20%20https%3A%2F%2Fpaper.example%2Fmill'>F</a>",
    ] {
        assert_eq!(url(&button.repeat(2)).as_deref(), OWN, "{button}");
        // One alone may be another page's.
        assert_eq!(url(button), None, "{button}");
    }
    // A button that opens a window by its link and by a script is one.
    let both = "<a href='https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2Fmill' \
        onclick=\"window.open('https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2Fmill')\">F</a>";
    assert_eq!(url(both), None);
    assert_eq!(url(&both.repeat(2)).as_deref(), OWN);
    for other in [
        // Two addresses in one message, the paper's front page, a message to the desk, a script that asks the browser.
        "<a href='mailto:?body=https://paper.example/mill%20https://paper.example/weir'>Mail</a>",
        "<a href='mailto:?body=Found%20on%20https://paper.example/'>Mail</a>",
        "<a href='mailto:desk@paper.example?subject=https://paper.example/mill'>Mail</a>",
        "<a onclick=\"window.open('https://social.example/sharer.php?u='+location.href)\">F</a>",
        // What a script plays or loads, shares of a company, a text to translate.
        "<a onclick=\"play('https://paper.example/mill')\">F</a>",
        "<img data-src='https://paper.example/share?url=https%3A%2F%2Fpaper.example%2Fmill'>",
        "<a href='https://paper.example/mill?share=4711'>Quote</a>",
        "<a href='https://words.example/translate?text=https%3A%2F%2Fpaper.example%2Fmill'>T</a>",
    ] {
        assert_eq!(url(&other.repeat(2)), None, "{other}");
    }
}

#[test]
fn cards_of_other_pages_have_a_button_or_two() {
    let button = |story: &str| {
        format!(
            "<a href='https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2F{story}'>share</a>"
        )
    };
    let cards: String = (0..8).map(|nth| button(&format!("weir-{nth}"))).collect();
    assert_eq!(url(&(button("mill").repeat(6) + &cards)).as_deref(), OWN);
    // The first of a list, and a list of two.
    assert_eq!(url(&(button("mill").repeat(3) + &cards)), None);
    assert_eq!(
        url(&(button("mill").repeat(6) + &button("weir").repeat(4))),
        None
    );
}

#[test]
fn one_comment_s_number_stands_under_its_story() {
    let comment = |page: &str, nth: u32| {
        format!(
            "<li id=comment-{nth}><a href='https://paper.example/{page}#comment-{nth}'>3 May</a></li>"
        )
    };
    assert_eq!(url(&comment("mill", 4711)).as_deref(), OWN);
    assert_eq!(
        url(&comment("mill/comment-page-2/", 4711)).as_deref(),
        Some("https://paper.example/mill/")
    );
    // Comments of two stories, and one that stands on another page.
    assert_eq!(url(&(comment("mill", 1) + &comment("weir", 2))), None);
    assert_eq!(
        url("<a href='https://paper.example/weir#comment-7'>Ada</a>"),
        None
    );
}

#[test]
fn what_the_head_tells_counters_and_networks() {
    let meta = |name: &str, url: &str| format!("<meta name='{name}' content='{url}'>");
    for name in [
        "twitter:url",
        "parsely-link",
        "mrf:canonical",
        "url",
        "al:web:url",
        "cXenseParse:url",
    ] {
        assert_eq!(
            url(&meta(name, "https://paper.example/mill")).as_deref(),
            OWN,
            "{name}"
        );
        assert_eq!(
            url(&meta(name, "https://paper.example/./mill")).as_deref(),
            OWN,
            "{name}"
        );
        // A template states the front page on all of a site's pages, and an account where the page should stand.
        for other in [
            "https://paper.example/",
            "https://paper.example",
            "https://twitter.com/paper",
            "{{url}}",
        ] {
            assert_eq!(url(&meta(name, other)), None, "{name} {other}");
        }
        // What is made for it comes first, wherever it leads.
        let canonical = "<link rel=canonical href='https://paper.example/weir'>";
        assert_eq!(
            url(&(meta(name, "https://paper.example/mill") + canonical)).as_deref(),
            Some("https://paper.example/weir")
        );
    }
    // A front page has a card of a story with its buttons.
    let item = "<script type=application/ld+json>{\"@type\":\"WebPage\",\"url\":\"https://paper.example\"}</script>";
    let card = "<a href='https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2Fmill'>share</a>".repeat(3);
    let front = meta("parsely-link", "https://paper.example") + item + &card;
    assert_eq!(url(&front).as_deref(), Some("https://paper.example"));
}
