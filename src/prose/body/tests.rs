#![allow(clippy::unwrap_used)]

use crate::{Field, Outcome, Source, inspect_dump, parse_dump};

const FIRST: &str = "The mill on the upper brook turned again on Monday, a year after the great flood, and the whole town came to see. \
    There was bread from the first sack of rye, and the school sang for the miller and for the carpenters.";
const SECOND: &str = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old stones. \
    Nobody had thought that they would ever be moved again.";
const THIRD: &str = "The water was high that spring, and nobody had thought that the dam would hold for another year or two, she said.";
const LAST: &str = "Next week the council will decide who pays for the new wheel, which the carpenters of the valley have made of oak.";

fn body(text: &str) -> Option<String> {
    parse_dump(text).ok().and_then(|page| page.article_body)
}

fn menu() -> String {
    ["Home", "News", "Sport", "Weather", "Jobs", "Contact"].join("\n")
}

#[test]
fn paragraphs_between_menu_and_footer() {
    let dump = format!(
        "{}\nThe mill turns again\nBy Jane Doe\n1 May 2024\n{FIRST}\n{SECOND}\n{THIRD}\n{LAST}\nShare\nRead more\n\
         Flood warning\nNew bridge\nOld barn\n© 2024 The Brook Courier\n{}\n",
        menu(),
        menu()
    );
    assert_eq!(body(&dump), Some([FIRST, SECOND, THIRD, LAST].join("\n")));
}

#[test]
fn each_paragraph_has_its_place_and_its_role() {
    let dump = format!("The mill turns again\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}\n");
    let found = inspect_dump(&dump).unwrap();
    let claims: Vec<_> = found.field(Field::ArticleBody).collect();
    assert_eq!(claims.len(), 4);
    for claim in claims {
        assert_eq!((claim.source, claim.outcome), (Source::Prose, Outcome::Won));
        assert_eq!(claim.raw, claim.value.to_string());
    }
    let own = found
        .blocks
        .iter()
        .filter(|block| block.role == Some(Field::ArticleBody));
    let own: Vec<_> = own.filter_map(|block| block.span.of(&dump)).collect();
    assert_eq!(own, [FIRST, SECOND, THIRD, LAST]);
}

#[test]
fn pieces_of_a_sentence_are_one_paragraph() {
    let (begin, end) = FIRST.split_once(" a year ").unwrap();
    let end = format!("after {}", end.trim_start_matches("after "));
    let dump = format!("The mill turns again\n{SECOND}\n{begin}\na year\n{end}\n{THIRD}\n{LAST}\n");
    let read = body(&dump).unwrap();
    assert_eq!(read.lines().count(), 4, "{read}");
    assert!(read.contains(FIRST), "{read}");
}

#[test]
fn a_notice_below_who_wrote_it_and_when() {
    let spanish = [
        "La rueda del viejo molino giró el sábado por primera vez desde la inundación, y todo el pueblo vino a verla.",
        "Fue construido por el municipio después de la rotura de la presa, y todavía muele centeno.",
        "El molinero estaba contento, y los niños de la escuela cantaron para él una vieja canción.",
    ];
    let chinese = [
        "老磨坊的轮子在星期六转动了，这是洪水以来的第一次，全村的人都来观看。建造它的磨坊主十分激动，他说自己等了很久。",
        "磨坊由镇政府建成，当时旧水坝已经决口，直到今天它还在磨黑麦，邻居们都很感谢，面包师也很感谢。",
        "磨坊主很高兴，学校的孩子们为他唱了一首老歌，大家一直跳舞到深夜才回家，第二天又开始工作。",
    ];
    for (head, text) in [
        ("El molino del arroyo vuelve a girar", spanish),
        ("溪边的水车又转动了", chinese),
    ] {
        let text = text.join("\n\n");
        let read = |between: &str| body(&format!("{head}\n\n{between}{text}\n"));
        let lines = Some(text.replace("\n\n", "\n"));
        for credits in ["2024-03-12\n\n", "By Jane Doe\n\n"] {
            assert_eq!(read(credits), lines, "{credits}");
        }
    }
    // A few sentences that nobody signed and dated are told from a teaser by nothing.
    for unsigned in ["", "Agua y centeno\n\n"] {
        let text = spanish.join("\n\n");
        assert_eq!(
            body(&format!(
                "El molino del arroyo vuelve a girar\n\n{unsigned}{text}\n"
            )),
            None
        );
    }
}

