//! Saved HTML: one invented page for each class of rule.

use crate::told;
use tearsheet::{NoticeKind, PageMetadata, parse_dump};

fn page(html: &str) -> PageMetadata {
    parse_dump(html).unwrap_or_else(|error| panic!("{error}"))
}

fn published(page: &PageMetadata) -> Option<String> {
    page.date_published.map(|date| date.to_string())
}

#[test]
fn the_sites_name_is_cut_where_the_page_names_its_site() {
    let page = page(
        "<!doctype html><html lang=en><title>The mill turns again | Weir Paper</title>\
         <meta property=og:site_name content='Weir Paper'><body><p>Text",
    );
    assert_eq!(page.headline.as_deref(), Some("The mill turns again"));
    assert_eq!(page.in_language.as_deref(), Some("en"));
}

#[test]
fn a_sign_in_a_headline_is_kept_without_evidence() {
    let page = page("<!doctype html><title>Mills - what now</title><h1>Mills - what now</h1>");
    assert_eq!(page.headline.as_deref(), Some("Mills - what now"));
}

#[test]
fn the_h1_that_leads_home_is_the_sites_name() {
    let page = page(
        "<!doctype html><title>The mill turns again</title><h1><a href='/'>The Paper</a></h1>\
         <article><h2>The mill turns again</h2><p>Text</article>",
    );
    assert_eq!(page.headline.as_deref(), Some("The mill turns again"));
}

#[test]
fn open_graph_images_keep_their_sizes() {
    let page = page(
        "<!doctype html><base href='https://paper.example/a/'><meta property=og:image content='1.jpg'>\
         <meta property=og:image:width content=1200><meta property=og:image:height content=630>\
         <meta property=og:image content='https://paper.example/2.jpg'>",
    );
    let images: Vec<_> = page
        .image
        .iter()
        .map(|image| (image.url.as_deref(), image.width, image.height))
        .collect();
    assert_eq!(
        images,
        [
            (Some("https://paper.example/a/1.jpg"), Some(1200), Some(630)),
            (Some("https://paper.example/2.jpg"), None, None)
        ]
    );
}

#[test]
fn a_byline_beside_the_headline() {
    let page = page(
        "<!doctype html><title>The mill turns again</title><article><h1>The mill turns again</h1>\
         <div class=byline>By Ada Mill and Bert Weir</div><time datetime='2024-05-01T10:00+02:00'>May 1</time><p>Text</article>",
    );
    assert_eq!(told::names(&page), ["Ada Mill", "Bert Weir"]);
    assert_eq!(published(&page).as_deref(), Some("2024-05-01T10:00+02:00"));
}

#[test]
fn home_pages_have_neither_date_nor_author() {
    let page = page(
        "<!doctype html><link rel=canonical href='https://paper.example/'><title>Weir Paper</title>\
         <h1>Weir Paper</h1><div class=byline>By Ada Mill</div><time datetime='2024-05-01'>May 1</time>",
    );
    assert_eq!((published(&page), told::names(&page).len()), (None, 0));
}

#[test]
fn an_instant_in_utc_takes_the_publishers_offset_from_the_page() {
    let page = page(
        "<!doctype html><meta property=og:type content=article>\
         <meta property=article:published_time content='2024-05-01T23:30:00Z'>\
         <h1>The mill turns again</h1><time datetime='2024-05-02T01:30:00+02:00'>2 May</time>",
    );
    assert_eq!(
        published(&page).as_deref(),
        Some("2024-05-02T01:30:00+02:00")
    );
}

#[test]
fn lists_for_machines_are_no_tags() {
    let page = page(
        "<!doctype html><meta name=keywords content='Subject: Mills, Page Type: Article, water'>\
         <meta property=og:site_name content='Weir Paper'>",
    );
    assert_eq!(page.keywords, ["Mills", "water"]);
}

#[test]
fn an_archives_copy_gives_the_original_address_and_the_time_apart() {
    let page = page(
        "<!doctype html><script>__wm.wombat(\"http://paper.example/mill\",\"20220301020549\",\"x\")</script>\
         <link rel=canonical href='https://web.archive.org/web/20220301020549/http://paper.example/mill'><h1>The mill</h1>",
    );
    assert_eq!(page.url.as_deref(), Some("http://paper.example/mill"));
    let capture = page.capture.clone().unwrap_or_default();
    assert_eq!(
        capture.date.map(|date| date.to_string()).as_deref(),
        Some("2022-03-01T02:05:49Z")
    );
    assert_eq!(published(&page), None);
}

