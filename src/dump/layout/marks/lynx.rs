//! `lynx -dump`: numbers before links, buttons, inputs, and the list of addresses at the end.

use super::row;
use crate::block::Hints;
use crate::value::link;
use memchr::memmem;
use std::borrow::Cow;

/// The list of addresses that `lynx -dump` puts at the end, each by its number.
#[derive(Debug, Default)]
pub(super) struct References<'a> {
    start: Option<usize>,
    addresses: Vec<&'a str>,
}

impl<'a> References<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let Some(start) = memmem::rfind(text.as_bytes(), b"\nReferences").map(|at| at + 1) else {
            return Self::default();
        };
        let list = text.get(start..).unwrap_or("");
        let mut addresses = Vec::new();
        for line in list.lines().skip(1) {
            let line = line.trim();
            let Some((number, address)) = line.split_once(". ") else {
                if line.is_empty() || line.ends_with(':') {
                    continue;
                }
                // The list begins with its first line or is none: an article may have a chapter of this name.
                if addresses.is_empty() {
                    return Self::default();
                }
                continue;
            };
            if number.parse() == Ok(addresses.len() + 1) {
                addresses.push(address);
            } else if addresses.is_empty() {
                return Self::default();
            }
        }
        Self {
            start: (!addresses.is_empty()).then_some(start),
            addresses,
        }
    }

    /// Whether a place in the text belongs to the list.
    pub(super) fn covers(&self, at: usize) -> bool {
        self.start.is_some_and(|start| at >= start)
    }

    /// All addresses, in their order.
    pub(super) fn addresses(&self) -> impl Iterator<Item = Cow<'a, str>> + '_ {
        self.addresses.iter().map(|&address| Cow::Borrowed(address))
    }

    fn get(&self, number: usize) -> Option<&'a str> {
        self.addresses.get(number.checked_sub(1)?).copied()
    }
}

/// Without the numbers, buttons and inputs; a block that is one link keeps its address as a hint.
pub(super) fn read<'a>(
    text: Cow<'a, str>,
    references: &References<'_>,
    hints: &mut Hints,
) -> Cow<'a, str> {
    if !text.contains(['[', '_']) && !text.contains("(BUTTON)") && !text.starts_with("IFRAME:") {
        return text;
    }
    // The links of the head: feeds, other languages.
    let is_head = text
        .strip_prefix('#')
        .is_some_and(|links| anchor(links).is_some());
    if is_head || text.starts_with("IFRAME:") {
        return Cow::Borrowed("");
    }
    let mut out = String::with_capacity(text.len());
    // Where each link's text begins in `out`, and its address.
    let mut links = Vec::new();
    let mut rest = text.as_ref();
    while let Some(at) = rest.find(['[', '_', '(']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let length = if let Some((number, length)) = anchor(from) {
            links.push((out.len(), references.get(number).unwrap_or("")));
            length
        } else if let Some(length) = furniture(from).or_else(|| picture(from)) {
            out.push(' ');
            length
        } else {
            out.extend(from.chars().next());
            from.chars().next().map_or(1, char::len_utf8)
        };
        rest = from.get(length..).unwrap_or("");
    }
    out.push_str(rest);
    note(&out, &links, hints);
    Cow::Owned(out)
}

/// Notes the address of a block that is one link, and the links of one that is a row of them: a link's text goes on to the next.
fn note(text: &str, links: &[(usize, &str)], hints: &mut Hints) {
    let Some((first, target)) = links.first() else {
        return;
    };
    let before = text.get(..*first).unwrap_or("");
    if links.len() == 1 {
        let whole = before.trim().is_empty() || before.trim_start().starts_with("(BUTTON)");
        hints.link = (whole && !target.is_empty()).then(|| (*target).to_owned());
        return;
    }
    let ends = links.iter().skip(1).map(|(start, _)| *start);
    let texts = links.iter().zip(ends.chain([text.len()]));
    let texts: Vec<_> = texts
        .map(|((start, target), end)| (text.get(*start..end).unwrap_or(""), *target))
        .collect();
    hints.row = row::of(before, texts.into_iter());
}

/// `[12]`: number and length.
fn anchor(from: &str) -> Option<(usize, usize)> {
    let inner = from.strip_prefix('[')?;
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let number = inner.get(..digits)?.parse().ok()?;
    (digits <= 5 && inner.as_bytes().get(digits) == Some(&b']')).then_some((number, digits + 2))
}

/// Length of a picture's mark: without words for it, the end of its address stands in brackets, `[logo_wide.png]`, `[pixel.gif?page=7]`.
fn picture(from: &str) -> Option<usize> {
    const LONGEST: usize = 160;
    let end = crate::input::floor(from, LONGEST);
    let (name, _) = from.get(..end)?.strip_prefix('[')?.split_once(']')?;
    let file = name.split('?').next().unwrap_or(name);
    let (_, ending) = file.rsplit_once('.')?;
    (link::is_ending_of_picture(ending) && !file.contains('[')).then_some(name.len() + 2)
}

/// Length of a button, an input or an inserted part's mark.
fn furniture(from: &str) -> Option<usize> {
    for mark in [
        "(BUTTON)",
        "[BUTTON Input] (not implemented)",
        "[BUTTON Input]",
        "(not implemented)",
        "[INS:",
        "[ ]",
        "[_]",
    ] {
        if from.starts_with(mark) {
            return Some(mark.len());
        }
    }
    let line = from.bytes().take_while(|b| *b == b'_').count();
    (line >= 3).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::picture;

    #[test]
    fn pictures_without_words() {
        for mark in [
            "[logo_wide.png]",
            "[pixel.GIF?page=7]",
            "[wheel (1).jpeg]",
            "[wheel.AVIF]",
        ] {
            assert_eq!(picture(&format!("{mark} News")), Some(mark.len()), "{mark}");
        }
        for text in ["[sic]", "[logo.png", "[the mill]", "[see b.c] [a.png]"] {
            assert_eq!(picture(text), None, "{text}");
        }
    }
}
