//! Ways from the front page that no class names: links, and the signs that lead from each to the next.

use super::html_head::page;

const TEXT: &str = "<p>The boat that used to cross the sound twice a day has been laid up since the spring, and nobody on the island can say \
                    when she will sail again. The harbour office said that the hull needs new plates below the water line.</p>";

fn sections(way: &str, headline: &str) -> Vec<String> {
    let html = format!(
        "<!doctype html><html><title>{headline}</title><body>{way}<h1>{headline}</h1>{TEXT}{TEXT}"
    );
    page(&html).article_section
}

#[test]
fn signs_that_lead_on() {
    for (way, headline, own) in [
        (
            "<div class=path><a href=/>首页</a> &gt;&gt; <a href=/news/>新闻</a> &gt;&gt; <a href=/news/gj/>国际</a> &gt;&gt; 正文</div>",
            "渡轮停航",
            &["新闻", "国际"][..],
        ),
        (
            "<div>您现在的位置：<a href=/>首页</a>&nbsp;&gt;&nbsp;<a href=/news/>新闻</a></div>",
            "渡轮停航",
            &["新闻"],
        ),
        (
            "<p id=hierarchie><a href='https://trescau.example/'>Accueil du site</a> &gt; <a href=rubrique3>Vie locale</a> &gt; \
             <strong>Le bac reste à quai</strong></p>",
            "Le bac reste à quai",
            &["Vie locale"],
        ),
        (
            "<div>Sie befinden sich hier: <a href=/>Startseite</a> / <a href=/amt>Verwaltung</a> / Fähre liegt still</div>",
            "Fähre liegt still",
            &["Verwaltung"],
        ),
        (
            "<div><a href=/>الرئيسية</a> » <a href=/news>أخبار محلية</a> » العبّارة متوقفة</div>",
            "العبّارة متوقفة",
            &["أخبار محلية"],
        ),
        (
            "<font size=1><a href=/index.html>Weir Parish</a> → <a href=/parish/history.html>History</a> → Ferry</font>",
            "The old ferry",
            &["History"],
        ),
        (
            "<p><a href='https://weir.example/'>Weir</a> &gt; <a href='https://weir.example/docs/'>Manuals</a> &gt; \
             <a href='../index.html'>Pumps</a> &gt; <a href='./index.html'>Valves</a></p>",
            "The brass valve",
            &["Manuals", "Pumps", "Valves"],
        ),
        (
            "<p><a href=/>Home</a> » <a href=/isles/>Isles</a> » <a href=/isles/ferry>The old ferry is laid up</a></p>",
            "The old ferry is laid up",
            &["Isles"],
        ),
    ] {
        assert_eq!(sections(way, headline), own, "{way}");
    }
}

#[test]
fn menus_and_sentences() {
    for way in [
        "<div><a href=/>Home</a> | <a href=/news>News</a> | <a href=/contact>Contact</a></div>",
        "<div><a href=/>Home</a> / <a href=/news>News</a> / <a href=/sport>Sport</a></div>",
        "<div><a href=/>English</a> / <a href=/de/>Deutsch</a></div>",
        "<div><a href=/1>1</a> &gt; <a href=/2>2</a> &gt; <a href=/3>Next</a></div>",
        "<div><a href=/prev>Older post</a> &gt; <a href=/next>Newer post</a></div>",
        "<p><a href=/>Home</a> » <a href=/2024/05/bridge>The bridge closes for winter</a></p>",
        "<p><a href=/>Home</a> &gt; <a href=/page/2>Older posts</a></p>",
        "<p><a href=/>Home</a> « <a href=/x>Weir notes</a> « Ferry laid up</p>",
        "<p><a href=/>Home</a> » <a href=/news>News</a> » <a href=/sport>Sport</a> » <a href=/culture>Culture</a> » <a href=/jobs>Jobs</a></p>",
        "<p><a href=/>Home</a> » <a href=/news>News</a> » <a href=/sport>Sport</a> » <a href=/ferry>Ferry laid up</a></p>",
        "<p><a href=/>Home</a> &gt; <a href=/set/>Settings</a> &gt; <a href=/set/l>Tongue</a> is where you choose how the menu speaks</p>",
        "<p><a href=/>Home</a> &gt; <a href=/users/ada>Ada Mill</a></p>",
        "<p>You are here: <a href=/>Home</a> &gt; <a href=/search>Search</a></p>",
        "<p><a href=/>Home</a> &gt; <a href=/de/>Deutsch</a> &gt; Ferry laid up</p>",
        "<p><a href=/>Home</a> &gt; <a href=/rss>RSS</a> &gt; Ferry laid up</p>",
        "<p><a href=/>首页</a> / <a href='/search/?q=a'>其他</a> / 正文</p>",
        "<div class=breadcrumb><a href=prev.html>Prev</a> <a href=up.html>Up</a> <a href=next.html>Next</a></div>",
        "<div class=breadcrumb><a href=list.asp>返回列表</a> <a href='print.php?id=3'>Print</a> <a href=login.html>Login Page</a></div>",
        "<p>In the app go to <a href=/>Home</a> &gt; <a href=/set>Settings</a> &gt; <a href=/lang>Language</a>, and choose.</p>",
    ] {
        assert!(sections(way, "Ferry laid up").is_empty(), "{way}");
    }
    // What states a section says more.
    let stated = "<meta property=article:section content=Islands><div><a href=/>Home</a> &gt; <a href=/news>News</a></div>";
    assert_eq!(sections(stated, "Ferry laid up"), ["Islands"]);
}

/// Of one step alone the page's address says whether it is the page's section.
#[test]
fn steps_that_are_folders_of_the_page() {
    let address = "<link rel=canonical href='https://weir.example/isles/2024/ferry'>";
    for (step, own) in [
        ("<a href=/isles/>Isles</a>", &["Isles"][..]),
        ("<a href=/mills/>Mills</a>", &[]),
        ("<a href=/isle>Isle</a>", &[]),
    ] {
        let way = format!("{address}<p><a href=/>Home</a> » {step}</p>");
        assert_eq!(sections(&way, "Ferry laid up"), own, "{step}");
    }
}