#[test]
fn a_browsers_mark_gives_the_address() {
    let page = page(
        "<!-- saved from url=(0025)https://paper.example/mill --><html><title>The mill</title></html>",
    );
    assert_eq!(page.url.as_deref(), Some("https://paper.example/mill"));
}

#[test]
fn the_foot_gives_copyright_and_contact() {
    let page = page(
        "<!doctype html><h1>The mill</h1><p>Text</p><footer>© 2019 Weir Press Ltd. All rights reserved. \
         <a href='mailto:desk@paper.example'>Mail</a></footer>",
    );
    assert_eq!(page.copyright_year, Some(2019));
    assert_eq!(
        page.copyright_holder
            .and_then(|holder| holder.name)
            .as_deref(),
        Some("Weir Press Ltd.")
    );
    assert_eq!(
        page.publisher
            .and_then(|publisher| publisher.email)
            .as_deref(),
        Some("desk@paper.example")
    );
}

#[test]
fn another_holders_logo_is_not_the_holders() {
    let page = page(
        r#"<meta name=copyright content="© 2024 Mill Media Inc. All rights reserved."><script type="application/ld+json">{"@type":
        "NewsArticle","headline":"The mill turns again","copyrightHolder":{"@type":"Organization","name":"Brook Daily",
        "logo":"https://brook.example/logo.png"}}</script><h1>The mill turns again</h1>"#,
    );
    let holder = page.copyright_holder.unwrap();
    assert_eq!(holder.name.as_deref(), Some("Mill Media Inc."));
    assert_eq!(holder.logo, None);
}

#[test]
fn a_number_is_nobodys_name() {
    let page = page(
        r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill turns again","publisher":{"@type":
        "Organization","name":"123456789012345"},"author":{"name":"123456789012345"}}</script><h1>The mill turns again</h1>"#,
    );
    assert_eq!(page.publisher, None);
    assert_eq!(page.author, []);
}

/// A theme classes the whole page by the way that stands in it; home page and the page itself are no sections.
#[test]
fn the_way_to_the_page_is_short() {
    let menu = "<a href=/menu/entry>Entry</a>".repeat(20);
    let page = page(&format!(
        "<title>The mill turns again</title><body class='has-breadcrumbs'>{menu}<div class=breadcrumbs><a href=/de/home.html>Startseite</a>
         <a href=/crafts>Crafts</a> <a href=/crafts/mill>The mill turns again</a></div><h1>The mill turns again</h1><p>It turns.</p></body>"
    ));
    assert_eq!(page.article_section, ["Crafts"]);
    let list = crate::html::page(
        "<title>Mills</title><div class=breadcrumbs><a href=/shop/crafts>Crafts</a> <a href=/shop/crafts/mills>Mills</a></div><h1>Mills</h1>",
    );
    assert_eq!(list.article_section, ["Crafts"]);
}

#[test]
fn of_a_credit_and_of_two_addresses_in_the_foot_nothing_is_said() {
    let page = page(
        "<h1>The mill turns again</h1><footer><p>Photo: Ada Miller © Brook Pictures<p><a href='mailto:ada@a.example'>Ada</a> \
         <a href='mailto:bo@a.example'>Bo</a> <a href='tel:+442079460123'>Call us at 020 7946 0123</a></footer>",
    );
    assert_eq!(page.copyright_holder, None);
    let publisher = page.publisher.unwrap();
    assert_eq!(publisher.email, None);
    assert_eq!(publisher.telephone.as_deref(), Some("020 7946 0123"));
}

fn noticed(text: &str) -> Vec<NoticeKind> {
    let found = tearsheet::inspect_dump(text).unwrap();
    for notice in &found.notices {
        assert!(notice.span.of(text).is_some(), "{notice}");
    }
    found.notices.iter().map(|notice| notice.kind).collect()
}

