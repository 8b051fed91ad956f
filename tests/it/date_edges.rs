//! Dates at the edges of years, months, days, hours, offsets and leap seconds: a million strings, alone and in a page. None
//! panics, and what is printed reads back as itself.

use tearsheet::{Date, InputKind, Parser};

const YEARS: &[&str] = &[
    "0000",
    "0001",
    "0999",
    "1582",
    "1899",
    "1900",
    "1969",
    "1970",
    "1999",
    "2000",
    "2023",
    "2024",
    "2038",
    "2100",
    "9998",
    "9999",
    "10000",
    "-0001",
    "+2024",
    "24",
    "",
    "99999999999",
];
const MONTHS: &[&str] = &[
    "00", "01", "02", "2", "04", "06", "09", "11", "12", "13", "99", "", "-1", "May", "février",
    "мая", "Sept.",
];
const DAYS: &[&str] = &[
    "00", "01", "1", "28", "29", "30", "31", "32", "99", "", "-1", "1st", "0031",
];
const CLOCKS: &[&str] = &[
    "",
    "T",
    "T00:00",
    "T23:59",
    "T24:00",
    "T23:60",
    "T23:59:59",
    "T23:59:60",
    "T23:59:61",
    "T22:59:60",
    " 12:00 am",
    " 12:00 pm",
    " 13:00 pm",
    "T2359",
    "T235960",
    "T07:15:00.999999999999",
    "t7:5",
    "T-1:00",
    "T00:00:00,5",
];
const OFFSETS: &[&str] = &[
    "",
    "Z",
    "z",
    "+00:00",
    "-00:00",
    "+14:00",
    "-14:00",
    "+14:01",
    "-14:01",
    "+1400",
    "+14",
    "+24:00",
    "+99:99",
    "+1:00",
    "+",
    "-",
    " GMT",
    " CEST",
    " +0100 (CET)",
    "+01:60",
    "[Europe/Paris]",
];
const SEPARATORS: &[&str] = &["-", "/", ".", " ", "", "年"];

struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count
    }

    fn of(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }
}

fn string(dice: &mut Dice) -> String {
    if dice.below(16) == 0 {
        // Stamps: seconds and milliseconds since 1970, of any length.
        return (0..=dice.below(20))
            .map(|_| char::from(b'0' + dice.below(10) as u8))
            .collect();
    }
    let separator = dice.of(SEPARATORS);
    let (year, month, day) = (dice.of(YEARS), dice.of(MONTHS), dice.of(DAYS));
    let day = match dice.below(4) {
        0 => [day, month, year].join(separator),
        1 => [month, day, year].join(separator),
        _ => [year, month, day].join(separator),
    };
    let mut text = format!("{day}{}{}", dice.of(CLOCKS), dice.of(OFFSETS));
    if dice.below(8) == 0 {
        let at = dice.below(text.len() + 1);
        if text.is_char_boundary(at) {
            text.insert_str(
                at,
                dice.of(&[
                    "0", "9", "-", "+", ":", " ", "T", "Z", "\u{660}", "é", "\0", ".",
                ]),
            );
        }
    }
    text
}

fn reads_back(date: Date, from: &str) {
    assert_eq!(date.to_string().parse::<Date>(), Ok(date), "{from:?}");
    assert!(
        (1..=9999).contains(&date.year())
            && date
                .offset_minutes()
                .is_none_or(|offset| offset.abs() <= 840),
        "{from:?}: {date}"
    );
    if let Some(second) = date.time().and_then(|time| time.second) {
        assert!(second <= 60, "{from:?}: {date}");
    }
}

#[test]
fn a_million_strings() {
    let count = if std::env::var_os("TEARSHEET_LONG").is_none() {
        1_000_000
    } else {
        3_000_000
    };
    let mut dice = Dice(7);
    let mut read = 0;
    for _ in 0..count {
        let text = string(&mut dice);
        if let Ok(date) = text.parse::<Date>() {
            reads_back(date, &text);
            read += 1;
        }
    }
    println!("{read} of {count} are dates");
    assert!(
        read > count / 1000,
        "the strings lie near the edges, on both sides"
    );
}

/// Twenty to a page: metas, times, structured data, text.
#[test]
fn strings_in_pages() {
    let pages = if cfg!(debug_assertions) {
        2_000
    } else {
        20_000
    };
    let parser = Parser::new().kind(InputKind::Html);
    let mut dice = Dice(11);
    for _ in 0..pages {
        let mut html = String::from("<!doctype html>");
        for _ in 0..5 {
            let [meta, time, json, text] = [(); 4].map(|()| string(&mut dice));
            html += &format!(
                "<meta name=date content=\"{meta}\"><time datetime=\"{time}\">{text}</time><script type=\"application/ld+json\">{{\"@type\":\"Article\",\"datePublished\":\"{json}\"}}</script><p>Updated {text}</p>"
            );
        }
        let page = parser.parse(&html).unwrap();
        for date in [page.date_published, page.date_created, page.date_modified]
            .into_iter()
            .flatten()
        {
            reads_back(date, &html);
        }
    }
}
