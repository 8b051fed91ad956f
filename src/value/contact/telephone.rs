//! Telephone numbers as written, and as [E.164](https://www.itu.int/rec/T-REC-E.164) where the country code stands.

use crate::value::date::{Convention, digit, written};
use crate::value::letter::{is_alphabetic, is_alphanumeric, is_cjk};
use std::ops::Range;

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Telephone {
    /// As written, without label and outer white space.
    pub(crate) written: String,
    /// `+` and digits; `None` where the number does not begin with its country's code.
    pub(crate) e164: Option<String>,
}

/// Country codes of two or three digits; 1 and 7 are the only ones of one.
const COUNTRY_CODES: &str = "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 \
     216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257 258 260 261 262 263 \
     264 265 266 267 268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 359 370 371 372 373 374 375 376 377 378 379 380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 \
     504 505 506 507 508 509 590 591 592 593 594 595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 800 808 850 852 853 855 856 870 878 \
     880 881 882 883 886 888 960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 979 992 993 994 995 996 998";

/// Words that announce a number, folded to lower case.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "telephone", "telefon", "telefono", "teléfono", "teléfonos", "telefone", "téléphone", "telefoon", "telefonnummer", "telefoonnummer",
    "rufnummer", "phone", "freephone", "tel", "tél", "telf", "tfno", "tlf", "tfn", "puh", "puhelin", "sími", "fon", "fone", "fono", "ph",
    "pbx", "växel", "mobile", "mobil", "mobiel", "mob", "handy", "gsm", "portable", "móvil", "telemóvel", "celular", "cell", "cellulare",
    "kom", "call", "toll-free", "toll free", "hotline", "numero verde", "whatsapp", "телефон", "телефон редакции", "тел", "тэл", "моб",
    "тел./факс", "τηλ", "τηλέφωνο", "κινητό", "telefón", "טלפון", "טל", "هاتف", "الهاتف", "جوال", "تلفن", "تلفن تماس", "تليفون", "فون",
    "फोन", "फ़ोन", "ফোন", "电话", "手机", "热线", "電話", "電話番号", "☎", "전화", "전화번호", "대표전화", "โทร", "โทรศัพท์", "điện thoại", "đt", "sđt", "telp",
    "telepon", "simu", "telefonas", "tālrunis", "tālr", "telefonszám", "t", "p",
];

/// Every number inside `text` that a label or a `+` announces, with its place.
pub(crate) fn telephones(text: &str) -> impl Iterator<Item = (Telephone, Range<usize>)> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from
                + text.get(from..)?.find(|c: char| {
                    plain(c).is_some_and(|c| c.is_ascii_digit() || "+(".contains(c))
                })?;
            let rest = text.get(start..)?;
            let end = rest
                .find(|c: char| plain(c).is_none())
                .unwrap_or(rest.len());
            // The longest run that ends in a digit.
            let run = rest
                .get(..end)?
                .char_indices()
                .rfind(|(_, c)| plain(*c).is_some_and(|c| c.is_ascii_digit()))
                .map_or(0, |(at, c)| at + c.len_utf8());
            if run == 0 {
                // Signs without a digit are passed over whole: a megabyte of brackets is met once.
                from = start + end;
                continue;
            }
            from = start + run;
            let written = rest.get(..run)?;
            let number: String = written.chars().filter_map(plain).collect();
            let announced = ends_with_label(text.get(..start)?);
            let joined = text.get(..start)?.ends_with(|c: char| {
                is_alphanumeric(c) || matches!(c, '.' | '-' | '/' | '_' | '=' | '@')
            }) && !announced
                || rest.get(run..)?.starts_with(|c: char| {
                    is_alphabetic(c) && !is_cjk(c) || matches!(c, '@' | '_' | '%')
                })
                // `888-456-MILL`: its last digits are letters.
                || rest.get(run..).and_then(|rest| rest.strip_prefix('-')).is_some_and(|rest| {
                    let mut capitals = rest.bytes().take(2).map(|b| b.is_ascii_uppercase());
                    capitals.next() == Some(true) && capitals.next() == Some(true)
                });
            if !joined
                && (announced || number.starts_with('+') || number.starts_with("(+"))
                && is_number(&number, announced)
                && !is_amount(&number, rest.get(run..)?)
            {
                let telephone = Telephone {
                    written: written.to_owned(),
                    e164: e164(&number),
                };
                return Some((telephone, start..start + run));
            }
        }
    })
}

