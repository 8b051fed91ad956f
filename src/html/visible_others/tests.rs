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
