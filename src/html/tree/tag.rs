//! Start and end tags with their attributes.
//! [Tag open state](https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state) and following.

use super::entity::decode;
use super::tokenizer::{Receive, Tokenizer};
use html5ever::tokenizer::{Tag, TagKind};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use memchr::{memchr, memchr2};
use std::borrow::Cow;
use std::ops::Range;

/// Attributes looked at in one tag; the rest of the tag is passed over. Most on a real page: 136.
const SEEN: usize = 1_024;

/// Attributes kept of a formatting tag, which the tree builder copies whenever a block cuts it in two: `<p>` and 1,000 times
/// `<font a=i>`, and then 1,000 paragraphs, are a million elements.
const KEPT_FORMATTING: usize = 64;

/// What stands next in a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// An attribute as written; an empty value where there is none.
    Attribute {
        name: Range<usize>,
        value: Range<usize>,
        /// Whether the value may have a character reference.
        references: bool,
    },
    /// `>`, and whether `/` stood before it.
    End { self_closing: bool },
}

/// Reads on from `at`, which stands behind the tag's name or the last piece; `None` at the end of the text.
pub(super) fn piece(bytes: &[u8], at: &mut usize) -> Option<Piece> {
    loop {
        match bytes.get(*at)? {
            b'/' if bytes.get(*at + 1) == Some(&b'>') => {
                *at += 2;
                return Some(Piece::End { self_closing: true });
            }
            b'>' => {
                *at += 1;
                return Some(Piece::End {
                    self_closing: false,
                });
            }
            b'/' => *at += 1,
            b if is_space(*b) => *at += 1,
            _ => break,
        }
    }
    let start = *at;
    // The first character belongs to the name even where it is `=`.
    *at += 1;
    *at += letters(bytes, *at);
    *at += run(bytes, *at, |b| {
        is_space(b) || matches!(b, b'/' | b'>' | b'=')
    });
    let name = start..*at;
    skip_space(bytes, at);
    let (value, references) = if bytes.get(*at)? == &b'=' {
        *at += 1;
        value(bytes, at)?
    } else {
        (0..0, false)
    };
    Some(Piece::Attribute {
        name,
        value,
        references,
    })
}

/// The value, and whether it may have a character reference.
fn value(bytes: &[u8], at: &mut usize) -> Option<(Range<usize>, bool)> {
    skip_space(bytes, at);
    match *bytes.get(*at)? {
        b'>' => Some((0..0, false)),
        quote @ (b'"' | b'\'') => {
            let start = *at + 1;
            let mut end = start + memchr2(quote, b'&', bytes.get(start..)?)?;
            let references = bytes.get(end) == Some(&b'&');
            if references {
                end += memchr(quote, bytes.get(end..)?)?;
            }
            *at = end + 1;
            Some((start..end, references))
        }
        _ => {
            let start = *at;
            *at += run(bytes, start, |b| is_space(b) || b == b'>');
            bytes.get(*at)?;
            Some((start..*at, true))
        }
    }
}

/// Bytes from `at` up to the first that is wanted, or to the end.
fn run(bytes: &[u8], at: usize, wanted: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(|b| wanted(*b)).unwrap_or(rest.len())
}

/// How many of the eight bytes from `at` come before the first that is below 64, as all are that end a name: nearly always the
/// length of the name, without a loop.
fn letters(bytes: &[u8], at: usize) -> usize {
    let eight = bytes.get(at..).and_then(|rest| rest.first_chunk());
    let below = eight.map_or(u64::MAX, |eight| {
        let word = u64::from_le_bytes(*eight);
        !(word | word << 1) & 0x8080_8080_8080_8080
    });
    below.trailing_zeros() as usize / 8
}

fn skip_space(bytes: &[u8], at: &mut usize) {
    *at += run(bytes, *at, |b| !is_space(b));
}

pub(super) fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\n' | b'\t' | b'\r' | 12)
}

