use crate::parse_dump;

const TEXT: &str = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old \
                    stones. The water was high that spring, and nobody had thought that the dam would hold for another year.";

/// The days of publication and of the last change of a text with such lines under its headline.
fn days(lines: &str) -> (Option<String>, Option<String>) {
    let dump =
        format!("The mill on the brook turns again\n\n{lines}\n\n{TEXT}\n\n{TEXT} It did.\n");
    let page = parse_dump(&dump).unwrap_or_default();
    let shown = |date: Option<crate::page::Date>| date.map(|date| date.to_string());
    (shown(page.date_published), shown(page.date_modified))
}

#[test]
fn the_day_of_a_change_on_a_line_of_its_own() {
    let day = |day: &str| Some(day.to_owned());
    let both = (day("2024-03-12"), day("2024-03-15"));
    for lines in [
        "Published: 12 March 2024\nUpdated: 15 March 2024",
        "12 March 2024\n\nLast updated 15 March 2024",
        "Updated 15 March 2024\n\nPublished 12 March 2024",
        "Published 12 March 2024, updated 15 March 2024",
        "Veröffentlicht: 12.03.2024\nAktualisiert: 15.03.2024",
        "发布时间：2024年3月12日\n更新时间：2024年3月15日",
        "2024年3月12日 更新时间：2024年3月15日",
        "Published\n\n12 March 2024\n\nLast updated on:\n\n15 March 2024",
        "Publié le\n\n12 mars 2024\n\nDernière mise à jour\n\n15 mars 2024",
        "12 Mart 2024\nSon Güncelleme Tarihi: 15 Mart 2024",
        "12 Mart 2024 Güncellenme: 15 Mart 2024",
        "12 मार्च 2024 | अपडेट: 15 मार्च 2024",
        "12 marca 2024\nOstatnia modyfikacja: 15 marca 2024",
        "12. maaliskuuta 2024\nViimeisin päivitys: 15. maaliskuuta 2024",
    ] {
        assert_eq!(days(lines), both, "{lines}");
    }
    let told = format!("12 March 2024\n\n{TEXT}\n\nTerms of use updated 1 June 2024");
    let one = (day("2024-03-12"), None);
    assert_eq!(days(&told), one);
    let other = format!(
        "By Jane Miller\n\nUpdated 15 March 2024\n\n{TEXT}\n\n“The weir is mended”\n\nPublished 3 January 2020"
    );
    assert_ne!(days(&other).0, day("2020-01-03"));
    for lines in [
        "Published: 12 March 2024\nNext update: 15 March 2030",
        "Published: 12 March 2024\nUpdated: 10 March 2024",
    ] {
        assert_eq!(days(lines), one, "{lines}");
    }
    let text = TEXT.replace("brook", "mill on the brook, which turns again");
    let lines = format!("Privacy\n\n12 March 2024\n\nMap of the town\n\n15 March 2024\n\n{text}");
    assert_eq!(days(&lines), one);
}

#[test]
fn a_change_alone() {
    let day = |day: &str| Some(day.to_owned());
    // Under the headline the page is of that day, and nobody says that it was written then.
    for lines in [
        "Updated: 12 March 2024",
        "Last updated\n\n12 March 2024",
        "Zuletzt aktualisiert: 12.03.2024",
    ] {
        let both = (day("2024-03-12"), day("2024-03-12"));
        assert_eq!(days(lines), both, "{lines}");
    }
    let in_footer = |footer: &str| {
        let dump = format!("The mill on the brook\n\n{TEXT}\n\n{TEXT} It did.\n\n{footer}\n");
        let page = parse_dump(&dump).unwrap_or_default();
        assert_eq!(page.date_published, None, "{footer}");
        page.date_modified.map(|date| date.to_string())
    };
    // In a footer it is only that of the change.
    for footer in [
        "This page was last edited on 12 March 2024.",
        "Last modified: 12 March 2024",
    ] {
        assert_eq!(in_footer(footer), day("2024-03-12"), "{footer}");
    }
    // There much else is changed.
    for footer in [
        "Privacy policy updated 12 March 2024",
        "Exchange rates last updated 12 March 2024",
        "Preise zuletzt aktualisiert 12. März 2024",
        "Our address changed on 12 March 2024.",
        "Last update on 2024-03-12 / Affiliate links / Images from the catalogue of a shop",
        "Related\n\nThe weir is mended\n\nUpdated 12 March 2024",
        "This page was last reviewed on 12 March 2024",
    ] {
        assert_eq!(in_footer(footer), None, "{footer}");
    }
}