/// A character of numbers as ASCII has it: digits of every script, the brackets and dashes of wide ones.
fn plain(c: char) -> Option<char> {
    if c.is_ascii() {
        return (c.is_ascii_digit() || "+()-./ ".contains(c)).then_some(c);
    }
    match c {
        '\u{a0}' | '\u{202f}' => Some(' '),
        '\u{2010}' | '\u{2011}' | '\u{2013}' | '－' => Some('-'),
        '（' => Some('('),
        '）' => Some(')'),
        '＋' => Some('+'),
        _ => char::from_digit(digit(c)?, 10),
    }
}

/// Whether `head` ends with a label, a dot and a colon after it allowed.
fn ends_with_label(head: &str) -> bool {
    let start = (head.len().saturating_sub(40)..=head.len()).find(|at| head.is_char_boundary(*at));
    let lower = head.get(start.unwrap_or(0)..).unwrap_or("").to_lowercase();
    let trimmed = lower.trim_end_matches([
        ':', '.', ' ', '\u{a0}', '：', '=', '|', '(', '#', ')', '\'', '׳',
    ]);
    let trimmed = [
        "number",
        "no",
        "nr",
        "-nr",
        "numarası",
        "us",
        "us at",
        "us on",
    ]
    .iter()
    .filter_map(|word| trimmed.strip_suffix(word))
    .filter(|head| !head.ends_with(is_alphabetic))
    .min_by_key(|head| head.len())
    .map_or(trimmed, |head| head.trim_end_matches([' ', '.']));
    LABELS.iter().any(|label| {
        // One letter is a label only with a colon: "T: 030 …".
        let letter_fits = label.chars().count() > 1
            || !label.starts_with(is_alphabetic)
            || lower.trim_end().ends_with([':', '.']);
        letter_fits
            && trimmed.strip_suffix(label).is_some_and(|before| {
                !before.ends_with(is_alphabetic) || label.chars().next().is_some_and(is_cjk)
            })
    })
}

/// 6 to 15 digits in groups, brackets in pairs, `+` only in front; no date, no IP address, no range, no price.
fn is_number(text: &str, announced: bool) -> bool {
    if text.is_empty() || text.len() > 32 || !text.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plus = text.starts_with('+') || text.starts_with("(+");
    if !(6..=15).contains(&digits) || text.matches('+').count() > 1 || (text.contains('+') && !plus)
    {
        return false;
    }
    let (open, close) = (text.matches('(').count(), text.matches(')').count());
    // `02)123-4567`, as in Korea.
    let behind_area =
        announced && open == 0 && close == 1 && (2..=3).contains(&text.find(')').unwrap_or(0));
    if !behind_area && (open != close || open > 1 || text.find(')') < text.find('(')) {
        return false;
    }
    let groups: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect();
    let doubled = ["--", "..", "//", "  -", " - - ", "+ +"]
        .iter()
        .any(|twice| text.contains(twice));
    if doubled {
        return false;
    }
    if plus {
        return country_code(&groups.concat()).is_some();
    }
    announced && !is_date(&groups, text) && !are_years(&groups)
}

/// Whether a number in thousands is a sum or a count: money or a share of a hundred follows, `1 000 000 €`, or it is a round one,
/// `10.000.000 people`.
fn is_amount(number: &str, after: &str) -> bool {
    const WORDS: &[&str] = &[
        "eur", "usd", "gbp", "chf", "dollar", "pound", "zł", "kč", "руб",
    ];
    const MONEY: &[char] = &['€', '$', '£', '¥', '₹', '₽', '₩', '₺', '₴', '₫', '%', '‰'];
    let mut groups = number.split(['.', ' ']);
    let first = groups.next().unwrap_or_default();
    let thousands = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let round = groups.clone().all(|group| group == "000");
    let after = after.trim_start();
    // A capital alone begins a street: "Tel. 22 123 456 Pound Lane".
    let paid = after.starts_with(MONEY)
        || WORDS
            .iter()
            .any(|word| after.starts_with(word) || after.starts_with(&word.to_uppercase()));
    let rest = groups.by_ref().all(|group| group.len() == 3);
    thousands && rest && first.bytes().all(|b| b.is_ascii_digit()) && (paid || round)
}

