//! Which address a saved page calls its own, what stands in where its head is silent, and the addresses it gives of other forms
//! of itself.

use super::html_head::page;
use tearsheet::{AlternateKind, NoticeKind, Parser, inspect_dump};

fn url(html: &str) -> Option<String> {
    page(&format!(
        "<!doctype html>{html}<h1>The mill turns again</h1>"
    ))
    .url
}

#[test]
fn a_story_taken_over_keeps_its_own_address() {
    let taken_over = "<link rel=canonical href='https://courier.example/a/mill'>\
        <meta property=og:url content='https://news.weir.example/b/mill'>";
    assert_eq!(
        url(taken_over).as_deref(),
        Some("https://news.weir.example/b/mill")
    );
    // The same site under two hosts, a short link: canonical is right.
    for (canonical, other) in [
        (
            "https://weir.test/b/mill",
            "https://amp.weir.example/b/mill",
        ),
        ("https://courier.example/b/mill", "https://cou.test/3CO4xiD"),
    ] {
        let html = format!(
            "<link rel=canonical href='{canonical}'><meta property=og:url content='{other}'>\
             <meta property=og:site_name content=Courier>"
        );
        assert_eq!(url(&html).as_deref(), Some(canonical));
    }
}

#[test]
fn a_front_page_by_canonical_only() {
    let front = "https://paper.example/";
    let deep = "https://paper.example/mill";
    let link = |url: &str| format!("<link rel=canonical href='{url}'>");
    let graph = |url: &str| format!("<meta property=og:url content='{url}'>");
    let item = format!(
        "<script type=application/ld+json>{{\"@type\":\"Article\",\"headline\":\"The mill turns again\",\"url\":\"{deep}\"}}</script>"
    );
    assert_eq!(url(&graph(front)), None);
    assert_eq!(url(&(link(front) + &graph(front))).as_deref(), Some(front));
    assert_eq!(
        url(&(link(front) + &graph(front) + &item)).as_deref(),
        Some(front)
    );
    assert_eq!(url(&(link(front) + &graph(deep))).as_deref(), Some(deep));
    assert_eq!(url(&(link(front) + &item)).as_deref(), Some(deep));
}

#[test]
fn addresses_without_scheme_or_escaped_whole() {
    assert_eq!(
        url("<link rel=canonical href='//paper.example/mill'>").as_deref(),
        Some("https://paper.example/mill")
    );
    assert_eq!(
        url("<meta property=og:url content='https%3A%2F%2Fpaper.example%2Fmill'>").as_deref(),
        Some("https://paper.example/mill")
    );
}