#[test]
fn the_change_that_a_sentence_tells() {
    let changed = |language: &str, foot: &str| {
        let dump = format!(
            "Language: {language}\nTitle: Tide mill\n\n{TEXT}\n\n{TEXT} It did on 4 March 1803.\n\n{foot}\n\nPrivacy policy\n"
        );
        let page = parse_dump(&dump).unwrap_or_default();
        assert_eq!(page.date_published, None, "{foot}");
        page.date_modified.map(|date| date.date_only().to_string())
    };
    for (language, foot) in [
        (
            "en",
            "This page was last edited on 3 May 2021, at 12:03 (UTC).",
        ),
        (
            "de",
            "Diese Seite wurde zuletzt am 3. Mai 2021 um 12:03 Uhr bearbeitet.",
        ),
        (
            "fr",
            "La dernière modification de cette page a été faite le 3 mai 2021 à 12:03.",
        ),
        (
            "es",
            "Esta página se editó por última vez el 3 may 2021 a las 12:03.",
        ),
        (
            "it",
            "Questa pagina è stata modificata per l'ultima volta il 3 mag 2021 alle 12:03.",
        ),
        (
            "pt",
            "Esta página foi editada pela última vez às 12h03min de 3 de maio de 2021.",
        ),
        (
            "nl",
            "Deze pagina is voor het laatst bewerkt op 3 mei 2021 om 12:03.",
        ),
        ("pl", "Tę stronę ostatnio edytowano 3 maj 2021, 12:03."),
        (
            "ru",
            "Эта страница в последний раз была отредактирована 3 мая 2021 в 12:03.",
        ),
        (
            "uk",
            "Цю сторінку востаннє відредаговано о 12:03, 3 травня 2021.",
        ),
        (
            "tr",
            "Sayfa en son 12.03, 3 Mayıs 2021 tarihinde değiştirildi.",
        ),
        ("zh", "本页面最后修订于2021年5月3日 (星期一) 12:03。"),
        (
            "ja",
            "最終更新 2021年5月3日 (月) 12:03 （日時は個人設定で未設定ならばUTC）。",
        ),
        (
            "ko",
            "이 문서는 2021년 5월 3일 (월) 12:03에 마지막으로 편집되었습니다.",
        ),
        (
            "ar",
            "آخر تعديل لهذه الصفحة كان يوم 3 مايو 2021، الساعة 12:03.",
        ),
    ] {
        assert_eq!(
            changed(language, foot).as_deref(),
            Some("2021-05-03"),
            "{foot}"
        );
    }
    for foot in [
        "The exchange rates were last updated on 3 May 2021.",
        "This page was printed on 3 May 2021.",
        "The page of the mill's diary for 3 May 2021 is torn.",
        "Next update of this page: 3 May 2030",
        "This page was last edited on 3 May 2021.\n\nThis page was last edited on 9 May 2022.",
    ] {
        assert_eq!(changed("en", foot), None, "{foot}");
    }
}

#[test]
fn a_number_before_a_month_and_its_day() {
    let line = "Channel 5 - April 14, 2021";
    assert_eq!(days(line).0.as_deref(), Some("2021-04-14"));
    let dump = format!("The mill on the brook\n\n{line}\n\n{TEXT}\n\n{TEXT} It did.\n");
    let page = parse_dump(&dump).unwrap_or_default();
    assert!(page.author.is_empty(), "{:?}", page.author);
}

