//! Titles and heads as trackers, wikis, boards and archives of mailing lists write them.

use super::html_head::page;
use crate::told;

const TEXT: &str = "<p>The pump runs for a minute and stops as soon as the water is colder than the air. We cleaned the intake twice and found \
                    nothing in it but weed and a glove, and the float moves as it should.</p>";

fn headline(title: &str, head: &str, body: &str) -> Option<String> {
    let html = format!(
        "<!doctype html><html lang=en><title>{title}</title>{head}<body>{body}{TEXT}{TEXT}"
    );
    page(&html).headline
}

#[test]
fn numbers_of_trackers() {
    const PUMP: &str = "Pump stalls in cold water";
    let issue = "<link rel=canonical href='https://code.example/weir/pump/issues/214'>";
    let bug = "<link rel=canonical href='https://bugs.example/show_bug.cgi?id=12345'>";
    for (title, head, body) in [
        (
            "Pump stalls in cold water · Issue #214 · weir/pump",
            issue,
            "<h1>Pump stalls in cold water <span>#214</span></h1>",
        ),
        (
            "Pump stalls in cold water · Issue #214 · weir/pump",
            issue,
            "",
        ),
        (
            "#214 - Pump stalls in cold water - weir/pump - Forge",
            "<meta property=og:title content='Pump stalls in cold water'>",
            "<h1>Pump stalls in cold water <span>#214</span></h1>",
        ),
        ("12345 – Pump stalls in cold water", bug, ""),
        ("Bug #12345: Pump stalls in cold water", bug, ""),
    ] {
        assert_eq!(
            headline(title, head, body).as_deref(),
            Some(PUMP),
            "{title}"
        );
    }
    let page_12 = "<link rel=canonical href='https://weir.example/page/12'>";
    for title in [
        "Apollo 12 – The landing",
        "Episode #12: The tide mill",
        "12 ways to turn a wheel",
    ] {
        assert_eq!(headline(title, page_12, "").as_deref(), Some(title));
    }
}

/// Magazines, films and series have numbers too.
#[test]
fn numbers_of_what_is_no_tracker_s() {
    let at = |path: &str| format!("<link rel=canonical href='https://weir.example/{path}'>");
    for (title, path, heading, own) in [
        ("Pumpman Issue 214 | Comics", "p/214", "Pumpman #214", ""),
        (
            "The Pump Podcast, Episode 214",
            "episodes/214",
            "The Pump Podcast #214",
            "",
        ),
        ("Pump Talks", "issues/214", "Pump Talks #214", ""),
        ("300 - film review", "film/300", "", ""),
        ("300 | Harbour Courier", "?p=300", "", ""),
        ("Change 12: what we learned", "?p=12", "", ""),
        ("Patch 12 - Game news", "patch/12", "", ""),
        ("Issue 12 – The Weir", "issues/12", "", ""),
        (
            "Issue 12 – The Weir Review",
            "issues/12",
            "",
            "<meta property=og:site_name content='The Weir Review'>",
        ),
    ] {
        let body = if heading.is_empty() {
            String::new()
        } else {
            format!("<h1>{heading}</h1>")
        };
        let own = headline(title, &format!("{}{own}", at(path)), &body);
        let own = own.unwrap_or_default();
        let whole = if heading.is_empty() { title } else { heading };
        let number: String = whole.chars().filter(char::is_ascii_digit).collect();
        assert!(own.contains(&number), "{title}: {own}");
    }
}

