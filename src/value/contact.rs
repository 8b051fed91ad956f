//! E-mail addresses ([RFC 5321](https://www.rfc-editor.org/rfc/rfc5321), [RFC 6531](https://www.rfc-editor.org/rfc/rfc6531) letters).

mod postal;
mod telephone;

pub(crate) use postal::postal_address;
pub(crate) use telephone::{Telephone, telephones};

use crate::value::letter::{is_alphabetic, is_alphanumeric};
use std::ops::Range;

/// Every address inside `text`, with its place. Disguised ones (`jane [at] paper.example`) as well.
pub(crate) fn emails(text: &str) -> impl Iterator<Item = (String, Range<usize>)> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let (at, len) = next_at(text, from)?;
            let floor = from;
            from = at + len;
            let before = text.get(floor..at)?.trim_end();
            let after = text.get(at + len..)?;
            let gap = after.len() - after.trim_start().len();
            let after = after.trim_start();
            if len == 1 && (gap > 0 || before.len() < at - floor) {
                continue;
            }
            let start = floor
                + before
                    .char_indices()
                    .rev()
                    .take_while(|(_, c)| is_local_char(*c))
                    .last()
                    .map_or(before.len(), |(at, _)| at);
            let domain = after
                .char_indices()
                .take_while(|(_, c)| is_domain_char(*c) || *c == '.')
                .last()
                .map_or(0, |(at, c)| at + c.len_utf8());
            let domain = after.get(..domain)?.trim_end_matches(['.', '-']);
            let local = text
                .get(start..floor + before.len())?
                .trim_start_matches(['.', '-', '\'']);
            let end = at + len + gap + domain.len();
            if is_local(local) && is_domain(domain) {
                from = end;
                let start = floor + before.len() - local.len();
                return Some((format!("{local}@{domain}"), start..end));
            }
        }
    })
}

/// The next `@` or disguise of one: byte offset and length.
fn next_at(text: &str, from: usize) -> Option<(usize, usize)> {
    let rest = text.get(from..)?;
    let plain = memchr::memchr(b'@', rest.as_bytes());
    let bracket = memchr::memchr2_iter(b'[', b'(', rest.as_bytes()).find_map(|at| {
        [
            "[at]", "(at)", "[AT]", "(AT)", "[ät]", "(ät)", "[@]", "(@)", "[ at ]", "( at )",
        ]
        .iter()
        .find(|disguise| {
            rest.get(at..)
                .is_some_and(|rest| rest.starts_with(**disguise))
        })
        .map(|disguise| (at, disguise.len()))
    });
    match (plain, bracket) {
        (Some(plain), Some((at, len))) if at < plain => Some((from + at, len)),
        (Some(plain), _) => Some((from + plain, 1)),
        (None, Some((at, len))) => Some((from + at, len)),
        (None, None) => None,
    }
}

fn is_local(local: &str) -> bool {
    (1..=64).contains(&local.len())
        && local.chars().all(is_local_char)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
}

fn is_local_char(c: char) -> bool {
    is_alphanumeric(c) && !crate::value::text::is_han_or_kana(c)
        || matches!(
            c,
            '.' | '_' | '%' | '+' | '-' | '\'' | '&' | '=' | '~' | '!'
        )
}

fn is_domain_char(c: char) -> bool {
    is_alphanumeric(c) && !crate::value::text::is_han_or_kana(c) || c == '-'
}

/// At least two labels, the last of letters and no file's suffix (`icon@2x.png`).
fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let last = labels.last().copied().unwrap_or("");
    labels.len() >= 2
        && domain.len() <= 253
        && labels.iter().all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(is_domain_char)
        })
        && (last.starts_with("xn--")
            || (last.chars().count() >= 2 && last.chars().all(is_alphabetic)))
        && !matches!(
            last.to_ascii_lowercase().as_str(),
            "png" | "jpg" | "jpeg" | "gif" | "webp" | "svg" | "js" | "css" | "html" | "php"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inside() {
        for (text, expected) in [
            (
                "Write to jane@paper.example, or call.",
                vec!["jane@paper.example"],
            ),
            ("Contact: <jane@paper.example>.", vec!["jane@paper.example"]),
            (
                "a@b.example;c@d.example",
                vec!["a@b.example", "c@d.example"],
            ),
            (
                "Mühle GmbH info [at] muehle.example",
                vec!["info@muehle.example"],
            ),
            ("홍길동 기자 hong@paper.example", vec!["hong@paper.example"]),
            ("邮箱:jane@paper.example电话", vec!["jane@paper.example"]),
        ] {
            assert_eq!(
                emails(text).map(|(address, _)| address).collect::<Vec<_>>(),
                expected,
                "{text:?}"
            );
        }
        let text = "x jane@paper.example y";
        assert_eq!(emails(text).next().map(|(_, range)| range), Some(2..20));
    }

    #[test]
    fn look_alikes() {
        for text in [
            "",
            "@jane",
            "jane@",
            "jane@paper",
            "icon@2x.png",
            "a@b",
            "jane@@paper.example",
            "jane@paper..example",
            "5 eggs @ 2.50",
            "@jane.doe",
            "jane@1.2",
            "user@localhost",
            "git@",
            "we met @ noon",
            "C@T",
            "jane@-paper.example",
            "https://social.example/@jane",
            "@",
            "@@",
            "@ the mill",
            "jane @",
            "jane @ the mill",
            "jane@mill@",
            "jane@.example",
            "jane@paper.",
            "jane@paper.e",
            "jane@paper,example",
            "jane@paper .example",
            "jane@paper_house.example1",
            "jane@paper.example2",
            "jane@1.2.3",
            "jane@127.0.0.1",
            "jane@[127.0.0.1]",
            ".@paper",
            "photo@2x.jpg",
            "photo@3x.webp",
            "logo@2x.svg",
            "style@1.2.css",
            "react@18.2.0",
            "left-pad@1.3.0",
            "@scope/package",
            "@types/node",
            "npm i pack@latest",
            "user@host:~$",
            "root@server:/var/www",
            "ssh jane@server",
            "git@forge:jane/mill",
            "12 @ 3.50 each",
            "3 sacks @ 12 pounds",
            "5kg@20",
            "10@50%",
            "meet@8",
            "open @ 9.30",
            "lunch@noon",
            "@jane_doe",
            "@jane.doe@",
            "via @paper",
            "RT @jane: the mill turns",
            "Follow @mill.example",
            "jane(at)paper",
            "jane [at] paper",
            "jane at paper dot example",
            "jane(at)",
            "(at)",
            "[at] paper.example",
            "look (at) the mill",
            "[ at ] the brook",
            "jane@paper-.example",
        ] {
            assert_eq!(emails(text).count(), 0, "{text:?}");
        }
    }
}