#[test]
fn nothing_of_a_list() {
    let list = "Story number nine
9 May 2024
"
    .repeat(40);
    assert_eq!(body(&format!("{}\n{list}{}", menu(), menu())), None);
}

fn page(article: &str, head: &str) -> String {
    let item = |n: i32| format!("<li><a href='/{n}'>Story number {n} of the mill</a></li>");
    let items: String = (1..12).map(item).collect();
    format!(
        "<html lang=en><head><title>The mill turns again</title>{head}</head><body><ul>{items}</ul><div class=page>{article}</div>\
         <div class=more><h3>More</h3><ul>{items}</ul></div><p>© 2024 The Brook Courier. All rights reserved.</p></body></html>"
    )
}

fn article() -> String {
    format!(
        "<h1>The mill turns again</h1><div class=text><p>{FIRST}</p><figure><img src=1.jpg><figcaption>The mill at dawn, seen from \
         the old bridge over the brook.</figcaption></figure><p>{SECOND}</p><p><a href=/2>Read also: who pays for the mill?</a></p>\
         <p>{THIRD}</p><p>{LAST}</p></div>"
    )
}

#[test]
fn paragraphs_of_markup() {
    let text = [FIRST, SECOND, THIRD, LAST].join("\n");
    assert_eq!(body(&page(&article(), "")), Some(text));
}

#[test]
fn what_is_stated_comes_before_what_is_shown() {
    let stated = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"The wheel moved.\"}</script>";
    assert_eq!(
        body(&page(&article(), stated)).as_deref(),
        Some("The wheel moved.")
    );
}

#[test]
fn a_front_page_and_a_shop_have_no_article() {
    let front = "<link rel=canonical href='https://courier.example/'>";
    assert_eq!(body(&page(&article(), front)), None);
    let shop =
        "<script type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"The mill\"}</script>";
    assert_eq!(body(&page(&article(), shop)), None);
}

#[test]
fn the_wrapper_of_the_article_and_its_sidebar() {
    let wrapped = format!(
        "<div class=lay-sidebar>{}</div>",
        article().replace("<h1>The mill turns again</h1>", "")
    );
    let text = [FIRST, SECOND, THIRD, LAST].join("\n");
    assert_eq!(body(&page(&wrapped, "")), Some(text));
}

#[test]
fn text_behind_a_child_is_as_much_the_articles_as_text_before_it() {
    let text = [FIRST, SECOND, THIRD, LAST].join("\n");
    let head = "<h1>The mill turns again</h1>";
    for shown in [
        format!("<div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}<br><br>{LAST}</div>"),
        format!("<div>{FIRST}<p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p></div>"),
        format!("<div>{FIRST}<p>{SECOND}</p>{THIRD}<p>{LAST}</p></div>"),
        format!("<div>{FIRST}<blockquote>{SECOND}</blockquote>{THIRD}<br>{LAST}</div>"),
        format!("<main><div>{FIRST}<div>{SECOND}</div>{THIRD}<p>{LAST}</p></div></main>"),
    ] {
        let whole = format!("{head}{shown}");
        assert_eq!(body(&page(&whole, "")).as_ref(), Some(&text), "{shown}");
        let bare = format!("<html><body>{whole}</body></html>");
        assert_eq!(body(&bare).as_ref(), Some(&text), "{shown}");
    }
}

#[test]
fn two_elements_are_two_paragraphs() {
    let open = SECOND.trim_end_matches('.');
    let small = format!("eBay sold the old wheel &amp;amp; its axle. {THIRD}");
    let shown = format!(
        "<h1>The mill turns again</h1><div><p>{FIRST}</p><p>{open}</p><p>{small}</p><p>{LAST}</p></div>"
    );
    let small = small.replace("&amp;amp;", "&");
    let text = [FIRST, open, &small, LAST].join("\n");
    assert_eq!(body(&page(&shown, "")), Some(text));
}

