//! Saved pages whose head says nothing: what the layout alone tells of who wrote them and when.

use crate::told;
use tearsheet::{PageMetadata, parse_dump};

const TEXT: &str = "<p>The mill by the lower weir has turned since the spring, and the farmers of the valley bring their grain to it \
                    again, as their grandparents did before the road was built.</p>";

/// A page of `paragraphs` that does not call itself an article, with `lines` under its headline.
fn untyped(lines: &str, paragraphs: usize) -> PageMetadata {
    let text: String = (1..=paragraphs)
        .map(|mill| TEXT.replace("The mill", &format!("Mill number {mill}")))
        .collect();
    read(&format!(
        "<!doctype html><html lang=en><title>The mill turns again</title><body><h1>The mill turns again</h1>{lines}\
         <div class=text>{text}</div>"
    ))
}

fn read(html: &str) -> PageMetadata {
    parse_dump(html).unwrap_or_else(|error| panic!("{error}"))
}

fn day(page: &PageMetadata) -> Option<String> {
    page.date_published.map(|date| date.to_string())
}

#[test]
fn a_page_that_tells_much_is_signed_as_articles_are() {
    let byline = "<p><a href='/people/ada-mill'>Ada Mill</a></p>";
    assert_eq!(told::names(&untyped(byline, 14)), ["Ada Mill"]);
    assert!(told::names(&untyped(byline, 2)).is_empty());
    // Two who signed a day's entry.
    let two =
        "<p class=byline>By Ada Mill and Bert Weir</p><time datetime=2024-05-03>3 May 2024</time>";
    assert_eq!(told::names(&untyped(two, 3)), ["Ada Mill", "Bert Weir"]);
}

#[test]
fn pictures_and_buttons_do_not_part_a_byline_from_its_headline() {
    let buttons =
        "<div><a href=/s><i></i><b></b></a><picture><source><source><img src=/i></picture></div>"
            .repeat(60);
    let lines = format!(
        "{buttons}<aside><div class=writer>Ada Mill</div><div>Fri 3 May 2024</div></aside>"
    );
    let page = untyped(&lines, 14);
    assert_eq!(told::names(&page), ["Ada Mill"]);
    assert_eq!(day(&page).as_deref(), Some("2024-05-03"));
    // In a box at the foot of the text the same is about another page.
    let foot = format!(
        "{}<div>{buttons}</div><aside><div>Fri 3 May 2024</div></aside>",
        TEXT.repeat(14)
    );
    assert_eq!(day(&untyped(&foot, 1)), None);
}

#[test]
fn what_screen_readers_say_is_no_part_of_a_name() {
    let byline = "<div class=author><a class=author-name href='mailto:am@mill.example'>Ada Mill<span class=sr-only> – write to \
                  her</span></a></div>";
    assert_eq!(told::names(&untyped(byline, 14)), ["Ada Mill"]);
}

#[test]
fn a_byline_marks_only_one_of_two() {
    let by = |rest: &str| {
        untyped(
            &format!("<div class=byline>By <span class=byline-name>Ada Mill</span> {rest}</div>"),
            14,
        )
    };
    assert_eq!(
        told::names(&by("and Bert Weir, Valley Paper")),
        ["Ada Mill", "Bert Weir"]
    );
    assert_eq!(told::names(&by("and Bert Weir (pictures)")), ["Ada Mill"]);
    assert_eq!(told::names(&by("in Lower Weir")), ["Ada Mill"]);
    for other in [
        "and Bert Weir, photographer",
        "and Bert Weir Photography",
        "for the Lower Weir and Bert Hall Trust",
    ] {
        assert_eq!(told::names(&by(other)), ["Ada Mill"], "{other}");
    }
    assert_eq!(
        told::names(&by("and Bert Weir, staff writers")),
        ["Ada Mill", "Bert Weir"]
    );
}

#[test]
fn an_age_beside_the_name_in_a_byline() {
    let byline = "<div class=story-byline><a href='/w/'>Ada Mill</a> <span>2 months</span></div>";
    assert_eq!(told::names(&untyped(byline, 14)), ["Ada Mill"]);
    let line = |before: &str, behind: &str| {
        let byline = format!("<p class=byline>{before} <a href='/w/'>Ada Mill</a> {behind}</p>");
        untyped(&byline, 14)
    };
    assert_eq!(told::names(&line("By", "2 months")), ["Ada Mill"]);
    for before in [
        "Photographs courtesy of",
        "Medically checked by",
        "As told to",
        "Hosted by",
        "Based on a novel by",
    ] {
        assert!(
            told::names(&line(before, "2 months")).is_empty(),
            "{before}"
        );
    }
    assert!(told::names(&line("Foto:", "/ Mill Agency picture")).is_empty());
}

