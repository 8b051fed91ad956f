//! Ordinary text dumps, one for each family of dump tools: what the visible text says of the page, and what it does not.

use crate::told;
use tearsheet::{PageMetadata, parse_dump};

const BODY: &str = "The mill on the upper brook turned again on Monday, a year after the great flood had broken its wheel, and the whole town came to see it.\n\
    The miller said that the new wheel was made of larch from the hills, and that flour would be sold from the mill's own door from next week on.\n\
    For a year the bakers of the town had bought their flour elsewhere, which cost them more than they liked to say.\n";

#[track_caller]
fn page(dump: &str) -> PageMetadata {
    parse_dump(dump).expect("a page")
}

#[track_caller]
fn says(page: &PageMetadata, headline: Option<&str>, date: Option<&str>, authors: &[&str]) {
    assert_eq!(page.headline.as_deref(), headline);
    assert_eq!(
        page.date_published.map(|date| date.to_string()).as_deref(),
        date
    );
    assert_eq!(told::names(page), authors);
}

#[test]
fn front_matter() {
    let page = page(&format!(
        "---\ntitle: The mill turns again - Mill Paper\nauthor: Jane Miller; John Baker\nurl: https://millpaper.example/2024/mill.html\nhostname: millpaper.example\n\
         sitename: Mill Paper\ndate: \"2024-05-01\"\ntags: ['mill', 'flood']\n---\n{BODY}"
    ));
    says(
        &page,
        Some("The mill turns again"),
        Some("2024-05-01"),
        &["Jane Miller", "John Baker"],
    );
    assert_eq!(page.keywords, ["mill", "flood"]);
    assert_eq!(
        page.url.as_deref(),
        Some("https://millpaper.example/2024/mill.html")
    );
    assert_eq!(
        page.is_part_of.and_then(|site| site.name).as_deref(),
        Some("Mill Paper")
    );
}

#[test]
fn authors_of_front_matter() {
    let of = |line: &str| {
        let dump = format!(
            "---\ntitle: The mill turns again\nauthor: {line}\n---\nThe old wheel turned.\n"
        );
        let names = parse_dump(&dump).unwrap_or_default().author;
        let names = names.into_iter().filter_map(|agent| agent.name);
        names.collect::<Vec<_>>()
    };
    for line in [
        "Jane Miller",
        "By Jane Miller",
        "Jane Miller; PhD",
        "Jane Miller; Apr 7",
        "Jane Miller; Updated Dec",
        "Jane Miller; Weir Staff",
        "Jane Miller Published",
        "Jane Miller Link Copied",
        "Jane Miller Last Updated August 1",
    ] {
        assert_eq!(of(line), ["Jane Miller"], "{line}");
    }
    assert_eq!(
        of("Jane Miller og Karl Brook"),
        ["Jane Miller", "Karl Brook"]
    );
    for line in [
        "Miller, Jane",
        "De Molen, Jane",
        "millhand",
        "The Weir Team",
        "May Brook",
    ] {
        assert_eq!(of(line), [line], "{line}");
    }
}

