//! Front matter as generators, note takers and clippers write it.

use crate::told;
use tearsheet::{Field, Outcome, PageMetadata, inspect_dump, parse_dump};

const BODY: &str = "After forty years of silence the wheel at the weir was set going again, and the whole village came to see it turn.\n\n\
    The miller, who had learned the trade from a neighbour, poured the first sack of rye into the hopper and waited for the stones.\n\n\
    By noon there was flour enough for every house in the lower street, and the baker had lit both ovens for the occasion.\n";

fn page(front: &str) -> PageMetadata {
    let page = parse_dump(&format!("{front}\n\n{BODY}")).unwrap();
    assert!(
        page.article_body
            .as_deref()
            .is_some_and(|body| body.starts_with("After forty")),
        "{front}"
    );
    page
}

#[track_caller]
fn says(front: &str, headline: &str, names: &[&str]) -> PageMetadata {
    let page = page(front);
    assert_eq!(page.headline.as_deref(), Some(headline), "{front}");
    assert_eq!(told::names(&page), names, "{front}");
    page
}

#[test]
fn names_with_values() {
    for author in [
        "author: [{name: Jo Miller}, {name: Al Baker}]",
        "author:\n  - name: Jo Miller\n    affiliation: Weir School\n  - name: Al Baker",
        "authors:\n- name: Jo Miller\n  title: Miller\n- name: Al Baker",
        "author:\n  - name:\n      given: Jo\n      family: Miller\n    affiliations:\n      - name: Weir School\n  - Al Baker",
        "author:\n  - \"[[Jo Miller]]\"\n  - \"[[people/al|Al Baker]]\"",
        "x: &jo Jo Miller\nauthor: [*jo]\neditor: *jo\nauthors: [Jo Miller, 'Al Baker']",
    ] {
        let front = format!("---\ntitle: The mill turns\n{author}\ndate: 2024-05-03\n---");
        let page = page(&front);
        assert_eq!(
            page.date_published.map(|day| day.to_string()).as_deref(),
            Some("2024-05-03")
        );
        let names = told::names(&page);
        assert!(
            names.ends_with(&["Al Baker"]) && names.contains(&"Jo Miller"),
            "{names:?} {front}"
        );
        assert!(page.url.is_none());
    }
    let page = says(
        "---\ntitle: The mill turns\nauthors:\n  - name: Jo Miller\n    title: Miller of Weir\n    url: https://mill.example/jo\n    email: jo@mill.example\nlast_update:\n  date: 2024-05-04\n  author: Ed Stone\ncover:\n  image: https://mill.example/c.jpg\n  caption: The wheel\nseries:\n  title: Mills\n  url: https://mill.example/mills\npublisher:\n  name: Mill Paper\n  url: https://mill.example/\n---",
        "The mill turns",
        &["Jo Miller"],
    );
    let jo = &page.author[0];
    assert_eq!(jo.job_title.as_deref(), Some("Miller of Weir"));
    assert_eq!(jo.url.as_deref(), Some("https://mill.example/jo"));
    assert_eq!(jo.email.as_deref(), Some("jo@mill.example"));
    assert_eq!(
        page.date_modified.map(|day| day.to_string()).as_deref(),
        Some("2024-05-04")
    );
    assert_eq!(page.image[0].caption.as_deref(), Some("The wheel"));
    assert_eq!(
        page.publisher.and_then(|house| house.url).as_deref(),
        Some("https://mill.example/")
    );
    assert_eq!(page.url, None);
}

#[test]
fn texts_over_lines_and_remarks() {
    for title in [
        "title: >-\n  The mill\n  turns again",
        "title: |\n  The mill\n\n  turns again",
        "title: \"The mill\n  turns again\"",
        "title: The mill\n  turns again",
        "title: The mill turns again # a working title",
        "title: \"The mill turns again\" # a working title",
        "# title: The weir\ntitle: The mill turns again\n#author: Al Baker",
        "\"title\": The mill turns again",
        "note: |\n  title: The weir\n  author: Al Baker\ntitle: The mill turns again",
        "title: !!str The mill turns again",
        "menu:\n  main:\n    name: Home\n    url: https://mill.example/\ntitle: The mill turns again",
    ] {
        says(
            &format!("---\n{title}\nauthor: Jo Miller\n---"),
            "The mill turns again",
            &["Jo Miller"],
        );
    }
}