#[test]
fn changes_of_something_else() {
    for foot in [
        "More stories\n\nFlour prices\n\nUpdated 3 May 2022",
        "More stories\n\nOak\n\nLast updated: 3 May 2022",
        "Mehr\n\nWeather\n\nAktualisiert am 3. Mai 2022",
        "Cookie policy\n\nLast updated: 3 May 2022",
        "Article 5 was amended on 3 May 2022.",
        "The front page was changed on 3 May 2022.",
        "See page 4, updated 3 May 2022",
        "The west side of the mill was changed on 3 May 2022.",
    ] {
        let dump = format!(
            "The mill on the brook turns\n\nBy Jane Weir\n\n15 April 2021\n\n{TEXT}\n\n{TEXT} It did.\n\n{foot}\n"
        );
        let page = parse_dump(&dump).unwrap_or_default();
        assert_eq!(page.date_modified, None, "{foot}");
    }
}

#[test]
fn days_of_notes_and_of_readers() {
    for line in [
        "1. ^ Jane Weir: The Mills. In: Brook News. 12 June 2004, p. 3",
        "Brook Gazette, 12 June 2004. Retrieved 9 January 2020.",
        "Corriere del Ruscello, 12 giugno 2004. URL consultato il 9 gennaio 2020.",
        "Hearing dates: 12-14 April 2021",
    ] {
        let dump = format!("The mill on the brook\n\n{TEXT}\n\n{TEXT} It did.\n\n{line}\n");
        assert_eq!(days(line).0, None, "{line}");
        assert_eq!(
            parse_dump(&dump).unwrap_or_default().date_published,
            None,
            "{line}"
        );
    }
    for line in [
        "Tom says:\n\n12 June 2022 at 8:02 am",
        "Tom schreibt:\n\n12. Juni 2022 um 8:02",
    ] {
        let dump = format!("The mill on the brook\n\n{TEXT}\n\n{TEXT} It did.\n\n{line}\n");
        let page = parse_dump(&dump).unwrap_or_default();
        assert_eq!(page.date_published, None, "{line}");
    }
    for day in [
        "The council says:\n\nPublished 12 June 2022",
        "The mill society says:\n\n12 June 2022",
        "12 June 2022 (accessed 9 May 2023)",
        "12 June 2022 | Saved 9 May 2023",
        "^ 12 June 2022",
    ] {
        assert_eq!(days(day).0.as_deref(), Some("2022-06-12"), "{day}");
    }
}

#[test]
fn the_day_of_a_notice_too_short_to_have_a_text() {
    let notice = |end: &str| {
        let dump = format!(
            "Menu\nNotice\nNew rules for small boats\nPublished 3 December 2024\nLast updated 9 January 2025\n\
             Boats carry a light from 1 April 2025.\nShare this page\n{end}\nContents\n"
        );
        let page = parse_dump(&dump).unwrap_or_default();
        let shown = |date: Option<crate::page::Date>| date.map(|date| date.to_string());
        (shown(page.date_published), shown(page.date_modified))
    };
    let (published, change) = notice("Published 3 December 2024\nLast updated 9 January 2025");
    assert_eq!(published.as_deref(), Some("2024-12-03"));
    assert_eq!(change.as_deref(), Some("2025-01-09"));
    // Notices in a row are other pages'.
    let row = "Menu\nNotices\nNew rules for small boats\nPublished 3 December 2024\nThe weir is mended\n\
               Published 5 May 2023\nSilt is dredged\nPublished 1 May 2023\nContents\n";
    assert_eq!(parse_dump(row).unwrap_or_default().date_published, None);
    // Days of the text itself, under its headline.
    let law = "12 March 2024\nFrom\n14 March 2024\nTo\n16 March 2024";
    assert_eq!(days(law).0.as_deref(), Some("2024-03-12"));
}

#[test]
fn days_beside_words_that_are_names() {
    for lines in [
        "Source: Xinhua | 2024-03-12",
        "Quelle: dpa, 12.03.2024",
        "“The mill turns again” by Jane Miller, 12 March 2024",
        "Published online and available 12 March 2024",
        "Next Published: 12 March 2024",
        "招聘报名截止 发布时间：2024年3月12日",
        "City council meeting 12 March 2024",
        "Otto Due 12 March 2024",
        "Neste 12.3.2024",
    ] {
        assert_eq!(days(lines).0.as_deref(), Some("2024-03-12"), "{lines}");
    }
}