#[test]
fn a_label_in_an_element_of_its_own_is_nobody() {
    for label in ["Von", "Por", "Nga", "Автор:"] {
        let byline =
            format!("<p><span class=author>{label}</span> <span class=author>Ada Mill</span></p>");
        assert_eq!(told::names(&untyped(&byline, 14)), ["Ada Mill"], "{label}");
    }
    for nobody in ["Full Bio", "Internacional", "Data"] {
        let byline = format!("<div class=author>{nobody}</div>");
        assert!(told::names(&untyped(&byline, 14)).is_empty(), "{nobody}");
    }
}

#[test]
fn between_bars_before_the_day_stand_authors() {
    let line = |middle: &str| {
        untyped(
            &format!("<p class=autor><b>Ana Molina</b> | {middle} | 08/05/2024</p>"),
            14,
        )
    };
    assert_eq!(told::names(&line("Luis Vega")), ["Ana Molina", "Luis Vega"]);
    assert_eq!(told::names(&line("Arcos")), ["Ana Molina"]);
    assert_eq!(
        told::names(&untyped("<p class=autor>Ana Molina | Luis Vega</p>", 14)),
        ["Ana Molina", "Luis Vega"]
    );
}

#[test]
fn the_site_s_name_in_the_headline_s_element() {
    let page = read(&format!(
        "<title>The mill turns again | News | Valley Paper</title><meta name=twitter:title content='The mill turns again'>\
         <h1><span>The mill turns again</span><a href='/valley.html'>Valley Paper</a></h1>{}",
        TEXT.repeat(4)
    ));
    assert_eq!(page.headline.as_deref(), Some("The mill turns again"));
}

#[test]
fn the_word_for_a_change_is_nobody() {
    let page = read(&format!(
        "<html lang=ar><title>الطاحونة</title><h1>الطاحونة تدور من جديد</h1><div>الأربعاء، 28 آب/اغسطس 2013، آخر تحديث 14:00 (GMT+0400)</div>{}",
        "<p>عادت الطاحونة عند السد الأدنى إلى الدوران منذ الربيع، ويحمل إليها المزارعون حبوبهم كما كان يفعل أجدادهم.</p>".repeat(9)
    ));
    assert!(page.author.is_empty(), "{:?}", page.author);
    assert_eq!(
        day(&page).as_deref().and_then(|day| day.get(..10)),
        Some("2013-08-28")
    );
}

#[test]
fn teasers_in_a_menu_leave_room_for_the_page_s_day() {
    let teasers =
        "<div><a href=/t>The weir</a> <time datetime=2024-06-01T10:00>1 June</time></div>"
            .repeat(40);
    let page = read(&format!(
        "<title>The mill turns again</title><div class=mega>{teasers}</div><h1>The mill turns again</h1>\
         <time datetime=2024-05-03T08:00>3 May</time>{}",
        TEXT.repeat(14)
    ));
    assert_eq!(day(&page).as_deref(), Some("2024-05-03T08:00"));
}

#[test]
fn a_line_of_the_day_and_the_number_of_comments() {
    let line = "<div class=story-date-and-comments><time datetime=2024-05-03T08:00>3 May</time> | 4 comments</div>";
    assert_eq!(day(&untyped(line, 14)).as_deref(), Some("2024-05-03T08:00"));
    for class in [
        "comments with-avatars",
        "ratings-and-comments",
        "comments-and-reviews",
    ] {
        let comments = format!(
            "<div class='{class}'><span class=author>Bert Weir</span> <time datetime=2024-05-03>3 May</time></div>"
        );
        let page = untyped(&comments, 14);
        assert!(told::names(&page).is_empty(), "{class}");
        assert_eq!(day(&page), None, "{class}");
    }
}