#[test]
fn parts_of_wikis_and_boards() {
    let way = "<ol id=breadcrumbs><li><a href=/>Dashboard</a></li><li><a href=/display/FW>Workshop</a></li></ol>";
    let title = "Turning the wheel - Workshop - Weir Wiki";
    assert_eq!(
        headline(title, "", way).as_deref(),
        Some("Turning the wheel")
    );
    let heading = "<h1>Pump notes</h1>";
    assert_eq!(
        headline("PumpNotes – Weir", "", heading).as_deref(),
        Some("Pump notes")
    );
    assert_eq!(
        headline("iPhone - Weir", "", "<h1>iPhone</h1>").as_deref(),
        Some("iPhone")
    );
    // The site's name twice, and over the menu.
    assert_eq!(
        headline(
            "Boats that cross the sound | Weir Ferries | Weir Ferries",
            "<meta property=og:site_name content='Weir Ferries'>",
            "<h1>Weir Ferries</h1>",
        )
        .as_deref(),
        Some("Boats that cross the sound")
    );
    // A kicker, or less than what stands behind: the headline comes last.
    let section = "<meta property=article:section content=Politics>";
    let site = "<meta property=og:site_name content='Harbour Courier'>";
    for (title, head) in [
        (
            "Interview - Politics - The old tide mill turns again",
            section,
        ),
        (
            "The Courier Online | Politics | The old tide mill turns again",
            section,
        ),
        (
            "Opinion | Harbour Courier | The old tide mill turns again",
            site,
        ),
    ] {
        let own = headline(title, head, "").unwrap_or_default();
        assert!(own.ends_with("The old tide mill turns again"), "{own}");
    }
    let live = "<meta property=og:title content='How a wheel turned | Politics | The tide mill'>";
    let own = headline("The tide mill", &format!("{section}{live}"), "");
    assert_ne!(own.as_deref(), Some("How a wheel turned"));
    let topic = "<span class=maintitle>Boat Forum</span><a class=maintitle href='viewtopic.php?t=12'>The pump stalls</a>";
    let title = "Boat Forum :: View topic - The pump stalls";
    assert_eq!(
        headline(title, "", topic).as_deref(),
        Some("The pump stalls")
    );
}

#[test]
fn heads_of_messages() {
    let under = "<h1>[pumps] Cold water</h1><b>Bram Otter</b> <a href='mailto:pumps@weir.example'>otter at weir.example</a><br>\
                 <i>Mon May  3 09:12:44 CEST 2004</i>";
    let list = "<h1>Cold water</h1><ul><li><em>To</em>: pumps at weir.example</li><li><em>From</em>: Bram Otter &lt;otter at weir.example&gt;</li>\
                <li><em>Date</em>: Mon, 3 May 2004 09:12:44 +0200</li></ul>";
    let set = "<pre>From: Bram Otter &lt;otter@weir.example&gt;\nTo: pumps@weir.example\nSubject: Cold water\n\
               Date: Mon, 3 May 2004 09:12:44 +0200\t<a href=raw>[thread overview]</a>\n\nThe pump runs for a minute.</pre>";
    for body in [under, list, set] {
        let html =
            format!("<!doctype html><html lang=en><title>Cold water</title><body>{body}{TEXT}");
        let own = page(&html);
        let date = own.date_published.map(|date| date.to_string());
        assert_eq!(date.as_deref(), Some("2004-05-03T09:12:44+02:00"), "{body}");
        assert_eq!(told::names(&own), ["Bram Otter"], "{body}");
    }
    // A letter that an article shows is of another day.
    let shown = "<h1>The leak</h1><p class=byline>By Ada Merrow</p><time datetime=2021-05-03>3 May 2021</time>";
    let letter = "<blockquote>From: Bram Otter &lt;otter@weir.example&gt;<br>Date: 1 March 2020</blockquote>";
    let html =
        format!("<!doctype html><html lang=en><title>The leak</title><body>{shown}{TEXT}{letter}");
    let own = page(&html);
    assert_eq!(own.author[0].name.as_deref(), Some("Ada Merrow"));
    assert_eq!(
        own.date_published.map(|date| date.to_string()).as_deref(),
        Some("2021-05-03")
    );
}