#[test]
fn short_paragraphs_of_a_dump() {
    let text = [
        "The mill on the upper brook turned again on Monday, a year after the flood, and the whole town came to see.",
        "There was bread from the first sack of rye, and the school sang for the miller and for all the carpenters.",
        "Nobody had thought that the dam would hold for another year, said the miller, who is the last of his trade.",
        "Next week the council will decide who pays for the new wheel, which the carpenters have made of dark oak.",
    ];
    for parted in ["\n", "\n\n"] {
        let lines = text.join(parted);
        let dump =
            format!("The mill turns again{parted}By Jane Doe{parted}1 May 2024{parted}{lines}\n");
        assert_eq!(body(&dump), Some(text.join("\n")), "{dump}");
    }
}

#[test]
fn text_far_below_the_headline_is_a_teaser() {
    let teaser = |n: i32| format!("Story {n} of the mill\n");
    let teasers: String = (1..60).map(teaser).collect();
    let dump = format!(
        "The mill turns again after the flood\n{teasers}\n{FIRST}\n{SECOND}\n{THIRD}\n{LAST}\n"
    );
    assert_eq!(body(&dump), None);
}

#[test]
fn text_behind_a_menu_is_the_articles_where_it_is_most_of_what_runs() {
    let menu: Vec<String> = (1..60).map(|n| format!("Part {n}")).collect();
    let menu = menu.join("\n");
    let text: Vec<String> = (1..30).map(|n| format!("{n} sacks. {FIRST}")).collect();
    let text = text.join("\n");
    let dump = format!("The mill turns again\n{menu}\n\n{text}\n");
    assert_eq!(body(&dump), Some(text));
}

#[test]
fn a_copy_is_not_read_twice() {
    let text = [FIRST, SECOND, THIRD, LAST].join("\n");
    let copy =
        format!("<div class=text><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p></div>");
    for open in [
        "<div hidden>",
        "<div style='color:red; DISPLAY : none'>",
        "<div style=visibility:hidden>",
        "<div style='display:none !important'>",
        "<div aria-hidden=true>",
        "<noscript>",
        "<template>",
        "<div class=print>",
    ] {
        for twice in [
            format!("{open}{copy}</div></noscript></template>{}", article()),
            format!("{}{open}{copy}</div></noscript></template>", article()),
        ] {
            assert_eq!(body(&page(&twice, "")).as_ref(), Some(&text), "{twice}");
        }
    }
}

#[test]
fn what_scripts_are_to_show_is_read() {
    let text = [FIRST, SECOND, THIRD, LAST].join("\n");
    for open in [
        "<div hidden>",
        "<div style='display:none'>",
        "<div aria-hidden=true>",
    ] {
        let shown = format!("{open}{}</div>", article());
        assert_eq!(body(&page(&shown, "")).as_ref(), Some(&text), "{open}");
    }
}

#[test]
fn what_is_not_given_is_no_block_s_role() {
    let dump = format!(
        "Title: The mill turns again\nURL: https://courier.example/\n\nThe mill turns again\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}\n"
    );
    let found = inspect_dump(&dump).unwrap();
    assert_eq!(found.page.article_body, None);
    let role = |block: &crate::BlockReading| block.role == Some(Field::ArticleBody);
    assert!(!found.blocks.iter().any(role));
    let story = dump.replace("example/", "example/mill");
    let found = inspect_dump(&story).unwrap();
    assert_eq!(found.blocks.iter().filter(|block| role(block)).count(), 4);
}

#[test]
fn what_a_script_reads_is_no_article() {
    let set = r#"{"dragByHandle":true,"cssSelector":"thumbnail","bindings":{"open":"The text that opens it"},"effects":"slide"}"#;
    let set = set.repeat(6);
    let shop =
        format!("<!doctype html><title>Sign in</title><h1>Sign in</h1><div><p>{set}</p></div>");
    assert_eq!(body(&shop), None);
    // A sample in a text.
    let text = format!(
        "<!doctype html><title>The mill turns again</title><article><h1>The mill turns again</h1><p>{FIRST}<p>{SECOND}<p>{set}<p>{THIRD}<p>{LAST}</article>"
    );
    assert!(
        body(&text).is_some_and(|body| body.starts_with(FIRST) && body.contains("dragByHandle"))
    );
}
