use crate::parse_dump;

const TEXT: &str = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old \
                    stones. The water was high that spring, and nobody had thought that the dam would hold for another year.";

/// The names of the authors of a text between its headline and two paragraphs.
fn authors(headline: &str, lines: &str) -> Vec<String> {
    let dump = format!("{headline}\n\n{lines}\n\n{TEXT}\n\n{TEXT} It did.\n");
    let page = parse_dump(&dump).ok();
    let names = page.map(|page| page.author).unwrap_or_default();
    names.into_iter().filter_map(|agent| agent.name).collect()
}

#[test]
fn names_that_are_words_elsewhere() {
    for (line, name) in [
        ("Live Nordvik | 12 March 2024", "Live Nordvik"),
        ("Gerard Early | 12 March 2024", "Gerard Early"),
        ("Red Miller | 12 March 2024", "Red Miller"),
        ("Piet Town | 12 March 2024", "Piet Town"),
        ("Nova Perin | 12 March 2024", "Nova Perin"),
        ("By Jane Miller 12.03 10:15", "Jane Miller"),
        ("By Jane Miller, Daily Weir", "Jane Miller"),
        ("Words:\n\nJane Miller", "Jane Miller"),
        ("Kolumne:\n\nJane Miller", "Jane Miller"),
        (
            "“The mill turns again” by Jane Miller, 12 March 2024",
            "Jane Miller",
        ),
    ] {
        assert_eq!(
            authors("The mill on the brook turns again", line),
            [name],
            "{line}"
        );
    }
    for line in [
        "Supreme Court | 12 March 2024",
        "Dark Mode | 12 March 2024",
        "12 March 2024 | Live",
        "Hong Kong | 12 March 2024",
        "Media contact:\n\nJane Miller",
        "Jane Miller 06:10 07:10 08:10",
    ] {
        assert!(
            authors("The mill on the brook turns again", line).is_empty(),
            "{line}"
        );
    }
    let text = TEXT.replace("brook", "mill on the brook, which turns again");
    let checked = format!("Fact checked by Jane Miller\n\n{text}");
    assert!(authors("The mill on the brook turns again", &checked).is_empty());
}

/// Tools lose a link or a portrait with the name in it, or move it before the word that introduces it.
#[test]
fn a_word_whose_name_is_lost() {
    let of = |lines: &str| authors("The mill on the brook turns again", lines);
    for lines in [
        "12 March 2024\n\nBy\n\nWelcome back, miller!",
        "12 March 2024\n\nBy , Weir Paper staff writer",
        "12 March 2024\n\nVon\n\nSymbolbild: das alte Mühlrad am Bach",
        "12 March 2024\n\nBy\n\nA wheel, a weir and a brook stand in the wood; nobody is there.",
    ] {
        assert!(of(lines).is_empty(), "{lines} {:?}", of(lines));
    }
    for lines in [
        "12 March 2024\n\nBy\n\nJane Miller",
        "12 March 2024\n\nBy\n\nJane Miller, Weir Paper staff writer",
        "12 March 2024\n\nJane Miller\n\nBy\n\nWeir Paper staff reporter",
        "12 March 2024\n\nJane Miller\n\nBy\n\nColumnist",
        "12 March 2024\n\nBy Jane Miller Jane Miller",
        "12 March 2024\n\nPar Jane Miller Jane Miller (rédaction)",
    ] {
        assert_eq!(of(lines), ["Jane Miller"], "{lines}");
    }
}

/// Between a picture and its credit stands whom it shows; who took it stands under an author's own name as well.
#[test]
fn names_of_captions() {
    let of = |lines: &str| authors("The mill on the brook turns again", lines);
    assert_eq!(
        of("12 March 2024\n\nIda Weir\n\nFoto: Reuters/Karl Brook\n\nJane Miller"),
        ["Jane Miller"]
    );
    assert_eq!(
        of("12 March 2024\n\nJane Miller\n\nFoto: Reuters/Karl Brook"),
        ["Jane Miller"]
    );
}

#[test]
fn a_button_for_comments_ends_no_page() {
    let below = |below: &str| {
        let dump = format!(
            "The mill turns again\n\n12 March 2024\n\n{TEXT}\n\n{TEXT} It did.\n\n{below}\n"
        );
        let page = parse_dump(&dump).ok();
        let names = page.map(|page| page.author).unwrap_or_default();
        names.len()
    };
    assert_eq!(below("0 Comments\n\nJane Miller"), 1);
    let comment = "I carried a sack there too, and the stones are as old as the brook they say, so go and look at them.";
    assert_eq!(
        below(&format!(
            "2 Comments\n\nJane Miller\n\n13 March 2024\n\n{comment}"
        )),
        0
    );
}

