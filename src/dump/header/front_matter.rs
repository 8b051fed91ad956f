//! Front matter: `---`, `name: value` lines in the manner of YAML, `---`; or `+++` and TOML's `name = "value"`.

use super::{Header, labels};
use crate::block::Block;

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
    let mut taken = 0;
    let mut list = None;
    for block in lines {
        let text = block.text.as_ref();
        if let (Some(item), Some(field)) = (text.strip_prefix("- "), list) {
            header.labelled(block, field, item, RULE);
            taken += 1;
            continue;
        }
        let parted = match fence {
            "+++" => text.split_once('='),
            _ => text.split_once(':'),
        };
        let named = parted.filter(|(name, _)| {
            name.len() <= 40
                && !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_alphanumeric() || "_-. ".contains(c))
        });
        let Some((name, value)) = named else {
            if closed {
                continue;
            }
            break;
        };
        taken += 1;
        list = None;
        if let Some(field) = labels::field(name) {
            if value.trim().is_empty() {
                list = Some(field);
            } else {
                header.labelled(block, field, value, RULE);
            }
        }
    }
    if !closed && taken == 0 {
        return false;
    }
    header.blocks = start + 1 + if closed { lines.len() + 1 } else { taken };
    true
}

const RULE: &str = "front matter";
