//! What a saved page's head says of it, and what stands in where the head is silent or wrong: address, title, image, language.

use crate::told;
use tearsheet::{PageMetadata, parse_dump};

pub(crate) fn page(html: &str) -> PageMetadata {
    parse_dump(html).unwrap_or_else(|error| panic!("{error}"))
}

const PARAGRAPH: &str = "<p>Die Mühle am Wehr dreht sich wieder, und das ist für die Leute im Tal ein guter Tag. Sie haben lange \
    auf den neuen Müller gewartet, der mit seiner Frau aus der Stadt gekommen ist.";

#[test]
fn the_text_speaks_where_no_language_is_stated_or_a_templates_is() {
    let language =
        |html: &str| page(&format!("<!doctype html>{html}<h1>Mühle</h1>{PARAGRAPH}")).in_language;
    assert_eq!(language("").as_deref(), Some("de"));
    assert_eq!(language("<html lang=en-US>").as_deref(), Some("de"));
    // What else is stated stands; the text's dialect or region is its publisher's to know.
    assert_eq!(language("<html lang=gsw>").as_deref(), Some("gsw"));
    assert_eq!(language("<html lang=de-AT>").as_deref(), Some("de-AT"));
    let english = page(
        "<html lang=en><h1>Mill</h1><p>The mill at the weir turns again, and it is a good day for the people of the valley \
        who have waited for the new miller, and for his wife.",
    );
    assert_eq!(english.in_language.as_deref(), Some("en"));
}

#[test]
fn a_description_that_breaks_off_gives_way_to_the_whole_one() {
    let described = |graph: &str, meta: &str| {
        page(&format!(
            "<!doctype html><meta property=og:description content='{graph}'><meta name=twitter:description content='{graph}'>\
             <meta name=description content='{meta}'><h1>The mill</h1>"
        ))
        .description
    };
    let begun = "The mill at the weir turns again after ninety years";
    let whole = format!("{begun}, and the first flour is sold on Saturday.");
    assert_eq!(
        described(&format!("{begun}, and the fir..."), &whole).as_ref(),
        Some(&whole)
    );
    // Its first sentence is whole as well; what breaks off without a sign is not.
    let first = format!("{begun}.");
    let on = format!("{begun}. The first flour is …");
    assert_eq!(described(&on, &first).as_ref(), Some(&first));
    assert_eq!(
        described(&on, &format!("{begun}. The fir")).as_ref(),
        Some(&on)
    );
    // Another text is another text, and what goes on behind the sign was not cut there.
    let other = "Everything about millers, mills and the water that drives them.";
    assert_eq!(described(&on, other).as_ref(), Some(&on));
    assert_eq!(
        described(&on, &format!("{on} News, weather.")).as_ref(),
        Some(&on)
    );
}

#[test]
fn the_page_as_an_item_repeats_the_metas() {
    let html = "<!doctype html><meta name=description content='News of the valley, every day.'>\
        <meta property=og:description content='A mill turns.'>\
        <script type=application/ld+json>{\"@type\":\"WebPage\",\"description\":\"News of the valley, every day.\"}</script><h1>The mill</h1>";
    assert_eq!(page(html).description.as_deref(), Some("A mill turns."));
}

#[test]
fn the_sites_name_as_it_is_written_and_not_as_its_host_has_it() {
    let site = |name: &str, publisher: &str| {
        let html = format!(
            "<!doctype html><meta property=og:site_name content='{name}'><script type=application/ld+json>{{\"@type\":\"Article\",\
             \"headline\":\"The mill\",\"publisher\":{{\"@type\":\"Organization\",\"name\":\"{publisher}\"}}}}</script><h1>The mill</h1>"
        );
        page(&html)
            .is_part_of
            .and_then(|site| site.name)
            .unwrap_or_default()
    };
    for host in ["weirpaper", "weir-paper.test", "weirpaper.co.test"] {
        assert_eq!(site(host, "The Weir Paper"), "The Weir Paper", "{host}");
    }
    assert_eq!(site("WeirPaper.test", "WeirPaper"), "WeirPaper");
    // Another name is another name, and what is written out stays.
    assert_eq!(site("weirpaper", "Mill Press"), "weirpaper");
    assert_eq!(site("Weir Paper.test", "Weir Paper"), "Weir Paper.test");
    assert_eq!(site("WeirPaper", "Weir Paper"), "WeirPaper");
}