#[test]
fn whom_the_page_is_about() {
    let card = "Jane Miller is a British novelist and journalist who lives by the brook.";
    assert!(authors("Jane Miller (writer)", card).is_empty());
    assert!(authors("Jane Miller", "4 May 2014").is_empty());
    let lived = "Jane Miller (3 May 1931 – 12 June 2020)";
    assert!(authors("The last miller of the valley", lived).is_empty());
    assert!(authors("The prize of the brook goes to Jane Miller", card).is_empty());
    for signed in [
        "Jane Miller: Why the mill must turn again",
        "Why the mill must turn again – Jane Miller",
        "Why the mill must turn again, by Jane Miller",
    ] {
        assert_eq!(authors(signed, card), ["Jane Miller"], "{signed}");
    }
    assert_eq!(
        authors("Jane Miller", "By Jane Miller\n\n4 May 2014"),
        ["Jane Miller"]
    );
    assert_eq!(
        authors("The mill turns again", "Jane Miller\n\n4 May 2014"),
        ["Jane Miller"]
    );
}

#[test]
fn whom_a_letter_greets_and_where_the_mill_stands() {
    let headline = "The mill on the brook turns again";
    for line in [
        "Liebe Margarete,",
        "Mill Lane, Saltwick",
        "Saltwick Tide Mill, Mill Lane, Saltwick",
    ] {
        assert!(
            authors(headline, &format!("12 June 2019\n\n{line}")).is_empty(),
            "{line}"
        );
    }
    assert_eq!(
        authors(headline, "12 June 2019\n\nJane Miller,"),
        ["Jane Miller"]
    );
}

#[test]
fn what_happened_on_a_day() {
    let headline = "The mill on the brook turns again";
    for line in [
        "Eröffnung am 3. Juni 2026",
        "Открытие 3 июня 2026",
        "2026年6月3日开放",
    ] {
        assert!(authors(headline, line).is_empty(), "{line}");
    }
}

#[test]
fn words_that_name_nobody() {
    let headline = "The mill on the brook turns again";
    for line in [
        "By Popular Demand",
        "By Order of the Council",
        "By Invitation Only",
        "Sunset 12 March 2024",
        "Retrieved 12 March 2024",
        "Urteil vom 12. März 2024",
        "12 March 2024 | Share0",
        "Media contact:\n\nRichard Roe",
        "Richard Roe, 54, carpenter",
        "Saltwick Harbour 06:10 07:10 08:10",
        "Photograph by Richard Roe",
        "Richard Roe and the mill of the …",
        "Richard Roe and the mill",
        "Richard Roe (1931–2020)",
        "12 March 2024 | Directed by Richard Roe",
        "12 March 2024 | Supreme Court",
        "12 March 2024 | Climate Change",
        "الاجتماع القادم 12 مارس 2030",
    ] {
        assert!(authors(headline, line).is_empty(), "{line}");
    }
}

#[test]
fn who_comments() {
    let dump = format!(
        "The mill on the brook turns again\n\n12 March 2024\n\n{TEXT}\n\n{TEXT} It did.\n\nComments (3)\n\nRichard Roe\n13 March 2024\n\
         I was there too.\n"
    );
    assert!(parse_dump(&dump).unwrap_or_default().author.is_empty());
}

#[test]
fn places_and_houses_behind_a_name() {
    let headline = "The mill on the brook turns again";
    for line in [
        "By Jane Miller, New York",
        "By Jane Miller, Hong Kong",
        "By Jane Miller, Saltwick Courier",
        "By Jane Miller, Bad Mühlbach",
    ] {
        assert_eq!(authors(headline, line), ["Jane Miller"], "{line}");
    }
    assert_eq!(
        authors(headline, "By New York Mill Times"),
        ["New York Mill Times"]
    );
    assert_eq!(
        authors(headline, "By Jane Miller, Richard Roe"),
        ["Jane Miller", "Richard Roe"]
    );
}

#[test]
fn where_and_when_a_report_was_written() {
    let headline = "The mill on the brook turns again";
    for line in [
        "Saltwick, 12.03.2024",
        "Saltwick, le 12 mars 2024",
        "SALTWICK (Reuters) - 12 March 2024",
    ] {
        assert!(authors(headline, line).is_empty(), "{line}");
    }
    assert_eq!(authors(headline, "millhand, 12.03.2024"), ["millhand"]);
    assert_eq!(
        authors(headline, "Jane Miller, 12.03.2024"),
        ["Jane Miller"]
    );
}

