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
        "<p>In the app go to <a href=/>Home</a> &gt; <a href=/set>Settings</a> &gt; <a href=/lang>Language</a>, and choose.</p>",
    ] {
        assert!(sections(way, "Ferry laid up").is_empty(), "{way}");
    }
    // What states a section says more.
    let stated = "<meta property=article:section content=Islands><div><a href=/>Home</a> &gt; <a href=/news>News</a></div>";
    assert_eq!(sections(stated, "Ferry laid up"), ["Islands"]);
}