#[test]
fn what_heads_a_column_is_nobody() {
    let row = |first: &str, second: &str| {
        untyped(
            &format!(
                "<table><tr>{first}{second}<tr><td><b class=name>millhand</b><td>Posted: 3 May 2024, 10:15</table>"
            ),
            2,
        )
    };
    assert!(told::names(&row("<th>Author</th>", "<th>Message</th>")).is_empty());
    // Beside a cell that says whose it is.
    assert_eq!(
        told::names(&row("<th>Author</th>", "<td>Ada Mill</td>")),
        ["Ada Mill"]
    );
    // No row follows that the cells could head.
    let alone = "<table><tr><th>By Ada Mill</th><th>3 May 2024</th></tr></table>";
    assert_eq!(told::names(&untyped(alone, 2)), ["Ada Mill"]);
}

#[test]
fn a_sentence_that_begins_with_a_small_word_is_no_byline() {
    let rules = format!(
        "<!doctype html><html lang=pl><title>Regulamin</title><h1>Regulamin</h1><p>Od gości młyna oczekuje się uczciwości.</p>\
         <p>Od Gości oczekuje się uczciwości i cierpliwości.</p>{TEXT}"
    );
    assert!(told::names(&read(&rules)).is_empty());
}

#[test]
fn pages_of_accounts_have_no_section() {
    let way = |step: &str| {
        let page = untyped(
            &format!(
                "<ol class=breadcrumb><li><a href=/>Home</a><li><a href=/mills>Mills</a><li><a href=/a>{step}</a></ol>"
            ),
            2,
        );
        page.article_section
    };
    assert_eq!(way("Water mills"), ["Mills", "Water mills"]);
    for step in [
        "My Account",
        "Passwort vergessen?",
        "Identifiez-vous",
        "Kontakt",
        "マイページ",
    ] {
        assert_eq!(way(step), ["Mills"], "{step}");
    }
    // Sections of papers and of universities.
    for step in ["Recherche", "Help", "Inscription", "Поиск"] {
        assert_eq!(way(step), ["Mills", step], "{step}");
    }
    assert_eq!(
        way("Contact<li><a href=/c>Water mills</a>"),
        ["Mills", "Contact", "Water mills"]
    );
}

#[test]
fn a_publisher_given_as_a_copyright_notice() {
    let page = untyped(
        "<div itemscope itemtype='http://schema.org/Organization'><span itemprop=name>Copyright © 2005-2014 The Mill Press, LLC</span>\
         <span itemprop=telephone>020 7946 0123</span></div>",
        2,
    );
    let name = page.publisher.and_then(|publisher| publisher.name);
    assert_eq!(name.as_deref(), Some("The Mill Press, LLC"));
}

#[test]
fn an_entry_in_a_list_of_others_is_not_the_page_s() {
    let entry = |over: &str| {
        untyped(
            &format!(
                "{}<h2>{over}</h2><div class=hentry><a class='entry-title u-url' href=/weir>The weir</a> <span class='author vcard'>\
                 <span class=fn>Bert Weir</span></span> <abbr class=published title=2024-05-03>3 May</abbr></div>",
                TEXT.repeat(3)
            ),
            2,
        )
    };
    assert!(told::names(&entry("Related articles")).is_empty());
    assert_eq!(day(&entry("Related articles")), None);
}

/// A page that states nothing but its language: a headline, a line below it, and a long text.
fn undated(language: &str, line: &str) -> String {
    let paragraph = |day: usize| {
        format!(
            "<p>On day {day} the miller opened the sluice at dawn, and the wheel, which had stood still for ninety years, \
             turned a little further under the eyes of the whole town.</p>"
        )
    };
    let told: String = (1..=12).map(paragraph).collect();
    format!(
        "<html lang={language}><title>The mill</title><main><h1>The mill</h1><p>{line}</p>{told}</main>"
    )
}

#[test]
fn most_words_for_by_begin_other_lines_as_often() {
    for (language, line) in [
        ("fr", "De Paris à Lyon"),
        ("de", "Von Haus zu Haus"),
        ("pl", "Od Redakcji"),
        ("es", "Por Fin en Casa"),
        ("nl", "Door Dik en Dun"),
    ] {
        let page = tearsheet::parse_dump(&undated(language, line)).unwrap();
        assert_eq!(page.author, [], "{line}");
    }
    let page = tearsheet::parse_dump(&undated("en", "By Imke Tarrant")).unwrap();
    assert_eq!(page.author[0].name.as_deref(), Some("Imke Tarrant"));
}