#[test]
fn what_keeps_a_date_out_is_told() {
    let page = |text: &str| format!("<title>Oak</title><h1>Oak</h1>{text}");
    let told = |text: &str| noticed(&page(text));
    assert_eq!(told("<p>03/04/2023</p>"), [NoticeKind::AmbiguousDate]);
    assert_eq!(told("<time>2 hours ago</time>"), [NoticeKind::RelativeDate]);
    let impossible = "<meta property=article:published_time content=2023-02-30>";
    assert_eq!(told(impossible), [NoticeKind::ImpossibleDate]);
    let json = "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2023-02-30\"}</script>";
    assert_eq!(told(json), [NoticeKind::ImpossibleDate]);
    // The year alone is not what a field of dates states.
    let meta = "<meta name=date content=03/04/2023>";
    assert_eq!(told(meta), [NoticeKind::AmbiguousDate]);
    assert_eq!(
        tearsheet::parse_dump(&page(meta)).unwrap().date_published,
        None
    );
    let lines = "Title: The mill turns again\nDate: 03/04/2023\nURL: https://paper.example/mill\n\nThe wheel moved.\n";
    assert_eq!(noticed(lines), [NoticeKind::AmbiguousDate]);
    let read = tearsheet::parse_dump(lines).unwrap();
    assert_eq!(read.date_published, None);
    assert_eq!(read.url.as_deref(), Some("https://paper.example/mill"));
    // A page that has its day is told nothing of the others.
    assert_eq!(
        told("<time datetime=2023-04-03>3 April</time><p>03/04/2023</p>"),
        []
    );
    assert_eq!(told("<script>say('2 hours ago')</script>"), []);
    let dump = "The mill turns again\n\n03/04/2023\n\nThe wheel moved.\n";
    assert_eq!(noticed(dump), [NoticeKind::AmbiguousDate]);
}

#[test]
fn the_language_settles_a_date_of_the_head_and_of_header_lines() {
    let given = |text: &str| {
        let page = tearsheet::parse_dump(text).unwrap();
        page.date_published.map(|date| date.to_string())
    };
    let head =
        "<html lang=de><meta name=date content=03/04/2023><title>Eiche</title><h1>Eiche</h1>";
    assert_eq!(given(head).as_deref(), Some("2023-04-03"));
    let front = "---\ntitle: Eiche\nlang: de\ndate: 03/04/2023\n---\nDas Rad dreht sich.\n";
    assert_eq!(given(front).as_deref(), Some("2023-04-03"));
    // The language may be said below the day.
    let below = "---\ntitle: Eiche\ndate: 03/04/2023\nlang: de\n---\nDas Rad dreht sich.\n";
    assert_eq!(given(below).as_deref(), Some("2023-04-03"));
    let caller = tearsheet::Parser::new().day_month_order(tearsheet::DayMonthOrder::MonthFirst);
    let english = "Title: Oak\nDate: 03/04/2023\n\nThe wheel moved.\n";
    let read = caller.parse(english).unwrap().date_published;
    assert_eq!(
        read.map(|date| date.to_string()).as_deref(),
        Some("2023-03-04")
    );
}

#[test]
fn what_a_template_left_and_where_a_page_was_cut() {
    assert_eq!(
        noticed("<title>{{title}}</title><h1>Oak</h1>"),
        [NoticeKind::Placeholder]
    );
    assert_eq!(
        noticed("<title>Oak</title><p>The wheel <a hre"),
        [NoticeKind::Truncated]
    );
    assert_eq!(noticed("<title>Oak</title><p>1 < 2"), []);
}

/// The foot of an article as its publisher.
fn foot(html: &str) -> Option<tearsheet::Agent> {
    page(&format!(
        "<h1>The mill turns again</h1><p>It turns.</p><footer>{html}</footer>"
    ))
    .publisher
}