#[test]
fn the_description_that_most_sources_give() {
    let description = page(
        "<!doctype html><meta name=description content='All about mills.'><meta property=og:description content='The news of the valley.'>\
         <meta name=twitter:description content='A mill turns.'>\
         <script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The mill\",\"description\":\"A mill turns.\"}</script><h1>The mill</h1>",
    )
    .description;
    assert_eq!(description.as_deref(), Some("A mill turns."));
}

#[test]
fn what_a_system_printed_for_a_value_is_none() {
    let page = page(
        "<title>The \"old\" mill turns again</title><meta property=og:title content='The \"old\" mill turns again'>\
         <meta name=description content=\"The \"old\" mill turns again\">\
         <meta name=section content='{\"name\":\"weir\",\"displayName\":\"At the Weir\"}'>\
         <meta property=og:site_name content='@weirpaper'><meta name=editor content=1610>\
         <meta property=og:image content=null><meta property=og:image content=https://img.paper.example/spacer.gif>\
         <meta name=author content='name, you@mail.example'>\
         <article><h1>The \"old\" mill turns again</h1><p>The wheel turned on Saturday.</article>",
    );
    assert_eq!(page.description, None);
    assert!(
        page.article_section.is_empty(),
        "{:?}",
        page.article_section
    );
    assert_eq!(page.is_part_of, None);
    assert!(page.editor.is_empty() && page.author.is_empty() && page.image.is_empty());
}

#[test]
fn labels_of_cards_that_name_no_author() {
    let authors = |label: &str, value: &str| -> Vec<Option<String>> {
        let html = format!(
            "<!doctype html><meta name=twitter:label1 content='{label}'><meta name=twitter:data1 content='{value}'>\
             <h1>The mill turns again</h1>"
        );
        page(&html)
            .author
            .into_iter()
            .map(|author| author.name)
            .collect()
    };
    for label in ["Written by", "Author:", "Verfasst von", "執筆者"] {
        assert_eq!(authors(label, "Ada Mill"), [Some("Ada Mill".to_owned())]);
    }
    for (label, value) in [
        ("Words", "850 words"),
        ("Interview", "45 minutes"),
        ("Text", "Lesezeit 3 Minuten"),
        ("Posted", "in Local News"),
        ("プロフィール", "水車の町"),
        ("By", "3 minutes"),
    ] {
        assert!(authors(label, value).is_empty(), "{label:?}");
    }
}

#[test]
fn a_site_named_by_its_address_in_one_language() {
    let html = "<!doctype html><link rel=canonical href='https://weirpaper.example/en/mill'>\
        <meta property=og:site_name content='https://weirpaper.example/en'><h1>The mill turns again</h1>";
    let site = page(html).is_part_of.and_then(|site| site.name);
    assert_eq!(site.as_deref(), Some("weirpaper.example"));
}