#[test]
fn where_the_head_is_silent_buttons_and_anchors_give_the_address() {
    let own = Some("https://paper.example/mill");
    let button = |story: &str| {
        format!(
            "<a href='https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2F{story}&t=x'>share</a>"
        )
    };
    assert_eq!(url(&button("mill").repeat(2)).as_deref(), own);
    assert_eq!(
        url("<a href='https://paper.example/mill#top'>up</a><p id=top>Text").as_deref(),
        own
    );
    // One alone may be another page's or a video's, unless the page's menus lead to the same site.
    let item = |n: i32| format!("<a href='https://paper.example/news/{n}'>News</a>");
    let menu: String = (1..4).map(item).collect();
    let embed = |host: &str| {
        format!(
            "<link rel=alternate type=application/json+oembed href='https://{host}/oembed?url=https%3A%2F%2F{host}%2Fmill'>"
        )
    };
    let widget = "<div data-url='https://paper.example/mill?utm_source=x'>share</div>".to_owned();
    let like = "<iframe src='https://social.example/plugins/like.php?href=https%3A%2F%2Fpaper.example%2Fmill'></iframe>".to_owned();
    for alone in [button("mill"), widget, embed("paper.example"), like] {
        assert_eq!(url(&alone), None, "{alone}");
        assert_eq!(url(&(alone + &menu)).as_deref(), own);
    }
    let video = embed("video.example");
    let xml = video.replace("json+oembed", "xml+oembed");
    assert_eq!(url(&(video + &xml + &menu)), None);
    // What counts the readers of each service, and what a template set twice.
    let counted = |service: &str, query: &str| {
        format!(
            "<a href='https://{service}.example/share?url=https%3A%2F%2Fpaper.example%2Fmill{query}'>share</a>"
        )
    };
    for (one, other) in [
        ("%3Fcid%3Dshared.one", "%3Fcid%3Dshared.other"),
        ("%3Ffrom%3Done", ""),
        ("%3Fsmid%3Dx-share", "%3Fsmid%3Dx-share"),
        ("%3Fref%3Darticle%26utm_source%3Dx", "%3Fshare%3D1"),
        ("%3Futm_source%3Dx%26zid%3D5", "%3Futm_source%3Dy%26zid%3D5"),
    ] {
        let both = counted("one", one) + &counted("other", other);
        assert_eq!(url(&both).as_deref(), own, "{both}");
    }
    let both = counted("one", "%3Fid%3D7%26from%3Da") + &counted("other", "%3Fid%3D7%26from%3Db");
    assert_eq!(
        url(&both).as_deref(),
        Some("https://paper.example/mill?id=7")
    );
    let twice = "<div data-url='https://paper.example//mill//'>share</div>".repeat(2);
    assert_eq!(url(&twice).as_deref(), Some("https://paper.example/mill/"));
    let comments =
        "<button data-href='https://paper.example/news/old-mill/comments'>25</button>".repeat(2);
    assert_eq!(
        url(&comments).as_deref(),
        Some("https://paper.example/news/old-mill")
    );
    // A section of readers' comments.
    let section = "<button data-href='https://paper.example/politics/comments/'>25</button>";
    assert_eq!(
        url(&section.repeat(2)).as_deref(),
        Some("https://paper.example/politics/comments/")
    );
    // Two services are handed two stories, or one story and a list's.
    for (one, other, third, found) in [
        ("%3Fid%3D9", "%3Fid%3D1", "%3Fid%3D1", Some("?id=1")),
        ("", "%3Fv%3Da", "%3Fv%3Da", Some("?v=a")),
        ("%3Fstory%3Dmill", "%3Fstory%3Dweir", "", None),
        ("%3Fvon%3D1", "%3Fvon%3D2", "%3Fvon%3D3", None),
        ("%3Ffrom%3Da", "%3Ffrom%3Da", "%3Ffrom%3Db", Some("?from=a")),
    ] {
        let all = counted("one", one) + &counted("two", other) + &counted("three", third);
        let found = found.map(|query| format!("https://paper.example/mill{query}"));
        assert_eq!(url(&all), found, "{all}");
    }
    // One service is handed two addresses: a list.
    let list = counted("one", "%3Fid%3D1") + &counted("one", "%3Fid%3D2");
    assert_eq!(url(&list), None);
    // A link that a script leads elsewhere.
    let changed = "<a href='https://paper.example/trap' data-href='https://paper.example/log?m=8db5'>3 May</a>";
    assert_eq!(url(&(changed.to_owned() + &menu)), None);
    // Two stories of a list, another page's anchor, its comments, a short link, what the page loads.
    for html in [
        button("mill") + &button("weir"),
        "<a href='https://paper.example/weir#top'>more</a>".to_owned(),
        "<a href='https://paper.example/weir#comments'>3</a><p id=comments>".to_owned(),
        "<div data-url='https://pap.er/3CO4xiD'>share</div>".to_owned(),
        "<link data-href='https://fonts.example/css2?family=Mill'>".to_owned(),
        "<div data-href='https://www.facebook.com/paper'>like</div>".to_owned(),
    ] {
        assert_eq!(url(&html), None, "{html}");
    }
    // The head's word stands.
    let canonical = "<link rel=canonical href='https://paper.example/weir'>".to_owned();
    assert_eq!(
        url(&(canonical + &button("mill"))).as_deref(),
        Some("https://paper.example/weir")
    );
}