#[test]
fn days_between_paragraphs_are_the_text_s_own() {
    let page = tearsheet::parse_dump(
        "<html lang=en><title>The year of the mill</title><main><h1>The year of the mill</h1><p>By Imke Tarrant, 2 January 2024</p>\
         <p>The council has asked everybody who remembers the old wheel to come and tell what it looked like and how it sounded at night.</p>\
         <p>The builders have drawn up a list of what is to be done and when, so that the farmers know on which days the water will be low.</p>\
         <p>3 May 2024, the sluice</p>\
         <p>The sluice is taken out and brought to the smith, who has promised to return it before the first rains of the autumn fall.</p>\
         <p>4 June 2024, the wheel</p>\
         <p>The wheel is hung by all the men and women who can hold a rope, and afterwards there is soup for everybody in the yard.</p></main>",
    )
    .unwrap();
    let body = page.article_body.unwrap();
    assert!(!body.contains("Imke Tarrant"), "{body}");
    assert!(
        body.contains("3 May 2024") && body.contains("4 June 2024"),
        "{body}"
    );
}

#[test]
fn headings_of_parts_of_the_page_are_not_its_headline() {
    let headline = |title: &str, headings: &str| {
        let html = format!("<html lang=en><title>{title}</title>{headings}<p>{TEXT}</p>");
        read(&html).headline
    };
    let turns = Some("The mill turns again".to_owned());
    for headings in [
        "<h1>Who wants some help</h1><h1>Where is what</h1>",
        "<h1><span>Weirside</span> The mill turns again</h1>",
        "<h1><span>Weirside</span>The mill turns again</h1>",
    ] {
        assert_eq!(
            headline("The mill turns again", headings),
            turns,
            "{headings}"
        );
    }
    // Alone a heading that shares nothing with the title is the article's.
    assert_eq!(
        headline(
            "Ten facts about water wheels",
            "<article><h1>The brook is full of surprises</h1></article>"
        )
        .as_deref(),
        Some("The brook is full of surprises")
    );
}

#[test]
fn tags_and_photographers_beside_a_byline_sign_nothing() {
    let names = |line: &str| {
        let page = tearsheet::parse_dump(&undated("en", line)).unwrap();
        page.author
            .into_iter()
            .filter_map(|author| author.name)
            .collect::<Vec<_>>()
    };
    let tags =
        "Posted by <a class=author>Imke Tarrant</a> | Tags: <a>Mills</a> and <a>Old Rivers</a>";
    assert_eq!(names(tags), ["Imke Tarrant"]);
    let both = "Posted by <a class=author>Imke Tarrant</a> and Jon Weir";
    assert_eq!(names(both), ["Imke Tarrant", "Jon Weir"]);
    let picture = "<figure><img src=/mill.jpg><figcaption>By Jon Weir</figcaption></figure>";
    assert!(names(picture).is_empty());
}

/// A page that calls itself an article and states nothing else, with parts before and behind its text.
fn silent(before: &str, behind: &str) -> PageMetadata {
    let text = TEXT.repeat(8);
    read(&format!(
        "<!doctype html><html lang=en><title>The mill turns again</title><meta property=og:type content=article>\
         <meta property=og:title content='The mill turns again'><body itemscope itemtype=https://schema.org/BlogPosting>{before}\
         <main><h1 itemprop=headline>The mill turns again</h1>{text}</main>{behind}"
    ))
}

/// The card of another article, as microdata have it.
const CARD: &str = "<article itemscope itemtype=https://schema.org/NewsArticle><h4 itemprop=headline><a href=/weir>A weir is built \
                    above the pond</a></h4><span itemprop=author>Bert Weir</span> <time itemprop=datePublished \
                    datetime=2021-02-03>3 Feb</time></article>";

#[test]
fn what_markup_states_of_other_peoples_parts_is_theirs() {
    let related = format!("<section><h3>Related</h3>{CARD}</section>");
    // The same without an item of its own stands in the page's.
    let scopeless = related.replace("itemscope itemtype=https://schema.org/NewsArticle", "");
    let rdfa = related
        .replace(
            "itemscope itemtype=https://schema.org/",
            "vocab=https://schema.org/ typeof=",
        )
        .replace("itemprop", "property");
    let comments = "<h3>2 Comments</h3><ol><li><b itemprop=author>Bert Weir</b> <time itemprop=datePublished \
                    datetime=2022-05-01>1 May</time><p>What a fine thing to see.</p></ol>";
    for part in [&related, &scopeless, &rdfa, comments] {
        let page = silent("", part);
        assert!(told::names(&page).is_empty(), "{part}");
        assert_eq!(day(&page), None, "{part}");
    }
    // The page's own author stands at its foot too.
    let own = "<aside><h4>About the author</h4><div itemprop=author itemscope itemtype=https://schema.org/Person>\
               <b itemprop=name>Ada Mill</b></div></aside>";
    assert_eq!(
        told::names(&silent("", &format!("{own}{related}"))),
        ["Ada Mill"]
    );
}

