//! UTF-8 that was once read as windows-1252, undone where that is proven.
//!
//! `é` becomes `Ã©`, `’` becomes `â€™`, `П` becomes `ÐŸ`. One such pair may be meant; a text that has several and has nothing
//! that contradicts them cannot be: hardly any text puts `©`, `¶` or `€` behind an accented letter. What may stand behind a
//! letter in honest text (a no-break space, a quotation mark, a dash) proves nothing.

use crate::charset::WINDOWS_1252;
use crate::pieces::Pieces;
use memchr::memchr_iter;

/// The text as it was meant.
#[derive(Debug)]
pub(crate) struct Repaired {
    pub(crate) text: String,
    /// Where it stood before.
    pub(crate) pieces: Pieces,
    /// First byte of the first place that was repaired.
    pub(crate) first: usize,
}

/// Sequences that prove a text of Latin script.
const PROOF: usize = 2;

/// Sequences that prove a text of another script, where every one of its letters must be part of one.
const PROOF_WHOLE: usize = 4;

/// Times that it is undone: pages exist that went through it four times.
const LEVELS: usize = 4;

/// Undoes it, level by level; `None` where there is none or it is not proven.
pub(crate) fn repair(text: &str) -> Option<Repaired> {
    let mut repaired = once(text)?;
    for _ in 1..LEVELS {
        let Some(again) = once(&repaired.text) else {
            break;
        };
        repaired.pieces = again.pieces.through(&repaired.pieces);
        repaired.text = again.text;
    }
    Some(repaired)
}