#[test]
fn a_path_alone_finds_its_host_elsewhere() {
    let own = Some("https://paper.example/mill/4711/");
    let path = "<meta property=og:url content='/mill/4711/'>";
    let full = "<meta name=fullurl content='https://paper.example/mill/4711/'>";
    assert_eq!(url(&format!("{path}{full}")).as_deref(), own);
    // Another page's address is not the page's, however it ends.
    let other = "<meta name=next content='https://paper.example/weir/mill/4711/'>";
    assert_eq!(url(&format!("{path}{other}")), None);
    // A link may lead to another site with such a path, unless the page's links lead there.
    let link = "<a href='https://paper.example/mill/4711/'>The mill</a>";
    let menu = "<a href='https://paper.example/weirs'>Weirs</a>".repeat(3);
    assert_eq!(url(&format!("{path}{link}")), None);
    assert_eq!(url(&format!("{path}{link}{menu}")).as_deref(), own);
}

#[test]
fn anchors_are_joined_to_the_base() {
    let page = |anchor: &str| {
        url(&format!(
            "<base href='https://paper.example/'><a href='{anchor}'>Skip</a><p id=main>Text"
        ))
    };
    assert_eq!(
        page("/mill/#main").as_deref(),
        Some("https://paper.example/mill/")
    );
    for other in ["/mill/#none", "/mill/#", "/mill/"] {
        assert_eq!(page(other), None, "{other}");
    }
    // Parts of other pages that this page has too.
    let two = "/mill/#main'>Mill</a><a href='/weir/#main";
    assert_eq!(page(two), None);
    let menu = "'></a><nav><a href='/about/#main'>About</a></nav><a href='";
    assert_eq!(page(menu), None);
}

#[test]
fn a_link_to_log_in_leads_back_to_the_page() {
    let menu = "<a href='https://paper.example/weirs'>Weirs</a>".repeat(3);
    let button = "<div data-url='https://paper.example/mill'>share</div>\
        <div data-url='https://paper.example/weir'>share</div>";
    let link = |path: &str, name: &str| {
        url(&format!(
            "{menu}{button}<a href='https://paper.example/{path}?{name}=https%3A%2F%2Fpaper.example%2Fmill'>Log in</a>"
        ))
    };
    let own = Some("https://paper.example/mill");
    assert_eq!(link("wp-login.php", "redirect_to").as_deref(), own);
    assert_eq!(link("members/signin", "returnUrl").as_deref(), own);
    assert_eq!(link("weirs", "next"), None);
    assert_eq!(link("login", "logo"), None);
    assert_eq!(link("designing", "next"), None);
    // Alone it may lead to the account.
    let alone = "<a href='/login?next=https%3A%2F%2Fpaper.example%2Fmill'>Log in</a>";
    assert_eq!(url(&format!("{menu}{alone}{alone}")), None);
}

#[test]
fn the_way_to_the_page_ends_at_its_address() {
    let page = |last: &str| {
        url(&format!(
            "<h1>The mill turns again</h1><script type=application/ld+json>{{\"@type\":\"BreadcrumbList\",\"itemListElement\":[\
             {{\"name\":\"Home\",\"item\":\"https://paper.example/\"}},{{\"name\":\"{last}\",\"item\":\"https://paper.example/mill\"}}]}}</script>"
        ))
    };
    assert_eq!(
        page("The mill turns again").as_deref(),
        Some("https://paper.example/mill")
    );
    assert_eq!(page("Mills"), None);
}