/// The day of a page with such lines below its text.
fn day_below(lines: &str) -> Option<String> {
    let dump =
        format!("The mill on the brook turns again\n\n{TEXT}\n\n{TEXT} It did.\n\n{lines}\n");
    let page = parse_dump(&dump).unwrap_or_default();
    page.date_published.map(|date| date.to_string())
}

#[test]
fn below_the_text() {
    assert_eq!(day_below("12 March 2024").as_deref(), Some("2024-03-12"));
    for lines in [
        "3 Comments\n\nJane Miller\n\n12 March 2024\n\nI saw it fall last winter.",
        "Related articles\n\nWhy the weir holds\n\n12 March 2024",
        "Upcoming events\n\nQuiz night\n\n12 March 2024",
        "Customer reviews\n\nJane Miller\n\n12 March 2024",
    ] {
        assert_eq!(day_below(lines), None, "{lines}");
    }
}

#[test]
fn the_day_of_the_reader_above_the_page() {
    let dump = |under: &str| {
        format!(
            "Tuesday, 19 March 2024\n\nThe Mill Paper\n\nThe mill on the brook turns again\n\n{under}{TEXT}\n\n{TEXT} It did.\n"
        )
    };
    let day = |under: &str| {
        let page = parse_dump(&dump(under)).unwrap_or_default();
        page.date_published.map(|date| date.to_string())
    };
    let own = day("By Jane Miller\n\n12 March 2024\n\n");
    assert_eq!(own.as_deref(), Some("2024-03-12"));
    assert_eq!(day("").as_deref(), Some("2024-03-19"));
}

#[test]
fn days_of_other_things() {
    for lines in [
        "Source: The Valley Gazette, 12 March 1999",
        "Saturday, 14 June 2025\n10:00 - 17:00",
        "Available from 12 March 2024",
        "Next review 12 March 2030",
        "Sunset 12 March 2024",
        "次回更新：2030年3月12日",
        "截止日期：2030年3月12日",
        "† 12 March 2024",
        "2030年3月12日停水，请提前储水。",
        "2030년 3월 12일까지",
        "12 March 20244",
        "“The flood”, Valley Gazette, 12 March 1999, p. 4",
    ] {
        assert_eq!(days(lines), (None, None), "{lines}");
    }
}

/// A letter that the page is, and letters that stand in it.
#[test]
fn days_of_letters() {
    let text = "The wheel of the old mill turned on Saturday for the first time since the flood, and the village came to look.";
    let letter = |day: &str, name: &str| {
        format!(
            "Date: Fri, {day} May 2024 07:15:00 +0200\nFrom: {name} <{day}@mill.example>\n\n{text}\n\n"
        )
    };
    let day = |dump: &str| {
        let page = crate::parse_dump(dump).unwrap_or_default();
        page.date_published.map(|day| day.to_string())
    };
    let digest = format!(
        "Message: 1\n{}------------------------------\n\nMessage: 2\n{}",
        letter("3", "Jane Miller"),
        letter("10", "Richard Roe")
    );
    assert_eq!(day(&digest), None);
    let own = format!("The mill turns again\n\nBy Ida Weir\n\n20 March 2025\n\n{text}\n\n");
    let quoting = format!(
        "{own}{}{}",
        letter("3", "Jane Miller"),
        letter("10", "Richard Roe")
    );
    assert_eq!(day(&quoting).as_deref(), Some("2025-03-20"));
    let post = format!(
        "[mills] The mill turns again\n\n{}",
        letter("3", "Jane Miller")
    );
    assert_eq!(day(&post).as_deref(), Some("2024-05-03T07:15:00+02:00"));
    let boxed = format!(
        "From 3@mill.example Fri May  3 07:15:00 2024\nSubject: The mill turns\n{}",
        letter("3", "Jane Miller")
    );
    assert_eq!(day(&boxed).as_deref(), Some("2024-05-03T07:15:00+02:00"));
}

#[test]
fn names_of_files() {
    let list = "total 48\nwheel.c 3 May 2024\nIMG_2041.JPG 4 May 2024\nmill.pdf 1 April 2024\n";
    let page = crate::parse_dump(list).unwrap_or_default();
    assert!(page.author.is_empty());
}
