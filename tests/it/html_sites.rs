//! The site's name on pages whose head does not state it: what the link home shows and says.

use tearsheet::parse_dump;

const TEXT: &str = "<p>The mill by the lower weir has turned since the spring, and the farmers of the valley bring their grain to it \
                    again, as their grandparents did before the road was built.</p>";

/// The site of a page with a title, `top` over its headline and `foot` under its text.
fn site(title: &str, top: &str, foot: &str) -> Option<String> {
    let html = format!(
        "<!doctype html><title>{title}</title>{top}<article><h1>The mill turns again</h1>{TEXT}</article>\
         <footer>{foot}</footer>"
    );
    let page = parse_dump(&html).unwrap_or_else(|error| panic!("{error}"));
    page.is_part_of.and_then(|site| site.name)
}

#[test]
fn the_end_of_the_title_is_on_the_sign_that_leads_home() {
    for sign in [
        "<a href=/><img src=/l.svg alt='Courier logo'></a>",
        "<a href=/><img src=/l.svg alt='Logo: Courier'></a>",
        "<a href=/><svg><title>Courier</title></svg><span>Courier homepage</span></a>",
        "<a href=/ aria-label='Zur Startseite von Courier'><svg></svg></a>",
        "<a href=/ title='Retour à la page d’accueil de Courier'></a>",
    ] {
        for title in [
            "The mill turns again | Courier",
            "The mill turns again: Courier",
        ] {
            assert_eq!(site(title, sign, "").as_deref(), Some("Courier"), "{sign}");
        }
    }
    for other in [
        "<a href=/shop><img src=/l.svg alt='Courier logo'></a>",
        "<a href=https://courier.example/><img src=/l.svg alt='Courier logo'></a>",
        "<a href=/><img src=/l.svg alt='Courier van at the mill'></a>",
        "<a href=/>Courier</a>",
        "<a href=/>Home</a>",
    ] {
        assert_eq!(
            site("The mill turns again | Courier", other, ""),
            None,
            "{other}"
        );
    }
    // Behind a colon stands whose the picture is, and the rights.
    assert_eq!(site("The mill - Photo: Jane Weir", "", "© Jane Weir"), None);
    // A section has a sign as well.
    let sign = "<a href=/><img src=/l.svg alt='Sport logo'></a>";
    assert_eq!(site("The mill turns again | Sport", sign, ""), None);
}

#[test]
fn a_title_without_the_site_leaves_it_to_the_link_home() {
    let own = "<link rel=canonical href=https://www.weir-paper.example/mill>";
    let title = "The mill turns again";
    for home in [
        "<a href=/>Weir Paper</a>",
        "<a href=https://www.weir-paper.example/><img alt='The Weir Paper – Logo' src=/l></a>",
        "<a href=/><span class=sr-only>Back to the Weir Paper homepage</span><svg></svg></a>",
    ] {
        let top = format!("{own}<header>{home}</header>");
        let named = site(title, &top, "");
        let named = named.as_deref().map(|name| name.trim_start_matches("The "));
        assert_eq!(named, Some("Weir Paper"), "{home}");
    }
    // The host is lost or called otherwise, and the rights are the house's.
    for rights in ["© 2024 Upper Brook News", "Copyright 2024 Upper Brook News"] {
        let home = "<a href=/><img alt='Upper Brook News' src=/l></a>";
        assert_eq!(
            site(title, home, rights).as_deref(),
            Some("Upper Brook News")
        );
        assert_eq!(
            site(title, &format!("{own}{home}"), rights).as_deref(),
            Some("Upper Brook News")
        );
    }
    for other in [
        "<a href=/>Home</a>",
        "<a href=/>All the news of the valley</a>",
        "<a href=/>Subscribe to Weir Paper</a>",
        "<a href=https://mill-shop.example/>Mill Shop</a>",
        "<a href=/about>Weir Paper</a>",
    ] {
        let top = format!("{own}{other}");
        assert_eq!(site(title, &top, "© 2024 Jane Weir"), None, "{other}");
    }
    let stated = r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The mill turns again",
        "publisher": {"@type": "Organization", "name": "Valley Press"}}</script>"#;
    assert_eq!(
        site(title, &format!("{own}{stated}<a href=/>Weir Paper</a>"), ""),
        None
    );
}

/// The rights are held by a company, and the sign bears its name without what the law calls it.
#[test]
fn the_holder_of_the_rights_with_its_legal_form() {
    let sign = "<a href=/><img src=/l.svg alt='Weir Paper'></a>";
    for holder in ["Weir Paper Ltd", "Weir Paper S.p.A.", "Weir Paper Kft."] {
        let foot = format!("© 2024 {holder}");
        let site = site("The mill turns again", sign, &foot);
        assert_eq!(site.as_deref(), Some("Weir Paper"), "{holder}");
    }
    let group = "© 2024 Weir Paper Holdings";
    assert_eq!(site("The mill turns again", sign, group), None);
}

#[test]
fn titles_in_chinese_and_japanese_part_without_blanks() {
    let sign = |name: &str| format!("<a href=/><img src=/l.svg alt='{name} logo'></a>");
    for (title, name) in [
        ("水車が再び回る｜沢の新聞", "沢の新聞"),
        ("上溪水车停转_文化_溪流网", "溪流网"),
        ("上溪水车停转-溪流网", "溪流网"),
    ] {
        assert_eq!(site(title, &sign(name), "").as_deref(), Some(name));
    }
    // In other scripts these signs join words.
    assert_eq!(site("The mill-Courier", &sign("Courier"), ""), None);
}

#[test]
fn a_name_that_a_system_put_there_is_spelled_as_the_title_ends() {
    let under = |stated: &str, title: &str| {
        let stated = format!("<meta property=og:site_name content='{stated}'>");
        site(title, &stated, "")
    };
    for (stated, end, name) in [
        ("weirpaper", "Weir Paper", "Weir Paper"),
        ("weirpaper", "The Weir Paper", "The Weir Paper"),
        ("weir-paper.test", "Weir Paper", "Weir Paper"),
        ("muehlenbote", "Muehlenbote", "Muehlenbote"),
        // As it wants to be called, and another name.
        ("Weirpaper.test", "Weirpaper", "Weirpaper.test"),
        ("weirpaper", "Weir Papers", "weirpaper"),
        ("Weir Paper", "WEIR PAPER", "Weir Paper"),
        ("iWeir", "IWEIR", "iWeir"),
    ] {
        for title in [
            format!("The mill turns again | {end}"),
            format!("{end} - The mill turns again"),
        ] {
            assert_eq!(under(stated, &title).as_deref(), Some(name), "{title}");
        }
    }
    // What is part of the headline is no name of its own.
    let title = "The mill turns again in Weir Paper Street";
    assert_eq!(under("weirpaper", title).as_deref(), Some("weirpaper"));
}