#[test]
fn feeds_amp_and_other_languages() {
    let page = page(
        "<!doctype html><html lang=en><title>The mill turns again</title><link rel=canonical href='https://paper.example/en/mill'>\
         <link rel=alternate type='application/rss+xml; charset=utf-8' title='Paper &raquo; Feed' href='/feed'>\
         <link rel='feed alternate' type=application/atom+xml href='/atom'>\
         <link rel=alternate type=application/json href='/api/17'>\
         <link rel=alternate type=application/json+oembed href='/oembed?url=17'>\
         <link rel=amphtml href='/amp/mill'>\
         <link rel=alternate hreflang=en href='https://paper.example/en/mill'>\
         <link rel=alternate hreflang=de-AT href='https://paper.example/de/muehle'>\
         <link rel=alternate hreflang=x-default href='https://paper.example/mill'><h1>The mill turns again</h1>",
    );
    let found: Vec<_> = page
        .alternate
        .iter()
        .map(|other| (other.kind, &*other.url))
        .collect();
    assert_eq!(
        found,
        [
            (AlternateKind::Feed, "https://paper.example/feed"),
            (AlternateKind::Feed, "https://paper.example/atom"),
            (AlternateKind::Amp, "https://paper.example/amp/mill"),
            (
                AlternateKind::Translation,
                "https://paper.example/de/muehle"
            ),
        ]
    );
    let [feed, _, _, translation] = &page.alternate[..] else {
        panic!("four of them")
    };
    assert_eq!(feed.name.as_deref(), Some("Paper » Feed"));
    assert_eq!(translation.in_language.as_deref(), Some("de-AT"));
}

#[test]
fn the_page_s_own_address_in_its_list_of_languages() {
    for (canonical, listed) in [
        (
            "https://paper.example/de/mühle/",
            "http://www.Paper.example/de/m%C3%BChle#top",
        ),
        ("https://paper.example/de/muehle", "/de/muehle"),
    ] {
        let page = page(&format!(
            "<!doctype html><title>Die Mühle</title><link rel=alternate hreflang=de-AT href='{listed}'>\
             <link rel=alternate hreflang=cs href='/cs/mlyn'><link rel=canonical href='{canonical}'><h1>Die Mühle</h1>"
        ));
        assert_eq!(page.in_language.as_deref(), Some("de-AT"), "{listed}");
        let others: Vec<_> = page.alternate.iter().map(|other| &*other.url).collect();
        assert_eq!(others, ["https://paper.example/cs/mlyn"], "{listed}");
    }
}

#[test]
fn a_link_too_many_is_told() {
    let list = |count: usize| -> String {
        let link = |n| format!("<link rel=alternate hreflang=de href='https://paper.example/{n}'>");
        (0..count).map(link).collect()
    };
    let told = |count: usize| {
        let html = format!(
            "<!doctype html><title>Mill</title>{}<h1>Mill</h1>",
            list(count)
        );
        let found = inspect_dump(&html).unwrap_or_else(|error| panic!("{error}"));
        let last = found
            .notices
            .first()
            .and_then(|notice| notice.span.of(&html));
        let kinds: Vec<_> = found.notices.iter().map(|notice| notice.kind).collect();
        (found.page.alternate.len(), kinds, last.map(str::to_owned))
    };
    assert_eq!(told(512), (512, vec![], None));
    let (read, kinds, at) = told(514);
    assert_eq!((read, kinds), (512, vec![NoticeKind::AlternateLimit]));
    assert!(at.is_some_and(|at| at.contains("paper.example/512")));
}

#[test]
fn a_profile_is_no_publisher_s_own_address() {
    let publisher = |address: &str| {
        let page = page(&format!(
            "<!doctype html><title>Mill</title><link rel=canonical href='https://paper.example/mill'>\
             <meta property=article:publisher content='{address}'><h1>The mill turns again</h1>"
        ));
        page.publisher.map(|own| (own.url, own.same_as))
    };
    let profile = "https://network.example.net/weirpaper".to_owned();
    assert_eq!(publisher(&profile), Some((None, vec![profile])));
    let own = "https://www.paper.example/".to_owned();
    assert_eq!(publisher(&own), Some((Some(own), vec![])));
}