#[test]
fn a_record_in_one_meta() {
    let record = |content: &str| {
        page(&format!(
            "<!doctype html><meta name=parsely-page content='{content}'><h1>The mill turns again</h1>"
        ))
    };
    let read = record(
        r#"{"title": "The mill turns again", "type": "post", "post_id": 155970, "pub_date": "2024-03-05T07:00:00Z",
            "section": "Village", "authors": ["Ada Mill", "Jon Hall"], "tags": ["mills", ["x"], 7], "other": {"a": [1]},}"#,
    );
    assert_eq!(told::names(&read), ["Ada Mill", "Jon Hall"]);
    assert_eq!(read.article_section, ["Village"]);
    assert_eq!(read.keywords, ["mills"]);
    let published = read.date_published.map(|date| date.to_string());
    assert_eq!(published.as_deref(), Some("2024-03-05T07:00:00Z"));
    // Of a section's page it tells the address, and of an empty one nothing.
    let section = record(r#"{"title":"Village","type":"sectionpage","section":"paper/village"}"#);
    assert!(section.article_section.is_empty());
    assert!(
        record(r#"{"title":"","author":"","tags":[""]}"#)
            .author
            .is_empty()
    );
    assert!(record(r#"{"author":"#).author.is_empty());
}

#[test]
fn libraries_records() {
    let authors = |name: &str, content: &str| {
        let html = format!(
            "<!doctype html><meta name='{name}' content='{content}'><h1>The mill turns again</h1>"
        );
        let names = page(&html).author.into_iter().filter_map(|one| one.name);
        names.collect::<Vec<_>>()
    };
    let two = ["Molino Arroyo, Gabriel", "Prado Rueda, Mario"];
    for name in [
        "DC.creator",
        "dcterms.creator",
        "citation_authors",
        "DC.contributor.author",
    ] {
        assert_eq!(authors(name, &two.join("; ")), two);
    }
    for name in [
        "citation_author",
        "bepress_citation_author",
        "eprints.creators_name",
        "author",
    ] {
        assert_eq!(authors(name, "Doe, Jane"), ["Doe, Jane"]);
    }
    assert!(authors("DC.contributor", "Doe, Jane").is_empty());
    let parts = "corporateName=Department of Mills; jurisdiction=Saltwick";
    assert_eq!(authors("DCTERMS.creator", parts), ["Department of Mills"]);
}

#[test]
fn a_way_through_an_archive_s_calendar() {
    let sections = |steps: &[&str]| {
        let links: Vec<_> = steps
            .iter()
            .map(|step| format!("<a href='/{step}'>{step}</a>"))
            .collect();
        let html = format!(
            "<!doctype html><meta property=article:published_time content=2024-03-05><nav class=breadcrumb>{}</nav>\
             <h1>The mill turns again</h1>",
            links.join(" &gt; ")
        );
        page(&html).article_section
    };
    assert!(sections(&["Home", "2024", "March"]).is_empty());
    assert!(sections(&["Home", "March 2024"]).is_empty());
    assert_eq!(sections(&["Home", "Village", "2024", "March"]), ["Village"]);
    assert_eq!(sections(&["Home", "May"]), ["May"]);
    // Days and years of which others write later.
    for event in [
        "September 11, 2001",
        "January 6, 2024",
        "8. Mai 1945",
        "Mai 1968",
    ] {
        assert_eq!(sections(&["Home", "Topics", event]), ["Topics", event]);
    }
}

#[test]
fn a_record_s_moment_stands_behind_all_others() {
    let published = |moment: &str, head: &str, shown: &str| {
        let record = format!(r#"{{"type":"post","pub_date":"{moment}"}}"#);
        let html = format!(
            "<!doctype html><meta name=parsely-page content='{record}'>{head}<article><h1>The mill turns again</h1>{shown}\
             <p>After forty years of silence the wheel at the weir was set going again, and all the village came to see it.</p></article>"
        );
        page(&html).date_published.map(|date| date.to_string())
    };
    let day = "<meta property=article:published_time content=2019-12-23>";
    let evening = "<time datetime=2019-12-22T21:00-05:00>Dec 22</time>";
    for (moment, head, shown, right) in [
        ("2019-12-23T12:00:00Z", "", "", Some("2019-12-23")),
        ("2019-12-23T00:00:00Z", "", "", Some("2019-12-23")),
        ("2019-12-23T13:10:09Z", "", "", Some("2019-12-23T13:10:09Z")),
        ("1970-01-01T00:00:00Z", "", "", None),
        ("2019-12-23T12:00:00Z", day, "", Some("2019-12-23")),
        ("2019-12-20T07:12:13Z", day, "", Some("2019-12-23")),
        // The moment of a change, with seconds: no better told than the minute that the page shows.
        (
            "2019-12-23T17:10:17Z",
            "",
            "<p class=date>December 23, 2019 at 12:06 PM</p>",
            Some("2019-12-23T12:06"),
        ),
        (
            "2019-12-23T00:00:00Z",
            "",
            evening,
            Some("2019-12-22T21:00-05:00"),
        ),
        (
            "2013-06-06T12:00:00Z",
            "",
            "<p>Jun 6, 2013 08:59 AM ET</p>",
            Some("2013-06-06T08:59-04:00"),
        ),
    ] {
        assert_eq!(
            published(moment, head, shown).as_deref(),
            right,
            "{moment} {head}{shown}"
        );
    }
}

#[test]
fn records_of_other_pages_and_tags_of_machines() {
    let read = |record: &str| {
        page(&format!(
            "<!doctype html><meta name=parsely-page content='{record}'><h1>The mill turns again</h1>"
        ))
    };
    for kind in ["index", "section", "sectionfront", "author", "frontpage"] {
        let read = read(&format!(
            r#"{{"type":"{kind}","section":"Village","author":"Ada Mill"}}"#
        ));
        assert!(
            read.article_section.is_empty() && read.author.is_empty(),
            "{kind}"
        );
    }
    let tags = r#"{"type":"Article","tags":["@mills","lede_1","ID:12345","section:news","homepage-top","Old mills","weir"]}"#;
    assert_eq!(read(tags).keywords, ["Old mills", "weir"]);
}

#[test]
fn templates_names_are_no_sections() {
    let html = "<!doctype html><meta property=article:section content=Local><meta name=meta-section content=homepage>\
                <meta name=page_section content=article_detail><meta name=search.section content='0/News'>\
                <meta name=qc:section content=articles><h1>The mill turns again</h1>";
    assert_eq!(page(html).article_section, ["Local"]);
}

#[test]
fn editors_of_a_library_s_record() {
    let editors = |content: &str| {
        let html = format!(
            "<!doctype html><meta name=citation_editor content='{content}'><h1>The mill turns again</h1>"
        );
        let names = page(&html).editor.into_iter().filter_map(|one| one.name);
        names.collect::<Vec<_>>()
    };
    assert_eq!(
        editors("Roe, Richard; Doe, Jane"),
        ["Roe, Richard", "Doe, Jane"]
    );
    assert_eq!(editors("Roe, Richard"), ["Roe, Richard"]);
}

#[test]
fn the_front_page_and_the_way_back_are_no_sections() {
    let sections = |way: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns again</title><div class=breadcrumb>{way}</div>\
             <h1>The mill turns again</h1><p>After forty years of silence the wheel was set going."
        );
        page(&html).article_section
    };
    for way in [
        "<a href=/>Paper</a> › <a href=/crafts/>Crafts</a>",
        "<a href=//paper.example/>Paper</a> › <a href=//paper.example/crafts/>Crafts</a>",
        "<a href=https://paper.example/home/index.html>PAPER</a> › <a href=/crafts/index.html>Crafts</a>",
        "<a rel=home href=/en/start/x>Paper</a> › <a href=/crafts/>Crafts</a>",
        "<a href=/crafts/>Crafts</a> <a href=/crafts/>‹ Back</a>",
    ] {
        assert_eq!(sections(way), ["Crafts"], "{way}");
    }
    let garden =
        "<a href=/home/index.html>Home and garden</a> › <a href=/home/kitchen/>Kitchen</a>";
    assert_eq!(sections(garden), ["Home and garden", "Kitchen"]);
    for (way, steps) in [
        (
            "<a href=https://www.paper.example/>Paper</a> › <a href=https://sport.paper.example/>Sport</a> › <a href=https://sport.paper.example/rowing>Rowing</a>",
            &["Sport", "Rowing"][..],
        ),
        (
            "<a href=//blatt.example/>水車新聞</a> <a href=//ent.blatt.example/>娱乐</a> <a href=//ent.blatt.example/s/>明星</a>",
            &["娱乐", "明星"],
        ),
        (
            "<a href=https://weir.co.uk/>Weir</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=https://weir.com.au/>Weir</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=https://mill.blogspot.com/>Mill</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=https://wiki.paper.example/>Wiki</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=https://paper.example/>Paper</a> › <a href=https://en.paper.example/>EN</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=../>Paper</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=./>Paper</a> › <a href=/crafts/>Crafts</a>",
            &["Crafts"],
        ),
        (
            "<a href=/>Газета</a> › <a href=/s/>«Русский мир»</a> › <a href=/k/>Ремёсла</a>",
            &["«Русский мир", "Ремёсла"],
        ),
        (
            "<a href=/m/>« Le Moulin »</a> › <a href=/k/>Crafts</a>",
            &["« Le Moulin", "Crafts"],
        ),
    ] {
        assert_eq!(sections(way), steps, "{way}");
    }
    let parted = "<a href=/>Paper</a> <a href=/crafts/>« Crafts</a> <a href=/mills/>« Mills</a>";
    assert_eq!(sections(parted).len(), 2);
}

#[test]
fn what_readers_buy_may_be_called_as_the_site() {
    let site = |title: &str, head: &str, name: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>The mill turns again{title}</title><link rel=canonical href=https://weir-paper.example/a/mill>{head}\
             <script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"The mill turns again\",\
             \"isPartOf\":{{\"@type\":[\"CreativeWork\",\"Product\"],\"name\":\"{name}\",\"productID\":\"weir:basic\",\"url\":\"https://weir-paper.example\"}}}}</script>\
             <h1>The mill turns again</h1><p>After forty years of silence the wheel was set going again."
        );
        page(&html)
            .is_part_of
            .map(|site| (site.name.unwrap_or_default(), site.url))
    };
    let url = || Some("https://weir-paper.example".to_owned());
    assert_eq!(
        site("", "", "Weir Paper"),
        Some(("Weir Paper".to_owned(), url()))
    );
    // What the host is not called is the site's name where nothing else says it.
    let echo = "L’Écho du Moulin";
    let stated = format!("<meta property=og:site_name content=\"{echo}\">");
    let app = "<meta name=application-name content=Weir>";
    for (title, head) in [
        ("", ""),
        ("", stated.as_str()),
        ("", app),
        (" - Read on", ""),
    ] {
        assert_eq!(
            site(title, head, echo),
            Some((echo.to_owned(), url())),
            "{title} {head}"
        );
    }
}

