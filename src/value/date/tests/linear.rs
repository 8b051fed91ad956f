//! Lines of any length are read in time that grows with their length.

use super::*;

/// Pieces from which dates and their look-alikes are made, in many scripts, to be put together at random.
const PIECES: &[&str] = &[
    "17",
    "1",
    "2023",
    "20230117",
    "99999999999",
    "12",
    "31",
    "0",
    "00",
    "2566",
    "1398",
    "112",
    "-",
    "/",
    ".",
    ":",
    ",",
    " ",
    "  ",
    "T",
    "Z",
    "+",
    "+01:00",
    "(",
    ")",
    "'",
    "’",
    "–",
    "|",
    "·",
    "\u{200f}",
    "\u{a0}",
    "\u{200c}",
    "\t",
    "January",
    "Jan",
    "Mai",
    "mar",
    "كانون الثاني",
    "كانون",
    "بهمن",
    "۲۹",
    "١٧",
    "१७",
    "জানুয়ারি",
    "১৭",
    "ม.ค.",
    "มกราคม",
    "๑๗",
    "年",
    "月",
    "日",
    "時",
    "分",
    "年1月",
    "令和",
    "元",
    "民國",
    "二〇二三",
    "十",
    "년",
    "월",
    "일",
    "오후",
    "午後",
    "тому",
    "назад",
    "января",
    "г.",
    "ago",
    "hours",
    "vor",
    "an",
    "yesterday",
    "gestern",
    "today",
    "il y a",
    "Published",
    "Updated:",
    "at",
    "um",
    "Uhr",
    "p.m.",
    "a.m",
    "GMT",
    "UTC+7",
    "EST",
    "(IST)",
    "th",
    "st",
    "º",
    "er",
    "de",
    "d'",
    "of",
    "tháng",
    "ngày",
    "năm",
    "sarın",
    "сарын",
    "оны",
    "m.",
    "gada",
    "(e)ko",
    "İ",
    "ß",
    "🗞",
    "é",
    "ﷺ",
    "\u{301}",
    "v",
    "$",
    "%",
    "http://paper.example/2023/01/17/",
];

proptest::proptest! {
    #[test]
    fn nothing_panics(picks in proptest::collection::vec(0..PIECES.len(), 0..24), noise in ".{0,40}", spaced in proptest::bool::ANY) {
        let text = picks.iter().map(|pick| PIECES[*pick]).collect::<Vec<_>>().join(if spaced { " " } else { "" });
        for text in [&text, &noise, &format!("{text}{noise}")] {
            for language in ["-", "en", "th", "fa", "ko"] {
                let convention = convention(language);
                let mut end = 0;
                for found in find(text, convention) {
                    assert!(found.range.start >= end && found.range.start < found.range.end, "{text:?}");
                    end = found.range.end;
                    assert!(text.get(found.range.clone()).is_some(), "{text:?}");
                    let certain = found.written.date.map_or(0, |date| u32::from(date.year()));
                    assert!(found.written.relative || (1500..=2199).contains(&certain), "{text:?} {certain}");
                }
                let _ = written(text, convention);
            }
            let _ = (machine(text), from_address(text), crate::value::language::tag(text), crate::value::person::byline(text, Some("en")), crate::value::person::people(text, None));
            let _ = crate::value::contact::emails(text).count();
        }
    }
}

/// A line as long as a book costs no more for each byte than a short one.
#[test]
fn long_lines_take_linear_time() {
    let time = |count: usize, piece: &str| {
        let text = piece.repeat(count);
        let start = std::time::Instant::now();
        let found = find(&text, Convention::default()).count();
        (start.elapsed(), found)
    };
    for piece in [
        "1 ",
        "17.",
        "2023-",
        "17 January ",
        "17 January 2023 ",
        "二〇",
        "vor 5 ",
        "1/2/",
        "٣ ",
        "12:30 ",
        "a",
        "é",
        "2023年",
    ] {
        let (short, _) = time(2_000, piece);
        let (long, _) = time(32_000, piece);
        assert!(
            long.as_secs_f64() < 64.0 * short.as_secs_f64() + 0.2,
            "{piece:?}: {short:?} and {long:?}"
        );
    }
}