#[test]
fn a_relative_address_without_a_base() {
    let html = "<!doctype html><title>Mill</title><link rel=canonical href='/mill'><h1>The mill turns again</h1>";
    let kinds = |html: &str| -> Vec<NoticeKind> {
        let notices = inspect_dump(html).map(|found| found.notices);
        let notices = notices.unwrap_or_default();
        notices.iter().map(|notice| notice.kind).collect()
    };
    assert_eq!(page(html).url, None);
    assert_eq!(kinds(html), [NoticeKind::RelativeAddress]);
    let known = Parser::default()
        .base_url("https://paper.example/")
        .parse(html);
    assert_eq!(
        known.ok().and_then(|page| page.url).as_deref(),
        Some("https://paper.example/mill")
    );
    assert!(kinds(&html.replace("'/mill'", "'https://paper.example/mill'")).is_empty());
}

#[test]
fn what_is_relative_rests_on_the_address_that_was_found() {
    let button = "<a href='https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2Fnews%2Fmill'>share</a>";
    let byline = "<p class=byline>By <a rel=author href='/people/ada'>Ada Mill</a></p>";
    let read = |html: &str| {
        page(&format!(
            "<!doctype html><h1>The mill turns again</h1>{byline}{html}"
        ))
    };
    let author = |html: &str| {
        read(html)
            .author
            .first()
            .and_then(|author| author.url.clone())
    };
    assert_eq!(
        author(&button.repeat(2)).as_deref(),
        Some("https://paper.example/people/ada")
    );
    assert_eq!(author("").as_deref(), Some("/people/ada"));
    // Two sites say that one of them is not the page's.
    let other = "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The mill turns again\",\
                 \"url\":\"https://other.example/mill\"}</script>";
    let both = format!("{other}{}", button.repeat(2));
    assert_eq!(author(&both).as_deref(), Some("/people/ada"));
    let feed = "<link rel=alternate type='application/rss+xml' href='feed.xml'>";
    let found = read(&(feed.to_owned() + &button.repeat(2)));
    assert_eq!(
        found.alternate[0].url,
        "https://paper.example/news/feed.xml"
    );
}

#[test]
fn an_articles_item_alone_makes_no_front_page() {
    let front = "https://paper.example/";
    let item = |kind: &str| {
        format!(
            "<script type=application/ld+json>{{\"@type\":\"{kind}\",\"name\":\"The mill turns again\",\
             \"headline\":\"The mill turns again\",\"datePublished\":\"2021-11-11\",\"url\":\"{front}\"}}</script>"
        )
    };
    let graph = format!("<meta property=og:url content='{front}'>");
    let link = format!("<link rel=canonical href='{front}'>");
    for kind in ["NewsArticle", "BlogPosting"] {
        assert_eq!(url(&item(kind)), None, "{kind}");
        let dated = page(&format!("{}<h1>The mill turns again</h1>", item(kind)));
        assert!(dated.date_published.is_some(), "{kind}");
        for head in [&graph, &link] {
            let own = url(&(head.clone() + &item(kind)));
            assert_eq!(own.as_deref(), Some(front), "{kind}");
        }
    }
    assert_eq!(url(&item("WebPage")).as_deref(), Some(front));
}

#[test]
fn a_headline_that_is_its_own_permanent_link() {
    let own = Some("https://paper.example/mill");
    let head = "<!doctype html><title>The mill turns again | Weir Paper</title>";
    let entry = |name: &str, rel: &str, text: &str| {
        format!("<{name}><a href=https://paper.example/mill rel='{rel}'>{text}</a></{name}>")
    };
    let of = |html: &str| {
        page(&format!(
            "{head}{html}<p>The wheel at the weir was set going."
        ))
        .url
    };
    for rel in ["bookmark", "bookmark noopener"] {
        for name in ["h1", "h2"] {
            let html = entry(name, rel, "The mill turns again");
            assert_eq!(of(&html).as_deref(), own, "{html}");
        }
    }
    for html in [
        entry("h1", "nofollow", "The mill turns again"),
        // Another entry's, a section's, and one of a word.
        entry("h2", "bookmark", "The weir is repaired"),
        entry("h2", "bookmark", "Weir Paper"),
        entry("h2", "bookmark", "The"),
        "<h1><a rel=bookmark href=/mill>The mill turns again</a></h1>".to_owned(),
    ] {
        assert_eq!(of(&html), None, "{html}");
    }
}