#[test]
fn letters_in_parts() {
    let headline = "The mill on the brook turns again after a hundred years";
    for (name, parts) in [
        (
            "홍길동",
            "\u{1112}\u{1169}\u{11bc}\u{1100}\u{1175}\u{11af}\u{1103}\u{1169}\u{11bc} \u{1100}\u{1175}\u{110c}\u{1161}",
        ),
        ("Nguyễn Thị Minh", "By Nguye\u{302}\u{303}n Thi\u{323} Minh"),
    ] {
        assert_eq!(
            authors(headline, &format!("{parts}\n\n12 June 2019")),
            [name]
        );
    }
}

#[test]
fn written_together() {
    let text = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old stones. \
                The water was high that spring, and nobody had thought that the dam would hold for another year or two.";
    let read = |bylines: &str| {
        let dump = format!(
            "The mill on the brook turns again after a hundred years\n\n{bylines}\n\nMay 1, 2024\n\n{text}\n\n{text} It did.\n"
        );
        let page = parse_dump(&dump).ok();
        let names = page.map(|page| page.author).unwrap_or_default();
        names
            .into_iter()
            .filter_map(|agent| agent.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(read("Jane Doe\n\nRichard Roe"), ["Jane Doe", "Richard Roe"]);
    assert_eq!(
        read("JD\n\nJane Doe\n\nRR\n\nRichard Roe"),
        ["Jane Doe", "Richard Roe"]
    );
    assert_eq!(read("Jane Doe\n\nSHARE\n\nRichard Roe").len(), 1);
    assert_eq!(read("Jane Doe\n\nJane Doe"), ["Jane Doe"]);
    assert_eq!(
        read("By\n\nJane Doe\n\n,\n\nRichard Roe\n\nand\n\nAnna Weaver"),
        ["Jane Doe", "Richard Roe", "Anna Weaver"]
    );
}

#[test]
fn lines_of_an_encyclopaedia_and_of_its_notes() {
    let text = "As the tide comes in, the water enters the pond through a one-way gate, and this gate closes of itself when the tide falls.";
    for line in [
        "Från Millpedia",
        "Uit Millpedia, de vrije encyclopedie",
        "Un article de Millpédia, l'encyclopédie libre.",
        "Jeanne Meunier, « Les moulins du ruisseau », Courrier du Ruisseau, 12 juin 2004",
        "The mill of the upper brook was dated from its oak to 619, and was built again on 4 March 1803 by Jane Weir.",
        "Type: Mill\n\nBuilt 4 March 1803",
        "Contact presse\n\nJane Weir",
    ] {
        let dump = format!("Tide mills of the brook\n\n{line}\n\n{text}\n\n{text} It does.\n");
        let page = crate::parse_dump(&dump).unwrap_or_default();
        assert!(page.author.is_empty(), "{line}: {:?}", page.author);
    }
    let title = "Tide mill - Brook Wiki\n\nTide mill\n\nFrom Brook Wiki\n\nA tide mill is a water mill that the tide drives, which fills a pond behind a dam.";
    let page = crate::parse_dump(&format!("{title}\n\n{text}\n")).unwrap_or_default();
    assert!(page.author.is_empty(), "{:?}", page.author);
    for line in ["From Jane Weir\n\n15 April 2021", "15 April 2021"] {
        let head = "The mill on the brook turns again";
        let dump = format!("{head} - Jane Weir\n\n{head}\n\n{line}\n\n{text}\n\n{text}\n");
        let page = crate::parse_dump(&dump).unwrap_or_default();
        let name = page
            .author
            .first()
            .and_then(|author| author.name.as_deref());
        assert_eq!(name, Some("Jane Weir"), "{line}");
    }
    for (line, name) in [
        ("Un article de Jeanne Meunier, meunière", "Jeanne Meunier"),
        ("By Jane Weir, 4 March 2021", "Jane Weir"),
        ("On 4 March 2021 by Jane Weir.", "Jane Weir"),
        ("Анна Иванова, «Известия»\n\n15 April 2021", "Анна Иванова"),
        ("By Jane Weir, \"Brook Post\"", "Jane Weir"),
        ("Von Jane Weir, „Der Bach“", "Jane Weir"),
        ("By Reuters, updated 15 April 2021", "Reuters"),
        ("By Din Syamsuddin", "Din Syamsuddin"),
        ("Iz Brown\n\n15 April 2021", "Iz Brown"),
    ] {
        let dump =
            format!("The mill on the brook turns again\n\n{line}\n\n{text}\n\n{text} It does.\n");
        let page = crate::parse_dump(&dump).unwrap_or_default();
        let names: Vec<_> = page
            .author
            .iter()
            .filter_map(|author| author.name.as_deref())
            .collect();
        assert_eq!(names, [name], "{line}");
    }
}
