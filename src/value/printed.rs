//! Numbers of volumes, issues and pages in print, as records of journals state them: `12`, `Vol. 12`, `S3`, `e1207`, `45–67`.

/// Longest number in bytes: an article's number in the place of a page, `2024.01.02.123456v1`.
const LONGEST: usize = 24;

/// Words that templates write before a number.
const LABELS: &[&str] = &[
    "vol", "volume", "issue", "iss", "no", "nr", "number", "num", "page", "pages", "p", "pp",
];

/// A number without its label. `None` for what stands in its place before there is one: `0`, `n/a`, `ahead-of-print`.
pub(crate) fn number(text: &str) -> Option<&str> {
    let text = without_label(text.trim());
    let fits = text.len() <= LONGEST
        && text.split_whitespace().count() <= 2
        && text.bytes().any(|b| b.is_ascii_digit() && b != b'0')
        && !text.contains(['{', '}', '<', '>', '%', ':']);
    let roman = || (1..=8).contains(&text.len()) && text.bytes().all(|b| b"IVXLCDM".contains(&b));
    (fits || roman()).then_some(text)
}

/// The first and the last page of a range: `45-67`, `345–52`, `S45-S52`; of what is no range the first alone.
pub(crate) fn pages(text: &str) -> Option<(&str, Option<&str>)> {
    let text = without_label(text.trim());
    let range = text.split_once(['-', '–', '—', '‐']).and_then(|(a, b)| {
        let (first, last) = (number(a)?, number(b.trim_start_matches(['-', '–']))?);
        goes_up(first, last).then_some((first, Some(last)))
    });
    range.or_else(|| {
        let number = number(text).filter(|number| !number.contains([',', ';', ' ']))?;
        Some((number, None))
    })
}

/// Whether two numbers are a range's: of one kind, the second greater or shortened to the digits that change.
fn goes_up(first: &str, last: &str) -> bool {
    let cut = |text: &str| {
        text.find(|c: char| c.is_ascii_digit())
            .unwrap_or(text.len())
    };
    let (letters, digits) = first.split_at_checked(cut(first)).unwrap_or_default();
    let (others, ends) = last.split_at_checked(cut(last)).unwrap_or_default();
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| !text.starts_with('0'));
    let (Some(start), Some(end)) = (number(digits), number(ends)) else {
        return false;
    };
    (others.is_empty() || others == letters) && (end >= start || ends.len() < digits.len())
}

fn without_label(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphabetic());
    let Some((label, rest)) = end.and_then(|end| text.split_at_checked(end)) else {
        return text;
    };
    let number = rest.trim_start_matches(['.', ' ', ':']);
    if LABELS.iter().any(|own| own.eq_ignore_ascii_case(label))
        && number.len() < rest.len()
        && number.starts_with(|c: char| c.is_ascii_alphanumeric())
    {
        number
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{number, pages};

    #[test]
    fn numbers() {
        for (text, own) in [
            ("12", Some("12")),
            (" Vol. 12 ", Some("12")),
            ("No.3", Some("3")),
            ("3-4", Some("3-4")),
            ("S1", Some("S1")),
            ("12 Suppl", Some("12 Suppl")),
            ("P12", Some("P12")),
            ("XIV", Some("XIV")),
            ("e1207", Some("e1207")),
            ("2024.01.02.123456", Some("2024.01.02.123456")),
            ("0", None),
            ("n/a", None),
            ("ahead-of-print", None),
            ("", None),
            ("{{volume}}", None),
            ("see https://paper.example/12", None),
        ] {
            assert_eq!(number(text), own, "{text:?}");
        }
    }

    #[test]
    fn ranges() {
        for (text, own) in [
            ("45", Some(("45", None))),
            ("45-67", Some(("45", Some("67")))),
            ("45–67", Some(("45", Some("67")))),
            ("45--67", Some(("45", Some("67")))),
            ("pp. 45 - 67", Some(("45", Some("67")))),
            ("345-52", Some(("345", Some("52")))),
            ("S45-S52", Some(("S45", Some("S52")))),
            ("e12", Some(("e12", None))),
            ("2024-0117", Some(("2024-0117", None))),
            ("45-67, 70", None),
            ("-", None),
            ("", None),
        ] {
            assert_eq!(pages(text), own, "{text:?}");
        }
    }
}
