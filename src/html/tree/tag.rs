//! Start and end tags with their attributes.
//! [Tag open state](https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state) and following.

use super::entity::decode;
use super::tokenizer::{Receive, Tokenizer};
use html5ever::tokenizer::{Tag, TagKind};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use memchr::memchr;
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
    *at += run(bytes, *at, |b| {
        is_space(b) || matches!(b, b'/' | b'>' | b'=')
    });
    let name = start..*at;
    skip_space(bytes, at);
    let value = if bytes.get(*at)? == &b'=' {
        *at += 1;
        value(bytes, at)?
    } else {
        0..0
    };
    Some(Piece::Attribute { name, value })
}

fn value(bytes: &[u8], at: &mut usize) -> Option<Range<usize>> {
    skip_space(bytes, at);
    match *bytes.get(*at)? {
        b'>' => Some(0..0),
        quote @ (b'"' | b'\'') => {
            let start = *at + 1;
            let end = start + memchr(quote, bytes.get(start..)?)?;
            *at = end + 1;
            Some(start..end)
        }
        _ => {
            let start = *at;
            *at += run(bytes, start, |b| is_space(b) || b == b'>');
            bytes.get(*at)?;
            Some(start..*at)
        }
    }
}

/// Bytes from `at` up to the first that is wanted, or to the end.
fn run(bytes: &[u8], at: usize, wanted: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(|b| wanted(*b)).unwrap_or(rest.len())
}

fn skip_space(bytes: &[u8], at: &mut usize) {
    *at += run(bytes, *at, |b| !is_space(b));
}

pub(super) fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\n' | b'\t' | b'\r' | 12)
}

/// Length of the tag's name at `at`.
pub(super) fn name_len(bytes: &[u8], at: usize) -> usize {
    run(bytes, at, |b| is_space(b) || matches!(b, b'/' | b'>'))
}

/// The tag whose name starts at `at`, and the place behind it; `None` where the text ends inside.
pub(super) fn read<R: Receive>(
    tokenizer: &mut Tokenizer<'_, R>,
    at: usize,
    closing: bool,
) -> Option<(Tag, usize)> {
    let bytes = tokenizer.bytes();
    let mut end = at + name_len(bytes, at);
    let name = tokenizer.names.tag(tokenizer.slice(at, end));
    let formatting = is_formatting(&name);
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
            Piece::Attribute { name, value } => {
                seen += 1;
                // Nothing reads the attributes of an end tag.
                if closing {
                    continue;
                }
                if seen > SEEN || attrs.len() >= kept {
                    tokenizer.attributes_lost = true;
                } else if formatting || !is_unread(bytes.get(name.clone()).unwrap_or_default()) {
                    push(tokenizer, &mut attrs, name, value);
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
) {
    let Some(local) = tokenizer
        .names
        .attribute(tokenizer.slice(name.start, name.end))
    else {
        tokenizer.attributes_lost = true;
        return;
    };
    if attrs.iter().any(|attribute| attribute.name.local == local) {
        return;
    }
    let decoded = decode(tokenizer.slice(value.start, value.end), true, true);
    attrs.push(Attribute {
        name: QualName::new(None, ns!(), local),
        value: tokenizer.shared(value.start, value.end, decoded),
    });
}

/// Attributes that say nothing of a page and are a good part of its bytes: event handlers, the geometry of drawings, digests. Dropped by name, and never from a formatting tag, whose attributes decide how the
/// tree builder groups it. Everything not listed is kept: `class`, `data-*`, `style` (which hides) among them.
pub(super) fn is_unread(name: &[u8]) -> bool {
    let unread: &[&[u8]] = match name {
        [b'o' | b'O', b'n' | b'N', _, ..] => return true,
        [b'd' | b'D', ..] => &[b"d"],
        [b'i' | b'I', ..] => &[b"imagesrcset", b"integrity"],
        [b'n' | b'N', ..] => &[b"nonce"],
        [b'p' | b'P', ..] => &[b"points"],
        [b's' | b'S', ..] => &[b"sizes"],
        _ => return false,
    };
    unread
        .iter()
        .any(|unread| name.eq_ignore_ascii_case(unread))
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