/// A mail that an article without a byline shows is not the article: its sender has not written that, nor is its day the article's.
#[test]
fn mails_that_articles_show() {
    let head = "<p>From: Bram Otter &lt;otter@bank.example&gt;</p><p>Date: 6 May 2019 10:11</p>";
    let set = "<pre>From: Bram Otter &lt;otter@bank.example&gt;\nDate: Mon, 6 May 2019 10:11:12 +0200\n\nDear sir</pre>";
    for (shown, date) in [
        (
            format!("<p>3 May 2024</p><p>Do not answer it.</p>{head}"),
            Some("2024-05-03"),
        ),
        (format!("<p>3 May 2024</p>{head}"), Some("2024-05-03")),
        (
            format!("<p>3 May 2024</p><blockquote>{head}</blockquote>"),
            Some("2024-05-03"),
        ),
        (format!("{TEXT}{set}"), None),
    ] {
        let html = format!(
            "<!doctype html><html lang=en><title>Beware of this mail</title><body><h1>Beware of this mail</h1>{shown}{TEXT}"
        );
        let own = page(&html);
        assert!(own.author.is_empty(), "{shown}");
        // Where the page shows no day, the reader of days may take the mail's.
        if date.is_some() {
            let own = own.date_published.map(|date| date.to_string());
            assert_eq!(own.as_deref(), date, "{shown}");
        }
    }
}

/// "Letter to the editor" over a day is of what kind the text is.
#[test]
fn letters_of_readers() {
    let html = format!(
        "<html lang=en><title>Harbour Courier</title><body><p><b>Letter to the editor</b><br>3 May 2001</p>{TEXT}{TEXT}"
    );
    let own = page(&html);
    assert_ne!(own.headline.as_deref(), Some("Letter to the editor"));
    assert_eq!(
        own.date_published.map(|date| date.to_string()).as_deref(),
        Some("2001-05-03")
    );
}

/// A tracker shows the project's name in its `h1`, and the report's own in a smaller heading below.
#[test]
fn projects_over_a_report() {
    let issue = "<link rel=canonical href='https://projects.example/issues/214'>";
    for (label, head, own) in [
        ("Bug", issue, "Pump stalls in cold water"),
        ("Fehler", issue, "Pump stalls in cold water"),
        ("Anomalie", issue, "Pump stalls in cold water"),
        ("Bug", "", "Bug #214: Pump stalls in cold water"),
    ] {
        let title = format!("{label} #214: Pump stalls in cold water - Millwork - Redmine");
        let body = format!(
            "<h1>Millwork</h1><h2>{label} #214</h2><div class=subject><h3>Pump stalls in cold water</h3></div>"
        );
        assert_eq!(headline(&title, head, &body).as_deref(), Some(own));
    }
    // A number that is no report's, and a middle that is the headline.
    for title in [
        "Episode #12: Wheel Talk - The wheel turns again - Mill Radio",
        "#12: Season two - The wheel turns again - Mill Radio",
    ] {
        let own = headline(title, "", "<h1>The wheel turns again</h1>");
        assert_eq!(own.as_deref(), Some("The wheel turns again"), "{title}");
    }
    // Without a number the h1 in the middle may be the headline.
    let shop = headline(
        "Water wheels of oak and iron for your brook - Water wheels - Mill Shop",
        "",
        "<h1>Water wheels</h1>",
    );
    assert_eq!(shop.as_deref(), Some("Water wheels"));
}

/// The project behind a sign is the one of the address.
#[test]
fn projects_behind_a_title() {
    let release = "<link rel=canonical href='https://code.example/weir/pump/releases/tag/1.4'>";
    let title = "Release 1.4: the quiet wheel · weir/pump";
    let own = headline(title, release, "");
    assert_eq!(own.as_deref(), Some("Release 1.4: the quiet wheel"));
    let other = "<link rel=canonical href='https://code.example/brook/pump/releases/tag/1.4'>";
    assert_eq!(headline(title, other, "").as_deref(), Some(title));
    // Parts of a path that are words, and a magazine's sections.
    for (title, address) in [
        (
            "How to open the door / in/out",
            "https://paper.example/in/out/7",
        ),
        (
            "The wheel turns again · news/local",
            "https://paper.example/news/local/7",
        ),
        (
            "Story 12: The wheel of the mill",
            "https://mag.example/issues/12",
        ),
    ] {
        let head = format!("<link rel=canonical href='{address}'>");
        assert_eq!(headline(title, &head, "").as_deref(), Some(title));
    }
    // The front of a project.
    let front = "<link rel=canonical href='https://code.example/weir/pump'>";
    let own = headline("A pump that never stalls · weir/pump", front, "");
    assert_eq!(own.as_deref(), Some("A pump that never stalls · weir/pump"));
}