/// Length of the tag's name at `at`.
pub(super) fn name_len(bytes: &[u8], at: usize) -> usize {
    let letters = letters(bytes, at);
    letters
        + run(bytes, at + letters, |b| {
            is_space(b) || matches!(b, b'/' | b'>')
        })
}

/// The tag whose name starts at `at`, and the place behind it; `None` where the text ends inside.
pub(super) fn read<R: Receive>(
    tokenizer: &mut Tokenizer<'_, R>,
    at: usize,
    closing: bool,
) -> Option<(Tag, usize)> {
    let bytes = tokenizer.bytes();
    let mut end = at + name_len(bytes, at);
    let name = tokenizer.names.tag(tokenizer.text, at..end);
    let formatting = !closing && is_formatting(&name);
    let kept = if formatting {
        KEPT_FORMATTING.min(tokenizer.attribute_limit)
    } else {
        tokenizer.attribute_limit
    };
    let mut attrs = std::mem::take(&mut tokenizer.attributes);
    attrs.clear();
    let mut seen = 0;
    let self_closing = loop {
        match piece(bytes, &mut end)? {
            Piece::End { self_closing } => break self_closing,
            Piece::Attribute {
                name,
                value,
                references,
            } => {
                seen += 1;
                // Nothing reads the attributes of an end tag.
                if closing {
                    continue;
                }
                if seen > SEEN || attrs.len() >= kept {
                    tokenizer.attributes_lost = true;
                } else if formatting || !is_unread(bytes.get(name.clone()).unwrap_or_default()) {
                    push(tokenizer, &mut attrs, name, value, references);
                }
            }
        }
    };
    let kind = if closing {
        TagKind::EndTag
    } else {
        tokenizer.last_start_tag = name.clone();
        TagKind::StartTag
    };
    // A list of just the length needed: most tags have one attribute or two, and a page has thousands.
    let mut exact = Vec::with_capacity(attrs.len());
    exact.append(&mut attrs);
    tokenizer.attributes = attrs;
    let tag = Tag {
        kind,
        name,
        self_closing,
        attrs: exact,
        had_duplicate_attributes: false,
    };
    Some((tag, end))
}

/// Keeps the attribute unless one of that name is there.
fn push<R: Receive>(
    tokenizer: &mut Tokenizer<'_, R>,
    attrs: &mut Vec<Attribute>,
    name: Range<usize>,
    value: Range<usize>,
    references: bool,
) {
    let Some(local) = tokenizer.names.attribute(tokenizer.text, name) else {
        tokenizer.attributes_lost = true;
        return;
    };
    if attrs.iter().any(|attribute| attribute.name.local == local) {
        return;
    }
    let raw = tokenizer.slice(value.start, value.end);
    let decoded = if references || tokenizer.has_changing {
        decode(raw, true, true)
    } else {
        Cow::Borrowed(raw)
    };
    attrs.push(Attribute {
        name: QualName::new(None, ns!(), local),
        value: tokenizer.shared(value.start, value.end, decoded),
    });
}

/// Attributes that say nothing of a page and are a good part of its bytes: event handlers, the geometry of drawings, digests. Dropped by name, and never from a formatting tag, whose attributes decide how the
/// tree builder groups it. Everything not listed is kept: `class`, `data-*`, `style` (which hides) among them.
pub(super) fn is_unread(name: &[u8]) -> bool {
    let unread: &[u8] = match name {
        [b'o' | b'O', b'n' | b'N', _, ..] | [b'd' | b'D'] => return true,
        [b'i' | b'I', b'm' | b'M', ..] => b"imagesrcset",
        [b'i' | b'I', b'n' | b'N', ..] => b"integrity",
        [b'n' | b'N', b'o' | b'O', ..] => b"nonce",
        [b'p' | b'P', b'o' | b'O', ..] => b"points",
        [b's' | b'S', b'i' | b'I', ..] => b"sizes",
        _ => return false,
    };
    name.eq_ignore_ascii_case(unread)
}

/// [Formatting elements](https://html.spec.whatwg.org/multipage/parsing.html#formatting)
pub(super) fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}
