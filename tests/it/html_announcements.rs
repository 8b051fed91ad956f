//! Pages of what takes place on a day, which is not the day of the page.

use super::html_head::page;

const TEXT: &str = "<p>The boat that used to cross the sound twice a day has been laid up since the spring, and nobody on the island can say \
                    when she will sail again.</p><p>The harbour office said that the hull needs new plates below the water line, and a yard \
                    on the mainland has asked for more money than the parish has.</p><p>Until then a fishing boat carries the post, the \
                    bread and those who have to see a doctor, and in a gale nothing comes at all.</p>";

fn day(head: &str, body: &str) -> Option<String> {
    let html = format!(
        "<!doctype html><html lang=en><title>Harbour fair - Skerrow</title>{head}<h1>Harbour fair</h1>{body}{TEXT}"
    );
    page(&html).date_published.map(|date| date.to_string())
}

const EVENT: &str = r#"<script type="application/ld+json">{"@context":"https://schema.org","@type":"MusicEvent","name":"Harbour fair","startDate":"2025-06-14T10:00+01:00"}</script>"#;

#[test]
fn an_event_s_day_is_not_the_page_s() {
    let shown = "<p><time datetime='2025-06-14T10:00'>14 June 2025, 10:00</time></p>";
    assert_eq!(day(EVENT, shown), None);
    let og = "<meta property=og:type content=event>";
    assert_eq!(day(og, shown), None);
    let item = "<div itemscope itemtype='http://schema.org/Event'><meta itemprop=name content='Harbour fair'>\
                <meta itemprop=startDate content='2025-06-14T10:00'>14 June 2025</div>";
    assert_eq!(day("", item), None);
    assert_eq!(
        day(
            "<link rel=canonical href='https://hall.example/events/2025/06/14/harbour-fair'>",
            EVENT
        ),
        None
    );
}

#[test]
fn a_day_called_one_of_publication_is() {
    let own = "<p>Posted on 1 May 2025</p><p>14 June 2025</p>";
    assert_eq!(day(EVENT, own).as_deref(), Some("2025-05-01"));
    let article = r#"<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"Harbour fair"}</script>"#;
    let shown = "<p class=date>15 June 2025</p>";
    assert_eq!(
        day(&format!("{article}{EVENT}"), shown).as_deref(),
        Some("2025-06-15")
    );
    // A box with what is on, beside a text that somebody signs.
    let other = EVENT.replace("Harbour fair", "Boat race");
    let signed = "<p>15 June 2025 by <a rel=author href=/ada>Ada Merrow</a></p>";
    assert_eq!(day(&other, signed).as_deref(), Some("2025-06-15"));
}

#[test]
fn lines_of_an_announcement() {
    for lines in [
        "<p><b>When:</b> 14 June 2025, 10:00</p><p><b>Where:</b> Skerrow Hall</p>",
        "<dl><dt>Date</dt><dd>14 June 2025</dd><dt>Time</dt><dd>10:00 - 17:00</dd><dt>Venue</dt><dd>Skerrow Hall</dd></dl>",
        "<p><strong>Date:</strong> 14 June 2025<br><strong>Time:</strong> 7pm<br><strong>Location:</strong> Library</p>",
        "<p>Fecha: 14 de junio de 2025</p><p>Hora: 10:00</p><p>Lugar: Puerto viejo</p>",
    ] {
        assert_eq!(day("", lines), None, "{lines}");
    }
    for lines in [
        "<p>Date: 14 June 2025</p><p>Location: High Street</p>",
        "<p>Posted: 14 June 2025</p><p>Venue: Skerrow Hall</p>",
        "<p>Date: 14 June 2025</p><p>Contact: Ada Merrow, press office</p>",
    ] {
        assert_eq!(day("", lines).as_deref(), Some("2025-06-14"), "{lines}");
    }
}

/// Of a record that has the year alone, the day is that on which a repository took it in.
#[test]
fn deposits() {
    let record = "<meta name=DCTERMS.available content=2013-05-03T10:00:00Z><meta name=DCTERMS.issued content=2011>";
    let deposited = "<p>Date deposited: 3 May 2013</p>";
    assert_eq!(day(record, deposited).as_deref(), Some("2011"));
    let alone = "<meta name=DCTERMS.available content=2013-05-03>";
    assert_eq!(day(alone, "").as_deref(), Some("2013-05-03"));
}

#[test]
fn a_town_in_the_line_of_a_post() {
    let head = r#"<script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Harbour fair","datePosted":"2025-05-12"}</script>"#;
    let html = format!(
        "<!doctype html><html lang=en><title>Harbour fair - Ferry Co</title>{head}<h1>Harbour fair</h1><p>Skerrow · Full time · Posted 12 May 2025</p>{TEXT}"
    );
    let own = page(&html);
    assert!(own.author.is_empty(), "{:?}", own.author);
    assert_eq!(
        own.date_published.map(|date| date.to_string()).as_deref(),
        Some("2025-05-12")
    );
}
