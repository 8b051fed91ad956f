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

#[test]
fn labels_of_a_venue_near_a_day_of_publication() {
    for lines in [
        "<p class=byline>By Ada Merrow | 3 May 2024</p><p>Where: Skerrow Hall</p>",
        "<time class='entry-date published' datetime=2024-05-03>3 May 2024</time><p><b>Venue:</b> Skerrow Hall</p>",
        "<time itemprop=datePublished datetime=2024-05-03>3 May 2024</time><p><strong>Where</strong> the pier stood there is sand.</p>",
        "<p>Date: 3 May 2024</p><p><strong>Where</strong> the pier stood there is sand.</p>",
        "<p>3 May 2024 | Ada Merrow</p><p><b>Where</b></p><p>did it begin?</p>",
        "<p>By Ada Merrow, 3 May 2024</p><p><b>Place:</b> Skerrow</p><p><b>Time:</b> about 4 am</p>",
        "<p>SKERROW, 3 May 2024 – The pier opens.</p><p>Where: Skerrow</p><p>When: 14 June 2024</p>",
        "<p class=date>3 May 2024</p><dl><dt>Date</dt><dd>14 June 2024</dd><dt>Venue</dt><dd>Skerrow Hall</dd></dl>",
        "<p>By Ada Merrow</p><p>Date: 3 May 2024<br>Place: Skerrow<br>Time: 10 am</p>",
    ] {
        assert_eq!(day("", lines).as_deref(), Some("2024-05-03"), "{lines}");
    }
    let review =
        "<p class=meta>Review by Ada Merrow, 3 May 2024</p><p><b>Venue:</b> Skerrow Hall</p>";
    let html = format!(
        "<!doctype html><html lang=en><title>Harbour fair</title><h1>Harbour fair</h1>{review}{TEXT}"
    );
    assert_eq!(page(&html).author.len(), 1);
}

#[test]
fn words_for_a_day_that_are_also_those_of_a_publication() {
    for lines in [
        "<p>Дата: 14 июня 2025</p><p>Время: 19:00</p><p>Место: Скерроу</p>",
        "<dl><dt>日期</dt><dd>2025年6月14日</dd><dt>时间</dt><dd>19:00</dd><dt>地点</dt><dd>码头</dd></dl>",
    ] {
        assert_eq!(day("", lines), None, "{lines}");
    }
    for lines in [
        "<p>Дата: 14 июня 2025</p><p>Место: Скерроу</p>",
        "<p>Дата публикации: 14 июня 2025</p><p>Время: 19:00</p><p>Место: Скерроу</p>",
        "<p>发布时间：2025年6月14日</p><p>地点：码头</p>",
    ] {
        assert_eq!(day("", lines).as_deref(), Some("2025-06-14"), "{lines}");
    }
}

#[test]
fn an_event_that_a_report_tells_of() {
    let report = |name: &str, headline: &str, lines: &str| {
        let event = EVENT.replace("Harbour fair", name);
        let html = format!(
            "<!doctype html><html lang=en><title>{headline}</title>{event}<h1>{headline}</h1>{lines}{TEXT}"
        );
        page(&html).date_published.map(|date| date.to_string())
    };
    let bare = "<p class=date>3 May 2025</p>";
    for (headline, lines) in [
        ("Harbour music fair opens in the rain", bare),
        ("Harbour music fair 2025 review", bare),
        (
            "Harbour music fair",
            "<p class=byline>By Ada Merrow | 3 May 2025</p>",
        ),
        (
            "Harbour music fair",
            "<time itemprop=datePublished datetime=2025-05-03>3 May 2025</time>",
        ),
    ] {
        let own = report("Harbour music fair", headline, lines);
        assert_eq!(own.as_deref(), Some("2025-05-03"), "{headline} {lines}");
    }
    assert_eq!(
        report("Harbour music fair", "Harbour music fair 2025", bare),
        None
    );
    let boxed = "<p>By Ada Merrow, 3 May 2025</p><div class=vevent><span class=summary>Harbour fair</span> \
                 <abbr class=dtstart title=2025-06-14>14 June</abbr></div>";
    assert_eq!(day("", boxed).as_deref(), Some("2025-05-03"));
}