#[test]
fn quotes_of_front_matter_are_undone() {
    for (title, meant) in [
        (
            r#""Miller: \"It turns\" \u2014 again""#,
            "Miller: \"It turns\" — again",
        ),
        (r#""C:\mill""#, r"C:\mill"),
        ("'The miller''s wheel turns'", "The miller's wheel turns"),
        ("The \"mill\" turns again", "The \"mill\" turns again"),
    ] {
        let page = page(&format!("---\ntitle: {title}\n---\n{BODY}"));
        assert_eq!(page.headline.as_deref(), Some(meant));
    }
}

#[test]
fn lines_above_what_was_printed() {
    let page = page(&format!(
        "Printed from: https://millpaper.example/mill.html?print=1\nPrinted on: 7 August 2024\n\nThe mill turns again\n\nJane Miller\n1 May 2024\n\n{BODY}"
    ));
    says(
        &page,
        Some("The mill turns again"),
        Some("2024-05-01"),
        &["Jane Miller"],
    );
}

#[test]
fn header_lines_of_a_crawler_and_its_own_clock() {
    let page = page(&format!(
        "Title: The mill turns again\nURL: https://millpaper.example/mill.html\nDate: 1 May 2024\nCrawled: 2024-06-07T08:09:10Z\nAuthors: Jane Miller\n\n{BODY}"
    ));
    says(
        &page,
        Some("The mill turns again"),
        Some("2024-05-01"),
        &["Jane Miller"],
    );
    assert_eq!(
        page.capture
            .and_then(|capture| capture.date)
            .map(|date| date.to_string())
            .as_deref(),
        Some("2024-06-07T08:09:10Z")
    );
}

#[test]
fn wet_record_whose_date_is_the_copys() {
    let page = page(&format!(
        "WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: https://millpaper.example/mill-turns-again.html\nWARC-Date: 2025-02-03T04:05:06Z\n\
         WARC-Identified-Content-Language: eng\nContent-Type: text/plain\nContent-Length: 1\n\n\
         The mill turns again after the flood | Mill Paper\nHome\nNews\nSport\nThe mill turns again after the flood\nBy Jane Miller\nMay 1, 2024\n{BODY}"
    ));
    says(
        &page,
        Some("The mill turns again after the flood"),
        Some("2024-05-01"),
        &["Jane Miller"],
    );
    assert_eq!(
        page.url.as_deref(),
        Some("https://millpaper.example/mill-turns-again.html")
    );
    assert_eq!(page.in_language.as_deref(), Some("en"));
    assert_eq!(
        page.capture
            .and_then(|capture| capture.date)
            .map(|date| date.to_string())
            .as_deref(),
        Some("2025-02-03T04:05:06Z")
    );
}

#[test]
fn wayback_stamp() {
    let page = page(&format!(
        "The Wayback Machine - https://web.archive.org/web/20191103120000/https://millpaper.example/mill.html\n\nThe mill turns again after the flood\n\n{BODY}"
    ));
    assert_eq!(
        page.url.as_deref(),
        Some("https://millpaper.example/mill.html")
    );
    assert_eq!(page.date_published, None);
    let capture = page.capture.expect("a capture");
    assert_eq!(
        capture.date.map(|date| date.to_string()).as_deref(),
        Some("2019-11-03T12:00:00Z")
    );
    assert_eq!(
        capture.archived_at.as_deref(),
        Some("https://web.archive.org/web/20191103120000/https://millpaper.example/mill.html")
    );
}

#[test]
fn html2text() {
    let page = page(
        "  * [News](https://millpaper.example/news)\n  * [Sport](https://millpaper.example/sport)\n\n\
         # The mill on the upper brook turns again after a whole year of quiet and\nrepair\n\nBy [Jane Miller](https://millpaper.example/author/jane-miller) | 1\\. May 2024\n\n\
         The mill on the upper brook turned again on Monday, a year after the great\nflood had broken its wheel, and the whole town came to see it turn.\n\n\
         The miller said that the new wheel was made of larch from the hills, and that\nflour would be sold from the mill's own door from next week on.\n",
    );
    says(
        &page,
        Some("The mill on the upper brook turns again after a whole year of quiet and repair"),
        Some("2024-05-01"),
        &["Jane Miller"],
    );
}

#[test]
fn lynx() {
    let page = page(
        "   #[1]Feed\n\n   (BUTTON) Menu\n     * [2]News\n     * [3]Sport\n\nThe mill on the upper brook turns again\n\n   By [4]Jane Miller\n   1 May 2024\n\n\
         \x20  The mill on the upper brook turned again on Monday, a year after the\n   great flood had broken its wheel, and the whole town came to see it.\n\n\
         \x20  The miller said that the new wheel was made of larch from the hills,\n   and that flour would be sold from the mill's own door from next week.\n\n\
         References\n\n   1. https://millpaper.example/feed\n   2. https://millpaper.example/news\n   3. https://millpaper.example/sport\n   4. https://millpaper.example/author/jane\n",
    );
    says(
        &page,
        Some("The mill on the upper brook turns again"),
        Some("2024-05-01"),
        &["Jane Miller"],
    );
}

#[test]
fn tags_below_their_label_and_the_copyright_line() {
    let page = page(&format!(
        "The mill on the upper brook turns again\nBy Jane Miller\nMay 1, 2024\n{BODY}Tags: mill, flood, bakers\n© 2019–2024 Mill Paper. All rights reserved.\n"
    ));
    assert_eq!(page.keywords, ["mill", "flood", "bakers"]);
    assert_eq!(page.copyright_year, Some(2019));
    says(
        &page,
        Some("The mill on the upper brook turns again"),
        Some("2024-05-01"),
        &["Jane Miller"],
    );
}

#[test]
fn contact_below_the_text() {
    let dump = |contact: &str| {
        format!(
            "The mill on the upper brook turns again\nBy Jane Miller\nMay 1, 2024\n{BODY}\nComments\nWrite to me: reader@post.example\n\n{contact}"
        )
    };
    let publisher = page(&dump(
        "Contact\nMill Paper, Mill Road 5\nMühlweg 5, 12345 Mühlheim\nTel.: +49 30 1234567\nFax: +49 30 1234568\nnews@millpaper.example\n",
    ))
    .publisher
    .expect("a publisher");
    assert_eq!(publisher.email.as_deref(), Some("news@millpaper.example"));
    assert_eq!(publisher.telephone.as_deref(), Some("+49 30 1234567"));
    assert_eq!(
        publisher.address.as_deref(),
        Some("Mühlweg 5, 12345 Mühlheim")
    );
    // Two that differ: neither is said. Without a word over it: nothing.
    let two = page(&dump(
        "Contact\nTel.: +49 30 1234567\nTel.: +49 40 7654321\n",
    ));
    assert_eq!(two.publisher, None);
    assert_eq!(page(&dump("")).publisher, None);
}

#[test]
fn the_author_below_the_text() {
    let signed = page(&format!(
        "The mill on the upper brook turns again\n1 May 2024\n{BODY}About the author\nJane Miller\nJane Miller is a reporter for the Mill Paper.\n"
    ));
    says(
        &signed,
        Some("The mill on the upper brook turns again"),
        Some("2024-05-01"),
        &["Jane Miller"],
    );
}

#[test]
fn ten_articles_have_no_one_author() {
    let places = ["Upper", "Lower", "Old", "New", "Long"];
    let articles: Vec<String> = places
        .iter()
        .zip(1..)
        .map(|(place, n)| {
            format!("{place} Brook floods the {n}th mill\nBy Jane Miller{n} and others\n{n} May 2024\n{BODY}\n")
        })
        .collect();
    let dump = articles.concat().repeat(2);
    let page = page(&dump);
    assert!(page.author.len() <= 1);
    assert!(page.keywords.is_empty());
    assert_eq!(page.publisher, None);
}

#[test]
fn the_address_that_says_what_the_headline_says() {
    let page = page(&format!(
        "  * [News](https://millpaper.example/news)\n  * [The old weaver sings again in town](https://millpaper.example/old-weaver-sings-again)\n\n\
         # The mill on the upper brook turns again\n\n[Comments](https://millpaper.example/2024/mill-upper-brook-turns-again.html#comments)\n\nBy Jane Miller\n\n{BODY}"
    ));
    assert_eq!(
        page.url.as_deref(),
        Some("https://millpaper.example/2024/mill-upper-brook-turns-again.html")
    );
}

#[test]
fn the_address_that_is_written_out() {
    let page = page(&format!(
        "News\nThe mill on the upper brook turns again\nBy Jane Miller\n{BODY}\nCite as: https://millpaper.example/2024/mill-upper-brook-turns-again.html\n\
         https://millpaper.example/img/mill-upper-brook-turns-again.jpg\n"
    ));
    assert_eq!(
        page.url.as_deref(),
        Some("https://millpaper.example/2024/mill-upper-brook-turns-again.html")
    );
}

#[test]
fn a_title_may_end_with_the_initials_of_its_site() {
    let headline = |title: &str| {
        let dump = format!("---\ntitle: {title}\nsitename: Upper Brook Mill News\n---\n{BODY}");
        page(&dump).headline
    };
    assert_eq!(
        headline("The wheel turns again — UBMN").as_deref(),
        Some("The wheel turns again")
    );
    assert_eq!(
        headline("The wheel turns again — USA").as_deref(),
        Some("The wheel turns again — USA")
    );
}

#[test]
fn a_day_without_a_value_shows_where_the_author_stands() {
    let page = page(&format!(
        "Town\nThe mill on the upper brook turns again\nJane Miller | Published 3 hours ago\n{BODY}"
    ));
    assert_eq!(told::names(&page), ["Jane Miller"]);
    assert_eq!(page.date_published, None);
}

#[test]
fn a_body_alone_has_neither_date_nor_author() {
    let page = page(BODY);
    assert_eq!(page.date_published, None);
    assert!(page.author.is_empty());
    assert_eq!(page.in_language.as_deref(), Some("en"));
}

#[test]
fn bad_input_claims_little() {
    for dump in [
        "HomeNewsSportThe mill turns againBy Jane MillerMay 1The mill on the upper brook turned again on Monday".repeat(40),
        "\u{202e}\u{200f}abc \u{5d0}\u{5d1} 12 \u{202c}\n".repeat(200),
        "Ã¼Ã¤Ã¶ â\u{80}\u{93} Ã\u{9f}\n".repeat(300),
        "](".repeat(20_000),
        "[[[[((((".repeat(10_000),
        "a ".repeat(200_000),
        "---\n".repeat(5_000),
        "Title:\nTitle:\n".repeat(3_000),
        "\n\n\n \t".repeat(1_000) + "x",
    ] {
        let page = page(&dump);
        assert_eq!(page.date_published, None);
        assert_eq!(page.url, None);
    }
}

/// The day of the change stands in brackets behind the publication's, named in the page's language; another day in brackets is earlier.
#[test]
fn a_change_in_brackets() {
    let changed = |line: &str| {
        let page = page(&format!(
            "The mill on the upper brook turns again\n{line}\n{BODY}"
        ));
        let told = |date: Option<tearsheet::Date>| date.map(|date| date.to_string());
        (told(page.date_published), told(page.date_modified))
    };
    let day = Some("2024-05-01T19:06Z".to_owned());
    let change = Some("2024-05-02T07:30Z".to_owned());
    assert_eq!(
        changed("19:06 GMT 01.05.2024(aktualizowane 07:30 GMT 02.05.2024)"),
        (day.clone(), change.clone())
    );
    assert_eq!(
        changed("GMT 19:06 01.05.2024(محدثة GMT 07:30 02.05.2024)"),
        (day.clone(), change)
    );
    for none in [
        "19:06 GMT 01.05.2024(07:30 GMT 30.04.2024)",
        "19:06 GMT 01.05.2024 (valid until 18:00 GMT 09.06.2030)",
    ] {
        assert_eq!(changed(none).1, None, "{none}");
    }
}

#[test]
fn a_text_about_a_day_bears_none() {
    let told = "The Revolution in Baden\n\nOn 13 March 1848 the duke gave way, and the gates were opened before noon.\n\n";
    says(
        &page(&format!("{told}{BODY}")),
        Some("The Revolution in Baden"),
        None,
        &[],
    );
    let dated = told.replace("\n\nOn", "\n\nBy Jane Miller\n\n3 May 2024\n\nOn");
    says(
        &page(&format!("{dated}{BODY}")),
        Some("The Revolution in Baden"),
        Some("2024-05-03"),
        &["Jane Miller"],
    );
}

#[test]
fn the_day_that_is_called_published_among_a_paper_s_others() {
    let paper = page(&format!(
        "The flow in tide mills\n\nReceived 3 May 2019, revised 1 June 2019, published 10 September 2019\n\n{BODY}"
    ));
    assert_eq!(
        paper.date_published.map(|date| date.to_string()).as_deref(),
        Some("2019-09-10")
    );
}

#[test]
fn a_mailbox_in_a_header_is_a_name_and_an_address() {
    for (from, name) in [
        ("Jane Doe <jane@brook.example>", "Jane Doe"),
        ("\"Jane Doe\" <jane@brook.example>", "Jane Doe"),
        ("<jane@brook.example>", "jane@brook.example"),
    ] {
        let mail = page(&format!(
            "From: {from}\nTo: tom@rye.example\nSubject: The wheel\nDate: Fri, 3 May 2024 10:15:00 +0100\n\n{BODY}"
        ));
        let [author] = &mail.author[..] else {
            panic!("{:?}", mail.author)
        };
        assert_eq!(author.name.as_deref(), Some(name));
        assert_eq!(author.email.as_deref(), Some("jane@brook.example"));
    }
}

#[test]
fn words_of_the_news_are_no_menu() {
    let body = "Суд вернулся к делу о старой мельнице, которое длилось почти год, и жильцы дома у реки пришли послушать, что скажет судья.\n\
        Судья сказал, что вода и берег принадлежат всем, и что никто не может закрыть дорогу, по которой дети ходят в школу у моста.\n";
    for headline in [
        "Новости суда: права жильцов защищены",
        "Политика и права человека: новости суда",
    ] {
        let page = page(&format!(
            "Главная\n{headline}\nИван Петров\n3 мая 2024\n{body}"
        ));
        says(&page, Some(headline), Some("2024-05-03"), &["Иван Петров"]);
    }
}

#[test]
fn a_day_behind_a_clock() {
    for line in [
        "Päivitetty 10.30 (3.5.2024)",
        "klo 10.30 (3.5.2024)",
        "Publisert kl. 10.30 (3. mai 2024)",
        "Publisert 10.30 (03.05.2024)",
    ] {
        let page = page(&format!("Mylly pyörii taas\n{line}\n{BODY}"));
        let day = page.date_published.or(page.date_modified);
        assert_eq!(
            day.map(|day| day.to_string()[..10].to_owned()).as_deref(),
            Some("2024-05-03"),
            "{line:?}"
        );
    }
}

#[test]
fn a_headline_in_quotation_marks_has_its_site_behind_it() {
    let text = "The wheel turned on Saturday morning for the first time in ninety years, and half of the town stood on the bridge to watch it.";
    let dump = |title: &str, headline: &str| {
        let dump = format!(
            "{title}\n\nNews\n\n{headline}\n\nBy Jane Miller, 3 May 2024\n\n{text}\n\n{text} It did.\n"
        );
        tearsheet::parse_dump(&dump)
            .unwrap()
            .is_part_of
            .and_then(|site| site.name)
    };
    let quoted = "“The mill turns again after ninety years.”";
    let titled = dump(&format!("{quoted} – Weir Paper"), quoted);
    assert_eq!(titled.as_deref(), Some("Weir Paper"));
}

#[test]
fn words_parted_by_slashes_are_words_of_a_language() {
    let glued = "The wheel/turned/on Saturday/morning for the first/time in ninety years/and half of the town/stood on the bridge/to watch it"
        .repeat(3);
    let stops = "The/wheel/of/the/mill/turned/yesterday,/and/a/crowd/came/to/see/it./Nobody/knows/how/long/it/will/last./".repeat(3);
    for text in [glued, stops] {
        let page = tearsheet::parse_dump(&format!("The mill turns again\n\n{text}.\n")).unwrap();
        if cfg!(feature = "detect") {
            assert_eq!(page.in_language.as_deref(), Some("en"), "{text}");
        }
    }
}

#[test]
fn rights_among_tags_are_a_tag_and_a_notice_ends_them() {
    let text = "The wheel turned on Saturday morning for the first time in ninety years, and half of the town stood on the bridge to watch it.";
    let tags = |line: &str| {
        let dump = format!(
            "The mill turns again\n\nBy Jane Miller, 3 May 2024\n\n{text}\n\n{text} It did.\n\n{line}\n"
        );
        tearsheet::parse_dump(&dump).unwrap().keywords
    };
    assert_eq!(
        tags("Tags: mills, © law, rivers"),
        ["mills", "© law", "rivers"]
    );
    assert_eq!(
        tags("Tags: mills, rivers © 2024 Weir Paper"),
        ["mills", "rivers"]
    );
}