#[test]
fn the_foot_tells_its_contact_without_links() {
    let telephone = |html: &str| foot(html).and_then(|publisher| publisher.telephone);
    let number = Some("+49 30 1234567");
    for html in [
        "<p>Mühlblatt, Am Wehr 3, Tel. +49 30 1234567",
        "<p>Mühlblatt<br><b>Tel.</b> +49 30 1234567",
        "<dl><dt>Telefon<dd>+49 30 1234567<dt>Fax<dd>+49 30 7654321</dl>",
        "<p>Tel <a href='tel:+49301234567'>+49 30 1234567</a><p>Fax <a href='tel:+49307654321'>+49 30 7654321</a>",
    ] {
        assert_eq!(telephone(html).as_deref(), number, "{html}");
    }
    assert_eq!(telephone("<p>Fax: +49 30 7654321"), None);
    let national = telephone("<dl><dt>Telefon<dd>030 1234567</dl>");
    assert_eq!(national.as_deref(), Some("030 1234567"));
    let mail = foot("<p>E-Mail: desk@paper.example").and_then(|publisher| publisher.email);
    assert_eq!(mail.as_deref(), Some("desk@paper.example"));
}

#[test]
fn terms_behind_the_copyright_line() {
    let terms = "Use of this site constitutes acceptance of our terms. ".repeat(20);
    let page = page(&format!(
        "<h1>The mill turns again</h1><p>It turns.</p><footer><p>© 2019 Weir Press Ltd. All rights reserved. {terms}</footer>"
    ));
    assert_eq!(page.copyright_year, Some(2019));
    let holder = page.copyright_holder.and_then(|holder| holder.name);
    assert_eq!(holder.as_deref(), Some("Weir Press Ltd."));
    // A whole line before the terms is not cut.
    for (line, year, name) in [
        ("© 2024 Weir Press", Some(2024), Some("Weir Press")),
        ("© 2024", Some(2024), None),
    ] {
        let page = self::page(&format!(
            "<h1>The mill turns again</h1><p>It turns.</p><footer><p>{line}<br>{terms}</footer>"
        ));
        assert_eq!(page.copyright_year, year);
        let holder = page.copyright_holder.and_then(|holder| holder.name);
        assert_eq!(holder.as_deref(), name);
    }
}

#[test]
fn what_a_commenter_has_rights_in_is_not_the_page() {
    let holder = |class: &str, line: &str| {
        let page = page(&format!(
            "<h1>The mill turns again</h1><p>It turns.</p><div class={class}><p>{line}</div>"
        ));
        page.copyright_holder.and_then(|holder| holder.name)
    };
    let line = "© 2024 Ada Mill";
    assert_eq!(holder("comments", line), None);
    assert_eq!(holder("bottom", line).as_deref(), Some("Ada Mill"));
    let rights = holder("newsletter", "© 2024 Weir Paper. All rights reserved.");
    assert_eq!(rights.as_deref(), Some("Weir Paper"));
}

#[test]
fn a_templates_words_are_no_values() {
    let page = page(
        r#"<link rel=canonical href="https://paper.example/undefined"><meta property=og:url content="https://paper.example/mill">
        <meta property=og:site_name content="Your Site Name"><meta name=description content="{{ summary }} | Weir Paper">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill turns again","author":{"@type":"Person","name":"Author Name"},
        "publisher":{"@type":"Organization","name":"Publisher Name"}}</script><h1>The mill turns again</h1>"#,
    );
    assert_eq!(page.url.as_deref(), Some("https://paper.example/mill"));
    assert_eq!(page.is_part_of, None);
    assert_eq!(page.description, None);
    assert_eq!(page.author, []);
    assert_eq!(page.publisher, None);
}

#[test]
fn a_page_may_be_about_a_templates_words() {
    let said = |head: &str, shown: &str| {
        let page = page(&format!(
            "<title>{head}</title><meta property=og:title content='{head}'><h1>{shown}</h1><p>Text"
        ));
        page.headline
    };
    for about in ["Headline", "Title", "{{outlet}} in templates"] {
        assert_eq!(said(about, about).as_deref(), Some(about));
    }
    assert_eq!(
        said("Title", "The mill turns"),
        Some("The mill turns".to_owned())
    );
    assert_eq!(said("{{ title }}", "{{ title }}"), None);
    assert_eq!(said("undefined", "undefined"), None);
    let address = |head: &str| page(&format!("{head}<h1>The mill turns</h1>")).url;
    let canonical = "<link rel=canonical href='https://paper.example/numbers/NaN'>";
    let own = Some("https://paper.example/numbers/NaN");
    assert_eq!(address(canonical).as_deref(), own);
    let template = "<link rel=canonical href='https://paper.example/{{ path }}'>";
    assert_eq!(address(template), None);
}

