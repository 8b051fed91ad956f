//! Bylines of saved pages that name others too: cards of other stories, places of work, portraits, whom an interview was with.

use super::html_authors::{article, authors, page};

/// Cards of other stories: a title that leads on, and who wrote it.
fn cards(names: &[&str]) -> String {
    let card = |(nth, name): (usize, &&str)| {
        format!(
            "<div class=card><a class=card-title href=/s{nth}>Another story of the valley, number {nth}</a>\
             <div class=card-footer><span class=card-byline><a href=/people-{nth}>{name}</a></span></div></div>"
        )
    };
    names.iter().enumerate().map(card).collect()
}

#[test]
fn who_wrote_the_stories_in_cards_is_not_the_author() {
    let more = cards(&["Jon Hall", "Bert Stone"]);
    authors(&article("", &more), &[]);
    authors(&article("<p>By Ada Mill</p>", &more), &["Ada Mill"]);
    let listing = page(&format!(
        "<!doctype html><html lang=en><title>News</title><h1>News</h1>{}",
        cards(&["Jon Hall", "Bert Stone", "Ada Mill"])
    ));
    authors(&listing, &[]);
}

#[test]
fn cards_of_the_page_s_own_authors() {
    for card in [
        |name: &str, slug: &str| {
            format!(
                "<div class=author-box><a href=/of-{slug}>Institute of River Studies, {slug}</a> <span class=author-name>{name}</span></div>"
            )
        },
        |name: &str, slug: &str| {
            format!(
                "<div class=author-box><h4 class=author-name>{name}</h4><p>{slug} has written about the valley for years and is \
                 <a href=/books/{slug}>the author of the Great Mills</a>.</p></div>"
            )
        },
        |name: &str, slug: &str| {
            format!(
                "<div class=author-box><span class=author-name>{name}</span> <a href=/{slug}>Read all posts by {name}</a></div>"
            )
        },
        |name: &str, slug: &str| {
            format!(
                "<a class=author-card href=/{slug}><span class=author-name>{name}</span> <span>Political editor of the Paper</span></a>"
            )
        },
    ] {
        let both = card("Ada Mill", "ada") + &card("Jane Weir", "jane");
        authors(&article("", &both), &["Ada Mill", "Jane Weir"]);
    }
}

#[test]
fn under_the_place_where_they_work() {
    let at = |nth: usize, place: &str, name: &str| {
        format!(
            "<div><h5><a href=/i/{nth}>{place}</a></h5><a rel=author href=/a/{nth}>{name}</a></div>"
        )
    };
    let three = at(1, "University of Upper Brook", "Ada Mill")
        + &at(2, "The Weir and its People", "Jane Weir")
        + &at(3, "Royal College of Mills", "Eve Brook");
    let names = ["Ada Mill", "Jane Weir", "Eve Brook"];
    authors(
        &article(&format!("<div class=authors>{three}</div>"), ""),
        &names,
    );
    authors(&article(&format!("<div>{three}</div>"), ""), &names);
    let unlinked = three.replace("a rel=author", "a class=author");
    authors(&article(&format!("<div>{unlinked}</div>"), ""), &names);
    for card in [
        |nth: usize, name: &str| {
            format!(
                "<div><a class=title href=/i/{nth}>Professor of River Studies, Brook {nth}</a><span class=author>{name}</span></div>"
            )
        },
        |nth: usize, name: &str| {
            format!(
                "<div><a href=/p/{nth}><img src=/{nth}.jpg></a><a href=/p/{nth}>Professor of River Engineering, Saltwick {nth}</a>\
                 <span class=author-name>{name}</span></div>"
            )
        },
    ] {
        let both = card(1, "Ada Mill") + &card(2, "Jane Weir");
        authors(&article("", &both), &["Ada Mill", "Jane Weir"]);
        let classed = format!(
            "<div class=authors>{}</div>",
            both.replace("Professor", "Weirs")
        );
        authors(&article("", &classed), &["Ada Mill", "Jane Weir"]);
    }
}