fn once(text: &str) -> Option<Repaired> {
    // In honest text nearly every accented letter stands before an ASCII one: most texts are done here.
    let bytes = text.as_bytes();
    if !suspects(text).any(|at| bytes.get(at + 2).is_some_and(|next| *next >= 0x80)) {
        return None;
    }
    let (mut certain, mut possible, mut against) = (0, 0, 0);
    for at in suspects(text) {
        match sequence(text, at) {
            Some(found) if found.certain => certain += 1,
            Some(_) => possible += 1,
            None => against += 1,
        }
    }
    let whole =
        against == 0 && certain + possible >= PROOF_WHOLE && possible > certain && distinct(text);
    if certain < PROOF && !whole {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut pieces = Pieces::default();
    let (mut copied, mut first) = (0, None);
    for at in suspects(text) {
        let Some(found) = sequence(text, at).filter(|found| whole || found.latin) else {
            continue;
        };
        if at < copied {
            continue;
        }
        pieces.push(out.len(), copied);
        out.push_str(text.get(copied..at)?);
        pieces.push(out.len(), at);
        out.push(found.meant);
        copied = at + found.length;
        first = first.or(Some(at));
    }
    pieces.push(out.len(), copied);
    out.push_str(text.get(copied..)?);
    Some(Repaired {
        text: out,
        pieces,
        first: first?,
    })
}

/// The places where a lead byte of UTF-8, read as windows-1252, may stand: U+00C2 to U+00F4, two bytes beginning with C3.
fn suspects(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr_iter(0xc3, bytes).filter(|&at| {
        bytes
            .get(at + 1)
            .is_some_and(|next| (0x82..=0xb4).contains(next))
    })
}

struct Sequence {
    meant: char,
    /// Length in bytes of what stands for it.
    length: usize,
    /// Latin script and punctuation.
    latin: bool,
    /// No honest text has it.
    certain: bool,
}

fn sequence(text: &str, at: usize) -> Option<Sequence> {
    let mut chars = text.get(at..)?.chars();
    let lead = byte_of(chars.next()?)?;
    let wanted = match lead {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let mut bytes = [lead, 0, 0, 0];
    let mut length = 2;
    let mut plain = true;
    for slot in bytes.get_mut(1..wanted)? {
        let next = chars.next()?;
        *slot = byte_of(next).filter(|byte| (0x80..0xc0).contains(byte))?;
        length += next.len_utf8();
        plain &= !follows_a_letter(next);
    }
    let meant = std::str::from_utf8(bytes.get(..wanted)?)
        .ok()?
        .chars()
        .next()?;
    let latin = matches!(lead, 0xc2 | 0xc3) || matches!(bytes, [0xe2, 0x80 | 0x82, ..]);
    // Nobody writes a euro sign or a low quotation mark between `â` and another sign.
    let certain = latin && (lead == 0xe2 || plain);
    Some(Sequence {
        meant,
        length,
        latin,
        certain,
    })
}

/// Not one and the same pair each time: `é »` is a letter, a no-break space and a quotation mark, and also three bytes of UTF-8.
fn distinct(text: &str) -> bool {
    let mut meant = suspects(text)
        .filter_map(|at| sequence(text, at))
        .map(|found| found.meant);
    let Some(first) = meant.next() else {
        return false;
    };
    let mut others = meant.filter(|&own| own != first);
    let second = others.next();
    second.is_some_and(|second| others.any(|own| own != second))
}

fn follows_a_letter(c: char) -> bool {
    matches!(
        c,
        '\u{a0}'
            | '«'
            | '»'
            | '°'
            | '·'
            | '®'
            | '\u{ad}'
            | '‘'
            | '’'
            | '‚'
            | '“'
            | '”'
            | '„'
            | '–'
            | '—'
            | '…'
            | '‹'
            | '›'
            | '™'
            | '•'
            | '²'
            | '³'
            | '¹'
    )
}

/// The byte that windows-1252 has for a character; the five bytes it has none for stay controls.
/// [Index](https://encoding.spec.whatwg.org/index-windows-1252.txt)
fn byte_of(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        // Read as ISO 8859-1, the bytes from 80 to 9F became controls.
        return (byte >= 0x80).then_some(byte);
    }
    let at = WINDOWS_1252.iter().position(|&own| own == c)?;
    u8::try_from(0x80 + at).ok()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::repair;
    use crate::span::Span;

    fn damaged(text: &str) -> String {
        text.bytes()
            .map(|byte| {
                if byte < 0x80 {
                    char::from(byte)
                } else {
                    (0..=0x2122)
                        .filter_map(char::from_u32)
                        .find(|c| super::byte_of(*c) == Some(byte))
                        .unwrap()
                }
            })
            .collect()
    }

    #[test]
    fn several_scripts_come_back() {
        for text in [
            "L’été dernier, la forêt brûlait déjà",
            "Die Mühle öffnet wieder für alle",
            "Мельница снова работает",
            "水車小屋がふたたび回りはじめた",
            "“Quoted” — and dashed",
        ] {
            assert_eq!(
                repair(&damaged(text)).map(|own| own.text).as_deref(),
                Some(text)
            );
        }
    }

    #[test]
    fn what_went_through_it_twice_comes_back() {
        let text = "L’été dernier, la forêt brûlait déjà";
        let twice = damaged(&damaged(text));
        let repaired = repair(&twice).unwrap();
        assert_eq!(repaired.text, text);
        let at = text.find("été").unwrap();
        let span = repaired.pieces.span(Span::new(at, at + "été".len()));
        assert_eq!(
            span.and_then(|span| span.of(&twice)),
            Some(&*damaged(&damaged("été")))
        );
    }

    #[test]
    fn honest_text_stays() {
        for text in [
            "Il a été « cité » par la cité »",
            "cité », cité », cité », cité », cité »",
            "NÃO É ASSIM, AMANHÃ… AMANHÃ – AMANHÃ »",
            "A single Ã© is how it looks",
            "Мельница снова работает",
            "Größe: 5 m², für 3 €",
            "only ASCII",
        ] {
            assert!(repair(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_mixed_page_keeps_its_honest_part() {
        let mixed = format!("Café — {}", damaged("brûlé à l’été"));
        let repaired = repair(&mixed).unwrap();
        assert_eq!(repaired.text, "Café — brûlé à l’été");
        let at = repaired.text.find("brûlé").unwrap();
        let span = Span::new(at, at + "brûlé".len());
        assert_eq!(
            repaired.pieces.span(span).and_then(|span| span.of(&mixed)),
            Some(&*damaged("brûlé"))
        );
    }
}
