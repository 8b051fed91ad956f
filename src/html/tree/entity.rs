//! Character references and the rest of what is replaced in text: carriage returns and NULs.
//! [Character reference state](https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state)

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use memchr::memchr3;
use std::borrow::Cow;

/// One character reference, the ampersand already read.
#[derive(Debug, Clone, Copy)]
struct Reference {
    first: char,
    second: Option<char>,
    /// Bytes behind the ampersand that it takes.
    len: usize,
}

/// Text as the tree gets it: references decoded, CR and CRLF as LF, NUL as U+FFFD. Borrows where nothing changes.
pub(super) fn decode(raw: &str, references: bool, in_attribute: bool) -> Cow<'_, str> {
    let first = |text: &str| {
        // Without references there are two bytes to look for.
        let third = if references { b'&' } else { 0 };
        memchr3(b'\r', 0, third, text.as_bytes())
    };
    let Some(mut at) = first(raw) else {
        return Cow::Borrowed(raw);
    };
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    loop {
        let (clean, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(clean);
        let mut taken = 1;
        match tail.bytes().next() {
            None => return Cow::Owned(out),
            Some(b'\r') => {
                out.push('\n');
                taken += usize::from(tail.starts_with("\r\n"));
            }
            Some(0) => out.push('\u{fffd}'),
            Some(_) => match reference(tail.get(1..).unwrap_or_default(), in_attribute) {
                Some(found) => {
                    out.push(found.first);
                    out.extend(found.second);
                    taken += found.len;
                }
                None => out.push('&'),
            },
        }
        rest = tail.get(taken..).unwrap_or_default();
        at = first(rest).unwrap_or(rest.len());
    }
}

fn reference(after: &str, in_attribute: bool) -> Option<Reference> {
    match after.bytes().next()? {
        b'#' => numeric(after),
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => named(after, in_attribute),
        _ => None,
    }
}

/// `&#39;`, `&#x2019;`, with or without the semicolon.
fn numeric(after: &str) -> Option<Reference> {
    let (radix, skip) = match after.as_bytes().get(1)? {
        b'x' | b'X' => (16, 2),
        _ => (10, 1),
    };
    let mut number = 0_u32;
    let mut len = skip;
    for b in after.bytes().skip(skip) {
        let Some(digit) = char::from(b).to_digit(radix) else {
            break;
        };
        number = number.saturating_mul(radix).saturating_add(digit);
        len += 1;
    }
    if len == skip {
        return None;
    }
    len += usize::from(after.as_bytes().get(len) == Some(&b';'));
    let first = match number {
        0 => '\u{fffd}',
        // Windows-1252 bytes that were taken for code points.
        0x80..=0x9f => C1_REPLACEMENTS
            .get(number as usize - 0x80)
            .copied()
            .flatten()
            .or(char::from_u32(number))?,
        _ => char::from_u32(number).unwrap_or('\u{fffd}'),
    };
    Some(Reference {
        first,
        second: None,
        len,
    })
}

/// The longest name that is in the standard's table.
fn named(after: &str, in_attribute: bool) -> Option<Reference> {
    if let Some(found) = frequent(after) {
        return Some(found);
    }
    let mut best = None;
    for (at, c) in after.char_indices() {
        let len = at + c.len_utf8();
        // The table holds the prefixes of its names as well, under zero: a name that is not in it leads nowhere.
        match NAMED_ENTITIES.get(after.get(..len)?) {
            None => break,
            Some((0, _)) => {}
            Some(&(first, second)) => best = Some((first, second, len)),
        }
    }
    let (first, second, len) = best?;
    let terminated = after.as_bytes().get(len - 1) == Some(&b';');
    let next = after.as_bytes().get(len);
    // `?a=1&copy=2` in an attribute is a query, not a sign.
    if !terminated && in_attribute && next.is_some_and(|b| *b == b'=' || b.is_ascii_alphanumeric())
    {
        return None;
    }
    Some(Reference {
        first: char::from_u32(first)?,
        second: char::from_u32(second).filter(|_| second != 0),
        len,
    })
}

/// The references that make up nearly all of those on real pages, without a look into the table.
fn frequent(after: &str) -> Option<Reference> {
    let (first, len) = match after.as_bytes() {
        [b'a', b'm', b'p', b';', ..] => ('&', 4),
        [b'l', b't', b';', ..] => ('<', 3),
        [b'g', b't', b';', ..] => ('>', 3),
        [b'q', b'u', b'o', b't', b';', ..] => ('"', 5),
        [b'n', b'b', b's', b'p', b';', ..] => ('\u{a0}', 5),
        _ => return None,
    };
    Some(Reference {
        first,
        second: None,
        len,
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[track_caller]
    fn text(raw: &str, expected: &str) {
        assert_eq!(decode(raw, true, false), expected);
    }

    #[track_caller]
    fn value(raw: &str, expected: &str) {
        assert_eq!(decode(raw, true, true), expected);
    }

    #[test]
    fn references() {
        text("mill &amp; brook", "mill & brook");
        text("&notit; &notin;", "¬it; ∉");
        text("&NotEqualTilde;", "≂\u{338}");
        text(
            "&#39;&#x2019;&#146;&#0;&#xD800;&#99999999999;",
            "'’’\u{fffd}\u{fffd}\u{fffd}",
        );
        text(
            "& && &; &# &#x &#x; &nosuch; &am",
            "& && &; &# &#x &#x; &nosuch; &am",
        );
        text("&amp", "&");
        text("&#65", "A");
    }

    #[test]
    fn queries_in_attributes_stay() {
        value("?a=1&copy=2&amp;b&lt", "?a=1&copy=2&b<");
        value("&copy2 &copy;2 &copy", "&copy2 ©2 ©");
    }

    #[test]
    fn line_ends_and_nuls() {
        text("a\r\nb\rc\n\r\0&#13;", "a\nb\nc\n\n\u{fffd}\r");
        assert_eq!(decode("&amp;\r", false, false), "&amp;\n");
    }
}