/// Years in a row: `2024 2025`, and three of them in any order. Two others may be a number of eight digits.
fn are_years(groups: &[&str]) -> bool {
    let year = |group: &&str| {
        let year = group.parse::<u16>().ok().filter(|_| group.len() == 4);
        year.filter(|year| (1900..2100).contains(year))
    };
    let Some(years) = groups.iter().map(year).collect::<Option<Vec<u16>>>() else {
        return false;
    };
    years.len() > 2 || matches!(years[..], [one, next] if one + 1 == next)
}

fn is_date(groups: &[&str], text: &str) -> bool {
    written(text, Convention::default()).is_some()
        || groups.len() == 4
            && text.matches('.').count() == 3
            && groups
                .iter()
                .all(|group| group.len() <= 3 && group.parse::<u16>().is_ok_and(|part| part < 256))
}

fn country_code(digits: &str) -> Option<&'static str> {
    if digits.len() < 8 {
        return None;
    }
    COUNTRY_CODES
        .split_whitespace()
        .find(|code| digits.starts_with(code))
}

/// `+` and digits. A trunk zero in brackets, `+49 (0)30`, is left out, and `00` before a country's code is its `+`.
pub(crate) fn e164(text: &str) -> Option<String> {
    let international = text.trim_start_matches('(').strip_prefix('+').or_else(|| {
        let rest = text.strip_prefix("00")?;
        rest.contains(|c: char| !c.is_ascii_digit()).then_some(rest)
    })?;
    // "+1-555-010-9999 ext 3", ";ext=3": an extension is no part of the number (RFC 3966, section 5.3).
    let ends = |c: char| is_alphabetic(c) || matches!(c, ',' | ';' | '#');
    let number = international.split(ends).next().unwrap_or_default();
    let digits: String = number
        .replace("(0)", "")
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    country_code(&digits)?;
    (8..=15)
        .contains(&digits.len())
        .then(|| format!("+{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn telephone(text: &str) -> Option<Telephone> {
        telephones(text).next().map(|(telephone, _)| telephone)
    }

    #[test]
    fn forms() {
        let mut wrong = Vec::new();
        for row in include_str!("telephone_forms.txt").lines() {
            let mut parts = row.split('|');
            let (Some(line), Some(written), Some(e164)) =
                (parts.next(), parts.next(), parts.next())
            else {
                assert!(row.starts_with('#'), "{row}");
                continue;
            };
            let e164 = Some(e164.to_owned()).filter(|e164| e164 != "-");
            let written = written.to_owned();
            let read = telephone(line);
            if read != Some(Telephone { written, e164 }) {
                wrong.push((row, read));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn inside() {
        for (text, expected) in [
            (
                "Mill Ltd, Tel. 030 1234567, Fax 030 1234568",
                vec!["030 1234567"],
            ),
            (
                "Call +44 20 7946 0123 or +44 20 7946 0124",
                vec!["+44 20 7946 0123", "+44 20 7946 0124"],
            ),
            (
                "mill@paper.example +7 495 123-45-67 OOO 252 60",
                vec!["+7 495 123-45-67"],
            ),
            ("In 2023 the mill ground 1 234 567 sacks.", vec![]),
        ] {
            assert_eq!(
                telephones(text).map(|(t, _)| t.written).collect::<Vec<_>>(),
                expected,
                "{text:?}"
            );
        }
    }

    #[test]
    fn brackets_without_a_number_are_met_once() {
        let text = format!("{}Tel. 030 1234567", "((((".repeat(1 << 16));
        let begun = std::time::Instant::now();
        assert_eq!(telephones(&text).count(), 1);
        // The square of their number takes minutes.
        assert!(begun.elapsed().as_secs() < 10);
    }

    #[test]
    fn look_alikes() {
        let rows = include_str!("telephone_look_alikes.txt");
        let read: Vec<_> = rows
            .lines()
            .filter(|row| !row.starts_with('#'))
            .filter_map(|row| Some((row, telephone(row)?.written)))
            .collect();
        assert!(read.is_empty(), "{read:#?}");
        assert_eq!(telephone(""), None);
    }
}