#[test]
fn cards_over_the_headline() {
    let above = cards(&["Jon Hall", "Bert Stone", "Eve Brook"]);
    let under = |line: &str| {
        let whole = "<p>The mill by the lower weir has turned since the spring, and the farmers of the valley bring their grain to it again.</p>";
        page(&format!(
            "<!doctype html><html lang=en><title>The mill turns again</title><div class=row>{above}</div>\
             <article><h1>The mill turns again</h1>{line}{}</article>",
            whole.repeat(4)
        ))
    };
    authors(&under("<p class=byline>By Ada Mill</p>"), &["Ada Mill"]);
    authors(&under(""), &[]);
}

#[test]
fn letters_that_stand_for_a_portrait() {
    for (line, names) in [
        (
            "<div class=author><div>AM</div><div>Ada Mill</div></div>",
            &["Ada Mill"][..],
        ),
        (
            "<div class=byline><span>AM</span><span>Ada Jane Mill</span></div>",
            &["Ada Jane Mill"],
        ),
        (
            "<div class=authors><div><a href=/a?t=1><div>AM</div></a></div><div>Ada Mill</div>\
             <div><a href=/a?t=2><div>JW</div></a></div><div>Jane Weir</div></div>",
            &["Ada Mill", "Jane Weir"],
        ),
        (
            "<div class=byline><span>AM</span><span>Ada Mill</span> and <span>Jane Weir</span></div>",
            &["Ada Mill", "Jane Weir"],
        ),
        (
            "<div class=byline>By <i>JW</i> <b>Jane Weir</b> and <i>AM</i> <b>Ada Mill</b></div>",
            &["Jane Weir", "Ada Mill"],
        ),
        (
            "<div class=byline><i>AM</i><b>Ada Mill</b><em>Reporter</em><i>JW</i><b>Jane Weir</b><em>Editor</em></div>",
            &["Ada Mill", "Jane Weir"],
        ),
        (
            "<div class=byline><i>AM</i><i>JW</i><b>Ada Mill</b> and <b>Jane Weir</b></div>",
            &["Ada Mill", "Jane Weir"],
        ),
        (
            "<div class=byline><i>AM</i><i>JW</i><b>Ada Mill and Jane Weir</b></div>",
            &["Ada Mill", "Jane Weir"],
        ),
        (
            "<div class=byline><i>AM</i><span>By</span> <b>Ada Mill</b></div>",
            &["Ada Mill"],
        ),
        (
            "<div class=byline><i>AM</i><b>By Ada Mill</b></div>",
            &["Ada Mill"],
        ),
        (
            "<div class=byline><i>A</i><b>Ada Mill</b></div>",
            &["Ada Mill"],
        ),
        (
            "<div class=byline><i>A.M.</i><b>Ada Mill</b></div>",
            &["Ada Mill"],
        ),
        // Letters that are of the name itself stay with it.
        (
            "<div class=byline><span>JD</span> <span>Weir</span> and <i>AM</i> <b>Ada Mill</b></div>",
            &["JD Weir", "Ada Mill"],
        ),
        (
            "<div class=byline><i>J.</i> <b>Mill</b></div>",
            &["J. Mill"],
        ),
    ] {
        authors(&article(line, ""), names);
    }
}

#[test]
fn nine_authors_with_portraits() {
    let names = [
        "Ada Mill",
        "Jane Weir",
        "Eve Brook",
        "Bert Stone",
        "Jon Hall",
        "Ruth Fenn",
        "Paul Holt",
        "Mary Reed",
        "Luke Ford",
    ];
    let each = names.map(|name| {
        let letters: String = name
            .split(' ')
            .filter_map(|word| word.chars().next())
            .collect();
        format!("<i>{letters}</i><b>{name}</b>")
    });
    let line = format!("<div class=byline>{}</div>", each.concat());
    authors(&article(&line, ""), &names);
}