/// A wiki's name in an `h1` over the page's own, and in brackets behind the page's path.
#[test]
fn a_wiki_s_name_in_brackets() {
    let headings =
        "<h1><a href='/start'><span>Müllerwiki</span></a></h1><h1>Wie man die Welle schmiert</h1>";
    let own = headline("anleitung:welle_schmieren [Müllerwiki]", "", headings);
    assert_eq!(own.as_deref(), Some("Wie man die Welle schmiert"));
    let own = headline("Review [The Wheel]", "", "<h1>The Wheel</h1><h1>About</h1>");
    assert_eq!(own.as_deref(), Some("The Wheel"));
    // Alone it is what the page is about.
    let own = headline("start [Müllerwiki]", "", "<h1>Müllerwiki</h1>");
    assert_eq!(own.as_deref(), Some("Müllerwiki"));
}

/// Who opened a report, and when: the moment stands in the title of an age.
#[test]
fn who_opened_a_report() {
    let report = |line: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>Pump stalls in cold water</title><h1>Pump stalls in cold water</h1>{line}{TEXT}{TEXT}\
             <p>Updated by <a class=user href=/users/9>Tomas Brook</a> <a title='2021-03-05 10:11' href=b>over 3 years</a> ago</p>"
        );
        let own = page(&html);
        let date = own.date_published.map(|date| date.to_string());
        (told::names(&own).join(", "), date.unwrap_or_default())
    };
    for (line, name, date) in [
        (
            "<p class=author>Added by <a class=user href=/users/5>Jane Weir</a> <a title='2021-03-04 20:15' href=a>over 3 years</a> ago.</p>",
            "Jane Weir",
            "2021-03-04T20:15",
        ),
        (
            "<p class=author>Von <a class=user href=/users/5>Johanna Wehr</a> vor <a title='04.03.2021 20:15' href=a>mehr als 3 Jahren</a> hinzugefügt.</p>",
            "Johanna Wehr",
            "2021-03-04T20:15",
        ),
        (
            "<div><a class='author text-bold' href=/otter>otter</a> opened this issue <relative-time datetime=2021-03-04T20:15:09Z>Mar 4, 2021</relative-time></div>",
            "otter",
            "2021-03-04T20:15:09Z",
        ),
        // Who says something is not who opened it.
        (
            "<div><a class='author text-bold' href=/otter>otter</a> commented <relative-time datetime=2021-03-04T20:15:09Z>Mar 4, 2021</relative-time></div>",
            "",
            "2021-03-04T20:15:09Z",
        ),
        // Ages of something else.
        (
            "<p>last reply <span title='2021-03-05 10:11'>3 years</span> ago</p>",
            "",
            "",
        ),
        (
            "<p>Latest commit <span title='2021-03-05 10:11'>3 years</span> ago</p>",
            "",
            "",
        ),
        (
            "<p>letzte Antwort vor <span title='2021-03-05 10:11'>3 Jahren</span></p>",
            "",
            "",
        ),
        (
            "<p>последний ответ <span title='2021-03-05 10:11'>3 года</span> назад</p>",
            "",
            "",
        ),
        (
            "<p>Ends in <span title='2021-03-05 10:11'>3 days</span></p>",
            "",
            "",
        ),
        (
            "<p><span title='2021-03-05 10:11'>5 min</span> read</p>",
            "",
            "",
        ),
        (
            "<table><tr><td>grease.md</td><td><span title='2021-03-05 10:11'>3 years ago</span></td></tr></table>",
            "",
            "",
        ),
        // A title that is no moment, and a text that is no age.
        (
            "<p><a title='2021-03-04' href=a>3 years</a> ago</p>",
            "",
            "",
        ),
        (
            "<p><a title='2021-03-04 20:15' href=a>The log</a></p>",
            "",
            "",
        ),
    ] {
        assert_eq!(report(line), (name.to_owned(), date.to_owned()), "{line}");
    }
}