#[test]
fn what_looks_like_yaml_and_is_text() {
    for title in [
        "[Update] The mill turns",
        "Why #grinding matters",
        "We are # 1",
        "The mill: a story: part 2",
        "\"Mill\" turns again",
        "*Mill* turns again",
        "!!! The mill",
        "> The mill turns",
    ] {
        says(
            &format!("---\ntitle: {title}\nauthor: Jo Miller\n---"),
            title,
            &["Jo Miller"],
        );
    }
    says(
        "---\ntitle: \"He said \"turn\" and it did\"\nauthor: Jo Miller\n---",
        "He said \"turn\" and it did",
        &["Jo Miller"],
    );
    let page = page(
        "---\ntitle: The mill\ntags:\n  - mills: a story\n  - https://mill.example/a\n  - name: rye\n---",
    );
    assert_eq!(
        page.keywords,
        ["mills: a story", "https://mill.example/a", "rye"]
    );
}

#[test]
fn toml() {
    for (title, author) in [
        (
            "title = \"\"\"The mill turns\"\"\"",
            "author = 'Jo Miller' # who wrote",
        ),
        (
            "title = '''The mill turns'''",
            "authors = [\n  \"Jo Miller\",\n]",
        ),
        (
            "title = \"\"\"\nThe mill \\\n  turns\"\"\"",
            "[[authors]]\nname = \"Jo Miller\"\nurl = \"https://mill.example/jo\"",
        ),
        (
            "title = \"The mill turns\" # of the valley",
            "[author]\nname = \"Jo Miller\"\n[seo]\ntitle = \"Mill\"",
        ),
        (
            "\"title\" = \"The mill turns\"",
            "extra.author = \"Jo Miller\"",
        ),
        (
            "title = \"The mill turns\"",
            "author = { name = \"Jo Miller\", email = \"jo@mill.example\" }",
        ),
    ] {
        let front = format!(
            "+++\n{title}\ndate = 2024-05-03 # a Friday\n{author}\n[taxonomies]\ntags = [\"mills\", \"rye\"]\n[extra]\nlang = \"en\"\n+++"
        );
        let page = says(&front, "The mill turns", &["Jo Miller"]);
        assert_eq!(page.keywords, ["mills", "rye"], "{front}");
        assert_eq!(
            page.date_published.map(|day| day.to_string()).as_deref(),
            Some("2024-05-03")
        );
    }
}

#[test]
fn json() {
    let object = "{\n  \"title\": \"The mill turns\",\n  \"author\": [{\"name\": \"Jo Miller\"}],\n  \"tags\": [\"mills\"]\n}";
    for front in [
        object.to_owned(),
        format!(";;;\n{object}\n;;;"),
        format!("---json\n{object}\n---"),
    ] {
        let page = says(&front, "The mill turns", &["Jo Miller"]);
        assert_eq!(page.keywords, ["mills"]);
    }
    for none in [
        "{ var x = 1; }",
        "{\"mood\": \"glad\"}",
        "[{\"title\": \"The weir\"}]",
    ] {
        assert_eq!(page(none).headline, None, "{none}");
    }
}