#[test]
fn the_end_of_the_title_that_names_the_link_home_is_the_site() {
    let site = |end: &str, href: &str| {
        let page = page(&format!(
            "<title>The tide mill - {end}</title><link rel=canonical href='https://blog.reader.example/tide-mill'>\
             <a href='{href}'>{end}</a><p>Text"
        ));
        page.is_part_of.and_then(|site| site.name)
    };
    let name = Some("Marsh Books");
    assert_eq!(site("Marsh Books", "/").as_deref(), name);
    let own = "https://blog.reader.example/";
    assert_eq!(site("Marsh Books", own).as_deref(), name);
    assert_eq!(site("Marsh Books", "https://marshbooks.example/"), None);
    // One word is a site's by its capitals or by its host, and else a list of pages.
    assert_eq!(site("MarshBooks", "/").as_deref(), Some("MarshBooks"));
    assert_eq!(site("marsh.example", "/").as_deref(), Some("marsh.example"));
    assert_eq!(site("Reader", "/").as_deref(), Some("Reader"));
    for list in ["Blog", "Übersicht", "Obituaries", "World News"] {
        assert_eq!(site(list, "/"), None, "{list}");
    }
}

#[test]
fn the_end_of_the_title_that_names_the_host_of_most_links_is_the_site() {
    let site = |end: &str, links: &[(&str, usize)]| {
        let menu: String = links
            .iter()
            .flat_map(|(host, count)| {
                (0..*count).map(move |n| format!("<li><a href='https://{host}/{n}'>{n}</a>"))
            })
            .collect();
        let page = page(&format!(
            "<title>The mill turns | {end}</title><ul>{menu}</ul><p>Text"
        ));
        page.is_part_of.and_then(|site| site.name)
    };
    let own = ("www.weirpaper.example", 5);
    for name in ["Weir Paper", "The Weir Paper", "weirpaper.example"] {
        assert_eq!(
            site(name, &[own, ("photos.example", 4)]).as_deref(),
            Some(name)
        );
    }
    let named = site("Weir Paper", &[("www.theweirpaper.example", 5)]);
    assert_eq!(named.as_deref(), Some("Weir Paper"));
    // Neither a few links nor fewer than half, nor a title's end that says something else.
    assert_eq!(site("Weir Paper", &[("weirpaper.example", 3)]), None);
    assert_eq!(site("Weir Paper", &[own, ("photos.example", 6)]), None);
    assert_eq!(site("Rivers", &[own]), None);
    // A page that links its own without their host, and names another's host four times.
    let menu = "<li><a href='/mills.html'>Mills</a>".repeat(5);
    let links = "<li><a href='https://www.cameras.example/'>Maker</a>".repeat(4);
    for base in ["", "<base href='https://reviews.example/'>"] {
        for title in ["The new lens - Cameras", "Cameras - how to leave them"] {
            let page = page(&format!(
                "<title>{title}</title>{base}<ul>{menu}{links}</ul><p>Text"
            ));
            assert_eq!(page.is_part_of, None, "{title}");
            assert_eq!(page.headline.as_deref(), Some(title));
        }
    }
    let first = page(
        "<title>Weir Paper - Log in - Members</title><link rel=canonical href='https://www.weir-paper.example/login'><p>Text",
    );
    let name = first.is_part_of.and_then(|site| site.name);
    assert_eq!(name.as_deref(), Some("Weir Paper"));
    assert_eq!(first.headline.as_deref(), Some("Log in - Members"));
}

