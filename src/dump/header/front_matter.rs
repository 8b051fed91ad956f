//! Front matter: `---`, `name: value` lines in the manner of YAML, `---`; or `+++` and TOML's `name = "value"`.

use super::{Header, label_names};
use crate::block::Block;
use crate::claim::Field;
use crate::span::Span;
use crate::value::letter::is_alphanumeric;

/// Most lines that front matter may have.
const LINES: usize = 200;

pub(super) fn read<'a>(blocks: &[Block<'a>], header: &mut Header<'a>) -> bool {
    let start = header.blocks;
    let Some(fence) = blocks
        .get(start)
        .map(|block| block.text.as_ref())
        .filter(|text| matches!(*text, "---" | "+++"))
    else {
        return false;
    };
    let inner = blocks.get(start + 1..).unwrap_or_default();
    let end = inner
        .iter()
        .take(LINES)
        .position(|block| block.text == fence || block.text == "...");
    // A dump may be cut before its fence is closed: lines are read as long as they are of the form.
    let closed = end.is_some();
    let lines = inner
        .get(..end.unwrap_or(inner.len().min(LINES)))
        .unwrap_or_default();
    let Values { stated, taken } = Values::of(lines, fence, closed);
    for (place, field, value) in stated {
        header.labelled(place, field, &value, RULE);
    }
    if !closed && taken == 0 {
        return false;
    }
    header.blocks = start + 1 + if closed { lines.len() + 1 } else { taken };
    true
}

/// What lines between two fences state.
struct Values {
    stated: Vec<(Span, Field, String)>,
    /// Lines that were of the form.
    taken: usize,
}

impl Values {
    fn of(lines: &[Block<'_>], fence: &str, closed: bool) -> Self {
        let mut taken = 0;
        // A value may go on in the next lines, as a long title does that was folded.
        let mut values: Vec<(Span, Option<Field>, String)> = Vec::new();
        let mut list = None;
        for block in lines {
            let text = block.text.as_ref();
            if let (Some(item), Some(field)) = (text.strip_prefix("- "), list) {
                values.push((block.span, Some(field), item.to_owned()));
                taken += 1;
                continue;
            }
            let parted = match fence {
                "+++" => text.split_once('='),
                _ => text.split_once(':'),
            };
            let Some((name, value)) = parted.filter(|(name, _)| is_name(name)) else {
                if !closed {
                    break;
                }
                if let Some((place, _, value)) = values.last_mut().filter(|_| !block.hints.gap) {
                    place.end = block.span.end;
                    value.push(' ');
                    value.push_str(text);
                }
                continue;
            };
            taken += 1;
            list = None;
            let Some(field) = label_names::field(name) else {
                values.push((block.span, None, String::new()));
                continue;
            };
            if value.trim().is_empty() {
                list = Some(field);
            } else {
                values.push((block.span, Some(field), value.trim().to_owned()));
            }
        }
        let known = |(place, field, value): (Span, Option<Field>, String)| {
            let field = field.filter(|field| *field != Field::ArticleBody)?;
            Some((place, field, value))
        };
        let stated = values.into_iter().filter_map(known).collect();
        Self { stated, taken }
    }
}

fn is_name(name: &str) -> bool {
    name.len() <= 40
        && !name.is_empty()
        && name
            .chars()
            .all(|c| is_alphanumeric(c) || "_-. ".contains(c))
}

const RULE: &str = "front matter";
