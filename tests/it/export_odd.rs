//! Exports of what any page could hold, however odd.

use super::export::agent;
use proptest::prelude::*;
use serde_json::Value;
use tearsheet::{Agent, AgentKind, PageMetadata, export};

/// Text with the signs that each of the formats obeys, more often than chance would have them.
fn hostile() -> impl Strategy<Value = String> {
    let signs = prop_oneof![
        Just('<'),
        Just('>'),
        Just('&'),
        Just('"'),
        Just('\''),
        Just('{'),
        Just('}'),
        Just('\\'),
        Just('%'),
        Just('$'),
        Just('#'),
        Just('_'),
        Just('~'),
        Just('^'),
        Just('@'),
        Just(','),
        Just('|'),
        Just('\n'),
        Just('\r'),
        Just('\t'),
        Just(' '),
        Just('\0'),
        Just('\u{1b}'),
        Just('\u{2028}'),
        Just('\u{fffe}'),
        Just('\u{202e}'),
        Just('ش'),
        Just('漢'),
        Just('😀'),
        any::<char>(),
    ];
    let words = prop_oneof![
        "[a-zé]{1,6}",
        Just("</script>".to_owned()),
        Just("<!--".to_owned()),
        Just("]]>".to_owned()),
        Just(" and ".to_owned()),
        Just("\\end{document}".to_owned()),
        Just("&amp;".to_owned()),
        signs.prop_map(String::from),
    ];
    proptest::collection::vec(words, 0..12).prop_map(|parts| parts.concat())
}

prop_compose! {
    fn page()(
        texts in proptest::collection::vec(proptest::option::of(hostile()), 8),
        lists in proptest::collection::vec(hostile(), 0..4),
        names in proptest::collection::vec((any::<bool>(), hostile()), 0..4),
    ) -> PageMetadata {
        let mut texts = texts.into_iter();
        let mut text = || texts.next().flatten();
        let mut page = PageMetadata::default();
        page.kind = text();
        page.url = text();
        page.headline = text();
        page.description = text();
        page.article_body = text();
        page.license = text();
        page.in_language = text();
        page.publisher = text().map(Agent::named);
        page.keywords.clone_from(&lists);
        page.identifier = lists;
        page.author = names
            .iter()
            .map(|(person, name)| if *person { agent(AgentKind::Person, name) } else { Agent::named(name) })
            .collect();
        page
    }
}

/// Whether these pages state something to cite; of others the lists hold nothing.
fn is_citable(page: &PageMetadata) -> bool {
    let texts = [&page.url, &page.headline, &page.description];
    let named = page.publisher.iter().chain(&page.author);
    let texts = texts.into_iter().chain(named.map(|agent| &agent.name));
    texts.flatten().count() + page.keywords.len() > 0
}

/// What is left of a text in XML 1.0.
fn in_xml(text: &str) -> String {
    let fits = |c: &char| {
        matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(fits).collect()
}

fn unescape_xml(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#13;", "\r")
        .replace("&#10;", "\n")
        .replace("&#9;", "\t")
        .replace("&amp;", "&")
}

/// Rows of CSV as RFC 4180 has them.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                rows.last_mut().unwrap().last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => rows.last_mut().unwrap().push(String::new()),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {
                chars.next();
                rows.push(vec![String::new()]);
            }
            c => rows.last_mut().unwrap().last_mut().unwrap().push(c),
        }
    }
    rows.pop();
    rows
}

