//! E-mail addresses ([RFC 5321](https://www.rfc-editor.org/rfc/rfc5321), [RFC 6531](https://www.rfc-editor.org/rfc/rfc6531) letters).

mod postal;
mod sole;
mod telephone;

pub(crate) use postal::postal_address;
pub(crate) use sole::{Contacts, Sole};
pub(crate) use telephone::{Telephone, e164, telephones};

use crate::value::letter::{is_alphabetic, is_alphanumeric, is_cjk};
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
            let (domain, length) = domain(after);
            let local = text
                .get(start..floor + before.len())?
                .trim_start_matches(['.', '-', '\'']);
            let end = at + len + gap + length;
            if is_local(local) && is_domain(&domain) {
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
    // Behind a plain one none is looked for: each is met once.
    let before = rest.get(..plain.unwrap_or(rest.len()))?;
    let mut brackets = memchr::memchr2_iter(b'[', b'(', before.as_bytes());
    let bracket = brackets.find_map(|at| Some((from + at, disguised(rest.get(at..)?, AT)?)));
    bracket.or_else(|| plain.map(|plain| (from + plain, 1)))
}

/// What stands in brackets for `@` and for a dot.
const AT: &[&str] = &["at", "ät", "@", "arobase", "arroba", "chiocciola"];
const DOT: &[&str] = &["dot", "punkt", "punto", "point", "."];

/// The length of `[at]`, `( AT )` and their like at the beginning of a text.
fn disguised(text: &str, words: &[&str]) -> Option<usize> {
    let close = match text.as_bytes().first()? {
        b'[' => ']',
        b'(' => ')',
        _ => return None,
    };
    let end = text.char_indices().take(14).find(|(_, c)| *c == close)?.0;
    let inner = text.get(1..end)?.trim().to_lowercase();
    let found = words.iter().any(|word| inner == *word);
    found.then_some(end + 1)
}

/// The domain that a text begins with, its dots disguised or not, and its length there.
fn domain(text: &str) -> (String, usize) {
    let (mut domain, mut end) = (String::new(), 0);
    loop {
        let rest = text.get(end..).unwrap_or("");
        let length = rest
            .find(|c| !is_domain_char(c) && c != '.')
            .unwrap_or(rest.len());
        domain.push_str(rest.get(..length).unwrap_or(""));
        end += length;
        let rest = text.get(end..).unwrap_or("");
        let dot = rest.trim_start();
        let Some(length) = disguised(dot, DOT).filter(|_| !domain.ends_with('.')) else {
            break;
        };
        let behind = dot.get(length..).unwrap_or("").trim_start();
        if !behind.starts_with(is_domain_char) {
            break;
        }
        domain.push('.');
        end = text.len() - behind.len();
    }
    let kept = domain.trim_end_matches(['.', '-']).len();
    end -= domain.len() - kept;
    domain.truncate(kept);
    (domain, end)
}

/// Letters with dots between them, as they have been cut from the text.
fn is_local(local: &str) -> bool {
    (1..=64).contains(&local.len()) && !local.ends_with('.') && !local.contains("..")
}

fn is_local_char(c: char) -> bool {
    is_alphanumeric(c) && !is_cjk(c)
        || matches!(
            c,
            '.' | '_' | '%' | '+' | '-' | '\'' | '&' | '=' | '~' | '!'
        )
}

fn is_domain_char(c: char) -> bool {
    is_alphanumeric(c) && !is_cjk(c) || c == '-'
}

/// At least two labels, the last of letters and no file's suffix (`icon@2x.png`).
fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let last = labels.last().copied().unwrap_or("");
    labels.len() >= 2
        && domain.len() <= 253
        && labels.iter().all(|label| {
            (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
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

    fn read(text: &str) -> String {
        let read: Vec<_> = emails(text).map(|(address, _)| address).collect();
        read.join(" ")
    }

    #[test]
    fn forms() {
        let rows = include_str!("contact/email_forms.txt").lines();
        let rows = rows.filter_map(|row| row.rsplit_once('|'));
        let wrong: Vec<_> = rows
            .map(|(line, addresses)| (line, addresses, read(line)))
            .filter(|(_, addresses, read)| addresses != read)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        let text = "x jane@paper.example y";
        assert_eq!(emails(text).next().map(|(_, range)| range), Some(2..20));
    }

    #[test]
    fn look_alikes() {
        let rows = include_str!("contact/email_look_alikes.txt").lines();
        let found: Vec<_> = rows
            .map(|row| (row, read(row)))
            .filter(|(_, read)| !read.is_empty())
            .collect();
        assert!(found.is_empty(), "{found:#?}");
        assert_eq!(read(""), "");
    }
}
