// The methods themselves hold for one lifetime only.
#![allow(clippy::redundant_closure_for_method_calls)]

use super::survey::Place;
use super::{Page, Whose};
use crate::block::Region;
use crate::html::head::Head;
use crate::html::tree::{self, NodeId};
use crate::limits::Limits;
use crate::value::date::Convention;

/// A sentence of running text.
const TOLD: &str = "The miller carried the sacks down to the brook, as his father had done, and the neighbours came to look at the \
                    old stones that nobody had turned for ninety years.";

/// What a page says of its element with the id `own`.
fn of_own<T>(html: &str, asked: impl Fn(&Page<'_>, NodeId) -> T) -> T {
    let document = tree::parse(html, &Limits::default(), &mut Vec::new());
    let head = Head::default();
    let page = super::read(&document, &head, Convention::default(), &mut Vec::new());
    let is_own = |id: &NodeId| document.attribute(*id, "id") == Some("own");
    let own = document.ids().find(is_own);
    asked(&page, own.unwrap_or_default())
}

fn place(html: &str) -> Place {
    of_own(html, |page, id| page.place(id))
}

fn told(times: usize) -> String {
    format!("<p>{TOLD}</p>").repeat(times)
}

#[test]
fn a_footer_of_the_article_is_no_footer_of_the_site() {
    let text = told(4);
    let inside =
        format!("<main><h1>The mill turns</h1>{text}<footer id=own>Ida Brook</footer></main>");
    assert_eq!(place(&inside).region, Region::Unknown);
    let outside =
        format!("<main><h1>The mill turns</h1>{text}</main><footer id=own>Ida Brook</footer>");
    assert_eq!(place(&outside).region, Region::ContentInfo);
}

#[test]
fn right_under_the_headline_no_class_makes_side_matter() {
    let page = |between: usize| {
        let pictures = "<img src=/wheel.jpg>".repeat(between);
        let own = "<div class=sidebar id=own><p>Ida Brook</p></div>";
        format!(
            "<div><h1>The mill turns</h1>{pictures}{own}</div>{}",
            told(9)
        )
    };
    assert!(!place(&page(2)).minor);
    assert!(place(&page(60)).minor);
}

#[test]
fn what_scripts_were_to_show() {
    let page = |attribute: &str, text: &str| {
        format!("<h1>The mill turns</h1><div id=own {attribute}>{text}</div><p>{TOLD}</p>")
    };
    for attribute in [
        "hidden",
        "style='visibility: hidden'",
        "style='display:none !important'",
    ] {
        assert!(
            place(&page(attribute, "<p>Ida Brook</p>")).hidden,
            "{attribute}"
        );
        assert!(!place(&page(attribute, &told(9))).hidden, "{attribute}");
    }
    for attribute in [
        "hidden=false",
        "style='visibility: visible'",
        "style='color: red'",
    ] {
        assert!(
            !place(&page(attribute, "<p>Ida Brook</p>")).hidden,
            "{attribute}"
        );
    }
    // A page that tells less than an article has no text that a script was to show.
    let short = format!("<h1>The mill turns</h1><div id=own hidden><p>{TOLD}</p></div>");
    assert!(place(&short).hidden);
}

#[test]
fn the_pages_own_tags() {
    let page = |class: &str| {
        format!(
            "<h1>The mill turns</h1>{}<div class='{class}' id=own><a href=/mills>Mills</a></div>",
            told(9)
        )
    };
    assert!(place(&page("related-posts")).minor);
    assert!(!place(&page("related-tags")).minor);
}

#[test]
fn digits() {
    let page = |text: &str| format!("<h1>12 mills turn</h1><p id=own>{text}</p><p>In 1984</p>");
    assert!(of_own(&page("3 May"), |page, id| page.has_digit(id)));
    assert!(!of_own(&page("In May"), |page, id| page.has_digit(id)));
}

#[test]
fn what_stands_between_headline_and_text_is_near() {
    let page = |pictures: usize, text: usize| {
        let pictures = "<img src=/wheel.jpg>".repeat(pictures);
        format!(
            "<article><h1>The mill turns</h1>{pictures}<b id=own>Ida Brook</b>{}</article>",
            told(text)
        )
    };
    assert_eq!(of_own(&page(2, 12), |page, id| page.nearness(id)), 40);
    assert_eq!(of_own(&page(500, 12), |page, id| page.nearness(id)), 33);
    // Where no text follows, nothing leads to it.
    assert_eq!(of_own(&page(500, 1), |page, id| page.nearness(id)), 15);
}

#[test]
fn a_banner_round_the_headline_is_the_articles() {
    let text = told(12);
    let page = |before: &str, inside: &str| {
        format!("<body>{before}<header>{inside}<b id=own>Ida Brook</b></header>{text}")
    };
    let own = of_own(&page("", "<h1>The mill turns</h1>"), |page, id| {
        page.nearness(id)
    });
    let sites = of_own(
        &page("<div><h1>The mill turns</h1></div>", ""),
        |page, id| page.nearness(id),
    );
    assert_eq!((own, sites), (40, 10));
}

#[test]
fn a_card_that_is_a_link_states_things_of_its_item() {
    let text = told(12);
    let page = |card: &str| {
        format!(
            "<main itemscope><h1>The mill turns</h1>{text}<a href=/weir class=card><h3>The weir of the old hill</h3>{card}</a></main>"
        )
    };
    let others =
        page("<span itemscope><time id=own itemprop=datePublished>3 May 2024</time></span>");
    assert!(of_own(&others, |page, id| page.whose(id)) == Whose::Others);
    let titles = page("<time id=own itemprop=datePublished>3 May 2024</time>");
    assert!(of_own(&titles, |page, id| page.whose(id)) == Whose::Page);
}
