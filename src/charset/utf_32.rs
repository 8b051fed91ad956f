//! UTF-32. The [standard](https://encoding.spec.whatwg.org/#bom-sniff) has none: to it the mark `FF FE 00 00` is that of UTF-16 before a zero, and a
//! page in browsers is noise. `iconv` and tools of databases write it all the same, and it is never taken for anything else: three bytes say
//! nothing but that a letter is below U+110000.

use super::Decoded;
use std::borrow::Cow;

/// The order of the four bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Little,
    Big,
}

/// Bytes that are looked at where there is no mark, and the least of them.
const SAMPLE: usize = 1024;
const LEAST: usize = 16;

/// Whether bytes are UTF-32: by their mark, or because every four of the first are a letter or white space.
pub(crate) fn order(bytes: &[u8]) -> Option<Order> {
    match bytes {
        // Behind its mark a text in UTF-16 has no zero.
        [0xff, 0xfe, 0, 0, ..] => return Some(Order::Little),
        [0, 0, 0xfe, 0xff, ..] => return Some(Order::Big),
        _ => {}
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let is = |order: &Order| units(sample, *order).all(|unit| unit.is_some_and(is_text));
    [Order::Little, Order::Big]
        .into_iter()
        .find(|order| sample.len() >= LEAST && is(order))
}

/// The letters; `None` for what is none.
pub(crate) fn units(bytes: &[u8], order: Order) -> impl Iterator<Item = Option<char>> + '_ {
    bytes.chunks_exact(4).map(move |four| {
        let four = <[u8; 4]>::try_from(four).ok()?;
        char::from_u32(match order {
            Order::Little => u32::from_le_bytes(four),
            Order::Big => u32::from_be_bytes(four),
        })
    })
}

fn is_text(c: char) -> bool {
    !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{85}')
}

/// The text of bytes in UTF-32, without its mark; a letter that is cut is U+FFFD.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded<'static>> {
    let order = order(bytes)?;
    let letters = units(bytes, order).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
    let cut = (bytes.len() % 4 != 0).then_some(char::REPLACEMENT_CHARACTER);
    let mut text: String = letters.chain(cut).collect();
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Some(Decoded {
        text: Cow::Owned(text),
        charset: match order {
            Order::Little => "UTF-32LE",
            Order::Big => "UTF-32BE",
        },
        wrong: false,
        lost: false,
    })
}

#[cfg(test)]
mod tests {
    use super::decode;
    #[cfg(feature = "bytes")]
    use crate::charset::any;
    use crate::charset::few;
    use crate::not_text;

    const TEXTS: [&str; 5] = [
        "The mill at the weir turns again",
        "<meta charset=utf-16><title>Die Mühle</title>",
        "Мельница снова работает",
        "磨坊再次转动，镇上的人们聚集",
        "The mill 🌊 turns\r\n\tagain",
    ];

    fn wide(text: &str, bytes: fn(u32) -> [u8; 4]) -> Vec<u8> {
        text.chars().flat_map(|c| bytes(c.into())).collect()
    }

    #[test]
    fn four_bytes_a_letter_are_read() {
        for text in TEXTS {
            for mark in ["", "\u{feff}"] {
                let marked = format!("{mark}{text}");
                for (bytes, name) in [
                    (wide(&marked, u32::to_le_bytes), "UTF-32LE"),
                    (wide(&marked, u32::to_be_bytes), "UTF-32BE"),
                ] {
                    let few = few::decode(&bytes, Some("utf-8"));
                    assert_eq!((&*few.text, few.charset, few.lost), (text, name, false));
                    #[cfg(feature = "bytes")]
                    assert_eq!(any::decode(&bytes, Some("utf-8")), few);
                    assert_eq!(not_text::kind(&bytes), None, "{text}");
                }
            }
        }
        let mut cut = wide("The mill", u32::to_be_bytes);
        cut.truncate(30);
        let cut = decode(&cut).map(|decoded| decoded.text);
        assert_eq!(cut.as_deref(), Some("The mil\u{fffd}"));
    }

    #[test]
    fn what_is_not_in_it_stays_what_it_was() {
        let utf_16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(bytes).collect()
        };
        for text in TEXTS {
            assert_eq!(decode(text.as_bytes()), None);
            for mark in ["", "\u{feff}"] {
                let marked = format!("{mark}{text}");
                assert_eq!(decode(&utf_16(&marked, u16::to_le_bytes)), None, "{text}");
                assert_eq!(decode(&utf_16(&marked, u16::to_be_bytes)), None, "{text}");
            }
        }
        assert_eq!(decode(&[0; 64]), None);
        assert_eq!(decode(&[1, 0, 0, 0].repeat(16)), None);
        assert_eq!(decode(b"a\0\0\0b\0\0\0"), None);
        // Behind a mark that is no text.
        let noise = [b"\xff\xfe\0\0".as_slice(), &[7, 1, 2, 3].repeat(64)].concat();
        assert_eq!(not_text::kind(&noise), Some("binary data"));
    }
}
