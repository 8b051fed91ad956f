//! Tags of saved HTML: which of a page's lists is the article's own.

use tearsheet::parse_dump;

/// An article with `head` in its head and `foot` at its end.
#[track_caller]
fn tagged(head: &str, foot: &str, tags: &[&str]) {
    let html = format!(
        "<!doctype html><html lang=en><title>The mill turns again</title>\
         <meta name=description content='The wheel at the weir is back.'>{head}\
         <article><h1>The mill turns again</h1><p>After forty years of silence the wheel was set going.{foot}</article>"
    );
    let page = parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(page.keywords, tags, "{head} {foot}");
}

const SHOWN: &str = "<p class=tags><a href=/tag/mills>Mills</a> <a href=/tag/rivers>Rivers</a> <a href=/tag/bread>Bread</a>";

#[test]
fn a_shown_list_that_the_head_bears_out_is_whole() {
    tagged(
        "<meta name=keywords content='mills, village, oven, news today'>\
         <meta property=article:tag content=Mills><meta property=article:tag content=Rivers>\
         <meta property=article:tag content=Bread>",
        SHOWN,
        &["Mills", "Rivers", "Bread"],
    );
    tagged(
        "<meta name=keywords content='Mills, Rivers, Bread, News, Paper online'>",
        SHOWN,
        &["Mills", "Rivers", "Bread"],
    );
}

#[test]
fn a_list_of_the_site_gives_way_to_the_articles_own() {
    let shown = "<p><a href=/t/1 rel=tag>Water wheels</a> <a href=/t/2 rel=tag>Millers</a>";
    tagged(
        "<meta name=keywords content='paper, subscribe, jobs'>",
        shown,
        &["Water wheels", "Millers"],
    );
    // One of them is what the article is about.
    tagged(
        "<meta name=keywords content='mill, subscribe, jobs'>",
        shown,
        &["mill", "subscribe", "jobs"],
    );
}

#[test]
fn a_head_that_says_one_of_many() {
    tagged(
        "<meta name=keywords content=Rivers>",
        SHOWN,
        &["Mills", "Rivers", "Bread"],
    );
}

#[test]
fn what_the_head_adds_to_few_links_is_kept() {
    tagged(
        "<meta name=keywords content='Mills, Rivers, Bread'>",
        "<p class=tags><a href=/tag/mills>Mills</a>",
        &["Mills", "Rivers", "Bread"],
    );
}

#[test]
fn a_wrapper_that_says_where_its_sidebar_stands_is_no_sidebar() {
    let (text, rest) = ("<b></b>".repeat(120), "<i></i>".repeat(800));
    let html = format!(
        "<!doctype html><title>The mill turns again</title><div><h1>The mill turns again</h1></div>\
         <div class='wrap sidebar-right'><article><p>The wheel was set going.{text}\
         <p><a href=/t/1 rel=tag>Mills</a></article></div>{rest}"
    );
    let page = parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(page.keywords, ["Mills"]);
}

#[test]
fn what_a_third_list_has_more_is_for_search_engines() {
    let alike = "<meta property=article:tag content=Mills><meta property=article:tag content=Rivers>\
        <script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The mill turns again\",\"keywords\":[\"Mills\",\"Rivers\"]}</script>";
    tagged(
        &format!("<meta name=keywords content='the, mill, turns, Mills, Rivers'>{alike}"),
        "",
        &["Mills", "Rivers"],
    );
    // One that lacks some of them is no longer copy: each says a part.
    tagged(
        &format!("<meta name=keywords content='Mills, Bread, Oven'>{alike}"),
        "",
        &["Mills", "Bread", "Oven", "Rivers"],
    );
}

#[test]
fn a_list_that_names_the_site_is_on_every_page() {
    let site = "<meta property=og:site_name content='Weir Paper'><meta name=keywords content='Weir Paper, News, Sport, Weather'>";
    tagged(
        &format!(
            "{site}<meta property=article:tag content=Mills><meta property=article:tag content=Rivers>"
        ),
        "",
        &["Mills", "Rivers"],
    );
    tagged(
        &format!(
            "{site}<meta property=article:tag content=Mills><meta property=article:tag content=News>"
        ),
        "",
        &["News", "Sport", "Weather", "Mills"],
    );
    tagged(site, "", &["News", "Sport", "Weather"]);
}

#[test]
fn a_lists_label_is_no_part_of_its_first_tag() {
    tagged(
        "<meta name=keywords content='Tags: Mills, Rivers, <meta name='>",
        "",
        &["Mills", "Rivers"],
    );
}