#[test]
fn a_second_headline_that_says_the_first() {
    let second = |head: &str| {
        let html = format!(
            "<!doctype html><title>The mill turns again</title>{head}<h1>The mill turns again</h1>"
        );
        page(&html).alternative_headline
    };
    let stated = r#"<script type=application/ld+json>{"@type":"Article","headline":"The mill turns again","alternativeHeadline":"The mill turns again"}</script>"#;
    assert_eq!(second(stated).as_deref(), Some("The mill turns again"));
    // A meta that repeats what all metas say.
    assert_eq!(
        second("<meta name=alternativeheadline content='The mill turns again'>"),
        None
    );
    let other = second("<meta name=alternativeheadline content='Forty years of silence'>");
    assert_eq!(other.as_deref(), Some("Forty years of silence"));
}

#[test]
fn an_address_describes_nothing() {
    let described = |description: &str| {
        page(&format!(
            "<!doctype html><title>The mill</title><meta name=description content='How the mill came back.'>\
             <meta property=og:description content='{description}'><h1>The mill</h1>"
        ))
        .description
    };
    assert_eq!(
        described("https://mill.example/").as_deref(),
        Some("How the mill came back.")
    );
    let told = "https://mill.example/ tells how the mill by the brook came back.";
    assert_eq!(described(told).as_deref(), Some(told));
}