/// Of a record that has the year alone, the day is that on which a repository took it in.
#[test]
fn deposits() {
    let record = "<meta name=DCTERMS.available content=2013-05-03T10:00:00Z><meta name=DCTERMS.issued content=2011>";
    let deposited = "<p>Date deposited: 3 May 2013</p>";
    assert_eq!(day(record, deposited).as_deref(), Some("2011"));
    for repository in [
        "<meta name=DC.date content=2011><meta name=citation_title content='Harbour fair'>",
        "<meta name=DC.date content=2011><meta name=DC.identifier content='https://hdl.handle.net/1234/5'>",
        "<meta name=DC.date content=2011><link rel=canonical href='https://lib.example/handle/1234/5'>",
    ] {
        assert_eq!(day(repository, deposited).as_deref(), Some("2011"));
        let signed = "<p class=byline>By Ada Merrow, 3 May 2013</p>";
        assert_eq!(day(repository, signed).as_deref(), Some("2013-05-03"));
        let item = "<time itemprop=datePublished datetime=2013-05-03>3 May 2013</time>";
        assert_eq!(day(repository, item).as_deref(), Some("2013-05-03"));
    }
    // One year on all pages of an old site.
    for constant in [
        "<meta name=DC.date content=2009>",
        "<meta name=dcterms.issued content=2009-12>",
        "<meta name=citation_publication_date content=2009>",
        "<meta name=DC.date content=2009><meta name=DC.identifier content='https://weir.example/a'>",
    ] {
        for shown in [
            "<p>3 May 2013</p>",
            "<p class=byline>By Ada Merrow, 3 May 2013</p>",
            "<time class=published datetime=2013-05-03>3 May 2013</time>",
        ] {
            let own = day(constant, shown);
            assert_eq!(own.as_deref(), Some("2013-05-03"), "{constant}{shown}");
        }
    }
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

/// Labels that are headings, or are called so by their class, and fields for the day of an event.
#[test]
fn forms_of_an_announcement() {
    let when = |lang: &str, lines: &str| {
        let html = format!(
            "<!doctype html><html lang={lang}><title>Harbour fair - Skerrow</title><h1>Harbour fair</h1>{lines}{TEXT}{TEXT}"
        );
        page(&html).date_published.map(|date| date.to_string())
    };
    for (lang, lines) in [
        (
            "de",
            "<h3>Wann</h3><p>Freitag, 14. Juni 2024, 19:30 Uhr</p><h3>Wo</h3><p>Alte Mühle, Wehrgasse 1</p>",
        ),
        (
            "fr",
            "<ul><li><strong>Date</strong> 14 juin 2024</li><li><strong>Horaires</strong> 19h30</li><li><strong>Lieu</strong> Le vieux moulin</li></ul>",
        ),
        (
            "de",
            "<div><div class=field__label>Datum</div><div>14. Juni 2024</div></div><div><div class=field__label>Uhrzeit</div><div>19:30 Uhr</div></div>\
             <div><div class=field__label>Ort</div><div>Alte Mühle</div></div>",
        ),
        (
            "en",
            "<div class='field field--name-field-when field--type-daterange'><time datetime=2024-06-14T09:00:00Z>Friday, June 14, 2024 - 10:00</time> - \
             <time datetime=2024-06-14T15:00:00Z>16:00</time></div>",
        ),
        (
            "en",
            "<div class='field field--name-field-event-date'><time datetime=2024-06-14T09:00:00Z>June 14, 2024</time></div>",
        ),
        (
            "en",
            "<h2><span class=tribe-event-date-start>June 14, 2024 @ 7:30 pm</span></h2>",
        ),
    ] {
        assert_eq!(when(lang, lines), None, "{lines}");
    }
    for (lang, lines) in [
        // A catalogue's record has no hour.
        (
            "en",
            "<h3>Date</h3><p>14 June 2024</p><h3>Place</h3><p>Skerrow</p>",
        ),
        // Questions that sentences answer.
        (
            "en",
            "<h3>When</h3><p>Published 14 June 2024</p><h3>Where</h3><p>It was found where nobody had thought of looking for it, under the silt.</p>",
        ),
        (
            "en",
            "<p class='event-date published'><time datetime=2024-06-14>June 14, 2024</time></p>",
        ),
        (
            "en",
            "<p class=event-date><time itemprop=datePublished datetime=2024-06-14>June 14, 2024</time></p>",
        ),
        ("en", "<p class=event-date>Published: 14 June 2024</p>"),
        (
            "en",
            "<div class='field field--name-field-news-date field--type-daterange'>14 June 2024</div>",
        ),
        // How long it takes to read is no hour, and a badge no label.
        (
            "en",
            "<h6>Date</h6><p>14 June 2024</p><h6>Time</h6><p>5 min read</p><h6>Location</h6><p>Skerrow</p>",
        ),
        (
            "en",
            "<p><span class=meta-label>Date</span> <span>14 June 2024</span> <span class=meta-label>Time</span> <span>5 min read</span> \
             <span class=meta-label>Location</span> <span>Skerrow</span></p>",
        ),
        (
            "en",
            "<p class=date-of-events><time datetime=2024-06-14>June 14, 2024</time></p>",
        ),
    ] {
        assert_eq!(when(lang, lines).as_deref(), Some("2024-06-14"), "{lines}");
    }
}