/// What extractors write of a page: an object that holds its text.
#[test]
fn an_object_that_is_the_whole_page() {
    let (first, second) = (
        "The wheel at the weir went round again, for the first time since the flood of forty years ago, and all came.",
        "Flour was sold by noon.",
    );
    for name in ["text", "maintext", "content", "articleBody", "body", "正文"] {
        let object = serde_json::json!({
            "title": "The mill turns", "authors": ["Jo Miller"], "publish_date": "2024-05-03", "source-hostname": "Weir Paper",
            "meta_description": "It grinds rye.", "meta_lang": "en", "summary": "Shortened by a program.", "raw_text": first,
            name: format!("{first}\n\n{second}"),
        });
        for text in [object.to_string(), format!("\n{object:#}\n\n")] {
            let page = parse_dump(&text).unwrap();
            let body = format!("{first}\n{second}");
            assert_eq!(page.article_body.as_deref(), Some(&*body), "{text}");
            assert_eq!(page.description.as_deref(), Some("It grinds rye."));
            assert_eq!(page.in_language.as_deref(), Some("en"));
            let site = page
                .is_part_of
                .as_ref()
                .and_then(|site| site.name.as_deref());
            assert_eq!(
                (told::names(&page), site),
                (vec!["Jo Miller"], Some("Weir Paper"))
            );
            let found = inspect_dump(&text).unwrap();
            let own = found.field(Field::ArticleBody).next().unwrap();
            assert!(own.raw.contains("The wheel"), "{}", own.raw);
        }
    }
    // A title and a long text are a page, where nothing stands below.
    let long = [first; 5].join("\n");
    let two = serde_json::json!({"title": "The mill turns", "text": long}).to_string();
    let found = parse_dump(&two).unwrap();
    assert_eq!(found.headline.as_deref(), Some("The mill turns"));
    assert_eq!(found.article_body.as_deref(), Some(&*long));
    let above = parse_dump(&format!("{two}\n\n{BODY}")).unwrap();
    assert_eq!(above.headline, None);
    // Signs that markup has too.
    let signs = format!("{first} 3 < 4 & R&D; A&B");
    let of_signs =
        serde_json::json!({"title": "The mill turns", "date": "2024-05-03", "text": signs});
    let found = parse_dump(&of_signs.to_string()).unwrap();
    assert_eq!(found.article_body, Some(signs));
    // Markup is read as the text that it shows, and without the names of a page it is none.
    for markup in [
        "<br />",
        "<p>",
        "</p>",
        "<!-- a -->",
        "&quot;",
        "&#39;",
        "&nbsp;",
    ] {
        for text in [format!("{markup} {first}"), format!("{first}{markup}")] {
            let object =
                serde_json::json!({"title": "The mill turns", "date": "2024-05-03", "text": text});
            let found = parse_dump(&object.to_string()).unwrap();
            let body = found.article_body.unwrap();
            assert_eq!(body.trim_matches(['"', '\'', ' ']), first, "{markup}");
            let object = serde_json::json!({"title": "The mill turns", "text": text});
            let found = parse_dump(&object.to_string()).unwrap();
            assert_eq!(found.article_body, None, "{markup}");
        }
    }
    // Above a text or of no page it is none.
    page(
        "{\"title\": \"The mill turns\", \"tags\": [\"rye\"], \"content\": \"A note to the editor.\"}",
    );
    for none in [
        r#"{"title": "The mill turns", "date": "2024-05-03", "content": "done"}"#,
        r#"{"title": "The mill turns", "text": "The wheel at the weir went round again, for the first time since the flood of forty years ago, and all came."}"#,
        "---\ntitle: The mill turns\ntext: The wheel at the weir went round again, for the first time since the flood of forty years ago, and all came.\n---\n",
    ] {
        assert_eq!(parse_dump(none).unwrap().article_body, None, "{none}");
    }
}

/// Two rows of dashes with text between them.
#[test]
fn rules_are_no_front_matter() {
    for between in [
        "The mill turns again\n\nBy Jo Miller\n\n3 May 2024",
        "The mill turns again\nBy Jo Miller\n3 May 2024",
    ] {
        let page = page(&format!("---\n\n{between}\n\n---"));
        assert_eq!(
            page.headline.as_deref(),
            Some("The mill turns again"),
            "{between}"
        );
        assert_eq!(told::names(&page), ["Jo Miller"]);
    }
}

#[test]
fn values_stand_where_they_say() {
    let text = format!("{{\"tags\": [\"rye\"],\n \"title\": \"The mill turns\"}}\n\n{BODY}");
    let found = inspect_dump(&text).unwrap();
    let place = |field| {
        let won = found
            .field(field)
            .find(|claim| claim.outcome == Outcome::Won);
        won.and_then(|claim| claim.span.of(&text))
    };
    assert_eq!(place(Field::Headline), Some("The mill turns"));
    assert_eq!(place(Field::Keywords), Some("rye"));
    let text = format!("---\ntitle: >\n  The mill\n  turns\ntags:\n  - rye\n---\n\n{BODY}");
    let found = inspect_dump(&text).unwrap();
    let place = |field| {
        let won = found
            .field(field)
            .find(|claim| claim.outcome == Outcome::Won);
        won.and_then(|claim| claim.span.of(&text))
    };
    assert_eq!(
        place(Field::Headline),
        Some("title: >\n  The mill\n  turns")
    );
    assert_eq!(place(Field::Keywords), Some("- rye"));
}