proptest! {
    #[test]
    fn json_ld_stands_in_a_script(page in page()) {
        let json = export::json_ld(&page);
        let breaks_out = json.contains(['<', '\u{2028}', '\u{2029}', '\n']);
        prop_assert!(!breaks_out, "{}", json);
        let value: Value = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(value["headline"].as_str(), page.headline.as_deref());
        prop_assert_eq!(value["articleBody"].as_str(), page.article_body.as_deref());
        prop_assert_eq!(value["author"].as_array().map_or(0, Vec::len), page.author.len());
    }

    #[test]
    fn csl_json_is_json(page in page()) {
        let value: Value = serde_json::from_str(&export::csl_json([&page, &page])).unwrap();
        if !is_citable(&page) {
            prop_assert_eq!(value.as_array().unwrap().len(), 0);
            return Ok(());
        }
        prop_assert_eq!(value.as_array().unwrap().len(), 2);
        prop_assert_ne!(&value[0]["id"], &value[1]["id"]);
        prop_assert_eq!(value[0]["title"].as_str(), page.headline.as_deref());
        prop_assert_eq!(value[0]["author"].as_array().map_or(0, Vec::len), page.author.len());
    }

    #[test]
    fn dublin_core_xml_is_one_element_a_line(page in page()) {
        let xml = export::dublin_core_xml(&page);
        let lines: Vec<&str> = xml.lines().collect();
        let pairs = export::dublin_core(&page);
        prop_assert_eq!(lines.len(), pairs.len() + 5);
        for (line, (name, value)) in lines[3..].iter().zip(&pairs) {
            let inside = line.trim().strip_prefix(&format!("<{name}>")).unwrap();
            let inside = inside.strip_suffix(&format!("</{name}>")).unwrap();
            prop_assert!(!inside.contains(['<', '>', '"']));
            prop_assert_eq!(unescape_xml(inside), in_xml(value));
        }
    }

    #[test]
    fn bibtex_keeps_its_braces(page in page()) {
        let text = export::bibtex([&page]);
        prop_assert_eq!(text.is_empty(), !is_citable(&page));
        if text.is_empty() {
            return Ok(());
        }
        let mut depth = 0;
        for line in text.lines() {
            for c in line.chars() {
                depth += i32::from(c == '{') - i32::from(c == '}');
                prop_assert!(depth >= 0, "{}", text);
            }
            // Each field ends on its own line, so nothing of one field reaches into the next.
            prop_assert_eq!(depth, i32::from(line != "}"), "{}", text);
        }
        let key = text.split(['{', ',']).nth(1).unwrap();
        prop_assert!(key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{}", key);
        let title = text.lines().find(|line| line.starts_with("  title = "));
        if let Some(title) = title {
            for sign in ['$', '&', '#', '_', '%'] {
                let bare = title.replace(&format!("\\{sign}"), "");
                prop_assert!(!bare.contains(sign), "{}", title);
            }
            prop_assert!(!title.contains(['~', '^']), "{}", title);
        }
    }

    #[test]
    fn ris_keeps_its_lines(page in page()) {
        let text = export::ris([&page]);
        prop_assert_eq!(text.is_empty(), !is_citable(&page));
        if text.is_empty() {
            return Ok(());
        }
        let lines: Vec<&str> = text.split("\r\n").collect();
        prop_assert!(lines[0].starts_with("TY  - ") && lines[1].starts_with("ID  - "), "{}", text);
        prop_assert_eq!(&lines[lines.len() - 2..], ["ER  - ", ""]);
        for line in &lines[..lines.len() - 2] {
            let (tag, value) = line.split_once("  - ").unwrap();
            prop_assert!(tag.len() == 2 && tag != "ER", "{}", text);
            prop_assert!(!value.is_empty() && !value.contains(char::is_control), "{}", text);
        }
        let own = |tag: &str| lines.iter().filter(|line| line.starts_with(tag)).count();
        let told = |text: &&String| text.contains(|c: char| !c.is_whitespace() && !c.is_control());
        prop_assert_eq!(own("KW  - "), page.keywords.iter().filter(told).count());
        prop_assert_eq!(own("TY  - "), 1);
    }

    #[test]
    fn csv_reads_back(pages in proptest::collection::vec(page(), 0..4)) {
        let rows = rows(&export::flat::csv(&pages));
        prop_assert_eq!(rows.len(), pages.len() + 1);
        for (row, page) in rows[1..].iter().zip(&pages) {
            let record = export::flat::record(page);
            prop_assert_eq!(row.as_slice(), record.as_slice());
        }
    }
}