#[test]
fn a_description_cut_at_its_commas_is_no_list() {
    let told = "State officials have found the old mill turning at the weir, according to the village, and were glad";
    let html = format!(
        "<title>The mill turns again</title><meta name=description content='{told}'><meta name=keywords content='{told}'>\
         <article><h1>The mill turns again</h1><p>The wheel was set going.</article>"
    );
    assert!(parse_dump(&html).unwrap_or_default().keywords.is_empty());
    // A description that was made of the tags.
    let html = html.replace(
        told,
        "mills, weirs, how to mend an old water wheel, Saltwick",
    );
    assert_eq!(parse_dump(&html).unwrap_or_default().keywords.len(), 4);
}

#[test]
fn the_label_of_a_list_stands_before_its_first_tag() {
    let keywords = |list: &str| format!("<meta name=keywords content='{list}'>");
    tagged(&keywords("Category: Mills, bread"), "", &["Mills", "bread"]);
    tagged(
        &keywords("mills, Category: Killers, bread"),
        "",
        &["mills", "Category: Killers", "bread"],
    );
}

#[test]
fn links_out_of_the_site_are_no_tags() {
    let own = "<link rel=canonical href=https://paper.example/a/mill><nav><a href=/news>News</a><a href=/valley>Valley</a><a href=/a>About</a></nav>";
    for foot in [
        "<div><a href='https://shop.example/dp/7?tag=weir-21&x=1'>Buy now</a></div>",
        "<blockquote><p>Look! <a href='https://network.example/hashtag/mills?src=hash'>#mills</a></p></blockquote>",
        "<p><a href=https://health.example/topics/flour/default.html>Flour</a></p>",
    ] {
        tagged(own, foot, &[]);
    }
    for foot in [
        "<p class=tags><a href=/tag/mills>Mills</a></p>",
        "<p class=tags><a href=https://topics.paper.example/tag/mills>Mills</a></p>",
        "<p><a href=https://Paper.example/tag/mills>Mills</a></p>",
        "<p class=tags><a href=https://sister.example/tag/mills>Mills</a></p>",
        "<p class=tags><a href=https://archive.example/web/20240503/https://paper.example/tag/mills>Mills</a></p>",
        "<p><a rel=tag href=https://collector.example/tag/mills>Mills</a></p>",
    ] {
        tagged(own, foot, &["Mills"]);
    }
    // The page calls itself by another host than its links do, or by none, or leads nowhere.
    let foot = "<p><a href=https://paper.example/tag/mills>Mills</a></p>";
    let moved = "<link rel=canonical href=https://other.example/a/mill>";
    for link in [
        "<a href=https://paper.example/news>News</a>",
        "<a href=//paper.example/news>News</a>",
    ] {
        tagged(&(moved.to_owned() + &link.repeat(9)), foot, &["Mills"]);
    }
    tagged(
        &(moved.to_owned() + &"<a href=#b>b</a><a name=b></a>".repeat(9)),
        foot,
        &["Mills"],
    );
    tagged(&"<a href=/news>News</a>".repeat(9), foot, &["Mills"]);
    let coded = "<link rel=canonical href=https://xn--mhle-0ra.example/a>".to_owned()
        + &"<a href=/news>News</a>".repeat(9);
    tagged(
        &coded,
        "<p><a href=https://mühle.example/tag/mills>Mills</a></p>",
        &["Mills"],
    );
    let based =
        format!("{moved}<base href=https://paper.example/>") + &"<a href=/news>News</a>".repeat(9);
    tagged(&based, foot, &["Mills"]);
}

#[test]
fn tags_at_the_end_of_a_paragraph_are_a_list() {
    let links = "<a href=/tag/mills>mills</a>, <a href=/tag/weirs>weirs</a>";
    let text = "The villagers came in numbers to see the wheel turn on that day.";
    for foot in [
        format!("<p>{text}<br>Tagged: {links}</p>"),
        format!("<p>{text} TAGS: {links}</p>"),
        format!("<p>{text} Étiquettes : {links}.</p>"),
        format!("<p>{text}<br>{links}</p>"),
        format!("<p>{text}<br><span class=tags>{links}</span></p>"),
        format!("<ul><li><div>{text}</div><div>{links}</div></ul>"),
        format!(
            "<p>Cette entrée a été publiée dans la vallée par Ada, et marquée avec {links}.</p>"
        ),
        format!("<p>Dieser Eintrag wurde von Ada unter Tal abgelegt und mit {links} markiert.</p>"),
        format!("<p>{text} {links} Share this story with your friends, please."),
    ] {
        tagged("", &foot, &["mills", "weirs"]);
    }
    tagged(
        "",
        "<p>This entry of Ada's was tagged <a href=/tag/mills>mills</a> in the spring of that year.",
        &["mills"],
    );
}