#[test]
fn who_was_asked_and_where_an_entry_is_filed() {
    for line in [
        "<p class=byline>Interview with Jane Weir</p>",
        "<p class=byline>Interview mit Katrin von Brook</p>",
        "<p class=byline>Interview with Jane Weir. Photos by Eve Brook</p>",
        "<p class=byline>Interview with Jane Weir, author of Death by Water</p>",
        "<p class=byline>Interview with Jane Weir, author of Death by Black Water</p>",
        "<p class=byline>Interview with Dr. Jane Weir | 3 May 2021</p>",
        "<div>Interview mit Autorin Katrin Weir</div>",
    ] {
        let page = article(line, "");
        authors(&page, &[]);
        let body = page.article_body.as_deref().unwrap_or_default();
        assert!(!body.contains("Interview"), "{body}");
    }
    for line in [
        "<p class=byline>Interview mit Bert Weir. Von Ada Mill</p>",
        "<p class=byline>Interview with Jane Weir, miller, by Ada Mill</p>",
        "<p class=byline>Interview with Jane Weir | Ada Mill</p>",
        "<p class=byline>Interview with the miller by Ada Mill</p>",
        "<p class=byline>Interview with Jane Weir. Text: Ada Mill</p>",
        "<p>Interview by Ada Mill</p>",
    ] {
        authors(&article(line, ""), &["Ada Mill"]);
    }
    authors(
        &article("<p class=byline>Door Ada Mill en Jane Weir</p>", ""),
        &["Ada Mill", "Jane Weir"],
    );
    // The Dutch word joins names: of one that it cannot part nobody is dropped.
    authors(
        &article("<p class=byline>Door Jan Molenaar en Sanne</p>", ""),
        &["Jan Molenaar en Sanne"],
    );
    for line in [
        "Por Ada Mill en Deportes",
        "Publicado por Ada Mill en Deportes",
        "Par Ada Mill dans Nature",
    ] {
        authors(
            &article(&format!("<p class=byline>{line}</p>"), ""),
            &["Ada Mill"],
        );
    }
    for (language, line) in [
        (
            "es",
            "Publicado el 27 Marzo, 2020 por Ada Mill <span>en <a href=/c/n>Nacionales</a></span>",
        ),
        (
            "fr",
            "Publié le 27 mars 2020 par Ada Mill <span>dans <a href=/c/n>Nature</a></span>",
        ),
    ] {
        let text = "<p>Tras cuarenta años de silencio la rueda gira de nuevo, y todo el pueblo vino a verla con los niños de la escuela.</p>";
        let filed = page(&format!(
            "<!doctype html><html lang={language}><title>El molino gira</title><article><h1>El molino gira</h1><div>{line}</div>{}</article>",
            text.repeat(4)
        ));
        authors(&filed, &["Ada Mill"]);
    }
    let firm = article("<meta name=author content='Mill &amp; Sons'>", "");
    authors(&firm, &["Mill & Sons"]);
    for (line, names) in [
        ("By Mill &amp; Sons", &["Mill & Sons"][..]),
        ("By Ada Mill &amp; Co", &["Ada Mill"]),
        (
            "By Ada Mill &amp; Jane Weir &amp; Co",
            &["Ada Mill", "Jane Weir"],
        ),
        (
            "By Ada Mill &amp; Jane Weir &amp; Sons",
            &["Ada Mill", "Jane Weir"],
        ),
    ] {
        let page = article(&format!("<p class=byline>{line}</p>"), "");
        authors(&page, names);
    }
}

#[test]
fn who_was_asked_in_a_dump() {
    let text = "The mill by the lower weir has turned since the spring, and the farmers of the valley bring their grain to it again.\n\n";
    for (line, names) in [
        ("Interview with Jane Weir", &[][..]),
        ("Interview with Jane Weir. Photos by Eve Brook", &[]),
        ("Interview with Jane Weir by Ada Mill", &["Ada Mill"]),
        ("Interview with the miller by Ada Mill", &["Ada Mill"]),
        ("Interview with Jane Weir. Text: Ada Mill", &["Ada Mill"]),
    ] {
        let dump = page(&format!(
            "The mill turns again\n\n{line}\n\n{}",
            text.repeat(4)
        ));
        assert_eq!(
            dump.headline.as_deref(),
            Some("The mill turns again"),
            "{line}"
        );
        authors(&dump, names);
    }
}

