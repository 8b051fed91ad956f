use crate::Parser;

const TEXT: &str = "<p>He carried the sacks down to the brook, as his father had done, and the neighbours came to look at \
                    the old stones.</p><p>The water was high that spring, and nobody had thought that the dam would hold \
                    for another year.</p>";

/// The names of the authors of a page with this over its text, and this below it.
fn authors(over: &str, below: &str) -> Vec<String> {
    let title = "The mill on the brook turns again";
    let shells = [
        format!("<h1>{title}</h1>{over}<time datetime=2019-06-12></time>{TEXT}{below}"),
        format!(
            "<article><h1>{title}</h1>{over}<time datetime=2019-06-12></time>{TEXT}</article>{below}"
        ),
        format!(
            "<main><article><h1>{title}</h1>{over}<time datetime=2019-06-12></time>{TEXT}{below}</article></main>"
        ),
    ];
    let named = shells.map(|shell| {
        let page = format!("<html lang=en><title>{title}</title><body>{shell}</body></html>");
        let names = Parser::new().parse(&page).unwrap_or_default().author;
        names.into_iter().filter_map(|agent| agent.name).collect()
    });
    let [first, rest @ ..] = named;
    assert!(
        rest.iter().all(|other| *other == first),
        "{rest:?} {first:?}: {over} {below}"
    );
    first
}

const OF_OTHERS: &[&str] = &[
    "<article><h3><a href=/weir>The weir of the hill</a></h3><span class=byline>By Jane Miller</span></article>",
    "<section><h2>Related articles</h2><article><h3><a href=/weir>Weir</a></h3><a rel=author href=/author/jane-miller>Jane Miller</a></article></section>",
    "<div class=box><div class=head><h4>Mehr zum Thema</h4></div><div><a href=/weir>The weir</a><span class=author>Jane Miller</span></div></div>",
    "<div class=related-posts><h3>The weir of the hill</h3><span class=byline>By Jane Miller</span></div>",
    "<div class=card><a href=/weir><h3>The weir of the old hill</h3></a><span class=author>Jane Miller</span></div>",
    "<div class=card><h5>Richard Roe</h5><h4><a href=/weir>The weir of the old hill</a></h4><span class=author>Jane Miller</span></div>",
    "<a href=/weir><b>The weir of the old hill</b> <span class=author>Jane Miller</span></a>",
    "<section><h2>3 Comments</h2><b class=author>Jane Miller</b><p>I was there too.</p></section>",
    "<div class=testimonial><p>A lovely mill.</p><span class=author>Jane Miller</span></div>",
    "<blockquote><p>The mill!</p>— Jane Miller (@jane) <a href=https://social.example/1>13 June 2019</a></blockquote>",
    "<p>Read also: <a href=/weir>The weir</a> by <a href=/author/jane-miller>Jane Miller</a></p>",
    "<aside><h3>The weir of the old hill</h3><span class=byline>By Jane Miller</span></aside>",
];

#[test]
fn parts_of_others_name_nobody() {
    for other in OF_OTHERS {
        assert!(authors("", other).is_empty(), "{other}");
        assert_eq!(
            authors("<p class=byline>By Ada Mill</p>", other),
            ["Ada Mill"],
            "{other}"
        );
    }
}

#[test]
fn cards_of_the_author_are_the_page_s() {
    let life = "<p>Ada Mill writes about brooks and mills. She lives in Saltwick with two cats and a heron that comes at noon.</p>";
    for card in [
        format!("<div class=author-box><h4 class=author-name>Ada Mill</h4>{life}</div>"),
        format!(
            "<aside><h3>About the author</h3><a rel=author href=/author/ada-mill>Ada Mill</a>{life}</aside>"
        ),
        format!(
            "<div class=about-author><h3 class=author>Ada Mill</h3>{life}<h4>More from Ada Mill</h4><a href=/weir>The weir</a></div>"
        ),
        format!(
            "<h3>Related articles</h3><ul><li><a href=/weir>The weir</a></li></ul><div class=author-box><b class=author>Ada Mill</b>{life}</div>"
        ),
        "<h2>Related articles</h2><a href=/weir>The weir</a><h2>Written by</h2><span class=author>Ada Mill</span>".to_owned(),
    ] {
        assert_eq!(authors("", &card), ["Ada Mill"], "{card}");
    }
    // The comments' number in the byline is a label.
    let labelled = "<div><a href=#c>3 Comments</a> <span>3 Comments</span> <span class=author>Ada Mill</span></div>";
    assert_eq!(authors(labelled, ""), ["Ada Mill"]);
}

#[test]
fn what_stands_over_the_text_is_the_page_s() {
    let signed = "<span class=author>Ada Mill</span>";
    for over in [
        format!("<div>3 Comments</div><div>{signed}</div>"),
        format!("<ul><li>Events</li><li>{signed}</li></ul>"),
        format!("<aside><h3>Details</h3>{signed}</aside>"),
        format!("<div><h5><a href=/letter>Subscribe to our weekly letter</a></h5>{signed}</div>"),
        "<h4>Posted in <a href=/news>News</a> on 12 June 2019 by <span class=author>Ada Mill</span></h4>".to_owned(),
        "<blockquote><p>By <a rel=author href=/ada>Ada Mill</a></p></blockquote>".to_owned(),
        format!("<div class='meta category-quotes'>{signed}</div>"),
    ] {
        assert_eq!(authors(&over, ""), ["Ada Mill"], "{over}");
    }
    let card = "<a href=/weir><h3>The weir of the old hill</h3>By <span class=author>Jane Miller</span></a>";
    assert!(authors(card, "").is_empty());
}

#[test]
fn below_the_text_its_byline_is_the_page_s() {
    let signed = "<span class=author>Ada Mill</span>";
    for below in [
        format!("<ul><li>2 comments</li><li>By {signed}</li></ul>"),
        format!("<div class='meta meta-quotes'>{signed}</div>"),
        format!("<div><h4><a href=/d>Posted on the 12th of June 2019</a></h4>{signed}</div>"),
        "<h3>Posted on <a href=/d>12 June 2019</a> by <a href=/author/ada>Ada Mill</a></h3>"
            .to_owned(),
    ] {
        assert!(!authors("", &below).is_empty(), "{below}");
    }
}

/// The day of publication of a page.
fn day(page: &str) -> Option<String> {
    let page = Parser::new().parse(page).unwrap_or_default();
    page.date_published.map(|date| date.date_only().to_string())
}

#[test]
fn days_of_the_page_s_own() {
    let moments: String = ["18", "17", "15"]
        .map(|hour| {
            format!("<div><time datetime=2019-06-12T{hour}:05:00Z>{hour}:05</time>{TEXT}</div>")
        })
        .concat();
    let live = |kind: &str| {
        format!("<html lang=en><title>The mill turns</title>{kind}<h1>The mill turns</h1>{moments}")
    };
    let article = "<meta property=og:type content=article>";
    assert_eq!(day(&live(article)).as_deref(), Some("2019-06-12"));
    assert_eq!(day(&live("")), None);
    // A whole page without a headline: its day stands by its text, the day of the visit over the menu.
    let menu = "<a href=/m>Mill</a>".repeat(220);
    let page = |over: &str, beside: &str| {
        day(&format!(
            "<html lang=en><title>The mill turns</title>{over}<div>{menu}</div>{beside}{TEXT}{TEXT}"
        ))
    };
    let shown = "<p class=post-date>June 12, 2019</p>";
    assert_eq!(page("", shown).as_deref(), Some("2019-06-12"));
    assert_eq!(page(shown, ""), None);
}
