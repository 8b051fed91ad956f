//! The section that a link over the headline names.

use tearsheet::parse_dump;

const TEXT: &str = "<p>The wheel that ground the town's flour for three hundred years turned this morning for the first time in ninety, \
    and the water ran over the sill as it had when the last miller closed the sluice and went to the war.</p>";

fn sections(over: &str) -> Vec<String> {
    let page = format!(
        "<!doctype html><html lang=en><title>The mill turns again</title><body><div class=top>\
         <a href=/><img src=logo.png alt=Courier></a></div><main><div>{over}<h1>The mill turns again</h1></div>{TEXT}{TEXT}</main>"
    );
    parse_dump(&page).unwrap().article_section
}

#[test]
fn a_link_to_the_folder_that_it_names() {
    for (over, section) in [
        (
            "<p class=rubrique><a href=/economie/>Économie</a></p>",
            "Économie",
        ),
        (
            "<span class=ressort><a href=/kueche/>Küche</a></span>",
            "Küche",
        ),
        (
            "<span class=documentCategory><a href=/assuntos/oficios>Ofícios</a></span>",
            "Ofícios",
        ),
        (
            "<div class=rubrika><a href=/remesla/>Řemesla</a></div>",
            "Řemesla",
        ),
        ("<a class=article__kicker href=/world/>World</a>", "World"),
        (
            "<p class=article-category><a href=https://courier.example/life/food-and-drink>Food &amp; Drink</a></p>",
            "Food & Drink",
        ),
        (
            "<span><a href=/category/old-mills>Old Mills</a></span>",
            "Old Mills",
        ),
        ("<a href=/politique/>Politique</a>", "Politique"),
        ("<a class=cat href=/uk>UK</a>", "UK"),
        ("<a class=cat href=/crafts>← Crafts</a>", "Crafts"),
        (
            "<div class=rubrique><a href='/societe/index.html'>Société</a></div>",
            "Société",
        ),
        (
            "<a class=category href='/%D0%BC%D0%B5%D0%BB%D1%8C%D0%BD%D0%B8%D1%86%D1%8B/'>Мельницы</a>",
            "Мельницы",
        ),
    ] {
        assert_eq!(sections(over), [section], "{over}");
    }
    let several = "<div class=cat-links><a href=/crafts>Crafts</a>, <a href=/town>Town</a></div>";
    assert_eq!(sections(several), ["Crafts", "Town"]);
}

#[test]
fn other_links_over_a_headline() {
    for over in [
        // Nothing calls it a section; a menu; a way to sign in; a frame; other languages; an author; another article; the home page.
        "<a href=/about-us>About us</a>",
        "<div><a href=/blog>Blog</a> <a href=/about>About</a></div>",
        "<a href=/a>A</a> <a class=cat href=/b>B</a> <a class=cat href=/c>C</a> <a class=cat href=/d>D</a> <a class=cat href=/e>E</a>",
        "<a class=kicker href=/login>Login</a>",
        "<div class=section><a href=/docs>Docs</a></div>",
        "<div class=cat><a href=/de/>DE</a> <a href=/fr/>FR</a></div>",
        "<div class=category><a href=/english/>English</a></div>",
        "<div class=post-category><a href=/5-min-read/>5 min read</a></div>",
        "<a class=category href=/all-posts/>All posts</a>",
        "<a class=kicker href=/newsletter>Newsletter</a>",
        "<a class=eyebrow href=/members/>Members</a>",
        "<a class=overline href=/columnists/jane-weir>Jane Weir</a>",
        "<a class=category href=/sponsored>Sponsored</a>",
        "<div class=rubrik><a href=/anzeige>Anzeige</a></div>",
        "<a class=kicker href=/author/jane-weir>Jane Weir</a>",
        "<div class=category><a href=/2024/05/mill.html>Photos of the mill</a></div>",
        "<a class=kicker href=/>Home</a>",
        "<nav><a class=category href=/crafts>Crafts</a></nav>",
        "<div class=category><a href=/crafts>Crafts</a></div><h2>Most read</h2>",
    ] {
        assert_eq!(sections(over), [""; 0], "{over}");
    }
    // A class for whatever stands there is enough where the folder holds pages, this one or others.
    let kicker = "<a class=kicker href=/crafts/>Crafts</a>";
    let loom = format!("<aside><a href=/crafts/the-loom>The loom</a></aside>{kicker}");
    assert_eq!(sections(&loom), ["Crafts"]);
    let own = "<link rel=canonical href=https://courier.example/crafts/the-mill>";
    assert_eq!(sections(&format!("{own}{kicker}")), ["Crafts"]);
    let elsewhere = loom.replace("/crafts/the-loom", "/town/crafts");
    assert_eq!(sections(&elsewhere), [""; 0]);
    // What is stated wins.
    let stated = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The mill turns again\",\"articleSection\":\"Town\"}</script>";
    let both = format!("{stated}<a class=category href=/crafts/>Crafts</a>");
    assert_eq!(sections(&both), ["Town"]);
    // Of sections and tags in one string it tells which is a section.
    let listed = both.replace("\"Town\"", "\"Crafts, old mills, water, floods\"");
    assert_eq!(sections(&listed), ["Crafts"]);
}

fn sections_under(lines: &str, text: &str) -> Vec<String> {
    let page = format!(
        "<!doctype html><html lang=fr><title>The mill turns again</title><body><a href=/>Courier</a>\
         <main><h1>The mill turns again</h1>{lines}{text}</main>"
    );
    parse_dump(&page).unwrap().article_section
}

#[test]
fn a_category_in_the_lines_under_the_headline() {
    let text = TEXT.repeat(2);
    let of_frame = "<dl><dd class=createdby>Écrit par <span>Paul Bief</span></dd>\
                    <dd class=category-name>Catégorie : <a href=/vie-du-village>Vie du village</a></dd></dl>";
    assert_eq!(sections_under(of_frame, &text), ["Vie du village"]);
    for lines in [
        "<p class=kicker><a href=/vie-du-village>Vie du village</a></p>",
        "<p class=category><a href=/2024/05/mill.html>Photos of the mill</a></p>",
        "<p class=category><a href=/newsletter/jane>Newsletter</a></p>",
        "<h2>Most read</h2><p class=category><a href=/crafts>Crafts</a></p>",
    ] {
        assert_eq!(sections_under(lines, &text), [""; 0], "{lines}");
    }
    // Behind text it is of a story below.
    assert_eq!(sections_under(&format!("{TEXT}{of_frame}"), &text), [""; 0]);
}