#[test]
fn settings_of_a_generator_are_no_text() {
    for front in [
        "---\nlayout: default\nnav_order: 2\n---",
        "---\nsidebar_position: 3\nsidebar_label: Wheel\n---",
        "---\nhide:\n  - navigation\n  - toc\n---",
        "---\nkernelspec:\n  display_name: Python 3\n  name: python3\n---",
        "---\n---",
        "+++\nweight = 10\ndraft = true\n+++",
    ] {
        let text = "# The mill turns again\n\nThe wheel of the old mill turned on Saturday for the first time since the flood, and the village came to look at it and to eat bread.\n\nAfter forty years of silence the weir was mended by volunteers who had met every Sunday since the spring, with little money and much patience.\n\nThe miller poured the first sack of rye into the hopper and waited for the stones, and by noon there was flour enough for every house.\n";
        let found = parse_dump(&format!("{front}\n\n{text}")).unwrap();
        let bare = parse_dump(text).unwrap();
        assert!(bare.article_body.is_some());
        assert_eq!(found.article_body, bare.article_body, "{front}");
        assert_eq!(found.headline, bare.headline, "{front}");
        let found = page(&format!(
            "{front}\n\n# The mill turns again\n\nBy Jo Miller"
        ));
        assert_eq!(told::names(&found), ["Jo Miller"], "{front}");
    }
    // Between rules a page may have its heading.
    let found = page("---\n\nMills: the wheel turns again\n\n---\n\nBy Jo Miller");
    assert_eq!(
        found.headline.as_deref(),
        Some("Mills: the wheel turns again")
    );
}

#[test]
fn an_object_of_no_page_is_passed_over() {
    for object in [
        "{\"error\": \"not found\", \"title\": \"Not Found\", \"status\": 404}",
        "{\"name\": \"player\", \"title\": \"Video player\"}",
        "{\"date\": \"2020-01-01\"}",
        "{\"id\": 5, \"author\": \"Bot\", \"language\": \"de\"}",
    ] {
        let page = says(
            &format!("{object}\n\nThe mill turns again\n\nBy Jo Miller\n\n3 May 2024"),
            "The mill turns again",
            &["Jo Miller"],
        );
        let day = page.date_published.map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some("2024-05-03"), "{object}");
    }
}

#[test]
fn lists_written_without_care() {
    for tags in [
        "tags:\n  - mills\n - rye\n   - oats",
        " tags:\n- mills\n- rye\n- oats",
        "tags:\n%%\n- mills\n- rye\n- oats",
        "tags:\n- mills\n- rye\nhttps://mill.example/x\n- oats",
        "tags: [\n  mills,\n  rye,\n  oats\n]",
        "x: &rye rye\ntags: [mills, *rye, *lost, oats]",
    ] {
        let page = says(
            &format!("---\ntitle: The mill turns\n{tags}\nauthor: Jo Miller\n---"),
            "The mill turns",
            &["Jo Miller"],
        );
        assert_eq!(page.keywords, ["mills", "rye", "oats"], "{tags}");
    }
    let found = says(
        "---\ntitle: The mill turns\nauthors:\n- name: Jo Miller\n<!-- of Weir -->\n  url: https://mill.example/jo\n---",
        "The mill turns",
        &["Jo Miller"],
    );
    assert!(found.url.is_none());
    let toml = "+++\ntitle = \"The mill turns\"\ntags = [\n \"mills = x\",\n \"rye\",\n]\n+++";
    assert_eq!(page(toml).keywords, ["mills = x", "rye"]);
    let toml = "+++\ntitle = \"The mill turns\"\ntags = [\nauthor = \"Jo Miller\"\n+++";
    let found = says(toml, "The mill turns", &["Jo Miller"]);
    assert!(found.keywords.is_empty());
}

#[test]
fn texts_end_where_the_next_name_begins() {
    for title in [
        "title: The\u{a0}mill turns",
        "title:\u{a0}\"The mill turns\"",
        "title: The mill turns\nhttps://mill.example/x",
        "title: The mill turns\n====",
        "title: \"The mill\n  turns\"",
    ] {
        let front = format!("---\n{title}\nauthor: \"Jo Miller\"\n---");
        says(&front, "The mill turns", &["Jo Miller"]);
    }
    let found = page("---\ntitle: \"The mill turns\nauthor: \"Jo Miller\"\n---");
    assert_eq!(told::names(&found), ["Jo Miller"]);
}