#[test]
fn the_end_of_the_title_by_which_the_notice_of_rights_begins_is_the_site() {
    let site = |end: &str, rights: &str| {
        let text = "<p>The wheel ground its first flour this morning, and everybody at the weir came to see it turn.</p>".repeat(4);
        let page = page(&format!(
            "<title>The mill turns - {end}</title><h1>The mill turns</h1>{text}<footer><p>{rights}</p></footer>"
        ));
        page.is_part_of.and_then(|site| site.name)
    };
    for rights in [
        "© 2024 Weir Paper",
        "© 2024 Weir Paper Ltd. All rights reserved.",
    ] {
        assert_eq!(
            site("Weir Paper", rights).as_deref(),
            Some("Weir Paper"),
            "{rights}"
        );
    }
    for rights in [
        "© 2024 Weir Papers",
        "© 2024 Mill Press",
        "© 2024 The owners of Weir Paper",
        "",
    ] {
        assert_eq!(site("Weir Paper", rights), None, "{rights}");
    }
    // A section that its house is called by as well.
    assert_eq!(site("News", "© 2024 News Group Ltd"), None);
}

#[test]
fn the_end_of_the_title_that_names_the_feed_is_the_site() {
    let site = |head: &str| {
        let feed =
            "<link rel=alternate type='application/rss+xml' title='Weir Paper » Feed' href=/feed>";
        page(&format!(
            "<title>The mill turns | Weir Paper</title>{head}{feed}<p>Text"
        ))
        .is_part_of
        .and_then(|site| site.name)
    };
    assert_eq!(site("").as_deref(), Some("Weir Paper"));
    let stated = "<meta property=og:site_name content='Mill News'>";
    assert_eq!(site(stated).as_deref(), Some("Mill News"));
    // A first feed that names another, a section's feed, and that of a post's comments before the post.
    let feed = |title: &str, href: &str| {
        format!("<link rel=alternate type='application/rss+xml' title='{title}' href='{href}'>")
    };
    assert_eq!(site(&feed("Politics", "/feed/politics")), None);
    assert_eq!(
        site(&feed("RSS 2.0", "/rss")).as_deref(),
        Some("Weir Paper")
    );
    let site = |title: &str, head: &str| {
        let page = page(&format!("<title>{title}</title>{head}<p>Text"));
        page.is_part_of.and_then(|site| site.name)
    };
    let section = feed("Politics", "/politics/feed");
    assert_eq!(site("The mill turns - Politics", &section), None);
    let turned = "Weir Paper - The mill turns";
    for own in [
        feed("The mill turns Comments Feed", "/mill/feed"),
        feed("The mill turns", "/mill/feed") + "<h1>The mill turns</h1>",
    ] {
        assert_eq!(site(turned, &own), None, "{own}");
    }
}

#[test]
fn a_stated_text_begins_below_its_headline() {
    let text = "The wheel that ground the town's flour turned yesterday. It was the first time in ninety years.";
    let body = |stated: &str| {
        let stated = serde_json::to_string(&stated).unwrap();
        page(&format!(
            "<!doctype html><title>The mill turns again</title><script type=application/ld+json>{{\"@type\":\"Article\",\
             \"headline\":\"The mill turns again\",\"articleSection\":\"Local news\",\"articleBody\":{stated}}}</script><h1>The mill turns again</h1>"
        ))
        .article_body
    };
    for stated in [
        format!("The mill turns again\n\n{text}"),
        format!("Local news\nThe mill turns again\n{text}"),
        text.to_owned(),
    ] {
        assert_eq!(body(&stated).as_deref(), Some(text), "{stated}");
    }
    // A sentence stands over it, the first line of a song, and nothing below it.
    for stated in [
        format!("Refrain\nThe mill turns again\n{text}"),
        format!("It did it.\nThe mill turns again\n{text}"),
        "The mill turns again".to_owned(),
    ] {
        assert_eq!(body(&stated).as_deref(), Some(stated.as_str()));
    }
}

#[test]
fn the_headline_is_no_tag() {
    let tags = |headline: &str, tags: &str| {
        page(&format!("<!doctype html><title>{headline}</title><meta name=keywords content='{tags}'><h1>{headline}</h1>")).keywords
    };
    assert_eq!(
        tags(
            "The old mill turns again today",
            "The old mill turns again today"
        ),
        [""; 0]
    );
    assert_eq!(
        tags(
            "The old mill turns again today",
            "mills, The old mill turns again today"
        ),
        ["mills", "The old mill turns again today"]
    );
    assert_eq!(tags("The old mill", "The old mill"), ["The old mill"]);
    let whole = "老磨坊的水车又转起来了？村里人都来看这么说";
    assert_eq!(tags(whole, whole), [""; 0]);
}