/// Days of a task and of a deposit, by the labels before them.
#[test]
fn labels_of_other_days() {
    let day = |line: &str| {
        let html = format!(
            "<!doctype html><html lang=en><title>Pump stalls in cold water</title><h1>Pump stalls in cold water</h1>{line}{TEXT}{TEXT}"
        );
        page(&html).date_published.map(|date| date.to_string())
    };
    for line in [
        "<div class=attribute><div class=label>Start date:</div><div class=value>2021-03-04</div></div>",
        "<div class='start-date attribute'><div class=label>Start date:</div><div class=value>2021-03-04</div></div>",
        "<div class=attribute><div class=label>Due date:</div><div class=value>2021-03-04</div></div>",
        "<table><tr><th>Date Deposited:</th><td>4 March 2021</td></tr></table>",
        "<dl><dt>Deadline</dt><dd>4 March 2021</dd></dl>",
    ] {
        assert_eq!(day(line), None, "{line}");
    }
    for line in [
        "<table><tr><th>Reported:</th><td>2021-03-04 by Jane Weir</td></tr></table>",
        "<table><tr><th>Date:</th><td>4 March 2021</td></tr></table>",
        "<dl><dt>Published</dt><dd>4 March 2021</dd></dl>",
        // A board's word for the day of a thread.
        "<ul><li><span class=sr-only>Start date</span> <a href=t><time datetime=2021-03-04>4 March 2021</time></a></li></ul>",
        "<p>Pressemitteilung Nr. 12/2021 vom 4. März 2021</p>",
        // What stands behind a day and its colon may be a section, a paper or the lead.
        "<p>4 March 2021: Weir Gazette</p>",
        "<p>4. März 2021: Die Mühle dreht sich wieder</p>",
        // Labels of something else before the page's own day.
        "<form><label>Registration</label></form><p>4 March 2021</p>",
        "<p>Deadline:</p><p>4 March 2021</p>",
        "<dl><dt>When</dt><dd></dd></dl><p>4 March 2021</p>",
        "<div class=date>Opened: 4 March 2021</div>",
        "<div class=date>Reviewed: 4 March 2021</div>",
        "<table><tr><th>Published</th></tr><tr><td>4 March 2021</td></tr></table>",
    ] {
        assert_eq!(day(line).as_deref(), Some("2021-03-04"), "{line}");
    }
    assert_eq!(
        day("<p>Press release: the mill opens its doors on 4 March 2021</p>"),
        None
    );
    // A headline is no label, and the head of a column is.
    let html = format!("<title>Deadline:</title><h1>Deadline:</h1><p>4 March 2021</p>{TEXT}{TEXT}");
    let date = page(&html).date_published.map(|date| date.to_string());
    assert_eq!(date.as_deref(), Some("2021-03-04"));
    let html = format!(
        "<title>Pump stalls</title><h1>Pump stalls</h1><table><tr><th>Last updated</th></tr><tr><td>4 March 2021</td></tr></table>{TEXT}{TEXT}"
    );
    let date = page(&html).date_modified.map(|date| date.to_string());
    assert_eq!(date.as_deref(), Some("2021-03-04"));
    // The head of the last column is not that of the first cell with a day.
    let html = format!(
        "<!doctype html><html lang=en><title>Pump stalls in cold water</title><h1>Pump stalls in cold water</h1><table><tr><th>Submitted</th>\
         <th>Last Update</th></tr><tr><td class=date-submitted>2021-03-04 20:15</td><td class=last-modified>2021-03-07 10:22</td></tr></table>{TEXT}{TEXT}"
    );
    let modified = page(&html).date_modified.map(|date| date.to_string());
    assert_ne!(modified.as_deref(), Some("2021-03-04T20:15"));
}