#[test]
fn an_item_in_a_sidebar_is_the_pages_only_where_it_says_so() {
    let html = |title: &str| {
        format!(
            "<!doctype html><html lang=en><title>The mill turns again</title><meta property=og:type content=article>\
             <body><aside class=sidebar><h3>Editor's choice</h3>{}</aside><h1>The mill turns again</h1>{}",
            CARD.replace("A weir is built above the pond", title),
            TEXT.repeat(8)
        )
    };
    let page = read(&html("A weir is built above the pond"));
    assert!(told::names(&page).is_empty());
    assert_eq!(day(&page), None);
    let page = read(&html("The mill turns again"));
    assert_eq!(told::names(&page), ["Bert Weir"]);
}

#[test]
fn what_holds_the_main_part_is_no_sidebar() {
    let page = read(&format!(
        "<!doctype html><html lang=en><title>The mill turns again</title><body><h1>The mill turns again</h1>\
         <div class=sidebar_right>{}<main><div itemscope itemtype=https://schema.org/BlogPosting><p itemprop=author>Ada Mill\
         {TEXT}{TEXT}</div></main><ul>{}</ul></div>{}",
        "<a href=/t>topic</a>".repeat(40),
        "<li><a href=/x>other</a>".repeat(60),
        "<i></i>".repeat(400),
    ));
    assert_eq!(told::names(&page), ["Ada Mill"]);
}

#[test]
fn the_foot_of_the_headline_s_box_is_not_the_page_s() {
    let foot = |element: &str, class: &str, day: &str| {
        format!(
            "<div class=lead><div class=lead__wrapper></div></div><{element} class='{class}'><div class=lead__sub>\
             <div class=byline>By <a href=/people/ada-mill class=byline__link>Ada Mill</a>, Courier</div>\
             <div class=timestamp>{day}</div></div></{element}>"
        )
    };
    for (element, class) in [
        ("div", "headline__footer"),
        ("footer", ""),
        ("section", "lead-footer"),
    ] {
        let page = untyped(&foot(element, class, "Published 3 May 2024"), 14);
        assert_eq!(told::names(&page), ["Ada Mill"], "{element} {class}");
        assert_eq!(
            day(&page).as_deref(),
            Some("2024-05-03"),
            "{element} {class}"
        );
    }
    // Of a card above the text it is the card's.
    let card = |title: &str, day: &str| {
        format!(
            "<div class=card><a href=/{title}>{title}</a><div class=card-footer>{day}</div></div>"
        )
    };
    let cards = [card("bridge", "2 May 2024"), card("fair", "1 May 2024")].concat();
    assert_eq!(day(&untyped(&cards, 14)), None);
    // At the end of the page it is the site's.
    let html = format!(
        "<!doctype html><html lang=en><title>The mill turns again</title><body><h1>The mill turns again</h1>\
         <div class=text>{}</div>{}",
        TEXT.repeat(14),
        foot("div", "page-footer", "3 May 2024")
    );
    let page = read(&html);
    assert!(told::names(&page).is_empty());
    assert_eq!(day(&page), None);
    // And so it is where no text of the page's stands below it.
    let short = untyped(&foot("footer", "", "3 May 2024"), 1);
    assert_eq!(day(&short), None);
}

#[test]
fn what_stands_behind_the_name_in_a_byline_names_nobody() {
    for byline in [
        "<div class=article__byline><a href=/author/>Ada Jane Mill</a> <span class=article__byline__meta>2 months</span></div>",
        "<p class=author><a href=/u/7>Ada Jane Mill</a><span class=author-when>3. Mai 2024</span></p>",
    ] {
        let lines = format!("{byline}<time datetime=2024-05-03>3 May 2024</time>");
        assert_eq!(
            told::names(&untyped(&lines, 14)),
            ["Ada Jane Mill"],
            "{byline}"
        );
    }
    // The inner of two says it more exactly.
    let inner = "<div class=byline><a href=/news>Weir Paper</a> <span class=author>Ada Mill</span></div><time datetime=2024-05-03>3 May 2024</time>";
    assert_eq!(told::names(&untyped(inner, 14)), ["Ada Mill"]);
}