#[test]
fn links_that_explain_a_word_of_the_text_are_no_tags() {
    let told = "<p>In the days of the great <a href=/tag/floods>floods of the spring</a> the wheel had been broken by trees.";
    tagged("", told, &[]);
    tagged("", &format!("{told}{SHOWN}"), &["Mills", "Rivers", "Bread"]);
    tagged(
        "",
        "<p>This entry was posted on Friday by Ada Mill and is tagged with <a href=/tag/mills>mills</a>, \
         <a href=/tag/rivers>rivers</a>. Bookmark the <a href=/p>permalink</a>.",
        &["mills", "rivers"],
    );
    tagged(
        "",
        "<p>By <a href=/topics/author/ada-mill>Ada Mill</a></p>",
        &[],
    );
}

#[test]
fn tags_that_readers_see_may_stand_in_capitals() {
    let shown = "<p class=tags><a href=/tag/a>MILLS</a> <a href=/tag/b>RIVERS</a> <a href=/tag/c>BREAD</a> <a href=/tag/d>FLOUR</a> \
                 <a href=/tag/e>WEIRS</a>";
    tagged("", shown, &["MILLS", "RIVERS", "BREAD", "FLOUR", "WEIRS"]);
    let sizes = "<p class=tags><a href=/tag/a>XS</a> <a href=/tag/b>S</a> <a href=/tag/c>M</a> <a href=/tag/d>L</a> <a href=/tag/e>XXL</a>";
    tagged("", sizes, &[]);
}

#[test]
fn a_list_of_codes_is_a_programs() {
    let list = |tags: &str| format!("<meta name=keywords content='{tags}'>");
    tagged(&list("AERO, RSBI:CRIME, k2_mills, POL, Weirs"), "", &[]);
    // Two of five, or three of four: papers tag with letters too.
    let few = ["AERO", "POL", "Mills", "Weirs", "Bread"];
    tagged(&list(&few.join(", ")), "", &few);
    let short = ["AERO", "POL", "SALT", "Weirs"];
    tagged(&list(&short.join(", ")), "", &short);
}

/// Boards number their threads where others name their topics.
#[test]
fn numbers_of_threads_are_no_tags() {
    tagged(
        "",
        "<p><a href='index.php?topic=214.msg9#msg9'>Re: The mill turns again</a>",
        &[],
    );
    tagged(
        "",
        "<p class=tags><a href='index.php?topic=mills'>Mills</a> <a href='index.php?topic=rivers'>Rivers</a>",
        &["Mills", "Rivers"],
    );
}

#[test]
fn links_that_are_paid_for_or_lead_to_a_network_are_no_tags() {
    let bought = "<p>The oven is <a href='https://shop.example/dp/7?tag=weirpaper-20' rel='nofollow sponsored'>$7.99</a> \
                  and the stone <a rel=sponsored href='https://shop.example/tag/stone'>to be had here</a>.</p>";
    tagged("", bought, &[]);
    let posted = "<blockquote><p>Look: <a href='https://twitter.com/hashtag/watermill?src=hash'>#watermill</a></blockquote>";
    tagged("", posted, &[]);
    tagged(
        "",
        &format!("{bought}{posted}{SHOWN}"),
        &["Mills", "Rivers", "Bread"],
    );
    // One that the page calls its tag may be collected elsewhere.
    let called = "<p><a rel=tag href='https://x.com/hashtag/mills'>Mills</a>";
    tagged("", called, &["Mills"]);
}

#[test]
fn the_posts_of_a_list_have_tags_of_their_own() {
    let post = |tag: &str| {
        format!(
            "<div class='post type-post status-publish hentry tag-{tag}'><a href=/{tag}>The {tag}</a></div>"
        )
    };
    let list = |posts: &str| {
        let html = format!("<!doctype html><html lang=en><title>Weir Paper</title><body>{posts}");
        parse_dump(&html).unwrap_or_default().keywords
    };
    assert!(list(&format!("{}{}", post("mills"), post("rivers"))).is_empty());
    assert_eq!(list(&post("mills")), ["mills"]);
}

/// A link to what a shop sells says who sent the reader, and a category among tags that it is one.
#[test]
fn what_a_shop_knows_by_its_address_and_categories_are_no_tags() {
    tagged(
        "",
        " <a href='https://shop.example/lamp?tag=weirpaper-20'>the lamp</a></p><p><a href='/?tag=mills'>Mills</a></p>",
        &["Mills"],
    );
    tagged(
        "",
        "<ul class=tags><li><a class=blog-categories-5 href=/blog/category/valley/>Valley</a></li><li><a href=/blog/tag/mills/>Mills</a></li></ul>",
        &["Mills"],
    );
    tagged(
        "",
        "<div class=taxonomy-category><a href=/category/valley/ rel=tag>Valley</a></div><div class=taxonomy-post_tag><a href=/tag/mills/ rel=tag>Mills</a></div>",
        &["Mills"],
    );
}
