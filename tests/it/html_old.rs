//! Pages set before style sheets: the headline is large type in a table's cell, and the notice of rights ends the text.

use tearsheet::PageMetadata;

const TEXT: &str = "<p>The wheel that ground the town's flour turned yesterday for the first time in ninety years, and a crowd of some two \
     hundred came to see it.<p>\"It was a sound that I had from my grandmother only,\" said the oldest of those who came, a man of \
     ninety-four who had been carried to the weir by his sons.<p>The mill will be open on Sundays. Flour will be sold at the gate, for \
     as long as there is any.<p>";

fn page(title: &str, over: &str, under: &str) -> PageMetadata {
    let html = format!(
        "<html><head><title>{title}</title></head><body><table width=600><tr><td valign=top><font size=-1><a href=/news.html>News</a><br>\
         <a href=/sport.html>Sport</a></font></td><td>{over}{TEXT}{under}</td></tr></table></body></html>"
    );
    tearsheet::parse_dump(&html).unwrap()
}

#[test]
fn large_type_that_the_title_sets_off_from_the_site_is_the_headline() {
    let large = "<font size=+3><b>Tide mill turns again</b></font><p><i>By ADA MILLER<br>Staff Writer</i><p>";
    for title in [
        "The Weir Paper: Tide mill turns again",
        "Tide Mill Turns Again / Weir Paper",
        "Tide mill turns again",
    ] {
        let read = page(title, large, "");
        assert_eq!(
            read.headline.as_deref(),
            Some("Tide mill turns again"),
            "{title}"
        );
    }
    // A part of what the title says is none, nor a line that leads elsewhere.
    for (title, over) in [
        ("Saltwick's tide mill turns again", large),
        (
            "Saltwick's tide mill turns again: Weir Paper",
            "<b>Weir Paper</b><p>",
        ),
        (
            "Weir Paper: Tide mill turns again",
            "<b><a href=/mill.html>Tide mill turns again</a></b><p>",
        ),
    ] {
        assert_eq!(page(title, over, "").headline.as_deref(), Some(title));
    }
}

#[test]
fn the_paper_s_one_title_for_all_its_pages_is_no_headline() {
    let over = "<b>Tide mill turns again</b><br><i>by Ada Miller, 12 March 1999</i><p>";
    let rights = "<center>© 1999 Weir Paper</center>";
    let read = page("Weir Paper", over, rights);
    assert_eq!(read.headline.as_deref(), Some("Tide mill turns again"));
    assert_eq!(
        page("Mill diary", over, rights).headline.as_deref(),
        Some("Tide mill turns again")
    );
    // Without a day under it the line may be anything where the title is not known for the paper's.
    let undated = "<b>Tide mill turns again</b><br><i>by Ada Miller</i><p>";
    assert_eq!(
        page("Mill diary", undated, rights).headline.as_deref(),
        Some("Mill diary")
    );
}

#[test]
fn the_notice_of_rights_in_the_text_s_own_cell_ends_the_text() {
    let over = "<font size=+3><b>Tide mill turns again</b></font><p>";
    let body = |under: &str| {
        page("Tide mill turns again", over, under)
            .article_body
            .unwrap()
    };
    let bare = body("");
    assert!(bare.ends_with("as long as there is any."));
    let notice = "<hr>© 1999 The Weir Paper Company. All rights reserved.<br>Send mail to webmaster@weirpaper.example";
    assert_eq!(body(notice), bare);
    // Under a picture it ends nothing.
    let more = "<p>© 1999 Weir Photo Agency. All rights reserved.<p>The miller, who is seventy, will show on every Sunday until October \
                how the stones are dressed, and those who come may try it.<p>";
    assert!(body(more).ends_with("those who come may try it."));
    let credit = "<p>© 1999 Jon Hall";
    for end in [
        "<p>The mill opens again on Sunday at ten.",
        "<h2>Hours</h2><ul><li>Monday to Friday, 9 to 5</ul>",
    ] {
        let before = body(end);
        let words = before.rsplit('\n').next().unwrap().to_owned();
        assert!(body(&format!("{credit}{end}")).ends_with(&words), "{end}");
    }
}