#[test]
fn headlines_that_say_who_was_asked() {
    let text = "The mill by the lower weir has turned since the spring, and the farmers of the valley bring their grain to it again.\n\n";
    for (head, names) in [
        (
            "Interview with Jane Weir\n\nBy Ada Mill\n\n12 March 2024",
            &["Ada Mill"][..],
        ),
        ("Interview with Jane Weir\n\n12 March 2024", &[]),
        (
            "Valley Post\n\nHome\n\nNews\n\nInterview with Jane Weir\n\nBy Ada Mill\n\n12 March 2024",
            &["Ada Mill"],
        ),
        (
            "# Interview with Jane Weir\n\nBy Ada Mill\n\n12 March 2024",
            &["Ada Mill"],
        ),
    ] {
        let dump = page(&format!("{head}\n\n{}", text.repeat(4)));
        let headline = dump.headline.as_deref();
        assert_eq!(headline, Some("Interview with Jane Weir"), "{head}");
        authors(&dump, names);
    }
}

#[test]
fn cards_of_stories_about_houses() {
    let card = |title: &str, name: &str| {
        let slug = name.to_lowercase().replace(' ', "-");
        format!(
            "<div class=card><h3><a href=/{slug}>{title}</a></h3><span class=byline>By {name}</span></div>"
        )
    };
    let cards = card("Council votes to dredge the pond", "Jon Hall")
        + &card("Bread from the old station", "Bert Stone")
        + &card("Two herons nest under the bridge", "Eve Brook");
    let listing = page(&format!(
        "<!doctype html><html lang=en><title>Valley Post</title><h1>Valley Post</h1>{cards}"
    ));
    authors(&listing, &[]);
    authors(
        &article("<p class=byline>By Ada Mill</p>", &cards),
        &["Ada Mill"],
    );
}

#[test]
fn sections_agencies_and_letters_beside_a_name() {
    let text = "<p>Tras cuarenta años de silencio la rueda gira de nuevo, y todo el pueblo vino a verla con los niños de la escuela.</p>";
    let filed = page(&format!(
        "<!doctype html><html lang=es><title>El molino gira</title><article><h1>El molino gira</h1>\
         <span class=author>Juana Molinero en Deportes</span>{}</article>",
        text.repeat(4)
    ));
    authors(&filed, &["Juana Molinero"]);
    for (line, names) in [
        (
            "<p class=byline>By Ada Mill (with AFP and Jon Hall)</p>",
            &["Ada Mill", "Jon Hall"][..],
        ),
        (
            "<p class=byline>By Ada Mill (with Jon Hall)</p>",
            &["Ada Mill", "Jon Hall"],
        ),
        (
            "<div class=byline><b>J</b><b>W</b><b>Jane Weir</b></div>",
            &["Jane Weir"],
        ),
    ] {
        authors(&article(line, ""), names);
    }
}

/// Who wrote under the text, in whatever words and classes: each of them with a day.
#[test]
fn who_commented_behind_the_text_wrote_no_part_of_it() {
    let text = "<p>The wheel that ground the flour of the valley for three hundred years turned this morning for the first time in \
                ninety, and the water ran over the sill as it had when the last miller closed the sluice.</p>"
        .repeat(5);
    let comments = "<div><p class=author>Karel Vodák</p><p>13. 3. 2024</p><p>Good.</p></div>\
                    <div><p class=author>Rosa Tint</p><p>14. 3. 2024</p><p>And about time.</p></div>";
    let html = |byline: &str, comments: &str| {
        page(&format!(
            "<!doctype html><html lang=cs><title>The mill turns again</title><h1>The mill turns again</h1>{byline}\
             {text}<div class=diskuse>{comments}</div>"
        ))
    };
    let by = "<p class=author>Ada Mill</p>";
    authors(&html(by, comments), &["Ada Mill"]);
    // One alone is behind the text as well.
    let one = comments.split("<div><p class=author>Rosa").next().unwrap();
    authors(&html(by, one), &["Ada Mill"]);
    // Under the names of its own authors stands what they are.
    let cards = comments
        .replace("13. 3. 2024", "Reporter")
        .replace("14. 3. 2024", "Editor");
    authors(&html("", &cards), &["Karel Vodák", "Rosa Tint"]);
}
