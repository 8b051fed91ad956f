//! Words of a letter's head that are in a charset of their own: `=?utf-8?Q?M=C3=BChle?=`. [RFC 2047](https://www.rfc-editor.org/rfc/rfc2047)

use super::transfer;
use crate::charset;
use std::borrow::Cow;

/// A value of a head with its words decoded. What only looks like such a word stays as it is.
pub(super) fn decoded(value: &str) -> Cow<'_, str> {
    if !value.contains("=?") {
        return Cow::Borrowed(value);
    }
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    // Bytes of words in a row, and their charset: programs cut a letter of two bytes in two words.
    let mut open: Option<(&str, Vec<u8>)> = None;
    while let Some((before, word, behind)) = first(rest) {
        // The space between two words parts nothing.
        if !(open.is_some() && before.trim().is_empty()) {
            close(&mut open, &mut out);
            out.push_str(before);
        }
        match &mut open {
            Some((charset, bytes)) if charset.eq_ignore_ascii_case(word.charset) => {
                bytes.extend_from_slice(&word.bytes);
            }
            _ => {
                close(&mut open, &mut out);
                open = Some((word.charset, word.bytes));
            }
        }
        rest = behind;
    }
    close(&mut open, &mut out);
    out.push_str(rest);
    Cow::Owned(out)
}

fn close(open: &mut Option<(&str, Vec<u8>)>, out: &mut String) {
    if let Some((charset, bytes)) = open.take() {
        // A line end in a word ends no field of the head.
        let decoded = charset::decode(&bytes, Some(charset)).text;
        let shown = decoded.chars().filter(|c| *c != '\0');
        out.extend(shown.map(|c| if c.is_control() { ' ' } else { c }));
    }
}

struct Word<'v> {
    charset: &'v str,
    bytes: Vec<u8>,
}

/// The first word of a value, what stands before it and what behind.
fn first(value: &str) -> Option<(&str, Word<'_>, &str)> {
    let begins = value.match_indices("=?").map(|(at, _)| at);
    begins.take(WORDS).find_map(|at| {
        let (before, rest) = value.split_at_checked(at)?;
        let (charset, rest) = rest.get(2..)?.split_once('?')?;
        let (coding, rest) = rest.split_once('?')?;
        let (text, behind) = rest.split_once("?=")?;
        // A language may stand behind the charset: `utf-8*en`, RFC 2231.
        let charset = charset.split('*').next().unwrap_or(charset);
        let is_name = !charset.is_empty() && charset.bytes().all(|b| b.is_ascii_graphic());
        if !is_name || text.contains('?') {
            return None;
        }
        let bytes = match coding {
            "B" | "b" => {
                let decoded = transfer::base64(text.as_bytes());
                if !decoded.whole || decoded.bytes.is_empty() {
                    return None;
                }
                decoded.bytes.into_owned()
            }
            "Q" | "q" => {
                let spaced = text.replace('_', " ");
                let decoded = transfer::quoted_printable(spaced.as_bytes());
                decoded.bytes.into_owned()
            }
            _ => return None,
        };
        Some((before, Word { charset, bytes }, behind))
    })
}

/// How many beginnings of a word are looked at for one.
const WORDS: usize = 8;

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn words_and_what_only_looks_like_one() {
        for (value, shown) in [
            ("The mill turns again", "The mill turns again"),
            (
                "=?utf-8?Q?Die_M=C3=BChle_dreht_sich?=",
                "Die Mühle dreht sich",
            ),
            (
                "=?UTF-8?B?SsO2cmcgTcO8bGxlcg==?= <j@bach.example>",
                "Jörg Müller <j@bach.example>",
            ),
            ("=?iso-8859-1?q?M=FChle?= am Bach", "Mühle am Bach"),
            (
                "=?utf-8?Q?Die_?= =?utf-8?Q?M=C3?= =?utf-8?Q?=BChle?=",
                "Die Mühle",
            ),
            (
                "Re: =?utf-8*de?Q?M=C3=BChle?= (=?utf-8?Q?=C3=A4?=)",
                "Re: Mühle (ä)",
            ),
            ("is 3 =? 4", "is 3 =? 4"),
            ("=?utf-8?X?mill?=", "=?utf-8?X?mill?="),
            ("=?utf-8?Q?cut", "=?utf-8?Q?cut"),
            ("=?utf-8?B?@@@@?= the mill", "=?utf-8?B?@@@@?= the mill"),
            ("=?utf-8?Q?mill=0AFrom:_x=00?=", "mill From: x"),
        ] {
            assert_eq!(decoded(value), shown, "{value}");
        }
    }
}
